"""Whether a text is about parents first: who asks for parents that fight is helped by what is for parents, and only then
by a group for their children.

What an entry is for stands in its `doelgroep`; there is no other place for it. It orders answers and leaves none out.
Light and pure; the browser has the same in kansrijk/web/parents.js.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kennisbank.names import words
from matcher.sexes import EVERYBODY, SENTENCE, SEXES

_PARENTS = (
    "ouders moeders vaders mamas papas pleegouders stiefouders schoonouders grootouders tienermoeders tienerouders opvoeders "
    "zwangeren zwangere"
)
_YOUNG = "studente studentes brugklasser brugklassers dreumes dreumesen mantelzorger mantelzorgers"
"""Words for the young beside those of `matcher.sexes`."""
_FAMILIES = ("gezin", "gezinnen", "iedereen")
"""Of these nobody can say whether the parents are meant or their children."""
_AND_THEIR = ("en", "hun", "ouders")
NOT, TOO, FIRST = 0, 1, 2
"""Of a programme: not for parents as far as its first sentence says, for them too, or for them before anybody else."""


def who() -> dict[str, dict[str, int]]:
    """The words for parents and for the young as plain data that is quick to look in."""
    young = [word for said in SEXES.values() for word in said.split()]
    return {
        "ouders": dict.fromkeys(sorted(_PARENTS.split()), 1),
        "jeugd": dict.fromkeys(sorted({*EVERYBODY, *young, *_YOUNG.split()} - {*_FAMILIES}), 1),
    }


def is_about_parents(text: str, known: Mapping[str, Mapping[str, int]]) -> bool:
    """Whether it speaks of parents before it speaks of anybody young: 'vaders en moeders die ruzie maken over hun kind'."""
    return _is_first(words(text), known)


def for_parents(target_group: str) -> int:
    """`NOT`, `TOO` or `FIRST`, by the first sentence of a `doelgroep`: 'Kinderen van 7 tot 12 jaar, en hun ouders'."""
    typed = words(SENTENCE.split(target_group)[0])
    if _is_first(typed, who()):
        return FIRST
    size = len(_AND_THEIR)
    return TOO if any(tuple(typed[at : at + size]) == _AND_THEIR for at in range(len(typed))) else NOT


def _is_first(typed: Sequence[str], known: Mapping[str, Mapping[str, int]]) -> bool:
    return next(
        (word in known["ouders"] for word in typed if any(word in said for said in known.values())), False
    )
