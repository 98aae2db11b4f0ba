"""What a build will keep waits in a file: it comes back whole, and without room it is as if it was never put there."""

from __future__ import annotations

from pathlib import Path

import pytest

from kansrijk.pages.page import Page
from kansrijk.set_aside import squeezed_pages
from kansrijk.shelf import Shelf


def test_what_was_put_there_comes_back(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    bodies = {"b": b"twee" * 5000, "a": b"", "c": bytes(range(256))}
    for name, body in bodies.items():
        shelf.put(name, body)
    assert dict(shelf) == bodies
    assert len(shelf) == 3
    assert list(tmp_path.iterdir()) == [], "a killed build leaves nothing"
    with pytest.raises(KeyError):
        shelf["d"]


def test_without_a_place_nothing_is_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "bestaat-niet")
    shelf.put("a", b"inhoud")
    assert dict(shelf) == {}


def test_what_did_not_fit_is_not_there(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("a", b"inhoud" * 5000)
    assert shelf._file is not None
    shelf._file.truncate(10)
    with pytest.raises(KeyError):
        shelf["a"]


def test_pages_that_do_not_fit_are_squeezed() -> None:
    pages = [Page(f"p{n}.md", f"P{n}", "Eén en twee. " * 50, f"p{n}.yml") for n in (2, 1, 3)]
    size = len(pages[0].markdown.encode())
    waiting = squeezed_pages(pages, room=size * 2)
    assert list(waiting) == ["p1.md", "p2.md", "p3.md"]
    assert [page.squeezed for page in waiting.values()] == [False, False, True]
    assert len(waiting["p3.md"].body) < size / 2
    assert {path: (page.markdown, page.source) for path, page in waiting.items()} == {
        page.path: (page.markdown, page.source) for page in pages
    }
