"""A need that names a programme asks about that one: what it stands on, whether it runs and what it costs."""

from __future__ import annotations

from typing import Any

import pytest
from profiles import run

from matcher.named import programmes_named

Model = dict[str, Any]


def named(text: str, model: Model, aanbod: list[Any] | None = None, **numbers: int) -> list[dict[str, Any]]:
    profile = {
        "organisatie": {"naam": "Voorbeeld", "type": "gemeente"},
        "populatie": numbers,
        "behoeften": [{"tekst": text, "urgentie": 3}],
        "aanbod": aanbod or [],
    }
    found: list[dict[str, Any]] = run(profile, model)["behoeften"][0]["genoemd"]
    return found


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("wat kost VoorZorg voor onze gemeente", ["voorzorg"]),
        ("wat kost voorzorg?", ["voorzorg"]),
        ("is rots en water wel effectief", ["rots-en-water"]),
        ("kinderen van gescheiden ouders, we doen al KIES", ["kies"]),
        ("wat is het verschil tussen de vreedzame school en kiva", ["de-vreedzame-school", "kiva"]),
        ("we zoeken iets als M@ZL voor het mbo", ["mazl"]),
    ],
)
def test_who_names_a_programme_asks_about_it(text: str, ids: list[str], model: Model) -> None:
    assert programmes_named(text, model["namen"]) == ids


@pytest.mark.parametrize(
    "text",
    [
        "veel vrienden maken lukt niet, wat helpt",
        "wat werkt als leerlingen kiezen om niet mee te doen",
        "storm in een glas water",
        "een storm van kritiek op school, wat werkt dan",
        "wat kost de bouw van een schoolplein",
        "schoolmaatschappelijk werk kost te veel",
        "wij hebben KiVa, PRIMA, Taakspel, KIES en VoorZorg vergeleken",
        "is dit erkend? " + "de groep is heel erg druk en dat blijft zo " * 7 + "KiVa",
    ],
)
def test_words_of_daily_life_and_lists_are_no_question_about_a_programme(text: str, model: Model) -> None:
    assert programmes_named(text, model["namen"]) == []


def test_a_family_is_all_of_its_programmes(model: Model) -> None:
    found = programmes_named("wat kost triple p", model["namen"])
    assert {"triple-p-1-2-3", "triple-p-4-5"} <= set(found)


def test_what_is_named_has_its_evidence_its_amounts_and_how_the_own_list_has_it(model: Model) -> None:
    (absent,) = named("wat kost De Vreedzame School?", model, scholen=10)
    assert absent["stand"] is None
    assert absent["bewijs"]["niveau"] == "eerste-aanwijzingen"
    assert absent["kosten"][0]["totaal"] == 10 * absent["kosten"][0]["bedrag"]
    (planned,) = named("werkt kiva?", model, [{"naam": "KiVa", "status": "gepland"}])
    assert planned["stand"] == "gepland"
    assert planned["kosten"] == []
