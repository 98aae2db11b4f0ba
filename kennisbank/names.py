"""How names are compared: the one normal form of a programme name.

Used by the rules (no two entries may claim one name) and by the matcher (recognition).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SIGNS = str.maketrans(
    {"@": "a", "&": " en ", "+": " plus ", "ß": "ss", "’": "'", "‘": "'", "´": "'", "`": "'"}
)


def fold(text: str) -> str:
    """Lower case without accents; the signs people use as letters (`@`, `&`, `+`) written out."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SIGNS).lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The words of a name or question in normal form: 'M@ZL (vo)' -> ['mazl', 'vo']."""
    return _NOT_WORD.sub(" ", fold(text).replace("'", "")).split()


@lru_cache(maxsize=65536)
def name_key(text: str) -> str:
    """What two spellings of one name share: 'Home-Start', 'Homestart' and 'home start' -> 'homestart'."""
    return "".join(words(text))
