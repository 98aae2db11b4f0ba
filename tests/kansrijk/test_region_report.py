"""The report of a region as a council reads it: what is asked, what first, and how sure that is."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from basis import ROOT, TODAY
from region_runs import Model, run, town

from kansrijk.region_report import as_markdown, as_text
from kansrijk.region_sheets import as_workbook
from matcher.region import region
from matcher.region_file import read_region


@pytest.fixture(scope="module")
def document(model: Model) -> dict[str, Any]:
    towns = [
        town("Aa", "KIES", "toeleidingsproject vroegschool", geboorten=500, vraagt=["een leerling denkt aan zelfmoord", "waarom lukt het niet?"]),
        town("Bee", "Stevig Ouderschap", vraagt=[{"vraagstuk": "scheiding", "urgentie": 3}, "schoolverzuim"]),
        town("Cee", aantal=None),
    ]  # fmt: skip
    return run(towns, model)


def words(text: str) -> str:
    return " ".join(text.split())


def test_the_parts_come_in_the_order_in_which_a_council_decides(
    document: dict[str, Any], model: Model
) -> None:
    heads = [line[3:] for line in as_markdown(document, model, TODAY).splitlines() if line.startswith("## ")]
    assert heads == [
        "In het kort", "Wat de gemeenten vragen", "Het basisaanbod per gemeente", "Wat het eerst? Het basisaanbod",
        "Dan: wat gemeenten vragen en niet hebben", "Daarna: wat de meeste jeugdigen aangaat",
        "Voor professionals: niet te tellen", "Voor een kleine groep: niet te tellen", "Wat ontbreekt waar?", "Niet begrepen", "Zo lazen wij de behoeften",
        "Niet herkend",
    ]  # fmt: skip


def test_danger_comes_first_and_what_we_do_not_understand_is_asked_back(
    document: dict[str, Any], model: Model
) -> None:
    text = words(as_text(document, model, TODAY))
    assert text.index("113") < text.index("IN HET KORT")
    assert "Dit schreef Aa." in text
    assert "Aa: “waarom lukt het niet?”. Waar gaat het over?" in text
    assert "Cee schreef niet op wat er nodig is." in text


def test_a_doubtful_line_is_maybe_with_the_line_to_look_up(document: dict[str, Any], model: Model) -> None:
    text = as_markdown(document, model, TODAY)
    row = next(line for line in text.splitlines() if line.startswith("| Aa | nee"))
    assert row.endswith("| misschien |")
    assert (
        "Aa: “toeleidingsproject vroegschool” is misschien Toeleiding naar vve. Zoek dat eerst uit." in text
    )


def test_what_is_contested_is_said_below_the_table(document: dict[str, Any], model: Model) -> None:
    text = as_markdown(document, model, TODAY)
    assert "betwist" not in next(line for line in text.splitlines() if line.startswith("| Gemeente |"))
    assert "Bronnen zijn het oneens of dit werkt (betwist): Stevig Ouderschap." in text
    assert "Er is meer beweerd dan aangetoond (bewering betwist): " in text


def test_every_step_has_what_a_council_asks(document: dict[str, Any], model: Model) -> None:
    text = as_markdown(document, model, TODAY)
    assert text.count("| Gemeenten | Jeugdigen | Bewijs | Kosten |") == 3
    step = next(
        line for line in text.splitlines() if "| MAZL op het voortgezet onderwijs (basisaanbod) |" in line
    )
    assert step.split(" | ")[2:] == ["Schoolverzuim en schooluitval", "1", "640", "Eerste aanwijzingen, 2017", "onbekend |"]  # fmt: skip
    assert "Dit loopt al elders in de regio: KIES in Aa. Vraag daar hoe het gaat." in text
    assert "rekenen wij met de geboorten van Aa." in text


def test_every_price_says_what_it_is_for(model: Model) -> None:
    """Home-Start: a year of one place, from a page without a date; nobody reads it as the price for a region."""
    towns = [town("Aa", vraagt=["overbelaste gezinnen"]), town("Bee")]
    outcome = run(towns, model)
    step = next(row for row in outcome["volgorde_gevraagd"] if row["id"] == "home-start")
    assert step["kosten"][0]["totaal"] is None
    price = "€ 56.500 per jaar (jaar onbekend; één locatie, oude pagina zonder datum); hoe vaak dit nodig is: onbekend"
    for text in (words(as_text(outcome, model, TODAY)), as_markdown(outcome, model, TODAY)):
        assert f"Home-Start: {price}. Gemiddeld voor één locatie met 25 tot 30 gezinnen" in text
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(outcome, model, TODAY)))
    cells = [cell for row in book["Volgorde gevraagd"].iter_rows(values_only=True) for cell in row]
    assert price in cells


def test_what_is_planned_or_not_sure_is_no_yes(model: Model) -> None:
    towns = [
        town("Aa", {"naam": "VoorZorg", "status": "gepland"}, {"naam": "Nu Niet Zwanger", "status": "onbekend"}),
        town("Bee", "VoorZorg"),
    ]  # fmt: skip
    text = as_markdown(run(towns, model), model, TODAY)
    row = next(line for line in text.splitlines() if line.startswith("| Aa | nee"))
    assert row == "| Aa | nee | onbekend | nee | gepland | nee |"


def test_one_municipality_is_one(model: Model) -> None:
    text = words(as_text(run([town("Aa")], model), model, TODAY))
    assert "Één gemeente. Gemaakt op" in text
    assert "1 gemeenten" not in text


def test_what_is_asked_is_the_headline_and_numbers_are_not(document: dict[str, Any], model: Model) -> None:
    def short(outcome: dict[str, Any]) -> str:
        return as_markdown(outcome, model, TODAY).split("## In het kort")[1].split("\n## ")[0]

    assert "Dan wat gemeenten vragen." in short(document)
    assert "Voor de meeste jeugdigen een plek." not in short(document)
    silent = short(run([town("Aa")], model))
    assert "Voor de meeste jeugdigen een plek." in silent
    assert "zegt niet hoeveel er meedoen" in silent


def test_figures_and_the_answer_of_a_match_are_told(model: Model) -> None:
    outcome = run(
        [town("Aa", vraagt=["hoeveel kinderen hebben overgewicht", "veel pesten op school"])], model
    )
    text = as_markdown(outcome, model, TODAY)
    assert "Aa: “hoeveel kinderen hebben overgewicht”. Dit vraagt om cijfers en niet om een programma" in text
    line = next(line for line in text.splitlines() if line.startswith("- Aa: “veel pesten op school”: "))
    first = outcome["behoeften"][1]["antwoord"]["suggesties"][0]
    name = next(p["naam"] for p in model["programmas"] if p["id"] == first)
    assert f". Een match geeft: past: {name}" in line


def test_the_screen_shows_ten_steps_and_the_file_all(document: dict[str, Any], model: Model) -> None:
    def steps(text: str) -> int:
        part = text.split("aarna: wat de meeste".upper() if text.isupper() else "Daarna: wat de meeste")[1]
        return sum(line.startswith("| ") for line in part.split("\n## ")[0].splitlines()) - 1

    assert steps(as_markdown(document, model, TODAY)) == len(document["volgorde"]) == 25
    screen = as_text(document, model, TODAY)
    assert "Nog 15 stappen staan in het Markdown-verslag (--md) en het rekenblad (--xlsx)." in words(screen)
    eleventh = document["volgorde"][10]["naam"]
    assert eleventh not in screen.split("DAARNA: WAT DE MEESTE")[1].split("VOOR EEN KLEINE GROEP")[0]


def test_a_region_without_needs_says_what_is_lacking(model: Model) -> None:
    text = words(as_text(run([town("Aa"), town("Bee")], model), model, TODAY))
    assert "Geen gemeente schreef op wat zij vraagt" in text
    assert "DAN: WAT GEMEENTEN VRAGEN" not in text


def test_births_that_cannot_be_are_told(model: Model) -> None:
    text = words(as_text(run([town("Aa", aantal=100, geboorten=900)], model), model, TODAY))
    assert "De geboorten van Aa passen niet bij het aantal jeugdigen" in text


def test_a_small_group_is_told_without_a_number(document: dict[str, Any], model: Model) -> None:
    text = as_markdown(document, model, TODAY)
    part = text.split("## Voor een kleine groep: niet te tellen")[1].split("\n## ")[0]
    assert "| Veerkracht (kinderen in de opvang) | Kindermishandeling en huiselijk geweld (selectief) | alle 3 |" in part  # fmt: skip
    assert "| Nu Niet Zwanger | Aa, Bee, Cee | 3 | niet te tellen |" in words(text)


def test_the_workbook_has_a_sheet_per_question(document: dict[str, Any], model: Model) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(document, model, TODAY)))
    assert book.sheetnames == [
        "Over", "Gevraagd", "Volgorde gevraagd", "Rooster", "Ontbreekt in", "Volgorde", "Niet te tellen",
        "Per gemeente", "Behoeften", "Niet herkend",
    ]  # fmt: skip
    rows = list(book["Volgorde"].iter_rows(values_only=True))
    assert len(rows) == 26
    assert rows[0][-3:] == ("Bewijs", "Kosten", "Basisaanbod")
    assert isinstance(rows[1][5], int)


def test_the_example_of_a_region_shows_needs(model: Model) -> None:
    data = (ROOT / "voorbeelden/regio.yml").read_bytes()
    outcome = region(read_region(data, "regio.yml", model, TODAY), model, TODAY)
    assert outcome["gevraagd"]
    assert outcome["volgorde_gevraagd"]


def test_a_report_does_not_depend_on_chance(document: dict[str, Any], model: Model) -> None:
    assert as_workbook(document, model, TODAY) == as_workbook(document, model, TODAY)
    assert as_markdown(document, model, TODAY) == as_markdown(document, model, TODAY)
