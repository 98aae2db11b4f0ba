"""Ages, amounts and years beside a name: who it is for and how much there is of it, never which programme it is.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_numbers.js` is the same in the browser.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False  # typing costs a command more time than all of this
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_OLDEST = 30
_SCHOOL = 4
_GRAND = 50
# Written as text and compiled when they are first used: a command that needs none should not wait for them.
_NUMBER = "(?:[0-9]{1,3}(?:[.,][0-9]{1,2})?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_SOME = f"(?:{_NUMBER}|alle|enkele|sommige|meerdere|diverse|veel|de meeste|de helft|een derde|twee derde|een kwart|driekwart)"
_ABOUT = "(?:(?:ongeveer|circa|ca\\.?|bijna|ruim|slechts|minstens|maximaal|max\\.?|min\\.?) )?"
_OF = f"(?: van(?: de| onze)?(?: {_NUMBER})?)?"
_END = "(?=$|[ ),.])"
_PLACES = (
    f"((?: (?:op|bij|in|aan|voor))?) {_ABOUT}{_SOME}{_OF}"
    "(?= [A-Za-z-]*(?:scholen|wijken|buurten|dorpen|kernen|gemeenten|locaties|vestigingen|groepen|klassen|speelzalen|teams)(?: |$))"
)
_AMOUNT = (
    f"(^|[ (])(?:(?:op|bij|in|aan|voor|met) )?{_ABOUT}{_SOME}{_OF} ?"
    "(?:[A-Za-z-]*(?:praktijken|huisartsen|gezinnen|ouders|moeders|vaders|leerlingen|kinderen|jongeren|jongens|meiden|meisjes|peuters|kleuters"
    "|zwangeren|studenten|deelnemers|hulpverleners|professionals|medewerkers|leerkrachten|docenten|mentoren|coaches|trainers"
    "|verpleegkundigen|matches|trajecten|plekken"
    "|plaatsen|koppelingen|koppels|vrijwilligers|bibliotheken|verblijven|kindcentra|bureaus|verenigingen|clubs|locaties|vestigingen"
    "|wijken|buurten|dorpen|kernen|gemeenten|teams|huisbezoeken|bijeenkomsten|sessies|lessen|weken|maanden|uren|dagen|dagdelen|avonden|middagen)"
    "|keer|x|uur|fte|%|procent)"
    "(?: van(?: de| onze)? [A-Za-z]+)?(?: per [a-z]+)?" + _END
)
_AGE = (
    "(^|[ (,])(?:(?:van|vanaf|voor|tot|leeftijd) )?((?:groep|groepen|gr\\.?|klas|klassen|leerjaar) )?([0-9]{1,2})(?:[ab](?![a-z])|[.,]5)?"
    "(?:( *[-–/] *|\\+(?=[0-9])| +(?:tot en met|tot|t/m|tm|en) +)([0-9]{1,2})(?:[.,]5)?)?"
    "(\\+| ?-?plus|[- ]?(?:jaar en ouder|jaar|jr\\.?|jarigen|jarige))?" + _END
)
_CLASS = (
    "(^|[ (])(?:[1-8]e|eerste|tweede|derde|vierde) (?:klas|leerjaar|jaar|graad|ronde|editie|lichting)" + _END
)
_MARK = r"^(?:[a-z][.)]|[A-Z]\)|[A-Za-z]?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]) +"  # 'J. Kessels' is a person
_NOTE = r" (?:[0-9]|\*+)\)$"
_MONTH = (
    "(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec|januari|februari|maart|april|mei|juni|juli|augustus"
    "|september|oktober|november|december)"
)
_DATE = f"(^|[ (,])(?:(?:per|vanaf|sinds|tot|op|t/m) )?[0-9]{{1,2}} {_MONTH}(?: 20[0-9]{{2}})?{_END}"
_HOUR = "[0-9]{1,2}[.:][0-9]{2}"
_CLOCK = f"(^|[ (,])(?:(?:om|van|vanaf|tot) )?{_HOUR}(?: ?(?:[-–]|tot) ?{_HOUR})?(?: uur)?{_END}"
_SUM = r"[0-9]{1,3}(?:[., ]?[0-9]{3})*(?:,(?:[0-9]{2}|-+))?"
_MONEY = f"(^|[ (,])(?:€ ?{_SUM}|{_SUM} ?(?:euro|€)){_END}"
_PART_OF_YEAR = (
    "(^|[ (,])(?:[Qq][1-4]|(?:[1-4]e|eerste|tweede|derde|vierde) (?:kwartaal|helft))(?: van)?(?: 20[0-9]{2})?"
    + _END
)
_SCHOOL_YEAR = "(^|[ (])'?[12][0-9] ?[/-] ?'?[1-3][0-9]" + _END


def without_numbers(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without ages, classes, amounts, times and the mark or note of a list, and the ages in years that it gave as (from, up to)."""
    ages: list[tuple[int, int]] = []

    def age(found: re.Match[str]) -> str:
        joined = (found[4] or "").strip(" ")
        first, last = int(found[3]), int(found[5] or found[3])
        sure = found[2] or found[6] or (found[5] and joined not in ("/", "+", "en"))
        if not sure or first > last or (not found[2] and found[5] and first == last):
            return found[0]
        if not found[2]:
            ages.append((first, _OLDEST if found[6] and found[6][-4:] in ("+", "plus", "uder") else last))
        return found[1]

    text = re.sub(_NOTE, "", re.sub(_MARK, "", text))
    for counted in (_DATE, _CLOCK, _MONEY, _PART_OF_YEAR):
        text = re.sub(counted, r"\1", text)
    text = re.sub(_SCHOOL_YEAR, _school_year, text)
    text = re.sub(_AGE, age, text)
    text = re.sub(_CLASS, r"\1", text)
    text = re.sub(_PLACES, r"\1", text)
    text = re.sub(_AMOUNT, r"\1", text)
    return re.sub(" *, *$", "", re.sub(" +", " ", re.sub(r"\( *\)", "", text)).strip(" ")), ages


def _school_year(found: re.Match[str]) -> str:
    """'25/'26 goes; '12/14' are ages."""
    first, last = (int(n) for n in re.findall("[0-9]+", found[0]))
    return found[1] if last == first + 1 and ("'" in found[0] or first > 18) else found[0]


def fits_age(ids: tuple[str, ...], ages: list[tuple[int, int]], names: Mapping[str, Any]) -> bool:
    """Whether one of the programmes is for children of such an age: another age is perhaps another programme.

    Beside a programme for very young children an age may be that of the parents, but not that of grandparents.
    """
    return all(any(_fits(names["ages"].get(i), first, last) for i in ids) for first, last in ages)


def _fits(known: list[int] | None, first: int, last: int) -> bool:
    return (
        known is None or (known[0] < _SCHOOL and first < _GRAND) or (known[0] <= last and first <= known[1])
    )
