"""An answer to each need by itself: what runs for it, and what comes first when nothing else is asked.

In one list of suggestions the most urgent need comes first and another may be far down; who wrote that one looks for
it. Works on the prepared data; it has a twin in the browser (kansrijk/web/per_need.js).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from matcher.answering import is_for_those_meant, is_meant, names_none
from matcher.coverage import ELDERS, Grid
from matcher.fit import Asker, Fit, overlap_years
from matcher.measures import hundredths
from matcher.offering import Offering
from matcher.suggest import Candidate, Choice, choose
from matcher.understand import Asked, mainly
from matcher.wanted import NOT_POINTED, POINTS_AT, Wanted, own_share

_MOST = 3
_MAY_BE_PARENT = 1600
"""Hundredths of a year: from this age young people may have a child of their own, in the eyes of an entry."""


def tell_answers(
    asked: Asked, chosen: Iterable[Choice], fits: Mapping[str, Fit], offering: Offering, grid: Grid, asker: Asker
) -> None:  # fmt: skip
    """Give each told need its `antwoord`: lists of ids, of what could come at most three.

    Of the own offering, strongest evidence first: `loopt` is about what the need names, `breder` about its vraagstuk but
    not about that, `gepland` is planned, and of `onbekend` the line does not say which programme it is or how it stands.
    `chosen` may be taken once when there is one need. `suggesties`: the first of a match that asks for this need only, without what is beside it. What only replaces something
    stands there when its words point at it. `misschien`: the same of what does not say that it is about what the need
    names, or that its words do not point at; only where nothing else is left. `elders`: what its words point at and
    others deliver, or deliver elsewhere; where nothing else is left also the strongest of what others have for it.
    """
    several = len(asked.each) > 1
    # Of one need what has a number is what is no alternative; then who takes them one by one need not take all.
    numbered = {c.programme["id"] for c in chosen if not c.alternative_to} if several else set()
    for told, alone in zip(asked.told, asked.each, strict=True):
        main = mainly(told, grid.model)
        rows = _choices(alone, chosen, grid, asker) if several else iter(chosen)
        pointed = pointed_at(alone)
        sure, unsure = _first(rows, main, numbered, pointed, grid.model) if main else ([], [])
        runs = _own("actief", alone, main, pointed, offering, grid)
        told["antwoord"] = {
            "loopt": runs,
            "breder": [
                i for i in _own("actief", alone, main, pointed, offering, grid, named=False) if i not in runs
            ],
            "gepland": _own("gepland", alone, main, pointed, offering, grid),
            "onbekend": _own("onbekend", alone, main, pointed, offering, grid),
            "suggesties": sure,
            "misschien": [] if sure else unsure,
            "elders": _elsewhere(pointed, alone, main, fits, grid, asker, also=not (runs or sure or unsure)),
        }


def pointed_at(alone: Asked) -> list[str]:
    """What the own words of a need point at, most of all first."""
    said = alone.own[0]
    if said is None:
        return []
    found = sorted((-share, i) for i, (share, _) in said.like.items() if share >= POINTS_AT)
    return [item_id for _, item_id in found]


def _elsewhere(
    pointed: Sequence[str], alone: Asked, main: Collection[str], fits: Mapping[str, Fit], grid: Grid, asker: Asker,
    *, also: bool,
) -> list[str]:  # fmt: skip
    """What others are to do for those who were meant, of what is about it and nobody rejected; what is pointed at first.

    `also`: what is not pointed at too, if it is recognised and mainly about what the need names.
    """

    def is_theirs(item_id: str) -> bool:
        programme = grid.programmes[item_id]
        about = [v for v in programme["vraagstukken"] if v in main]
        meant = any(is_for_those_meant(programme, alone.wanted[v]) for v in about)
        rejected = grid.verdict(programme).niveau == "niet-erkend"
        theirs = fits[item_id].veld in ELDERS or _is_for_their_child(programme, fits[item_id], asker)
        return programme["status"] == "gepubliceerd" and meant and not rejected and theirs

    found = [i for i in pointed if is_theirs(i)]
    if also and not found:
        found = [
            i
            for i, programme in grid.programmes.items()
            if (v := programme["vraagstukken"][0]) in main
            and grid.is_solid(programme)
            and is_theirs(i)
            and _is_about(programme, v, alone.wanted[v], grid.model, named=True)
        ]
        found.sort(key=lambda i: (-grid.ladder[grid.verdict(grid.programmes[i]).niveau].rang, i))
    return found[:_MOST]


def _is_for_their_child(programme: Mapping[str, Any], found: Fit, asker: Asker) -> bool:
    """Whether only the age says no, and that is of a child whose parent may be one of their young people."""
    expecting = programme["leeftijd"] is not None and programme["leeftijd"][0] < 0
    return found.veld == "leeftijd" and expecting and asker.leeftijd[1] >= _MAY_BE_PARENT


def _own(
    status: str, alone: Asked, main: Collection[str], pointed: Collection[str], offering: Offering, grid: Grid,
    *, named: bool = True,
) -> list[str]:  # fmt: skip
    """What of the offering has this status and is for whom the need means, about what it names unless that may be more.

    What the words point at is about it, whatever else it is about too.
    """
    ages = alone.told[0].get("leeftijd")
    found = []
    for item_id in offering.with_status(status):
        programme = grid.programmes[item_id]
        own = [v for v in programme["vraagstukken"] if v in main]
        meant = item_id in pointed and main and _is_for(programme, ages)
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
    share, typed = wanted.pointed(programme["id"])
    speaks = not named or not names_none(programme, v, wanted, model) or bool(typed and share >= POINTS_AT)
    known = programme["leeftijd"] is not None or not wanted.ages
    return speaks and known and is_meant(programme, v, wanted, model)


def _choices(alone: Asked, chosen: Iterable[Choice], grid: Grid, asker: Asker) -> Iterator[Choice]:
    """The suggestions of a match that asks for one need only."""
    own_grid = grid.part(alone.wanted)
    candidates = [
        Candidate(c.programme, asker, alone, own_grid, grid.model, c.candidate.stopped)
        for c in chosen
        if any(v in alone.wanted for v in c.programme["vraagstukken"])
    ]
    return choose(candidates, alone, own_grid)


def _first(
    choices: Iterator[Choice],
    main: Collection[str],
    numbered: Collection[str],
    pointed: Collection[str],
    model: Mapping[str, Any],
) -> tuple[list[str], list[str]]:
    """The first ids that answer what is mainly asked, and the first that may."""
    least = own_share(NOT_POINTED, model)
    sure: list[str] = []
    unsure: list[str] = []
    for choice in choices:
        found = choice.candidate
        item_id = choice.programme["id"]
        said = item_id in pointed
        if found.beside or not (
            said or (found.about in main and (item_id in numbered or not choice.alternative_to))
        ):
            continue
        (sure if found.percent == 100 and found.worth > least else unsure).append(item_id)
        if len(sure) == _MOST:
            break
    return sure, unsure[:_MOST]
