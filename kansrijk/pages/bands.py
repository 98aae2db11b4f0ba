"""Bands: a stretch of ages or of years as a small drawing beside the words that say the same.

The drawing is hidden from a screen reader, because the words stand right beside it. Measures are whole
numbers and attributes of SVG, never a style. Drawn in the browser by kansrijk/web/age_band.js.
"""

from __future__ import annotations

import datetime as dt

from kennisbank.ages import LAAGSTE_LEEFTIJD
from kennisbank.model import Leeftijd

START, END = LAAGSTE_LEEFTIJD, 23
"""The ages on the line, in years: from the beginning of a pregnancy to the end of the phases."""
PER_YEAR = 8
AGE_WIDTH = int((END - START) * PER_YEAR)
"""How long the line of ages is, in units of the drawing."""
PART_OPEN = 12
"""How much is drawn of a stretch of which one end is unknown."""

Stretch = tuple[int, int]
"""Where a band begins and how long it is, in units of its drawing."""


def age_stretch(leeftijd: Leeftijd) -> Stretch | None:
    """The stretch of an age range; None when nothing is known. Beyond the line is drawn up to its end."""
    van, tot = leeftijd.van, leeftijd.tot
    if isinstance(van, str) and isinstance(tot, str):
        return None
    if isinstance(van, str):
        end = _place(float(tot))
        return max(0, end - PART_OPEN), min(end, PART_OPEN)
    begin = _place(van)
    end = begin + PART_OPEN if isinstance(tot, str) else _place(tot)
    # A single age, and one beyond the line, still shows as a sliver.
    begin = min(begin, AGE_WIDTH - 2)
    return begin, min(max(end - begin, 2), AGE_WIDTH - begin)


def _place(years: float) -> int:
    return round((min(max(years, START), END) - START) * PER_YEAR)


def age_band(leeftijd: Leeftijd) -> str:
    """The drawing of an age range, as HTML inside a line; '' when nothing is known."""
    stretch = age_stretch(leeftijd)
    return band(stretch, AGE_WIDTH, "kr-band kr-leeftijden") if stretch else ""


def band(stretch: Stretch, width: int, classes: str, mark: int | None = None) -> str:
    """A drawing of `width` units with one stretch in it; `mark` is where a thin line stands, such as today."""
    begin, length = stretch
    line = f'<rect class="kr-band-nu" x="{mark}" width="1" height="8"></rect>' if mark is not None else ""
    return (
        f'<svg class="{classes}" viewBox="0 0 {width} 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect class="kr-band-vlak" x="{begin}" width="{length}" height="8"></rect>{line}</svg>'
    )


def month_of(date: dt.date) -> int:
    """A day as a number of months, for a line of years."""
    return date.year * 12 + date.month - 1
