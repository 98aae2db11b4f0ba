"""What a reader can choose on in each list: the facets of every kind, with their options and who answers to each.

Words come from the vocabularies; which entry answers to which option comes from its own fields.
The data that the browser filters with is made here as well, so that a count can be checked without a browser.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kansrijk.pages.evidence import current
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item, Parel, Puzzel, Tip
from kennisbank.model.soorten import soort_of
from kennisbank.model.vocabulaire import Leeftijdsfase
from kennisbank.no_value import ONBEKEND

GEEN_VRAAGSTUK = "geen"


@dataclass(frozen=True, slots=True)
class Facet:
    """One question in the form. `veld` is its name in the address; `open` says whether it starts unfolded.

    `answers` gives, for one entry, the options it answers to; `options` all options in the order shown.
    """

    veld: str
    naam: str
    options: Callable[[Kennisbank], Sequence[tuple[str, str]]]
    answers: Callable[[Any, Kennisbank, dt.date], Iterable[str]]
    open: bool = False


def in_phase(item: Interventie, fase: Leeftijdsfase) -> bool:
    """Whether a programme is for (part of) this phase; of an unknown end only the known one counts."""
    van, tot = item.leeftijd.van, item.leeftijd.tot
    if isinstance(van, str) and isinstance(tot, str):
        return False
    start = float(van if not isinstance(van, str) else tot)
    end = float(tot if not isinstance(tot, str) else van)
    if isinstance(van, str):
        return fase.van < end <= fase.tot
    return start < fase.tot and (end > fase.van or start == end == fase.van)


def _vocabulary(name: str, *more: tuple[str, str]) -> Callable[[Kennisbank], Sequence[tuple[str, str]]]:
    """The values of a vocabulary in its own order, and then what it does not have."""
    return lambda kb: [*((v.id, v.label) for v in kb.vocabulaire[name].values()), *more]


def _fixed(*options: tuple[str, str]) -> Callable[[Kennisbank], Sequence[tuple[str, str]]]:
    return lambda kb: options


def _values(name: str) -> Callable[[Any, Kennisbank, dt.date], Iterable[str]]:
    """The values of a field; `onbekend` is an answer too."""

    def answers(item: Any, kb: Kennisbank, today: dt.date) -> Iterable[str]:
        found = getattr(item, name)
        return (found,) if isinstance(found, str) else found

    return answers


def _phases(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
    return [f.id for f in kb.leeftijdsfasen if in_phase(item, f)] or [ONBEKEND]


def _level(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
    return [current(item, kb, today).found.niveau]


def _levels(kb: Kennisbank) -> list[tuple[str, str]]:
    """Strongest first."""
    levels = [kb.bewijsniveau(i) for i in kb.vocabulaire["bewijsniveaus"]]
    return [(v.id, v.label) for v in sorted(levels, key=lambda v: -v.rang)]


def _costs(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
    return ["bekend" if isinstance(item.kosten.bedragen, tuple) and item.kosten.bedragen else ONBEKEND]


def _offered(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
    return ["ja"] if item.basisaanbod else []


def _about(item: Parel | Puzzel | Tip, kb: Kennisbank, today: dt.date) -> Iterable[str]:
    return item.vraagstukken or (GEEN_VRAAGSTUK,)


UNKNOWN = (ONBEKEND, "Onbekend")
ROLE = Facet("rollen", "Wie bent u?", _vocabulary("rollen"), _values("rollen"), open=True)
ABOUT = Facet(
    "vraagstukken",
    "Vraagstuk",
    _vocabulary("vraagstukken", (GEEN_VRAAGSTUK, "Gaat over samenwerken zelf")),
    _about,
)
VALUE = Facet("waarden", "Waarde", _vocabulary("waarden"), _values("waarden"))

FACETS: Mapping[str, Sequence[Facet]] = {
    "interventies": (
        Facet("vraagstukken", "Vraagstuk", _vocabulary("vraagstukken"), _values("vraagstukken"), open=True),
        Facet("leeftijd", "Leeftijd", _vocabulary("leeftijdsfasen", UNKNOWN), _phases, open=True),
        Facet("settings", "Waar", _vocabulary("settings", UNKNOWN), _values("settings")),
        Facet("schooltypen", "Schooltype", _vocabulary("schooltypen", UNKNOWN), _values("schooltypen")),
        Facet(
            "preventieniveau",
            "Preventieniveau",
            _vocabulary("preventieniveaus", UNKNOWN),
            _values("preventieniveau"),
        ),
        Facet("bewijs", "Bewijs", _levels, _level),
        Facet("kosten", "Kosten", _fixed(("bekend", "Er staat een bedrag bij"), UNKNOWN), _costs),
        Facet(
            "uitvoerders", "Wie voert het uit", _vocabulary("uitvoerders", UNKNOWN), _values("uitvoerders")
        ),
        Facet(
            "basisaanbod",
            "Basisaanbod",
            _fixed(("ja", "Hoort bij het beoogde basisaanbod van de regio")),
            _offered,
        ),
    ),
    "parels": (ROLE, ABOUT, VALUE),
    "puzzels": (
        ROLE,
        Facet("stand", "Hoe ver is het?", _vocabulary("puzzelstanden"), _values("stand")),
        ABOUT,
        VALUE,
    ),
    "tips": (ROLE, ABOUT, VALUE),
}
"""What a reader chooses on, kind by kind, in the order of the form."""


def answers(items: Sequence[Item], kb: Kennisbank, today: dt.date) -> dict[str, dict[str, list[int]]]:
    """facet -> option -> the places in `items` of the entries that answer to it; options nobody answers to are left out."""
    found: dict[str, dict[str, list[int]]] = {}
    for facet in FACETS[soort_of(items[0]).meervoud] if items else ():
        places: dict[str, list[int]] = {}
        for at, item in enumerate(items):
            for value in facet.answers(item, kb, today):
                places.setdefault(value, []).append(at)
        found[facet.veld] = {value: places[value] for value, _ in facet.options(kb) if value in places}
    return found


def _youngest(item: Interventie) -> tuple[float, float]:
    """Unknown ages come last."""
    van, tot = item.leeftijd.van, item.leeftijd.tot
    start = float(van) if not isinstance(van, str) else 99.0
    return start, float(tot) if not isinstance(tot, str) else 99.0


def orders(items: Sequence[Item], kb: Kennisbank, today: dt.date) -> dict[str, list[int]]:
    """The other orders the list can have: name of the order -> places in `items`, which are in order of name."""
    programmes = [(at, item) for at, item in enumerate(items) if isinstance(item, Interventie)]
    if not programmes:
        return {}
    strength = {at: -kb.bewijsniveau(current(item, kb, today).found.niveau).rang for at, item in programmes}
    return {
        "bewijs": [at for at, _ in sorted(programmes, key=lambda pair: strength[pair[0]])],
        "leeftijd": [at for at, _ in sorted(programmes, key=lambda pair: _youngest(pair[1]))],
    }


def steps(places: Sequence[int]) -> list[int]:
    """Rising places as the step from each to the next: half the bytes, and quick to add up again."""
    return [at - before for before, at in zip((0, *places), places, strict=False)]


def facet_data(items: Sequence[Item], kb: Kennisbank, today: dt.date) -> dict[str, Any]:
    """What the browser filters one list with; `items` are the entries of one kind in order of name.

    Each option is [id, label, steps between the places that answer to it].
    """
    found = answers(items, kb, today)
    kind = soort_of(items[0]).meervoud if items else ""
    return {
        "facetten": [
            {
                "veld": facet.veld,
                "naam": facet.naam,
                "open": int(facet.open),
                "keuzes": [
                    [value, label, steps(found[facet.veld][value])]
                    for value, label in facet.options(kb)
                    if value in found[facet.veld]
                ],
            }
            for facet in FACETS.get(kind, ())
            if found.get(facet.veld)
        ],
        "items": [[item.id, item.naam] for item in items],
        "volgordes": orders(items, kb, today),
    }
