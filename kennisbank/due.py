"""What has to be reviewed, by whom and by when: the one source for the command, the page, the calendar and the letters.

`terms` does not know the day of today, so a calendar made of it never changes by itself; `due` keeps
what is to be told on a day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from kennisbank.dates import day
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item, Oordeel
from kennisbank.model.soorten import SOORTEN, soort_of
from kennisbank.no_value import ONBEKEND
from kennisbank.rules.verval import CONTROLE_DAGEN
from kennisbank.validity import BUITENLAND, standing, valid_until

WAARSCHUWING_DAGEN = 180
"""So long before a recognition ends it is told: applying for a new one takes months."""
_DAY = dt.timedelta(days=1)
BRON_DAGEN = 2 * CONTROLE_DAGEN
"""A source that nobody opened for two yearly rounds was consulted long ago."""

EIGENAAR_ONBEKEND = "Eigenaar onbekend"
REDACTIE = "Redactie van Kansrijk"
"""Who looks after what has no owner of its own: parels, puzzels and tips."""

ERKENNING: Final = "erkenning"
"""The reason of a term; on a day it is one of the two below."""
ERKENNING_VERLOPEN: Final = "erkenning-verlopen"
ERKENNING_LOOPT_AF: Final = "erkenning-loopt-af"
ERKENNING_ZONDER_DATUM: Final = "erkenning-zonder-datum"
NIET_NAGELEZEN: Final = "niet-nagelezen"
INHOUD: Final = "inhoud"
BRONNEN: Final = "bronnen"
BRON: Final = "bron"
Reden = Literal[
    "erkenning-verlopen", "erkenning-loopt-af", "erkenning-zonder-datum", "niet-nagelezen", "inhoud", "bronnen", "bron",
]  # fmt: skip
"""Every reason that `due` gives; docs/over/gegevens.md says what each means."""


class Term(NamedTuple):
    """One thing to do for one entry.

    `deadline` is its last day, None when the entry does not say enough to know; from `vanaf` on it is
    told (None: always). `berekend`: the deadline follows from a rule of ours and not from a source.
    """

    item: Item
    reden: Reden | Literal["erkenning"]
    deadline: dt.date | None
    vanaf: dt.date | None
    tekst: str
    berekend: bool = True


class Due(NamedTuple):
    """A term that is told today: `dagen` until the deadline, below zero when it is past, None when unknown."""

    item: Item
    reden: Reden
    deadline: dt.date | None
    dagen: int | None
    tekst: str


def owner(item: Item) -> str:
    """Who answers for the entry: the owner of a programme, and for the rest the editors."""
    if not isinstance(item, Interventie):
        return REDACTIE
    return EIGENAAR_ONBEKEND if item.eigenaar.naam == ONBEKEND else item.eigenaar.naam


def doer(term: Term | Due) -> str:
    """Who does it: the editors read sources, the owner does the rest."""
    return REDACTIE if term.reden in (BRONNEN, BRON) else owner(term.item)


def terms(kb: Kennisbank) -> Iterator[Term]:
    """Every term of every published entry, kind by kind in order of id; ended entries have none."""
    for soort in SOORTEN:
        for item in kb.published(soort.meervoud).values():
            if item.status == "gepubliceerd":
                yield from item_terms(item, kb)


def item_terms(item: Item, kb: Kennisbank) -> Iterator[Term]:
    """The terms of one entry: its recognition, its owner's reading, our reading, and its oldest source."""
    year = dt.timedelta(days=CONTROLE_DAGEN)
    first = min(w.op for w in item.wijzigingen)
    if isinstance(item, Interventie):
        yield from _recognition(item, kb)
        read = item.controle.inhoud
        if isinstance(read, str):
            yield Term(item, NIET_NAGELEZEN, first + year, None, "De eigenaar las de pagina nog niet na.")
        else:
            yield Term(item, INHOUD, read + year, read + year + _DAY, f"De eigenaar las de pagina voor het laatst na op {day(read)}.")  # fmt: skip
    checked = item.controle.bronnen
    if isinstance(checked, str):
        yield Term(item, BRONNEN, first + year, None, "Wij lazen de bronnen nog niet na.")
    else:
        yield Term(item, BRONNEN, checked + year, checked + year + _DAY, f"Wij lazen de bronnen voor het laatst na op {day(checked)}.")  # fmt: skip
    # One term for the oldest source is enough: who reads that one again meets the others.
    oldest = min(item.bronnen, key=lambda b: (b.geraadpleegd, b.bron))
    last = oldest.geraadpleegd + dt.timedelta(days=BRON_DAGEN)
    title = kb.bronnen[oldest.bron].titel
    yield Term(item, BRON, last, last + _DAY, f"De bron ‘{title}’ is voor het laatst geraadpleegd op {day(oldest.geraadpleegd)}.")  # fmt: skip


def _recognition(item: Interventie, kb: Kennisbank) -> Iterator[Term]:
    verdict = standing_verdict(item, kb)
    if verdict is None or not kb.bewijsniveau(verdict.niveau).erkend:
        return
    level = kb.bewijsniveau(verdict.niveau).label
    until = valid_until(verdict)
    if until is None:
        yield Term(item, ERKENNING_ZONDER_DATUM, None, None, f"Van de erkenning ({level}) weten wij geen datum.")  # fmt: skip
        return
    end, stated = until
    warn = end - dt.timedelta(days=WAARSCHUWING_DAGEN)
    how = "volgens de bron" if stated else "berekend: vijf jaar na het oordeel"
    yield Term(item, ERKENNING, end, warn, f"De laatste dag van de erkenning ({level}) is {day(end)} ({how}).", not stated)  # fmt: skip


def standing_verdict(item: Interventie, kb: Kennisbank) -> Oordeel | None:
    """The verdict that counts for the whole programme: the newest of a Dutch body, else one from abroad."""
    found = standing(item, kb)
    return next((o for o in found if o.instelling != BUITENLAND), found[0] if found else None)


def due(kb: Kennisbank, today: dt.date) -> list[Due]:
    """What is to be told today, nearest deadline first, unknown deadlines last."""
    return told(terms(kb), today)


def told(found: Iterable[Term], today: dt.date) -> list[Due]:
    """The terms that are to be told today, as `due` gives them."""
    result = []
    for term in found:
        if term.vanaf is not None and today < term.vanaf:
            continue
        late = term.deadline is not None and term.deadline < today
        reden: Reden
        if term.reden == ERKENNING:
            reden = ERKENNING_VERLOPEN if late else ERKENNING_LOOPT_AF
        else:
            reden = term.reden
        days = None if term.deadline is None else (term.deadline - today).days
        result.append(Due(term.item, reden, term.deadline, days, term.tekst))
    result.sort(key=lambda d: (d.deadline or dt.date.max, soort_of(d.item).meervoud, d.item.id, d.reden))
    return result


def by_owner(found: Iterable[Due]) -> dict[str, list[Due]]:
    """owner -> what is due, in the given order; owners alphabetically, the unknown and the editors last."""
    groups: dict[str, list[Due]] = {}
    for row in found:
        groups.setdefault(owner(row.item), []).append(row)
    last = (EIGENAAR_ONBEKEND, REDACTIE)
    return {name: groups[name] for name in sorted(groups, key=lambda n: (n in last, n.casefold(), n))}
