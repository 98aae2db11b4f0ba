"""Likeness of texts by character n-grams: the only module that imports scikit-learn, and only when asked."""

from __future__ import annotations

from collections.abc import Mapping


def most_alike(text: str, corpus: Mapping[str, str]) -> list[tuple[str, float]]:
    """(key, cosine 0..1) of every text in the corpus, most alike first.

    Character n-grams within words (`char_wb`, 3 to 5) cope with Dutch compounds and typing errors,
    which whole words do not.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    keys = sorted(corpus)
    vectorizer = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, strip_accents="unicode"
    )
    matrix = vectorizer.fit_transform([corpus[key] for key in keys])
    scores = (matrix @ vectorizer.transform([text]).T).toarray().ravel()
    return sorted(
        ((key, float(score)) for key, score in zip(keys, scores, strict=True)), key=lambda x: (-x[1], x[0])
    )
