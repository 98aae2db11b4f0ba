"""A municipality of a region, and the knowledge base on one day as its municipalities see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from matcher.answering import is_for_few
from matcher.costs import PER_AANTAL, VAST, Numbers, times_of
from matcher.coverage import programme_cells
from matcher.evidence import Evidence, is_solid, ladder, strength
from matcher.fit import Ages, Asker, Fit, fit, overlap_years, preventive_levels
from matcher.match import is_for_expectant
from matcher.measures import from_hundredths
from matcher.offering import Offering

Model = Mapping[str, Any]
Place = tuple[str, str, str]
"""(vraagstuk, preventieniveau, leeftijdsfase)."""
Group = tuple[Ages, int]
"""Ages, and the percent of the young people with these ages."""
ABSENT = ("ontbreekt", "gestopt")
"""The states of what a municipality does not have."""
_OF_PROFESSIONALS = ("werkwijze", "instrument")
"""The kinds of entry (`vocabulaire/aarden.yml`) that are not for families by themselves."""
MOST_PLACES = 100_000
_PER_BIRTH = "per-geboorte"
_UNTIL_ONE = (-75, 100)
"""The pregnancy and the first year: the ages that births tell the size of."""


class Town(NamedTuple):
    """One municipality as the region sees it.

    `number` is of its young people; None when the profile gives none. `births`: how many a year are counted for the
    pregnancy and the first year; None when these are as large as other years (`births_of`). `maybe`: programme -> the
    line that was not recognised and looks like it. `silent`: its profile says nothing about what it has. `people`: the numbers that it gives.
    """

    naam: str
    asker: Asker
    offering: Offering
    number: int | None
    births: int | None
    maybe: Mapping[str, str]
    silent: bool = False
    people: Numbers = dict.fromkeys(("aantal", *PER_AANTAL.values()))  # never changed

    def children(self, ages: Sequence[int]) -> int:
        """How many of its young people, in hundredths, have these ages.

        Years are taken to be equally large, but a year before the first birthday is as large as the births say. What
        these leave of the young people is spread over the other years.
        """
        own, number = self.asker.leeftijd, self.number or 0
        if own[0] >= own[1]:
            return number * 100 if ages[0] <= own[0] < ages[1] else 0
        stretch = _stretch(own[0], own[1], ages[0], ages[1])
        if self.births is None:
            return number * 100 * stretch.shared // (own[1] - own[0])
        found = self.births * stretch.shared_early
        rest = number * 100 - self.births * stretch.early
        return found + rest * (stretch.shared - stretch.shared_early) // stretch.later


class _Stretch(NamedTuple):
    """Hundredths of a year: of a municipality's ages those until the first birthday and later; of both, those that are shared."""

    early: int
    later: int
    shared: int
    shared_early: int


@lru_cache(maxsize=4096)
def _stretch(van: int, tot: int, start: int, end: int) -> _Stretch:
    early = overlap_years((van, tot), _UNTIL_ONE)
    low, high = max(van, start), min(tot, end)
    shared_early = overlap_years((low, high), _UNTIL_ONE) if low < high else 0
    return _Stretch(early, tot - van - early, max(high - low, 0), shared_early)


def births_of(asker: Asker, number: int | None, births: int | None) -> int | None:
    """The births to count with; None when there are none, or more than fit in the number, or only ages before or after the first birthday are served."""
    early = overlap_years(asker.leeftijd, _UNTIL_ONE)
    later = asker.leeftijd[1] - asker.leeftijd[0] - early
    if births is None or number is None or not early or not later or births * early > number * 100:
        return None
    return births


def whole(hundredths: int) -> int:
    """Young people from hundredths of them, to the nearest: years added up and an age range as a whole say the same."""
    return (hundredths + 50) // 100


