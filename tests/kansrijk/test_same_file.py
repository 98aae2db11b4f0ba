"""A file that is the same in the folder before is that very file; what was there before is never written into."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from basis import TODAY
from site_reading import small_project

from kansrijk.cli import main
from kansrijk.page_store import PageStore
from kansrijk.same_file import put

NOW = TODAY.isoformat()


def files_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """path -> (the number of the file on its disk, its bytes)."""
    found = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): (p.stat().st_ino, p.read_bytes()) for p in found}


def test_what_did_not_change_is_the_same_file(tmp_path: Path, example_files: dict[str, bytes]) -> None:
    """Pages, scripts and data; and the same bytes as a build where nothing was before."""
    project = small_project(tmp_path / "project", example_files)
    build = ["bouw", "--map", str(project), "--op", NOW]
    assert main(build) == 0
    before = files_of(project / "site")
    entry = project / "interventions/voorbeeld.yml"
    entry.write_bytes(entry.read_bytes().replace(b"samenvatting: ", b"samenvatting: Nieuw. "))
    assert main(build) == 0
    after = files_of(project / "site")
    assert main([*build, "--doel", str(tmp_path / "elders")]) == 0
    anew = files_of(tmp_path / "elders")
    assert {path: body for path, (_, body) in after.items()} == {
        path: body for path, (_, body) in anew.items()
    }

    moved = {path for path in after if path in before and after[path][0] != before[path][0]}
    assert "interventies/voorbeeld/index.html" in moved
    same = {path for path in after if path in before and path not in moved}
    assert {"interventies/ander-voorbeeld/index.html", "api/v1/schema/tip.json"} <= same
    assert any(path.endswith(".js") for path in same)
    assert all(after[path][1] == before[path][1] for path in same)
    assert {(project / "site" / path).stat().st_nlink for path in after} == {1}, "the old site let go"


def test_a_page_that_stands_is_not_unpacked_and_one_that_was_touched_is(
    tmp_path: Path, example_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody wrote in a page of the site before, emptied one, took one away or laid a link: the page is as it should be."""
    project = small_project(tmp_path / "project", example_files)
    build = ["bouw", "--map", str(project), "--op", NOW]
    assert main(build) == 0
    before = files_of(project / "site")
    unpacked: list[str] = []
    get = PageStore.get
    monkeypatch.setattr(PageStore, "get", lambda self, key: unpacked.append(key) or get(self, key))
    assert main(build) == 0
    pages_now = {
        path: found for path, found in files_of(project / "site").items() if path.endswith("/index.html")
    }
    assert pages_now == {path: before[path] for path in pages_now}
    assert len(pages_now) > 4
    assert unpacked == []
    pages = [project / "site" / path for path in before if path.endswith("/index.html")][:4]
    pages[0].write_bytes(pages[0].read_bytes().replace(b"</html>", b"LEUGEN</html>"))
    pages[1].write_bytes(b"")
    pages[2].unlink()
    (tmp_path / "elders").write_bytes(pages[3].read_bytes())
    pages[3].unlink()
    pages[3].symlink_to(tmp_path / "elders")
    assert main(build) == 0
    after = files_of(project / "site")
    assert {path: body for path, (_, body) in after.items()} == {
        path: body for path, (_, body) in before.items()
    }
    assert not pages[3].is_symlink()
    assert len(unpacked) == len(pages)


def test_only_just_these_bytes_are_the_same(tmp_path: Path) -> None:
    """Other bytes, of the same length too, a link, a folder or other rights: the file is written, the old one stays."""
    for name in ("zelfde", "ander", "langer", "rechten", "weg"):
        (tmp_path / name).write_bytes(b"inhoud")
    (tmp_path / "ander").write_bytes(b"INHOUD")
    (tmp_path / "langer").write_bytes(b"inhoud en meer")
    (tmp_path / "rechten").chmod(0o600)
    (tmp_path / "weg").unlink()
    (tmp_path / "verwijzing").symlink_to("zelfde")
    (tmp_path / "map").mkdir()
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    (tmp_path / "nieuw").mkdir()
    for name in ("zelfde", "ander", "langer", "rechten", "weg", "verwijzing", "map"):
        new = tmp_path / "nieuw" / name
        put(str(new), b"inhoud", str(tmp_path / name))
        assert new.read_bytes() == b"inhoud"
        assert not new.is_symlink()
        shared = (tmp_path / name).exists() and new.samefile(tmp_path / name)
        assert shared is (name == "zelfde"), name
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


def test_a_disk_without_second_names_gets_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "oud").write_bytes(b"inhoud")

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    put(str(tmp_path / "nieuw"), b"inhoud", str(tmp_path / "oud"))
    assert (tmp_path / "nieuw").read_bytes() == b"inhoud"
    assert not (tmp_path / "nieuw").samefile(tmp_path / "oud")
