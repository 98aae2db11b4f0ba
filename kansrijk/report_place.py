"""Where a report may be written: never over what it is made from, over a file of the knowledge base or over another."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from kansrijk.errors import UsageError
from kansrijk.kept import FOLDER
from kansrijk.site_config import CONFIG
from kennisbank.folder import EDITIE_BESTAND, folders


def check_places(root: Path, read: Sequence[Path], written: Sequence[Path | None]) -> None:
    """Raises UsageError when a report that somebody asked for would take the place of something else of theirs."""
    own = [_real(root / name) for name in ("docs", FOLDER, ".git", *folders())]
    files = [_real(root / name) for name in (CONFIG, EDITIE_BESTAND)]
    taken = [_followed(path) for path in read]
    for path in written:
        place = None if path is None else _followed(path)
        if place is None:
            continue
        if place in taken:
            raise UsageError(
                f"'{path}' noemt u al: als invoer, of voor een ander verslag.",
                "Geef het verslag een eigen naam.",
            )
        if place in files or any(folder in place.parents for folder in own):
            raise UsageError(
                f"'{path}' ligt tussen de bestanden van de kennisbank.", "Kies een plek daarbuiten."
            )
        # A device such as /dev/stdout can take more than one report.
        if place.parts[:2] != ("/", "dev"):
            taken.append(place)


def _real(path: Path) -> Path:
    """Where a path leads; links that lead to each other lead nowhere, and that is no reason to stop here."""
    return Path(os.path.realpath(path))


def _followed(path: Path) -> Path | None:
    """Where a path leads; None for one that leads nowhere, which whoever writes there is told."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return None
