"""What municipalities ask for: read as in a match, and answered in an order whose bound holds."""

from __future__ import annotations

import itertools
import json
import math
from typing import Any

import pytest
from basis import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from region_runs import Model, run, town

from kennisbank.problems import ProblemsFoundError
from matcher.match import match
from matcher.profile import read_profile
from matcher.region import town_of
from matcher.region_asked import Answers, Ask, Reading, introductions_asked
from matcher.region_file import read_region
from matcher.region_rules import Rules
from matcher.wanted import Wanted

SUBJECTS = [
    "angst", "depressie", "gedragsproblemen", "kindermishandeling", "kwetsbare-start", "middelengebruik", "opvoeding",
    "overgewicht", "pesten", "scheiding", "schoolverzuim", "taalachterstand",
]  # fmt: skip
HAVE = ["KIES", "KiVa", "VoorZorg", "Home-Start", "M@ZL", "VRIENDEN", "Stevig Ouderschap", "LEFF"]
needs = st.lists(
    st.builds(lambda v, u: {"vraagstuk": v, "urgentie": u}, st.sampled_from(SUBJECTS), st.integers(1, 3)),
    max_size=4,
    unique_by=lambda need: need["vraagstuk"],
)
offers = st.lists(st.sampled_from(HAVE), max_size=3, unique=True)


def total(document: dict[str, Any]) -> int:
    rows = document["volgorde_gevraagd"]
    return int(rows[-1]["cumulatief"]) if rows else 0


def read_answers(towns: list[dict[str, Any]], model: Model) -> Answers:
    """How good an answer every programme is to what these municipalities ask."""
    raw = {"regio": {"naam": "P"}, "gemeenten": towns}
    asked = read_region(json.dumps(raw).encode(), "r", model, TODAY)
    rules = Rules(model, TODAY.isoformat())
    places = [town_of(p, asked, model, {}, TODAY.isoformat()) for p in asked.gemeenten]
    reading = Reading(rules)
    asks = [reading.asks(p, t.asker) for p, t in zip(asked.gemeenten, places, strict=True)]
    return Answers(places, asks, rules)


def test_what_is_asked_comes_with_who_asks_it_and_what_helps(model: Model) -> None:
    document = run(
        [
            town("A", vraagt=[{"tekst": "veel thuiszitters op het voortgezet onderwijs", "urgentie": 3}]),
            town("B", vraagt=["schoolverzuim", "scheiding"]),
            town("C", "KIES", vraagt=["scheiding"]),
        ],
        model,
    )
    rows = {row["vraagstuk"]: row for row in document["gevraagd"]}
    assert list(rows) == ["schoolverzuim", "scheiding"]
    assert [(t["gemeente"], t["urgentie"]) for t in rows["schoolverzuim"]["gemeenten"]] == [
        ("A", 3),
        ("B", 2),
    ]
    assert rows["schoolverzuim"]["helpt"]["id"] == "mazl"
    assert rows["schoolverzuim"]["helpt"]["gemeenten"] == ["A", "B"]
    assert rows["schoolverzuim"]["helpt"]["jeugdigen"] == 1280
    by_town = {t["gemeente"]: t for t in rows["scheiding"]["gemeenten"]}
    assert (by_town["B"]["beantwoord"], by_town["C"]["beantwoord"]) == (False, True)
    assert [p["id"] for p in by_town["C"]["loopt"]] == ["kies"]
    assert [row["id"] for row in document["volgorde_gevraagd"]] == ["mazl", "kies"]


def test_what_runs_next_door_comes_before_what_nobody_knows(model: Model) -> None:
    """Two good answers to as many asks: a region starts with the one it has, whatever the finer points of fit."""
    asks = [{"tekst": "scheiding"}]
    document = run([town("B", vraagt=asks)], model)
    first, second = document["behoeften"][0]["antwoord"]["suggesties"][:2]
    assert document["volgorde_gevraagd"][0]["id"] == first
    other = next(p["naam"] for p in model["programmas"] if p["id"] == second)
    beside = run([town("B", vraagt=asks), town("C", other)], model)["volgorde_gevraagd"][0]
    assert (beside["id"], beside["loopt_al_in"]) == (second, ["C"])


