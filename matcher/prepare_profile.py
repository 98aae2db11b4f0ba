"""The shape of a profile as plain data, out of its definition, for the reader in the browser."""

from __future__ import annotations

import dataclasses
from typing import Any

from kennisbank.fields import REQUIRED, Groep, fields_of
from kennisbank.folder import MAX_BYTES
from kennisbank.kinds import Getal, JaNee, Keuze, Lijst, Tekst
from kennisbank.messages import MELDINGEN
from kennisbank.reading import Kind
from kennisbank.strict_yaml import MAX_DEPTH, OPENERS, SUSPICIOUS_OPENERS
from matcher.profile import STATUSSEN, Aanbod, AanbodKind, Profiel


def prepare_profile() -> dict[str, Any]:
    """The fields of a profile with their kinds and defaults, its limits, and what is said about a fault."""
    return {
        "vorm": _group(Profiel),
        "aanbodstatussen": dict(STATUSSEN),
        "grootte": MAX_BYTES,
        "diepte": MAX_DEPTH,
        "openers": list(OPENERS),
        "verdacht": SUSPICIOUS_OPENERS,
        "meldingen": {name: list(message) for name, message in MELDINGEN.items()},
    }


def _group(cls: type[Any]) -> dict[str, Any]:
    fields = {
        name: _kind(field.kind)
        | ({} if field.standaard is REQUIRED else {"standaard": _plain(field.standaard)})
        for name, field in fields_of(cls).items()
    }
    return {"soort": "groep", "velden": fields, "verwacht": Groep(cls=cls).expectation()}


def _kind(kind: Kind) -> dict[str, Any]:
    """What a reader needs to know of one kind."""
    form: dict[str, Any]
    if isinstance(kind, Groep):
        return _group(kind.cls)
    if isinstance(kind, AanbodKind):
        short = {name: f["standaard"] for name, f in _group(Aanbod)["velden"].items() if "standaard" in f}
        form = {"soort": "naam-of-groep", "naam": _kind(kind.naam), "groep": _group(Aanbod), "erbij": short}
    elif isinstance(kind, Tekst):
        form = {"soort": "tekst", "tekens": kind.tekens}
    elif isinstance(kind, Getal):
        form = {
            "soort": "getal",
            "laagste": kind.laagste,
            "hoogste": kind.hoogste,
            "geheel": int(kind.geheel),
        }
    elif isinstance(kind, JaNee):
        form = {"soort": "janee"}
    elif isinstance(kind, Keuze):
        form = {"soort": "keuze", "uit": kind.uit}
    elif isinstance(kind, Lijst) and not kind.minstens:
        form = {"soort": "lijst", "van": _kind(kind.van), "uniek": int(kind.uniek)}
    else:
        raise TypeError(f"the reader in the browser does not know {kind}")
    if kind.onbekend or kind.geen:
        raise TypeError(f"the reader in the browser knows no 'onbekend' or 'geen': {kind}")
    return {**form, "verwacht": kind.expectation()}


def _plain(value: Any) -> Any:
    """A default as JSON writes it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    return list(value) if isinstance(value, tuple) else value
