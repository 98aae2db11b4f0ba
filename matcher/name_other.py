"""Names of which we know that something else is called so: 'Sta Sterk op School' is no Sta Sterk Training.

They stand in `vocabulaire/andere_namen.yml`, each with what it is. Works on the data of matcher.prepare_names only.
`kansrijk/web/name_other.js` is the same in the browser.
"""

from __future__ import annotations

import re

from matcher.name_words import read
from matcher.spelling import LONGEST_NAME, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_LONGEST_OTHER = 8
# Text, not a pattern: a command that needs none of it should not wait until it is compiled.
_APART = " *[/;,&] *| +(?:en|EN|plus|door|via|met|naast) +(?:(?:een|de|het) )?"
_OURS = ("names", "aliases", "families", "loose")


def known_other(text: str, names: Mapping[str, Any]) -> str | None:
    """What the text names instead of a programme of ours, as a sentence; None when it names no such thing.

    A longer name of ours around it counts for more: 'Gezonde School en Genotmiddelen' is ours.
    """
    key = _key_of_another(text, names)
    if key is None:
        return None
    told: str = names["others"][key]
    return told


def may_be_ours(text: str, names: Mapping[str, Any]) -> bool:
    """Whether the text names no other thing, or one that people also write beside a programme of ours: 'KiVa (buurtsportcoach)'."""
    key = _key_of_another(text, names)
    return key is None or key in names["beside_ours"]


def _key_of_another(text: str, names: Mapping[str, Any]) -> str | None:
    tokens = [w.text for w in read(text)]
    joined, at = written_together(tokens)
    others = names["others"]
    for length in range(min(len(tokens), _LONGEST_OTHER), 0, -1):
        for start in range(len(tokens) - length + 1):
            key = joined[at[start] : at[start + length]]
            if key in others:  # hardly any words are: only then look for a longer name of ours
                return None if _ours_is_longer(joined, at, length, names) else key
    return None


def _ours_is_longer(joined: str, at: list[int], than: int, names: Mapping[str, Any]) -> bool:
    size = len(at) - 1
    return any(
        joined[at[start] : at[start + length]] in names[table]
        for length in range(min(size, LONGEST_NAME), than, -1)
        for start in range(size - length + 1)
        for table in _OURS
    )


def without_others(text: str, names: Mapping[str, Any]) -> str | None:
    """The text without what stands apart in it and names such another thing: 'Kwink en een GSA' -> 'Kwink'; None when nothing does or is left."""
    parts = [part for part in re.split(_APART, text) if part]
    ours = [part for part in parts if may_be_ours(part, names)]
    return ", ".join(ours) if 0 < len(ours) < len(parts) else None