@pytest.mark.parametrize("status", ["gepland", "onbekend"])
def test_what_is_planned_or_unsure_is_no_answer_yet_and_no_advice(status: str, model: Model) -> None:
    document = run([town("A", {"naam": "M@ZL", "status": status}, vraagt=["schoolverzuim"])], model)
    asked = document["gevraagd"][0]["gemeenten"][0]
    assert not asked["beantwoord"]
    assert asked["loopt"][0] == {
        "id": "mazl", "status": status, "erkend": True, "betwist": False, "zwak": "",
    }  # fmt: skip
    # Not the same for another kind of school instead: look that up first.
    assert asked["in_zicht"]
    assert (document["volgorde_gevraagd"], document["zonder_antwoord"]) == ([], [])


def test_what_reaches_few_leaves_the_question_open(model: Model) -> None:
    document = run([town("A", {"naam": "KIES", "bereik": 20}, vraagt=["scheiding"])], model)
    assert not document["gevraagd"][0]["gemeenten"][0]["beantwoord"]
    assert document["volgorde_gevraagd"]


def test_what_we_do_not_understand_is_told_and_asks_for_nothing(model: Model) -> None:
    document = run([town("A", vraagt=["waarom lukt het niet?"]), town("B")], model)
    assert document["behoeften"][0]["vraag_terug"]
    assert (document["gevraagd"], document["volgorde_gevraagd"]) == ([], [])
    assert document["zonder_behoeften"] == ["B"]


def test_acute_danger_is_told_with_the_municipality(model: Model) -> None:
    document = run([town("A", vraagt=["een leerling wil niet meer leven en denkt aan zelfmoord"])], model)
    assert "113" in document["behoeften"][0]["eerst"]


def test_in_danger_what_only_may_help_is_no_answer(model: Model) -> None:
    """As in a match: direct help comes first, and that is not 'we know nothing'."""
    document = run([town("A", vraagt=["een leerling wil niet meer leven en denkt aan zelfmoord"])], model)
    assert document["behoeften"][0]["antwoord"]["misschien"]
    assert (document["volgorde_gevraagd"], document["zonder_antwoord"]) == ([], [])
    assert document["gevraagd"][0]["gemeenten"][0]["eerst"]


def test_a_question_for_figures_asks_for_no_programme(model: Model) -> None:
    document = run([town("A", vraagt=["hoeveel kinderen hebben overgewicht"])], model)
    assert document["behoeften"][0]["gevonden"]
    assert (document["gevraagd"], document["volgorde_gevraagd"], document["zonder_antwoord"]) == ([], [], [])


def test_what_nothing_answers_is_told(model: Model) -> None:
    document = run([town("A", vraagt=["jongens die gokken"])], model)
    assert {"vraagstuk": "middelengebruik", "gemeenten": ["A"]} in document["zonder_antwoord"]


def test_needs_are_read_as_in_a_match(model: Model) -> None:
    """The same words, scores and danger; a region only adds which municipality wrote them."""
    texts = ["kwetsbare zwangeren eerder in beeld", "vapen en blowen onder scholieren", "schoolverzuim"]
    one = town("A", vraagt=texts)
    alone = match(read_profile(json.dumps(one).encode(), "p", model, TODAY), model, TODAY)["behoeften"]
    for row in alone:
        row.pop("dichtbij", None)
        row.pop("genoemd", None)
        row.pop("antwoord")
    rows = run([one], model)["behoeften"]
    # What a match answers to a need by itself, has a test of its own.
    assert all(row.pop("antwoord") for row in rows)
    asked = [row.pop("vraagt") for row in rows]
    assert rows == [{"gemeente": "A", **row} for row in alone]
    # What only sounds along in a text ('in beeld': signalling) is read, but is not what is asked.
    assert len(rows[0]["gevonden"]) > len(asked[0])
    assert asked == [["kwetsbare-start"], ["middelengebruik"], ["schoolverzuim"]]


