"""Recognitions in time: how many programmes had one that held, year by year, and from when to when each verdict holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kansrijk.pages.bands import band, month_of
from kansrijk.pages.chart import Chart, Point, chart
from kansrijk.pages.evidence import is_recognition, state_word, years_word
from kansrijk.pages.links import ERKENNINGEN, NALEZEN, item_link, level_link, link
from kansrijk.pages.markup import box, bullets, escape, section, table
from kansrijk.pages.overviews import LOW, by_name
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.words import count, day, part_date
from kennisbank.knowledge import Kennisbank, end_of
from kennisbank.model import Interventie, Oordeel
from kennisbank.no_value import ONBEKEND
from kennisbank.validity import valid_until

MOST_ROWS = 500
"""How many verdicts one page holds; of more, the newest."""
ENDED = "ingetrokken"


@dataclass(frozen=True, slots=True)
class Held:
    """A dated verdict of recognition: from its day to the last day that it holds."""

    item: Interventie
    verdict: Oordeel
    begin: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class Year:
    """What held at the end of a year: programmes with a recognition that held, and with only older ones."""

    jaar: int
    nieuw: int
    geldig: int
    ouder: int


def held(kb: Kennisbank) -> list[Held]:
    """Every dated recognition of a published programme, newest first, then by name; none that was withdrawn."""
    found = []
    for item in by_name(list(kb.published("interventies").values())):
        if not isinstance(item, Interventie):
            continue
        for verdict in item.bewijs.oordelen:
            until = valid_until(verdict)
            if until is None or verdict.datum == ONBEKEND or verdict.staat == ENDED:
                continue
            if is_recognition(verdict, kb):
                found.append(Held(item, verdict, end_of(verdict.datum), until[0]))
    return sorted(found, key=lambda each: each.begin, reverse=True)


def years(found: list[Held], today: dt.date) -> list[Year]:
    """From the year of the first verdict to that of today; this year is counted on the day of today."""
    if not found:
        return []
    counted = []
    for jaar in range(min(each.begin.year for each in found), today.year + 1):
        at = min(dt.date(jaar, 12, 31), today)
        # A verdict of which only the year is known counts from that year on, also while the year lasts.
        known = [each for each in found if each.begin.year <= jaar]
        valid = {each.item.id for each in known if each.end >= at}
        new = sum(each.begin.year == jaar for each in known)
        counted.append(Year(jaar, new, len(valid), len({each.item.id for each in known} - valid)))
    return counted


def timeline_page(kb: Kennisbank, today: dt.date) -> Page:
    """The page: a chart with its table per year, and a band per verdict."""
    here = ERKENNINGEN
    found = held(kb)
    per_year = years(found, today)
    intro = (
        "Een erkenning is bedoeld voor een aantal jaren. Hier ziet u per jaar hoeveel programma’s een erkenning hadden die toen gold, "
        "en van wanneer tot wanneer elk oordeel loopt."
    )
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        section("Per jaar", "per-jaar", _chart(per_year, today), _year_table(per_year)),
        section("Per oordeel", "per-oordeel", *_bands(found, kb, today, here)),
        section("Hoe u dit leest", "lezen", bullets(_reading(kb, here))),
    ]
    return make_page(
        here, "Erkenningen in de tijd", "Erkenningen in de tijd", blocks, about=intro, boost=LOW, hide=()
    )


def _chart(per_year: list[Year], today: dt.date) -> str:
    if not per_year:
        return "Er is nog geen oordeel met een datum."
    last, most = per_year[-1], max(per_year, key=lambda year: year.geldig)
    words = (
        f"De meeste waren er eind {most.jaar}: {most.geldig}. Op {day(today)} zijn het er {last.geldig}. "
        f"Bij {last.ouder} andere programma’s is de laatste erkenning ouder dan {years_word()} jaar of voorbij de einddatum."
    )
    points = [Point(str(year.jaar), year.geldig, str(year.geldig)) for year in per_year]
    return chart(
        Chart(
            "erkenningen-per-jaar",
            "Programma’s met een erkenning die dat jaar gold",
            words,
            ("Jaar", "Geldig"),
            points,
        )
    )


def _year_table(per_year: list[Year]) -> str:
    rows = [(str(y.jaar), str(y.nieuw), str(y.ouder)) for y in reversed(per_year)]
    shown = table(("Eind van", "Nieuw", "Alleen ouder"), rows)
    return f"{shown}\n\nNieuw: oordelen van dat jaar. Alleen ouder: programma’s met alleen een oudere erkenning.\n{{: .kr-noot }}"


def _bands(found: list[Held], kb: Kennisbank, today: dt.date, here: str) -> list[str]:
    if not found:
        return ["Er is nog geen oordeel met een datum."]
    shown = found[:MOST_ROWS]
    first = month_of(dt.date(min(each.begin for each in shown).year, 1, 1))
    width = month_of(max(today, *(each.end for each in shown))) + 12 - first
    now = month_of(today) - first
    rows = []
    for each in shown:
        begin = month_of(each.begin) - first
        length = max(month_of(each.end) - first - begin, 1)
        rows.append(
            (
                item_link(here, each.item, kb),
                level_link(here, kb, each.verdict.niveau),
                f"{part_date(each.verdict.datum)} tot {day(each.end)}",
                f"**{escape(state_word(each.verdict, kb, today))}**",
                band((begin, length), width, "kr-band kr-jaren", now),
            )
        )
    year = first // 12
    left = len(found) - len(shown)
    return [
        f"De nieuwste oordelen staan bovenaan. De balk loopt van {year} tot {year + width // 12}; het streepje is vandaag, {day(today)}."
        + (f" {count(left, 'ouder oordeel staat', 'oudere oordelen staan')} hier niet bij." if left else ""),
        box(
            "kr-lijsttabel kr-tijdlijn",
            "",
            table(("Programma", "Oordeel", "Van en tot", "Staat", "Balk"), rows),
        ),
    ]


def _reading(kb: Kennisbank, here: str) -> list[str]:
    shown = [i for i in kb.published("interventies").values() if isinstance(i, Interventie)]
    undated = sum(
        o.datum == ONBEKEND and is_recognition(o, kb) for item in shown for o in item.bewijs.oordelen
    )
    return [
        f"Noemt een bron geen einddatum, dan rekenen wij {years_word()} jaar vanaf het oordeel. Dat is een rekenregel, geen oordeel.",
        f"Een oudere erkenning is niet ingetrokken. {link(here, 'Wat nagelezen moet worden', NALEZEN)} staat per eigenaar bij elkaar.",
        "De lijst gaat over programma’s die nu in de kennisbank staan. Programma’s die vroeger erkend waren en verdwenen, ontbreken. "
        "De oudere jaren zeggen dus minder dan de nieuwe.",
        f"Bij {count(undated, 'erkenning', 'erkenningen')} is de datum onbekend; die tellen hier niet mee. Ingetrokken erkenningen ook niet.",
    ]
