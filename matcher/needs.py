"""Plain words -> vraagstukken: which problem somebody describes, and which of their words said so.

Words and phrases of the vocabulary come first, longest first; a compound counts when a vocabulary
word stands in it ('ziekteverzuim' holds 'verzuim'). Only a text without any of these goes to the
character n-grams of `kennisbank.similarity`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kennisbank.names import words

_SHORTEST_PART = 6
"""A vocabulary word must be this long to count inside a longer word: 'gewicht' in 'overgewicht', not 'drugs' in anything."""
_ENOUGH_ALIKE = 0.12
"""Cosine below which n-grams are noise; measured on sentences about other subjects, which stay under 0.10."""


@dataclass(frozen=True, slots=True)
class Need:
    """One vraagstuk found in a text. `score` 0..1; `woorden` are the words of the text that led there."""

    vraagstuk: str
    score: float
    woorden: tuple[str, ...]


@lru_cache(maxsize=8)
def _phrases(
    entries: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[dict[tuple[str, ...], str], dict[str, str]]:
    phrases: dict[tuple[str, ...], str] = {}
    parts: dict[str, str] = {}
    for vraagstuk, texts in entries:
        for text in texts:
            found = tuple(words(text))
            if found:
                phrases.setdefault(found, vraagstuk)
                if len(found) == 1 and len(found[0]) >= _SHORTEST_PART:
                    parts.setdefault(found[0], vraagstuk)
    return phrases, parts


@dataclass(frozen=True, slots=True)
class NeedsAnswer:
    """What was understood of a text."""

    needs: tuple[Need, ...]
    vraag_terug: str = ""
    eerst: str = ""
    cijfers: bool = False

    def as_dict(self) -> dict[str, object]:
        return {
            "gevonden": [
                {"vraagstuk": n.vraagstuk, "score": n.score, "woorden": list(n.woorden)} for n in self.needs
            ],
            "vraag_terug": self.vraag_terug,
            "eerst": self.eerst,
            "cijfers": self.cijfers,
        }


def find_needs(text: str, data: Mapping[str, Any], *, guess: bool = True) -> NeedsAnswer:
    """What a text asks for."""
    return NeedsAnswer(_find(text, data, guess=guess))


def _entries(data: Mapping[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((v, tuple(about["woorden"])) for v, about in data.items())


def _find(text: str, kb: Mapping[str, Any], *, guess: bool = True) -> tuple[Need, ...]:
    """The vraagstukken in a text, strongest first; empty when it is about something else or too vague.

    With `guess`, a text without any word of the vocabulary is compared by character n-grams.
    """
    phrases, parts = _phrases(_entries(kb))
    tokens = words(text)
    led: dict[str, list[str]] = {}
    for vraagstuk, found in _phrase_hits(tokens, phrases, parts):
        led.setdefault(vraagstuk, []).append(found)
    if led:
        total = sum(len(found) for found in led.values())
        needs = [
            Need(v, round(len(found) / total, 6), tuple(dict.fromkeys(found))) for v, found in led.items()
        ]
        return tuple(sorted(needs, key=lambda n: (-n.score, n.vraagstuk)))
    if not guess or len("".join(tokens)) < 8:
        return ()
    from kennisbank.similarity import most_alike

    corpus = {v: about["tekst"] for v, about in kb.items()}
    alike = most_alike(text, corpus)
    return tuple(Need(key, round(score, 6), ()) for key, score in alike[:1] if score >= _ENOUGH_ALIKE)


def _phrase_hits(
    tokens: list[str], phrases: Mapping[tuple[str, ...], str], parts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """(vraagstuk, words) for each longest phrase, then for compounds among the words left."""
    longest = max((len(p) for p in phrases), default=0)
    position = 0
    while position < len(tokens):
        for size in range(min(longest, len(tokens) - position), 0, -1):
            phrase = tuple(tokens[position : position + size])
            if phrase in phrases:
                yield phrases[phrase], " ".join(phrase)
                position += size
                break
        else:
            token = tokens[position]
            inside = (
                [p for p in parts if p in token and len(token) > len(p)]
                if len(token) > _SHORTEST_PART
                else []
            )
            if inside:
                yield parts[max(inside, key=lambda p: (len(p), p))], token
            position += 1
