"""Our workbooks are those of xlsxwriter to the byte, written cell by cell with what everybody may use of it."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import pytest
import xlsxwriter
from basis import TODAY

from kansrijk.api.publication import Publication
from kansrijk.api.tables import as_workbook
from kansrijk.sheets import write_book
from kennisbank.load import load

ODD = [
    ["naam", 3, 3.5, None, True, dt.date(2026, 11, 22)],
    ["naam", 9_999, 10_000, -10_000, 1e300, 0.1 + 0.2],
    [],
    [" voor", "na ", "=1+1", "a\nb\tc", "\x00\x1f_x0041_", "<b>&'\"é\U0001f600"],
    ["", "x" * 40_000, "<r>kort</r>", "\U0001f600" * 30_000, "a" + "\U0001f600" * 30_000],
    ["meer cellen dan kolommen"] * 60,
]


def cell_by_cell(title: str, sheets: Sequence[Any], today: dt.date) -> bytes:
    """The same workbook, with a question per cell."""
    stream = io.BytesIO()
    no = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    book = xlsxwriter.Workbook(stream, {"in_memory": True, **no})
    book.set_properties({"title": title, "created": dt.datetime(today.year, today.month, today.day)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    decimals = book.add_format({"text_wrap": True, "valign": "top", "num_format": "#,##0.00"})
    large = book.add_format({"text_wrap": True, "valign": "top", "num_format": "#,##0"})
    dates = book.add_format({"text_wrap": True, "valign": "top", "num_format": "[$-413]d mmmm yyyy"})
    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for column, (text, width) in enumerate(columns):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, text, head)
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, dt.date):
                    sheet.write_datetime(line, column, value, dates)
                elif isinstance(value, bool) or not isinstance(value, int | float):
                    sheet.write_string(line, column, "" if value is None else str(value)[:32_000], plain)
                elif isinstance(value, float):
                    sheet.write_number(line, column, value, decimals)
                else:
                    sheet.write_number(line, column, value, large if value >= 10_000 else plain)
        sheet.freeze_panes(1, 0)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    book.close()
    return stream.getvalue()


@pytest.mark.parametrize(
    "rows", [[], ODD, [*ODD, *([str(n)] for n in range(20))], [[n, str(n)] for n in range(70)]]
)
def test_a_workbook_is_as_one_written_cell_by_cell(rows: list[list[Any]]) -> None:
    """Every kind of cell, lines of different length, an empty one, and more lines than share a length."""
    sheets = [
        ("Eerste", [("naam", 12), ("getal & <teken>", 9)], rows),
        ("Tweede", [("naam", 30)], [["naam"], ["andere"]]),
        ("Leeg", [("naam", 10)], []),
    ]
    assert write_book("Titel", sheets, TODAY) == cell_by_cell("Titel", sheets, TODAY)


def test_the_workbook_for_others_is_as_one_written_cell_by_cell(
    example_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With every kind, the sources and the vocabularies."""
    publication = Publication(load(example_files, TODAY).require_valid(), "")
    found = as_workbook(publication)
    monkeypatch.setattr(
        "kansrijk.api.tables.write_book",
        lambda title, sheets, today: cell_by_cell(title, [(n, c, list(r)) for n, c, r in sheets], today),
    )
    assert found == as_workbook(publication)
