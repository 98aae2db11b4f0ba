"""What fuzzing once found stays mended, and every target takes every hostile text."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.seeds import first
from fuzz.targets import TARGETS

FOUND = Path(__file__).resolve().parent / "gevonden"


@pytest.mark.parametrize("target", TARGETS)
def test_nothing_stumbles(target: str) -> None:
    """The hostile texts, good files, and all that was ever found for this target."""
    inputs = first(target) + [path.read_bytes() for path in sorted(FOUND.glob(f"{target}-*"))]
    assert len(inputs) > 300
    for data in inputs:
        TARGETS[target](data)
