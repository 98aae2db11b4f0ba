"""Which subjects of a vraagstuk a programme is about, read from what its entry says it is and wants.

Only for the vraagstukken whose subjects are no answer to each other: see `UITEENLOPEND` in `matcher.weights`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from kennisbank.model.interventie import Interventie
from kennisbank.names import words
from kennisbank.no_value import GEEN, ONBEKEND
from matcher.answers import Answers
from matcher.mending import is_known
from matcher.prepare_terms import Parts
from matcher.question import read_targets
from matcher.weights import UITEENLOPEND

_SLOW_LEARNERS = "lvb"
_THEIR_SCHOOL = "praktijkonderwijs"
_READ = (
    "vulwoorden", "gewoon", "vaste_zinnen", "vaste_langste", "zinnen", "langste", "zwak", "wijzers", "wijzer_namen", "vragers",
    "geslachten", "overal",
)  # fmt: skip
"""What reading a text of known words looks at; nearly all of it comes from the vocabulary. A reading gets no other tables,
so that one that needs more fails at once."""
_OF_KNOWN = ("stammen", "namen", "delen")
"""And the tables that only say which words are known and of which parts they are."""


class Told(NamedTuple):
    """What an entry says that a programme is about.

    `onderwerpen`: per vraagstuk the subjects that its name, summary and aim speak of; nothing when they name another one
    as well. A programme about being too heavy is about eating and moving both, so it is about the whole.
    `noemt`: the subjects by which people tell parts of a vraagstuk apart, that it names among others.
    `moeilijk_leren`: its name or summary says that it is for young people who learn with difficulty, and so not for most.
    """

    onderwerpen: dict[str, list[str]]
    noemt: list[str]
    moeilijk_leren: bool


def subjects_named(
    items: Iterable[Interventie], needs: dict[str, Any], answers: Answers
) -> dict[str, list[str]]:
    """Per text of these entries that `told_of` looks at, the subjects that it names."""
    language = needs["taal"]
    reads = {name: language[name] for name in (*_READ, *_OF_KNOWN)}
    parts = Parts(language["delen"])
    questions: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for text in dict.fromkeys(text for item in items for text in _texts(item)):
        said = [word for word in words(text) if word not in language["vulwoorden"]]
        if all(is_known(word, language) for word in said):
            # A word that is known stays as it is, so of the large tables only its parts count.
            questions[text] = " ".join(
                f"{place} {'+'.join(of)}" for place, w in enumerate(said) if (of := parts[w])
            )
        else:
            found[text] = _subjects_in(text, language)
    shared = json.dumps([reads[name] for name in _READ])
    return found | answers(shared, questions, lambda text: _subjects_in(text, reads))


def told_of(item: Interventie, needs: dict[str, Any], named: Mapping[str, list[str]]) -> Told:
    """What its texts say; `named` has the subjects that each names (`subjects_named`)."""
    shown = (item.naam, item.samenvatting)
    split = _split(item)
    slow = any(_THEIR_SCHOOL in text.lower() or _SLOW_LEARNERS in named[text] for text in shown)
    if not split:
        return Told({}, [], slow)
    texts = [text for text in (*shown, item.doel) if text not in (ONBEKEND, GEEN)]
    found = dict.fromkeys(o for text in texts for o in named[text])
    per = {v: sorted(o for o in found if v in needs["onderwerpen"][o] or o in UITEENLOPEND[v]) for v in split}
    apart = {o for v in split for o in UITEENLOPEND[v]}
    return Told(
        {v: own for v, own in per.items() if own and all(o in UITEENLOPEND[v] for o in own)},
        sorted(o for o in found if o in apart),
        slow,
    )


def _texts(item: Interventie) -> Iterator[str]:
    yield item.naam
    yield item.samenvatting
    if _split(item) and item.doel not in (ONBEKEND, GEEN):
        yield item.doel


def _split(item: Interventie) -> list[str]:
    """Its vraagstukken whose subjects are no answer to each other."""
    return [v for v in item.vraagstukken if v in UITEENLOPEND]


def _subjects_in(text: str, language: dict[str, Any]) -> list[str]:
    return [target.id for target in read_targets(text, language) if target.soort == "onderwerp"]
