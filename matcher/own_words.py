"""What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.

Works on the prepared data; it has a twin in the browser (kansrijk/web/own_words.js).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from matcher.dutch import STOPWORDS
from matcher.fit import Ages, overlap_years
from matcher.lines import near_lines
from matcher.question import MEANINGS, Question

Model = Mapping[str, Any]
_MOST_TOLD = 3
_NEAR = 400
"""Of a thousand: what the words point at less than this, is not near."""
_ABOUT_ELSE = 50
"""Percent that the words count for when a programme is about something else than was read in the need."""
_MOST_WORDS = 4
_SAYS_MORE = 2
"""A need that says fewer things than this names its subject and nothing beside it."""


class OwnWords(NamedTuple):
    """`like`: programme -> (how much the words point at it, of a thousand; at most four of these words as typed).

    `specific`: whether the need says more than its subject; who only says 'pesten' asks for all that is about it.
    `whole`: the programmes that have more than half of what it says.
    """

    like: Mapping[str, tuple[int, list[str]]]
    specific: bool
    whole: frozenset[str]


def own_words(read: Question, model: Model) -> OwnWords:
    """The programmes that the words of a need point at; the lines they are compared with are in `matcher.lines`."""
    ids = [p["id"] for p in model["programmas"] if p["status"] != "concept"]
    found = {ids[position]: row for position, row in near_lines(read, model).items()}
    things = len(_things(read, model["behoeften"]["taal"]["overal"]))
    return OwnWords(
        {item_id: (share, _telling(words)) for item_id, (share, words) in found.items()},
        things >= _SAYS_MORE and bool(found),
        frozenset(item_id for item_id, (_, words) in found.items() if len(words) * 2 > things),
    )


def _telling(words: list[str]) -> list[str]:
    """The longest few of some words, in the order in which they were typed: a long word says more than a short one."""
    longest = sorted(range(len(words)), key=lambda n: (-len(words[n]), n))[:_MOST_WORDS]
    return [words[n] for n in sorted(longest)]


def _things(read: Question, everywhere: Mapping[str, Any]) -> set[str]:
    """What a need says: the words that tell something, those of one phrase together."""
    phrases = [target.woorden for target in read.doelen if target.soort in MEANINGS]
    found = set()
    for word in read.woorden:
        if word.woord in STOPWORDS or word.stam in everywhere:
            continue
        inside = [phrase for phrase in phrases if word.getypt in phrase.split()]
        found.add(max(inside, key=len, default=word.getypt))
    return found


class Place(NamedTuple):
    """Where a programme ended up: its `rang` among the suggestions, or the field and the words that keep it out."""

    rang: int | None = None
    veld: str = ""
    tekst: str = ""


def near(
    said: OwnWords, places: Mapping[str, Place], model: Model, *, ages: Ages | None, understood: bool
) -> list[dict[str, Any]]:
    """The programmes of `places` that the words point at most, at most three, suggested or not: what a document says.

    Who describes what a programme without recognition does, reads that it exists and why it is no suggestion. Not those
    for other `ages` than a need names. Of a need in which no vraagstuk was found only those that have most of what it
    says: one word in common says nothing.
    """
    programmes = {p["id"]: p for p in model["programmas"]}
    found = []
    for item_id, (share, words) in said.like.items():
        place = places.get(item_id)
        if place is None or not (understood or item_id in said.whole):
            continue
        worth = share * _ABOUT_ELSE // 100 if understood and place.veld == "vraagstukken" else share
        if worth >= _NEAR and _is_for(programmes[item_id]["leeftijd"], ages):
            found.append((-worth, item_id, words))
    return [
        {
            "id": item_id,
            "naam": programmes[item_id]["naam"],
            "woorden": words,
            "rang": places[item_id].rang,
            "reden": {"veld": places[item_id].veld, "tekst": places[item_id].tekst}
            if places[item_id].veld
            else None,
        }
        for _, item_id, words in sorted(found)[:_MOST_TOLD]
    ]


def _is_for(own: Ages | None, ages: Ages | None) -> bool:
    """Whether a programme is for some of the ages that a need names, or we do not know."""
    return own is None or ages is None or overlap_years(own, ages) > 0
