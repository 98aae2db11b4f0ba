"""Since when a programme is there and until when, as people write it beside its name: '(start schooljaar 2027)', 'stopt per 1-1-2027'.

What starts after today is planned, and what stops after today is still there. Only where a year is told, or a month within half a year:
a month that lies further may be any. `kansrijk/web/name_when.js` is the same in the browser: the same patterns on the same text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SPELLED = (
    "(?:januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december"
    "|(?:jan|feb|mrt|apr|mei|jun|jul|aug|sept?|okt|nov|dec)\\.?)"
)
_LONG_SPELLED = {"maa": "mrt"}
_YEAR = "(?:19|20)[0-9][0-9]"
_PART = "begin|medio|halverwege|eind|einde|voorjaar|zomer|najaar|herfst|winter|schooljaar|q[1-4]|[1-4]e kwartaal|(?:1e|2e|eerste|tweede) helft"
_FIRST_MONTH = {
    "begin": 1, "medio": 6, "halverwege": 6, "eind": 12, "einde": 12, "voorjaar": 3, "zomer": 6, "najaar": 9, "herfst": 9,
    "winter": 12, "schooljaar": 8, "q1": 1, "q2": 4, "q3": 7, "q4": 10, "1e kwartaal": 1, "2e kwartaal": 4, "3e kwartaal": 7,
    "4e kwartaal": 10, "1e helft": 1, "eerste helft": 1, "2e helft": 7, "tweede helft": 7,
}  # fmt: skip
_NUMBERS = f"([0-9]{{1,2}})[-/]([0-9]{{1,2}})[-/]({_YEAR}|[0-9][0-9])"
_IN_WORDS = f"(?:([0-9]{{1,2}}) )?({_SPELLED}) ({_YEAR})"
_IN_YEARS = f"(?:(?:het |de )?({_PART})(?: van)? )?({_YEAR})(?:[-/]({_YEAR}|[0-9][0-9]))?"
DATE = f"(?:{_NUMBERS}|{_IN_WORDS}|{_IN_YEARS})"
_LED = "(?:(per|sinds|in|vanaf|op|met ingang van|m\\.?i\\.?v\\.?|tot|t/m|tot en met) )?"
_STARTS = "start(?:en)?|we starten|wij starten|start pas|gaat (?:van )?start(?:en)?|gaan starten|begint|komt|komt er|komt pas|gestart|ingevoerd|invoering|ingangsdatum|ingaande"
_STOPS = "stopt|eindigt|loopt af|loopt|loopt nog|loopt door|wordt (?:gestopt|stopgezet|be[eëEË]indigd|afgebouwd)|vervalt"
_STOPPED = "gestopt|gestaakt|stopgezet|be[eëEË]indigd|opgeheven|afgelopen|weggevallen|wegbezuinigd"
_SINCE = "(?:per|sinds|vanaf|met ingang van|m\\.?i\\.?v\\.?)"
_UNTIL = "(?:tot|t/m|tot en met)"
_OPENS = "(?:[ ,;:([–—][ ,;:([–—-]{0,3}|- )"
_TRIED = f"{_OPENS}(?:(?:pilot|proef|project) )?"
_CLOSES = "[ .!]{0,3}[)\\]]?$"
_START, _STOP, _STOPPED_SINCE = "start", "stopt", "gestopt"
_OVER = ("gest", "gezet", "ndigd", "heven", "lopen", "vallen", "bezuinigd")
_ENDS = ("stopt", "eindigt", "loopt", "wordt", "vervalt")
_BEGINS = ("start", "begin", "komt", "gaat", "voer", "ingang", "ingaan")
_FROM = ("per", "sinds", "vanaf", "ingang", "iv", "i.v")
# Text, not patterns: a command that needs none of them should not wait until they are compiled. For the same reason each has
# the words of which it needs one.
_BEHIND = (
    (_STOPPED_SINCE, f"{_OPENS}(?:(?:is|zijn|werd) )?(?:{_STOPPED}) {_LED}{DATE}{_CLOSES}", _OVER),
    (_STOPPED_SINCE, f"(?: (?:is|zijn|werd)|{_OPENS}(?:is )?){_LED}{DATE} (?:{_STOPPED}){_CLOSES}", _OVER),
    (_STOP, f"{_TRIED}(?:{_STOPS}) {_LED}{DATE}(?: af)?{_CLOSES}", _ENDS),
    (_STOP, f"{_TRIED}(?=(?:{_UNTIL}) ){_LED}{DATE}{_CLOSES}", ("tot", "t/m")),
    (
        _START,
        f"{_TRIED}(?:{_STARTS}|gaat) {_LED}{DATE}(?: van start| starten| beginnen| in)?{_CLOSES}",
        _BEGINS,
    ),
    (_START, f"{_TRIED}(?=(?:{_SINCE}) ){_LED}{DATE}{_CLOSES}", _FROM),
)
_WE = "(?:(?:start|starten|beginnen|gaan|werken)(?: we| wij)?(?: met| aan)? )?"
_BEFORE = (
    (_START, f"^(?=(?:{_SINCE}) ){_LED}{DATE}(?: ?[:,])? {_WE}", _FROM),
    (_START, f"^(?:start|gestart) {_LED}{DATE}(?: ?[:,])? (?:met )?", _BEGINS),
    (_START, f"^{_LED}{DATE} (?:start|starten|beginnen)(?: we| wij)?(?: met)? ", _BEGINS),
    (
        _START,
        f"^(?:we|wij) (?:starten|beginnen|gaan) {_LED}{DATE} (?:starten )?met ",
        ("starten", "beginnen", "gaan"),
    ),
    (_STOPPED_SINCE, f"^(?:we|wij) zijn {_LED}{DATE} gestopt met ", ("gestopt met",)),
)
_OF_SOMETHING_ELSE = "uitbreiding|uitgebreid|\\book\\b|verleng|evaluatie|nieuwe?\\b|tweede|subsidie|contract|convenant|licentie|financier|budget|geld|middelen"
"""What starts or stops is then not the programme: 'KiVa, contract t/m 2026', 'uitbreiding vanaf 2027'."""
_SAID_BEFORE = (
    "(?:niet|niet meer|geen|gestopt|gestaakt|stopgezet|be[eëEË]indigd|opgeheven|gepland|in voorbereiding|voorbereid|volgend (?:school)?jaar"
    "|binnenkort|onbekend|mogelijk|misschien|eventueel)[ ,:(]*$"
)
"""Then the day belongs to these words: 'niet meer sinds 2020', 'gepland vanaf 2027'."""
_FLAGS = re.IGNORECASE | re.ASCII
_HAS_YEAR = "(?:19|20)[0-9][0-9]|[0-9][-/][0-9]{2}(?![0-9])"
_LAST_MONTH, _CENTURY = 12, 2000
_HALF_A_YEAR = 6
_MONTH_ALONE = f"(?:^|[ (])(?:vanaf|per) ({_SPELLED})(?=[ .!]*(?:[)\\],;:]|$))"
_OF_THE_WHOLE = ("in", "t/m", "tot en met", "op", "")


class When(NamedTuple):
    """The line without the remark, the status of that day (gepland, actief or gestopt), whether it stops within a year of it,
    and whether the remark stands alone in its brackets."""

    naam: str
    status: str
    soon: bool
    alone: bool


def told_when(text: str, vandaag: str) -> When | None:
    """What a line tells of since when and until when, on the day `vandaag` (ISO date, '' for the real one).

    None when the line tells no year since when or until when, or does not tell it of the programme.
    """
    vandaag = vandaag or today()
    line, text = text, _with_its_year(text, vandaag)
    if not re.search(_HAS_YEAR, text):
        return None
    small = text.lower()
    for tries, behind in ((_BEHIND, True), (_BEFORE, False)):
        for kind, pattern, needs in tries:
            found = re.search(pattern, text, _FLAGS) if any(word in small for word in needs) else None
            if found is None:
                continue
            rest = (text[: found.start()] if behind else text[found.end() :]).strip(" ")
            if not rest or rest not in line or re.search(_OF_SOMETHING_ELSE, rest, _FLAGS):
                return None
            alone = rest.count("(") == rest.count(")")
            if not alone:
                rest = rest[: rest.rindex("(")].strip(" ") if rest.count("(") == rest.count(")") + 1 else ""
                if not rest:
                    return None
            if kind == _START and re.search(_SAID_BEFORE, rest, _FLAGS):
                return None
            first, last = days(found)
            if not first:
                return None
            status, soon = _status(kind, (found[1] or "").lower(), first, last, vandaag)
            return When(rest, status, soon, alone)
    return None


def _with_its_year(text: str, vandaag: str) -> str:
    """'Happyles vanaf januari' with the year of that month, when it begins within half a year: then it has not started yet."""
    found = (
        re.search(_MONTH_ALONE, text, _FLAGS)
        if any(word in text.lower() for word in ("vanaf", "per "))
        else None
    )
    if found is None:
        return text
    spelled = found[1][:3].lower()
    year, month = int(vandaag[:4]), _MONTHS.index(_LONG_SPELLED.get(spelled, spelled)) + 1
    ahead = (month - int(vandaag[5:7])) % _LAST_MONTH
    if not 0 < ahead <= _HALF_A_YEAR:
        return text
    return f"{text[: found.end()]} {year + (month < int(vandaag[5:7])):04}{text[found.end() :]}"


def _status(kind: str, led: str, first: str, last: str, vandaag: str) -> tuple[str, bool]:
    if kind == _START:
        return "gepland" if first > vandaag else "actief", False
    # 'stopt in 2026' is at its end at the latest, 'stopt per 2026' and 'tot 2026' at its beginning.
    end = last if kind == _STOP and led in _OF_THE_WHOLE else first
    in_a_year = f"{int(vandaag[:4]) + 1:04}{vandaag[4:]}"
    return ("actief", end <= in_a_year) if end > vandaag else ("gestopt", False)


def days(found: re.Match[str]) -> tuple[str, str]:
    """The first and the last day that a date may mean, as ISO dates; '' for a date that does not exist."""
    _, day, month, year, day_said, month_said, its_year, part, from_year, to_year = found.groups()
    if day is not None:
        whole = int(year) if len(year) > 2 else _CENTURY + int(year)
        there = 1 <= int(month) <= _LAST_MONTH and 1 <= int(day) <= 31
        return (_iso(whole, int(month), int(day)),) * 2 if there else ("", "")
    if month_said is not None:
        spelled = month_said[:3].lower()
        month_number = _MONTHS.index(_LONG_SPELLED.get(spelled, spelled)) + 1
        if day_said is not None:
            return (_iso(int(its_year), month_number, int(day_said)),) * 2
        return _iso(int(its_year), month_number, 1), _iso(int(its_year), month_number, 31)
    begin = int(from_year)
    of_school = (part or "").lower() == "schooljaar" or to_year is not None
    if of_school:
        return _iso(begin, 8, 1), _iso(begin + 1, 7, 31)
    first = _FIRST_MONTH.get((part or "").lower(), 1)
    return _iso(begin, first, 1), _iso(begin, _LAST_MONTH if part is None else first, 31)


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def today() -> str:
    """The real day as an ISO date."""
    import time  # only a line that tells a year needs the day

    return time.strftime("%Y-%m-%d")
