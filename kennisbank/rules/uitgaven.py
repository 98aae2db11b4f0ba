"""A rule about what an edition already holds: who changes an entry after that, says so with a new version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.soorten import soort_of
from kennisbank.rules.registry import Finding, Voorbeeld, geheelregel

_EDITIE = """\
{"editie": "2020", "op": "2026-11-01", "commit": null, "vorige": null, "items": [
{"soort": "tip", "id": "voorbeeldtip", "naam": "Voorbeeld", "status": "gepubliceerd", "versie": 1, "niveau": "", "tot": "", "som": "anders"}
], "wijzigingen": []}
"""


@geheelregel("versie-gelijk", Voorbeeld(_EDITIE, "edities/2020.json", heel=True), ernst="waarschuwing")
def changed_since_edition(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een item dat na de nieuwste editie veranderde, heeft een nieuwe versie. Anders ziet een lezer niet wat er veranderde."""
    for item in kb.items():
        was = kb.in_edition(soort_of(item).naam, item.id)
        if was is None or item.versie != was.versie or kb.sommen.get(file_of(item), was.som) == was.som:
            continue
        tekst = (
            f"Dit bestand veranderde na editie {kb.uitgaven[0].naam}, maar de versie is nog {item.versie}."
        )
        hulp = "Tel bij versie één op, en schrijf onderaan bij wijzigingen in één zin wat er veranderde."
        yield file_of(item), Finding(("versie",), tekst, hulp)
