"""The levels of secondary school that entries say they are for, made once as plain data for `matcher.school_levels`."""

from __future__ import annotations

from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.names import words
from kennisbank.no_value import ONBEKEND
from matcher.school_levels import levels_named

_WHOLE = ("voortgezet onderwijs", "middelbare school", "middelbare scholen", "vo-scho")
"""Who says this speaks of all levels, also when one is named beside it."""


def prepare_levels(kb: Kennisbank) -> dict[str, Any]:
    """`namen`: the levels in order. `woorden`: the words that name one, with its id."""
    found: dict[str, str] = {}
    for value in kb.vocabulaire["schoolniveaus"].values():
        for text in (value.id, *value.synoniemen):
            found[" ".join(words(text))] = value.id
    return {"namen": list(kb.vocabulaire["schoolniveaus"]), "woorden": found}


def levels_of(item: Interventie, levels: dict[str, Any]) -> list[str]:
    """The levels that an entry says it is for, from `prepare_levels`; none when it speaks of the whole, or says nothing."""
    text = " ".join(t for t in (item.naam, item.samenvatting, item.doelgroep) if t != ONBEKEND).lower()
    # What is for basisschool and secondary school both names a level in passing.
    if "vo" not in item.schooltypen or "po" in item.schooltypen or any(said in text for said in _WHOLE):
        return []
    return levels_named(text, {"schoolniveaus": levels})
