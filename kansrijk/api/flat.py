"""Entries as rows of a table: a column for every field of the model, down to the deepest group.

A column is named after the path of its field: `bewijs.oordelen.niveau`. In a cell:

- values of a list stand behind each other with ` | ` between them; in a list within a list it is ` & `;
- the same place in the columns of one list is the same member: the second `bewijs.oordelen.niveau` goes
  with the second `bewijs.oordelen.datum`;
- an empty list is `[]`, so an empty cell means that the entry has no such field;
- inside a list `|`, `&` and `\\` have a backslash before them when they are part of the text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from kennisbank.fields import Groep, fields_of, per_class
from kennisbank.kinds import Datum, Lijst, Tekst
from kennisbank.reading import Kind

BETWEEN = (" | ", " & ")
"""What stands between the values of a list, and of a list within a list."""
EMPTY = "[]"
Cell = str | int | float | dt.date
_TEXT_WIDTH, _LIST_WIDTH, _WIDTH = 50, 36, 18


class Column(NamedTuple):
    """One column: its name, the path to the field, the kind of value at the end, and how deep it stands in lists."""

    name: str
    path: tuple[str, ...]
    kind: Kind
    depth: int

    @property
    def width(self) -> int:
        """A width for a sheet, in characters."""
        if isinstance(self.kind, Tekst) and self.kind.tekens > 120:
            return _TEXT_WIDTH
        return _LIST_WIDTH if self.depth else _WIDTH


def columns(cls: type[Any], before: tuple[str, ...] = (), depth: int = 0) -> Iterator[Column]:
    """The columns of a model class, in the order of its YAML file."""
    for name, field in fields_of(cls).items():
        path, kind, deep = (*before, name), field.kind, depth
        if isinstance(kind, Lijst):
            kind, deep = kind.van, depth + 1
        if isinstance(kind, Groep):
            yield from columns(kind.cls, path, deep)
        else:
            yield Column(".".join(path), path, kind, deep)


def row_cells(row: dict[str, Any], cls: type[Any]) -> list[Cell]:
    """The value of every column for an entry as plain data, in the order of `columns`."""
    return [cell(row, column) for column in _columns_of(cls)]


@per_class
def _columns_of(cls: type[Any]) -> list[Column]:
    return list(columns(cls))


def cell(row: dict[str, Any], column: Column) -> Cell:
    """The value of a column for an entry as plain data: a number, a date, or text."""
    value = _at(row, column.path)
    if isinstance(value, list):
        return EMPTY if not value else BETWEEN[0].join(_member(part) for part in value)
    if isinstance(value, str) and isinstance(column.kind, Datum) and value[:1].isdigit():
        return dt.date.fromisoformat(value)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else text(value)


def _at(value: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path; through a list it is a list, and `onbekend` or `geen` holds for all that is under it."""
    for depth, name in enumerate(path):
        if isinstance(value, list):
            return [_at(part, path[depth:]) for part in value]
        if not isinstance(value, dict):
            break
        value = value[name]
    return value


def _member(value: Any) -> str:
    if isinstance(value, list):
        return EMPTY if not value else BETWEEN[1].join(_escaped(text(part)) for part in value)
    return _escaped(text(value))


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace("|", "\\|").replace("&", "\\&")


def text(value: Any) -> str:
    """A value as the Dutch write it in a table: ja and nee, and a comma in a number."""
    if type(value) is str:
        return value
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return str(value)
