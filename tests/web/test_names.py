"""Names are folded alike in Python and in the browser."""

from __future__ import annotations

import random
from typing import Any

import pytest
from browsing import answers

from kennisbank.knowledge import Kennisbank
from kennisbank.names import fold, name_key, words

pytestmark = pytest.mark.browser


def _texts(kb: Kennisbank) -> list[str]:
    """Every name we hold, every character up to U+FFFF, some beyond it, and random strings of them."""
    names = [n for item in kb.interventies.values() for n in (item.naam, *item.aliassen)]
    chosen = random.Random(1)
    single = [f"a{chr(n)}B" for n in [*range(0xD800), *range(0xE000, 0x10000), *range(0x1D400, 0x1D800, 7)]]
    alphabet = [chr(n) for n in [*range(32, 0x370), *range(0x1E00, 0x2500)]] + ["İ", "Σ", "ſ", "K", "ﬁ", "😀"]
    mixed = ["".join(chosen.choices(alphabet, k=chosen.randrange(1, 30))) for _ in range(3000)]
    return [*names, *single, *mixed, ""]


def test_fold_words_and_key_are_equal(kb: Kennisbank, page: Any) -> None:
    """The same text gives the same fold, the same words and the same key in both languages."""
    texts = _texts(kb)
    assert len(texts) > 60_000
    found = answers(
        page, "texts => texts.map(t => [kansrijk.fold(t), kansrijk.words(t), kansrijk.nameKey(t)])", texts
    )
    different = [(t, f) for t, f in zip(texts, found, strict=True) if f != [fold(t), words(t), name_key(t)]]
    assert different == []
