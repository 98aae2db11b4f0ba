"""Safe Markdown: `escape` for every text out of a YAML file, and the few building blocks pages are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kennisbank.hidden import UNSHOWN

# Every sign that means something to Markdown, to its extensions or to HTML, wherever it stands in a line.
_SPECIAL = re.compile(r"[&<>\\`*_\[\]{}|~^=$]")
# What means something only at the beginning of a line: headings, lists, quotes, admonitions, definitions.
_AT_START = re.compile(r"[#+\-:!?]|[0-9]+(?=[.)](?: |$))")

_URL_UNSAFE = re.compile(r"[^A-Za-z0-9\-._/:?#@!$&+,;=%]")
_WEB = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)


def escape(text: object) -> str:
    """Plain text as Markdown that shows exactly that text on one line, and can never become structure.

    Numeric character references are used and not backslashes, because tables, attribute lists and
    other generators split the line before they look at backslashes.
    """
    plain = str(text)
    return _escaped_short(plain) if len(plain) <= _SHORT else _escaped(plain)


def _escaped(text: str) -> str:
    plain = one_line(text)
    shown = _SPECIAL.sub(lambda m: _reference(m.group()), plain)
    first = _AT_START.match(shown)
    if first is None:
        return shown
    mark = first.end() if first.group()[0].isdigit() else 0
    return shown[:mark] + _reference(shown[mark]) + shown[mark + 1 :]


_SHORT = 80
_escaped_short = lru_cache(maxsize=16_384)(_escaped)
"""Names and labels stand on many pages: of ten texts eight are one of these."""


def one_line(text: object) -> str:
    """The text on one line without signs that nobody sees; Python-Markdown uses some for its own bookkeeping."""
    plain = str(text)
    # Nothing printable of ASCII is unseen, and most texts hold nothing else.
    return " ".join((plain if plain.isascii() and plain.isprintable() else UNSHOWN.sub(" ", plain)).split())


def _reference(sign: str) -> str:
    names = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    return names.get(sign) or f"&#{ord(sign)};"


def web_address(text: str) -> str:
    """The address, safe inside a Markdown link; '' for anything but http and https."""
    if not _WEB.match(text):
        return ""
    return _URL_UNSAFE.sub(lambda m: "".join(f"%{byte:02X}" for byte in m.group().encode()), text)


def web_link(text: str, address: str) -> str:
    """A link to another site, or only the text when the address cannot be followed."""
    safe = web_address(address)
    return f"[{escape(text)}]({safe})" if safe else escape(text)


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table of cells that are Markdown already; '' when there are no rows."""
    lines = [_row(row) for row in rows]
    return "\n".join([_row(headers), "|" + " --- |" * len(headers), *lines]) if lines else ""


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.replace("|", "&#124;").split()) for cell in cells) + " |"


def bullets(items: Iterable[str]) -> str:
    """A list of Markdown items; '' when there are none."""
    return "\n".join(f"- {item}" for item in items)


def box(kind: str, title: str, *paragraphs: str) -> str:
    """An admonition: `kind` is one class or more, an empty title gives a box without one. Title is Markdown without quotes."""
    body = "\n\n".join(p for p in paragraphs if p)
    inner = "\n".join(f"    {line}" if line else "" for line in body.split("\n"))
    return f'!!! {kind} "{title.replace(chr(34), "&quot;")}"\n\n{inner}'


def section(heading: str, anchor: str, *blocks: str, level: int = 2) -> str:
    """A heading with a fixed anchor and what stands under it; '' when there is nothing under it."""
    body = "\n\n".join(b for b in blocks if b.strip())
    return f"{'#' * level} {heading} {{: #{anchor} }}\n\n{body}" if body else ""
