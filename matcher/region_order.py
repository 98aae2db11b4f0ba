"""Which introduction reaches most young people of a region, then the next, and how far from the best that can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from matcher.fit import Asker, overlap_years
from matcher.lazy_greedy import best_first
from matcher.measures import PREGNANCY
from matcher.region_rules import ABSENT, MOST_PLACES, Place, Rules, Town, solid_offering, states_of, whole

MEEST_INVOERINGEN = 25
"""Further than this no council looks ahead."""
_PREGNANCY = (PREGNANCY, 0)
_YEARS = (_PREGNANCY, *((year * 100, year * 100 + 100) for year in range(100)))
_WHOLE = 1
"""The years of a place when nobody counts: one, for all of it."""


class Part(NamedTuple):
    """Of one municipality the years of one place, as bits: bit 0 is the pregnancy, bit 1 the year from 0 to 1.

    `spot`: a number for the municipality and the place together, quicker to look up than these.
    """

    town: int
    place: Place
    years: int
    spot: int


def introductions(towns: Sequence[Town], rules: Rules) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Which introduction, in every municipality that misses it, reaches most young people; then the next.

    A spot is one year of age of one vraagstuk at one prevention level in one municipality, where nothing
    recognised runs yet. It weighs as many young people as live there with that age, times the share
    whom that level concerns (`aandeel_*` in matcher.weights), and counts once, for the first
    introduction that answers it; an introduction answers the years it is for of its main
    vraagstuk at its broadest level. So `extra_jeugdigen`
    never counts somebody twice, and `cumulatief` counts somebody once per vraagstuk. The weight
    answered by a set of introductions is a weighted cover: adding to a larger set never adds more
    (submodular) and never less than nothing (monotone). Choosing the largest addition each time therefore reaches at least 1 - 1/e, 63 percent,
    of what the best set of the same size would (Nemhauser, Wolsey and Fisher 1978). Proof: let OPT be
    the best value with k introductions and f(i) the value after i steps. The k of the best set
    together add at least OPT - f(i) to any state, so one of them adds at least (OPT - f(i)) / k, and
    the largest addition no less: OPT - f(i+1) <= (1 - 1/k)(OPT - f(i)). After k steps at most
    (1 - 1/k)^k < 1/e of OPT is left.

    When no municipality gives a number, every place weighs 1, whatever its years. Programmes whose group cannot be
    estimated (`Rules.can_be_counted`) are not among those to choose from: they are the second list, the strongest
    evidence first.
    """
    counted = any(town.number is not None for town in towns)
    taken = _taken(towns, rules, counted=counted)
    parts, others = _parts(towns, rules, counted=counted)
    beside = _uncounted(towns, others, taken, rules)
    weights = _Weights(towns, rules, counted=counted)

    def order(item_id: str) -> tuple[int, int, int, int, str]:
        # Of two that reach as many, the one of the base offering, then the one with the strongest evidence.
        left = [p for p in parts[item_id] if p.years & ~taken.get(p.spot, 0)]
        worth = sum(weights.of(p, p.years & ~taken.get(p.spot, 0)) for p in left)
        return -worth, -rules.programmes[item_id]["basis"], -rules.rank(item_id), -len(left), item_id

    chosen: list[dict[str, Any]] = []
    total = 0
    for now in best_first(parts, order):  # what an introduction adds never grows
        best = now[-1]
        if len(chosen) == MEEST_INVOERINGEN:
            break
        if not now[3]:
            continue
        gained = [p for p in parts[best] if p.years & ~taken.get(p.spot, 0)]
        extra = whole(-now[0]) if counted else -now[0]
        total += extra
        chosen.append(_row(best, gained, extra if counted else None, total, towns, rules))
        for part in gained:
            taken[part.spot] = taken.get(part.spot, 0) | part.years
    return chosen, beside


def _row(
    item_id: str, gained: Sequence[Part], extra: int | None, total: int, towns: Sequence[Town], rules: Rules
) -> dict[str, Any]:
    programme = rules.programmes[item_id]
    return {
        "id": item_id,
        "naam": programme["naam"],
        "extra_gemeenten": len({part.town for part in gained}),
        "extra_jeugdigen": extra,
        "cumulatief": total,
        "vraagstuk": programme["vraagstukken"][0],
        "preventieniveau": min(gained).place[1],
        **rules.facts(item_id, [towns[t] for t in sorted({part.town for part in gained})]),
    }


