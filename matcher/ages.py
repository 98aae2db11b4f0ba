"""The age that a question names, in months: in figures, in words ('twee jaar'), or as 'peuter' or 'brugklas'.

Light and pure; the browser has the same in kansrijk/web/ages.js.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_MONTHS = 12
_CHILDREN = (
    "kind", "kindje", "zoon", "zoontje", "dochter", "dochtertje", "jongen", "jongetje", "meisje", "meid", "jochie", "kleuter", "peuter",
    "puber", "leerling", "kleinzoon", "kleindochter", "neefje", "nichtje", "broertje", "zusje", "hummel",
)  # fmt: skip
_WHO, _IS = ("hij", "ze", "zij", "zoon", "dochter", "kind"), ("is", "was", "wordt", "bijna", "net")
_ARE = (*_IS, "zijn", "waren", "worden")
_AND_A_HALF = "anderhalf"
_BOTH = ("kinderen", "kids", "zoons", "zonen", "dochters", "jongens", "meisjes", "meiden")
_PARENTS = (
    "ouder", "ouders", "moeder", "moeders", "vader", "vaders", "tienermoeder", "tienermoeders", "tienerouders", "tienervaders",
    "vrouw", "vrouwen", "zwangere", "zwangeren",
)  # fmt: skip
_ON_TO_A_NUMBER = ("van", "jonger", "dan", "onder", "tot", "de", "tussen", "vanaf", "ouder")
_EVERYBODY, _GROWING_UP = ("kinderen", "jeugd"), ("jongeren", "tieners", "pubers")
_LAST_CHILD = 18
_GOES_ON = ("", "en", "maar", "hij", "ze", "zij", "geworden")
_OLDEST = 23
_UNBORN, _FERTILE, _BABY = "ongeboren", 12 * _MONTHS, 30
_GROWN_UP, _OLD = 27, 60
_PLUSSES = ("plus", "plusser", "plussers")
_PLUS = (*_PLUSSES, "jarige", "jarigen")
_NUMBERS = {
    "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18,
}  # fmt: skip
_YEARS = ("jaar", "jarige", "jarigen", "jr", "jaren")
_MONTH_WORDS = ("maanden", "maand", "mnd")
_NOT_AN_AGE = (
    "weken", "dagen", "procent", "uur", "kinderen", "leerlingen", "keer", "maal", "euro", "kilo", "vmbo", "mavo", "havo", "vwo",
    "gymnasium", "mbo",
)  # fmt: skip
_MINUS = ("minner", "minners")
_BELOW = ("onder", "tot", "jonger")
_ABOVE = ("boven", "vanaf", "ouder")
_GROUPS = (
    *_BOTH,
    "van",
    "leeftijd",
    "jongeren",
    "jeugd",
    "jeugdigen",
    "leerlingen",
    "studenten",
    "jongvolwassenen",
    "pubers",
    "tieners",
)
_NO_AGE_PLUS = ("niveau", "level", "fase", "groep", "klas")
_AND_WITH = (("tot", "en", "met"), ("t", "m"), ("tm",))
_INCLUDED = ("met", "m", "tm")
_GROUP, _FIRST_GROUP, _LAST_GROUP = ("groep", "groepen"), 3, 8
_GROUP_NAMES = ("onderbouw-po", "bovenbouw-po")
_OLDER = ("jongere", "tiener")
_TO_GROUP = ("en", "of", "tot", "met", "t", "m", "tm", *_GROUP)
_SPANS = ("geleden", "lang", "later", "achter", "achtereen")
_LASTS = ("al", "half", "na", "over", "per", "sinds", "elk", "elke", "afgelopen", "ruim")


def age_of(typed: list[str], named: Iterable[str], language: dict[str, Any]) -> tuple[int, int] | None:
    """(from, to) in months: a number of years first, else the words for an age in `named`; None without either."""
    names, group = list(named), _group(typed)
    if _says_everybody(typed):
        names = [name for name in names if name not in _OLDER]
    if group is not None:
        names = [name for name in names if name not in _GROUP_NAMES]
    ages = [*([group] if group else ()), *(language["leeftijden"][name] for name in names)]
    unborn = _UNBORN in names
    for i, token in enumerate(typed):
        found = _number(typed, i, token)
        if found is not None:
            low, high = found
            if high >= _FERTILE and _is_of_parents(typed, i):
                continue
            # A pregnant woman of 22 asks for the child that is to come, and a mother of 19 with a baby for the baby.
            if low >= _FERTILE and (unborn or any(a[1] <= _BABY for a in ages)):
                break
            # 'Jongeren onder de 18' are not babies: a limit and a word for an age narrow each other.
            if low == 0 and high > 0 and ages and ages[0][0] < high:
                return (max(low, min(a[0] for a in ages)), high)
            return found
    if not ages:
        return None
    if unborn:
        low, high = language["leeftijden"][_UNBORN]
        return (low, high)
    # Two words for one child narrow each other ('kleuter op de basisschool'); words for two groups do not ('havo en mbo').
    low, high = max(a[0] for a in ages), min(a[1] for a in ages)
    narrowest = min(a[1] - a[0] for a in ages)
    if low < high and high - low + _MONTHS >= narrowest:
        return (low, high)
    return (min(a[0] for a in ages), max(a[1] for a in ages))


def _is_of_parents(typed: list[str], i: int) -> bool:
    """Whether the number at word `i` is an age of parents: 'tienermoeders jonger dan 21'; 'ouders van jongeren van 12' is not."""
    at = i - 1
    while at >= 0 and typed[at] in _ON_TO_A_NUMBER:
        at -= 1
    return at >= 0 and typed[at] in _PARENTS


def _says_everybody(typed: list[str]) -> bool:
    """Whether 'kinderen en jongeren' stands there: all who grow up, and not the older ones."""
    return any(
        typed[i] in _EVERYBODY and typed[i + 1] in ("en", "of") and typed[i + 2] in _GROWING_UP
        for i in range(len(typed) - 2)
    )


def _group(typed: list[str]) -> list[int] | None:
    """The ages of the groups of primary school that are named by number: 'groep 5 en 6' are 8 to 11.

    A child of group 5 turns 9 in it; the last year is the eleventh, for a child of twelve is mostly at another school.
    """
    for i, token in enumerate(typed):
        first = _value(typed[i + 1]) if token in _GROUP and i + 1 < len(typed) else None
        if first is None or not _FIRST_GROUP <= first <= _LAST_GROUP:
            continue
        at = i + 2
        while at < len(typed) and typed[at] in _TO_GROUP:
            at += 1
        counts = at + 1 < len(typed) and typed[at + 1] in _NOT_AN_AGE
        second = _value(typed[at]) if at < len(typed) and not counts else None
        last = second if second is not None and first < second <= _LAST_GROUP else first
        return [(first + 3) * _MONTHS, min(last + 5, 12) * _MONTHS]
    return None


def is_grown_up(typed: list[str], language: dict[str, Any]) -> bool:
    """Whether a question is about a grown-up without a child in it: 'ik ben 54', '70-plussers', 'senioren'."""
    askers = language["vragers"]
    if any(word in askers["kind"] or word in askers["leerling"] for word in typed):
        return False
    for i, token in enumerate(typed):
        if not (token.isascii() and token.isdigit() and len(token) == 2 and int(token) > _GROWN_UP):
            continue
        after = typed[i + 1] if i + 1 < len(typed) else ""
        if after in _PLUS or (i > 1 and typed[i - 2 : i] == ["ik", "ben"]):
            return True
        if int(token) >= _OLD and i > 1 and typed[i - 1] == "van" and typed[i - 2] in askers["ouderen"]:
            return True
    return False


def _number(typed: list[str], i: int, token: str) -> tuple[int, int] | None:
    """The age that starts at word `i`, if one does."""
    digits = token.removesuffix("jarigen").removesuffix("jarige")
    attached = digits != token
    number = _value(digits)
    if token == _AND_A_HALF and typed[i + 1 : i + 2] == ["tot"]:
        end = next((v for word in typed[i + 2 : i + 5] if (v := _value(word))), None)
        return None if end is None else (18, (end + (typed[i + 2] in ("en", "met"))) * _MONTHS)
    before = [w for w in typed[max(i - 3, 0) : i] if w not in ("de", "dan", "het")]
    last = before[-1] if before else ""
    after = typed[i + 1] if i + 1 < len(typed) else ""
    then = typed[i + 2] if i + 2 < len(typed) else ""
    if number is None:
        return None
    if after in _MONTH_WORDS:
        return (number, number) if number <= 60 and last not in _LASTS and then not in _SPANS else None
    if number > _OLDEST or after in _NOT_AN_AGE:
        return None
    upper = _upper(typed, i, last)
    if upper is not None:
        return (number * _MONTHS, upper * _MONTHS)
    years = after in _YEARS or attached
    if not digits.isdigit() and not years:
        said = _said_as_age(before, last, after)
        return (number * _MONTHS, number * _MONTHS) if said else None
    if years and (last in _LASTS or then in _SPANS):
        return None
    if _and_older(typed, i, last):
        return (number * _MONTHS, max(number, _OLDEST) * _MONTHS)
    group = last == "tot" and i > 1 and typed[i - 2] in _GROUPS
    if after in _MINUS or (last in _BELOW and (years or group or "onder" in before or "jonger" in before)):
        return (0, number * _MONTHS)
    whole = _last_year(typed, i)
    if whole is not None and (years or whole in _GROUPS):
        return (0, (number + 1) * _MONTHS)
    if last in _ABOVE and (years or last != "boven"):
        return (number * _MONTHS, max(number, _OLDEST) * _MONTHS)
    bare = last in ("leeftijd", "ben") or (last == "van" and not _counts(typed, i))
    if years or bare or _figure_as_age(number, before, last):
        return (number * _MONTHS, _second(typed, i, number) * _MONTHS)
    return None


def _counts(typed: list[str], i: int) -> bool:
    """Whether 'van' and the number at word `i` count: '3 van de 10 jongeren', 'van 5 naar 8', 'van 3 tot 5 procent'."""
    if typed[i - 1] != "van" or (i > 1 and _value(typed[i - 2]) is not None):
        return True
    then = typed[i + 1] if i + 1 < len(typed) else ""
    return then == "naar" or (then == "tot" and i + 3 < len(typed) and typed[i + 3] in _NOT_AN_AGE)


def _figure_as_age(number: int, before: list[str], last: str) -> bool:
    """Whether a number in figures is an age without 'jaar': 'mijn dochter (5)', 'de kinderen zijn 5 en 7'."""
    if number > _LAST_CHILD:
        return False
    return last in _CHILDREN or (last in _ARE and any(word in _WHO or word in _BOTH for word in before))


def _and_older(typed: list[str], i: int, last: str) -> bool:
    """Whether the number at word `i` is the youngest age: '16 jaar en ouder', '18+'."""
    if i + 1 < len(typed) and typed[i + 1] in _PLUSSES:
        return last not in _NO_AGE_PLUS
    at = i + 1 + (typed[i + 1 : i + 2] != [] and typed[i + 1] in _YEARS)
    return typed[at : at + 2] in (["en", "ouder"], ["of", "ouder"])


def _second(typed: list[str], i: int, first: int) -> int:
    """Where the year of the older of two ages ends: 8 of 'van 5 en 7'; the first age when there is one."""
    second = _value(typed[i + 2]) if typed[i + 1 : i + 2] == ["en"] and i + 2 < len(typed) else None
    after = typed[i + 3] if i + 3 < len(typed) else ""
    return (
        second + 1
        if second is not None and first < second <= _LAST_CHILD and after not in _NOT_AN_AGE
        else first
    )


def _said_as_age(before: list[str], last: str, after: str) -> bool:
    """Whether a number in letters is an age without 'jaar': 'een jongen van acht', 'hij is zeven'."""
    if last == "van":
        return len(before) > 1 and before[-2] in _CHILDREN
    return last in _IS and any(word in _WHO for word in before) and after in _GOES_ON


def is_number(word: str) -> bool:
    """Whether a word is a number: '7', 'zeven'."""
    return _value(word) is not None


def _value(digits: str) -> int | None:
    if digits.isascii() and digits.isdigit():
        return int(digits) if len(digits) <= 3 else None
    return _NUMBERS.get(digits)


def _upper(typed: list[str], i: int, last: str) -> int | None:
    """The end of a range that starts at word `i`: '4 tot en met 12 jaar', 'jongens van 12 tot 16'; None without one."""
    at, end = i + 1, min(i + 5, len(typed))
    while at < end and typed[at] in ("jaar", "tot", "en", "met", "a", "t", "m", "tm"):
        at += 1
    if at >= end or (typed[i + 1] == "en" and typed[i + 2 : i + 3] != ["met"]):
        return None
    value, first = _value(typed[at]), _value(typed[i])
    unit = typed[at + 1] if at + 1 < len(typed) else ""
    # Of young people a range is one of ages, also without 'jaar'.
    said = last in _GROUPS and unit not in _NOT_AN_AGE and unit not in _MONTH_WORDS
    if value is None or value > _OLDEST + 4 or not (unit in _YEARS or said):
        return None
    if first is None or first >= value:
        return None
    # A child of twelve is meant by 'tot en met 12', and not by 'tot 12'.
    return value + 1 if any(word in _INCLUDED for word in typed[i + 1 : at]) else value


def _last_year(typed: list[str], i: int) -> str | None:
    """The word before 'tot en met', when the number at word `i` is the last age that counts; None when it is not."""
    for words in _AND_WITH:
        if typed[max(i - len(words), 0) : i] == list(words):
            return typed[i - len(words) - 1] if i > len(words) else ""
    return None
