"""The rules an entry must keep, each a small function with an id, a Dutch explanation and a failing example.

`vorm` declares what the loader itself checks; `samenhang` looks within one entry; `bronnen` at
sources and links; `namen` at names across entries; `gelijkenis` at entries that look alike;
`volledig` at what must be there; `verval` at age; `leesbaar` at plain language; `overname` at
sentences copied from a source; `kerncijfers` at key figures; `ids` at addresses that must stay.
"""

from kennisbank.rules import (
    bronnen,
    gelijkenis,
    ids,
    kerncijfers,
    leesbaar,
    namen,
    overname,
    samenhang,
    uitgaven,
    verval,
    volledig,
    vorm,
)
from kennisbank.rules.registry import REGELS, Finding, Regel, Voorbeeld

__all__ = [
    "REGELS",
    "Finding",
    "Regel",
    "Voorbeeld",
    "bronnen",
    "gelijkenis",
    "ids",
    "kerncijfers",
    "leesbaar",
    "namen",
    "overname",
    "samenhang",
    "uitgaven",
    "verval",
    "volledig",
    "vorm",
]
