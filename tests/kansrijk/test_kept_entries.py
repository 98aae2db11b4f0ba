"""Entries kept as they were read: used when nothing they depend on changed, never when they are damaged or made to harm."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from basis import TODAY

from kansrijk.kept import FOLDER, keep, kept
from kansrijk.kept_entries import LISTS_NAME, NAME, kept_entries, kept_lists
from kennisbank.load import Loaded, Question, load
from kennisbank.read_entry import ReadEntry
from kennisbank.read_lists import ReadLists

ENTRY = "interventions/voorbeeld.yml"


def look(root: Path, files: dict[str, bytes], today: dt.date = TODAY) -> tuple[Loaded, list[str]]:
    """What loading gives, and the files of entries that were read for it; also the folder of the lists when those were."""
    asked: list[str] = []
    each, lists = kept_entries(root, files, today), kept_lists(root, files, today)

    def noted(read: Callable[[], ReadLists | None]) -> ReadLists | None:
        def reading() -> ReadLists | None:
            asked.append("vocabulaire/")
            return read()

        return lists(reading)

    def recorded(
        questions: Sequence[Question], answer: Callable[[Question], ReadEntry]
    ) -> Iterable[ReadEntry]:
        def read(question: Question) -> ReadEntry:
            asked.append(question[2])
            return answer(question)

        return each(questions, read)

    return load(files, today, each=recorded, lists=noted), asked


@pytest.fixture
def root(tmp_path: Path, example_files: dict[str, bytes]) -> Path:
    """A folder that keeps the entries of the examples."""
    loaded, asked = look(tmp_path, example_files)
    assert loaded.problems == []
    assert len(asked) == 6
    assert (tmp_path / FOLDER / NAME).exists()
    assert (tmp_path / FOLDER / LISTS_NAME).exists()
    return tmp_path


def test_what_did_not_change_is_not_read_again(root: Path, example_files: dict[str, bytes]) -> None:
    again, asked = look(root, example_files)
    assert asked == []
    assert again == load(example_files, TODAY)
    changed = {**example_files, ENTRY: example_files[ENTRY] + b"# een opmerking\n"}
    for expected in ([ENTRY], []):
        found, asked = look(root, changed)
        assert asked == expected
        assert found == load(changed, TODAY)
    fewer = {path: data for path, data in changed.items() if path != "tips/voorbeeldtip.yml"}
    assert look(root, fewer)[0] == load(fewer, TODAY)


def test_all_is_read_again_when_what_they_share_changed(root: Path, example_files: dict[str, bytes]) -> None:
    """The day, a vocabulary, and the ids there are decide what is right."""
    assert len(look(root, example_files, TODAY + dt.timedelta(days=1))[1]) == 6
    name = "vocabulaire/vraagstukken.yml"
    assert len(look(root, {**example_files, name: example_files[name] + b"# nieuw\n"})[1]) == 6


def test_another_entry_is_a_reason_to_read_only_those_that_name_it(
    root: Path, example_files: dict[str, bytes]
) -> None:
    tip, pearl = "tips/voorbeeldtip.yml", "parels/voorbeeldparel.yml"
    new = example_files[tip].replace(b"id: voorbeeldtip", b"id: nog-een")
    naming = example_files[pearl].replace(b"interventies: []", b"interventies: [voorbeeld]")
    assert naming != example_files[pearl]
    look(root, {**example_files, pearl: naming})
    more = {**example_files, pearl: naming, "tips/nog-een.yml": new}
    found, asked = look(root, more)
    assert asked == ["vocabulaire/", "tips/nog-een.yml"]
    assert found == load(more, TODAY)
    assert look(root, more)[1] == []
    gone = {path: data for path, data in more.items() if path != ENTRY}
    found, asked = look(root, gone)
    assert pearl in asked
    assert tip not in asked
    assert found == load(gone, TODAY)
    assert {p.regel_id for p in found.problems} >= {"verwijzing-onbekend"}
    assert look(root, more)[0] == load(more, TODAY)


def test_an_entry_with_a_problem_is_told_every_time(root: Path, example_files: dict[str, bytes]) -> None:
    broken = {**example_files, ENTRY: example_files[ENTRY].replace(b"naam: Voorbeeld", b"naam: 12")}
    for _ in range(2):
        found, asked = look(root, broken)
        assert asked == [ENTRY]
        assert {p.bestand for p in found.problems} == {ENTRY}
        assert found == load(broken, TODAY)


def test_lists_with_a_problem_are_told_every_time(root: Path, example_files: dict[str, bytes]) -> None:
    name = "vocabulaire/settings.yml"
    broken = {**example_files, name: example_files[name] + b"- id: 12\n"}
    for _ in range(2):
        found, asked = look(root, broken)
        assert "vocabulaire/" in asked
        assert name in {p.bestand for p in found.problems}
        assert found == load(broken, TODAY)


@pytest.mark.parametrize("name", [NAME, LISTS_NAME])
@pytest.mark.parametrize("damage", [b"", b"{}\n", b"geen json\nx", b"\xff\xfe\x00"])
def test_a_damaged_file_is_never_used(
    root: Path, damage: bytes, name: str, example_files: dict[str, bytes]
) -> None:
    path = root / FOLDER / name
    whole = path.read_bytes()
    for text in (damage, whole[:-1], whole.replace(b"oor", b"aar", 1)):
        path.write_bytes(text)
        found, asked = look(root, example_files)
        assert (len(asked) == 5) if name == NAME else (asked == ["vocabulaire/"])
        assert found == load(example_files, TODAY)


class Harm:
    """What a pickle does when it is opened by anything that trusts it."""

    def __init__(self, does: Callable[..., object], *given: object) -> None:
        self.does, self.given = does, given

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.does, self.given


def test_nothing_in_the_file_is_executed(root: Path, example_files: dict[str, bytes]) -> None:
    """Well formed, with the right sums: what is not of the model is refused, and the entry is read from its file."""
    path, trace = root / FOLDER / NAME, root / "spoor"
    head, _ = kept(path) or ({}, b"")
    harms = [Harm(Path.touch, trace), Harm(exec, f"open({str(trace)!r}, 'w')"), Harm(dict), "tekst", None]
    for harm in harms:
        bodies = {key: pickle.dumps(harm, protocol=5) for key, _ in head["stukken"]}
        keep(
            path,
            {**head, "stukken": [[key, len(b)] for key, b in bodies.items()]},
            b"".join(bodies.values()),
        )
        found, asked = look(root, example_files)
        assert len(asked) == 5
        assert found == load(example_files, TODAY)
        assert not trace.exists()
    lists = root / FOLDER / LISTS_NAME
    told, _ = kept(lists) or ({}, b"")
    for harm in harms:
        keep(lists, told, pickle.dumps(harm, protocol=5))
        found, asked = look(root, example_files)
        assert "vocabulaire/" in asked
        assert found == load(example_files, TODAY)
        assert not trace.exists()
    pickle.loads(pickle.dumps(harms[0]))
    assert trace.exists()
