"""A review as an editor reads it: the conclusion first, then the points with their place, then what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from kansrijk.difference_text import described, markdown_changes, steerless
from kansrijk.markdown_text import code, quiet
from kansrijk.pages.words import count
from kansrijk.reviewing import Review
from kennisbank.difference import SOORTEN_WIJZIGING, Change
from kennisbank.problems import Problem, shorten
from kennisbank.review import NewSource

SHOWN = 12
"""Points, sources and changes shown in the terminal: one screen. JSON and Markdown have all."""


def as_text(review: Review) -> str:
    """For the terminal, on about one screen."""
    return steerless("\n".join([*_lines(review), ""]))


def _lines(review: Review) -> Iterator[str]:
    yield review.conclusion()
    yield f"Vergeleken: {described(review.old)} met {described(review.new)}."
    yield from (f"Let op: {note}" for note in (*review.old.meldingen, *review.new.meldingen))
    for title, found in (("Fouten", review.faults), ("Punten", review.points)):
        if found:
            yield f"\n== {title}"
            yield from (line for p in found[:SHOWN] for line in _point(p))
            yield from _rest(len(found))
    if review.sources:
        yield "\n== Nieuwe bronnen"
        yield from (f"  {_source(s)}" for s in review.sources[:SHOWN])
        yield from _rest(len(review.sources))
    if review.changes:
        yield "\n== Wat er veranderde"
        yield from (f"  {line}" for line in _changes(review.changes)[:SHOWN])
        yield from _rest(len(_changes(review.changes)))


def _rest(n: int) -> Iterator[str]:
    if n > SHOWN:
        yield f"  … en nog {n - SHOWN}. Alles zien: --md BESTAND of --json"


def _point(problem: Problem) -> list[str]:
    return [
        f"  {problem.bestand}:{problem.regel}  [{problem.regel_id}] {shorten(problem.tekst, 200)}",
        f"      {problem.hulp}",
    ]


def _source(source: NewSource) -> str:
    bron = source.bron
    where = "" if bron.url == "geen" else f" {bron.url}"
    return f"{bron.id}: {bron.auteur}, {bron.titel}{where} [{bron.wijze}] bij {', '.join(source.bij)}"


def _changes(changes: Sequence[Change]) -> list[str]:
    """A line per entry and sort of change: the sentence itself, and how many more there are."""
    lines = []
    for (wat, _, _), group in groupby(changes, key=lambda c: (c.wat, c.soort, c.id)):
        found = list(group)
        more = f" (en nog {len(found) - 1})" if len(found) > 1 else ""
        lines.append(f"{SOORTEN_WIJZIGING[wat]}: {shorten(found[0].tekst, 160)}{more}")
    return lines


def as_markdown(review: Review) -> str:
    """The whole review as Markdown, also fit for a comment on a pull request: no text in it is markup, calls anybody or makes a link."""
    return "\n".join([*_markdown(review), ""])


def _markdown(review: Review) -> Iterator[str]:
    yield f"**{quiet(review.conclusion())}**\n"
    yield f"Vergeleken: {quiet(described(review.old))} met {quiet(described(review.new))}.\n"
    yield from (f"> Let op: {quiet(note)}\n" for note in (*review.old.meldingen, *review.new.meldingen))
    for title, found in (("Fouten", review.faults), ("Om naar te kijken", review.points)):
        if found:
            yield f"## {title}\n"
            for p in found:
                place = code(f"{p.bestand}:{p.regel}")
                yield f"- {place} {quiet(p.tekst)} {quiet(p.hulp)} ({p.regel_id})"
            yield ""
    if review.sources:
        yield "## Nieuwe bronnen\n"
        yield from (f"- {_source_line(s)}" for s in review.sources)
        yield ""
    if review.changes:
        n = len({(c.soort, c.id) for c in review.changes})
        yield f"## Wat er veranderde bij {count(n, 'item', 'items')}\n"
        yield from markdown_changes(review.changes, level=3)


def _source_line(source: NewSource) -> str:
    bron = source.bron
    # An address out of a proposal is there to be copied, never to be clicked on unseen.
    where = "" if bron.url == "geen" else f" {code(bron.url)}"
    return f"{code(bron.id)} {quiet(f'{bron.auteur}, {bron.titel}')}{where} ({bron.wijze}), bij {', '.join(map(code, source.bij))}"
