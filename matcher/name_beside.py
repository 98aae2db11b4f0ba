"""What one word says beside the name of a programme: nothing, more about it, or that it is another thing.

The only judge of that, for every way in which a name is found. Works on the data of matcher.prepare_names only.
`kansrijk/web/name_beside.js` is the same in the browser.
"""

from __future__ import annotations

from matcher.name_stranger import describes
from matcher.name_words import is_a_year
from matcher.spelling import ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word

_FROM_TWELVE = ("brugklas", "brugklassen", "vmbo", "havo", "vwo", "vo", "middelbare", "voortgezet")
_EDUCATION = "onderwijs"
_LEVELS = ("vmbo", "havo", "vwo")
_FROM_SIXTEEN = ("mbo", "roc", "entree")
_AT_SCHOOL, _TOO_YOUNG, _FAR_TOO_YOUNG, _OLDEST = 4, 10, 14, 99
BY = ("door", "via", "bij", "vanuit", "namens")
_HUNDRED = 3  # figures
_ENDINGS = ("s", "en", "n", "e", "es")
_SHORTEST_WORD = 3


def only_a_number(word: str) -> bool:
    """Whether a word is a number of one or two figures."""
    return len(word) < _HUNDRED and word.isdigit()


def says_nothing(word: str, names: Mapping[str, Any]) -> bool:
    """Whether a word may stand beside any name: 'training', 'gemeente', '2024'."""
    return word in names["generic"] or word in names["schools"] or is_a_year(word)


def of_programme(word: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether the word points at this programme: of its names, its owner or its subjects."""
    return any(f" {word} " in some for some in names["own"][programme])


def is_who_or_where(tokens: list[Word], at: int, names: Mapping[str, Any]) -> bool:
    """Whether the name of a service says who gives another programme, or where: 'door SMW', 'op VVE-peuterspeelzalen'."""
    ids = ids_of(tokens[at].text, names)
    if not ids or not all(i in names["services"] for i in ids):
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and behind.text in names["kind"] and all(i in names["kinds"] for i in ids):
        return True  # 'vve-programma Uk en Puk'
    if behind is not None and behind.joined and _is_a_place_or_group(behind.text, names):
        return True
    return at > 0 and tokens[at - 1].text in BY


def _is_a_place_or_group(text: str, names: Mapping[str, Any]) -> bool:
    return text in names["by_whom"] or (text in names["generic"] and text not in names["kind"])


def of_another_school(text: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether this kind of school means another programme of its family, or is for children who are too old for it."""
    if f" {text} " in names["own"][programme][0]:
        return False
    first, last = names["ages"].get(programme, (0, _OLDEST))
    if programme in names["by_school"]:
        return not is_for_school(text, programme, names)
    if text in _FROM_TWELVE and last <= _TOO_YOUNG:
        return True
    # Who is sixteen may be a parent of a very young child.
    return text in _FROM_SIXTEEN and first >= _AT_SCHOOL and last <= _FAR_TOO_YOUNG


def is_for_school(text: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word means a kind of school that this programme is for; not when its names say another of the same kind."""
    if text in _LEVELS and any(f" {level} " in names["own"][programme][0] for level in _LEVELS):
        return False  # 'bovenbouw havo/vwo' is not for vmbo
    kinds = names["school_kinds"].get(programme, ())
    return any(kind in kinds for kind in names["schools"].get(text, ()))


def lacks_capitals(word: Word, names: Mapping[str, Any]) -> bool:
    """Whether letters that may be a word too are not written as letters: 'pad'. Those that can be none are a name: 'smw'."""
    return names["capitals"].get(word.text) == 1 and not word.capitals


def is_a_thing(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a word says that it is a thing or an event about a programme: 'evaluatie', 'wachtlijst'."""
    if text in names["generic"] or text in names["remarks"]:
        return False
    return text.endswith(tuple(names["things"]))


def tells_how_it_goes(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a word is a thing that happens to a programme that is there: 'wachtlijst', 'evaluatie'."""
    return text.endswith(tuple(names["happens"]))


def is_topic(text: str, names: Mapping[str, Any]) -> bool:
    """Whether it is a word for what it is about or how it is given, or ends in one: 'leerlingmediatoren'."""
    topics = names["topics"]
    return text in topics or any(
        text[cut:] in topics and (text[:cut] in names["vocabulary"] or text[:cut] in names["generic"])
        for cut in range(_SHORTEST_WORD, len(text) - _SHORTEST_WORD + 1)
    )


def another_thing(text: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word beside the name of this programme means another programme, or no programme at all."""
    of_its_name = f" {text} " in names["own"][programme][0]
    if text in names["doubt"] or (text in names["elsewhere"] and not of_its_own_text(text, programme, names)):
        return True
    if text in names["schools"]:
        return of_another_school(text, programme, names)
    if text.endswith(_EDUCATION) and programme in names["by_school"]:
        return not of_its_name  # a kind of school that we do not know, or misspelled
    if text in names["variants"]:
        return not of_its_name and not (text in names["people"] and f" {text} " in names["told"][programme])
    if of_its_name or not is_a_thing(text, names):
        return False
    # A compound that ends in a thing may be what the programme works with: 'handpop', 'kookworkshop'.
    return text in names["things"] or not of_its_own_text(text, programme, names)


def names_another(word: Word, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word is the name of another programme, which this one may tell of too: 'Cool 2B Fit, daarnaast LEFF'."""
    others = ids_of(word.text, names) if word.capital and not says_nothing(word.text, names) else []
    if not others or programme in others or all(i in names["services"] for i in others):
        return False
    return f" {word.text} " not in names["own"][programme][0]


def tells_more(text: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word says for whom this programme is, where, in which form, or what about."""
    if (
        says_nothing(text, names)
        or text in names["by_whom"]
        or text in names["units"]
        or describes(text, names)
    ):
        return True
    return of_its_own_text(text, programme, names) or any(
        text.endswith(end) and of_its_own_text(text[: -len(end)], programme, names) for end in names["glued"]
    )


def of_its_own_text(word: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether it is a word of this programme: of its names, its subjects or its own text."""
    told = names["told"][programme]
    if of_programme(word, programme, names) or f" {word} " in told:
        return True
    return any(
        f" {word}{e} " in told or (word.endswith(e) and f" {word[: -len(e)]} " in told) for e in _ENDINGS
    )
