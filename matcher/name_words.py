"""The words of a text with how they were written: a capital, a hyphen, a sign or a '!' may tell a name from any words.

`kansrijk/web/name_words.js` is the same in the browser.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kennisbank.names import words

_CHUNK = r"[^ ()/,;:]+"
_HYPHENS = "[-‐‑–—]"
CAPITAL = "[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_SMALL = "[a-z\u00df-\u00f6\u00f8-\u00ff]"
_MARK = "!['’\"”]?$"
_LONG_YEAR = 4  # figures
ARTICLES = ("de", "het", "een", "the")
"""Before a name they say nothing, and people leave them out of it."""
LED_NAMES = ("de", "het", "t")
"""How the name of a school or another organisation begins: 'De Regenboog', ''t Nest'."""
LEGAL_FORMS = ("stichting", "vereniging")
"""What may be the organisation behind a programme, called like it: 'stichting Buurtgezinnen'."""


def is_a_year(word: str) -> bool:
    """Whether a word is a year: '2026'."""
    return len(word) == _LONG_YEAR and word.isdigit() and word[:2] in ("19", "20")


class Word:
    """A word in normal form with how it was written.

    With a capital, with more than one (KIES, KiVa, M@ZL), with no other letters; joined to the word before it by a
    hyphen, or apart from it by a sign; with a '!' behind it (Bouw!).
    """

    __slots__ = ("apart", "capital", "capitals", "joined", "marked", "only_capitals", "text")

    def __init__(self, text: str, written: str, capitals: bool, joined: bool, apart: bool) -> None:
        own = len(re.findall(CAPITAL, written))
        self.text, self.capital, self.capitals = text, own > 0, capitals
        self.only_capitals = own > 0 and re.search(_SMALL, written) is None
        self.joined, self.apart, self.marked = joined, apart, re.search(_MARK, written) is not None


@lru_cache(maxsize=4096)  # the same words stand in every part of a text that is tried
def _read_chunk(chunk: str, apart: bool) -> tuple[Word, ...]:
    """The words written without a space or sign between them; the first may stand apart from what is before it."""
    found: list[Word] = []
    capitals, joined = len(re.findall(CAPITAL, chunk)) > 1, False
    for piece in re.split(_HYPHENS, chunk):
        for word in words(piece):
            found.append(Word(word, piece, capitals, joined, apart))
            joined, apart = False, False
        joined = len(found) > 0
    return tuple(found)


@lru_cache(maxsize=4096)  # a text is read again for every way to understand it
def read(text: str) -> list[Word]:
    """The words of a text with how they were written; nobody changes what is given."""
    found: list[Word] = []
    last, sign = 0, False
    for chunk in re.finditer(_CHUNK, text):
        inside = _read_chunk(chunk[0], sign or text[last : chunk.start()].strip(" ") != "")
        found += inside
        last, sign = chunk.end(), not inside
    return found
