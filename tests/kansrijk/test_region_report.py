"""The report of a region as a council reads it: what is asked, what first, and how sure that is."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from basis import ROOT, TODAY
from region_runs import Model, run, town

from kansrijk.region_report import as_markdown, as_text, as_workbook
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
        "Voor een kleine groep: niet te tellen", "Wat ontbreekt waar?", "Niet begrepen", "Zo lazen wij de behoeften",
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
