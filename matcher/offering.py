"""What an organisation has: its own words recognised, with their status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.profile import Aanbod
from matcher.recognise import FAMILY, Recognised, Unknown, recognise

# When two lines name one programme, the line that says most about today counts.
_STRONGEST = {"actief": 3, "gepland": 2, "gestopt": 1, "onbekend": 0}


@dataclass(frozen=True, slots=True)
class Offering:
    """The recognised and the unknown lines, and per programme id the status that counts.

    A family name says that something of the family is there, not which: its members count as
    `onbekend` unless another line names one.
    """

    herkend: tuple[tuple[Recognised, str], ...]
    onbekend: tuple[tuple[Unknown, str], ...]
    status: dict[str, str]
    via: dict[str, str]

    def with_status(self, status: str) -> tuple[str, ...]:
        return tuple(sorted(i for i, s in self.status.items() if s == status))

    def recognised_documents(self) -> list[dict[str, Any]]:
        return [{**r.as_dict(), "status": status} for r, status in self.herkend]

    def unknown_documents(self) -> list[dict[str, Any]]:
        return [{**u.as_dict(), "status": status} for u, status in self.onbekend]


def read_offering(aanbod: Sequence[Aanbod], names: Mapping[str, Any]) -> Offering:
    """Recognise every line of an offering, in the order given."""
    herkend: list[tuple[Recognised, str]] = []
    onbekend: list[tuple[Unknown, str]] = []
    status: dict[str, str] = {}
    via: dict[str, str] = {}
    vague: dict[str, str] = {}
    for regel in aanbod:
        found = recognise(regel.naam, names)
        if isinstance(found, Unknown):
            onbekend.append((found, regel.status))
            continue
        herkend.append((found, regel.status))
        for item_id in found.ids:
            if found.wijze == FAMILY:
                vague.setdefault(item_id, found.invoer)
            elif item_id not in status or _STRONGEST[regel.status] > _STRONGEST[status[item_id]]:
                status[item_id] = regel.status
                via[item_id] = found.invoer
    for item_id, name in vague.items():
        if item_id not in status:
            status[item_id] = "onbekend"
            via[item_id] = name
    return Offering(tuple(herkend), tuple(onbekend), status, via)
