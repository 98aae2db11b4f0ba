"""A kept outcome of a check: used when nothing changed, never when anything did or when it is damaged."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from basis import TODAY
from site_reading import small_project

from kansrijk.checked import NAME, Checked, checked
from kansrijk.kept import FOLDER, keep, kept

ENTRY = "interventions/voorbeeld.yml"


@pytest.fixture
def project(tmp_path: Path, example_files: dict[str, bytes]) -> Path:
    """A small project with a warning of a slow rule, checked once."""
    copy = example_files[ENTRY].replace(b"id: voorbeeld\nnaam: Voorbeeld\n", b"id: derde\nnaam: Derde\n")
    copy = copy.replace(b"[Voorbeeldprogramma, VBP]", b"[]")
    root = small_project(tmp_path / "project", {**example_files, "interventions/derde.yml": copy})
    assert {p.regel_id for p in look(root).problems} == {"tekst-lijkt-op"}
    return root


def look(root: Path, *, slow: bool = True, today: dt.date = TODAY, **bronteksten: str) -> Checked:
    return checked(root, today, slow=slow, bronteksten=bronteksten)


def forge(root: Path) -> None:
    """Put a lie in what is kept, well formed, so that using it shows."""
    head, body = kept(root / FOLDER / NAME) or ({}, b"")
    lie = [[*problem[:6], "LEUGEN", *problem[7:]] for problem in json.loads(body)]
    assert lie
    keep(root / FOLDER / NAME, head, json.dumps(lie).encode())


def lies(found: Checked) -> bool:
    return any(p.tekst == "LEUGEN" for p in found.problems)


def test_an_unchanged_set_is_not_checked_again(project: Path) -> None:
    first = look(project)
    assert first == look(project)
    forge(project)
    assert lies(look(project))


def test_without_the_slow_rules_their_problems_are_left_out(project: Path) -> None:
    assert look(project, slow=False).problems == []
    (project / FOLDER / NAME).unlink()
    assert look(project, slow=False).problems == []
    assert {p.regel_id for p in look(project).problems} == {"tekst-lijkt-op"}


def test_anything_that_counts_is_seen(project: Path) -> None:
    forge(project)
    assert not lies(look(project, today=TODAY + dt.timedelta(days=1)))
    look(project)
    forge(project)
    assert not lies(look(project, bron="Een tekst van een ander."))
    look(project)
    forge(project)
    path = project / ENTRY
    text = path.read_bytes()
    path.write_bytes(text.replace(b"versie: 1", b"versie: x"))
    found = look(project)
    assert not lies(found)
    assert "versie" in {p.veld for p in found.problems}
    path.write_bytes(text)
    assert not lies(look(project))
    (project / "tips/rommel.txt").write_text("x", encoding="utf-8")
    assert "bestand-extensie" in {p.regel_id for p in look(project).problems}


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]\n[]", b"geen json\nx", b"\xff\xfe\x00", b'{"som": 0}\n'])
def test_a_damaged_outcome_is_never_used(damage: bytes, project: Path) -> None:
    good = look(project)
    path = project / FOLDER / NAME
    whole = path.read_bytes()
    for text in (damage, whole[:-1], whole[: len(whole) // 2], whole.replace(b"voorbeeld", b"voorbeeld!", 1)):
        path.write_bytes(text)
        assert look(project) == good


def test_a_well_formed_file_with_other_contents_is_never_used(project: Path) -> None:
    good = look(project)
    path = project / FOLDER / NAME
    head, _ = kept(path) or ({}, b"")
    for body in (b"[[1,2]]", b"{}", b"7", b'["abc"]'):
        keep(path, head, body)
        assert look(project) == good


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path, example_files: dict[str, bytes]) -> None:
    root = small_project(tmp_path / "project", example_files)
    (root / FOLDER).write_text("geen map", encoding="utf-8")
    assert look(root) == look(root)
