"""The rule about plain language for the sentences a reader sees first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from kennisbank.knowledge import VAKWOORDEN, Kennisbank
from kennisbank.messages import piece
from kennisbank.model.soorten import soort_of
from kennisbank.names import words
from kennisbank.problems import shorten
from kennisbank.readability import LEAST_SHORT, NORM, Readability, readability
from kennisbank.rules.registry import Finding, Voorbeeld, finding, itemregel

EERSTE_TEKST: Mapping[str, str] = {
    "interventie": "samenvatting",
    "parel": "samenvatting",
    "puzzel": "vraag",
    "tip": "tip",
}
"""The field that stands in lists and search results, per kind."""
LANG = 15
"""Words in a sentence from which the message names it; Douma's score falls 14 points by it."""


def familiar_words(item: Any, kb: Kennisbank) -> frozenset[str]:
    """The words that do not count for word length: the entry's own names and the terms of the vocabularies."""
    own = {w for name in (item.naam, *getattr(item, "aliassen", ())) for w in words(name)}
    return kb.vakwoorden | own


def _what(found: Readability) -> tuple[str, str]:
    """(what makes it hard, what to do)."""
    length, sentence = found.sentences[0]
    hard = [word for n, word in found.words if n >= 4][:4] or [word for n, word in found.words if n >= 3][:4]
    said, todo = [], []
    if length >= LANG:
        said.append(piece("lange-zin", aantal=length, zin=shorten(sentence, 40)))
        todo.append(piece("knip-de-zin"))
    if hard:
        said.append(piece("lange-woorden", woorden=", ".join(hard)))
        todo.append(piece("kortere-woorden"))
    text = piece("en").join(todo) or piece("kortere-zinnen")
    return "; ".join(said), text[0].upper() + text[1:]


@itemregel(
    "leesbaarheid",
    Voorbeeld(
        "tip: Organiseer voorafgaand aan de besluitvorming een vertegenwoordigende bijeenkomst met betrokkenen "
        "over verantwoordelijkheden en onderlinge verwachtingen.",
        "tips/voorbeeldtip.yml",
    ),
    velden=("naam", "samenvatting", "vraag", "tip"),
    ernst="waarschuwing",
)
def first_text_is_plain(item: Any, kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """De tekst die een lezer het eerst ziet, is gewone taal (B1): Flesch-Douma minstens 45, waar 60 gewoon is. Namen en vakwoorden uit de vocabulaires tellen niet mee."""
    if not all(kb.vocabulaire.get(name) for name in VAKWOORDEN):
        return  # a vocabulary could not be read: its words would wrongly count as long
    field = EERSTE_TEKST[soort_of(item).naam]
    found = readability(getattr(item, field), familiar_words(item, kb))
    if found is not None and found.score < LEAST_SHORT:
        said, todo = _what(found)
        yield finding(
            (field,), "leesbaarheid",
            score=f"{found.score:.0f}", norm=NORM, minste=LEAST_SHORT, oorzaken=said, adviezen=todo,
        )  # fmt: skip
