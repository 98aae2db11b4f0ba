"""The outcome of a match for people: Markdown to take to a meeting, and the same as plain text for the terminal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kennisbank.problems import shorten
from matcher.match import asker_of
from matcher.profile import Profiel
from matcher.sentences import range_text

Document = Mapping[str, Any]
Model = Mapping[str, Any]

BASIS_WOORD = {
    "aanwezig": "Aanwezig", "gepland": "Gepland", "ontbreekt": "Ontbreekt", "onbekend": "Onbekend",
    "niet-van-toepassing": "Niet van toepassing",
}  # fmt: skip
DEKKING_WOORD = {
    "gedekt": "gedekt", "zwak-gedekt": "zwak gedekt", "open": "open", "geen-erkend-aanbod": "geen erkend aanbod",
    "niet-van-toepassing": "n.v.t.",
}  # fmt: skip
MOST_SUGGESTIONS = 10
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!])")


def plain(text: object) -> str:
    """A value as one line of Markdown in which nothing is markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def names_of(model: Model) -> dict[str, str]:
    """The name of every programme by its id, with the mark of what is contested: 'M@ZL (bewering betwist)'."""
    return {p["id"]: p["genoemd"] for p in model["programmas"]}


def as_markdown(document: Document, profiel: Profiel, model: Model, today: dt.date) -> str:
    """The whole report as Markdown."""
    return "\n".join(_lines(document, profiel, model, today)) + "\n"


def as_text(
    document: Document, profiel: Profiel, model: Model, today: dt.date, *, short: bool = False
) -> str:
    """The report for the terminal: the same lines, without the marks of Markdown; `short` stops after the suggestions."""
    lines = []
    for line in _lines(document, profiel, model, today, short=short):
        if re.fullmatch(r"\|[-| ]+\|", line):
            continue
        line = re.sub(r"(?<!\\)\*\*", "", line)
        if line.startswith("|"):
            line = "  " + "  |  ".join(cell.strip() for cell in line.strip("|").split(" | "))
        heading = re.match(r"(#+) (.*)", line)
        if heading:
            line = heading[2].upper() if len(heading[1]) < 3 else heading[2]
        lines.append(re.sub(r"\\([\\`*_{}\[\]<>#|!])", r"\1", line))
    return "\n".join(lines) + "\n"


def _lines(
    document: Document, profiel: Profiel, model: Model, today: dt.date, *, short: bool = False
) -> Iterator[str]:
    name = profiel.organisatie.naam or model["labels"]["organisatietypen"][profiel.organisatie.type]
    yield f"# Wat ontbreekt er bij {plain(name)}?"
    yield ""
    yield (
        f"Gemaakt op {today.isoformat()} met kennisbank {plain(document['kennisbank']['editie'])} "
        f"({document['kennisbank']['aantal_interventies']} programma's). Voor jeugdigen {range_text(model['zinnen'], *asker_of(profiel, model).leeftijd)}."
    )
    yield ""
    yield from _recognised(document, model)
    yield from _base(document, model)
    yield from _suggestions(document, model, 3 if short else MOST_SUGGESTIONS)
    if short:
        return
    yield from _coverage(document, model)
    yield from _overlap(document, model)
    yield from _links(document, model)
    yield from _unsure(document, model)


def _recognised(document: Document, model: Model) -> Iterator[str]:
    yield "## Wat u heeft"
    yield ""
    if not document["herkend"] and not document["onbekend"]:
        yield "Het profiel noemt geen aanbod."
    for found in document["herkend"]:
        names = ", ".join(plain(names_of(model)[i]) for i in found["ids"])
        sure = "" if found["zekerheid"] >= 0.95 else " Kijk na of dit klopt."
        many = " Welke precies, staat er niet bij." if len(found["ids"]) > 1 else ""
        yield f"- {plain(found['invoer'])} ({found['status']}): {names}.{many}{sure}"
    for missing in document["onbekend"]:
        like = ", ".join(plain(names_of(model)[i]) for i in missing["lijkt_op"])
        yield f"- {plain(missing['invoer'])} ({missing['status']}): niet herkend.{f' Bedoelt u {like}?' if like else ''}"
    yield ""


