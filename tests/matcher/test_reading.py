"""Reading needs in plain words: what people say every day, beside sentences that look like it and say something else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from basis import TODAY

from kennisbank.knowledge import Kennisbank
from matcher.match import match
from matcher.needs import NeedsAnswer, needs_of
from matcher.profile import read_profile
from matcher.question import read_question
from matcher.search import search
from matcher.sexes import only_for, sex_of, sexes

Model = dict[str, Any]


def understood(text: str, model: Model) -> NeedsAnswer:
    needs = model["behoeften"]
    return needs_of(read_question(text, needs["taal"]), needs)


def vraagstukken(text: str, model: Model) -> list[str]:
    return [need.vraagstuk for need in understood(text, model).needs]


@pytest.mark.parametrize(
    ("text", "first", "never"),
    [
        ("jongens van 14 die door oudere gasten geronseld worden om drugs rond te brengen", "gedragsproblemen", "relaties-en-seksualiteit"),
        ("oudere jongens zetten kinderen in om drugs te vervoeren", "gedragsproblemen", "relaties-en-seksualiteit"),
        ("kinderen die achterlopen met lezen", "taalachterstand", "pesten"),
        ("zij lopen achter met lezen en schrijven", "taalachterstand", "lichamelijke-gezondheid"),
        ("kinderen die thuis niet te eten krijgen", "steun-en-netwerk", "overgewicht"),
        ("in groep 7 wordt een jongen steeds buitengesloten", "pesten", "gedragsproblemen"),
        ("een groep jongens hangt rond bij het station", "gedragsproblemen", "pesten"),
        ("statushouders die de weg niet kennen, met een baby", "kwetsbare-start", "angst"),
        ("medewerkers die zich zorgen maken of het thuis wel goed gaat", "kindermishandeling", "angst"),
        ("kleuters die nog geen zin kunnen maken", "taalachterstand", "schoolverzuim"),
        ("leerlingen hebben geen zin in school", "schoolverzuim", "taalachterstand"),
        ("een kind dat niet mee mag doen met de rest", "pesten", "overgewicht"),
    ],
)  # fmt: skip
def test_everyday_words_are_read_as_meant(text: str, first: str, never: str, model: Model) -> None:
    found = vraagstukken(text, model)
    assert found[0] == first
    assert never not in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("kinderen die thuis niet te eten krijgen", ["veilig-thuis"]),
        ("mijn dochter van 15 eet niets meer", ["huisarts"]),
        ("kinderen die met honger naar school komen", []),
        ("er is hier een jongen van 17 voor de trein gesprongen", ["na-zelfdoding", "113"]),
    ],
)
def test_who_goes_hungry_is_not_who_does_not_want_to_eat(text: str, wanted: list[str], model: Model) -> None:
    assert [one.id for one in understood(text, model).eerst] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "er heeft een leerling zelfmoord gepleegd",
        "een leerling is overleden door zelfdoding",
        "er is een jongen voor de trein gesprongen en de school weet niet wat ze moet doen",
        "een student heeft zich van het leven beroofd",
    ],
)
def test_suicide_is_as_certain_in_other_words(text: str, model: Model, search_data: dict[str, Any]) -> None:
    assert "suicide" in understood(text, model).onderwerpen
    first = [hit.id for hit in search(text, search_data).resultaten[:5]]
    assert {"gatekeepertraining-113", "storm-aanpak"} <= set(first)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("drinken onder de 18 op de kermis", (1200, 1800)),
        ("vapen onder de 16", (1200, 1600)),
        ("overgewicht onder de 18", (0, 1800)),
    ],
)
def test_what_only_adolescents_do_is_not_about_babies(text: str, ages: tuple[int, int], model: Model) -> None:
    assert understood(text, model).leeftijd == ages


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("meisjes van 13 die naaktfoto's rondsturen", "meisjes"),
        ("jongensgroep op het plein", "jongens"),
        ("mijn dochter gaat om met oudere jongens", "meisjes"),
        ("meisjes die door jongens worden nageroepen", ""),
        ("jongens en meisjes in de puberteit", ""),
        ("mijn zoon en mijn dochter", ""),
        ("tienermoeders zonder netwerk", ""),
    ],
)
def test_a_text_is_about_boys_or_girls_only_when_it_says_so(text: str, sex: str) -> None:
    assert sex_of(text.lower().replace("'", "").split(), sexes()) == sex


def test_who_a_programme_is_for_is_said_by_its_target_group(kb: Kennisbank) -> None:
    found: dict[str, set[str]] = {"jongens": set(), "meisjes": set(), "": set()}
    for name, item in kb.published("interventies").items():
        found[only_for(item.doelgroep)].add(name)
    assert found["jongens"] == {"liefde-is-voor-jongens", "make-a-move", "make-a-move-plus", "snap"}
    assert found["meisjes"] == {"girls-talk", "girls-talk-plus"}


def test_girls_are_not_answered_with_what_is_for_boys(model: Model, search_data: dict[str, Any]) -> None:
    boys = {"liefde-is-voor-jongens", "make-a-move", "make-a-move-plus"}
    text = "meisjes van 13 die naaktfoto's rondsturen"
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": [], "behoeften": [{"tekst": text}]}
    document = match(read_profile(json.dumps(profile).encode(), "p.json", model, TODAY), model, TODAY)
    (need,) = document["behoeften"]
    told = {i for ids in need["antwoord"].values() for i in ids} | {row["id"] for row in need["dichtbij"]}
    assert not boys & (told | {row["id"] for row in document["suggesties"]})
    reasons = {row["id"]: row["reden"] for row in document["niet_voorgesteld"]}
    assert reasons["make-a-move"] == {
        "veld": "doelgroep",
        "tekst": "Het is alleen voor jongens; u noemt meisjes.",
    }
    assert not boys & {hit.id for hit in search(text, search_data).resultaten}
    # Who calls it by its name finds it.
    assert search("is Make a Move ook voor meisjes", search_data).resultaten[0].id == "make-a-move"


@pytest.mark.parametrize(
    "ask", ["wat kost {}", "hoe werkt {}", "{} kosten", "ervaringen met {}", "voor wie is {} bedoeld"]
)
def test_a_question_about_a_name_finds_that_first(
    ask: str, kb: Kennisbank, search_data: dict[str, Any]
) -> None:
    """Also of a name that is a word of every day: 'KIES', 'Piramide', 'VRIENDEN'."""
    wrong = []
    for name, item in kb.published("interventies").items():
        first = search(ask.format(item.naam), search_data).resultaten[:1]
        if [hit.id for hit in first] != [name]:
            wrong.append(name)
    assert wrong == []


@pytest.mark.parametrize("text", ["ik heb geen vrienden", "foute vrienden", "hoe kies ik een school"])
def test_a_word_of_every_day_is_no_name(text: str, search_data: dict[str, Any]) -> None:
    assert all(hit.id not in ("vrienden", "kies") for hit in search(text, search_data).resultaten[:1])
