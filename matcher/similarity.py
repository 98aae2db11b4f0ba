"""Likeness of texts by character n-grams: the only module that imports scikit-learn, when something is prepared."""

from __future__ import annotations

from collections.abc import Sequence

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
