"""Plain words -> vraagstukken (work in progress)."""

from __future__ import annotations

from typing import Any

from matcher.question import Question


def vraagstuk_weights(read: Question, data: dict[str, Any]) -> dict[str, tuple[int, list[str]]]:
    """Per vraagstuk how much points at it, and the words that did."""
    found: dict[str, tuple[int, list[str]]] = {}
    seen: set[tuple[str, str]] = set()

    def add(vraagstuk: str, weight: int, words: str) -> None:
        before, said = found.get(vraagstuk, (0, []))
        if (vraagstuk, words) in seen:
            return
        seen.add((vraagstuk, words))
        found[vraagstuk] = (before + weight, said if words in said else [*said, words])

    for target in read.doelen:
        if target.soort == "vraagstuk":
            add(target.id, target.gewicht, target.woorden)
        elif target.soort == "onderwerp":
            for vraagstuk in data["onderwerpen"][target.id]:
                add(vraagstuk, target.gewicht, target.woorden)
    return found
