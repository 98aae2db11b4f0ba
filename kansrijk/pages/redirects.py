"""The pages of former ids: an address that was ever published leads to the entry under its id of today."""

from __future__ import annotations

import json
from collections.abc import Iterator

from kansrijk.pages.links import item_link, item_path
from kansrijk.pages.markup import escape
from kansrijk.pages.page import Page
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model import SOORTEN, Item, Soort
from kennisbank.published_ids import former_ids

TEMPLATE = "doorverwijzing.html"


def redirect_pages(kb: Kennisbank) -> Iterator[Page]:
    """One page for each former id of a published entry."""
    for soort in SOORTEN:
        for former, item_id in former_ids(kb, soort.meervoud).items():
            yield _page(soort, former, kb.of(soort.meervoud)[item_id], kb)


def _page(soort: Soort, former: str, item: Item, kb: Kennisbank) -> Page:
    here = f"{soort.meervoud}/{former}.md"
    title = f"{former} heet nu {item.id} ({soort.naam})"
    front = [
        f"title: {json.dumps(title)}",
        f"template: {TEMPLATE}",
        f"doel: {item_path(item).removesuffix('.md')}",
        "hide:\n  - navigation\n  - toc",
        "search:\n  exclude: true",
    ]
    text = f"Dit adres is veranderd. U vindt de pagina nu hier: {item_link(here, item, kb)}."
    body = f"# {escape(item.naam)}\n\n{text}\n"
    return Page(here, title, "---\n" + "\n".join(front) + "\n---\n\n" + body, file_of(item))
