"""The menu of versions in the header (on a phone in the drawer), and the way back from an old edition to the page as it is now.

A page of a frozen edition is made once and knows nothing of what came later. Its folder never changes; in the copy
that stands along with the site (`/edities/<naam>/site/`) every page gets the menu of now, says that it is old, and
links to the same page of today. All of it is plain HTML, so it works from disk and without JavaScript.
"""

from __future__ import annotations

import re
from collections.abc import Set
from html import escape
from pathlib import Path

from kansrijk.pages.words import day
from kansrijk.same_file import put
from kennisbank.editions import Uitgave
from kennisbank.knowledge import Kennisbank

MENU = "versies"
"""Where the templates find the menu, under `extra`."""
BASE = "{basis}"
"""Stands in the menu for the way to the top of the site; the template of the header fills it in per page."""
NEWER = '<span class="kr-nieuwer">Er kan een nieuwere editie zijn.</span>'
"""The end of the notice on a page of a frozen edition, which the copy on the site replaces."""
_MENU = re.compile(r'<details class="kr-versies">.*?</details>', re.DOTALL)
_CANONICAL = re.compile(r'<link rel="canonical" href="[^"]*">')


def version_menu(kb: Kennisbank, kept: Set[str] = frozenset()) -> str:
    """The menu of the site of this Kennisbank as HTML; `kept` are the editions whose frozen site stands along."""
    is_fixed = any(u.naam == kb.editie for u in kb.uitgaven)
    here = _row("", kb.editie or "nu", "deze editie" if is_fixed else "deze versie; zij verandert nog")
    return _menu(
        "Editie" if is_fixed else "Versie", kb.editie or "nu", [here, *_rows(kb, kept, BASE, kb.editie)]
    )


def _menu(word: str, name: str, rows: list[str]) -> str:
    rows = [*rows, _row(f"{BASE}edities/index.html", "Alle edities", "")]
    return f'<details class="kr-versies"><summary>{word} {escape(name)}</summary><ul>{"".join(rows)}</ul></details>'


def _rows(kb: Kennisbank, kept: Set[str], base: str, own: str) -> list[str]:
    return [
        _row(
            f"{base}edities/{u.naam}/{'site/' if u.naam in kept else ''}index.html",
            u.naam,
            "nieuwste editie" if place == 0 else "oude editie",
        )
        for place, u in enumerate(kb.uitgaven)
        if u.naam != own
    ]


def _row(address: str, name: str, what: str) -> str:
    shown = (
        f'<a href="{escape(address)}">{escape(name)}</a>'
        if address
        else f'<strong aria-current="true">{escape(name)}</strong>'
    )
    return f"<li>{shown}{f' <span>{escape(what)}</span>' if what else ''}</li>"


def copy_editions(root: Path, names: list[str], site: Path, kb: Kennisbank, earlier: Path) -> None:
    """Copy the frozen sites under `root` (`<naam>/site`) into the new site, each page with the way to today.

    `earlier` is the site before, that has most of these files as they will be.
    """
    by_name = {u.naam: u for u in kb.uitgaven}
    for name in names:
        source, inside = root / name / "site", f"edities/{name}/site"
        for path in sorted(p for p in source.rglob("*") if p.is_file()):
            at, data = path.relative_to(source), path.read_bytes()
            if path.suffix == ".html":
                up = "../" * (len(at.parts) + 2)
                now = at.as_posix() if (site / at).is_file() and at.name == "index.html" else ""
                data = _led_back(data.decode("utf-8"), up, now, by_name[name], kb, frozenset(names)).encode()
            target = site / inside / at
            target.parent.mkdir(parents=True, exist_ok=True)
            put(str(target), data, str(earlier / inside / at))


def _led_back(html: str, up: str, now: str, edition: Uitgave, kb: Kennisbank, kept: Set[str]) -> str:
    """One page of an old edition; `now` is the path of the same page of today, '' when there is none."""
    newest = kb.uitgaven[0]
    rows = [
        _row(f"{up}{now or 'index.html'}", kb.editie or "nu", "de versie van nu"),
        _row("", edition.naam, "deze editie" if edition is newest else "deze editie; zij is oud"),
        *_rows(kb, kept, up, edition.naam),
    ]
    menu = _menu("Editie", edition.naam, rows).replace(BASE, up)
    old = (
        ""
        if edition is newest
        else f" <strong>Dit is een oude editie.</strong> De nieuwste is {escape(newest.naam)}, van {day(newest.op)}."
    )
    word = "Lees deze pagina zoals zij nu is" if now else "Naar de kennisbank van nu"
    way = f'<span class="kr-nieuwer">{old} <a href="{up}{now or "index.html"}">{word}</a>.</span>'
    html = _MENU.sub(lambda _: menu, html).replace(NEWER, way)
    if not now:
        return html
    # A search engine should know the page of today, not every page as it was.
    folder = f"{up}{now.removesuffix('index.html')}"
    return _CANONICAL.sub(lambda _: f'<link rel="canonical" href="{folder}">', html, count=1)
