"""The words of a text that say what it is not about: 'het gaat niet om pesten', 'overgewicht pakken we al goed aan'.

Only what is said in so many words. 'Geen vrienden', 'slaapt niet' and 'geen aanbod tegen pesten' are needs themselves,
and a denial that is read wrongly costs somebody the answer: in doubt everything stays as it is. What counts as a
denial is the table in `matcher.denied_rules`; here stands how it is laid on a text. Light and pure; the browser has
the same in kansrijk/web/denied.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from matcher.denied_rules import AFTER_BAD, AFTER_WANTED, BACK, KINDS, RULES, SIGNS, TURNED, UNTURNED, WHO

_LONGEST = 40
"""Nobody denies something in a longer part; going through all ways in which a rule may fit costs the cube of it."""
_FEW = 2
_SHORT_QUESTION = 4
"""So many words at most are the subject of a short answer: 'Roken op school? Dat speelt hier niet.'"""
_TURNS, _INSTEAD, _ALSO = ("maar", "wel", "echter"), ("maar", "wel", "echter", "vooral"), ("ook", "eveneens")
_REASONS = ("want", "omdat", "terwijl", "hoewel", "toch", "doordat", "sinds")
_AGAINST = (*_TURNS, "toch", "hoewel", "terwijl")


class _Step(NamedTuple):
    """One step of a rule: a word of `words` or with one of the `endings`, or a mark (`[`, `]`, `..` or `.`)."""

    mark: str
    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    other: bool = False
    maybe: bool = False
    many: bool = False

    def holds(self, word: str) -> bool:
        return (word in self.words or word.endswith(self.endings)) is not self.other


class _Denied(NamedTuple):
    """What a part says that it is not about (`start` to `end`), with the words that deny it (`begin` to `until`)."""

    start: int
    end: int
    begin: int
    until: int


class _Rule(NamedTuple):
    steps: tuple[_Step, ...]
    unless: _Step
    beside: _Step
    nobody: bool
    turn: str
    needed: tuple[frozenset[str], ...]


def denied_words(typed: Sequence[str], clauses: Sequence[int]) -> frozenset[int]:
    """The places of the words that say what a text is not about. `clauses`: the number of the clause of each word."""
    if not any(word in SIGNS for word in typed):
        return frozenset()
    parts = _parts(typed, clauses)
    said = [[typed[i] for i in places] for places in parts]
    found: set[int] = set()
    for number, places in enumerate(parts):
        before = said[number - 1] if number else []
        after = said[number + 1] if number + 1 < len(parts) else []
        span = _span(said[number], before, after)
        if span is None:
            continue
        if any(not _is("THIS", word) for word in said[number][span.start : span.end]):
            found.update(places[span.begin : span.until])
        elif 0 < len(before) <= _SHORT_QUESTION and not any(_is("ASKED", word) for word in before):
            found.update(parts[number - 1])
            found.update(places[span.begin : span.until])
    return frozenset(found)


def _parts(typed: Sequence[str], clauses: Sequence[int]) -> list[list[int]]:
    """The places of the words of each part: what stands between commas, what 'maar' turns, and what has its own verb."""
    parts: list[list[int]] = []
    for i, word in enumerate(typed):
        after = typed[i + 1] if i + 1 < len(typed) else ""
        turned = word in _TURNS and not (i and typed[i - 1] in _TURNS)
        if (
            i == 0
            or clauses[i] != clauses[i - 1]
            or turned
            or word in _REASONS
            or (word == "en" and _is("GOES_ON", after))
        ):
            parts.append([])
        parts[-1].append(i)
    return parts


def _span(said: list[str], before: list[str], after: list[str]) -> _Denied | None:
    """What one part denies, or None. When that is only a word like 'dat', it is about the part before it."""
    if len(said) > _LONGEST or not any(word in SIGNS for word in said):
        return None
    back = any(_turns_back(said, i) for i in range(len(said)))
    here = set(said)
    for rule in _rules():
        # Most rules need a word that is not there; to look is quicker than to lay them on.
        if any(words.isdisjoint(here) for words in rule.needed) or (back and rule.turn != TURNED):
            continue
        if any(rule.unless.holds(word) for word in said) or not _is_turn(rule.turn, before, after):
            continue
        span = _fit(rule.steps, said, 0, 0, 0)
        if span is None:
            continue
        start, end = _own_clause(said, *span)
        who = rule.nobody and _is_who(said[start if end < len(said) else 0 :])
        if not who and not any(rule.beside.holds(word) for word in said[start:end]):
            # 'Niets te doen' is a need of its own, but not in 'aan alcohol hoeven we niets te doen'.
            begin = max((i for i in range(start) if _is("NOT", said[i])), default=start)
            until = next((i for i in range(end, len(said)) if said[i] == "en"), len(said))
            return _Denied(start, end, begin, until)
    return None


def _turns_back(said: list[str], i: int) -> bool:
    """'Nog niets', 'onvoldoende', 'hoe': what is said is no denial. 'Nog een programma' is more of the same."""
    return said[i] in BACK and not (
        said[i] == "nog" and said[i + 1 : i + 2] in (["een"], ["meer"], ["extra"])
    )


def _is_turn(turn: str, before: list[str], after: list[str]) -> bool:
    """Whether what stands before and after a part is as a rule wants it: something else instead, or no 'but'."""
    if turn == TURNED:
        instead = after[:1] != [] and after[0] in _INSTEAD and not any(word in _ALSO for word in after[:3])
        return instead or before[:1] == ["wel"]
    if turn in (AFTER_BAD, AFTER_WANTED):
        return any(_is(turn.split()[1], word) for word in before)
    if turn != UNTURNED or not after or after[0] not in _AGAINST:
        return True
    # 'Maar niet voor …' and 'maar eenzaamheid wel' go on about something else; 'maar het helpt niet' does not.
    return after[0] == "wel" or after[1:2] == ["wel"] or (len(after) > 1 and _is("ABOUT", after[1]))


def _fit(steps: tuple[_Step, ...], said: list[str], at: int, start: int, end: int) -> tuple[int, int] | None:
    """Where the brackets of a rule stand when its steps fit the words from `at` to the end, or None."""
    for number, step in enumerate(steps):
        if step.mark == "[":
            start = at
        elif step.mark == "]":
            end = at
        elif step.mark:
            most = len(said) if step.mark == ".." else min(at + _FEW, len(said))
            for there in range(at, most + 1):
                found = _fit(steps[number + 1 :], said, there, start, end)
                if found is not None:
                    return found
            return None
        elif step.many:
            while at < len(said) and step.holds(said[at]):
                at += 1
        elif at < len(said) and step.holds(said[at]):
            at += 1
        elif not step.maybe:
            return None
    return (start, end) if at == len(said) else None


def _own_clause(said: list[str], start: int, end: int) -> tuple[int, int]:
    """'Roken neemt toe en alcohol speelt hier niet' denies only alcohol; 'roken en alcohol spelen hier niet' both."""
    if end < len(said):
        for i in range(end - 1, start, -1):
            if said[i] == "en" and sum(not _is("SMALL", word) for word in said[start:i]) > 1:
                return i + 1, end
    return start, end


def _is_who(said: list[str]) -> bool:
    """'De vaders zien we hier niet' and 'onze kinderen spelen hier niet' are needs."""
    head = next((word for word in said if not _is("SMALL", word)), "")
    return _is("PERSON", head)


def _is(kind: str, word: str) -> bool:
    return _step(kind).holds(word)


@cache
def _rules() -> tuple[_Rule, ...]:
    rules = []
    for pattern, unless, beside, turn in RULES:
        steps = tuple(_step(text) for text in pattern.split())
        fixed = [s for s in steps if not (s.mark or s.other or s.maybe or s.many or s.endings)]
        rules.append(
            _Rule(
                steps,
                _step("/".join(unless.split())),
                _step("/".join(word for word in beside.split() if word != WHO)),
                WHO in beside.split(),
                turn,
                tuple(step.words for step in fixed),
            )
        )
    return tuple(rules)


@cache
def _step(text: str) -> _Step:
    """A step as the table writes it: 'gaat/gaan', a kind in capitals, '!' for any other word, '?' and '*' behind it."""
    if text in ("[", "]", "..", "."):
        return _Step(text)
    other, maybe, many = text.startswith("!"), text.endswith("?"), text.endswith("*")
    told = [_words_of(name) for name in text.strip("!?*").split("/") if name]
    words = told[0][0] if len(told) == 1 else frozenset[str]().union(*(words for words, _ in told))
    endings = tuple(ending for _, ends in told for ending in ends)
    return _Step("", words, endings, other, maybe, many)


@cache
def _words_of(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words and the endings of a kind; a word that is no kind stands for itself."""
    if name not in KINDS:
        return frozenset((name,)), ()
    words = KINDS[name].split()
    return frozenset(w for w in words if w[0] != "-"), tuple(w[1:] for w in words if w[0] == "-")
