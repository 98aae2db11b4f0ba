"""Odd places, odd starts and folders of somebody else with their git and their settings: a sentence, and nothing that runs."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from basis import OP, ROOT, TODAY

from kansrijk.cli import main
from kansrijk.errors import UserError
from kansrijk.mkdocs_messages import listed_messages
from kansrijk.site_config import MOST_PAGE, check_pages, read_config
from kennisbank.load import load, read_folder
from matcher.question import read_question

GEMEENTE = str(ROOT / "voorbeelden/gemeente.yml")
LONG = "x" * 5000
_FAULT = re.compile(r"Traceback|niet voorzien|Exception ignored")


def started(shell: str, folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """A line of a shell in which $K is the command and $P the project, run in a folder."""
    env = {**os.environ, "K": f"{sys.executable} -m kansrijk.cli", "P": str(folder), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["sh", "-c", shell],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        timeout=60,
        env=env | settings,
    )


def test_places_that_nobody_can_reach(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A name that is too long, links in a ring, a pipe where nobody writes and a socket: told, with what to do, and at once."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rond").symlink_to("rond")
    (tmp_path / "half").mkdir()
    (tmp_path / "half/vocabulaire").symlink_to("vocabulaire")
    os.mkfifo(tmp_path / "pijp")
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("deur")
    here = ["--map", str(small), *OP]
    rows: list[tuple[list[str], int]] = [
        *(([word, *more, "--map", place, *OP], 2) for place in ("rond", "half", LONG)
          for word, *more in (["check"], ["zoek", "x"], ["match", GEMEENTE], ["exporteer", "uit"], ["verschil", "HEAD"], ["beoordeel"], ["editie", "2027"])),
        *(([*words, LONG, *here], 2) for words in (["check"], ["opmaak"], ["verschil"], ["verschil", str(small)], ["beoordeel"], ["check", "--bronteksten"])),
        *(([*words, *here], 2) for words in (["match", "pijp"], ["match", "deur"], ["nieuw", "tip", "index"], ["nieuw", "tip", "con"]) if words[1] != "pijp"),
        (["match", "pijp", *here], 1),
        (["match", GEMEENTE, "--md", "pijp", *here], 1),
        *((["zoek", "x", "--map", str(small), "--op", day], 2) for day in ("9999-12-31", "20261122", "2026-W47-7", "2026-W47", "0001-01-01")),
    ]  # fmt: skip
    wrong = []
    for words, code in rows:
        given = main(words)
        told = "".join(capfd.readouterr())
        if given != code or _FAULT.search(told) or len(told.splitlines()) < 2:
            wrong.append((words[0], words[-3:], given, told[-300:]))
    assert wrong == []


def test_started_without_what_there_always_is(small: Path) -> None:
    """No input, no output, nobody to tell, a folder that is gone, Python without explanations: the work is done or refused."""
    work = f"--map $P --op {TODAY.isoformat()}"
    rows = [
        (f"$K zoek voorbeeld {work} >&-", 0),
        (f"$K zoek voorbeeld {work} 2>&-", 0),
        (f"$K exporteer uit1 {work} --json 2>&-", 0),
        (f"$K exporteer uit2 {work} --json 2>/dev/full", 0),
        (f"$K exporteer uit3 {work} <&- >&- 2>&- && test -f uit3/wijzigingen.xml", 0),
        (f"$K formulier - {work} <&-", 1),
        ("mkdir weg && cd weg && rmdir ../weg && $K check", 2),
        (f"PYTHONOPTIMIZE=2 $K verouderd {work}", 2),
    ]
    wrong = []
    for shell, code in rows:
        done = started(shell, small)
        if done.returncode != code or _FAULT.search(done.stdout + done.stderr):
            wrong.append((shell, done.returncode, done.stderr[-400:]))
    assert wrong == []


def test_stopped_while_it_starts() -> None:
    """Somebody who thinks better of it sees nothing of our code, however soon."""
    waits = "import signal, sys; import kansrijk.start as s; \n"
    stops = "sys.modules.pop('kansrijk.cli', None); sys.meta_path.insert(0, type('F', (), {'find_spec': staticmethod(lambda n, p=None, t=None: signal.raise_signal(signal.SIGINT) if n == 'kansrijk.cli' else None)})); s.program()"
    done = subprocess.run(
        [sys.executable, "-c", waits + stops], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == -signal.SIGINT
    assert done.stderr == ""


def test_stopped_while_others_work_beside_it() -> None:
    """A terminal tells all processes of a command at once that they must stop; only the command itself answers."""
    script = (
        # Who starts the tests in the background may have told them not to hear this; a terminal has not.
        "import os, signal, time; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from kansrijk import side_by_side as s; s.processors = lambda: 2\n"
        "works = s.beside(lambda: time.sleep(60)), s.side_by_side(range(s.FEW), lambda n: n and time.sleep(60))\n"
        "next(works[1]); time.sleep(0.3)\n"
        "try: os.killpg(0, signal.SIGINT); time.sleep(60)\n"
        "except KeyboardInterrupt: works[0].stop(); works[1].close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT,
        start_new_session=True, timeout=50,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def git(folder: Path, *words: str, given: str | None = None) -> str:
    """What git says."""
    named = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *named, "-C", str(folder), *words], input=given, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def checkout(small: Path) -> Path:
    """The small project with a git of its own."""
    git(small, "init", "-q", ".")
    git(small, "add", "-A")
    git(small, "commit", "-qm", "een")
    return small


def test_git_of_somebody_else_runs_nothing(
    checkout: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The settings of a repository name programs for five moments; asking what changed comes to none of them."""
    ran = tmp_path / "gedraaid"
    evil = tmp_path / "kwaad.sh"
    evil.write_text(f'#!/bin/sh\necho "$0 $*" >> {ran}\ncat\n', encoding="utf-8")
    evil.chmod(0o755)
    signed = git(checkout, "cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n", 1
    )
    git(
        checkout,
        "update-ref",
        "HEAD",
        git(checkout, "hash-object", "-t", "commit", "-w", "--stdin", given=signed + "\n"),
    )
    (checkout / ".git/info/attributes").write_text(
        "*.yml filter=a=b\nkerncijfers/* filter=c\n", encoding="utf-8"
    )
    for name, value in {
        "core.fsmonitor": str(evil),
        "filter.a=b.clean": str(evil),
        "filter.c.process": str(evil),
        "filter.c.required": "true",
        "gpg.program": str(evil),
        "log.showSignature": "true",
        "core.sshCommand": str(evil),
        "core.repositoryformatversion": "1",
        "extensions.partialClone": "o",
        "remote.o.url": str(tmp_path),
        "remote.o.promisor": "true",
        "remote.o.uploadpack": str(evil),
    }.items():
        git(checkout, "config", name, value)
    lost = git(checkout, "rev-parse", "HEAD:tips/voorbeeldtip.yml")
    (checkout / ".git/objects" / lost[:2] / lost[2:]).unlink()
    for path in checkout.rglob("*.yml"):
        os.utime(path, (1, 1))  # git must look inside
    ran.unlink(missing_ok=True)
    here = ["--map", str(checkout), *OP]
    assert main(["match", GEMEENTE, "--json", *here]) == 0
    assert json.loads(capfd.readouterr().out)["kennisbank"]["commit"] == git(checkout, "rev-parse", "HEAD")
    for words in (["verschil", "HEAD"], ["beoordeel"]):
        assert main([*words, *here]) == 1
        told = capfd.readouterr().err
        assert "ontbreekt 'tips/voorbeeldtip.yml'" in told
        assert "geschiedenis" in told
    assert main(["editie", "x", *here]) == 1
    assert not ran.exists(), ran.read_text(encoding="utf-8")


