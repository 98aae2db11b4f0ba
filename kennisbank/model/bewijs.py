"""How strong the evidence is: every verdict side by side, results with their study, and where they disagree."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.fields import Groep, veld
from kennisbank.kinds import DeelDatum, Getal, JaNee, Keuze, Lijst, Tekst
from kennisbank.no_value import GEEN, Onbekend


@dataclass(frozen=True, slots=True)
class Oordeel:
    """One verdict of one committee. A level is never inherited from a family or an older version."""

    instelling: str = veld(
        Keuze(uit="instellingen"), "Wie het oordeel gaf of in zijn register zette.", "erkenningscommissie"
    )
    commissie: str = veld(
        Tekst(tekens=160, onbekend=True),
        "De naam van de (deel)commissie, zoals de bron hem geeft.",
        "Deelcommissie Jeugdgezondheidszorg, preventie en gezondheidsbevordering",
    )
    niveau: str = veld(
        Keuze(uit="bewijsniveaus"),
        "Het niveau dat de commissie gaf. Alleen het niveau uit de bron, nooit een schatting.",
        "goed-onderbouwd",
    )
    datum: str = veld(
        DeelDatum(onbekend=True), "De dag van het oordeel, zo precies als de bron hem geeft.", "2024-03-29"
    )
    geldig_tot: str = veld(
        DeelDatum(onbekend=True, toekomst=True),
        "Tot wanneer het oordeel geldt, als de bron dat zegt. Anders onbekend: de site rekent dan datum plus vijf jaar en zegt erbij dat dat een rekenregel is.",
        "onbekend",
    )
    staat: str = veld(
        Keuze(uit="oordeelstaten"),
        "huidig: het laatst bekende oordeel. Een ouder oordeel van dezelfde instelling is opgevolgd.",
        "huidig",
    )
    geldt_voor: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="preventieniveaus")),
        "Preventieniveaus waarop het oordeel slaat. [] is: het hele programma.",
        "[]",
    )
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Resultaat:
    """What one study found, also when it found nothing or the opposite."""

    bevinding: str = veld(
        Tekst(tekens=500),
        "Wat het onderzoek vond, in gewone woorden, met getal en eenheid als de bron die geeft.",
        "Deelnemers misten na een jaar gemiddeld twee lesdagen minder dan de controlegroep.",
    )
    richting: str = veld(Keuze(uit="richtingen"), "Viel het gunstig uit voor het programma?", "gunstig")
    studie: str = veld(
        Tekst(tekens=160, onbekend=True), "Schrijvers en jaar van het onderzoek.", "Voorbeeld e.a. 2020"
    )
    opzet: str = veld(Keuze(uit="studieopzetten"), "Hoe het onderzoek in elkaar zat.", "rct")
    omvang: str = veld(
        Tekst(tekens=160, onbekend=True),
        "Hoeveel deelnemers, scholen of gezinnen meededen.",
        "240 leerlingen, 6 scholen",
    )
    herhaling_van: str = veld(
        Tekst(tekens=160, geen=True),
        "Gaat dit over dezelfde deelnemers als een ander onderzoek van dit programma? Dan wat daar bij studie staat. Samen tellen ze als één onderzoek.",
        "geen",
        standaard=GEEN,
    )
    jaar: int | Onbekend = veld(
        Getal(1950, 2100, geheel=True, onbekend=True), "Het jaar van publicatie.", "2020"
    )
    geldt_voor: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="preventieniveaus")),
        "Preventieniveaus waarop dit resultaat slaat. [] is: niet uitgesplitst.",
        "[]",
    )
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Handreiking:
    """What the ActiZ handreiking itself says about it, so that claim and verdict stand side by side."""

    zegt: str = veld(
        Tekst(tekens=400, geen=True),
        "Wat de handreiking over dit programma beweert, in onze woorden; 'geen' als zij het niet noemt.",
        "geen",
    )
    plaats: str = veld(Tekst(tekens=80, geen=True), "De paragraaf, of 'geen'.", "geen")


@dataclass(frozen=True, slots=True)
class Betwist:
    """Whether sources disagree about it."""

    is_betwist: bool = veld(
        JaNee(), "true als oordelen, onderzoek of beweringen elkaar tegenspreken.", "false"
    )
    waarover: str = veld(
        Keuze(uit="betwistingen", geen=True),
        "werking: onderzoek of oordelen spreken elkaar tegen of het werkt. bewering: alleen de claim is stelliger dan het oordeel.",
        "geen",
    )
    geldt_voor: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="preventieniveaus")),
        "Preventieniveaus waarvoor dat geldt. [] is: het hele programma.",
        "[]",
    )
    uitleg: str = veld(
        Tekst(tekens=700, geen=True),
        "Wie zegt wat, en waarom dat verschilt. 'geen' als er geen verschil is.",
        "geen",
    )


@dataclass(frozen=True, slots=True)
class Bewijs:
    """Everything known about whether it works."""

    oordelen: tuple[Oordeel, ...] = veld(
        Lijst(van=Groep(cls=Oordeel)),
        "Alle oordelen naast elkaar, nieuwste eerst. Niet gezocht is geen oordeel: dan niveau onbekend. Gezocht en niets gevonden: geen-erkenning.",
    )
    resultaten: tuple[Resultaat, ...] | Onbekend = veld(
        Lijst(van=Groep(cls=Resultaat), onbekend=True), "Alle onderzoeken die we vonden, ook de ongunstige."
    )
    handreiking: Handreiking = veld(Groep(cls=Handreiking), "Wat de handreiking van ActiZ erover zegt.")
    betwist: Betwist = veld(Groep(cls=Betwist), "Spreken de bronnen elkaar tegen?")