def _base(document: Document, model: Model) -> Iterator[str]:
    names = names_of(model)
    yield "## Het basisaanbod"
    yield ""
    yield "| Programma | Stand | Waarom |"
    yield "|---|---|---|"
    for row in document["basisaanbod"]:
        yield f"| {plain(names[row['id']])} | {BASIS_WOORD[row['status']]} | {plain(row['reden'])} |"
    yield ""


def _suggestions(document: Document, model: Model, most: int) -> Iterator[str]:
    suggestions: Sequence[Mapping[str, Any]] = document["suggesties"]
    summaries = {p["id"]: p["samenvatting"] for p in model["programmas"]}
    yield "## Wat past en ontbreekt"
    yield ""
    if not suggestions:
        yield "Er is geen erkend programma dat past en dat u nog niet heeft."
        yield ""
    for row in suggestions[:most]:
        yield f"### {row['rang']}. {plain(names_of(model)[row['id']])}"
        yield ""
        yield plain(summaries[row["id"]])
        yield ""
        for reason in row["redenen"]:
            yield f"- {plain(reason['tekst'])} (+{_decimal(reason['bijdrage'])})"
        yield f"- **Samen: {_decimal(row['score'])}**"
        yield ""
    if len(suggestions) > most:
        yield f"Nog {len(suggestions) - most} andere passen ook; zie het hele verslag, het JSON-document of het werkblad."
        yield ""


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def _coverage(document: Document, model: Model) -> Iterator[str]:
    yield "## Dekking per vraagstuk"
    yield ""
    yield "Een plek is een vraagstuk, een preventieniveau en een leeftijdsfase samen."
    yield "'Geen erkend aanbod' betekent: in deze kennisbank staat er geen erkend programma voor, ook niet met een erkenning ouder dan vijf jaar. Het betekent niet dat er niets helpt."
    yield ""
    yield "| Vraagstuk | Preventieniveau | Leeftijd | Stand | Aanwezig |"
    yield "|---|---|---|---|---|"
    for cell in document["dekking"]:
        if cell["status"] == "niet-van-toepassing":
            continue
        present = ", ".join(plain(names_of(model)[i]) for i in cell["aanwezig"]) or "-"
        yield (
            f"| {plain(model['labels']['vraagstukken'][cell['vraagstuk']])} | {plain(model['labels']['preventieniveaus'][cell['preventieniveau']])} "
            f"| {plain(model['labels']['leeftijdsfasen'][cell['leeftijdsfase']])} | {DEKKING_WOORD[cell['status']]} | {present} |"
        )
    yield ""


def _overlap(document: Document, model: Model) -> Iterator[str]:
    if not document["overlap"]:
        return
    yield "## Waar meer programma's hetzelfde doen"
    yield ""
    for cell in document["overlap"]:
        names = ", ".join(plain(names_of(model)[i]) for i in cell["ids"])
        where = f"{model['labels']['vraagstukken'][cell['vraagstuk']]}, {model['labels']['preventieniveaus'][cell['preventieniveau']].lower()}"
        yield f"- {plain(where)}, {plain(model['labels']['leeftijdsfasen'][cell['leeftijdsfase']].lower())}: {names}"
    yield ""


def _links(document: Document, model: Model) -> Iterator[str]:
    for kind, title in (
        ("parels", "Parels om van te leren"),
        ("puzzels", "Puzzels die dit raken"),
        ("tips", "Tips"),
    ):
        if document[kind]:
            titles = {item["id"]: item["naam"] for item in model["praktijk"][kind]}
            yield f"## {title}"
            yield ""
            for item_id in document[kind]:
                yield f"- {plain(titles[item_id])} ({item_id})"
            yield ""


def _unsure(document: Document, model: Model) -> Iterator[str]:
    if document["onbekend_of_het_past"]:
        yield "## Onbekend of het past"
        yield ""
        for row in document["onbekend_of_het_past"]:
            yield f"- {plain(names_of(model)[row['id']])}: niet bekend is {', '.join(row['velden'])}."
        yield ""
    yield "## Niet voorgesteld, en waarom"
    yield ""
    for row in document["niet_voorgesteld"]:
        yield f"- {plain(names_of(model)[row['id']])}: {plain(shorten(row['reden']['tekst'], 220))}"
