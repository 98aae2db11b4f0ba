"""The outcome of a match as an XLSX workbook, for who wants to sort and filter."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kansrijk.report import BASIS_WOORD, DEKKING_WOORD, names_of
from matcher.profile import Profiel


def as_workbook(
    document: Mapping[str, Any], profiel: Profiel, model: Mapping[str, Any], today: dt.date
) -> bytes:
    """The bytes of a workbook with a sheet per part; text is written as text, never as a formula."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(buffer, options)
    # A fixed moment instead of the clock: the same input gives the same bytes.
    book.set_properties({"title": "Kansrijk", "created": dt.datetime(today.year, today.month, today.day)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    cell_format = book.add_format({"text_wrap": True, "valign": "top"})
    for name, columns, rows in _sheets(document, profiel, model, today):
        sheet = book.add_worksheet(name)
        table = [list(row) for row in rows]
        for column, (title, width) in enumerate(columns):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title, head)
        for line, row in enumerate(table, 1):
            for column, value in enumerate(row):
                if isinstance(value, int | float) and not isinstance(value, bool):
                    sheet.write_number(line, column, value, cell_format)
                else:
                    sheet.write_string(line, column, "" if value is None else str(value)[:32000], cell_format)
        sheet.freeze_panes(1, 0)
        if table:
            sheet.autofilter(0, 0, len(table), len(columns) - 1)
    book.close()
    return buffer.getvalue()


Sheet = tuple[str, Sequence[tuple[str, int]], Iterable[Sequence[Any]]]


def _sheets(
    document: Mapping[str, Any], profiel: Profiel, model: Mapping[str, Any], today: dt.date
) -> Iterable[Sheet]:
    name = names_of(model)
    yield (
        "Over", [("Wat", 24), ("Waarde", 60)],
        [
            ("Organisatie", profiel.organisatie.naam or profiel.organisatie.type),
            ("Datum", today.isoformat()),
            ("Editie", document["kennisbank"]["editie"]),
            ("Programma's in de kennisbank", document["kennisbank"]["aantal_interventies"]),
        ],
    )  # fmt: skip
    yield (
        "Aanbod", [("Zoals u het schreef", 34), ("Status", 12), ("Herkend als", 44), ("Wijze", 12), ("Zekerheid", 10)],
        [(r["invoer"], r["status"], ", ".join(name[i] for i in r["ids"]), r["wijze"], r["zekerheid"]) for r in document["herkend"]]
        + [(u["invoer"], u["status"], "niet herkend", "", "") for u in document["onbekend"]],
    )  # fmt: skip
    yield (
        "Basisaanbod", [("Programma", 36), ("Stand", 20), ("Waarom", 80)],
        [(name[b["id"]], BASIS_WOORD[b["status"]], b["reden"]) for b in document["basisaanbod"]],
    )  # fmt: skip
    yield (
        "Suggesties", [("Rang", 6), ("Programma", 36), ("Score", 8), ("Bewijsniveau", 34), ("Jaar", 8), ("Ouder dan 5 jaar", 12), ("Betwist", 9), ("Redenen", 90)],
        [
            (s["rang"], name[s["id"]], s["score"], model["labels"]["bewijsniveaus"][s["bewijs"]["niveau"]], s["bewijs"]["jaar"],
             "ja" if s["bewijs"]["verlopen"] else "nee", "ja" if s["bewijs"]["betwist"] else "nee",
             "\n".join(f"{r['tekst']} (+{r['bijdrage']:.2f})" for r in s["redenen"]))
            for s in document["suggesties"]
        ],
    )  # fmt: skip
    yield (
        "Dekking", [("Vraagstuk", 30), ("Preventieniveau", 16), ("Leeftijd", 14), ("Stand", 20), ("Aanwezig", 40), ("Kandidaten", 60)],
        [
            (model["labels"]["vraagstukken"][c["vraagstuk"]], model["labels"]["preventieniveaus"][c["preventieniveau"]],
             model["labels"]["leeftijdsfasen"][c["leeftijdsfase"]], DEKKING_WOORD[c["status"]],
             ", ".join(name[i] for i in c["aanwezig"]), ", ".join(name[i] for i in c["kandidaten"]))
            for c in document["dekking"]
        ],
    )  # fmt: skip
    yield (
        "Niet voorgesteld", [("Programma", 36), ("Veld", 16), ("Waarom", 90)],
        [(name[r["id"]], r["reden"]["veld"], r["reden"]["tekst"]) for r in document["niet_voorgesteld"]]
        + [(name[r["id"]], ", ".join(r["velden"]), "Onbekend of het past.") for r in document["onbekend_of_het_past"]],
    )  # fmt: skip
