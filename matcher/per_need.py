"""An answer to each need by itself: what runs for it, and what comes first when nothing else is asked.

In one list of suggestions the most urgent need comes first and another may be far down; who wrote that one looks for
it. Works on the prepared data; it has a twin in the browser (kansrijk/web/per_need.js).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from matcher.answering import is_meant, names_none, shares_subject
from matcher.coverage import Grid
from matcher.fit import Asker, Fit, overlap_years
from matcher.for_others import done_by_others, strongest_of_others, with_the_rest
from matcher.measures import hundredths
from matcher.offering import Offering
from matcher.sentences import fill
from matcher.suggest import Candidate, Choice, choose
from matcher.understand import Asked, Need, need_of
from matcher.wanted import NOT_POINTED, Wanted, own_share
from matcher.weighed import Weighed

_MOST = 3
_ALL = 100
"""The percent of what is about the very thing that is asked, as far as it says."""
OWN = ("actief", "gepland", "onbekend")
"""What the own list names like this is the own answer, or may be: nobody is sent elsewhere for it."""


def tell_answers(
    asked: Asked, chosen: Iterable[Choice], fits: Mapping[str, Fit], offering: Offering, grid: Grid, asker: Asker
) -> None:  # fmt: skip
    """Give each told need its `antwoord`: lists of ids, of what could come at most three.

    Of the own offering, strongest evidence first: `loopt` is about what the need names, `breder` about its vraagstuk but
    not about that, unless that gathers what has nothing in common, `gepland` is planned, and of `onbekend` the line does not say which programme it is or how it stands.
    `suggesties`: the first of a match that asks for this need only, without what is beside it. What only replaces something
    stands there when its words point at it. `misschien`: the same of what may be about what the need says, though its
    words do not point at it, and of what could only replace what runs on a doubt; only where nothing else is left. What
    speaks of none of the subjects that it names is no
    answer: a course for young mothers is not one for children who care for a parent. `elders`: what its words point at and
    others deliver, or deliver elsewhere, unless the own list has it; where nothing else is left also the strongest of what
    others have for it. Of one need `chosen` is taken one by one, and no further than needed.
    `uitbreiden`: what of `loopt` reaches only a part, with the sentence that says so; more of that comes before something new.
    """
    several = len(asked.each) > 1
    # Of one need what has a number is what is no alternative; then who takes them one by one need not take all.
    numbered = {c.programme["id"] for c in chosen if not c.alternative_to} if several else set()
    for told, alone in zip(asked.told, asked.each, strict=True):
        need = need_of(alone, grid.model)
        rows = _choices(alone, chosen, grid, asker) if several else iter(chosen)
        runs = _own("actief", need, offering, grid)
        wider = [i for i in _own("actief", need, offering, grid, named=False) if i not in runs]
        stands = any(_stands(i, offering, grid) for i in runs + wider)
        sure, unsure = _first(rows, need, numbered, grid, stands=stands) if need.main else ([], [])
        elders = done_by_others(need.pointed, need, fits, grid, asker)
        if not (elders or sure or any(_stands(i, offering, grid) for i in runs)):
            elders = strongest_of_others(need, fits, grid, asker, made_for=bool(unsure))
        if len(need.main) > 1:
            elders = with_the_rest(elders, [*sure, *runs], need, fits, grid, asker)
        elders = [i for i in elders if offering.status.get(i) not in OWN]
        sure, unsure, elders = (_for_parents(ids[:_MOST], need, grid) for ids in (sure, unsure, elders))
        told["antwoord"] = {
            "loopt": runs,
            "breder": wider,
            "gepland": _own("gepland", need, offering, grid),
            "onbekend": _own("onbekend", need, offering, grid),
            "suggesties": sure,
            "misschien": [] if sure else unsure,
            "elders": elders,
            "uitbreiden": [
                {"id": i, "tekst": _more_of(i, offering, grid)} for i in _in_part(runs, need, offering, grid)
            ],
        }


def _in_part(runs: Iterable[str], need: Need, offering: Offering, grid: Grid) -> list[str]:
    """What of these is the very thing that is asked, stands on evidence, and reaches only a part of those whom it is for.

    Where the words of a need point at something, only what they point at: what is about the same vraagstuk for others is
    nothing to have more of.
    """
    programmes = grid.programmes
    return [
        i
        for i in runs
        if offering.deel.get(i)
        and any(v in need.main for v in programmes[i]["vraagstukken"])
        and (i in need.pointed or not need.pointed)
        and programmes[i]["status"] != "vervallen"
        and grid.is_solid(programmes[i])
    ]


def _more_of(item_id: str, offering: Offering, grid: Grid) -> str:
    naam = grid.programmes[item_id]["naam"]
    return fill(grid.model["zinnen"], "uitbreiden", naam=naam, deel=offering.deel[item_id])


def _for_parents(ids: Sequence[str], need: Need, grid: Grid) -> list[str]:
    """In the same order, but what is for parents before what is for children when the need speaks of parents first."""
    if not need.parents:
        return list(ids)
    return sorted(ids, key=lambda i: -int(grid.programmes[i]["voor_ouders"]))


def _stands(item_id: str, offering: Offering, grid: Grid) -> bool:
    """Whether what runs is recognised and undisputed, and nothing says that it is thin."""
    return grid.is_solid(grid.programmes[item_id]) and not offering.zwak.get(item_id)


def _own(status: str, need: Need, offering: Offering, grid: Grid, *, named: bool = True) -> list[str]:
    """What of the offering has this status and is for whom the need means, about what it names unless that may be more.

    What the words point at is about it, whatever else it is about too; when that is all it is about, with more than one word.
    """
    alone, main, pointed, _ = need
    ages = alone.told[0].get("leeftijd")
    several = alone.own[0].several if main and alone.own[0] else ()
    found = []
    for item_id in offering.with_status(status):
        programme = grid.programmes[item_id]
        own = [v for v in programme["vraagstukken"] if v in main]
        meant = item_id in pointed and (own or item_id in several) and _is_for(programme, ages)
        if meant or any(_is_about(programme, v, alone.wanted[v], grid.model, named=named) for v in own):
            rank = grid.ladder[grid.verdict(programme).niveau].rang
            found.append((-rank, item_id))
    return [item_id for _, item_id in sorted(found)]


def _is_for(programme: Mapping[str, Any], ages: Mapping[str, float] | None) -> bool:
    """Whether its ages, if we know them, have some of those that a need names, if it names any."""
    own = programme["leeftijd"]
    return (
        own is None
        or ages is None
        or overlap_years(own, (hundredths(ages["van"]), hundredths(ages["tot"]))) > 0
    )


def _is_about(
    programme: Mapping[str, Any], v: str, wanted: Wanted, model: Mapping[str, Any], *, named: bool
) -> bool:
    """Whether it is about a need, for whom that means; when `named` it speaks of what is named, or is what the words point at."""
    wide = not named and v not in model["verzameld"]
    speaks = wide or not names_none(programme, v, wanted, model) or wanted.points_at(programme["id"])
    known = programme["leeftijd"] is not None or not wanted.ages
    return speaks and known and is_meant(programme, v, wanted, model)


def _choices(alone: Asked, chosen: Iterable[Choice], grid: Grid, asker: Asker) -> Iterator[Choice]:
    """The suggestions of a match that asks for one need only."""
    own_grid = grid.part(alone.wanted)
    candidates = [
        Candidate(Weighed(c.programme, asker, alone, own_grid), alone, stopped=c.candidate.stopped)
        for c in chosen
        if any(v in alone.wanted for v in c.programme["vraagstukken"])
    ]
    return choose(candidates, alone, own_grid)


def _first(
    choices: Iterator[Choice], need: Need, numbered: Collection[str], grid: Grid, *, stands: bool
) -> tuple[list[str], list[str]]:
    """The first ids that answer what is mainly asked, and the first that may (`is_sure`).

    What only replaces something may be one too where nothing that runs for it `stands`.
    """
    sure: list[str] = []
    unsure: list[str] = []
    for choice in choices:
        found, answer = choice.candidate, choice.candidate.weighed.answer
        item_id = choice.programme["id"]
        said = item_id in need.pointed
        if answer.beside or not (said or answer.about in need.main):
            continue
        replaces = not said and item_id not in numbered and bool(choice.alternative_to)
        if replaces and (stands or not _is_mainly_and_solid(choice.programme, need, grid)):
            continue
        if not replaces and is_sure(found, need, grid.model):
            sure.append(item_id)
        elif said or answer.percent == _ALL:
            unsure.append(item_id)
        if len(sure) == _MOST:
            break
    return sure, unsure


def _is_mainly_and_solid(programme: Mapping[str, Any], need: Need, grid: Grid) -> bool:
    return programme["vraagstukken"][0] in need.main and grid.is_solid(programme)


def is_sure(found: Candidate, need: Need, model: Mapping[str, Any]) -> bool:
    """Whether it answers a need and not only may: not what is mainly about something else, nor what neither the words
    point at nor names what they name.
    """
    programme, answer = found.programme, found.weighed.answer
    first = programme["vraagstukken"][0]
    mainly_it = programme["id"] in need.pointed or first == answer.about or first in need.main
    says = found.worth > own_share(NOT_POINTED, model)
    return (
        answer.percent == _ALL
        and mainly_it
        and (says or _names_it(programme, answer.about, need.alone.wanted, model))
    )


def _names_it(
    programme: Mapping[str, Any], v: str, wanted: Mapping[str, Wanted], model: Mapping[str, Any]
) -> bool:
    """Whether it names the very subject of a vraagstuk that a need names, in whatever words."""
    return shares_subject(programme["onderwerpen"].get(v, ()), list(wanted[v].subjects), model)
