"""What makes a name certain although other words stand around it: how much it stands out, and what is told of it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kennisbank.model.vocabulaire import Leeftijdswoord
from kennisbank.names import name_key, words
from kennisbank.no_value import ONBEKEND
from matcher import words_around as around
from matcher.common_words import COMMON
from matcher.dutch import FILLERS
from matcher.name_words import ARTICLES

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_PLAIN, _STRONG = 1, 2
_SHORTEST_LETTERS = 4
_SHORTEST_WORD = 8
_SHORTEST_KEY = 5
_SHORTEST_PLAIN = 10
_SHORTEST_HALF = 3
_SHORTEST_TOLD = 5
_SHORTEST_SUBJECT = 5
_WIDE = 12
_FEW = 24
_NAMES_A_THING = 4
_TEXTS = ("doel", "uitvoering", "intensiteit", "tip", "aanpak")
_BOYS, _GIRLS = {"jongens"}, {"meiden", "meisjes"}
_CHILDREN = around.PEOPLE - _BOYS - _GIRLS
_Ages = tuple[float, float, set[str]]
"""From and up to an age, and the words for children of those ages."""
_SHORT_FOR = {"lvb": "verstandelijke beperking", "lvg": "verstandelijke beperking", "kopp": "psychische"}
_BRACKETS = re.compile(r" *\([^()]*\)")
_ARTICLE = re.compile(r"^(?:[Dd]e|[Hh]et|[Ee]en) ")
_ORGANISED = re.compile(r"^(?:Stichting|Vereniging) | ?(?:Nederland|NL)$")
_ON_A_SCREEN = re.compile(r"\bonline\b")
_LETTERS = re.compile(r"\b[A-Z]{3,6}\b")


def standing(kb: Kennisbank, keys: Mapping[str, Iterable[str]], used: Container[str]) -> dict[str, int]:
    """How much each name stands out among other words, by its key: 2 by a word of its own, 1 by its words together.

    A word of its own ('puk', 'bereslim') is none of daily life and not put together from two of those. A short
    word by itself does not stand out, unless it has capitals inside (KiVa): it may name anything. `keys` has
    the ids of every name that counts; a name of two programmes stands for neither.
    """
    found: dict[str, int] = {}
    for item in kb.interventies.values():
        spellings = (item.naam, *item.aliassen)
        bare = (_BRACKETS.sub("", spelling) for spelling in spellings)
        # Most are the same without brackets and without an article.
        for name in dict.fromkeys(
            part for full in (*spellings, *bare) for part in (full, _ARTICLE.sub("", full))
        ):
            key = name_key(name)
            found[key] = max(found.get(key, 0), _weight(name, key, used))
    return {
        key: weight for key, weight in sorted(found.items()) if weight and len(tuple(keys.get(key, ()))) == 1
    }


def _weight(name: str, key: str, used: Container[str]) -> int:
    if "@" in name or "#" in name:
        return _STRONG  # no word is written so: '@ease'
    tokens = words(name)
    content = [w for w in tokens if w not in around.FILLERS]
    strange = [w for w in content if not _plain(w, used)]
    capitals = sum(c.isupper() for c in name)
    if len(key) < _SHORTEST_LETTERS:
        return 0
    if len(tokens) == 1:
        inside = any(c.isupper() for c in name[1:])
        if strange and (inside or len(key) >= _SHORTEST_WORD):
            return _STRONG
        return _PLAIN if inside or (key not in used and len(key) >= _SHORTEST_WORD) else 0
    letters = {w.lower() for w in _LETTERS.findall(name)}
    if (sum(map(len, strange)) >= _SHORTEST_LETTERS or letters & {*strange}) and len(key) >= _SHORTEST_KEY:
        return _STRONG
    if len([w for w in tokens if w not in ARTICLES]) > 1 and len(key) >= _SHORTEST_PLAIN:
        return _PLAIN
    return _PLAIN if " " not in name and capitals > 1 else 0


def _plain(word: str, used: Container[str]) -> bool:
    """Whether it is a word of daily life, or two of those written as one."""
    if _known(word, used):
        return True
    for cut in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
        left, right = word[:cut], word[cut:]
        if _known(right, used) and (_known(left, used) or (left.endswith("s") and _known(left[:-1], used))):
            return True
    return False


def _known(word: str, used: Container[str]) -> bool:
    return (
        word in used
        or word in COMMON
        or word in around.GENERIC
        or word in around.SCHOOLS
        or word in around.VARIANTS
    )


def whole_texts(kb: Kennisbank) -> dict[str, str]:
    """What each entry says of its programme, with the short lines with which people look for it."""
    return {item.id: _whole_text(item) for item in kb.interventies.values()}


def told(kb: Kennisbank, whole: Mapping[str, str]) -> dict[str, str]:
    """The words with which each entry says what it is and for whom, and the letters it uses, between spaces.

    Also the words for children of those ages: beside a programme for those of 4 to 12 years 'kleuters' says
    nothing new.
    """
    items = sorted(kb.interventies.values(), key=lambda item: item.id)
    same: dict[str, str] = {}  # entries share most of their words, and each would be an object of its own
    texts = {item.id: [same.setdefault(w, w) for w in words(whole[item.id])] for item in items}
    used = Counter(w for found in texts.values() for w in set(found))
    rare = {w for w, times in used.items() if times <= _FEW and len(w) >= _SHORTEST_TOLD and not _common(w)}
    letters = {
        name_key(name)
        for item in items
        for name in (item.naam, *item.aliassen)
        if name.isupper() and name.isalpha()
    }
    ages: list[_Ages] = [
        (term.van, term.tot, {w for text in (term.label, *term.synoniemen) for w in words(text)} & _CHILDREN)
        for term in kb.vocabulaire["leeftijdswoorden"].values()
        if isinstance(term, Leeftijdswoord)
    ]
    return {item.id: _told(item, texts[item.id], ages, rare | letters) for item in items}


def _whole_text(item: Any) -> str:
    # Of the lines with which people look for it only the short ones: those name things, the long ones tell of a day.
    looked_for = [line for line in item.zoekwoorden if len(words(line)) <= _NAMES_A_THING]
    return " ".join([*(str(getattr(item, name, "")) for name in _TEXTS), *looked_for])


def _told(item: Any, whole: list[str], ages: Sequence[_Ages], rare: Container[str]) -> str:
    said = f"{item.samenvatting} {item.doelgroep}"
    found = {w for w in words(said) if w in around.PEOPLE or not (len(w) < _SHORTEST_TOLD or _common(w))}
    found |= {w for w in (*words(said), *whole) if w in rare}
    found |= {w.lower() for w in _LETTERS.findall(f"{said} {' '.join(_remarks(item))}")}
    age = item.leeftijd
    if ONBEKEND not in (age.van, age.tot) and age.tot - age.van <= _WIDE:
        for van, tot, people in ages:
            if age.van < tot and van < age.tot:
                found |= people
    if "zwanger" in said or "baby" in said:
        found.add("moeders")
    if "thuis" in item.settings:
        found.add("thuis")
    if "online" in item.settings or any(
        _ON_A_SCREEN.search(line) for line in (*_remarks(item), *item.zoekwoorden)
    ):
        found |= {"online", "digitaal"}
    if "studenten" in str(item.uitvoering):
        found.add("studenten")
    for_girls = bool(found & _GIRLS)
    if bool(found & _BOYS) == for_girls:
        found |= _BOYS | _GIRLS  # for all children: also for a group of one kind
    elif for_girls:
        found |= _GIRLS
    found |= {short for short, phrase in _SHORT_FOR.items() if phrase in said}
    found |= _forms(item, whole)
    return f" {' '.join(sorted(found))} "


def _forms(item: Any, whole: list[str]) -> set[str]:
    """The words for a form, such as 'training' and 'coach', that the entry says of its programme."""
    lines = (item.naam, *item.aliassen, item.samenvatting, item.doelgroep, *item.zoekwoorden)
    tokens = {*words(" ".join(map(str, lines))), *whole}
    ends = f"{' '.join(tokens)} "
    return {form for form in around.OF_ITS_FORM if f"{form} " in ends} | (around.FORMS & tokens)


def _remarks(item: Any) -> tuple[str, ...]:
    return () if item.kanttekeningen == ONBEKEND else tuple(item.kanttekeningen)


def _common(word: str) -> bool:
    return (
        word in around.GENERIC or word in around.DOUBT or word in COMMON or word in FILLERS or word.isdigit()
    )


def by_whom(kb: Kennisbank) -> set[str]:
    """Words for the places where programmes are given and for those who give them: 'bieb', 'verloskundigen'."""
    return {
        w
        for table in ("settings", "uitvoerders")
        for term in kb.vocabulaire[table].values()
        for text in (term.label, *term.synoniemen)
        for w in (*words(text), *_plural(words(text)))
        if (len(w) >= _SHORTEST_LETTERS or w == name_key(text))
        and not _common(w)
        and w not in around.VARIANTS
    }


def _plural(found: list[str]) -> list[str]:
    return [w + ("n" if w.endswith("e") else "en") for w in found[-1:] if w.endswith(("e", "r", "k"))]


def given_at(kb: Kennisbank) -> dict[str, list[str]]:
    """Words for where a programme is given, for families of which no two are given at one place."""
    found: dict[str, list[str]] = {}
    for members in kb.families.values():
        items = [kb.interventies[i] for i in members]
        places = [set() if item.settings == ONBEKEND else set(item.settings) for item in items]
        if all(places) and sum(map(len, places)) == len(set().union(*places)):
            for item, own in zip(items, places, strict=True):
                terms = [kb.vocabulaire["settings"][place] for place in own]
                said = {text for term in terms for text in (term.label, *term.synoniemen)}
                found[item.id] = sorted({words(text)[0] for text in said if len(words(text)) == 1})
    return dict(sorted(found.items()))


def owners(kb: Kennisbank) -> set[str]:
    """Keys of the names that their own organisation has too: 'Stichting Buurtgezinnen', 'SteunouderNL'."""
    return {
        name_key(name)
        for item in kb.interventies.values()
        for owner in (_ORGANISED.sub("", str(item.eigenaar.naam)),)
        for name in (item.naam, *item.aliassen)
        if owner and name_key(name) == name_key(owner)
    }


def said(kb: Kennisbank, whole: Mapping[str, str]) -> set[str]:
    """Keys of names of programmes that other entries say in a sentence, in small letters: 'over omgaan met elkaar'.

    A service or an approach is meant by its words.
    """
    phrases: dict[str, set[tuple[str, ...]]] = {}
    named: dict[tuple[str, ...], set[str]] = {}
    for item in kb.interventies.values():
        for name in (item.naam, *item.aliassen):
            if " " in name and item.aard == "programma" and not _LETTERS.search(name):
                phrase = tuple(_in_a_row(name.lower()))
                phrases.setdefault(phrase[0], set()).add(phrase)
                named.setdefault(phrase, set()).add(item.id)
    found = set()
    for item in kb.interventies.values():
        tokens = _in_a_row(f"{item.samenvatting} {whole[item.id]}")
        for place, token in enumerate(tokens):
            for phrase in phrases.get(token, ()):
                elsewhere = named[phrase] != {item.id}
                if elsewhere and phrase == tuple(tokens[place : place + len(phrase)]):
                    found.add(name_key(" ".join(phrase)))
    return found


def _in_a_row(text: str) -> list[str]:
    """The words of a text as they are written."""
    return [word.strip(".,:;()") for word in text.split()]


def municipal(kb: Kennisbank) -> set[str]:
    """The programmes that a municipality carries out itself: the place behind their letters is the one that does it."""
    return {
        item.id
        for item in kb.interventies.values()
        if item.uitvoerders != ONBEKEND and "gemeente" in item.uitvoerders
    }


def ages(items: Iterable[Any]) -> dict[str, list[int]]:
    """From which age up to which each programme is meant, in whole years; only where both are known."""
    return {
        item.id: [math.floor(item.leeftijd.van), math.ceil(item.leeftijd.tot)]
        for item in items
        if item.leeftijd.van != ONBEKEND and item.leeftijd.tot != ONBEKEND
    }


def own_words(item: Any, kb: Kennisbank) -> list[str]:
    """Words that point at this programme: of its names, and of its owner and its vraagstukken.

    A subject of its own says nothing new beside a name ('aanpak schoolverzuim M@ZL'); that of another
    programme may be another member of the family ('Triple P angst').
    """
    subjects = kb.vocabulaire["vraagstukken"]
    about = {
        term
        for vraagstuk in item.vraagstukken
        for term in (vraagstuk, *subjects[vraagstuk].synoniemen)
        if len(term) >= _SHORTEST_SUBJECT and term.isalpha() and term == term.lower()
    }
    own = {w for name in (item.naam, *item.aliassen) for w in words(name)}
    about |= set(words(str(item.eigenaar.naam)))
    return [f" {' '.join(sorted(found))} " for found in (own, about - own)]
