"""What the form must know of the whole Kennisbank: the choices, the sources, and the names and links of every entry."""

from __future__ import annotations

from typing import Any

from kennisbank.knowledge import VAKWOORDEN, Kennisbank
from kennisbank.model import SOORTEN, Interventie, Item

NOT_FOR_FORM = ("cijferthemas", "elders", "leeftijdswoorden", "maten", "noodhulp", "onderwerpen", "precisies", "reekssoorten")  # fmt: skip
"""Vocabularies that no field of the form chooses from."""


def list_data(kb: Kennisbank) -> dict[str, Any]:
    """The choices of each vocabulary, the sources and the entries, in the order of the files.

    A choice is [id, label, meaning, synonyms]; a source [id, title, author, year, address]; an entry
    [id, name, status, aliases, family, entries it says it differs from, successors, former ids].
    """
    return {
        "keuzes": {
            name: [[v.id, v.label, v.betekenis, list(v.synoniemen)] for v in values.values()]
            for name, values in kb.vocabulaire.items()
            if name not in NOT_FOR_FORM
        },
        "vakwoorden": list(VAKWOORDEN),
        "bronnen": [[b.id, b.titel, b.auteur, str(b.jaar), b.url] for b in kb.bronnen.values()],
        "items": {
            soort.meervoud: [_entry(item_id, item) for item_id, item in kb.of(soort.meervoud).items()]
            for soort in SOORTEN
        },
    }


def _entry(item_id: str, item: Item) -> list[Any]:
    if isinstance(item, Interventie):
        family, others = item.familie, [relatie.met for relatie in item.relaties]
    else:
        family, others = "geen", [verschil.met for verschil in item.verschilt_van]
    successors = [list(item.vervangen_door), list(item.vroegere_ids)]
    return [item_id, item.naam, item.status, list(getattr(item, "aliassen", ())), family, others, *successors]
