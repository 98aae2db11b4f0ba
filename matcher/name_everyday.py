"""Names that are words of daily life too: 'Storm', 'Bouw!', 'KIES'. How such a word is written says whether it is the name.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_everyday.js` is the same in the browser.
"""

from __future__ import annotations

from kennisbank.names import name_key
from matcher.name_beside import lacks_capitals
from matcher.name_words import ARTICLES, read
from matcher.spelling import OF_ITS_OWN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word


def is_everyday(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a text is one word of daily life that is not written as a name: 'Storm', 'bouw'; not 'KIES', 'Bouw!'."""
    content = [w for w in read(text) if w.text not in ARTICLES]
    if len(content) != 1 or not written_plainly(content[0], names):
        return False
    word = content[0]
    return word.text in names["daily"] or word.text in names["vocabulary"] or lacks_capitals(word, names)


def is_in_passing(text: str, names: Mapping[str, Any]) -> bool:
    """Whether such a word stands there in small letters: in a list, it is any word."""
    return is_everyday(text, names) and not any(w.capital for w in read(text))


def written_plainly(word: Word, names: Mapping[str, Any]) -> bool:
    """Whether a name of one word is written like any word: without capitals inside or a '!', or 'training' glued on."""
    return not (word.capitals or signed(word, names) or word.text.endswith(tuple(names["glued"])))


def signed(word: Word, names: Mapping[str, Any]) -> bool:
    """Whether a name of one word is written with the sign that it ends in: 'Bouw!'."""
    return word.marked and word.text in names["signed"]


def may_be_any_heading(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a name behind a label or a verb may be any subject: 'leefstijl', 'Praten met kinderen'; not 'Stevig Ouderschap'."""
    key, tokens = name_key(text), read(text)
    if is_everyday(text, names) or key in names["ordinary"] or key in names["said"]:
        return True
    small = len(tokens) > 1 and not any(w.capital for w in tokens[1:])
    return small and names["standing"].get(key, 0) < OF_ITS_OWN


def are_any_words(parts: list[str], names: Mapping[str, Any]) -> bool:
    """Whether what is listed may be any words: all of daily life, and in small letters but for the first: 'Bouw en sprint'."""
    listed_small = all(is_in_passing(part, names) for part in parts[1:])
    return listed_small and is_everyday(parts[0], names)
