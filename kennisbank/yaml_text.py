"""How one value is written in an entry: without quotes, between quotes, or as a folded or literal block.

One text has one way of being written, so that two people who say the same leave the same file.
`kansrijk/web/yaml_text.js` is the twin of this module, rule for rule.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from kennisbank.strict_yaml import reads_as_other_type

WIDTH = 110
"""Longest line, in characters, wherever a text can be broken."""
MOST_EXACT = 10**15
"""Numbers up to here mean the same in every language that reads them."""

# What YAML takes as it stands; all else (controls, breaks, marks that hide) is written as an escape.
_PRINTABLE = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\uf900-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)
_FIRST_OF_MARKS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_FLOW_MARKS = re.compile(r"[,\[\]{}:]")
_BREAK = re.compile(r"(?<=[^ ]) (?=[^ ])")
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


class Scalar(NamedTuple):
    """One value: its text, and whether it has to stand without quotes to mean what it means (numbers, true, dates)."""

    tekst: str
    kaal: bool


def number_text(value: float) -> str:
    """A number as it is typed: no exponent, and whole numbers without a point. Raises ValueError beyond 10^15."""
    if not abs(value) <= MOST_EXACT:
        raise ValueError(f"{value} cannot be written exactly")
    if value == int(value):
        return str(int(value))
    return f"{Decimal(repr(value)):f}"


def inline(scalar: Scalar, *, flow: bool = False) -> str:
    """The value on one line; `flow` when it stands between square brackets. Raises ValueError for half a character."""
    text = scalar.tekst
    if scalar.kaal or _stands_plain(text, flow):
        return text
    if _PRINTABLE.fullmatch(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escape(sign) for sign in text) + '"'


def written(scalar: Scalar, start: int, indent: int) -> tuple[str, list[str]]:
    """What stands on the line itself, which has `start` characters already, and the lines below it, at `indent`."""
    text = scalar.tekst
    if not scalar.kaal and _can_be_literal(text):
        lines = text.removesuffix("\n").split("\n")
        return "|" if text.endswith("\n") else "|-", [" " * indent + line if line else "" for line in lines]
    line = inline(scalar)
    if start + len(line) > WIDTH and not scalar.kaal and _can_be_folded(text):
        return ">-", [" " * indent + part for part in _folded(text, WIDTH - indent)]
    return line, []


def _stands_plain(text: str, flow: bool) -> bool:
    return (
        bool(text)
        and text[0] not in _FIRST_OF_MARKS
        and text.strip(" ") == text
        and ": " not in text
        and " #" not in text
        and text[-1] != ":"
        and not (flow and _FLOW_MARKS.search(text))
        and _PRINTABLE.fullmatch(text) is not None
        and not reads_as_other_type(text)
    )


def _can_be_folded(text: str) -> bool:
    """Whether a folded block gives exactly this text back, and there is a place to break it."""
    return (
        _PRINTABLE.fullmatch(text) is not None
        and text.strip(" ") == text
        and _BREAK.search(text) is not None
        and not reads_as_other_type(text)
    )


def _can_be_literal(text: str) -> bool:
    """Whether a literal block gives exactly this text back: lines that show all there is."""
    if "\n" not in text or text.startswith(("\n", " ")) or text.endswith("\n\n"):
        return False
    return all(_PRINTABLE.fullmatch(line) is not None and not line.endswith(" ") for line in text.split("\n"))


def _folded(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in _BREAK.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _escape(sign: str) -> str:
    if sign in _ESCAPED:
        return _ESCAPED[sign]
    if _PRINTABLE.fullmatch(sign):
        return sign
    code = ord(sign)
    if 0xD800 <= code <= 0xDFFF:
        raise ValueError(f"U+{code:04X} is half a character")
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
