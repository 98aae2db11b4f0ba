"""Two pages under Over that follow from the data: what the levels of evidence mean, and all sources."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kansrijk.pages.evidence import current, dated_state, years_word
from kansrijk.pages.links import BEWIJSNIVEAUS, BRONNEN, KERNCIJFERS, index_path, item_link, link
from kansrijk.pages.markup import escape, section, table
from kansrijk.pages.overviews import LOW, by_name
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.sources import describe
from kansrijk.pages.spread import cut, part_links, part_path, part_title, spans
from kansrijk.pages.words import count, day, lower_first, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Bron, Interventie, Item
from kennisbank.no_value import GEEN, ONBEKEND

MOST_NAMES = 100
"""How many entries are named at one level or source; of more, the others are counted."""
MOST_SOURCES = 1000
"""How many sources one page holds: some 40 kB on the line."""


def about_pages(kb: Kennisbank, today: dt.date, most: int = MOST_SOURCES) -> list[Page]:
    """The page of the levels, and the sources: of more than `most`, over several pages."""
    return [_levels_page(kb, today), *_sources_pages(kb, most)]


def _levels_page(kb: Kennisbank, today: dt.date) -> Page:
    here = BEWIJSNIVEAUS
    holders: dict[str, list[Interventie]] = {level: [] for level in kb.vocabulaire["bewijsniveaus"]}
    for item in by_name(list(kb.published("interventies").values())):
        if isinstance(item, Interventie):
            holders[current(item, kb, today).found.niveau].append(item)
    levels = sorted((kb.bewijsniveau(i) for i in holders), key=lambda level: -level.rang)
    rows = [
        (
            f"[{escape(level.label)}](#niveau-{level.id}){{: .kr-merk .kr-rang-{level.rang} }}",
            "ja" if level.erkend else "nee",
            str(len(holders[level.id])),
        )
        for level in levels
    ]
    intro = "Een niveau zegt hoe zeker een commissie is dat een programma werkt of goed is uitgedacht. Het zegt niet hoe groot het effect is."
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        "Van hoog naar laag:",
        table(("Niveau", "Erkenning", "Programma’s"), rows),
        section("Zo leest u een niveau", "lezen", (
            "- **Wie geeft het?** Een commissie van onafhankelijke mensen. Wij geven zelf nooit een niveau.\n"
            "- **Hoe oud is het?** Een erkenning is bedoeld voor een paar jaar. Noemt de bron geen einddatum, dan rekenen wij "
            f"{years_word()} jaar. Daarna staat er: ouder dan {years_word()} jaar; huidige status niet bevestigd.\n"
            "- **Waarvoor geldt het?** Alleen voor het programma dat beoordeeld is, en soms alleen voor een deel ervan. "
            "Een ander programma met bijna dezelfde naam heeft dat niveau niet vanzelf.\n"
            "- **Is iedereen het eens?** Spreken onderzoek of oordelen elkaar tegen, dan staat er ‘betwist’. Op de pagina leest u wie wat zegt."
        )),
        *(_level(level.id, kb, here, holders[level.id], today) for level in levels),
    ]  # fmt: skip
    return make_page(
        here, "Bewijsniveaus", "Hoe leest u een bewijsniveau?", blocks, about=intro, boost=LOW, hide=()
    )


def _level(level_id: str, kb: Kennisbank, here: str, holders: list[Interventie], today: dt.date) -> str:
    level = kb.bewijsniveau(level_id)
    elsewhere = [
        f"{who}: {escape(lower_first(word))}"
        for who, word in (("NJi", level.nji), ("RIVM", level.rivm))
        if word not in (GEEN, "geen label")
    ]
    n = count(len(holders), "programma heeft", "programma’s hebben")
    names = ", ".join(
        item_link(here, i, kb) + (f" ({escape(dated)})" if (dated := dated_state(i, kb, today)) else "")
        for i in holders[:MOST_NAMES]
    )
    left = len(holders) - MOST_NAMES
    if left > 0:
        everything = link(here, "Interventies", index_path("interventies"))
        names += f" en nog {left} andere. Kies bij {everything} onder Bewijs dit niveau"
    return section(
        escape(level.label),
        f"niveau-{level.id}",
        f"**Wat het betekent.** {escape(sentence(level.betekenis))}",
        f"**Wat het niet betekent.** {escape(sentence(level.betekent_niet))}",
        f"**Zo heet het elders.** {' · '.join(elsewhere)}" if elsewhere else "",
        f"**In deze kennisbank.** {n} nu dit niveau{': ' + names if names else ''}.",
    )


def _sources_pages(kb: Kennisbank, most: int) -> list[Page]:
    used: dict[str, list[Item]] = {}
    for meervoud in ("interventies", "parels", "puzzels", "tips"):
        for item in by_name(list(kb.published(meervoud).values())):
            for vermelding in item.bronnen:
                used.setdefault(vermelding.bron, []).append(item)
    in_figures = {vindplaats.bron for cijfer in kb.kerncijfers.values() for vindplaats in cijfer.bronnen}
    shown = [kb.bronnen[i] for i in (used.keys() | in_figures) if i in kb.bronnen]
    shown.sort(key=lambda b: (b.auteur == ONBEKEND, b.auteur.casefold(), b.titel.casefold(), b.id))
    ways = [
        f"- **{escape(w.label)}.** {escape(sentence(w.betekenis))}" for w in kb.vocabulaire["wijzen"].values()
    ]
    intro = f"Elk feit in deze kennisbank heeft een bron. Hier staan ze allemaal: {count(len(shown), 'bron', 'bronnen')}."

    def lines(here: str, sources: Iterable[Bron]) -> str:
        return "\n".join(_source_line(b, kb, here, used.get(b.id, []), b.id in in_figures) for b in sources)

    def page(here: str, title: str, blocks: list[str]) -> Page:
        about = "Alle bronnen van de kennisbank en waar ze gebruikt zijn."
        return make_page(here, title, title, blocks, about=about, boost=LOW, hide=())

    first = [
        f"{intro}\n{{: .kr-intro }}",
        "De teksten zijn in onze eigen woorden. We nemen geen stukken over. Bij elke bron staat hoe wij hem lazen:",
        "\n".join(ways),
    ]
    if len(shown) <= most:
        return [page(BRONNEN, "Bronnen", [*first, section("Alle bronnen", "alle", lines(BRONNEN, shown))])]
    parts = cut(shown, most)
    # The key figures link to their sources on the page itself; all others stand on the pages of the parts.
    paths = [part_path(BRONNEN, n) for n in range(2, len(parts) + 2)]
    ways_there = [
        part_links(here, paths, spans([[b.auteur for b in part] for part in parts]))
        for here in (BRONNEN, *paths)
    ]
    figures = lines(BRONNEN, (b for b in shown if b.id in in_figures))
    return [
        page(
            BRONNEN,
            "Bronnen",
            [
                *first,
                section("Alle bronnen", "alle", ways_there[0]),
                section("Bronnen van de kerncijfers", "kerncijfers", figures),
            ],
        ),
        *(
            page(place, part_title("Bronnen", number), [shown_ways, lines(place, part)])
            for number, (place, shown_ways, part) in enumerate(
                zip(paths, ways_there[1:], parts, strict=True), 2
            )
        ),
    ]


def _source_line(bron: Bron, kb: Kennisbank, here: str, users: Sequence[Item], in_figures: bool) -> str:
    read = f"{sentence(kb.label('wijzen', bron.wijze))[:-1]}, gelezen op {day(bron.geraadpleegd)}."
    names = [item_link(here, item, kb) for item in users[:MOST_NAMES]]
    if in_figures:
        names.append(link(here, "Kerncijfers", KERNCIJFERS))
    left = len(users) - MOST_NAMES
    more = f" en nog {left} andere" if left > 0 else ""
    return f"- {describe(bron)} {escape(read)} Licentie: {escape(bron.licentie)}. Gebruikt bij: {', '.join(names)}{more}.\n    {{: #bron-{bron.id} }}"
