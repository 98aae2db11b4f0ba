"""The four kinds of entry, with the folder each lives in. Whoever asks 'which kinds are there' asks here."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.model.interventie import Interventie
from kennisbank.model.praktijk import Parel, Puzzel, Tip

Item = Interventie | Parel | Puzzel | Tip


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind: the word people use, its plural (also its name in the site and the API), its folder and its class."""

    naam: str
    meervoud: str
    map: str
    cls: type[Item]


SOORTEN: tuple[Soort, ...] = (
    Soort("interventie", "interventies", "interventions", Interventie),
    Soort("parel", "parels", "parels", Parel),
    Soort("puzzel", "puzzels", "puzzels", Puzzel),
    Soort("tip", "tips", "tips", Tip),
)


def soort_by_name(naam: str) -> Soort | None:
    """The kind that goes by this name, singular or plural; None when there is none."""
    return next((s for s in SOORTEN if naam in (s.naam, s.meervoud)), None)


def soort_of(item: Item) -> Soort:
    """The kind of an entry."""
    return next(s for s in SOORTEN if type(item) is s.cls)
