"""The answer to each need by itself: what runs for it, and what fits when only it is asked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from basis import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.match import match
from matcher.parents import is_about_parents
from matcher.profile import read_profile

Model = dict[str, Any]
CHOICES = ("pesten", "scheiding", "overgewicht", "schoolverzuim", "opvoeding", "middelengebruik")


def answered(profile: dict[str, Any], model: Model) -> dict[str, Any]:
    return match(read_profile(json.dumps(profile).encode(), "p.json", model, TODAY), model, TODAY)


def town(needs: list[Any], offering: list[Any]) -> dict[str, Any]:
    rows = [{"tekst": need} if isinstance(need, str) else need for need in needs]
    return {"organisatie": {"type": "gemeente"}, "behoeften": rows, "aanbod": offering}


def test_a_need_that_is_not_urgent_has_an_answer_beside_one_that_is(model: Model) -> None:
    urgent = {"tekst": "pubers die blowen en drinken", "urgentie": 3}
    document = answered(town([urgent, {"vraagstuk": "scheiding", "urgentie": 1}], ["KIES (gestopt)"]), model)
    drugs, divorce = (need["antwoord"] for need in document["behoeften"])
    assert divorce["suggesties"][0] == "kies"
    assert not {*divorce["suggesties"]} & {*drugs["suggesties"]}


def test_what_runs_and_what_is_planned_stand_with_the_need_they_are_about(model: Model) -> None:
    offering = ["KiVa", {"naam": "KIES", "status": "gepland"}, "M@ZL"]
    document = answered(
        town([{"vraagstuk": v} for v in ("pesten", "scheiding", "overgewicht")], offering), model
    )
    told = [(need["antwoord"]["loopt"], need["antwoord"]["gepland"]) for need in document["behoeften"]]
    assert told == [(["kiva"], []), ([], ["kies"]), ([], [])]


def test_ages_that_a_need_names_decide_what_runs_for_it(model: Model) -> None:
    """MAZL is for the vo; a need about the basisschool alone is not answered by it, one about both is."""
    document = answered(
        town(["ziekteverzuim op de basisschool", "ziekteverzuim basisschool en vo"], ["MAZL"]), model
    )
    only, both = document["behoeften"]
    assert only["antwoord"]["loopt"] == []
    assert both["antwoord"]["loopt"] == ["mazl"]
    assert both["leeftijd"] == {"van": 4, "tot": 18}


def test_what_words_point_at_is_an_answer_though_something_broad_does_the_same(model: Model) -> None:
    document = answered(town(["onrust in de klas"], []), model)
    (need,) = document["behoeften"]
    assert "taakspel" in need["antwoord"]["suggesties"]


def test_what_speaks_of_another_subject_is_no_answer_not_even_perhaps(model: Model) -> None:
    """Young carers were told of a course for young mothers, and who asks about vaccines of groups for pregnant women."""
    needs = ["kinderen die thuis zorgen voor een zieke vader of moeder", "kinderen worden niet meer ingeënt"]
    document = answered(town(needs, ["CenteringZwangerschap", "Home-Start"]), model)
    for need in document["behoeften"]:
        assert not any(ids for ids in need["antwoord"].values()), need["tekst"]


def test_what_may_be_about_it_is_perhaps_an_answer(model: Model) -> None:
    document = answered(
        town(["radicale praat en discriminatie onder jongens op het vmbo", "vechtscheidingen"], []), model
    )
    radical, divorce = (need["antwoord"] for need in document["behoeften"])
    assert radical["suggesties"] == []
    assert radical["misschien"]
    assert divorce["suggesties"]
    assert divorce["misschien"] == []


def test_where_children_live_points_at_no_programme(model: Model) -> None:
    (need,) = answered(town(["te veel vroeggeboortes in achterstandswijken"], []), model)["behoeften"]
    assert "thuis-op-straat" not in need["antwoord"]["suggesties"]
    (where,) = answered(town(["achterstandswijken"], []), model)["behoeften"]
    assert "thuis-op-straat" in where["antwoord"]["suggesties"]


@pytest.mark.parametrize("text", ["waarom lukt het niet?", "asdkjh qweoiu"])
def test_what_was_not_understood_has_no_answer(text: str, model: Model) -> None:
    document = answered(town([text, {"vraagstuk": "pesten"}], ["KiVa"]), model)
    unread, chosen = (need["antwoord"] for need in document["behoeften"])
    assert len(unread) == 8
    assert not any(unread.values())
    assert chosen["loopt"] == ["kiva"]


def test_who_something_is_for_is_no_subject_beside_one(model: Model) -> None:
    """'Pubers' alone asks how to bring them up; beside a subject it says whom it is about."""
    document = answered(town(["pubers", "pubers die blowen"], ["GIZ-methodiek"]), model)
    alone, beside = document["behoeften"]
    assert alone["antwoord"]["loopt"] == ["giz-methodiek"]
    assert beside["gevonden"][0]["vraagstuk"] == "middelengebruik"
    assert beside["antwoord"]["loopt"] == []


@given(
    needs=st.lists(
        st.tuples(st.sampled_from(CHOICES), st.integers(1, 3)),
        min_size=1,
        max_size=4,
        unique_by=lambda n: n[0],
    ),
    offering=st.lists(st.sampled_from(("KiVa", "KIES", "M@ZL", "Triple P niveau 4", "LEFF")), unique=True),
)
@settings(max_examples=40, deadline=None)
def test_an_answer_is_that_of_a_match_with_only_this_need(
    needs: list[tuple[str, int]], offering: list[str], model: Model
) -> None:
    """What stands at a need beside others is what stands there alone, but for what the others make of an alternative."""
    rows = [{"vraagstuk": v, "urgentie": haste} for v, haste in needs]
    document = answered(town(rows, offering), model)
    offered = {i for row in document["herkend"] for i in row["ids"]}
    suggested = {row["id"]: row for row in document["suggesties"]}
    for row, need in zip(rows, document["behoeften"], strict=True):
        (alone,) = answered(town([row], offering), model)["behoeften"]
        answer = need["antwoord"]
        assert (answer["loopt"], answer["gepland"]) == (
            alone["antwoord"]["loopt"],
            alone["antwoord"]["gepland"],
        )
        assert answer["suggesties"][:1] == alone["antwoord"]["suggesties"][:1]
        assert len(answer["suggesties"]) <= 3
        assert {*answer["suggesties"], *answer["misschien"]} <= suggested.keys()
        assert not offered & {*answer["suggesties"]}


def test_a_need_that_only_denies_asks_for_nothing(model: Model) -> None:
    """It is no need for what it denies, and it is not as if nothing was asked either when another need is there."""
    needs = [
        "Niet om pesten op school, daar hebben de scholen zelf al iets voor",
        "gepest wordt er bij ons niet",
    ]
    document = answered(town([*needs, {"vraagstuk": "scheiding"}], []), model)
    for need in document["behoeften"][:2]:
        assert need["gevonden"] == []
        assert need["vraag_terug"].startswith("U schrijft waar het niet om gaat.")
    assert {cell["vraagstuk"] for cell in document["dekking"]} == {"scheiding"}


def test_what_others_deliver_is_named_with_the_need(model: Model) -> None:
    """A JGZ brings no groups for children of ill parents, but knows who does."""
    profile = {"organisatie": {"type": "jgz"}, "behoeften": [{"tekst": "kinderen van ouders met psychische problemen"}], "aanbod": []}  # fmt: skip
    answer = answered(profile, model)["behoeften"][0]["antwoord"]
    assert "kopp-kov-doe-praatgroepen" in answer["elders"]
    assert "kopp-kov-doe-praatgroepen" not in {*answer["suggesties"], *answer["misschien"]}


def test_without_an_own_answer_the_strongest_of_others_is_named(model: Model) -> None:
    """A childcare centre has nothing for a mother who is sombre after birth; who has, is told."""
    profile = {"organisatie": {"type": "kinderopvang"}, "behoeften": [{"tekst": "moeders die somber zijn na de bevalling"}], "aanbod": []}  # fmt: skip
    answer = answered(profile, model)["behoeften"][0]["antwoord"]
    assert answer["suggesties"] == answer["misschien"] == []
    assert answer["elders"][:2] == ["ouder-baby-interventie", "stevig-ouderschap"]


def test_students_may_be_parents_to_be(model: Model) -> None:
    """What is for the time before birth has the age of that child; a mbo has its mother, a basisschool has not."""
    found = {}
    for school in ("mbo", "po"):
        profile = {"organisatie": {"type": "school", "onderwijs": [school]}, "behoeften": [{"tekst": "ongepland zwanger"}], "aanbod": []}  # fmt: skip
        found[school] = answered(profile, model)["behoeften"][0]["antwoord"]["elders"]
    assert "nu-niet-zwanger" in found["mbo"]
    assert "nu-niet-zwanger" not in found["po"]
    profile = {"organisatie": {"type": "school", "onderwijs": ["mbo"]}, "behoeften": [{"tekst": "huiselijk geweld thuis"}], "aanbod": []}  # fmt: skip
    assert "voorzorg" not in answered(profile, model)["behoeften"][0]["antwoord"]["elders"]


def test_who_names_two_things_is_told_who_does_both(model: Model) -> None:
    """Who speaks of young mothers and of unwanted pregnancies is told of both, though the words are nearer to the first."""
    school = {"type": "school", "onderwijs": ["mbo"]}
    profile = {"organisatie": school, "behoeften": [{"tekst": "ongewenst zwanger of al jong moeder"}], "aanbod": []}  # fmt: skip
    document = answered(profile, model)
    elders = document["behoeften"][0]["antwoord"]["elders"]
    assert elders[:2] == ["voorzorg", "nu-niet-zwanger"]
    # It has the age of a child that is to come; that is not what keeps it from its mother.
    fields = {row["id"]: row["reden"]["veld"] for row in document["niet_voorgesteld"]}
    assert fields["nu-niet-zwanger"] == fields["voorzorg"] == "settings"


@pytest.mark.parametrize(("pupils", "told"), [("brugklassers", True), ("vijfdeklassers", False)])
def test_what_others_made_for_these_very_ages_stands_beside_a_perhaps(
    pupils: str, told: bool, model: Model
) -> None:
    """A summer course for who goes to the brugklas; for older pupils it is none."""
    need = {"tekst": f"{pupils} die geen aansluiting vinden"}
    school = {"type": "school", "onderwijs": ["vo"]}
    document = answered({"organisatie": school, "behoeften": [need], "aanbod": ["Rots en Water"]}, model)
    answer = document["behoeften"][0]["antwoord"]
    assert ("plezier-op-school" in answer["elders"]) is told
    assert answer["misschien"] or not told


def test_what_others_have_for_many_ages_is_not_made_for_these(model: Model) -> None:
    """SWPBS is for every school from 4 to 18; of brugklassers who are aggressive it is not told beside a perhaps."""
    need = {"tekst": "brugklassers die agressief zijn"}
    document = answered({"organisatie": {"type": "jgz"}, "behoeften": [need], "aanbod": []}, model)
    answer = document["behoeften"][0]["antwoord"]
    assert answer["misschien"]
    assert answer["elders"] == []


@pytest.mark.parametrize("offering", [[], ["Rots en Water"], ["Rots en Water", "Veiligwijs"]])
def test_what_runs_on_a_doubt_takes_no_place_of_what_is_recognised(offering: list[str], model: Model) -> None:
    """What could only replace something that is disputed is perhaps an answer; what stands on evidence is one already."""
    school = {"type": "school", "onderwijs": ["po"]}
    need = {"tekst": "meisjes in groep 8 die naaktfoto's krijgen of sturen"}
    answer = answered({"organisatie": school, "behoeften": [need], "aanbod": offering}, model)["behoeften"][
        0
    ]["antwoord"]
    perhaps = [] if "Veiligwijs" in offering else ["veiligwijs", "kriebels-in-je-buik"]
    assert (answer["suggesties"], answer["misschien"]) == ([], perhaps)


@pytest.mark.parametrize(
    ("need", "answers"),
    [
        ("leerlingen die spijbelen", False),
        ("veel ziekteverzuim", True),
        ("thuiszitters", True),
        ("hoog verzuim", True),
    ],
)
def test_sick_leave_is_no_truancy(need: str, answers: bool, model: Model) -> None:
    """MAZL is about pupils who are reported sick; what it does for other absence, its sources do not say."""
    (row,) = answered(town([need], ["MAZL"]), model)["behoeften"]
    assert ("mazl" in row["antwoord"]["loopt"]) == answers


@pytest.mark.parametrize(
    "need", ["bijziendheid bij kinderen", "te weinig HPV-vaccinaties", "kinderen kunnen niet zwemmen"]
)
def test_one_part_of_bodily_health_is_no_answer_to_another(need: str, model: Model) -> None:
    """Nothing here is about eyes, vaccines or swimming; lessons in falling are not 'about the body too'."""
    (row,) = answered(town([need], []), model)["behoeften"]
    assert [g["vraagstuk"] for g in row["gevonden"]] == ["lichamelijke-gezondheid"]
    assert row["antwoord"]["suggesties"] == row["antwoord"]["misschien"] == []


def test_what_runs_is_no_answer_by_one_word(model: Model) -> None:
    """'Ouders die twijfelen' stands in the lines of Stevig Ouderschap too; nothing here is about vaccination."""
    (row,) = answered(town(["dalende vaccinatiegraad en ouders die twijfelen"], ["Stevig Ouderschap"]), model)["behoeften"]  # fmt: skip
    assert row["antwoord"]["loopt"] == row["antwoord"]["breder"] == []


def test_what_is_mainly_about_something_else_is_no_answer_to_a_part(model: Model) -> None:
    """Nothing says that it reaches fathers; who asks for bringing up as a whole gets what is mainly about that."""
    (row,) = answered(town(["vaders bereiken"], []), model)["behoeften"]
    main = {p["id"]: p["vraagstukken"][0] for p in model["programmas"]}
    assert row["antwoord"]["suggesties"] == row["antwoord"]["misschien"] == []
    (plain,) = answered(town([{"vraagstuk": "opvoeding"}], []), model)["behoeften"]
    assert {main[i] for i in plain["antwoord"]["suggesties"]} == {"opvoeding"}


def test_what_names_the_very_subject_answers_it_in_other_words(model: Model) -> None:
    """SWPBS is about behaviour, whatever words somebody has for that; those here point at programmes of others."""
    profile = {"organisatie": {"type": "school", "onderwijs": ["vo"]}, "behoeften": [{"tekst": "agressie en boos gedrag thuis"}], "aanbod": []}  # fmt: skip
    assert answered(profile, model)["behoeften"][0]["antwoord"]["suggesties"] == ["swpbs"]


def test_a_family_at_one_kind_of_school_is_what_that_school_has(model: Model) -> None:
    profile = {"organisatie": {"type": "school", "onderwijs": ["po"]}, "aanbod": ["Lekker Fit"]}
    (row,) = answered(profile, model)["herkend"]
    assert row["ids"] == ["lekker-fit-basisonderwijs"]
    profile = {"organisatie": {"type": "kinderopvang"}, "aanbod": ["Lekker Fit"]}
    (row,) = answered(profile, model)["herkend"]
    assert row["wijze"] == "familie"


def test_slow_learners_of_a_special_school_are_not_ruled_out(model: Model) -> None:
    """What was described at a practical school for who learns with difficulty may fit: that is not known, and not no."""
    profile = {"organisatie": {"type": "school", "onderwijs": ["so"]}, "behoeften": [{"vraagstuk": "relaties-en-seksualiteit"}]}  # fmt: skip
    unsure = {row["id"]: row["velden"] for row in answered(profile, model)["onbekend_of_het_past"]}
    assert unsure["girls-talk-plus"] == ["schooltypen"]


def test_beside_a_sure_answer_nothing_is_only_perhaps_one(model: Model) -> None:
    """KIES and others speak of a divorce; what is about all that parents do comes after these, and is not told."""
    needs = [
        "onrust in de klas",
        "vechtscheidingen",
        "peuters die nog niet praten",
        "pesten",
        "jongeren die drinken",
    ]
    answers = [row["antwoord"] for row in answered(town(needs, []), model)["behoeften"]]
    assert all(answer["suggesties"] for answer in answers)
    assert not any(answer["misschien"] for answer in answers)


@pytest.mark.parametrize(
    ("text", "offering", "kind", "unwanted"),
    [
        # How parents hold up only says of whom it is: groups for pregnant women are no answer to a busy child.
        ("ouders die het niet meer trekken met een druk kind", ["CenteringZwangerschap"], "loopt", "centeringzwangerschap"),
        # What comes before the birth does not run for a baby that cries.
        ("huilbaby's en ouders die uitgeput zijn", ["Prenataal huisbezoek"], "loopt", "prenataal-huisbezoek"),
        # Who has nothing to do does not ask for a course in behaving.
        ("oudere jeugd trekt weg, niets te doen in het dorp", [], "suggesties", "kanjertraining"),
    ],
)  # fmt: skip
def test_another_part_of_a_vraagstuk_is_no_answer(
    text: str, offering: list[str], kind: str, unwanted: str, model: Model
) -> None:
    profile = {"organisatie": {"type": "jgz" if offering else "gemeente"}, "behoeften": [{"tekst": text}], "aanbod": offering}  # fmt: skip
    (need,) = answered(profile, model)["behoeften"]
    assert need["gevonden"]
    assert unwanted not in need["antwoord"][kind]


def test_smoking_while_pregnant_is_a_part_of_a_healthy_pregnancy(model: Model) -> None:
    profile = {"organisatie": {"type": "jgz"}, "behoeften": [{"tekst": "vrouwen die roken tijdens de zwangerschap"}], "aanbod": []}  # fmt: skip
    (need,) = answered(profile, model)["behoeften"]
    assert "slimmer-zwanger" in need["antwoord"]["suggesties"]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("vaders en moeders die blijven vechten over hun kinderen", True),
        ("zwangeren die roken", True),
        ("kinderen die voor hun zieke vader zorgen", False),
        ("studentes die ongepland zwanger raken, en jonge moeders", False),
        ("jongeren van 12 jaar en ouder", False),
        ("pesten", False),
    ],
)
def test_a_need_is_about_parents_when_it_names_these_first(text: str, parents: bool, model: Model) -> None:
    assert is_about_parents(text, model["wie"]) is parents


def test_what_is_for_parents_comes_first_for_who_speaks_of_parents(model: Model) -> None:
    """What is for parents before anybody else comes before what is for them too."""
    profile = {"organisatie": {"type": "jgz"}, "behoeften": [{"tekst": "ouders met een licht verstandelijke beperking"}], "aanbod": []}  # fmt: skip
    suggested = answered(profile, model)["behoeften"][0]["antwoord"]["suggesties"]
    whom = {p["id"]: p["voor_ouders"] for p in model["programmas"]}
    assert [whom[i] for i in suggested] == [2, 2, 1]
