"""A secondary school has levels: what is for the vmbo is no answer to a gymnasium, and who names none gets all."""

from __future__ import annotations

from typing import Any

import pytest
from profiles import run

Model = dict[str, Any]


def suggestions(needs: list[str], model: Model, naam: str = "") -> dict[str, dict[str, Any]]:
    organisatie = {"naam": naam or "Voorbeeld", "type": "school", "onderwijs": ["vo"]}
    profile = {"organisatie": organisatie, "behoeften": [{"tekst": need} for need in needs], "aanbod": []}
    return {row["id"]: row for row in run(profile, model)["suggesties"]}


@pytest.mark.parametrize(
    ("need", "school"),
    [
        ("onze havisten en vwo'ers eten ongezond", ""),
        ("leerlingen eten ongezond", "Gymnasium Voorbeeld"),
        ("leerlingen eten ongezond", "Havo/vwo De Waard"),
    ],
)
def test_what_is_for_the_vmbo_is_beside_a_question_of_others(need: str, school: str, model: Model) -> None:
    row = suggestions([need], model, school)["krachtvoer"]
    assert row["naast_de_vraag"].startswith("Let op: u noemt ")
    assert row["naast_de_vraag"].endswith("; dit is voor vmbo.")


@pytest.mark.parametrize(
    ("need", "school"),
    [
        ("leerlingen eten ongezond", ""),
        ("leerlingen op het vmbo eten ongezond", ""),
        ("leerlingen eten ongezond", "Scholengemeenschap (vmbo-havo)"),
        ("leerlingen op het vmbo eten ongezond", "Lyceum met gymnasium"),
    ],
)
def test_who_names_the_vmbo_or_no_level_gets_what_is_for_it(need: str, school: str, model: Model) -> None:
    """A need goes before the name of the school: it is about those pupils."""
    assert suggestions([need], model, school)["krachtvoer"]["naast_de_vraag"] == ""


def test_what_names_no_level_is_for_all(model: Model) -> None:
    found = suggestions(["leerlingen zijn somber"], model, "Gymnasium Voorbeeld")
    assert found["vrienden"]["naast_de_vraag"] == ""
    assert found["happyles"]["naast_de_vraag"] == "Let op: u noemt vwo; dit is voor vmbo."


def test_a_level_named_in_passing_is_not_whom_it_is_for(model: Model) -> None:
    """Helder op School is for all schools, and says so; its entry names the praktijkonderwijs beside these."""
    levels = {p["id"]: p["schoolniveaus"] for p in model["programmas"]}
    assert levels["helder-op-school"] == levels["vve-thuis"] == []
    assert levels["alleen-jij-bepaalt"] == ["praktijkonderwijs", "vmbo"]
    assert sum(bool(found) for found in levels.values()) > 8
