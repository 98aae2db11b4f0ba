"""The page with all key figures, their charts and what contradicts what; and the table that other pages show."""

from __future__ import annotations

from collections.abc import Sequence

from kansrijk.pages.chart import Chart, Point, chart
from kansrijk.pages.figure_words import (
    age_counted,
    measure,
    series_words,
    short,
    value_words,
    when,
    who_counted,
)
from kansrijk.pages.links import BRONNEN, KERNCIJFERS, MEEDOEN, item_link, link
from kansrijk.pages.markup import escape, section
from kansrijk.pages.overviews import listing_table
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.sources import describe
from kansrijk.pages.words import count, day, listing, lower_first, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Kerncijfer
from kennisbank.model.kerncijfer import Reeks
from kennisbank.model.vocabulaire import GETAL
from kennisbank.no_value import ONBEKEND
from kennisbank.rules.kerncijfers import TIJD

CLASHES = "tegenspraak"
HEADS = ("Cijfer", "Jaar en gebied", "Wat het telt, en wat niet", "Bron")


def figures_about(kb: Kennisbank, vraagstuk: str) -> list[Kerncijfer]:
    """The key figures about one vraagstuk, in the order of the page."""
    return [c for _, group in _by_theme(kb) for c in group if vraagstuk in c.vraagstukken]


def figures_table(cijfers: Sequence[Kerncijfer], kb: Kennisbank, here: str) -> str:
    """A table of key figures, each with its year, what it counts and its sources; '' when there are none."""
    return listing_table(HEADS, [_row(c, kb, here) for c in cijfers])


def key_figures_page(kb: Kennisbank) -> Page:
    """The page /visie/kerncijfers/: per theme the figures and their charts."""
    here = KERNCIJFERS
    n = count(len(kb.kerncijfers), "cijfer", "cijfers")
    intro = "Dit zijn cijfers over jeugd en preventie. Bij elk cijfer staat wie het telde, waar wij het vonden en waar u op moet letten."
    themes = [
        section(escape(kb.label("cijferthemas", theme)), theme, *_theme(group, kb, here))
        for theme, group in _by_theme(kb)
    ]
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        f"Het zijn er {n}. De redactie en een tweede lezer keken na wat zij konden. Soms klopte een cijfer niet, of gold het "
        "voor een andere groep. Dat staat er dan bij. Veel cijfers lazen wij in een stuk dat ze aanhaalt, en niet in het onderzoek zelf.",
        "Een cijfer over een programma zegt niet of het werkt. Kijk daarvoor op de pagina van het programma.",
        *themes,
        section("Cijfers die elkaar tegenspreken", CLASHES, _clashes(kb, here)),
        section("Zo gebruikt u een cijfer goed", "gebruik", _advice(kb, here)),
        section("Bronnen", "bronnen", _sources(kb)),
    ]
    return make_page(
        here,
        "Kerncijfers",
        "Kerncijfers",
        blocks,
        about="De belangrijkste cijfers over jeugd, geld en preventie, met jaar, bron, plaats en wat het cijfer niet zegt.",
    )


def _by_theme(kb: Kennisbank) -> list[tuple[str, list[Kerncijfer]]]:
    themes = kb.vocabulaire.get("cijferthemas", {})
    return [(t, [c for c in kb.kerncijfers.values() if c.thema == t]) for t in themes]


def _theme(group: list[Kerncijfer], kb: Kennisbank, here: str) -> list[str]:
    charts = [_chart(c, c.reeks, kb, here) for c in group if isinstance(c.reeks, Reeks)]
    return [figures_table(group, kb, here), *charts]


def _row(cijfer: Kerncijfer, kb: Kennisbank, here: str) -> tuple[str, str, str, str]:
    anchor = f"{{: #{_anchor(cijfer)} }}" if here == KERNCIJFERS else ""
    value = f"**{escape(value_words(cijfer, kb))}**{anchor}"
    years = age_counted(cijfer)
    place = "gebied onbekend" if cijfer.gebied == ONBEKEND else cijfer.gebied
    counted = [
        escape(sentence(cijfer.telt)),
        # The page with all figures draws the series; elsewhere a sentence has to do.
        escape(series_words(cijfer, cijfer.reeks, kb))
        if isinstance(cijfer.reeks, Reeks) and here != KERNCIJFERS
        else "",
        escape(f"Leeftijd: {years}.") if years else "",
        f"**Let op.** {escape(sentence(cijfer.telt_niet))}",
        _programmes(cijfer, kb, here),
        _see_clash(cijfer, kb, here),
    ]
    return (
        f"{escape(cijfer.naam)}: {value}",
        escape(f"{when(cijfer, kb)}, {place}"),
        " ".join(part for part in counted if part),
        f"{escape(who_counted(cijfer))} {_read_in(cijfer, kb, here)}".strip(),
    )


