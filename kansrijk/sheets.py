"""Writing an XLSX workbook: frozen heads, filters, text as text and never as a formula, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from typing import Any

Sheet = tuple[str, Sequence[tuple[str, int]], Iterable[Sequence[Any]]]
"""(name, columns as (head, width in characters), rows)."""
_LONGEST_CELL = 32_767
"""Units of UTF-16 that a cell can hold; an emoji is two."""
_LARGE = 10_000
"""From this size a whole number gets the reader's own sign for thousands; a year is smaller."""


def _cut(text: str) -> str:
    """As much of a text as a cell can hold."""
    if len(text) * 2 <= _LONGEST_CELL:
        return text
    units = text[:_LONGEST_CELL].encode("utf-16-le", "surrogatepass")
    return units[: 2 * _LONGEST_CELL].decode("utf-16-le", "ignore")


def write_book(title: str, sheets: Iterable[Sheet], today: dt.date) -> bytes:
    """The bytes of a workbook with one sheet per part; numbers stay numbers and dates dates."""
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
    book.set_properties({"title": title, "created": dt.datetime(today.year, today.month, today.day)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    # Excel writes the decimal sign of the reader's own language; the names of months are asked for in Dutch.
    decimals = book.add_format({"text_wrap": True, "valign": "top", "num_format": "#,##0.00"})
    large = book.add_format({"text_wrap": True, "valign": "top", "num_format": "#,##0"})
    dates = book.add_format({"text_wrap": True, "valign": "top", "num_format": "[$-413]d mmmm yyyy"})
    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        line = 0
        for column, (text, width) in enumerate(columns):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, text, head)
        for line, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, dt.date):
                    sheet.write_datetime(line, column, value, dates)
                elif isinstance(value, int | float) and not isinstance(value, bool):
                    shape = decimals if isinstance(value, float) else large if value >= _LARGE else plain
                    sheet.write_number(line, column, value, shape)
                else:
                    sheet.write_string(line, column, "" if value is None else _cut(str(value)), plain)
        sheet.freeze_panes(1, 0)
        if line:
            sheet.autofilter(0, 0, line, len(columns) - 1)
    book.close()
    return buffer.getvalue()
