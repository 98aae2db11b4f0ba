"""The youngest and the oldest age that anything here is about."""

from __future__ import annotations

LAAGSTE_LEEFTIJD = -0.75
"""The start of a pregnancy, in years before birth (the contract, part 4)."""
HOOGSTE_LEEFTIJD = 27
"""Youth policy ends at 23; some programmes go on to 27 (Jeugdwet, verlengde jeugdhulp tot 23)."""