TEXTS = [
    "kwetsbare zwangeren eerder in beeld", "vapen en blowen onder scholieren", "tieners die zichzelf snijden en afvallen",
    "radicale praat en discriminatie onder jongens op het vmbo", "kinderen kunnen niet zwemmen", "roken in de zwangerschap",
    "pesten in groep 8", "stress en prestatiedruk", "ouders die verslaafd zijn, en hun kinderen", "waarom lukt het niet?",
    "hoeveel kinderen hebben overgewicht", "een kind wil niet meer leven", "moeilijk lerende jongeren en seks",
]  # fmt: skip
anything = st.one_of(
    st.builds(lambda t, u: {"tekst": t, "urgentie": u}, st.sampled_from(TEXTS), st.integers(1, 3)),
    st.builds(lambda v, u: {"vraagstuk": v, "urgentie": u}, st.sampled_from(SUBJECTS), st.integers(1, 3)),
)
states = st.builds(
    lambda naam, status: {"naam": naam, "status": status},
    st.sampled_from([*HAVE, "Triple P", "JOGG", "Nu Niet Zwanger"]),
    st.sampled_from(["actief", "gepland", "gestopt", "onbekend"]),
)


@settings(max_examples=40, deadline=None)
@given(
    wants=st.lists(anything, min_size=1, max_size=3),
    has=st.lists(states, max_size=4, unique_by=lambda offer: offer["naam"]),
    ages=st.sampled_from([(-0.75, 18), (0, 23), (4, 12)]),
)
def test_each_need_has_the_answer_of_a_match(
    wants: list[dict[str, Any]], has: list[dict[str, Any]], ages: tuple[float, float], model: Model
) -> None:
    """The very row of a match that asks for this need only, whatever else this municipality and its neighbour ask."""
    one = town("A", *has, vraagt=wants)
    one["populatie"]["leeftijd"] = {"van": ages[0], "tot": ages[1]}
    rows = run([town("B", "KIES", vraagt=TEXTS[:2]), one], model)["behoeften"][2:]
    for row, need in zip(rows, wants, strict=True):
        alone = json.dumps({**one, "behoeften": [need]}).encode()
        (expected,) = match(read_profile(alone, "p", model, TODAY), model, TODAY)["behoeften"]
        expected.pop("dichtbij", None)
        expected.pop("genoemd", None)
        row.pop("vraagt")
        assert row == {"gemeente": "A", **expected}


def test_a_step_is_what_a_match_gives_there(model: Model) -> None:
    """No municipality stands at a programme that its own report does not give for one of its needs."""
    towns = [town(f"G{n}", vraagt=[text, TEXTS[n - 1]]) for n, text in enumerate(TEXTS)]
    document = run(towns, model)
    given: dict[str, set[str]] = {}
    unsure: dict[str, set[str]] = {}
    for row in document["behoeften"]:
        answer = row["antwoord"]
        given.setdefault(row["gemeente"], set()).update(answer["suggesties"], answer["misschien"])
        unsure.setdefault(row["gemeente"], set()).update(answer["misschien"])
    assert document["volgorde_gevraagd"]
    for step in document["volgorde_gevraagd"]:
        assert all(step["id"] in given[naam] for naam in step["gemeenten"])
        assert all(step["id"] in unsure[naam] for naam in step["misschien"])


