"""How names are compared: the one normal form of a programme name.

Used by the rules (no two entries may claim one name), by the matcher (recognition) and by the search.
`kansrijk/web/names.js` is the same in the browser; both give the same answer on any text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+")
_SIGNS = str.maketrans(
    {"@": "a", "&": " en ", "+": " plus ", "ß": "ss", "ẞ": "SS", "’": "'", "‘": "'", "´": "'", "`": "'"}
)
_ASCII_SIGNS = [(chr(sign), written) for sign, written in _SIGNS.items() if sign < 128]
_HAS_SIGN = re.compile(f"[{re.escape(''.join(sign for sign, _ in _ASCII_SIGNS))}]")
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
# Latin letters, accents and letters in a circle: all in Unicode for so long that every Python and every
# browser decomposes them alike. What lies outside cannot be in a name's key.
_NOT_LATIN = re.compile("[^\x00-\u036f\u1e00-\u1eff\u2000-\u24ff\ufb00-\ufb06\uff00-\uff5e]+")
_ACCENTS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Lower case without accents; the signs people use as letters (`@`, `&`, `+`) written out.

    A letter that is not Latin becomes a space.
    """
    # Most texts hold none of what the rest of this is about, which is most of the work.
    if text.isascii() and not _HAS_SIGN.search(text):
        return text.lower()
    if _HAS_SIGN.search(text):
        for sign, written in _ASCII_SIGNS:
            text = text.replace(sign, written)
    return _NOT_ASCII.sub(_folded, text).lower()


def _folded(found: re.Match[str]) -> str:
    signs = found[0]
    return _fold_few(signs) if len(signs) <= _FEW else _fold_signs(signs)


def _fold_signs(signs: str) -> str:
    """What stands for signs outside ASCII, in a text whose capitals are made small later."""
    latin = _NOT_LATIN.sub(" ", signs.translate(_SIGNS))
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", latin))


_FEW = 8
_fold_few = lru_cache(maxsize=4096)(_fold_signs)
"""Nearly always it is one of a few letters, in a text of thousands."""


def words(text: str) -> list[str]:
    """The words of a name or question in normal form: 'M@ZL (vo)' -> ['mazl', 'vo']."""
    return _WORD.findall(fold(text).replace("'", ""))


_SMALL = bytes(range(128)).lower().ljust(256, b"\0")
_NO_KEY = bytes(sign for sign in range(128) if not chr(sign).isalnum())


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """What two spellings of one name share: 'Home-Start', 'Homestart' and 'home start' -> 'homestart'."""
    # Nearly all names are plain, and a build asks for the key of every synonym there is.
    if text.isascii() and not _HAS_SIGN.search(text):
        return text.encode().translate(_SMALL, _NO_KEY).decode()
    return "".join(words(text))
