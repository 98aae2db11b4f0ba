"""The verdict a page shows first, and the words for until when it holds. What counts is decided in `matcher.evidence`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kansrijk.pages.words import day, part_date
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Oordeel
from kennisbank.reading import ONBEKEND
from kennisbank.validity import GELDIGHEID_JAREN, valid_until
from matcher.evidence import Evidence, evidence

ENDED = ("opgevolgd", "ingetrokken")
JAREN_IN_WOORDEN = {5: "vijf"}


@dataclass(frozen=True, slots=True)
class Current:
    """What counts now: the level with its label, the verdict it comes from (None when there is none) and its age."""

    found: Evidence
    label: str
    verdict: Oordeel | None


def current(item: Interventie, kb: Kennisbank, today: dt.date) -> Current:
    """The verdict on the whole programme that counts today."""
    found = evidence(item, kb, today)
    verdict = next(
        (
            o
            for o in item.bewijs.oordelen
            if (o.niveau, o.datum, o.bron) == (found.niveau, found.datum, found.bron)
        ),
        None,
    )
    return Current(found, kb.bewijsniveau(found.niveau).label, verdict)


def years_word() -> str:
    """The five of 'vijf jaar', as a word when we have it."""
    return JAREN_IN_WOORDEN.get(GELDIGHEID_JAREN, str(GELDIGHEID_JAREN))


def is_recognition(oordeel: Oordeel, kb: Kennisbank) -> bool:
    """Whether the verdict gives a level of recognition; a rejection has no end date."""
    return kb.bewijsniveau(oordeel.niveau).erkend


def validity_words(oordeel: Oordeel, kb: Kennisbank, today: dt.date) -> str:
    """Until when a verdict holds, in plain text, and whether the source says so or we calculated it."""
    if not is_recognition(oordeel, kb):
        return "niet van toepassing"
    if oordeel.staat in ENDED:
        return "geldt niet meer"
    until = valid_until(oordeel)
    if until is None:
        return ONBEKEND
    end, stated = until
    if stated:
        return f"tot {part_date(oordeel.geldig_tot)}, volgens de bron" + (" (voorbij)" if end < today else "")
    if end < today:
        return f"ouder dan {years_word()} jaar; huidige status niet bevestigd"
    return f"tot {day(end)}, berekend"


def level_in_short(item: Interventie, kb: Kennisbank, today: dt.date) -> str:
    """The level for in a list, plain text: 'Goed onderbouwd (2017, ouder dan vijf jaar), betwist'."""
    now = current(item, kb, today)
    notes = []
    if now.found.jaar:
        notes.append(str(now.found.jaar))
    if now.found.verlopen:
        notes.append(
            f"ouder dan {years_word()} jaar"
            if now.verdict and now.verdict.geldig_tot == ONBEKEND
            else "verlopen"
        )
    text = now.label + (f" ({', '.join(notes)})" if notes else "")
    return text + (", betwist" if now.found.betwist else "")
