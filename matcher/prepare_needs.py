"""What understanding needs takes from the knowledge base, made once as plain data for `matcher.needs`."""

from __future__ import annotations

from typing import Any

from kennisbank.knowledge import Kennisbank
from matcher.prepare_language import prepare_language


def prepare_needs(kb: Kennisbank) -> dict[str, Any]:
    """Plain data for `matcher.needs.find_needs`; the same Kennisbank gives the same data."""
    return {
        "taal": prepare_language(kb),
        "onderwerpen": {o.id: list(o.vraagstukken) for o in kb.vocabulaire["onderwerpen"].values()},
        "vraagstukken": {v.id: v.label for v in kb.vocabulaire["vraagstukken"].values()},
    }
