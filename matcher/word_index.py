"""How much each word says about each entry, by Whoosh's BM25F: the only module that imports Whoosh.

We count, Whoosh weighs: its formulas for rarity, length and score, but not its index on disk, which takes a minute
for five thousand entries and says the same (a test builds one and compares). It happens once, when the search is
prepared; what comes out is a table of whole numbers that the search reads without Whoosh, on the command line
and in the browser.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

SCALE = 100
"""Impacts are BM25F scores times this, as whole numbers."""


def word_impacts(
    documents: Iterable[Mapping[str, Sequence[str]]],
    boosts: Mapping[str, float],
    length_normalisation: float,
) -> dict[str, list[int]]:
    """Per term, sorted: the position of a document it stands in, what it adds to the score there, the next position, ….

    `documents` are terms per field, as they should be matched; `boosts` says how much each field weighs;
    `length_normalisation` is BM25's b, from 0 (a long text is no drawback) to 1.
    """
    from whoosh.scoring import BM25F, bm25

    counted = {name: _Counted() for name in boosts}
    for fields in documents:
        for name, field in counted.items():
            field.add(fields[name])
    weighing = BM25F(B=length_normalisation)
    impacts: dict[str, list[int]] = {}
    same: dict[int, int] = {}
    for term in sorted({term for field in counted.values() for term in field.postings}):
        row: dict[int, float] = {}
        for name, boost in boosts.items():
            field = counted[name]
            if term not in field.postings:
                continue
            found, mean = iter(field.postings[term]), field.mean
            rarity = weighing.idf(field, name, term)
            for position, times in zip(found, found, strict=True):
                score = bm25(rarity, times, field.lengths[position], mean, weighing.B, weighing.K1)
                row[position] = row.get(position, 0.0) + boost * score
        # Most numbers come back often, and each is an object: one of each is enough.
        numbers = [n for position in sorted(row) for n in (position, round(SCALE * row[position]))]
        impacts[term] = [same.setdefault(n, n) for n in numbers]
    return impacts


class _Counted:
    """How often each term stands in one field of each document, with what Whoosh asks of a whole collection."""

    def __init__(self) -> None:
        self.postings: dict[str, array[int]] = {}
        self.lengths: list[int] = []
        self.total = 0

    def add(self, terms: Sequence[str]) -> None:
        """Count the next document."""
        from whoosh.util.numeric import byte_to_length, length_to_byte

        for term, times in Counter(terms).items():
            self.postings.setdefault(term, array("I")).extend((len(self.lengths), times))
        self.total += len(terms)
        # Whoosh knows a length in one byte: roughly, for a long text.
        self.lengths.append(byte_to_length(length_to_byte(len(terms))))

    @property
    def mean(self) -> float:
        return self.total / (len(self.lengths) or 1) or 1

    def get_parent(self) -> _Counted:
        return self

    def doc_frequency(self, name: str, term: str) -> int:
        return len(self.postings.get(term, ())) // 2

    def doc_count_all(self) -> int:
        return len(self.lengths)
