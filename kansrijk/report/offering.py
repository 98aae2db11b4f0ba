"""What the organisation has, as a report tells it: what stands on evidence, what is thin, and what to look up first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kansrijk.pages.words import listing
from kansrijk.report.facts import Facts, Row
from matcher.profile import Aanbod

SURE = 0.95
"""From this certainty on a name counts as recognised without asking back."""


class Present(NamedTuple):
    """Ids of active programmes: recognised and not thin (`sterk`), the others with the reason (`zwak`)."""

    sterk: list[str]
    zwak: list[tuple[str, str]]


def present(facts: Facts) -> Present:
    """What runs now according to the list; a family name counts for none of its members."""
    found = Present([], [])
    seen: set[str] = set()
    for row in facts.document["herkend"]:
        if row["status"] != "actief" or row["wijze"] == "familie":
            continue
        for item_id in row["ids"]:
            if item_id in seen:
                continue
            seen.add(item_id)
            why = _thin(facts, row["invoer"]) or _doubt(facts, item_id)
            if why:
                found.zwak.append((item_id, why))
            else:
                found.sterk.append(item_id)
    return found


def _line(facts: Facts, invoer: str) -> Aanbod | None:
    return next((line for line in facts.profiel.aanbod or () if line.naam == invoer), None)


def _thin(facts: Facts, invoer: str) -> str:
    line = _line(facts, invoer)
    if line is None:
        return ""
    if line.bereik is not None and line.bereik < facts.model["keuzes"]["laag_bereik"]:
        return f"bereikt {line.bereik} procent"
    return "aanbod van de regio; niet zeker of het bij u loopt" if line.regionaal else ""


def _doubt(facts: Facts, item_id: str) -> str:
    evidence = facts.evidence(item_id)
    if evidence.niveau == "niet-erkend":
        return "een commissie erkende het niet"
    if not facts.is_recognised(evidence):
        return "geen erkenning bekend"
    return "de werking is betwist" if evidence.betwist else ""


def look_up_first(facts: Facts) -> list[str]:
    """What a person should find out before deciding, most important first; plain sentences."""
    return [*_needs(facts), *_names(facts), *_lines(facts), *_base(facts)]


def _needs(facts: Facts) -> Iterator[str]:
    for row in facts.document["behoeften"]:
        if "tekst" in row and not row["gevonden"]:
            back = row["vraag_terug"] or "Schrijf het anders op, of kies een vraagstuk uit de lijst."
            yield f"Wij begrepen “{row['tekst']}” niet goed. {back}"
        elif row.get("cijfers"):
            yield f"“{row['tekst']}” vraagt om cijfers. Die staan niet in deze kennisbank; vraag ze op bij uw GGD of JGZ."


def _names(facts: Facts) -> Iterator[str]:
    for row in facts.document["onbekend"]:
        like = [facts.name(i) for i in row["lijkt_op"]]
        ask = f"Bedoelt u {' of '.join(like)}?" if like else "Kijk na hoe het precies heet, of wie het aanbiedt."
        yield f"Wij herkennen “{row['invoer']}” niet. {ask}"
    for row in facts.document["herkend"]:
        if row["wijze"] == "familie":
            yield f"“{row['invoer']}” is een familie. Welke heeft u: {' of '.join(facts.name(i) for i in row['ids'])}?"
        elif row["zekerheid"] < SURE:
            yield f"Wij lazen “{row['invoer']}” als {facts.names(row['ids'])}. Klopt dat?"


def _lines(facts: Facts) -> Iterator[str]:
    for row in facts.document["herkend"]:
        if row["status"] == "onbekend":
            yield f"Loopt “{row['invoer']}” nog? De lijst zegt dat niemand het zeker weet."
        line = _line(facts, row["invoer"])
        if line is not None and line.regionaal:
            yield f"Loopt “{row['invoer']}” ook bij u? Het is een aanbod van de regio."


def _base(facts: Facts) -> Iterator[str]:
    stopped = {i for row in facts.document["herkend"] if row["status"] == "gestopt" for i in row["ids"]}
    missing = [
        row["naam"]
        for row in facts.document["basisaanbod"]
        if row["status"] == "ontbreekt" and row["id"] not in stopped
    ]
    if missing:
        is_it = "Ontbreekt" if len(missing) == 1 else "Ontbreken"
        yield f"{is_it} {listing(missing)} echt? Niet genoemd is niet hetzelfde als niet aanwezig."


def is_vague(row: Row) -> bool:
    """Whether nothing was understood of a need."""
    return "tekst" in row and not row["gevonden"]
