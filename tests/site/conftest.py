"""A built site, a small project to break things in, and a browser."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from basis import ROOT, TODAY
from once import made_once
from site_reading import small_project

from kansrijk.api.files import api_files
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


@pytest.fixture
def example_project(tmp_path: Path, example_files: dict[str, bytes]) -> Path:
    """A small valid project with the model's own examples."""
    return small_project(tmp_path / "project", example_files)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the real site on this machine, without the last slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
