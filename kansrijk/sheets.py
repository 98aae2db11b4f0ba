"""Writing an XLSX workbook: frozen heads, filters, text as text and never as a formula, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

Sheet = tuple[str, Sequence[tuple[str, int]], Iterable[Sequence[Any]]]
"""(name, columns as (head, width in characters), rows)."""
_LONGEST_CELL = 32_000
_MOST_UNITS = 32_767
"""Units of UTF-16 that a cell can hold; an emoji is two."""
_BLOCK = 16
"""Lines of which the longest is told at each of them, as xlsxwriter does."""
_LARGE = 10_000
"""From this size a whole number gets the reader's own sign for thousands; a year is smaller."""


@cache
def filled_sheet() -> type[Any]:
    """A sheet of xlsxwriter that writes whole lines, to the same bytes.

    By itself it looks at every cell six times, for all that a cell can be; ours are texts, numbers and dates.
    """
    from xlsxwriter.utility import xl_col_to_name
    from xlsxwriter.worksheet import Worksheet

    names: list[str] = []

    class Filled(Worksheet):  # type: ignore[misc]  # xlsxwriter has no types
        def fill(self, line: int, cells: Iterable[tuple[Any, Any]]) -> None:
            """Write (value, format) from the first column; the lines come in order."""
            index = self.str_table._get_shared_string_index
            found: list[str] = []
            for value, shape in cells:
                if len(found) == len(names):
                    names.append(xl_col_to_name(len(names)))
                start = f'<c r="{names[len(found)]}{line + 1}" s="{shape._get_xf_index()}"'
                if isinstance(value, str):
                    found.append(f'{start} t="s"><v>{index(value)}</v></c>')
                else:
                    number = self._convert_date_time(value) if isinstance(value, dt.date) else value
                    found.append(f"{start}><v>{number:.16G}</v></c>")
            if found:
                self._check_dimensions(line, 0)
                self._check_dimensions(line, len(found) - 1)
                self.__dict__.setdefault("_lines", []).append((line, len(found), "".join(found)))

        def _write_rows(self) -> None:
            lines = self.__dict__.get("_lines", [])
            longest: dict[int, int] = {}
            for line, length, _ in lines:
                longest[line // _BLOCK] = max(length, longest.get(line // _BLOCK, 0))
            for line, _, cells in lines:
                self.fh.write(f'<row r="{line + 1}" spans="1:{longest[line // _BLOCK]}">{cells}</row>')

    return Filled


def _cut(text: str) -> str:
    """As much of a text as a cell can hold."""
    if len(text) * 2 <= _MOST_UNITS:
        return text
    units = text[:_LONGEST_CELL].encode("utf-16-le", "surrogatepass")
    return units[: 2 * _MOST_UNITS].decode("utf-16-le", "ignore")


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

    def shaped(value: Any) -> tuple[Any, Any]:
        if isinstance(value, str):
            return _cut(value), plain
        if value is None:
            return "", plain
        if isinstance(value, dt.date):
            return value, dates
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value, decimals if isinstance(value, float) else large if value >= _LARGE else plain
        return _cut(str(value)), plain

    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name, filled_sheet())
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for column, (_, width) in enumerate(columns):
            sheet.set_column(column, column, width)
        line = 0
        sheet.fill(0, ((text, head) for text, _ in columns))
        for line, row in enumerate(rows, 1):
            sheet.fill(line, map(shaped, row))
        sheet.freeze_panes(1, 0)
        if line:
            sheet.autofilter(0, 0, line, len(columns) - 1)
    book.close()
    return buffer.getvalue()
