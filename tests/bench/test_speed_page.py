"""The page about speed is made from the run that is kept, and the made-up entries of a run are valid."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from basis import TODAY
from speed_page import DATA, PAGE, met, page_text
from synthetic import synthetic_files

from kennisbank.load import load
from kennisbank.problems import errors


def test_the_page_is_made_from_the_run() -> None:
    measured = json.loads(DATA.read_text(encoding="utf-8"))
    assert len(measured["rijen"]) >= 4
    assert PAGE.read_text(encoding="utf-8") == page_text(measured), "Draai: make bench SCHRIJF=1"
    assert any(r["doel"] is not None and met(r) for r in measured["rijen"])


def test_made_up_entries_are_valid_and_the_same_every_time() -> None:
    real = synthetic_files(10)
    found = synthetic_files(250)
    assert found == synthetic_files(250)
    assert found != synthetic_files(250, seed=2)
    for files, n in ((real, 10), (found, 250)):
        loaded = load(files, TODAY)
        assert errors(loaded.problems) == []
        assert len(loaded.kennisbank.interventies) == n
