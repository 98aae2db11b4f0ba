"""Matching profiles: the contract's document, honest about what is there, missing and not known."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from basis import ROOT, TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import problems_of, read, run

from kennisbank.knowledge import Kennisbank
from matcher.match import asker_of, match
from matcher.profile import read_profile
from matcher.understand import understand

Model = dict[str, Any]
OFFERINGS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/spec/aanbod.yml").read_text(encoding="utf-8"))
KEYS = [
    "versie", "kennisbank", "herkend", "onbekend", "behoeften", "basisaanbod", "dekking", "suggesties", "niet_voorgesteld",
    "onbekend_of_het_past", "overlap", "parels", "puzzels", "tips",
]  # fmt: skip
STATES = {"gedekt", "zwak-gedekt", "open", "geen-erkend-aanbod", "niet-van-toepassing"}


def gemeente(*aanbod: Any, **more: Any) -> dict[str, Any]:
    return {
        "organisatie": {"naam": "Voorbeeld", "type": "gemeente"},
        "populatie": {"leeftijd": {"van": -0.75, "tot": 18}},
        "aanbod": list(aanbod),
        **more,
    }


def check_document(document: dict[str, Any], kb: Kennisbank) -> None:
    """What holds for every document."""
    assert list(document) == KEYS
    ids = set(kb.interventies)
    placed: list[str] = []
    for rang, row in enumerate(document["suggesties"], 1):
        assert row["rang"] == rang
        assert 0 <= row["score"] <= 1
        assert abs(sum(r["bijdrage"] for r in row["redenen"]) - row["score"]) < 1e-9
        assert len(row["redenen"]) >= 3
        placed.append(row["id"])
    scores = [row["score"] for row in document["suggesties"]]
    assert scores == sorted(scores, reverse=True)
    for row in document["niet_voorgesteld"]:
        assert row["reden"]["veld"]
        assert row["reden"]["tekst"].endswith(".")
        placed.append(row["id"])
    placed += [row["id"] for row in document["onbekend_of_het_past"]]
    # Every programme readers can see stands in exactly one of the three lists.
    assert sorted(placed) == sorted(kb.published("interventies"))
    for cell in document["dekking"]:
        assert cell["status"] in STATES
        assert set(cell["aanwezig"]) | set(cell["kandidaten"]) <= ids
        assert not set(cell["aanwezig"]) & set(cell["kandidaten"])
        if cell["status"] in ("gedekt", "zwak-gedekt"):
            assert cell["aanwezig"]
        else:
            assert not cell["aanwezig"]
        if cell["status"] == "open":
            assert cell["kandidaten"]


def test_the_example_municipality(kb: Kennisbank, model: Model) -> None:
    """The contract's example: what is recognised, stopped and missing, with VoorZorg first."""
    profile = (ROOT / "voorbeelden/gemeente.yml").read_bytes()
    document = match(read_profile(profile, "gemeente.yml", model, TODAY), model, TODAY)
    check_document(document, kb)
    assert document["onbekend"] == []
    status = {row["id"]: row["status"] for row in document["basisaanbod"]}
    assert status == {
        "mazl": "ontbreekt", "nu-niet-zwanger": "ontbreekt", "stevig-ouderschap": "aanwezig", "voorzorg": "ontbreekt", "vve-toeleiding": "aanwezig",
    }  # fmt: skip
    assert document["suggesties"][0]["id"] == "voorzorg"
    assert "gestopt" in next(row["reden"] for row in document["basisaanbod"] if row["id"] == "voorzorg")


def test_the_example_school(kb: Kennisbank, model: Model) -> None:
    """A secondary school with absence as its first need is shown M@ZL, and nothing for toddlers."""
    profile = (ROOT / "voorbeelden/school-vo.yml").read_bytes()
    document = match(read_profile(profile, "school-vo.yml", model, TODAY), model, TODAY)
    check_document(document, kb)
    assert document["suggesties"][0]["id"] == "mazl"
    asked = {cell["vraagstuk"] for cell in document["dekking"]}
    assert {"schoolverzuim", "depressie"} <= asked
    assert (
        next(r["status"] for r in document["basisaanbod"] if r["id"] == "voorzorg") == "niet-van-toepassing"
    )


