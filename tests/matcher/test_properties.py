"""What holds for every profile: more offering never covers less, order and spelling do not matter, nothing is lost."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml
from basis import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import run

from kennisbank.knowledge import Kennisbank
from matcher.measures import POINT
from matcher.weights import GEWICHTEN

Model = dict[str, Any]
GEVALLEN: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "voorbeelden/gevallen.yml").read_text(encoding="utf-8")
)
STRENGTH = {"niet-van-toepassing": 0, "open": 1, "geen-erkend-aanbod": 1, "zwak-gedekt": 2, "gedekt": 3}


def profiles(kb: Kennisbank) -> st.SearchStrategy[dict[str, Any]]:
    """Any good profile with distinct programmes in its offering."""
    ids = sorted(kb.interventies)
    kinds = sorted(kb.vocabulaire["organisatietypen"])
    offer = st.fixed_dictionaries(
        {"naam": st.sampled_from([kb.interventies[i].naam for i in ids])},
        optional={
            "status": st.sampled_from(["actief", "gepland", "gestopt", "onbekend"]),
            "bereik": st.integers(1, 100),
            "regionaal": st.booleans(),
        },
    )
    need = st.fixed_dictionaries(
        {"vraagstuk": st.sampled_from(sorted(kb.vocabulaire["vraagstukken"])), "urgentie": st.integers(1, 3)}
    )
    return st.fixed_dictionaries(
        {
            "organisatie": st.fixed_dictionaries({"type": st.sampled_from(kinds)}),
            "populatie": st.fixed_dictionaries(
                {"leeftijd": st.sampled_from([{"van": -0.75, "tot": 18}, {"van": 0, "tot": 4}, {"van": 4, "tot": 12}, {"van": 12, "tot": 18}])}
            ),
            "behoeften": st.lists(need, max_size=3),
            "aanbod": st.lists(offer, max_size=6, unique_by=lambda o: o["naam"]),
        }
    )  # fmt: skip


def grid(document: dict[str, Any]) -> dict[tuple[str, str, str], str]:
    return {
        (c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"]): c["status"] for c in document["dekking"]
    }


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_more_offering_never_covers_less(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    profile = data.draw(profiles(kb))
    extra = data.draw(st.sampled_from(sorted(kb.interventies)))
    more = copy.deepcopy(profile)
    more["aanbod"].append({"naam": kb.interventies[extra].naam})
    before, after = grid(run(profile, model)), grid(run(more, model))
    assert before.keys() == after.keys()
    for place, status in before.items():
        assert STRENGTH[after[place]] >= STRENGTH[status], place


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_the_offering_does_not_matter(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    profile = data.draw(profiles(kb))
    shuffled = {**profile, "aanbod": data.draw(st.permutations(profile["aanbod"]))}
    one, other = run(profile, model), run(shuffled, model)
    for document in (one, other):
        document["herkend"].sort(key=lambda row: (row["invoer"], row["status"]))
        document["onbekend"].sort(key=lambda row: (row["invoer"], row["status"]))
    assert one == other


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_alias_says_the_same_as_the_name(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    with_alias = [i for i in kb.interventies.values() if i.aliassen]
    item = data.draw(st.sampled_from(with_alias))
    alias = data.draw(st.sampled_from(item.aliassen))
    profile = data.draw(profiles(kb))
    rest = [o for o in profile["aanbod"] if o["naam"] != item.naam]
    by_name = run({**profile, "aanbod": [*rest, {"naam": item.naam}]}, model)
    by_alias = run({**profile, "aanbod": [*rest, {"naam": alias}]}, model)
    assert by_name["dekking"] == by_alias["dekking"]
    assert by_name["suggesties"] == by_alias["suggesties"]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_suggestions_are_chosen_one_by_one(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    """Scores fall, contributions add up, no open place is filled by three, and what is there is not suggested."""
    document = run(data.draw(profiles(kb)), model)
    scores = [row["score"] for row in document["suggesties"]]
    assert scores == sorted(scores, reverse=True)
    filled: dict[tuple[str, str, str], int] = {}
    for row in document["suggesties"][:3]:
        for place in row["vult"]:
            key = (place["vraagstuk"], place["preventieniveau"], place["leeftijdsfase"])
            filled[key] = filled.get(key, 0) + 1
    assert max(filled.values(), default=0) < 3
    open_now = {place for place, status in grid(document).items() if STRENGTH[status] in (1, 2)}
    assert filled.keys() <= open_now
    present = {i for row in document["herkend"] if row["status"] in ("actief", "gepland") for i in row["ids"]}
    for row in document["suggesties"]:
        assert abs(sum(r["bijdrage"] for r in row["redenen"]) - row["score"]) < 1e-9
        assert row["id"] not in present
        assert sum(r["bron"] is not None for r in row["redenen"]) >= 3
        assert not (row["vult"] and row["alternatief_voor"])


def test_the_weights_add_up() -> None:
    assert sum(value for value, _ in GEWICHTEN.values()) == POINT


@pytest.mark.parametrize("geval", GEVALLEN, ids=[g["id"] for g in GEVALLEN])
def test_the_cases_on_the_site_are_true(geval: dict[str, Any], model: Model) -> None:
    """Every case that readers can see gives what it says."""
    document = run(geval["profiel"], model)
    expected = geval["verwacht"]
    known = {p["id"] for p in model["programmas"]}
    for part in ("bij_de_eerste_drie", "nooit_voorgesteld", "niet_om"):
        assert set(expected.get(part, [])) <= known
    base = {row["id"]: row["status"] for row in document["basisaanbod"]}
    for item_id, status in expected.get("basisaanbod", {}).items():
        assert base[item_id] == status, item_id
    first = [row["id"] for row in document["suggesties"][:3]]
    assert set(expected.get("bij_de_eerste_drie", [])) <= set(first), first
    suggested = {row["id"] for row in document["suggesties"]}
    assert not suggested & set(expected.get("nooit_voorgesteld", []))
    reasons = {row["id"]: row["reden"]["veld"] for row in document["niet_voorgesteld"]}
    for item_id, field in expected.get("niet_om", {}).items():
        assert reasons[item_id] == field, item_id
    cells = grid(document)
    for row in expected.get("dekking", []):
        assert cells[row["vraagstuk"], row["preventieniveau"], row["leeftijdsfase"]] == row["status"], row
    assert {row["invoer"] for row in document["onbekend"]} == set(expected.get("niet_herkend", []))
    assert geval["titel"]
    assert geval["waarom"]


def test_there_are_enough_cases() -> None:
    assert len(GEVALLEN) >= 12
