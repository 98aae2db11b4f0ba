"""How to refer to the knowledge base: a CITATION.cff (format 1.2.0) and a sentence for one entry."""

from __future__ import annotations

import datetime as dt
import json

from kansrijk.pages.words import day
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Item
from kennisbank.model.soorten import soort_of

NAAM = "Kansrijk"
MAKERS = "Redactie van Kansrijk"
TITEL = "Kansrijk: open kennisbank van preventieve programma's voor jeugd en gezin"


def citation_cff(edition: str = "", day: dt.date | None = None, commit: str | None = None) -> str:
    """The text of CITATION.cff: for the repository itself, or for one edition with its day and commit."""
    lines = [
        "# Hoe u naar deze kennisbank verwijst. Formaat: Citation File Format 1.2.0.",
        "cff-version: 1.2.0",
        "message: Gebruikt u deze kennisbank? Verwijs er dan zo naar, met de editie erbij.",
        "type: dataset",
        f"title: {json.dumps(TITEL, ensure_ascii=False)}",
        "authors:",
        f"  - name: {MAKERS}",
        "license: CC-BY-4.0",
        "keywords: [jeugd, preventie, opvoeding, interventies, gemeenten]",
    ]
    if edition:
        lines.append(f"version: {json.dumps(edition, ensure_ascii=False)}")
    if day is not None:
        lines.append(f'date-released: "{day.isoformat()}"')
    if commit is not None:
        lines.append(f"commit: {commit}")
    return "\n".join(lines) + "\n"


def reference(item: Item, kb: Kennisbank) -> str:
    """How to refer to one entry, in one sentence of plain text: name, version, its day and the edition."""
    last = item.wijzigingen[-1].op
    edition = f"; editie {kb.editie}" if kb.editie else ""
    kind = soort_of(item)
    return (
        f"{NAAM} ({last.year}). {item.naam} ({kind.naam}). "
        f"Versie {item.versie}, {day(last)}{edition}. Kennisbank {NAAM}, {kind.meervoud}/{item.id}."
    )
