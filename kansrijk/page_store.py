"""Finished pages, kept between builds in `.kansrijk/paginas.sqlite`: a page that did not change is not made again.

A page is found by a digest of everything it was made from. What is damaged or cannot be read counts as not
kept, and the file can be thrown away at any moment.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from kansrijk.kept import make_folder
from kansrijk.shelf import Shelf

NAME = "paginas.sqlite"
VERSION = 2
"""Of the table; a file of another version is thrown away."""
_PIECE = 4_096
"""Bytes unpacked at a time to find the first line, which seldom has more."""
_WAIT = 2.0
"""Seconds to wait for another build that writes; after that we build without keeping."""


class PageStore:
    """What is kept, by key. `get` gives what was put there, or None; nothing here ever raises."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = self._read_keys()
        self._connection: sqlite3.Connection | None = None

    def get(self, key: str) -> bytes | None:
        """What was kept under this key, whole."""
        try:
            kept = self._packed(key)
            return None if kept is None else zlib.decompress(kept)
        except (sqlite3.Error, zlib.error, TypeError, ValueError):
            return None

    def first_line(self, key: str) -> bytes | None:
        """What stands before the first line end of what was kept; the rest is not unpacked."""
        try:
            kept = self._packed(key)
            if kept is None:
                return None
            unpacking = zlib.decompressobj()
            found = unpacking.decompress(kept, _PIECE)
            while b"\n" not in found and unpacking.unconsumed_tail:
                found += unpacking.decompress(unpacking.unconsumed_tail, _PIECE)
            return found.partition(b"\n")[0]
        except (sqlite3.Error, zlib.error, TypeError, ValueError):
            return None

    def _packed(self, key: str) -> bytes | None:
        """What was kept, as it was packed, when all of it is there."""
        if key not in self._known:
            return None
        if self._connection is None:
            self._connection = self._open()
        row = self._connection.execute("SELECT som, inhoud FROM paginas WHERE sleutel = ?", (key,)).fetchone()
        if row is None or not isinstance(row[1], bytes) or page_sum(key, row[1]) != row[0]:
            return None
        return row[1]

    def shelf(self) -> Shelf:
        """Where what is made waits until it can be kept."""
        make_folder(self._path.parent)
        return Shelf(self._path.parent)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def replace(self, made: Mapping[str, bytes], used: Iterable[str]) -> None:
        """Keep what was `made` (see `packed`) and what was `used`, and nothing else."""
        stale = self._known - set(used) - set(made)
        if not made and not stale:
            return
        self.close()
        if not make_folder(self._path.parent) or self._path.is_symlink():
            return  # what a link leads to is not ours to write in
        try:
            self._write(made, stale)
        except sqlite3.OperationalError:
            return  # another build is writing, or the disk is full: next time
        except KeyError:
            return  # what was set aside is not there, as on a full disk
        except (sqlite3.DatabaseError, ValueError):  # damaged: start anew
            with contextlib.suppress(OSError, sqlite3.Error, ValueError):
                self._path.unlink()
                self._write(made, set())

    def _write(self, made: Mapping[str, bytes], stale: set[str]) -> None:
        with contextlib.closing(self._open()) as connection, connection:
            if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                connection.execute("DROP TABLE IF EXISTS paginas")
                connection.execute(
                    "CREATE TABLE paginas (sleutel TEXT PRIMARY KEY, som INTEGER, inhoud BLOB)"
                )
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.executemany("DELETE FROM paginas WHERE sleutel = ?", ((key,) for key in sorted(stale)))
            connection.executemany(
                "INSERT OR REPLACE INTO paginas VALUES (?, ?, ?)",
                ((key, page_sum(key, made[key]), made[key]) for key in sorted(made)),
            )

    def _read_keys(self) -> set[str]:
        if not self._path.is_file():
            return set()
        try:
            with contextlib.closing(self._open()) as connection:
                if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                    return set()
                return {str(row[0]) for row in connection.execute("SELECT sleutel FROM paginas")}
        except (sqlite3.Error, ValueError):  # ValueError: what it says of the damage is damaged too
            return set()

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=_WAIT)


def page_sum(key: str, body: bytes) -> int:
    """The sum of a page and its key: in a damaged file a key may lead to the page of another."""
    return zlib.crc32(body, zlib.crc32(key.encode()))


def packed(body: bytes) -> bytes:
    """The form in which `PageStore.replace` takes what is to be kept."""
    return zlib.compress(body, 1)
