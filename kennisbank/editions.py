"""The record of an edition: what was in it, small enough to be read at every build and to stay for ever.

`edities/<naam>.json` has a line per entry (its version, its recognition, a sum of its content) and what changed
since the edition before. The content itself stands elsewhere and is only read to compare with.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kennisbank.folder import EDITIES_MAP
from kennisbank.problems import Problem

_HULP = "Zet het bestand terug; git heeft het nog. Wijzig een editie nooit met de hand."


class Opgenomen(NamedTuple):
    """One entry as it stood in an edition. `niveau` and `tot` (last day, ISO) are '' where there is no recognition."""

    soort: str
    id: str
    naam: str
    status: str
    versie: int
    niveau: str
    tot: str
    som: str


@dataclass(frozen=True)
class Uitgave:
    """A published edition: its name, its day, its entries, and the changes since the edition called `vorige`."""

    naam: str
    op: dt.date
    commit: str | None
    vorige: str | None
    items: tuple[Opgenomen, ...] = ()
    wijzigingen: tuple[Mapping[str, Any], ...] = field(default_factory=tuple)

    def ids(self) -> dict[str, frozenset[str]]:
        """Per kind (singular) the ids in this edition."""
        found: dict[str, set[str]] = {}
        for item in self.items:
            found.setdefault(item.soort, set()).add(item.id)
        return {kind: frozenset(ids) for kind, ids in sorted(found.items())}


def record_text(uitgave: Uitgave) -> str:
    """The record as JSON, one entry or change per line."""

    def lines(rows: Iterable[Mapping[str, Any]]) -> str:
        return ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)

    head = {
        "editie": uitgave.naam,
        "op": uitgave.op.isoformat(),
        "commit": uitgave.commit,
        "vorige": uitgave.vorige,
    }
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    items = lines(item._asdict() for item in uitgave.items)
    return f'{opening}, "items": [\n{items}\n], "wijzigingen": [\n{lines(uitgave.wijzigingen)}\n]}}\n'


def read_editions(files: Mapping[str, bytes]) -> tuple[tuple[Uitgave, ...], list[Problem]]:
    """(the editions by day, newest first; a problem for each record that cannot be read)."""
    found: list[Uitgave] = []
    problems: list[Problem] = []
    for path in sorted(p for p in files if p.startswith(f"{EDITIES_MAP}/") and p.endswith(".json")):
        name = path.removeprefix(f"{EDITIES_MAP}/").removesuffix(".json")
        try:
            uitgave = _read(json.loads(files[path]))
            if uitgave.naam != name:
                raise ValueError
            found.append(uitgave)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            text = f"Dit is geen leesbare editie met de naam '{name}'."
            problems.append(Problem(path, 1, 1, "", "editie-onleesbaar", "fout", text, _HULP))
    return tuple(sorted(found, key=lambda u: (u.op, u.naam), reverse=True)), problems


def _read(data: Any) -> Uitgave:
    items = tuple(Opgenomen(**{name: row[name] for name in Opgenomen._fields}) for row in data["items"])
    if not all(
        isinstance(v, int if n == "versie" else str) for item in items for n, v in item._asdict().items()
    ):
        raise TypeError
    changes = tuple(
        {
            name: None if row[name] is None else str(row[name])
            for name in ("id", "soort", "naam", "wat", "tekst")
        }
        for row in data["wijzigingen"]
    )
    return Uitgave(
        str(data["editie"]), dt.date.fromisoformat(data["op"]), data["commit"], data["vorige"], items, changes
    )
