"""What tells a misspelled name from another word: the pairs of letters and the sound of all names, and the words that look like one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matcher.common_words import COMMON
from matcher.names_data import Misspelled
from matcher.prepare_members import words_of_names
from matcher.prepare_tables import table
from matcher.sounds import sound
from matcher.spelling import SHORTEST_NEAR, bigrams, threes

_SHORTEST_HALF = 3


def misspelled(
    known: list[str], used: Iterable[str], ordinary: frozenset[str], *tables: Mapping[str, Iterable[str]]
) -> Misspelled:
    """What `matcher.spelling` looks names up in. `known` has them as phrases, `used` the words of the entries; the `tables` lead from names to ids."""
    name_words = words_of_names(known, *tables)
    pairs: dict[str, list[int]] = {}
    for number, phrase in enumerate(known):
        for pair in bigrams(phrase.replace(" ", "")):
            pairs.setdefault(pair, []).append(number)
    letters = {three for w in {*used, *COMMON, *name_words} for three in threes(w)}
    return {
        "known": known,
        "name_words": name_words,
        "bigrams": dict(sorted(pairs.items())),
        "sizes": [len(bigrams(phrase.replace(" ", ""))) for phrase in known],
        "sounds": _sounds(known, ordinary, *tables),
        "threes": f" {' '.join(sorted(letters))} ",
        "lookalikes": table(_lookalikes(known, set(used))),
    }


def _sounds(
    known: list[str], ordinary: frozenset[str], *tables: Mapping[str, Iterable[str]]
) -> dict[str, str]:
    """From how a long name sounds to the name, as words; a sound that two programmes share leads to neither."""
    found: dict[str, set[str]] = {}
    for phrase in known:
        key = phrase.replace(" ", "")
        if len(key) >= SHORTEST_NEAR and key not in ordinary:
            found.setdefault(sound(key), set()).add(phrase)

    def meant(phrase: str) -> tuple[str, ...]:
        return tuple(sorted({i for table in tables for i in table.get(phrase.replace(" ", ""), ())}))

    return {
        said: min(phrases)
        for said, phrases in sorted(found.items())
        if len({meant(phrase) for phrase in phrases}) == 1
    }


def _lookalikes(known: list[str], used: set[str]) -> set[str]:
    """Everyday words, and compounds of two of them, that one typing error separates from a name of one word.

    What is a name itself is none, also when it lies near another name.
    """
    shorter: dict[str, set[str]] = {}
    for word in used:
        for spelling in _deletions(word):
            shorter.setdefault(spelling, set()).add(word)

    def near(word: str) -> set[str]:
        return {w for spelling in _deletions(word) for w in shorter.get(spelling, ())} | {word} & used

    found: set[str] = set()
    keys = {phrase.replace(" ", "") for phrase in known}
    for key in keys:
        if len(key) < SHORTEST_NEAR:
            continue
        found |= near(key)
        for cut in range(_SHORTEST_HALF, len(key) - _SHORTEST_HALF + 1):
            left, right = key[:cut], key[cut:]
            if left in used:
                found |= {left + w for w in near(right) if len(w) >= _SHORTEST_HALF}
            if right in used:
                found |= {w + right for w in near(left) if len(w) >= _SHORTEST_HALF}
    return found - keys


def _deletions(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
