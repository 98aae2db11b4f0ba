"""Which fields stand together in the form, under which heading, and in which order somebody fills them in.

A field that no section names comes in the last one, so a new field of the model is in the form at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kennisbank.fields import fields_of
from kennisbank.model.soorten import Soort

OWN = ("versie", "wijzigingen")
"""The form keeps these itself: somebody only says what changed."""

_KERN = ("Wat is het?", "In een paar zinnen: wat is het, en voor wie?")
_BRONNEN = ("Bronnen", "Waar staat het? Elk feit heeft een bron. Zet er ook bij waar het in die bron staat.")
_LINKS = ("Wat hoort erbij?", "Waar gaat het over, en welke andere pagina's horen erbij?")
_BEHEER = ("Naam en beheer", "Hoe het op de site staat, en wanneer iemand het nalas.")
_BRONVELDEN = ("bronnen",)

SECTIES: Mapping[str, tuple[tuple[tuple[str, str], tuple[str, ...]], ...]] = {
    "interventie": (
        (_KERN, ("naam", "aard", "samenvatting", "doel", "aliassen")),
        (
            ("Voor wie?", "De jeugdigen om wie het gaat, en de problemen waar het voor is."),
            ("doelgroep", "doelgroep_kort", "leeftijd", "preventieniveau", "vraagstukken", "zoekwoorden"),
        ),
        (
            ("Hoe gaat het?", "Waar het gebeurt, wie het doet en wat ervoor nodig is."),
            (
                "settings", "schooltypen", "uitvoerders", "uitvoering", "intensiteit", "werkzame_elementen",
                "randvoorwaarden", "gereedheid", "eigenaar",
            ),
        ),
        (
            ("Werkt het?", "Oordelen van commissies en uitkomsten van onderzoek, ook als ze tegenvallen."),
            ("bewijs", "kanttekeningen", "kanttekening_kort"),
        ),
        (
            ("Kosten, bereik en wet", "Wat het kost, waar het gebeurt en welke wet erover gaat."),
            ("kosten", "verspreiding", "wettelijk_kader", "basisaanbod"),
        ),
        (_LINKS, ("familie", "relaties", "parels", "puzzels", "tips")),
        (_BRONNEN, _BRONVELDEN),
        (_BEHEER, ("id", "status", "vervangen_door", "controle")),
    ),
    "parel": (
        (_KERN, ("naam", "samenvatting", "aliassen")),
        (
            ("Wat gebeurde er?", "De aanleiding, wat u deed, waar en met wie."),
            ("aanleiding", "aanpak", "waar", "organisaties"),
        ),
        (("Wat leverde het op?", "Ook wat tegenviel, is welkom."), ("uitkomsten", "lessen")),
        (
            _LINKS,
            ("rollen", "waarden", "vraagstukken", "paragraaf", "interventies", "puzzels", "tips", "verschilt_van"),
        ),
        (_BRONNEN, _BRONVELDEN),
        (_BEHEER, ("id", "status", "controle")),
    ),
    "puzzel": (
        (("Wat is de vraag?", "De vraag zelf, en waarom het antwoord lastig is."), ("naam", "vraag", "waarom_lastig")),
        (
            ("Hoe ver is het?", "Hoe mensen ertegenaan kijken en wat nu al kan."),
            ("zienswijzen", "eerste_stappen", "stand"),
        ),
        (
            _LINKS,
            ("rollen", "waarden", "vraagstukken", "paragraaf", "interventies", "parels", "tips", "verschilt_van"),
        ),
        (_BRONNEN, _BRONVELDEN),
        (_BEHEER, ("id", "status", "controle")),
    ),
    "tip": (
        (("Wat is de tip?", "Wat moet iemand doen, en waarom helpt dat?"), ("naam", "tip", "waarom")),
        (
            _LINKS,
            ("rollen", "waarden", "vraagstukken", "paragraaf", "interventies", "parels", "puzzels", "verschilt_van"),
        ),
        (_BRONNEN, _BRONVELDEN),
        (_BEHEER, ("id", "status", "controle")),
    ),
}  # fmt: skip
"""Per kind: ((heading, what to do), fields)."""


def sections_of(soort: Soort) -> list[dict[str, Any]]:
    """The sections of one kind as plain data: {kop, uitleg, velden}; together they have every field but the form's own."""
    found = [
        {"kop": kop, "uitleg": uitleg, "velden": list(names)} for (kop, uitleg), names in SECTIES[soort.naam]
    ]
    named = {name for section in found for name in section["velden"]}
    left = [name for name in fields_of(soort.cls) if name not in named and name not in OWN]
    found[-1]["velden"] = [*found[-1]["velden"], *left]
    return found
