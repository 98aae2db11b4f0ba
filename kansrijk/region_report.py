"""The outcome of a region for people, as Markdown and as plain text: first what to do, then what it rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from kansrijk.markdown_text import as_terminal, plain
from kansrijk.pages.words import day, listing
from kansrijk.region_read import MOST_TO_LOOK_UP, need_lines, unknown_lines
from kansrijk.region_words import (
    STATUS_UITLEG,
    Document,
    Model,
    Names,
    Row,
    askers_words,
    base_first,
    children_words,
    cost_words,
    count_towns,
    evidence_words,
    grid_words,
    help_words,
    is_unsure,
    missing_base,
    price_notes,
    running_words,
    some,
    subject_words,
    to_look_up,
    towns_of,
    urgent_words,
)
from kansrijk.report.facts import edition_words, sentence_case
from matcher.sentences import number

_STEPS_ON_SCREEN = 10
_IN_SHORT = 3


def as_markdown(document: Document, model: Model, today: dt.date) -> str:
    """The whole report as Markdown."""
    return "\n".join(_lines(document, Names(model), today, whole=True)) + "\n"


def as_text(document: Document, model: Model, today: dt.date) -> str:
    """The report for the terminal, with the first steps of every order."""
    return as_terminal(_lines(document, Names(model), today, whole=False))


def _lines(document: Document, names: Names, today: dt.date, *, whole: bool) -> Iterator[str]:
    towns = towns_of(document)
    yield f"# {plain(document['regio'])}: wat vragen de gemeenten, wat ontbreekt en wat het eerst?"
    yield ""
    yield (
        f"{sentence_case(count_towns(len(towns)))}. Gemaakt op {day(today)} {plain(edition_words(document['kennisbank']['editie']))} "
        f"({document['kennisbank']['aantal_interventies']} programma's)."
    )
    if document["zonder_aantal"]:
        counts = "die gemeente telt" if len(document["zonder_aantal"]) == 1 else "die gemeenten tellen"
        yield plain(
            f"Van {some(document['zonder_aantal'])} is geen aantal jeugdigen opgegeven; {counts} in de aantallen niet mee."
        )
    if document["zonder_aanbod"]:
        yield plain(
            f"Van {some(document['zonder_aanbod'])} staat niet in het bestand wat er al is. Daar is alles onbekend; in de aantallen telt het niet mee."
        )
    yield ""
    for text in urgent_words(document):
        yield f"**Eerst:** {plain(text)}"
        yield ""
    yield from _in_short(document, names)
    yield from _asked(document, names)
    yield from _base(document, names)
    yield from _order_asked(document, names, whole=whole)
    yield from _order(document, names, whole=whole)
    yield from _not_counted(document, names, whole=whole)
    yield from _missing(document, names, whole=whole)
    yield from need_lines(document, names, whole=whole)
    yield from unknown_lines(document, names)


def _in_short(document: Document, names: Names) -> Iterator[str]:
    yield "## In het kort"
    yield ""
    yield f"- **Ongelijkheid.** {plain(document['ongelijkheid']['tekst'])}"
    yield f"- **Eerst het basisaanbod.** {plain(base_first(document, names, ''))}"
    if first := document["volgorde_gevraagd"][:_IN_SHORT]:
        parts = [f"{'misschien ' if is_unsure(row) else ''}{row['naam']} ({', '.join(row['gemeenten'][:3])}{' …' if len(row['gemeenten']) > 3 else ''})" for row in first]  # fmt: skip
        yield f"- **Dan wat gemeenten vragen.** Wat de meeste vragen beantwoordt: {plain(listing(parts))}."
    elif first := document["volgorde"][:_IN_SHORT]:
        # Only where nobody asks anything: how many it concerns says nothing about what is needed.
        yield f"- **Voor de meeste jeugdigen een plek.** {plain(listing([row['naam'] for row in first]))}. Dat komt vooral door de leeftijd: het zegt niet hoeveel er meedoen of wat het meest helpt. Schrijf op wat er nodig is; dan gaat dat voor."
    yield ""
    yield "Iets erkends: er loopt een programma met een erkenning, hoe oud ook, waarvan de werking niet betwist is."
    yield ""


def _asked(document: Document, names: Names) -> Iterator[str]:
    yield "## Wat de gemeenten vragen"
    yield ""
    if not document["gevraagd"]:
        yield "Geen gemeente schreef op wat zij vraagt, of wij begrepen het niet. Zet er bij elke gemeente behoeften bij; dan staat hier wat de meeste vragers helpt."
        yield ""
        return
    yield "| Vraagstuk | Gevraagd door | Wat daar al loopt | Wat de meeste vragers helpt |"
    yield "|---|---|---|---|"
    for row in document["gevraagd"]:
        cells = (names.label("vraagstukken", row["vraagstuk"]), askers_words(row), running_words(row, names), help_words(row))  # fmt: skip
        yield f"| {' | '.join(plain(cell) for cell in cells)} |"
    yield ""
    silent = document["zonder_behoeften"]
    if silent:
        wrote = "schreef" if len(silent) == 1 else "schreven"
        yield plain(f"{some(silent)} {wrote} niet op wat er nodig is.")
        yield ""


def _base(document: Document, names: Names) -> Iterator[str]:
    yield "## Het basisaanbod per gemeente"
    yield ""
    base, words = document["basisaanbod"], grid_words(document)
    yield f"| Gemeente | {' | '.join(plain(names.plain[i]) for i in base)} |"
    yield f"|---|{'---|' * len(base)}"
    for town in towns_of(document):
        yield f"| {plain(town)} | {' | '.join(plain(words[town, i]) for i in base)} |"
    yield ""
    shown = {words[town, i] for town in towns_of(document) for i in base}
    yield (
        " ".join(text for word, text in STATUS_UITLEG.items() if word in shown)
        + " Kijk het na voor u iets besluit."
    )
    yield ""
    look_up = to_look_up(document, words, base, names)
    for text in look_up[:MOST_TO_LOOK_UP]:
        yield f"- {plain(text)}"
    if len(look_up) > MOST_TO_LOOK_UP:
        yield f"- Nog {number(len(look_up) - MOST_TO_LOOK_UP)} van zulke regels staan onder Niet herkend."
    if look_up:
        yield ""
    yield "## Wat het eerst? Het basisaanbod"
    yield ""
    yield plain(base_first(document, names, "De tabellen daaronder gaan"))
    yield "De handreiking vraagt dit van elke regio. Wat in de meeste gemeenten ontbreekt, staat bovenaan."
    yield ""
    missing = missing_base(document)
    if missing:
        yield from _table(missing, names, _MISSING)
        yield from _marks(base, names)


def _order_asked(document: Document, names: Names, *, whole: bool) -> Iterator[str]:
    if not document["gevraagd"]:
        return
    rows = document["volgorde_gevraagd"]
    yield "## Dan: wat gemeenten vragen en niet hebben"
    yield ""
    if not rows:
        yield "Voor alles wat gevraagd is, loopt al een goed antwoord, of wij kennen geen erkend programma dat past."
        yield ""
        yield from _without_answer(document, names)
        return
    yield (
        "Elke stap beantwoordt de meeste vragen die dan nog open staan. Een dringende vraag telt drie keer. Een dorp telt even zwaar als een stad. "
        "Wat past, is wat kansrijk match geeft als een gemeente alleen dit vraagt. Weet die alleen iets dat misschien past, dan telt de vraag één keer. "
        "Antwoorden twee programma's op even veel, dan gaat het basisaanbod voor, en daarna wat al ergens in de regio loopt."
    )
    yield ""
    yield from _table(_first(rows, whole=whole), names, _ASKED)
    yield from _rest(rows, whole=whole)
    nearby = [
        f"{row['naam']} in {some(row['loopt_al_in'])}"
        for row in _first(rows, whole=whole)
        if row["loopt_al_in"]
    ]
    if nearby:
        yield plain(f"Dit loopt al elders in de regio: {'; '.join(nearby)}. Vraag daar hoe het gaat.")
        yield ""
    unsure = [
        f"{row['naam']} ({some(row['misschien'])})" for row in _first(rows, whole=whole) if row["misschien"]
    ]
    if unsure:
        yield plain(
            f"Deze noemen niet wat de gemeente schrijft, maar kunnen er wel over gaan: {'; '.join(unsure)}. Vraag dat na."
        )
        yield ""
    yield from _without_answer(document, names)
    yield from _marks([row["id"] for row in _first(rows, whole=whole)], names)


def _without_answer(document: Document, names: Names) -> Iterator[str]:
    rows = document["zonder_antwoord"]
    if rows:
        parts = [
            f"{names.inside('vraagstukken', row['vraagstuk'])} in {some(row['gemeenten'])}" for row in rows
        ]
        yield plain(
            f"Geen erkend programma dat past, kennen wij voor: {'; '.join(parts)}. Dat is geen bewijs dat er niets helpt; "
            "kansrijk match zegt per gemeente wat er het dichtst bij komt."
        )
        yield ""


def _order(document: Document, names: Names, *, whole: bool) -> Iterator[str]:
    rows, model = document["volgorde"], names.model
    yield "## Daarna: wat de meeste jeugdigen aangaat"
    yield ""
    yield (
        "Dit is geen advies. Het getal zegt voor hoeveel jeugdigen er een plek bij komt: een vraagstuk waar voor hun leeftijd nog niets erkends voor loopt. "
        "Het zegt niet hoeveel er meedoen, en niet wat het meest helpt. Wat voor iedereen is en voor veel leeftijden, staat daardoor vooraan. "
        "Ook in een dorp, en ook als het in de wijk is en niet iedereen daar komt."
    )
    yield "Elke stap voert een programma in bij alle gemeenten die het missen. De volgende stap telt alleen wat er dan nog open is."
    share = {name: model["keuzes"][f"aandeel_{name}"] for name in ("selectief", "geindiceerd")}
    yield (
        "Het getal is een schatting van hoeveel jeugdigen het aangaat: bij universeel iedereen van die leeftijd, "
        f"bij selectief {share['selectief']} en bij geïndiceerd {share['geindiceerd']} van de honderd. Dat is een rekenregel, geen telling."
    )
    wrong = document["geboorten_passen_niet"]
    if wrong:
        yield plain(
            f"De geboorten van {some(wrong)} passen niet bij het aantal jeugdigen of de leeftijden; daar tellen ze niet."
        )
    births = document["met_geboorten"]
    if births:
        yield plain(
            f"Voor de zwangerschap en het eerste jaar rekenen wij met de geboorten van {'alle gemeenten' if len(births) == len(towns_of(document)) else some(births)}. Elk ander jaar telt even veel jeugdigen."
        )
    else:
        yield "Elk jaar telt even veel jeugdigen. Met het aantal geboorten erbij klopt het begin beter."
    yield ""
    yield from _table(_first(rows, whole=whole), names, _MOST_CHILDREN)
    yield from _rest(rows, whole=whole)
    yield (
        "Een jeugdige telt één keer per vraagstuk. Bij elkaar wordt het dus meer dan het aantal jeugdigen in de regio. "
        "Deze volgorde kijkt alleen naar hoeveel jeugdigen het aangaat: niet naar kosten, niet naar hoe sterk het bewijs is, en niet "
        "naar wat een gemeente als behoefte noemt. Gaat iets om even veel jeugdigen, dan staat het sterkste bewijs voorop. Wat bij één gemeente past, staat in het verslag van die gemeente: kansrijk match."
    )
    yield ""
    yield from _old(document)
    yield from _marks([row["id"] for row in _first(rows, whole=whole)], names)


def _not_counted(document: Document, names: Names, *, whole: bool) -> Iterator[str]:
    if tools := [row["naam"] for row in document["niet_te_tellen"] if row["voor_professionals"]]:
        yield "## Voor professionals: niet te tellen"
        yield ""
        yield plain(
            f"Dit zijn werkwijzen en instrumenten: {listing(tools)}. Professionals werken ermee; voor gezinnen is het geen apart programma. "
            "Hoeveel jeugdigen het aangaat, hangt af van wie het gebruikt. Daarom staan ze niet in de volgorde hierboven."
        )
        yield ""
    rows = [row for row in document["niet_te_tellen"] if not row["voor_professionals"]]
    if not rows:
        return
    yield "## Voor een kleine groep: niet te tellen"
    yield ""
    yield (
        "Deze programma's zijn er voor een kleine groep: kinderen die al hulp of opvang krijgen, of die moeilijk leren. Hoe groot die groep is, weten wij niet. "
        "Daarom staan ze niet in de volgorde hierboven. Ze zijn niet minder goed; vraag uw aanbieders om de aantallen."
    )
    yield ""
    if not whole:
        shown = [f"{row['naam']} ({evidence_words(row, names).lower()})" for row in rows[:_STEPS_ON_SCREEN]]
        yield plain(f"Met het sterkste bewijs voorop: {'; '.join(shown)}.")
        if len(rows) > _STEPS_ON_SCREEN:
            yield f"Nog {number(len(rows) - _STEPS_ON_SCREEN)} staan in het Markdown-verslag en het rekenblad."
        yield ""
        return
    towns = len(towns_of(document))
    yield "| Programma | Voor wat | Ontbreekt in | Bewijs | Kosten |"
    yield "|---|---|---|---|---|"
    for row in rows:
        cells = (row["naam"], subject_words(row, names), some(row["gemeenten"], towns), evidence_words(row, names), cost_words(row, names))  # fmt: skip
        yield f"| {' | '.join(plain(cell) for cell in cells)} |"
    yield ""


def _missing(document: Document, names: Names, *, whole: bool) -> Iterator[str]:
    towns = len(towns_of(document))
    yield "## Wat ontbreekt waar?"
    yield ""
    if not whole:
        yield "Per programma staat dat in het Markdown-verslag (--md) en het rekenblad (--xlsx)."
        yield ""
        return
    yield "| Programma | Ontbreekt in | Jeugdigen van die leeftijd | Jeugdigen die het aangaat |"
    yield "|---|---|---|---|"
    for row in sorted(document["ontbreekt_in"], key=lambda r: names.plain[r["id"]].casefold()):
        count = "onbekend" if row["jeugdigen"] is None else number(row["jeugdigen"])
        yield f"| {plain(row['naam'])} | {plain(some(row['gemeenten'], towns))} | {count} | {children_words(row, 'aangaat')} |"
    yield ""


class _Steps(NamedTuple):
    """What a table of steps says of each: its third column, in how many municipalities, and for how many young people."""

    head: str
    words: Callable[[Row, Names], str]
    towns: Callable[[Row], int]
    children: str  # the field that has their number
    marks_base: bool = True


_MISSING = _Steps(
    "Ontbreekt in",
    lambda row, _: some(row["gemeenten"]),
    lambda row: len(row["gemeenten"]),
    "aangaat",
    marks_base=False,
)
_ASKED = _Steps("Voor wat", subject_words, lambda row: int(row["extra_gemeenten"]), "jeugdigen")
_MOST_CHILDREN = _ASKED._replace(children="extra_jeugdigen")


def _table(rows: Sequence[Row], names: Names, steps: _Steps) -> Iterator[str]:
    """What a council wants to read of each step."""
    yield f"| Stap | Programma | {steps.head} | Gemeenten | Jeugdigen | Bewijs | Kosten |"
    yield "|---|---|---|---|---|---|---|"
    for rang, row in enumerate(rows, 1):
        base = " (basisaanbod)" if row["basisaanbod"] and steps.marks_base else ""
        cells = (
            f"{row['naam']}{base}", steps.words(row, names), number(steps.towns(row)), children_words(row, steps.children),
            evidence_words(row, names), cost_words(row, names),
        )  # fmt: skip
        yield f"| {rang} | {' | '.join(plain(cell) for cell in cells)} |"
    yield ""
    if notes := price_notes(rows, names):
        yield "Wat bronnen over de kosten zeggen. Het zijn geen bedragen voor de regio, behalve waar ‘samen’ staat:"
        yield ""
        for note in notes:
            yield f"- {plain(note)}"
        yield ""


def _first(rows: Sequence[Row], *, whole: bool) -> Sequence[Row]:
    return rows if whole else rows[:_STEPS_ON_SCREEN]


def _rest(rows: Sequence[Row], *, whole: bool) -> Iterator[str]:
    more = len(rows) - len(_first(rows, whole=whole))
    if more:
        yield f"Nog {number(more)} stappen staan in het Markdown-verslag (--md) en het rekenblad (--xlsx)."
        yield ""


def _marks(ids: Iterable[str], names: Names) -> Iterator[str]:
    for text in names.marks(ids):
        yield plain(text)
        yield ""


def _old(document: Document) -> Iterator[str]:
    rows = [*document["volgorde"], *document["volgorde_gevraagd"]]
    old = len({row["id"] for row in rows if row["bewijs"]["verlopen"] or row["bewijs"]["jaar"] is None})
    if old:
        every = len({row["id"] for row in rows})
        yield f"Het jaar achter het bewijs is dat van het oordeel. Bij {number(old)} van de {number(every)} programma's is dat ouder dan vijf jaar of onbekend: de huidige status is niet bevestigd."
        yield ""
