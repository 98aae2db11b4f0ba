"""One file of an entry -> the entry, with all that reading it brought to light. It needs no other entry, only their ids."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

from kennisbank.fields import group_reader
from kennisbank.kept_comments import kept_comments
from kennisbank.kinds import ENTRY_KINDS
from kennisbank.locate import value_node
from kennisbank.messages import said
from kennisbank.model.soorten import Item, Soort
from kennisbank.problems import Problem
from kennisbank.reading import Reading, dotted
from kennisbank.strict_yaml import Report, TooManyProblemsError, compose, decode


class ReadEntry(NamedTuple):
    """What a file of an entry holds: the entry, or None when it cannot be read, and every problem in it.

    `invalid` are its faulty top-level fields, `left_out` the paths of fields that may be missing and are, `comments`
    as `kennisbank.kept_comments` gives them. `asked`: which ids of other entries it asked for, per kind, and whether they
    were there; of the others it knows nothing.
    """

    item: Item | None
    problems: list[Problem]
    invalid: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()
    comments: Mapping[str, Any] | None = None
    asked: Mapping[str, Mapping[str, bool]] = MappingProxyType({})


class _Asked(Mapping[str, Any]):
    """The ids of one kind, that remember which were asked for."""

    def __init__(self, ids: Mapping[str, Any]) -> None:
        self._ids = ids
        self.answers: dict[str, bool] = {}

    def __contains__(self, key: object) -> bool:
        found = key in self._ids
        self.answers[str(key)] = found
        return found

    def __getitem__(self, key: str) -> Any:
        return self._ids[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def read_entry(
    soort: Soort,
    item_id: str,
    path: str,
    data: bytes,
    choices: Mapping[str, Mapping[str, Any]],
    today: dt.date,
) -> ReadEntry:
    """Read one file; never raises on bad content. `choices` are the ids of every kind and vocabulary that can be read."""
    report = Report(path)
    text = decode(data, report)
    node = None if text is None else compose(text, report)
    if node is None:
        return ReadEntry(None, report.problems)
    if not isinstance(node, yaml.MappingNode):
        report.add(
            node,
            "",
            "veld-soort",
            "Het bestand begint niet met velden.",
            "Verwacht: regels als 'naam: …'. Begin met kansrijk nieuw SOORT ID.",
        )
        return ReadEntry(None, report.problems)
    others = {kind: _Asked(choices[kind]) for kind in ENTRY_KINDS if kind in choices}
    reading = Reading(report, {**choices, **others}, today)
    try:
        item: Item = group_reader(soort.cls)(node, (), reading)
        if item.id != item_id and "id" not in reading.invalid:
            message = said("id-bestandsnaam", waarde=item.id, id=item_id)
            reading.fault(value_node(node, ("id",)), ("id",), *message)
    except TooManyProblemsError:
        return ReadEntry(None, report.problems)
    return ReadEntry(
        item,
        report.problems,
        frozenset(reading.invalid),
        tuple(dotted(where) for where in reading.left_out),
        kept_comments(data, soort, path) or None,
        {kind: ids.answers for kind, ids in others.items() if ids.answers},
    )
