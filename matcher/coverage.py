"""The own offering laid over the national one: per vraagstuk, prevention level and phase what is covered and what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.model.vocabulaire import Leeftijdsfase
from kennisbank.reading import ONBEKEND
from matcher.evidence import evidence, is_recognised
from matcher.fit import BEHANDELING, PREVENTIE, age_range, fit, overlap_years, touches
from matcher.offering import Offering
from matcher.profile import Profiel

GEDEKT, ZWAK, OPEN, GEEN_ERKEND, NVT = (
    "gedekt",
    "zwak-gedekt",
    "open",
    "geen-erkend-aanbod",
    "niet-van-toepassing",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the grid with its state; `aanwezig` and `kandidaten` are ids, strongest evidence first."""

    vraagstuk: str
    preventieniveau: str
    leeftijdsfase: str
    status: str
    aanwezig: tuple[str, ...]
    kandidaten: tuple[str, ...]

    @property
    def place(self) -> dict[str, str]:
        return {
            "vraagstuk": self.vraagstuk,
            "preventieniveau": self.preventieniveau,
            "leeftijdsfase": self.leeftijdsfase,
        }

    def as_dict(self) -> dict[str, Any]:
        return {
            **self.place,
            "status": self.status,
            "aanwezig": list(self.aanwezig),
            "kandidaten": list(self.kandidaten),
        }


def in_cell(
    item: Interventie, vraagstuk: str, niveau: str, phase: Leeftijdsfase, ages: tuple[float, float]
) -> bool:
    """Whether a programme is about this vraagstuk, at this level, for young people of the profile in this phase."""
    own = age_range(item)
    if (
        vraagstuk not in item.vraagstukken
        or own is None
        or item.preventieniveau == ONBEKEND
        or niveau not in item.preventieniveau
    ):
        return False
    shared = (max(own[0], ages[0]), min(own[1], ages[1]))
    return shared[0] <= shared[1] and overlap_years(own, ages) > 0 and touches(shared, phase)


def coverage(
    profiel: Profiel, offering: Offering, wanted: Sequence[str], kb: Kennisbank, today: dt.date
) -> tuple[Cell, ...]:
    """Every cell for the wanted vraagstukken, in the order of the vocabularies."""
    present = [kb.interventies[i] for i in offering.with_status("actief") if i in kb.interventies]
    here = {i for i, status in offering.status.items() if status == "actief"}
    national = [
        item
        for item in kb.interventies.values()
        if item.status == "gepubliceerd" and item.id not in here and fit(item, profiel, kb).past
    ]
    return tuple(_cells(profiel, present, national, wanted, kb, today))


def _cells(
    profiel: Profiel, present: Sequence[Interventie], national: Sequence[Interventie],
    wanted: Sequence[str], kb: Kennisbank, today: dt.date,
) -> Iterator[Cell]:  # fmt: skip
    levels = (*PREVENTIE, BEHANDELING)
    for vraagstuk_id in wanted:
        vraagstuk = kb.vraagstuk(vraagstuk_id)
        can_act = profiel.organisatie.type in vraagstuk.organisaties
        for niveau in levels:
            for phase in kb.leeftijdsfasen:
                if (
                    not can_act
                    or niveau == BEHANDELING
                    or phase.id not in vraagstuk.leeftijdsfasen
                    or not touches(profiel.ages, phase)
                ):
                    yield Cell(vraagstuk_id, niveau, phase.id, NVT, (), ())
                    continue
                own = [i for i in present if in_cell(i, vraagstuk_id, niveau, phase, profiel.ages)]
                others = [i for i in national if in_cell(i, vraagstuk_id, niveau, phase, profiel.ages)]
                found = {i.id: evidence(i, kb, today, niveau) for i in (*own, *others)}

                def strength(item: Interventie, found: Any = found) -> tuple[float, str]:
                    return -kb.bewijsniveau(found[item.id].niveau).rang, item.id

                own_ids = tuple(i.id for i in sorted(own, key=strength))
                other_ids = tuple(
                    i.id for i in sorted(others, key=strength) if found[i.id].niveau != "niet-erkend"
                )
                solid = any(is_recognised(found[i], kb) and not found[i].betwist for i in own_ids)
                if own_ids:
                    status = GEDEKT if solid else ZWAK
                elif any(is_recognised(found[i], kb) for i in other_ids):
                    status = OPEN
                else:
                    status = GEEN_ERKEND
                yield Cell(vraagstuk_id, niveau, phase.id, status, own_ids, other_ids)


def overlaps(cells: Sequence[Cell]) -> list[dict[str, Any]]:
    """The cells where more than one programme does the same."""
    return [{**cell.place, "ids": list(cell.aanwezig)} for cell in cells if len(cell.aanwezig) > 1]
