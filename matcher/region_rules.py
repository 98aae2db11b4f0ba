"""A municipality of a region, and the knowledge base on one day as its municipalities see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from matcher.coverage import programme_cells
from matcher.evidence import is_solid, ladder, strength
from matcher.fit import Asker, Fit, fit, overlap_years
from matcher.match import is_for_expectant
from matcher.offering import Offering

Model = Mapping[str, Any]
Place = tuple[str, str, str]
"""(vraagstuk, preventieniveau, leeftijdsfase)."""


class Town(NamedTuple):
    """One municipality as the region sees it. `number` is of its young people; None when the profile gives none."""

    naam: str
    asker: Asker
    offering: Offering
    number: int | None

    def children(self, ages: Sequence[int]) -> int:
        """How many of its young people, in hundredths, have these ages; all years are taken to be equally large."""
        own = self.asker.leeftijd
        years = own[1] - own[0]
        if years <= 0:
            return (self.number or 0) * 100 if ages[0] <= own[0] < ages[1] else 0
        return (self.number or 0) * 100 * overlap_years(own, ages) // years


def whole(hundredths: int) -> int:
    """Young people from hundredths of them, to the nearest: years added up and an age range as a whole say the same."""
    return (hundredths + 50) // 100


class Rules:
    """The knowledge base on one day, with what does not differ between municipalities worked out once."""

    def __init__(self, model: Model, vandaag: str) -> None:
        self.model, self.vandaag, self.ladder = model, vandaag, ladder(model)
        self.programmes = {p["id"]: p for p in model["programmas"]}
        self.years: dict[tuple[str, str], int] = {}
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
            self._solid[item_id] = is_solid(found, self.ladder)
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

    def main_places(self, asker: Asker, item_id: str) -> list[Place]:
        """The places of its main vraagstuk at its broadest level: what introducing it is for."""
        main = self.programmes[item_id]["vraagstukken"][0]
        found = [place for place in self.places(asker, item_id) if place[0] == main]
        return [place for place in found if place[1] == found[0][1]]


def status_of(item_id: str, town: Town, rules: Rules) -> str:
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


def is_missing(item_id: str, town: Town, rules: Rules) -> bool:
    return status_of(item_id, town, rules) in ("ontbreekt", "gestopt")


def solid_offering(town: Town) -> list[str]:
    """What runs in a municipality with enough reach."""
    status, weak = town.offering.status, town.offering.zwak
    return [item_id for item_id, own in status.items() if own == "actief" and not weak.get(item_id)]
