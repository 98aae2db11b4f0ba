"""Municipalities beside each other: what is missing where, what to introduce first, and how unequal it is.

Works on the prepared data. What a municipality has is worked out once per distinct name and age
range, so that all 342 take little longer than one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from matcher.costs import own_numbers
from matcher.match import asker_of, origin
from matcher.offering import Known, Offering, read_offering, school_of
from matcher.profile import Aanbod, Profiel
from matcher.region_asked import Answers, Reading, asked_rows, introductions_asked, without_answer
from matcher.region_file import Regio
from matcher.region_order import introductions
from matcher.region_rules import (
    ABSENT,
    Model,
    Place,
    Rules,
    Town,
    births_of,
    solid_offering,
    states_of,
    whole,
)

VERSIE = 1
"""Version of the document's shape."""


def region(region: Regio, model: Model, today: dt.date, commit: str | None = None) -> dict[str, Any]:
    """The contract's document for `regio --json`, with what is said beside it."""
    rules = Rules(model, today.isoformat())
    known: dict[str, Known] = {}
    towns = [town_of(p, region, model, known, today.isoformat()) for p in region.gemeenten]
    reading = Reading(rules)
    asks = [reading.asks(p, t.asker) for p, t in zip(region.gemeenten, towns, strict=True)]
    answers = Answers(towns, asks, rules)
    asked_order = introductions_asked(answers)
    order, beside = introductions(towns, rules)
    shown = _shown(towns, [*order, *asked_order], rules)
    grid = [(town, states_of(town, rules)) for town in towns]
    absent = {item_id: [town for town, states in grid if states[item_id] in ABSENT] for item_id in shown}
    return {
        "versie": VERSIE,
        "kennisbank": origin(model, commit),
        "regio": region.regio.naam,
        "rooster": [row for town, states in grid for row in _grid_rows(town, states, shown)],
        "basisaanbod": [i for i in shown if rules.programmes[i]["basis"]],
        "ontbreekt_in": [_missing(item_id, where, rules) for item_id, where in absent.items() if where],
        "behoeften": [
            {"gemeente": town.naam, **row}
            for town, own in zip(towns, answers.told, strict=True)
            for row in own
        ],
        "gevraagd": asked_rows(answers),
        "volgorde_gevraagd": asked_order,
        "zonder_antwoord": without_answer(answers),
        "volgorde": order,
        "niet_te_tellen": beside,
        "ongelijkheid": _inequality(towns, rules),
        "onbekend": [
            {"gemeente": town.naam, **document}
            for town in towns
            for document in town.offering.unknown_documents()
        ],
        "zonder_aantal": [town.naam for town in towns if town.number is None],
        "met_geboorten": [town.naam for town in towns if town.births is not None],
        "geboorten_passen_niet": [
            town.naam
            for town, profiel in zip(towns, region.gemeenten, strict=True)
            if town.births is None and town.number is not None and profiel.populatie.geboorten is not None
        ],
        "zonder_aanbod": [town.naam for town in towns if town.silent],
        "zonder_behoeften": [town.naam for town, own in zip(towns, asks, strict=True) if not own.each],
    }


def town_of(profiel: Profiel, region: Regio, model: Model, known: dict[str, Known], vandaag: str) -> Town:
    naam = profiel.organisatie.naam
    asker = asker_of(profiel, model)
    own = list(profiel.aanbod or ())
    for offer in region.regio.aanbod:
        # What the region offers without saying where, may or may not run here: nobody knows.
        here = naam in offer.gemeenten
        if here or not offer.gemeenten:
            status = offer.status if here else "onbekend"
            own.append(Aanbod(offer.naam, status, None, False))
    # A region that writes down for all of its municipalities what runs where, needs no list per municipality.
    silent = profiel.aanbod is None and not any(naam in offer.gemeenten for offer in region.regio.aanbod)
    offering = read_offering(own, model, known, school=school_of(asker.onderwijs), vandaag=vandaag)
    people = profiel.populatie
    births = births_of(asker, people.aantal, people.geboorten)
    return Town(naam, asker, offering, people.aantal, births, _maybe(offering), silent, own_numbers(profiel))


