"""The rules an entry must keep, each a small function with an id, a Dutch explanation and a failing example.

`vorm` declares what the loader itself checks; `samenhang` looks within one entry; `bronnen` at
sources and links; `namen` at names across entries; `kerncijfers` at key figures; `verval` warns about age.
"""

from kennisbank.rules import bronnen, kerncijfers, namen, samenhang, verval, vorm
from kennisbank.rules.registry import REGELS, Finding, Regel, Voorbeeld

__all__ = [
    "REGELS",
    "Finding",
    "Regel",
    "Voorbeeld",
    "bronnen",
    "kerncijfers",
    "namen",
    "samenhang",
    "verval",
    "vorm",
]
