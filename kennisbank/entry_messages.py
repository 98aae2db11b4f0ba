"""What is said about an entry, once: the same table as `kennisbank.messages`, for what only an entry can have.

The form on the site fills in the same sentences while somebody types, so no rule writes a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

_EXPECTED = "Verwacht: {verwacht}."
_ADD_SOURCE = "Voeg de bron daar toe, met plaats en datum."
ITEMMELDINGEN: Mapping[str, tuple[str, str, str]] = {
    # One value.
    "id-vorm": ("id-vorm", "'{waarde}' kan geen id zijn.", _EXPECTED),
    "id-bezet": ("id-vorm", "'{waarde}' kan geen id zijn: die naam is al bezet.", "Kies een andere naam."),
    "id-bestandsnaam": ("id-bestandsnaam", "Het id is '{waarde}', maar het bestand heet {id}.yml.", "Verwacht: id: {id}."),
    "id-dubbel": ("id-dubbel", "Het id '{waarde}' staat er al.", "Kies een ander id of voeg de twee samen."),
    "url-vorm": ("url-vorm", "'{waarde}' is geen webadres.", _EXPECTED),
    "geen-datum": ("datum-vorm", "'{waarde}' is geen bestaande datum.", _EXPECTED),
    "geen-deeldatum": ("datum-vorm", "'{waarde}' is geen jaar of bestaande datum.", _EXPECTED),
    "datum-toekomst": (
        "datum-toekomst", "{waarde} ligt in de toekomst (vandaag is {vandaag}).",
        "Schrijf wanneer het echt gebeurde; dat kan niet na vandaag zijn.",
    ),
    "verwijzing-onbekend": ("verwijzing-onbekend", "'{waarde}' bestaat niet.{bedoeld}", _EXPECTED),
    "id-uit": ("", "een id uit {lijst}", ""),
    "of-woord": ("", ", of '{woord}'", ""),
    "lijst-te-kort": ("lijst-te-kort", "De lijst heeft {aantal} waarden.", _EXPECTED),
    "lijst-dubbele-regel": ("lijst-dubbel", "Dezelfde regel staat er al.", "Haal de tweede weg."),
    # Fields that must agree with each other.
    "versie-wijzigingen": (
        "versie-wijzigingen", "De versie is {versie}, maar er staan {aantal} wijzigingen.",
        "Zet versie op {aantal}, of voeg onder wijzigingen toe wat er veranderde.",
    ),
    "wijzigingen-volgorde": (
        "wijzigingen-volgorde", "{later} staat na {eerder}.", "Zet de oudste wijziging bovenaan en de nieuwste onderaan.",
    ),
    "vervangen-door-vervallen": (
        "vervangen-door-vervallen", "Er staat een opvolger, maar de status is {status}.",
        "Zet de status op vervallen, of maak vervangen_door leeg: [].",
    ),
    "school-zonder-schooltype": (
        "school-zonder-schooltype", "Bij settings staat school, maar schooltypen is leeg.",
        "Noem de schooltypen, of schrijf onbekend.",
    ),
    "schooltype-zonder-school": (
        "schooltype-zonder-school", "Er staan schooltypen, maar bij settings staat geen school.",
        "Voeg school toe of maak schooltypen leeg: [].",
    ),
    "alias-leeg": ("alias-is-naam", "'{alias}' heeft geen letters of cijfers.", "Haal deze alias weg."),
    "alias-is-naam": (
        "alias-is-naam", "'{alias}' is hetzelfde als {naam}; hoofdletters, spaties en streepjes tellen niet mee.",
        "Haal deze alias weg: de zoekmachine vindt hem al.",
    ),
    "de-naam": ("", "de naam", ""),
    "de-alias": ("", "de alias '{alias}'", ""),
    "oordeel-geldigheid": (
        "oordeel-geldigheid", "Het oordeel is van {datum} en zou gelden tot {tot}.", "Kijk beide data na in de bron.",
    ),
    "oordeel-huidig-dubbel": (
        "oordeel-huidig-dubbel", "Er staat al een huidig oordeel van {instelling}.",
        "Zet de staat van het oudste oordeel op opgevolgd.",
    ),
    "betwist-verzwegen": (
        "betwist-verzwegen", "Huidige oordelen geven verschillende niveaus, maar is_betwist is false.",
        "Zet is_betwist op true en leg uit wie wat zegt.",
    ),
    "betwist-waarover": (
        "betwist-uitleg", "is_betwist is {betwist} en waarover is {waarover}.",
        "Kies werking of bewering, of zet is_betwist op false en waarover op geen.",
    ),
    "betwist-uitleg": (
        "betwist-uitleg", "is_betwist is {betwist} en de uitleg is {uitleg}.",
        "Leg uit wie wat zegt, of zet is_betwist op false en uitleg op geen.",
    ),
    "uitleg-ingevuld": ("", "ingevuld", ""),
    "geldt-voor-vreemd": (
        "geldt-voor-vreemd", "{niveaus} staat niet bij preventieniveau.", "Voeg het daar toe of haal het hier weg.",
    ),
    "herhaling-onbekend": (
        "herhaling-onbekend", "'{studie}' staat bij geen ander resultaat onder studie.",
        "Neem de studie van dat resultaat letterlijk over, of schrijf geen.",
    ),
    "handreiking-plaats": (
        "handreiking-plaats", "Bij een bewering hoort een plaats, en omgekeerd.", "Vul beide in, of zet beide op geen.",
    ),
    "basisaanbod-grond": (
        "basisaanbod-grond", "basisaanbod is true, maar de handreiking zegt er niets over.",
        "Vul bewijs.handreiking in, of zet basisaanbod op false.",
    ),
    "gepubliceerd-te-dun": (
        "gepubliceerd-te-dun", "Van doel, doelgroep, intensiteit en uitvoering is er {aantal} bekend.",
        "Zoek er nog een op, of zet de status op concept.",
    ),
    "puzzel-vraag": ("puzzel-vraag", "De vraag eindigt niet met een vraagteken.", "Schrijf het dilemma als vraag."),
    "jaar-toekomst": ("jaar-toekomst", "{jaar} moet nog komen.", "Kijk het jaar na in de bron."),
    # Age.
    "nooit-nagelezen": (
        "controle-verouderd", "Niemand las de bronnen na.", "Lees de bronnen na en zet hier de datum.",
    ),
    "controle-verouderd": (
        "controle-verouderd", "De bronnen zijn {dagen} dagen geleden nagelezen.", "Lees ze opnieuw en zet hier de datum.",
    ),
    "oordeel-te-lang-geldig": (
        "oordeel-te-lang-geldig", "Het oordeel is van {datum} en {einde}, maar hier staat {tot}.",
        "Kijk beide data na. Noemt de bron geen einde binnen {jaren} jaar, schrijf dan onbekend.",
    ),
    "dus-verlopen": ("", "is dus verlopen", ""),
    "dus-geldig": ("", "geldt dus tot en met {dag}", ""),
    # What must be there.
    "basisaanbod-gevuld": (
        "basisaanbod-gevuld", "Van {aantal} velden zijn er {gevuld} ingevuld ({procent} procent).",
        "Zoek nog minstens {nodig} van deze op: {velden}.",
    ),
    "parel-plaats": (
        "parel-plaats", "Er staat niet waar het gebeurt.",
        "Noem de plaats of regio. Noemt de bron er geen, schrijf dat: 'De bron noemt geen plaats'.",
    ),
    "parel-jaar": (
        "parel-jaar", "Van geen enkele bron of uitkomst is het jaar bekend.",
        "Zoek het jaar op in de bron, of voeg een bron met een jaar toe.",
    ),
    # Sources and links.
    "feit-zonder-bron": (
        "feit-zonder-bron", "Voor {veld} staat geen bron.",
        "Zet {veld} bij onderbouwt van de bron waar het uit komt, of schrijf onbekend.",
    ),
    "onderbouwt-eigen": ("onderbouwt-onbekend", "'{veld}' draagt zelf al een bron of heeft er geen nodig.", _EXPECTED),
    "onderbouwt-onbekend": ("onderbouwt-onbekend", "'{veld}' is geen veld van dit item.{bedoeld}", _EXPECTED),
    "bron-niet-genoemd": ("bron-niet-genoemd", "'{bron}' staat niet onder bronnen van dit item.", _ADD_SOURCE),
    "handreiking-niet-genoemd": ("bron-niet-genoemd", "'{bron}' staat niet onder bronnen.", _ADD_SOURCE),
    "bron-ongebruikt": (
        "bron-ongebruikt", "'{bron}' onderbouwt niets.",
        "Noem bij onderbouwt welke velden eruit komen, of haal de bron weg.",
    ),
    "bron-dubbel": ("bron-dubbel", "'{bron}' staat er al.", "Voeg de twee samen; noem beide plaatsen bij plaats."),
    "relatie-zichzelf": (
        "verwijzing-zichzelf", "Dit is het item zelf.", "Noem het andere programma, of haal de regel weg.",
    ),
    "verwijzing-zichzelf": ("verwijzing-zichzelf", "Dit is het item zelf.", "Noem het andere item, of haal het id weg."),
    # Other entries.
    "opvolger-kring": (
        "opvolger-kring", "De opvolgers wijzen in een kring naar elkaar.", "Laat een van de twee naar niets wijzen: [].",
    ),
    "link-naar-concept": (
        "link-naar-concept", "'{id}' is nog een concept.", "Publiceer dat item, of haal de link voorlopig weg.",
    ),
    "vroeger-id-is-id": (
        "vroeger-id-bezet", "'{vroeger}' is het id van {map}/{vroeger}.yml.",
        "Laat elk vroeger id bij één item staan, en alleen als dat id vrij is.",
    ),
    "vroeger-id-bezet": (
        "vroeger-id-bezet", "'{vroeger}' is ook een vroeger id van {id}.",
        "Laat elk vroeger id bij één item staan, en alleen als dat id vrij is.",
    ),
    "naam-botsing": (
        "naam-botsing", "'{naam}' hoort ook bij {id}.",
        "Geef de naam aan één programma, of maak hem tot naam van de familie.",
    ),
    "alias-is-familie": (
        "alias-is-familie", "'{alias}' is de naam van de familie {familie}.",
        "Haal de alias weg; de familie herkent hem al.",
    ),
    "titel-dubbel": (
        "titel-dubbel", "'{naam}' is ook de titel van {id}.",
        "Voeg de twee samen, of geef deze een titel die het verschil laat zien.",
    ),
    "naam-lijkt-op": (
        "naam-lijkt-op", "'{naam}' lijkt op '{ander}' van {id}.",
        "Voeg de twee samen, of zeg bij {veld} wat het verschil is.",
    ),
    "tekst-lijkt-op": (
        "tekst-lijkt-op", "De tekst lijkt voor {procent} procent op die van {id}.",
        "Voeg de twee samen, of zeg bij {veld} wat het verschil is.",
    ),
    # Plain language.
    "leesbaarheid": (
        "leesbaarheid", "De tekst is moeilijk (Flesch-Douma {score}; {norm} is gewoon, {minste} het minste): {oorzaken}.",
        "{adviezen}.",
    ),
    "lange-zin": ("", "een zin heeft {aantal} woorden ('{zin}')", ""),
    "lange-woorden": ("", "lange woorden: {woorden}", ""),
    "knip-de-zin": ("", "knip de lange zin in tweeën", ""),
    "kortere-woorden": ("", "neem kortere woorden", ""),
    "kortere-zinnen": ("", "maak de zinnen korter", ""),
    "en": ("", " en ", ""),
}  # fmt: skip
"""Every message by its name, as in `kennisbank.messages.MELDINGEN`: (rule, what was found, how to mend it)."""
