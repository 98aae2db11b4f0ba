"""The values people may choose from, and the list of sources: what stands in `vocabulaire/`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kennisbank.ages import HOOGSTE_LEEFTIJD, LAAGSTE_LEEFTIJD
from kennisbank.fields import Groep, veld
from kennisbank.kinds import Datum, Getal, Id, JaNee, Keuze, Lijst, Tekst, Url
from kennisbank.no_value import Onbekend


@dataclass(frozen=True, slots=True)
class Waarde:
    """One allowed value."""

    id: str = veld(Id(onbekend=True), "Het woord dat in de YAML staat.", "voorbeeld")
    label: str = veld(Tekst(tekens=100), "Het woord op de site.", "Voorbeeld")
    betekenis: str = veld(Tekst(tekens=500), "Wat het betekent.", "Een waarde om te laten zien.")
    synoniemen: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=80)), "Andere woorden die mensen gebruiken.", "[]"
    )


@dataclass(frozen=True, slots=True)
class Matrixtelling:
    """How many recognised programmes NJi counts in its interventiematrix, per prevention level."""

    universeel: int = veld(Getal(0, 1000, geheel=True), "Aantal universele programma's.", "3")
    selectief: int = veld(Getal(0, 1000, geheel=True), "Aantal selectieve programma's.", "1")
    geindiceerd: int = veld(Getal(0, 1000, geheel=True), "Aantal geïndiceerde programma's.", "9")
    behandeling: int = veld(Getal(0, 1000, geheel=True), "Aantal behandelingen.", "7")
    bron: str = veld(Keuze(uit="bronnen"), "Waar de telling staat.", "nji-interventiematrix")


@dataclass(frozen=True, slots=True)
class Vraagstuk(Waarde):
    """A problem that prevention is about; the first ten are those of NJi's interventiematrix."""

    nji_matrix: Matrixtelling | str = veld(
        Groep(cls=Matrixtelling, geen=True),
        "De telling in de interventiematrix van NJi, of 'geen' als het daar niet in staat.",
    )
    leeftijdsfasen: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="leeftijdsfasen"), minstens=1),
        "In welke fasen preventie hiervoor zin heeft.",
        "['4-12']",
    )
    organisaties: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="organisatietypen"), minstens=1),
        "Welke organisaties er iets aan kunnen doen.",
        "[gemeente]",
    )
    grens: str = veld(
        Tekst(tekens=300),
        "Wat er niet onder valt, en waar dat wel hoort.",
        "Ziekteverzuim hoort bij schoolverzuim.",
    )


@dataclass(frozen=True, slots=True)
class Leeftijdsfase(Waarde):
    """A stretch of years; `tot` is where the next begins."""

    van: float = veld(Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD), "Begin in jaren.", "4")
    tot: float = veld(Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD), "Einde in jaren.", "12")


@dataclass(frozen=True, slots=True)
class Leeftijdswoord(Waarde):
    """A word people use for an age."""

    van: float = veld(
        Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD), "Vanaf welke leeftijd mensen het zeggen, in jaren.", "4"
    )
    tot: float = veld(
        Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD), "Tot welke leeftijd mensen het zeggen, in jaren.", "6"
    )


@dataclass(frozen=True, slots=True)
class Onderwerp(Waarde):
    """A subject within or across vraagstukken, with the everyday words for it."""

    aanwijzingen: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=40)),
        "Losse gewone woorden die naar dit onderwerp wijzen. Eén alleen bewijst niets, meer samen wel.",
        "[klaslokaal, buikpijn]",
    )
    vraagstukken: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="vraagstukken")),
        "Bij welke vraagstukken het hoort. [] als het over een vorm gaat, zoals huisbezoek.",
        "[angst]",
    )


