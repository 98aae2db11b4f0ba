"""Fixtures every test shares: the real knowledge base, and a small one made of the model's own examples."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from basis import ROOT, TODAY, example_files
from browser import ARGUMENTS, find_browser
from hypothesis import settings

from kennisbank.knowledge import Kennisbank
from kennisbank.load import Loaded, load, read_folder
from matcher.prepare_match import prepare_match
from matcher.prepare_search import prepare_search

# Examples kept from an earlier run were drawn from other content: entries come and go, and a replay of the
# old choices then fails as "inconsistent data generation". A run depends on the files as they are, as on CI.
settings.register_profile("kansrijk", database=None)
settings.load_profile("kansrijk")


@pytest.fixture(scope="session")
def real_files() -> dict[str, bytes]:
    """The files of the real knowledge base."""
    return read_folder(ROOT)


@pytest.fixture(scope="session")
def real(real_files: dict[str, bytes]) -> Loaded:
    """The real knowledge base as loaded on the fixed day."""
    return load(real_files, TODAY)


@pytest.fixture(scope="session")
def kb(real: Loaded) -> Kennisbank:
    """The real Kennisbank; the test stops here when it has errors."""
    return real.require_valid()


@pytest.fixture(scope="session")
def model(kb: Kennisbank) -> dict[str, Any]:
    """The prepared data of the real Kennisbank, as JSON gives it back."""
    return prepare_match(kb)


@pytest.fixture(scope="session")
def search_data(kb: Kennisbank) -> dict[str, Any]:
    """What searching needs of the real Kennisbank, as JSON gives it back."""
    found: dict[str, Any] = json.loads(json.dumps(prepare_search(kb, TODAY)))
    return found


@pytest.fixture(scope="session", name="example_files")
def example_files_fixture() -> dict[str, bytes]:
    """The model's example entries with the real vocabularies."""
    return example_files()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A private copy of the real knowledge base, to break things in."""
    for name in ("interventions", "parels", "puzzels", "tips", "vocabulaire", "kerncijfers", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("mkdocs.yml", "editie.yml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running browser; fails with what to do when there is none."""
    from playwright.sync_api import sync_playwright

    found = find_browser()
    if found is None:
        pytest.fail(
            "Geen browser gevonden: installeer Chromium of Chrome, of draai: make test", pytrace=False
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()
