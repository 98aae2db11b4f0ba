"""What a build made and needs again later, set aside meanwhile: all texts of five thousand pages take a lot of memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from kansrijk.pages.page import Page
from kansrijk.same_file import put


class SqueezedPage(NamedTuple):
    """A page whose Markdown is squeezed; `source` as that of a `Page`."""

    body: bytes
    source: str

    @property
    def markdown(self) -> str:
        return zlib.decompress(self.body).decode("utf-8")


def squeezed_pages(pages: Iterable[Page]) -> dict[str, SqueezedPage]:
    """path -> the page, squeezed as it comes; sorted by path."""
    squeezed = {
        page.path: SqueezedPage(zlib.compress(page.markdown.encode(), 1), page.source) for page in pages
    }
    return dict(sorted(squeezed.items()))


def put_down(folder: Path, files: Iterable[tuple[str, bytes]], earlier: Path) -> dict[str, str]:
    """Write (path, bytes) under a folder as they come; path -> where it stands now, as text: that is less to send.

    `earlier` is the site before, that may have the same file. The parent of the folder must stay there: a build
    that was killed may be swept away while this goes on.
    """
    placed: dict[str, str] = {}
    made: set[str] = set()
    for path, data in files:
        if (inside := path.rpartition("/")[0]) not in made:
            for parent in reversed(PurePosixPath(path).parents):
                (folder / parent).mkdir(exist_ok=True)
            made.add(inside)
        placed[path] = f"{folder}/{path}"
        put(placed[path], data, f"{earlier}/{path}")
    return placed


def put_in_place(site: Path, files: Mapping[str, bytes] | Mapping[str, str]) -> None:
    """Put files at their path in the site; one that was put down on the same disk is moved."""
    for inside in sorted({path.rpartition("/")[0] for path in files}):
        (site / inside).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        if isinstance(content, str):
            Path(content).replace(f"{site}/{path}")
        else:
            (site / path).write_bytes(content)
