"""Editions on disk: where they stand in the repository, and reading one back as the files it was made of.

`edities/<naam>.json` is the small record (see `kennisbank.editions`); `edities/inhoud/<naam>.json` holds every
file of the knowledge base as it was, one per line, so that a later version can compare with it without git.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from pathlib import Path

from kansrijk.errors import UserError
from kennisbank.folder import EDITIES_MAP, RECORD_BYTES
from kennisbank.knowledge import Kennisbank

CONTENT_FOLDER = f"{EDITIES_MAP}/inhoud"
KEPT = "uitgegeven"
"""The folder of frozen editions, beside the knowledge base; it is not part of the repository."""
NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
"""What an edition may be called: it becomes a file name and part of an address."""
LONGEST_NAME = 100


def record_path(name: str) -> str:
    return f"{EDITIES_MAP}/{name}.json"


def content_path(name: str) -> str:
    return f"{CONTENT_FOLDER}/{name}.json"


def content_bytes(files: Mapping[str, bytes], day: dt.date, commit: str | None) -> bytes:
    """The content of an edition as JSON: one file per line, so that two editions differ only in lines that changed."""
    head = json.dumps({"op": day.isoformat(), "commit": commit})
    lines = [
        f"{json.dumps(path)}:{json.dumps(data.decode('utf-8'), ensure_ascii=False)}"
        for path, data in sorted(files.items())
        if not path.startswith(f"{EDITIES_MAP}/")
    ]
    return (f'{{"editie":{head},"bestanden":{{\n' + ",\n".join(lines) + "\n}}\n").encode()


def edition_files(root: Path, name: str) -> tuple[dict[str, bytes], dt.date, str | None] | None:
    """(path -> bytes, the day, the commit) of a kept edition; None when there is none of that name."""
    if len(name) > LONGEST_NAME or NAME.fullmatch(name) is None:
        return None
    path = root / content_path(name)
    if not path.is_file():
        return None
    try:
        with path.open("rb") as stream:
            data = stream.read(RECORD_BYTES + 1)
        if len(data) > RECORD_BYTES:
            raise ValueError
        kept = json.loads(data.decode())
        files = {str(p): str(text).encode() for p, text in kept["bestanden"].items()}
        commit = kept["editie"]["commit"]
        return files, dt.date.fromisoformat(kept["editie"]["op"]), None if commit is None else str(commit)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError(
            f"De editie '{name}' is niet te lezen: {path} is beschadigd.",
            "Zet het bestand terug; git heeft het nog.",
        ) from error


def kept_editions(root: Path, kb: Kennisbank) -> list[str]:
    """The names of the editions whose frozen site stands beside the knowledge base, newest first."""
    return [u.naam for u in kb.uitgaven if (root / KEPT / u.naam / "site" / "index.html").is_file()]
