"""The whole site as plain Markdown with an mkdocs.yml that needs no plugin of ours, for other generators."""

from __future__ import annotations

import datetime as dt
import posixpath
import re
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

import yaml

from kansrijk.disk import progress, read_valid, read_web_modules
from kansrijk.errors import UsageError, UserError
from kansrijk.gitinfo import commit_of
from kansrijk.pages.build import build_pages
from kansrijk.site_config import CONFIG, TEMPLATES, check_pages, read_config
from kansrijk.site_files import site_files
from kansrijk.swap import MARKDOWN, check_target, replaced
from kansrijk.versions import MENU, version_menu
from kansrijk.webfiles import web_files

OURS = ("_headers",)
"""Templates of ours that are no page: what a web server is to send along."""


def write_markdown(root: Path, target: Path, today: dt.date) -> int:
    """Write every page, the hand-written docs, the assets and an mkdocs.yml to `target`; the number of pages from YAML."""
    if not (root / CONFIG).is_file():
        raise UsageError(f"Er is geen {CONFIG} in '{root}'.", "Zet het bestand terug; git heeft het nog.")
    check_target(target, root, MARKDOWN)
    config, rendered = plain_config(root)
    check_pages(root / "docs")
    with progress("De kennisbank wordt gecontroleerd"):
        kb = read_valid(root, today)
        pages = build_pages(kb, today)
        files = web_files(kb, today, commit_of(root), read_web_modules())
        files |= site_files(kb, root)
    with progress(f"{len(pages)} pagina's worden geschreven"), replaced(target, MARKDOWN) as fresh:
        _copy(root / "docs", fresh / "docs")
        _copy(TEMPLATES, fresh / TEMPLATES.name)
        made = {path: page.markdown.encode() for path, page in pages.items()}
        for path in filter(Path.is_file, (fresh / "docs").rglob("*.md")):
            inside = path.relative_to(fresh / "docs").as_posix()
            path.write_bytes(_with_links(inside, path.read_bytes(), files))
        made = {path: _with_links(path, data, files) for path, data in made.items()}
        for name in rendered:
            (fresh / TEMPLATES.name / name).unlink()
            made[name] = _rendered(name)
        _write_made({**made, **files}, fresh / "docs")
        config["extra"] = {**_table(config.get("extra")), MENU: version_menu(kb)}
        text = yaml.dump(config, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100)
        (fresh / CONFIG).write_text(f"# Gemaakt door: kansrijk schrijf\n{text}", encoding="utf-8")
    return len(pages)


def _copy(folder: Path, target: Path) -> None:
    """Copy a folder. The first file that cannot be written ends it, with what the system says about that one."""
    for path in sorted(folder.rglob("*")):
        place = target / path.relative_to(folder)
        if path.is_dir():
            place.mkdir(parents=True, exist_ok=True)
        else:
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, place)


def _write_made(made: dict[str, bytes], docs: Path) -> None:
    for path, data in made.items():
        place = docs / path
        if place.exists():
            raise UserError(
                f"docs/{path} bestaat al met de hand, maar dat bestand maken wij zelf.",
                "Geef hem een andere naam.",
            )
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


# A link as HTML to a file of the site. Pages can be built without the files beside them, so that is how ours have it.
_FILE_LINK = re.compile(r'<a href="((?:\.\./)*[^":?#<>]+)">((?:(?!</?a[ >]).)*)</a>')


def _with_links(path: str, markdown: bytes, files: Collection[str]) -> bytes:
    """A page whose links in HTML to one of these `files` are Markdown: here they stand beside it, and then every
    generator makes of such a link what it makes of all others."""
    folder, name = posixpath.split(path.removesuffix(".md"))
    address = folder if name == "index" else posixpath.join(folder, name)

    def linked(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(address, found[1]))
        return f"[{found[2]}]({posixpath.relpath(target, folder or '.')})" if target in files else found[0]

    text = markdown.decode("utf-8", "surrogateescape")
    return _FILE_LINK.sub(linked, text).encode("utf-8", "surrogateescape")


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _rendered(name: str) -> bytes:
    """A template of ours that is no page, as the site has it."""
    import jinja2  # no other command needs it

    return jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES)).get_template(name).render().encode()


def plain_config(root: Path) -> tuple[dict[str, Any], list[str]]:
    """Our mkdocs.yml without our plugin, and without the pencil: the YAML does not come along.

    And the templates that it names and that are no page: only mkdocs renders those, so they come along rendered.
    """
    config = read_config(root / CONFIG, tags=False)
    plugins = config.get("plugins")
    named = (
        [*plugins]
        if isinstance(plugins, list)
        else [{n: o} for n, o in plugins.items()]
        if isinstance(plugins, dict)
        else []
    )
    config["plugins"] = [
        p for p in named if p != "kansrijk" and not (isinstance(p, dict) and "kansrijk" in p)
    ]
    # Our plugin brings its own templates; without it they stand beside the configuration.
    rendered: list[str] = []
    theme = config.get("theme")
    if isinstance(theme, dict):
        theme["custom_dir"] = TEMPLATES.name
        asked = theme.get("static_templates")
        if isinstance(asked, list):
            rendered = [name for name in OURS if name in asked]
            theme["static_templates"] = [name for name in asked if name not in OURS]
    for name in ("repo_url", "repo_name", "edit_uri", "edit_uri_template"):
        config.pop(name, None)
    return config, rendered
