"""The rules about form, which the loader fires while it reads: declared here with explanation and example."""

from __future__ import annotations

from kennisbank.rules.registry import Voorbeeld, vormregel


def _file(text: str | bytes, bestand: str = "interventions/kapot.yml") -> Voorbeeld:
    return Voorbeeld(text, bestand, heel=True)


vormregel(
    "bestand-extensie",
    "Een item staat in een bestand dat eindigt op .yml.",
    _file("id: kapot\n", "interventions/kapot.yaml"),
)
vormregel("bestand-leeg", "Een bestand heeft inhoud.", _file("# alleen commentaar\n"))
vormregel("bestand-te-groot", "Een bestand is hooguit 256 kB.", _file("#" * (256 * 1024 + 1)))
vormregel(
    "te-veel-problemen",
    "Een bestand met meer dan 200 problemen wordt niet verder nagekeken.",
    Voorbeeld("id: kapot\n" * 202, "interventions/kapot.yml", heel=True, ook="yaml-dubbele-sleutel"),
)
vormregel("id-bestandsnaam", "Het id is gelijk aan de bestandsnaam zonder .yml.", "id: voorbeelden")
vormregel(
    "id-dubbel",
    "Een id staat maar één keer in een vocabulaire of bronnenlijst.",
    _file(
        "- {id: rood, label: Rood, betekenis: Een kleur., synoniemen: [], omgekeerd: is rood van}\n"
        "- {id: rood, label: Roder, betekenis: Een kleur., synoniemen: [], omgekeerd: is roder van}\n",
        "vocabulaire/relatiesoorten.yml",
    ),
)
vormregel(
    "id-vorm",
    "Een id heeft alleen kleine letters zonder accent, cijfers en streepjes.",
    _file(
        "- {id: Ro od, label: Rood, betekenis: Een kleur., synoniemen: [], omgekeerd: is van}\n",
        "vocabulaire/relatiesoorten.yml",
    ),
)
vormregel("yaml-codering", "Een bestand is UTF-8, zonder BOM.", _file("naam: Één\n".encode("latin-1")))
vormregel("yaml-syntaxis", "Een bestand is geldige YAML.", _file('naam: "Voorbeeld\nid: kapot\n'))
vormregel(
    "yaml-tab", "Inspringen doet u met spaties, niet met tabs.", _file("id: kapot\nleeftijd:\n\tvan: 4\n")
)
vormregel(
    "yaml-teken", "Er staan geen stuurtekens in een bestand.", _file("id: kapot\nnaam: Voor\x07beeld\n")
)
vormregel(
    "yaml-anker",
    "YAML-verwijzingen (& en *) en samenvoegingen (<<) gebruiken we niet: elk item is in zijn geheel te lezen.",
    _file("id: kapot\ndoel: &doel Leren\ndoelgroep: *doel\n"),
)
vormregel("yaml-tag", "YAML-tags (!!str, !!python/…) gebruiken we niet.", "naam: !!str Voorbeeld")
vormregel(
    "yaml-te-diep",
    "De inhoud is niet dieper genest dan de velden vragen.",
    _file("id: " + "[" * 600 + "]" * 600 + "\n"),
)
vormregel("yaml-meer-documenten", "Een bestand heeft één item.", _file("id: kapot\n---\nid: kapot\n"))
vormregel(
    "yaml-dubbele-sleutel",
    "Een veld staat maar één keer in een bestand.",
    "doel: Leerlingen gaan vaker naar school.\ndoel: Leerlingen gaan minder vaak naar school.",
)
vormregel(
    "yaml-dubbelzinnig",
    "Tekst die op een getal, datum of ja/nee lijkt, staat tussen aanhalingstekens.",
    "naam: no",
)
vormregel("veld-onbekend", "Alleen velden uit de veldenlijst mogen.", "doelgreop: Leerlingen")
vormregel(
    "veld-ontbreekt",
    "Elk veld staat er. Wat we niet weten is onbekend; weglaten kan niet.",
    "leeftijd: {van: 4}",
)
vormregel("veld-leeg", "Een veld is niet leeg.", "doel:")
vormregel("veld-soort", "Een veld heeft de vorm die erbij hoort: tekst, lijst of groep.", "settings: school")
vormregel("onbekend-mag-niet", "'onbekend' kan alleen waar de veldenlijst het noemt.", "naam: onbekend")
vormregel("sjabloon-niet-ingevuld", "De tekst VUL IN van het sjabloon is vervangen.", "samenvatting: VUL IN")
vormregel(
    "tekst-te-lang",
    "Een tekst is niet langer dan de veldenlijst zegt: een lezer heeft een minuut.",
    "samenvatting: " + "Heel lang. " * 30,
)
vormregel(
    "tekst-onzichtbaar",
    "Er staan geen onzichtbare tekens in een tekst.",
    "samenvatting: Lessen\u200b waarin leerlingen oefenen.",
)
vormregel(
    "tekst-andere-letter",
    "Een woord heeft geen letters uit een ander schrift die op gewone letters lijken, en geen stapel tekens op één letter.",
    "samenvatting: Lessen waarin l\u0435erlingen oefenen.",
)
vormregel(
    "tekst-opmaak",
    "Een tekst heeft geen HTML en geen Markdown-links; de site maakt de opmaak.",
    "samenvatting: Lessen met <b>veel</b> oefening.",
)
vormregel(
    "url-vorm",
    "Een webadres begint met https:// of http:// en heeft geen spaties.",
    "eigenaar: {naam: Stichting Voorbeeld, beheer: geen, website: 'javascript:alert(1)'}",
)
vormregel(
    "getal-vorm",
    "Een getal staat er zonder aanhalingstekens, met een punt, zonder nul vooraan of achteraan.",
    "leeftijd: {van: 04, tot: 12}",
)
vormregel(
    "getal-bereik", "Een getal ligt tussen de grenzen uit de veldenlijst.", "leeftijd: {van: 4, tot: 120}"
)
vormregel("janee-vorm", "Ja of nee schrijft u als true of false.", "basisaanbod: no")
vormregel(
    "datum-vorm",
    "Een datum bestaat en staat er als JJJJ-MM-DD.",
    "controle: {inhoud: 31-12-2025, bronnen: 2026-11-22}",
)
vormregel(
    "datum-toekomst",
    "Wat gebeurd is, ligt niet in de toekomst.",
    "controle: {inhoud: onbekend, bronnen: 2099-01-01}",
)
vormregel("keuze-onbekend", "Een keuze komt uit het vocabulaire.", "settings: [school, schol]")
vormregel("verwijzing-onbekend", "Een verwijzing gaat naar een item dat bestaat.", "parels: [voorbeeldpaarl]")
vormregel("lijst-te-kort", "Een lijst heeft zoveel waarden als de veldenlijst vraagt.", "vraagstukken: []")
vormregel("lijst-dubbel", "Een waarde staat maar één keer in een lijst.", "settings: [school, school]")
vormregel(
    "editie-onleesbaar",
    "Het bestand van een uitgegeven editie is heel en heet zoals de editie.",
    Voorbeeld("{}", "edities/2020.json", heel=True),
)
