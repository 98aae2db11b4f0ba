"""A need that names an age, a kind of school or a part of a vraagstuk gets what is for these, and hears it of what is not."""

from __future__ import annotations

from typing import Any

import pytest
from profiles import read, run

from matcher.match import asker_of
from matcher.understand import Asked, understand

Model = dict[str, Any]
Suggested = dict[str, dict[str, Any]]


def profile(*needs: Any, type_: str = "gemeente", **more: Any) -> dict[str, Any]:
    organisatie = {"naam": "Voorbeeld", "type": type_, **more}
    behoeften = [n if isinstance(n, dict) else {"tekst": n, "urgentie": 3} for n in needs]
    return {"organisatie": organisatie, "behoeften": behoeften, "aanbod": []}


def asked(data: dict[str, Any], model: Model) -> Asked:
    profiel = read(data, model)
    return understand(profiel, asker_of(profiel, model), model)


def suggested(data: dict[str, Any], model: Model) -> Suggested:
    return {row["id"]: row for row in run(data, model)["suggesties"]}


def reason(row: dict[str, Any], kind: str) -> dict[str, Any]:
    found: dict[str, Any] = next(r for r in row["redenen"] if r["soort"] == kind)
    return found


def test_who_asks_for_teenagers_gets_nothing_for_babies_first(model: Model) -> None:
    rows = suggested(profile("ouders van pubers zoeken houvast"), model)
    ages = {p["id"]: p["leeftijd"] for p in model["programmas"]}
    for item_id in list(rows)[:2]:
        assert ages[item_id][1] > 1200, item_id
        assert rows[item_id]["naast_de_vraag"] == ""
    beside = rows["spark18"]
    assert (
        beside["naast_de_vraag"]
        == "Let op: u noemt jeugdigen van 12 jaar tot 18 jaar; dit is voor jeugdigen van 1,5 jaar tot 2 jaar."
    )
    assert reason(beside, "behoefte")["tekst"].endswith("niet voor jeugdigen van 12 jaar tot 18 jaar.")


def test_the_base_offering_for_others_does_not_come_first(model: Model) -> None:
    """It stays in the list with a warning, and gets little for being asked of every region."""
    rows = suggested(profile("ouders van pubers zoeken houvast"), model)
    assert rows["voorzorg"]["rang"] > 2
    assert rows["voorzorg"]["naast_de_vraag"]
    assert reason(rows["voorzorg"], "basisaanbod")["bijdrage"] == 0.0375


def test_a_kind_of_school_that_is_named_is_the_one_that_counts(model: Model) -> None:
    vo, mbo = (
        suggested(profile(text), model) for text in ("ziekteverzuim op het vmbo", "ziekteverzuim op het mbo")
    )
    assert vo["mazl"]["rang"] < vo["mazl-mbo"]["rang"]
    assert (
        vo["mazl-mbo"]["naast_de_vraag"] == "Let op: u noemt vmbo; dit is voor middelbaar beroepsonderwijs."
    )
    assert mbo["mazl-mbo"]["naast_de_vraag"] == ""


def test_a_whole_class_is_not_helped_one_by_one(model: Model) -> None:
    rows = suggested(profile("Onrust in de klas", type_="school", onderwijs=["po"]), model)
    assert rows["taakspel"]["rang"] < rows["alles-kidzzz"]["rang"]
    assert rows["alles-kidzzz"]["naast_de_vraag"].endswith(
        "dit gaat over ‘boos, opstandig en agressief gedrag’."
    )
    one = suggested(profile("een jongen die slaat en scheldt", type_="school", onderwijs=["po"]), model)
    assert one["alles-kidzzz"]["naast_de_vraag"] == ""


