"""Candidates in order, each with reasons whose contributions add up to its score.

The weights are a judgement, written down here and on the page about the matcher: fit with the
question and strength of evidence weigh most and about equally. They are not estimated from data.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.problems import shorten
from matcher.coverage import GEEN_ERKEND, OPEN, ZWAK, Cell
from matcher.evidence import Evidence, evidence, is_recognised
from matcher.fit import age_range, fit, overlap_years, preventive_levels, range_text
from matcher.offering import Offering
from matcher.profile import Profiel

W_BASIS = 0.15
W_BEHOEFTE = 0.25
W_LEEFTIJD = 0.10
W_PLEK = 0.05
W_GATEN = 0.15
W_BEWIJS = 0.30
"""These six are the most each kind of reason can add; together 1."""
AFTREK_BETWIST = 0.5
"""Share of the evidence contribution that a dispute about this very use takes away."""
AFTREK_VERLOPEN = 0.1
"""Share that an old verdict takes away: nearly all are older than five years, so it weighs a little."""
GATEN_VOL = 4
"""So many open cells give the whole contribution."""
NIVEAU_WEGING: Mapping[str, float] = {
    "sterke-aanwijzingen": 1.0, "goede-aanwijzingen": 0.9, "eerste-aanwijzingen": 0.75, "goed-onderbouwd": 0.55,
    "goed-beschreven": 0.35, "geen-erkenning": 0.1, "onbekend": 0.05, "niet-erkend": 0.0,
}  # fmt: skip
"""The order is the ladder of the committees; the distances are our judgement."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a suggestion, with what it adds to the score and its source."""

    soort: str
    tekst: str
    bijdrage: float
    bron: str | None

    def as_dict(self) -> dict[str, Any]:
        return {"soort": self.soort, "tekst": self.tekst, "bijdrage": self.bijdrage, "bron": self.bron}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One candidate."""

    id: str
    naam: str
    bewijs: Evidence
    redenen: tuple[Reason, ...]
    vult: tuple[Cell, ...]

    @property
    def score(self) -> float:
        return round(sum(r.bijdrage for r in self.redenen), 9)

    def as_dict(self, rang: int) -> dict[str, Any]:
        return {
            "rang": rang,
            "id": self.id,
            "naam": self.naam,
            "score": self.score,
            "bewijs": self.bewijs.as_dict(),
            "redenen": [r.as_dict() for r in self.redenen],
            "vult": [cell.place for cell in self.vult],
        }


@dataclass(frozen=True, slots=True)
class Ranking:
    """Suggestions in order, what is not suggested and why, and what cannot be told."""

    suggesties: tuple[Suggestion, ...]
    niet_voorgesteld: tuple[tuple[str, str, str], ...]
    onbekend: tuple[tuple[str, tuple[str, ...]], ...]


def rank(
    profiel: Profiel,
    offering: Offering,
    wanted: Mapping[str, int],
    cells: Sequence[Cell],
    kb: Kennisbank,
    today: dt.date,
) -> Ranking:
    """Weigh every published programme for this profile. `wanted` gives the urgency (1-3) per vraagstuk."""
    suggestions: list[Suggestion] = []
    refused: list[tuple[str, str, str]] = []
    unknown: list[tuple[str, tuple[str, ...]]] = []
    for item in kb.interventies.values():
        if item.status == "concept":
            continue
        refusal = _refusal(item, profiel, offering, wanted, kb, today)
        if refusal is not None:
            refused.append((item.id, *refusal))
            continue
        found = fit(item, profiel, kb)
        if found.past is None:
            unknown.append((item.id, found.velden))
            continue
        suggestions.append(_suggest(item, profiel, wanted, cells, kb, today))
    # Ties in score are broken by evidence, then by id, so that the order never depends on chance.
    suggestions.sort(key=lambda s: (-round(s.score, 9), -kb.bewijsniveau(s.bewijs.niveau).rang, s.id))
    return Ranking(tuple(suggestions), tuple(refused), tuple(unknown))


def _refusal(
    item: Interventie,
    profiel: Profiel,
    offering: Offering,
    wanted: Mapping[str, int],
    kb: Kennisbank,
    today: dt.date,
) -> tuple[str, str] | None:
    """(field, text) when the programme is not to be suggested; None when it may."""
    own = offering.status.get(item.id)
    if own in ("actief", "gepland"):
        word = "heeft u al" if own == "actief" else "staat bij u al gepland"
        return "aanbod", f"Dit {word} (in uw lijst: {shorten(offering.via[item.id])})."
    found = fit(item, profiel, kb)
    if found.past is False:
        return found.veld, found.tekst
    if own == "onbekend":
        return (
            "aanbod",
            f"Kijk eerst na of u dit al heeft: uw lijst noemt '{shorten(offering.via[item.id])}'.",
        )
    if not set(item.vraagstukken) & set(wanted):
        subjects = ", ".join(kb.label("vraagstukken", v).lower() for v in item.vraagstukken)
        return "vraagstukken", f"Het gaat over {subjects}; daar vraagt dit profiel niet om."
    verdict = evidence(item, kb, today)
    if verdict.niveau == "niet-erkend":
        return "bewijs", "Een commissie beoordeelde het en erkende het niet."
    if not is_recognised(verdict, kb) and not item.basisaanbod:
        return (
            "bewijs",
            "Er is geen erkenning bekend. Dat is geen oordeel over het programma; de matcher stelt alleen erkende programma's en het basisaanbod voor.",
        )
    return None


def _suggest(
    item: Interventie,
    profiel: Profiel,
    wanted: Mapping[str, int],
    cells: Sequence[Cell],
    kb: Kennisbank,
    today: dt.date,
) -> Suggestion:
    verdict = evidence(item, kb, today)
    fills = tuple(c for c in cells if c.status in (OPEN, ZWAK, GEEN_ERKEND) and item.id in c.kandidaten)
    reasons = [
        _need(item, wanted, kb),
        _age(item, profiel),
        _place(item, profiel, kb),
        _proof(item, verdict, fills, kb, today),
    ]
    if item.basisaanbod:
        reasons.insert(
            0,
            Reason(
                "basisaanbod",
                "De handreiking rekent dit tot wat elke regio in huis heeft (paragraaf 5.4).",
                W_BASIS,
                "actiz-2024-handreiking",
            ),
        )
    if fills:
        share = min(1.0, len(fills) / GATEN_VOL)
        where = "één open plek" if len(fills) == 1 else f"{len(fills)} open plekken"
        reasons.append(Reason("gaten", f"Het vult {where} in uw overzicht.", _rounded(W_GATEN * share), None))
    return Suggestion(item.id, item.naam, verdict, tuple(reasons), fills)


def _rounded(contribution: float) -> float:
    """Four decimals: more would claim a precision that these weights do not have."""
    return round(contribution, 4)


def _need(item: Interventie, wanted: Mapping[str, int], kb: Kennisbank) -> Reason:
    # The first vraagstuk of an entry is its main one; a programme that is only partly about it fits less.
    best = max(
        (v for v in item.vraagstukken if v in wanted),
        key=lambda v: (wanted[v] * (1.0 if item.vraagstukken[0] == v else 0.7), -item.vraagstukken.index(v)),
    )
    main = item.vraagstukken[0] == best
    share = wanted[best] / 3 * (1.0 if main else 0.7)
    text = f"Het gaat {'vooral' if main else 'ook'} over {kb.label('vraagstukken', best).lower()}"
    return Reason("behoefte", f"{text} (urgentie {wanted[best]} van 3).", _rounded(W_BEHOEFTE * share), None)


def _age(item: Interventie, profiel: Profiel) -> Reason:
    own = age_range(item)
    assert own is not None  # fit() sends unknown ages elsewhere
    years = overlap_years(own, profiel.ages)
    share = years / (own[1] - own[0]) if own[1] > own[0] else 1.0
    return Reason(
        "leeftijd", f"Het is voor jeugdigen {range_text(own)}.", _rounded(W_LEEFTIJD * min(1.0, share)), None
    )


def _place(item: Interventie, profiel: Profiel, kb: Kennisbank) -> Reason:
    own = set(kb.organisatietype(profiel.organisatie.type).settings)
    shared = [s for s in item.settings if s in own]
    places = ", ".join(kb.label("settings", s).lower() for s in shared)
    return Reason(
        "setting", f"Het kan bij u: {places}." if places else "De plek is vrij te kiezen.", W_PLEK, None
    )


def _proof(
    item: Interventie, verdict: Evidence, fills: Sequence[Cell], kb: Kennisbank, today: dt.date
) -> Reason:
    levels = {c.preventieniveau for c in fills} or set(preventive_levels(item))
    contested = [n for n in sorted(levels) if evidence(item, kb, today, n).betwist]
    share = NIVEAU_WEGING[verdict.niveau]
    text = f"Bewijs: {kb.label('bewijsniveaus', verdict.niveau).lower()}"
    text += f" ({verdict.jaar})" if verdict.jaar else ""
    if verdict.verlopen:
        share *= 1 - AFTREK_VERLOPEN
        text += "; ouder dan vijf jaar, huidige status niet bevestigd"
    if contested:
        share *= 1 - AFTREK_BETWIST * len(contested) / len(levels)
        text += f"; betwist ({', '.join(kb.label('preventieniveaus', n).lower() for n in contested)})"
    return Reason("bewijs", text + ".", _rounded(W_BEWIJS * share), verdict.bron)
