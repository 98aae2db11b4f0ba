"""What a difference means for one organisation: its own programmes, and what is new and fits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kansrijk.difference_text import described
from kansrijk.disk import read_text_file
from kansrijk.errors import UserError
from kansrijk.pages.words import listing, number
from kansrijk.states import State
from kennisbank.difference import (
    BEEINDIGD,
    HERNOEMD,
    NIEUW,
    OMHOOG,
    OMLAAG,
    TOEGEVOEGD,
    VERLOPEN,
    VERVANGEN,
    Change,
)
from matcher.match import match, schools_of
from matcher.offering import Offering, read_offering, school_of
from matcher.prepare_match import prepare_match
from matcher.profile import Profiel, read_profile

WORDS = (
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
_HAS = ("actief", "gepland")


class OwnChanges(NamedTuple):
    """The changes that touch an organisation, and the sentences that say what they come down to."""

    organisatie: str
    programmas: list[str]
    changes: list[Change]
    verloren: list[str]
    verlopen: list[str]
    beeindigd: list[str]
    past_nieuw: list[str]
    lines: list[str]

    def as_dict(self) -> dict[str, Any]:
        """For JSON: which programmes are theirs, and the ids behind every sentence."""
        return {
            "organisatie": self.organisatie,
            "programmas": self.programmas,
            "verloren": self.verloren,
            "verlopen": self.verlopen,
            "beeindigd": self.beeindigd,
            "past_nieuw": self.past_nieuw,
            "samenvatting": self.lines,
        }


def own_changes(path: Path, old: State, new: State, changes: Sequence[Change]) -> OwnChanges:
    """The changes in the programmes that the profile names, and the new ones that fit; raises as `read_profile` does."""
    if not new.whole:
        raise UserError(
            f"In {described(new)} staan fouten; daar kan een profiel niet naast gelegd worden.",
            "Herstel wat kansrijk check zegt, of laat --profiel weg.",
        )
    data = read_text_file(path, "profiel")  # a name that is wrong is told before anything is worked out
    model = prepare_match(new.moment.kb)
    profiel = read_profile(data, str(path), model, new.moment.today)
    school = school_of(schools_of(profiel.organisatie.onderwijs, model))
    vandaag = new.moment.today.isoformat()
    offering = read_offering(profiel.aanbod or (), model, school=school, vandaag=vandaag)
    # A name that is only in the old state (its programme is gone) is recognised there.
    before = prepare_match(old.moment.kb) if old.whole else None
    was = (
        read_offering(profiel.aanbod or (), before, school=school, vandaag=vandaag)
        if before is not None
        else offering
    )
    now_called = {
        c.oud: c.id for c in changes if c.wat == HERNOEMD and c.veld == "id" and c.soort == "interventie"
    }
    mine = _ids(offering, _HAS) | {now_called.get(i, i) for i in _ids(was, _HAS)}
    vague = _ids(offering, ("onbekend",)) | {now_called.get(i, i) for i in _ids(was, ("onbekend",))}
    fits = _newly_fitting(profiel, changes, model, before, old, new)
    fits = [i for i in fits if i not in mine]
    touched = [c for c in changes if c.soort == "interventie" and (c.id in mine | vague or c.id in fits)]
    erkend = {i for i, v in new.moment.kb.vocabulaire["bewijsniveaus"].items() if getattr(v, "erkend", False)}
    lost = sorted({c.id for c in touched if c.id in mine and c.wat == OMLAAG and c.nieuw not in erkend})
    expired = sorted({c.id for c in touched if c.id in mine and c.wat == VERLOPEN} - set(lost))
    ended = sorted({c.id for c in touched if c.id in mine and c.wat in (BEEINDIGD, VERVANGEN)})
    own = OwnChanges(profiel.organisatie.naam, sorted(mine), touched, lost, expired, ended, fits, [])
    own.lines.extend(_sentences(own, vague - mine, new, known=profiel.aanbod is not None))
    return own


def _ids(offering: Offering, statuses: tuple[str, ...]) -> set[str]:
    return {i for status in statuses for i in offering.with_status(status)}


def _newly_fitting(
    profiel: Profiel, changes: Sequence[Change], model: Any, before: Any, old: State, new: State
) -> list[str]:
    """Programmes that are suggested now, were not before, and are new or rose in recognition meanwhile."""
    fresh = {c.id for c in changes if c.soort == "interventie" and c.wat in (TOEGEVOEGD, NIEUW, OMHOOG)}
    if not fresh:
        return []

    def suggested(model: Any, state: State) -> list[str]:
        return [s["id"] for s in match(profiel, model, state.moment.today)["suggesties"]]

    earlier = set(suggested(before, old)) if before is not None and _same_words(profiel, before) else set()
    return [i for i in suggested(model, new) if i in fresh and i not in earlier]


def _same_words(profiel: Profiel, before: Any) -> bool:
    """Whether the old state knows the words of this profile."""
    needs = {b.vraagstuk for b in profiel.behoeften if b.vraagstuk}
    return profiel.organisatie.type in before["organisatietypen"] and needs <= set(before["vraagstukken"])


def _sentences(own: OwnChanges, vague: set[str], new: State, *, known: bool) -> list[str]:
    kb = new.moment.kb

    def names(ids: Sequence[str]) -> str:
        return listing([kb.interventies[i].naam if i in kb.interventies else i for i in ids])

    total = len(own.programmas)
    lines = []
    if own.verloren:
        lines.append(
            f"{_of(own.verloren, total)} {_verb(own.verloren, 'verloor zijn', 'verloren hun')} erkenning: {names(own.verloren)}."
        )
    if own.verlopen:
        lines.append(
            f"Van {_of(own.verlopen, total).lower()} is de erkenning over haar tijd heen: {names(own.verlopen)}."
        )
    if own.beeindigd:
        lines.append(
            f"{_of(own.beeindigd, total)} {_verb(own.beeindigd, 'is', 'zijn')} vervallen of vervangen: {names(own.beeindigd)}."
        )
    if not lines and total:
        lines.append(
            "Geen van uw programma's verloor zijn erkenning of verviel."
            if total > 1
            else "Uw programma verloor zijn erkenning niet en verviel niet."
        )
    if not total:
        lines.append(
            "Wij herkenden geen programma in uw aanbod."
            if known
            else "In het profiel staat geen aanbod; er is dus geen eigen programma om te volgen."
        )
    n = len(own.past_nieuw)
    if n:
        what = "nieuw programma past" if n == 1 else "nieuwe programma's passen"
        lines.append(f"{_capital(_number(n))} {what}: {names(own.past_nieuw)}.")
    else:
        lines.append("Er is geen nieuw programma dat past.")
    if vague:
        lines.append(
            f"Uw lijst zegt niet welke van deze u bedoelt; hun wijzigingen staan erbij: {names(sorted(vague))}."
        )
    return lines


def _of(ids: Sequence[str], total: int) -> str:
    if total == 1:
        return "Uw ene programma"
    return f"{_capital(_number(len(ids)))} van uw {_number(total)} programma's"


def _verb(ids: Sequence[str], one: str, more: str) -> str:
    return one if len(ids) == 1 else more


def _number(n: int) -> str:
    return WORDS[n] if n < len(WORDS) else number(n)


def _capital(word: str) -> str:
    # In Dutch only the first of two letters with an accent gets the capital, without its accent.
    return word.replace("éé", "Eé", 1) if word.startswith("éé") else word.capitalize()
