"""What a line of an offering is recognised as, for the tests of names."""

from __future__ import annotations

from typing import Any

from matcher.recognise import Recognised, recognise


def ids_of(text: str, names: dict[str, Any]) -> list[str]:
    """The ids of the programmes that are surely meant; empty when it is not recognised."""
    found = recognise(text, names)
    return list(found.ids) if isinstance(found, Recognised) else []
