"""Opening a knowledge base from Python: `from kennisbank import load`.

Light to import; the loader itself is imported when it is called.
"""

from __future__ import annotations

import datetime as dt
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_PACKAGE = Path(__file__).resolve().parent


def packaged_folder() -> Path | None:
    """The folder with the data that was installed with this package; None in a checkout."""
    folder = _PACKAGE / "data"
    return folder if (folder / "vocabulaire").is_dir() else None


def open_knowledge(path: str | PathLike[str] | None = None, *, op: dt.date | None = None) -> Kennisbank:
    """The Kennisbank in the folder `path`, read and checked; read-only.

    Without a path: the data that came with the package, or the checkout that the package stands in.
    `op` is the day that counts as today (default: the real one). Raises FileNotFoundError when there is
    no knowledge base there, and `kennisbank.problems.ProblemsFoundError` with all errors when it has any.
    """
    from kennisbank.load import load, read_folder

    root = Path(path) if path is not None else packaged_folder() or _PACKAGE.parent
    if not (root / "vocabulaire").is_dir():
        raise FileNotFoundError(f"'{root}' is geen kennisbank: er is geen map vocabulaire.")
    return load(read_folder(root), op or dt.date.today()).require_valid()
