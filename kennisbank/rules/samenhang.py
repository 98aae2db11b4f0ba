"""Rules within one entry: fields that must agree with each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kennisbank.knowledge import Kennisbank, end_of
from kennisbank.messages import piece
from kennisbank.model.interventie import Interventie
from kennisbank.model.praktijk import Puzzel
from kennisbank.names import name_key
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.rules.registry import Finding, Voorbeeld, finding, itemregel

INTERVENTIE = ("interventie",)


@itemregel("leeftijd-volgorde", "leeftijd: {van: 16, tot: 12}", velden=("leeftijd",), soorten=INTERVENTIE)
def age_order(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """De jongste leeftijd (van) is niet hoger dan de oudste (tot)."""
    van, tot = item.leeftijd.van, item.leeftijd.tot
    if not isinstance(van, str) and not isinstance(tot, str) and van > tot:
        yield finding(("leeftijd", "van"), "leeftijd-volgorde", van=f"{van:g}", tot=f"{tot:g}")


@itemregel("versie-wijzigingen", "versie: 3", velden=("versie", "wijzigingen"))
def version_counts_changes(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """De versie is even groot als het aantal wijzigingen: bij elke wijziging komt er een regel en een versie bij."""
    if item.versie != len(item.wijzigingen):
        yield finding(("versie",), "versie-wijzigingen", versie=item.versie, aantal=len(item.wijzigingen))


@itemregel(
    "wijzigingen-volgorde",
    "versie: 2\nwijzigingen:\n  - {op: 2026-03-01, wat: Cijfers bijgewerkt.}\n  - {op: 2025-03-01, wat: Eerste versie.}",
    velden=("wijzigingen",),
)
def changes_in_order(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Wijzigingen staan van oud naar nieuw."""
    for index, (earlier, later) in enumerate(zip(item.wijzigingen, item.wijzigingen[1:], strict=False)):
        if later.op < earlier.op:
            yield finding(
                ("wijzigingen", index + 1, "op"), "wijzigingen-volgorde", later=later.op, eerder=earlier.op
            )


