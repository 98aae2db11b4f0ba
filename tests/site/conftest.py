"""A built site, a small project to break things in, and a browser."""

from __future__ import annotations

import contextlib
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from basis import ROOT, TODAY
from hostile_texts import Laying, laid_out
from matcher_form import Opener, started
from once import made_once
from site_reading import small_project

from kansrijk.api.files import api_files
from kansrijk.cli import main
from kansrijk.disk import read_site_address, read_web_modules
from kansrijk.mkdocs_adapter import build_into
from kansrijk.pages.build import build_pages
from kansrijk.pages.page import Page
from kansrijk.versions import version_menu
from kansrijk.webfiles import web_files
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load


@pytest.fixture(scope="session")
def example_kb(example_files: dict[str, bytes]) -> Kennisbank:
    """The model's own examples as a Kennisbank."""
    return load(example_files, TODAY).require_valid()


@pytest.fixture(scope="session")
def pages(kb: Kennisbank) -> dict[str, Page]:
    """The pages of the real knowledge base."""
    return build_pages(kb, TODAY)


@pytest.fixture(scope="session")
def site(kb: Kennisbank, pages: dict[str, Page], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built by one worker and read by all."""

    def build(target: Path) -> None:
        files = web_files(kb, TODAY, None, read_web_modules())
        data = api_files(kb, read_site_address(ROOT))
        build_into(ROOT / "mkdocs.yml", target, pages, files, data=data, menu=version_menu(kb))

    return made_once("site", build, tmp_path_factory)


@pytest.fixture(scope="session")
def laid(example_kb: Kennisbank) -> tuple[Kennisbank, Kennisbank, Laying]:
    """A knowledge base with every hostile text in every text field, the same with plain words, and what stands where."""
    return laid_out(example_kb, 2)


@pytest.fixture(scope="session")
def hostile_sites(
    laid: tuple[Kennisbank, Kennisbank, Laying],
    example_files: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A folder with `vijandig` and `gewoon`: the two as sites, with the data that their scripts load."""

    def build(folder: Path) -> None:
        project = small_project(folder / "project", example_files)
        for style in sorted((ROOT / "docs/assets").glob("*.css")):
            shutil.copy(style, project / "docs/assets")
        for name, kb in (("vijandig", laid[0]), ("gewoon", laid[1])):
            files = web_files(kb, TODAY, None, read_web_modules())
            build_into(
                project / "mkdocs.yml", folder / name, build_pages(kb, TODAY), files, data=api_files(kb, "")
            )

    return made_once("vijandig", build, tmp_path_factory)


@pytest.fixture
def built_project(
    tmp_path: Path, example_files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The same, with the site that `kansrijk bouw` made of it and what it keeps: built once, a copy for each test."""

    def build(folder: Path) -> None:
        project = small_project(folder / "project", example_files)
        assert main(["bouw", "--map", str(project), "--op", TODAY.isoformat()]) == 0

    built = made_once("gebouwd", build, tmp_path_factory) / "project"
    return Path(shutil.copytree(built, tmp_path / "project", symlinks=True))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine, without the last slash."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the real site on this machine, without the last slash."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_url(hostile_sites: Path) -> Iterator[str]:
    """The address of the site of hostile texts, without the last slash."""
    with served(hostile_sites / "vijandig") as address:
        yield address


@pytest.fixture
def opener(chromium: Any, site_url: str) -> Iterator[Opener]:
    """Opens the page; afterwards no script error may have come by, and no dialog."""
    opened: list[Any] = []
    faults: list[str] = []

    def start(path: str = "/matcher/", **context: Any) -> Any:
        page = started(chromium, site_url + path, **context)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        opened.append(page)
        return page

    yield start
    for page in opened:
        page.context.close()
    assert faults == []