@pytest.mark.parametrize("case", OFFERINGS, ids=[c["id"] for c in OFFERINGS])
def test_real_offerings(case: dict[str, Any], kb: Kennisbank, model: Model) -> None:
    """What real organisations wrote is recognised as far as it is in the knowledge base, and nothing more."""
    organisatie: dict[str, Any] = {"naam": case["id"], "type": case["type"]}
    if case.get("onderwijs"):
        organisatie["onderwijs"] = case["onderwijs"]
    document = run({"organisatie": organisatie, "aanbod": [row["naam"] for row in case["aanbod"]]}, model)
    check_document(document, kb)
    found = {row["invoer"]: row["ids"] for row in document["herkend"]}
    for row in case["aanbod"]:
        if row.get("twijfel"):
            continue
        assert found.get(row["naam"], []) == [i for i in row["ids"] if i in kb.interventies], row["naam"]


def test_there_are_enough_real_offerings() -> None:
    assert len(OFFERINGS) >= 20


@pytest.mark.parametrize(
    ("status", "base"),
    [("actief", "aanwezig"), ("gepland", "gepland"), ("gestopt", "ontbreekt"), ("onbekend", "onbekend")],
)
def test_only_active_counts_as_present(status: str, base: str, model: Model) -> None:
    """Planned, stopped and unknown offers are named as such and cover nothing."""
    document = run(gemeente({"naam": "VoorZorg", "status": status}), model)
    assert next(r["status"] for r in document["basisaanbod"] if r["id"] == "voorzorg") == base
    covered = any("voorzorg" in cell["aanwezig"] for cell in document["dekking"])
    assert covered == (status == "actief")
    # Only what stopped may be suggested again; the rest is there, coming, or to be looked up first.
    suggested = "voorzorg" in [s["id"] for s in document["suggesties"]]
    assert suggested == (status == "gestopt")


def test_a_profile_without_offering_knows_nothing_about_it(model: Model) -> None:
    """Saying nothing is not the same as having nothing."""
    profile = gemeente()
    del profile["aanbod"]
    silent = {row["status"] for row in run(profile, model)["basisaanbod"]}
    empty = {row["status"] for row in run(gemeente(), model)["basisaanbod"]}
    assert (silent, empty) == ({"onbekend"}, {"ontbreekt"})


def test_a_municipality_from_zero_keeps_the_offer_for_pregnancy(model: Model) -> None:
    """'0 tot 18' leaves pregnancy out of the coverage, not Nu Niet Zwanger out of the base offer."""
    document = run(gemeente(populatie={"leeftijd": {"van": 0, "tot": 18}}), model)
    assert next(r["status"] for r in document["basisaanbod"] if r["id"] == "nu-niet-zwanger") == "ontbreekt"
    assert {c["status"] for c in document["dekking"] if c["leeftijdsfase"] == "zwangerschap"} == {
        "niet-van-toepassing"
    }


@pytest.mark.parametrize(
    ("naam", "onderwijs", "asked"),
    [("M@ZL", "mbo", "mazl-mbo"), ("mazl", "po", "mazl-po"), ("M@ZL", "vo", ""), ("M@ZL vo", "mbo", "")],
)
def test_a_name_that_differs_per_kind_of_school_is_asked_back(
    naam: str, onderwijs: str, asked: str, model: Model
) -> None:
    """A mbo that says M@ZL is not told to start M@ZL for the mbo, but to look whether it has that."""
    profile = {"organisatie": {"type": "school", "onderwijs": [onderwijs]}, "aanbod": [naam]}
    document = run(profile, model)
    assert [row["ids"] for row in document["herkend"]] == [["mazl"]]
    told = {row["id"]: row["reden"]["tekst"] for row in document["niet_voorgesteld"]}
    assert (f"uw lijst noemt '{naam}'" in told.get(asked, "")) == bool(asked)
    assert ("mazl-mbo" in [s["id"] for s in document["suggesties"]]) == (onderwijs == "mbo" and not asked)


def test_what_a_need_mentions_in_passing_can_wait(model: Model) -> None:
    """Children who fled and saw something terrible ask for that first; a course of Dutch does not come before it."""
    wanted = wanted_by("asielzoekerskinderen in de basisschoolleeftijd met trauma", model)
    assert wanted["angst"] == 3
    assert wanted["taalachterstand"] == 1


