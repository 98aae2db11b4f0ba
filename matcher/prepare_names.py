"""Every name in the knowledge base as plain data, for recognition."""

from __future__ import annotations

from typing import Any

from kennisbank.knowledge import Kennisbank
from matcher.recognise import build_index


def prepare_names(kb: Kennisbank) -> dict[str, Any]:
    """Names, aliases, families and stems by key; phrases by their words; everyday words."""
    index = build_index(kb)
    return {
        "names": {k: list(v) for k, v in index.names.items()},
        "aliases": {k: list(v) for k, v in index.aliases.items()},
        "families": {k: list(v) for k, v in index.families.items()},
        "stems": {k: list(v) for k, v in index.stems.items()},
        "phrases": {" ".join(k): list(v) for k, v in index.phrases.items()},
        "ordinary": sorted(index.ordinary),
    }
