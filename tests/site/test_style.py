"""How the site looks comes from one place: colours and sizes are tokens, and what is ours can clash with no theme."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from basis import ROOT
from site_reading import html_files

ASSETS = ROOT / "docs/assets"
SHEETS = sorted(path for path in ASSETS.glob("*.css") if path.name != "tokens.css")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
THEME = {"admonition", "admonition-title", "headerlink", "no-js", "danger", "info", "warning", "editie"}
"""Classes of Material and of Markdown; those that begin with md- or language- as well."""
OWN = ("kr-", "md-", "language-")


def rules(path: Path) -> str:
    """A style sheet without its comments."""
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def test_there_are_sheets() -> None:
    assert [path.name for path in SHEETS] == ["kansrijk.css", "matcher.css", "meedoen.css", "onderdelen.css"]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_colours_and_letters_are_tokens(path: Path) -> None:
    """No colour and no size of letters of its own; what a sheet uses stands in tokens.css or in the theme."""
    text = rules(path)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[ ;])|\b(?:rgb|hsl)a?\(", text) == []
    assert re.findall(r"font-size: *[0-9.][^;]*", text) == []
    known = set(re.findall(r"(--[\w-]+):", (ASSETS / "tokens.css").read_text(encoding="utf-8")))
    used = set(re.findall(r"var\((--kr-[\w-]+)", text))
    assert used
    assert used <= known


def test_every_token_is_used() -> None:
    known = set(re.findall(r"(--kr-[\w-]+):", rules(ASSETS / "tokens.css")))
    used = set(re.findall(r"var\((--kr-[\w-]+)", "".join(rules(path) for path in SHEETS)))
    assert len(known) > 30
    assert known - used == set()


def test_our_classes_have_our_prefix(site: Path) -> None:
    """On every page and in every sheet, so that no class of the theme means something else by the same name."""
    found: set[str] = set()
    for path in html_files(site):
        for names in re.findall(r'class="([^"]*)"', (site / path).read_text(encoding="utf-8")):
            found.update(names.split())
    assert len([name for name in found if name.startswith("kr-")]) > 40
    assert {name for name in found if not name.startswith(OWN)} - THEME == set()
    for path in SHEETS:
        styled = set(re.findall(r"\.([a-z][\w-]*)(?=[\s,.:\[>+~{)])", rules(path)))
        assert styled
        assert {name for name in styled if not name.startswith(OWN)} - THEME == set(), path.name


def test_no_component_stands_in_two_sheets() -> None:
    """A class whose look begins in one sheet is not begun again in another."""
    begun: Counter[str] = Counter()
    for path in SHEETS:
        whole = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", rules(path))
        begun.update(set(re.findall(r"(?:^|\})\s*(?:\.md-typeset )?\.(kr-[\w-]+) \{", whole)))
    assert len(begun) > 60
    assert {name for name, sheets in begun.items() if sheets > 1} == set()
