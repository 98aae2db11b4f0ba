"""One long page per kind, for paper: every entry after the other, so that a browser prints a whole edition to PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kansrijk.pages.page import Page
from kansrijk.pages.words import count
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Soort

NAME = "op-papier"
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_LEFT_OUT = ("geschiedenis", "melden", "verwijzen")
"""Sections of an entry page that only make sense on a screen."""
_SECTION = re.compile(r"^## .*\{: #([a-z0-9-]+) \}$")


def paper_pages(pages: Mapping[str, Page], kb: Kennisbank) -> list[Page]:
    """A page per kind that has entries, made of the pages of the entries themselves."""
    found = []
    for soort in SOORTEN:
        items = sorted(kb.published(soort.meervoud).values(), key=lambda x: (x.naam.casefold(), x.id))
        entries = [pages[f"{soort.meervoud}/{item.id}.md"] for item in items]
        if entries:
            found.append(_page(soort, entries))
    return found


def _page(soort: Soort, entries: list[Page]) -> Page:
    head = [
        "---",
        f'title: "Alle {soort.meervoud} op papier"',
        "hide:\n  - navigation\n  - toc",
        "search:\n  exclude: true",
        "---\n",
        f"# Alle {soort.meervoud}\n",
        f"Dit zijn {count(len(entries), soort.naam, soort.meervoud)} achter elkaar, om af te drukken of als PDF te bewaren.\n",
    ]
    body = [_entry(page) for page in entries]
    return Page(f"{soort.meervoud}/{NAME}.md", "", "\n".join([*head, *body]))


def _entry(page: Page) -> str:
    """The Markdown of one entry with every heading a step lower and anchors that are its own."""
    slug = page.path.rpartition("/")[2].removesuffix(".md")
    lines = _kept(_FRONT.sub("", page.markdown).split("\n"))
    text = "\n".join(re.sub(r"^(#{1,5} )", r"#\1", line) for line in lines)
    text = re.sub(r"^## (.+)$", rf"## \1 {{: #{slug} }}", text.lstrip("\n"), count=1)
    text = re.sub(r"(\]\(|\{: )#([a-z0-9-]+)", rf"\1#{slug}--\2", text)
    return text.replace(f"{{: #{slug}--{slug} }}", f"{{: #{slug} .nieuw-blad }}", 1)


def _kept(lines: Iterable[str]) -> list[str]:
    kept, keep = [], True
    for line in lines:
        if line.startswith("## "):
            found = _SECTION.match(line)
            keep = found is None or found[1] not in _LEFT_OUT
        if keep and not line.startswith("Dit is de korte versie op papier."):
            kept.append(line)
    return [line for i, line in enumerate(kept) if line != "{: .kr-op-papier }"]