class Rules:
    """The knowledge base on one day, with what does not differ between municipalities worked out once."""

    def __init__(self, model: Model, vandaag: str) -> None:
        self.model, self.vandaag, self.ladder = model, vandaag, ladder(model)
        self.programmes = {p["id"]: p for p in model["programmas"]}
        self.years: dict[tuple[str, str], int] = {}
        self._unsaid: dict[Asker, dict[str, str]] = {}
        self._groups: dict[str, Group | None] = {}
        self._spots: dict[Place, int] = {}
        self._verdicts: dict[str, Evidence] = {}
        self._proof: dict[str, int] = {}
        self._fits: dict[Asker, dict[str, Fit]] = {}
        self._places: dict[tuple[Asker, str], list[Place]] = {}
        self._wanted: dict[Asker, list[str]] = {}

    def fits(self, asker: Asker) -> dict[str, Fit]:
        if asker not in self._fits:
            self._fits[asker] = {i: fit(p, asker, self.model) for i, p in self.programmes.items()}
        return self._fits[asker]

    def unsaid(self, asker: Asker) -> dict[str, str]:
        """Per programme the state of what a municipality of this kind does not name."""
        if asker not in self._unsaid:
            self._unsaid[asker] = {
                i: "niet-van-toepassing" if self._is_elsewhere(i, found, asker) else "ontbreekt"
                for i, found in self.fits(asker).items()
            }
        return self._unsaid[asker]

    def _is_elsewhere(self, item_id: str, found: Fit, asker: Asker) -> bool:
        # As in the report of one municipality: who serves newborns does not escape the base offer for expectant parents.
        programme = self.programmes[item_id]
        for_expectant = programme["basis"] and found.veld == "leeftijd" and is_for_expectant(programme, asker)
        return found.past is False and not for_expectant

    def verdict(self, item_id: str) -> Evidence:
        """The verdict on the whole programme that counts today."""
        if item_id not in self._verdicts:
            self._verdicts[item_id] = strength(self.programmes[item_id]["bewijs"], self.vandaag)
        return self._verdicts[item_id]

    def facts(self, item_id: str, where: Sequence[Town]) -> dict[str, Any]:
        """What a council asks of a programme beside for whom: how strong the evidence is, and what it costs in these municipalities."""
        programme = self.programmes[item_id]
        return {
            "basisaanbod": bool(programme["basis"]), "bewijs": self.verdict(item_id).as_dict(),
            "kosten": [_price(row, programme, where) for row in programme["kosten"]],
            "telbaar": self.can_be_counted(item_id), "aard": programme["aard"],
        }  # fmt: skip

    def proof(self, item_id: str) -> int:
        """What its evidence is worth in a choice; 0 without a recognition that we know, unless every region should have it."""
        if item_id not in self._proof:
            found, choices = self.verdict(item_id), self.model["keuzes"]
            _, recognised, share = self.model["bewijsniveaus"][found.niveau]
            worth = int(self.model["gewichten"]["bewijs"]) * share // 100
            worth = worth * (100 - choices["aftrek_verlopen"]) // 100 if found.verlopen else worth
            worth = worth * (100 - choices["aftrek_betwist"]) // 100 if found.betwist else worth
            self._proof[item_id] = worth if recognised or self.programmes[item_id]["basis"] else 0
        return self._proof[item_id]

    def rank(self, item_id: str) -> int:
        """The strength of its evidence today as a number; higher is stronger."""
        return int(self.model["bewijsniveaus"][self.verdict(item_id).niveau][0])

    def is_solid(self, item_id: str) -> bool:
        """Recognised, however old, and its working not disputed."""
        return is_solid(self.verdict(item_id), self.ladder)

    def can_be_counted(self, item_id: str) -> bool:
        """Whether the size of its group can be estimated from the number of young people.

        Not when it is for a small group. Nor when it is a way in which professionals work, or something that they work
        with: that reaches as many as they use it for. What every region should have, has a place of its own.
        """
        programme = self.programmes[item_id]
        of_professionals = programme["aard"] in _OF_PROFESSIONALS and not programme["basis"]
        return not of_professionals and not self.is_for_small_group(item_id)

    def is_for_small_group(self, item_id: str) -> bool:
        """Whether it is only for a few: in special education, or who learn with difficulty; or for some, and at a place
        where families only come when something is wrong already (`pas_bij_problemen`).
        """
        programme = self.programmes[item_id]
        late = any(s in self.model["pas_bij_problemen"] for s in programme["settings"] or ())
        return is_for_few(programme) or ("universeel" not in (programme["niveaus"] or ()) and late)

    def concerns(self, item_id: str, town: Town, asked: Ages | None = None) -> int | None:
        """How many young people of a municipality, in hundredths, it concerns: those of its ages that are `asked` for, times the share of its broadest level."""
        group = self.group_of(item_id)
        if town.number is None or group is None:
            return None
        ages, share = group
        if asked is not None:
            ages = (max(ages[0], asked[0]), max(min(ages[1], asked[1]), ages[0], asked[0]))
        return town.children(ages) * share // 100

    def group_of(self, item_id: str) -> Group | None:
        """Whom a programme concerns; None when nobody knows how many that are."""
        if item_id not in self._groups:
            programme = self.programmes[item_id]
            levels, ages = preventive_levels(programme), programme["leeftijd"]
            known = ages is not None and levels and self.can_be_counted(item_id)
            share = f"aandeel_{levels[0]}" if levels else ""
            self._groups[item_id] = (ages, int(self.model["keuzes"][share])) if known else None
        return self._groups[item_id]

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

    def spot(self, place: Place) -> int:
        """A number for one place, smaller than `MOST_PLACES`."""
        return self._spots.setdefault(place, len(self._spots))

    def main_places(self, asker: Asker, item_id: str) -> list[Place]:
        """The places of its main vraagstuk at its broadest level: what introducing it is for."""
        main = self.programmes[item_id]["vraagstukken"][0]
        found = [place for place in self.places(asker, item_id) if place[0] == main]
        return [place for place in found if place[1] == found[0][1]]


