"""Who asks: a parent, a young person, a school, childcare or a municipality; that says which programmes fit.

Light and pure: plain words in, one word out. The browser has the same in kansrijk/web/who_asks.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_DIGITS, _GROWN_UP = 2, "24"
_NEAR = 3
"""So many words after 'mijn' may come before the word it belongs to: 'mijn lieve kleine dochter'."""


def who_asks(typed: Sequence[str], language: dict[str, Any]) -> str:
    """'ouder', 'jongere', 'school', 'kinderopvang' or 'gemeente'; '' when the question does not tell.

    A question of a parent or a young person tells so by itself ('mijn dochter', 'mijn ouders', 'ik ben 16'), whatever
    else it is about. Otherwise the first word counts that only one of the others uses.
    """
    askers = language["vragers"]
    for i, token in enumerate(typed):
        if token in askers["eigen"]:
            for word in typed[i + 1 : i + 1 + _NEAR]:
                if word in askers["kind"]:
                    return "ouder"
                if word in askers["leerling"]:
                    return "school"
                if word in askers["familie"] and token in askers["enkel"]:
                    return "jongere"
        age = typed[i + 2] if typed[i : i + 2] == ["ik", "ben"] and i + 2 < len(typed) else ""
        if len(age) == _DIGITS and age.isdigit() and age < _GROWN_UP:
            return "jongere"
    for token in typed:
        for name in ("school", "kinderopvang", "gemeente"):
            if token in askers[name]:
                return name
    return ""
