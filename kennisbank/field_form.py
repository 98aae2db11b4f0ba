"""The fields of a model class as plain data: what a reader in the browser, and a form, need to know of each.

`kansrijk/web/reading.js` reads by it; the matcher gives the fields of a profile, the form at /meedoen/ those of an entry.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kennisbank.fields import REQUIRED, Groep, Veld, fields_of
from kennisbank.kinds import Datum, DeelDatum, Getal, Id, JaNee, Keuze, Lijst, Tekst, Url
from kennisbank.plain import as_plain
from kennisbank.reading import Kind

Form = dict[str, Any]
Other = Callable[[Kind], Form | None]


def _no_other(_kind: Kind) -> Form | None:
    return None


def group_form(cls: type[Any], other: Other = _no_other, *, explained: bool = False) -> Form:
    """The fields of a class, in order, each with its kind, what is expected and its default when it has one.

    `other` gives the form of kinds that are not of the model of entries. `explained` adds what a person
    needs: explanation, example, and whether a value may stand without a source.
    """
    fields = {}
    for name, f in fields_of(cls).items():
        fields[name] = kind_form(f.kind, other, explained=explained)
        if f.standaard is not REQUIRED:
            fields[name]["standaard"] = as_plain(f.standaard)
        if explained:
            fields[name] |= _explained(f)
    return {"soort": "groep", "velden": fields, "verwacht": Groep(cls=cls).expectation()}


def _explained(f: Veld) -> Form:
    return {"uitleg": f.uitleg} | ({"voorbeeld": f.voorbeeld} if f.voorbeeld else {})


def kind_form(kind: Kind, other: Other = _no_other, *, explained: bool = False) -> Form:
    """One kind as plain data; raises TypeError for a kind that nothing in the browser can read."""
    form = other(kind) or _known(kind, other, explained)
    words = {word: 1 for word, allowed in (("onbekend", kind.onbekend), ("geen", kind.geen)) if allowed}
    return {**form, **words, "verwacht": kind.expectation()}


def _known(kind: Kind, other: Other, explained: bool) -> Form:
    if isinstance(kind, Groep):
        return group_form(kind.cls, other, explained=explained)
    if isinstance(kind, Lijst):
        form: Form = {
            "soort": "lijst",
            "van": kind_form(kind.van, other, explained=explained),
            "uniek": int(kind.uniek),
        }
        limits = {"minstens": kind.minstens, "hoogstens": kind.hoogstens}
        return form | {name: number for name, number in limits.items() if number}
    if isinstance(kind, Tekst):
        return {"soort": "tekst", "tekens": kind.tekens}
    if isinstance(kind, Getal):
        return {
            "soort": "getal",
            "laagste": kind.laagste,
            "hoogste": kind.hoogste,
            "geheel": int(kind.geheel),
        }
    if isinstance(kind, Keuze):
        return {"soort": "keuze", "uit": kind.uit}
    if isinstance(kind, Datum | DeelDatum):
        name = "datum" if isinstance(kind, Datum) else "deeldatum"
        return {"soort": name} | ({"toekomst": 1} if kind.toekomst else {})
    names: dict[type[Kind], str] = {Id: "id", Url: "url", JaNee: "janee"}
    if type(kind) not in names:
        raise TypeError(f"the reader in the browser does not know {kind}")
    return {"soort": names[type(kind)]}
