"""Markdown for people: values without markup, and the same lines as plain text for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kansrijk.terminal import visible

WIDTH = 100
"""Columns of the terminal that a report uses."""
_NARROWEST = 8
# What is markup wherever it stands, and what begins a list or a heading when it stands first.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|!~]|&(?=#?\w+;)|^(?:[-+=](?=[-+= ]|$)|[0-9]{1,9}(?=[.)](?: |$)))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_APART = "\u200b"
_CALLS = re.compile(
    r"(?<![^\W_])@(?=\w)|@(?=[\w-]+\.\w|[0-9a-f]{7,40}\b)|#(?=\d)|(?<=GH)-(?=\d)|(?<=:)/(?=/)|www(?=\.)",
    re.IGNORECASE,
)
"""Where GitHub makes a call, a number of an issue, a commit or a link out of plain text; 'M@ZL' is none of these."""


def plain(text: object) -> str:
    """A value as one line of Markdown in which nothing is markup."""
    line = " ".join(str(text).split())
    # Most text holds no mark, and looking for one costs a third of replacing none.
    return _SPECIAL.sub(_escaped, line) if _SPECIAL.search(line) else line


def _escaped(found: re.Match[str]) -> str:
    """A sign with a backslash before it; of a number at the beginning the dot behind it gets one."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def quiet(text: object) -> str:
    """`plain`, and it calls nobody, becomes no link and hides no sign: for text that goes to GitHub."""
    return _CALLS.sub(lambda found: found[0] + _APART, plain(visible(str(text))))


def code(text: object) -> str:
    """A value as code in a line of Markdown: an address to copy, a path, an id."""
    return f"`{visible(' '.join(str(text).split())).replace('`', chr(39)) or ' '}`"


def as_terminal(lines: Iterable[str]) -> str:
    """Lines of Markdown as plain text: paragraphs wrapped, tables in columns, no marks."""
    found: list[str] = []
    table: list[list[str]] = []
    for line in lines:
        if line.startswith("|"):
            if re.fullmatch(r"\|[-:| ]+\|", line):
                continue
            table.append([_unmarked(cell.strip()) for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            continue
        found += _columns(table)
        table.clear()
        marks, _, heading = line.partition(" ")
        if heading and marks.strip("#") == "" != marks:
            text = _unmarked(heading)
            found.append(text.upper() if len(marks) < 3 else f"== {text}")
        elif line or not found or not found[-1].startswith("== "):
            found += _wrapped(_unmarked(line), WIDTH, "  " if line.startswith("- ") else "") or [""]
    found += _columns(table)
    return "\n".join(found) + "\n"


def _columns(table: list[list[str]]) -> Iterator[str]:
    """The rows as aligned columns within the width; a long cell goes on below itself."""
    if not table:
        return
    widths = [max(len(row[c]) for row in table if c < len(row)) for c in range(len(table[0]))]
    room = WIDTH - 2 * len(widths)
    # A column gives way until its longest word fits exactly; a longer word would push the next column aside.
    words = [
        max((len(word) for row in table if c < len(row) for word in row[c].split()), default=0)
        for c in range(len(widths))
    ]
    while sum(widths) > room and max(widths) > _NARROWEST:
        loose = [width if width > word else 0 for width, word in zip(widths, words, strict=True)]
        widest = loose if max(loose) > _NARROWEST else widths
        widths[widest.index(max(widest))] -= 1
    for row in table:
        cells = [_wrapped(text, width) or [""] for text, width in zip(row, widths, strict=False)]
        for line in range(max(len(cell) for cell in cells)):
            parts = [
                (cell[line] if line < len(cell) else "").ljust(width)
                for cell, width in zip(cells, widths, strict=False)
            ]
            yield ("  " + "  ".join(parts)).rstrip()


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """Lines of at most the width, broken between words only: a long address stays one piece that can be clicked."""
    if len(text) <= width and "  " not in text:
        return [text] if text else []
    words = text.split()
    text, start = " ".join(words), ""
    lines: list[str] = []
    # The last space within the width ends a line; a word that is longer stays whole.
    while len(start) + len(text) > width:
        end = text.rfind(" ", 0, width - len(start) + 1)
        if end < 0:
            end = text.find(" ")
        if end < 0:
            break
        lines.append(start + text[:end])
        text, start = text[end + 1 :], indent
    return [*lines, start + text] if text else lines


def _unmarked(text: str) -> str:
    # Most lines hold no mark at all, and looking for one is ten times cheaper than three patterns.
    if "*" not in text and "<" not in text and "\\" not in text:
        return text
    text = re.sub(r"(?<!\\)\*\*", "", text)
    text = re.sub(r"(?<!\\)<(https?://[^<>\s]+)>", r"\1", text)
    return _ESCAPED.sub(r"\1", text)
