"""What is kept between runs and got damaged, bit by bit or wholly: nothing of it is used, and nothing stumbles."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
from pathlib import Path

from basis import TODAY
from site_reading import small_project

from kansrijk.checked import checked
from kansrijk.kept import FOLDER, keep, kept
from kansrijk.page_facts import read_facts
from kansrijk.page_store import NAME, PageStore, packed


def test_a_damaged_store_of_pages_gives_no_other_page(tmp_path: Path) -> None:
    """Of a page, that page or nothing, wherever the file is damaged; and what it says of it may be nonsense too."""
    path = tmp_path / FOLDER / NAME
    path.parent.mkdir()
    want = {f"k{number:05}": f"pagina {number} ".encode() * 200 for number in range(120)}
    PageStore(path).replace({key: packed(body) for key, body in want.items()}, want)
    good = path.read_bytes()
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        other = "(SELECT som, inhoud FROM paginas WHERE sleutel = 'k00002')"
        connection.execute(f"UPDATE paginas SET (som, inhoud) = {other} WHERE sleutel = 'k00001'")
    assert PageStore(path).get("k00001") is None
    assert PageStore(path).get("k00002") == want["k00002"]
    draw = random.Random(3)
    for number in range(40):
        damaged = bytearray(good)
        if number == 0:
            damaged = bytearray(good.replace(b"CREATE TABLE paginas", b"CREATE TABLE \xff\xfe!inas"))
        for _ in range(draw.choice((1, 3, 50)) if number else 0):
            damaged[draw.randrange(draw.choice((100, 4096, len(good))))] = draw.randrange(256)
        path.write_bytes(
            damaged[: draw.choice((len(good), len(good), draw.randrange(len(good))))] if number else damaged
        )
        store = PageStore(path)
        assert [key for key, body in want.items() if store.get(key) not in (None, body)] == []
        store.replace({"nieuw": packed(b"x")} if number in (0, 20) else {}, want)
        store.close()


def test_kept_files_that_are_damaged_or_no_files(tmp_path: Path) -> None:
    """No single bit can change without being seen, in the head as little as in the body; a device or a pipe is not read."""
    path = tmp_path / "x.json"
    head = {"commit": "b808919b23cc505f", "op": "2026-11-22"}
    keep(path, head, b'{"a": 1}')
    good = path.read_bytes()
    assert kept(path) == (head, b'{"a": 1}')
    for place in range(len(good) * 8):
        damaged = bytearray(good)
        damaged[place // 8] ^= 1 << place % 8
        path.write_bytes(damaged)
        assert kept(path) in (None, (head, b'{"a": 1}')), place
    for make in (lambda: path.symlink_to("/dev/zero"), lambda: os.mkfifo(path), path.mkdir):
        path.unlink()
        make()
        assert kept(path) is None


def test_whole_files_that_go_too_deep(tmp_path: Path, example_files: dict[str, bytes]) -> None:
    """With the right sum, and nested until reading gives up: it is made again."""
    root = small_project(tmp_path / "project", example_files)
    first = checked(root, TODAY, slow=False, bronteksten={})
    assert read_facts(b"[" * 200_000) is None
    path = root / FOLDER / "controle.json"
    head, _ = kept(path) or ({}, b"")
    keep(path, head, b"[" * 200_000)
    assert kept(path) is not None
    assert checked(root, TODAY, slow=False, bronteksten={}) == first
