"""How the file of an entry is laid out: the order of the fields, and what is a list on one line.

`layout` is plain data made out of the model; `write_entry` here and `writeEntry` in the browser
(`kansrijk/web/yaml_write.js`) both work with it. `tidy` (`kennisbank.tidy`) writes with the same
`Entry` trees, and adds the comments.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import PART_DATE, Datum, DeelDatum, Getal, JaNee, Keuze, Lijst, Tekst
from kennisbank.model.soorten import SOORTEN, soort_by_name
from kennisbank.reading import Kind
from kennisbank.yaml_text import WIDTH, Scalar, inline, number_text, written

WORD = 40
"""A list of texts that can be no longer than this many characters is a list of words, and stands on one line."""

Layout = Mapping[str, Any]
"""{soort: groep, velden: {naam: Layout}} | {soort: lijst, van: Layout, op_een_regel: 0|1} | {soort: tekst|datum|getal|janee}"""
FREE: Layout = {"soort": "tekst"}
"""The layout of a field that the model does not know."""


@cache
def layout(kind: str) -> Layout:
    """How an entry of this kind is laid out, as plain data; `kind` is 'interventie', 'parel', 'puzzel' or 'tip'."""
    soort = soort_by_name(kind)
    if soort is None:
        raise ValueError(f"no such kind: {kind}; there are {', '.join(s.naam for s in SOORTEN)}")
    return _layout(Groep(cls=soort.cls))


def _layout(kind: Kind) -> Layout:
    if isinstance(kind, Groep):
        return {
            "soort": "groep",
            "velden": {name: _layout(f.kind) for name, f in fields_of(kind.cls).items()},
        }
    if isinstance(kind, Lijst):
        part = kind.van
        words = isinstance(part, Keuze) or (isinstance(part, Tekst) and part.tekens <= WORD)
        return {"soort": "lijst", "van": _layout(part), "op_een_regel": int(words)}
    names = ((Datum, "datum"), (DeelDatum, "datum"), (Getal, "getal"), (JaNee, "janee"))
    return {"soort": next((name for cls, name in names if isinstance(kind, cls)), "tekst")}


@dataclass(slots=True)
class Entry:
    """A field of a group (`key`) or an item of a list (key None), with the comments that belong to it.

    `before` are whole lines above it ('' is an empty line), `beside` stands behind it on its line.
    """

    key: Scalar | None
    value: Value
    before: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True)
class Collection:
    """A group or a list; `tail` are the comment lines below the last entry."""

    is_list: bool
    entries: list[Entry] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    def has_comments(self) -> bool:
        """True when a comment stands anywhere inside."""
        return bool(self.tail) or any(
            e.before or e.beside or (isinstance(e.value, Collection) and e.value.has_comments())
            for e in self.entries
        )


Value = Scalar | Collection


def write_entry(kind: str, data: Mapping[str, Any]) -> str:
    """The YAML file of an entry with this data: what `kansrijk opmaak` would make of it.

    `kind` is 'interventie', 'parel', 'puzzel' or 'tip'. Values are text, numbers, booleans, dates, None
    (an empty field), lists and mappings with text as keys; dates may be text as well. Fields that the
    model does not know come last. Raises ValueError for half a character or a number beyond 10^15.
    """
    form = layout(kind)
    value = _value(data, form)
    assert isinstance(value, Collection)
    return text_of(value, form)


def _value(data: Any, form: Layout) -> Value:
    if isinstance(data, Mapping):
        fields = form.get("velden", {})
        entries = [
            Entry(Scalar(key, False), _value(part, fields.get(key, FREE))) for key, part in data.items()
        ]
        return Collection(False, entries)
    if isinstance(data, Sequence) and not isinstance(data, str):
        return Collection(True, [Entry(None, _value(part, form.get("van", FREE))) for part in data])
    if data is None:
        return Scalar("", True)
    if isinstance(data, bool):
        return Scalar("true" if data else "false", True)
    if isinstance(data, int | float):
        return Scalar(number_text(data), True)
    if isinstance(data, dt.date):
        return Scalar(data.isoformat(), True)
    return as_typed(Scalar(data, False), form)


def as_typed(scalar: Scalar, form: Layout) -> Scalar:
    """The value as this field wants it typed: a date has no quotes."""
    if form["soort"] == "datum" and PART_DATE.fullmatch(scalar.tekst):
        return Scalar(scalar.tekst, True)
    return scalar


def text_of(root: Collection, form: Layout) -> str:
    """The whole file."""
    return "".join(f"{line}\n" for line in _group(root, form, 0))


def in_order(entries: Iterable[Entry], form: Layout) -> list[Entry]:
    """Fields in the order of the model, and behind them the unknown ones as they stood."""
    place = {name: number for number, name in enumerate(form.get("velden", {}))}
    return sorted(entries, key=lambda e: place.get(e.key.tekst if e.key else "", len(place)))


def _group(group: Collection, form: Layout, indent: int) -> Iterator[str]:
    pad = " " * indent
    fields = form.get("velden", {})
    for entry in in_order(group.entries, form):
        assert entry.key is not None
        yield from _lines(entry.before, pad)
        head = f"{pad}{inline(entry.key, flow=True)}:"
        yield from _field(entry, fields.get(entry.key.tekst, FREE), head, indent)
    yield from _lines(group.tail, pad)


def _field(entry: Entry, form: Layout, head: str, indent: int) -> Iterator[str]:
    """One field behind its `head` ('naam:')."""
    value = entry.value
    if isinstance(value, Scalar):
        yield from _scalar(value, head, indent + 2, entry.beside)
    elif not value.entries:
        yield _beside(f"{head} {'[]' if value.is_list else '{}'}", entry.beside)
    elif value.is_list and _fits_brackets(value, form):
        yield from _brackets(value, head, indent, entry.beside)
    else:
        yield _beside(head, entry.beside)
        yield from (_list if value.is_list else _group)(value, form, indent + 2)


def _list(listed: Collection, form: Layout, indent: int) -> Iterator[str]:
    pad = " " * indent
    part = form.get("van", FREE)
    for entry in listed.entries:
        value = entry.value
        yield from _lines(entry.before, pad)
        if isinstance(value, Scalar):
            yield from _scalar(value, f"{pad}-", indent + 2, entry.beside)
        elif not value.entries:
            yield _beside(f"{pad}- {'[]' if value.is_list else '{}'}", entry.beside)
        else:
            if entry.beside:
                yield pad + entry.beside
            lines = list((_list if value.is_list else _group)(value, part, indent + 2))
            # The dash takes the place of two spaces, unless a comment comes first.
            if value.is_list or lines[0].lstrip().startswith("#") or not lines[0]:
                yield f"{pad}-"
            else:
                lines[0] = f"{pad}- {lines[0][indent + 2 :]}"
            yield from lines
    yield from _lines(listed.tail, pad)


def _scalar(value: Scalar, head: str, indent: int, beside: str) -> Iterator[str]:
    first, below = written(value, len(head) + 1, indent)
    yield _beside(f"{head} {first}" if first else head, beside)
    yield from below


def _fits_brackets(listed: Collection, form: Layout) -> bool:
    return (
        bool(form.get("op_een_regel"))
        and all(isinstance(e.value, Scalar) and e.value.tekst for e in listed.entries)
        and not listed.has_comments()
    )


def _brackets(listed: Collection, head: str, indent: int, beside: str) -> Iterator[str]:
    """A list between brackets; what does not fit on the line goes on below."""
    line = f"{head} ["
    for number, entry in enumerate(listed.entries):
        assert isinstance(entry.value, Scalar)
        item = inline(entry.value, flow=True)
        if number == 0:
            line += item
        elif len(line) + len(item) + 3 <= WIDTH:
            line += f", {item}"
        else:
            yield f"{line},"
            line = f"{' ' * (indent + 2)}{item}"
    yield _beside(f"{line}]", beside)


def _beside(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line


def _lines(lines: Iterable[str], pad: str) -> Iterator[str]:
    for line in lines:
        yield pad + line if line else ""
