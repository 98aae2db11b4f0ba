"""The weights of sequences of letters, from what scikit-learn made of each word earlier: without it, so it need not be imported.

Who changes one text uses words that stand in others as well, and a word has the same sequences everywhere. Only the
counts over all texts are done again, with the formula of scikit-learn's TfidfTransformer.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nlargest

from kennisbank.similarity import KEPT, SCALE

_UNSURE = 1e-7
"""Two ways to add the same numbers differ less than this; a weight as near to a half may be rounded either way."""


def counted_weights(
    texts: Sequence[str], sequences: Mapping[str, Sequence[str]]
) -> dict[str, list[int]] | None:
    """What `kennisbank.similarity.letter_weights` gives for these texts, or None when that cannot be said for sure.

    `sequences` has every word of the texts, as `kennisbank.similarity.letter_sequences` gives them.
    """
    counts = [_counted(text, sequences) for text in texts]
    used_by = Counter(gram for counted in counts for gram in counted)
    rare = {n: math.log((1 + len(texts)) / (1 + n)) + 1 for n in set(used_by.values())}
    often = {n: math.log(n) + 1 for counted in counts for n in set(counted.values())}
    found: dict[str, list[int]] = {}
    for position, counted in enumerate(counts):
        weights = {gram: often[n] * rare[used_by[gram]] for gram, n in counted.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
        # One less than the lightest that is kept: what is lighter cannot be rounded to the same.
        least = min(nlargest(KEPT, weights.values()), default=0.0) - length / SCALE
        weighed = []
        for gram, weight in weights.items():
            if weight >= least:
                scaled = SCALE * (weight / length)
                if abs(scaled % 1 - 0.5) < _UNSURE:
                    return None
                weighed.append((-round(scaled), gram))
        for negative, gram in sorted(weighed)[:KEPT]:
            if negative:
                found.setdefault(gram, []).extend((position, -negative))
    return dict(sorted(found.items()))


def _counted(text: str, sequences: Mapping[str, Sequence[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word, n in Counter(text.split()).items():
        for gram in sequences[word]:
            counts[gram] = counts.get(gram, 0) + n
    return counts
