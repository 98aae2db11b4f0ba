"""Until when there is money for a programme, as people write it beside its name: 'tot 31-12-2026 gefinancierd', 'subsidie t/m 2026'.

It runs all the same, so it covers as before; who reads a report should know the day. `kansrijk/web/name_money.js` is the same
in the browser: the same patterns on the same text.
"""

from __future__ import annotations

import re

from matcher.name_when import DATE, days

_UNTIL = "(tot en met|tot|t/m)"
_PAID = "(?:gefinancierd|gesubsidieerd|bekostigd|betaald)"
_MONEY = "(?:financiering|subsidie|bekostiging|budget|geld|middelen)"
_OPENS = "(?:[(\\[,;:–—] ?| - )(?:(?:de|het|met|is|wordt|nog) ){0,2}"
_BY = "(?: (?:door|vanuit|uit|via) [^ ,;()]{1,20})?"
_RUNS = "(?: (?:loopt|loopt nog|is|is er|is er nog|is geregeld|is toegekend|is zeker|geregeld|toegekend))?"
_CLOSES = "[ .!]{0,3}(?=$|[)\\],;])"
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_TRIES = (
    f"{_OPENS}{_UNTIL} {DATE} {_PAID}{_CLOSES}",
    f"(?:{_OPENS}|(?<!niet)(?<!geen) ){_PAID}{_BY} {_UNTIL} {DATE}{_CLOSES}",
    f"{_OPENS}{_MONEY}{_RUNS} {_UNTIL} {DATE}{_CLOSES}",
    f"{_OPENS}{_MONEY} (?:loopt|eindigt|stopt|vervalt)(?: af)? (?:(per|in|op) )?{DATE}(?: af)?{_CLOSES}",
)
_SIGNS = ("gefinanc", "gesubsid", "bekost", "betaald", "financ", "subsid", "budget", "geld", "middelen")
_AT_ITS_BEGINNING = ("tot", "per")
_ENDS = ("eind", "einde")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FLAGS = re.IGNORECASE | re.ASCII


def money_until(text: str) -> str:
    """The day until which there is money, as an ISO date; '' when a line does not say so for sure."""
    small = text.lower()
    if not any(sign in small for sign in _SIGNS):
        return ""
    for pattern in _TRIES:
        if (found := re.search(pattern, text, _FLAGS)) is not None:
            first, last = days(found)
            led, part = (found[1] or "").lower(), (found[8] or "").lower()
            # 'tot 2027' is at its beginning, 'tot eind 2026' and 't/m 2026' at its end.
            return _there(first if led in _AT_ITS_BEGINNING and part not in _ENDS else last)
    return ""


def _there(day: str) -> str:
    """A day that exists: the last of February is no 31st."""
    return day if not day else f"{day[:8]}{min(int(day[8:]), _LENGTHS[int(day[5:7]) - 1]):02}"
