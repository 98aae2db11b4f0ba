"""The complete lists of each kind: every entry that readers may see, in order of name.

The list is the page: it needs no script. A script adds the choosing (web/chooser.js). A kind of more than
`WHOLE` entries gets a page per letter, so that no page grows without end; the browser then shows its
choice from data (docs/besluiten/0012).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kansrijk.pages.cards import Card, card, card_data, card_list, how_many
from kansrijk.pages.choosing_words import choosing_words
from kansrijk.pages.evidence import current, level_in_short
from kansrijk.pages.facets import facet_data
from kansrijk.pages.links import BEWIJSNIVEAUS, index_path, link
from kansrijk.pages.markup import box, escape, table
from kansrijk.pages.page import Page, make_page, scripted
from kansrijk.pages.words import age, listing, lower_first
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item
from kennisbank.names import name_key
from kennisbank.no_value import ONBEKEND

WHOLE = 500
"""How many entries one page holds: half a megabyte of HTML, some 60 kB on the line."""
PER_FILE = 20
"""How many cards one data file holds when a kind is larger than `WHOLE`: what is shown first can be from anywhere in it."""
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
        + f"{{: .kr-merk .kr-rang-{rank} }}"
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
    return box("kr-lijsttabel", "", shown) if shown else ""


@dataclass(frozen=True, slots=True)
class Overview:
    """The words of one list. `choose` is the name of the form, `vergelijk` whether entries can be compared."""

    kind: str
    title: str
    intro: str
    about: str
    vergelijk: bool = False


OVERVIEWS = (
    Overview(
        "interventies",
        "Interventies",
        "Alle programma’s in deze kennisbank, op volgorde van naam.",
        "Kies uit alle preventieve jeugdprogramma's: op vraagstuk, leeftijd, plek, bewijs en meer.",
        vergelijk=True,
    ),
    Overview(
        "parels",
        "Parels",
        "Een parel is een goed voorbeeld uit de praktijk. Anderen kunnen ervan leren. Het is geen bewijs dat het overal werkt.",
        "Goede voorbeelden uit de praktijk, voor iedereen die met of voor jeugd en gezin werkt.",
    ),
    Overview(
        "puzzels",
        "Puzzels",
        "Een puzzel is een vraag waar nog geen goed antwoord op is. Hij staat hier om samen over te praten.",
        "Vragen waar nog geen goed antwoord op is, om samen over te praten.",
    ),
    Overview(
        "tips",
        "Tips",
        "Korte adviezen voor wie met of voor jeugd en gezin werkt. Bij elke tip staat voor wie hij is en waar hij vandaan komt.",
        "Korte adviezen voor wie met of voor jeugd en gezin werkt.",
    ),
)


def overview_pages(kb: Kennisbank, today: dt.date, whole: int = WHOLE) -> list[Page]:
    """The four lists; a kind with more than `whole` entries gets a page per letter as well."""
    return [page for overview in OVERVIEWS for page in _pages(overview, kb, today, whole)]


def overview_data(kb: Kennisbank, today: dt.date, whole: int = WHOLE) -> dict[str, dict[str, Any]]:
    """name -> data that the browser chooses with: 'kiezen-tips', and 'kaarten-tips-0' and on for a large kind."""
    found: dict[str, dict[str, Any]] = {}
    for overview in OVERVIEWS:
        items = by_name(list(kb.published(overview.kind).values()))
        large = len(items) > whole
        found[f"kiezen-{overview.kind}"] = {
            "soort": overview.kind,
            "woorden": choosing_words(overview.kind),
            "vergelijk": int(overview.vergelijk),
            "kaarten": PER_FILE if large else 0,
            **facet_data(items, kb, today),
        }
        for number, start in enumerate(range(0, len(items), PER_FILE) if large else ()):
            part = [card_data(card(item, kb, today)) for item in items[start : start + PER_FILE]]
            found[f"kaarten-{overview.kind}-{number}"] = {"kaarten": part}
    return found


def _pages(overview: Overview, kb: Kennisbank, today: dt.date, whole: int) -> list[Page]:
    items = by_name(list(kb.published(overview.kind).values()))
    cards = [card(item, kb, today) for item in items]
    classes = "kr-vergelijkbaar" if overview.vergelijk else ""
    here = index_path(overview.kind)
    chooser = scripted("kiezer", f"kiezen-{overview.kind}", here) + "\n\n" + _without_script(overview)
    if len(items) <= whole:
        return [
            _page(overview, here, [_intro(overview, len(items)), chooser, card_list(cards, here, classes)])
        ]
    letters: dict[str, list[Card]] = {}
    for shown in cards:
        letters.setdefault(_letter(shown.naam), []).append(shown)
    places = {letter: f"{overview.kind}/op-letter/{letter}.md" for letter in sorted(letters)}
    first = min(letters)
    pages = [
        _page(
            overview,
            here,
            [
                _intro(overview, len(items)),
                chooser,
                _letter_links(here, places, letters),
                card_list(letters[first], here, classes),
            ],
        )
    ]
    for letter, place in places.items():
        back = link(place, f"Kies uit alle {how_many(len(items), overview.kind)}", here)
        blocks = [f"{back}.", _letter_links(place, places, letters), card_list(letters[letter], place)]
        pages.append(_page(overview, place, blocks, f"{overview.title}: {letter}"))
    return pages


def _intro(overview: Overview, n: int) -> str:
    return f"{overview.intro} Het zijn er {n}.\n{{: .kr-intro }}" if n else "Er staat hier nog niets."


def _without_script(overview: Overview) -> str:
    """What does not work then, and what does; a browser with scripts shows nothing of it."""
    what = "Filteren en vergelijken werkt" if overview.vergelijk else "Filteren werkt"
    return f'<noscript markdown="0"><p class="kr-noot">{what} alleen met JavaScript. Zonder JavaScript leest u hier de hele lijst.</p></noscript>'


def _page(overview: Overview, place: str, blocks: list[str], title: str = "") -> Page:
    return make_page(
        place,
        title or overview.title,
        title or overview.title,
        blocks,
        about=overview.about,
        boost=LOW,
        hide=WIDE,
    )


def _letter(name: str) -> str:
    """The letter an entry is filed under; '0-9' for a name that starts with anything else."""
    first = name_key(name)[:1]
    return first if first.isalpha() else "0-9"


def _letter_links(here: str, places: Mapping[str, str], letters: Mapping[str, Sequence[Card]]) -> str:
    shown = [link(here, f"{letter} ({len(letters[letter])})", place) for letter, place in places.items()]
    return "Op letter: " + " · ".join(shown) + "\n{: .kr-letters }"
