"""`make serve` while somebody writes: the page of a changed entry at once, and everything else when it is quiet.

The lists, the search and the pages of others follow with a whole build, some seconds after the last change.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File

from kansrijk.mkdocs_pages import Pages
from kansrijk.pages.build import entry_page
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.load import Files, read_folder
from kennisbank.reread import reread

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

LOOK = 0.25
"""Seconds between looks whether an entry changed; mkdocs itself looks every half second, which one then waits for."""
QUIET = 15.0
"""Seconds without a change after which everything is built again: long enough to look at the page first."""


@dataclass
class Built:
    """What the last whole build left: enough to make one page of it again."""

    kb: Kennisbank
    files: Files
    today: dt.date
    pages: Pages | None = None


_LAST: dict[Path, Built] = {}
"""Per knowledge base; mkdocs makes a new plugin at every build, so it stands here."""


def remember(root: Path, built: Built) -> None:
    """Keep what a build left, for `quick_page`."""
    _LAST[root] = built


def forget(root: Path) -> None:
    """The next change needs a whole build."""
    _LAST.pop(root, None)


def last(root: Path) -> Built | None:
    """What the last whole build left."""
    return _LAST.get(root)


def quick_page(root: Path) -> Path | None:
    """When exactly one entry changed in its text: write its page into the site, and its place; else None."""
    built = _LAST.get(root)
    if built is None or built.pages is None:
        return None
    fresh = read_folder(root)
    changed = [p for p in {**built.files, **fresh} if built.files.get(p) != fresh.get(p)]
    if len(changed) != 1 or changed[0] not in fresh:
        return None
    found = reread(built.kb, changed[0], fresh[changed[0]], built.today)
    if found is None or found[1].status == "concept":
        return None
    kb, item = found
    page = entry_page(item, kb, built.today)
    file = File.generated(built.pages.config, page.path, content=page.markdown)
    file.edit_uri = f"../{file_of(item)}"
    html = built.pages.one(file)
    place = Path(file.abs_dest_path)
    place.write_text(html, encoding="utf-8")
    built.kb, built.files = kb, fresh
    return place


class QuickBuilder:
    """Stands in for the builder of mkdocs' server: a quick page when that can be, a whole build when it cannot or it is quiet."""

    def __init__(self, server: LiveReloadServer, whole: Callable[..., Any], root: Path) -> None:
        self._server, self._whole, self._root = server, whole, root
        self._timer: threading.Timer | None = None
        self._due = False

    def __call__(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if not self._due and quick_page(self._root) is not None:
            self._timer = threading.Timer(QUIET, self._ask)
            self._timer.daemon = True
            self._timer.start()
            return
        self._due = False
        forget(self._root)
        self._whole()

    def _ask(self) -> None:
        """Have the server build everything."""
        self._due = True
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()
