"""The complete lists of each kind: every entry that readers may see, in order of name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kansrijk.pages.evidence import current, level_in_short
from kansrijk.pages.links import BEWIJSNIVEAUS, index_path, item_link, link, vraagstuk_links
from kansrijk.pages.markup import box, escape, table
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.related import about_vraagstukken, in_one_line
from kansrijk.pages.words import age, count, listing, lower_first
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item, Parel, Puzzel, Tip
from kennisbank.reading import ONBEKEND

LOW = 0.5
"""Search boost of pages that name everything."""

WIDE = ("navigation", "toc")
"""The columns a page without headings can do without."""


def by_name(items: Sequence[Item]) -> list[Item]:
    """In the order a reader expects: capitals and accents do not count for much, the id decides ties."""
    return sorted(items, key=lambda item: (item.naam.casefold(), item.id))


def level_badge(item: Interventie, kb: Kennisbank, today: dt.date, here: str) -> str:
    """The level of evidence for in a table: a coloured label that links to its meaning."""
    niveau = current(item, kb, today).found.niveau
    rank = kb.bewijsniveau(niveau).rang
    return (
        link(here, level_in_short(item, kb, today), BEWIJSNIVEAUS, f"niveau-{niveau}")
        + f"{{: .badge .rang-{rank} }}"
    )


def levels_words(item: Interventie, kb: Kennisbank) -> str:
    """The prevention levels of a programme, as Markdown."""
    values = item.preventieniveau
    return (
        ONBEKEND
        if isinstance(values, str)
        else escape(listing([lower_first(kb.label("preventieniveaus", v)) for v in values]))
    )


def age_words(item: Interventie) -> str:
    """The ages of a programme, as Markdown that also makes sense without the heading of its column."""
    text = age(item.leeftijd)
    return "leeftijd onbekend" if text == ONBEKEND else escape(text)


def listing_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose cells speak for themselves, so that a phone can stack them; '' when there are no rows."""
    shown = table(headers, rows)
    return box("lijst", "", shown) if shown else ""


def name_cell(here: str, item: Item, kb: Kennisbank) -> str:
    """A link to the entry, marked when it has ended."""
    return item_link(here, item, kb) + (" (vervallen)" if item.status == "vervallen" else "")


def overview_pages(kb: Kennisbank, today: dt.date) -> list[Page]:
    """The four lists."""
    return [_interventies(kb, today), _parels(kb), _puzzels(kb), _tips(kb)]


def _page(folder: str, title: str, intro: str, rows: str, about: str) -> Page:
    return make_page(
        index_path(folder),
        title,
        title,
        [f"{intro}\n{{: .samenvatting }}", rows or "Er staat hier nog niets."],
        about=about,
        boost=LOW,
        hide=WIDE,
    )


def _interventies(kb: Kennisbank, today: dt.date) -> Page:
    here = index_path("interventies")
    items = [i for i in by_name(list(kb.published("interventies").values())) if isinstance(i, Interventie)]
    rows = [
        (
            name_cell(here, i, kb),
            age_words(i),
            levels_words(i, kb),
            level_badge(i, kb, today, here),
            ", ".join(vraagstuk_links(here, kb, i.vraagstukken)),
        )
        for i in items
    ]
    intro = (
        f"Alle {count(len(items), 'programma', 'programma’s')} in deze kennisbank, op volgorde van naam. "
        f"Zoek je op onderwerp of leeftijd? Ga naar {link(here, 'vraagstukken', index_path('vraagstukken'))} "
        f"of {link(here, 'leeftijd', index_path('leeftijd'))}."
    )
    shown = listing_table(("Programma", "Leeftijd", "Preventieniveau", "Bewijs", "Vraagstukken"), rows)
    return _page(
        "interventies",
        "Interventies",
        intro,
        shown,
        "Alle preventieve jeugdprogramma's op een rij, met leeftijd en bewijs.",
    )


def _parels(kb: Kennisbank) -> Page:
    here = index_path("parels")
    items = [i for i in by_name(list(kb.published("parels").values())) if isinstance(i, Parel)]
    rows = [
        (name_cell(here, i, kb), escape(i.samenvatting), escape(i.waar), about_vraagstukken(i, kb, here))
        for i in items
    ]
    intro = "Een parel is een goed voorbeeld uit de praktijk. Anderen kunnen ervan leren. Het is geen bewijs dat het overal werkt."
    return _page(
        "parels", "Parels", intro, listing_table(("Parel", "Wat is het", "Waar", "Vraagstukken"), rows), intro
    )


def _puzzels(kb: Kennisbank) -> Page:
    here = index_path("puzzels")
    items = [i for i in by_name(list(kb.published("puzzels").values())) if isinstance(i, Puzzel)]
    rows = [
        (
            name_cell(here, i, kb),
            escape(i.vraag),
            escape(lower_first(kb.label("puzzelstanden", i.stand))),
            _roles(i, kb),
        )
        for i in items
    ]
    intro = (
        "Een puzzel is een vraag waar nog geen goed antwoord op is. Hij staat hier om samen over te praten."
    )
    return _page(
        "puzzels",
        "Puzzels",
        intro,
        listing_table(("Puzzel", "De vraag", "Stand", "Wie gaat het aan"), rows),
        intro,
    )


def _tips(kb: Kennisbank) -> Page:
    here = index_path("tips")
    items = [i for i in by_name(list(kb.published("tips").values())) if isinstance(i, Tip)]
    rows = [(name_cell(here, i, kb), escape(in_one_line(i)), _roles(i, kb)) for i in items]
    intro = "Korte adviezen voor wie met of voor jeugd en gezin werkt. Bij elke tip staat voor wie hij is en waar hij vandaan komt."
    return _page("tips", "Tips", intro, listing_table(("Tip", "Wat doe je", "Voor wie"), rows), intro)


def _roles(item: Puzzel | Tip, kb: Kennisbank) -> str:
    return escape(", ".join(lower_first(kb.label("rollen", r)) for r in item.rollen))
