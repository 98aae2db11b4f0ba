"""Mending a word with a typing error: the nearest word that the knowledge base knows.

A participle of a known verb is no error, and becomes that verb.

The browser has the same in kansrijk/web/mending.js.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, pairwise
from typing import Any

from matcher.dutch import compound_parts, stem
from matcher.sounds import sound
from matcher.spelling import edit_distance

_SHORTEST_MENDED = 4
_SHORTEST_TWICE = 8
"""From this length two errors may be mended, below it one."""
_SHORTEST_FREE = 6
"""Below this length the first letter must be right: a short word is near to too many others."""
_USED_OFTEN = 2
"""And below it the word must be used at least this often."""
_SHORTEST_LIKELY = 8
"""A shorter word in which all letters stand as they do in Dutch is a word we do not know, and no typing error."""
_MOST_LETTERS = 2
"""Words that sound alike differ in length and in letters by so many at most: only a quick way to leave out the rest."""
_TAKEN_FOR = frozenset(
    "dt td sz zs fv vf gh hg ck kc qw wq we ew er re rt tr ty yt yu uy ui iu io oi op po as sa sd ds df fd fg gf hj jh jk kj kl lk "
    "zx xz xc cx cv vc vb bv bn nb nm mn yi iy ea ae ei ie oe eo ou uo au ua".split()
)
"""Letters that people take for each other: neighbours on the keyboard, and sounds that are alike."""


def mend(word: str, language: dict[str, Any]) -> str:
    """A word that nobody here knows, as its nearest word that is known; else the word itself."""
    if (
        len(word) < _SHORTEST_MENDED
        or word.isdigit()
        or stem(word) in language["stammen"]
        or word in language["namen"]
        or word in language["gewoon"]
    ):
        return word
    # A compound of known words is a good word: 'schoolfeesten'.
    if compound_parts(word, language["delen"]):
        return word
    plain = _participle(word, language)
    if plain:
        return plain
    alike = _sounds_like(word, language)
    if alike:
        return alike
    allowed = 1 if len(word) < _SHORTEST_TWICE else 2
    likely = all(word[i : i + 3] in language["drietallen"] for i in range(len(word) - 2))
    best: tuple[int, int, int, str] | None = None
    for other in _near_words(word, allowed, language["woorden"]):
        count = language["woorden"][other]
        if abs(len(other) - len(word)) > allowed or len(other) < _SHORTEST_MENDED:
            continue
        distance = edit_distance(other, word, allowed)
        if distance <= allowed:
            if len(word) < _SHORTEST_FREE and (other[0] != word[0] or count < _USED_OFTEN):
                continue
            if not _is_slip(word, other) or (likely and not _is_small(word, other, distance)):
                continue
            key = (distance, 0 if other[0] == word[0] else 1, -count, other)
            if best is None or key < best:
                best = key
    return best[3] if best is not None else word


class _Table:
    """The known words by something of each; made when so many words were asked for that it pays."""

    def __init__(self, keys: Callable[[str], Iterable[str]], pays: int) -> None:
        self._keys, self._pays, self._asked = keys, pays, 0
        self._known: Mapping[str, int] = {}
        self._words: dict[str, list[str]] = {}

    def of(self, known: Mapping[str, int]) -> Mapping[str, list[str]] | None:
        """The table of these words; None as long as looking through all of them costs less."""
        if self._known is not known:
            self._known, self._asked, self._words = known, 0, {}
        self._asked += 1
        if self._asked < self._pays:
            return None
        if not self._words:
            for word in known:
                for key in self._keys(word):
                    self._words.setdefault(key, []).append(word)
        return self._words


def _pairs(word: str) -> set[str]:
    """The different pairs of neighbours in a word, its begin and end counted as letters."""
    return {pair[0] + pair[1] for pair in pairwise(f"^{word}$")}


_BY_PAIR = _Table(_pairs, pays=6)
_BY_SOUND = _Table(lambda word: (sound(word),), pays=30)
"""Of the words that were used last."""


def _near_words(word: str, allowed: int, known: Mapping[str, int]) -> Iterable[str]:
    """The known words among which all are that are so many errors away.

    An error breaks three pairs at most, so such a word has all others. A word with hardly any different pairs has
    them more than once, and never are all of them broken.
    """
    words = _BY_PAIR.of(known)
    if words is None:
        return known
    own = _pairs(word)
    shared = Counter(chain.from_iterable(words.get(pair, ()) for pair in own))
    least = max(1, len(own) - 3 * allowed)
    return [other for other, number in shared.items() if number >= least]


def _sounds_like(word: str, language: dict[str, Any]) -> str:
    """The most used known word that sounds the same: 'slegt' -> 'slecht', 'programa' -> 'programma'; else ''."""
    said, letters = sound(word), set(word)
    best: tuple[int, str] | None = None
    known = language["woorden"]
    for other in _maybe_alike(said, known):
        count = known[other]
        if abs(len(other) - len(word)) > _MOST_LETTERS or len(letters.difference(other)) > _MOST_LETTERS:
            continue
        key = (-count, other)
        if (best is None or key < best) and sound(other) == said:
            best = key
    return best[1] if best is not None else ""


def _maybe_alike(said: str, known: Mapping[str, int]) -> Iterable[str]:
    """The known words among which all are that sound like this."""
    words = _BY_SOUND.of(known)
    return known if words is None else words.get(said, ())


def _is_slip(word: str, other: str) -> bool:
    """Whether one letter for another is a likely slip: 'dringen' is a word of its own, and no way to type 'drinken'."""
    if len(word) != len(other):
        return True
    wrong = [a + b for a, b in zip(word, other, strict=True) if a != b]
    swapped = len(wrong) == 2 and wrong[0] == wrong[1][::-1]
    return swapped or all(pair in _TAKEN_FOR for pair in wrong)


def _is_small(word: str, other: str, distance: int) -> bool:
    """Whether an error is one that is also made in a word that looks right: one letter in a long word, the last
    letter left out ('angs'), or a letter once instead of twice ('stres')."""
    if distance > 1 or word[0] != other[0]:
        return False
    return len(word) >= _SHORTEST_LIKELY or other.startswith(word) or _once(word) == _once(other)


def _once(word: str) -> str:
    """Every letter that stands twice in a row only once."""
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def _participle(word: str, language: dict[str, Any]) -> str:
    """What a participle comes from, when that is known: 'gespijbeld' -> 'spijbel'; else ''."""
    if word.startswith("ge") and word[-1] in "td" and len(word) > _SHORTEST_FREE:
        for plain in (word[2:-1], word[2:]):
            if stem(plain) in language["stammen"]:
                return plain
    return ""
