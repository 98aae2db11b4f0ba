"""How much each word says about each entry, by BM25F: the only module that imports Whoosh.

Whoosh counts and weighs, once, when the search is prepared; what comes out is a table of whole numbers
that the search reads without Whoosh, on the command line and in the browser.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

SCALE = 100
"""Impacts are BM25F scores times this, as whole numbers."""
_MEGABYTES = 32
"""Room for words that are not in the index yet, a quarter of what Whoosh takes by itself."""


def word_impacts(
    documents: Iterable[Mapping[str, Sequence[str]]],
    boosts: Mapping[str, float],
    length_normalisation: float,
) -> dict[str, list[int]]:
    """Per term, sorted: the position of a document it stands in, what it adds to the score there, the next position, ….

    `documents` are terms per field, as they should be matched; `boosts` says how much each field weighs;
    `length_normalisation` is BM25's b, from 0 (a long text is no drawback) to 1.
    """
    from whoosh.analysis import SpaceSeparatedTokenizer
    from whoosh.fields import STORED, TEXT, Schema
    from whoosh.scoring import BM25F

    analyzer = SpaceSeparatedTokenizer()  # the terms are stemmed already
    schema = Schema(position=STORED, **{name: TEXT(analyzer=analyzer, phrase=False) for name in boosts})
    impacts: dict[str, list[int]] = {}
    same: dict[int, int] = {}
    with tempfile.TemporaryDirectory(prefix="kansrijk-") as scratch:
        index = _storage(scratch).create_index(schema)
        writer = index.writer(limitmb=_MEGABYTES)
        for position, fields in enumerate(documents):
            writer.add_document(position=position, **{name: " ".join(fields[name]) for name in boosts})
        writer.commit()
        with index.searcher(weighting=BM25F(B=length_normalisation)) as searcher:
            stored = [fields["position"] for fields in searcher.documents()]
            terms = {name: set(searcher.lexicon(name)) for name in boosts}
            # Term by term: the scores of all of them together take ten times the room of what is kept.
            for term in sorted(set().union(*terms.values())):
                row: dict[int, float] = {}
                for name, boost in boosts.items():
                    if term not in terms[name]:
                        continue
                    matcher = searcher.postings(name, term.decode())
                    while matcher.is_active():
                        position = stored[matcher.id()]
                        row[position] = row.get(position, 0.0) + boost * float(matcher.score())
                        matcher.next()
                # Most numbers come back often, and each is an object: one of each is enough.
                numbers = [n for position in sorted(row) for n in (position, round(SCALE * row[position]))]
                impacts[term.decode()] = [same.setdefault(n, n) for n in numbers]
    return dict(sorted(impacts.items()))


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
