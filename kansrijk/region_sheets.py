"""The outcome of a region as a workbook: a sheet per question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from kansrijk.region_words import (
    Document,
    Model,
    Names,
    Row,
    all_prices,
    answer_words,
    askers_words,
    base_first,
    children_words,
    evidence_words,
    grid_words,
    help_words,
    read_words,
    running_words,
    subject_words,
    towns_of,
)
from kansrijk.sheets import Sheet, write_book

_FACTS = [("Bewijs", 28), ("Kosten", 60), ("Basisaanbod", 12)]


def as_workbook(document: Document, model: Model, today: dt.date) -> bytes:
    """A workbook with a sheet per question."""
    return write_book("Kansrijk: regio", _sheets(document, Names(model), today), today)


def _sheets(document: Document, names: Names, today: dt.date) -> Iterator[Sheet]:
    towns = towns_of(document)
    shown = list(dict.fromkeys(row["interventie"] for row in document["rooster"]))
    status = grid_words(document)
    yield "Over", [("Wat", 24), ("Waarde", 90)], [
        ("Regio", document["regio"]), ("Datum", today), ("Editie", document["kennisbank"]["editie"]),
        ("Gemeenten", len(towns)), ("Ongelijkheid", document["ongelijkheid"]["tekst"]),
        ("Basisaanbod", base_first(document, names, "De andere bladen gaan")),
    ]  # fmt: skip
    yield "Gevraagd", [("Vraagstuk", 36), ("Gevraagd door", 50), ("Wat daar loopt", 60), ("Helpt de meeste vragers", 60)], [
        (names.label("vraagstukken", r["vraagstuk"]), askers_words(r), running_words(r, names), help_words(r))
        for r in document["gevraagd"]
    ]  # fmt: skip
    yield (
        "Volgorde gevraagd",
        [("Stap", 6), ("Programma", 36), ("Vraagstuk", 40), ("Gemeenten", 50), ("Aantal gemeenten", 12), ("Jeugdigen (schatting)", 14), *_FACTS],
        [
            (rang, r["naam"], subject_words(r, names), ", ".join(r["gemeenten"]), r["extra_gemeenten"], _children(r, "jeugdigen"), *_facts(r, names))
            for rang, r in enumerate(document["volgorde_gevraagd"], 1)
        ],
    )  # fmt: skip
    yield "Rooster", [("Gemeente", 26), *((names.plain[i], 14) for i in shown)], [
        (town, *(status[town, i] for i in shown)) for town in towns
    ]  # fmt: skip
    yield (
        "Ontbreekt in",
        [("Programma", 36), ("Aantal gemeenten", 12), ("Jeugdigen van die leeftijd", 14), ("Jeugdigen die het aangaat (schatting)", 16), ("Gemeenten", 90), *_FACTS],
        [
            (r["naam"], len(r["gemeenten"]), "onbekend" if r["jeugdigen"] is None else r["jeugdigen"], _children(r, "aangaat"), ", ".join(r["gemeenten"]), *_facts(r, names))
            for r in document["ontbreekt_in"]
        ],
    )  # fmt: skip
    yield (
        "Volgorde", [("Stap", 6), ("Programma", 36), ("Vraagstuk", 30), ("Niveau", 14), ("Gemeenten", 12), ("Jeugdigen erbij (schatting)", 14), ("Samen", 14), *_FACTS],
        [
            (rang, r["naam"], names.label("vraagstukken", r["vraagstuk"]), names.label("preventieniveaus", r["preventieniveau"]), r["extra_gemeenten"], _children(r, "extra_jeugdigen"), r["cumulatief"], *_facts(r, names))
            for rang, r in enumerate(document["volgorde"], 1)
        ],
    )  # fmt: skip
    yield "Niet te tellen", [("Programma", 36), ("Vraagstuk", 40), ("Ontbreekt in", 90), *_FACTS], [
        (r["naam"], subject_words(r, names), ", ".join(r["gemeenten"]), *_facts(r, names)) for r in document["niet_te_tellen"]
    ]  # fmt: skip
    yield "Per gemeente", [("Gemeente", 26), ("Vraagstukken met iets erkends", 16), ("Van", 8)], [
        (r["gemeente"], r["met_erkend_aanbod"], r["vraagstukken"]) for r in document["ongelijkheid"]["per_gemeente"]
    ]  # fmt: skip
    yield "Behoeften", [("Gemeente", 26), ("Zoals geschreven", 60), ("Urgentie", 10), ("Gelezen als", 60), ("Een match geeft", 60), ("Vraag terug", 50), ("Eerst", 50)], [
        (r["gemeente"], r.get("tekst", r.get("vraagstuk")), r["urgentie"], read_words(r, names), answer_words(r, names), r.get("vraag_terug", ""), r.get("eerst", "")) for r in document["behoeften"]
    ]  # fmt: skip
    yield "Niet herkend", [("Gemeente", 26), ("Zoals geschreven", 40), ("Lijkt op", 60)], [
        (r["gemeente"], r["invoer"], ", ".join(names.plain[i] for i in r["lijkt_op"])) for r in document["onbekend"]
    ]  # fmt: skip


def _children(row: Row, field: str) -> Any:
    value = row[field]
    return value if row["telbaar"] and value is not None else children_words(row, field)


def _facts(row: Row, names: Names) -> Sequence[str]:
    return evidence_words(row, names), all_prices(row, names), "ja" if row["basisaanbod"] else "nee"
