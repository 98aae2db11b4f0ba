"""What practice adds: parels (good practices), puzzels (open dilemmas) and tips, with models of their own."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.fields import Groep, veld
from kennisbank.kinds import DeelDatum, Id, Keuze, Lijst, Tekst
from kennisbank.model.gedeeld import (
    Bronvermelding,
    Controle,
    Wijziging,
    bronnen_veld,
    controle_veld,
    links_veld,
    status_veld,
    versie_veld,
    vervangen_door_veld,
    vroegere_ids_veld,
    wijzigingen_veld,
)
from kennisbank.no_value import Onbekend


def _rollen(uitleg: str) -> tuple[str, ...]:
    return veld(Lijst(van=Keuze(uit="rollen"), minstens=1), uitleg, "[gemeente, jgz]", los=True)  # type: ignore[no-any-return]


def _waarden() -> tuple[str, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Keuze(uit="waarden"), minstens=1),
        "De waarden uit de handreiking waar het over gaat.",
        "[dichtbij]",
        los=True,
    )


def _vraagstukken() -> tuple[str, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Keuze(uit="vraagstukken")),
        "De vraagstukken die het raakt. [] als het over samenwerken zelf gaat.",
        "[steun-en-netwerk]",
        los=True,
    )


def _paragraaf() -> str:
    return veld(  # type: ignore[no-any-return]
        Keuze(uit="paragrafen"), "De paragraaf van het brondocument waar het staat.", "h-5-4", los=True
    )


def _uitleg() -> str:
    return veld(  # type: ignore[no-any-return]
        Tekst(tekens=250),
        "Wat het verschil is, in één zin.",
        "Deze gaat over de school, de andere over de opvang.",
        los=True,
    )


def _verschilt_van(cls: type[object]) -> tuple[object, ...]:
    return veld(  # type: ignore[no-any-return]
        Lijst(van=Groep(cls=cls)),
        "Items van dezelfde soort die hierop lijken, met wat er anders is. Mag ontbreken.",
        "[]",
        los=True,
        standaard=(),
    )


@dataclass(frozen=True, slots=True)
class VerschilParel:
    """How a parel differs from one that looks like it."""

    met: str = veld(Keuze(uit="parels"), "Het id van de andere parel.", "andere-parel", los=True)
    uitleg: str = _uitleg()


@dataclass(frozen=True, slots=True)
class VerschilPuzzel:
    """How a puzzel differs from one that looks like it."""

    met: str = veld(Keuze(uit="puzzels"), "Het id van de andere puzzel.", "andere-puzzel", los=True)
    uitleg: str = _uitleg()


@dataclass(frozen=True, slots=True)
class VerschilTip:
    """How a tip differs from one that looks like it."""

    met: str = veld(Keuze(uit="tips"), "Het id van de andere tip.", "andere-tip", los=True)
    uitleg: str = _uitleg()


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What a good practice brought, according to its source."""

    wat: str = veld(
        Tekst(tekens=400),
        "Wat het opleverde, met getal en jaar als de bron die geeft.",
        "Zes gezinnen vonden steun in de buurt.",
    )
    wanneer: str = veld(DeelDatum(onbekend=True), "Het jaar of de datum.", "2024")
    bron: str = veld(Keuze(uit="bronnen"), "De bron; die staat ook onder bronnen.", "actiz-2024-handreiking")


@dataclass(frozen=True, slots=True)
class Parel:
    """A good practice: something that people did and others can learn from. No proof that it works elsewhere."""

    id: str = veld(
        Id(),
        "Het id: gelijk aan de bestandsnaam zonder .yml. Verandert nooit meer.",
        "voorbeeldparel",
        los=True,
    )
    naam: str = veld(Tekst(tekens=120), "De titel.", "Koffie op het schoolplein", los=True)
    status: str = status_veld()
    vervangen_door: tuple[str, ...] = vervangen_door_veld("parels")
    vroegere_ids: tuple[str, ...] = vroegere_ids_veld()
    aliassen: tuple[str, ...] = veld(Lijst(van=Tekst(tekens=100)), "Andere namen.", "[]", los=True)
    samenvatting: str = veld(
        Tekst(tekens=240),
        "Eén zin voor in een lijst.",
        "Ouders ontmoeten elkaar en de jeugdverpleegkundige.",
        los=True,
    )
    aanleiding: str = veld(
        Tekst(tekens=500, onbekend=True), "Welk probleem er was.", "Ouders kenden elkaar niet."
    )
    aanpak: str = veld(
        Tekst(tekens=900),
        "Wat er gebeurt en wie wat doet.",
        "Elke week staat er een tafel met koffie op het plein.",
    )
    waar: str = veld(Tekst(tekens=160, onbekend=True), "Plaats of regio.", "Voorbeeldstad")
    organisaties: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Tekst(tekens=120), onbekend=True), "Wie meedoet.", "[JGZ Voorbeeld, Basisschool Voorbeeld]"
    )
    uitkomsten: tuple[Uitkomst, ...] | Onbekend = veld(
        Lijst(van=Groep(cls=Uitkomst), onbekend=True),
        "Wat het opleverde. Een ervaring is geen bewijs: schrijf het zo op.",
    )
    lessen: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=300)),
        "Wat een ander ervan kan leren.",
        "[begin klein en blijf komen]",
        los=True,
    )
    rollen: tuple[str, ...] = _rollen("Voor wie dit nuttig is.")
    waarden: tuple[str, ...] = _waarden()
    vraagstukken: tuple[str, ...] = _vraagstukken()
    verschilt_van: tuple[VerschilParel, ...] = _verschilt_van(VerschilParel)  # type: ignore[assignment]
    paragraaf: str = _paragraaf()
    interventies: tuple[str, ...] = links_veld("interventies", "Programma's die erin voorkomen.")
    puzzels: tuple[str, ...] = links_veld("puzzels", "Puzzels die het raakt.")
    tips: tuple[str, ...] = links_veld("tips", "Tips die erbij horen.")
    bronnen: tuple[Bronvermelding, ...] = bronnen_veld()
    controle: Controle = controle_veld()
    versie: int = versie_veld()
    wijzigingen: tuple[Wijziging, ...] = wijzigingen_veld()


