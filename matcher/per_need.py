"""An answer to each need by itself: what runs for it, and what comes first when nothing else is asked.

In one list of suggestions the most urgent need comes first and another may be far down; who wrote that one looks for
it. Works on the prepared data; it has a twin in the browser (kansrijk/web/per_need.js).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from matcher.answering import is_meant, names_none
from matcher.coverage import Grid
from matcher.fit import Asker
from matcher.offering import Offering
from matcher.suggest import Candidate, Choice, choose
from matcher.understand import Asked, mainly
from matcher.wanted import NOT_POINTED, POINTS_AT, Wanted, own_share

_MOST = 3


def tell_answers(
    asked: Asked, chosen: Sequence[Choice], offering: Offering, grid: Grid, asker: Asker
) -> None:
    """Give each told need its `antwoord`: ids of what is about it, of each kind at most three suggestions.

    `loopt` and `gepland`: of the own offering, strongest evidence first. `suggesties`: the first of a match that asks
    for this need only, without what is beside it. What only replaces something stands there when its words point at it. `misschien`: the same of what does
    not say that it is about what the need names, or that its words do not point at; only where nothing else is left.
    """
    numbered = {choice.programme["id"] for choice in chosen if not choice.alternative_to}
    for told, alone in zip(asked.told, asked.each, strict=True):
        main = mainly(told, grid.model)
        rows = _choices(alone, chosen, grid, asker) if len(asked.each) > 1 else iter(chosen)
        alike = numbered | _pointed(alone)
        sure, unsure = _first(rows, main, alike, grid.model) if main else ([], [])
        told["antwoord"] = {
            "loopt": _own("actief", alone, main, offering, grid),
            "gepland": _own("gepland", alone, main, offering, grid),
            "suggesties": sure,
            "misschien": [] if sure else unsure,
        }


def _pointed(alone: Asked) -> set[str]:
    """What the own words of a need point at."""
    said = alone.own[0]
    return {i for i, (share, _) in said.like.items() if share >= POINTS_AT} if said is not None else set()


def _own(status: str, alone: Asked, main: Collection[str], offering: Offering, grid: Grid) -> list[str]:
    """What of the offering has this status and is about what the need names, for whom it means."""
    found = []
    for item_id in offering.with_status(status):
        programme = grid.programmes[item_id]
        if any(
            _is_about(programme, v, alone.wanted[v], grid.model)
            for v in programme["vraagstukken"]
            if v in main
        ):
            rank = grid.model["bewijsniveaus"][grid.verdict(programme).niveau][0]
            found.append((-rank, item_id))
    return [item_id for _, item_id in sorted(found)]


def _is_about(programme: Mapping[str, Any], v: str, wanted: Wanted, model: Mapping[str, Any]) -> bool:
    """Whether it is about a need, for whom that means: it speaks of what is named, or is what the words point at."""
    share, typed = wanted.pointed(programme["id"])
    is_named = not names_none(programme, v, wanted, model) or (typed and share >= POINTS_AT)
    known = programme["leeftijd"] is not None or not wanted.ages
    return bool(is_named) and known and is_meant(programme, v, wanted, model)


def _choices(alone: Asked, chosen: Sequence[Choice], grid: Grid, asker: Asker) -> Iterator[Choice]:
    """The suggestions of a match that asks for one need only."""
    own_grid = grid.part(alone.wanted)
    candidates = [
        Candidate(c.programme, asker, alone, own_grid, grid.model, c.candidate.stopped)
        for c in chosen
        if any(v in alone.wanted for v in c.programme["vraagstukken"])
    ]
    return choose(candidates, alone, own_grid)


def _first(
    choices: Iterator[Choice], main: Collection[str], alike: Collection[str], model: Mapping[str, Any]
) -> tuple[list[str], list[str]]:
    """The first ids that answer what is mainly asked, and the first that may."""
    least = own_share(NOT_POINTED, model)
    sure: list[str] = []
    unsure: list[str] = []
    for choice in choices:
        found = choice.candidate
        item_id = choice.programme["id"]
        replaces = choice.alternative_to and item_id not in alike
        if found.beside or replaces or found.about not in main:
            continue
        (sure if found.percent == 100 and found.worth > least else unsure).append(item_id)
        if len(sure) == _MOST:
            break
    return sure, unsure[:_MOST]
