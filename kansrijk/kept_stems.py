"""The stems of all words, kept between runs: nearly all words of a knowledge base are the same after a change.

What was kept is used when it was made by the same code; see `kansrijk.kept` for what happens to a damaged file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from kansrijk.kept import FOLDER, keep_from, kept_from
from matcher import dutch

NAME = "stammen.json"
_MANY = 20
"""A part of the known words, one in so many: with fewer new ones than that, finding those again costs less than writing all."""


@contextlib.contextmanager
def kept_stems(root: Path) -> Iterator[None]:
    """Meanwhile `matcher.dutch.stem` knows what it found earlier for the knowledge base under `root`, and remembers more there."""
    path = root / FOLDER / NAME
    made_by = _maker()
    earlier = _read(path, made_by)
    dutch.known_stems.update(earlier)
    yield
    if len(dutch.known_stems) - len(earlier) > len(earlier) / _MANY:
        keep_from(path, made_by, json.dumps(dutch.known_stems, separators=(",", ":")).encode())


def _maker() -> str:
    return hashlib.sha256(Path(dutch.__file__).read_bytes()).hexdigest()


def _read(path: Path, made_by: str) -> dict[str, str]:
    found = kept_from(path, made_by)
    if found is None:
        return {}
    try:
        told = json.loads(found[1])
    except (ValueError, RecursionError):
        return {}
    whole = (
        isinstance(told, dict)
        and len(told) <= dutch.MOST_STEMS
        and all(isinstance(s, str) for s in told.values())
    )
    return told if whole else {}
