"""Rules about completeness: what a reader may count on finding in the entries that matter most."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from typing import Any

from kennisbank.fields import Groep, fields_of
from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.model.praktijk import Parel
from kennisbank.no_value import ONBEKEND
from kennisbank.rules.registry import Finding, Voorbeeld, finding, itemregel

GEVULD_DEEL = 0.9
ADMINISTRATIE = ("bronnen", "controle", "kanttekening_kort", "versie", "wijzigingen")
"""About the entry and not about the programme, or what only repeats another field: it says nothing about how much we know."""


def fields_and_fill(item: Any) -> Iterator[tuple[str, bool]]:
    """(dotted field, filled?) of an entry: a group counts per field of its own, a list as one field.

    Filled is anything but `onbekend`: `geen` and an empty list are answers too.
    """
    for name, f in fields_of(type(item)).items():
        if name in ADMINISTRATIE:
            continue
        value = getattr(item, name)
        if isinstance(f.kind, Groep) and not isinstance(value, str):
            yield from ((f"{name}.{inner}", filled) for inner, filled in fields_and_fill(value))
        else:
            yield name, value != ONBEKEND


_BASIS = """\
basisaanbod: true
doel: onbekend
doelgroep: onbekend
settings: onbekend
eigenaar: {naam: onbekend, beheer: onbekend, website: onbekend}
gereedheid: {handleiding: onbekend, training: onbekend, licentie: onbekend, toelichting: onbekend}
bewijs:
  oordelen: []
  resultaten: onbekend
  handreiking: {zegt: Moet er in elke regio zijn., plaats: paragraaf 5.4}
  betwist: {is_betwist: false, waarover: geen, geldt_voor: [], uitleg: geen}
"""


@itemregel(
    "basisaanbod-gevuld",
    _BASIS,
    velden=("basisaanbod", "bewijs", "eigenaar", "gereedheid", "kosten", "leeftijd"),
    soorten=("interventie",),
    ernst="waarschuwing",
)
def base_offer_is_filled(item: Interventie, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Van wat tot het basisaanbod hoort, is minstens 90 procent van de velden ingevuld, ook binnen groepen; een lijst telt als één veld."""
    if not item.basisaanbod or item.status == "vervallen":
        return
    counted = list(fields_and_fill(item))
    missing = [name for name, filled in counted if not filled]
    filled = len(counted) - len(missing)
    if filled < GEVULD_DEEL * len(counted):
        needed = math.ceil(GEVULD_DEEL * len(counted)) - filled
        yield finding(
            ("basisaanbod",), "basisaanbod-gevuld", aantal=len(counted), gevuld=filled,
            procent=f"{100 * filled / len(counted):.0f}", nodig=needed, velden=", ".join(missing),
        )  # fmt: skip


def _years(item: Parel, kb: Kennisbank) -> bool:
    outcomes = item.uitkomsten if isinstance(item.uitkomsten, tuple) else ()
    own = any(outcome.wanneer != ONBEKEND for outcome in outcomes)
    return own or any(kb.bronnen[b.bron].jaar != ONBEKEND for b in item.bronnen if b.bron in kb.bronnen)


@itemregel(
    "parel-plaats",
    Voorbeeld("waar: onbekend", "parels/voorbeeldparel.yml"),
    velden=("waar", "status"),
    soorten=("parel",),
)
def pearl_names_place(item: Parel, _kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een gepubliceerde parel zegt waar het gebeurt, of dat de bron geen plaats noemt."""
    if item.status != "concept" and item.waar == ONBEKEND:
        yield finding(("waar",), "parel-plaats")


@itemregel(
    "parel-jaar",
    Voorbeeld(
        "uitkomsten: onbekend\nbronnen:\n  - {bron: nji-interventiematrix, plaats: tabel, geraadpleegd: 2026-11-22, "
        "onderbouwt: [aanleiding, aanpak, waar, organisaties]}",
        "parels/voorbeeldparel.yml",
    ),
    velden=("uitkomsten", "bronnen", "status"),
    soorten=("parel",),
)
def pearl_names_year(item: Parel, kb: Kennisbank, _today: dt.date) -> Iterator[Finding]:
    """Een gepubliceerde parel heeft een jaar: bij een uitkomst, of anders dat van een bron."""
    if item.status != "concept" and not _years(item, kb):
        yield finding(("bronnen",), "parel-jaar")