def _price(row: Mapping[str, Any], programme: Mapping[str, Any], where: Sequence[Town]) -> dict[str, Any]:
    """An amount with what it is for; `totaal` only where every municipality gives the number that it goes by.

    A year's amount of one place or one organisation is never added up: nobody knows how many there will be.
    """
    unit, times = row["eenheid"], []
    for town in where if unit not in VAST else ():
        # Births that do not fit the rest are not counted, and so they are no reason for a sum.
        told = unit != _PER_BIRTH or town.births is not None
        times.append(times_of(unit, programme, town.people, town.asker.leeftijd) if told else (None, ""))
    known = bool(times) and all(number is not None for number, _ in times)
    many = sum(number or 0 for number, _ in times) if known else None
    return {
        "bedrag": from_hundredths(row["cent"]), "eenheid": unit, "jaar": row["jaar"], "kort": row["kort"],
        "toelichting": row["toelichting"], "aantal": many, "waarvan": times[0][1] if known else "",
        "totaal": None if many is None else from_hundredths(row["cent"] * many), "bron": row["bron"],
    }  # fmt: skip


def status_of(item_id: str, town: Town, rules: Rules) -> str:
    own = town.offering.status.get(item_id)
    if own is not None:
        return "aanwezig" if own == "actief" else own
    unsaid = rules.unsaid(town.asker)[item_id]
    return "onbekend" if unsaid == "ontbreekt" and (town.silent or item_id in town.maybe) else unsaid


def states_of(town: Town, rules: Rules) -> dict[str, str]:
    """`status_of` every programme; of what a municipality says nothing about it is that of all of its kind."""
    told = rules.programmes if town.silent else {**town.offering.status, **town.maybe}
    return rules.unsaid(town.asker) | {item_id: status_of(item_id, town, rules) for item_id in told}


def solid_offering(town: Town) -> list[str]:
    """What runs in a municipality with enough reach."""
    status, weak = town.offering.status, town.offering.zwak
    return [item_id for item_id, own in status.items() if own == "actief" and not weak.get(item_id)]
