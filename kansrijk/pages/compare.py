"""Programmes side by side: what is compared, the facts of each programme as plain data, and the page.

The page loads the data of the chosen programmes only, so it weighs the same among fifty entries and five thousand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kansrijk.pages.bands import AGE_WIDTH, age_stretch
from kansrijk.pages.choosing_words import MOST
from kansrijk.pages.evidence import level_in_short, state_word, until_words
from kansrijk.pages.links import index_path, link
from kansrijk.pages.page import Page, make_page, scripted
from kansrijk.pages.words import age, day, euro, listing, lower_first, part_date, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie
from kennisbank.model.interventie import Bedrag
from kennisbank.no_value import GEEN, ONBEKEND, Onbekend

HERE = "vergelijken/index.md"
DATA = "vergelijken"
"""The data with rows and sentences; that of a programme is 'vergelijken/<id>'."""
PLACES = 3
"""How many places where it is delivered fit in a cell; the page of the programme has them all."""

Line = str | tuple[str]
"""A plain sentence; in a tuple when it is detail, which a full sheet of paper leaves to the page of the programme."""
Facts = Callable[[Interventie, Kennisbank, dt.date], Sequence[Line]]


def _labels(field: str, vocabulary: str) -> Facts:
    def facts(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
        values: tuple[str, ...] | Onbekend = getattr(item, field)
        if isinstance(values, str):
            return [values]
        return [listing([lower_first(kb.label(vocabulary, v)) for v in values])] if values else ["geen"]

    return facts


def _text(field: str) -> Facts:
    def facts(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
        text: str = getattr(item, field)
        return [text if text == ONBEKEND else sentence(text)]

    return facts


def _verdicts(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
    lines = []
    for verdict in item.bewijs.oordelen:
        who = kb.label("instellingen", verdict.instelling)
        what = lower_first(kb.label("bewijsniveaus", verdict.niveau))
        scope = listing([lower_first(kb.label("preventieniveaus", v)) for v in verdict.geldt_voor])
        state = lower_first(state_word(verdict, kb, today))
        when = "datum onbekend" if verdict.datum == ONBEKEND else part_date(verdict.datum)
        # Of what is no recognition, level and state are often the same words.
        held = "" if state == what else f"; {state}"
        lines.append(
            f"{who}: {what}{f', voor {scope}' if scope else ''}; {when}{held}; geldig: {until_words(verdict, kb)}"
        )
    return lines or ["geen oordeel gevonden"]


def _dispute(item: Interventie, kb: Kennisbank, today: dt.date) -> list[Line]:
    dispute = item.bewijs.betwist
    if not dispute.is_betwist:
        return ["nee"]
    about = kb.vocabulaire["betwistingen"].get(dispute.waarover)
    return [sentence(f"ja{f', {lower_first(about.label)}' if about else ''}"), (sentence(dispute.uitleg),)]


def _delivery(item: Interventie, kb: Kennisbank, today: dt.date) -> Sequence[Line]:
    if item.uitvoering != ONBEKEND:
        return [sentence(item.uitvoering)]
    return _labels("uitvoerders", "uitvoerders")(item, kb, today)


def _readiness(item: Interventie, kb: Kennisbank, today: dt.date) -> list[Line]:
    ready = item.gereedheid
    words: dict[bool | str, str] = {True: "ja", False: "nee", ONBEKEND: ONBEKEND}
    lines = [
        f"{name}: {words[value]}"
        for name, value in (
            ("handleiding", ready.handleiding),
            ("training", ready.training),
            ("licentie", ready.licentie),
        )
    ]
    return [
        "; ".join(lines),
        *([] if ready.toelichting in (GEEN, ONBEKEND) else [(sentence(ready.toelichting),)]),
    ]


def _costs(item: Interventie, kb: Kennisbank, today: dt.date) -> list[Line]:
    amounts = item.kosten.bedragen
    if not isinstance(amounts, tuple):
        return [ONBEKEND]
    return [line for amount in amounts for line in _amount(amount, kb)] or ["geen bedragen gevonden"]


def _amount(amount: Bedrag, kb: Kennisbank) -> list[Line]:
    unit = "" if amount.eenheid == ONBEKEND else " " + lower_first(kb.label("eenheden", amount.eenheid))
    year = "jaar onbekend" if amount.jaar == ONBEKEND else str(amount.jaar)
    extra: list[Line] = [] if amount.toelichting == GEEN else [(sentence(amount.toelichting),)]
    return [f"{euro(amount.bedrag)}{unit} ({year})", *extra]


def _spread(item: Interventie, kb: Kennisbank, today: dt.date) -> list[Line]:
    places = item.verspreiding
    if not isinstance(places, tuple):
        return [ONBEKEND]
    lines = [
        f"{place.wat.rstrip('.')} ({'jaar onbekend' if place.wanneer == ONBEKEND else part_date(place.wanneer)})"
        for place in places[:PLACES]
    ]
    if len(places) > PLACES:
        lines.append(f"en nog {len(places) - PLACES} op de pagina")
    return [*lines[:1], *((line,) for line in lines[1:])] or ["niets over gevonden"]


def _owner(item: Interventie, kb: Kennisbank, today: dt.date) -> list[str]:
    owner = item.eigenaar
    managed = [] if owner.beheer in (GEEN, ONBEKEND) else [f"beheer: {owner.beheer}"]
    return [owner.naam, *managed]


ROWS: Mapping[str, tuple[str, Facts]] = {
    "samenvatting": ("Wat is het", _text("samenvatting")),
    "doelgroep": ("Voor wie", _text("doelgroep")),
    "leeftijd": ("Leeftijd", lambda item, kb, today: [age(item.leeftijd)]),
    "vraagstukken": ("Vraagstukken", _labels("vraagstukken", "vraagstukken")),
    "settings": ("Waar", _labels("settings", "settings")),
    "schooltypen": ("Schooltypen", _labels("schooltypen", "schooltypen")),
    "preventieniveau": ("Preventieniveau", _labels("preventieniveau", "preventieniveaus")),
    "bewijs": ("Bewijs", lambda item, kb, today: [level_in_short(item, kb, today)]),
    "oordelen": ("Alle oordelen", _verdicts),
    "betwist": ("Betwist", _dispute),
    "intensiteit": ("Hoe vaak en hoe lang", _text("intensiteit")),
    "uitvoering": ("Wie voert het uit", _delivery),
    "gereedheid": ("Nodig om te beginnen", _readiness),
    "kosten": ("Kosten", _costs),
    "verspreiding": ("Waar en hoe veel", _spread),
    "eigenaar": ("Eigenaar", _owner),
    "basisaanbod": ("Basisaanbod", lambda item, kb, today: ["ja" if item.basisaanbod else "nee"]),
}
"""What is compared: the id of a row, its name, and its facts for one programme; in the order of the page."""

WORDS = {
    "titel": "{namen} naast elkaar",
    "anders": "Hierin verschillen ze ({n})",
    "gelijk": "Hierin zijn ze gelijk ({n})",
    "kenmerk": "Kenmerk",
    "weg": "Haal {naam} weg",
    "weg-kort": "Haal weg",
    "weggehaald": "{naam} is weggehaald. Er staan er nu {n}.",
    "kies": "Kies andere programma’s",
    "afdrukken": "Druk af op één A4",
    "delen": "Deze vergelijking delen? Kopieer het adres van deze pagina.",
    "vervallen": "vervallen",
    "geen": "Kies eerst programma’s in de lijst: vink bij twee tot vier ‘Vergelijk’ aan.",
    "een": "Er staat nu alleen {namen}. Kies er in de lijst nog een bij.",
    "onbekend": "Dit programma kennen wij niet: {wat}. Kijk of het adres klopt, of kies in de lijst.",
    "teveel": f"U kunt er {MOST} naast elkaar zetten. Niet getoond: {{wat}}.",
    "druk": "Niet alles past op één A4. Uitleg bij bedragen, bij twijfel en bij wat nodig is, staat op de pagina van het programma.",
}


def each_comparison(kb: Kennisbank, today: dt.date) -> Iterator[tuple[str, dict[str, Any]]]:
    """'vergelijken' with rows and sentences; then 'vergelijken/<id>' with name and facts of one programme, one by one."""
    yield (
        DATA,
        {
            "rijen": [[key, name] for key, (name, _) in ROWS.items()],
            "woorden": {**WORDS, "stand": f"Kansrijk, stand van {day(today)}."},
            "meest": MOST,
        },
    )
    for item in kb.published("interventies").values():
        if isinstance(item, Interventie):
            yield f"{DATA}/{item.id}", programme_data(item, kb, today)


def programme_data(item: Interventie, kb: Kennisbank, today: dt.date) -> dict[str, Any]:
    """One programme: its name, whether it has ended, for each row a list of sentences, and the band of its ages."""
    facts: dict[str, Sequence[Line]] = {key: facts(item, kb, today) for key, (_, facts) in ROWS.items()}
    return {
        "naam": item.naam,
        "vervallen": int(item.status == "vervallen"),
        "feiten": facts,
        "leeftijdsband": {"strook": age_stretch(item.leeftijd), "breedte": AGE_WIDTH},
    }


WITHOUT = (
    "Vergelijken werkt alleen met JavaScript. Zonder JavaScript kunt u de pagina’s van de programma’s "
    "naast elkaar openen; alle feiten staan daar."
)


def compare_page() -> Page:
    """The page; which programmes it shows stands in its address (?ids=mazl,kiva)."""
    chosen = link(HERE, "de lijst met programma’s", index_path("interventies"))
    blocks = [
        f"Zet twee tot vier programma’s naast elkaar. Wat verschilt, staat bovenaan. U kiest ze in {chosen}.\n{{: .kr-intro .kr-inleiding }}",
        scripted("vergelijker", DATA, HERE, without=WITHOUT),
    ]
    return make_page(
        HERE,
        "Programma’s vergelijken",
        "Vergelijken",
        blocks,
        about="Zet twee tot vier preventieve jeugdprogramma's naast elkaar, op één A4.",
        hide=("navigation", "toc"),
    )
