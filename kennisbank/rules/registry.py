"""What a rule is, and the list of all rules.

A rule's docstring is its public Dutch text. Its example is a fragment that breaks exactly this
rule; the generated reference shows it and a test fires it. Rules about form have no function:
the loader fires those itself, and they are declared in `rules.vorm`.
"""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.messages import said
from kennisbank.problems import Severity
from kennisbank.reading import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a field of one file; the loader adds line and column."""

    where: Path
    tekst: str
    hulp: str


def finding(where: Path, melding: str, **waarden: object) -> Finding:
    """A finding in the words of one message of `kennisbank.entry_messages`, its slots filled."""
    return Finding(where, *said(melding, **waarden)[1:])


ItemRule = Callable[[Any, Kennisbank, dt.date], Iterable[Finding]]
WholeRule = Callable[[Kennisbank, dt.date], Iterable[tuple[str, Finding]]]


@dataclass(frozen=True)
class Voorbeeld:
    """How to break a rule: YAML that replaces the same top-level fields of the example entry.

    `bestand` is the file it goes in; `heel` means the text is the whole file; `erbij` are changes to other
    files; `naar` is the entry that a new `bestand` starts as a copy of; `bronteksten` are texts of sources;
    `ook` is another rule that cannot but be broken as well.
    """

    yaml: str | bytes
    bestand: str = "interventions/voorbeeld.yml"
    heel: bool = False
    erbij: Mapping[str, str] = field(default_factory=dict)
    naar: str = ""
    bronteksten: Mapping[str, str] = field(default_factory=dict)
    ook: str = ""


@dataclass(frozen=True)
class Regel:
    """One rule: id, severity, Dutch explanation, failing example, and the function that finds it (or None).

    `traag`: costs more than all others together, so it runs only when the whole knowledge base is checked.
    """

    id: str
    uitleg: str
    voorbeeld: Voorbeeld
    ernst: Severity = "fout"
    velden: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    per_item: ItemRule | None = None
    geheel: WholeRule | None = None
    alleen_compleet: bool = False
    traag: bool = False


REGELS: dict[str, Regel] = {}


def _add(regel: Regel) -> None:
    if regel.id in REGELS:
        raise ValueError(f"regel {regel.id} bestaat al")
    REGELS[regel.id] = regel


def vormregel(regel_id: str, uitleg: str, voorbeeld: Voorbeeld | str) -> None:
    """Declare a rule that the loader fires while reading."""
    _add(Regel(regel_id, uitleg, _as_example(voorbeeld)))


def itemregel(
    regel_id: str,
    voorbeeld: Voorbeeld | str,
    *,
    velden: tuple[str, ...],
    soorten: tuple[str, ...] = (),
    ernst: Severity = "fout",
) -> Callable[[ItemRule], ItemRule]:
    """Declare a rule about one entry; skipped when one of `velden` could not be read."""

    def register(function: ItemRule) -> ItemRule:
        _add(
            Regel(regel_id, _doc(function), _as_example(voorbeeld), ernst, velden, soorten, per_item=function)
        )
        return function

    return register


def geheelregel(
    regel_id: str,
    voorbeeld: Voorbeeld | str,
    *,
    ernst: Severity = "fout",
    alleen_compleet: bool = False,
    traag: bool = False,
) -> Callable[[WholeRule], WholeRule]:
    """Declare a rule over the whole knowledge base; it yields (file, finding).

    `alleen_compleet`: what is missing from a file that could not be read would look like a fault elsewhere.
    `traag`: only for a check of the whole knowledge base.
    """

    def register(function: WholeRule) -> WholeRule:
        example = _as_example(voorbeeld)
        _add(
            Regel(
                regel_id,
                _doc(function),
                example,
                ernst,
                geheel=function,
                alleen_compleet=alleen_compleet,
                traag=traag,
            )
        )
        return function

    return register


def _doc(function: Callable[..., Any]) -> str:
    text = inspect.getdoc(function)
    if not text:
        raise ValueError(f"{function.__name__} heeft geen uitleg")
    return " ".join(text.split())


def _as_example(voorbeeld: Voorbeeld | str) -> Voorbeeld:
    return voorbeeld if isinstance(voorbeeld, Voorbeeld) else Voorbeeld(voorbeeld)
