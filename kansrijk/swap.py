"""A folder that appears whole or not at all: made beside its place, and put there in one move."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kansrijk.errors import UsageError, UserError, why
from kennisbank.folder import folders

SITE = "de site"
MARKDOWN = "de Markdown"
EDITION = "een editie"
DATA = "het pakket met gegevens"
MARKER = ".kansrijk"
"""The file in a folder that says we made it, and what it is, so that we may replace it by a newer one."""


def check_target(target: Path, root: Path, wat: str) -> None:
    """Raises UsageError when `target` holds anything but an earlier folder of ours, or lies where it cannot."""
    try:
        inside = target.resolve()
        if target.exists() and not target.is_dir():
            raise UsageError(f"'{target}' is een bestand, geen map.", "Kies een andere map.")
    except (OSError, RuntimeError) as error:
        raise UsageError(f"'{target}' is geen plek voor een map.", "Kies een andere map.") from error
    for name in ("docs", *folders()):
        own = Path(os.path.realpath(root / name))  # links that lead to each other lead nowhere
        if inside == own or own in inside.parents:
            raise UsageError(
                f"'{target}' ligt in de map {name} van de kennisbank.", "Kies een map daarbuiten."
            )
    if (strange := strangers(target, wat)) is not None:
        named = ", ".join(f"'{name}'" for name in strange[:_NAMED])
        more = f" en nog {len(strange) - _NAMED}" if len(strange) > _NAMED else ""
        raise UsageError(
            f"In '{target}' staan bestanden die wij daar niet zetten: {named}{more}.",
            f"Haal ze daar weg, of kies een lege of nieuwe map; daar komt {wat}.",
        )


_NAMED = 3
_DROPPED = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What systems leave behind in a folder that somebody looked at."""
_MADE_THERE = {MARKDOWN: ("site", ".cache")}
"""What another generator makes in a folder of ours, as we say that one can."""


def strangers(folder: Path, wat: str) -> list[str] | None:
    """The files in a folder that we did not put there, sorted; None when all are ours, and the folder may be replaced."""
    if not folder.is_dir():
        return None
    try:
        top = sorted(path.name for path in folder.iterdir())
        marker = folder / MARKER
        lines = marker.read_text(encoding="utf-8", errors="replace").splitlines() if marker.is_file() else []
    except OSError as error:
        raise UserError(f"'{folder}' is niet te lezen ({why(error)}).", "Kijk naar de rechten.") from error
    if not lines or not lines[0].startswith(_signature(wat)):
        return top or None
    known = {*lines[1:], MARKER}
    passed = tuple(f"{name}/" for name in _MADE_THERE.get(wat, ()))
    return [
        name
        for name in _files(folder)
        if name not in known and name.rpartition("/")[2] not in _DROPPED and not name.startswith(passed)
    ] or None


def _files(folder: Path) -> list[str]:
    """The paths of all files in a folder, and of links to anything, sorted."""
    found: list[str] = []
    waiting = [(str(folder), "")]
    while waiting:
        place, before = waiting.pop()
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{before}{entry.name}/"))
                else:
                    found.append(before + entry.name)
    return sorted(found)


def sign(folder: Path, wat: str) -> None:
    """Leave our marker in a folder, with the names of all files in it, so that it may be replaced later."""
    (folder / MARKER).unlink(missing_ok=True)
    first = f"{_signature(wat)} Deze map wordt bij de volgende keer vervangen. Dit zijn onze bestanden:"
    # A name that breaks the lines of the list is no name of ours; it then counts as somebody else's.
    names = [name for name in _files(folder) if len(name.splitlines()) == 1]
    text = "\n".join([first, *names]) + "\n"
    (folder / MARKER).write_bytes(text.encode("utf-8", "replace"))


def _signature(wat: str) -> str:
    return f"Gemaakt door kansrijk: {wat}."


