"""The lines with which people look for a programme (`zoekwoorden`), weighed once as plain data for `matcher.lines`.

TF-IDF with lines as documents; a programme is the mean of its lines and of what it says it is for, at length one
(a Rocchio classifier; Manning e.a., Introduction to Information Retrieval, 2008, ch. 14). What a question adds is in
the weight already, so that reading takes additions only.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from kennisbank.model.interventie import Interventie
from kennisbank.names import words
from kennisbank.no_value import ONBEKEND
from matcher.dutch import STOPWORDS, stem
from matcher.lines import PART
from matcher.prepare_terms import Parts

SCALE = 1000
"""Weights are TF-IDF shares times this, as whole numbers."""
MOST = 80
"""Of a word that more programmes have, those that it says most about: what all have in common tells none apart."""


def prepare_lines(items: Iterable[Any], parts: Parts) -> dict[str, str]:
    """Per stem (and '+part' of a compound) a text 'position weight position weight …' by position.

    A text, because of thousands of rows a question needs a few: lists take five times as long to read.
    """
    # All lines of a large knowledge base: the terms of a line as they come, and numbers side by side, take little room.
    known: dict[str, tuple[str, ...]] = {}
    documents = {
        position: [_terms(line, known, parts) for line in _lines(item)]
        for position, item in enumerate(items)
        if isinstance(item, Interventie) and item.zoekwoorden
    }
    every = sum(len(lines) for lines in documents.values())
    used = Counter(chain.from_iterable(set(line) for lines in documents.values() for line in lines))
    rarity = {term: math.log((1 + every) / (1 + n)) + 1 for term, n in used.items()}
    rows: dict[str, array[int]] = {}
    for position, lines in documents.items():
        mean: dict[str, float] = {}
        for line in lines:
            weighed = {term: rarity[term] for term in line}
            if len(weighed) < len(line):  # something is said twice
                weighed = {term: (1 + math.log(n)) * rarity[term] for term, n in Counter(line).items()}
            length = math.sqrt(math.fsum([w * w for w in weighed.values()])) or 1.0
            for term, weight in weighed.items():
                mean[term] = mean.get(term, 0.0) + weight / length
        whole = math.sqrt(math.fsum(w * w for w in mean.values())) or 1.0
        for term, weight in mean.items():
            if (row := rows.get(term)) is None:
                row = rows[term] = array("I")
            row.append(position)
            row.append(round(SCALE * weight * rarity[term] / whole))
    return {term: _strongest(row) for term, row in sorted(rows.items())}


def _strongest(row: Sequence[int]) -> str:
    if len(row) <= 2 * MOST:
        return " ".join(map(str, row))  # by position already
    cells = sorted(zip(row[::2], row[1::2], strict=True), key=lambda cell: (-cell[1], cell[0]))
    return " ".join(f"{position} {weight}" for position, weight in sorted(cells[:MOST]))


def _lines(item: Interventie) -> Iterator[str]:
    yield from item.zoekwoorden
    yield " ".join(text for text in (item.samenvatting, item.doel, item.doelgroep) if text != ONBEKEND)


def _terms(line: str, known: dict[str, tuple[str, ...]], parts: Parts) -> tuple[str, ...]:
    """The terms of a line; `known` has those of the words before: people ask with the same words."""
    found: list[str] = []
    for word in words(line):
        if (terms := known.get(word)) is None:
            terms = () if word in STOPWORDS else (stem(word), *(PART + part for part in parts[word]))
            known[word] = terms
        found += terms
    return tuple(found)
