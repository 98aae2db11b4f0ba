"""Which subjects of a vraagstuk a programme is about, read from what its entry says it is and wants.

Only for the vraagstukken whose subjects are no answer to each other: see `UITEENLOPEND` in `matcher.weights`.
"""

from __future__ import annotations

from typing import Any

from kennisbank.model.interventie import Interventie
from kennisbank.no_value import GEEN, ONBEKEND
from matcher.question import read_question
from matcher.weights import UITEENLOPEND

_SLOW_LEARNERS = "lvb"
_THEIR_SCHOOL = "praktijkonderwijs"


def is_for_slow_learners(item: Interventie, needs: dict[str, Any]) -> bool:
    """Whether its name or summary says that it is for young people who learn with difficulty, and so not for most."""
    told = (item.naam, item.samenvatting)
    return any(_THEIR_SCHOOL in text.lower() for text in told) or any(
        target.soort == "onderwerp" and target.id == _SLOW_LEARNERS
        for text in told
        for target in read_question(text, needs["taal"]).doelen
    )


def subjects_of(item: Interventie, needs: dict[str, Any]) -> dict[str, list[str]]:
    """Per vraagstuk the subjects that its name, summary and aim speak of; nothing when they name another one as well.

    A programme about being too heavy is about eating and moving both, so it is about the whole.
    """
    split = [v for v in item.vraagstukken if v in UITEENLOPEND]
    if not split:
        return {}
    named = _named_by(item, needs)
    found = {
        v: sorted(o for o in named if v in needs["onderwerpen"][o] or o in UITEENLOPEND[v]) for v in split
    }
    return {v: own for v, own in found.items() if own and all(o in UITEENLOPEND[v] for o in own)}


def also_named(item: Interventie, needs: dict[str, Any]) -> list[str]:
    """The subjects by which people tell parts of a vraagstuk apart, that it names among others."""
    if not any(v in UITEENLOPEND for v in item.vraagstukken):
        return []
    apart = {o for v in item.vraagstukken for o in UITEENLOPEND.get(v, ())}
    return sorted(o for o in _named_by(item, needs) if o in apart)


def _named_by(item: Interventie, needs: dict[str, Any]) -> list[str]:
    told = [text for text in (item.naam, item.samenvatting, item.doel) if text not in (ONBEKEND, GEEN)]
    return list(
        dict.fromkeys(
            target.id
            for text in told
            for target in read_question(text, needs["taal"]).doelen
            if target.soort == "onderwerp"
        )
    )
