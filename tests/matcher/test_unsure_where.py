"""What runs while we do not know its ages or its level: it may be there, so it covers, but never more than weakly."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import run
from region_runs import run as run_region
from region_runs import town

from kennisbank.knowledge import Kennisbank

Model = dict[str, Any]
Place = tuple[str, str, str]
WHOLE = {"van": -0.75, "tot": 18}


def cells(
    model: Model, *aanbod: Any, kind: str = "gemeente", ages: dict[str, float] | None = None
) -> dict[Place, Any]:
    profile = {
        "organisatie": {"type": kind}, "populatie": {"leeftijd": ages or WHOLE}, "aanbod": list(aanbod),
    }  # fmt: skip
    rows = run(profile, model)["dekking"]
    return {(c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"]): c for c in rows}


def where(found: dict[Place, Any], item_id: str, part: str = "aanwezig") -> set[Place]:
    return {place for place, cell in found.items() if item_id in cell[part]}


def test_a_known_upper_bound_rules_out_what_lies_above_it(model: Model) -> None:
    """POH Jeugd is until 18; since when we do not know, so it may be for every phase before that."""
    found = cells(model, "POH Jeugd", ages={"van": 0, "tot": 23})
    about = {place for place in where(found, "poh-jeugd") if place[0] == "depressie"}
    levels = ("selectief", "geindiceerd")
    assert about == {("depressie", level, phase) for level in levels for phase in ("4-12", "12-18")}
    assert {found[place]["status"] for place in about} == {"zwak-gedekt"}
    assert all("wij weten niet vanaf welke leeftijd" in found[place]["waarom"] for place in about)


def test_a_known_lower_bound_rules_out_what_lies_below_it(model: Model) -> None:
    found = cells(model, "Schoolfruit")
    about = where(found, "eu-schoolfruit")
    assert {phase for _, _, phase in about} == {"4-12", "12-18"}
    assert all("wij weten niet tot welke leeftijd" in found[place]["waarom"] for place in about)
    assert not where(cells(model, "Schoolfruit", ages={"van": 0, "tot": 4}), "eu-schoolfruit")


def test_without_any_bound_it_may_be_for_every_phase_of_who_asks(model: Model) -> None:
    found = cells(model, "Steungezin", ages={"van": 4, "tot": 18})
    assert {phase for _, _, phase in where(found, "steungezin")} == {"4-12", "12-18"}
    assert all("voor welke leeftijd" in found[place]["waarom"] for place in where(found, "steungezin"))


def test_an_unknown_level_may_be_any_level_of_prevention(model: Model) -> None:
    """Of PRIMA we know the ages and that it is against bullying; then a school with PRIMA has something against bullying."""
    found = cells(model, "PRIMA-antipestmethode", ages={"van": 4, "tot": 18})
    about = where(found, "prima-antipestmethode")
    assert about == {("pesten", level, "4-12") for level in ("universeel", "selectief", "geindiceerd")}
    assert {found[place]["status"] for place in about} == {"zwak-gedekt"}
    assert all("voor alle jeugdigen is of voor een deel" in found[place]["waarom"] for place in about)


def test_what_is_planned_stands_there_and_counts_as_nothing_yet(model: Model) -> None:
    before, after = cells(model), cells(model, {"naam": "Schoolfruit", "status": "gepland"})
    about = where(after, "eu-schoolfruit", "gepland")
    assert {phase for _, _, phase in about} == {"4-12", "12-18"}
    assert {place: cell["status"] for place, cell in after.items()} == {
        place: cell["status"] for place, cell in before.items()
    }


def test_what_nobody_has_is_no_candidate_for_ages_that_we_do_not_know(model: Model) -> None:
    assert not where(cells(model), "eu-schoolfruit", "kandidaten")
    stopped = cells(model, {"naam": "Schoolfruit", "status": "gestopt"})
    assert not any(where(stopped, "eu-schoolfruit", part) for part in ("aanwezig", "gepland", "kandidaten"))


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_it_never_covers_and_always_says_why(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    unsure = [p["id"] for p in model["programmas"] if p["leeftijd"] is None or p["niveaus"] is None]
    item_id = data.draw(st.sampled_from(unsure))
    kind = data.draw(st.sampled_from(["gemeente", "jgz", "regio"]))
    offer = {"naam": kb.interventies[item_id].naam, "bereik": data.draw(st.sampled_from([100, 10]))}
    before, after = cells(model, kind=kind), cells(model, offer, kind=kind)
    for place, cell in after.items():
        if item_id in cell["aanwezig"]:
            assert cell["status"] == "zwak-gedekt"
            assert "wij weten niet" in cell["waarom"]
        else:
            assert cell == before[place]


def test_a_suggestion_gains_less_where_something_may_run(model: Model) -> None:
    """What comes first fills what Schoolfruit may cover: it still may come, but adds less than where nothing runs."""

    def best(*aanbod: str) -> float:
        profile = {
            "organisatie": {"type": "school", "onderwijs": ["po"]}, "behoeften": [{"vraagstuk": "overgewicht"}],
            "aanbod": list(aanbod),
        }  # fmt: skip
        row = run(profile, model)["suggesties"][0]
        assert abs(sum(r["bijdrage"] for r in row["redenen"]) - row["score"]) < 1e-9
        return float(row["score"])

    assert 0 < best("Schoolfruit") < best()


def test_two_of_which_one_is_unknown_are_not_said_to_do_the_same(model: Model) -> None:
    profile = {
        "organisatie": {"type": "gemeente"},
        "aanbod": ["POH Jeugd", "Schoolfruit", "JOGG", "Steungezin", "Steunouder"],
    }
    for row in run(profile, model)["overlap"]:
        assert not {"poh-jeugd", "eu-schoolfruit", "steungezin", "steunouder"} & set(row["ids"])


@pytest.mark.parametrize("name", ["Steungezin", "Schoolfruit", "PRIMA-antipestmethode"])
def test_a_region_counts_nobody_as_served_by_it(name: str, model: Model) -> None:
    """It may be for others, so its municipality still misses a sure answer; and nothing else changes there."""
    with_it, without = (run_region([town("A", *own), town("B", "KIES")], model) for own in ((name,), ()))
    for part in ("volgorde", "ongelijkheid"):
        assert with_it[part] == without[part]


@pytest.mark.parametrize("unknown", [{"niveaus": None}, {"leeftijd": None, "grenzen": [None, None]}])
def test_the_best_proof_covers_weakly_when_we_do_not_know_where(
    unknown: dict[str, Any], model: Model
) -> None:
    """Running it covers no place wholly, and when planned no place gets a recognised programme by it."""
    before, covers, plans = cells(model), 0, 0
    for number, programme in list(enumerate(model["programmas"]))[::4]:
        item_id = programme["id"]
        others = [*model["programmas"]]
        others[number] = {**programme, **unknown}
        changed = {**model, "programmas": others}
        runs = cells(changed, programme["naam"])
        if item_id not in {i for cell in runs.values() for i in cell["aanwezig"]}:
            continue
        covers += any(
            item_id in c["aanwezig"]
            for c in cells(model, programme["naam"]).values()
            if c["status"] == "gedekt"
        )
        assert all(c["status"] != "gedekt" for c in runs.values() if c["aanwezig"] == [item_id]), item_id
        planned = cells(changed, {"naam": programme["naam"], "status": "gepland"})
        for place in where(planned, item_id, "gepland"):
            if before[place]["status"] == "geen-erkend-aanbod":
                plans += 1
                assert planned[place]["status"] == "geen-erkend-aanbod", (item_id, place)
    assert covers > 5
    assert plans > 5
