"""A folder that appears whole or not at all: made beside its place, and put there in one move."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kansrijk.errors import UsageError, UserError

SITE = "de site"
MARKDOWN = "de Markdown"
EDITION = "een editie"
DATA = "het pakket met gegevens"
MARKER = ".kansrijk"
"""The file in a folder that says we made it, and what it is, so that we may replace it by a newer one."""


def check_target(target: Path, root: Path, wat: str) -> None:
    """Raises UsageError when `target` holds anything but an earlier folder of ours, or lies where it cannot."""
    if target.exists() and not target.is_dir():
        raise UsageError(f"'{target}' is een bestand, geen map.", "Kies een andere map.")
    inside = target.resolve()
    for name in ("docs", "interventions", "parels", "puzzels", "tips", "vocabulaire"):
        own = (root / name).resolve()
        if inside == own or own in inside.parents:
            raise UsageError(
                f"'{target}' ligt in de map {name} van de kennisbank.", "Kies een map daarbuiten."
            )
    if target.is_dir() and any(target.iterdir()) and not _is_ours(target, wat):
        raise UsageError(
            f"In '{target}' staan bestanden die wij daar niet zetten.",
            f"Kies een lege of nieuwe map; daar komt {wat}.",
        )


def _is_ours(folder: Path, wat: str) -> bool:
    marker = folder / MARKER
    return marker.is_file() and marker.read_text(encoding="utf-8", errors="replace").startswith(
        _signature(wat)
    )


def sign(folder: Path, wat: str) -> None:
    """Leave our marker in a folder, so that it may be replaced later."""
    text = f"{_signature(wat)} Deze map wordt bij de volgende keer vervangen.\n"
    (folder / MARKER).write_text(text, encoding="utf-8")


def _signature(wat: str) -> str:
    return f"Gemaakt door kansrijk: {wat}."


@contextlib.contextmanager
def replaced(target: Path, wat: str) -> Iterator[Path]:
    """A fresh folder to fill; afterwards it stands at `target`. When the body fails, `target` is as it was."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise UserError(
            f"'{target}' is niet te maken ({error.strerror}).",
            "Kies een andere plek of kijk naar de rechten.",
        ) from error
    try:
        fresh.chmod(0o755)
        yield fresh
        sign(fresh, wat)
        _swap(fresh, target)
    except OSError as error:
        raise UserError(
            f"'{error.filename or target}' is niet te schrijven ({error.strerror}).",
            "Kijk naar de rechten en de ruimte op de schijf.",
        ) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    target.rename(old / target.name)
    try:
        fresh.rename(target)
    except OSError:
        (old / target.name).rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