def _anchor(cijfer: Kerncijfer) -> str:
    return f"cijfer-{cijfer.id}"


def figure_link(here: str, cijfer: Kerncijfer, text: str) -> str:
    """A link to one figure on the page with all of them."""
    return link(here, text, KERNCIJFERS, _anchor(cijfer))


def _programmes(cijfer: Kerncijfer, kb: Kennisbank, here: str) -> str:
    shown = [
        item_link(here, item, kb)
        for kind, ids in (("interventies", cijfer.interventies), ("parels", cijfer.parels))
        for i in ids
        if (item := kb.of(kind).get(i)) is not None and item.status != "concept"
    ]
    return f"Zie {listing(shown)}." if shown else ""


def _pairs(kb: Kennisbank) -> list[tuple[Kerncijfer, Kerncijfer, str]]:
    return [
        (c, kb.kerncijfers[t.cijfer], t.waarom)
        for _, group in _by_theme(kb)
        for c in group
        for t in c.anders_dan
        if t.cijfer in kb.kerncijfers
    ]


def _see_clash(cijfer: Kerncijfer, kb: Kennisbank, here: str) -> str:
    clashing = any(cijfer.id in (one.id, other.id) for one, other, _ in _pairs(kb))
    return f"{link(here, 'Een ander cijfer zegt iets anders', KERNCIJFERS, CLASHES)}." if clashing else ""


def _clashes(kb: Kennisbank, here: str) -> str:
    def cell(cijfer: Kerncijfer) -> str:
        return f"{escape(cijfer.naam)}: {figure_link(here, cijfer, value_words(cijfer, kb))} ({escape(when(cijfer, kb))})"

    rows = [(cell(one), cell(other), escape(sentence(why))) for one, other, why in _pairs(kb)]
    return listing_table(("Het ene cijfer", "Het andere cijfer", "Waarom ze verschillen"), rows)


def _read_in(cijfer: Kerncijfer, kb: Kennisbank, here: str) -> str:
    parts = []
    for v in cijfer.bronnen:
        bron = kb.bronnen[v.bron]
        author = bron.titel if bron.auteur == ONBEKEND else bron.auteur
        year = "jaar onbekend" if bron.jaar == ONBEKEND else str(bron.jaar)
        parts.append(
            f"{link(here, f'{author} ({year})', BRONNEN, f'bron-{v.bron}')}, {escape(lower_first(v.plaats))}"
        )
    return f"Gelezen in: {'; '.join(parts)}."


def _chart(cijfer: Kerncijfer, reeks: Reeks, kb: Kennisbank, here: str) -> str:
    maat = measure(cijfer, kb)
    unit = maat.schrijfwijze.removeprefix(f"{GETAL} ")
    over_time = reeks.soort == TIJD
    shown = Chart(
        id=f"grafiek-{cijfer.id}",
        titel=f"{cijfer.naam}, {cijfer.gebied}" + ("" if over_time else f", {when(cijfer, kb)}"),
        woorden=series_words(cijfer, reeks, kb),
        kop=(
            "Jaar" if over_time else "Groep",
            maat.label if unit == maat.schrijfwijze else sentence(unit)[:-1],
        ),
        punten=[Point(p.naam, p.waarde, short(p.waarde, maat)) for p in reeks.punten],
        tijd=over_time,
    )
    note = f"{figure_link(here, cijfer, 'Wat dit cijfer telt, en wat niet')}. {escape(who_counted(cijfer))} {_read_in(cijfer, kb, here)}"
    return f"{chart(shown)}\n\n{note}\n{{: .kr-noot }}"


def _advice(kb: Kennisbank, here: str) -> str:
    tip = kb.published("tips").get("tel-en-vertel")
    story = f" Zie de tip {item_link(here, tip, kb)}." if tip else ""
    steps = (
        "Noem altijd het jaar, de groep en wie telde.",
        "Zeg erbij wat het cijfer niet zegt.",
        "Herhaal een cijfer niet als nieuw bewijs. Drie sites met hetzelfde getal zijn vaak één rapport.",
        f"Zet er een verhaal naast.{story}",
    )
    numbered = "\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1))
    return f"{numbered}\n\nWeet u een nieuwer cijfer? {link(here, 'Laat het weten', MEEDOEN)}."


def _sources(kb: Kennisbank) -> str:
    read: dict[str, tuple[str, str]] = {}
    for cijfer in kb.kerncijfers.values():
        for v in cijfer.bronnen:
            read.setdefault(v.bron, (describe(kb.bronnen[v.bron]), day(v.geraadpleegd)))
    lines = sorted(f"{text} Gelezen op {date}." for text, date in read.values())
    return "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))
