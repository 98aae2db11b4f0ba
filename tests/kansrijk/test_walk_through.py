"""What we tell people to type works: every command in the walk-through of the five users."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from basis import OP, ROOT

from kansrijk.cli import main

PAGE = (ROOT / "docs/over/meedoen.md").read_text(encoding="utf-8")
USERS = PAGE.split("{: #wegen }")[1].split("\n## ")[0]
COMMANDS = re.findall(r"^    kansrijk (.+)$", USERS, re.MULTILINE)
# Comparing needs a history; `beoordeel` has tests of its own in a repository made for it.
SHOWN = re.findall(r"^    kansrijk (\w+)", PAGE, re.MULTILINE)


def test_five_users_have_a_way_and_every_command_is_there() -> None:
    """Five bold openings, and all that is shown anywhere on the page exists."""
    assert len(re.findall(r"^\*\*Ik .+\.\*\*", USERS, re.MULTILINE)) == 5
    assert len(COMMANDS) >= 8
    for name in sorted(set(SHOWN)):
        with pytest.raises(SystemExit) as stop:
            main([name, "--help"])
        assert stop.value.code == 0, name


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the knowledge base for all commands together, as one user has it."""
    folder = tmp_path_factory.mktemp("wegen")
    for name in ("interventions", "parels", "puzzels", "tips", "vocabulaire", "kerncijfers", "voorbeelden"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "editie.yml"):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith("beoordeel")])
def test_a_command_does_what_the_page_says(
    command: str, copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Run as it stands there, in a copy of the knowledge base: exit code 0 and something to read."""
    monkeypatch.chdir(copy)
    assert main([*shlex.split(command), *OP]) == 0, capsys.readouterr().err
    shown = capsys.readouterr()
    assert shown.out.strip() or shown.err.strip()
