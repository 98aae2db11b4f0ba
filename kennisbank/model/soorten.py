"""The four kinds of entry, with the folder each lives in. Whoever asks 'which kinds are there' asks here."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.folder import INTERVENTIES_MAP, PARELS_MAP, PUZZELS_MAP, TIPS_MAP
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
    Soort("interventie", "interventies", INTERVENTIES_MAP, Interventie),
    Soort("parel", "parels", PARELS_MAP, Parel),
    Soort("puzzel", "puzzels", PUZZELS_MAP, Puzzel),
    Soort("tip", "tips", TIPS_MAP, Tip),
)


def soort_by_name(naam: str) -> Soort | None:
    """The kind that goes by this name, singular or plural; None when there is none."""
    return next((s for s in SOORTEN if naam in (s.naam, s.meervoud)), None)


def soort_of(item: Item) -> Soort:
    """The kind of an entry."""
    return next(s for s in SOORTEN if type(item) is s.cls)
