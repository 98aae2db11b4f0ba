"""A page in a real browser with our JavaScript bundle loaded, as a file on disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from propose_form import Opener, opening, write_form

from kansrijk.bundle import bundle
from kansrijk.disk import read_web_modules
from kennisbank.knowledge import Kennisbank


@pytest.fixture(scope="session")
def page(chromium: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """An empty page opened from disk, under the site's content policy, with `window.kansrijk` on it."""
    folder: Path = tmp_path_factory.mktemp("web")
    (folder / "kansrijk.js").write_text(bundle(read_web_modules()), encoding="utf-8")
    (folder / "index.html").write_text(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Test</title>'
        '<script src="kansrijk.js"></script></head></html>',
        encoding="utf-8",
    )
    opened = chromium.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto((folder / "index.html").as_uri())
    assert faults == []
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def form_folder(kb: Kennisbank, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the form at /meedoen/ stands, with the data of the site."""
    root: Path = tmp_path_factory.mktemp("meedoen")
    write_form(kb, root)
    return root


@pytest.fixture
def opener(chromium: Any, form_folder: Path) -> Iterator[Opener]:
    """Opens the form; see `propose_form.opening`."""
    yield from opening(chromium, form_folder)
