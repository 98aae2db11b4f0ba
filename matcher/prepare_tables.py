"""The tables of prepared names as plain JSON: sorted, so that the same knowledge base gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def add(table: dict[str, set[str]], key: str, item_id: str) -> None:
    """Give a key one id more; an empty key names nothing."""
    if key:
        table.setdefault(key, set()).add(item_id)


def fixed(found: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """From each key to its ids."""
    return {key: sorted(ids) for key, ids in sorted(found.items())}


def single(found: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """Only what leads to one programme: a looser spelling that fits two fits none."""
    return {key: ids for key, ids in fixed(found).items() if len(ids) == 1}


def table(found: Iterable[str]) -> dict[str, int]:
    """A set: each word with 1."""
    return dict.fromkeys(sorted(found), 1)
