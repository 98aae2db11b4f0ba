"""How strong the evidence for a programme is today, for one prevention level or for the whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from kennisbank.knowledge import Kennisbank, end_of
from kennisbank.model.bewijs import Oordeel
from kennisbank.model.interventie import Interventie
from kennisbank.reading import ONBEKEND

ABROAD = "buitenlands-register"
WERKING = "werking"
"""The dispute that counts here: whether it works. A claim that goes further than the verdict is shown, not weighed."""
GELDIGHEID_JAREN = 5
"""A recognition is meant to be renewed after five years (NJi, dialoog over de databank); older is not withdrawn."""


@dataclass(frozen=True, slots=True)
class Evidence:
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


def valid_until(oordeel: Oordeel) -> tuple[dt.date, bool] | None:
    """(last day, stated by the source?) of a verdict; None when neither date is known."""
    if oordeel.geldig_tot != ONBEKEND:
        return end_of(oordeel.geldig_tot), True
    if oordeel.datum == ONBEKEND:
        return None
    start = end_of(oordeel.datum)
    try:
        return start.replace(year=start.year + GELDIGHEID_JAREN), False
    except ValueError:  # 29 February
        return start.replace(year=start.year + GELDIGHEID_JAREN, day=28), False


def evidence(
    item: Interventie, kb: Kennisbank, today: dt.date, preventieniveau: str | None = None
) -> Evidence:
    """The newest current verdict for this use; when two are equally new, the more cautious one."""
    fitting = [
        o
        for o in item.bewijs.oordelen
        if o.staat in ("huidig", "herbeoordeling")
        and (not o.geldt_voor or preventieniveau is None or preventieniveau in o.geldt_voor)
    ]
    # A register abroad judged another version; it counts only where no Dutch body spoke.
    fitting = [o for o in fitting if o.instelling != ABROAD] or fitting
    dispute = item.bewijs.betwist
    contested = dispute.waarover == WERKING and (
        not dispute.geldt_voor or preventieniveau is None or preventieniveau in dispute.geldt_voor
    )
    if not fitting:
        ended = any(o.staat == "ingetrokken" for o in item.bewijs.oordelen)
        return Evidence("geen-erkenning" if ended else ONBEKEND, ONBEKEND, False, contested, None)
    rank = {o: kb.bewijsniveau(o.niveau).rang for o in fitting}
    chosen = max(fitting, key=lambda o: ("" if o.datum == ONBEKEND else o.datum, -rank[o]))
    until = valid_until(chosen)
    recognised = kb.bewijsniveau(chosen.niveau).erkend
    return Evidence(
        chosen.niveau,
        chosen.datum,
        recognised and until is not None and until[0] < today,
        contested,
        chosen.bron,
    )


def is_recognised(found: Evidence, kb: Kennisbank) -> bool:
    """Whether the level is one of recognition, however old."""
    return kb.bewijsniveau(found.niveau).erkend