def test_git_that_cannot_be_read(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A head or a file of git that is nonsense, and a day that does not exist: as without git, or told."""
    head = checkout / ".git/HEAD"
    good = head.read_bytes()
    here = ["--map", str(checkout), *OP]
    raw = git(checkout, "cat-file", "commit", "HEAD")
    for second in ("99999999999999", "300000000000"):
        late = re.sub(r"(?m)^(committer .*> ).*$", rf"\g<1>{second} +0000", raw) + "\n"
        git(
            checkout,
            "tag",
            f"laat{second}",
            git(checkout, "hash-object", "-t", "commit", "-w", "--literally", "--stdin", given=late),
        )
        assert main(["verschil", f"laat{second}", *here]) == 1
        assert "dag die niet bestaat" in capfd.readouterr().err
    git(checkout, "config", "core.quotePath", "false")
    Path(os.fsdecode(os.fsencode(checkout / "docs") + b"/\xff.txt")).write_bytes(b"")
    for data in (b"\xff\xfe\x00", b"ref: refs/heads/a\x00b\n", b"ref: " + b"x" * 9000, b"", None):
        head.unlink()
        if data is None:
            os.mkfifo(head)
        else:
            head.write_bytes(data)
        assert main(["match", GEMEENTE, "--json", *here]) == 0
        captured = capfd.readouterr()
        assert json.loads(captured.out)["kennisbank"]["commit"] is None
        assert not _FAULT.search(captured.err)
    head.unlink()
    head.write_bytes(good)
    shutil.rmtree(checkout / ".git")
    (checkout / ".git").write_bytes(b"\xff\x00gitdir")
    assert main(["match", GEMEENTE, "--json", *here]) == 0


def test_settings_of_the_site_are_read_with_care(tmp_path: Path) -> None:
    """A bomb, a ring, a hole without end, a program, no text, a day that is none: refused before anything is made of it."""
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True))  # fmt: skip
    refused: dict[str, str | bytes] = {
        "bom": bomb, "ring": "x: &a [*a]\n", "diep": "x: " + "[" * 60000, "dag": "x: 2026-13-45\n", "getal": "x: " + "9" * 5000,
        "tag": "x: !!python/object/apply:os.system ['id']\n", "module": "x: !!python/module:os\n", "utf16": "x: y".encode("utf-16"),
        "ruis": b"\x00\xff", "lijst": "[]\n", "leeg": "", "lang": "x: y\n" * 90000, "weg": "INHERIT: bestaat-niet.yml\n",
        "zelf": "INHERIT: mkdocs.yml\n", "vreemd": "INHERIT: [a]\n", "kapot": "x: [\n",
    }  # fmt: skip
    path = tmp_path / "mkdocs.yml"
    for name, data in refused.items():
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        with pytest.raises(UserError) as found:
            read_config(path)
        assert found.value.hulp, name
        assert len(found.value.as_text()) < 2000, name
    path.write_text(
        "a: !ENV [HOME]\nb: !!python/name:material.x\nc: !relative\nd: {e: [1]}\n", encoding="utf-8"
    )
    assert read_config(path) == {"a": None, "b": None, "c": None, "d": {"e": [1]}}
    with pytest.raises(UserError):
        read_config(path, tags=False)
    stack = (
        "Failed to load extension 'os'.\n  File \"/a/b.py\", line 3, in run\nAttributeError: no makeExtension"
    )
    assert listed_messages([stack]) == "    - Failed to load extension 'os'."


def test_written_pages_that_are_no_pages(small: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A link in `docs` publishes nothing from outside, a pipe does not hold up a build, and a huge page is told at once."""
    secret = small / "geheim.txt"
    secret.write_text("sleutel", encoding="utf-8")
    page = small / "docs/x.md"
    made: dict[str, Any] = {
        "buiten": lambda: page.symlink_to(secret),
        "ring": lambda: page.symlink_to(page),
        "map": lambda: page.symlink_to(small / "docs"),
        "pijp": lambda: os.mkfifo(page),
        "lang": lambda: page.write_bytes(b"x" * (MOST_PAGE + 1)),
    }
    for name, make in made.items():
        make()
        with pytest.raises(UserError, match=r"x\.md"):
            check_pages(small / "docs")
        for words in (["bouw"], ["schrijf", str(small.parent / "uit")]):
            assert main([*words, "--map", str(small), *OP]) == 1, name
            assert "x.md" in capfd.readouterr().err
        page.unlink()
    page.symlink_to(small / "docs/index.md")
    check_pages(small / "docs")
    assert not (small / "site").exists()


def test_names_folders_and_days_that_would_lose_something(
    small: Path, example_files: dict[str, bytes]
) -> None:
    """An entry in the place of the page with the list, a folder that is none, a list with a tag, a day without end."""
    tip, programme = example_files["tips/voorbeeldtip.yml"], example_files["interventions/voorbeeld.yml"]

    def rules(files: dict[str, bytes], path: str) -> set[str]:
        return {p.regel_id for p in load(files, TODAY).problems if p.bestand == path and p.ernst == "fout"}

    for taken in ("index", "con", "aux", "lpt1", "constructor"):
        path = f"tips/{taken}.yml"
        text = tip.replace(b"id: voorbeeldtip", f"id: {taken}".encode())
        assert "id-vorm" in rules({**example_files, path: text}, path), taken
    late = programme.replace(b"op: 2026-", b"op: 9999-")
    assert late != programme
    assert "datum-vorm" in rules(
        {**example_files, "interventions/voorbeeld.yml": late}, "interventions/voorbeeld.yml"
    )
    tagged = programme.replace(b"aliassen: [", b"aliassen: !!python/object/apply:os.system [")
    assert tagged != programme
    assert "yaml-tag" in rules(
        {**example_files, "interventions/voorbeeld.yml": tagged}, "interventions/voorbeeld.yml"
    )
    tagged = programme.replace(b"aliassen:", b"!!binary aliassen:")
    assert tagged != programme
    assert "yaml-tag" in rules(
        {**example_files, "interventions/voorbeeld.yml": tagged}, "interventions/voorbeeld.yml"
    )
    path = "vocabulaire/vraagstukken.yml"
    assert "yaml-tag" in rules({**example_files, path: b"!!omap\n" + example_files[path]}, path)
    assert rules({**example_files, "edities/2025.json": b"[" * 200_000}, "edities/2025.json") == {
        "editie-onleesbaar"
    }
    tips = small / "tips"
    shutil.rmtree(tips)
    for make in (lambda: tips.symlink_to("weg"), lambda: tips.symlink_to("tips"), tips.touch):
        make()
        assert rules(read_folder(small), "tips/") == {"bestand-extensie"}
        tips.unlink()


def test_nothing_is_written_outside_or_over_something_else(
    small: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A folder of somebody else may hold links to files of yours; and a report is not put over the settings."""
    away = tmp_path / "thuis"
    away.mkdir()
    mine = away / "foto.yml"
    entry = (small / "tips/voorbeeldtip.yml").read_bytes()
    mine.write_bytes(entry.replace(b"naam: ", b"naam:   "))
    (small / "tips/a.yml").symlink_to(away / "nieuw.yml")
    (small / "tips/b.yml").symlink_to(mine)
    (small / "docs/referentie").symlink_to(away)
    (small / "editie.yml").write_text("editie: x\n", encoding="utf-8")
    (small / ".kansrijk").symlink_to(away)
    (small / ".git").mkdir()
    before = {p: p.read_bytes() for p in (*away.iterdir(), small / "mkdocs.yml", small / "editie.yml")}
    here = ["--map", str(small), *OP]
    assert main(["nieuw", "tip", "a", *here]) == 2
    assert main(["opmaak", *here]) == 1
    (small / "tips/a.yml").unlink()
    (small / "tips/b.yml").unlink()
    assert main(["referentie", *here]) == 1
    for place in ("mkdocs.yml", "editie.yml", ".git/config", ".kansrijk/match.json"):
        assert main(["match", GEMEENTE, "--md", str(small / place), *here]) == 2, place
    assert main(["match", GEMEENTE, "--json", *here]) == 0
    (small / "tips").rename(tmp_path / "tips")
    (small / "tips").symlink_to(tmp_path / "tips")
    assert main(["nieuw", "tip", "c", *here]) == 1
    assert "koppeling naar buiten" in capfd.readouterr().err
    assert {p: p.read_bytes() for p in before} == before
    assert [p.name for p in away.iterdir()] == ["foto.yml"]


def test_editions_and_issues_of_another_shape(
    small: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A kept edition without end and an open issue with something else for a text are told."""
    (small / "edities/inhoud").mkdir(parents=True)
    content = small / "edities/inhoud/2025.json"
    for data in (
        b"[" * 200_000,
        b'{"editie": {"op": "2025-01-01", "commit": null}, "bestanden": ' + b'{"a":' * 90_000,
    ):
        content.write_bytes(data)
        assert main(["verschil", "2025", "--map", str(small), *OP]) == 1
        assert "beschadigd" in capfd.readouterr().err
    issues = tmp_path / "issues.json"
    for body in (5, [1], {"a": 1}, True):
        issues.write_text(
            json.dumps([{"number": 1, "title": "Herzien: Stichting Voorbeeld", "body": body}]),
            encoding="utf-8",
        )
        assert main(["issues", "herzien", "--bestaand", str(issues), "--map", str(small), *OP]) == 1
        assert "geen lijst van issues" in capfd.readouterr().err


def test_a_strange_word_a_hundred_times_is_looked_up_once(
    model: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page full of one typing error took seconds."""
    asked: list[str] = []
    monkeypatch.setattr("matcher.question.mend", lambda word, language: asked.append(word) or word)
    read_question("bedplassen enpesten " * 50, model["behoeften"]["taal"])
    assert sorted(asked) == sorted(set(asked))
