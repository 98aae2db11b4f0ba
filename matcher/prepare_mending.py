"""Known words by what a word with a typing error still has in common with them, made once for `matcher.mending`.

Only for the command line: the browser makes these tables itself when it meets a word that nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable

from matcher.mending import letter_pairs, sounding_begin
from matcher.sounds import sound

BY_SOUND, BY_PAIR = "naar_klank", "naar_paar"
MENDING = (BY_SOUND, BY_PAIR)
"""The keys of these tables in the prepared language."""


def prepare_mending(known: Iterable[str]) -> dict[str, dict[str, str]]:
    """The known words whose sound begins alike, and those of one length that have a pair of letters: texts, of which few are ever looked at."""
    by_sound: dict[str, list[str]] = {}
    by_pair: dict[str, list[str]] = {}
    for word in known:
        by_sound.setdefault(sounding_begin(sound(word)), []).append(word)
        for pair in letter_pairs(word):
            by_pair.setdefault(f"{pair}{len(word)}", []).append(word)
    return {
        BY_SOUND: {begin: " ".join(words) for begin, words in sorted(by_sound.items())},
        BY_PAIR: {pair: " ".join(words) for pair, words in sorted(by_pair.items())},
    }
