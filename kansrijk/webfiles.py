"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from kansrijk.bundle import bundle
from kansrijk.kept_letters import Letters
from kansrijk.packing import pack_names, pack_needs, pack_rows
from kansrijk.pages.build import each_data
from kansrijk.pages.page import FOLDER, SCRIPTS
from kansrijk.propose import page as propose
from kansrijk.propose.entries import each_entry_piece, moved_pieces
from kansrijk.propose.lists import list_pieces
from kansrijk.search_files import data_script, search_pieces
from kennisbank.knowledge import Kennisbank
from kennisbank.similarity import letter_weights
from matcher.prepare_match import prepare_match
from matcher.prepare_names import prepare_names
from matcher.prepare_needs import prepare_needs
from matcher.prepare_search import prepare_search
from matcher.word_index import Count, count_words

MATCH_LATER = ("programmas", "praktijk", "namen", "behoeften", "gevraagd")
"""The parts of the data of a match that grow with the knowledge base; its page loads them when somebody begins."""
MATCH_NAMES = "match-namen"
"""The piece with the names, which needs nothing of the others and so is made beside them."""


def web_files(
    kb: Kennisbank,
    today: dt.date,
    commit: str | None,
    modules: Mapping[str, str],
    letters: Letters = letter_weights,
    count: Count = count_words,
) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes, sorted by path; `commit` is that of the knowledge base.

    `letters` is for `matcher.prepare_needs`, `count` for `matcher.word_index`.
    """
    found = [*each_page_file(kb, today, modules), *each_model_file(kb, today, commit, letters, count)]
    return dict(sorted(found))


def each_page_file(kb: Kennisbank, today: dt.date, modules: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The scripts of our pages, the data they show and the names of the matcher, one by one: those of five thousand entries together take a lot of memory."""
    # Each page has a script of its own, so that no page grows by what another does.
    for path, entry in (*SCRIPTS.values(), (propose.SCRIPT, propose.ENTRY)):
        yield path, bundle(modules, [entry]).encode()
    data = chain(
        [(propose.DATA, propose.propose_data())],
        list_pieces(kb).items(),
        each_entry_piece(kb),
        moved_pieces(kb).items(),
        each_data(kb, today),
    )
    for name, values in data:
        yield _file(name, values)
    yield _file(MATCH_NAMES, pack_names(prepare_names(kb)))


def each_model_file(
    kb: Kennisbank,
    today: dt.date,
    commit: str | None,
    letters: Letters = letter_weights,
    count: Count = count_words,
) -> Iterator[tuple[str, bytes]]:
    """The prepared data of the search and of the matcher, one by one."""
    needs = prepare_needs(kb, letters)
    search = prepare_search(kb, today, needs, count)
    for name, values in search_pieces(search).items():
        yield _file(name, values)
    pieces = match_pieces(prepare_match(kb, needs, names={}, lines=search["gevraagd"]), commit)
    for name in sorted(pieces.keys() - {MATCH_NAMES}):  # as `each_page_file` has it
        yield _file(name, pieces[name])


def _file(name: str, values: dict[str, Any]) -> tuple[str, bytes]:
    return f"{FOLDER}/{name}.js", data_script(name, values)


def match_pieces(model: Mapping[str, Any], commit: str | None) -> dict[str, Any]:
    """name -> plain data, from data of `matcher.prepare_match`: what a form shows at once, and the rest.

    `kansrijk/web/model.js` puts them together again.
    """
    first = {name: part for name, part in model.items() if name not in MATCH_LATER}
    return {
        "match": {**first, "commit": commit},
        "match-kennis": {name: model[name] for name in MATCH_LATER if name != "namen"}
        | {"behoeften": pack_needs(model["behoeften"]), "gevraagd": pack_rows(model["gevraagd"])},
        MATCH_NAMES: pack_names(model["namen"]),
    }
