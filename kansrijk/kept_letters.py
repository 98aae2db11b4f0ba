"""The sequences of letters of all texts, kept between runs: most changes to an entry leave its running text as it is.

Weighing them takes scikit-learn, which costs two seconds to import alone. What was kept is used for exactly the
same texts, weighed by the same code; for other texts what it made of each word is used again, and only a word that it
never saw is asked anew. See `kansrijk.kept` for what happens to a damaged file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import kennisbank.letter_counts
import kennisbank.similarity
from kansrijk.kept import FOLDER, keep, kept
from kennisbank.letter_counts import counted_weights
from kennisbank.similarity import letter_sequences, letter_weights

NAME = "letters.json"
WORDS = "letters-per-woord.json"
Letters = Callable[[Sequence[str]], dict[str, list[int]]]


def kept_letters(root: Path) -> Letters:
    """`letter_weights` for the knowledge base under `root`, that remembers its last answer there, and each word."""

    def weigh(texts: Sequence[str]) -> dict[str, list[int]]:
        path = root / FOLDER / NAME
        made_by = _maker()
        made_from = _digest(made_by, *texts)
        found = kept(path)
        if found is not None and found[0].get("van") == made_from and (known := _read(found[1])) is not None:
            return known
        fresh = _fresh(texts, root / FOLDER / WORDS, made_by)
        keep(path, {"van": made_from}, _written(fresh))
        return fresh

    return weigh


def _fresh(texts: Sequence[str], path: Path, made_by: str) -> dict[str, list[int]]:
    used = sorted({word for text in texts for word in text.split()})
    known = _known_words(path, made_by)
    unknown = [word for word in used if word not in known]
    sequences = known | (letter_sequences(unknown) if unknown else {})
    if unknown:
        keep(path, {"van": made_by}, _written({word: sequences[word] for word in used}))
    # Without anything kept scikit-learn is there already, and does it all.
    weights = counted_weights(texts, sequences) if known else None
    return letter_weights(texts) if weights is None else weights


def _known_words(path: Path, made_by: str) -> dict[str, list[str]]:
    found = kept(path)
    if found is None or found[0].get("van") != made_by:
        return {}
    known = _read(found[1])
    whole = known is not None and all(isinstance(grams, list) for grams in known.values())
    return {word: list(map(str, grams)) for word, grams in known.items()} if known and whole else {}


def _written(found: Mapping[str, Sequence[object]]) -> bytes:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _maker() -> str:
    """A digest of all that decides what the letters of a text weigh."""
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
