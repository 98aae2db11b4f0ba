"""How hard a short Dutch text is to read: sentences, words, syllables, and the score of Flesch-Douma.

The formula is W.H. Douma's version of Flesch for Dutch: De leesbaarheid van landbouwbladen
(Landbouwhogeschool Wageningen, bulletin 17, 1960). It measures length and nothing else: a text
can score well and still be unclear. That is why what it says is a warning and never an error.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from kennisbank.names import words as plain_words

_END_OF_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A diaeresis opens a syllable of its own (beïnvloeden), so it splits the vowels before counting.
_DIAERESIS = re.compile(r"(?=[äëïöü])")
# The sounds that Dutch writes with more than one vowel, longest first; any other vowel stands alone. The first
# is the e of museum; a y before a vowel is a consonant (yoga).
_SOUND = re.compile(
    r"e(?=um(?!\w))|aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiou]|y(?![aeiou])"
)
_ACCENTS = str.maketrans("áàâéèêëíìîïóòôöúùûüä", "aaaeeeeiiiioooouuuua")
_LETTER = re.compile(r"[^\W\d_]")
NORM = 60
"""Douma's table: 60 to 70 is normal (end of primary school), which is what B1 asks; 45 to 60 fairly hard, 30 to 45 hard.
The table is given again in dbnl.org/tekst/_taa014197701_01_0089.php."""
LEAST_SHORT = 45
"""The least for one short text. Douma measured samples of a hundred words. In a text of twenty words the mean number
of syllables is off by a quarter syllable by accident alone, which is twenty points, so a text that reads as 60
can measure 45 (and less). Under 45 Douma calls a text hard; then it is no longer an accident."""
SYLLABLES_OF_A_NUMBER = 1
"""A reader takes 40 or 2023 in at one glance."""


@dataclass(frozen=True, slots=True)
class Readability:
    """The score (higher is easier, 0..100 in practice) with what a writer can mend, hardest first.

    `sentences` are (number of words, sentence); `words` are (number of syllables, word), without familiar words.
    """

    score: float
    sentences: tuple[tuple[int, str], ...]
    words: tuple[tuple[int, str], ...]


def syllables(word: str) -> int:
    """The number of syllables of one Dutch word, at least 1; a number counts as one.

    Counts vowel sounds. It does not know words, so a border inside a compound ('meeeten') and a
    borrowed word ('website') can be one off.
    """
    if _LETTER.search(word) is None:
        return SYLLABLES_OF_A_NUMBER
    lowered = word.lower()
    parts = [p.translate(_ACCENTS) for p in _DIAERESIS.split(lowered) if p]
    return max(1, sum(len(_SOUND.findall(part)) for part in parts))


def split_sentences(text: str) -> list[str]:
    """The sentences of a text; a colon or semicolon ends one as well, because a reader can stop there."""
    return [part for part in _END_OF_SENTENCE.split(" ".join(text.split())) if _WORD.search(part)]


def readability(text: str, familiar: Set[str] = frozenset()) -> Readability | None:
    """The score of a text, or None when it has no words.

    206.84 - 0.77 x syllables per 100 words - 0.93 x words per sentence. Words in `familiar` (as `kennisbank.names.words`
    gives them) and names (a capital inside a sentence) do count for the length of a
    sentence, but not for the length of words: nobody can write them shorter.
    """
    sentences = split_sentences(text)
    lengths = []
    weighed: list[tuple[int, str]] = []
    for sentence in sentences:
        found = _WORD.findall(sentence)
        lengths.append((len(found), sentence))
        for index, word in enumerate(found):
            is_name = (index > 0 and word[:1].isupper()) or word.isupper()
            if not is_name and not all(part in familiar for part in plain_words(word)):
                weighed.append((syllables(word), word))
    if not sentences:
        return None
    n_words = sum(n for n, _ in lengths)
    per_100 = 100 * sum(n for n, _ in weighed) / len(weighed) if weighed else 100.0
    score = 206.84 - 0.77 * per_100 - 0.93 * n_words / len(sentences)
    return Readability(
        score,
        tuple(sorted(lengths, key=lambda x: (-x[0], x[1]))),
        tuple(sorted(set(weighed), key=lambda x: (-x[0], x[1]))),
    )
