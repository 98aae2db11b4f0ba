"""The verdict a page shows first, and the words for until when it holds. What counts is decided in `matcher.evidence`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kansrijk.pages.words import day, listing, lower_first, part_date
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Oordeel
from kennisbank.no_value import ONBEKEND
from kennisbank.validity import GELDIGHEID_JAREN, HERBEOORDELING, valid_until
from matcher.evidence import Evidence, evidence

REJECTED = "niet-erkend"
JAREN_IN_WOORDEN = {5: "vijf"}


@dataclass(frozen=True, slots=True)
class Current:
    """What counts now: the level with its label, the verdict it comes from (None when there is none) and its age."""

    found: Evidence
    label: str
    verdict: Oordeel | None


def current(item: Interventie, kb: Kennisbank, today: dt.date) -> Current:
    """The verdict on the whole programme that counts today."""
    # A page and every list that names the programme ask it. The item stays in there, so its number stays its own.
    known: dict[int, tuple[Interventie, Current]] = kb.remembered.setdefault(("current", today), {})
    if id(item) not in known:
        known[id(item)] = item, _current(item, kb, today)
    return known[id(item)][1]


def _current(item: Interventie, kb: Kennisbank, today: dt.date) -> Current:
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


def state_word(oordeel: Oordeel, kb: Kennisbank, today: dt.date) -> str:
    """How a verdict stands today, in the words of the vocabulary oordeelstaten.

    For a current verdict: geldig, ouder dan vijf jaar, in herbeoordeling, niet erkend (a committee
    rejected it), geen erkenning gevonden (nobody judged it, as far as we know) or onbekend.
    """
    words = kb.oordeelstaat(oordeel.staat)
    if oordeel.niveau == ONBEKEND:
        return words.bij_datum_onbekend
    if not is_recognition(oordeel, kb):
        return words.bij_niet_erkend if oordeel.niveau == REJECTED else words.bij_geen_erkenning
    until = valid_until(oordeel)
    if until is None:
        return words.bij_datum_onbekend
    end, stated = until
    if end >= today:
        return words.bij_geldig
    return words.bij_verlopen if stated else words.bij_oud


def until_words(oordeel: Oordeel, kb: Kennisbank) -> str:
    """The last day of a recognition, in plain text, and whether the source gives it or we calculated it."""
    if not is_recognition(oordeel, kb):
        return "niet van toepassing"
    until = valid_until(oordeel)
    if until is None:
        return ONBEKEND
    end, stated = until
    return f"{part_date(oordeel.geldig_tot)}, volgens de bron" if stated else f"{day(end)}, berekend"


def late_words(oordeel: Oordeel, kb: Kennisbank, today: dt.date) -> str:
    """What to say of a recognition past its time, in plain text; '' when it is not."""
    until = valid_until(oordeel)
    if until is None or until[0] >= today or not is_recognition(oordeel, kb):
        return ""
    huidig = kb.oordeelstaat("huidig")
    late = huidig.bij_verlopen if until[1] else huidig.bij_oud
    state = state_word(oordeel, kb, today)
    return f"{late}; huidige status niet bevestigd" if state == late else f"{late}, {state}"


def dated_state(item: Interventie, kb: Kennisbank, today: dt.date) -> str:
    """Scope, year and state of the verdict that counts, for behind its level: '2017, ouder dan vijf jaar'.

    '' when the level says it all: there is no recognition and no committee is looking at it.
    """
    now = current(item, kb, today)
    if now.verdict is None:
        return ""
    state = state_word(now.verdict, kb, today)
    if not is_recognition(now.verdict, kb):
        return state if now.verdict.staat == HERBEOORDELING else ""
    scope = listing([lower_first(kb.label("preventieniveaus", v)) for v in now.verdict.geldt_voor])
    year = str(now.found.jaar) if now.found.jaar else "jaar onbekend"
    late = late_words(now.verdict, kb, today).split(";")[0]
    held = "geldigheid onbekend" if state == ONBEKEND else late or state
    return ", ".join(p for p in (f"alleen {scope}" if scope else "", year, held) if p)


def level_in_short(item: Interventie, kb: Kennisbank, today: dt.date) -> str:
    """The level for in a list, plain text, never without its state: 'Goed onderbouwd (2017, ouder dan vijf jaar)'."""
    dated = dated_state(item, kb, today)
    return current(item, kb, today).label + (f" ({dated})" if dated else "")
