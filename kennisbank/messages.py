"""What is said about a faulty value, once: the command line and the browser fill in the same sentences.

Each message is (rule, what was found, how to mend it). The faults that a profile can have stand here;
what only an entry can have stands in `kennisbank.entry_messages`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kennisbank.entry_messages import ITEMMELDINGEN

_EXPECTED = "Verwacht: {verwacht}."
MELDINGEN: Mapping[str, tuple[str, str, str]] = {
    # The file as a whole.
    "te-groot": (
        "bestand-te-groot", "Het bestand is {grootte} bytes groot; {meest} is het meeste.",
        "Haal weg wat er niet hoort, of verdeel het over twee bestanden.",
    ),
    "te-veel": (
        "te-veel-problemen", "Dit bestand heeft meer dan {meest} problemen; vanaf hier is het niet verder nagekeken.",
        "Herstel eerst wat hiervoor staat, en controleer dan opnieuw.",
    ),
    "leeg": ("bestand-leeg", "Het bestand is leeg.", "Vul het in. Een item begint met een sjabloon: kansrijk nieuw SOORT ID."),
    "geen-tekst": (
        "yaml-codering", "Dit is geen tekst, maar een bestand van {programma}.",
        "Open het daar, kopieer de tekst, en bewaar die in een gewoon tekstbestand.",
    ),
    "codering-begin": (
        "yaml-codering", "Het bestand is op een andere manier opgeslagen dan hier kan: UTF-16, of UTF-8 met een BOM.",
        "Sla het bestand op als UTF-8 zonder BOM (in Kladblok: Opslaan als, codering UTF-8).",
    ),
    "codering-byte": (
        "yaml-codering", "Hier staat een letter die op een andere manier is opgeslagen dan UTF-8 (byte {byte}).",
        "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, codering UTF-8).",
    ),
    "stuurteken": (
        "yaml-teken", "Er staat een onzichtbaar stuurteken ({teken}) in het bestand.",
        "Haal het weg; meestal kwam het mee met knippen en plakken.",
    ),
    "te-diep": (
        "yaml-te-diep", "De inhoud is meer dan {meest} stappen diep genest.",
        "Gebruik alleen de velden uit de veldenlijst; die gaan niet zo diep.",
    ),
    "alleen-commentaar": (
        "bestand-leeg", "Het bestand heeft alleen commentaar.",
        "Vul het in. Een item begint met een sjabloon: kansrijk nieuw SOORT ID.",
    ),
    # The form of YAML.
    "tab": ("yaml-tab", "Er staat een tab waar YAML spaties wil.", "Vervang de tab door spaties (twee per stap)."),
    "anker": (
        "yaml-anker", "Er staat een YAML-verwijzing: {wat}.",
        "Schrijf de waarde voluit. Is het gewone tekst, zet er dan aanhalingstekens omheen.",
    ),
    "anker-begin": (
        "yaml-anker", "Een waarde begint met & of *; dat leest YAML als verwijzing.",
        "Zet de waarde tussen aanhalingstekens.",
    ),
    "tag": ("yaml-tag", "Er staat een YAML-tag ({wat}).", "Haal de tag weg."),
    "meer-documenten": (
        "yaml-meer-documenten", "Er staat meer dan één document in het bestand (een regel met ---).",
        "Maak voor elk item een eigen bestand.",
    ),
    "nog-iets": (
        "yaml-meer-documenten", "Hier is het document uit, en er staat nog iets achter.",
        "Haal weg wat er niet bij hoort. Hoort het erbij: zet het op een eigen regel met een veldnaam.",
    ),
    "syntaxis": ("yaml-syntaxis", "Vanaf hier is het bestand niet te lezen: de vorm (YAML) klopt niet.", "{hulp}"),
    "dubbele-punt": ("", "Staat er een dubbele punt in de tekst? Zet de hele tekst tussen aanhalingstekens.", ""),
    "streepje": ("", "Zet een spatie achter het streepje aan het begin van de regel.", ""),
    "te-ver": (
        "", "Zet de regel even ver van de kant als de regels erboven. Staat daar tekst zonder veldnaam? Haal die weg.", "",
    ),
    "hekken": ("", "Haal de regels met ``` weg. Die horen niet bij het bestand zelf.", ""),
    "inspringen": ("", "Kijk of de regel even ver inspringt als zijn buren en of aanhalingstekens sluiten.", ""),
    "geen-dubbele-punt": ("", "Zet een dubbele punt en een spatie achter de veldnaam.", ""),
    "begin-teken": ("", "Begint de tekst met een bijzonder teken? Zet de hele tekst tussen aanhalingstekens.", ""),
    "teken-code": (
        "", "Achter een \\ staat iets wat geen teken is. Typ het teken zelf, of zet enkele aanhalingstekens om de tekst.", "",
    ),
    "niet-gesloten": ("", "Sluit het aanhalingsteken of het haakje dat op deze plek open staat.", ""),
    "haakje": ("", "Sluit het haakje dat op of boven deze regel open staat, of zet een komma tussen de waarden.", ""),
    "uitroepteken": ("", "Haal het uitroepteken weg of zet de tekst tussen aanhalingstekens.", ""),
    "kijk-om-je-heen": ("", "Kijk naar inspringing, dubbele punten en aanhalingstekens op en boven deze regel.", ""),
    "niet-in-de-browser": (
        "yaml-syntaxis", "Deze schrijfwijze leest alleen de opdrachtregel.",
        "Schrijf het eenvoudiger: velden met een dubbele punt, lijsten met een streepje, tekst tussen aanhalingstekens.",
    ),
    "geen-json": (
        "yaml-syntaxis", "Hier is het profiel geen geldige JSON meer.",
        "Kijk naar aanhalingstekens, komma's en haakjes op en boven deze regel.",
    ),
    # Groups and lists.
    "ontbreekt": ("veld-ontbreekt", "Het veld {veld} ontbreekt.", "Voeg toe: {veld}: … Verwacht: {verwacht}."),
    "dubbele-sleutel": (
        "yaml-dubbele-sleutel", "Het veld {veld} staat er twee keer.", "Voeg de twee samen en haal er een weg.",
    ),
    "samenvoeging": ("yaml-anker", "Er staat een YAML-samenvoeging: <<.", "Schrijf de velden voluit."),
    "onbekend-veld": ("veld-onbekend", "Het veld '{veld}' bestaat niet.{bedoeld}", _EXPECTED),
    "bedoeld": ("", " Bedoelde u '{woord}'?", ""),
    "geen-groep": ("veld-soort", "Hier staan geen velden met een dubbele punt.", _EXPECTED),
    "geen-lijst": ("veld-soort", "Hier staat geen lijst.", _EXPECTED),
    "lijst-dubbel": ("lijst-dubbel", "'{waarde}' staat er al.", "Haal de tweede weg."),
    # One value.
    "een-lijst": ("veld-soort", "Hier staat een lijst.", _EXPECTED),
    "een-groep": ("veld-soort", "Hier staat een groep velden.", _EXPECTED),
    "leeg-veld": ("veld-leeg", "Het veld is leeg.", _EXPECTED),
    "onbekend": ("onbekend-mag-niet", "Hier kan 'onbekend' niet.", _EXPECTED),
    "sjabloon": ("sjabloon-niet-ingevuld", "Hier staat nog de tekst van het sjabloon.", _EXPECTED),
    "dubbelzinnig": (
        "yaml-dubbelzinnig", "{waarde} zonder aanhalingstekens is voor andere YAML-lezers geen tekst.",
        'Zet er aanhalingstekens omheen: "{waarde}".',
    ),
    "te-lang": (
        "tekst-te-lang", "De tekst is {lengte} tekens lang; {meest} is het meeste.",
        "Maak de tekst korter: een lezer heeft een minuut.",
    ),
    "onzichtbaar": (
        "tekst-onzichtbaar", "Er staat een onzichtbaar teken in de tekst ({teken}).",
        "Haal het weg; typ de tekst op die plek opnieuw.",
    ),
    "lijkt-op": (
        "tekst-andere-letter", "In '{waarde}' staat een letter die op een gewone lijkt, maar een andere is ({teken}).",
        "Typ het woord opnieuw, met gewone letters.",
    ),
    "gestapeld": (
        "tekst-andere-letter", "Op één letter staan {aantal} losse tekens; zij bedekken wat eromheen staat.",
        "Typ het woord opnieuw, met gewone letters.",
    ),
    "opmaak": (
        "tekst-opmaak", "Er staat opmaak in de tekst ({opmaak}).",
        "Schrijf gewone tekst; de site maakt de opmaak. Een link hoort bij de bronnen.",
    ),
    "getal-tussen-quotes": ("getal-vorm", '"{waarde}" is tekst door de aanhalingstekens.', _EXPECTED),
    "geen-getal": ("getal-vorm", "{waarde} is geen getal in gewone vorm{waarom}.", _EXPECTED),
    "nul-vooraan": ("", " (een nul vooraan leest YAML als een ander getal)", ""),
    "nul-achteraan": ("", " (een nul achteraan valt weg)", ""),
    "komma": ("", " (schrijf een punt, geen komma)", ""),
    "getal-bereik": ("getal-bereik", "{waarde} kan hier niet.", _EXPECTED),
    "geen-janee": ("janee-vorm", "'{waarde}' is geen true of false.", _EXPECTED),
    "keuze-onbekend": ("keuze-onbekend", "'{waarde}' bestaat niet.{bedoeld}", _EXPECTED),
    "een-van": ("", "een van: {keuzes}", ""),
    "keuzes-meer": ("", "{keuzes} … ({aantal} in totaal)", ""),
    # A profile.
    "lijst-te-lang": (
        "lijst-te-lang", "De lijst heeft {aantal} regels; {meest} is het meeste.",
        "Voeg samen wat bij elkaar hoort, of verdeel het over twee bestanden.",
    ),
    "geen-velden": ("veld-soort", "Het bestand begint niet met velden.", "{begin}"),
    "begin-profiel": ("", "Begin met: organisatie: {naam: …, type: gemeente}.", ""),
    "leeftijd-volgorde": (
        "leeftijd-volgorde", "leeftijd.van is {van} en leeftijd.tot is {tot}.",
        "Draai de getallen om of pas er een aan.",
    ),
    "onderwijs-alleen-school": (
        "onderwijs-alleen-school", "onderwijs hoort alleen bij een school, en het type is {type}.",
        "Haal onderwijs weg, of maak het type school.",
    ),
    "behoefte-beide": (
        "behoefte-vorm", "Een behoefte heeft een vraagstuk of een tekst; hier staat allebei.",
        "Laat er één staan. Verdeel twee dingen over twee regels.",
    ),
    "behoefte-geen": (
        "behoefte-vorm", "Een behoefte heeft een vraagstuk of een tekst; hier staat geen van beide.",
        "Laat er één staan. Verdeel twee dingen over twee regels.",
    ),
    "behoeften-te-lang": (
        "samen-te-lang", "De teksten bij behoeften zijn samen {lengte} tekens lang; {meest} is het meeste.",
        "Zeg het korter, of kies een vraagstuk uit de lijst.",
    ),
    "aanbod-te-lang": (
        "samen-te-lang", "De namen bij aanbod zijn samen {lengte} tekens lang; {meest} is het meeste.",
        "Laat op elke regel alleen de naam staan.",
    ),
}  # fmt: skip
"""Every message by its name; {words} are filled in. A message without a rule is a piece of another."""

_SLOT = re.compile(r"\{([a-z_]+)\}")


def said(naam: str, /, **waarden: object) -> tuple[str, str, str]:
    """(rule, what was found, how to mend it) of one message with its slots filled."""
    regel_id, tekst, hulp = _message(naam)
    return regel_id, _filled(tekst, waarden), _filled(hulp, waarden)


def piece(naam: str, /, **waarden: object) -> str:
    """A piece of a sentence, for a slot of another message."""
    return _filled(_message(naam)[1], waarden)


def _message(naam: str) -> tuple[str, str, str]:
    return MELDINGEN.get(naam) or ITEMMELDINGEN[naam]


def _filled(template: str, waarden: Mapping[str, object]) -> str:
    return _SLOT.sub(lambda slot: str(waarden[slot[1]]), template)
