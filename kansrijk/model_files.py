"""The prepared data of the search and of the matcher as files for a browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kansrijk.data_file import MATCH_NAMES, data_file
from kansrijk.kept_letters import Letters
from kansrijk.packing import pack_names, pack_needs, pack_rows
from kansrijk.search_files import search_pieces
from kennisbank.knowledge import Kennisbank
from kennisbank.similarity import letter_weights
from matcher.answers import Answers, answered
from matcher.prepare_match import prepare_match
from matcher.prepare_needs import prepare_needs
from matcher.prepare_search import prepare_search
from matcher.word_index import Count, count_words

MATCH_LATER = ("programmas", "praktijk", "namen", "behoeften", "gevraagd")
"""The parts of the data of a match that grow with the knowledge base; its page loads them when somebody begins."""


class Makers(NamedTuple):
    """What does the work that somebody may remember from the run before; each does the same as what stands here."""

    letters: Letters = letter_weights
    word_count: Count = count_words
    answers: Answers = answered


def each_model_file(
    kb: Kennisbank,
    today: dt.date,
    commit: str | None,
    makers: Makers | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The prepared data of the search and of the matcher, one by one."""
    makers = makers or Makers()
    needs = prepare_needs(kb, makers.letters)
    search = prepare_search(kb, today, needs, makers.word_count)
    for name, values in search_pieces(search).items():
        yield data_file(name, values)
    pieces = match_pieces(
        prepare_match(kb, needs, names={}, lines=search["gevraagd"], answers=makers.answers), commit
    )
    for name in sorted(pieces.keys() - {MATCH_NAMES}):  # as `each_page_file` has it
        yield data_file(name, pieces[name])


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
