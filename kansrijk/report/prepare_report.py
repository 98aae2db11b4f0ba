"""What a report tells beyond the match itself, as plain data: sources, owners, results, costs and benefits, meanings.

Kept apart from the data of the matcher: `kansrijk match --json` never reads it.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kansrijk.pages.figure_words import value_words, when
from kansrijk.pages.intervention_evidence import n_studies
from kennisbank.knowledge import Kennisbank
from kennisbank.model.bewijs import Betwist
from kennisbank.model.interventie import Interventie
from kennisbank.model.vocabulaire import Betwisting
from kennisbank.names import words
from kennisbank.no_value import GEEN, ONBEKEND
from matcher.dutch import STOPWORDS

VERSIE = 2
"""Version of the prepared data."""
_LABELS = ("betwistingen", "richtingen", "studieopzetten", "wijzen")


def prepare_report(kb: Kennisbank) -> dict[str, Any]:
    """Everything `kansrijk.report` reads besides the document and the matcher's own data."""
    return {
        "versie": VERSIE,
        "labels": {name: {v.id: v.label for v in kb.vocabulaire[name].values()} for name in _LABELS},
        "bronnen": {
            b.id: {
                "auteur": b.auteur,
                "titel": b.titel,
                "jaar": b.jaar,
                "url": "" if b.url == GEEN else b.url,
                "wijze": b.wijze,
            }
            for b in kb.bronnen.values()
        },
        "bewijsniveaus": {
            name: {
                "betekenis": kb.bewijsniveau(name).betekenis,
                "betekent_niet": kb.bewijsniveau(name).betekent_niet,
            }
            for name in kb.vocabulaire["bewijsniveaus"]
        },
        "preventieniveaus": {v.id: v.betekenis for v in kb.vocabulaire["preventieniveaus"].values()},
        "merken": {
            v.merk: v.betekenis for v in kb.vocabulaire["betwistingen"].values() if isinstance(v, Betwisting)
        },
        "cijfers": {v: _figures(v, kb) for v in kb.vocabulaire["vraagstukken"]},
        "programmas": {item.id: _programme(item) for item in kb.interventies.values()},
    }


def _figures(vraagstuk: str, kb: Kennisbank) -> list[dict[str, Any]]:
    """The key figures about a vraagstuk in the order of the site, with the words by which a question is known."""
    return [
        {
            "naam": c.naam,
            "waarde": value_words(c, kb),
            "wanneer": when(c, kb),
            "gebied": "" if c.gebied in (ONBEKEND, "Nederland") else c.gebied,
            "bron": c.bronnen[0].bron,
            "woorden": sorted({w for text in (c.naam, *c.zoekwoorden) for w in words(text)} - STOPWORDS),
        }
        for c in kb.kerncijfers.values()
        if vraagstuk in c.vraagstukken
    ]


def _programme(item: Interventie) -> dict[str, Any]:
    return {
        "doelgroep": item.doelgroep,
        "eigenaar": item.eigenaar.naam,
        "beheer": "" if item.eigenaar.beheer in (GEEN, ONBEKEND) else item.eigenaar.beheer,
        "website": "" if item.eigenaar.website == ONBEKEND else item.eigenaar.website,
        "intensiteit": item.intensiteit,
        "gereedheid": "" if item.gereedheid.toelichting in (GEEN, ONBEKEND) else item.gereedheid.toelichting,
        "einddatums": {
            o.datum: o.geldig_tot for o in item.bewijs.oordelen if ONBEKEND not in (o.datum, o.geldig_tot)
        },
        "herbeoordeling": any(o.staat == "herbeoordeling" for o in item.bewijs.oordelen),
        "onderzoeken": 0 if isinstance(item.bewijs.resultaten, str) else n_studies(item.bewijs.resultaten),
        "betwist": _dispute(item.bewijs.betwist),
        "resultaten": _rows(item.bewijs.resultaten),
        "kosten_baten": _rows(item.kosten.kosten_baten),
        "bronnen": {
            field: [b.bron for b in item.bronnen if field in b.onderbouwt]
            for field in ("doelgroep", "eigenaar", "gereedheid", "intensiteit", "samenvatting")
        },
    }


def _dispute(dispute: Betwist) -> dict[str, Any] | None:
    if not dispute.is_betwist:
        return None
    return {
        "waarover": dispute.waarover,
        "geldt_voor": list(dispute.geldt_voor),
        "uitleg": "" if dispute.uitleg == GEEN else dispute.uitleg,
    }


def _rows(values: tuple[Any, ...] | str) -> list[dict[str, Any]] | None:
    """The facts as plain data; None when it is not known whether there are any."""
    return None if isinstance(values, str) else [asdict(value) for value in values]
