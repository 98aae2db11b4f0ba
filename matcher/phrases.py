"""Finding the phrases of the vocabulary in a question, also when Dutch puts other words between or turns them.

'Meldt zich ziek' stands in 'meldt zich elke maandag ziek', and 'sfeer in de klas' in 'klassensfeer'. Light and
pure; the browser has the same in kansrijk/web/phrases.js.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from matcher.dutch import BARRIERS, STOPWORDS, TRANSPARENT, stem

_BETWEEN, _SUBJECTS_BETWEEN = 4, 2
"""How many words may stand between two words of a phrase, and how many of these may say something themselves."""
_LOOSE_LONGEST = 3
_TURNED_LONGEST = 5
_SHORTEST_JOINED = 3
URGENT = "nood"
"""The kind of target that says that somebody is in acute danger."""


class Match(NamedTuple):
    """A phrase that stands in a question: what it points at, and the places of its words. `los`: not side by side."""

    soort: str
    id: str
    plekken: tuple[int, ...]
    los: bool


def find_phrases(
    tokens: Sequence[Any],
    typed: Sequence[str],
    roots: Sequence[str],
    clauses: Sequence[int],
    language: dict[str, Any],
) -> list[Match]:
    """All phrases that stand in a question.

    `tokens` are its words (`matcher.question.Word`) without the filler words, `typed` all its words and `roots` the
    stems of these, `clauses` the number of the clause of each; a phrase stands in one clause.
    """
    found = [
        *_fixed(typed, roots, language),
        *_side_by_side(tokens, language),
        *_joined(tokens, language),
        *_apart(tokens, language),
    ]
    return [match for match in found if clauses[match.plekken[0]] == clauses[match.plekken[-1]]]


def told(targets: str) -> list[list[str]]:
    """[kind, id] of every target of a phrase: 'onderwerp pesten|vraagstuk pesten', which reads faster than lists."""
    return [target.split(" ") for target in targets.split("|")] if targets else []


def _matches(targets: Sequence[Sequence[str]], places: tuple[int, ...], *, loose: bool) -> Iterator[Match]:
    return (Match(soort, target, places, loose) for soort, target in targets)


def _fixed(typed: Sequence[str], roots: Sequence[str], language: dict[str, Any]) -> Iterator[Match]:
    """Phrases that need their filler words: 'te zwaar' is not 'zwaar', 'wil dood' is not 'dood', 'praat nog niet' is not 'praat niet'."""
    phrases, longest = language["vaste_zinnen"], language["vaste_langste"]
    telling = [i for i, word in enumerate(typed) if word not in TRANSPARENT]
    every = list(range(len(typed)))
    for places in (telling,) if len(telling) == len(every) else (telling, every):
        stems = [roots[i] for i in places]
        for start, end in _held(stems, 2, longest, phrases):
            yield from _both_orders(stems[start:end], tuple(places[start:end]), phrases)


def _side_by_side(tokens: Sequence[Any], language: dict[str, Any]) -> Iterator[Match]:
    phrases, longest = language["zinnen"], language["langste"]
    stems = [t.stam for t in tokens]
    for start, end in _held(stems, 1, longest, phrases):
        yield from _both_orders(stems[start:end], tuple(t.plek for t in tokens[start:end]), phrases)


def _held(
    stems: Sequence[str], shortest: int, longest: int, phrases: dict[str, Any]
) -> Iterator[tuple[int, int]]:
    """From where to where words side by side are a phrase, as they stand or with the last one first. Most are none."""
    for start, first in enumerate(stems):
        said, size = first, 1
        if shortest == 1 and first in phrases:
            yield start, start + 1
        for end in range(start + 1, min(start + longest, len(stems))):
            size += 1
            turned = f"{stems[end]} {said}"
            said = f"{said} {stems[end]}"
            if said in phrases or (size <= _TURNED_LONGEST and turned in phrases):
                yield start, end + 1


def _both_orders(stems: list[str], places: tuple[int, ...], phrases: dict[str, Any]) -> Iterator[Match]:
    """Words side by side as they stand, and with the verb at the end: 'niet meer trekt' is 'trekt niet meer'."""
    if straight := phrases.get(" ".join(stems)):
        yield from _matches(told(straight), places, loose=False)
    if 1 < len(stems) <= _TURNED_LONGEST and (back := phrases.get(" ".join([stems[-1], *stems[:-1]]))):
        turned = told(back)
        yield from _matches(_strict(turned) if len(stems) == 2 else turned, places, loose=True)


def _strict(targets: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Without acute danger, which must be said in so many words: who slaps whom hangs on the order of two words."""
    return [target for target in targets if target[0] != URGENT]


def _joined(tokens: Sequence[Any], language: dict[str, Any]) -> Iterator[Match]:
    """A compound in two words ('doelgroep definitie'), and a phrase of two words as a compound ('klassensfeer')."""
    phrases = language["zinnen"]
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if len(token.delen) == 2:
            for key in (f"{token.delen[0]} {token.delen[1]}", f"{token.delen[1]} {token.delen[0]}"):
                yield from _matches(told(phrases.get(key, "")), (token.plek,), loose=False)
        if after is None or after.plek != token.plek + 1:
            continue
        if min(len(token.woord), len(after.woord)) >= _SHORTEST_JOINED:
            key = stem(token.woord + after.woord)
            yield from _matches(told(phrases.get(key, "")), (token.plek, after.plek), loose=False)


def _apart(tokens: Sequence[Any], language: dict[str, Any]) -> Iterator[Match]:
    """Phrases of two or three words with other words between them, and of two words the other way round."""
    phrases = language["zinnen"]
    stems = [token.stam for token in tokens]
    for numbers, straight, turned in _combinations(stems, [token.woord for token in tokens], phrases):
        chosen = [tokens[i] for i in numbers]
        inside = tokens[numbers[0] + 1 : numbers[-1]]
        between = [t.woord for t in inside if chosen[0].plek < t.plek < chosen[-1].plek and t not in chosen]
        if not between:
            continue
        places = tuple(t.plek for t in chosen)
        found = told(phrases.get(straight, ""))
        sure = len(chosen) > 2 or all(word in STOPWORDS for word in between)
        yield from _matches(found if sure else _strict(found), places, loose=True)
        if len(chosen) == 2 and not any(t.woord in STOPWORDS for t in chosen):
            back = told(phrases.get(turned, ""))
            yield from _matches(_strict(back), places, loose=True)


def _combinations(
    stems: Sequence[str], said: Sequence[str], phrases: dict[str, Any]
) -> Iterator[tuple[list[int], str, str]]:
    """The numbers of two or three words near each other that are a phrase, with between them only words that a phrase
    may hold; these words as they stand, and two of them turned (else ''). Most are no phrase."""
    barred = [word in BARRIERS for word in said]
    telling = [word not in STOPWORDS for word in said]
    open_ = [([i], stem, not barred[i]) for i, stem in enumerate(stems)]
    while open_:
        chain, before, free = open_.pop()
        subjects = 0
        for after in range(chain[-1] + 1, min(chain[-1] + 2 + _BETWEEN, len(said))):
            if subjects == 0 or (free and not barred[after]):
                straight = f"{before} {stems[after]}"
                turned = f"{stems[after]} {before}" if len(chain) == 1 else ""
                if straight in phrases or turned in phrases:
                    yield [*chain, after], straight, turned
                if len(chain) + 1 < _LOOSE_LONGEST:
                    open_.append(([*chain, after], straight, free and not barred[after]))
            if barred[after]:
                break
            subjects += telling[after]
            if subjects > _SUBJECTS_BETWEEN:
                break
