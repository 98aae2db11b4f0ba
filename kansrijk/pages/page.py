"""What a page is: a path, a title, Markdown, and the YAML file it was made from."""

from __future__ import annotations

import datetime as dt
import html
import json
import posixpath
from dataclasses import dataclass

from kansrijk.pages.markup import one_line

FOLDER = "assets/kansrijk"
"""Where the script of the site and its data stand, under docs."""
SCRIPT = f"{FOLDER}/kansrijk.js"
"""The script of the matcher, which is also what others call: `window.kansrijk.match`."""
SCRIPTS = {
    "matcher": (SCRIPT, "matcher_page.js"),
    "kiezer": (f"{FOLDER}/kiezer.js", "chooser.js"),
    "vergelijker": (f"{FOLDER}/vergelijker.js", "compare.js"),
    "zoeken": (f"{FOLDER}/zoeken.js", "search_page.js"),
}
"""Component -> (its script, the module that starts it): a page loads what it needs and no more."""


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page. `path` is relative to the docs folder; `source` is the YAML file, or '' when there are many."""

    path: str
    title: str
    markdown: str
    source: str = ""


def make_page(
    path: str,
    title: str,
    heading: str,
    blocks: list[str],
    *,
    about: str = "",
    source: str = "",
    boost: float = 1,
    hide: tuple[str, ...] = ("navigation",),
    schema: str = "",
    changed: dt.date | None = None,
    template: str = "",
    script: str = "",
) -> Page:
    """A Page with front matter and one h1; `blocks` are pieces of Markdown, empty ones are left out.

    `title` and `about` are plain text, `heading` and `blocks` are Markdown that was escaped already.
    `boost` below 1 puts the page lower in search results (lists of everything match every word).
    `hide` names the side columns that the theme leaves out, so that the text has their room.
    `schema` is what a search engine reads (structured.py), `changed` the day the entry last changed.
    `template` is one of our own templates, for the one page that needs it; `script` is the path of the script that
    such a template starts with, from the docs folder.
    """
    front = [f"title: {_front(title)}"]
    if about:
        front.append(f"description: {_front(about)}")
    if schema:
        front.append(f"schema: {json.dumps(one_line(schema), ensure_ascii=False)}")
    if changed:
        front.append(f'bijgewerkt: "{changed}"')
    if template:
        front.append(f"template: {template}")
    if script:
        front.append(f"script: {script}")
    if hide:
        front.append("hide:\n" + "\n".join(f"  - {part}" for part in hide))
    if boost != 1:
        front.append(f"search:\n  boost: {boost:g}")
    body = "\n\n".join(block.rstrip("\n") for block in [f"# {heading}", *blocks] if block.strip())
    return Page(path, title, "---\n" + "\n".join(front) + "\n---\n\n" + body + "\n", source)


def _front(text: str) -> str:
    """A front matter value that themes may paste into HTML as it is: Material does so with title and description."""
    plain = one_line(text).replace("<", "‹").replace(">", "›")
    return json.dumps(html.escape(plain, quote=True), ensure_ascii=False)


def scripted(component: str, data: str, here: str, *more: str, without: str = "") -> str:
    """The place of a component that a script makes, with the script and its data; `without` is the sentence for who has no script.

    The scripts stand right here and not at the end: what they make is there before the reader sees
    what comes below it, so nothing moves. `more` names other data that the component waits for.
    """
    folder = posixpath.dirname(here) or "."
    assets = posixpath.relpath(FOLDER, folder)
    script = posixpath.relpath(SCRIPTS[component][0], folder)
    return "\n".join(
        [
            f'<div class="kr-plaats" data-onderdeel="{component}" data-gegevens="{data}">{f"<p>{without}</p>" if without else ""}</div>',
            f'<script src="{script}"></script>',
            *(f'<script src="{assets}/{name}.js"></script>' for name in (data, *more)),
        ]
    )
