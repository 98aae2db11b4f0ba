"""The sequences of letters of all texts, kept between runs: most changes to an entry leave its running text as it is.

Weighing them takes scikit-learn, which costs two seconds to import alone. What was kept is used for exactly the
same texts, weighed by the same code; see `kansrijk.kept` for what happens to a damaged file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

import kennisbank.similarity
from kansrijk.kept import FOLDER, keep, kept
from kennisbank.similarity import letter_weights

NAME = "letters.json"
Letters = Callable[[Sequence[str]], dict[str, list[int]]]


def kept_letters(root: Path) -> Letters:
    """`letter_weights` for the knowledge base under `root`, that remembers its last answer there."""

    def weigh(texts: Sequence[str]) -> dict[str, list[int]]:
        path = root / FOLDER / NAME
        made_from = _digest(texts)
        found = kept(path)
        if found is not None and found[0].get("van") == made_from and (known := _read(found[1])) is not None:
            return known
        fresh = letter_weights(texts)
        keep(path, {"van": made_from}, json.dumps(fresh, ensure_ascii=False, separators=(",", ":")).encode())
        return fresh

    return weigh


def _digest(texts: Sequence[str]) -> str:
    """Of the texts, and of all that decides what they weigh."""
    code = Path(kennisbank.similarity.__file__).read_text(encoding="utf-8")
    parts = [code, *(version(name) for name in ("scikit-learn", "scipy", "numpy")), *texts]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _read(body: bytes) -> dict[str, list[int]] | None:
    try:
        found = json.loads(body)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
