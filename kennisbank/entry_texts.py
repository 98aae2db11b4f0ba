"""The free text in an entry: every sentence somebody wrote, with the place of its field."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any

from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import Lijst, Tekst
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.reading import Kind, Path

NAMES = frozenset(
    {"naam", "aliassen", "organisaties", "commissie", "studie", "beheer", "plaats", "onderbouwt"}
)
"""Fields that hold what something is called; a name is nobody's sentence."""
ASKED = frozenset({"zoekwoorden"})
"""What people say who look for it: theirs to word as they like, and alike for programmes that are alike."""
HISTORY = frozenset({"wijzigingen"})


def texts_of(item: Any, without: Set[str] = NAMES | ASKED | HISTORY) -> Iterator[tuple[Path, str]]:
    """Every (path, text) of an entry or a vocabulary value, in the order of the model, without those fields."""
    for name, f in fields_of(type(item)).items():
        if name not in without:
            yield from _texts(getattr(item, name), f.kind, (name,), without)


def _texts(value: Any, kind: Kind, where: Path, without: Set[str]) -> Iterator[tuple[Path, str]]:
    if isinstance(value, tuple):
        if isinstance(kind, Lijst):
            for index, part in enumerate(value):
                yield from _texts(part, kind.van, (*where, index), without)
    elif isinstance(kind, Groep):
        if not isinstance(value, str):
            yield from (((*where, *path), text) for path, text in texts_of(value, without))
    elif isinstance(kind, Tekst) and value not in (ONBEKEND, GEEN):
        yield where, value
