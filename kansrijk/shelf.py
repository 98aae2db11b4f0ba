"""What a build will keep when it goes well, set aside in a file without a name: all pages together take a lot of memory.

The file is gone when the process is, however that ends. What cannot be set aside is not kept.
"""

from __future__ import annotations

import contextlib
import tempfile
import weakref
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO


class Shelf(Mapping[str, bytes]):
    """Bytes by name: `put` them here, and take them down later. Nothing here raises but KeyError."""

    def __init__(self, folder: Path) -> None:
        self._places: dict[str, tuple[int, int, int]] = {}
        self._end = 0
        self._file = None
        with contextlib.suppress(OSError):
            self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  # it lives as long as this
            weakref.finalize(self, _close, self._file)

    def put(self, name: str, body: bytes) -> None:
        """Set these bytes aside, when there is room."""
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            self._file.seek(self._end)
            self._file.write(body)
            self._places[name] = (self._end, len(body), zlib.crc32(body))
            self._end += len(body)

    def __getitem__(self, name: str) -> bytes:
        start, length, summed = self._places[name]
        found = b""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.seek(start)
                found = self._file.read(length)
        if zlib.crc32(found) != summed:  # there was no room after all
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _close(file: IO[bytes]) -> None:
    with contextlib.suppress(OSError):
        file.close()
