"""The sentences of the chooser and of comparing, for the browser to fill in. `{n}` and such are filled in there."""

from __future__ import annotations

from kansrijk.pages.cards import NOUNS

MOST = 4
"""How many programmes fit beside each other: on one A4 across."""


def choosing_words(kind: str) -> dict[str, str]:
    """key -> sentence for the chooser of one kind."""
    one, more = NOUNS[kind]
    words = {
        "formulier": f"Kies {more}",
        "uitleg": "Wat u aanvinkt, werkt meteen. Binnen een vraag is het ‘of’, tussen vragen ‘en’. "
        f"Het getal zegt hoeveel {more} erbij horen, met uw keuzes bij de andere vragen.",
        "alles": f"Alle {{n}} {more}",
        "gevonden": f"{{k}} van {{n}} {more}",
        "gevonden-een": f"1 {one} van {{n}}",
        "niets": f"Geen {one} past bij al deze keuzes. Haal er een weg.",
        "gekozen": "{n} gekozen",
        "keuzes": "Uw keuzes",
        "weg": "Haal weg: {naam}",
        "wis": "Wis alle keuzes",
        "volgorde": "Volgorde",
        "volgorde-naam": "Naam",
        "volgorde-bewijs": "Sterkste bewijs eerst",
        "volgorde-leeftijd": "Jongste eerst",
        "onbekend": "In het adres staat een keuze die wij niet kennen: {wat}. Die telt niet mee.",
        "meer": "Toon er nog {n}",
        "stuk": "De lijst is niet geladen. Laad de pagina opnieuw.",
    }
    return words | (COMPARING if kind == "interventies" else {})


COMPARING = {
    "vergelijk": "Vergelijk",
    "balk": "Vergelijken",
    "erbij": "{naam} gekozen om te vergelijken. Het zijn er nu {n}.",
    "eraf": "{naam} niet meer gekozen. Het zijn er nu {n}.",
    "vol": f"U kunt er {MOST} vergelijken. Haal er eerst een weg.",
    "nog-een": "Kies er nog een om te vergelijken.",
    "naar": "Vergelijk deze {n}",
    "leeg": "Wis",
}
