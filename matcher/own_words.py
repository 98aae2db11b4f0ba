"""What a need says in its own words: which programmes these point at, beyond the vraagstuk it is about.

Works on the prepared data; it has a twin in the browser (kansrijk/web/own_words.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, NamedTuple

from matcher.dutch import STOPWORDS
from matcher.fit import Ages, overlap_years, preventive_levels
from matcher.lines import near_lines
from matcher.phrases import told
from matcher.question import MEANINGS, Question, Target
from matcher.wanted import POINTS_AT

Model = Mapping[str, Any]
_MOST_TOLD = 3
_ABOUT_ELSE = 50
"""Percent that the words count for when a programme is about something else than was read in the need."""
_MOST_WORDS = 4
_MOST_RARE = 2
_LONG, _FEW = 8, 8
"""A word of so many letters that so many programmes have at most, says what it is about."""
_SAYS_MORE = 2
"""A need that says fewer things than this names its subject and nothing beside it."""


class OwnWords(NamedTuple):
    """`like`: programme -> (how much the words point at it, of a thousand; at most four of these words as typed that
    name a subject). `words`: programme -> the words to tell when none of them does.

    `specific`: whether the need says more than its subject; who only says 'pesten' asks for all that is about it.
    `whole`: the programmes that have more than half of what it says. `several`: those that have more than one thing of it.
    """

    like: Mapping[str, tuple[int, list[str]]]
    words: Mapping[str, list[str]]
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
    A line is like it that has a word that names the subject, or says more than one thing of it.
    """
    known = _programmes(model)
    programmes = known.every
    language = model["behoeften"]["taal"]
    targets, whose = _targets(read, model["behoeften"]["van_waar"])
    aside = {w.getypt for w in read.woorden if w.stam in language["wie_of_plan"] or w.woord.isdigit()} | whose
    thing_of = _things(read, language["overal"])
    tells = _tellers(targets, thing_of.keys() - aside, aside)
    daily = {w.getypt for w in read.woorden if w.stam in language["alledaags"]}
    meant = {word for t in targets if not t.gok for word in t.woorden.split()}

    def says_more(words: tuple[str, ...]) -> bool:
        """Whether they say more than one thing, not only in words of every day."""
        own_words = [word for word in words if word in thing_of and word not in aside]
        return len({thing_of[word] for word in own_words}) >= _SAYS_MORE and not daily.issuperset(own_words)

    def is_like(words: tuple[str, ...]) -> bool:
        telling = any(tell.issubset(words) for tell in tells)
        return telling and (not meant.isdisjoint(words) or says_more(words))

    nearby = near_lines(read, model)
    # Many lines have the same few words of a need; what these say is worked out once.
    said = {words for words in {words for _, words in nearby.values()} if is_like(words)}
    like = {position: row for position, row in nearby.items() if row[1] in said}
    found = {programmes[position]["id"]: row for position, row in like.items()}
    about_it = [p for p in (programmes[position] for position in like) if _is_about(p, about)]
    _lift(found, {p["id"] for p in about_it})
    own = [p["id"] for p in about_it if preventive_levels(p)]
    speak: dict[str, tuple[str, ...]] = {}
    if not any(found[item_id][0] >= POINTS_AT for item_id in own):
        speak = _speak_of_it(read, known.about(frozenset(about)))
        for item_id, words in speak.items():
            found[item_id] = POINTS_AT, found[item_id][1] if item_id in found else words
    things = len(set(thing_of.values()))
    subject = _Subject(read, targets, model, aside)
    own_things = thing_of.keys() - aside
    kinds = {words for _, words in found.values()}
    more = {words for words in kinds if says_more(words)}
    named = {words: subject.of(words) for words in kinds}
    to_tell = {
        words: named[words] or _rarest([w for w in words if w in own_things] or words, read, model)
        for words in kinds
    }
    return OwnWords(
        {item_id: (share, named[words]) for item_id, (share, words) in found.items()},
        {item_id: to_tell[words] for item_id, (_, words) in found.items()},
        things >= _SAYS_MORE and bool(own or speak),
        frozenset(item_id for item_id, (_, words) in found.items() if len(words) * 2 > things),
        frozenset(item_id for item_id, (_, words) in found.items() if words in more),
    )


def _is_about(programme: Mapping[str, Any], about: AbstractSet[str]) -> bool:
    return not about.isdisjoint(programme["vraagstukken"])


