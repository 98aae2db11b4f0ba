"""The national picture: our recognised programmes beside NJi's own count, per problem and prevention level."""

from __future__ import annotations

import datetime as dt

from kansrijk.pages.links import ERKENNINGEN, LANDELIJK, link, vraagstuk_path
from kansrijk.pages.markup import bullets, escape, section, table, web_link
from kansrijk.pages.overviews import LOW
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.words import count, day, listing, lower_first
from kennisbank.knowledge import Kennisbank
from kennisbank.model.vocabulaire import Matrixtelling, Vraagstuk
from kennisbank.no_value import ONBEKEND
from matcher.evidence import evidence, is_recognised
from matcher.fit import BEHANDELING, PREVENTIE

LEVELS = (*PREVENTIE, BEHANDELING)


def recognised_in(kb: Kennisbank, today: dt.date, vraagstuk: str, niveau: str) -> int:
    """How many published programmes about this problem have a recognition for this prevention level."""
    return sum(
        item.status == "gepubliceerd"
        and vraagstuk in item.vraagstukken
        and item.preventieniveau != ONBEKEND
        and niveau in item.preventieniveau
        and is_recognised(evidence(item, kb, today, niveau), kb)
        for item in kb.interventies.values()
    )


def national_page(kb: Kennisbank, today: dt.date) -> Page:
    """The page, with a row for every problem that NJi counts."""
    here = LANDELIJK
    counted = [
        (v, v.nji_matrix)
        for v in (kb.vraagstuk(i) for i in kb.vocabulaire["vraagstukken"])
        if isinstance(v.nji_matrix, Matrixtelling)
    ]
    own = {(v.id, n): recognised_in(kb, today, v.id, n) for v, _ in counted for n in LEVELS}
    rows = [
        (
            link(here, v.label, vraagstuk_path(v.id)),
            *(f"{own[v.id, n]} (NJi: {getattr(cell, n)})" for n in LEVELS),
        )
        for v, cell in counted
    ]
    rows.append(
        (
            "**Samen**",
            *(
                f"**{sum(own[v.id, n] for v, _ in counted)} (NJi: {sum(getattr(c, n) for _, c in counted)})**"
                for n in LEVELS
            ),
        )
    )
    heads = ["Vraagstuk", *(escape(kb.label("preventieniveaus", n)) for n in LEVELS)]
    intro = (
        "NJi telt per probleem hoeveel erkende interventies er zijn. Hier staat die telling naast wat er in deze "
        "kennisbank staat. Zo ziet u waar landelijk weinig of niets is."
    )
    blocks = [
        f"{intro}\n{{: .kr-intro }}",
        section(
            "De matrix",
            "matrix",
            "Het eerste getal is het aantal programma’s met een erkenning in deze kennisbank, ook als die ouder is dan vijf jaar. Tussen haakjes staat de telling van NJi.",
            table(heads, rows),
            _source(kb, counted),
        ),
        section("Waar landelijk niets erkend is", "leeg", bullets(_empty(kb, counted))),
        section("Hoe u dit leest", "lezen", bullets(_reading())),
    ]
    return make_page(here, "Landelijk beeld", "Het landelijke beeld", blocks, about=intro, boost=LOW)


def _source(kb: Kennisbank, counted: list[tuple[Vraagstuk, Matrixtelling]]) -> str:
    bron = kb.bronnen[counted[0][1].bron]
    return (
        f"Bron van de telling: {escape(bron.auteur)}, {web_link(bron.titel, bron.url)}. "
        f"{escape(kb.label('wijzen', bron.wijze))}, gelezen op {day(bron.geraadpleegd)}. "
        "De datum van de telling staat er niet bij."
    )


def _empty(kb: Kennisbank, counted: list[tuple[Vraagstuk, Matrixtelling]]) -> list[str]:
    lines = []
    for v, cell in counted:
        levels = [lower_first(kb.label("preventieniveaus", n)) for n in LEVELS if getattr(cell, n) == 0]
        if levels:
            lines.append(f"**{escape(v.label)}**: NJi telt niets bij {escape(listing(levels))}.")
    n_empty = sum(getattr(c, n) == 0 for _, c in counted for n in LEVELS)
    total = len(counted) * len(LEVELS)
    return [*lines, f"Dat zijn {count(n_empty, 'plek', 'plekken')} van de {total}."]


def _reading() -> list[str]:
    return [
        "Een lege plek betekent dat er geen erkend programma geteld is. Het betekent niet dat er niets helpt, "
        "of dat niemand er iets doet.",
        "Een programma kan op meer plekken staan. Of NJi dat ook zo telt, staat er niet bij. Tel de getallen dus niet op "
        "tot een aantal programma’s.",
        "De indeling van onze programma’s naar preventieniveau en vraagstuk is vaak van ons. NJi kan anders indelen. "
        "Ons getal kan daarom ook hoger zijn dan dat van NJi.",
        "Bijna alle erkenningen zijn ouder dan vijf jaar. Ze tellen hier mee. Hoe oud ze zijn, staat bij "
        f"{link(LANDELIJK, 'erkenningen in de tijd', ERKENNINGEN)} en op de pagina van het programma.",
    ]
