"""A name between quotes in a longer line: "cursus 'Omgaan met pubers' van het NJG". Who quotes it, says that it is a name.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_quoted.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.name_around import ALIAS
from matcher.name_described import another_thing, is_topic, tells_more
from matcher.name_shorthand import QUOTED
from matcher.name_stranger import another_name, describes, is_trade
from matcher.name_words import read
from matcher.spelling import Found, ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word

_LONG_NAME = 10
_OF_ITS_OWN = 2
_SURE = 72
_CALLED = ("genaamd", "genoemd", "heet", "naam", "met", "door", "via")


def quoted_name(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programme that is quoted, when no word outside the quotes makes another thing of it.

    A name of everyday words may be quoted for anything: a theme, a song. Then the word before it has to say its kind.
    """
    quoted = re.search(QUOTED, text)
    if quoted is None:
        return None
    key = name_key(quoted[0])
    ids = ids_of(key, names)
    before, behind = read(text[: quoted.start()]), read(text[quoted.end() :])
    if len(ids) != 1 or len(key) < _LONG_NAME or key in names["ordinary"]:
        return None
    stands_out = names["standing"].get(key, 0) >= _OF_ITS_OWN
    if not (stands_out or (before and _says_its_kind(before[-1], names))):
        return None
    beside = [*before, *behind]
    if any(_is_something_else(word, ids[0], names) for word in beside) or another_name(
        beside, 0, 0, ids, names
    ):
        return None
    return Found(tuple(ids), ALIAS, _SURE)


def _says_its_kind(word: Word, names: Mapping[str, Any]) -> bool:
    return word.text in names["kind"] or word.text in _CALLED or describes(word.text, names)


def _is_something_else(word: Word, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word outside the quotes means another programme, a thing about it or a trade."""
    text = word.text
    if another_thing(text, programme, names):
        return True
    others = ids_of(text, names)
    if others and programme not in others and text not in names["generic"]:
        return True
    return is_trade(text, names) and not tells_more(text, programme, names) and not is_topic(text, names)
