"""A difference as people read it: plain text for the terminal, Markdown for a report or a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from kansrijk.markdown_text import code, quiet
from kansrijk.pages.words import count, day, number
from kansrijk.states import State
from kennisbank.difference import SOORTEN_WIJZIGING, Change, counts

_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MOST_ENTRIES = 25
"""Entries shown of one sort of change in the terminal; the Markdown has all."""
MOST_LINES = 3
"""Changes shown of one entry within one sort, in the terminal."""


def opening(old: State, new: State, changes: Sequence[Change], *, own: bool = False) -> str:
    """What was compared and how much changed, in two sentences; `own` when only one organisation's part was kept."""
    n = len({(c.soort, c.id) for c in changes})
    what = f"{described(old)} en {described(new)}"
    if not changes and own:
        return f"Tussen {what} veranderde niets dat uw aanbod raakt."
    if not changes:
        return f"Er is geen verschil tussen {what}."
    return f"Dit zijn de verschillen tussen {what}. Bij {count(n, 'item', 'items')} is iets veranderd."


def described(state: State) -> str:
    """A state in words: 'HEAD~3 (22 november 2026)'."""
    name = "de bestanden van nu" if state.naam == "werkmap" else state.naam
    return f"{name} ({day(state.moment.today)})"


def as_text(old: State, new: State, changes: Sequence[Change], first: Sequence[str] = ()) -> str:
    """For the terminal: numbers first, then the changes by sort; `first` are lines that come before everything."""
    return steerless("\n".join([*_lines(old, new, changes, first), ""]))


def steerless(text: str) -> str:
    """The text without signs that steer a terminal: an old state or a proposal may hold anything."""
    return _STEERING.sub("?", text)


def _lines(old: State, new: State, changes: Sequence[Change], first: Sequence[str]) -> Iterator[str]:
    yield from first
    if first:
        yield ""
    yield opening(old, new, changes, own=bool(first))
    yield from (f"Let op: {note}" for note in (*old.meldingen, *new.meldingen))
    if not changes:
        return
    yield ""
    yield from (f"  {number(n):>5}  {SOORTEN_WIJZIGING[wat]}" for wat, n in counts(changes).items() if n)
    for wat, group in groupby(changes, key=lambda c: c.wat):
        yield f"\n== {SOORTEN_WIJZIGING[wat]}"
        entries = [list(g) for _, g in groupby(group, key=lambda c: (c.soort, c.id))]
        for found in entries[:MOST_ENTRIES]:
            yield f"  {found[0].tekst}  [{found[0].soort} {found[0].id}]"
            yield from (f"      {c.tekst.removeprefix(c.naam + ': ')}" for c in found[1:MOST_LINES])
            if len(found) > MOST_LINES:
                yield f"      … en nog {number(len(found) - MOST_LINES)} bij dit item"
        if len(entries) > MOST_ENTRIES:
            yield f"  … en nog {number(len(entries) - MOST_ENTRIES)}. Alles zien: --md BESTAND of --json"


def as_markdown(old: State, new: State, changes: Sequence[Change], first: Sequence[str] = ()) -> str:
    """The same as Markdown, with every change; no text out of the entries is markup, a call or a link."""
    return "\n".join([*_markdown(old, new, changes, first), ""])


def _markdown(old: State, new: State, changes: Sequence[Change], first: Sequence[str]) -> Iterator[str]:
    yield "# Wat er veranderde\n"
    yield from (f"{quiet(line)}\n" for line in first if line)
    yield f"{quiet(opening(old, new, changes, own=bool(first)))}\n"
    yield from (f"> Let op: {quiet(note)}\n" for note in (*old.meldingen, *new.meldingen))
    yield from markdown_changes(changes)


def markdown_changes(changes: Sequence[Change], level: int = 2) -> Iterator[str]:
    """The changes by sort, each entry once, as headings and lists."""
    for wat, group in groupby(changes, key=lambda c: c.wat):
        yield f"{'#' * level} {SOORTEN_WIJZIGING[wat]}\n"
        for (soort, item_id), found in groupby(group, key=lambda c: (c.soort, c.id)):
            listed = list(found)
            yield f"- {quiet(listed[0].tekst)} ({soort} {code(item_id)})"
            yield from (f"    - {quiet(c.tekst.removeprefix(c.naam + ': '))}" for c in listed[1:])
        yield ""