@contextlib.contextmanager
def replaced(target: Path, wat: str) -> Iterator[Path]:
    """A fresh folder to fill; afterwards it stands at `target`. When the body fails, `target` is as it was.

    Its parent has room for what only this run needs; that goes away in any case.

    Killed at any moment, `target` is the old folder or the new one, whole, and the next time what was left
    beside it is removed. Two at once each fill a folder of their own; who is done last stays. A link stays
    a link: the folder that it leads to is replaced.
    """
    place = target.resolve()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone(place.parent):
            _sweep(place)
            work = Path(tempfile.mkdtemp(prefix=_prefix(place), dir=place.parent))
            hold = _hold(work)
    except OSError as error:
        raise UserError(
            f"'{target}' is niet te maken ({why(error)}).",
            "Kies een andere plek, of kijk naar de rechten en de ruimte op de schijf.",
        ) from error
    try:
        fresh = work / _NEW
        fresh.mkdir()
        fresh.chmod(0o755)
        yield fresh
        sign(fresh, wat)
        with _alone(place.parent):
            _swap(fresh, place, work)
    except OSError as error:
        named = str(error.filename or "")
        # A copy that has no room names the file that it was reading.
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        ours = full or not named or named.startswith(str(work))
        raise UserError(
            f"'{target if ours else named}' is niet te {'schrijven' if ours else 'lezen'} ({why(error)}). "
            f"'{target}' is niet veranderd.",
            "Kijk naar de rechten en de ruimte op de schijf.",
        ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
        if hold is not None:
            _let_go(hold)


_NEW, _OLD = "nieuw", "oud"


def _prefix(place: Path) -> str:
    return f".{place.name[:80]}.kansrijk-"


def _sweep(place: Path) -> None:
    """Remove what a killed command left beside `place`; what a running one is filling stays."""
    for beside in sorted(place.parent.iterdir()):
        if not re.fullmatch(re.escape(_prefix(place)) + r"[a-z0-9_]{8}", beside.name) or beside.is_symlink():
            continue
        if (hold := _hold(beside)) is None:
            continue
        # Killed between the two moves of a system that cannot exchange folders: the old one goes back.
        if not place.exists() and (beside / _OLD).is_dir():
            (beside / _OLD).rename(place)
        shutil.rmtree(beside, ignore_errors=True)
        _let_go(hold)


def _hold(folder: Path, *, wait: bool = False) -> int | None:
    """Lock a folder until the returned handle is closed or this process ends; None when another has it, or it cannot be."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):  # Windows; a folder we may not look into
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    _held.add(handle)
    return handle


_held: set[int] = set()


def _let_go(handle: int) -> None:
    """Unlock this folder."""
    _held.discard(handle)
    os.close(handle)


def _let_all_go() -> None:
    """In a forked process: the locks are its parent's."""
    for handle in list(_held):
        _let_go(handle)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_all_go)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """No other command of ours makes, sweeps or swaps in this folder meanwhile, on systems that can lock one."""
    handle = _hold(folder, wait=True)
    try:
        yield
    finally:
        if handle is not None:
            _let_go(handle)


def _swap(fresh: Path, place: Path, work: Path) -> None:
    if not place.exists():
        fresh.rename(place)
    elif not _exchanged(fresh, place):
        place.rename(work / _OLD)
        try:
            fresh.rename(place)
        except OSError:
            (work / _OLD).rename(place)
            raise


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one move; False where the system or the disk cannot."""
    import ctypes

    if os.name != "posix":
        return False
    system = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(system, "renameat2"):
        here = -100  # AT_FDCWD
        failed = system.renameat2(here, names[0], here, names[1], 2)  # RENAME_EXCHANGE
    elif sys.platform == "darwin" and hasattr(system, "renamex_np"):
        failed = system.renamex_np(*names, 2)  # RENAME_SWAP
    else:
        return False
    if failed and ctypes.get_errno() not in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
    return not failed
