"""Runs of words that a text shares with a source: nobody's sentence is copied, whatever its licence.

Works on words in normal form, so that capitals, accents, commas and line ends make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kennisbank.names import words

RUN = 12
"""This many equal words in a row is copying. Shorter runs also come about by accident: names, laws, set phrases."""
_BLOCK = RUN // 2
"""A run of twelve always covers one whole block of six that starts at a multiple of six; so only blocks are looked up."""


@dataclass(frozen=True)
class SourceIndex:
    """The runs of words in the sources; `allowed` holds runs that are names or titles."""

    blocks: frozenset[tuple[str, ...]]
    runs: Mapping[tuple[str, ...], str]
    allowed: frozenset[tuple[str, ...]]


def index_sources(sources: Mapping[str, str], titles: Iterable[str] = ()) -> SourceIndex:
    """An index of the sources (name -> text). A run that lies within one of the titles is nobody's sentence."""
    blocks: set[tuple[str, ...]] = set()
    runs: dict[tuple[str, ...], str] = {}
    for name in sorted(sources):
        found = words(sources[name])
        blocks.update(_windows(found, _BLOCK))
        for run in _windows(found, RUN):
            runs.setdefault(run, name)
    allowed = {run for title in titles for run in _windows(words(title), RUN)}
    return SourceIndex(frozenset(blocks), runs, frozenset(allowed))


def copied_run(text: str, index: SourceIndex) -> tuple[str, str] | None:
    """(the words, name of the source) of the first run of twelve that the text shares with a source, or None."""
    found = words(text)
    if len(found) < RUN or not any(
        tuple(found[start : start + _BLOCK]) in index.blocks for start in range(0, len(found), _BLOCK)
    ):
        return None
    for run in _windows(found, RUN):
        source = index.runs.get(run)
        if source is not None and run not in index.allowed:
            return " ".join(run), source
    return None


def _windows(found: list[str], length: int) -> Iterable[tuple[str, ...]]:
    return (tuple(found[i : i + length]) for i in range(len(found) - length + 1))
