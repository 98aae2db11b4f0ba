"""Stems kept between runs: the same stems, and nothing from a damaged file or another version."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kansrijk.kept import FOLDER, keep
from kansrijk.kept_stems import NAME, kept_stems
from matcher import dutch

WORDS = [
    f"{start}{middle}{end}"
    for start in ("kinder", "school", "pest")
    for middle in ("", "verzuim")
    for end in ("en", "tjes", "heid")
]


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    forget()
    yield
    forget()


def forget() -> None:
    """As if nothing was ever asked."""
    dutch.stem.cache_clear()
    dutch.known_stems.clear()


def test_what_was_found_is_known_the_next_time(tmp_path: Path) -> None:
    fresh = {word: dutch._stem(word) for word in WORDS}
    with kept_stems(tmp_path):
        assert {word: dutch.stem(word) for word in WORDS} == fresh
    path = tmp_path / FOLDER / NAME
    written = path.read_bytes()
    forget()
    with kept_stems(tmp_path):
        assert dutch.known_stems == fresh
        assert {word: dutch.stem(word) for word in WORDS} == fresh
    assert path.read_bytes() == written, "nothing new: nothing written"
    with kept_stems(tmp_path):
        assert dutch.stem("bijzonderheden")
    assert "bijzonderheden" in path.read_text(encoding="utf-8")


def test_nothing_of_a_damaged_file_or_other_code_is_used(tmp_path: Path) -> None:
    with kept_stems(tmp_path):
        for word in WORDS:
            dutch.stem(word)
    path = tmp_path / FOLDER / NAME
    whole = path.read_bytes()
    head, _, body = whole.partition(b"\n")
    made_by = json.loads(head)
    for damage in (b"", whole[:-4], whole.replace(b"pest", b"vuur", 1), head):
        path.write_bytes(damage)
        forget()
        with kept_stems(tmp_path):
            assert dutch.known_stems == {}
    for strange in (b"[]", b'{"pesten": 1}', b"[" * 100_000):
        keep(path, made_by, strange)
        forget()
        with kept_stems(tmp_path):
            assert dutch.known_stems == {}
    keep(path, {"van": "andere code"}, body)
    forget()
    with kept_stems(tmp_path):
        assert dutch.known_stems == {}


def test_what_is_remembered_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dutch, "MOST_STEMS", 3)
    for word in WORDS:
        assert dutch.stem(word) == dutch._stem(word)
    assert len(dutch.known_stems) == 3
