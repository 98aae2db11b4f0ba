"""What the lists of a knowledge base hold: the vocabularies, the sources and the key figures. No list needs an entry, only their ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from kennisbank.model.kerncijfer import Kerncijfer


class ReadLists(NamedTuple):
    """Lists without any problem. `choices`: per vocabulary, and for the sources, their values by id.

    `source_files` and `figure_files` tell which file a source or a key figure stands in.
    """

    choices: Mapping[str, Mapping[str, Any]]
    source_files: Mapping[str, str]
    figures: Mapping[str, Kerncijfer]
    figure_files: Mapping[str, str]


Lists = Callable[[Callable[[], ReadLists | None]], ReadLists | None]
"""Gives what the function that it is given would: the lists, or None when they have problems and that told of those."""


def read_now(read: Callable[[], ReadLists | None]) -> ReadLists | None:
    """The lists, read here."""
    return read()
