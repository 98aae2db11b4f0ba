"""Files in `.kansrijk`: what a command keeps between runs. Each is used whole or not at all, and all can be thrown away.

A file is one line of JSON that says what it was made from, and the data after it. Nothing in it is ever
executed: somebody else's folder may have one too.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = ".kansrijk"
"""The folder beside the knowledge base; git does not see it."""
_LARGEST = 128_000_000
"""Bytes of a kept file; those of a knowledge base of four hundred programmes have two million."""
_PACKAGES = Path(__file__).resolve().parent.parent


@cache
def core_code() -> bytes:
    """A digest of the code that reads and checks entries: what other code made of them is no longer used."""
    return code_of("kennisbank")


@cache
def code_of(*packages: str) -> bytes:
    """A digest of all code in these packages of ours."""
    import hashlib  # a command that only reads what is kept would wait for it

    digest = hashlib.sha256()
    for path in sorted(path for name in packages for path in (_PACKAGES / name).rglob("*.py")):
        code = path.read_bytes()
        digest.update(f"{path.relative_to(_PACKAGES)} {len(code)} ".encode())
        digest.update(code)
    return digest.digest()


def keep(path: Path, head: dict[str, Any], body: bytes) -> None:
    """Write head and body whole or not at all; a folder that cannot be written to is no fault."""
    head = {name: value for name, value in head.items() if name != "som"}
    text = json.dumps({**head, "som": _sum(head, body)}).encode() + b"\n" + body
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    if not make_folder(path.parent):
        return
    try:
        temporary.unlink(missing_ok=True)  # of a run with our number that was killed
        with temporary.open("xb") as stream:  # never through a link that somebody laid there
            stream.write(text)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _sum(head: dict[str, Any], body: bytes | memoryview) -> int:
    """A sum over all of it: the head is used too, and a wrong commit in it would be told as the right one."""
    return zlib.crc32(body, zlib.crc32(json.dumps(head).encode()))


def make_folder(folder: Path) -> bool:
    """Make the folder when it is not there, hidden from git; False when that cannot be.

    In one that is a link nothing is kept: what stands where it leads to is not ours to replace.
    """
    try:
        if folder.is_symlink():
            return False
        if not folder.exists():
            folder.mkdir()
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        return folder.is_dir()
    except OSError:
        return False


def kept(path: Path) -> tuple[dict[str, Any], bytes] | None:
    """(head, body) as they were kept; None when there is nothing, or not all of it as it was written."""
    found = kept_view(path)
    return None if found is None else (found[0], bytes(found[1]))


def kept_view(path: Path) -> tuple[dict[str, Any], memoryview] | None:
    """The same without a copy of the body, which takes as long as reading it: for who needs little of it."""
    try:
        found = path.stat()
        if (
            not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST
        ):  # a device never ends, a pipe never begins
            return None
        whole = path.read_bytes()
        end = whole.find(b"\n") + 1 or len(whole)
        head, body = json.loads(whole[:end]), memoryview(whole)[end:]
        if not isinstance(head, dict):
            return None
        told = head.pop("som", None)
        return (head, body) if told == _sum(head, body) else None
    except (OSError, ValueError, RecursionError):
        return None


def keep_from(path: Path, made_from: str, body: bytes) -> None:
    """Write a body and what it was made from; as `keep`."""
    keep(path, {"van": made_from}, body)


def kept_from(path: Path, made_from: str) -> tuple[dict[str, Any], bytes] | None:
    """(head, body) as they were kept, when they were made from the same."""
    found = kept(path)
    return found if found is not None and found[0].get("van") == made_from else None


def keep_pieces(path: Path, made_from: str, pieces: Mapping[str, bytes]) -> None:
    """Write pieces by their key, and what they were made from; as `keep`."""
    head = {"van": made_from, "stukken": [[key, len(body)] for key, body in pieces.items()]}
    keep(path, head, b"".join(pieces.values()))


def kept_pieces(path: Path, made_from: str) -> dict[str, bytes]:
    """The pieces that were kept, when they were made from the same; nothing when they are not whole."""
    found = kept_from(path, made_from)
    if found is None:
        return {}
    pieces: dict[str, bytes] = {}
    start = 0
    try:
        for key, length in found[0]["stukken"]:
            pieces[str(key)] = found[1][start : start + length]
            start += length
    except (KeyError, TypeError, ValueError):
        return {}
    return pieces
