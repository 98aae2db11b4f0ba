"""What stands in the way of an edition, and what an edition remembers: pure, so that a review can ask the same."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from kennisbank.difference import ALLEEN_TEKST, Change, Weigh
from kennisbank.editions import Opgenomen, Uitgave
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.interventie import Interventie
from kennisbank.model.soorten import soort_of
from kennisbank.validity import HERBEOORDELING, valid_until

_MENTIONS = re.compile(r"erken|oordeel|oordelen|commissie|register", re.IGNORECASE)
"""A caveat with one of these says something about the recognition."""
_WITHOUT_VALUES = ("tekst-gewijzigd", ALLEEN_TEKST, "nagelezen")


def overdue_without_note(kb: Kennisbank, today: dt.date, weigh: Weigh) -> list[Interventie]:
    """Published programmes with a recognition past its time and no word about it: no caveat, no reassessment."""
    return [
        item
        for item in kb.interventies.values()
        if item.status == "gepubliceerd"
        and weigh(item, kb, today).verlopen
        and not any(_MENTIONS.search(note) for note in item.kanttekeningen)
        and not any(o.staat == HERBEOORDELING for o in item.bewijs.oordelen)
    ]


def included(kb: Kennisbank, files: Mapping[str, bytes], today: dt.date, weigh: Weigh) -> Iterator[Opgenomen]:
    """The lines of the record: every entry with a page, kind by kind in order of id."""
    for item in kb.items():
        if item.status == "concept":
            continue
        niveau, tot = ("", "")
        if isinstance(item, Interventie):
            niveau, tot = weigh(item, kb, today).niveau, last_day(item, kb, today, weigh)
        som = hashlib.sha256(files[file_of(item)]).hexdigest()
        yield Opgenomen(soort_of(item).naam, item.id, item.naam, item.status, item.versie, niveau, tot, som)


def last_day(item: Interventie, kb: Kennisbank, today: dt.date, weigh: Weigh) -> str:
    """The last day of the recognition that counts, as ISO text; '' when it is none or has no date."""
    counts = weigh(item, kb, today)
    level = kb.vocabulaire["bewijsniveaus"].get(counts.niveau)
    if level is None or not getattr(level, "erkend", False):
        return ""
    ends = [
        until[0]
        for o in item.bewijs.oordelen
        if (o.niveau, o.datum) == (counts.niveau, counts.datum) and (until := valid_until(o)) is not None
    ]
    return max(ends).isoformat() if ends else ""


def small(changes: Iterable[Change]) -> list[dict[str, str | None]]:
    """The changes as the record keeps them: one line per entry and sort, without the long values."""
    found: dict[tuple[str, str, str], dict[str, str | None]] = {}
    for c in changes:
        short = c.wat in _WITHOUT_VALUES
        row = {
            "id": c.id,
            "soort": c.soort,
            "naam": c.naam,
            "wat": c.wat,
            "tekst": None if short else c.tekst,
        }
        found.setdefault((c.wat, c.soort, c.id), row)
    return list(found.values())


def new_edition(
    name: str,
    kb: Kennisbank,
    files: Mapping[str, bytes],
    today: dt.date,
    commit: str | None,
    weigh: Weigh,
    changes: Iterable[Change],
) -> Uitgave:
    """The record of an edition that comes out today; `changes` are those since the newest edition before it."""
    former = kb.uitgaven[0].naam if kb.uitgaven else None
    items = tuple(included(kb, files, today, weigh))
    return Uitgave(name, today, commit, former, items, tuple(small(changes)))
