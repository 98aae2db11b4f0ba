"""A key figure: one number about youth and prevention, with its year, what it counts and where it was read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kennisbank.fields import Groep, veld
from kennisbank.kinds import Datum, Getal, Id, Keuze, Lijst, Tekst
from kennisbank.model.gedeeld import Leeftijd
from kennisbank.no_value import Onbekend

HOOGSTE = 1_000_000_000_000
"""Room for what a country spends on care in a year, in euros."""


@dataclass(frozen=True, slots=True)
class Reekspunt:
    """One bar or point of a series."""

    naam: str = veld(
        Tekst(tekens=60),
        "De groep; bij een reeks in de tijd het jaar, tussen aanhalingstekens.",
        "Gewone basisschool",
    )
    waarde: float = veld(Getal(0, HOOGSTE), "Het getal, in dezelfde maat als het kerncijfer.", "13")


@dataclass(frozen=True, slots=True)
class Reeks:
    """The same figure for more groups or years: what a chart is drawn from."""

    soort: str = veld(Keuze(uit="reekssoorten"), "Vergelijkt de reeks groepen of jaren?", "groepen")
    punten: tuple[Reekspunt, ...] = veld(
        Lijst(van=Groep(cls=Reekspunt), minstens=2),
        "De getallen, in de volgorde van de grafiek.",
        "[{naam: Gewone basisschool, waarde: 13}, {naam: Speciaal basisonderwijs, waarde: 23}]",
    )


@dataclass(frozen=True, slots=True)
class Tegenspraak:
    """Another key figure about the same thing that says something else."""

    cijfer: str = veld(Id(), "Het id van het andere kerncijfer.", "ander-kerncijfer", los=True)
    waarom: str = veld(
        Tekst(tekens=400),
        "Waarom de twee verschillen: een andere groep, een ander jaar of een andere manier van tellen.",
        "Het andere cijfer telt ook jongeren boven de 18.",
        los=True,
    )


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """Where a key figure was read."""

    bron: str = veld(Keuze(uit="bronnen"), "Het id van de bron.", "actiz-2024-handreiking", los=True)
    plaats: str = veld(
        Tekst(tekens=160),
        "Waar het in de bron staat: hoofdstuk, paragraaf, bladzijde of kop.",
        "hoofdstuk 1",
        los=True,
    )
    geraadpleegd: dt.date = veld(Datum(), "De dag waarop iemand dit in de bron las.", "2026-11-22", los=True)


@dataclass(frozen=True, slots=True)
class Kerncijfer:
    """One key figure. Its value as text is made from `precisie`, `waarde`, `tot` and `maat`."""

    id: str = veld(Id(), "Kort en herkenbaar; verandert nooit.", "voorbeeldcijfer", los=True)
    naam: str = veld(Tekst(tekens=100), "Waar het cijfer over gaat.", "Leerlingen met veel verzuim", los=True)
    thema: str = veld(Keuze(uit="cijferthemas"), "Onder welk kopje het staat.", "programmas", los=True)
    vraagstukken: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="vraagstukken")),
        "Op welke pagina's van een vraagstuk het cijfer ook staat.",
        "[schoolverzuim]",
        los=True,
    )
    interventies: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="interventies")), "De programma's waar het cijfer over gaat.", "[]", los=True
    )
    parels: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="parels")), "De parels waar het cijfer over gaat.", "[]", los=True
    )
    leeftijd: Leeftijd | str = veld(
        Groep(cls=Leeftijd, geen=True), "Welke leeftijd geteld is, of 'geen' als het niet over kinderen gaat."
    )
    gebied: str = veld(
        Tekst(tekens=80, onbekend=True), "Waar geteld is: Nederland of een streek.", "West-Brabant"
    )
    precisie: str = veld(Keuze(uit="precisies"), "Hoe precies de bron het getal geeft.", "precies")
    waarde: float = veld(Getal(0, HOOGSTE), "Het getal, voluit en met een punt voor de komma.", "13")
    tot: float | str = veld(
        Getal(0, HOOGSTE, geen=True), "Het hoogste getal, als de bron er twee noemt.", "geen"
    )
    maat: str = veld(Keuze(uit="maten"), "Wat voor getal het is: procent, euro, kinderen.", "procent")
    jaar: int | Onbekend = veld(
        Getal(1900, 2100, geheel=True, onbekend=True), "Het (laatste) jaar waar het cijfer over gaat.", "2016"
    )
    periode: str = veld(
        Tekst(tekens=60, geen=True),
        "Het tijdvak in woorden, als een jaar alleen niet genoeg zegt. Het jaar staat erin.",
        "schooljaar 2015-2016",
    )
    geteld_door: str = veld(Tekst(tekens=160, onbekend=True), "Wie het telde of schatte.", "GGD West-Brabant")
    telt: str = veld(Tekst(tekens=300), "Wat er geteld is.", "Meer dan 9 dagen ziek in een schooljaar.")
    telt_niet: str = veld(
        Tekst(tekens=600), "Wat het cijfer niet zegt, en waar u op let.", "Geen cijfer voor heel Nederland."
    )
    reeks: Reeks | str = veld(
        Groep(cls=Reeks, geen=True), "Hetzelfde cijfer voor meer groepen of jaren, of 'geen'."
    )
    anders_dan: tuple[Tegenspraak, ...] = veld(
        Lijst(van=Groep(cls=Tegenspraak)),
        "Andere kerncijfers die iets anders zeggen. Eén kant is genoeg.",
        "[]",
        los=True,
    )
    zoekwoorden: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=80)),
        "Gewone woorden van iemand die dit cijfer zoekt.",
        "[hoe vaak verzuim]",
        los=True,
    )
    bronnen: tuple[Vindplaats, ...] = veld(
        Lijst(van=Groep(cls=Vindplaats), minstens=1),
        "Waar wij het cijfer lazen, de belangrijkste eerst.",
        los=True,
    )
