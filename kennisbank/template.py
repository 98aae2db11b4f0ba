"""The YAML of a new entry, and the example entry, both made from the model.

The example entry is every field's own example put together: it is what the reference shows and
what the failing examples of the rules are cut from, so a test keeps it valid.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

from kennisbank.fields import Groep, Veld, fields_of
from kennisbank.kinds import Getal, Id, Lijst
from kennisbank.model.soorten import Soort
from kennisbank.reading import GEEN, ONBEKEND, VUL_IN, Kind
from kennisbank.rules.bronnen import sourced_fields

ValueOf = Callable[[str, Veld], str]


def example_entry(soort: Soort) -> str:
    """A complete, valid entry of this kind, built from the examples in the model."""

    def value(name: str, f: Veld) -> str:
        return f"[{', '.join(sourced_fields(soort.cls))}]" if name == "onderbouwt" else f.voorbeeld

    return "".join(_field(name, f, 0, value) for name, f in fields_of(soort.cls).items())


def new_entry(soort: Soort, item_id: str, today: str) -> str:
    """A template for a new entry: each field explained, `onbekend` where that may, VUL IN where a person must answer."""

    def value(name: str, f: Veld) -> str:
        fixed = {
            "id": item_id,
            "status": "concept",
            "versie": "1",
            "op": today,
            "geraadpleegd": today,
            "wat": "Eerste versie.",
        }
        return fixed.get(name) or _blank(f.kind)

    lines = [
        f"# {soort.naam.capitalize()}: vul elk veld in. Wat je niet weet, is onbekend; een veld weglaten kan niet.\n",
        f"# Klaar? Controleer met: kansrijk check {soort.map}/{item_id}.yml\n",
    ]
    for name, f in fields_of(soort.cls).items():
        lines.append("\n" + _comment(f, 0))
        lines.append(_field(name, f, 0, value, with_comments=True))
    return "".join(lines)


def _blank(kind: Kind) -> str:
    if kind.onbekend:
        return ONBEKEND
    if kind.geen:
        return GEEN
    if isinstance(kind, Lijst):
        return f'["{VUL_IN}"]' if kind.minstens else "[]"
    if type(kind).__name__ == "JaNee":
        return "false"
    if isinstance(kind, Getal):
        return f"{kind.laagste:g}"
    return f"{VUL_IN}"


def _comment(f: Veld, indent: int) -> str:
    text = f.uitleg
    if not isinstance(f.kind, Groep) and not (isinstance(f.kind, Lijst) and isinstance(f.kind.van, Groep)):
        text += f" Verwacht: {f.kind.expectation()}."
        if f.voorbeeld and not isinstance(f.kind, Id):
            text += f" Voorbeeld: {f.voorbeeld}"
    return (
        textwrap.indent(
            textwrap.fill(text, 100 - indent, break_long_words=False, break_on_hyphens=False),
            " " * indent + "# ",
        )
        + "\n"
    )


def _field(name: str, f: Veld, indent: int, value: ValueOf, *, with_comments: bool = False) -> str:
    pad = " " * indent
    kind = f.kind
    if isinstance(kind, Groep):
        return f"{pad}{name}:\n" + _group(kind.cls, indent + 2, value, with_comments)
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        if f.voorbeeld or (with_comments and not kind.minstens):
            blank = (f.voorbeeld if not with_comments else "") or (ONBEKEND if kind.onbekend else "[]")
            shape = ", ".join(fields_of(kind.van.cls))
            hint = f"{pad}# Een regel heeft de velden: {shape}.\n" if with_comments else ""
            return f"{hint}{pad}{name}: {blank}\n"
        body = _group(kind.van.cls, indent + 4, value, with_comments)
        first = body.index(" " * (indent + 4) + next(iter(fields_of(kind.van.cls))) + ":")
        lead, rest = body[:first], body[first:]
        return f"{pad}{name}:\n{lead}{pad}  - {rest[indent + 4 :]}"
    return f"{pad}{name}: {value(name, f)}\n"


def _group(cls: type[Any], indent: int, value: ValueOf, with_comments: bool) -> str:
    parts = []
    for name, f in fields_of(cls).items():
        if with_comments:
            parts.append(_comment(f, indent))
        parts.append(_field(name, f, indent, value, with_comments=with_comments))
    return "".join(parts)
