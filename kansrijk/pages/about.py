"""Two pages under Over that follow from the data: what the levels of evidence mean, and all sources."""

from __future__ import annotations

import datetime as dt

from kansrijk.pages.evidence import current, dated_state, years_word
from kansrijk.pages.links import BEWIJSNIVEAUS, BRONNEN, KERNCIJFERS, item_link, link
from kansrijk.pages.markup import escape, section, table
from kansrijk.pages.overviews import LOW, by_name
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.sources import describe
from kansrijk.pages.words import count, day, lower_first, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Bron, Interventie
from kennisbank.no_value import GEEN, ONBEKEND


def about_pages(kb: Kennisbank, today: dt.date) -> list[Page]:
    return [_levels_page(kb, today), _sources_page(kb)]


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
        section("Zo lees je een niveau", "lezen", (
            "- **Wie geeft het?** Een commissie van onafhankelijke mensen. Wij geven zelf nooit een niveau.\n"
            "- **Hoe oud is het?** Een erkenning is bedoeld voor een paar jaar. Noemt de bron geen einddatum, dan rekenen wij "
            f"{years_word()} jaar. Daarna staat er: ouder dan {years_word()} jaar; huidige status niet bevestigd.\n"
            "- **Waarvoor geldt het?** Alleen voor het programma dat beoordeeld is, en soms alleen voor een deel ervan. "
            "Een ander programma met bijna dezelfde naam heeft dat niveau niet vanzelf.\n"
            "- **Is iedereen het eens?** Spreken onderzoek of oordelen elkaar tegen, dan staat er ‘betwist’. Op de pagina lees je wie wat zegt."
        )),
        *(_level(level.id, kb, here, holders[level.id], today) for level in levels),
    ]  # fmt: skip
    return make_page(
        here, "Bewijsniveaus", "Hoe lees je een bewijsniveau?", blocks, about=intro, boost=LOW, hide=()
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
        for i in holders
    )
    return section(
        escape(level.label),
        f"niveau-{level.id}",
        f"**Wat het betekent.** {escape(sentence(level.betekenis))}",
        f"**Wat het niet betekent.** {escape(sentence(level.betekent_niet))}",
        f"**Zo heet het elders.** {' · '.join(elsewhere)}" if elsewhere else "",
        f"**In deze kennisbank.** {n} nu dit niveau{': ' + names if names else ''}.",
    )


def _sources_page(kb: Kennisbank) -> Page:
    here = BRONNEN
    users: dict[str, list[str]] = {}
    for meervoud in ("interventies", "parels", "puzzels", "tips"):
        for item in by_name(list(kb.published(meervoud).values())):
            for vermelding in item.bronnen:
                users.setdefault(vermelding.bron, []).append(item_link(here, item, kb))
    figures = {vindplaats.bron for cijfer in kb.kerncijfers.values() for vindplaats in cijfer.bronnen}
    for bron in sorted(figures):
        users.setdefault(bron, []).append(link(here, "Kerncijfers", KERNCIJFERS))
    used = [kb.bronnen[i] for i in users if i in kb.bronnen]
    used.sort(key=lambda b: (b.auteur == ONBEKEND, b.auteur.casefold(), b.titel.casefold(), b.id))
    ways = [
        f"- **{escape(w.label)}.** {escape(sentence(w.betekenis))}" for w in kb.vocabulaire["wijzen"].values()
    ]
    intro = f"Elk feit in deze kennisbank heeft een bron. Hier staan ze allemaal: {count(len(used), 'bron', 'bronnen')}."
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        "De teksten zijn in onze eigen woorden. We nemen geen stukken over. Bij elke bron staat hoe wij hem lazen:",
        "\n".join(ways),
        section("Alle bronnen", "alle", "\n".join(_source_line(b, kb, here, users[b.id]) for b in used)),
    ]
    return make_page(
        here,
        "Bronnen",
        "Bronnen",
        blocks,
        about="Alle bronnen van de kennisbank en waar ze gebruikt zijn.",
        boost=LOW,
        hide=(),
    )


def _source_line(bron: Bron, kb: Kennisbank, here: str, users: list[str]) -> str:
    read = f"{sentence(kb.label('wijzen', bron.wijze))[:-1]}, gelezen op {day(bron.geraadpleegd)}."
    names = ", ".join(users)
    return f"- {describe(bron, kb)} {escape(read)} Licentie: {escape(bron.licentie)}. Gebruikt bij: {names}.\n    {{: #bron-{bron.id} }}"
