"""The youngest and the oldest age that anything here is about."""

from __future__ import annotations

LAAGSTE_LEEFTIJD = -0.75
"""The start of a pregnancy, in years before birth (the contract, part 4)."""
HOOGSTE_LEEFTIJD = 27
"""Help under the Jeugdwet can go on until 23; some programmes go on until 27."""
