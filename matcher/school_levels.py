"""The levels of secondary school (vmbo, havo …) that a text names, and those that a programme is for.

A profile says 'vo' and no more; which level it is stands in the name of the school or in what is asked. Works on the
prepared data; it has a twin in the browser (kansrijk/web/school_levels.js).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kennisbank.names import words

_SECONDARY = "vo"


def levels_named(text: str, model: Mapping[str, Any]) -> list[str]:
    """The levels whose words stand in a text, in the order of the vocabulary; all of them are as good as none."""
    known = model["schoolniveaus"]
    read = f" {' '.join(words(text))} "
    said = {level for name, level in known["woorden"].items() if name and f" {name} " in read}
    return [level for level in known["namen"] if level in said]


def schools_and_levels(programme: Mapping[str, Any], model: Mapping[str, Any]) -> Sequence[str] | None:
    """The kinds of school that a programme is for, with the levels of secondary school; None when we do not know."""
    schools: Sequence[str] | None = programme["schooltypen"]
    if not schools or _SECONDARY not in schools:
        return schools
    return [*schools, *(programme["schoolniveaus"] or model["schoolniveaus"]["namen"])]
