"""The mark of a programme that sources disagree about: one function, for every list, page and report."""

from __future__ import annotations

from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item
from kennisbank.model.vocabulaire import Betwisting


def contested(item: Item, kb: Kennisbank) -> str:
    """'betwist' or 'bewering betwist', as the vocabulary betwistingen says; '' when nobody disagrees."""
    if not isinstance(item, Interventie) or not item.bewijs.betwist.is_betwist:
        return ""
    about = kb.vocabulaire["betwistingen"].get(item.bewijs.betwist.waarover)
    return about.merk if isinstance(about, Betwisting) else "betwist"


def told(item: Interventie, kb: Kennisbank) -> str:
    """The name for in a report: that a programme exists no more counts before any doubt about its working."""
    return f"{item.naam} (bestaat niet meer)" if item.status == "vervallen" else named(item, kb)


def named(item: Item, kb: Kennisbank) -> str:
    """The name for in a list of plain text, with the mark behind it: 'M@ZL (betwist)'."""
    mark = contested(item, kb)
    return f"{item.naam} ({mark})" if mark else item.naam
