"""The page that says how good the matcher is on the open real cases, and what that does not prove.

Run as a script (`make quality`) it writes docs/over/kwaliteit.md; a test checks that the page is not out of date.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from basis import ROOT, TODAY
from right_answers import (
    NAMES,
    NEEDS,
    QUESTIONS,
    Model,
    cases,
    lines,
    names,
    needs,
    questions,
    recognition,
    sensitivity,
    spec,
)

from kennisbank.load import load, read_folder
from matcher.prepare_match import prepare_match
from matcher.prepare_needs import prepare_needs
from matcher.prepare_search import prepare_search
from matcher.sentences import number
from matcher.weights import GEWICHTEN, KEUZES

PAGE = ROOT / "docs/over/kwaliteit.md"


def percent(part: int, whole: int) -> str:
    """A share the Dutch way, with one decimal: '97,3 procent'."""
    tenths = (1000 * part + whole // 2) // whole
    return f"{tenths // 10},{tenths % 10} procent"


def page(model: Model, search_data: Mapping[str, Any]) -> str:
    """The page as Markdown."""
    return (
        "\n".join(
            [
                *_head(),
                *_recognition(model),
                *_questions(search_data),
                *_needs(model),
                *_sensitivity(model),
                *_cases(model),
                *_weights(),
                *_limits(),
            ]
        )
        + "\n"
    )


def _head() -> Iterator[str]:
    yield "<!-- Gemaakt door tests/quality.py; verander dat, niet deze pagina. -->"
    yield "# Hoe goed is de matcher?"
    yield ""
    yield f"Gemeten op {TODAY.isoformat()} met de kennisbank en de code van deze editie. Iedereen kan het narekenen: `make quality`."
    yield ""


def _lines(model: Model) -> Iterator[str]:
    yield "| Regels | Goed | Gemist | Fout gekoppeld | F1 | Aantal |"
    yield "|---|---|---|---|---|---|"
    for name, told in NAMES.items():
        found = lines(name, model)
        right, missed, false = found["right"], found["missed"], found["false"]
        f1 = percent(2 * right, 2 * right + missed + false)
        yield f"| {told} | {right} | {missed} | {false} | {f1} | {found['lines']} |"
    yield ""
    yield (
        "De buitenstaander kende de code niet. De eerste keer was F1 bij de ene helft 94,0 procent en bij de andere 89,5 procent; "
        "het doel van 98 procent was dus niet gehaald. Eén regel was fout: 'VoorZorg: gestopt per 1-1-2022'. De maker vindt dat die niets "
        "meer noemt. Wij herkennen de naam wel, en zeggen erbij dat het gestopt is. De helft om te meten heeft niemand gelezen, "
        "alleen geteld: wat er sindsdien verbeterd is, hielp daar niet. De regels van pagina's op het web zijn overgenomen zoals ze "
        "daar stonden. De eerste keer was F1 daar 90,7 en 89,7 procent, zonder een fout. De regels uit plannen, lijsten en pagina's zijn van later; "
        "ruim een kwart komt letterlijk van een pagina, de rest is opgeschreven zoals mensen het doen: "
        "de eerste keer 93,2 procent zonder een fout, en 89,5 procent met drie fouten. Na het werk aan de ene helft stond de andere op 90,6 "
        "procent, met dezelfde drie fouten; die drie zijn daarna gelezen en verbeterd, de missers niet. De cijfers van de eerste keer zijn het eerlijkst."
    )
    yield ""


def _recognition(model: Model) -> Iterator[str]:
    found = recognition(names(model), model)
    right, missed, false = found["right"], found["missed"], found["false"]
    yield "## Namen herkennen"
    yield ""
    yield (
        f"{number(found['names'])} namen, letterlijk zoals {len(spec('aanbod.yml'))} gemeenten, scholen en JGZ-organisaties ze schreven. "
        f"Goed: {right}. Gemist: {missed}. Fout gekoppeld: {false}. F1: {percent(2 * right, 2 * right + missed + false)}."
    )
    yield ""
    yield "F1 telt missers en fouten samen: 100 procent is alles goed en niets te veel."
    yield ""
    yield from _lines(model)


def _questions(search_data: Mapping[str, Any]) -> Iterator[str]:
    yield "## Vragen in gewone woorden"
    yield ""
    yield "Goed is: een juist programma bij de eerste drie."
    yield ""
    yield "| Vragen | Goed | Aantal |"
    yield "|---|---|---|"
    silent = other = 0
    for name, told in QUESTIONS.items():
        found = questions(name, search_data)
        silent, other = silent + found["silent"], other + found["other"]
        yield f"| {told} | {percent(found['answered'], found['asked'])} | {found['asked']} |"
    yield ""
    yield f"{other} teksten gaan over iets heel anders. Daarvan kregen er {silent} een eerlijk nee."
    yield ""
    yield (
        "De buitenstaander kende de code, de programma's op deze site en de woordenlijst niet. Van die 160 vragen ging de eerste "
        "keer 90,6 procent goed. Een tweede buitenstaander stelde 80 vragen; daarvan ging de eerste keer 93,8 procent goed. De helften "
        "om te meten heeft niemand gelezen, alleen geteld."
    )
    yield ""
    yield (
        "De andere cijfers zijn te gunstig. Aan die vragen is gewerkt, en de maker van de vragen maakte ook de woordenlijst. "
        "Nieuwe vragen die expres omslachtig zijn, gingen de eerste keer in 63 tot 77 procent goed; met de oude woordenlijst "
        "was dat 51 tot 61 procent. Gewone nieuwe vragen gaan beter, want die noemen vaker waar het om gaat."
    )
    yield ""


def _needs(model: Model) -> Iterator[str]:
    yield "## Behoeften in gewone woorden"
    yield ""
    yield (
        "Zo schrijven gemeenten, scholen, kinderopvang en JGZ een behoefte op. Goed is: een programma dat een zorgcoördinator "
        "verwacht. De matcher stelt alleen erkende programma's voor; veel van wat mensen beschrijven, is niet erkend. Dat staat "
        "bij 'dichtbij', met de reden waarom het geen suggestie is."
    )
    yield ""
    yield "| Behoeften | Bij de eerste drie suggesties | Bij de drie dichtstbij | Een van beide | Aantal |"
    yield "|---|---|---|---|---|"
    for name, told in NEEDS.items():
        found = needs(name, model)
        shares = " | ".join(percent(found[part], found["asked"]) for part in ("suggested", "near", "either"))
        yield f"| {told} | {shares} | {found['asked']} |"
    yield ""


def _sensitivity(model: Model) -> Iterator[str]:
    rows = sensitivity(model)
    sets, total = sum(r[1] for r in rows), sum(r[3] for r in rows)
    orders = sum(r[2] for r in rows)
    yield "## Hoeveel hangt er af van de gewichten?"
    yield ""
    yield (
        f"Wij veranderden elk gewicht met 20 procent, omhoog en omlaag, bij {total // (2 * len(rows))} profielen. "
        f"In {percent(sets, total)} van de gevallen stond er een ander programma bij de eerste drie. "
        f"In {percent(orders, total)} veranderde het drietal of de volgorde."
    )
    yield ""
    yield "| Gewicht | Ander programma bij de eerste drie | Ander drietal of andere volgorde | Vergelijkingen |"
    yield "|---|---|---|---|"
    for name, changed, reordered, count in rows:
        yield f"| {name} | {percent(changed, count)} | {percent(reordered, count)} | {count} |"
    yield ""
    middle = statistics.median(r[2] / r[3] for r in rows)
    yield f"De middelste van deze gewichten verandert in {percent(round(middle * 1000), 1000)} van de gevallen iets."
    yield ""


def _cases(model: Model) -> Iterator[str]:
    titles = {p["id"]: p["naam"] for p in model["programmas"]}

    def listed(ids: list[str]) -> str:
        return ", ".join(titles[i] for i in ids)

    yield "## Gevallen om na te lezen"
    yield ""
    yield "De organisaties zijn verzonnen. De tests draaien elk geval; klopt er een niet meer, dan komt er geen nieuwe versie."
    yield ""
    for geval in cases():
        profiel, expected = geval["profiel"], geval["verwacht"]
        yield f"### {geval['titel']}"
        yield ""
        yield geval["waarom"]
        yield ""
        yield f"- Het profiel: {_told(profiel, model)}"
        for status in ("aanwezig", "gepland", "ontbreekt", "onbekend", "niet-van-toepassing"):
            ids = [i for i, found in expected.get("basisaanbod", {}).items() if found == status]
            if ids:
                yield f"- Basisaanbod {status.replace('-', ' ')}: {listed(ids)}."
        if first := expected.get("bij_de_eerste_drie"):
            yield f"- Bij de eerste drie suggesties: {listed(first)}."
        if never := expected.get("nooit_voorgesteld"):
            yield f"- Niet voorgesteld: {listed(never)}."
        for row in expected.get("dekking", []):
            labels = model["labels"]
            place = f"{labels['vraagstukken'][row['vraagstuk']]}, {labels['preventieniveaus'][row['preventieniveau']].lower()}"
            yield f"- {place}, {labels['leeftijdsfasen'][row['leeftijdsfase']].lower()}: {row['status'].replace('-', ' ')}."
        if strange := expected.get("niet_herkend"):
            yield f"- Niet herkend: {', '.join(strange)}."
        yield ""


def _told(profiel: Mapping[str, Any], model: Model) -> str:
    """A profile in one sentence."""
    organisatie = profiel["organisatie"]
    kind = model["labels"]["organisatietypen"][organisatie["type"]].lower()
    text = f"{kind} {organisatie['naam']}"
    if "aanbod" not in profiel:
        text += ", zegt niets over het aanbod"
    elif not profiel["aanbod"]:
        text += ", heeft niets"
    else:
        text += f", heeft {', '.join(_offer(line) for line in profiel['aanbod'])}"
    for need in profiel.get("behoeften", []):
        asked = need.get("tekst") or model["labels"]["vraagstukken"][need["vraagstuk"]].lower()
        text += f"; vraagt: {asked}"
    return text + "."


def _offer(line: Any) -> str:
    if isinstance(line, str):
        return line
    more = [str(line["status"])] if "status" in line else []
    more += [f"bereik {line['bereik']} procent"] if "bereik" in line else []
    more += ["van de regio"] if line.get("regionaal") else []
    return f"{line['naam']} ({', '.join(more)})"


def _weights() -> Iterator[str]:
    yield "## Alle gewichten, met de reden"
    yield ""
    yield "De gewichten zijn een oordeel en geen schatting uit gegevens. Samen zijn ze 100 procent."
    yield ""
    yield "| Gewicht | Hoogstens | Waarom |"
    yield "|---|---|---|"
    for name, (value, why) in GEWICHTEN.items():
        yield f"| {name} | {percent(value, 10_000)} | {why} |"
    yield ""
    yield "| Andere keuze | Getal | Wat het is |"
    yield "|---|---|---|"
    for name, (value, why) in KEUZES.items():
        yield f"| {name} | {value} | {why} |"
    yield ""


def _limits() -> Iterator[str]:
    yield "## Wat dit niet bewijst"
    yield ""
    yield "- Dat de voorstellen goed uitpakken. Niemand hield bij welke keuze waar werkte."
    yield "- Dat nieuwe namen en vragen even goed gaan. Deze gevallen waren bekend toen de matcher en de woordenlijst werden gemaakt."
    yield "- Dat een score iets zegt tussen twee organisaties. De volgorde geldt binnen één profiel."
    yield "- Dat een ontbrekend programma er niet is. Niet genoemd is niet hetzelfde als niet aanwezig."


def main() -> int:
    kb = load(read_folder(ROOT), TODAY).require_valid()
    prepared = prepare_needs(kb)
    text = page(prepare_match(kb, prepared), prepare_search(kb, TODAY, prepared))
    if "--controleer" in sys.argv:
        if PAGE.read_text(encoding="utf-8") != text:
            print(f"{PAGE.name} is niet bij. Draai: make quality", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(text, encoding="utf-8")
    print(f"{PAGE} geschreven.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
