"""What comes first is what was asked: the subject within a vraagstuk, the urgency, and the base offering that is missing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from profiles import read, run

from matcher.match import asker_of
from matcher.understand import understand

Model = dict[str, Any]


def gemeente(*behoeften: Any, **more: Any) -> dict[str, Any]:
    return {
        "organisatie": {"naam": "Voorbeeld", "type": "gemeente"},
        "populatie": {"leeftijd": {"van": -0.75, "tot": 23}},
        "behoeften": [b if isinstance(b, dict) else {"tekst": b, "urgentie": 3} for b in behoeften],
        "aanbod": [],
        **more,
    }


def suggested(profile: dict[str, Any], model: Model) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run(profile, model)["suggesties"]
    return found


DRINKING = "veel jongeren drinken al vroeg, in de keten en op de hokken"


def test_who_asks_about_drinking_is_not_helped_first_by_not_smoking(model: Model) -> None:
    rows = suggested(gemeente(DRINKING), model)
    assert rows[0]["id"] in ("open-en-alert", "adviesgesprek-alcohol-jongeren")
    assert not any(row["naast_de_vraag"] for row in rows[:2])
    beside = next(row for row in rows if row["id"] == "smokefree-challenge")
    assert beside["naast_de_vraag"] == "Let op: u noemt ‘alcohol’; dit gaat over ‘roken en vapen’."
    need = next(r for r in beside["redenen"] if r["soort"] == "behoefte")
    assert need["tekst"].endswith("maar dan over ‘roken en vapen’ en niet over ‘alcohol’.")
    # A quarter of what a real answer gets; of what can wait of it a fifth, and of that what other words leave.
    assert need["bijdrage"] == 0.0022


@pytest.mark.parametrize(
    "needs",
    [
        [{"tekst": "roken en vapen in groep 8", "urgentie": 1}],
        [{"tekst": "boos gedrag bij jongeren van 18 jaar en ouder", "urgentie": 3}],
        [{"tekst": "te zwaar, 18 jaar en ouder", "urgentie": 1}],
    ],
)
def test_beside_the_question_never_comes_before_an_answer(needs: list[Any], model: Model) -> None:
    """Also not where every answer is a weak one."""
    rows = suggested(
        {"organisatie": {"type": "gemeente", "naam": "X"}, "behoeften": needs, "aanbod": []}, model
    )
    beside = [bool(row["naast_de_vraag"]) for row in rows]
    assert any(beside)
    assert beside == sorted(beside)


@pytest.mark.parametrize(
    ("text", "first", "later"),
    [
        ("Onrust in de klas", "taakspel", "de-vreedzame-school"),
        ("Onrust in de klas", "swpbs", "triple-p-4-5"),
        ("vroegsignalering", "spark18", "praten-met-kinderen"),
        ("sociale vaardigheden", "levensvaardigheden", "triple-p-4-5"),
    ],
)
def test_what_names_the_subject_comes_before_what_may_be_about_it(
    text: str, first: str, later: str, model: Model
) -> None:
    rows = {row["id"]: row for row in suggested(gemeente(text), model)}
    assert rows[first]["rang"] < rows[later]["rang"]
    need = next(r for r in rows[later]["redenen"] if r["soort"] == "behoefte")
    assert re.search(r", maar het noemt ‘.*’ niet\.$", need["tekst"])
    assert rows[later]["naast_de_vraag"] == ""


@pytest.mark.parametrize(
    "other",
    [{"vraagstuk": "middelengebruik"}, {"tekst": "jongeren en genotmiddelen"}],
    ids=["chosen", "in words"],
)
@pytest.mark.parametrize("first", [True, False])
def test_one_need_for_the_whole_asks_for_the_whole(other: dict[str, Any], first: bool, model: Model) -> None:
    needs = [other, DRINKING] if first else [DRINKING, other]
    assert not any(row["naast_de_vraag"] for row in suggested(gemeente(*needs), model))


def test_too_heavy_asks_for_eating_and_moving(model: Model) -> None:
    """Both are an answer to it; who asks for moving only is not given a canteen first."""
    for text, narrow in (
        ("kinderen zijn te zwaar en eten ongezond", {"overgewicht": []}),
        ("kinderen bewegen te weinig", {"overgewicht": ["bewegen"]}),
    ):
        profile = read(gemeente(text), model)
        found = understand(profile, asker_of(profile, model), model).wanted
        assert {v: list(one.subjects) for v, one in found.items() if v == "overgewicht"} == narrow, text
    rows = {row["id"]: row for row in suggested(gemeente("kinderen bewegen te weinig"), model)}
    assert rows["krachtvoer"]["naast_de_vraag"]
    assert rows["playgrounds"]["naast_de_vraag"] == rows["leff"]["naast_de_vraag"] == ""


def test_what_can_wait_does_not_come_before_what_cannot(model: Model) -> None:
    """However strong its evidence; when everything can wait, or nothing is said, the evidence decides as it did."""
    urgent = {"vraagstuk": "scheiding", "urgentie": 3}
    later = {"vraagstuk": "angst", "urgentie": 1}
    both = [row["id"] for row in suggested(gemeente(urgent, later), model)]
    assert both.index("kies") < both.index("vrienden")
    alone = next(r for r in suggested(gemeente(later), model) if r["id"] == "vrienden")
    beside = next(r for r in suggested(gemeente(urgent, later), model) if r["id"] == "vrienden")
    assert beside["score"] < 0.7 * alone["score"]


def test_what_is_missing_of_the_base_offering_is_no_alternative(model: Model) -> None:
    """Toddlers who do not come: guiding them there is asked for, even where volunteers read at home already."""
    profile = gemeente(
        "peuters met een VVE-indicatie komen niet op de voorschool", aanbod=["VoorleesExpress", "Opstapje"]
    )
    row = next(r for r in suggested(profile, model) if r["id"] == "vve-toeleiding")
    assert row["rang"] <= 2
    assert row["alternatief_voor"] == []
    gap = next(r for r in row["redenen"] if r["soort"] == "gaten")
    assert gap["tekst"] == "Op die plek loopt al iets; het basisaanbod vraagt dit erbij."


def test_a_verdict_for_another_level_is_not_called_absent(model: Model) -> None:
    """Kanjertraining has the highest level for children with problems, and none for the whole class."""
    profile = gemeente({"vraagstuk": "gedragsproblemen"}, aanbod=["Kanjertraining"])
    cells = run(profile, model)["dekking"]
    told = {
        c["waarom"] for c in cells if c["status"] == "zwak-gedekt" and c["preventieniveau"] == "universeel"
    }
    assert told == {"Kanjertraining: de erkenning geldt niet voor dit preventieniveau."}


def test_good_examples_of_what_is_urgent_come_first(model: Model) -> None:
    needs = {"vraagstuk": "schoolverzuim", "urgentie": 3}, {"vraagstuk": "steun-en-netwerk", "urgentie": 1}
    first, *_ = run(gemeente(*needs), model)["parels"]
    about = {item["id"]: item["vraagstukken"] for item in model["praktijk"]["parels"]}
    assert "schoolverzuim" in about[first]


def test_an_amount_says_of_which_year_it_is_or_that_nobody_knows(model: Model) -> None:
    """A price without a year looks like one of today; Home-Start's stands on an old page."""
    row = next(
        r for r in suggested(gemeente({"vraagstuk": "steun-en-netwerk"}), model) if r["id"] == "home-start"
    )
    assert [(k["tekst"], k["jaar"]) for k in row["kosten"]] == [
        ("€ 56.500 per jaar (prijspeil onbekend).", None)
    ]
    dated = next(
        r for r in suggested(gemeente({"vraagstuk": "kwetsbare-start"}), model) if r["id"] == "voorzorg"
    )
    assert dated["kosten"][0]["tekst"].startswith("€ 262,91 per deelnemer (prijspeil 2022).")
    assert "zonder het salaris van de verpleegkundige" in dated["kosten"][0]["toelichting"].split(". ")[0]


def test_who_harms_oneself_is_more_than_stressed(model: Model) -> None:
    profile = read(gemeente("meisjes die zichzelf beschadigen"), model)
    assert "depressie" in understand(profile, asker_of(profile, model), model).wanted
