"""Where git keeps what it knows about a folder. Without git itself: a command that starts from kept data asks it nothing."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_HEAD_BYTES = 4096


def git_folder(root: Path) -> Path | None:
    """The folder in which git keeps what it knows about `root`; None without git, and an empty path for one that git
    cannot read: its head is no short text in a plain file."""
    try:
        home = root.resolve()
        found = next((p / ".git" for p in (home, *home.parents) if os.path.lexists(p / ".git")), None)
        if found is None:
            return None
        if not found.is_dir():  # a worktree points elsewhere
            found = found.parent / _line(found).removeprefix("gitdir:").strip()
        _line(found / "HEAD")
    except (OSError, RuntimeError, ValueError):
        return Path()
    return found


def _line(path: Path) -> str:
    """The text of a small plain file; raises OSError or ValueError for anything else."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError
    with path.open("rb") as stream:
        data = stream.read(_HEAD_BYTES + 1)
    if len(data) > _HEAD_BYTES or b"\0" in data:
        raise ValueError
    return data.decode("utf-8").strip()


def head_of(folder: Path) -> str:
    """The line in the head of a folder that `git_folder` gave; raises OSError or ValueError when it is gone since."""
    return _line(folder / "HEAD")
