"""Reading a question: its words, mended spelling, and the subjects, ages and school types they point at.

Light and pure: it uses the prepared language (`matcher.prepare_language`) and nothing else of the
knowledge base. The browser has the same steps in kansrijk/web/question.js.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Any, NamedTuple

from kennisbank.names import words
from matcher.ages import age_of, is_grown_up, is_number
from matcher.denied import denied_words
from matcher.dutch import DENIALS, TRANSPARENT, compound_parts, stem
from matcher.hints import is_elsewhere, subject_hints
from matcher.mending import mend
from matcher.phrases import URGENT, Match, find_phrases, told
from matcher.sexes import sex_of
from matcher.who_asks import who_asks

WHOLE, LOOSE, PART, WEAK, DENIED = 100, 80, 60, 60, 40
"""How much a subject counts when its words stand together in the question, when other words stand between them,
when a compound holds it, when they are words of every day ('fiets', 'hulp thuis'), and when it is denied."""
CIRCUMSTANCES = ("leeftijd", "schooltype", "setting", "uitvoerder")
"""The kinds that say for whom and where: these words stand together, or say something else."""
_FEW_WORDS = 2
"""A word of every day that is all somebody types, is what they ask: 'slapen'."""
_GROUPS = ("groep", "groepen", "klas", "klassen")
_SCHOOL_AGE = 4 * 12
"""From this age, in months, a group of children is one of a school."""
_ENDS = re.compile(r"[.,;:!?\n]")
_PARTICLES = frozenset("aan af bij door in mee om op over toe uit weg".split())
"""Words that make another verb of the one before them: 'kinderen vallen uit' is not about falling."""
MEANINGS = ("vraagstuk", "onderwerp")
"""The kinds of target that say what a question is about."""


class Target(NamedTuple):
    """What some words of a question point at. `soort` is a key of the prepared phrases: 'vraagstuk', 'onderwerp' …

    `gok`: words that name nothing only hint at it, and not strongly.
    """

    soort: str
    id: str
    gewicht: int
    woorden: str
    gok: bool = False


class Word(NamedTuple):
    """One word of the question: as typed (folded), as mended, its stem, and the stems it is made of.

    `plek` is its place among all words typed. `in_zin`: it is part of a phrase of more words, which says what it
    means there.
    """

    getypt: str
    woord: str
    stam: str
    delen: tuple[str, ...]
    plek: int
    in_zin: bool = False


class Question(NamedTuple):
    """A question as the search and the needs see it.

    `leeftijd` is (from, to) in months, or None. `elders`: it is about something this knowledge base has nothing on.
    `vrager`: who asks (`matcher.who_asks`), or ''. `ontkend`: it says what it is not about. `geslacht`: it is about boys
    or about girls only (`matcher.sexes`), or ''.
    """

    vraag: str
    woorden: tuple[Word, ...]
    doelen: tuple[Target, ...]
    leeftijd: tuple[int, int] | None
    verbeterd: tuple[tuple[str, str], ...]
    elders: bool = False
    vrager: str = ""
    ontkend: bool = False
    geslacht: str = ""


class _Read(NamedTuple):
    """What the words of a text say: all its words, those that say something, the phrases, and what these point at."""

    getypt: list[str]
    woorden: list[Word]
    zinnen: list[Match]
    doelen: list[Target]
    verbeterd: list[tuple[str, str]]
    ontkend: bool


def read_question(text: str, language: dict[str, Any]) -> Question:
    """What a text asks about. Never fails; a text without known words gives a Question without `doelen`."""
    typed, tokens, chosen, targets, mended, denied = _read(text, language)
    in_phrase = {place for m in chosen if len(m.plekken) > 1 and m.soort in MEANINGS for place in m.plekken}
    tokens = [word._replace(in_zin=word.plek in in_phrase) for word in tokens]
    named = [t.id for t in targets if t.soort == "leeftijd"]
    phrases = sum(len(m.plekken) > 1 for m in chosen if m.soort in MEANINGS)
    elsewhere = is_elsewhere(tokens, phrases, language) or is_grown_up(typed, language)
    age = age_of(typed, named, language)
    asker = who_asks(typed, language)
    if asker == "school" and age is not None and age[1] < _SCHOOL_AGE:
        asker = "kinderopvang"  # 'onze groep' with a child of two is no school
    sex = sex_of(typed, language["geslachten"])
    return Question(text, tuple(tokens), tuple(targets), age, tuple(mended), elsewhere, asker, denied, sex)


def read_targets(text: str, language: dict[str, Any]) -> list[Target]:
    """The `doelen` of `read_question`, for a text of which nothing else is asked."""
    return _read(text, language).doelen


def _read(text: str, language: dict[str, Any]) -> _Read:
    typed = words(text)
    fillers = language["vulwoorden"]
    tokens: list[Word] = []
    mended: list[tuple[str, str]] = []
    roots: list[str] = []
    whole: dict[str, str] = {}  # a word that stands there a hundred times is looked up once
    for place, token in enumerate(typed):
        if token in fillers:
            roots.append(stem(token))
            continue
        # Half a name that is written in two words is no typing error: 'kanjer training'.
        beside = (
            token + "".join(typed[place + 1 : place + 2]),
            "".join(typed[max(place - 1, 0) : place]) + token,
        )
        if token not in whole:
            whole[token] = mend(token, language)
        word = token if any(name in language["namen"] for name in beside) else whole[token]
        if word != token:
            mended.append((token, word))
        root = stem(word)
        roots.append(root)
        tokens.append(Word(token, word, root, compound_parts(word, language["delen"]), place))
    clauses = _clauses(text)
    aside = denied_words(typed, clauses)
    chosen = [
        match
        for match in _chosen(
            _no_school_groups(
                _whole_verbs(list(find_phrases(tokens, typed, roots, clauses, language)), typed),
                typed,
                language,
            ),
            typed,
        )
        if match.soort not in MEANINGS or aside.isdisjoint(match.plekken)
    ]
    targets = _targets(chosen, tokens, typed, language, aside)
    # What a text is not about is not looked for either, nor guessed at.
    tokens = [word for word in tokens if word.plek not in aside]
    taken = {place for m in chosen if m.soort in MEANINGS for place in m.plekken}
    subjects = {t.id for t in targets if t.soort in MEANINGS}
    about = any(t.soort == "leeftijd" for t in targets) or any(t.stam in language["overal"] for t in tokens)
    targets += [
        Target("onderwerp", subject, weight, said, gok=weight < PART)
        for subject, weight, said in subject_hints(tokens, taken, subjects, about, language)
    ]
    return _Read(typed, tokens, chosen, targets, mended, bool(aside))


def _clauses(text: str) -> list[int]:
    """Per word the number of its clause: what a comma or a full stop parts is not one phrase."""
    return [number for number, clause in enumerate(_ENDS.split(text)) for _ in words(clause)]


def _whole_verbs(matches: list[Match], typed: list[str]) -> list[Match]:
    """The matches without those that end in the first half of a verb of which another one has both halves."""

    def is_half(match: Match) -> bool:
        end = match.plekken[-1]
        if match.soort not in MEANINGS or typed[end + 1 : end + 2] == [] or typed[end + 1] not in _PARTICLES:
            return False
        return any(end in m.plekken and end + 1 in m.plekken for m in matches if m.soort in MEANINGS)

    return [match for match in matches if not is_half(match)]


def _no_school_groups(matches: list[Match], typed: list[str], language: dict[str, Any]) -> list[Match]:
    """The matches without 'groep jongens' where 'groep 7' stands: a group of a school says nothing of who is in it."""
    askers = language["vragers"]

    def is_young(word: str) -> bool:
        young = any(word in said for said in language["geslachten"].values())
        return young or word in askers["kind"] or word in askers["leerling"]

    def is_read_wrongly(match: Match) -> bool:
        group = next((i for i in match.plekken if _is_school_group(typed, i)), None)
        if match.soort not in MEANINGS or group is None or group + 1 in match.plekken:
            return False
        return all(i == group or is_young(typed[i]) for i in match.plekken)

    return [match for match in matches if not is_read_wrongly(match)]


def _is_school_group(typed: list[str], i: int) -> bool:
    return typed[i] in _GROUPS and i + 1 < len(typed) and is_number(typed[i + 1])


def _chosen(matches: list[Match], typed: list[str]) -> list[Match]:
    """The matches that hold: words inside a longer phrase say what that phrase says, and nothing by themselves."""
    ranked = sorted(
        matches,
        key=lambda m: (m.los, -len(m.plekken), m.plekken[-1] - m.plekken[0], m.plekken, m.soort, m.id),
    )
    held: dict[str, list[tuple[int, ...]]] = {}
    found: list[Match] = []
    for match in [m for m in ranked if len(m.plekken) > 1] + [m for m in ranked if len(m.plekken) == 1]:
        covering = held.setdefault(_kind(match.soort), [])
        if any(_covers(other, match, typed) for other in covering):
            continue
        covering.append(match.plekken)
        found.append(match)
    return sorted(found, key=lambda m: (m.plekken, m.soort, m.id))


def _kind(soort: str) -> str:
    """What covers what: a subject and a vraagstuk say the same kind of thing."""
    return "" if soort in MEANINGS else soort


def _covers(places: tuple[int, ...], match: Match, typed: list[str]) -> bool:
    """Whether words that were chosen already say what a match would; words apart may share none of these.

    Words that may stand anywhere do not count: 'zitten te veel op de tablet' says what 'zitten te veel' does.
    """
    if places == match.plekken:
        return False
    said = [place for place in match.plekken if typed[place] not in TRANSPARENT]
    if said and all(place in places for place in said):
        return True
    shared = sum(place in places for place in match.plekken)
    return shared == len(match.plekken) or (match.los and shared > 0 and len(places) > 1)


def _targets(
    chosen: list[Match], tokens: list[Word], typed: list[str], language: dict[str, Any], aside: Set[int]
) -> list[Target]:
    """What the phrases point at, and then what the parts of the compounds left over do, without those set `aside`."""
    found: list[Target] = []
    seen: set[tuple[str, str, tuple[int, ...]]] = set()
    stems = {token.plek: token.stam for token in tokens}
    by_itself = len(tokens) <= _FEW_WORDS
    for match in chosen:
        if (match.soort, match.id, match.plekken) in seen:
            continue
        seen.add((match.soort, match.id, match.plekken))
        before = [w.woord for w in tokens if w.plek < match.plekken[0]]
        denied = bool(before) and before[-1] in DENIALS
        root = " ".join(stems[place] for place in match.plekken if place in stems)
        weak = match.soort in MEANINGS and root in language["zwak"] and not by_itself
        if match.los and (weak or match.soort in CIRCUMSTANCES):
            continue
        weight = DENIED if denied else WEAK if weak else LOOSE if match.los else WHOLE
        found.append(Target(match.soort, match.id, weight, " ".join(typed[i] for i in match.plekken)))
    used = {place for match in chosen for place in match.plekken} | aside
    for token in tokens:
        for part in () if token.plek in used or token.stam in language["wijzers"] else token.delen:
            for soort, target in told(language["zinnen"].get(part, "")):
                if soort != URGENT:
                    found.append(Target(soort, target, PART, token.getypt))
    return found