def _uncounted(
    towns: Sequence[Town], parts: Parts, taken: Mapping[int, int], rules: Rules
) -> list[dict[str, Any]]:
    """What may have a place in some municipality that misses it, but of whose group nobody knows the size; the strongest evidence first."""
    found = []
    for item_id, own in parts.items():
        left = [part for part in own if part.years & ~taken.get(part.spot, 0)]
        if left:
            programme = rules.programmes[item_id]
            where = [towns[t] for t in sorted({part.town for part in left})]
            row = {
                "id": item_id,
                "naam": programme["naam"],
                "gemeenten": [town.naam for town in where],
                "vraagstuk": programme["vraagstukken"][0],
                "preventieniveau": min(left).place[1],
                "voor_professionals": not rules.is_for_small_group(item_id),
                **rules.facts(item_id, where),
            }
            found.append((-rules.rank(item_id), item_id, row))
    return [row for *_, row in sorted(found, key=lambda f: f[:2])]


def years_of(item_id: str, place: Place, rules: Rules, *, counted: bool = True) -> int:
    """The years a programme is for within the phase of a place, as bits; one bit when nobody counts."""
    if not counted:
        return _WHOLE
    key = (item_id, place[2])
    if key not in rules.years:  # the same for every municipality
        phase = next(f for f in rules.model["leeftijdsfasen"] if f[0] == place[2])
        own = rules.programmes[item_id]["leeftijd"]
        ages = (max(own[0], phase[1]), min(own[1], phase[2]))
        rules.years[key] = sum(1 << bit for bit, year in enumerate(_YEARS) if overlap_years(ages, year) > 0)
    return rules.years[key]


def _taken(towns: Sequence[Town], rules: Rules, *, counted: bool) -> dict[int, int]:
    """Per spot the years that are answered already."""
    found: dict[int, int] = {}
    for number, town in enumerate(towns):
        for item_id in solid_offering(town):
            for place in rules.places(town.asker, item_id):
                years = years_of(item_id, place, rules, counted=counted)
                spot = number * MOST_PLACES + rules.spot(place)
                found[spot] = found.get(spot, 0) | years
    return found


Parts = dict[str, list[Part]]


def _parts(towns: Sequence[Town], rules: Rules, *, counted: bool) -> tuple[Parts, Parts]:
    """Per programme that some municipality misses, what introducing it is for: of those that can be counted, and of the others."""
    found: tuple[Parts, Parts] = ({}, {})
    known: dict[Asker, list[tuple[str, bool, list[tuple[Place, int, int]]]]] = {}
    for number, town in enumerate(towns):
        if town.asker not in known:
            known[town.asker] = list(_for_kind(town.asker, rules, counted=counted))
        states = states_of(town, rules)
        for item_id, countable, places in known[town.asker]:
            if states[item_id] in ABSENT:
                parts = found[0 if countable else 1].setdefault(item_id, [])
                first = number * MOST_PLACES
                parts += [Part(number, place, years, first + spot) for place, years, spot in places]
    return found


def _for_kind(
    asker: Asker, rules: Rules, *, counted: bool
) -> Iterator[tuple[str, bool, list[tuple[Place, int, int]]]]:
    """What a municipality of this kind could introduce: (programme, whether it can be counted, its places with their years and number)."""
    for item_id, found in rules.fits(asker).items():
        if rules.programmes[item_id]["status"] == "gepubliceerd" and found.past:
            places = [
                (place, years_of(item_id, place, rules, counted=counted), rules.spot(place))
                for place in rules.main_places(asker, item_id)
            ]
            if places:
                yield item_id, rules.can_be_counted(item_id), places


class _Weights:
    """What years of a place weigh, in hundredths of a young person; every combination is worked out once."""

    def __init__(self, towns: Sequence[Town], rules: Rules, *, counted: bool) -> None:
        self._towns, self._counted = towns, counted
        self._shares: Mapping[str, int] = {
            level: rules.model["keuzes"][f"aandeel_{level}"]
            for level in ("universeel", "selectief", "geindiceerd")
        }
        self._known: dict[tuple[int, str, int], int] = {}
        self._people: dict[int, list[int]] = {}

    def of(self, part: Part, years: int) -> int:
        if not self._counted:
            return 1
        key = (part.town, part.place[1], years)
        if key not in self._known:
            people = sum(n for bit, n in enumerate(self._per_year(part.town)) if years >> bit & 1)
            self._known[key] = people * self._shares[part.place[1]] // 100
        return self._known[key]

    def _per_year(self, number: int) -> list[int]:
        """How many young people of a municipality have each of the `_YEARS`, until the last that it serves."""
        if number not in self._people:
            town = self._towns[number]
            served = (year for year in _YEARS if year[0] <= town.asker.leeftijd[1])
            self._people[number] = [town.children(year) for year in served]
        return self._people[number]
