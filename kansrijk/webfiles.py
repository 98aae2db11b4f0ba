"""The files of the site that a browser works with: our JavaScript as one script, and the prepared data beside it.

Pure: a Kennisbank and the texts of the modules in, path -> bytes out. The data is the same as the command
line evaluates; a page asks for it with a script tag, so that it works from disk as well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kansrijk.bundle import bundle
from kansrijk.pages.matcher import SCRIPT
from kennisbank.knowledge import Kennisbank
from matcher.prepare_match import prepare_match

FOLDER = SCRIPT.rpartition("/")[0]


def web_files(kb: Kennisbank, commit: str | None, modules: Mapping[str, str]) -> dict[str, bytes]:
    """path (relative to the docs folder) -> bytes, sorted by path; `commit` is that of the knowledge base."""
    return {
        SCRIPT: bundle(modules).encode(),
        f"{FOLDER}/match.js": data_script("match", {**prepare_match(kb), "commit": commit}),
    }


def data_script(name: str, data: Mapping[str, Any]) -> bytes:
    """A script that hands over plain data under a name."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"kansrijk.data({json.dumps(name)},{text});\n".encode()
