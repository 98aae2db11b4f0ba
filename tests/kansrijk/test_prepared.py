"""What is kept between runs: used when nothing changed, never when it is stale or damaged, harmless when two write at once."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from basis import ROOT, TODAY
from site_reading import small_project

from kansrijk.kept import keep, kept
from kansrijk.kept_letters import kept_letters
from kansrijk.prepared import FOLDER, Kept, prepared_match
from kennisbank.similarity import letter_weights

KEPT = Path(FOLDER) / "match.json"


def old_enough(root: Path) -> Path:
    """The project, when its files are old enough to keep what is prepared from them, and that."""
    time.sleep(2.1)  # a file younger than two seconds may change again unseen, and is not kept
    prepared_match(root, TODAY)
    assert (root / KEPT).is_file()
    return root


@pytest.fixture(scope="module")
def shared_project(tmp_path_factory: pytest.TempPathFactory, example_files: dict[str, bytes]) -> Path:
    """A small project with what was prepared from it."""
    return old_enough(small_project(tmp_path_factory.mktemp("bewaard") / "project", example_files))


@pytest.fixture
def project(shared_project: Path) -> Iterator[Path]:
    """The same, for a test that changes nothing but the kept data; that is put back."""
    kept = (shared_project / KEPT).read_bytes()
    yield shared_project
    (shared_project / KEPT).write_bytes(kept)


def plain(root: Path) -> Any:
    """The prepared data as anybody reads it, with the parts that are read when they are asked for."""
    data, _ = prepared_match(root, TODAY)
    return json.loads(json.dumps(data.whole() if isinstance(data, Kept) else data))


def test_kept_data_is_the_same_and_is_used(project: Path) -> None:
    fresh = plain(project)
    head, body = kept(project / KEPT) or ({}, b"")
    at = 0
    for path, size in head["stukken"]:
        there = fresh
        for name in path.split("/"):
            there = there[name]
        assert json.loads(body[at : at + size]) == there
        at += size
    assert at == len(body)
    assert "commit" in head
    with pytest.raises(KeyError):
        prepared_match(project, TODAY)[0]["bestaat niet"]


def test_a_part_is_read_when_it_is_asked_for(project: Path) -> None:
    fresh = plain(project)
    data, _ = prepared_match(project, TODAY)
    assert dict(data).keys() == {"namen", "behoeften"}
    assert data["programmas"] == fresh["programmas"]
    assert data["namen"]["known"] == fresh["namen"]["known"]
    assert data["behoeften"]["taal"]["zinnen"] == fresh["behoeften"]["taal"]["zinnen"]
    assert dict(data).keys() == {"namen", "behoeften", "programmas"}
    assert isinstance(data, Kept)
    assert data.whole() == fresh


def test_a_changed_entry_is_seen(tmp_path: Path, example_files: dict[str, bytes]) -> None:
    project = old_enough(small_project(tmp_path / "project", example_files))
    path = project / "interventions/voorbeeld.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("naam: Voorbeeld\n", "naam: Anders\n", 1), encoding="utf-8"
    )
    assert "Anders" in {p["naam"] for p in plain(project)["programmas"]}


def cut(whole: bytes) -> Iterator[bytes]:
    """The kept file without its last byte, half of it, and one where other words stand."""
    yield whole[:-1]
    yield whole[: len(whole) // 2]
    yield whole.replace(b"Voorbeeld", b"Nepnieuws", 1)


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"geen json\nx", b"\xff\xfe\x00", b'{"som": 1}\n{}', b"[1]\n[2]", cut]
)
def test_damaged_data_is_never_used(
    damage: bytes | Callable[[bytes], Iterator[bytes]], project: Path
) -> None:
    good = plain(project)
    whole = (project / KEPT).read_bytes()
    for text in damage(whole) if callable(damage) else (damage,):
        assert text != whole
        (project / KEPT).write_bytes(text)
        assert plain(project) == good


@pytest.mark.parametrize("body", [b"{}", b"[]", b"7", b'{"namen": {}}\n{}', b"{}\n{}\n{}\n{}"])
def test_whole_data_of_another_shape_is_never_used(body: bytes, project: Path) -> None:
    """The sum is right, but this is not what we keep."""
    good = plain(project)
    head, _ = kept(project / KEPT) or ({}, b"")
    keep(project / KEPT, head, body)
    assert plain(project) == good


def test_data_of_a_later_day_is_not_used(project: Path) -> None:
    """What is valid on a day need not be valid before it."""
    head, _, body = (project / KEPT).read_bytes().partition(b"\n")
    later = {**json.loads(head), "op": "2099-01-01"}
    good = plain(project)
    (project / KEPT).write_bytes(json.dumps(later).encode() + b"\n" + body)
    assert plain(project) == good


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path, example_files: dict[str, bytes]) -> None:
    root = small_project(tmp_path / "project", example_files)
    (root / FOLDER).write_text("geen map", encoding="utf-8")
    time.sleep(2.1)
    assert plain(root)["programmas"]


def test_two_at_once_do_no_harm(project: Path, tmp_path: Path) -> None:
    (project / KEPT).unlink()
    profile = tmp_path / "p.yml"
    profile.write_text("organisatie: {type: gemeente}\n", encoding="utf-8")
    command = [sys.executable, "-m", "kansrijk.cli", "match", str(profile), "--map", str(project), "--op", TODAY.isoformat(), "--json"]  # fmt: skip
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    answers = {process.communicate()[0] for process in running}
    assert len(answers) == 1
    assert json.loads(answers.pop())["versie"] == 1
    assert [path.name for path in (project / FOLDER).iterdir() if path.name.startswith(".match")] == []


def test_letters_are_weighed_again_only_when_the_texts_changed(tmp_path: Path) -> None:
    texts = ["peuter slaapt slecht", "kleuter wordt gepest op school"]
    good = letter_weights(texts)
    assert kept_letters(tmp_path)(texts) == good
    path = tmp_path / FOLDER / "letters.json"
    whole = path.read_bytes()
    keep(path, {**json.loads(whole.partition(b"\n")[0])}, b'{"leugen": [0, 1]}')
    assert kept_letters(tmp_path)(texts) == {"leugen": [0, 1]}
    assert kept_letters(tmp_path)([*texts, "vaak ziek"]) == letter_weights([*texts, "vaak ziek"])
    for damage in (b"", whole[:-1], whole.replace(b"pest", b"vuur", 1), b"[1]\n[2]"):
        path.write_bytes(damage)
        assert kept_letters(tmp_path)(texts) == good


def test_json_never_loads_the_reports(project: Path) -> None:
    """Who asks for JSON does not wait for what makes reports, once what all of them need is prepared."""
    profile = str(ROOT / "voorbeelden/gemeente.yml")
    program = (
        "import sys; from kansrijk.cli import main; "
        f"main(['match', {profile!r}, '--json', '--map', {str(project)!r}, '--op', '{TODAY.isoformat()}']); "
        "print([m for m in sys.modules if m.startswith('kansrijk.report') or m in ('xlsxwriter', 'textwrap')], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert "suggesties" in json.loads(done.stdout)
    assert done.stderr.splitlines()[-1] == "[]"
