"""Reading old states of the knowledge base out of git, without touching the work tree."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path
from typing import NamedTuple

from kennisbank.folder import EDITIE_BESTAND, EDITIES_MAP, MAX_BYTES, RECORD_BYTES, folders

_PATIENCE = 120
"""Seconds that git may take."""
_REGULAR = ("100644", "100755")


class Revision(NamedTuple):
    """A commit and the day it was made."""

    commit: str
    day: dt.date


def run_git(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git says, or None when it cannot (no git, no repository, no such revision)."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words],
            input=given,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired, ValueError):  # ValueError: a zero byte in the name
        return None
    return done.stdout if done.returncode == 0 else None


def revision_of(root: Path, name: str) -> Revision | None:
    """The commit that a name means (a branch, a tag, HEAD~3, a hash); None when git knows no such thing."""
    # Git itself ends the options, so that a name can never become one.
    found = run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not found:
        return None
    commit = found.decode("ascii", "replace").strip()
    day = run_git(root, "show", "--no-patch", "--format=%cs", commit)
    return Revision(commit, dt.date.fromisoformat(day.decode("ascii").strip())) if day else None


def read_commit(root: Path, commit: str) -> dict[str, bytes]:
    """path -> bytes of the files of the knowledge base in a commit, as `read_folder` gives those on disk."""
    wanted = [*folders(), EDITIE_BESTAND]
    listed = (
        run_git(root, "ls-tree", "-r", "-z", "-l", commit, "--", *[f"./{name}" for name in wanted]) or b""
    )
    blobs: list[tuple[str, str]] = []
    for record in listed.split(b"\0"):
        head, _, path = record.partition(b"\t")
        parts = head.decode("ascii", "replace").split()
        name = path.decode("utf-8", "replace")
        folder, _, short = name.rpartition("/")
        most = RECORD_BYTES if folder == EDITIES_MAP else MAX_BYTES
        if len(parts) != 4 or parts[0] not in _REGULAR or int(parts[3]) > most:
            continue
        if (folder in wanted or name == EDITIE_BESTAND) and not short.startswith("."):
            blobs.append((name, parts[2]))
    data = (
        run_git(root, "cat-file", "--batch", given="".join(f"{blob}\n" for _, blob in blobs).encode()) or b""
    )
    found: dict[str, bytes] = {}
    place = 0
    for name, _ in blobs:
        end = data.find(b"\n", place)
        size = int(data[place:end].split()[-1]) if end > 0 else 0
        found[name] = data[end + 1 : end + 1 + size]
        place = end + 1 + size + 1
    return dict(sorted(found.items()))