@pytest.mark.parametrize(
    ("needs", "ages"),
    [
        (["pesten in groep 8"], {"pesten": [(1100, 1200)]}),
        (["pesten in groep 8", "pesten onder brugklassers"], {"pesten": [(1100, 1200), (1200, 1400)]}),
        (["pesten in groep 8", {"vraagstuk": "pesten", "urgentie": 3}], {}),
        ([{"vraagstuk": "pesten", "urgentie": 3}, "pesten in groep 8"], {}),
        ([{"vraagstuk": "pesten", "urgentie": 2}, "pesten in groep 8"], {"pesten": [(1100, 1200)]}),
        (["pesten in groep 5 en 6"], {"pesten": [(800, 1100)]}),
        (["pesten in groep 5 t/m 8"], {"pesten": [(800, 1200)]}),
        (["pesten in groep 7/8"], {"pesten": [(1000, 1200)]}),
        (["pesten in groep drie"], {"pesten": [(600, 800)]}),
        (["pesten in groep 5, 4 keer per week"], {"pesten": [(800, 1000)]}),
        (["pesten in de bovenbouw van de basisschool"], {"pesten": [(900, 1200)]}),
        (["pesten"], {}),
        (["ongewenst zwanger"], {}),  # what is to be prevented, not for whom
    ],
)
def test_one_need_for_everybody_asks_for_everybody(
    needs: list[Any], ages: dict[str, Any], model: Model
) -> None:
    found = asked(profile(*needs), model).wanted
    assert {v: list(one.ages) for v, one in found.items() if one.ages} == ages


def test_up_to_and_including_twelve_is_not_about_teenagers(model: Model) -> None:
    found = asked(profile("angst bij kinderen van 4 tot en met 12 jaar"), model).wanted["angst"]
    assert list(found.ages) == [(400, 1300)]
    phases = {phase[0]: phase for phase in model["leeftijdsfasen"]}
    teens = next(p for p in phases.values() if p[1] == 1200)
    assert found.urgency(teens) == 1
    assert not found.is_about_ages((1200, 1800))
    assert found.is_about_ages((1200, 1400))
    assert found.is_about_ages((800, 1200))


def test_the_whole_is_no_more_urgent_than_it_was_called(model: Model) -> None:
    """Pupils of group 8 first, then the others; what is for others is no answer to something else."""
    whole = {"vraagstuk": "pesten", "urgentie": 1}
    found = asked(profile("pesten in groep 8", whole), model).wanted["pesten"]
    assert found.level(None, (900, 1200), model) == 3
    assert found.level(None, (1200, 1800), model) == 1
    assert found.is_about_ages((1200, 1800))
    rows = suggested(profile("onrust in de klas", {"vraagstuk": "gedragsproblemen", "urgentie": 1}), model)
    assert rows["taakspel"]["rang"] < rows["alleen-jij-bepaalt"]["rang"]
    assert rows["alleen-jij-bepaalt"]["naast_de_vraag"] == ""
    assert "(urgentie 1 van 3)" in reason(rows["alleen-jij-bepaalt"], "behoefte")["tekst"]


def test_ages_that_others_serve_are_left_aside(model: Model) -> None:
    """Who speaks of toddlers in a secondary school means something else."""
    data = profile("pesten in groep 8", type_="school", onderwijs=["vo"])
    assert not any(one.ages for one in asked(data, model).wanted.values())


def test_a_municipality_that_names_young_adults_means_them(model: Model) -> None:
    """Also when it wrote down that it serves everybody until 18."""
    rows = suggested(profile("psychische problemen bij jongvolwassenen van 18 tot 27"), model)
    assert rows["grip-op-je-dip-online"]["rang"] == 1
    assert rows["vrienden"]["naast_de_vraag"].startswith("Let op: u noemt jeugdigen van 18 jaar tot 27 jaar;")


def test_one_age_is_meant_as_well_as_a_range(model: Model) -> None:
    rows = suggested(profile("kinderen van 5 jaar die bang zijn"), model)
    assert rows["je-bibbers-de-baas"]["naast_de_vraag"].startswith(
        "Let op: u noemt jeugdigen van 5 jaar tot 6 jaar;"
    )
    assert rows["vrienden"]["naast_de_vraag"] == ""


def test_the_ages_of_a_vraagstuk_are_as_urgent_as_each_was_called(model: Model) -> None:
    """Babies first and teenagers later: what is for teenagers only is not called urgent."""
    babies = {"tekst": "ouders met vragen over hun baby", "urgentie": 3}
    teenagers = {"tekst": "ouders van pubers zoeken houvast", "urgentie": 1}
    rows = suggested(profile(babies, teenagers), model)
    assert "(urgentie 1 van 3)" in reason(rows["praten-met-kinderen"], "behoefte")["tekst"]
    assert "(urgentie 3 van 3)" in reason(rows["samenstarten"], "behoefte")["tekst"]
    assert rows["giz-methodiek"]["rang"] < rows["praten-met-kinderen"]["rang"]
    assert rows["praten-met-kinderen"]["naast_de_vraag"] == ""


