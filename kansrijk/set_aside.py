"""What a build made and needs again later, set aside meanwhile: all texts of five thousand pages take a lot of memory."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kansrijk.pages.page import Page
from kansrijk.same_file import put

ROOM = 8_000_000
"""Bytes of Markdown that wait as they are, those of about a thousand pages; squeezing takes more time than it brings there."""


class SqueezedPage(NamedTuple):
    """A page whose Markdown may be squeezed; `source` as that of a `Page`."""

    body: bytes
    source: str
    squeezed: bool

    @property
    def markdown(self) -> str:
        return (zlib.decompress(self.body) if self.squeezed else self.body).decode("utf-8")


def squeezed_pages(pages: Iterable[Page], room: int = ROOM) -> dict[str, SqueezedPage]:
    """path -> the page, squeezed as it comes when those before it fill the `room` (bytes); sorted by path."""
    found: dict[str, SqueezedPage] = {}
    for page in pages:
        body = page.markdown.encode()
        room -= len(body)
        found[page.path] = SqueezedPage(body if room >= 0 else zlib.compress(body, 1), page.source, room < 0)
    return dict(sorted(found.items()))


class Placed(NamedTuple):
    """A folder with files that wait for their place in the site, and their paths there, in the order they came."""

    folder: str
    paths: list[str]


Made = Mapping[str, bytes] | Sequence[Placed]
"""Files by their path in the site, or folders with files that stand as they should in the site."""


def put_down(folder: Path, files: Iterable[tuple[str, bytes]], earlier: Path) -> Placed:
    """Write (path, bytes) under a folder as they come.

    `earlier` is the site before, that may have the same file. The parent of the folder must stay there: a build
    that was killed may be swept away while this goes on.
    """
    paths: list[str] = []
    made: set[str] = set()
    for path, data in files:
        if (inside := path.rpartition("/")[0]) not in made:
            for parent in reversed(PurePosixPath(path).parents):
                (folder / parent).mkdir(exist_ok=True)
            made.add(inside)
        put(f"{folder}/{path}", data, f"{earlier}/{path}")
        paths.append(path)
    return Placed(str(folder), paths)


def paths_of(made: Made) -> list[str]:
    """The paths of files in the site."""
    return list(made) if isinstance(made, Mapping) else [path for placed in made for path in placed.paths]


def put_in_place(site: Path, made: Made) -> None:
    """Put files at their path in the site; what was put down on the same disk is moved, a whole folder at once where it can be."""
    if not isinstance(made, Mapping):
        for placed in made:
            if placed.paths:
                _moved(placed.folder, str(site))
        return
    for path, content in made.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)


def _moved(folder: str, target: str) -> None:
    with os.scandir(folder) as found:
        for entry in found:
            place = f"{target}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and os.path.isdir(place):  # noqa: PTH112  # thousands of times
                _moved(entry.path, place)
            else:
                os.replace(entry.path, place)  # noqa: PTH105  # as above
