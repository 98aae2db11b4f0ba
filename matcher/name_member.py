"""Which programmes of a family are meant: by a level, a kind of school, an age or a place that stands beside its name.

'Triple P niveau 2, 3 en 4', 'Lekker Fit po', 'Triple P voor pubers'. When none fits, the family is asked about. Works on
the data of matcher.prepare_names only. `kansrijk/web/name_member.js` is the same in the browser.
"""

from __future__ import annotations

import re

from matcher.name_around import ALIAS
from matcher.name_beside import is_for_school, only_a_number, says_nothing
from matcher.name_words import read
from matcher.spelling import FAMILY, LONGEST_NAME, Found, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from matcher.name_words import Word

_TOLD, _LISTED = 78, 85
_NUMBERS = "[0-9](?:(?: ?[,/&+–-] ?| (?:en|t/m|tm|tot en met|tot|of|plus) |, )(?:niveau )?[0-9])*"
_LEVELS = f"[(:,-]? ?(?:niveaus?|levels?|niv\\.?) ?({_NUMBERS})(?![0-9])\\)?"
_BARE = f" *[(:,-]? ?({_NUMBERS})\\)?(?=$|[,;)(]| (?:door|via|bij|op|voor|in|\\())"
_RANGE = "([0-9])(?: ?[–-] ?| (?:t/m|tm|tot en met|tot) )(?:niveau )?([0-9])"
_CLASS = r"(?:^|[ (,])(groep|groepen|gr\.?|klas|klassen|kl\.?|leerjaar) ?([1-8])(?![0-9])"
_UPPER = 4
_LONG_WORD = 8


def of_levels(
    text: str, names: Mapping[str, Any], meant: Callable[[str, Mapping[str, Any]], Found | None]
) -> Found | None:
    """The programmes of a family for exactly the levels that are listed; the whole family when one of them is unknown."""
    listed = re.search(_LEVELS, text, re.IGNORECASE | re.ASCII) if re.search("[0-9]", text) else None
    listed = listed or (re.search(_BARE, text, re.ASCII) if re.search("[1-5]", text) else None)
    if listed is None:
        return None
    family = meant(re.sub(" +", " ", text[: listed.start()] + " " + text[listed.end() :]).strip(" "), names)
    levels = names["levels"]
    if family is None or family.wijze != FAMILY or not any(i in levels for i in family.ids):
        return None
    asked = numbers(listed[1])
    ids = [i for i in family.ids if any(n in levels.get(i, "") for n in asked)]
    if not all(any(n in levels.get(i, "") for i in ids) for n in asked):
        return family if ids else None
    # What else is listed beside the family stays: 'BoekStart en Triple P niveau 4'.
    members = {i for some in names["families"].values() if any(i in levels for i in some) for i in some}
    return Found(tuple(sorted([*ids, *(i for i in family.ids if i not in members)])), ALIAS, _LISTED)


def numbers(text: str) -> list[str]:
    """The figures of a list, with those between the ends of a range."""
    found = re.findall("[0-9]", text)
    for first, last in re.findall(_RANGE, text):
        found += [str(n) for n in range(int(first), int(last) + 1)]
    return sorted(set(found))


def the_ones_given_there(text: str, found: Found, names: Mapping[str, Any]) -> Found:
    """The programmes of a family that are given where the text says; the whole family when it does not say.

    A place counts only in families that the places tell apart: one is for schools and another for childcare.
    """
    if found.wijze != FAMILY:
        return found
    said = [w.text for w in read(text)]
    there = tuple(i for i in found.ids if any(w in names["given_at"].get(i, ()) for w in said))
    if len(there) == 1:
        return Found(there, ALIAS, _TOLD)
    choosing = [w for w in said if w in names["schools"]] + _of_the_class(text)
    return _chosen(found, choosing, names) if choosing else found


def _of_the_class(text: str) -> list[str]:
    """The kind of school, or the part of one, that has such a class: 'groep 3-8' is po, 'klas 2' the lower part of vo."""
    listed = re.search(_CLASS, text.lower())
    if listed is None:
        return []
    if listed[1].startswith("g"):
        return ["po"]
    return ["vo", "bovenbouw" if int(listed[2]) >= _UPPER else "onderbouw"] if int(listed[2]) != 3 else ["vo"]


def member_beside(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programmes of a family whose name stands in the text, by the words for a school or people beside it."""
    tokens = read(text)
    size = len(tokens)
    if not any(_chooses(w, names) for w in tokens) and not _of_the_class(text):
        return None  # so are most texts: nothing chooses
    joined, at = written_together([w.text for w in tokens])
    for length in range(min(size - 1, LONGEST_NAME), 0, -1):
        for start in range(size - length + 1):
            end = start + length
            ids = names["families"].get(joined[at[start] : at[end]])
            if ids is None or not (
                tokens[start].capital and joined[at[start] : at[end]] not in names["daily"]
            ):
                continue
            family = Found(tuple(ids), FAMILY, _TOLD)
            beside = [w for w in tokens[:start] + tokens[end:] if not _says_little(w, ids, names)]
            choosing = [w.text for w in beside] + _of_the_class(text)
            if choosing and all(_chooses(w, names) for w in beside):
                found = _chosen(family, choosing, names)
                return found if found is not family else None
    return None


def _says_little(word: Word, ids: list[str], names: Mapping[str, Any]) -> bool:
    """Whether a word chooses nothing: one that says nothing, a number, or the family by another of its names."""
    if word.capital and word.text in names["organisations"] and word.text not in names["kind"]:
        return False  # 'LLL VSO Kinderopvang'
    if only_a_number(word.text) or names["families"].get(word.text) == ids:
        return True
    return says_nothing(word.text, names) and word.text not in names["schools"]


def _chooses(word: Word, names: Mapping[str, Any]) -> bool:
    return word.text in names["schools"] or word.text in names["people"]


def _chosen(family: Found, said: list[str], names: Mapping[str, Any]) -> Found:
    """Those of a family that every word fits; the family when the words fit none of them, or all.

    A word such as 'onderwijs' that says of no kind of school which it is chooses nothing.
    """
    said = [
        w
        for w in said
        if w in names["people"] or names["schools"].get(w) or any(_fits(w, i, names) for i in family.ids)
    ]
    ids = tuple(i for i in family.ids if all(_fits(word, i, names) for word in said))
    if not ids or len(ids) == len(family.ids):
        return family
    return Found(ids, ALIAS if len(ids) == 1 else FAMILY, _TOLD)


def _fits(word: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word for a kind of school or for people says that it is this programme."""
    # 'basisschool' is part of 'basisschoolleeftijd'.
    if f" {word} " in names["own"][programme][0] or (
        len(word) >= _LONG_WORD and f" {word}" in names["own"][programme][0]
    ):
        return True
    if word in names["schools"]:
        return is_for_school(word, programme, names)
    return f" {word} " in names["told"][programme]
