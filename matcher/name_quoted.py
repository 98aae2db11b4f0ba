"""A name between quotes in a longer line: "cursus 'Omgaan met pubers' van het NJG". Who quotes it, says that it is a name.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_quoted.js` is the same in the browser.
"""

from __future__ import annotations

import itertools
import re

from kennisbank.names import name_key
from matcher.name_around import ALIAS
from matcher.name_beside import another_thing, is_topic, only_a_number, says_nothing, tells_more
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
_SURE = 72
_FOR_WHOM = ("voor", "over", "tegen", "zonder")
_CALLED = ("genaamd", "genoemd", "heet", "naam", "met", "door", "via")


def quoted_name(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programme that is quoted, when no word outside the quotes makes another thing of it.

    Anything may be quoted: a theme, a song, a house. The word before it has to say that it is of this kind.
    """
    quoted = re.search(QUOTED, text)
    if quoted is None:
        return None
    key = name_key(quoted[0])
    ids = ids_of(key, names)
    before, behind = read(text[: quoted.start()]), read(text[quoted.end() :])
    if len(ids) != 1 or len(key) < _LONG_NAME or key in names["ordinary"]:
        return None
    beside = [*before, *behind]
    if not (before and _says_its_kind(before[-1], names)) or for_another(beside, ids[0], names):
        return None
    if any(_is_something_else(word, ids[0], names) for word in beside) or another_name(
        beside, 0, 0, ids, names
    ):
        return None
    return Found(tuple(ids), ALIAS, _SURE)


def for_another(tokens: list[Word], programme: str, names: Mapping[str, Any]) -> bool:
    """Whether the words say that it is for or about something that we do not know of this programme: 'voor honden'."""
    for led_by, word in itertools.pairwise(tokens):
        if led_by.text in _FOR_WHOM and not (
            word.capital
            or says_nothing(word.text, names)
            or only_a_number(word.text)
            or word.text in names["vocabulary"]
            or tells_more(word.text, programme, names)
            or is_topic(word.text, names)
        ):
            return True
    return False


def is_any_name(word: Word, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word with a capital says nothing that we know: who does it, or the first word of a remark."""
    text = word.text
    if (
        not word.capital
        or text in names["places"]
        or text in names["vocabulary"]
        or says_nothing(text, names)
    ):
        return False
    return not (text in names["remarks"] or tells_more(text, programme, names) or is_topic(text, names))


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