def test_young_parents_are_no_older_boys(model: Model) -> None:
    """Young parents who are tired ask for a good start; lessons about love are no part of that."""
    wanted = wanted_by("hechtingsproblemen, overbelaste jonge ouders, depressie na de bevalling", model)
    assert wanted["kwetsbare-start"] == 3
    assert "relaties-en-seksualiteit" not in wanted


def wanted_by(text: str, model: Model) -> dict[str, int]:
    profile = {"organisatie": {"type": "jgz"}, "behoeften": [{"tekst": text, "urgentie": 3}]}
    profiel = read(profile, model)
    return {v: one.haste for v, one in understand(profiel, asker_of(profiel, model), model).wanted.items()}


def test_what_is_only_for_special_education_counts_less_and_says_so(model: Model) -> None:
    """For a municipality it concerns few; a school for special education gets it for what it is worth."""
    profile = gemeente(behoeften=[{"vraagstuk": "middelengebruik", "urgentie": 3}])
    found = {s["id"]: s["redenen"] for s in run(profile, model)["suggesties"]}
    need = next(r for r in found["take-it-personal"] if r["soort"] == "behoefte")
    assert need["tekst"].endswith("maar het is alleen voor het speciaal onderwijs.")
    assert need["bijdrage"] <= 0.1
    others = [r for i, rows in found.items() if i != "take-it-personal" for r in rows]
    assert max(r["bijdrage"] for r in others if r["soort"] == "behoefte") == 0.2


def test_all_needs_and_all_names_together_have_a_limit(model: Model) -> None:
    """A page of needs and a thousand short names are read; a book is refused, with what is the most."""
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["naam van niets"] * 1000}
    assert problems_of(json.dumps(profile).encode(), "p.json", model, TODAY) == []
    profile |= {"aanbod": ["y" * 290] * 60, "behoeften": [{"tekst": "wij zoeken iets " * 60}] * 20}
    told = problems_of(json.dumps(profile).encode(), "p.json", model, TODAY)
    assert [(p.veld, p.regel_id) for p in told] == [
        ("aanbod", "samen-te-lang"),
        ("behoeften", "samen-te-lang"),
    ]
    assert all("het meeste" in p.tekst for p in told)


def test_rejected_and_contested_programmes_cover_weakly(model: Model) -> None:
    """Rots en Water was not recognised: it is present, and the cell says weak."""
    document = run(gemeente("Rots en Water"), model)
    cells = [c for c in document["dekking"] if "rots-en-water" in c["aanwezig"]]
    assert cells
    assert {c["status"] for c in cells} == {"zwak-gedekt"}
    assert "rots-en-water" not in [s["id"] for s in run(gemeente(), model)["suggesties"]]


def test_an_old_verdict_does_not_make_coverage_weak(model: Model) -> None:
    """VoorZorg's verdict is past five years on this day; it is told, and still covers."""
    suggestion = next(s for s in run(gemeente(), model)["suggesties"] if s["id"] == "voorzorg")
    assert suggestion["bewijs"] == {
        "niveau": "goede-aanwijzingen",
        "jaar": 2021,
        "verlopen": True,
        "betwist": False,
    }
    covered = [c for c in run(gemeente("VoorZorg"), model)["dekking"] if c["aanwezig"] == ["voorzorg"]]
    assert "gedekt" in {c["status"] for c in covered}


def test_a_family_name_counts_for_no_member(kb: Kennisbank, model: Model) -> None:
    """'Triple P' says that something is there, not which: no member covers and none is suggested."""
    document = run(gemeente("Triple P"), model)
    members = set(kb.families["triple-p"])
    assert set(document["herkend"][0]["ids"]) == members
    assert not any(set(c["aanwezig"]) & members for c in document["dekking"])
    assert not {s["id"] for s in document["suggesties"]} & members


def test_a_family_member_that_cannot_fit_says_why(model: Model) -> None:
    """'Lang Leve de Liefde' at a vo school: the mbo member is for mbo, whatever the list means."""
    school = {"organisatie": {"type": "school", "onderwijs": ["vo"]}, "aanbod": ["Lang Leve de Liefde"]}
    fields = {row["id"]: row["reden"]["veld"] for row in run(school, model)["niet_voorgesteld"]}
    assert fields["lang-leve-de-liefde-mbo"] == "schooltypen"
    assert fields["lang-leve-de-liefde-onderbouw"] == "aanbod"


