"""Signs that a reader does not see, or takes for another, are the same in Python and in the browser."""

from __future__ import annotations

import random
from typing import Any

import pytest
from browsing import answers

from kennisbank.hidden import HIDDEN, STACKED, lookalike

pytestmark = pytest.mark.browser


def test_the_same_signs_are_seen(page: Any) -> None:
    """Every sign by itself, before a letter and behind one, and random texts of signs that matter."""
    chosen = random.Random(7)
    single = [chr(n) for n in [*range(0xD800), *range(0xE000, 0x11000), *range(0x1D000, 0x20000)]]
    single += [chr(n) for n in range(0xE0000, 0x10FFFF, 37)]
    texts = [text for sign in single for text in (sign, f"{sign}a", f"a{sign} о")]
    odd = "aZ 1éα\u0430\u0421\u041c\u0436\u0391\u03c7\u0301\u0302\u0e49\ufe0f\ufe00\u20e3☺😀\u202e\u2162ᴀ©#"
    texts += ["".join(chosen.choices(odd, k=chosen.randrange(1, 9))) for _ in range(20_000)]
    found = answers(
        page,
        """texts => texts.map((t) => [
             (kansrijk.HIDDEN.exec(t) ?? [""])[0], (kansrijk.STACKED.exec(t) ?? [""])[0], kansrijk.lookalike(t),
           ])""",
        texts,
    )
    different = [
        (text, own)
        for text, own in zip(texts, found, strict=True)
        if own != [*((p.search(text) or [""])[0] for p in (HIDDEN, STACKED)), lookalike(text)]
    ]
    assert different == []
