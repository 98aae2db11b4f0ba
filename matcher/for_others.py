"""What others are to do for a need: programmes that this organisation does not deliver, or not where it works.

Works on the prepared data; it has a twin in the browser (kansrijk/web/for_others.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from matcher.answering import is_apart, is_for_those_meant, names_none
from matcher.coverage import ELDERS, Grid
from matcher.fit import Ages, Asker, Fit, is_for_their_child, overlap_years
from matcher.understand import Need
from matcher.wanted import POINTS_AT, Wanted

_TOUCHES = POINTS_AT // 2
"""Of a thousand: what the words of a need point at for half of what is near."""


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
        ages = programme["leeftijd"]
        if found.veld == "leeftijd" or (ages is not None and is_for_their_child(ages, asker)):
            parents = any(v in grid.model["zelf_ouder"] for v in about)
            return parents and ages is not None and is_for_their_child(ages, asker)
        return found.veld in ELDERS and any(
            is_for_those_meant(programme, need.alone.wanted[v], grid.model) for v in about
        )

    return [item_id for item_id in ids if is_theirs(item_id)]


def strongest_of_others(
    need: Need, fits: Mapping[str, Fit], grid: Grid, asker: Asker, *, made_for: bool
) -> list[str]:
    """What others deliver that is recognised and mainly about what a need names, strongest evidence first.

    `made_for`: only what is made for the very ages that the need names, mainly about it or not.
    """

    def is_about_it(programme: Mapping[str, Any], v: str) -> bool:
        ages, wanted = programme["leeftijd"], need.alone.wanted[v]
        if ages is None or not grid.is_solid(programme) or (made_for and not _is_made_for(ages, wanted)):
            return False
        return not (
            names_none(programme, v, wanted, grid.model) or is_apart(programme, v, wanted, grid.model)
        )

    about = [
        item_id
        for item_id, programme in grid.programmes.items()
        if any(
            v in need.main and is_about_it(programme, v)
            for v in programme["vraagstukken"][: None if made_for else 1]
        )
    ]
    found = done_by_others(about, need, fits, grid, asker)
    return sorted(found, key=lambda i: (-grid.ladder[grid.verdict(grid.programmes[i]).niveau].rang, i))


def _is_made_for(ages: Ages, wanted: Wanted) -> bool:
    """Whether at least half of its ages are those that a need names: a course for the last summer before the brugklas."""
    return any(2 * overlap_years(ages, named) >= ages[1] - ages[0] for named in wanted.ages)


def with_the_rest(
    ids: Sequence[str], others: Sequence[str], need: Need, fits: Mapping[str, Fit], grid: Grid, asker: Asker
) -> list[str]:
    """What others do (`ids`), and what they have on a recognition for what a need is mainly about and nothing answers.

    `others`: the other answers. Who names two things is told of both: what the words only touch counts for the second,
    and the first of each stands before the second of one.
    """

    def about(item_id: str) -> str:
        return next((v for v in grid.programmes[item_id]["vraagstukken"] if v in need.main), "")

    def solid(ids: Iterable[str]) -> list[str]:
        return [item_id for item_id in ids if grid.is_solid(grid.programmes[item_id])]

    answered = {about(item_id) for item_id in solid([*ids, *others])}
    said = need.alone.own[0]
    like = said.like.items() if said is not None else ()
    touched = solid(i for _, i in sorted((-share, i) for i, (share, _) in like if share >= _TOUCHES))
    more = [i for i in touched if about(i) == grid.programmes[i]["vraagstukken"][0] not in answered]
    found = [*ids, *(i for i in done_by_others(more, need, fits, grid, asker) if i not in ids)]
    first = {about(i): i for i in reversed(solid(found))}.values()
    return [*(i for i in found if i in first), *(i for i in found if i not in first)]
