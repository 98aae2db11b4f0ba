"""Likeness of texts: the only module that imports scikit-learn, and only when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

MOST_DOCUMENTS = 500
"""A term in more texts than this says little about two of them, and would make the product of all pairs costly."""
BLOCK = 500
"""Texts compared with all others at once: the product stays sparse and small, whatever their number."""
_KEPT = 400
"""Sequences of letters kept per text: the heaviest; more changes no answer on our questions."""
_SCALE = 10_000


def letter_weights(texts: Sequence[str]) -> dict[str, list[int]]:
    """Per sequence of letters how much it says about each text: {' pes': [position, weight, position, weight]}.

    TF-IDF of the character n-grams within words (`char_wb`, 3 to 5 letters), as whole numbers in
    ten-thousandths. They cope with Dutch compounds and typing errors, which whole words do not.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, lowercase=False)
    matrix = vectorizer.fit_transform(texts)
    grams = vectorizer.get_feature_names_out()
    found: dict[str, list[int]] = {}
    for position in range(matrix.shape[0]):
        row = matrix.getrow(position)
        weighed = sorted(
            (
                (-round(_SCALE * float(weight)), str(grams[i]))
                for i, weight in zip(row.indices, row.data, strict=True)
            )
        )
        for negative, gram in weighed[:_KEPT]:
            if negative:
                found.setdefault(gram, []).extend((position, -negative))
    return dict(sorted(found.items()))


def near_pairs(texts: Mapping[str, str], least: float) -> list[tuple[str, str, float]]:
    """(key, later key, cosine 0..1) of every two texts at least that alike, most alike first.

    TF-IDF over words and pairs of words: a text that was copied and changed here and there keeps most
    pairs; two texts about one subject share words, but not pairs. Sparse and in blocks, so that ten
    thousand texts take seconds and no matrix of all pairs is ever made.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    keys = sorted(texts)
    if len(keys) < 2:
        return []
    vectorizer = TfidfVectorizer(
        ngram_range=(1, 2),
        sublinear_tf=True,
        strip_accents="unicode",
        max_df=MOST_DOCUMENTS,
        token_pattern=r"\w+",
    )
    try:
        matrix = vectorizer.fit_transform([texts[key] for key in keys]).tocsr()
    except ValueError:  # no words at all, or only words that every text has
        return []
    found = []
    for start in range(0, len(keys), BLOCK):
        product = (matrix[start : start + BLOCK] @ matrix[start:].T).tocoo()
        product_rows = zip(product.row, product.col, product.data, strict=True)
        found += [
            (keys[start + row], keys[start + column], min(1.0, float(score)))
            for row, column, score in product_rows
            if row < column and score >= least
        ]
    return sorted(found, key=lambda x: (-round(x[2], 9), x[0], x[1]))
