"""The outcome of a check, kept beside the knowledge base: checking what did not change costs reading the files.

The key is a digest of every byte that the outcome depends on: the files, the day, the texts of sources, our
own code and the libraries that compare texts. Another key, or a damaged file, means: check again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kansrijk.disk import read_files, read_knowledge
from kansrijk.kept import FOLDER, core_code, keep, kept
from kennisbank.problems import Problem

NAME = "controle.json"
_LIBRARIES = {"yaml": "__init__.py", "numpy": "version.py", "scipy": "version.py"}
"""Libraries that the outcome depends on, and the file of each that changes with its version."""


class Checked(NamedTuple):
    """What a check found: all problems, sorted, and how much there was to check."""

    problems: list[Problem]
    n_files: int
    n_items: int


def checked(root: Path, today: dt.date, *, slow: bool, bronteksten: Mapping[str, str]) -> Checked:
    """The outcome of checking the knowledge base under `root`; for the options see `kennisbank.load.load`.

    Raises as `kansrijk.disk.read_knowledge` does.
    """
    path = root / FOLDER / NAME
    files = read_files(root)
    key = _key(files, today, bronteksten)
    if (found := _known(path, key, slow)) is not None:
        return found
    loaded = read_knowledge(root, today, slow=slow, bronteksten=bronteksten, files=files)
    found = Checked(loaded.problems, loaded.n_files, loaded.kennisbank.n_items)
    from kennisbank.rules import REGELS

    head = {
        "sleutel": key,
        "traag": slow,
        "trage_regels": sorted(rule.id for rule in REGELS.values() if rule.traag),
        "aantallen": [found.n_files, found.n_items],
    }
    body = json.dumps(found.problems, ensure_ascii=False, separators=(",", ":"))
    keep(path, head, body.encode("utf-8", "surrogatepass"))  # a file name need not be text
    return found


def _known(path: Path, key: str, slow: bool) -> Checked | None:
    """What was kept under this key. The outcome with the slow rules also tells the one without them."""
    read = kept(path)
    if read is None:
        return None
    head, body = read
    try:
        if head["sleutel"] != key or (slow and not head["traag"]):
            return None
        left_out = () if slow else tuple(head["trage_regels"])
        told = json.loads(body)
        if not isinstance(told, list):
            return None
        problems = [p for fields in told if (p := Problem(*fields)).regel_id not in left_out]
        n_files, n_items = head["aantallen"]
        return Checked(problems, int(n_files), int(n_items))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _key(files: Mapping[str, bytes], today: dt.date, bronteksten: Mapping[str, str]) -> str:
    digest = hashlib.sha256()

    def add(name: str, data: bytes) -> None:
        digest.update(f"{len(name)} {name} {len(data)} ".encode("utf-8", "surrogateescape"))
        digest.update(data)

    add("op", f"{today.isoformat()} {sys.version}".encode())
    for name in sorted(files):
        add(name, files[name])
    for name in sorted(bronteksten):
        add(f"bron {name}", bronteksten[name].encode("utf-8", "surrogateescape"))
    add("code", core_code())
    for library, file in _LIBRARIES.items():
        spec = importlib.util.find_spec(library)
        if spec is not None and spec.origin is not None:
            add(library, Path(spec.origin).with_name(file).read_bytes())
    return digest.hexdigest()
