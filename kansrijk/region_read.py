"""How a region's needs and lines were read: what we did not understand, and what a match answers to the rest."""

from __future__ import annotations

from collections.abc import Iterator

from kansrijk.markdown_text import plain
from kansrijk.region_words import (
    Document,
    Names,
    answer_words,
    asks_figures,
    not_understood,
    read_words,
    some,
    towns_of,
)
from matcher.name_other import known_other
from matcher.sentences import number

MOST_TO_LOOK_UP = 8
"""On the screen; the file has them all."""


def need_lines(document: Document, names: Names, *, whole: bool) -> Iterator[str]:
    """What we did not understand, what asks for figures, and how the rest was read and answered."""
    strange = not_understood(document, names)
    if strange:
        yield "## Niet begrepen"
        yield ""
        for town, text, back in strange if whole else strange[:MOST_TO_LOOK_UP]:
            yield f"- {plain(town)}: {plain(f'“{text}”. {back}'.strip())}"
        yield ""
    if len(strange) > MOST_TO_LOOK_UP and not whole:
        yield f"Nog {number(len(strange) - MOST_TO_LOOK_UP)} behoeften begrepen wij niet; die staan in het Markdown-verslag."
        yield ""
    if figures := asks_figures(document):
        yield "## Vragen om cijfers"
        yield ""
        for town, text in figures if whole else figures[:MOST_TO_LOOK_UP]:
            yield f"- {plain(town)}: {plain(f'“{text}”. Dit vraagt om cijfers en niet om een programma; het telt hierboven niet mee.')}"
        yield ""
    if whole and document["behoeften"]:
        yield "## Zo lazen wij de behoeften"
        yield ""
        for row in document["behoeften"]:
            said = f"“{row['tekst']}”" if "tekst" in row else row["vraagstuk"]
            answer = answer_words(row, names)
            text = f"{said}: {read_words(row, names)}."
            text += f" Een match geeft: {answer}." if answer else ""
            yield f"- {plain(row['gemeente'])}: {plain(text)}"
        yield ""


def unknown_lines(document: Document, names: Names) -> Iterator[str]:
    """The lines of an offering that nobody recognised, with what they may be."""
    lines: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for row in document["onbekend"]:
        lines.setdefault((row["invoer"], tuple(row["lijkt_op"])), []).append(row["gemeente"])
    if not lines:
        return
    yield "## Niet herkend"
    yield ""
    for (line, like), towns in lines.items():
        question = f" Bedoelt u {' of '.join(names.plain[i] for i in like)}?" if like else ""
        question = f" {other}" if (other := known_other(line, names.model["namen"])) else question
        yield f"- {plain(some(towns, len(towns_of(document))))}: {plain(f'{line}.{question}')}"
