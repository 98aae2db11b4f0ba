"""Warnings about age: an entry that nobody looked at for more than a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.reading import ONBEKEND
from kennisbank.rules.registry import Finding, itemregel

CONTROLE_DAGEN = 365
"""The handreiking asks for a yearly update with partners (hoofdstuk 2)."""


@itemregel(
    "controle-verouderd",
    "controle: {inhoud: onbekend, bronnen: 2024-01-15}",
    velden=("controle",),
    ernst="waarschuwing",
)
def checked_within_a_year(item: Any, _kb: Kennisbank, today: dt.date) -> Iterator[Finding]:
    """De bronnen van een item zijn korter dan een jaar geleden nagelezen."""
    checked = item.controle.bronnen
    if item.status == "vervallen":
        return
    if checked == ONBEKEND:
        yield Finding(
            ("controle", "bronnen"), "Niemand las de bronnen na.", "Lees de bronnen na en zet hier de datum."
        )
    elif (today - checked).days > CONTROLE_DAGEN:
        yield Finding(
            ("controle", "bronnen"),
            f"De bronnen zijn {(today - checked).days} dagen geleden nagelezen.",
            "Lees ze opnieuw en zet hier de datum.",
        )