def _maybe(offering: Offering) -> dict[str, str]:
    """Programme -> the first line that was not recognised and looks like it; what has stopped is not there."""
    found: dict[str, str] = {}
    for line, status in offering.onbekend:
        if status != "gestopt":
            for item_id in line.lijkt_op:
                found.setdefault(item_id, line.invoer)
    return found


def _grid_rows(town: Town, states: Mapping[str, str], shown: Sequence[str]) -> Iterator[dict[str, Any]]:
    naam, weak, lines = town.naam, town.offering.zwak, _lines(town)
    for item_id in shown:
        yield {
            "gemeente": naam,
            "interventie": item_id,
            "status": states[item_id],
            "zwak": weak.get(item_id, ""),
            "regel": lines.get(item_id, ""),
        }


def _lines(town: Town) -> dict[str, str]:
    """Programme -> the line to look up when it is not known whether it runs here."""
    status, via = town.offering.status, town.offering.via
    like = {item_id: line for item_id, line in town.maybe.items() if item_id not in status}
    return like | {item_id: via[item_id] for item_id in town.offering.with_status("onbekend")}


def _answered(town: Town, rules: Rules) -> set[Place]:
    """The places for which this municipality has a solid programme with enough reach."""
    found: set[Place] = set()
    for item_id in solid_offering(town):
        found.update(rules.places(town.asker, item_id))
    return found


def _shown(towns: Sequence[Town], order: Sequence[Mapping[str, Any]], rules: Rules) -> list[str]:
    """The programmes of the grid: the base offering, what any municipality names, and what is advised."""
    named = {i for town in towns for i in town.offering.status}
    advised = {row["id"] for row in order}
    return [
        i
        for i, p in rules.programmes.items()
        if (p["basis"] or i in named or i in advised) and p["status"] != "vervallen"
    ]


def _missing(item_id: str, where: Sequence[Town], rules: Rules) -> dict[str, Any]:
    ages = rules.programmes[item_id]["leeftijd"]
    known = [town.children(ages) for town in where if town.number is not None] if ages else []
    group = rules.group_of(item_id)
    return {
        "id": item_id,
        "naam": rules.programmes[item_id]["naam"],
        "gemeenten": [town.naam for town in where],
        "jeugdigen": whole(sum(known)) if known else None,
        "aangaat": whole(sum(count * group[1] // 100 for count in known)) if known and group else None,
        **rules.facts(item_id, where),
    }


def _inequality(towns: Sequence[Town], rules: Rules) -> dict[str, Any]:
    """Per municipality of how many vraagstukken something recognised runs, and how far the best and the worst lie apart."""
    rows: list[dict[str, Any]] = []
    for town in towns:
        wanted = rules.wanted(town.asker)
        answered = {place[0] for place in _answered(town, rules)}
        rows.append(
            {
                "gemeente": town.naam,
                "met_erkend_aanbod": sum(v in answered for v in wanted),
                "vraagstukken": len(wanted),
            }
        )
    # Who says nothing about what there is, does not have the least.
    silent = {town.naam for town in towns if town.silent}
    known = [row for row in rows if row["gemeente"] not in silent] or rows
    by_number = sorted(known, key=lambda r: (r["met_erkend_aanbod"], r["gemeente"]))
    low, high = by_number[0], by_number[-1]
    return {
        "hoogste": high,
        "laagste": low,
        "verschil": high["met_erkend_aanbod"] - low["met_erkend_aanbod"],
        "per_gemeente": rows,
        "tekst": _inequality_words(high, low, len(known)),
    }


def _inequality_words(high: Mapping[str, Any], low: Mapping[str, Any], towns: int) -> str:
    many, every = high["met_erkend_aanbod"], high["vraagstukken"]
    if towns > 1 and many == low["met_erkend_aanbod"]:
        return f"Alle gemeenten hebben even veel: bij {many} van de {every} vraagstukken loopt iets erkends."
    text = f"Wie in {high['gemeente']} opgroeit, vindt bij {many} van de {every} vraagstukken iets erkends"
    return f"{text}; in {low['gemeente']} bij {low['met_erkend_aanbod']}." if towns > 1 else f"{text}."
