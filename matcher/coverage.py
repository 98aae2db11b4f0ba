"""The own offering laid over the national one: per vraagstuk, prevention level and phase what is covered and what is open.

Works on the prepared data; it has a twin in the browser.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from matcher.evidence import Evidence, Level, is_solid, ladder, strength
from matcher.fit import BEHANDELING, PREVENTIE, Ages, Asker, Fit, overlap_years, touches
from matcher.offering import Offering
from matcher.sentences import fill, join_words
from matcher.unsure_where import is_unsure, possible_ages, why_unsure

GEDEKT, ZWAK, OPEN, GEEN_ERKEND, NVT = (
    "gedekt", "zwak-gedekt", "open", "geen-erkend-aanbod", "niet-van-toepassing",
)  # fmt: skip
Cell = dict[str, Any]
"""One row of `dekking` in the contract, with `gepland` (ids) and `waarom` (why it is weak or not for them, or '')."""
Place = tuple[str, str, str]
"""(vraagstuk, preventieniveau, leeftijdsfase): what makes a cell that cell."""
ELDERS = ("settings", "uitvoerders")
"""What can stop a programme because others are to act, not this organisation."""
_NAMED = 3


def programme_cells(
    programme: Mapping[str, Any],
    wanted: Sequence[str],
    ages: Ages,
    phases: Sequence[Sequence[Any]],
    *,
    there: bool = False,
) -> list[Place]:
    """The cells in which a programme does something for young people of these ages.

    When it is `there`, running or planned, also those in which it may: what we do not know of its ages or level rules out nothing.
    """
    if is_unsure(programme) and not there:
        return []
    own, subjects = possible_ages(programme, ages), programme["vraagstukken"]
    niveaus = PREVENTIE if programme["niveaus"] is None else programme["niveaus"]
    if overlap_years(own, ages) == 0:
        return []
    shared = (max(own[0], ages[0]), min(own[1], ages[1]))
    here = [phase[0] for phase in phases if touches(shared, phase)]
    return [
        (v, niveau, phase)
        for v in wanted
        if v in subjects
        for niveau in PREVENTIE
        if niveau in niveaus
        for phase in here
    ]


def _place_of(cell: Cell) -> Place:
    return cell["vraagstuk"], cell["preventieniveau"], cell["leeftijdsfase"]


class Grid:
    """The cells of one profile with, per programme, the cells it can fill."""

    def __init__(
        self, asker: Asker, wanted: Sequence[str], offering: Offering, fits: Mapping[str, Fit],
        model: Mapping[str, Any], vandaag: str,
    ) -> None:  # fmt: skip
        self.model, self.vandaag, self.ladder = model, vandaag, ladder(model)
        self.phases = {phase[0]: phase for phase in model["leeftijdsfasen"]}
        self.programmes: dict[str, Mapping[str, Any]] = {p["id"]: p for p in model["programmas"]}
        self.cells: list[Cell] = []
        self.reach: dict[str, list[Cell]] = {}
        self.by_place: dict[Place, Cell] = {}
        self._others: dict[Place, list[tuple[str, str]]] = {}
        self._verdicts: dict[tuple[str, str], Evidence] = {}
        for v in wanted:
            self._add_cells(v, asker)
        for item_id, programme in self.programmes.items():
            status = offering.status.get(item_id)
            if status == "actief":
                part = "aanwezig"
            elif status == "gepland":
                part = "gepland"
            elif programme["status"] == "gepubliceerd":
                part = "kandidaten"
            else:
                continue
            there = part != "kandidaten"
            places = programme_cells(programme, wanted, asker.leeftijd, model["leeftijdsfasen"], there=there)
            cells = [self.by_place[place] for place in places if place in self.by_place]
            if part == "kandidaten" and not fits[item_id].past:
                self._not_surely(programme, fits[item_id], cells)
            else:
                self._place(programme, cells, part)
        for cell in self.by_place.values():
            self._settle(cell, offering)

    def _add_cells(self, v: str, asker: Asker) -> None:
        """The cells of one vraagstuk: every level and, within it, every phase."""
        about = self.model["vraagstukken"][v]
        can_act = asker.type in about["organisaties"]
        for niveau in (*PREVENTIE, BEHANDELING):
            for phase in self.model["leeftijdsfasen"]:
                applies = (
                    can_act
                    and niveau != BEHANDELING
                    and phase[0] in about["leeftijdsfasen"]
                    and touches(asker.leeftijd, phase)
                )
                cell: Cell = {
                    "vraagstuk": v, "preventieniveau": niveau, "leeftijdsfase": phase[0], "status": OPEN if applies else NVT,
                    "aanwezig": [], "kandidaten": [], "gepland": [], "waarom": "",
                }  # fmt: skip
                self.cells.append(cell)
                if applies:
                    self.by_place[_place_of(cell)] = cell

    def _place(self, programme: Mapping[str, Any], cells: list[Cell], part: str) -> None:
        """Put a programme in its cells; what a committee refused is no candidate."""
        for cell in cells:
            if (
                part != "kandidaten"
                or self.verdict(programme, cell["preventieniveau"]).niveau != "niet-erkend"
            ):
                cell[part].append(programme["id"])
        self.reach[programme["id"]] = cells

    def part(self, wanted: Collection[str]) -> Grid:
        """The same cells, but only those of some vraagstukken."""
        found = copy.copy(self)
        found.cells = [cell for cell in self.cells if cell["vraagstuk"] in wanted]
        found.reach = {
            item_id: own
            for item_id, cells in self.reach.items()
            if (own := [cell for cell in cells if cell["vraagstuk"] in wanted])
        }
        return found

    def _not_surely(self, programme: Mapping[str, Any], found: Fit, cells: Iterable[Cell]) -> None:
        """A recognised programme that may fit stands with the candidates; one that is for others is remembered.

        So a place is never called without recognised programmes while the knowledge base holds one.
        """
        for cell in cells:
            if not self._level(programme, cell).erkend:
                continue
            if found.past is None:
                cell["kandidaten"].append(programme["id"])
            else:
                self._others.setdefault(_place_of(cell), []).append((found.veld, programme["naam"]))

    def verdict(self, programme: Mapping[str, Any], preventieniveau: str = "") -> Evidence:
        """The verdict on a programme for one prevention level, or '' for the whole; worked out once."""
        key = (programme["id"], preventieniveau)
        if key not in self._verdicts:
            self._verdicts[key] = strength(programme["bewijs"], self.vandaag, preventieniveau)
        return self._verdicts[key]

    def is_solid(self, programme: Mapping[str, Any], preventieniveau: str = "") -> bool:
        """Recognised for this level or, without one, as a whole, however old, and its working not disputed there."""
        return is_solid(self.verdict(programme, preventieniveau), self.ladder)

    def _level(self, programme: Mapping[str, Any], cell: Cell) -> Level:
        return self.ladder[self.verdict(programme, cell["preventieniveau"]).niveau]

    def _settle(self, cell: Cell, offering: Offering) -> None:
        """Put the ids in order of evidence and give the cell its state."""
        programmes = self.programmes
        niveau = cell["preventieniveau"]
        for part in ("aanwezig", "kandidaten", "gepland"):
            cell[part].sort(key=lambda i: (-self._level(programmes[i], cell).rang, i))
        if cell["aanwezig"]:
            solid = [
                i
                for i in cell["aanwezig"]
                if self.is_solid(programmes[i], niveau)
                and not offering.zwak.get(i)
                and not is_unsure(programmes[i])
            ]
            cell["status"] = GEDEKT if solid else ZWAK
            if not solid:
                cell["waarom"] = " ".join(
                    self._why_weak(programmes[i], niveau, offering) for i in cell["aanwezig"]
                )
        elif not any(
            self._level(programmes[i], cell).erkend and not is_unsure(programmes[i])
            for i in cell["kandidaten"] + cell["gepland"]
        ):
            cell["status"] = GEEN_ERKEND
            others = self._others.get(_place_of(cell), [])
            if others:
                elsewhere = [name for veld, name in others if veld in ELDERS]
                if elsewhere:
                    cell["status"] = NVT
                zin = "elders" if elsewhere else "ander-onderwijs"
                cell["waarom"] = fill(
                    self.model["zinnen"], zin, namen=self._some(elsewhere or [name for _, name in others])
                )

    def _some(self, names: Sequence[str]) -> str:
        """The first few of the names, and how many more there are."""
        first = ", ".join(names[:_NAMED])
        more = len(names) - _NAMED
        return fill(self.model["zinnen"], "en-meer", namen=first, aantal=more) if more > 0 else first

    def _why_weak(self, programme: Mapping[str, Any], niveau: str, offering: Offering) -> str:
        zinnen = self.model["zinnen"]
        found = self.verdict(programme, niveau)
        if found.niveau == "niet-erkend":
            why = zinnen["zwak-niet-erkend"]
        elif not self.ladder[found.niveau].erkend:
            whole = self.ladder[self.verdict(programme).niveau].erkend
            why = zinnen["zwak-erkend-voor-ander" if whole else "zwak-geen-erkenning"]
        elif found.betwist:
            why = zinnen["zwak-betwist"]
        else:
            why = offering.zwak[programme["id"]]
        # What we do not know of it is told beside what is thin.
        reasons = [*([why] if why else []), *why_unsure(programme, zinnen)]
        return fill(zinnen, "zwak-cel", naam=programme["naam"], zwak=join_words(reasons))
