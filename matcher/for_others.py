"""What others are to do for a need: programmes that this organisation does not deliver, or not where it works.

Works on the prepared data; it has a twin in the browser (kansrijk/web/for_others.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from matcher.answering import is_apart, is_for_those_meant, names_none
from matcher.coverage import ELDERS, Grid
from matcher.fit import Asker, Fit
from matcher.understand import Need

_MAY_BE_PARENT = 1600
"""Hundredths of a year: from this age young people may have a child of their own, in the eyes of an entry."""


def done_by_others(
    ids: Iterable[str], need: Need, fits: Mapping[str, Fit], grid: Grid, asker: Asker
) -> list[str]:
    """Those of `ids` that others deliver to whom a need means, that are about it and that nobody rejected."""

    def is_theirs(item_id: str) -> bool:
        programme, found = grid.programmes[item_id], fits[item_id]
        about = [v for v in programme["vraagstukken"] if v in need.main]
        rejected = grid.verdict(programme).niveau == "niet-erkend"
        if not about or rejected or programme["status"] != "gepubliceerd":
            return False
        if found.veld == "leeftijd":
            parents = any(v in grid.model["zelf_ouder"] for v in about)
            return parents and _is_for_their_child(programme, asker)
        return found.veld in ELDERS and any(
            is_for_those_meant(programme, need.alone.wanted[v], grid.model) for v in about
        )

    return [item_id for item_id in ids if is_theirs(item_id)]


def strongest_of_others(need: Need, fits: Mapping[str, Fit], grid: Grid, asker: Asker) -> list[str]:
    """What others deliver that is recognised and mainly about what a need names, strongest evidence first."""

    def is_about_it(programme: Mapping[str, Any]) -> bool:
        v = programme["vraagstukken"][0]
        if v not in need.main or programme["leeftijd"] is None or not grid.is_solid(programme):
            return False
        wanted = need.alone.wanted[v]
        return not (
            names_none(programme, v, wanted, grid.model) or is_apart(programme, v, wanted, grid.model)
        )

    about = [i for i, programme in grid.programmes.items() if is_about_it(programme)]
    found = done_by_others(about, need, fits, grid, asker)
    return sorted(found, key=lambda i: (-grid.ladder[grid.verdict(grid.programmes[i]).niveau].rang, i))


def _is_for_their_child(programme: Mapping[str, Any], asker: Asker) -> bool:
    """Whether its age is of a child that is to come, whose parent may be one of their young people."""
    ages = programme["leeftijd"]
    return ages is not None and ages[0] < 0 and asker.leeftijd[1] >= _MAY_BE_PARENT
