"""A name that was shortened, with the letters that stand for it: 'Preventie Alcohol Scholieren (PAS)'.

The letters alone may mean something else, and so may the words; together they agree. Works on the data of
matcher.prepare_names only. `kansrijk/web/name_letters.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key, words
from matcher.sounds import sound
from matcher.spelling import NEAR, Found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_TWO = r"([^()]+?)(?: +[-–—] +| *: *| *\()([^()]+)\)?"
_BESIDE = r"([A-Z]{3,6}) ([^()]+)"
_SHORTEST_HALF = 5


def with_its_letters(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programme whose abbreviation and words both stand here, in either order."""
    found = re.fullmatch(_TWO, text) or re.fullmatch(_BESIDE, text)
    if found is None:
        return None
    for letters, rest in ((found[2], found[1]), (found[1], found[2])):
        for item_id, phrase in names["short"].get(name_key(letters), ()):
            known = phrase.split(" ")
            content = [w for w in words(rest) if w in known or not _says_nothing(w, names)]
            missing = [k for k in known if not any(_same(w, k) for w in content)]
            if (
                len(content) > 1
                and len(missing) < 2
                and all(any(_same(w, k) for k in known) for w in content)
            ):
                return Found((item_id,), NEAR, 90)
    return None


def _says_nothing(word: str, names: Mapping[str, Any]) -> bool:
    """Whether a word does not tell what the letters stand for: a small word, or where it is given."""
    return word in names["fillers"] or word in names["places"]


def _same(word: str, known: str) -> bool:
    """Whether a word is the known one, the first half of it, or sounds like it."""
    first, second = sorted((word, known), key=len)
    return sound(word) == sound(known) or (len(first) >= _SHORTEST_HALF and second.startswith(first))
