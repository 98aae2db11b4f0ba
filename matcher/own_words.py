"""What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.

Works on the prepared data; it has a twin in the browser (kansrijk/web/own_words.js).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from matcher.asked import like_asked
from matcher.dutch import STOPWORDS
from matcher.question import MEANINGS, Question

Model = Mapping[str, Any]
_MOST_TOLD = 3
_NEAR = 400
"""Of a thousand: what the words point at less than this, is not near."""
_SAYS_MORE = 2
"""A need that says fewer things than this names its subject and nothing beside it."""


class OwnWords(NamedTuple):
    """`like`: programme -> (how much the words point at it, of a thousand; these words as typed).

    `specific`: whether the need says more than its subject; who only says 'pesten' asks for all that is about it.
    `things`: how many things it says.
    """

    like: Mapping[str, tuple[int, list[str]]]
    specific: bool
    things: int


def own_words(read: Question, model: Model) -> OwnWords:
    """The programmes that the words of a need point at; the lines they are compared with are in `matcher.asked`."""
    ids = [p["id"] for p in model["programmas"] if p["status"] != "concept"]
    like = {ids[position]: found for position, found in like_asked(read, model).items()}
    things = len(_things(read, model["behoeften"]["taal"]["overal"]))
    return OwnWords(like, things >= _SAYS_MORE and bool(like), things)


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
    said: OwnWords, places: Mapping[str, Place], model: Model, *, understood: bool
) -> list[dict[str, Any]]:
    """The programmes of `places` that the words point at most, at most three, suggested or not: what a document says.

    Who describes what a programme without recognition does, reads that it exists and why it is no suggestion. Of a
    need in which no vraagstuk was found only those that have most of what it says: one word in common says nothing.
    """
    names = {p["id"]: p["naam"] for p in model["programmas"]}
    found = [
        (-share, item_id, words)
        for item_id, (share, words) in said.like.items()
        if item_id in places and share >= _NEAR and (understood or len(words) * 2 > said.things)
    ]
    return [
        {
            "id": item_id,
            "naam": names[item_id],
            "woorden": list(words),
            "rang": places[item_id].rang,
            "reden": {"veld": places[item_id].veld, "tekst": places[item_id].tekst}
            if places[item_id].veld
            else None,
        }
        for _, item_id, words in sorted(found)[:_MOST_TOLD]
    ]
