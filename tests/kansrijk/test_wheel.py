"""An installed wheel: the data is inside, and Python and the command give the same answer as in the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest
from basis import OP, ROOT, TODAY
from site_reading import small_project

import kennisbank.load
import matcher.match
from kansrijk.cli import main
from kennisbank import load
from kennisbank.knowledge import Kennisbank
from kennisbank.problems import ProblemsFoundError
from matcher import match

PROFILE = ROOT / "voorbeelden/gemeente.yml"


def test_the_names_work_in_every_way_of_importing(
    kb: Kennisbank, tmp_path: Path, example_files: dict[str, bytes]
) -> None:
    """Modules that are called keep what is in them: both ways stand in code that exists."""
    assert kennisbank.load.load is not kennisbank.load
    small = load(str(small_project(tmp_path, example_files)), op=TODAY)
    assert "voorbeeld" in small.interventies
    profile = json.dumps(
        {
            "organisatie": {"naam": "X", "type": "school", "onderwijs": ["vo"]},
            "populatie": {"leeftijd": {"van": 12, "tot": 18}},
        }
    )
    found = match(json.loads(profile), kb, op=TODAY)
    assert found == matcher.match(json.loads(profile), kb, op=TODAY)
    assert found["suggesties"]
    with pytest.raises(ProblemsFoundError, match="leeftijd"):
        match(
            {
                "organisatie": {"naam": "X", "type": "gemeente"},
                "populatie": {"leeftijd": {"van": 20, "tot": 4}},
            },
            kb,
            op=TODAY,
        )
    with pytest.raises(FileNotFoundError, match="geen kennisbank"):
        load(ROOT / "tests")


def expected(capsys: pytest.CaptureFixture[str]) -> Any:
    """What the command says in the checkout; the commit is that of a checkout alone."""
    assert main(["match", str(PROFILE), "--map", str(ROOT), *OP, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    document["kennisbank"]["commit"] = None
    return document


def test_a_profile_gives_the_same_from_python_as_from_the_command(
    kb: Kennisbank, capsys: pytest.CaptureFixture[str]
) -> None:
    assert match(PROFILE, kb, op=TODAY) == expected(capsys)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it, and of this one only the packages that we depend on."""
    folder = tmp_path_factory.mktemp("wiel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    quiet = {**os.environ, "PIP_NO_INDEX": "1", "PYTHONWARNINGS": "ignore"}
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run([*pip, *build], check=True, env=quiet)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "omgeving", with_pip=False, symlinks=os.name != "nt")
    python = folder / "omgeving" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run(
        [*pip[:3], "--python", str(python), *pip[3:], "install", "--no-deps", str(wheel)],
        check=True,
        env=quiet,
    )
    purelib = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    # The packages of this environment come along; what an editable install of ours adds to it does not.
    (Path(purelib) / "zz_afhankelijkheden.pth").write_text(
        sysconfig.get_path("purelib") + "\n", encoding="utf-8"
    )
    return python


def test_an_installed_wheel_matches_with_its_own_data(
    installed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From an empty folder: Python and the command, without naming any data, give what the checkout gives."""
    code = (
        "import json, sys, datetime as dt, kennisbank\n"
        "from kennisbank import load\nfrom matcher import match\n"
        "op = dt.date.fromisoformat(sys.argv[2])\n"
        "kb = load(op=op)\n"
        "print(json.dumps([kennisbank.__file__, match(sys.argv[1], kb, op=op)]))"
    )
    words = [str(PROFILE), TODAY.isoformat()]
    run = {"capture_output": True, "text": True, "encoding": "utf-8", "cwd": tmp_path}
    done = subprocess.run([installed, "-I", "-c", code, *words], **run)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr
    place, found = json.loads(done.stdout)
    assert str(installed.parent.parent) in place
    assert found == expected(capsys)
    command = installed.parent / "kansrijk"
    done = subprocess.run([command, "match", words[0], "--op", words[1], "--json"], **run)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == found
    assert "die met kansrijk meekwamen" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_wheel_without_a_knowledge_base_to_write_in_says_so(installed: Path, tmp_path: Path) -> None:
    """Commands that write entries or a site do not touch the installed data."""
    command = installed.parent / "kansrijk"
    done = subprocess.run(
        [command, "nieuw", "tip", "mijn-tip"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 2
    assert "geen kennisbank" in done.stderr
