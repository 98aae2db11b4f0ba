"""The pages on what changed: all editions, a page per edition, and what changed since the last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Set
from itertools import groupby

from kansrijk.feed import PATH as FEED
from kansrijk.pages.links import file_link, item_path, link
from kansrijk.pages.markup import box, bullets, escape, section, table
from kansrijk.pages.overviews import LOW
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.words import count, day, listing, sentence
from kennisbank.difference import SOORTEN_WIJZIGING
from kennisbank.editions import Uitgave
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Item
from kennisbank.published_ids import former_ids
from kennisbank.since_edition import BIJGEWERKT, ZELFDE_VERSIE, since_edition
from matcher.evidence import evidence

EDITIES = "edities/index.md"
WIJZIGINGEN = "wijzigingen/index.md"
MOST_STEPS = 60
"""Steps out of the histories that the changes page shows; each entry has its own history in full."""
MOST_LINES = 300
"""Entries that are named for one sort of change; of more, the others are counted."""
_HEADINGS = {
    **SOORTEN_WIJZIGING,
    BIJGEWERKT: "Bijgewerkt",
    ZELFDE_VERSIE: "Ook veranderd, zonder dat iemand opschreef wat",
}
_QUIET = (
    "bronnen-gewijzigd",
    "gegevens-gewijzigd",
    "tekst-gewijzigd",
    "alleen-tekst",
    "nagelezen",
    "oordelen-gewijzigd",
    ZELFDE_VERSIE,
)
"""Sorts of change of which only the names are listed: the entry itself tells the rest."""


def edition_path(name: str) -> str:
    return f"edities/{name}.md"


def edition_pages(kb: Kennisbank, today: dt.date, kept: Set[str] = frozenset()) -> list[Page]:
    """The list of editions, a page for each, and the changes page; `kept` are editions whose frozen site stands along."""
    return [
        _list_page(kb, kept),
        *(_edition_page(uitgave, kb, kept) for uitgave in kb.uitgaven),
        _changes_page(kb, today),
    ]


def _list_page(kb: Kennisbank, kept: Set[str]) -> Page:
    here = EDITIES
    intro = "Een editie is een vaste versie van de hele kennisbank. Zij verandert nooit meer, dus u kunt ernaar verwijzen."
    rows = [
        (
            link(here, uitgave.naam, edition_path(uitgave.naam)),
            day(uitgave.op),
            count(len(uitgave.items), "item", "items"),
            "nieuwste editie" if place == 0 else "oude editie",
            _site_link(uitgave.naam, f"{uitgave.naam}/", kept),
        )
        for place, uitgave in enumerate(kb.uitgaven)
    ]
    none = "" if rows else "Er is nog geen editie uitgegeven."
    now = ""
    if any(uitgave.naam == kb.editie for uitgave in kb.uitgaven):
        now = f"Wat u nu leest, is editie {escape(kb.editie)}."
    elif kb.editie:
        now = f"Wat u nu leest, is de versie in de maak: {escape(kb.editie)}. Die verandert nog."
    changes = link(here, "Wat er veranderde sinds de laatste editie", WIJZIGINGEN)
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        box(
            "kr-lijsttabel",
            "",
            table(("Editie", "Vastgelegd op", "Items", "Stand", "Lezen zoals het was"), rows),
        )
        if rows
        else "",
        none,
        now,
        f"{changes}.",
    ]
    return make_page(here, "Edities", "Edities", blocks, about=intro, boost=LOW, hide=())


def _site_link(name: str, folder: str, kept: Set[str]) -> str:
    """A link to the frozen site, when it stands along; Markdown would look for a page, so this is HTML."""
    return (
        f'<a href="{escape(folder)}site/index.html">de site van toen</a>'
        if name in kept
        else "niet op deze site"
    )


def _edition_page(uitgave: Uitgave, kb: Kennisbank, kept: Set[str]) -> Page:
    here = edition_path(uitgave.naam)
    newest = kb.uitgaven[0].naam
    numbers = []
    for soort in SOORTEN:
        n = sum(item.soort == soort.naam for item in uitgave.items)
        if n:
            numbers.append(count(n, soort.naam, soort.meervoud))
    intro = f"Editie {escape(uitgave.naam)} is vastgelegd op {day(uitgave.op)}, met {listing(numbers) or 'geen items'}."
    if uitgave.naam == kb.editie:
        state = "Dit is de editie die u nu leest. Er kan een nieuwere zijn."
    elif uitgave.naam != newest:
        state = f"**Dit is een oude editie.** De nieuwste is {link(here, newest, edition_path(newest))}."
    else:
        state = "Dit is de nieuwste editie."
    cite = f"Kansrijk ({uitgave.op.year}). *Open kennisbank van preventieve programma’s voor jeugd en gezin*. Editie {escape(uitgave.naam)}."
    site = _site_link(uitgave.naam, "", kept)
    changes = _by_sort(uitgave.wijzigingen, kb, here)
    since = f"sinds editie {escape(uitgave.vorige)}" if uitgave.vorige else ""
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        state,
        f"Lezen zoals het toen was: {site}." if uitgave.naam in kept else "",
        section("Zo verwijst u naar deze editie", "verwijzen", cite),
        section(
            f"Wat er veranderde {since}".strip(),
            "wijzigingen",
            *(changes or ["Dit is de eerste editie." if not uitgave.vorige else "Er veranderde niets."]),
        ),
        link(here, "Alle edities", EDITIES),
    ]
    title = f"Editie {uitgave.naam}"
    return make_page(here, title, escape(title), blocks, about=title, boost=LOW, hide=())


def _changes_page(kb: Kennisbank, today: dt.date) -> Page:
    here = WIJZIGINGEN
    intro = "Hier ziet u wat er in de kennisbank veranderde. Op de pagina van elk item staat zijn hele geschiedenis."
    if kb.uitgaven:
        last = kb.uitgaven[0]
        found = [c.as_dict() for c in since_edition(last, kb, today, evidence)]
        since = section(
            f"Sinds editie {escape(last.naam)}", "sinds-de-editie",
            f"Editie {link(here, last.naam, edition_path(last.naam))} is van {day(last.op)}.",
            *(_by_sort(found, kb, here) or ["Sindsdien veranderde er niets."]),
        )  # fmt: skip
    else:
        since = section(
            "Sinds de laatste editie", "sinds-de-editie",
            f"Er is nog geen editie uitgegeven. {link(here, 'Over edities', EDITIES)}.",
        )  # fmt: skip
    feed = f"Wilt u op de hoogte blijven? {file_link(here, 'Volg de wijzigingen in een feedlezer', FEED)}."
    blocks = [f"{intro}\n{{: .kr-intro }}", feed, since, _latest(kb, here)]
    return make_page(here, "Wijzigingen", "Wat er veranderde", blocks, about=intro, boost=LOW, hide=())


def _latest(kb: Kennisbank, here: str) -> str:
    steps = [
        (change.op, item, change.wat, number)
        for item in kb.items()
        if item.status != "concept"
        for number, change in enumerate(item.wijzigingen)
    ]
    # Of one day, what somebody changed comes before what is there for the first time: that can be very much.
    steps.sort(key=lambda step: (step[3] == 0, step[1].naam.casefold(), step[1].id))
    steps.sort(key=lambda step: step[0], reverse=True)
    shown = steps[:MOST_STEPS]
    parts = []
    for when, group in groupby(shown, key=lambda step: step[0]):
        listed = [
            f"{link(here, item.naam, item_path(item))}: {escape(sentence(wat))}" for _, item, wat, _ in group
        ]
        parts += [f"**{day(when)}**", bullets(listed)]
    more = len(steps) - len(shown)
    if more > 0:
        parts.append(
            f"En nog {count(more, 'oudere stap', 'andere stappen')}, op de pagina’s van de items zelf."
        )
    return section("De nieuwste stappen", "nieuwste", *parts)


def _by_sort(changes: Iterable[Mapping[str, str | None]], kb: Kennisbank, here: str) -> list[str]:
    """Per sort of change the entries, as blocks of Markdown; changes in words and figures have no page and no link."""
    pages = _pages(kb)
    order = list(_HEADINGS)
    rows = [c for c in changes if c["wat"] in _HEADINGS]
    rows.sort(key=lambda c: order.index(str(c["wat"])))
    blocks = []
    for wat, group in groupby(rows, key=lambda c: str(c["wat"])):
        seen: dict[tuple[str | None, str | None], str] = {}
        for c in group:
            named = _linked(c, pages, here)
            quiet = wat in _QUIET or not c["tekst"]
            seen.setdefault((c["soort"], c["id"]), named if quiet else f"{named}: {escape(_without_name(c))}")
        lines = list(seen.values())
        blocks.append(f"**{_HEADINGS[wat]}** ({len(lines)})")
        shown = lines[:MOST_LINES]
        blocks.append(", ".join(shown) if wat in _QUIET else bullets(shown))
        if len(lines) > len(shown):
            blocks.append(f"En nog {len(lines) - len(shown)} andere.")
    return blocks


def _pages(kb: Kennisbank) -> dict[tuple[str, str], Item]:
    """(kind, id) -> the entry that has that page now, also under a former id."""
    found: dict[tuple[str, str], Item] = {}
    for soort in SOORTEN:
        shown = kb.published(soort.meervoud)
        found |= {(soort.naam, i): item for i, item in shown.items()}
        found |= {(soort.naam, old): shown[new] for old, new in former_ids(kb, soort.meervoud).items()}
    return found


def _linked(change: Mapping[str, str | None], pages: Mapping[tuple[str, str], Item], here: str) -> str:
    item = pages.get((str(change["soort"]), str(change["id"])))
    return link(here, change["naam"], item_path(item)) if item is not None else escape(change["naam"])


def _without_name(change: Mapping[str, str | None]) -> str:
    """The sentence of a change without the name before it: the link says that already."""
    return str(change["tekst"]).removeprefix(f"{change['naam']}: ")
