"""`kansrijk verschil` as a user types it: on a scratch repository, between folders, and for one organisation."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from basis import ROOT

from kansrijk.cli import main
from kansrijk.git_read import read_commit, revision_of

ENV_DATE = "2026-11-22T12:00:00"
OP = ["--op", "2026-11-24"]
ENTRY = "interventions/voorbeeld.yml"


def git(folder: Path, *words: str, day: str = ENV_DATE) -> str:
    """One git command with a fixed author and moment."""
    done = subprocess.run(
        ["git", "-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", *words],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day, "HOME": str(folder)},
    )  # fmt: skip
    return done.stdout


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@pytest.fixture
def repository(tmp_path: Path, example_files: dict[str, bytes]) -> Path:
    """A repository with one commit of the example entries."""
    root = write(tmp_path / "kennisbank", example_files)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Eerste stand")
    git(root, "tag", "eerste")
    return root


Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], repository: Path) -> Told:
    """Runs the command with --json in the repository and gives its one document."""

    def run(*words: str, op: list[str] = OP) -> dict[str, Any]:
        assert main(["verschil", *words, "--json", "--map", str(repository), *op]) == 0
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    return run


def edit(root: Path, old: str, new: str, path: str = ENTRY) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


def test_the_document_and_its_keys(repository: Path, told: Told) -> None:
    """Against the work folder, against a later commit, and with both sides named; no checkout is made."""
    edit(repository, "bedrag: 80", "bedrag: 95")
    found = told("eerste")
    assert list(found) == ["oud", "nieuw", "wijzigingen", "telling", "meldingen"]
    assert (found["oud"]["wijze"], found["oud"]["op"], found["nieuw"]["wijze"], found["nieuw"]["op"]) == (
        "git", "2026-11-22", "map", "2026-11-24",
    )  # fmt: skip
    (change,) = found["wijzigingen"]
    assert list(change) == ["id", "soort", "naam", "wat", "veld", "oud", "nieuw", "tekst"]
    assert (change["oud"], change["nieuw"]) == ("80", "95")
    assert {wat for wat, n in found["telling"].items() if n} == {"cijfers-gewijzigd"}
    git(repository, "commit", "-qam", "Duurder")
    assert told("eerste", "HEAD")["wijzigingen"] == found["wijzigingen"]
    assert told("HEAD~1", "main")["wijzigingen"] == found["wijzigingen"]
    assert told("HEAD")["wijzigingen"] == []
    assert git(repository, "status", "--porcelain") == ""


def test_git_gives_the_files_that_were_committed(repository: Path, example_files: dict[str, bytes]) -> None:
    """Byte for byte, also when the knowledge base is a folder within a repository; and no other files."""
    write(repository, {"README.md": b"geen item", "docs/x.md": b"x", "tips/.verborgen.yml": b"x"})
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "Meer")
    revision = revision_of(repository, "HEAD")
    assert revision is not None
    assert read_commit(repository, revision.commit) == dict(sorted(example_files.items()))
    outer = repository.parent / "buiten"
    write(outer / "binnen", example_files)
    git(outer, "init", "-q")
    git(outer, "add", "-A")
    git(outer, "commit", "-qm", "Binnen")
    inner = revision_of(outer / "binnen", "HEAD")
    assert inner is not None
    assert read_commit(outer / "binnen", inner.commit) == dict(sorted(example_files.items()))


def test_the_day_of_each_side(repository: Path, told: Told) -> None:
    """The old side is as on its own day; --op moves the new side, so a recognition can expire in between."""
    later = ["--op", "2029-04-01"]
    found = told("eerste", op=later)
    assert {c["wat"] for c in found["wijzigingen"]} == {"erkenning-verlopen"}
    assert {c["wat"] for c in told("eerste", "eerste", op=later)["wijzigingen"]} == {"erkenning-verlopen"}
    git(repository, "commit", "-q", "--allow-empty", "-m", "Later", day="2029-05-01T12:00:00")
    assert main(["verschil", "eerste", "HEAD", "--map", str(repository)]) == 0


def test_an_older_model_is_compared_as_far_as_it_goes(repository: Path, told: Told) -> None:
    """Fields that are gone or new, a broken file and a broken vocabulary: a note, the rest compared, no traceback."""
    edit(repository, "basisaanbod: false\n", "")
    edit(repository, "doel: Leerlingen", "streven: ooit\ndoel: Kinderen")
    (repository / "tips/voorbeeldtip.yml").write_bytes(b"id: [\n")
    (repository / "vocabulaire/rollen.yml").write_bytes(b"- geen lijst van waarden\n")
    (repository / "vocabulaire/bewijsniveaus.yml").unlink()
    (repository / "kerncijfers/voorbeeld.yml").write_bytes(b"\xff\xfe")
    git(repository, "commit", "-qam", "Vroeger")
    git(repository, "tag", "vroeger")
    git(repository, "checkout", "-q", "eerste", "--", ".")
    found = told("vroeger")
    assert [(c["id"], c["veld"]) for c in found["wijzigingen"]] == [("voorbeeld", "doel")]
    assert "basisaanbod" in " ".join(found["meldingen"])
    assert "tips/voorbeeldtip.yml" in " ".join(found["meldingen"])
    assert told("vroeger", "eerste")["wijzigingen"] == found["wijzigingen"]
    assert [(c["id"], c["veld"]) for c in told("eerste", "vroeger")["wijzigingen"]] == [("voorbeeld", "doel")]


def test_two_folders_and_their_markdown(
    repository: Path, told: Told, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "ander"
    other.mkdir()
    for path in repository.iterdir():
        if path.name != ".git":
            (other / path.name).symlink_to(path)
    (other / "interventions").unlink()
    write(other, {ENTRY: (repository / ENTRY).read_bytes()})
    edit(other, "naam: Voorbeeld\n", "naam: Voor_beeld *nu*\n")
    found = told(str(repository), str(other))
    assert {(c["wat"], c["id"]) for c in found["wijzigingen"]} == {
        ("hernoemd", "voorbeeld"),
        ("verdwenen", "ander-voorbeeld"),
    }
    target = tmp_path / "verschil.md"
    assert main(["verschil", str(repository), str(other), "--md", str(target), *OP]) == 0
    text = capsys.readouterr().out
    assert "Voor_beeld *nu*" in text
    written = target.read_text(encoding="utf-8")
    assert "## Hernoemd" in written
    assert "\\*nu\\*" in written


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nergens"], "geen versie die git kent"),
        (["eerste", "--onzin"], "Dit kennen wij niet"),
        (["eerste", "--profiel", "nergens.yml"], "bestaat niet"),
        (["eerste", "HEAD~99"], "HEAD~99"),
        ([], "ontbreekt"),
        (["-"], "geen versie"),
        (["..:x"], "geen versie"),
        (["LEEG"], "geen kennisbank"),
        (["kapot"], "beschadigd"),
    ],
)
def test_wrong_words_get_an_answer(
    words: list[str], said: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 (or 1 for a damaged file), a remedy, nothing on stdout, no traceback."""
    (repository / "leeg").mkdir()
    write(repository, {"edities/inhoud/kapot.json": b"{}"})
    words = [str(repository / "leeg") if word == "LEEG" else word for word in words]
    assert main(["verschil", *words, "--map", str(repository), *OP]) == (1 if said == "beschadigd" else 2)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err


