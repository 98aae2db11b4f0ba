"""The pages per vraagstuk and per age: which programmes there are, how strong, and what practice adds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kansrijk.pages.evidence import current
from kansrijk.pages.facets import in_phase
from kansrijk.pages.key_figures import figures_about, figures_table
from kansrijk.pages.links import (
    KERNCIJFERS,
    LANDELIJK,
    index_path,
    item_link,
    leeftijd_path,
    link,
    vraagstuk_links,
    vraagstuk_path,
)
from kansrijk.pages.markup import bullets, escape, section, table
from kansrijk.pages.national import LEVELS
from kansrijk.pages.overviews import LOW, WIDE, age_words, by_name, level_badge, levels_words, listing_table
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.related import in_one_line
from kansrijk.pages.spread import MOST, cut, part_links, part_path, part_title, spans
from kansrijk.pages.words import age_point, count, lower_first, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item
from kennisbank.model.vocabulaire import Leeftijdsfase, Vraagstuk
from kennisbank.no_value import GEEN, ONBEKEND

TOP = 25
"""Of a vraagstuk with more programmes than fit, the page itself shows so many per prevention level: the strongest."""
ROW = ("Programma", "Leeftijd", "Bewijs", "Wat is het")


def theme_pages(kb: Kennisbank, today: dt.date, most: int = MOST) -> list[Page]:
    """Both overviews and all their pages; a list of more than `most` programmes goes over several."""
    vraagstukken = [kb.vraagstuk(i) for i in kb.vocabulaire["vraagstukken"]]
    return [
        _vraagstukken_index(kb, today, vraagstukken),
        *(page for v in vraagstukken for page in _vraagstuk_pages(v, kb, today, most)),
        _leeftijd_index(kb, most),
        *(page for f in kb.leeftijdsfasen for page in _leeftijd_pages(f, kb, today, most)),
    ]


def _active(kb: Kennisbank) -> list[Interventie]:
    """Programmes that are offered now, in order of name."""
    shown = by_name(list(kb.published("interventies").values()))
    return [i for i in shown if isinstance(i, Interventie) and i.status != "vervallen"]


def _strongest_first(items: Iterable[Interventie], kb: Kennisbank, today: dt.date) -> list[Interventie]:
    return sorted(items, key=lambda i: -kb.bewijsniveau(current(i, kb, today).found.niveau).rang)


def _of_vraagstuk(kb: Kennisbank, meervoud: str, vraagstuk: str) -> list[Item]:
    return by_name(
        [
            i
            for i in kb.published(meervoud).values()
            if vraagstuk in i.vraagstukken and i.status != "vervallen"
        ]
    )


def _vraagstukken_index(kb: Kennisbank, today: dt.date, vraagstukken: list[Vraagstuk]) -> Page:
    here = index_path("vraagstukken")
    rows = []
    active = _active(kb)
    for v in vraagstukken:
        mine = [i for i in active if v.id in i.vraagstukken]
        found = [current(i, kb, today).found for i in mine]
        recognised = [f for f in found if kb.bewijsniveau(f.niveau).erkend]
        n_late = sum(f.verlopen for f in recognised)
        practice = [str(len(_of_vraagstuk(kb, m, v.id))) for m in ("parels", "puzzels", "tips")]
        rows.append(
            (
                link(here, v.label, vraagstuk_path(v.id)),
                str(len(mine)),
                str(len(recognised) - n_late),
                str(n_late),
                *practice,
            )
        )
    intro = "Kies waar u iets aan wilt doen. Per vraagstuk ziet u welke programma’s er zijn en hoe sterk het bewijs is."
    note = "Een programma kan bij meer vraagstukken staan. Is een erkenning ouder dan vijf jaar, dan is zij niet ingetrokken. De huidige status is alleen niet bevestigd.\n{: .kr-noot }"
    shown = table(
        (
            "Vraagstuk",
            "Programma’s",
            "Erkenning geldig of zonder datum",
            "Erkenning ouder dan vijf jaar",
            "Parels",
            "Puzzels",
            "Tips",
        ),
        rows,
    )
    return make_page(
        here,
        "Vraagstukken",
        "Vraagstukken",
        [f"{intro}\n{{: .kr-intro }}", shown, note],
        about=intro,
        boost=LOW,
        hide=WIDE,
    )


def _vraagstuk_pages(vraagstuk: Vraagstuk, kb: Kennisbank, today: dt.date, most: int) -> list[Page]:
    here = vraagstuk_path(vraagstuk.id)
    mine = _strongest_first((i for i in _active(kb) if vraagstuk.id in i.vraagstukken), kb, today)
    fasen = [
        link(here, lower_first(kb.label("leeftijdsfasen", f)), leeftijd_path(f))
        for f in vraagstuk.leeftijdsfasen
    ]
    nji = (
        f"Dit is een van de tien vraagstukken uit de interventiematrix van NJi; zie {link(here, 'het landelijke beeld', LANDELIJK)}."
        if vraagstuk.nji_matrix != GEEN
        else ""
    )
    blocks = [
        f"{escape(sentence(vraagstuk.betekenis))}\n{{: .kr-intro }}",
        f"**Wat hier niet onder valt.** {escape(sentence(vraagstuk.grens))}",
        f"**Leeftijd.** Preventie heeft zin in deze fasen: {', '.join(fasen)}. {nji}",
        section(
            "Programma’s", "programmas", _programmes(mine, kb, today, here, TOP if len(mine) > most else 0)
        ),
        section("Kerncijfers", "kerncijfers", *_figures(kb, here, vraagstuk.id)),
        *(
            _practice(kb, here, vraagstuk.id, m, t)
            for m, t in (("parels", "Parels"), ("puzzels", "Puzzels"), ("tips", "Tips"))
        ),
    ]
    title = f"{vraagstuk.label} (vraagstuk)"
    page = make_page(here, title, escape(vraagstuk.label), blocks, about=vraagstuk.betekenis, boost=LOW)
    if len(mine) <= most:
        return [page]
    return [page, *(p for level in (*LEVELS, ONBEKEND) for p in _level_pages(vraagstuk, level, mine, kb, today, most))]  # fmt: skip


def _level_path(here: str, level: str) -> str:
    return f"{here.removesuffix('.md')}/{level}.md"


def _at_level(mine: Iterable[Interventie], level: str) -> list[Interventie]:
    if level == ONBEKEND:
        return [i for i in mine if i.preventieniveau == ONBEKEND]
    return [i for i in mine if i.preventieniveau != ONBEKEND and level in i.preventieniveau]


def _level_pages(
    vraagstuk: Vraagstuk,
    level: str,
    mine: list[Interventie],
    kb: Kennisbank,
    today: dt.date,
    most: int,
) -> list[Page]:
    """All programmes of a large vraagstuk at one prevention level, strongest first."""
    top = vraagstuk_path(vraagstuk.id)
    found = _at_level(mine, level)
    parts = cut(found, most) if len(found) > TOP else []
    paths = [part_path(_level_path(top, level), n) for n in range(1, len(parts) + 1)]
    word = (
        "preventieniveau onbekend" if level == ONBEKEND else lower_first(kb.label("preventieniveaus", level))
    )
    pages = []
    for number, (place, part) in enumerate(zip(paths, parts, strict=True), 1):
        title = part_title(f"{vraagstuk.label}: {word}", number)
        rows = [_programme_row(i, kb, today, place) for i in part]
        blocks = [
            f"{count(len(found), 'programma', 'programma’s')}. Het sterkste bewijs staat bovenaan.\n{{: .kr-intro }}",
            f"{link(place, f'Terug naar {vraagstuk.label}', top)}.",
            part_links(place, paths),
            listing_table(ROW, rows),
        ]
        pages.append(make_page(place, title, escape(title), blocks, about=title, boost=LOW, hide=WIDE))
    return pages


def _programmes(mine: list[Interventie], kb: Kennisbank, today: dt.date, here: str, top: int = 0) -> str:
    """The programmes per prevention level; with `top` only so many of each, and the way to all."""
    if not mine:
        return "Wij kennen nog geen programma voor dit vraagstuk. Dat is geen bewijs dat er geen is."
    blocks = [
        f"{count(len(mine), 'programma', 'programma’s')}. Het sterkste bewijs staat bovenaan. Een programma kan bij meer niveaus staan."
    ]
    for niveau in LEVELS:
        value = kb.vocabulaire["preventieniveaus"].get(niveau)
        meaning = f"{escape(sentence(value.betekenis))}" if value else ""
        shown = (
            _level_table(_at_level(mine, niveau), niveau, kb, today, here, top)
            or "Hiervoor kennen wij geen programma."
        )
        blocks.append(
            section(escape(kb.label("preventieniveaus", niveau)), f"niveau-{niveau}", meaning, shown, level=3)
        )
    unknown = _level_table(_at_level(mine, ONBEKEND), ONBEKEND, kb, today, here, top)
    blocks.append(section("Preventieniveau onbekend", "niveau-onbekend", unknown, level=3))
    return "\n\n".join(b for b in blocks if b)


def _level_table(
    found: list[Interventie], level: str, kb: Kennisbank, today: dt.date, here: str, top: int
) -> str:
    rows = [_programme_row(i, kb, today, here) for i in (found[:top] if top else found)]
    shown = listing_table(ROW, rows)
    if len(rows) == len(found):
        return shown
    return (
        f"{shown}\n\n{link(here, f'Bekijk alle {len(found)} programma’s hierbij', _level_path(here, level))}."
    )


def _programme_row(item: Interventie, kb: Kennisbank, today: dt.date, here: str) -> tuple[str, ...]:
    return (
        item_link(here, item, kb),
        age_words(item),
        level_badge(item, kb, today, here),
        escape(item.samenvatting),
    )


def _figures(kb: Kennisbank, here: str, vraagstuk: str) -> list[str]:
    """The key figures about this vraagstuk, or that there are none."""
    shown = figures_table(figures_about(kb, vraagstuk), kb, here)
    everything = link(here, "Alle kerncijfers, met grafieken", KERNCIJFERS)
    if not shown:
        return [f"Over dit vraagstuk vonden wij geen kerncijfer in onze bronnen. {everything}."]
    return [shown, f"{everything}."]


def _practice(kb: Kennisbank, here: str, vraagstuk: str, meervoud: str, title: str) -> str:
    lines = [
        f"{item_link(here, i, kb)}. {escape(in_one_line(i))}" for i in _of_vraagstuk(kb, meervoud, vraagstuk)
    ]
    return section(title, meervoud, bullets(lines))


def _leeftijd_index(kb: Kennisbank, most: int) -> Page:
    here = index_path("leeftijd")
    active = _active(kb)
    rows = [
        (
            link(here, f.label, leeftijd_path(f.id)),
            str(sum(in_phase(i, f) for i in active)),
            escape(sentence(f.betekenis)),
        )
        for f in kb.leeftijdsfasen
    ]
    unknown = [item_link(here, i, kb) for i in active if not any(in_phase(i, f) for f in kb.leeftijdsfasen)]
    intro = "Kies een leeftijd. Een programma kan bij meer leeftijden staan."
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        table(("Leeftijd", "Programma’s", "Wat is het"), rows),
        section(
            "Leeftijd onbekend", "onbekend", bullets(unknown[:most]), _more_unknown(here, len(unknown) - most)
        ),
    ]
    return make_page(
        here,
        "Leeftijd",
        "Leeftijd",
        blocks,
        about="Preventieve jeugdprogramma's per leeftijd.",
        boost=LOW,
        hide=WIDE,
    )


def _more_unknown(here: str, left: int) -> str:
    if left < 1:
        return ""
    return f"En nog {left}. Kies bij {link(here, 'Interventies', index_path('interventies'))} de leeftijd ‘Onbekend’."


def _leeftijd_pages(fase: Leeftijdsfase, kb: Kennisbank, today: dt.date, most: int) -> list[Page]:
    mine = [i for i in _active(kb) if in_phase(i, fase)]
    parts = cut(mine, most)
    paths = [part_path(leeftijd_path(fase.id), n) for n in range(1, len(parts) + 1)]
    labels = spans([[i.naam for i in part] for part in parts]) if len(parts) > 1 else ()
    pages = []
    for number, (here, part) in enumerate(zip(paths, parts, strict=True), 1):
        rows = [
            (item_link(here, i, kb), age_words(i), levels_words(i, kb), level_badge(i, kb, today, here), ", ".join(vraagstuk_links(here, kb, i.vraagstukken)))
            for i in part
        ]  # fmt: skip
        shown = listing_table(("Programma", "Leeftijd", "Preventieniveau", "Bewijs", "Vraagstukken"), rows)
        blocks = [
            f"{escape(sentence(fase.betekenis))} Van {age_point(fase.van)} tot {age_point(fase.tot)}.\n{{: .kr-intro }}",
            f"{count(len(mine), 'programma', 'programma’s')}, op volgorde van naam.",
            part_links(here, paths, labels),
            shown or "Wij kennen nog geen programma voor deze leeftijd.",
        ]
        title, heading = part_title(f"{fase.label} (leeftijd)", number), part_title(fase.label, number)
        pages.append(
            make_page(here, title, escape(heading), blocks, about=fase.betekenis, boost=LOW, hide=WIDE)
        )
    return pages
