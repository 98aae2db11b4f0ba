"""The words of the vraagstukken as plain data, for reading needs."""

from __future__ import annotations

from typing import Any

from kennisbank.knowledge import Kennisbank


def prepare_needs(kb: Kennisbank) -> dict[str, Any]:
    """Per vraagstuk its words and a text about it."""
    return {
        v.id: {
            "woorden": [v.label, v.id, *v.synoniemen],
            "tekst": " ".join((v.label, v.betekenis, *v.synoniemen)),
        }
        for v in kb.vocabulaire["vraagstukken"].values()
    }
