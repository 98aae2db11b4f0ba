"""The files that our pages work with in a browser, but for the models: the scripts, what they show, and the names of the matcher."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import chain

from kansrijk.bundle import bundle
from kansrijk.data_file import MATCH_NAMES, data_file
from kansrijk.packing import pack_names
from kansrijk.pages.build import each_data
from kansrijk.pages.page import SCRIPTS
from kansrijk.propose import page as propose
from kansrijk.propose.entries import each_entry_piece, moved_pieces
from kansrijk.propose.lists import list_pieces
from kennisbank.knowledge import Kennisbank
from matcher.prepare_names import prepare_names


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
        yield data_file(name, values)
    yield data_file(MATCH_NAMES, pack_names(prepare_names(kb)))
