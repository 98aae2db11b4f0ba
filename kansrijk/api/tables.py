"""The knowledge base as CSV and as a workbook, with every field; `kansrijk.api.flat` says what a cell holds."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from kansrijk.api.flat import Cell, cell, columns, text
from kansrijk.api.publication import NAME, Publication
from kansrijk.sheets import Sheet, write_book
from kennisbank.hidden import HIDDEN
from kennisbank.model import SOORTEN, Bron, Kerncijfer, Waarde
from kennisbank.plain import as_plain

# What a spreadsheet may take for a formula at the start of a cell, also in its wide forms. A text that
# begins with quotes before such a sign gets one more, so that taking one away always gives the text back.
# Some programs first take away blanks and signs that nobody sees.
_FORMULA = re.compile(rf"'*(?:[\t\r\n]|(?:\s|{HIDDEN.pattern})*[=+\-@\uff1d\uff0b\uff0d\uff20])")
SEPARATOR = ";"
"""What Dutch Excel expects between the columns; it goes with a comma in numbers."""
BOM = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

EXPLANATION = (
    ("Wat is dit?", "Alle items van Kansrijk met elk veld. Een blad per soort, een rij per item."),
    ("Een kolom", "De naam is het pad van het veld. bewijs.oordelen.niveau is: het niveau van de oordelen, onder bewijs."),
    ("Meer waarden in een cel", "Ze staan achter elkaar met ' | ' ertussen. In een lijst binnen een lijst is het ' & '."),
    ("Bij elkaar", "Dezelfde plek in de kolommen van een lijst hoort bij elkaar: het tweede niveau hoort bij de tweede datum."),
    ("[]", "Een lege lijst: we weten dat er geen zijn."),
    ("onbekend", "Wij vonden het niet. Dat is iets anders dan nee."),
    ("Verwijzingen", "Een id verwijst naar een rij op een ander blad: een bron, een programma of een waarde uit de vocabulaires."),
)  # fmt: skip


def as_csv(publication: Publication) -> bytes:
    """All entries of all kinds in one table; a column that a kind does not have is empty."""
    per_kind = {soort: list(columns(soort.cls)) for soort in SOORTEN}
    names = list(dict.fromkeys(column.name for found in per_kind.values() for column in found))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow(["soort", *names, "pagina"])
    for soort, found in per_kind.items():
        places = {column.name: at for at, column in enumerate(found)}
        order = [places.get(name) for name in names]
        for row, cells in zip(
            publication.rows[soort.meervoud], publication.cells[soort.meervoud], strict=True
        ):
            shown = ("" if at is None else _harmless(cells[at]) for at in order)
            writer.writerow([soort.naam, *shown, publication.page(soort, row["id"])])
    return (BOM + stream.getvalue()).encode()


def _harmless(value: Cell) -> str:
    """A cell of the CSV: numbers as the Dutch write them, and text that no spreadsheet takes for a formula."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if not isinstance(value, str):
        return text(value)
    return f"'{value}" if _FORMULA.match(value) else value


def as_workbook(publication: Publication) -> bytes:
    """The bytes of the workbook: a sheet per kind, then key figures, sources, vocabularies and how to read it."""
    return write_book(f"{NAME}, editie {publication.kb.editie}", _sheets(publication), publication.changed)


def _sheets(publication: Publication) -> Iterator[Sheet]:
    kb = publication.kb
    for soort in SOORTEN:
        head = [*_head(soort.cls), ("pagina", 30)]  # last, so that the id and the name come first
        entries = zip(publication.rows[soort.meervoud], publication.cells[soort.meervoud], strict=True)
        rows = ([*cells, publication.page(soort, row["id"])] for row, cells in entries)
        yield soort.meervoud.capitalize(), head, rows
    yield _sheet("kerncijfers", Kerncijfer, map(as_plain, kb.kerncijfers.values()))
    yield _sheet("bronnen", Bron, [as_plain(kb.bronnen[i]) for i in sorted(kb.bronnen)])
    yield "Vocabulaires", [("vocabulaire", 20), ("id", 30), ("label", 40), ("betekenis", 80), ("synoniemen", 60)], [
        (name, value.id, value.label, value.betekenis, cell(as_plain(value), _SYNONYMS))
        for name, values in sorted(kb.vocabulaire.items())
        for value in values.values()
    ]  # fmt: skip
    about = publication.about()
    yield "Leesmij", [("Onderwerp", 26), ("Uitleg", 110)], [
        *EXPLANATION,
        ("Editie", about["editie"]),
        ("Bijgewerkt", publication.changed),
        ("Versie van de vorm", about["versie"]),
        ("Licentie", f"{about['licentie']['naam']} ({about['licentie']['url']})"),
        ("Noem als bron", about["bron"]),
    ]  # fmt: skip


_SYNONYMS = next(column for column in columns(Waarde) if column.name == "synoniemen")


def _head(cls: type[Any]) -> list[tuple[str, int]]:
    return [(column.name, column.width) for column in columns(cls)]


def _sheet(name: str, cls: type[Any], entries: Iterable[dict[str, Any]]) -> Sheet:
    found = list(columns(cls))
    return name.capitalize(), _head(cls), [[cell(row, column) for column in found] for row in entries]
