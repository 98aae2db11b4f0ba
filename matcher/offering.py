"""What an organisation has: its own words recognised, with their status and reach. It has a twin in the browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from matcher.name_around import ALIAS, EXACT
from matcher.name_money import money_until
from matcher.name_reach import told_part, told_reach
from matcher.name_remark import IN_PART
from matcher.name_somewhere import told_places
from matcher.name_status import told_status
from matcher.name_words import read
from matcher.recognise import Recognised, Unknown, recognise
from matcher.sentences import fill
from matcher.spelling import FAMILY

if TYPE_CHECKING:
    from matcher.profile import Aanbod

# When two lines name one programme, the line that says most about today counts.
_STRONGEST = {"actief": 3, "gepland": 2, "gestopt": 1, "onbekend": 0}
_WITH_A_REMARK = 90
_EVERYWHERE = 100
_LONGEST_NAME = 120
"""Before a remark about its status a longer text is a sentence, and is not looked at twice."""
Known = tuple[Recognised | Unknown, str, str]
"""What a line is recognised as, the status that it tells in words, or '', and why it tells that what runs is thin, or ''."""


class Offering(NamedTuple):
    """The recognised and the unknown lines, and per programme id what counts.

    A family name says that something of the family is there, not which: its members count as
    `onbekend` unless another line names one; so does what a name may mean too at this kind of school. `zwak` says per active id why its presence is thin.
    `deel` says per id what part of those whom it is for it reaches, or '' when that is all that counts of it.
    """

    herkend: list[tuple[Recognised, str]]
    onbekend: list[tuple[Unknown, str]]
    status: dict[str, str]
    via: dict[str, str]
    zwak: dict[str, str]
    deel: dict[str, str]

    def with_status(self, status: str) -> list[str]:
        return sorted(i for i, s in self.status.items() if s == status)

    def recognised_documents(self) -> list[dict[str, Any]]:
        """The recognised lines; one that says until when there is money has that day too (`eindigt`, an ISO date)."""
        return [
            {**r.as_dict(), "status": status, **({"eindigt": day} if (day := money_until(r.invoer)) else {})}
            for r, status in self.herkend
        ]

    def unknown_documents(self) -> list[dict[str, Any]]:
        return [{**u.as_dict(), "status": status} for u, status in self.onbekend]


def school_of(onderwijs: Sequence[str]) -> str:
    """The one kind of school that an organisation is, or ''."""
    return onderwijs[0] if len(onderwijs) == 1 else ""


def read_offering(
    aanbod: Sequence[Aanbod],
    model: Mapping[str, Any],
    known: dict[str, Known] | None = None,
    school: str = "",
    vandaag: str = "",
) -> Offering:
    """Recognise every line of an offering, in the order given; `known` remembers names between calls.

    `school` is the one kind of school that asks, or '', and `vandaag` the day (ISO date, '' for the real one). What a line says in words of how its programme stands
    ('VoorZorg (gestopt)') is its status, unless the status was given as another; so it is with reach (`reach_of`).
    """
    known = {} if known is None else known
    found = Offering([], [], {}, {}, {}, {})
    vague: dict[str, str] = {}
    for line in aanbod:
        if line.naam not in known:
            known[line.naam] = _read(line.naam, model["namen"], vandaag)
        outcome, told, thin = known[line.naam]
        status = told if told and line.status == "actief" else line.status
        if isinstance(outcome, Unknown):
            found.onbekend.append((outcome, status))
            continue
        outcome = _for_the_school(outcome, school, model["namen"])
        found.herkend.append((outcome, status))
        if sibling := _of_the_school(outcome, school, model["namen"]):
            vague[sibling] = min(vague.get(sibling, outcome.invoer), outcome.invoer)
        for item_id in outcome.ids:
            if outcome.wijze == FAMILY:
                vague[item_id] = min(vague.get(item_id, outcome.invoer), outcome.invoer)
                continue
            before = found.status.get(item_id)
            weak, part = _weakness(line, thin, model), _part(line, thin, model)
            if before is None or _STRONGEST[status] > _STRONGEST[before]:
                found.status[item_id] = status
                found.via[item_id] = outcome.invoer
                found.zwak[item_id], found.deel[item_id] = weak, part
            elif before == status:
                # Of equal lines the first by letter is quoted, and the one that says most for it counts.
                found.via[item_id] = min(found.via[item_id], outcome.invoer)
                found.zwak[item_id] = min(found.zwak[item_id], weak)
                found.deel[item_id] = min(found.deel[item_id], part)
    for item_id, name in vague.items():
        if item_id not in found.status:
            found.status[item_id] = "onbekend"
            found.via[item_id] = name
    return found


def _read(naam: str, names: Mapping[str, Any], vandaag: str) -> Known:
    """What a line is recognised as, and what it tells of how it stands; a name is looked for without that remark too."""
    outcome, told = recognise(naam, names), told_status(naam, vandaag)
    if told is None:
        return outcome, "", ""
    if isinstance(outcome, Unknown) and len(told.naam) <= _LONGEST_NAME:
        whole = recognise(told.naam, names)
        if isinstance(whole, Recognised):
            wijze = ALIAS if whole.wijze == EXACT else whole.wijze
            outcome = Recognised(outcome.invoer, whole.ids, wijze, min(_WITH_A_REMARK, whole.honderdsten))
    return outcome, told.status, told.zwak


def _for_the_school(outcome: Recognised, school: str, names: Mapping[str, Any]) -> Recognised:
    """Of a family those for the kind of school that asks, when some are; one that is left is what was meant, most likely."""
    if outcome.wijze != FAMILY or not school:
        return outcome
    own = tuple(i for i in outcome.ids if school in names["school_kinds"].get(i, ()))
    if not own or own == outcome.ids:
        return outcome
    if len(own) > 1:
        return Recognised(outcome.invoer, own, FAMILY, outcome.honderdsten)
    return Recognised(outcome.invoer, own, ALIAS, _WITH_A_REMARK)


def _of_the_school(outcome: Recognised, school: str, names: Mapping[str, Any]) -> str:
    """The programme for this kind of school that a name may mean too: 'M@ZL' on a mbo may be that for the mbo; or ''."""
    if not school or len(outcome.ids) > 1 or outcome.ids[0] not in names["by_school"]:
        return ""
    if any(word.text in names["schools"] for word in read(outcome.invoer)):
        return ""
    own = recognise(f"{outcome.invoer} {school}", names)
    return "" if isinstance(own, Unknown) or len(own.ids) > 1 or own.ids == outcome.ids else own.ids[0]


def reach_of(line: Aanbod) -> int | None:
    """The percentage that a line reaches: as it was given, or as its name tells; None when neither says so."""
    return told_reach(line.naam) if line.bereik is None else line.bereik


def thin_of(line: Aanbod, vandaag: str = "") -> str:
    """Why a line says that what runs is not to be counted on: `proef`, `vol`, `deels` or `stopt`; '' when it does not."""
    told = told_status(line.naam, vandaag)
    return "" if told is None or (told.zwak == IN_PART and reach_of(line) is not None) else told.zwak


def _part(line: Aanbod, thin: str, model: Mapping[str, Any]) -> str:
    """What part of those whom it is for this line says that it reaches, in words; '' for all, for what it does not say, and
    where something else must come before more of it (a trial, a waiting list, its end, or whether it is there at all)."""
    if line.regionaal or thin not in ("", IN_PART):
        return ""
    zinnen, reach = model["zinnen"], reach_of(line)
    if reach is None:
        if not thin:
            return ""
        places = told_places(line.naam)
        return fill(zinnen, "deel-gezegd", deel=places.said) if places else str(zinnen["deel-ergens"])
    if reach >= _EVERYWHERE:
        return ""
    said = told_part(line.naam) if line.bereik is None else ""
    return fill(zinnen, "deel-gezegd", deel=said) if said else fill(zinnen, "deel-procent", bereik=reach)


def _weakness(line: Aanbod, thin: str, model: Mapping[str, Any]) -> str:
    """Why this line covers little, in words; '' when it does not say so."""
    reach = reach_of(line)
    if reach is not None and reach < model["keuzes"]["laag_bereik"]:
        return fill(model["zinnen"], "zwak-laag-bereik", bereik=reach)
    if thin and not (thin == IN_PART and reach is not None):
        return str(model["zinnen"][f"zwak-{thin}"])
    return str(model["zinnen"]["zwak-regionaal"]) if line.regionaal else ""
