"""What the matcher counts in: hundredths of a year or a euro, and ten-thousandths of a point.

Whole numbers, so that Python and the browser reckon alike; apart and light, because every question needs them.
"""

from __future__ import annotations

from kennisbank.ages import LAAGSTE_LEEFTIJD

POINT = 10_000


def hundredths(value: float) -> int:
    """A number of years or euros in hundredths, rounded half up as the browser does."""
    return int((value * 100 + 0.5) // 1)


PREGNANCY = hundredths(LAAGSTE_LEEFTIJD)
"""The age at which a pregnancy starts."""


def from_hundredths(count: int) -> int | float:
    """Years or euros; a whole number without decimals, so that its text is the same everywhere."""
    return count // 100 if count % 100 == 0 else count / 100


def points(count: int) -> int | float:
    """A score of the contract; a whole number without decimals, as JavaScript writes it."""
    return count // POINT if count % POINT == 0 else count / POINT
