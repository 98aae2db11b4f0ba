"""Every sentence the matcher says, once: the command line and the browser fill in the same ones.

`fill` puts values in; a value is never read as a template itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LET_OP = "Let op: "
"""Before what a reader should mind; left out where a heading says so."""

ZINNEN: Mapping[str, str] = {
    # What to know before choosing; the page of the entry says the rest.
    "let-op": "Let op: {wat}",
    # What runs and exists no more.
    "loopt-vervallen": "{naam} bestaat niet meer. {opvolger} Bespreek wat ervoor in de plaats komt.",
    "loopt-opvolger": "De opvolger is {namen}.",
    "loopt-geen-opvolger": "Een opvolger kennen wij niet.",
    # Why a programme is not suggested.
    "vervallen": "Dit programma bestaat niet meer{opvolger}.",
    "opvolger": "; opvolger: {namen}",
    "behandeling": "Dit is behandeling. De matcher gaat over preventie.",
    "leeftijd-nee": "Het is voor jeugdigen {eigen}; het profiel gaat {profiel}.",
    "settings-nee": "Het speelt zich af in: {plekken}. Daar gaat dit soort organisatie niet zelf over.",
    "uitvoerders-nee": "Dit voeren anderen uit: {wie}. Dit soort organisatie kan er wel naar verwijzen.",
    "elders": "Er is wel iets erkends, maar daar gaan anderen over: {namen}.",
    "ander-onderwijs": "Er is wel iets erkends, maar voor ander onderwijs: {namen}.",
    "en-meer": "{namen} en nog {aantal}",
    "schooltypen-nee": "Het is voor {typen}.",
    "aanbod-actief": "Dit heeft u al (in uw lijst: {naam}).",
    "aanbod-gepland": "Dit staat bij u al gepland (in uw lijst: {naam}).",
    "aanbod-onbekend": "Kijk eerst na of u dit al heeft: uw lijst noemt '{naam}'.",
    "geslacht-nee": "Het is alleen voor {eigen}; u noemt {gevraagd}.",
    "vraagstukken-nee": "Het gaat over {vraagstukken}; daar vraagt dit profiel niet om.",
    "niet-erkend": "Een commissie beoordeelde het en erkende het niet.",
    "geen-erkenning": "Er is geen erkenning bekend. Dat is geen oordeel over het programma; de matcher stelt alleen erkende programma's en het basisaanbod voor.",
    "dichtbij-onbekend": "Wij weten niet genoeg van dit programma om te zeggen of het bij u past.",
    # Reasons for a suggestion.
    "basisaanbod": "De handreiking rekent dit tot wat elke regio in huis heeft (paragraaf {paragraaf}).",
    "basisaanbod-gestopt": "De handreiking rekent dit tot wat elke regio in huis heeft (paragraaf {paragraaf}); uw lijst noemt het als gestopt.",
    "behoefte-vooral": "Het gaat vooral over {vraagstuk}{urgentie}{ander}{alleen}.",
    "behoefte-ook": "Het gaat ook over {vraagstuk}{urgentie}{ander}{alleen}.",
    "behoefte-urgentie": " (urgentie {urgentie} van 3)",
    "behoefte-vraag": ", maar dan over {eigen} en niet over {gevraagd}",
    "naast-de-vraag": LET_OP + "u noemt {gevraagd}; dit gaat over {eigen}.",
    "behoefte-ongenoemd": ", maar het noemt {gevraagd} niet",
    "behoefte-leeftijd": ", maar dan voor jeugdigen {eigen} en niet voor jeugdigen {gevraagd}",
    "naast-de-leeftijd": LET_OP + "u noemt jeugdigen {gevraagd}; dit is voor jeugdigen {eigen}.",
    "behoefte-school": ", maar dan voor {eigen} en niet voor {gevraagd}",
    "naast-de-school": LET_OP + "u noemt {gevraagd}; dit is voor {eigen}.",
    "behoefte-geslacht": ", maar dan voor {eigen} en niet voor {gevraagd}",
    "naast-de-geslacht": LET_OP + "u noemt {gevraagd}; dit is alleen voor {eigen}.",
    "aanhaling": "‘{naam}’",
    "behoefte-alleen-so": ", maar het is alleen voor het speciaal onderwijs",
    "behoefte-moeilijk-leren": ", maar het is alleen voor jeugdigen die moeilijk leren",
    "eigen-woorden": " Het past bij wat u schrijft: {woorden}.",
    "eigen-woorden-anders": " Wat u precies schrijft, past meer bij andere programma's.",
    "bewijs": "Bewijs: {niveau}{jaar}{verlopen}{betwist}.",
    "bewijs-jaar": " ({jaar})",
    "bewijs-verlopen": "; ouder dan vijf jaar, huidige status niet bevestigd",
    "bewijs-betwist": "; betwist ({niveaus})",
    "gaten-een": "Het vult één open plek in uw overzicht.",
    "gaten": "Het vult {aantal} open plekken in uw overzicht.",
    "gaten-alternatief": "Het vult geen nieuwe plek: het is een alternatief voor {namen}.",
    "gaten-woorden": "Op die plek loopt al iets of staat al een suggestie ({namen}), maar dit past beter bij wat u schrijft.",
    "gaten-basis": "Op die plek loopt al iets; het basisaanbod vraagt dit erbij.",
    "gaten-basis-suggestie": "Zijn plekken zijn hierboven al gevuld, door {namen}; het basisaanbod vraagt dit erbij.",
    "gaten-geen": "Het vult geen open plek in uw overzicht.",
    "gereedheid-alles": "Er is een handleiding en een training.",
    "gereedheid-handleiding": "Er is een handleiding{training}.",
    "gereedheid-training": "Er is een training{handleiding}.",
    "gereedheid-geen": "Van een handleiding of training is niets bekend.",
    "gereedheid-zonder": "Er is geen handleiding en geen training.",
    "training-nee": "; een training is er niet",
    "training-onbekend": "; van een training is niets bekend",
    "handleiding-nee": "; een handleiding is er niet",
    "handleiding-onbekend": "; van een handleiding is niets bekend",
    "leeftijd": "Het is voor jeugdigen {eigen}.",
    "setting": "Het kan bij u: {plekken}.",
    "setting-vrij": "De plek is vrij te kiezen.",
    "uitvoering-eigen": "Uw eigen mensen kunnen het uitvoeren.",
    "uitvoering-anderen": "Anderen voeren het uit: {wie}.",
    "uitvoering-vrij": "Er is geen vaste uitvoerder.",
    "uitvoering-onbekend": "Wie het uitvoert, weten wij niet.",
    # The base offering.
    "basis-aanwezig": "Uw lijst noemt '{naam}'.",
    "basis-zwak": "Uw lijst noemt '{naam}', maar {zwak}.",
    "basis-gepland": "Uw lijst noemt '{naam}' als gepland; dat telt nog niet als aanwezig.",
    "basis-gestopt": "Uw lijst noemt '{naam}' als gestopt.",
    "basis-onbekend": "Uw lijst noemt '{naam}'; daaruit blijkt niet of dit er is.",
    "basis-niets-gezegd": "Het profiel zegt niets over het aanbod.",
    "basis-ontbreekt": "Het staat niet in uw lijst.",
    "niet-genoemd": "Niet genoemd is niet hetzelfde als niet aanwezig: kijk het na.",
    # Why a cell is weakly covered.
    "zwak-laag-bereik": "het bereikt {bereik} procent",
    "zwak-proef": "het is een proef",
    "zwak-vol": "er is een wachtlijst of geen plek",
    "zwak-deels": "het loopt niet overal",
    "zwak-stopt": "het stopt binnen een jaar",
    "zwak-regionaal": "het is een aanbod van de regio en het is niet zeker dat het bij u loopt",
    "zwak-geen-erkenning": "er is geen erkenning bekend",
    "zwak-erkend-voor-ander": "de erkenning geldt niet voor dit preventieniveau",
    "zwak-niet-erkend": "een commissie erkende het niet",
    "zwak-betwist": "de werking is betwist voor dit gebruik",
    "zwak-leeftijd": "wij weten niet voor welke leeftijd het is",
    "zwak-leeftijd-van": "wij weten niet vanaf welke leeftijd het is",
    "zwak-leeftijd-tot": "wij weten niet tot welke leeftijd het is",
    "zwak-niveau": "wij weten niet of het voor alle jeugdigen is of voor een deel",
    # What part of those whom it is for something that runs reaches.
    "deel-procent": "nu {bereik} procent",
    "deel-gezegd": "nu {deel}",
    "deel-ergens": "nu niet overal",
    # Until when there is money for something that runs.
    "geld-loopt": "Let op: het geld voor {naam} loopt tot {dag}. Bespreek nu wat er daarna komt.",
    "geld-liep": "Let op: het geld voor {naam} liep tot {dag}. Loopt het nog?",
    "uitbreiden": "Breid eerst {naam} uit: {deel}.",
    "zwak-cel": "{naam}: {zwak}.",
    # Costs.
    "kosten-eenheid": "{bedrag} {eenheid}",
    "kosten-eenheid-totaal": "{bedrag} voor het hele project, niet per organisatie",
    "kosten-eenheid-onbekend": "{bedrag}; waarvoor is niet bekend",
    "kosten-jaar": " (prijspeil {jaar})",
    "kosten-jaar-onbekend": " (prijspeil onbekend)",
    "kosten-totaal": "{som} voor {aantal} {wat}.",
    "kosten-deelnemers": "Het totaal hangt af van hoeveel er meedoen.",
    "kosten-aantal-nodig": "Vul in het profiel {veld} in voor een totaal.",
    # Overlap.
    "overlap": "{namen} doen iets op dezelfde plek.",
    "overlap-vraag": "Bereiken zij dezelfde jeugdigen, of vullen zij elkaar aan?",
    # Ages.
    "leeftijd-bereik": "van {van} tot {tot}",
    "leeftijd-zwangerschap": "de zwangerschap",
    "leeftijd-geboorte": "de geboorte",
    "leeftijd-jaar": "{getal} jaar",
}  # fmt: skip
"""Every sentence by its name; {words} are filled in."""


def fill(zinnen: Mapping[str, str], zin: str, /, **waarden: object) -> str:
    """The sentence named `zin` with its slots filled; a slot is a bare name, and what fills it is never looked into."""
    return zinnen[zin].format_map(waarden)


def join_words(names: Sequence[str]) -> str:
    """'a', 'a en b', 'a, b en c'."""
    return " en ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)


def number(value: int) -> str:
    """A whole number the Dutch way: 1.234.567."""
    return f"{value:,}".replace(",", ".")


def euros(cents: int) -> str:
    """An amount in cents as people write it: '€ 1.200' or '€ 12,50'."""
    whole, rest = divmod(cents, 100)
    return f"€ {number(whole)}" + (f",{rest:02d}" if rest else "")


def age_text(zinnen: Mapping[str, str], age: int) -> str:
    """An age in hundredths of a year as people say it."""
    if age < 0:
        return zinnen["leeftijd-zwangerschap"]
    if age == 0:
        return zinnen["leeftijd-geboorte"]
    whole, rest = divmod(age, 100)
    text = str(whole) + (f",{rest:02d}".rstrip("0") if rest else "")
    return fill(zinnen, "leeftijd-jaar", getal=text)


def range_text(zinnen: Mapping[str, str], van: int, tot: int) -> str:
    """An age range as people say it: 'van de zwangerschap tot 2 jaar'."""
    return fill(zinnen, "leeftijd-bereik", van=age_text(zinnen, van), tot=age_text(zinnen, tot))


def lower_first(text: str) -> str:
    """For use inside a sentence; abbreviations like GGD and JGZ keep their capitals."""
    return text if len(text) > 1 and text[1].isupper() else text[:1].lower() + text[1:]
