"""What texts of entries are about is remembered, and never from something stale or damaged."""

from __future__ import annotations

import json
from pathlib import Path

from kansrijk.kept import FOLDER, keep
from kansrijk.kept_answers import NAME, kept_answers
from kennisbank.knowledge import Kennisbank
from matcher.answers import answered
from matcher.prepare_needs import prepare_needs
from matcher.prepare_subjects import subjects_named

QUESTIONS = {"Minder pesten.": "0 pest", "Beter slapen.": ""}


class Reader:
    """Answers with the words of a text and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> list[str]:
        self.asked.append(text)
        return text.split()


def asked_again(root: Path, shared: str, questions: dict[str, str]) -> list[str]:
    """The texts that were read again; the answers are checked to be those of reading everything anew."""
    reader = Reader()
    assert kept_answers(root)(shared, questions, reader) == answered(shared, questions, Reader())
    return reader.asked


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    both = list(QUESTIONS)
    assert asked_again(tmp_path, "woorden", QUESTIONS) == both
    assert asked_again(tmp_path, "woorden", QUESTIONS) == []
    assert asked_again(tmp_path, "woorden", {**QUESTIONS, "Minder pesten.": "0 pest+en"}) == both[:1]
    assert asked_again(tmp_path, "woorden", {**QUESTIONS, "Nieuw.": ""}) == [both[0], "Nieuw."]
    assert asked_again(tmp_path, "andere woorden", QUESTIONS) == both


def test_damaged_answers_are_worked_out_again(tmp_path: Path) -> None:
    asked_again(tmp_path, "woorden", QUESTIONS)
    path = tmp_path / FOLDER / NAME
    whole = path.read_bytes()
    head, _, body = whole.partition(b"\n")
    keep(path, json.loads(head), body.replace(b"slapen", b"waken"))
    assert kept_answers(tmp_path)("woorden", QUESTIONS, Reader())["Beter slapen."] == ["Beter", "waken."], (
        "it is used"
    )
    for damage in (b"", whole[:-3], whole.replace(b"slapen", b"waken", 1), head, b"[1]\n[2]"):
        path.write_bytes(damage)
        assert asked_again(tmp_path, "woorden", QUESTIONS) == list(QUESTIONS), damage[:40]
    for strange in (b"[]", b'{"a": 1}', b'{"a": [1]}', b"[" * 100_000):
        keep(path, json.loads(head), strange)
        assert asked_again(tmp_path, "woorden", QUESTIONS) == list(QUESTIONS), strange[:40]


def test_remembered_subjects_are_those_of_reading_again(kb: Kennisbank, tmp_path: Path) -> None:
    """On the real entries, also for who starts from what half of them left behind."""
    needs = prepare_needs(kb)
    items = list(kb.interventies.values())
    anew = subjects_named(items, needs, answered)
    assert any(anew.values())
    assert subjects_named(items[::2], needs, kept_answers(tmp_path)).items() <= anew.items()
    for _ in range(2):
        assert subjects_named(items, needs, kept_answers(tmp_path)) == anew
