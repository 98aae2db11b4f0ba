"""Likeness of texts: the only module that imports scikit-learn, and what lies under it, and only when asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

MOST_DOCUMENTS = 500
"""A term in more texts than this says little about two of them, and would make the product of all pairs costly."""
BLOCK = 500
"""Texts compared with all others at once: the product stays sparse and small, whatever their number."""
KEPT = 400
"""Sequences of letters kept per text: the heaviest; more changes no answer on our questions."""
SIZES = (3, 5)
"""How many letters a sequence has, from and up to."""
SCALE = 10_000
"""Weights are TF-IDF times this, as whole numbers."""
_WORD = re.compile(r"\w+")


def letter_weights(texts: Sequence[str]) -> dict[str, list[int]]:
    """Per sequence of letters how much it says about each text: {' pes': [position, weight, position, weight]}.

    TF-IDF of the character n-grams within words (`char_wb`, 3 to 5 letters), as whole numbers in
    ten-thousandths. They cope with Dutch compounds and typing errors, which whole words do not.
    """
    vectorizer = _vectorizer()
    matrix = vectorizer.fit_transform(texts)
    grams = vectorizer.get_feature_names_out()
    found: dict[str, list[int]] = {}
    for position in range(matrix.shape[0]):
        row = matrix.getrow(position)
        weighed = sorted(
            (
                (-round(SCALE * float(weight)), str(grams[i]))
                for i, weight in zip(row.indices, row.data, strict=True)
            )
        )
        for negative, gram in weighed[:KEPT]:
            if negative:
                found.setdefault(gram, []).extend((position, -negative))
    return dict(sorted(found.items()))


def _vectorizer() -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(analyzer="char_wb", ngram_range=SIZES, sublinear_tf=True, lowercase=False)


def near_pairs(texts: Mapping[str, str], least: float) -> list[tuple[str, str, float]]:
    """(key, later key, cosine 0..1) of every two texts at least that alike, most alike first.

    TF-IDF over words and pairs of words: a text that was copied and changed here and there keeps most
    pairs; two texts about one subject share words, but not pairs. Sparse and in blocks, so that ten
    thousand texts take seconds and no matrix of all pairs is ever made.
    """
    import numpy as np

    keys = sorted(texts)
    if len(keys) < 2:
        return []
    matrix = _word_weights([texts[key] for key in keys])
    found = []
    for start in range(0, len(keys), BLOCK):
        product = matrix[start : start + BLOCK] @ matrix[start:].T
        places = np.flatnonzero(product.data >= least)
        rows = np.searchsorted(product.indptr, places, side="right") - 1
        found += [
            (keys[start + row], keys[start + column], min(1.0, score))
            for row, column, score in zip(
                rows.tolist(), product.indices[places].tolist(), product.data[places].tolist(), strict=True
            )
            if row < column
        ]
    return sorted(found, key=lambda x: (-round(x[2], 9), x[0], x[1]))


def _word_weights(texts: Sequence[str]) -> Any:
    """A sparse matrix of texts by terms with their TF-IDF weights, each row of length 1.

    This is what scikit-learn's TfidfVectorizer computes, in a third of its time: it makes every pair of words
    as a text, and here a pair is a number. Terms of one text only add to its length, and are left out.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    numbers: dict[str, int] = {}
    lists = [[numbers.setdefault(w, len(numbers)) for w in _WORD.findall(_folded(t))] for t in texts]
    words = np.fromiter(chain.from_iterable(lists), dtype=np.int64)
    sizes = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
    documents = np.repeat(np.arange(len(texts)), sizes)
    together = documents[1:] == documents[:-1]
    pairs = (words[:-1] * len(numbers) + words[1:])[together] + len(numbers)
    _, terms = np.unique(np.concatenate((words, pairs)), return_inverse=True)
    n_terms = int(terms.max()) + 1 if len(terms) else 0
    places = np.concatenate((documents, documents[1:][together])) * n_terms + terms
    places, counts = np.unique(places, return_counts=True)
    rows, columns = np.divmod(places, max(1, n_terms))
    used_by = np.bincount(columns, minlength=n_terms)
    known = used_by[columns] <= MOST_DOCUMENTS
    rows, columns, counts = rows[known], columns[known], counts[known]
    used_by = used_by[columns]
    weights = (1 + np.log(counts)) * (np.log((1 + len(texts)) / (1 + used_by)) + 1)
    lengths = np.sqrt(np.bincount(rows, weights**2, minlength=len(texts)))
    weights /= lengths[rows]
    shared = used_by > 1
    return csr_matrix((weights[shared], (rows[shared], columns[shared])), shape=(len(texts), n_terms))


def _folded(text: str) -> str:
    """Lower case without accents."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
