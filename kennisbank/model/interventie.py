"""An interventie: a programme, method or service for youth and families, as it stands in `interventions/<id>.yml`."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.fields import Groep, veld
from kennisbank.kinds import DeelDatum, Getal, Id, JaNee, Keuze, Lijst, Tekst, Url
from kennisbank.model.bewijs import Bewijs
from kennisbank.model.gedeeld import (
    Bronvermelding,
    Controle,
    Leeftijd,
    Wijziging,
    bronnen_veld,
    controle_veld,
    links_veld,
    status_veld,
    versie_veld,
    vroegere_ids_veld,
    wijzigingen_veld,
)
from kennisbank.no_value import GEEN, ONBEKEND, Onbekend


@dataclass(frozen=True, slots=True)
class Relatie:
    """How this programme stands to another."""

    soort: str = veld(
        Keuze(uit="relatiesoorten"), "De soort verhouding, gelezen vanuit dit programma.", "variant-van"
    )
    met: str = veld(Keuze(uit="interventies"), "Het id van het andere programma.", "ander-voorbeeld")
    verschil: str = veld(
        Tekst(tekens=250),
        "Wat het verschil of het verband is, in één zin.",
        "Zelfde aanpak, voor jongere kinderen.",
    )


@dataclass(frozen=True, slots=True)
class Eigenaar:
    """Who looks after the programme and whom to call."""

    naam: str = veld(
        Tekst(tekens=160, onbekend=True), "De organisatie die het programma beheert.", "Stichting Voorbeeld"
    )
    beheer: str = veld(
        Tekst(tekens=160, geen=True, onbekend=True),
        "Wie het dagelijks beheer doet, als dat een ander is.",
        "geen",
    )
    website: str = veld(
        Url(onbekend=True), "De eigen pagina van het programma.", "https://www.voorbeeld.nl/programma"
    )


@dataclass(frozen=True, slots=True)
class Gereedheid:
    """Can somebody start with it tomorrow?"""

    handleiding: bool | Onbekend = veld(JaNee(onbekend=True), "Is er een handleiding?", "true")
    training: bool | Onbekend = veld(JaNee(onbekend=True), "Is er een training voor uitvoerders?", "true")
    licentie: bool | Onbekend = veld(
        JaNee(onbekend=True), "Is er een licentie of certificaat nodig?", "onbekend"
    )
    toelichting: str = veld(
        Tekst(tekens=400, geen=True, onbekend=True),
        "Hoe lang de training duurt, wie hem geeft, wat verplicht is.",
        "Training van twee dagen.",
    )


@dataclass(frozen=True, slots=True)
class Bedrag:
    """One amount in euro, as the source gives it."""

    bedrag: float = veld(Getal(0, 1_000_000_000), "Het bedrag in euro.", "80")
    eenheid: str = veld(Keuze(uit="eenheden"), "Waar het bedrag voor is.", "per-kind")
    jaar: int | Onbekend = veld(Getal(1990, 2100, geheel=True, onbekend=True), "Het prijspeil.", "2024")
    toelichting: str = veld(
        Tekst(tekens=300, geen=True), "Wat erin zit en wat niet.", "Zonder de training van de uitvoerder."
    )
    kort: str = veld(
        Tekst(tekens=80, geen=True),
        "Hetzelfde in een paar woorden, voor bovenaan de pagina. Alleen bij het eerste bedrag; anders geen.",
        "geen",
        standaard=GEEN,
    )
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class KostenBaten:
    """What somebody calculated about costs and benefits, with the catch."""

    uitspraak: str = veld(
        Tekst(tekens=400),
        "Wat de berekening zegt, met eenheid en periode.",
        "Elke euro levert er na tien jaar twee op.",
    )
    kanttekening: str = veld(
        Tekst(tekens=400, geen=True),
        "Wie rekende, voor wie, en wat onduidelijk is.",
        "Modelberekening in opdracht van de eigenaar.",
    )
    studie: str = veld(
        Tekst(tekens=160, onbekend=True),
        "Wie rekende, en wanneer. Uitspraken met dezelfde studie zijn één berekening, ook bij een ander programma.",
        "Voorbeeld e.a. 2020",
        standaard=ONBEKEND,
    )
    betaald_door: str = veld(
        Tekst(tekens=160, onbekend=True),
        "Wie opdracht gaf tot de berekening of haar betaalde, als de bron dat zegt.",
        "Stichting Voorbeeld",
        standaard=ONBEKEND,
    )
    jaar: int | Onbekend = veld(
        Getal(1990, 2100, geheel=True, onbekend=True), "Het jaar van de berekening.", "2020"
    )
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Kosten:
    """What it costs and what that is said to bring."""

    bedragen: tuple[Bedrag, ...] | Onbekend = veld(
        Lijst(van=Groep(cls=Bedrag), onbekend=True), "Bedragen met eenheid en jaar."
    )
    kosten_baten: tuple[KostenBaten, ...] | Onbekend = veld(
        Lijst(van=Groep(cls=KostenBaten), onbekend=True), "Berekeningen van kosten en baten."
    )


@dataclass(frozen=True, slots=True)
class Verspreiding:
    """Where or how much it was delivered at one moment."""

    wat: str = veld(
        Tekst(tekens=300), "Waar of hoe vaak het wordt uitgevoerd.", "In 53 procent van de gemeenten."
    )
    wanneer: str = veld(DeelDatum(onbekend=True), "Het jaar of de datum van die stand.", "2023")
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class WettelijkKader:
    """A law that asks for it, pays for it or bounds it."""

    wet: str = veld(Keuze(uit="wetten"), "De wet.", "jeugdwet")
    wat: str = veld(Tekst(tekens=300), "Wat de wet er over zegt.", "De gemeente moet zorgen voor preventie.")
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Interventie:
    """Everything we know about one programme; what we do not know is `onbekend`."""

    id: str = veld(
        Id(), "Het id: gelijk aan de bestandsnaam zonder .yml. Verandert nooit meer.", "voorbeeld", los=True
    )
    naam: str = veld(Tekst(tekens=100), "De naam zoals de eigenaar hem schrijft.", "Voorbeeld", los=True)
    status: str = status_veld()
    vervangen_door: tuple[str, ...] = links_veld(
        "interventies", "Ids van de opvolgers, als de status vervallen is. Anders []."
    )
    vroegere_ids: tuple[str, ...] = vroegere_ids_veld()
    aard: str = veld(
        Keuze(uit="aarden"), "Wat voor ding het is: niet alles is een programma.", "programma", los=True
    )
    aliassen: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=100)),
        "Andere namen en spellingen, zoals mensen ze schrijven: afkorting, oude naam, voluit.",
        "[Voorbeeldprogramma, VBP]",
        los=True,
    )
    familie: str = veld(
        Keuze(uit="families", geen=True),
        "De familie, als er meer varianten onder één naam zijn.",
        "geen",
        los=True,
    )
    relaties: tuple[Relatie, ...] = veld(
        Lijst(van=Groep(cls=Relatie)), "Andere programma's waar dit iets mee te maken heeft.", "[]", los=True
    )
    samenvatting: str = veld(
        Tekst(tekens=220),
        "Een of twee korte zinnen voor in een lijst: wat is het en voor wie.",
        "Kinderen leren in de les hoe je samen speelt en werkt.",
        los=True,
    )
    doel: str = veld(
        Tekst(tekens=500, onbekend=True),
        "Wat er anders is als het lukt.",
        "Leerlingen gaan vaker naar school.",
    )
    doelgroep: str = veld(
        Tekst(tekens=600, onbekend=True),
        "Voor wie het is, en voor wie niet.",
        "Leerlingen van de basisschool die vaak ziek zijn gemeld.",
    )
    doelgroep_kort: str = veld(
        Tekst(tekens=130, geen=True),
        "De doelgroep in een paar woorden, voor bovenaan de pagina. Alleen nodig als doelgroep langer is dan 25 woorden; anders geen.",
        "geen",
        standaard=GEEN,
        los=True,
    )
    leeftijd: Leeftijd = veld(Groep(cls=Leeftijd), "De leeftijd van de jeugdigen om wie het gaat, in jaren.")
    settings: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Keuze(uit="settings"), onbekend=True), "Waar het plaatsvindt.", "[school]"
    )
    schooltypen: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Keuze(uit="schooltypen"), onbekend=True),
        "Op welke schooltypen. [] als het niet op school is.",
        "[po]",
    )
    preventieniveau: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Keuze(uit="preventieniveaus"), minstens=1, onbekend=True),
        "Voor iedereen (universeel), voor groepen met meer risico (selectief), bij beginnende problemen (geindiceerd) of behandeling.",
        "[selectief]",
    )
    vraagstukken: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="vraagstukken"), minstens=1),
        "Waar het voor of tegen is, belangrijkste eerst. Alleen wat het programma zelf als doel heeft.",
        "[schoolverzuim]",
    )
    uitvoerders: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Keuze(uit="uitvoerders"), onbekend=True), "Wie het uitvoert, om op te kiezen.", "[school]"
    )
    uitvoering: str = veld(
        Tekst(tekens=400, onbekend=True), "Wie het uitvoert, in woorden.", "De leerkracht, na een training."
    )
    eigenaar: Eigenaar = veld(Groep(cls=Eigenaar), "Wie het programma beheert.")
    intensiteit: str = veld(
        Tekst(tekens=400, onbekend=True),
        "Hoe vaak, hoe lang en hoe veel.",
        "Acht lessen van een uur, een keer per week.",
    )
    werkzame_elementen: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Tekst(tekens=250), onbekend=True),
        "Wat volgens de bron maakt dat het werkt.",
        "[oefenen in kleine stappen]",
    )
    randvoorwaarden: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Tekst(tekens=300), onbekend=True),
        "Wat er geregeld moet zijn.",
        "[een vaste begeleider per school]",
    )
    gereedheid: Gereedheid = veld(Groep(cls=Gereedheid), "Kan iemand er morgen mee beginnen?")
    bewijs: Bewijs = veld(Groep(cls=Bewijs), "Hoe sterk het bewijs is. Alle oordelen naast elkaar.")
    kosten: Kosten = veld(Groep(cls=Kosten), "Wat het kost, en wat daarover is uitgerekend.")
    verspreiding: tuple[Verspreiding, ...] | Onbekend = veld(
        Lijst(van=Groep(cls=Verspreiding), onbekend=True), "Waar het wordt uitgevoerd, met jaar."
    )
    wettelijk_kader: tuple[WettelijkKader, ...] | Onbekend = veld(
        Lijst(van=Groep(cls=WettelijkKader), onbekend=True), "Wetten die erover gaan."
    )
    basisaanbod: bool = veld(
        JaNee(),
        "true als de handreiking het tot het beoogde regionale basisaanbod rekent (paragraaf 5.4).",
        "false",
    )
    kanttekeningen: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=500)),
        "Wat een lezer moet weten voor hij kiest: twijfel, ouderdom, verwarring met een ander programma.",
        "[]",
        los=True,
    )
    kanttekening_kort: str = veld(
        Tekst(tekens=170, geen=True),
        "De kanttekening die de keuze kan keren, in een of twee zinnen voor bovenaan een verslag. Staat ook bij kanttekeningen; anders geen.",
        "geen",
        standaard=GEEN,
        los=True,
    )
    zoekwoorden: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=200), hoogstens=40),
        "Woorden en vragen waarmee mensen dit zoeken, zoals een ouder, leerkracht of wethouder ze zegt. Geen namen, geen feiten.",
        "[altijd onrust in groep 5]",
        standaard=(),
        los=True,
    )
    parels: tuple[str, ...] = links_veld(
        "parels", "Ids van parels over dit programma. Een link aan één kant is genoeg."
    )
    puzzels: tuple[str, ...] = links_veld("puzzels", "Ids van puzzels die dit programma raken.")
    tips: tuple[str, ...] = links_veld("tips", "Ids van tips die over dit programma gaan.")
    bronnen: tuple[Bronvermelding, ...] = bronnen_veld()
    controle: Controle = controle_veld()
    versie: int = versie_veld()
    wijzigingen: tuple[Wijziging, ...] = wijzigingen_veld()