def test_ages_that_two_needs_name_are_told_once(model: Model) -> None:
    rows = suggested(profile("opvoeden van pubers", "ouders van pubers zoeken houvast"), model)
    assert "u noemt jeugdigen van 12 jaar tot 18 jaar;" in rows["spark18"]["naast_de_vraag"]


def test_what_is_less_urgent_does_not_come_first_for_its_evidence(model: Model) -> None:
    """One step less urgent weighs too, also for what is missing of the base offering."""
    drinking, families = "jongeren drinken te veel alcohol", {"vraagstuk": "kwetsbare-start", "urgentie": 2}
    rows = suggested(profile(drinking, families), model)
    alone = suggested(profile(families), model)
    assert rows["slimmer-zwanger"]["score"] < alone["slimmer-zwanger"]["score"]
    assert rows["voorzorg"]["score"] < alone["voorzorg"]["score"]
    first = [i for i, row in rows.items() if row["rang"] <= 2]
    assert {"open-en-alert", "adviesgesprek-alcohol-jongeren"} & set(first)


def test_a_school_hears_whether_its_own_people_can_do_it(model: Model) -> None:
    rows = suggested(profile({"vraagstuk": "gedragsproblemen"}, type_="school", onderwijs=["po"]), model)
    own, others = reason(rows["taakspel"], "setting"), reason(rows["alles-kidzzz"], "setting")
    assert own["tekst"] == "Het kan bij u: school. Uw eigen mensen kunnen het uitvoeren."
    assert others["tekst"] == "Het kan bij u: school. Anderen voeren het uit: zelfstandige trainer."
    town = suggested(profile({"vraagstuk": "gedragsproblemen"}), model)
    assert reason(town["alles-kidzzz"], "setting")["tekst"] == "Het kan bij u: school."


def test_two_of_the_base_offering_are_no_two_answers_to_one_gap(model: Model) -> None:
    """What was suggested before it fills its places; what runs already does not make it less of a gap."""
    needs = ({"vraagstuk": "kindermishandeling", "urgentie": 3}, {"vraagstuk": "scheiding", "urgentie": 3})
    rows = suggested(profile(*needs), model)
    order = sorted(("voorzorg", "stevig-ouderschap", "kies"), key=lambda i: rows[i]["rang"])
    assert order[-1] == "stevig-ouderschap"
    later = reason(rows["stevig-ouderschap"], "gaten")["tekst"]
    assert later.startswith("Zijn plekken zijn hierboven al gevuld, door VoorZorg")
    runs = suggested({**profile(*needs), "aanbod": ["VoorZorg"]}, model)
    assert reason(runs["stevig-ouderschap"], "gaten")["tekst"].startswith("Op die plek loopt al iets")
    assert runs["stevig-ouderschap"]["score"] > rows["stevig-ouderschap"]["score"]


def test_what_is_for_slow_learners_is_for_few_unless_they_are_asked_for(model: Model) -> None:
    """Lessons for a practical school are no first answer for a whole secondary school."""

    def first(data: dict[str, Any]) -> dict[str, Any]:
        return suggested(data, model)["girls-talk-plus"]

    most = first(profile("sexting", type_="school", onderwijs=["vo"]))
    named = first(
        profile(
            "sexting bij leerlingen met een licht verstandelijke beperking", type_="school", onderwijs=["vo"]
        )
    )
    assert reason(most, "behoefte")["tekst"].endswith("alleen voor jeugdigen die moeilijk leren.")
    assert "moeilijk leren" not in reason(named, "behoefte")["tekst"]
    assert named["rang"] < most["rang"] or named["score"] > most["score"]
    own = suggested(profile("sexting", type_="school", onderwijs=["vo"]), model)
    assert own["make-a-move"]["rang"] < own["je-lijf-je-lief"]["rang"]


