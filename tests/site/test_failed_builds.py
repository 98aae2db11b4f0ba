"""A build that cannot be made: it says why, and leaves everything as it was."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest
from basis import OP, TODAY
from mkdocs.exceptions import PluginError

from kansrijk.cli import main
from kansrijk.mkdocs_adapter import BuildError, KansrijkPlugin, build_into, read_site
from kansrijk.pages.page import Page
from kennisbank.folder import read_folder
from kennisbank.knowledge import Kennisbank


def tree(folder: Path) -> dict[str, str]:
    """path -> digest of every file in a folder."""
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def break_yaml(project: Path) -> str:
    path = project / "interventions/voorbeeld.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("settings: [school]", "settings: [schol]"), encoding="utf-8"
    )
    return "interventions/voorbeeld.yml"


def break_link(project: Path) -> str:
    (project / "docs/over/index.md").write_text("# Over\n\n[weg](bestaat-niet.md)\n", encoding="utf-8")
    return "een link naar 'bestaat-niet.md'; die pagina is er niet."


def break_config(project: Path) -> str:
    (project / "mkdocs.yml").write_text(
        "site_name: Kansrijk\ntheme: bestaat-niet\nplugins: [kansrijk]\n", encoding="utf-8"
    )
    return "bestaat-niet"


def break_config_syntax(project: Path) -> str:
    (project / "mkdocs.yml").write_text("site_name: [Kansrijk\n", encoding="utf-8")
    return "mkdocs.yml"


def leave_out_plugin(project: Path) -> str:
    text = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert "- kansrijk\n" in text
    (project / "mkdocs.yml").write_text(text.replace("- kansrijk\n", "- search\n"), encoding="utf-8")
    return "plugin kansrijk"


def double_page(project: Path) -> str:
    (project / "docs/tips").mkdir()
    (project / "docs/tips/voorbeeldtip.md").write_text("# Zelf\n", encoding="utf-8")
    return "docs/tips/voorbeeldtip.md"


def break_encoding(project: Path) -> str:
    (project / "docs/over/index.md").write_bytes("# Één\n".encode("latin-1"))
    return "over/index.md"


def forget_nav(project: Path) -> str:
    text = (project / "mkdocs.yml").read_text(encoding="utf-8").replace("/*", "/niets/")
    (project / "mkdocs.yml").write_text(text, encoding="utf-8")
    return "maar niet onder nav of not_in_nav in mkdocs.yml"


def break_anchor(project: Path) -> str:
    (project / "docs/over/index.md").write_text("# Over\n\n[weg](meedoen.md#nergens)\n", encoding="utf-8")
    return "die plek is er niet op de pagina"


def break_nav(project: Path) -> str:
    (project / "docs/index.md").rename(project / "docs/anders.md")
    return "die pagina is er niet"


@pytest.mark.parametrize(
    "fault",
    [
        break_yaml,
        break_link,
        break_config,
        break_config_syntax,
        leave_out_plugin,
        double_page,
        break_encoding,
        pytest.param(forget_nav, marks=pytest.mark.thorough),
        pytest.param(break_anchor, marks=pytest.mark.thorough),
        break_nav,
    ],
)
def test_failed_build_leaves_the_old_site(
    fault: object, built_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault anywhere gives exit code 1 and a sentence, and not one byte of the old site changes."""
    assert callable(fault)
    target = built_project / "site"
    before = tree(target)
    assert "index.html" in before
    named = fault(built_project)
    capsys.readouterr()
    assert main(["bouw", "--map", str(built_project), *OP]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert named in err
    assert "Traceback" not in err
    assert tree(target) == before
    # What is kept of a build may stay; a half-made site may not.
    assert {p.name for p in built_project.iterdir() if p.name.startswith(".")} <= {".kansrijk"}


@pytest.mark.parametrize("command", [["bouw", "--doel"], ["schrijf"]])
def test_folder_of_somebody_else_is_refused(
    command: list[str], small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with other files, a file, and a folder of the knowledge base are refused as wrong use."""
    full = tmp_path / "vol"
    full.mkdir()
    (full / "foto.jpg").write_bytes(b"foto")
    for target in (
        full,
        full / "foto.jpg",
        small / "docs/site",
        small / "tips",
        small,
    ):
        assert main([command[0], "--map", str(small), *command[1:], str(target)]) == 2
    assert (full / "foto.jpg").read_bytes() == b"foto"
    assert "Fout" in capsys.readouterr().err


def test_plugin_reports_faults_as_mkdocs_faults(small: Path) -> None:
    """A fault in the YAML reaches `mkdocs serve` as the text of the check."""
    named = break_yaml(small)
    with pytest.raises(PluginError, match="keuze-onbekend") as caught:
        read_site(small, read_folder(small), TODAY)
    assert named in str(caught.value)


def test_wrong_day_is_reported(small: Path, example_kb: Kennisbank) -> None:
    plugin = KansrijkPlugin()
    plugin.load_config({"op": "gisteren"})
    with pytest.raises(PluginError, match="geen datum"):
        plugin._today()
    plugin.load_config({"op": dt.date(2026, 1, 2)})
    assert plugin._today() == dt.date(2026, 1, 2)


def test_warnings_are_faults(small: Path, pages: dict[str, Page]) -> None:
    """A page with a broken anchor does not get through."""
    page = Page("tips/kapot.md", "Kapot", "# Kapot\n\n[weg](index.md#bestaat-niet)\n")
    with pytest.raises(BuildError, match="bestaat-niet"):
        build_into(
            small / "mkdocs.yml",
            small / "site",
            {page.path: page, "tips/index.md": pages["tips/index.md"]},
        )
