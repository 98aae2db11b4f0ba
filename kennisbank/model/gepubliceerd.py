"""The list of everything that ever had an address on the site: what stands in `edities/ids.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.fields import veld
from kennisbank.kinds import Id, Lijst


def _ids(wat: str) -> tuple[str, ...]:
    return veld(Lijst(van=Id()), f"De ids van {wat} die ooit op de site stonden.", "[]")  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class GepubliceerdeIds:
    """Per kind the ids that were ever published; they never change and never go."""

    interventies: tuple[str, ...] = _ids("interventies")
    parels: tuple[str, ...] = _ids("parels")
    puzzels: tuple[str, ...] = _ids("puzzels")
    tips: tuple[str, ...] = _ids("tips")
    vraagstukken: tuple[str, ...] = _ids("vraagstukken")
    leeftijdsfasen: tuple[str, ...] = _ids("leeftijdsfasen")


VOCABULARY_KINDS = ("vraagstukken", "leeftijdsfasen")
"""The kinds in the list that are not entries: vocabulary values with a page of their own."""
EMPTY = GepubliceerdeIds((), (), (), (), (), ())
