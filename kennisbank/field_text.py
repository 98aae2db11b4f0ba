"""Fields of the model as YAML text: what the template, the example entries and the examples of rules are made of."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

from kennisbank.fields import Groep, Veld, fields_of
from kennisbank.kinds import Id, Lijst
from kennisbank.no_value import ONBEKEND

ValueOf = Callable[[str, Veld], str]


def example_record(cls: type[Any], **changed: str) -> str:
    """A file with one valid record of a class that lives in lists, built from its examples.

    `changed` are top-level fields with other YAML text than their example.
    """
    lines = "".join(
        f"{name}: {changed[name]}\n" if name in changed else field_text(name, f, 0, lambda _n, g: g.voorbeeld)
        for name, f in fields_of(cls).items()
    )
    return "- " + textwrap.indent(lines, "  ").removeprefix("  ")


def comment(f: Veld, indent: int) -> str:
    """The explanation of a field as YAML comment."""
    text = f.uitleg
    if not isinstance(f.kind, Groep) and not (isinstance(f.kind, Lijst) and isinstance(f.kind.van, Groep)):
        text += f" Verwacht: {f.kind.expectation()}."
        if f.voorbeeld and not isinstance(f.kind, Id):
            text += f" Voorbeeld: {f.voorbeeld}"
    return (
        textwrap.indent(
            textwrap.fill(text, 100 - indent, break_long_words=False, break_on_hyphens=False),
            " " * indent + "# ",
        )
        + "\n"
    )


def field_text(name: str, f: Veld, indent: int, value: ValueOf, *, with_comments: bool = False) -> str:
    """One field as YAML; `value` says what stands behind its colon."""
    pad = " " * indent
    kind = f.kind
    if isinstance(kind, Groep):
        return f"{pad}{name}:\n" + _group(kind.cls, indent + 2, value, with_comments)
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        if f.voorbeeld or (with_comments and not kind.minstens):
            blank = (f.voorbeeld if not with_comments else "") or (ONBEKEND if kind.onbekend else "[]")
            shape = ", ".join(fields_of(kind.van.cls))
            hint = f"{pad}# Een regel heeft de velden: {shape}.\n" if with_comments else ""
            return f"{hint}{pad}{name}: {blank}\n"
        body = _group(kind.van.cls, indent + 4, value, with_comments)
        first = body.index(" " * (indent + 4) + next(iter(fields_of(kind.van.cls))) + ":")
        lead, rest = body[:first], body[first:]
        return f"{pad}{name}:\n{lead}{pad}  - {rest[indent + 4 :]}"
    return f"{pad}{name}: {value(name, f)}\n"


def _group(cls: type[Any], indent: int, value: ValueOf, with_comments: bool) -> str:
    parts = []
    for name, f in fields_of(cls).items():
        if with_comments:
            parts.append(comment(f, indent))
        parts.append(field_text(name, f, indent, value, with_comments=with_comments))
    return "".join(parts)