@dataclass(frozen=True, slots=True)
class Noodhulp(Waarde):
    """Where somebody in acute danger should go first; the words that mean such danger are its synonyms."""

    bericht: str = veld(
        Tekst(tekens=400),
        "Wat iemand eerst moet doen, met telefoonnummer.",
        "Is er direct gevaar? Bel de voorbeeldlijn.",
    )
    url: str = veld(Url(), "De website met hulp.", "https://www.voorbeeld.nl")
    vraagstukken: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="vraagstukken")), "Welk vraagstuk er dan ook speelt.", "[depressie]"
    )
    bron: str = veld(Keuze(uit="bronnen"), "Waar het nummer staat.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Bewijsniveau(Waarde):
    """A level on the shared Dutch ladder of evidence, with what it does not mean."""

    rang: int = veld(Getal(1, 20, geheel=True), "Hoogste getal is het sterkste niveau.", "5")
    erkend: bool = veld(JaNee(), "Is dit een niveau van erkenning?", "true")
    betekent_niet: str = veld(
        Tekst(tekens=500),
        "Wat u er niet uit mag afleiden.",
        "Het zegt niets over de grootte van het effect.",
    )
    kort_niet: str = veld(
        Tekst(tekens=60),
        "Het belangrijkste daarvan in hooguit acht woorden; staat overal naast het niveau.",
        "Zegt niets over een bewezen effect.",
    )
    nji: str = veld(Tekst(tekens=100, geen=True), "Hoe NJi het noemt.", "Goed onderbouwd")
    rivm: str = veld(Tekst(tekens=100, geen=True), "Hoe RIVM het noemt.", "Goed onderbouwd")


@dataclass(frozen=True, slots=True)
class Oordeelstaat(Waarde):
    """How a verdict stands, with the words the site shows for it on the day of reading."""

    bij_geldig: str = veld(Tekst(tekens=60), "Het woord zolang een erkenning geldt.", "geldig")
    bij_oud: str = veld(
        Tekst(tekens=60), "Het woord als een erkenning meer dan vijf jaar oud is.", "ouder dan vijf jaar"
    )
    bij_verlopen: str = veld(
        Tekst(tekens=60), "Het woord als de bron een einddatum noemt die voorbij is.", "verlopen"
    )
    bij_datum_onbekend: str = veld(
        Tekst(tekens=60, onbekend=True), "Het woord als datum en einddatum onbekend zijn.", "onbekend"
    )
    bij_niet_erkend: str = veld(
        Tekst(tekens=60), "Het woord als de commissie het programma afwees.", "niet erkend"
    )
    bij_geen_erkenning: str = veld(
        Tekst(tekens=60), "Het woord als er gezocht is en geen oordeel gevonden.", "geen erkenning gevonden"
    )


@dataclass(frozen=True, slots=True)
class Betwisting(Waarde):
    """What sources disagree about, with the mark that stands wherever such a programme is listed."""

    merk: str = veld(Tekst(tekens=30), "Het merk achter de naam in elke lijst.", "betwist")


@dataclass(frozen=True, slots=True)
class Instelling(Waarde):
    """An institution that passes verdicts or keeps a register."""

    url: str = veld(Url(onbekend=True), "De website.", "https://www.voorbeeld.nl")


GETAL = "{getal}"
"""Where the number goes in the way a measure is written."""


@dataclass(frozen=True, slots=True)
class Maat(Waarde):
    """What kind of number a key figure is, and how it is written."""

    schrijfwijze: str = veld(
        Tekst(tekens=60), f"Hoe u het schrijft, met {GETAL} op de plek van het getal.", f'"{GETAL} kinderen"'
    )


@dataclass(frozen=True, slots=True)
class Organisatietype(Waarde):
    """A kind of organisation that can fill in the matcher."""

    settings: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="settings"), minstens=1),
        "Waar dit soort organisatie zelf iets kan inzetten.",
        "[school]",
    )
    uitvoerders: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="uitvoerders")),
        "Wie het uitvoert als dit soort organisatie zelf iets doet; leeg als zij het ook door een ander kan laten doen.",
        "[jgz]",
    )
    uitleg_handelen: str = veld(
        Tekst(tekens=300), "Waar dit soort organisatie over gaat.", "Een school beslist over de lessen."
    )


