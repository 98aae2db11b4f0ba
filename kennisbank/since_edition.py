"""What changed since an edition, told from its record alone: enough for a page, without reading the old content.

An entry whose text changed has a higher version; what happened then stands in its own history. One that changed
without is named as well, by the sum of its file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from kennisbank.difference import (
    BEEINDIGD,
    HERNOEMD,
    NIEUW,
    OMHOOG,
    OMLAAG,
    TOEGEVOEGD,
    VERLOPEN,
    VERNIEUWD,
    VERVANGEN,
    Change,
    Weigh,
)
from kennisbank.editions import Opgenomen, Uitgave
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.interventie import Interventie
from kennisbank.model.soorten import Item, soort_of
from kennisbank.releasing import last_day

BIJGEWERKT = "bijgewerkt"
"""The sort of change of an entry with a higher version; its text is its own history."""
ZELFDE_VERSIE = "zelfde-versie"
"""The sort of change of an entry whose file changed while its version stayed: nobody wrote down what happened."""


class _Since(NamedTuple):
    """From when until when, over which knowledge base; `weigh` says what counts as evidence on a day."""

    then: dt.date
    today: dt.date
    kb: Kennisbank
    weigh: Weigh


def since_edition(uitgave: Uitgave, kb: Kennisbank, today: dt.date, weigh: Weigh) -> list[Change]:
    """The changes in the entries with a page, in the order of the knowledge base."""
    since = _Since(uitgave.op, today, kb, weigh)
    before = {(item.soort, item.id): item for item in uitgave.items}
    found: list[Change] = []
    for item in kb.items():
        if item.status == "concept":
            continue
        kind = soort_of(item).naam
        ids = (item.id, *item.vroegere_ids)
        was = next((before[kind, i] for i in ids if (kind, i) in before), None)
        if was is None:
            found.append(_change(item, TOEGEVOEGD, f"{item.naam} is nieuw."))
        else:
            found += _changes(item, was, since)
    return found


def _changes(item: Item, was: Opgenomen, since: _Since) -> Iterator[Change]:
    kb = since.kb
    if was.id != item.id:
        yield _change(item, HERNOEMD, f"{was.id} heet nu {item.id}.")
    if was.naam != item.naam:
        yield _change(item, HERNOEMD, f"{was.naam} heet nu {item.naam}.")
    if item.status == "vervallen" and was.status != "vervallen":
        pool = kb.of(soort_of(item).meervoud)
        after = ", ".join(pool[i].naam for i in item.vervangen_door if i in pool)
        told = (
            f"{item.naam} is vervangen door {after}."
            if after
            else f"{item.naam} is vervallen, zonder opvolger."
        )
        yield _change(item, VERVANGEN if after else BEEINDIGD, told)
    if isinstance(item, Interventie):
        yield from _recognition(item, was, since)
    if item.versie > was.versie:
        steps = " ".join(
            w.wat if w.wat.endswith((".", "!", "?")) else f"{w.wat}." for w in item.wijzigingen[was.versie :]
        )
        yield _change(item, BIJGEWERKT, steps)
    elif was.id == item.id and kb.sommen.get(file_of(item), was.som) != was.som:
        yield _change(item, ZELFDE_VERSIE, f"{item.naam} veranderde, zonder nieuwe versie.")


def _recognition(item: Interventie, was: Opgenomen, since: _Since) -> Iterator[Change]:
    then, today, kb, weigh = since
    now = weigh(item, kb, today)
    levels = kb.vocabulaire["bewijsniveaus"]
    rank = {i: (getattr(v, "erkend", False), getattr(v, "rang", 0)) for i, v in levels.items()}
    had, has = rank.get(was.niveau, (False, 0)), rank.get(now.niveau, (False, 0))
    step = f"van '{kb.label('bewijsniveaus', was.niveau)}' naar '{kb.label('bewijsniveaus', now.niveau)}'"
    ends = last_day(item, kb, today, weigh)
    if (had[0] or has[0]) and had != has:
        wat = NIEUW if not had[0] else OMLAAG if has < had else OMHOOG
        yield _change(item, wat, f"{item.naam}: {step}.")
    elif has[0] and was.tot and ends > was.tot and not now.verlopen:
        yield _change(item, VERNIEUWD, f"De erkenning van {item.naam} is vernieuwd.")
    if has[0] and had[0] and now.verlopen and was.tot >= then.isoformat():
        yield _change(item, VERLOPEN, f"De erkenning van {item.naam} is over haar tijd heen.")


def _change(item: Item, wat: str, tekst: str) -> Change:
    return Change(soort_of(item).naam, item.id, item.naam, wat, None, None, None, tekst)
