"""Municipalities beside each other: what is missing where, what to introduce first, and how unequal it is.

Works on the prepared data. What a municipality has is worked out once per distinct name and age
range, so that all 342 take little longer than one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from matcher.coverage import programme_cells
from matcher.evidence import strength
from matcher.fit import Asker, Fit, fit, overlap_years
from matcher.match import asker_of, is_for_expectant, origin
from matcher.offering import Known, Offering, read_offering
from matcher.profile import Aanbod, Profiel
from matcher.region_file import Regio

VERSIE = 1
"""Version of the document's shape."""
MEEST_INVOERINGEN = 25
"""Further than this no council looks ahead."""
Model = Mapping[str, Any]
Place = tuple[str, str, str]
"""(vraagstuk, preventieniveau, leeftijdsfase)."""


class Town(NamedTuple):
    """One municipality as the region sees it. `children` is per phase; None when the profile gives no number."""

    naam: str
    asker: Asker
    offering: Offering
    children: dict[str, int] | None


class Rules:
    """The knowledge base on one day, with what does not differ between municipalities worked out once."""

    def __init__(self, model: Model, vandaag: str) -> None:
        self.model, self.vandaag = model, vandaag
        self.programmes = {p["id"]: p for p in model["programmas"]}
        self._solid: dict[str, bool] = {}
        self._fits: dict[Asker, dict[str, Fit]] = {}
        self._places: dict[tuple[Asker, str], list[Place]] = {}
        self._wanted: dict[Asker, list[str]] = {}

    def fits(self, asker: Asker) -> dict[str, Fit]:
        if asker not in self._fits:
            self._fits[asker] = {i: fit(p, asker, self.model) for i, p in self.programmes.items()}
        return self._fits[asker]

    def is_solid(self, item_id: str) -> bool:
        """Recognised, however old, and its working not disputed."""
        if item_id not in self._solid:
            found = strength(self.programmes[item_id]["bewijs"], self.vandaag)
            self._solid[item_id] = bool(self.model["bewijsniveaus"][found.niveau][1]) and not found.betwist
        return self._solid[item_id]

    def wanted(self, asker: Asker) -> list[str]:
        """The vraagstukken a municipality of this kind can act on."""
        if asker not in self._wanted:
            about = self.model["vraagstukken"]
            self._wanted[asker] = [v for v in about if asker.type in about[v]["organisaties"]]
        return self._wanted[asker]

    def places(self, asker: Asker, item_id: str) -> list[Place]:
        """For which vraagstukken and phases a programme is an answer; none when it is not solid."""
        if (asker, item_id) not in self._places:
            about = self.model["vraagstukken"]
            cells = []
            if self.is_solid(item_id):
                cells = programme_cells(
                    self.programmes[item_id],
                    self.wanted(asker),
                    asker.leeftijd,
                    self.model["leeftijdsfasen"],
                )
            self._places[asker, item_id] = [
                cell for cell in cells if cell[2] in about[cell[0]]["leeftijdsfasen"]
            ]
        return self._places[asker, item_id]

    def concerned(self, place: Place, children: Mapping[str, int] | None) -> int:
        """How many young people of a municipality a place concerns, by the shares of `matcher.weights`."""
        share: int = self.model["keuzes"][f"aandeel_{place[1]}"]
        return (children or {}).get(place[2], 0) * share // 100

    def main_places(self, asker: Asker, item_id: str) -> list[Place]:
        """The places of its main vraagstuk at its broadest level: what introducing it is for."""
        main = self.programmes[item_id]["vraagstukken"][0]
        found = [place for place in self.places(asker, item_id) if place[0] == main]
        return [place for place in found if place[1] == found[0][1]]


