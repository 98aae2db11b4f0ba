"""Each entry as the data of its YAML file, for the form that changes it: one small piece per entry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kansrijk.propose.lists import rows_named_in
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model import SOORTEN, Item
from kennisbank.model.soorten import soort_of
from kennisbank.plain import as_plain
from kennisbank.reading import farther

FOLDER = "meedoen"
COMMENTS = "#"
"""Where the comments stand among the fields; no field can be called that."""
NAMED = "@"
"""Where the rows of what the entry names stand among the fields."""
MOVED = "="
"""What a piece under a former id has instead of fields: the id of now."""


def entry_name(item: Item) -> str:
    """The name of the piece with this entry: 'meedoen/interventie-voorzorg'."""
    return f"{FOLDER}/{soort_of(item).naam}-{item.id}"


def each_entry_piece(kb: Kennisbank) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name, the fields of one entry), exactly those that its file has, concepts too: they are the ones to finish.

    Under `COMMENTS` stand the comments of the file, when it has any, and under `NAMED` the rows of
    `kansrijk.propose.lists` that make the form readable before all names are there.
    """
    for soort in SOORTEN:
        for item in kb.of(soort.meervoud).values():
            comments = kb.opmerkingen.get(file_of(item))
            plain = as_plain(item)
            data = _as_written(plain, item, kb) | ({COMMENTS: comments} if comments else {})
            yield entry_name(item), data | {NAMED: rows_named_in(item, plain, kb)}


def moved_pieces(kb: Kennisbank) -> dict[str, dict[str, Any]]:
    """name -> the id of now, for each id that an entry had before: an old link still opens the form."""
    return {
        f"{FOLDER}/{soort.naam}-{former}": {MOVED: item.id}
        for soort in SOORTEN
        for item in kb.of(soort.meervoud).values()
        for former in item.vroegere_ids
    }


def _as_written(found: dict[str, Any], item: Item, kb: Kennisbank) -> dict[str, Any]:
    """The fields of an entry as its file has them; what the file leaves out is left out here."""
    left_out = frozenset(kb.weggelaten.get(file_of(item), ()))
    return _without(found, "", left_out) if left_out else found


def _without(value: Any, where: str, left_out: frozenset[str]) -> Any:
    """`where` is the path of the value, as `kennisbank.reading.dotted` writes it."""
    if isinstance(value, dict):
        return {
            name: _without(part, path, left_out) if isinstance(part, (dict, list)) else part
            for name, part in value.items()
            if (path := farther(where, name)) not in left_out
        }
    if isinstance(value, list):
        return [
            _without(part, farther(where, index), left_out) if isinstance(part, (dict, list)) else part
            for index, part in enumerate(value)
        ]
    return value