def test_what_may_be_an_answer_weighs_once_however_urgent(model: Model) -> None:
    document = run([town("A", vraagt=[{"tekst": TEXTS[3], "urgentie": 3}])], model)
    first = document["volgorde_gevraagd"][0]
    assert (first["extra_gewicht"], first["misschien"]) == (1, ["A"])
    assert document["gevraagd"][0]["gemeenten"][0]["urgentie"] == 3


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_order_adds_up_and_answers_all_that_can_be(data: st.DataObject, model: Model) -> None:
    towns = [
        town(f"G{n}", *data.draw(offers), vraagt=data.draw(needs))
        for n in range(data.draw(st.integers(1, 4)))
    ]
    document = run(towns, model)
    steps = [row["extra_gewicht"] for row in document["volgorde_gevraagd"]]
    assert steps == sorted(steps, reverse=True)
    assert total(document) == sum(steps)
    asked = [t for row in document["gevraagd"] for t in row["gemeenten"]]
    nothing = sum(len(row["gemeenten"]) for row in document["zonder_antwoord"])
    answered = sum(row["extra_vragen"] for row in document["volgorde_gevraagd"])
    settled = sum(t["beantwoord"] or t["in_zicht"] for t in asked)
    assert answered + nothing + settled == len(asked)
    have = {(r["gemeente"], r["interventie"]) for r in document["rooster"] if r["status"] not in ("ontbreekt", "gestopt")}  # fmt: skip
    for row in document["volgorde_gevraagd"]:
        assert not have & {(naam, row["id"]) for naam in row["gemeenten"]}


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_asking_for_more_never_answers_less(data: st.DataObject, model: Model) -> None:
    """One more need in one municipality: the others keep their answers, and as much is answered or more."""
    first = [data.draw(needs) for _ in range(3)]
    own = [data.draw(offers) for _ in range(3)]
    extra = data.draw(st.sampled_from([v for v in SUBJECTS if v not in {n["vraagstuk"] for n in first[0]}]))

    def document(more: list[dict[str, Any]]) -> dict[str, Any]:
        return run([town(f"G{n}", *own[n], vraagt=[*first[n], *(more if n == 0 else [])]) for n in range(3)], model)  # fmt: skip

    before, after = document([]), document([{"vraagstuk": extra, "urgentie": 2}])
    assert total(after) >= total(before)
    said = {
        (row["vraagstuk"], t["gemeente"]): t["beantwoord"]
        for row in after["gevraagd"]
        for t in row["gemeenten"]
    }
    for row in before["gevraagd"]:
        for t in row["gemeenten"]:
            assert said[row["vraagstuk"], t["gemeente"]] == t["beantwoord"]


@settings(max_examples=15, deadline=None)
@given(small=st.integers(1, 3000), large=st.integers(3000, 90_000), own=needs)
def test_a_village_weighs_as_much_as_a_city(
    small: int, large: int, own: list[dict[str, Any]], model: Model
) -> None:
    def order(one: int, other: int) -> list[tuple[str, list[str], int]]:
        document = run([town("A", aantal=one, vraagt=own), town("B", aantal=other, vraagt=["scheiding"])], model)  # fmt: skip
        return [(r["id"], r["gemeenten"], r["extra_gewicht"]) for r in document["volgorde_gevraagd"]]

    assert order(small, large) == order(large, small)


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_the_bound_of_what_is_asked_holds(data: st.DataObject, model: Model) -> None:
    """Against every set of one, two and three: each beginning of the order answers at least 1 - 1/e of the best."""
    towns = [town(f"G{n}", *data.draw(offers), vraagt=data.draw(needs)) for n in range(3)]
    answers = read_answers(towns, model)
    covers: dict[str, set[Ask]] = {}
    for ask in answers.asks:
        for item_id in ask.good:
            if ask.is_open:
                covers.setdefault(item_id, set()).add(ask)

    def value(chosen: tuple[str, ...]) -> int:
        return sum(ask.weight for ask in set().union(*(covers[i] for i in chosen)))

    rows = introductions_asked(answers)
    # Of programmes that answer the very same asks one stands for all.
    pool = list({frozenset(asks): i for i, asks in covers.items()}.values())
    for size in range(1, min(3, len(rows)) + 1):
        best = max(value(chosen) for chosen in itertools.combinations(pool, min(size, len(pool))))
        assert rows[size - 1]["cumulatief"] >= (1 - 1 / math.e) * best


