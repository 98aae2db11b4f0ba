"""Fixtures every test shares: the real knowledge base, and a small one made of the model's own examples."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from basis import ROOT, THOROUGH, TODAY, example_files
from browser import ARGUMENTS, find_browser, find_light_browser
from hypothesis import HealthCheck, settings
from once import made_once
from site_reading import small_project

from kennisbank.knowledge import Kennisbank
from kennisbank.load import Loaded, load, read_folder
from matcher.prepare_match import prepare_match
from matcher.prepare_search import prepare_search

# A run depends on the files as they are and on nothing else. Examples kept from an earlier run were drawn from
# other content: a replay of the old choices fails as "inconsistent data generation". The examples are the same
# in every run, and none fails because the machine is busy: looking for new ones is what fuzzing is for.
settings.register_profile(
    "kansrijk",
    database=None,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
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
def model(kb: Kennisbank, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The prepared data of the real Kennisbank, as JSON gives it back."""
    return _as_json("model", lambda: prepare_match(kb), tmp_path_factory)


@pytest.fixture(scope="session")
def search_data(kb: Kennisbank, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What searching needs of the real Kennisbank, as JSON gives it back."""
    return _as_json("zoeken", lambda: prepare_search(kb, TODAY), tmp_path_factory)


@pytest.fixture(scope="session")
def needs_data(search_data: dict[str, Any]) -> dict[str, Any]:
    """What `prepare_needs` makes of the real knowledge base, as JSON gives it back."""
    found: dict[str, Any] = search_data["behoeften"]
    return found


def _as_json(
    name: str, make: Callable[[], dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What `make` gives, prepared by one worker for all of them."""
    folder = made_once(
        name,
        lambda folder: (folder / "data.json").write_text(json.dumps(make()), encoding="utf-8"),
        tmp_path_factory,
    )
    found: dict[str, Any] = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="session", name="example_files")
def example_files_fixture() -> dict[str, bytes]:
    """The model's example entries with the real vocabularies."""
    return example_files()


@pytest.fixture
def small(tmp_path: Path, example_files: dict[str, bytes]) -> Path:
    """A small valid project, of the model's own examples, to build or to break."""
    return small_project(tmp_path / "project", example_files)


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
    """A running browser, with its window in a thorough run; fails with what to do when there is none."""
    from playwright.sync_api import sync_playwright

    found = find_browser() if THOROUGH else find_light_browser()
    if found is None:
        pytest.fail(
            "Geen browser gevonden: installeer Chromium of Chrome, of draai: make test", pytrace=False
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what takes long to `make thorough`, unless it is asked for."""
    if not THOROUGH:
        long = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
