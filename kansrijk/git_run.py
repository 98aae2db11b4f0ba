"""Asking git something about a folder of somebody else: git reads there, and runs nothing that the folder brings along.

The settings of a repository may name programs: to look for changes, to translate a file before it is compared, to
look at a signature, to fetch what is missing. They come with a copied or unpacked folder, and git runs them as soon
as somebody asks for the state. What the user set for all his repositories is his own and stays.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from kansrijk.git_place import git_folder

_PATIENCE = 120
"""Seconds that git may take."""
_HARMLESS = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
_OWN_SCOPES = ("local", "worktree")


def run_git(folder: Path, *words: str, given: bytes = b"") -> bytes | None:
    """What git says, or None when it cannot (no git, no repository that can be read, no such revision)."""
    if git_folder(folder) == Path():
        return None
    return _run(folder, words, given, {})


def changes(folder: Path, *words: str) -> bytes | None:
    """What `git status` says, short, with these words behind it; None as `run_git`. It does not write the index."""
    if git_folder(folder) == Path():
        return None
    asked = ("status", "--porcelain", "--ignore-submodules=all", *words)
    return _run(folder, asked, b"", _without_filters(folder))


def _run(folder: Path, words: tuple[str, ...], given: bytes, extra: dict[str, str]) -> bytes | None:
    # Nothing is fetched: a repository says itself where from, and with which program.
    quiet = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", *_HARMLESS, "-C", str(folder), *words],
            input=given,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            env={**os.environ, **quiet, **extra},
        )
    except (OSError, subprocess.TimeoutExpired, ValueError):  # ValueError: a zero byte in the name
        return None
    return done.stdout if done.returncode == 0 else None


def _without_filters(folder: Path) -> dict[str, str]:
    """The environment in which the programs that the repository itself names for translating files are none."""
    told = _run(folder, ("config", "--list", "--show-scope", "--name-only", "-z"), b"", {}) or b""
    parts = told.decode("utf-8", "surrogateescape").split("\0")
    names = {
        key.rpartition(".")[0]
        for scope, key in zip(parts[::2], parts[1::2], strict=False)
        if scope in _OWN_SCOPES and key.startswith("filter.") and key.count(".") > 1
    }
    settings = [
        (f"{name}.{what}", value)
        for name in sorted(names)
        for what, value in (("clean", ""), ("process", ""), ("required", "false"))
    ]
    before = os.environ.get("GIT_CONFIG_COUNT", "")
    first = int(before) if before.isascii() and before.isdigit() else 0
    found = {"GIT_CONFIG_COUNT": str(first + len(settings))} if settings else {}
    for number, (key, value) in enumerate(settings, first):
        found |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return found
