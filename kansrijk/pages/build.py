"""All pages of the site out of one Kennisbank and one day: same input, same bytes, in order of path."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Set
from typing import Any

from kansrijk.pages.about import about_pages
from kansrijk.pages.compare import compare_page, each_comparison
from kansrijk.pages.due import due_pages
from kansrijk.pages.editions import edition_pages
from kansrijk.pages.intervention import intervention_page
from kansrijk.pages.key_figures import key_figures_page
from kansrijk.pages.matcher import DATA, matcher_data, matcher_page
from kansrijk.pages.national import national_page
from kansrijk.pages.overviews import overview_data, overview_pages
from kansrijk.pages.page import Page
from kansrijk.pages.practice import practice_page
from kansrijk.pages.redirects import redirect_pages
from kansrijk.pages.related import Incoming, incoming_relations
from kansrijk.pages.search import search_page
from kansrijk.pages.themes import theme_pages
from kansrijk.pages.timeline import timeline_page
from kansrijk.propose.page import propose_page
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Interventie, Item, Soort
from kennisbank.model.soorten import soort_of


def build_pages(kb: Kennisbank, today: dt.date) -> dict[str, Page]:
    """path -> Page, sorted by path; concepts have none."""
    return {page.path: page for page in sorted(each_page(kb, today), key=lambda page: page.path)}


def each_page(kb: Kennisbank, today: dt.date, kept_editions: Set[str] = frozenset()) -> Iterator[Page]:
    """The pages of `build_pages` one by one. `kept_editions` are those whose frozen site is put beside it."""
    yield from overview_pages(kb, today)
    yield from theme_pages(kb, today)
    yield from about_pages(kb, today)
    yield from (
        national_page(kb, today),
        timeline_page(kb, today),
        *due_pages(kb, today),
        key_figures_page(kb),
    )
    yield from (matcher_page(), search_page(kb), compare_page(), propose_page(), *redirect_pages(kb))
    yield from edition_pages(kb, today, kept_editions)
    incoming = incoming_relations(kb)
    for soort in SOORTEN:
        shown = kb.published(soort.meervoud)
        titles = _titles(soort, shown)
        for i, item in shown.items():
            yield _entry_page(item, kb, today, titles[i], incoming)


def entry_page(item: Item, kb: Kennisbank, today: dt.date) -> Page:
    """The page of one published entry, the same as `build_pages` gives."""
    soort = soort_of(item)
    title = _titles(soort, kb.published(soort.meervoud))[item.id]
    return _entry_page(item, kb, today, title, incoming_relations(kb))


def _entry_page(item: Item, kb: Kennisbank, today: dt.date, title: str, incoming: Incoming) -> Page:
    if isinstance(item, Interventie):
        return intervention_page(item, kb, today, title, incoming)
    return practice_page(item, kb, today, title)


def each_data(kb: Kennisbank, today: dt.date) -> Iterator[tuple[str, dict[str, Any]]]:
    """(name, plain data that the scripts of the pages load) one by one; concepts are in none."""
    yield from overview_data(kb, today).items()
    yield from each_comparison(kb, today)
    yield DATA, matcher_data(kb)


def _titles(soort: Soort, items: dict[str, Item]) -> dict[str, str]:
    """A title for the browser tab that no other page has: the name, its kind, and the id where two share a name."""
    names = Counter(item.naam.casefold() for item in items.values())
    return {
        i: f"{item.naam} ({soort.naam})"
        if names[item.naam.casefold()] == 1
        else f"{item.naam} ({soort.naam} {i})"
        for i, item in items.items()
    }