@dataclass(frozen=True, slots=True)
class Puzzel:
    """An open dilemma: a question that nobody has a good answer to yet."""

    id: str = veld(
        Id(),
        "Het id: gelijk aan de bestandsnaam zonder .yml. Verandert nooit meer.",
        "voorbeeldpuzzel",
        los=True,
    )
    naam: str = veld(Tekst(tekens=120), "Een korte titel.", "Wie belt er aan?", los=True)
    status: str = status_veld()
    vervangen_door: tuple[str, ...] = vervangen_door_veld("puzzels")
    vroegere_ids: tuple[str, ...] = vroegere_ids_veld()
    vraag: str = veld(
        Tekst(tekens=300),
        "De vraag zelf, met een vraagteken.",
        "Wie gaat langs als niemand zich verantwoordelijk voelt?",
    )
    waarom_lastig: str = veld(
        Tekst(tekens=900),
        "Waarom dit moeilijk is: welke belangen of waarden botsen.",
        "Iedereen wil helpen, maar niemand wil de eerste zijn.",
    )
    zienswijzen: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Tekst(tekens=400), onbekend=True),
        "Hoe verschillende mensen ertegenaan kijken.",
        "[de gemeente ziet het als taak van de buurt]",
    )
    eerste_stappen: tuple[str, ...] | Onbekend = veld(
        Lijst(van=Tekst(tekens=300), onbekend=True),
        "Wat u vandaag al kunt doen.",
        "[vraag het gezin zelf wie zij vertrouwen]",
    )
    stand: str = veld(Keuze(uit="puzzelstanden"), "Hoe ver is het?", "open", los=True)
    rollen: tuple[str, ...] = _rollen("Wie het aangaat.")
    waarden: tuple[str, ...] = _waarden()
    vraagstukken: tuple[str, ...] = _vraagstukken()
    verschilt_van: tuple[VerschilPuzzel, ...] = _verschilt_van(VerschilPuzzel)  # type: ignore[assignment]
    paragraaf: str = _paragraaf()
    interventies: tuple[str, ...] = links_veld("interventies", "Programma's die het raakt.")
    parels: tuple[str, ...] = links_veld("parels", "Parels die een deel van het antwoord laten zien.")
    tips: tuple[str, ...] = links_veld("tips", "Tips die erbij horen.")
    bronnen: tuple[Bronvermelding, ...] = bronnen_veld()
    controle: Controle = controle_veld()
    versie: int = versie_veld()
    wijzigingen: tuple[Wijziging, ...] = wijzigingen_veld()


@dataclass(frozen=True, slots=True)
class Tip:
    """One piece of advice for one or more roles."""

    id: str = veld(
        Id(),
        "Het id: gelijk aan de bestandsnaam zonder .yml. Verandert nooit meer.",
        "voorbeeldtip",
        los=True,
    )
    naam: str = veld(
        Tekst(tekens=120), "De tip in een paar woorden, als opdracht.", "Vraag het gezin zelf", los=True
    )
    status: str = status_veld()
    vervangen_door: tuple[str, ...] = vervangen_door_veld("tips")
    vroegere_ids: tuple[str, ...] = vroegere_ids_veld()
    tip: str = veld(
        Tekst(tekens=500),
        "De tip: wat moet iemand doen.",
        "Vraag eerst wat het gezin zelf al heeft geprobeerd.",
    )
    waarom: str = veld(
        Tekst(tekens=500, onbekend=True), "Waarom dat helpt.", "Wie zelf kiest, houdt het langer vol."
    )
    rollen: tuple[str, ...] = _rollen("Voor wie de tip is.")
    waarden: tuple[str, ...] = _waarden()
    vraagstukken: tuple[str, ...] = _vraagstukken()
    verschilt_van: tuple[VerschilTip, ...] = _verschilt_van(VerschilTip)  # type: ignore[assignment]
    paragraaf: str = _paragraaf()
    interventies: tuple[str, ...] = links_veld("interventies", "Programma's die erbij horen.")
    parels: tuple[str, ...] = links_veld("parels", "Parels die erbij horen.")
    puzzels: tuple[str, ...] = links_veld("puzzels", "Puzzels die erbij horen.")
    bronnen: tuple[Bronvermelding, ...] = bronnen_veld()
    controle: Controle = controle_veld()
    versie: int = versie_veld()
    wijzigingen: tuple[Wijziging, ...] = wijzigingen_veld()
