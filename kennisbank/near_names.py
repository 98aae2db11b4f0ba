"""Names that are almost the same: one letter apart, or the same words in another order. No library, near-linear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kennisbank.names import name_key, words

SHORTEST = 6
"""Shorter names that differ in one letter are often different abbreviations (mst and mdft)."""
FILLERS = frozenset(
    "de het een en van voor the methode methodiek programma training aanpak cursus project".split()
)
"""Words that many names have and that people leave out or swap."""


def signatures(name: str) -> set[str]:
    """Marks that two names share when they are near: equal but for one letter, or equal but for order and fillers.

    A digit is never the letter that differs: level 4 and level 5 are two things.
    """
    key = name_key(name)
    found = set()
    if len(key) >= SHORTEST:
        found.add(key)
        found.update(key[:i] + key[i + 1 :] for i, sign in enumerate(key) if sign.isalpha())
    content = sorted(w for w in words(name) if w not in FILLERS)
    if sum(map(len, content)) >= SHORTEST:
        found.add(" ".join(content) + " ")
    return found


def near_names(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str, str]]:
    """(owner, name, earlier owner, its name) for near names of two owners; each pair of owners once, in order given."""
    seen: dict[str, list[tuple[str, str]]] = {}
    told: set[tuple[str, str]] = set()
    for owner, name in names:
        marks = sorted(signatures(name))
        for mark in marks:
            for other, other_name in seen.get(mark, ()):
                if other != owner and (owner, other) not in told and name_key(name) != name_key(other_name):
                    told.add((owner, other))
                    yield owner, name, other, other_name
        for mark in marks:
            seen.setdefault(mark, []).append((owner, name))
