"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kansrijk.bundle import bundle
from kansrijk.pages.matcher import SCRIPT
from kansrijk.search_files import data_script, search_pieces
from kennisbank.knowledge import Kennisbank
from matcher.prepare_match import prepare_match
from matcher.prepare_search import prepare_search

FOLDER = SCRIPT.rpartition("/")[0]


def web_files(
    kb: Kennisbank, today: dt.date, commit: str | None, modules: Mapping[str, str]
) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes; `commit` is that of the knowledge base."""
    pieces = search_pieces(prepare_search(kb, today))
    return {
        SCRIPT: bundle(modules).encode(),
        f"{FOLDER}/match.js": data_script("match", {**prepare_match(kb), "commit": commit}),
        **{f"{FOLDER}/{name}.js": data_script(name, data) for name, data in pieces.items()},
    }