def region(region: Regio, model: Model, today: dt.date, commit: str | None = None) -> dict[str, Any]:
    """The contract's document for `regio --json`, with what is said beside it."""
    rules = Rules(model, today.isoformat())
    known: dict[str, Known] = {}
    towns = [_town(p, region, model, known) for p in region.gemeenten]
    order = _order(towns, rules)
    shown = _shown(towns, order, rules)
    return {
        "versie": VERSIE,
        "kennisbank": origin(model, commit),
        "regio": region.regio.naam,
        "rooster": [
            {"gemeente": town.naam, "interventie": item_id, "status": _status(item_id, town, rules)}
            for town in towns
            for item_id in shown
        ],
        "basisaanbod": [i for i in shown if rules.programmes[i]["basis"]],
        "ontbreekt_in": [row for item_id in shown if (row := _missing(item_id, towns, rules))["gemeenten"]],
        "volgorde": order,
        "ongelijkheid": _inequality(towns, rules),
        "onbekend": [
            {"gemeente": town.naam, **document}
            for town in towns
            for document in town.offering.unknown_documents()
        ],
        "zonder_aantal": [town.naam for town in towns if town.children is None],
    }


def _town(profiel: Profiel, region: Regio, model: Model, known: dict[str, Known]) -> Town:
    naam = profiel.organisatie.naam
    asker = asker_of(profiel, model)
    own = list(profiel.aanbod or ())
    for offer in region.regio.aanbod:
        # What the region offers without saying where, may or may not run here: nobody knows.
        here = naam in offer.gemeenten
        if here or not offer.gemeenten:
            status = offer.status if here else "onbekend"
            own.append(Aanbod(offer.naam, status, None, False))
    offering = read_offering(own, model, known)
    number = profiel.populatie.aantal
    children = None if number is None else _per_phase(number, asker.leeftijd, model)
    return Town(naam, asker, offering, children)


