"""A field of the model, and the reader that turns a YAML mapping into a dataclass.

`veld(...)` puts kind, explanation and example beside the attribute. From that one definition come
the reader here, the JSON Schema, the field list, the template and the checks.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeVar, cast

import yaml

from kennisbank.messages import said
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.problems import choices_text, nearest, shorten
from kennisbank.reading import Kind, Path, Reading, Schema, dotted
from kennisbank.strict_yaml import PLAIN, QUOTED

T = TypeVar("T")


def per_class(function: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """Remember a result per model class; `functools.cache`, typed so that it takes a class."""
    remembered: Callable[[type[Any]], T] = cast("Any", cache(function))
    return remembered


REQUIRED: Final = object()
"""Marks a field that has to be there."""


@dataclasses.dataclass(frozen=True)
class Veld:
    """What is known about one field: its kind, what it means (Dutch) and an example (YAML text).

    `los` says that the value needs no source: it is our own wording, order or administration.
    `standaard` is the value of a field that may be left out: much of a profile, and in entries the fields that came later.
    """

    kind: Kind
    uitleg: str
    voorbeeld: str
    los: bool = False
    standaard: Any = REQUIRED


def veld(
    kind: Kind, uitleg: str, voorbeeld: str = "", *, los: bool = False, standaard: Any = REQUIRED
) -> Any:
    """A dataclass attribute that is also a field of the YAML file, with the same name."""
    return dataclasses.field(metadata={"veld": Veld(kind, uitleg, voorbeeld, los, standaard)})


@per_class
def fields_of(cls: type[Any]) -> dict[str, Veld]:
    """The YAML fields of a model class, in the order of the file."""
    return {f.name: f.metadata["veld"] for f in dataclasses.fields(cls) if "veld" in f.metadata}


@per_class
def group_reader(cls: type[Any]) -> Callable[[yaml.Node, Path, Reading], Any]:
    """A function that reads a mapping node into `cls` and reports every fault in it."""
    readers = {name: f.kind.read for name, f in fields_of(cls).items()}
    defaults = {name: f.standaard for name, f in fields_of(cls).items()}
    n_fields = len(readers)

    def read(node: yaml.Node, where: Path, reading: Reading) -> Any:
        values: dict[str, Any] = {}
        mistyped: set[str] = set()
        if node.tag is not QUOTED and node.tag is not PLAIN:
            _report_tag(node, where, reading)
        for key_node, value_node in node.value:
            if key_node.tag is not PLAIN and key_node.tag is not QUOTED:
                _report_tag(key_node, where, reading)
            key = key_node.value if key_node.__class__ is yaml.ScalarNode else None
            reader = readers.get(key) if isinstance(key, str) else None
            if reader is None or key in values:
                mistyped.update(_report_key(key_node, key, where, reading, readers))
                if key in readers:
                    reading.invalid.add(str(where[0] if where else key))
                continue
            name = str(key)
            values[name] = reader(value_node, (*where, name), reading)
        if len(values) < n_fields:
            for name, default in defaults.items():
                if name in values:
                    continue
                if default is REQUIRED:
                    kind = fields_of(cls)[name].kind
                    default = kind.neutral()
                    values[name] = default
                    if name in mistyped:  # told already, with the right word
                        reading.invalid.add(str(where[0] if where else name))
                        continue
                    reading.fault(
                        node, (*where, name), *said("ontbreekt", veld=name, verwacht=kind.expectation())
                    )
                else:
                    reading.left_out.append((*where, name))
                values[name] = default
        return cls(**values)

    return read


def _report_tag(node: yaml.Node, where: Path, reading: Reading) -> None:
    reading.fault(node, where, *said("tag", wat=shorten(node.tag)))


def _report_key(
    key_node: yaml.Node, key: Any, where: Path, reading: Reading, known: dict[str, Any]
) -> list[str]:
    """Report a key that is unknown or doubled; returns the field it was probably meant to be, if any."""
    if not isinstance(key, str):
        hulp = f"Verwacht: {choices_text(known, 60)}."
        reading.fault(key_node, where, "veld-soort", "Een veldnaam is hier geen tekst.", hulp)
        return []
    if key in known:
        reading.fault(key_node, (*where, key), *said("dubbele-sleutel", veld=key))
        return []
    if key == "<<":
        reading.fault(key_node, where, *said("samenvoeging"))
        return []
    # An unknown key spoils nothing else, so only the file as a whole is wrong.
    meant = reading.did_you_mean(key, known)
    message = said("onbekend-veld", veld=shorten(key), bedoeld=meant, verwacht=choices_text(known, 60))
    reading.report.add(key_node, dotted((*where, shorten(key))), *message)
    return nearest(key, known)


@dataclasses.dataclass(frozen=True)
class Groep(Kind):
    """A group of named fields, read into the dataclass `cls`."""

    cls: type[Any] = object

    def read(self, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if node.__class__ is yaml.ScalarNode:
            if node.value == ONBEKEND and self.onbekend:
                return ONBEKEND
            if node.value == GEEN and self.geen:
                return GEEN
        if node.__class__ is not yaml.MappingNode:
            empty = node.__class__ is yaml.ScalarNode and not node.value
            return self._refuse(node, where, reading, "leeg-veld" if empty else "geen-groep")
        return group_reader(self.cls)(node, where, reading)

    def neutral(self) -> Any:
        return self.cls(**{name: f.kind.neutral() for name, f in fields_of(self.cls).items()})

    def core_expectation(self) -> str:
        return f"velden met een dubbele punt: {', '.join(fields_of(self.cls))}"

    def core_schema(self) -> Schema:
        return object_schema(self.cls)


def object_schema(cls: type[Any]) -> Schema:
    """JSON Schema of a model class: required unless it has a default, and no other fields."""
    properties: Schema = {}
    for name, f in fields_of(cls).items():
        properties[name] = {"description": f.uitleg, **f.kind.schema()}
    required = [name for name, f in fields_of(cls).items() if f.standaard is REQUIRED]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