@itemregel(
    "vervangen-door-vervallen",
    Voorbeeld("vervangen_door: [ander-voorbeeld]"),
    velden=("status", "vervangen_door"),
)
def successor_only_when_ended(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Alleen een vervallen item heeft een opvolger."""
    if item.vervangen_door and item.status != "vervallen":
        yield finding(("vervangen_door",), "vervangen-door-vervallen", status=item.status)


@itemregel(
    "school-zonder-schooltype", "schooltypen: []", velden=("settings", "schooltypen"), soorten=INTERVENTIE
)
def school_has_type(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Wat op school gebeurt, noemt voor welke schooltypen het is."""
    if item.settings != ONBEKEND and "school" in item.settings and item.schooltypen == ():
        yield finding(("schooltypen",), "school-zonder-schooltype")


@itemregel(
    "schooltype-zonder-school",
    "settings: [wijk]\nschooltypen: [po]",
    velden=("settings", "schooltypen"),
    soorten=INTERVENTIE,
)
def type_has_school(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Wie schooltypen noemt, noemt ook school bij settings."""
    if item.settings != ONBEKEND and item.schooltypen not in ((), ONBEKEND) and "school" not in item.settings:
        yield finding(("settings",), "schooltype-zonder-school")


@itemregel(
    "alias-is-naam", "aliassen: [VOORBEELD]", velden=("naam", "aliassen"), soorten=("interventie", "parel")
)
def alias_adds_something(item: Any, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een alias is een andere schrijfwijze dan de naam; alleen hoofdletters of streepjes anders telt niet."""
    seen = {name_key(item.naam): piece("de-naam")}
    for index, alias in enumerate(item.aliassen):
        key = name_key(alias)
        if not key:
            yield finding(("aliassen", index), "alias-leeg", alias=alias)
        elif key in seen:
            yield finding(("aliassen", index), "alias-is-naam", alias=alias, naam=seen[key])
        else:
            seen[key] = piece("de-alias", alias=alias)


_OORDEEL = """\
bewijs:
  oordelen:
    - instelling: erkenningscommissie
      commissie: onbekend
      niveau: goed-onderbouwd
      datum: {datum}
      geldig_tot: {tot}
      staat: huidig
      geldt_voor: {voor}
      bron: actiz-2024-handreiking
{extra}  resultaten: []
  handreiking: {{zegt: geen, plaats: geen}}
  betwist: {{is_betwist: {betwist}, waarover: geen, geldt_voor: [], uitleg: geen}}
"""


def _bewijs(
    datum: str = "2024-03-29",
    tot: str = "onbekend",
    voor: str = "[]",
    extra: str = "",
    betwist: str = "false",
) -> str:
    return _OORDEEL.format(datum=datum, tot=tot, voor=voor, extra=extra, betwist=betwist)


def _tweede(instelling: str, niveau: str) -> str:
    return (
        f"    - instelling: {instelling}\n      commissie: onbekend\n      niveau: {niveau}\n      datum: 2023-01-10\n"
        "      geldig_tot: onbekend\n      staat: huidig\n      geldt_voor: []\n      bron: actiz-2024-handreiking\n"
    )


@itemregel(
    "oordeel-geldigheid",
    _bewijs(datum="2024-03-29", tot="2023-03-29"),
    velden=("bewijs",),
    soorten=INTERVENTIE,
)
def verdict_ends_after_start(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een oordeel eindigt niet voordat het begon."""
    for index, oordeel in enumerate(item.bewijs.oordelen):
        if ONBEKEND in (oordeel.datum, oordeel.geldig_tot):
            continue
        if end_of(oordeel.geldig_tot) < dt.date.fromisoformat((oordeel.datum + "-01-01")[:10]):
            where = ("bewijs", "oordelen", index, "geldig_tot")
            yield finding(where, "oordeel-geldigheid", datum=oordeel.datum, tot=oordeel.geldig_tot)


@itemregel(
    "oordeel-huidig-dubbel",
    _bewijs(extra=_tweede("erkenningscommissie", "goed-onderbouwd")),
    velden=("bewijs",),
    soorten=INTERVENTIE,
)
def one_current_verdict(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Van een instelling is voor dezelfde preventieniveaus maar één oordeel huidig."""
    seen: set[tuple[str, frozenset[str]]] = set()
    for index, oordeel in enumerate(item.bewijs.oordelen):
        if oordeel.staat != "huidig":
            continue
        key = (oordeel.instelling, frozenset(oordeel.geldt_voor))
        if key in seen:
            where = ("bewijs", "oordelen", index, "staat")
            yield finding(where, "oordeel-huidig-dubbel", instelling=oordeel.instelling)
        seen.add(key)


@itemregel(
    "betwist-verzwegen",
    _bewijs(extra=_tweede("trimbos", "niet-erkend")),
    velden=("bewijs",),
    soorten=INTERVENTIE,
)
def disagreement_is_told(item: Interventie, kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Spreken huidige oordelen elkaar tegen, dan staat dat bij betwist, met uitleg."""
    if item.bewijs.betwist.is_betwist:
        return
    levels = kb.vocabulaire.get("bewijsniveaus", {})
    by_scope: dict[frozenset[str], set[str]] = {}
    for oordeel in item.bewijs.oordelen:
        level = levels.get(oordeel.niveau)
        if (
            oordeel.staat == "huidig"
            and level is not None
            and oordeel.niveau not in (ONBEKEND, "geen-erkenning")
        ):
            by_scope.setdefault(frozenset(oordeel.geldt_voor), set()).add(oordeel.niveau)
    if any(len(found) > 1 for found in by_scope.values()):
        yield finding(("bewijs", "betwist", "is_betwist"), "betwist-verzwegen")


@itemregel("betwist-uitleg", _bewijs(betwist="true"), velden=("bewijs",), soorten=INTERVENTIE)
def dispute_is_explained(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Wat betwist is, zegt waarover en heeft een uitleg; wat niet betwist is, heeft geen van beide."""
    betwist = item.bewijs.betwist
    said = "true" if betwist.is_betwist else "false"
    if betwist.is_betwist == (betwist.waarover == GEEN):
        where = ("bewijs", "betwist", "waarover")
        yield finding(where, "betwist-waarover", betwist=said, waarover=betwist.waarover)
    if betwist.is_betwist == (betwist.uitleg == GEEN):
        uitleg = GEEN if betwist.uitleg == GEEN else piece("uitleg-ingevuld")
        yield finding(("bewijs", "betwist", "uitleg"), "betwist-uitleg", betwist=said, uitleg=uitleg)


@itemregel(
    "geldt-voor-vreemd",
    _bewijs(voor="[universeel]"),
    velden=("bewijs", "preventieniveau"),
    soorten=INTERVENTIE,
)
def scope_is_own(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een oordeel of verschil van mening geldt voor een preventieniveau dat het programma zelf ook noemt."""
    if item.preventieniveau == ONBEKEND:
        return
    own = set(item.preventieniveau)
    scopes: list[tuple[tuple[str | int, ...], tuple[str, ...]]] = [
        (("bewijs", "betwist", "geldt_voor"), item.bewijs.betwist.geldt_voor)
    ]
    scopes += [
        (("bewijs", "oordelen", i, "geldt_voor"), o.geldt_voor) for i, o in enumerate(item.bewijs.oordelen)
    ]
    if item.bewijs.resultaten != ONBEKEND:
        scopes += [
            (("bewijs", "resultaten", i, "geldt_voor"), r.geldt_voor)
            for i, r in enumerate(item.bewijs.resultaten)
        ]
    for where, scope in scopes:
        if strange := sorted(set(scope) - own):
            yield finding(where, "geldt-voor-vreemd", niveaus=", ".join(strange))


@itemregel(
    "herhaling-onbekend",
    _bewijs().replace(
        "resultaten: []",
        "resultaten:\n    - {bevinding: Minder dagen ziek., richting: gunstig, studie: Voorbeeld 2021, opzet: rct, omvang: onbekend,\n"
        "       herhaling_van: Voorbeeld 2020, jaar: 2021, geldt_voor: [], bron: actiz-2024-handreiking}",
    ),
    velden=("bewijs",),
    soorten=INTERVENTIE,
)
def repetition_names_a_study(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een herhaling noemt een studie die bij een ander resultaat van dit programma staat en zelf geen herhaling is."""
    results = item.bewijs.resultaten
    if results == ONBEKEND:
        return
    first = {r.studie for r in results if r.herhaling_van == GEEN}
    for index, result in enumerate(results):
        if result.herhaling_van not in (GEEN, *first):
            where = ("bewijs", "resultaten", index, "herhaling_van")
            yield finding(where, "herhaling-onbekend", studie=result.herhaling_van)


@itemregel(
    "handreiking-plaats",
    _bewijs().replace("{zegt: geen, plaats: geen}", "{zegt: Moet er in elke regio zijn., plaats: geen}"),
    velden=("bewijs",),
    soorten=INTERVENTIE,
)
def claim_has_place(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Wat de handreiking zegt, heeft een paragraaf."""
    handreiking = item.bewijs.handreiking
    if (handreiking.zegt == GEEN) != (handreiking.plaats == GEEN):
        yield finding(("bewijs", "handreiking", "plaats"), "handreiking-plaats")


@itemregel("basisaanbod-grond", "basisaanbod: true", velden=("basisaanbod", "bewijs"), soorten=INTERVENTIE)
def base_offer_has_ground(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Wat tot het basisaanbod hoort, wordt in de handreiking genoemd."""
    if item.basisaanbod and item.bewijs.handreiking.zegt == GEEN:
        yield finding(("basisaanbod",), "basisaanbod-grond")


@itemregel(
    "gepubliceerd-te-dun",
    "doel: onbekend\nuitvoering: onbekend\nintensiteit: onbekend",
    velden=("status", "doel", "doelgroep", "intensiteit", "uitvoering"),
    soorten=INTERVENTIE,
)
def published_says_enough(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een gepubliceerd programma heeft minstens twee van deze vier: doel, doelgroep, intensiteit en uitvoering."""
    known = [v for v in (item.doel, item.doelgroep, item.intensiteit, item.uitvoering) if v != ONBEKEND]
    if item.status == "gepubliceerd" and len(known) < 2:
        yield finding(("status",), "gepubliceerd-te-dun", aantal=len(known))


@itemregel(
    "puzzel-vraag",
    Voorbeeld("vraag: Niemand weet wie er langsgaat.", "puzzels/voorbeeldpuzzel.yml"),
    velden=("vraag",),
    soorten=("puzzel",),
)
def puzzle_asks(item: Puzzel, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """De vraag van een puzzel eindigt met een vraagteken."""
    if not item.vraag.endswith("?"):
        yield finding(("vraag",), "puzzel-vraag")


def _years(item: Interventie) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if item.bewijs.resultaten != ONBEKEND:
        yield from (
            (("bewijs", "resultaten", i, "jaar"), r.jaar) for i, r in enumerate(item.bewijs.resultaten)
        )
    if item.kosten.bedragen != ONBEKEND:
        yield from ((("kosten", "bedragen", i, "jaar"), b.jaar) for i, b in enumerate(item.kosten.bedragen))
    if item.kosten.kosten_baten != ONBEKEND:
        yield from (
            (("kosten", "kosten_baten", i, "jaar"), k.jaar) for i, k in enumerate(item.kosten.kosten_baten)
        )


@itemregel(
    "jaar-toekomst",
    "kosten:\n  bedragen: []\n  kosten_baten:\n    - {uitspraak: Levert twee keer de kosten op., kanttekening: geen, jaar: 2098, bron: actiz-2024-handreiking}",
    velden=("bewijs", "kosten"),
    soorten=INTERVENTIE,
)
def year_has_been(item: Interventie, _kb: Kennisbank, today: dt.date) -> Iterator[Finding]:
    """Een onderzoek, bedrag of berekening is niet van na vandaag."""
    for where, year in _years(item):
        if not isinstance(year, str) and year > today.year:
            yield finding(where, "jaar-toekomst", jaar=year)
