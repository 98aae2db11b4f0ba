"""Which loose words point at which subject, made once from the vocabulary as plain data for `matcher.hints`."""

from __future__ import annotations

from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.names import words
from matcher.dutch import STOPWORDS, stem
from matcher.hints import ELSEWHERE

_WORD, _IN_PHRASE, _MOST = 3, 1, 6
"""How much a hint or a name of one word counts, a word of a longer name, and all of these together at most."""
_DOUBT = 2
"""So much doubt remains about every word: what is said once about one subject is not yet sure."""
_LEAST = 10
"""Less than this (percent) says nothing."""

OF_PLANS = frozenset(
    stem(word)
    for word in (
        "eerder bereiken bereikt bereik vrij toegankelijk voorzieningen inzetten inzet versterken verbeteren aanpak doelgroep voorkomen "
        "terugdringen vergroten ondersteunen project projecten gezamenlijk gezamenlijke"
    ).split()
)
"""Words of every plan, whatever it is about: alone they are no hint."""


def prepare_hints(kb: Kennisbank) -> dict[str, Any]:
    """'wijzers': stem -> 'place weight place weight'; 'wijzer_namen': the subject at each place. Weights in percent."""
    counted: dict[str, dict[int, int]] = {}
    subjects: list[Any] = list(kb.vocabulaire["onderwerpen"].values())
    for place, subject in enumerate(subjects):
        for hint in subject.aanwijzingen:
            _count(counted, hint, place)
        for text in (subject.label, *subject.synoniemen):
            _count(counted, text, place)
    for value in kb.vocabulaire["elders"].values():
        for text in value.synoniemen:
            _count(counted, text, ELSEWHERE)
    rows = {root: _weighed(row) for root, row in sorted(counted.items())}
    return {
        "wijzers": {root: row for root, row in rows.items() if row},
        "wijzer_namen": [subject.id for subject in subjects],
    }


def _count(counted: dict[str, dict[int, int]], text: str, place: int) -> None:
    said = [stem(word) for word in words(text) if word not in STOPWORDS]
    for root in said:
        if root.isdigit() and len(said) > 1:
            continue  # '16 en zwanger': every other child of 16 is not
        if root in OF_PLANS:
            continue
        row = counted.setdefault(root, {})
        row[place] = min(row.get(place, 0) + (_WORD if len(said) == 1 else _IN_PHRASE), _MOST)


def _weighed(row: dict[int, int]) -> str:
    total = sum(row.values()) + _DOUBT
    return " ".join(
        f"{place} {100 * count // total}"
        for place, count in sorted(row.items())
        if 100 * count // total >= _LEAST
    )
