"""Which verdicts stand, and until when: the one rule of five years, for the check, the matcher and the site."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kennisbank.knowledge import end_of
from kennisbank.model.bewijs import Oordeel
from kennisbank.no_value import ONBEKEND

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank
    from kennisbank.model.interventie import Interventie

GELDIGHEID_JAREN = 5
"""A recognition is meant to be renewed after five years (NJi, dialoog over de databank); older is not withdrawn."""

BUITENLAND = "buitenlands-register"
"""Registers abroad judged another version, and have terms of their own."""
HERBEOORDELING = "herbeoordeling"


def standing(item: Interventie, kb: Kennisbank) -> list[Oordeel]:
    """The verdicts that stand today, the newest first; of two that are equally new the more cautious one."""
    found = [o for o in item.bewijs.oordelen if o.staat in ("huidig", HERBEOORDELING)]
    found.sort(key=lambda o: kb.bewijsniveau(o.niveau).rang)
    found.sort(key=lambda o: "" if o.datum == ONBEKEND else o.datum, reverse=True)
    return found


def calculated_end(datum: str) -> dt.date:
    """The last day of the five years after a (partial) date; a date that is no more than a year counts to its end."""
    start = end_of(datum)
    try:
        return start.replace(year=start.year + GELDIGHEID_JAREN)
    except ValueError:  # 29 February
        return start.replace(year=start.year + GELDIGHEID_JAREN, day=28)


def valid_until(oordeel: Oordeel) -> tuple[dt.date, bool] | None:
    """(last day, stated by the source?) of a verdict; None when neither date is known."""
    if oordeel.geldig_tot != ONBEKEND:
        return end_of(oordeel.geldig_tot), True
    if oordeel.datum == ONBEKEND:
        return None
    return calculated_end(oordeel.datum), False
