"""What every file says of itself: the version of the API, the edition, the licence, the source and when it last changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kansrijk.api.flat import Cell, row_cells
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Item, Soort
from kennisbank.model.soorten import soort_of
from kennisbank.plain import as_plain

VERSION = 1
"""Rises only when a field or file that was there changes its meaning or goes away; then both versions stay for a year."""
FOLDER = f"api/v{VERSION}"
NAME = "Kansrijk"
LICENCE_ID = "CC-BY-4.0"
LICENCE_NAME = "Creative Commons Naamsvermelding 4.0 Internationaal"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.nl"


@dataclass(frozen=True)
class Publication:
    """One state of the knowledge base, and where it stands.

    `site` is the address of the site with a slash at the end, or '' when nobody said it: then links are
    written from the root of the site.
    """

    kb: Kennisbank
    site: str = ""

    @cached_property
    def changed(self) -> dt.date:
        """The day of the last change of any entry; what stands in for the moment of making."""
        return max((w.op for item in self.kb.items() for w in item.wijzigingen), default=dt.date(2000, 1, 1))

    def address(self, path: str) -> str:
        """The address of a file or page of the site: whole when the site is known, else from its root."""
        return self.site + path

    def page(self, soort: Soort, item_id: str) -> str:
        """The address of the page of an entry."""
        return self.address(f"{soort.meervoud}/{item_id}/")

    def page_of(self, item: Item) -> str:
        """The address of the page of an entry."""
        return self.page(soort_of(item), item.id)

    @cached_property
    def rows(self) -> Mapping[str, list[dict[str, Any]]]:
        """plural of the kind -> its published entries as plain data, in order of id; concepts are left out."""
        return {
            s.meervoud: [as_plain(item) for _, item in sorted(self.kb.published(s.meervoud).items())]
            for s in SOORTEN
        }

    @cached_property
    def cells(self) -> Mapping[str, list[list[Cell]]]:
        """plural of the kind -> per row of `rows` its cells, one for each of `kansrijk.api.flat.columns`."""
        return {s.meervoud: [row_cells(row, s.cls) for row in self.rows[s.meervoud]] for s in SOORTEN}

    def about(self) -> dict[str, Any]:
        """The block `gegevens` of every JSON file."""
        return {
            "versie": VERSION,
            "editie": self.kb.editie,
            "bijgewerkt": self.changed.isoformat(),
            "licentie": {"id": LICENCE_ID, "naam": LICENCE_NAME, "url": LICENCE_URL},
            "bron": f"{NAME}, editie {self.kb.editie}",
            "site": self.site or None,
        }


def about_schema() -> dict[str, Any]:
    """JSON Schema of the block `gegevens`."""
    text = {"type": "string", "minLength": 1}
    return {
        "description": "Wat elk bestand over zichzelf zegt.",
        "type": "object",
        "properties": {
            "versie": {"description": "De versie van deze vorm. Binnen een versie komen er alleen velden bij.", "const": VERSION},
            "editie": {"description": "De editie van de kennisbank.", **text},
            "bijgewerkt": {"description": "De dag van de laatste wijziging van een item.", "type": "string", "format": "date"},
            "licentie": {
                "description": "Wat u ermee mag.",
                "type": "object",
                "properties": {"id": {"const": LICENCE_ID}, "naam": text, "url": {"type": "string", "format": "uri"}},
                "required": ["id", "naam", "url"],
            },
            "bron": {"description": "Zo noemt u de bron.", **text},
            "site": {"description": "Het adres van de site, of null als dat niet is ingesteld.", "anyOf": [{"type": "null"}, {"type": "string", "format": "uri"}]},
        },
        "required": ["versie", "editie", "bijgewerkt", "licentie", "bron", "site"],
    }  # fmt: skip
