"""What texts of the entries are about, kept between runs: after one changed entry only its own texts are read again.

An answer is used for the same text, when all that it depends on is the same, and when the same code gave it; see
`kansrijk.kept` for what happens to a damaged file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from kansrijk.kept import FOLDER, code_of, keep_from, kept_from
from matcher.answers import Answer, Answers

NAME = "antwoorden.json"


def kept_answers(root: Path) -> Answers:
    """`matcher.answers.answered` for the knowledge base under `root`, that remembers its last answers there."""

    def answers(shared: str, questions: Mapping[str, str], answer: Answer) -> dict[str, list[str]]:
        path = root / FOLDER / NAME
        made_from = _digest(code_of("kennisbank", "matcher").hex(), shared)
        known = _read(path, made_from)
        keys = {text: _digest(text, more) for text, more in questions.items()}
        found = {
            text: answer(text) if (earlier := known.get(key)) is None else earlier
            for text, key in keys.items()
        }
        now = {key: found[text] for text, key in keys.items()}
        if now != known:
            keep_from(path, made_from, json.dumps(now, separators=(",", ":")).encode())
        return found

    return answers


def _digest(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _read(path: Path, made_from: str) -> dict[str, list[str]]:
    kept = kept_from(path, made_from)
    if kept is None:
        return {}
    try:
        found = json.loads(kept[1])
    except (ValueError, RecursionError):
        return {}
    whole = isinstance(found, dict) and all(
        isinstance(answer, list) and all(isinstance(part, str) for part in answer)
        for answer in found.values()
    )
    return found if whole else {}