def _per_phase(number: int, ages: Sequence[int], model: Model) -> dict[str, int]:
    """Young people per phase; within the ages of the profile all years are taken to be equally large."""
    years = ages[1] - ages[0]
    if years <= 0:
        return {phase[0]: number for phase in model["leeftijdsfasen"] if phase[1] <= ages[0] < phase[2]}
    return {phase[0]: number * overlap_years(ages, phase[1:]) // years for phase in model["leeftijdsfasen"]}


def _status(item_id: str, town: Town, rules: Rules) -> str:
    own = town.offering.status.get(item_id)
    if own == "actief":
        return "aanwezig"
    if own in ("gepland", "gestopt", "onbekend"):
        return str(own)
    found, programme = rules.fits(town.asker)[item_id], rules.programmes[item_id]
    # As in the report of one municipality: who serves newborns does not escape the base offer for expectant parents.
    for_expectant = (
        programme["basis"] and found.veld == "leeftijd" and is_for_expectant(programme, town.asker)
    )
    return "niet-van-toepassing" if found.past is False and not for_expectant else "ontbreekt"


def _is_missing(item_id: str, town: Town, rules: Rules) -> bool:
    return _status(item_id, town, rules) in ("ontbreekt", "gestopt")


def _answered(town: Town, rules: Rules) -> set[Place]:
    """The places for which this municipality has a solid programme with enough reach."""
    found: set[Place] = set()
    for item_id, status in town.offering.status.items():
        if status == "actief" and not town.offering.zwak.get(item_id):
            found.update(rules.places(town.asker, item_id))
    return found


def _order(towns: Sequence[Town], rules: Rules) -> list[dict[str, Any]]:
    """Which introduction, in every municipality that misses it, reaches most young people; then the next.

    A place is one vraagstuk at one prevention level for one phase in one municipality, where nothing
    recognised runs yet. It weighs as many young people as live there in that phase, times the share
    whom that level concerns (`aandeel_*` in matcher.weights), and counts once, for the first
    introduction that answers it; an introduction answers its main
    vraagstuk at its broadest level. So `extra_jeugdigen`
    never counts somebody twice, and `cumulatief` counts somebody once per vraagstuk. The weight
    answered by a set of introductions is a weighted cover: adding to a larger set never adds more
    (submodular) and never less than nothing (monotone). Choosing the largest addition each time therefore reaches at least 1 - 1/e, 63 percent,
    of what the best set of the same size would (Nemhauser, Wolsey and Fisher 1978). Proof: let OPT be
    the best value with k introductions and f(i) the value after i steps. The k of the best set
    together add at least OPT - f(i) to any state, so one of them adds at least (OPT - f(i)) / k, and
    the largest addition no less: OPT - f(i+1) <= (1 - 1/k)(OPT - f(i)). After k steps at most
    (1 - 1/k)^k < 1/e of OPT is left.

    When no municipality gives a number, every place weighs 1.
    """
    counted = any(town.children is not None for town in towns)
    open_places: dict[str, dict[tuple[int, Place], int]] = {}
    for number, town in enumerate(towns):
        answered = _answered(town, rules)
        for item_id, found in rules.fits(town.asker).items():
            programme = rules.programmes[item_id]
            if (
                programme["status"] != "gepubliceerd"
                or not found.past
                or not _is_missing(item_id, town, rules)
            ):
                continue
            for place in rules.main_places(town.asker, item_id):
                if place in answered:
                    continue
                weight = rules.concerned(place, town.children) if counted else 1
                open_places.setdefault(item_id, {})[number, place] = weight
    chosen: list[dict[str, Any]] = []
    total = 0
    while open_places and len(chosen) < MEEST_INVOERINGEN:
        worth = {i: sum(places.values()) for i, places in open_places.items()}
        # Of two that reach as many, the one of the base offering, then the one for most places.
        best = min(
            open_places,
            key=lambda i: (-worth[i], -rules.programmes[i]["basis"], -len(open_places[i]), i),
        )
        gained = open_places.pop(best)
        if not gained:
            break
        total += worth[best]
        chosen.append(
            {
                "id": best,
                "naam": rules.programmes[best]["naam"],
                "extra_gemeenten": len({number for number, _ in gained}),
                "extra_jeugdigen": worth[best] if counted else None,
                "cumulatief": total,
                "vraagstuk": rules.programmes[best]["vraagstukken"][0],
                "preventieniveau": min(gained)[1][1],
                "basisaanbod": bool(rules.programmes[best]["basis"]),
            }
        )
        for places in open_places.values():
            for key in gained:
                places.pop(key, None)
        open_places = {i: places for i, places in open_places.items() if places}
    return chosen


def _shown(towns: Sequence[Town], order: Sequence[Mapping[str, Any]], rules: Rules) -> list[str]:
    """The programmes of the grid: the base offering, what any municipality names, and what is advised."""
    named = {i for town in towns for i in town.offering.status}
    advised = {row["id"] for row in order}
    return [
        i
        for i, p in rules.programmes.items()
        if (p["basis"] or i in named or i in advised) and p["status"] != "vervallen"
    ]


def _missing(item_id: str, towns: Sequence[Town], rules: Rules) -> dict[str, Any]:
    where = [town for town in towns if _is_missing(item_id, town, rules)]
    ages = rules.programmes[item_id]["leeftijd"]
    phases = [f[0] for f in rules.model["leeftijdsfasen"] if ages and overlap_years(ages, f[1:]) > 0]
    known = [town.children for town in where if town.children is not None]
    return {
        "id": item_id,
        "naam": rules.programmes[item_id]["naam"],
        "gemeenten": [town.naam for town in where],
        "jeugdigen": sum(children.get(f, 0) for children in known for f in phases) if known else None,
    }


def _inequality(towns: Sequence[Town], rules: Rules) -> dict[str, Any]:
    """Per municipality of how many vraagstukken something recognised runs, and how far the best and the worst lie apart."""
    rows: list[dict[str, Any]] = []
    for town in towns:
        wanted = rules.wanted(town.asker)
        answered = {place[0] for place in _answered(town, rules)}
        rows.append(
            {
                "gemeente": town.naam,
                "met_erkend_aanbod": sum(v in answered for v in wanted),
                "vraagstukken": len(wanted),
            }
        )
    by_number = sorted(rows, key=lambda r: (r["met_erkend_aanbod"], r["gemeente"]))
    low, high = by_number[0], by_number[-1]
    return {
        "hoogste": high,
        "laagste": low,
        "verschil": high["met_erkend_aanbod"] - low["met_erkend_aanbod"],
        "per_gemeente": rows,
        "tekst": (
            f"Wie in {high['gemeente']} opgroeit, vindt bij {high['met_erkend_aanbod']} van de {high['vraagstukken']} vraagstukken iets erkends; "
            f"in {low['gemeente']} bij {low['met_erkend_aanbod']}."
        ),
    }