def test_needs_of_all_municipalities_together_have_a_limit(model: Model) -> None:
    """One text that many write counts once; a file of ever new text is refused with its place."""
    long = [town(f"G{n}", vraagt=[f"{n} {'pesten en ' * 40}{i}" for i in range(14)]) for n in range(20)]
    same = [town(f"G{n}", vraagt=["veel pesten op school " * 30]) for n in range(200)]
    with pytest.raises(ProblemsFoundError) as caught:
        read_region(json.dumps({"regio": {"naam": "X"}, "gemeenten": long}).encode(), "r", model, TODAY)
    assert [(p.regel_id, p.veld) for p in caught.value.problems] == [("tekst-te-lang", "gemeenten")]
    assert read_region(json.dumps({"regio": {"naam": "X"}, "gemeenten": same}).encode(), "r", model, TODAY)


def test_of_two_that_answer_as_much_the_base_offering_comes_first(model: Model) -> None:
    """What every region should have, though a match puts something else first."""
    good = read_answers([town("A", vraagt=["taalachterstand"])], model).asks[0].good
    assert good["voorleesexpress"] > good["vve-toeleiding"]
    document = run([town("A", vraagt=["taalachterstand"])], model)
    assert document["volgorde_gevraagd"][0]["id"] == "vve-toeleiding"


def test_what_runs_is_no_answer_when_it_fits_much_less(model: Model) -> None:
    """'Je bibbers de baas' is for a few of 9 to 12 on less evidence; who asks for something about fear has room for VRIENDEN."""
    document = run([town("A", "Je bibbers de baas", vraagt=["angst"])], model)
    assert not document["gevraagd"][0]["gemeenten"][0]["beantwoord"]
    assert document["volgorde_gevraagd"][0]["id"] == "vrienden"
    both = run([town("A", "Je bibbers de baas", "VRIENDEN", vraagt=["angst"])], model)
    assert both["volgorde_gevraagd"] == []


def test_own_words_count_as_in_a_match(model: Model) -> None:
    """Who writes 'stress en prestatiedruk' is pointed at something else than who only says 'angst'; a match says so too."""
    for asks in ("stress en prestatiedruk", "angst"):
        one = town("A", vraagt=[asks])
        alone = match(read_profile(json.dumps(one).encode(), "p", model, TODAY), model, TODAY)
        assert run([one], model)["volgorde_gevraagd"][0]["id"] == alone["suggesties"][0]["id"]


def test_what_is_contested_or_beside_the_point_is_worth_less(model: Model) -> None:
    rules = Rules(model, TODAY.isoformat())
    assert 0 < rules.proof("stevig-ouderschap") <= rules.proof("mazl") // 2
    answers = read_answers([town("A")], model)
    whole, part = Wanted(), Wanted()
    whole.add(2, (), (), (), None)
    part.add(2, ["eetprobleem"], (), (), None)

    def worth(item_id: str, v: str, wanted: Wanted = whole, *, slow: bool = False) -> int:
        return answers.worth_of(item_id, v, wanted, slow)

    assert worth("voorzorg", "kwetsbare-start") < worth("voorzorg", "kindermishandeling")
    few = "je-lijf-je-lief"
    assert worth(few, "relaties-en-seksualiteit") < worth(few, "relaties-en-seksualiteit", slow=True)
    # It never says that it is about eating problems; it may be.
    assert 0 < worth("levensvaardigheden", "depressie", part) < worth("levensvaardigheden", "depressie")


def test_what_does_not_name_the_subject_says_where(model: Model) -> None:
    """It may be about radical talk, but nowhere does it say so: to be asked first. What is about another subject is nothing."""
    document = run([town("A", vraagt=[TEXTS[3]]), town("B", vraagt=[TEXTS[8]])], model)
    told = {row["id"]: (row["gemeenten"], row["misschien"]) for row in document["volgorde_gevraagd"]}
    assert told
    assert all(asked == unsure == ["A"] for asked, unsure in told.values())


def test_only_young_people_of_the_ages_that_are_asked_are_counted(model: Model) -> None:
    """Somebody who asks about the oldest of a school is not told how many of eight there are."""
    whole, oldest = (
        run([town("A", vraagt=[{"tekst": text}])], model)["volgorde_gevraagd"][0]
        for text in ("pesten", "pesten in groep 8")
    )
    assert whole["id"] == oldest["id"] == "kiva"
    assert 0 < oldest["jeugdigen"] < whole["jeugdigen"]
