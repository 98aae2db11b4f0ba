"""The words of the language written short for a browser: sorted, each without the letters it shares with the one before.

Pure. kansrijk/web/packing.js reads it again; what `pack_names` leaves out, kansrijk/web/model.js works out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from matcher.prepare_mending import MENDING

_MOST_SHARED = 25
"""So many letters shared can be told with one capital: A is none, Z is 25."""
_BETWEEN = "|"


def pack_words(words: Iterable[str]) -> str:
    """Words of the letters a-z, digits and spaces as one text: 'pest pesten' -> 'ApestEen'."""
    packed, before = [], ""
    for word in sorted(words):
        shared = min(len(before), len(word), _MOST_SHARED)
        if before[:shared] != word[:shared]:  # so they part before that
            shared = 0
            while before[shared] == word[shared]:
                shared += 1
        packed.append(chr(ord("A") + shared) + word[shared:])
        before = word
    return "".join(packed)


def pack_stems(language: dict[str, Any]) -> dict[str, str]:
    """'stammen' as words, and 'delen' as which of these it has."""
    stems = sorted(language["stammen"])
    parts = "".join("1" if stem in language["delen"] else "0" for stem in stems)
    return {"stammen": pack_words(stems), "delen": parts}


def pack_language(language: dict[str, Any]) -> dict[str, Any]:
    """The language with its long tables short: 'stammen' and 'delen' as words, phrases together per meaning."""
    return {
        **language,
        **pack_stems(language),
        "zinnen": _pack_phrases(language["zinnen"]),
        "vaste_zinnen": _pack_phrases(language["vaste_zinnen"]),
    }


def pack_needs(needs: dict[str, Any]) -> dict[str, Any]:
    """Data of `matcher.prepare_needs` with its whole language short; what follows from other words is left out."""
    left_out = ("drietallen", *MENDING)
    language = pack_language({k: v for k, v in needs["taal"].items() if k not in left_out})
    return {**needs, "taal": {**language, "woorden": pack_counts(language["woorden"])}}


def pack_names(names: Mapping[str, Any]) -> dict[str, Any]:
    """Data of `matcher.prepare_names` without what follows from its known names: which pairs of letters stand where."""
    return {name: value for name, value in names.items() if name not in ("bigrams", "sizes")}


def pack_rows(rows: Mapping[str, str]) -> list[str]:
    """Words that each have a text, as two texts: the words, and what belongs to them in the same order."""
    return [pack_words(rows), _BETWEEN.join(rows[word] for word in sorted(rows))]


def _pack_phrases(phrases: dict[str, str]) -> list[list[str]]:
    """[targets, the phrases that point there], each list of targets once."""
    together: dict[str, list[str]] = {}
    for phrase, targets in phrases.items():
        together.setdefault(targets, []).append(phrase)
    return [[targets, _BETWEEN.join(found)] for targets, found in sorted(together.items())]


def pack_counts(counts: dict[str, int]) -> dict[str, str]:
    """Words with a number: per number its words."""
    found: dict[int, list[str]] = {}
    for word, number in counts.items():
        found.setdefault(number, []).append(word)
    return {str(number): pack_words(words) for number, words in sorted(found.items())}