def test_without_git_folders_still_work(
    tmp_path: Path, example_files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    plain = write(tmp_path / "plat", example_files)
    assert main(["verschil", str(plain), "--map", str(plain), *OP]) == 0
    assert "geen verschil" in capsys.readouterr().out


PROFILE = """\
organisatie: {naam: School Proef, type: school, onderwijs: [po]}
aanbod: [VBP, {naam: Tweede, status: gepland}, {naam: Iets anders, status: actief}]
"""


def test_only_what_touches_the_own_offering(
    repository: Path, told: Told, tmp_path: Path, example_files: dict[str, bytes]
) -> None:
    """The sentence of the issue: how many of their programmes lost recognition, and what new one fits."""
    profile = tmp_path / "profiel.yml"
    profile.write_text(PROFILE, encoding="utf-8")
    assert told("eerste", "--profiel", str(profile))["profiel"]["samenvatting"] == [
        "Geen van uw programma's verloor zijn erkenning of verviel.",
        "Er is geen nieuw programma dat past.",
    ]
    fresh = example_files["interventions/ander-voorbeeld.yml"].replace(b"ander-voorbeeld", b"derde").replace(b"naam: Tweede", b"naam: Derde Kans")  # fmt: skip
    write(repository, {"interventions/derde.yml": fresh})
    edit(repository, "niveau: goed-onderbouwd", "niveau: niet-erkend")
    edit(repository, "Wie gaat langs", "Wie gaat er langs", "puzzels/voorbeeldpuzzel.yml")
    found = told("eerste", "--profiel", str(profile))
    assert (
        found["profiel"]["samenvatting"][0]
        == "Eén van uw twee programma's verloor zijn erkenning: Voorbeeld."
    )
    assert found["profiel"]["samenvatting"][1] == "Eén nieuw programma past: Derde Kans."
    assert found["profiel"]["programmas"] == ["ander-voorbeeld", "voorbeeld"]
    assert (found["profiel"]["verloren"], found["profiel"]["past_nieuw"]) == (["voorbeeld"], ["derde"])
    assert {c["soort"] for c in found["wijzigingen"]} == {"interventie"}
    expired = told("eerste", "eerste", "--profiel", str(profile), op=["--op", "2029-04-01"])["profiel"]
    assert expired["verlopen"] == ["ander-voorbeeld", "voorbeeld"]
    assert expired["samenvatting"][0].startswith(
        "Van twee van uw twee programma's is de erkenning over haar tijd heen"
    )


def test_a_programme_that_got_another_id_stays_theirs(repository: Path, told: Told, tmp_path: Path) -> None:
    profile = tmp_path / "profiel.yml"
    profile.write_text("organisatie: {type: gemeente}\naanbod: [Voorbeeld]\n", encoding="utf-8")
    edit(repository, "naam: Voorbeeld\n", "naam: Heel iets anders\n")
    edit(repository, "aliassen: [Voorbeeldprogramma, VBP]", "aliassen: []")
    edit(repository, "id: voorbeeld\n", "id: anders\n")
    edit(repository, "vroegere_ids: []", "vroegere_ids: [voorbeeld]")
    (repository / ENTRY).rename(repository / "interventions/anders.yml")
    found = told("eerste", "--profiel", str(profile))
    assert found["profiel"]["programmas"] == ["anders"]
    assert ("anders", "hernoemd") in {(c["id"], c["wat"]) for c in found["wijzigingen"]}


def test_the_real_history_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    """The working folder against the last commit of this repository, as an editor would ask it."""
    if revision_of(ROOT, "HEAD") is None:  # a checkout without git has folders only
        assert main(["verschil", str(ROOT), "--map", str(ROOT), *OP]) == 0
        return
    assert main(["verschil", "HEAD", "--json", "--map", str(ROOT), *OP]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["oud"]["aantal_items"] > 400
