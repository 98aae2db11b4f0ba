"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kansrijk.bundle import bundle
from kansrijk.kept_letters import Letters
from kansrijk.packing import pack_needs
from kansrijk.pages.build import build_data
from kansrijk.pages.page import FOLDER, SCRIPTS
from kansrijk.propose import page as propose
from kansrijk.propose.entries import entry_pieces, moved_pieces
from kansrijk.propose.lists import list_pieces
from kansrijk.search_files import data_script, search_pieces
from kennisbank.knowledge import Kennisbank
from kennisbank.similarity import letter_weights
from matcher.prepare_match import prepare_match
from matcher.prepare_needs import prepare_needs
from matcher.prepare_search import prepare_search

MATCH_LATER = ("programmas", "praktijk", "namen", "behoeften")
"""The parts of the data of a match that grow with the knowledge base; its page loads them when somebody begins."""


def web_files(
    kb: Kennisbank,
    today: dt.date,
    commit: str | None,
    modules: Mapping[str, str],
    letters: Letters = letter_weights,
) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes, sorted by path; `commit` is that of the knowledge base.

    `letters` is for `matcher.prepare_needs`.
    """
    needs = prepare_needs(kb, letters)
    data = {
        propose.DATA: propose.propose_data(),
        **list_pieces(kb),
        **entry_pieces(kb),
        **moved_pieces(kb),
        **build_data(kb, today),
        **search_pieces(prepare_search(kb, today, needs)),
        **match_pieces(prepare_match(kb, needs), commit),
    }
    files = {f"{FOLDER}/{name}.js": data_script(name, values) for name, values in data.items()}
    # Each page has a script of its own, so that no page grows by what another does.
    scripts = {
        **{path: bundle(modules, [entry]) for path, entry in SCRIPTS.values()},
        propose.SCRIPT: bundle(modules, [propose.ENTRY]),
    }
    return dict(sorted({**{path: text.encode() for path, text in scripts.items()}, **files}.items()))


def match_pieces(model: Mapping[str, Any], commit: str | None) -> dict[str, Any]:
    """name -> plain data, from data of `matcher.prepare_match`: what a form shows at once, and the rest.

    `kansrijk/web/model.js` puts them together again.
    """
    first = {name: part for name, part in model.items() if name not in MATCH_LATER}
    return {
        "match": {**first, "commit": commit},
        "match-kennis": {name: model[name] for name in MATCH_LATER}
        | {"behoeften": pack_needs(model["behoeften"])},
    }
