"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kansrijk.api.files import api_files
from kansrijk.bundle import bundle
from kansrijk.pages.build import build_data
from kansrijk.pages.page import FOLDER, SCRIPT
from kansrijk.search_files import data_script, search_pieces
from kennisbank.knowledge import Kennisbank
from matcher.prepare_match import prepare_match
from matcher.prepare_needs import prepare_needs
from matcher.prepare_search import prepare_search


def site_files(
    kb: Kennisbank, today: dt.date, commit: str | None, modules: Mapping[str, str], site: str
) -> dict[str, bytes]:
    """Everything in the site that is no page: `web_files`, and the data for others (`site`: see `api_files`)."""
    return web_files(kb, today, commit, modules) | api_files(kb, site)


def web_files(
    kb: Kennisbank, today: dt.date, commit: str | None, modules: Mapping[str, str]
) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes, sorted by path; `commit` is that of the knowledge base."""
    needs = prepare_needs(kb)
    data = {
        **build_data(kb, today),
        **search_pieces(prepare_search(kb, today, needs)),
        "match": {**prepare_match(kb, needs), "commit": commit},
    }
    files = {f"{FOLDER}/{name}.js": data_script(name, values) for name, values in data.items()}
    return dict(sorted({SCRIPT: bundle(modules).encode(), **files}.items()))
