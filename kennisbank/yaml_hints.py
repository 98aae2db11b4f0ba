"""What to do about a file that is no good YAML, said for somebody who never heard of YAML.

The parser says where it got stuck, and that is often one line too late. The text around that place tells more:
a dash without a space, a line that stands too far to the right, a file of a word processor.
"""

from __future__ import annotations

import re

_FIELD = re.compile(r"\s*(?:- )?[\w-]+")
_DASH = re.compile(r"\s*-[A-Za-z_]")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_BY_PROBLEM = {
    "escape c": "teken-code",
    "hexdecimal number": "teken-code",
    "mapping values are not allowed": "dubbele-punt",
    "did not find expected key": "inspringen",
    "could not find expected ':'": "geen-dubbele-punt",
    "cannot start any token": "begin-teken",
    "unexpected end of stream": "niet-gesloten",
    "did not find expected": "haakje",
    "undefined tag": "uitroepteken",
}
_PROGRAMS = {
    b"PK\x03\x04": "Word, Excel of een zipbestand",
    b"%PDF": "een PDF",
    b"{\\rtf": "een tekstverwerker",
    b"\xd0\xcf\x11\xe0": "een oude Word of Excel",
    b"\x89PNG": "een plaatje",
    b"\xff\xd8\xff": "een foto",
}


def hint(problem: str, text: str, line: int, column: int) -> str:
    """The name of the piece of advice (`kennisbank.messages`) for what the parser says at this place, counted from 1."""
    if _FENCE.search(text):
        return "hekken"
    lines = text.splitlines()
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    if "mapping values are not allowed" in problem and _FIELD.fullmatch(before):
        # The first colon of the line: it is the place of the line that is wrong, not its text; or the line above.
        return (
            "streepje"
            if any(_DASH.match(near) for near in (before, *lines[line - 2 : line - 1]))
            else "te-ver"
        )
    return next((name for part, name in _BY_PROBLEM.items() if part in problem), "kijk-om-je-heen")


def program_of(data: bytes) -> str | None:
    """Which program made a file that is no text at all; None for anything that may be text."""
    return next((name for start, name in _PROGRAMS.items() if data.startswith(start)), None)
