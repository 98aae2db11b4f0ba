"""A word with a typing error: the quick way to the words near it finds all that a slow look at every word finds."""

from __future__ import annotations

import random
import string
from typing import Any

from matcher.mending import _near_words, mend
from matcher.spelling import edit_distance


def damaged(word: str, errors: int, chosen: random.Random) -> str:
    """The word with so many letters left out, put in, changed or swapped."""
    for _ in range(errors):
        at = chosen.randrange(len(word))
        letter = chosen.choice(string.ascii_lowercase)
        word = chosen.choice(
            [word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :],
             word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]
        )  # fmt: skip
    return word


def test_every_near_word_is_found(model: dict[str, Any]) -> None:
    """All known words that are so few errors away, and none that is longer or shorter than they can be."""
    language = model["behoeften"]["taal"]
    known = sorted(language["woorden"])
    chosen = random.Random(5)
    for allowed in (1, 2):
        for word in chosen.sample([w for w in known if len(w) > 5], 60):
            asked = damaged(word, allowed, chosen)
            found = _near_words(asked, allowed, language)
            assert {w for w in known if edit_distance(w, asked, allowed) <= allowed} <= set(found), asked
            assert all(abs(len(other) - len(asked)) <= allowed for other in found)


def test_words_without_end_are_left_alone(model: dict[str, Any]) -> None:
    """Nothing is near to a very long word, nor to one of a single letter over and over."""
    language = model["behoeften"]["taal"]
    for word in ("x" * 1000, "ab" * 500, "zzzzzzzz"):
        assert mend(word, language) == word
