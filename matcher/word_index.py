"""How much each word says about each entry, by BM25F: the only module that imports Whoosh.

Whoosh counts and weighs, once, when the search is prepared; what comes out is a table of whole numbers
that the search reads without Whoosh, on the command line and in the browser. Counting looks at one document
at a time, so what was counted in a text that did not change can be used again; weighing looks at all of them.
To load what makes an index of Whoosh takes longer than counting a few texts, so those are counted without one.
"""

from __future__ import annotations

import re
import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

SCALE = 100
"""Impacts are BM25F scores times this, as whole numbers."""
_TERM = re.compile(r"[^ \t\r\n]+")
"""What stands between spaces, as Whoosh's SpaceSeparatedTokenizer has it."""
_MEGABYTES = 32
"""Room for words that are not in the index yet, a quarter of what Whoosh takes by itself."""

Document = Mapping[str, Sequence[str]]
"""The terms of a document per field, as they should be matched."""


class Later(Mapping[str, Sequence[str]]):
    """A document whose terms are worked out when they are asked for; `made_from` is all that decides them, but for the code."""

    def __init__(self, made_from: str, terms: Callable[[], Document]) -> None:
        self.made_from = made_from
        self._work = terms
        self._terms: Document | None = None

    def __getitem__(self, name: str) -> Sequence[str]:
        if self._terms is None:
            self._terms = self._work()
        return self._terms[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms or self._work())

    def __len__(self) -> int:
        return len(self._terms or self._work())


class Counted(NamedTuple):
    """What Whoosh counted. `terms`: per term and field the position of a document, how often it has the term, the next position, ….

    `lengths`: per field how long Whoosh holds each document to be; that is 1 for one without the field.
    """

    terms: dict[str, dict[str, array[int]]]
    lengths: dict[str, list[int]]


Count = Callable[[Iterable[Document], Sequence[str]], Counted]


def count_words(documents: Iterable[Document], fields: Sequence[str]) -> Counted:
    """How often each document has each term, per field, and how long it is."""
    terms: dict[str, dict[str, array[int]]] = {}
    with tempfile.TemporaryDirectory(prefix="kansrijk-") as scratch:
        index = _storage(scratch).create_index(_schema(fields))
        writer = index.writer(limitmb=_MEGABYTES)
        for document in documents:
            writer.add_document(**{name: " ".join(document[name]) for name in fields})
        writer.commit()
        with index.reader() as reader:
            for name in fields:
                for term in list(reader.lexicon(name)):
                    numbers = array("I")
                    postings = reader.postings(name, term)
                    while postings.is_active():
                        numbers.extend((postings.id(), round(postings.weight())))
                        postings.next()
                    terms.setdefault(term.decode(), {})[name] = numbers
            numbered = range(reader.doc_count_all())
            lengths = {name: [reader.doc_field_length(n, name, 1) or 1 for n in numbered] for name in fields}
    return Counted(terms, lengths)


def count_few(documents: Iterable[Document], fields: Sequence[str]) -> Counted:
    """What `count_words` gives, without an index; for few documents."""
    from whoosh.util.numeric import byte_to_length, length_to_byte

    terms: dict[str, dict[str, array[int]]] = {}
    lengths: dict[str, list[int]] = {name: [] for name in fields}
    for position, document in enumerate(documents):
        for name in fields:
            found = _TERM.findall(" ".join(document[name]))
            for term, often in Counter(found).items():
                terms.setdefault(term, {}).setdefault(name, array("I")).extend((position, often))
            # An index keeps a length in one byte: of a long text about how long it is.
            lengths[name].append(byte_to_length(length_to_byte(len(found))) or 1)
    return Counted(terms, lengths)


def word_impacts(
    documents: Iterable[Document],
    boosts: Mapping[str, float],
    length_normalisation: float,
    count: Count = count_words,
) -> dict[str, list[int]]:
    """Per term, sorted: the position of a document it stands in, what it adds to the score there, the next position, ….

    `boosts` says how much each field weighs; `length_normalisation` is BM25's b, from 0 (a long text is no
    drawback) to 1. `count` does what `count_words` does; somebody who knows its answer already can give that.
    """
    from whoosh.scoring import BM25F

    fields = list(boosts)
    counted = count(documents, fields)
    weighing = BM25F(B=length_normalisation)
    totals = dict.fromkeys(fields, 0)
    for rows in counted.terms.values():
        for name, numbers in rows.items():
            totals[name] += sum(numbers[1::2])
    searched = _Searched(weighing, counted, totals)
    impacts: dict[str, list[int]] = {}
    same: dict[int, int] = {}
    # Term by term: the scores of all of them together take ten times the room of what is kept.
    for term in sorted(counted.terms):
        row: dict[int, float] = {}
        for name, boost in boosts.items():
            counts = counted.terms[term].get(name)
            if counts is None:
                continue
            scorer, lengths = weighing.scorer(searched, name, term), counted.lengths[name]
            scores: dict[tuple[int, int], float] = {}
            for position, often in zip(counts[::2], counts[1::2], strict=True):
                asked = often, lengths[position]
                if (score := scores.get(asked)) is None:
                    score = scores[asked] = boost * float(scorer._score(float(often), asked[1]))
                row[position] = row.get(position, 0.0) + score
        # Most numbers come back often, and each is an object: one of each is enough.
        weights = [n for position in sorted(row) for n in (position, round(SCALE * row[position]))]
        impacts[term] = [same.setdefault(n, n) for n in weights]
    return impacts


class _Searched:
    """What Whoosh's weighing asks of a searcher, answered from what it counted."""

    def __init__(self, weighing: Any, counted: Counted, totals: Mapping[str, int]) -> None:
        self._weighing, self._counted, self._totals = weighing, counted, totals
        self.schema = dict.fromkeys(totals, _Plain)
        self._documents = max(map(len, counted.lengths.values()), default=0)

    def get_parent(self) -> _Searched:
        return self

    def doc_count_all(self) -> int:
        return self._documents

    def doc_frequency(self, field: str, term: str) -> int:
        return len(self._counted.terms[term][field]) // 2

    def idf(self, field: str, term: str) -> float:
        return float(self._weighing.idf(self, field, term))

    def avg_field_length(self, field: str) -> float:
        return self._totals[field] / (self._documents or 1)

    def term_info(self, field: str, term: str) -> Any:
        return _Plain


class _Plain:
    """What Whoosh wants to know of a field, and of a term to skip documents by; nothing is skipped here.

    Whoosh has such classes too, and to import them takes as long as all weighing.
    """

    scorable = True

    @staticmethod
    def max_weight() -> int:
        return 1

    @staticmethod
    def min_length() -> int:
        return 1


def _schema(fields: Sequence[str]) -> Any:
    from whoosh.analysis import SpaceSeparatedTokenizer
    from whoosh.fields import TEXT, Schema

    analyzer = SpaceSeparatedTokenizer()  # the terms are stemmed already
    return Schema(**{name: TEXT(analyzer=analyzer, phrase=False) for name in fields})


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
