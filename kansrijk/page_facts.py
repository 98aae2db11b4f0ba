"""What is kept of a page beside its text, and whether it has the shape that we keep."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, cast

Facts = dict[str, Any]
"""What rendering the Markdown of a page tells, as plain data; see `kansrijk.mkdocs_pages.MadePage.read_facts`."""

_SHAPE: Mapping[str, type] = MappingProxyType(
    {"meta": dict, "kopjes": list, "ankers": list, "verwijst": dict, "gevraagd": dict, "meldingen": list, "plaats": list, "onder": list, "som": str}
)  # fmt: skip


def set_aside(facts: Facts) -> bytes:
    """The facts of this very build in one piece, without the text; those of five thousand pages are many small things."""
    return pickle.dumps({name: value for name, value in facts.items() if name != "inhoud"})


def taken_up(packed: bytes) -> Facts:
    """The facts that `set_aside` packed."""
    return cast("Facts", pickle.loads(packed))


def read_facts(head: bytes) -> Facts | None:
    """What was kept of a page, when it has the shape that we keep: a file of another version or hand may not."""
    try:
        facts = json.loads(head)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict) or not all(
        isinstance(facts.get(name), kind) for name, kind in _SHAPE.items()
    ):
        return None
    places, under = facts["plaats"], facts["onder"]
    whole = len(places) == 2 and all(isinstance(at, int) for at in places) and 0 <= places[0] <= places[1]
    return facts if whole and len(under) == 2 and "titel" in facts else None
