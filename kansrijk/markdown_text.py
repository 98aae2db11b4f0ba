"""Markdown for people: values without markup, and the same lines as plain text for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!])")


def plain(text: object) -> str:
    """A value as one line of Markdown in which nothing is markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def as_terminal(lines: Iterable[str]) -> str:
    """Lines of Markdown as plain text: tables in columns, no marks."""
    found: list[str] = []
    table: list[list[str]] = []

    def close_table() -> None:
        if table:
            widths = [
                min(34, max(len(row[c]) for row in table if c < len(row))) for c in range(len(table[0]))
            ]
            for row in table:
                found.append("  " + "  ".join(v.ljust(w) for v, w in zip(row, widths, strict=False)).rstrip())
            table.clear()

    for line in lines:
        if re.fullmatch(r"\|[-:| ]+\|", line):
            continue
        line = re.sub(r"(?<!\\)\*\*", "", line)
        if line.startswith("|"):
            table.append([_unmarked(cell.strip()) for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            continue
        close_table()
        heading = re.match(r"(#+) (.*)", line)
        if heading:
            line = heading[2].upper() if len(heading[1]) < 3 else heading[2]
        found.append(_unmarked(line))
    close_table()
    return "\n".join(found) + "\n"


def _unmarked(text: str) -> str:
    return re.sub(r"\\([\\`*_{}\[\]<>#|!])", r"\1", text)
