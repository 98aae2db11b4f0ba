"""The shape of a profile as plain data, out of its definition, for the reader in the browser."""

from __future__ import annotations

from typing import Any

from kennisbank.field_form import group_form, kind_form
from kennisbank.folder import MAX_BYTES
from kennisbank.messages import MELDINGEN
from kennisbank.reading import Kind
from kennisbank.strict_yaml import MAX_DEPTH, OPENERS, SUSPICIOUS_OPENERS
from matcher.profile import MOST_TOGETHER, STATUSSEN, Aanbod, AanbodKind, Profiel


def prepare_profile() -> dict[str, Any]:
    """The fields of a profile with their kinds and defaults, its limits, and what is said about a fault."""
    return {
        "vorm": group_form(Profiel, _of_profile),
        "aanbodstatussen": dict(STATUSSEN),
        "samen": dict(MOST_TOGETHER),
        "grootte": MAX_BYTES,
        "diepte": MAX_DEPTH,
        "openers": list(OPENERS),
        "verdacht": SUSPICIOUS_OPENERS,
        "meldingen": {name: list(message) for name, message in MELDINGEN.items()},
    }


def _of_profile(kind: Kind) -> dict[str, Any] | None:
    """The one kind that only a profile has: a name, or a group that begins with it."""
    if not isinstance(kind, AanbodKind):
        return None
    group = group_form(Aanbod)
    short = {name: f["standaard"] for name, f in group["velden"].items() if "standaard" in f}
    return {"soort": "naam-of-groep", "naam": kind_form(kind.naam), "groep": group, "erbij": short}
