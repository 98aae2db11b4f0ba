"""How strong the evidence for a programme is today: the verdict that counts, as the pages and the matcher show it.

`prepared_evidence` boils an entry's verdicts down to what the choice needs; `strength` chooses, and
has a twin in the browser; `evidence` does both for a page. `ladder` has what each level is worth.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisbank.no_value import ONBEKEND

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kennisbank.knowledge import Kennisbank
    from kennisbank.model.interventie import Interventie

WERKING = "werking"
"""The dispute that counts here: whether it works. A claim that goes further than the verdict is shown, not weighed."""


class Evidence(NamedTuple):
    """The verdict that counts. `verlopen`: past its date or older than five years; `betwist`: for this use."""

    niveau: str
    datum: str
    verlopen: bool
    betwist: bool
    bron: str | None

    @property
    def jaar(self) -> int | None:
        return int(self.datum[:4]) if self.datum != ONBEKEND else None

    def as_dict(self) -> dict[str, Any]:
        return {"niveau": self.niveau, "jaar": self.jaar, "verlopen": self.verlopen, "betwist": self.betwist}


class Level(NamedTuple):
    """What a level is worth: its place (the highest is the strongest), and its share of the points in percent."""

    rang: int
    erkend: bool
    weging: int


def ladder(model: Mapping[str, Any]) -> dict[str, Level]:
    """The levels of the prepared data by their ids."""
    return {
        niveau: Level(rang, bool(erkend), share)
        for niveau, (rang, erkend, share) in model["bewijsniveaus"].items()
    }


def is_solid(found: Evidence, levels: Mapping[str, Level]) -> bool:
    """Recognised, however old, and its working not disputed."""
    return levels[found.niveau].erkend and not found.betwist


def prepared_evidence(item: Interventie, kb: Kennisbank) -> dict[str, Any]:
    """The verdicts that stand, the newest first, and whether one was withdrawn or its working is disputed.

    `oordelen` has rows [level, date, last day or '', 1 from a register abroad, prevention levels ([] is all), source];
    `betwist` is null, or the prevention levels for which its working is disputed ([] is all).
    """
    from kennisbank.validity import BUITENLAND, standing, valid_until  # heavy, and only preparing needs it

    rows = []
    for o in standing(item, kb):
        until = valid_until(o) if kb.bewijsniveau(o.niveau).erkend else None
        last_day = until[0].isoformat() if until else ""
        abroad = int(o.instelling == BUITENLAND)
        rows.append([o.niveau, o.datum, last_day, abroad, sorted(o.geldt_voor), o.bron])
    dispute = item.bewijs.betwist
    return {
        "oordelen": rows,
        "ingetrokken": int(any(o.staat == "ingetrokken" for o in item.bewijs.oordelen)),
        "betwist": sorted(dispute.geldt_voor) if dispute.waarover == WERKING else None,
    }


def strength(prepared: Mapping[str, Any], vandaag: str, preventieniveau: str = "") -> Evidence:
    """The newest current verdict on the day `vandaag` (ISO date) for one prevention level, or '' for the whole."""
    dispute = prepared["betwist"]
    contested = dispute is not None and (not dispute or not preventieniveau or preventieniveau in dispute)
    from_abroad = None
    for niveau, datum, last_day, abroad, levels, bron in prepared["oordelen"]:
        if levels and preventieniveau and preventieniveau not in levels:
            continue
        found = Evidence(niveau, datum, last_day != "" and last_day < vandaag, contested, bron)
        if not abroad:
            return found
        # A register abroad judged another version; it counts only where no Dutch body spoke.
        from_abroad = from_abroad or found
    if from_abroad is not None:
        return from_abroad
    ended = prepared["ingetrokken"]
    return Evidence("geen-erkenning" if ended else ONBEKEND, ONBEKEND, False, contested, None)


def evidence(item: Interventie, kb: Kennisbank, today: dt.date, preventieniveau: str = "") -> Evidence:
    """The verdict that counts for an entry, for one prevention level or for the whole ('')."""
    return strength(prepared_evidence(item, kb), today.isoformat(), preventieniveau)


def is_recognised(found: Evidence, kb: Kennisbank) -> bool:
    """Whether the level is one of recognition, however old."""
    return kb.bewijsniveau(found.niveau).erkend
