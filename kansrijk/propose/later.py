"""The rules that the form does not run, each with the reason: what the editors check later, and what cannot go wrong here."""

from __future__ import annotations

from kennisbank.rules import REGELS

LATER: dict[str, str] = {
    "tekst-lijkt-op": "Daarvoor leggen wij de hele tekst naast alle andere. Dat is te veel werk voor een browser.",
    "overgenomen": "Daarvoor zijn de teksten van de bronnen nodig. Die staan niet op deze site.",
    "bron-zonder-gebruik": "Haalt u een bron weg? Dan kijken wij of een ander item die bron nog gebruikt.",
    "id-verdwenen": "Maakt u van een pagina weer een concept? Dan kijken wij of het adres blijft werken.",
}
"""Rules about what somebody proposes that only the command line runs; the page names them."""

_WRITTEN = "Het formulier schrijft het bestand zelf, dus dit gaat hier niet mis."
_ELSEWHERE = "Gaat over kerncijfers, vocabulaires of edities, en die staan niet in dit formulier."
_OTHER_FILES = ("edities/", "kerncijfers/", "vocabulaire/")
_OF_VALUES = ("yaml-dubbele-sleutel", "yaml-dubbelzinnig", "id-vorm", "id-dubbel")


def _reason(regel_id: str) -> str:
    if regel_id in LATER or regel_id in _OF_VALUES:
        return ""
    if regel_id.startswith(("yaml-", "bestand-")):
        return _WRITTEN
    return _ELSEWHERE if REGELS[regel_id].voorbeeld.bestand.startswith(_OTHER_FILES) else ""


NOT_HERE: dict[str, str] = {regel_id: reason for regel_id in REGELS if (reason := _reason(regel_id))}
"""Rules that have nothing to say about what the form makes."""
