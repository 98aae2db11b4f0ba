"""What a profile asks for: the vraagstukken with their urgency, and which part and which ages of each are meant.

Works on the prepared data; it has a twin in the browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher.fit import Asker, overlap_years, touches
from matcher.parents import is_about_parents
from matcher.school_levels import levels_named
from matcher.wanted import CAN_WAIT, POINTS_AT, Wanted

if TYPE_CHECKING:
    from matcher.needs import NeedsAnswer
    from matcher.own_words import OwnWords
    from matcher.profile import Profiel

Model = Mapping[str, Any]
Ages = tuple[int, int]
Read = tuple["NeedsAnswer", "OwnWords"]
"""What a text asks for, and which programmes its own words point at."""
_USUAL = 2
"""The urgency of everything when nothing is asked for."""


class Asked(NamedTuple):
    """What is asked for. `told`: what was read in each need, for the document.

    `wanted`: what is asked of each vraagstuk, in the order of the vocabulary. `own`: what each need says in its own
    words, or None when it was chosen from the list; in the order of the profile. `slow_learners`: a need speaks of
    young people who learn with difficulty. `each`: the same for each need by itself, as if it were the only one.
    """

    told: list[dict[str, Any]]
    wanted: dict[str, Wanted]
    own: list[OwnWords | None]
    slow_learners: bool
    each: list[Asked]

    @property
    def most(self) -> int:
        """The highest urgency."""
        return max(wanted.haste for wanted in self.wanted.values())


def understand(profiel: Profiel, asker: Asker, model: Model, known: dict[str, Read] | None = None) -> Asked:
    """What a profile asks for; `known` remembers texts between calls.

    Without needs all that fits the type and ages counts, at 2. Needs in plain words of which nothing
    is understood do not silently become "nothing": then the whole range is shown, as without needs.
    """
    asked: dict[str, Wanted] = {}
    told: list[dict[str, Any]] = []
    own: list[OwnWords | None] = []
    each: list[Asked] = []
    order = model["vraagstukken"]
    serves_slow = "so" in asker.onderwijs
    slow_learners = serves_slow
    for behoefte in profiel.behoeften:
        aside: set[str] = set()
        answer = said = None
        if behoefte.vraagstuk:
            found = [behoefte.vraagstuk]
            told.append({"vraagstuk": behoefte.vraagstuk, "urgentie": behoefte.urgentie})
        else:
            answer, said = _read(behoefte.tekst, model, {} if known is None else known)
            found = [need.vraagstuk for need in answer.needs]
            aside = {n.vraagstuk for n in answer.needs if is_aside(n.score, answer.needs[0].score, model)}
            told.append({"tekst": behoefte.tekst, "urgentie": behoefte.urgentie, **answer.as_dict()})
            if found and found[0] in model["zonder_leeftijd"]:
                told[-1]["leeftijd"] = None
        own.append(said)
        alone: dict[str, Wanted] = {}
        schools = _schools(behoefte.tekst, answer, asker, model)
        for v in found:
            haste = CAN_WAIT if v in aside else behoefte.urgentie
            named = _apart(v, answer, model), _ages(v, answer, asker, model), schools
            for wanted in (asked.setdefault(v, Wanted()), alone.setdefault(v, Wanted())):
                wanted.add(haste, *named, said, answer.geslacht if answer else "")
        slow = serves_slow or (answer is not None and "lvb" in answer.onderwerpen)
        slow_learners = slow_learners or slow
        each.append(Asked(told[-1:], _settled(alone, order), [said], slow, []))
    if not asked:
        phases = [phase[0] for phase in model["leeftijdsfasen"] if touches(asker.leeftijd, phase)]
        for v, about in order.items():
            if asker.type in about["organisaties"] and any(p in about["leeftijdsfasen"] for p in phases):
                asked.setdefault(v, Wanted()).add(_USUAL, (), (), (), None)
    return Asked(told, _settled(asked, order), own, slow_learners, each)


def _settled(asked: Mapping[str, Wanted], order: Iterable[str]) -> dict[str, Wanted]:
    for wanted in asked.values():
        wanted.settle()
    return {v: asked[v] for v in order if v in asked}


def _read(tekst: str, model: Model, known: dict[str, Read]) -> Read:
    if tekst not in known:
        # Only plain words need these, and they take as long as a match.
        from matcher.needs import needs_of
        from matcher.own_words import own_words
        from matcher.question import read_question

        read = read_question(tekst, model["behoeften"]["taal"])
        answer = needs_of(read, model["behoeften"])
        said = own_words(read, model, {need.vraagstuk for need in answer.needs})
        known[tekst] = answer, _for_sex(said, answer.geslacht, model)
    return known[tekst]


def _for_sex(said: OwnWords, sex: str, model: Model) -> OwnWords:
    """The same without what is for boys only when the words are about girls, and the other way round."""
    if not sex:
        return said
    other = {p["id"] for p in model["programmas"] if p["geslacht"] not in ("", sex)}
    return said._replace(like={i: found for i, found in said.like.items() if i not in other})


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


def _schools(tekst: str | None, answer: NeedsAnswer | None, asker: Asker, model: Model) -> Sequence[str]:
    """The levels of secondary school that it names, or else the kinds of school; a school speaks of its own."""
    levels = levels_named(tekst, model) if tekst else []
    if levels:
        return levels
    return asker.niveaus if asker.onderwijs else answer.schooltypen if answer else ()


def mainly(need: Mapping[str, Any], model: Model) -> list[str]:
    """The vraagstukken of a told need without what it only mentions in passing; none when it was not understood."""
    if "vraagstuk" in need:
        return [need["vraagstuk"]]
    found = need["gevonden"]
    return [g["vraagstuk"] for g in found if not is_aside(g["score"], found[0]["score"], model)]


class Need(NamedTuple):
    """One need by itself: the vraagstukken that it is mainly about, what its own words point at, most of all first, and
    whether it speaks of parents first."""

    alone: Asked
    main: list[str]
    pointed: list[str]
    parents: bool


def need_of(alone: Asked, model: Model) -> Need:
    """Of what one need asks what counts for an answer to it."""
    said = alone.own[0]
    like = said.like.items() if said is not None else ()
    found = sorted((-share, i) for i, (share, _) in like if share >= POINTS_AT)
    told = alone.told[0]
    parents = is_about_parents(str(told.get("tekst", "")), model["wie"])
    return Need(alone, mainly(told, model), [item_id for _, item_id in found], parents)


def is_aside(score: float, best: float, model: Model) -> bool:
    """Whether a text mentions a vraagstuk only in passing: it points there much less than at its strongest one."""
    return score * 100 < best * int(model["keuzes"]["bijzaak"])
