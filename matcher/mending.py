"""Mending a word with a typing error: the nearest word that the knowledge base knows.

A participle of a known verb is no error, and becomes that verb.

The browser has the same in kansrijk/web/mending.js.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
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
"""Words that are taken for each other because they sound alike differ in length and in letters by so many at most."""
_TAKEN_FOR = frozenset(
    "dt td sz zs fv vf gh hg ck kc qw wq we ew er re rt tr ty yt yu uy ui iu io oi op po as sa sd ds df fd fg gf hj jh jk kj kl lk "
    "zx xz xc cx cv vc vb bv bn nb nm mn yi iy ea ae ei ie oe eo ou uo au ua".split()
)
"""Letters that people take for each other: neighbours on the keyboard, and sounds that are alike."""


def mend(word: str, language: dict[str, Any]) -> str:
    """A word that nobody here knows, as its nearest word that is known; else the word itself."""
    if is_known(word, language):
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
    return _nearest(word, language)


def is_known(word: str, language: dict[str, Any]) -> bool:
    """Whether a word is no typing error for sure: it is short, or somebody here uses it."""
    return (
        len(word) < _SHORTEST_MENDED
        or word.isdigit()
        or stem(word) in language["stammen"]
        or word in language["namen"]
        or word in language["gewoon"]
    )


def _nearest(word: str, language: dict[str, Any]) -> str:
    """The known word of which it is most likely a typing error; the word itself when there is none."""
    allowed = 1 if len(word) < _SHORTEST_TWICE else 2
    near = [
        (distance, other)
        for other in _near_words(word, allowed, language)
        if len(other) >= _SHORTEST_MENDED and (distance := edit_distance(other, word, allowed)) <= allowed
    ]
    if not near:
        return word  # as it is for most; the rest needs large tables
    known = language["woorden"]
    likely = all(word[i : i + 3] in language["drietallen"] for i in range(len(word) - 2))
    meant = [
        (distance, 0 if other[0] == word[0] else 1, -known[other], other)
        for distance, other in near
        if (len(word) >= _SHORTEST_FREE or (other[0] == word[0] and known[other] >= _USED_OFTEN))
        and _is_slip(word, other)
        and (not likely or _is_small(word, other, distance))
    ]
    return min(meant)[-1] if meant else word


def letter_pairs(word: str) -> set[str]:
    """The different pairs of neighbours in a word, its begin and end counted as letters."""
    return {pair[0] + pair[1] for pair in pairwise(f"^{word}$")}


def _near_words(word: str, allowed: int, language: dict[str, Any]) -> list[str]:
    """Known words of nearly the same length, among which all are that are so many errors away.

    An error breaks three pairs at most, so such a word has all others. A word with hardly any different pairs has
    them more than once, and never are all of them broken.
    """
    own = letter_pairs(word)
    known = language["naar_paar"]
    # A word that is much longer or shorter is no error away, and most are.
    lengths = range(len(word) - allowed, len(word) + allowed + 1)
    held = (_words(known.get(f"{pair}{length}", "")) for length in lengths for pair in own)
    shared = Counter(chain.from_iterable(held))
    least = max(1, len(own) - 3 * allowed)
    return [other for other, number in shared.items() if number >= least]


@lru_cache(maxsize=4096)
def _words(line: str) -> list[str]:
    """The words of a line of the table; a region asks for the same few lines thousands of times."""
    return line.split()


def sounding_begin(said: str) -> str:
    """How a sound begins: the key of the words that may sound the same."""
    return said[:3]


def _sounds_like(word: str, language: dict[str, Any]) -> str:
    """The most used known word that sounds the same: 'slegt' -> 'slecht', 'programa' -> 'programma'; else ''."""
    said, letters = sound(word), set(word)
    alike = [
        other
        for other in language["naar_klank"].get(sounding_begin(said), "").split()
        if abs(len(other) - len(word)) <= _MOST_LETTERS
        and len(letters.difference(other)) <= _MOST_LETTERS
        and sound(other) == said
    ]
    return min(alike, key=lambda other: (-language["woorden"][other], other), default="")


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
