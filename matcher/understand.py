"""What a profile asks for: the vraagstukken with their urgency, and which part and which ages of each are meant.

Works on the prepared data; it has a twin in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from matcher.fit import Asker, overlap_years, touches

if TYPE_CHECKING:
    from matcher.needs import NeedsAnswer
    from matcher.profile import Profiel

Model = Mapping[str, Any]
Ages = tuple[int, int]
Phase = Sequence[Any]
"""[id, van, tot] of a leeftijdsfase."""
_Part = TypeVar("_Part")
CAN_WAIT = 1
"""The lowest urgency: what stands beside the question but is not left out."""


_ENOUGH = 4
"""Two ranges of ages share enough when it is this part of the shortest of the two: a quarter."""


class Asked(NamedTuple):
    """What is asked for. `told`: what was read in each need, for the document.

    `wanted`: vraagstuk -> urgency 1-3, in the order of the vocabulary. The others say per vraagstuk which part of it is
    meant: `narrow` the subjects (`UITEENLOPEND` in `matcher.weights`), `ages` in hundredths of a year, `schools` the
    kinds of school, which it holds only when every need for it names one. `hastes`: subject -> the urgency with which
    it was named, and `age_hastes` the same per vraagstuk with ages. `wholes` and `age_wholes`: how urgent the needs are
    that name no subject, and no ages. `slow_learners`: a need speaks of young people who learn with difficulty.
    """

    told: list[dict[str, Any]]
    wanted: dict[str, int]
    narrow: dict[str, list[str]]
    ages: dict[str, list[Ages]]
    schools: dict[str, list[str]]
    hastes: dict[str, int]
    age_hastes: dict[tuple[str, Ages], int]
    wholes: dict[str, int]
    age_wholes: dict[str, int]
    slow_learners: bool = False

    def level(self, vraagstuk: str, own: Sequence[str] | None, ages: Ages, model: Model) -> int:
        """How urgent a vraagstuk is for something about the subjects `own` for `ages`: as urgent as what it shares."""
        whole = self.wanted[vraagstuk]
        meant = [a for a in self.ages.get(vraagstuk, ()) if _shares(ages, a)]
        for_ages = max(
            (*(self.age_hastes[vraagstuk, a] for a in meant), *_of(self.age_wholes, vraagstuk)), default=whole
        )
        named = self.narrow.get(vraagstuk)
        if own is None or named is None:
            return for_ages
        together = model["samen"]
        kinds = {together.get(o, o) for o in own}
        shared = [self.hastes[o] for o in named if together.get(o, o) in kinds]
        return min(for_ages, max((*shared, *_of(self.wholes, vraagstuk)), default=whole))

    def part(self, vraagstuk: str) -> list[str] | None:
        """The subjects that are meant; None when a need is about the whole of it."""
        return None if vraagstuk in self.wholes else self.narrow.get(vraagstuk)

    def is_about_ages(self, vraagstuk: str, own: Ages) -> bool:
        """Whether something for the ages `own` is for those who were meant."""
        meant = self.ages.get(vraagstuk)
        return meant is None or vraagstuk in self.age_wholes or any(_shares(own, ages) for ages in meant)

    def is_about_schools(self, vraagstuk: str, own: list[str] | None) -> bool:
        """The same for something for these kinds of school; what is not for schools is for the young people of any."""
        meant = self.schools.get(vraagstuk)
        return meant is None or not own or any(school in meant for school in own)

    def urgency(self, vraagstuk: str, phase: Phase) -> int:
        """How urgent a place is: as its ages were called; one of ages that were not meant can wait."""
        meant = self.ages.get(vraagstuk)
        if meant is None:
            return self.wanted[vraagstuk]
        called = [self.age_hastes[vraagstuk, ages] for ages in meant if _shares(ages, (phase[1], phase[2]))]
        return max((*called, *_of(self.age_wholes, vraagstuk)), default=CAN_WAIT)


def _shares(one: Ages, other: Ages) -> bool:
    """Whether two ranges share enough: 'tot en met 12' is not about 12 to 18, though both hold the twelfth year."""
    shared = overlap_years(one, other)
    return shared > 0 and shared * _ENOUGH >= min(one[1] - one[0], other[1] - other[0])


def _of(urgencies: Mapping[str, int], vraagstuk: str) -> tuple[int, ...]:
    """The urgency with which the whole was asked for, if it was."""
    return (urgencies[vraagstuk],) if vraagstuk in urgencies else ()


def understand(profiel: Profiel, asker: Asker, model: Model) -> Asked:
    """What a profile asks for.

    Without needs all that fits the type and ages counts, at 2. Needs in plain words of which nothing
    is understood do not silently become "nothing": then the whole range is shown, as without needs.
    """
    asked: dict[str, int] = {}
    told: list[dict[str, Any]] = []
    narrow: dict[str, list[str]] = {}
    meant: dict[str, list[Ages]] = {}
    schools: dict[str, list[str]] = {}
    hastes: dict[str, int] = {}
    age_hastes: dict[tuple[str, Ages], int] = {}
    wholes: dict[str, int] = {}
    age_wholes: dict[str, int] = {}
    slow_learners = "so" in asker.onderwijs
    for behoefte in profiel.behoeften:
        aside: set[str] = set()
        answer = None
        if behoefte.vraagstuk:
            found = [behoefte.vraagstuk]
            told.append({"vraagstuk": behoefte.vraagstuk, "urgentie": behoefte.urgentie})
        else:
            from matcher.needs import find_needs  # only plain words need it, and it takes as long as a match

            answer = find_needs(behoefte.tekst, model["behoeften"])
            found = [need.vraagstuk for need in answer.needs]
            slow_learners = slow_learners or "lvb" in answer.onderwerpen
            aside = {n.vraagstuk for n in answer.needs if is_aside(n.score, answer.needs[0].score, model)}
            told.append({"tekst": behoefte.tekst, "urgentie": behoefte.urgentie, **answer.as_dict()})
        for v in found:
            haste = CAN_WAIT if v in aside else behoefte.urgentie
            subjects, ages = _apart(v, answer, model), _ages(v, answer, asker, model)
            _note_or_all(schools, v, _schools(answer, asker), asked)
            asked[v] = max(asked.get(v, 0), haste)
            # One need for the whole asks for the whole, but no more urgently than it says itself.
            _note(narrow, wholes, v, subjects, haste)
            _note(meant, age_wholes, v, ages, haste)
            for o in subjects:
                hastes[o] = max(hastes.get(o, 0), haste)
            for named in ages:
                age_hastes[v, named] = max(age_hastes.get((v, named), 0), haste)
    order = model["vraagstukken"]
    if asked:
        wanted = {v: asked[v] for v in order if v in asked}
        _drop(narrow, wholes, asked)
        _drop(meant, age_wholes, asked)
        return Asked(
            told, wanted, narrow, meant, schools, hastes, age_hastes, wholes, age_wholes, slow_learners
        )
    phases = [phase[0] for phase in model["leeftijdsfasen"] if touches(asker.leeftijd, phase)]
    every = {
        v: 2
        for v, about in order.items()
        if asker.type in about["organisaties"] and any(p in about["leeftijdsfasen"] for p in phases)
    }
    return Asked(told, every, {}, {}, {}, {}, {}, {}, {}, slow_learners)


def _note(
    parts: dict[str, list[_Part]], wholes: dict[str, int], v: str, named: Sequence[_Part], haste: int
) -> None:
    """Note which part of a vraagstuk a need asks for, or how urgent it is when it asks for the whole."""
    if named:
        parts[v] = list(dict.fromkeys([*parts.get(v, []), *named]))
    else:
        wholes[v] = max(wholes.get(v, 0), haste)


def _drop(parts: dict[str, list[_Part]], wholes: dict[str, int], asked: Mapping[str, int]) -> None:
    """Forget the parts of which the whole is as urgent."""
    for v, haste in wholes.items():
        if haste == asked[v]:
            parts.pop(v, None)


def _note_or_all(
    parts: dict[str, list[_Part]], v: str, named: Sequence[_Part], asked: Mapping[str, int]
) -> None:
    """Note which part of a vraagstuk a need asks for; one need for the whole of it is enough to ask for the whole."""
    if v in asked and v not in parts:
        return
    if named:
        parts[v] = list(dict.fromkeys([*parts.get(v, []), *named]))
    else:
        parts.pop(v, None)


def _apart(v: str, answer: NeedsAnswer | None, model: Model) -> list[str]:
    """The subjects of this vraagstuk that it names, when each of them is no answer to the others."""
    apart = model["uiteenlopend"].get(v, ())
    subjects = answer.onderwerpen if answer else ()
    named = [o for o in subjects if v in model["behoeften"]["onderwerpen"][o] or o in apart]
    return named if all(o in apart for o in named) else []


def _ages(v: str, answer: NeedsAnswer | None, asker: Asker, model: Model) -> list[Ages]:
    """The ages it names, unless others serve these: a municipality that speaks of 18 and older means these."""
    ages = answer.leeftijd if answer else None
    if ages is None or v in model["zonder_leeftijd"]:
        return []
    own = not model["eigen_mensen"][asker.type] or overlap_years(ages, asker.leeftijd) > 0
    return [ages] if own else []


def _schools(answer: NeedsAnswer | None, asker: Asker) -> Sequence[str]:
    """The kinds of school it names; a school speaks of its own."""
    return answer.schooltypen if answer and not asker.onderwijs else ()


def is_aside(score: float, best: float, model: Model) -> bool:
    """Whether a text mentions a vraagstuk only in passing: it points there much less than at its strongest one."""
    return score * 100 < best * int(model["keuzes"]["bijzaak"])
