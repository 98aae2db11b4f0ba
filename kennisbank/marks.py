"""The mark of a programme that sources disagree about or that has ended, for every list, page and report."""

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


def mark_of(item: Interventie, kb: Kennisbank) -> str:
    """The mark for in a report: that a programme exists no more counts before any doubt about its working."""
    return "bestaat niet meer" if item.status == "vervallen" else contested(item, kb)


def marked(naam: str, mark: str) -> str:
    """'M@ZL (betwist)'; the name alone when it has no mark."""
    return f"{naam} ({mark})" if mark else naam
