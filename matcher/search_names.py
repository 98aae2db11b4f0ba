"""The names of programmes that stand in a question, and whether it asks about a name: 'wat kost VoorZorg'.

Light and pure: plain data of `matcher.prepare_search` in; the browser has the same in kansrijk/web/search_names.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kennisbank.names import words
from matcher.dutch import STOPWORDS
from matcher.question import Question

_LONGEST = 8

ASKED_OF_A_NAME = (
    "kost kosten kostprijs prijs prijzen duur werkt werken werking werkzaam effect effecten effectief bewezen bewijs erkend erkenning "
    "erkende ervaring ervaringen bedoeld doelgroep biedt bieden aanbieder aanbieders uitvoerder uitvoerders eigenaar licentie "
    "certificaat handleiding materiaal folder website contact contactgegevens aanmelden vergoed vergoeding subsidie sessies sessie "
    "bijeenkomsten duurt leeftijd betekent betekenis inhoud uitleg informatie info evaluatie resultaten resultaat beoordeling oordeel"
).split()
"""What people want to know of a programme that they call by its name."""
BESIDE_A_NAME = "aan lang lessen cursus training school scholen gemeente regio nederland mensen groep methode lespakket groepen".split()
"""Words that may stand there too."""


class Named(NamedTuple):
    """A name in a question: the entries that have it, its words, their places, and whether it is an ordinary word there."""

    entries: Sequence[int]
    woorden: str
    plekken: range
    gewoon: bool


class Names(NamedTuple):
    """`found`: the names, the longest first. `sure`: one of them is no word of every day. `only`: all else in the question
    asks something of that one name."""

    found: list[Named]
    sure: bool
    only: bool


def names_in(read: Question, data: dict[str, Any]) -> Names:
    """The names in a question; words of a longer name are no name, nor is a word inside a phrase: 'foute vrienden'."""
    taal, daily = data["behoeften"]["taal"], data["alledaags"]
    mended = dict(read.verbeterd)
    typed = words(read.vraag)
    tokens = [mended.get(w, w) for w in typed]
    asked = [word in data["om_een_naam"] for word in typed]
    beside = [
        a or word in STOPWORDS or word in data["bij_een_naam"] for a, word in zip(asked, typed, strict=True)
    ]
    taken: set[int] = set()
    said = {word.plek for word in read.woorden if word.in_zin}
    found: list[Named] = []
    sure = only = False
    for size in range(min(len(tokens), _LONGEST), 0, -1):
        for start in range(len(tokens) - size + 1):
            span = range(start, start + size)
            phrase = tokens[start : start + size]
            entries = data["namen"].get("".join(phrase))
            if not entries or any(i in taken for i in span):
                continue
            around = [i for i in range(len(tokens)) if i not in span]
            alone = any(asked[i] for i in around) and all(beside[i] for i in around)
            if all(w in STOPWORDS for w in phrase) and not (alone and size > 1):
                continue
            if size == 1 and start in said and not alone:
                continue
            # Nobody writes a word of every day in two: 'mijn vriend en ik' is no 'vrienden'.
            if size > 1 and "".join(phrase) in daily:
                continue
            taken.update(span)
            # A name that is also an ordinary word ('vrienden', 'voorzorg', 'pad') says less inside a sentence.
            everyday = phrase[0] in daily
            common = size == 1 and len(tokens) > 1 and not alone and (phrase[0] in taal["zinnen"] or everyday)
            sure = sure or not common or not everyday
            only = only or alone
            found.append(Named(entries, " ".join(phrase), span, common))
    return Names(found, sure, only)
