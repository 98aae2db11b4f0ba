"""How a Dutch word sounds, so that spellings that sound alike compare as one: 'projekt', 'slegt', 'voetballe'.

Rough on purpose, and only used for a word that is known nowhere. `kansrijk/web/sounds.js` is the same in the
browser: the same replacements in the same order.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_RULES = (
    ("isch", "is"),  # 'technisch', 'technies'
    ("sch(?=$|e$|en$)", "s"),  # 'mensch'
    ("ch|gh", "g"),  # 'dogter', 'slegt', 'sgool'
    ("ph", "f"),
    ("th", "t"),
    ("qu", "kw"),
    ("x", "ks"),
    ("c(?=[eiy])", "s"),
    ("c", "k"),  # 'projekt'
    ("ij", "ei"),
    ("y", "i"),
    ("ouw|auw|ou", "au"),
    ("ie", "i"),
    ("ae", "a"),
    ("v", "f"),
    ("z", "s"),
    ("ti(?=$|s$|f$|a)", "si"),  # 'polisie', 'konferensies'
    ("d(?=$|s$|t)", "t"),  # 'wort', 'altijt'
    ("b$", "p"),
)
_TWICE = ("([a-z])\\1+", r"\1")  # 'programa', 'schol'
_PLURAL = ("en$", "e")  # 'voetballe'


@cache
def _steps() -> list[tuple[re.Pattern[str], str]]:
    """The rules, made ready when a word first sounds like anything: most texts have no strange word."""
    return [(re.compile(pattern), instead) for pattern, instead in (*_RULES, _TWICE, _PLURAL)]


@lru_cache(maxsize=32_768)  # every strange word of a question is held against the same known ones
def sound(word: str) -> str:
    """The sound of a word in normal form (a-z, 0-9); words that sound alike have the same."""
    for pattern, instead in _steps():
        word = pattern.sub(instead, word)
    return word
