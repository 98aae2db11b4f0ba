"""What git knows about the knowledge base: the commit it is at, when it is exactly that."""

from __future__ import annotations

from pathlib import Path

from kansrijk.git_run import changes, run_git
from kennisbank.folder import EDITIE_BESTAND, folders


def commit_of(root: Path) -> str | None:
    """The commit whose content is on disk; None without git or with changes that are not committed."""
    changed = changes(root, "--", *[f for f in folders() if (root / f).is_dir()], EDITIE_BESTAND)
    if changed is None or changed.strip():
        return None
    if not is_tracked(root):
        return None
    head = run_git(root, "rev-parse", "HEAD")
    return head.decode("ascii", "replace").strip() if head else None


def is_tracked(root: Path) -> bool:
    """Whether git keeps this knowledge base: one can lie, ignored or new, inside a checkout of something else."""
    return bool((run_git(root, "ls-files", "--", "vocabulaire") or b"").strip())