class _Subject:
    """Which words of a need name a subject: 'messen', 'lopen' only where all of 'weg lopen' is, and long words that
    few programmes have, as 'bevalling'.

    Of other words, as 'rond' and 'laatste', nobody understands why they are a reason.
    """

    def __init__(
        self, read: Question, targets: Sequence[Target], model: Model, aside: AbstractSet[str]
    ) -> None:
        language, lines = model["behoeften"]["taal"], model["gevraagd"]
        said = [frozenset(t.woorden.split()) for t in targets if not t.gok]
        self._phrases = [phrase for phrase in said if len(phrase) > 1]
        phrases, everywhere = language["zinnen"], language["overal"]
        self._alone = {word for phrase in said if len(phrase) == 1 for word in phrase}
        self._alone |= {
            word.getypt
            for word in read.woorden
            if any(soort in MEANINGS for soort, _ in told(phrases.get(word.stam, "")))
            or (len(word.getypt) >= _LONG and _programmes_with(word.stam, lines) <= _FEW)
        }
        self._alone -= aside
        self._alone -= {word.getypt for word in read.woorden if word.stam in everywhere}

    def of(self, words: Sequence[str]) -> list[str]:
        """The longest few of some words that name a subject, in the order in which they were typed."""
        given = set(words)
        whole = {word for phrase in self._phrases if phrase <= given for word in phrase}
        telling = [word for word in words if word in self._alone or word in whole]
        longest = sorted(range(len(telling)), key=lambda n: (-len(telling[n]), n))[:_MOST_WORDS]
        return [telling[n] for n in sorted(longest)]


def _programmes_with(stem: str, lines: Mapping[str, str]) -> int:
    """How many programmes have a stem in their lines."""
    return len(lines.get(stem, "").split()) // 2


def _rarest(words: Sequence[str], read: Question, model: Model) -> list[str]:
    """The two of some words that the lines of the fewest programmes have, in the order in which they were typed."""
    stems = {word.getypt: word.stam for word in read.woorden}
    words = [word for word in words if not word.isdigit()] or words
    many = [_programmes_with(stems.get(word, ""), model["gevraagd"]) for word in words]
    rarest = sorted(range(len(words)), key=lambda n: (many[n], n))[:_MOST_RARE]
    return [words[n] for n in sorted(rarest)]


def _lift(found: dict[str, tuple[int, tuple[str, ...]]], about_it: AbstractSet[str]) -> None:
    """Measure what is about the vraagstuk against the nearest of these, and not against something else that is nearer."""
    nearest = max((share for item_id, (share, _) in found.items() if item_id in about_it), default=0)
    for item_id, (share, words) in found.items():
        if item_id in about_it:
            found[item_id] = 1000 * share // nearest, words


def _speak_of_it(read: Question, programmes: Iterable[Mapping[str, Any]]) -> dict[str, tuple[str, ...]]:
    """The programmes that are about a subject that a need names, with the words that name it."""
    named: dict[str, list[str]] = {}
    for target in read.doelen:
        if target.soort == "onderwerp" and not target.gok:
            named.setdefault(target.id, []).extend(target.woorden.split())
    return {
        p["id"]: tuple(dict.fromkeys(word for subject in own for word in named[subject]))
        for p in programmes
        if (own := [s for s in named if any(s in subjects for subjects in p["onderwerpen"].values())])
    }


def _targets(read: Question, where: Sequence[str]) -> tuple[list[Target], set[str]]:
    """(what a need is about, the words as typed that only say where): the subjects `where` count when nothing else was read."""
    every = [t for t in read.doelen if t.soort in MEANINGS]
    about = [t for t in every if t.id not in where]
    if not any(not t.gok for t in about):
        return every, set()
    said = {word for t in about for word in t.woorden.split()}
    return about, {word for t in every for word in t.woorden.split()} - said


def _tellers(
    targets: Iterable[Target], loose: AbstractSet[str], aside: AbstractSet[str]
) -> list[frozenset[str]]:
    """The words, as typed, of which a line must have some to be like the question; of one that is more, all.

    Those `aside`, whom a need is about and the words of every plan, are no reason to name a programme, unless that is
    what the need is about: 'jonge moeders'.
    """
    phrases = (frozenset(target.woorden.split()) for target in targets)
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
    for item_id, (share, _) in said.like.items():
        place = places.get(item_id)
        if place is None or not (understood or item_id in said.whole):
            continue
        is_else = understood and place.veld == "vraagstukken"
        if is_else and item_id not in said.several:
            continue
        worth = share * _ABOUT_ELSE // 100 if is_else else share
        if worth >= POINTS_AT and _is_for(programmes[item_id]["leeftijd"], ages):
            found.append((-worth, item_id, said.words[item_id]))
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
