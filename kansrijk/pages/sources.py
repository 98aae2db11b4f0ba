"""The numbered sources of one entry: references in the text, and the list at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kansrijk.pages.markup import escape, section, web_link
from kansrijk.pages.words import day, lower_first
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Bron, Item
from kennisbank.no_value import ONBEKEND


@dataclass(frozen=True)
class Sources:
    """The sources of one entry in the order of its file; the first is number 1."""

    kb: Kennisbank
    item: Item

    def number(self, bron: str) -> int | None:
        """The number of a source in this entry; None when the entry does not list it."""
        return next((n for n, v in enumerate(self.item.bronnen, 1) if v.bron == bron), None)

    def ref(self, *bronnen: str) -> str:
        """Small links to the numbers of these sources, with a space in front; '' when there are none."""
        numbers = sorted({n for n in map(self.number, bronnen) if n is not None})
        return "".join(f' [{n}](#bron-{n}){{: .kr-bron aria-label="bron {n}" }}' for n in numbers)

    def ref_field(self, *fields: str) -> str:
        """Small links to the sources that support these top-level fields."""
        return self.ref(*(v.bron for v in self.item.bronnen if not set(fields).isdisjoint(v.onderbouwt)))

    def fact(self, text: object, *fields: str) -> str:
        """An escaped text with its sources behind it; `onbekend` has none."""
        return escape(text) + ("" if text == ONBEKEND else self.ref_field(*fields))

    def listed(self, values: Iterable[Any], *fields: str) -> str:
        """A list of texts, with the sources behind the last."""
        lines = [f"- {escape(v)}" for v in values]
        return "\n".join(lines) + self.ref_field(*fields) if lines else ""

    def section(self) -> str:
        """The numbered list: who, what, when, where in it, and how and when it was read."""
        lines = []
        for n, vermelding in enumerate(self.item.bronnen, 1):
            bron = self.kb.bronnen.get(vermelding.bron)
            described = describe(bron) if bron else escape(vermelding.bron)
            place = escape(vermelding.plaats)
            lines.append(
                f"{n}. {described} Waar: {place}{'' if place.endswith('.') else '.'} "
                f"Gelezen op {day(vermelding.geraadpleegd)}{_how(bron, self.kb)}.\n    {{: #bron-{n} }}"
            )
        return section("Bronnen", "bronnen", "\n".join(lines))


def describe(bron: Bron) -> str:
    """Author (year), title with link, as Markdown ending in a full stop."""
    author = "Schrijver onbekend" if bron.auteur == ONBEKEND else escape(bron.auteur)
    year = "jaar onbekend" if bron.jaar == ONBEKEND else str(bron.jaar)
    return f"{author} ({year}). {web_link(bron.titel, bron.url)}{'' if bron.titel.endswith(('.', '?', '!')) else '.'}"


def _how(bron: Bron | None, kb: Kennisbank) -> str:
    return f" ({escape(lower_first(kb.label('wijzen', bron.wijze)))})" if bron else ""
