"""How much each word says about each entry, by BM25F: the only module that imports Whoosh.

Whoosh counts and weighs, once, when the search is prepared; what comes out is a table of whole numbers
that the search reads without Whoosh, on the command line and in the browser.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

SCALE = 100
"""Impacts are BM25F scores times this, as whole numbers."""


def word_impacts(
    documents: Sequence[Mapping[str, Sequence[str]]],
    boosts: Mapping[str, float],
    length_normalisation: float,
) -> dict[str, dict[int, int]]:
    """Per term, the documents (by position) it stands in and what it adds to their score there.

    `documents` are terms per field, as they should be matched; `boosts` says how much each field weighs;
    `length_normalisation` is BM25's b, from 0 (a long text is no drawback) to 1.
    """
    from whoosh.analysis import SpaceSeparatedTokenizer
    from whoosh.fields import STORED, TEXT, Schema
    from whoosh.scoring import BM25F

    analyzer = SpaceSeparatedTokenizer()  # the terms are stemmed already
    schema = Schema(position=STORED, **{name: TEXT(analyzer=analyzer, phrase=False) for name in boosts})
    found: dict[str, dict[int, float]] = {}
    with tempfile.TemporaryDirectory(prefix="kansrijk-") as scratch:
        index = _storage(scratch).create_index(schema)
        writer = index.writer()
        for position, fields in enumerate(documents):
            writer.add_document(position=position, **{name: " ".join(fields[name]) for name in boosts})
        writer.commit()
        with index.searcher(weighting=BM25F(B=length_normalisation)) as searcher:
            stored = [fields["position"] for fields in searcher.documents()]
            for name, boost in boosts.items():
                for term in searcher.lexicon(name):
                    text = term.decode()
                    row = found.setdefault(text, {})
                    matcher = searcher.postings(name, text)
                    while matcher.is_active():
                        position = stored[matcher.id()]
                        row[position] = row.get(position, 0.0) + boost * float(matcher.score())
                        matcher.next()
    return {
        text: {position: round(SCALE * score) for position, score in sorted(row.items())}
        for text, row in sorted(found.items())
    }


def _storage(scratch: str) -> Any:
    """An index in memory that keeps its scratch files in a folder of its own.

    Whoosh's own RamStorage puts them in one fixed folder (`MAIN.tmp`) that every process on the
    machine shares: two searches at the same moment delete each other's files.
    """
    from whoosh.filedb.filestore import FileStorage, RamStorage

    class PrivateStorage(RamStorage):  # type: ignore[misc]  # whoosh has no types
        def temp_storage(self, name: str | None = None) -> Any:
            return FileStorage(str(Path(scratch) / (name or "scratch"))).create()

    return PrivateStorage()