def test_crime_is_no_tantrum(model: Model) -> None:
    """Boys who slide into crime are not helped by films of parents with a toddler."""
    rows = suggested(profile("jongens die in de criminaliteit belanden"), model)
    # Two are about crime; the one that the own words point at less stands beside it.
    assert rows["ouders-van-tegendraadse-jeugd"]["rang"] == 1
    assert rows["alleen-jij-bepaalt"]["alternatief_voor"] == ["ouders-van-tegendraadse-jeugd"]
    assert rows["alleen-jij-bepaalt"]["rang"] < rows["vipp-sd"]["rang"]
    assert rows["vipp-sd"]["naast_de_vraag"].startswith("Let op: u noemt ‘criminaliteit en overlast’")


def test_fear_of_failing_is_answered_by_what_is_about_fear(model: Model) -> None:
    """Subjects that go together are an answer to each other; a shock is something else."""
    assert suggested(profile("faalangst"), model)["vrienden"]["naast_de_vraag"] == ""
    assert suggested(profile("kinderen die een oorlog meemaakten"), model)["vrienden"]["naast_de_vraag"]


def test_each_part_is_as_urgent_as_it_was_called(model: Model) -> None:
    """Drinking now and vaping later: strong evidence about vaping does not answer what is urgent."""
    drinking, vaping = "jongeren drinken veel alcohol", {"tekst": "vapen op school", "urgentie": 1}
    rows = suggested(profile(drinking, vaping), model)
    assert rows["open-en-alert"]["rang"] < rows["smokefree-challenge"]["rang"]
    assert "(urgentie 1 van 3)" in reason(rows["smokefree-challenge"], "behoefte")["tekst"]
    assert "(urgentie 3 van 3)" in reason(rows["open-en-alert"], "behoefte")["tekst"]


def test_what_is_about_something_else_first_leaves_a_part(model: Model) -> None:
    """A course for parents is also about behaviour; it leaves places for what is about behaviour itself."""
    needs = ("jongeren die overlast geven op het plein", "ouders van pubers zoeken houvast")
    rows = suggested(profile(*needs), model)
    assert rows["praten-met-kinderen"]["rang"] < rows["alleen-jij-bepaalt"]["rang"]
    assert rows["alleen-jij-bepaalt"]["vult"]
    assert rows["alleen-jij-bepaalt"]["alternatief_voor"] == []


@pytest.mark.parametrize("text", ["jongeren met sombere gevoelens", "gevoelens van angst"])
def test_a_feeling_is_not_a_social_skill(text: str, model: Model) -> None:
    assert "gedragsproblemen" not in asked(profile(text), model).wanted


def test_what_is_for_other_schools_does_not_overlap(model: Model) -> None:
    data = {**profile({"vraagstuk": "schoolverzuim"}), "aanbod": ["M@ZL", "M@ZL mbo"]}
    assert run(data, model)["overlap"] == []


def test_what_shares_no_age_does_not_overlap(model: Model) -> None:
    """VoorZorg ends at two and Incredible Years begins at three: no child has both, though both are for 0 to 4."""
    own = ["VoorZorg", "Incredible Years"]
    data = {**profile({"vraagstuk": "opvoeding"}), "aanbod": own}
    assert run(data, model)["overlap"] == []
    found = run({**data, "aanbod": [*own, "Stevig Ouderschap"]}, model)["overlap"]
    assert {tuple(row["ids"]) for row in found} == {("voorzorg", "stevig-ouderschap")}


def test_special_primary_education_is_both(model: Model) -> None:
    """What is for the primary school or for special education fits an sbo; what is for others does not."""
    sbo, so = (
        run(profile(type_="school", onderwijs=kinds) | {"behoeften": []}, model)
        for kinds in (["sbo"], ["so"])
    )

    def elsewhere(document: dict[str, Any]) -> set[str]:
        return {row["id"] for row in document["niet_voorgesteld"] if row["reden"]["veld"] == "schooltypen"}

    schools = {p["id"]: p["schooltypen"] for p in model["programmas"]}
    assert all(not {"po", "so"} & set(schools[i]) for i in elsewhere(sbo))
    assert {"vrienden", "taakspel", "dappere-dinos"} <= elsewhere(so) - elsewhere(sbo)
    assert asker_of(read(profile(type_="school", onderwijs=["sbo"]), model), model).leeftijd == (400, 1300)
