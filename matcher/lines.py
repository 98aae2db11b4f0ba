"""Which programmes people look for in words like these, from the lines (`zoekwoorden`) that each programme has.

What counts is the share of a word in the lines of a programme, not how often it stands there. Whole numbers only, so
that the browser (kansrijk/web/lines.js) gives the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matcher.dutch import STOPWORDS

if TYPE_CHECKING:
    from matcher.question import Question

PART = "+"
"""What a key begins with that stands for a part of a compound."""
NEAREST = 80
"""How many programmes are like a question at most; the next one counts for nothing."""
LEAST = 150
"""Of a thousand: what is less like it has a word in common, and is no answer."""


def near_lines(read: Question, data: Mapping[str, Any]) -> dict[int, tuple[int, list[str]]]:
    """Per programme whose lines are like the question: how much (the most like it 1000), and words as typed."""
    rows, everywhere = data["gevraagd"], data["behoeften"]["taal"]["overal"]
    totals: dict[int, int] = {}
    said: dict[int, list[str]] = {}
    telling: set[int] = set()
    seen: set[str] = set()
    for word in read.woorden:
        if word.woord in STOPWORDS:
            continue
        # 'kindermishandeling' is no 'kinderwens': a part that all programmes use says nothing.
        parts = [PART + part for part in word.delen if part not in everywhere]
        # 'Politiemelding' and 'ziekmelding' share a last part that says little: it weighs, and is no word in common.
        head = PART + word.delen[-1] if word.delen else ""
        for term in (word.stam, *parts):
            if term in seen or term not in rows:
                continue
            seen.add(term)
            row = [int(number) for number in rows[term].split()]
            for i in range(0, len(row), 2):
                totals[row[i]] = totals.get(row[i], 0) + row[i + 1]
                typed = said.setdefault(row[i], [])
                if word.getypt not in typed and term != head:
                    typed.append(word.getypt)
                if word.stam not in everywhere:
                    telling.add(row[i])
    ranked = sorted(totals.values(), reverse=True)
    if not ranked:
        return {}
    least = ranked[NEAREST - 1] if len(ranked) >= NEAREST else 0
    span = max(ranked[0] - least, 1)
    shares = {position: 1000 * (total - least) // span for position, total in sorted(totals.items())}
    # 'iets voor kinderen' is like every line.
    return {p: (share, said[p]) for p, share in shares.items() if share >= LEAST and p in telling}
