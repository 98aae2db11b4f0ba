"""One entry in a list: its name, one sentence, and the facts that help to choose. As Markdown, and as data for the browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kansrijk.pages.bands import AGE_WIDTH, Stretch, age_band, age_stretch
from kansrijk.pages.evidence import current, level_in_short
from kansrijk.pages.links import item_path, link
from kansrijk.pages.markup import box, escape
from kansrijk.pages.related import in_one_line
from kansrijk.pages.words import age, count, listing, lower_first
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import contested
from kennisbank.model import Interventie, Item, Parel, Puzzel, Tip
from kennisbank.no_value import ONBEKEND


@dataclass(frozen=True, slots=True)
class Card:
    """What a list shows of an entry. `feiten` are (text, classes): plain ones ('') first, then marks."""

    item: Item
    naam: str
    tekst: str
    feiten: tuple[tuple[str, str], ...]

    @property
    def strook(self) -> Stretch | None:
        """The stretch of its ages; None for what has none."""
        return age_stretch(self.item.leeftijd) if isinstance(self.item, Interventie) else None


def card(item: Item, kb: Kennisbank, today: dt.date) -> Card:
    """The card of an entry."""
    name = item.naam + (" (vervallen)" if item.status == "vervallen" else "")
    if isinstance(item, Interventie):
        return Card(item, name, in_one_line(item), _programme_facts(item, kb, today))
    return Card(item, name, in_one_line(item), tuple((fact, "") for fact in _practice_facts(item, kb)))


def _programme_facts(item: Interventie, kb: Kennisbank, today: dt.date) -> tuple[tuple[str, str], ...]:
    ages = age(item.leeftijd)
    found = current(item, kb, today).found
    rank = kb.bewijsniveau(found.niveau).rang
    facts = [
        ("leeftijd onbekend" if ages == ONBEKEND else ages, ""),
        (level_in_short(item, kb, today), f"kr-merk kr-rang-{rank}"),
    ]
    if mark := contested(item, kb):
        facts.append((mark, "kr-merk kr-betwist"))
    if item.basisaanbod:
        facts.append(("basisaanbod", "kr-merk"))
    return tuple(facts)


def _practice_facts(item: Item, kb: Kennisbank) -> list[str]:
    facts = []
    if isinstance(item, Parel):
        facts.append("plaats onbekend" if item.waar == ONBEKEND else item.waar)
    if isinstance(item, Puzzel):
        facts.append(kb.label("puzzelstanden", item.stand))
    if isinstance(item, Parel | Puzzel | Tip):
        facts.append("voor " + listing([lower_first(kb.label("rollen", r)) for r in item.rollen]))
    return facts


def card_list(cards: Sequence[Card], here: str, classes: str = "") -> str:
    """The cards as one list in the given order; `classes` say what the browser may add to it."""
    if not cards:
        return ""
    return box(f"kr-lijst {classes}".strip(), "", "\n".join(_markdown(c, here) for c in cards))


def _markdown(shown: Card, here: str) -> str:
    plain = " · ".join(escape(text) for text, classes in shown.feiten if not classes)
    marks = [
        f"*{escape(text)}*{{: .{' .'.join(classes.split())} }}" for text, classes in shown.feiten if classes
    ]
    name = link(here, shown.naam, item_path(shown.item))
    ages = [age_band(shown.item.leeftijd)] if isinstance(shown.item, Interventie) and shown.strook else []
    facts = " ".join([plain, *ages, *marks])
    return f"-   {name}{{: .kr-naam }}\n\n    {escape(shown.tekst)}\n\n    {facts}\n    {{: .kr-feiten }}\n"


def card_data(shown: Card) -> list[Any]:
    """The same card as plain data: [id, name, sentence, [[text, classes], ...], stretch of ages or null, its line]."""
    return [
        shown.item.id,
        shown.naam,
        shown.tekst,
        [list(fact) for fact in shown.feiten],
        shown.strook,
        AGE_WIDTH,
    ]


def how_many(n: int, kind: str) -> str:
    """3 programma’s, 1 parel."""
    one, more = NOUNS[kind]
    return count(n, one, more)


NOUNS = {
    "interventies": ("programma", "programma’s"),
    "parels": ("parel", "parels"),
    "puzzels": ("puzzel", "puzzels"),
    "tips": ("tip", "tips"),
}
