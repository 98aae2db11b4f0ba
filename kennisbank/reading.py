"""Reading one value: what a reader is given, where it leaves its complaints, and the base of all kinds.

Reading never stops: a faulty value is reported in the `Reading` and replaced by a neutral one, and
rules that need that field are skipped (see `kennisbank.rules`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from kennisbank.messages import said
from kennisbank.no_value import GEEN, ONBEKEND, VUL_IN
from kennisbank.problems import did_you_mean, shorten
from kennisbank.strict_yaml import PLAIN, QUOTED, Report

Path = tuple[str | int, ...]
Schema = dict[str, Any]
MOST_HINTS = 20
"""For so many words of one file we look what was meant: among thousands of sources each look takes long."""


@dataclass(slots=True)
class Reading:
    """What reading one file needs and leaves behind.

    `today` bounds dates; `invalid` holds faulty top-level fields, `left_out` the fields that may be missing and are.
    """

    report: Report
    choices: Mapping[str, Mapping[str, Any]]
    today: dt.date
    invalid: set[str] = field(default_factory=set)
    left_out: list[Path] = field(default_factory=list)
    hinted: int = 0

    def fault(self, node: yaml.Node, where: Path, regel_id: str, tekst: str, hulp: str) -> None:
        self.invalid.add(str(where[0]) if where else "")
        self.report.add(node, dotted(where), regel_id, tekst, hulp)

    def did_you_mean(self, word: str, choices: Iterable[str]) -> str:
        """A sentence with the nearest choice and a leading space, or ''; after `MOST_HINTS` words always ''."""
        self.hinted += 1
        return did_you_mean(word, choices) if self.hinted <= MOST_HINTS else ""


def dotted(where: Path) -> str:
    """A path as people write it: bewijs.oordelen[0].datum."""
    text = ""
    for part in where:
        text = farther(text, part)
    return text


def farther(path: str, part: str | int) -> str:
    """A path that `dotted` wrote, one step farther."""
    return f"{path}[{part}]" if isinstance(part, int) else f"{path}.{part}" if path else part


@dataclass(frozen=True)
class Kind:
    """Base of all kinds. `onbekend` and `geen` say whether those words are allowed as a value."""

    onbekend: bool = field(default=False, kw_only=True)
    geen: bool = field(default=False, kw_only=True)

    def read(self, node: yaml.Node, where: Path, reading: Reading) -> Any:
        """The value, or a neutral one after reporting what is wrong."""
        if node.__class__ is not yaml.ScalarNode:
            name = "een-lijst" if isinstance(node, yaml.SequenceNode) else "een-groep"
            return self._refuse(node, where, reading, name)
        text: str = node.value
        tag = node.tag
        if tag is not PLAIN and tag is not QUOTED:
            return self._wrong(
                node, where, reading, "yaml-tag", f"Voor de waarde staat een YAML-tag ({shorten(tag)})."
            )
        if not text.strip():
            return self._refuse(node, where, reading, "leeg-veld")
        if text == ONBEKEND:
            if self.onbekend:
                return ONBEKEND
            return self._refuse(node, where, reading, "onbekend")
        if text == GEEN and self.geen:
            return GEEN
        if text.startswith(VUL_IN):
            return self._refuse(node, where, reading, "sjabloon")
        return self.scalar(text, node, where, reading)

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        raise NotImplementedError

    def _wrong(self, node: yaml.Node, where: Path, reading: Reading, regel_id: str, tekst: str) -> Any:
        reading.fault(node, where, regel_id, tekst, f"Verwacht: {self.expectation()}.")
        return self.neutral()

    def _refuse(self, node: yaml.Node, where: Path, reading: Reading, naam: str, **waarden: object) -> Any:
        """Report a message of `kennisbank.messages`; the neutral value."""
        reading.fault(node, where, *said(naam, verwacht=self.expectation(), **waarden))
        return self.neutral()

    def neutral(self) -> Any:
        """A value of the right type that stands in for a faulty one, so that reading can go on."""
        raise NotImplementedError

    def core_expectation(self) -> str:
        raise NotImplementedError

    def expectation(self) -> str:
        """What belongs here, in Dutch, as the second half of 'Verwacht: …'."""
        extra = [word for word, allowed in ((ONBEKEND, self.onbekend), (GEEN, self.geen)) if allowed]
        return self.core_expectation() + "".join(f", of '{word}'" for word in extra)

    def core_schema(self) -> Schema:
        raise NotImplementedError

    def schema(self) -> Schema:
        """JSON Schema of the value."""
        words = [word for word, allowed in ((ONBEKEND, self.onbekend), (GEEN, self.geen)) if allowed]
        return {"anyOf": [{"enum": words}, self.core_schema()]} if words else self.core_schema()
