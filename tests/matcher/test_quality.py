"""The page about the quality of the matcher says what is measured now."""

from __future__ import annotations

import pytest
from quality import PAGE, names, page, recognition


@pytest.mark.thorough
def test_the_page_is_up_to_date(model: dict[str, object], search_data: dict[str, object]) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(model, search_data), "Draai: make quality"


def test_no_real_name_is_linked_wrongly(model: dict[str, object]) -> None:
    """The target on names: F1 at least 0.98 and no false match."""
    rows = names(model)
    found = recognition(rows, model)
    assert len(rows) >= 80
    assert found["false"] == 0
    assert 2 * found["right"] >= 0.98 * (2 * found["right"] + found["missed"])
