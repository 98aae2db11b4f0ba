"""For the tests of the site: a small project to build, and reading built HTML without a browser."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml
from basis import ROOT

STUBS = {
    "index.md": "# Start\n",
    "over/index.md": "# Over\n",
    "over/matcher.md": "# De matcher {: #profiel }\n\n## Vragen {: #vragen }\n",
    "over/meedoen.md": "# Meedoen\n",
    "assets/kansrijk.css": "",
}


def small_project(folder: Path, files: Mapping[str, bytes], **config: Any) -> Path:
    """A project of these YAML files with the real mkdocs.yml but only stubs of the written pages."""
    for path, data in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    for path, text in STUBS.items():
        place = folder / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["nav"] = [{"Start": "index.md"}, {"Interventies": "interventies/index.md"}]
    settings["not_in_nav"] = "/*\n"
    settings.update(config)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return folder


VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Html(HTMLParser):
    """What stands in one HTML file. `content` is the part inside <article>."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    content: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    text: str = ""
    title: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        if any(name == "article" for name, _ in self._open):
            self.content.append((tag, found))
        if tag == "h1":
            self.headings.append("")
        if tag not in VOID:
            self._open.append((tag, found.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self._open]
        if names[-1:] == ["title"] and "svg" not in names:
            self.title += data
        if ("a", "headerlink") in self._open or "article" not in names:
            return
        self.text += data
        if "h1" in names:
            self.headings[-1] += data

    @property
    def ids(self) -> set[str]:
        return {attrs["id"] for _, attrs in self.elements if "id" in attrs}


def read_html(path: Path) -> Html:
    """One HTML file, parsed."""
    html = Html()
    html.feed(path.read_text(encoding="utf-8"))
    html.close()
    return html


def html_files(site: Path) -> dict[str, Path]:
    """path in the site -> file, of every page."""
    return {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}


def build_plainly(folder: Path) -> None:
    """mkdocs' own strict build."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(config_file=str(folder / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
