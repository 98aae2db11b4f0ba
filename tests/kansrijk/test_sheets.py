"""What a cell of a workbook holds: text is cut where a cell ends, and never in the middle of a sign."""

from __future__ import annotations

import io

import openpyxl
import pytest
from basis import TODAY

from kansrijk.sheets import write_book

MOST_UNITS = 32_767


@pytest.mark.parametrize("text", ["x" * 40_000, "\U0001f600" * 30_000, "a" + "\U0001f600" * 30_000, "kort"])
def test_a_text_is_cut_where_a_cell_ends(text: str) -> None:
    """Excel counts units of UTF-16, of which an emoji is two."""
    book = openpyxl.load_workbook(io.BytesIO(write_book("Titel", [("Blad", [("naam", 9)], [[text]])], TODAY)))
    found = book["Blad"]["A2"].value
    assert text.startswith(found)
    units = len(found.encode("utf-16-le")) // 2
    assert units <= MOST_UNITS
    assert found == text or units >= MOST_UNITS - 1
