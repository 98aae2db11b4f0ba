"""Loose words that point at a subject: one alone proves nothing, several together do.

A parent who tells that the bottle goes round on Saturday names no subject, and still is understood. The same count
says when a question is about something this knowledge base has nothing on. Light and pure: plain data of
`matcher.prepare_hints`; the browser has the same in kansrijk/web/hints.js.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence
from typing import Any

from matcher.dutch import STOPWORDS

ELSEWHERE = -1
"""The place in a row that stands for everything this knowledge base is not about."""
_PART = 60
"""How much (percent) of a word's hints its parts give."""
_ALONE, _BESIDE = 50, 80
"""What hints must add up to: when nothing else says what a question is about, and beside a subject that was named."""
_SHARE = 60
"""A subject counts from this share (percent) of the one that is hinted at most."""
_MOST = 3
_FULL = 160
_WEIGHT = 60
_ONLY = 150
"""How much (percent) a word weighs that is used for other things only."""
_HERE, _PHRASE, _STRANGE = 40, 100, 15
"""For what a question is about: a word that nearly all programmes use, a phrase that was named, and a word nobody
here uses."""


def subject_hints(
    tokens: Sequence[Any],
    taken: Container[int],
    named: Collection[str],
    about: bool,
    language: dict[str, Any],
) -> list[tuple[str, int, str]]:
    """(subject, weight, the words) that the words without a meaning of their own hint at, strongest first.

    `taken` are the places of the words that say something already, `named` the subjects they name; `about` says
    whether it is about children or school at all: without that, one word is no hint.
    """
    totals: dict[int, int] = {}
    said: dict[int, list[str]] = {}
    seen: set[str] = set()
    for token in tokens:
        if token.plek in taken or token.woord in STOPWORDS or token.stam in seen:
            continue
        seen.add(token.stam)
        for place, weight in _hints_of(token, language):
            if place != ELSEWHERE:
                totals[place] = totals.get(place, 0) + weight
                said.setdefault(place, []).append(token.getypt)
    names = language["wijzer_namen"]
    ranked = sorted((-total, names[place], place) for place, total in totals.items())
    if not ranked:
        return []
    top = -ranked[0][0]
    found: list[tuple[str, int, str]] = []
    for negative, name, place in ranked:
        least = _ALONE if not named or name in named else _BESIDE
        if not named and not about and len(said[place]) == 1:
            continue
        if -negative >= least and -negative * 100 >= top * _SHARE and len(found) < _MOST:
            found.append((name, min(-negative, _FULL) * _WEIGHT // 100, " ".join(said[place])))
    return found


def _hints_of(token: Any, language: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """(place, weight) of what a word hints at; else what its parts do."""
    row = language["wijzers"].get(token.stam)
    if row is not None:
        yield from _told(row)
        return
    for part in token.delen:
        for place, weight in _told(language["wijzers"].get(part, "")):
            yield place, weight * _PART // 100


def _told(row: str) -> Iterator[tuple[int, int]]:
    """'3 60 12 40' -> (3, 60), (12, 40): a text reads faster than a list, and there are thousands."""
    numbers = [int(number) for number in row.split()]
    yield from zip(numbers[::2], numbers[1::2], strict=True)


def is_elsewhere(tokens: Sequence[Any], phrases: int, language: dict[str, Any]) -> bool:
    """Whether more in a question points at other things than at what this knowledge base is about.

    `phrases` is the number of phrases of more words in it that name a subject.
    """
    here, elsewhere, strange = phrases * _PHRASE, 0, 0
    for token in tokens:
        if token.in_zin or token.woord in STOPWORDS:
            continue
        if token.stam in language["overal"]:
            here += _HERE
        hints = list(_hints_of(token, language))
        known = bool(hints)
        only = all(place == ELSEWHERE for place, _ in hints)
        for place, weight in hints:
            if place == ELSEWHERE:
                elsewhere += weight * _ONLY // 100 if only else weight
            else:
                here += weight
        if (
            not known
            and token.stam not in language["stammen"]
            and not token.delen
            and not token.woord.isdigit()
        ):
            strange += _STRANGE
    return elsewhere > 0 and elsewhere + strange >= here
