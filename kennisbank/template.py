"""The YAML of a new entry, and the example entry, both made from the model.

The example entry is every field's own example put together: it is what the reference shows and
what the failing examples of the rules are cut from, so a test keeps it valid.
"""

from __future__ import annotations

from kennisbank.field_text import comment, field_text
from kennisbank.fields import Veld, fields_of
from kennisbank.kinds import Getal, Lijst
from kennisbank.model.soorten import Soort
from kennisbank.no_value import GEEN, ONBEKEND, VUL_IN
from kennisbank.reading import Kind
from kennisbank.rules.bronnen import sourced_fields
from kennisbank.tidy import tidy


def example_entry(soort: Soort) -> str:
    """A complete, valid entry of this kind, built from the examples in the model."""

    def value(name: str, f: Veld) -> str:
        return f"[{', '.join(sourced_fields(soort.cls))}]" if name == "onderbouwt" else f.voorbeeld

    return "".join(field_text(name, f, 0, value) for name, f in fields_of(soort.cls).items())


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
        f"# {soort.naam.capitalize()}: vul elk veld in. Wat u niet weet, is onbekend; een veld weglaten kan niet.\n",
        f"# Klaar? Controleer met: kansrijk check {soort.map}/{item_id}.yml\n",
    ]
    for name, f in fields_of(soort.cls).items():
        lines.append("\n" + comment(f, 0))
        lines.append(field_text(name, f, 0, value, with_comments=True))
    return tidy("".join(lines), soort.naam)


def _blank(kind: Kind) -> str:
    if kind.onbekend:
        return ONBEKEND
    if kind.geen:
        return GEEN
    if isinstance(kind, Lijst):
        return f"[{VUL_IN}]" if kind.minstens else "[]"
    if type(kind).__name__ == "JaNee":
        return "false"
    if isinstance(kind, Getal):
        return f"{kind.laagste:g}"
    return f"{VUL_IN}"
