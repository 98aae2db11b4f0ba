"""The weights of sequences of letters after a change, without scikit-learn: importing that takes longer than all else then.

What is counted and how it is weighed is scikit-learn's: its `char_wb` analyzer and its TfidfTransformer. It makes
the weights the first time, and again whenever adding in another order might round one to another number.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from kennisbank.similarity import KEPT, SCALE, SIZES

_UNSURE = 1e-7
"""Two ways to add the same numbers differ less than this; a weight as near to a half may be rounded either way."""


def counted_weights(texts: Sequence[str]) -> dict[str, list[int]] | None:
    """What `kennisbank.similarity.letter_weights` gives for these texts, or None when that cannot be said for sure."""
    used = [Counter(text.split()) for text in texts]
    sequences = {word: _sequences(word) for word in set(chain.from_iterable(used))}
    counts = [_counted(words, sequences) for words in used]
    used_by = Counter(chain.from_iterable(counts))
    found: dict[str, list[int]] = {}
    for position, counted in enumerate(counts):
        # What stands as often in this text, in as many texts, weighs the same: few weights for very many sequences.
        kinds = [(n, used_by[gram]) for gram, n in counted.items()]
        number = Counter(kinds)
        weights = {
            (n, texts_with): (math.log(n) + 1) * (math.log((1 + len(texts)) / (1 + texts_with)) + 1)
            for n, texts_with in number
        }
        length = math.sqrt(math.fsum(number[kind] * weight * weight for kind, weight in weights.items()))
        kept: dict[tuple[int, int], int] = {}
        enough, least = 0, 0.0
        for kind, weight in sorted(weights.items(), key=lambda of: -of[1]):
            # One less than the lightest that is kept: what is lighter cannot be rounded to the same.
            if enough >= KEPT and weight < least - length / SCALE:
                break
            if enough < KEPT:
                enough, least = enough + number[kind], weight
            scaled = SCALE * (weight / length)
            if abs(scaled % 1 - 0.5) < _UNSURE:
                return None
            kept[kind] = -round(scaled)
        weighed = [(kept[kind], gram) for gram, kind in zip(counted, kinds, strict=True) if kind in kept]
        for negative, gram in sorted(weighed)[:KEPT]:
            if negative:
                found.setdefault(gram, []).extend((position, -negative))
    return dict(sorted(found.items()))


def _counted(words: Mapping[str, int], sequences: Mapping[str, list[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word, n in words.items():
        for gram in sequences[word]:
            counts[gram] = counts.get(gram, 0) + n
    return counts


def _sequences(word: str) -> list[str]:
    """The letters that stand together in a word with a space on both sides; a shorter word counts as a whole, once."""
    padded = f" {word} "
    longest = min(SIZES[1], max(SIZES[0], len(padded)))
    return [
        padded[i : i + n] for n in range(SIZES[0], longest + 1) for i in range(max(1, len(padded) - n + 1))
    ]
