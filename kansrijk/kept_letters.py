"""The sequences of letters of all texts, kept between runs: most changes to an entry leave its running text as it is.

Weighing them takes scikit-learn, which costs a second or two to import alone. What was kept is used for exactly the
same texts, weighed by the same code. Texts that changed since are counted without it (`kennisbank.letter_counts`). See
`kansrijk.kept` for what happens to a damaged file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import kennisbank.letter_counts
import kennisbank.similarity
from kansrijk.kept import FOLDER, keep, kept
from kennisbank.letter_counts import counted_weights
from kennisbank.similarity import letter_weights

NAME = "letters.json"
Letters = Callable[[Sequence[str]], dict[str, list[int]]]


def kept_letters(root: Path) -> Letters:
    """`letter_weights` for the knowledge base under `root`, that remembers its last answer there."""

    def weigh(texts: Sequence[str]) -> dict[str, list[int]]:
        path = root / FOLDER / NAME
        made_by = _maker()
        made_from = _digest(made_by, *texts)
        found = kept(path)
        earlier = found is not None and found[0].get("door") == made_by
        if found is not None and found[0].get("van") == made_from and (known := _read(found[1])) is not None:
            return known
        fresh = counted_weights(texts) if earlier else None
        if fresh is None:
            fresh = letter_weights(texts)
        keep(path, {"door": made_by, "van": made_from}, _written(fresh))
        return fresh

    return weigh


def _written(found: Mapping[str, list[int]]) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _maker() -> str:
    """A digest of all that decides what the letters of a text weigh."""
    from importlib.metadata import version  # takes a while, and this runs in a process of its own

    code = [
        Path(module.__file__ or "").read_text(encoding="utf-8")
        for module in (kennisbank.similarity, kennisbank.letter_counts)
    ]
    return _digest(*code, *(version(name) for name in ("scikit-learn", "scipy", "numpy")))


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _read(body: bytes) -> dict[str, list[int]] | None:
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
