"""Plain data as a script for a browser."""

from __future__ import annotations

import json
from typing import Any

from kansrijk.pages.page import FOLDER

MATCH_NAMES = "match-namen"
"""The piece with the names, which needs nothing of the others and so is made beside them."""
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def data_file(name: str, values: dict[str, Any]) -> tuple[str, bytes]:
    """(path, script) of a piece of data."""
    return f"{FOLDER}/{name}.js", data_script(name, values)


def data_script(name: str, data: Any) -> bytes:
    """A script that hands over plain data under a name; browsers read JSON faster than the same as a script."""
    text = _as_json(data).encode()
    # JSON has no control characters of its own, so this is all that a text in JavaScript asks; of the largest file
    # every letter counts in memory. The last two end a line in JavaScript of before 2019.
    for sign, escaped in (
        (b"\\", b"\\\\"),
        (b'"', b'\\"'),
        ("\u2028".encode(), b"\\u2028"),
        ("\u2029".encode(), b"\\u2029"),
    ):
        text = text.replace(sign, escaped)
    return b'kansrijk.data(%s,JSON.parse("%s"));\n' % (json.dumps(name).encode(), text)
