"""What a need says in its own words counts beside its vraagstuk, and what comes nearest is told, suggested or not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import run
from right_answers import NEEDS, needs

from kennisbank.knowledge import Kennisbank
from matcher.prepare_match import lines_of
from matcher.prepare_needs import prepare_needs

Model = dict[str, Any]
HOSTS = (
    "Overbelaste gezinnen met een klein netwerk; wij zoeken gezinnen in de buurt die af en toe bijspringen"
)
AFTER_BIRTH = "moeders met depressieve klachten na de bevalling"


def matched(model: Model, *needs: str | dict[str, Any], **more: Any) -> dict[str, Any]:
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"tekst": n, "urgentie": 3} if isinstance(n, str) else n for n in needs],
        "aanbod": [],
        **more,
    }
    found: dict[str, Any] = run(profile, model)
    return found


def near(document: dict[str, Any], need: int = 0) -> dict[str, Any]:
    return {row["id"]: row for row in document["behoeften"][need]["dichtbij"]}


def rank(document: dict[str, Any], item_id: str) -> int:
    return next(row["rang"] for row in document["suggesties"] if row["id"] == item_id)


def why(document: dict[str, Any], item_id: str) -> str:
    row = next(row for row in document["suggesties"] if row["id"] == item_id)
    return str(next(r["tekst"] for r in row["redenen"] if r["soort"] == "behoefte"))


@pytest.mark.parametrize(
    ("name", "either", "count"), [("behoeften-ontwikkelen", 36, 40), ("behoeften-meten", 33, 40)]
)
def test_who_describes_a_programme_reads_of_it(name: str, either: int, count: int, model: Model) -> None:
    """Needs of somebody who knew neither code nor entries: the programme that was expected is suggested first or near."""
    assert name in NEEDS
    found = needs(name, model)
    assert found["asked"] == count
    assert found["either"] >= either
    assert found["silly"] == 0


def test_what_has_no_recognition_is_near_and_says_why_it_is_no_suggestion(model: Model) -> None:
    document = matched(model, HOSTS)
    row = near(document)["buurtgezinnen"]
    assert row["rang"] is None
    assert row["reden"]["veld"] == "bewijs"
    assert "Er is geen erkenning bekend" in row["reden"]["tekst"]
    assert "bijspringen" in row["woorden"]
    assert "buurtgezinnen" not in {s["id"] for s in document["suggesties"]}


def test_what_runs_already_stands_in_the_answer_and_not_beside_it(model: Model) -> None:
    document = matched(model, HOSTS, aanbod=["Buurtgezinnen"])
    assert "buurtgezinnen" not in near(document)
    assert document["behoeften"][0]["antwoord"]["loopt"] == ["buurtgezinnen"]


def test_what_a_committee_rejected_is_not_near(model: Model, kb: Kennisbank) -> None:
    text = next(line for line in kb.interventies["rots-en-water"].zoekwoorden if len(line) > 40)
    found = near(matched(model, text))
    assert found
    assert "rots-en-water" not in found


def test_what_is_for_other_ages_than_those_named_is_not_near(model: Model) -> None:
    ages = {p["id"]: p["leeftijd"] for p in model["programmas"]}
    found = near(matched(model, "baby's en dreumesen van gescheiden ouders die hun vader niet meer zien"))
    assert found
    assert all(ages[item_id] is None or ages[item_id][0] < 400 for item_id in found)


def test_the_own_words_lift_what_they_point_at(model: Model) -> None:
    """By its vraagstukken alone this need puts a training for schoolchildren before the one for these mothers."""
    document = matched(model, AFTER_BIRTH)
    assert rank(document, "ouder-baby-interventie") < rank(document, "vrienden")
    assert "Het past bij wat u schrijft:" in why(document, "ouder-baby-interventie")
    assert "‘bevalling’" in why(document, "ouder-baby-interventie")
    assert why(document, "voorzorg").endswith("past meer bij andere programma's.")


def test_who_only_names_a_subject_asks_for_all_that_is_about_it(model: Model) -> None:
    document = matched(model, "pesten")
    chosen = matched(model, {"vraagstuk": "pesten", "urgentie": 3})
    assert document["suggesties"] == chosen["suggesties"]
    assert near(document)


def test_one_need_for_the_whole_of_it_is_enough_to_ask_for_the_whole(model: Model) -> None:
    both = matched(model, "leerlingen die online gepest worden door klasgenoten", "pesten")
    assert not any("wat u schrijft" in why(both, row["id"]) for row in both["suggesties"])
    alone = matched(model, "leerlingen die online gepest worden door klasgenoten")
    assert any("wat u schrijft" in why(alone, row["id"]) for row in alone["suggesties"])


def test_a_need_that_is_not_understood_gets_what_has_most_of_it_or_nothing(model: Model) -> None:
    document = matched(model, "parkeervergunning aanvragen voor bewoners")
    assert document["behoeften"][0]["gevonden"] == []
    assert near(document) == {}


def test_the_lines_are_those_of_the_search(kb: Kennisbank, search_data: dict[str, Any]) -> None:
    """A build makes them once for both, so a position must mean the same in both."""
    assert lines_of(kb, prepare_needs(kb)) == search_data["gevraagd"]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_scores_add_up_and_fall_whatever_words_are_used(
    data: st.DataObject, model: Model, kb: Kennisbank
) -> None:
    lines = sorted(line for item in kb.interventies.values() for line in item.zoekwoorden)
    texts = data.draw(st.lists(st.sampled_from(lines), min_size=1, max_size=3, unique=True))
    document = matched(model, *texts)
    scores = [row["score"] for row in document["suggesties"]]
    assert scores == sorted(scores, reverse=True)
    for row in document["suggesties"]:
        assert abs(sum(r["bijdrage"] for r in row["redenen"]) - row["score"]) < 1e-9
    for need in document["behoeften"]:
        for row in need["dichtbij"]:
            assert (row["rang"] is None) == (row["reden"] is not None)
            assert (
                set(row["woorden"]) <= set(need["tekst"].lower().replace(",", " ").split()) or row["woorden"]
            )


def test_what_runs_already_leaves_room_for_what_the_words_point_at_more(model: Model) -> None:
    """A school with a method for the whole of it, and unrest all the same: the game for that is no mere alternative."""
    school = {"organisatie": {"type": "school", "onderwijs": ["po"]}, "aanbod": ["De Vreedzame School"]}
    document = matched(model, "onrust in de klas, veel storend gedrag in groep 5 en 6", **school)
    row = next(row for row in document["suggesties"] if row["id"] == "taakspel")
    assert row["rang"] <= 2
    assert row["alternatief_voor"] == row["vult"] == []
    gaps = next(r["tekst"] for r in row["redenen"] if r["soort"] == "gaten")
    assert gaps.endswith("maar dit past beter bij wat u schrijft.")
    assert "De Vreedzame School" in gaps
    # Who only names the vraagstuk has something for it.
    chosen = matched(model, {"vraagstuk": "gedragsproblemen", "urgentie": 3}, **school)
    plain = next(row for row in chosen["suggesties"] if row["id"] == "taakspel")
    assert plain["alternatief_voor"]


@pytest.mark.parametrize(
    ("need", "told"),
    [
        ("jonge aanwas in de drugscriminaliteit voorkomen", {"jonge", "aanwas", "voorkomen"}),
        ("medewerkers die jonge kinderen met heimwee willen ondersteunen", {"medewerkers", "jonge", "kinderen", "ondersteunen"}),
    ],
)  # fmt: skip
def test_for_whom_and_the_words_of_every_plan_make_nothing_near(
    need: str, told: set[str], model: Model
) -> None:
    """A programme for other young children, found by 'jonge' and 'voorkomen', is no answer to youths in crime."""
    for row in near(matched(model, need)).values():
        assert not set(row["woorden"]) <= told


@pytest.mark.parametrize(
    ("need", "silly"),
    [
        ("dalende vaccinatiegraad en ouders die twijfelen", "lifestyle-triple-p"),
        ("kinderen zitten te veel stil", "kies"),
        ("kinderen wonen doordeweeks in een gastgezin, dat gaat niet bij iedereen goed", "thuis-op-straat"),
        ("kinderen worden de dag na een politiemelding op school opgevangen", "mazl-mbo"),
    ],
)
def test_a_word_in_common_that_says_nothing_makes_nothing_near(need: str, silly: str, model: Model) -> None:
    """A word beside the subject, words of every day, or only the last part of a compound."""
    assert silly not in near(matched(model, need))


def test_what_is_about_the_vraagstuk_is_not_outshone_by_something_else(model: Model) -> None:
    """Handle with Care is what this describes, though the lines of a day school have more of the words."""
    document = matched(model, "kinderen worden de dag na een politiemelding op school opgevangen")
    assert "handle-with-care" in near(document)


def test_what_speaks_of_the_very_subject_is_near_when_nothing_else_is(model: Model) -> None:
    assert "ouders-van-tegendraadse-jeugd" in near(
        matched(model, "jonge aanwas in de drugscriminaliteit voorkomen")
    )