def test_the_same_profile_gives_the_same_bytes(model: Model) -> None:
    first, second = (json.dumps(run(gemeente("M@ZL", "KiVa"), model)) for _ in range(2))
    assert first == second


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_good_profile_gives_a_whole_document(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    """Whatever the organisation, ages, needs and offering: the document keeps its promises."""
    van = data.draw(st.sampled_from([-0.75, 0, 2, 4, 8, 12, 16, 18]))
    tot = data.draw(st.sampled_from([x for x in (0, 1, 4, 12, 18, 23, 27) if x >= van]))
    organisatie: dict[str, Any] = {
        "type": data.draw(st.sampled_from(sorted(kb.vocabulaire["organisatietypen"])))
    }
    if organisatie["type"] == "school":
        organisatie["onderwijs"] = data.draw(
            st.lists(st.sampled_from(["po", "vo", "mbo", "so"]), unique=True)
        )
    names = st.sampled_from([x.naam for x in kb.interventies.values()])
    offer = st.one_of(
        names,
        st.builds(
            lambda n, s: {"naam": n, "status": s},
            names,
            st.sampled_from(["actief", "gepland", "gestopt", "onbekend"]),
        ),
    )
    needs = st.builds(
        lambda v, u: {"vraagstuk": v, "urgentie": u},
        st.sampled_from(sorted(kb.vocabulaire["vraagstukken"])),
        st.integers(1, 3),
    )
    profile = {
        "organisatie": organisatie,
        "populatie": {"leeftijd": {"van": van, "tot": tot}},
        "aanbod": data.draw(st.lists(offer, max_size=5, unique_by=str)),
        "behoeften": data.draw(st.lists(needs, max_size=3, unique_by=str)),
    }
    check_document(run(profile, model), kb)


def test_a_place_is_never_without_recognised_programmes_while_one_is_held(
    kb: Kennisbank, model: Model
) -> None:
    """Where only others can act the place is not theirs and says who; where it may fit, the place is open."""
    school = {"organisatie": {"naam": "Basisschool", "type": "school", "onderwijs": ["po"]}}
    document = run(school, model)
    place = ("overgewicht", "geindiceerd", "4-12")
    cell = next(
        c for c in document["dekking"] if (c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"]) == place
    )
    assert cell["status"] == "niet-van-toepassing"
    assert "LEFF" in cell["waarom"]
    town = run(gemeente(), model)
    place = ("overgewicht", "geindiceerd", "12-18")
    cell = next(
        c for c in town["dekking"] if (c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"]) == place
    )
    assert cell["status"] == "open"
    assert "realfit" in cell["kandidaten"]
    assert "realfit" in {row["id"] for row in town["onbekend_of_het_past"]}


def test_a_jgz_organisation_gets_what_it_can_do_itself(kb: Kennisbank, model: Model) -> None:
    """What only schools or others carry out stays away, with who does it; who is not known is said."""
    document = run({"organisatie": {"naam": "JGZ", "type": "jgz"}, "aanbod": ["VoorZorg"]}, model)
    suggested = [s["id"] for s in document["suggesties"]]
    assert suggested
    for item_id in suggested:
        who = kb.interventies[item_id].uitvoerders
        assert not who or set(who) & {"jgz", "ggd"}, item_id
    why = {row["id"]: row["reden"] for row in document["niet_voorgesteld"]}
    assert why["kiva"]["veld"] == "uitvoerders"
    assert "school" in why["kiva"]["tekst"]
    unknown = {row["id"]: row["velden"] for row in document["onbekend_of_het_past"]}
    assert "uitvoerders" in unknown["vrienden"]


def test_words_within_a_sentence_keep_their_capitals(model: Model) -> None:
    """'GGD' and 'JGZ' stay in capitals where a label stands within a sentence."""
    assert model["binnen_zin"]["uitvoerders"]["ggd"] == "GGD"
    assert model["binnen_zin"]["uitvoerders"]["school"] == "school"


def test_an_amount_for_a_whole_project_is_not_what_one_organisation_pays(model: Model) -> None:
    document = run(gemeente(), model)
    rows = [k for s in document["suggesties"] if s["id"] == "nu-niet-zwanger" for k in s["kosten"]]
    whole = [k for k in rows if k["eenheid"] == "totaal"]
    assert whole
    for row in whole:
        assert row["totaal"] is None
        assert "niet per organisatie" in row["tekst"]
