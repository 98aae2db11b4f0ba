"""Reading a question: its words, mended spelling, and the subjects, ages and school types they point at.

Light and pure: it uses the prepared language (`matcher.prepare_language`) and nothing else of the
knowledge base. The browser has the same steps in kansrijk/web/question.js.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from kennisbank.names import words
from matcher.dutch import compound_parts, stem
from matcher.mending import mend

WHOLE, PART, DENIED = 100, 60, 40
"""How much a subject counts when its words stand in the question, when a compound holds it, and when it is denied."""
_DENIALS = ("geen", "niet", "zonder", "nooit")
_MONTHS = 12


class Target(NamedTuple):
    """What some words of a question point at. `soort` is a key of the prepared phrases: 'vraagstuk', 'onderwerp' …"""

    soort: str
    id: str
    gewicht: int
    woorden: str


class Word(NamedTuple):
    """One word of the question: as typed (folded), as mended, its stem, and the stems it is made of.

    `in_zin`: it is part of a phrase of more words, which says what it means there.
    """

    getypt: str
    woord: str
    stam: str
    delen: tuple[str, ...]
    in_zin: bool = False


class Question(NamedTuple):
    """A question as the search and the needs see it. `leeftijd` is (from, to) in months, or None."""

    vraag: str
    woorden: tuple[Word, ...]
    doelen: tuple[Target, ...]
    leeftijd: tuple[int, int] | None
    verbeterd: tuple[tuple[str, str], ...]


def read_question(text: str, language: dict[str, Any]) -> Question:
    """What a text asks about. Never fails; a text without known words gives a Question without `doelen`."""
    typed = words(text)
    fillers = language["vulwoorden"]
    tokens: list[Word] = []
    mended: list[tuple[str, str]] = []
    for token in typed:
        if token in fillers:
            continue
        word = mend(token, language)
        if word != token:
            mended.append((token, word))
        root = stem(word)
        parts = compound_parts(word, language["delen"])
        tokens.append(Word(token, word, root, parts))
    targets, in_phrase = _targets(tokens, language)
    tokens = [word._replace(in_zin=i in in_phrase) for i, word in enumerate(tokens)]
    return Question(text, tuple(tokens), tuple(targets), _age(typed, targets, language), tuple(mended))


def _targets(tokens: list[Word], language: dict[str, Any]) -> tuple[list[Target], set[int]]:
    """The longest phrases from left to right, per kind of target, then the parts of compounds left over.

    Also the places of the words that stand in a phrase of more words.
    """
    phrases, longest = language["zinnen"], language["langste"]
    found: list[Target] = []
    in_phrase: set[int] = set()
    free: dict[str, int] = {}
    for start, token in enumerate(tokens):
        hit = False
        for size in range(min(longest, len(tokens) - start), 0, -1):
            key = " ".join(t.stam for t in tokens[start : start + size])
            for soort, target in phrases.get(key, ()):
                hit = True
                if free.get(soort, 0) > start and (size == 1 or free[soort] >= start + size):
                    continue
                if size > 1 and soort in ("vraagstuk", "onderwerp"):
                    in_phrase.update(range(start, start + size))
                free[soort] = max(free.get(soort, 0), start + size)
                before = tokens[start - 1].woord if start else ""
                denied = before in _DENIALS
                shown = " ".join(t.getypt for t in tokens[start : start + size])
                found.append(Target(soort, target, DENIED if denied else WHOLE, shown))
        if not hit:
            for part in token.delen:
                for soort, target in phrases.get(part, ()):
                    found.append(Target(soort, target, PART, token.getypt))
    return found, in_phrase


def _age(typed: list[str], targets: list[Target], language: dict[str, Any]) -> tuple[int, int] | None:
    """The age in months that the question names: a number of years first, else the words for an age."""
    for i, token in enumerate(typed):
        digits = token.removesuffix("jarigen").removesuffix("jarige")
        if not (digits.isascii() and digits.isdigit()) or len(digits) > 3:
            continue
        number = int(digits)
        before = typed[i - 1] if i else ""
        after = typed[i + 1] if i + 1 < len(typed) else ""
        if after in ("maanden", "maand", "mnd") and number <= 60:
            return (number, number)
        if number > 23 or after in ("weken", "dagen", "procent", "uur", "kinderen", "leerlingen", "keer"):
            continue
        if digits != token or after in ("jaar", "jarige", "jarigen", "jr") or before in ("van", "leeftijd"):
            return (number * _MONTHS, number * _MONTHS)
    ages = [language["leeftijden"][t.id] for t in targets if t.soort == "leeftijd"]
    if not ages:
        return None
    # Two words for one child narrow each other ('kleuter op de basisschool'); words that exclude each other do not.
    low, high = max(a[0] for a in ages), min(a[1] for a in ages)
    return (low, high) if low < high else (min(a[0] for a in ages), max(a[1] for a in ages))
