"""Which entry of an old state lives on under another id: what the entry says itself, or else what it looks like."""

from __future__ import annotations

from collections.abc import Mapping

from kennisbank.entry_texts import texts_of
from kennisbank.model.soorten import Item
from kennisbank.names import name_key, words

NEARLY_EQUAL = 0.6
"""Share of the words of two entries together that both have, from which we guess that one is the other renamed."""


def renamed(gone: Mapping[str, Item], came: Mapping[str, Item]) -> dict[str, tuple[str, bool]]:
    """old id -> (new id, stated?) for entries of one kind; a guess when the new entry does not state its former id.

    A guess needs the same name, or texts that share most of their words; each new id is used once.
    """
    found: dict[str, tuple[str, bool]] = {}
    for new_id, item in came.items():
        for former in item.vroegere_ids:
            if former in gone:
                found[former] = (new_id, True)
    left = [i for i in gone if i not in found]
    free = [i for i in came if i not in {new for new, _ in found.values()}]
    if not left or not free:
        return found
    content = {id(item): _content(item) for item in (*gone.values(), *came.values())}
    likely = sorted(
        (-score, old_id, new_id)
        for old_id in left
        for new_id in free
        if (score := _likeness(gone[old_id], came[new_id], content)) >= NEARLY_EQUAL
    )
    for _, old_id, new_id in likely:
        if old_id not in found and new_id in free:
            found[old_id] = (new_id, False)
            free.remove(new_id)
    return found


def _content(item: Item) -> frozenset[str]:
    return frozenset(word for _, text in texts_of(item) for word in words(text))


def _likeness(old: Item, new: Item, content: Mapping[int, frozenset[str]]) -> float:
    if name_key(old.naam) == name_key(new.naam):
        return 1.0
    a, b = content[id(old)], content[id(new)]
    return round(len(a & b) / len(a | b), 6) if a | b else 0.0
