"""All that the site of a knowledge base is made of, at once: for who builds it with mkdocs itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from kansrijk.disk import read_web_modules
from kansrijk.gitinfo import commit_of
from kansrijk.kept_makers import kept_makers
from kansrijk.pages.build import build_pages
from kansrijk.pages.page import Page
from kansrijk.site_files import site_files
from kansrijk.webfiles import web_files
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load


def site_content(
    root: Path, files: Mapping[str, bytes], today: dt.date
) -> tuple[Kennisbank, dict[str, Page], dict[str, bytes], dict[str, bytes]]:
    """The Kennisbank, the pages, the browser files and the data for others of the knowledge base under `root`.

    Raises ProblemsFoundError.
    """
    kb = load(files, today).require_valid()
    modules = read_web_modules()
    web = web_files(kb, today, commit_of(root), modules, kept_makers(root))
    return kb, build_pages(kb, today), web, site_files(kb, root)
