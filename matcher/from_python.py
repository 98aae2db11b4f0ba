"""A match from Python: `from matcher import match`.

Light to import; what reads a profile and prepares a knowledge base is imported when it is called.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_last: tuple[Kennisbank, dict[str, Any]] | None = None
"""The knowledge base of the last call with its prepared data: many profiles in a row prepare it once."""


def match_profile(
    profiel: Mapping[str, Any] | str | PathLike[str], kennisbank: Kennisbank, *, op: dt.date | None = None
) -> dict[str, Any]:
    """What an organisation lacks and what would fit: the same document as `kansrijk match --json`.

    `profiel` is a dict in the form of a profile, or the path of a profile in YAML or JSON. `op` is the day
    that counts as today (default: the real one). `kennisbank.commit` of the document is None: Python
    knows of no git. Raises `kennisbank.problems.ProblemsFoundError` with all faults of the profile.
    """
    from matcher.match import match
    from matcher.profile import read_profile

    if isinstance(profiel, Mapping):
        name, data = "profiel", json.dumps(profiel, ensure_ascii=False, default=str).encode()
    else:
        name, data = str(profiel), Path(profiel).read_bytes()
    model = _prepared(kennisbank)
    today = op or dt.date.today()
    return match(read_profile(data, name, model, today), model, today)


def _prepared(kennisbank: Kennisbank) -> dict[str, Any]:
    global _last
    if _last is None or _last[0] is not kennisbank:
        from matcher.prepare_match import prepare_match

        _last = kennisbank, prepare_match(kennisbank)
    return _last[1]
