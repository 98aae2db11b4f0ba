"""The parts that every kind of entry shares: age, sources, checks and changes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kennisbank.ages import HOOGSTE_LEEFTIJD, LAAGSTE_LEEFTIJD
from kennisbank.fields import Groep, veld
from kennisbank.kinds import Datum, Getal, Id, Keuze, Lijst, Tekst
from kennisbank.no_value import Onbekend


@dataclass(frozen=True, slots=True)
class Leeftijd:
    """The ages for whom it is meant, in years."""

    van: float | Onbekend = veld(
        Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD, onbekend=True),
        "Jongste leeftijd in jaren. -0.75 is het begin van een zwangerschap, 0 de geboorte.",
        "4",
    )
    tot: float | Onbekend = veld(
        Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD, onbekend=True),
        "Leeftijd in jaren tot waar het loopt. Tot en met groep 8 is 12.",
        "12",
    )


@dataclass(frozen=True, slots=True)
class Bronvermelding:
    """One source of this entry: where in the source, when read, and what it supports."""

    bron: str = veld(
        Keuze(uit="bronnen"),
        "Het id van de bron in vocabulaire/bronnen/.",
        "actiz-2024-handreiking",
        los=True,
    )
    plaats: str = veld(
        Tekst(tekens=160),
        "Waar het in de bron staat: hoofdstuk, paragraaf, bladzijde of kop op de pagina.",
        "paragraaf 5.4",
        los=True,
    )
    geraadpleegd: dt.date = veld(Datum(), "De dag waarop iemand dit in de bron las.", "2026-11-22", los=True)
    onderbouwt: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=40)),
        "De velden van dit item die op deze bron rusten. [] als alleen losse feiten (bij bewijs, kosten en zo) de bron noemen.",
        "[doel, doelgroep]",
        los=True,
    )


@dataclass(frozen=True, slots=True)
class Controle:
    """Two of the three dates people look for; the third, until when a recognition holds, stands with each verdict."""

    inhoud: dt.date | Onbekend = veld(
        Datum(onbekend=True),
        "Wanneer de eigenaar de inhoud voor het laatst nalas. Nog nooit: onbekend.",
        "onbekend",
        los=True,
    )
    bronnen: dt.date | Onbekend = veld(
        Datum(onbekend=True), "Wanneer wij de bronnen voor het laatst nalazen.", "2026-11-22", los=True
    )


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One step in the history of the entry."""

    op: dt.date = veld(Datum(), "De dag van de wijziging.", "2026-11-22", los=True)
    wat: str = veld(Tekst(tekens=200), "Wat er veranderde, in één zin.", "Eerste versie.", los=True)


def status_veld() -> str:
    return veld(  # type: ignore[no-any-return]
        Keuze(uit="statussen"),
        "concept: alleen voor redacteuren. gepubliceerd: op de site en in de matcher. vervallen: blijft staan, met opvolger.",
        "gepubliceerd",
        los=True,
    )


def vervangen_door_veld(soort: str) -> tuple[str, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Keuze(uit=soort)),
        "Ids van de opvolgers van dezelfde soort, als de status vervallen is. Mag ontbreken.",
        "[]",
        los=True,
        standaard=(),
    )


def vroegere_ids_veld() -> tuple[str, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Id()),
        "Ids waaronder dit item eerder op de site stond. Hun adressen blijven werken en wijzen hierheen. Mag ontbreken.",
        "[]",
        los=True,
        standaard=(),
    )


def links_veld(soort: str, uitleg: str) -> tuple[str, ...]:
    return veld(Lijst(van=Keuze(uit=soort)), uitleg, "[]", los=True)  # type: ignore[no-any-return]


def bronnen_veld() -> tuple[Bronvermelding, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Groep(cls=Bronvermelding), minstens=1),
        "Alle bronnen van dit item. Elk feit moet er een hebben.",
        los=True,
    )


def controle_veld() -> Controle:
    return veld(Groep(cls=Controle), "Wanneer een mens dit item nalas.", los=True)  # type: ignore[no-any-return]


def versie_veld() -> int:
    return veld(  # type: ignore[no-any-return]
        Getal(1, 10_000, geheel=True),
        "Volgnummer: even groot als het aantal wijzigingen hieronder.",
        "1",
        los=True,
    )


def wijzigingen_veld() -> tuple[Wijziging, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Groep(cls=Wijziging), minstens=1), "De geschiedenis van dit item, oudste eerst.", los=True
    )
