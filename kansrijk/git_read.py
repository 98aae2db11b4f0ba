"""Reading old states of the knowledge base out of git, without touching the work tree."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from kansrijk.errors import UserError
from kansrijk.git_run import run_git
from kennisbank.folder import EDITIE_BESTAND, EDITIES_MAP, MAX_BYTES, RECORD_BYTES, folders

_OTHER = "Haal de hele geschiedenis op (git clone zonder --depth en --filter), of kies een andere versie."
_REGULAR = ("100644", "100755")


class Revision(NamedTuple):
    """A commit and the day it was made."""

    commit: str
    day: dt.date


def revision_of(root: Path, name: str) -> Revision | None:
    """The commit that a name means (a branch, a tag, HEAD~3, a hash); None when git knows no such thing.

    Raises UserError when git knows it, but not its day.
    """
    # Git itself ends the options, so that a name can never become one.
    found = run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not found:
        return None
    commit = found.decode("ascii", "replace").strip()
    day = run_git(root, "show", "--no-patch", "--format=%cs", commit)
    if not day:
        return None
    try:
        return Revision(commit, dt.date.fromisoformat(day.decode("ascii", "replace").strip()))
    except ValueError:
        raise UserError(f"Van '{name}' staat in git een dag die niet bestaat.", _OTHER) from None


def read_commit(root: Path, commit: str) -> dict[str, bytes]:
    """path -> bytes of the files of the knowledge base in a commit, as `read_folder` gives those on disk.

    Raises UserError when git does not have all of them: a clone of only the newest part, or one that is damaged.
    """
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
        if len(parts) != 4 or parts[0] not in _REGULAR:
            continue
        if not parts[3].isdigit():  # 'BAD'
            raise _missing(name)
        if int(parts[3]) > most:
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
        told = data[place:end].split() if end > 0 else []
        if len(told) != 3 or not told[2].isdigit():  # 'missing'
            raise _missing(name)
        size = int(told[2])
        found[name] = data[end + 1 : end + 1 + size]
        place = end + 1 + size + 1
    return dict(sorted(found.items()))


def _missing(name: str) -> UserError:
    return UserError(f"In git ontbreekt '{name}' van die versie.", _OTHER)
