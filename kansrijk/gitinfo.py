"""What git knows about the knowledge base: the commit it is at, when it is exactly that."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kennisbank.folder import EDITIE_BESTAND, folders


def commit_of(root: Path) -> str | None:
    """The commit whose content is on disk; None without git or with changes that are not committed."""
    changed = _git(
        root,
        "--no-optional-locks",
        "status",
        "--porcelain",
        "--",
        *[f for f in folders() if (root / f).is_dir()],
        EDITIE_BESTAND,
    )
    if changed is None or changed.strip():
        return None
    if not is_tracked(root):
        return None
    head = _git(root, "rev-parse", "HEAD")
    return head.strip() if head else None


def is_tracked(root: Path) -> bool:
    """Whether git keeps this knowledge base: one can lie, ignored or new, inside a checkout of something else."""
    return bool((_git(root, "ls-files", "--", "vocabulaire") or "").strip())


def _git(root: Path, *words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            encoding="utf-8",
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
