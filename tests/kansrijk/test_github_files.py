"""The files for GitHub: good by the schemas of a checker, pinned, with few rights, and deaf to what people typed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from basis import OP, ROOT

from kansrijk.cli import main
from kansrijk.disk import read_repository_address, read_site_address

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
FOLDERS = ("interventions", "parels", "puzzels", "tips", "vocabulaire", "kerncijfers", "docs", ".github")
WORKFLOW_NAMES = ["controle", "formulier", "herinneringen", "lekken", "opmerking", "publiceren"]


def checked(schema: str, *paths: Path) -> int:
    """The exit code of check-jsonschema with a schema that comes with it."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    return subprocess.run([*command, *map(str, paths)], capture_output=True, check=False).returncode


def read(path: Path) -> Any:
    """A workflow as data; `on` is text there, so nothing is typed."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def test_the_schemas_know_these_files(tmp_path: Path) -> None:
    """Every workflow and form is good; a wrong one is not."""
    assert [path.stem for path in WORKFLOWS] == WORKFLOW_NAMES
    assert len(FORMS) == 6
    assert checked("github-workflows", *WORKFLOWS) == 0
    assert checked("github-issue-forms", *FORMS) == 0
    assert checked("github-issue-config", GITHUB / "ISSUE_TEMPLATE/config.yml") == 0
    assert checked("dependabot", GITHUB / "dependabot.yml") == 0
    wrong = tmp_path / "x.yml"
    wrong.write_text("name: x\non: push\njobs:\n  a: {steps: []}\n", encoding="utf-8")
    assert checked("github-workflows", wrong) != 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=WORKFLOW_NAMES)
def test_a_workflow_is_pinned_and_modest(path: Path) -> None:
    """Actions by full hash with their version beside it, rights named one by one, and a limit in time."""
    text = path.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert used or path.stem == "opmerking"
    for action, beside in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", beside), action
    workflow = read(path)
    assert workflow["permissions"] in ({}, "", {"contents": "read"})
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 45
        assert "write-all" not in str(job.get("permissions", ""))
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("path", WORKFLOWS, ids=WORKFLOW_NAMES)
def test_nothing_typed_becomes_part_of_a_command(path: Path) -> None:
    """A script has no ${{ }} in it at all: everything comes in through a variable or a file."""
    scripts = [step["run"] for step in steps(path) if "run" in step]
    scripts += [step["with"]["script"] for step in steps(path) if "script" in step.get("with", {})]
    assert scripts or path.stem == "publiceren"
    assert [script for script in scripts if "${{" in script] == []


def test_a_fork_gets_no_rights_and_no_secrets() -> None:
    """What runs a proposed change may only read; what may write runs nothing of it."""
    controle = read(GITHUB / "workflows/controle.yml")
    assert controle["permissions"] == {"contents": "read"}
    assert "pull_request" in controle["on"] and "pull_request_target" not in controle["on"]
    assert [path.stem for path in WORKFLOWS if "secrets." in path.read_text(encoding="utf-8")] == []
    comment = steps(GITHUB / "workflows/opmerking.yml")
    assert [step["uses"].split("@")[0] for step in comment] == [
        "actions/download-artifact",
        "actions/github-script",
    ]


@pytest.mark.parametrize("own", ["", "site_url: https://jeugd.voorbeeld.nl/\n"])
def test_publishing_fills_in_the_address(own: str, tmp_path: Path) -> None:
    """The address of GitHub Pages, unless mkdocs.yml names one; and where the files are, for the pencil."""
    (script,) = [s["run"] for s in steps(GITHUB / "workflows/publiceren.yml") if s.get("name") == "Het adres"]
    (tmp_path / "mkdocs.yml").write_text(
        own + (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    gh = tmp_path / "gh"
    gh.write_text("#!/bin/sh\necho https://voorbeeld.github.io/kansrijk/\n", encoding="utf-8")
    gh.chmod(0o755)
    env = {
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "voorbeeld/kansrijk",
    }
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=env, check=True)
    assert read_site_address(tmp_path) == (
        "https://jeugd.voorbeeld.nl/" if own else "https://voorbeeld.github.io/kansrijk/"
    )
    assert read_repository_address(tmp_path) == "https://github.com/voorbeeld/kansrijk"


def test_publishing_takes_along_the_frozen_sites(tmp_path: Path) -> None:
    """They stand on a branch of their own, as decision 0014 tells; without it publishing goes on."""
    (script,) = [
        s["run"] for s in steps(GITHUB / "workflows/publiceren.yml") if s.get("name") == "Eerdere edities"
    ]

    def git(folder: Path, *words: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=R", "-c", "user.email=r@voorbeeld.nl", *words], cwd=folder, check=True, capture_output=True
        )  # fmt: skip

    there, here = tmp_path / "daar", tmp_path / "hier"
    there.mkdir()
    git(there, "init", "-q", "-b", "main")
    git(there, "commit", "-q", "--allow-empty", "-m", "Begin")
    git(tmp_path, "clone", "-q", str(there), str(here))
    subprocess.run(["bash", "-e", "-c", script], cwd=here, check=True, capture_output=True)
    assert not (here / "uitgegeven").exists()
    git(there, "switch", "-q", "--orphan", "edities")
    (there / "2027").mkdir()
    (there / "2027/index.html").write_text("Editie 2027", encoding="utf-8")
    git(there, "add", ".")
    git(there, "commit", "-q", "-m", "Editie 2027")
    git(here, "fetch", "-q")
    subprocess.run(["bash", "-e", "-c", script], cwd=here, check=True, capture_output=True)
    assert (here / "uitgegeven/2027/index.html").read_text(encoding="utf-8") == "Editie 2027"


def test_every_folder_has_an_owner_and_every_change_five_boxes() -> None:
    """CODEOWNERS names the folders; the boxes are those of CONTRIBUTING."""
    owners = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
    for folder in FOLDERS:
        assert (ROOT / folder).is_dir()
        assert re.search(rf"^/{re.escape(folder)}/\s+@\S+$", owners, re.MULTILINE), folder
    boxes = re.findall(
        r"^- \[ \] .+$", (GITHUB / "pull_request_template.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(boxes) == 5
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert [box for box in boxes if box not in contributing] == []


def test_a_workflow_names_only_commands_that_exist() -> None:
    """Every `kansrijk` command in a workflow explains itself."""
    asked = {
        name
        for path in WORKFLOWS
        for name in re.findall(r"kansrijk ([a-z]+) ", path.read_text(encoding="utf-8"))
    }
    assert {"check", "beoordeel", "bouw", "formulier", "issues"} <= asked
    for name in sorted(asked - {"check", "bouw"}):
        with pytest.raises(SystemExit) as stop:
            main([name, "--help"])
        assert stop.value.code == 0, name


def test_problems_stand_on_their_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One annotation per problem, and no sign in it that GitHub takes for something else."""
    path = project / "tips/bedenk-iets-nieuws-met-de-buurt.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("status: gepubliceerd", 'status: "100%\\n::error::x"'), encoding="utf-8")
    words = ["check", str(path), "--map", str(project), *OP]
    assert main([*words, "--formaat", "github"]) == 1
    shown = capsys.readouterr().out.splitlines()
    assert main([*words, "--json"]) == 1
    problems = json.loads(capsys.readouterr().out)["problemen"]
    assert len(shown) == len(problems) > 0
    assert shown[0].startswith(
        "::error file=tips/bedenk-iets-nieuws-met-de-buurt.yml,line=3,col=9,title=keuze-onbekend::status: "
    )
    assert "100%25" in shown[0]
