"""Which programmes people look for in words like these, from the lines (`zoekwoorden`) that each programme has.

What counts is the share of a word in the lines of a programme, not how often it stands there. Whole numbers only, so
that the browser (kansrijk/web/lines.js) gives the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING, Any

from matcher.dutch import STOPWORDS

if TYPE_CHECKING:
    from matcher.question import Question, Word

PART = "+"
"""What a key begins with that stands for a part of a compound."""
NEAREST = 80
"""How many programmes are like a question at most; the next one counts for nothing."""
LEAST = 150
"""Of a thousand: what is less like it has a word in common, and is no answer."""


def near_lines(read: Question, data: Mapping[str, Any]) -> dict[int, tuple[int, tuple[str, ...]]]:
    """Per programme whose lines are like the question: how much (the most like it 1000), and words as typed."""
    rows, everywhere = data["gevraagd"], data["behoeften"]["taal"]["overal"]
    found: list[tuple[Word, bool, Mapping[int, int]]] = []
    seen: set[str] = set()
    for word in read.woorden:
        if word.woord in STOPWORDS:
            continue
        # 'kindermishandeling' is no 'kinderwens': a part that all programmes use says nothing.
        parts = [PART + part for part in word.delen if part not in everywhere]
        # 'Politiemelding' and 'ziekmelding' share a last part that says little: it weighs, and is no word in common.
        head = PART + word.delen[-1] if word.delen else ""
        for term in (word.stam, *parts):
            if term not in seen and term in rows:
                seen.add(term)
                found.append((word, term != head, _by_position(rows[term])))
    totals: dict[int, int] = {}
    for *_, row in found:
        for position, weight in row.items():
            totals[position] = totals.get(position, 0) + weight
    ranked = sorted(totals.values(), reverse=True)
    if not ranked:
        return {}
    least = ranked[NEAREST - 1] if len(ranked) >= NEAREST else 0
    span = max(ranked[0] - least, 1)
    rows_of = [row for *_, row in found]
    known: dict[tuple[bool, ...], tuple[str, ...] | None] = {}  # many lines have the same few words
    near: dict[int, tuple[int, tuple[str, ...]]] = {}
    for position, total in sorted(totals.items()):
        share = 1000 * (total - least) // span
        if share < LEAST:
            continue
        which = tuple([position in row for row in rows_of])
        if which not in known:
            said = [(word, is_common) for word, is_common, _ in compress(found, which)]
            # 'iets voor kinderen' is like every line.
            tells = any(word.stam not in everywhere for word, _ in said)
            common = dict.fromkeys(word.getypt for word, is_common in said if is_common)
            known[which] = tuple(common) if tells else None
        words = known[which]
        if words is not None:
            near[position] = share, words
    return near


@lru_cache(maxsize=8192)
def _by_position(row: str) -> Mapping[int, int]:
    """'3 60 12 40' as {3: 60, 12: 40}; the municipalities of a region use the same words."""
    numbers = [int(number) for number in row.split()]
    return dict(zip(numbers[::2], numbers[1::2], strict=True))
