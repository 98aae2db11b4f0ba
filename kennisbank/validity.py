"""Until when a verdict of a committee holds: the one rule of five years, for the check, the matcher and the site."""

from __future__ import annotations

import datetime as dt

from kennisbank.knowledge import end_of
from kennisbank.model.bewijs import Oordeel
from kennisbank.no_value import ONBEKEND

GELDIGHEID_JAREN = 5
"""A recognition is meant to be renewed after five years (NJi, dialoog over de databank); older is not withdrawn."""


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
