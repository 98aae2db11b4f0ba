"""Where a running programme may do something while we do not know its ages or its level: there it covers at most weakly.

Works on the prepared data; it has a twin in the browser (kansrijk/web/unsure_where.js).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.fit import Ages


def is_unsure(programme: Mapping[str, Any]) -> bool:
    """Whether a bound of its ages is not known, or its prevention level."""
    return programme["leeftijd"] is None or programme["niveaus"] is None


def possible_ages(programme: Mapping[str, Any], ages: Ages) -> Ages:
    """Its ages; a bound that nobody knows is that of `ages`, so that it rules out nothing."""
    if programme["leeftijd"] is not None:
        known: Ages = programme["leeftijd"]
        return known
    van, tot = programme["grenzen"]
    return (ages[0] if van is None else van, ages[1] if tot is None else tot)


def why_unsure(programme: Mapping[str, Any], zinnen: Mapping[str, str]) -> list[str]:
    """What we do not know of where it does something, in words; none when that is known."""
    found = []
    if programme["leeftijd"] is None:
        van, tot = programme["grenzen"]
        ends = (
            "zwak-leeftijd"
            if van is None and tot is None
            else "zwak-leeftijd-tot"
            if tot is None
            else "zwak-leeftijd-van"
        )
        found.append(zinnen[ends])
    if programme["niveaus"] is None:
        found.append(zinnen["zwak-niveau"])
    return found
