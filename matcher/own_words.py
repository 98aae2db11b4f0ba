"""What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.

Works on the prepared data; it has a twin in the browser (kansrijk/web/own_words.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from matcher.dutch import STOPWORDS
from matcher.fit import Ages, overlap_years, preventive_levels
from matcher.lines import near_lines
from matcher.question import MEANINGS, Question
from matcher.wanted import POINTS_AT

Model = Mapping[str, Any]
_MOST_TOLD = 3
_ABOUT_ELSE = 50
"""Percent that the words count for when a programme is about something else than was read in the need."""
_MOST_WORDS = 4
_SAYS_MORE = 2
"""A need that says fewer things than this names its subject and nothing beside it."""


class OwnWords(NamedTuple):
    """`like`: programme -> (how much the words point at it, of a thousand; at most four of these words as typed).

    `specific`: whether the need says more than its subject; who only says 'pesten' asks for all that is about it.
    `whole`: the programmes that have more than half of what it says. `several`: those that have more than one thing of it.
    """

    like: Mapping[str, tuple[int, list[str]]]
    specific: bool
    whole: frozenset[str]
    several: frozenset[str]


class _Programmes:
    """The programmes that can be pointed at, and those that prevent something about given vraagstukken."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.every = [p for p in model["programmas"] if p["status"] != "concept"]
        self._about: dict[frozenset[str], list[Mapping[str, Any]]] = {}

    def about(self, subjects: frozenset[str]) -> list[Mapping[str, Any]]:
        if subjects not in self._about:
            own = (p for p in self.every if not subjects.isdisjoint(p["vraagstukken"]))
            self._about[subjects] = [p for p in own if preventive_levels(p)]
        return self._about[subjects]


_last: _Programmes | None = None
"""Of the knowledge base of the last need: a region reads a thousand with one."""


def _programmes(model: Model) -> _Programmes:
    global _last
    if _last is None or _last.model is not model:
        _last = _Programmes(model)
    return _last


def own_words(read: Question, model: Model, about: set[str]) -> OwnWords:
    """The programmes that the words of a need point at; the lines they are compared with are in `matcher.lines`.

    `about`: the vraagstukken that were read in it. When nothing preventive about these is near, the words point at what
    is about the very subject that they name; and when there is no such thing either, they say no more than their subject.
    """
    known = _programmes(model)
    programmes = known.every
    language = model["behoeften"]["taal"]
    aside = {w.getypt for w in read.woorden if w.stam in language["wie_of_plan"] or w.woord.isdigit()}
    thing_of = _things(read, language["overal"])
    tells = _tellers(read, thing_of.keys() - aside, aside)
    found = {
        programmes[position]["id"]: row
        for position, row in near_lines(read, model).items()
        if any(tell.issubset(row[1]) for tell in tells)
    }
    own = known.about(frozenset(about))
    if not any(p["id"] in found and found[p["id"]][0] >= POINTS_AT for p in own):
        for item_id, words in _speak_of_it(read, own).items():
            found[item_id] = POINTS_AT, found[item_id][1] if item_id in found else words
    things = len(set(thing_of.values()))
    said = {
        i: {thing_of[w] for w in words if w in thing_of and w not in aside} for i, (_, words) in found.items()
    }
    return OwnWords(
        {item_id: (share, _telling(words)) for item_id, (share, words) in found.items()},
        things >= _SAYS_MORE and any(p["id"] in found for p in own),
        frozenset(item_id for item_id, (_, words) in found.items() if len(words) * 2 > things),
        frozenset(item_id for item_id, own_things in said.items() if len(own_things) >= _SAYS_MORE),
    )


def _telling(words: list[str]) -> list[str]:
    """The longest few of some words, in the order in which they were typed: a long word says more, and a number nothing."""
    words = [word for word in words if not word.isdigit()]
    if len(words) <= _MOST_WORDS:
        return words
    longest = sorted(range(len(words)), key=lambda n: (-len(words[n]), n))[:_MOST_WORDS]
    return [words[n] for n in sorted(longest)]


def _speak_of_it(read: Question, programmes: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The programmes that are about a subject that a need names, with the words that name it."""
    named: dict[str, list[str]] = {}
    for target in read.doelen:
        if target.soort == "onderwerp":
            named.setdefault(target.id, []).extend(target.woorden.split())
    return {
        p["id"]: list(dict.fromkeys(word for subject in own for word in named[subject]))
        for p in programmes
        if (own := [s for s in named if any(s in subjects for subjects in p["onderwerpen"].values())])
    }


def _tellers(read: Question, loose: AbstractSet[str], aside: AbstractSet[str]) -> list[frozenset[str]]:
    """The words, as typed, of which a line must have some to be like the question; of one that is more, all.

    Those `aside`, whom a need is about and the words of every plan, are no reason to name a programme, unless that is
    what the need is about: 'jonge moeders'.
    """
    phrases = (frozenset(target.woorden.split()) for target in read.doelen if target.soort in MEANINGS)
    return [*(frozenset([word]) for word in loose), *(phrase for phrase in phrases if phrase <= aside)]


def _things(read: Question, everywhere: Mapping[str, Any]) -> dict[str, str]:
    """What a need says: of each word that tells something the phrase it is part of; else itself."""
    phrases = [target.woorden for target in read.doelen if target.soort in MEANINGS]
    found = {}
    for word in read.woorden:
        if word.woord in STOPWORDS or word.stam in everywhere:
            continue
        inside = [phrase for phrase in phrases if word.getypt in phrase.split()]
        found[word.getypt] = max(inside, key=len, default=word.getypt)
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
    for other `ages` than a need names. What is about something else needs more than one thing in common. Of a need in
    which no vraagstuk was found only those that have most of what it says.
    """
    programmes = {p["id"]: p for p in model["programmas"]}
    found = []
    for item_id, (share, words) in said.like.items():
        place = places.get(item_id)
        if place is None or not (understood or item_id in said.whole):
            continue
        is_else = understood and place.veld == "vraagstukken"
        if is_else and item_id not in said.several:
            continue
        worth = share * _ABOUT_ELSE // 100 if is_else else share
        if worth >= POINTS_AT and _is_for(programmes[item_id]["leeftijd"], ages):
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
