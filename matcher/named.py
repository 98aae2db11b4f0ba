"""The programmes that a need names: 'wat kost VoorZorg voor ons', 'is KiVa beter dan PRIMA?'.

Who names a programme asks about it, and wants to see what it stands on, what it costs and whether the own list has it.
Works on the prepared data; it has a twin in the browser (kansrijk/web/named.js).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from matcher.costs import costs, own_numbers
from matcher.name_sentence import may_be_a_name, named_spans
from matcher.name_words import read

if TYPE_CHECKING:
    from matcher.coverage import Grid
    from matcher.fit import Asker
    from matcher.offering import Offering
    from matcher.profile import Profiel
    from matcher.understand import Asked

_MOST = 3
"""Who names more lists what there is, and does not ask about each."""
_LONGEST_TEXT = 300


def tell_named(asked: Asked, offering: Offering, profiel: Profiel, asker: Asker, grid: Grid) -> None:
    """Give each told need in plain words its `genoemd`: what it names, in that order, with its evidence and amounts.

    `stand` is how the own list has it: actief, gepland, gestopt or onbekend, or null when it has it not.
    """
    for told in asked.told:
        if "tekst" in told:
            told["genoemd"] = [
                {
                    "id": item_id,
                    "naam": grid.programmes[item_id]["naam"],
                    "stand": offering.status.get(item_id),
                    "bewijs": grid.verdict(grid.programmes[item_id]).as_dict(),
                    "kosten": costs(
                        grid.programmes[item_id], own_numbers(profiel), asker.leeftijd, grid.model
                    ),
                }
                for item_id in programmes_named(told["tekst"], grid.model["namen"])
            ]


def programmes_named(tekst: str, names: Mapping[str, Any]) -> list[str]:
    """Ids of what a text names, in the order of the text; [] when it names none, or so many that it is a list.

    What is written as a name is one. A question about a programme ('wat kost', 'werkt') may name it in small letters,
    unless these are words of daily life.
    """
    if len(tekst) > _LONGEST_TEXT:
        return []
    tokens = read(tekst)
    asks = any(w.text in names["asking"] for w in tokens)
    spans = named_spans(tokens, names, also=may_be_a_name if asks else None)
    if len(spans) > _MOST:
        return []
    return list(dict.fromkeys(i for _, _, some in spans for i in some if i not in names["services"]))
