"""What a build made and needs again later, put on disk meanwhile: five thousand pages together do not fit in memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kansrijk.pages.page import Page


class LoosePage(NamedTuple):
    """A page whose Markdown stands at `place`; `source` as that of a `Page`."""

    place: Path
    source: str


def put_down(folder: Path, files: Mapping[str, bytes]) -> dict[str, Path]:
    """Write the files under a folder of this build; path -> where it stands."""
    placed = {path: folder / path for path in files}
    for parent in sorted({place.parent for place in placed.values()}):
        parent.mkdir(parents=True, exist_ok=True)
    for path, place in placed.items():
        place.write_bytes(files[path])
    return placed


def put_down_pages(folder: Path, pages: Mapping[str, Page]) -> dict[str, LoosePage]:
    """The same for pages."""
    placed = put_down(folder, {path: page.markdown.encode() for path, page in pages.items()})
    return {path: LoosePage(place, pages[path].source) for path, place in placed.items()}
