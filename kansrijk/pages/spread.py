"""A list that is too long for one page, over several: the first on the page itself, the others on 'deel-2' and on.

No page grows with the knowledge base without end, and the whole list can be read without a script.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from kansrijk.pages.links import link
from kansrijk.pages.markup import escape

T = TypeVar("T")

MOST = 500
"""How many rows one page holds: of the widest tables some 20 kB on the line, and half a megabyte to show."""


def cut(rows: Sequence[T], most: int = MOST) -> list[Sequence[T]]:
    """The rows in as few parts of at most `most` as there can be, about equally long; one part, also of no rows."""
    n = max(1, -(-len(rows) // most))
    size = max(1, -(-len(rows) // n))
    return [rows[start : start + size] for start in range(0, len(rows), size)] or [rows]


def part_path(here: str, number: int) -> str:
    """The page of a part: 'leeftijd/4-12.md', 'leeftijd/4-12/deel-2.md'."""
    return here if number == 1 else f"{here.removesuffix('.md').removesuffix('/index')}/deel-{number}.md"


def part_title(title: str, number: int) -> str:
    """The title of the page of a part, unlike that of the others."""
    return title if number == 1 else f"{title}, deel {number}"


def part_links(here: str, paths: Sequence[str], labels: Sequence[str] = ()) -> str:
    """The way to each part, as Markdown; '' when there is one. `labels` say more than a number: 'A tot C'."""
    if len(paths) < 2:
        return ""
    names = [f"{n} ({label})" for n, label in enumerate(labels, 1)] or [
        str(n) for n in range(1, len(paths) + 1)
    ]
    shown = [
        f"**{escape(name)}**" if path == here else link(here, name, path)
        for name, path in zip(names, paths, strict=True)
    ]
    return "Deel: " + " · ".join(shown) + "\n{: .kr-letters }"


def spans(parts: Sequence[Sequence[str]]) -> list[str]:
    """What names each part holds, by the first sign of its first and last: 'A tot C'."""
    found = []
    for names in parts:
        first, last = names[0][:1].upper(), names[-1][:1].upper()
        found.append(first if first == last else f"{first} tot {last}")
    return found
