"""The outcome of a region for people: Markdown, plain text and a workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from kansrijk.markdown_text import as_terminal, plain
from kansrijk.pages.words import day, listing
from kansrijk.report.facts import edition_words
from kansrijk.report.next_steps import MARKS
from kansrijk.sheets import Sheet, write_book
from matcher.sentences import number

Document = Mapping[str, Any]
Model = Mapping[str, Any]
STATUS_WOORD = {
    "aanwezig": "ja", "gepland": "gepland", "gestopt": "gestopt", "onbekend": "onbekend", "ontbreekt": "nee",
    "niet-van-toepassing": "n.v.t.",
}  # fmt: skip
STATUS_UITLEG = {
    "ontbreekt": "Nee: het staat niet in de lijst van die gemeente.",
    "onbekend": "Onbekend: de lijst zegt niet zeker of het daar loopt, of de regio noemt het zonder gemeenten.",
}
_MOST_NAMES = 8


def names_of(model: Model) -> dict[str, str]:
    """The name of every programme by its id, with the mark of what is contested: 'M@ZL (bewering betwist)'."""
    return {p["id"]: p["genoemd"] for p in model["programmas"]}


def as_markdown(document: Document, model: Model, today: dt.date) -> str:
    """The whole report as Markdown."""
    return "\n".join(_lines(document, model, today)) + "\n"


def as_text(document: Document, model: Model, today: dt.date) -> str:
    """The report for the terminal."""
    return as_terminal(_lines(document, model, today))


def as_workbook(document: Document, model: Model, today: dt.date) -> bytes:
    """A workbook with a sheet per question."""
    return write_book("Kansrijk: regio", _sheets(document, model, today), today)


def _lines(document: Document, model: Model, today: dt.date) -> Iterator[str]:
    names = names_of(model)
    towns = list(dict.fromkeys(row["gemeente"] for row in document["rooster"]))
    yield f"# {plain(document['regio'])}: wat ontbreekt waar?"
    yield ""
    yield (
        f"{number(len(towns))} gemeenten. Gemaakt op {day(today)} {plain(edition_words(document['kennisbank']['editie']))} "
        f"({document['kennisbank']['aantal_interventies']} programma's)."
    )
    if document["zonder_aantal"]:
        counts = "die gemeente telt" if len(document["zonder_aantal"]) == 1 else "die gemeenten tellen"
        yield f"Van {_some(document['zonder_aantal'])} is geen aantal jeugdigen opgegeven; {counts} in de aantallen niet mee."
    yield ""
    yield "## Hoe ongelijk is het?"
    yield ""
    yield f"**{plain(document['ongelijkheid']['tekst'])}**"
    yield "Iets erkends: er loopt een programma met een erkenning, hoe oud ook, waarvan de werking niet betwist is."
    yield ""
    yield "## Het basisaanbod per gemeente"
    yield ""
    base = document["basisaanbod"]
    status = {(row["gemeente"], row["interventie"]): row["status"] for row in document["rooster"]}
    words = _grid_words(document)
    yield f"| Gemeente | {' | '.join(plain(names[i]) for i in base)} |"
    yield f"|---|{'---|' * len(base)}"
    for town in towns:
        cells = " | ".join(words[town, i] for i in base)
        yield f"| {plain(town)} | {cells} |"
    yield ""
    shown = {status[town, i] for town in towns for i in base}
    yield (
        " ".join(text for name, text in STATUS_UITLEG.items() if name in shown)
        + " Kijk het na voor u iets besluit."
    )
    yield ""
    if any(names[i] != _plain_name(i, model) for i in base):
        yield MARKS
        yield ""
    yield "## Wat het eerst?"
    yield ""
    yield plain(_base_first(document, model))
    yield ""
    yield "Elke stap voert een programma in bij alle gemeenten die het missen. De volgende stap telt alleen wat er dan nog open is."
    share = {name: model["keuzes"][f"aandeel_{name}"] for name in ("selectief", "geindiceerd")}
    yield (
        "Het getal is een schatting van hoeveel jeugdigen het aangaat: bij universeel iedereen van die leeftijd, "
        f"bij selectief {share['selectief']} en bij geïndiceerd {share['geindiceerd']} van de honderd. Dat is een rekenregel, geen telling."
    )
    yield ""
    yield "| Stap | Programma | Vraagstuk | Niveau | Gemeenten | Jeugdigen erbij | Samen |"
    yield "|---|---|---|---|---|---|---|"
    for rang, row in enumerate(document["volgorde"], 1):
        extra = "onbekend" if row["extra_jeugdigen"] is None else number(row["extra_jeugdigen"])
        base_mark = " (basisaanbod)" if row["basisaanbod"] else ""
        yield (
            f"| {rang} | {plain(row['naam'])}{base_mark} | {plain(model['labels']['vraagstukken'][row['vraagstuk']])} "
            f"| {plain(model['labels']['preventieniveaus'][row['preventieniveau']])} "
            f"| {number(row['extra_gemeenten'])} | {extra} | {number(row['cumulatief'])} |"
        )
    yield ""
    yield (
        "Onder 'Samen' telt een jeugdige één keer per vraagstuk. Het wordt dus meer dan het aantal jeugdigen in de regio. "
        "De volgorde kijkt alleen naar hoeveel jeugdigen het aangaat: niet naar kosten, niet naar hoe sterk het bewijs is, en niet "
        "naar wat een gemeente als behoefte noemt. Dat laatste staat in het verslag van die gemeente: kansrijk match."
    )
    yield ""
    yield "## Wat ontbreekt waar?"
    yield ""
    yield "| Programma | Ontbreekt in | Jeugdigen van die leeftijd |"
    yield "|---|---|---|"
    for row in sorted(document["ontbreekt_in"], key=lambda r: names[r["id"]].casefold()):
        count = "onbekend" if row["jeugdigen"] is None else number(row["jeugdigen"])
        yield f"| {plain(row['naam'])} | {_some(row['gemeenten'], len(towns))} | {count} |"
    yield ""
    if document["onbekend"]:
        yield "## Niet herkend"
        yield ""
        for row in document["onbekend"]:
            like = ", ".join(plain(names[i]) for i in row["lijkt_op"])
            yield f"- {plain(row['gemeente'])}: {plain(row['invoer'])}.{f' Bedoelt u {like}?' if like else ''}"


def _plain_name(item_id: str, model: Model) -> str:
    return next(str(p["naam"]) for p in model["programmas"] if p["id"] == item_id)


def _base_first(document: Document, model: Model, order: str = "De tabel hieronder") -> str:
    """What is missing of the base offering, because the order looks at numbers only."""
    missing = [row for row in document["ontbreekt_in"] if row["id"] in document["basisaanbod"]]
    if not missing:
        return "Van het basisaanbod noemen alle gemeenten alles, of is niet zeker dat het er is."
    parts = [
        f"{_plain_name(row['id'], model)} in {_count(len(row['gemeenten']))}"
        for row in sorted(missing, key=lambda r: (-len(r["gemeenten"]), r["id"]))
    ]
    return f"Kijk eerst naar het basisaanbod dat ontbreekt: {listing(parts)}. {order} gaat over hoeveel jeugdigen iets aangaat."


def _count(towns: int) -> str:
    return "één gemeente" if towns == 1 else f"{number(towns)} gemeenten"


def _some(towns: list[str], all_towns: int = 0) -> str:
    """The first few names; 'alle 6' when it is all of them."""
    if len(towns) == all_towns > 1:
        return f"alle {number(all_towns)}"
    shown = ", ".join(plain(name) for name in towns[:_MOST_NAMES])
    more = len(towns) - _MOST_NAMES
    return f"{shown} en nog {number(more)}" if more > 0 else shown


def _grid_words(document: Document) -> dict[tuple[str, str], str]:
    """(municipality, programme) -> 'ja', 'ja, maar het bereikt 30 procent', 'nee' …; what reaches few is not told as if it reached all."""
    return {
        (row["gemeente"], row["interventie"]): STATUS_WOORD[row["status"]]
        + (f", maar {row['zwak']}" if row["zwak"] else "")
        for row in document["rooster"]
    }


def _sheets(document: Document, model: Model, today: dt.date) -> Iterator[Sheet]:
    names = names_of(model)
    labels = model["labels"]["vraagstukken"]
    towns = list(dict.fromkeys(row["gemeente"] for row in document["rooster"]))
    shown = list(dict.fromkeys(row["interventie"] for row in document["rooster"]))
    status = _grid_words(document)
    yield "Over", [("Wat", 24), ("Waarde", 90)], [
        ("Regio", document["regio"]), ("Datum", today), ("Editie", document["kennisbank"]["editie"]),
        ("Gemeenten", len(towns)), ("Ongelijkheid", document["ongelijkheid"]["tekst"]),
        ("Basisaanbod", _base_first(document, model, "Het blad Volgorde")),
    ]  # fmt: skip
    yield "Rooster", [("Gemeente", 26), *((names[i], 14) for i in shown)], [
        (town, *(status[town, i] for i in shown)) for town in towns
    ]  # fmt: skip
    yield "Ontbreekt in", [("Programma", 36), ("Aantal gemeenten", 12), ("Jeugdigen", 12), ("Gemeenten", 90)], [
        (r["naam"], len(r["gemeenten"]), "onbekend" if r["jeugdigen"] is None else r["jeugdigen"], ", ".join(r["gemeenten"])) for r in document["ontbreekt_in"]
    ]  # fmt: skip
    yield (
        "Volgorde", [("Stap", 6), ("Programma", 36), ("Basisaanbod", 12), ("Vraagstuk", 30), ("Niveau", 14), ("Gemeenten", 12), ("Jeugdigen erbij (schatting)", 14), ("Samen", 14)],
        [
            (rang, r["naam"], "ja" if r["basisaanbod"] else "nee", labels[r["vraagstuk"]], model["labels"]["preventieniveaus"][r["preventieniveau"]], r["extra_gemeenten"], r["extra_jeugdigen"], r["cumulatief"])
            for rang, r in enumerate(document["volgorde"], 1)
        ],
    )  # fmt: skip
    yield "Per gemeente", [("Gemeente", 26), ("Vraagstukken met iets erkends", 16), ("Van", 8)], [
        (r["gemeente"], r["met_erkend_aanbod"], r["vraagstukken"]) for r in document["ongelijkheid"]["per_gemeente"]
    ]  # fmt: skip
    yield "Niet herkend", [("Gemeente", 26), ("Zoals geschreven", 40), ("Lijkt op", 60)], [
        (r["gemeente"], r["invoer"], ", ".join(names[i] for i in r["lijkt_op"])) for r in document["onbekend"]
    ]  # fmt: skip
