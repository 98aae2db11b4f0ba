"""Which subjects of a vraagstuk a programme is about, read from what its entry says it is and wants.

Only for the vraagstukken whose subjects are no answer to each other: see `UITEENLOPEND` in `matcher.weights`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from kennisbank.model.interventie import Interventie
from kennisbank.no_value import GEEN, ONBEKEND
from matcher.question import read_targets
from matcher.weights import UITEENLOPEND

_SLOW_LEARNERS = "lvb"
_THEIR_SCHOOL = "praktijkonderwijs"


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


def told_of(item: Interventie, needs: dict[str, Any]) -> Told:
    """What its texts say; each is read once."""
    shown = (item.naam, item.samenvatting)
    split = [v for v in item.vraagstukken if v in UITEENLOPEND]
    named = {text: _subjects_named(text, needs) for text in shown}
    slow = any(_THEIR_SCHOOL in text.lower() or _SLOW_LEARNERS in named[text] for text in shown)
    if not split:
        return Told({}, [], slow)
    texts = [text for text in (*shown, item.doel) if text not in (ONBEKEND, GEEN)]
    for text in texts:
        if text not in named:
            named[text] = _subjects_named(text, needs)
    found = dict.fromkeys(o for text in texts for o in named[text])
    per = {v: sorted(o for o in found if v in needs["onderwerpen"][o] or o in UITEENLOPEND[v]) for v in split}
    apart = {o for v in split for o in UITEENLOPEND[v]}
    return Told(
        {v: own for v, own in per.items() if own and all(o in UITEENLOPEND[v] for o in own)},
        sorted(o for o in found if o in apart),
        slow,
    )


def _subjects_named(text: str, needs: dict[str, Any]) -> list[str]:
    return [target.id for target in read_targets(text, needs["taal"]) if target.soort == "onderwerp"]