@dataclass(frozen=True, slots=True)
class Setting(Waarde):
    """A place where a programme reaches people."""

    pas_bij_problemen: bool = veld(
        JaNee(),
        "Komen gezinnen hier pas als er al iets aan de hand is? Hoeveel gezinnen een selectief of geïndiceerd programma op zo'n plek aangaat, is niet uit het aantal jeugdigen te schatten.",
        "false",
        standaard=False,
    )


@dataclass(frozen=True, slots=True)
class AndereNaam(Waarde):
    """A name that looks like one of ours and means another thing; `betekenis` says what, for who wrote it."""

    url: str = veld(Url(geen=True), "Waar staat wat het is, of 'geen'.", "https://www.voorbeeld.nl")
    naast_ons: bool = veld(
        JaNee(),
        "Of mensen het ook bij een programma van ons schrijven, zoals wie het geeft. Dan telt dat programma.",
        "false",
        standaard=False,
    )


@dataclass(frozen=True, slots=True)
class Relatiesoort(Waarde):
    """How two programmes stand to each other."""

    omgekeerd: str = veld(
        Tekst(tekens=80), "Hetzelfde verband, gelezen vanuit de ander.", "heeft als variant"
    )


@dataclass(frozen=True, slots=True)
class Paragraaf(Waarde):
    """A section of one of the source documents."""

    bron: str = veld(Keuze(uit="bronnen"), "Het brondocument.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Bron:
    """One source, as we consulted it."""

    id: str = veld(Id(), "Kort en herkenbaar: uitgever, onderwerp, jaar.", "rivm-voorbeeld-2020")
    auteur: str = veld(Tekst(tekens=200, onbekend=True), "Schrijvers of organisatie.", "RIVM")
    titel: str = veld(Tekst(tekens=250), "De titel.", "Voorbeeld in de interventiedatabase")
    jaar: int | Onbekend = veld(
        Getal(1900, 2100, geheel=True, onbekend=True), "Het jaar van uitgave.", "2020"
    )
    url: str = veld(Url(geen=True), "Het webadres, of 'geen'.", "https://www.voorbeeld.nl/bron")
    licentie: str = veld(Tekst(tekens=100, onbekend=True), "Wat u ermee mag.", "onbekend")
    wijze: str = veld(Keuze(uit="wijzen"), "Hoe wij de bron lazen.", "opgeslagen-kopie")
    geraadpleegd: dt.date = veld(Datum(), "De dag waarop we de bron lazen.", "2026-11-22")


@dataclass(frozen=True, slots=True)
class Editie:
    """What stands in `editie.yml`."""

    editie: str = veld(Tekst(tekens=40), "De naam van deze editie van de kennisbank.", '"2027"')


VOCABULARIES: dict[str, type[Waarde]] = {
    "aarden": Waarde,
    "andere_namen": AndereNaam,
    "betwistingen": Betwisting,
    "bewijsniveaus": Bewijsniveau,
    "cijferthemas": Waarde,
    "eenheden": Waarde,
    "elders": Waarde,
    "families": Waarde,
    "instellingen": Instelling,
    "leeftijdsfasen": Leeftijdsfase,
    "leeftijdswoorden": Leeftijdswoord,
    "maten": Maat,
    "noodhulp": Noodhulp,
    "onderwerpen": Onderwerp,
    "oordeelstaten": Oordeelstaat,
    "organisatietypen": Organisatietype,
    "paragrafen": Paragraaf,
    "precisies": Waarde,
    "preventieniveaus": Waarde,
    "puzzelstanden": Waarde,
    "reekssoorten": Waarde,
    "relatiesoorten": Relatiesoort,
    "richtingen": Waarde,
    "rollen": Waarde,
    "schoolniveaus": Waarde,
    "schooltypen": Waarde,
    "settings": Setting,
    "statussen": Waarde,
    "studieopzetten": Waarde,
    "uitvoerders": Waarde,
    "vraagstukken": Vraagstuk,
    "waarden": Waarde,
    "wetten": Waarde,
    "wijzen": Waarde,
}
"""Every vocabulary: the name of its file in `vocabulaire/` and the class of its values."""

CITING = ("noodhulp", "paragrafen", "vraagstukken")
"""The vocabularies whose values name a source."""
