"""Municipalities beside each other: the grid, what is missing where, the order of introductions and its bound."""

from __future__ import annotations

import itertools
import json
import math
from typing import Any

import pytest
import yaml
from basis import ROOT, TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from region_runs import Model, run, town

from kansrijk.region_report import as_markdown
from kennisbank.knowledge import Kennisbank
from kennisbank.problems import ProblemsFoundError
from matcher.region import region
from matcher.region_file import read_region
from matcher.region_order import years_of
from matcher.region_rules import Place, Rules


def test_the_example_region(model: Model) -> None:
    """The file in voorbeelden/: the grid says who has what, and a regional offer counts only where it is said to run."""
    data = (ROOT / "voorbeelden/regio.yml").read_bytes()
    document = region(read_region(data, "regio.yml", model, TODAY), model, TODAY)
    status = {(r["gemeente"], r["interventie"]): r["status"] for r in document["rooster"]}
    assert status["Duinrand", "voorzorg"] == "aanwezig"
    assert status["Beekdal", "voorzorg"] == "ontbreekt"
    assert status["Polderland", "mazl"] == "gepland"
    missing = {row["id"]: row for row in document["ontbreekt_in"]}
    assert missing["mazl"]["gemeenten"] == ["Beekdal"]
    assert missing["stevig-ouderschap"]["gemeenten"] == ["Polderland", "Beekdal"]
    assert 0 < missing["mazl"]["jeugdigen"] <= 8000


def test_a_town_from_zero_keeps_the_offer_for_pregnancy(model: Model) -> None:
    """As in its own report: '0 tot 18' does not take Nu Niet Zwanger out of the base offer."""
    young = town("A")
    young["populatie"]["leeftijd"] = {"van": 0, "tot": 18}
    document = run([young, town("B")], model)
    status = {(r["gemeente"], r["interventie"]): r["status"] for r in document["rooster"]}
    assert (status["A", "nu-niet-zwanger"], status["B", "nu-niet-zwanger"]) == ("ontbreekt", "ontbreekt")


def test_a_regional_offer_without_places_holds_for_nobody(model: Model) -> None:
    document = run([town("A"), town("B", "VoorZorg")], model, [{"naam": "VoorZorg"}])
    status = {(r["gemeente"], r["interventie"]): r["status"] for r in document["rooster"]}
    assert (status["A", "voorzorg"], status["B", "voorzorg"]) == ("onbekend", "aanwezig")


def test_a_regional_offer_may_be_a_plain_name(model: Model) -> None:
    """As in a profile; where it runs is then unknown."""
    plain = run([town("A")], model, ["VoorZorg"])
    assert plain == run([town("A")], model, [{"naam": "VoorZorg"}])
    status = {r["interventie"]: r["status"] for r in plain["rooster"]}
    assert status["voorzorg"] == "onbekend"


def test_how_unequal_it_is_reads_well_for_one_and_for_equals(model: Model) -> None:
    one = run([town("A", "KIES")], model)["ongelijkheid"]["tekst"]
    assert one == "Wie in A opgroeit, vindt bij 1 van de 17 vraagstukken iets erkends."
    two = run([town("A", "KIES"), town("B", "KIES")], model)["ongelijkheid"]["tekst"]
    assert two == "Alle gemeenten hebben even veel: bij 1 van de 17 vraagstukken loopt iets erkends."


def test_numbers_unknown_are_not_made_up(model: Model) -> None:
    document = run([town("A", aantal=None), town("B", aantal=None)], model)
    assert document["zonder_aantal"] == ["A", "B"]
    assert document["volgorde"]
    assert {row["extra_jeugdigen"] for row in document["volgorde"]} == {None}
    assert {row["jeugdigen"] for row in document["ontbreekt_in"]} == {None}


def test_an_introduction_counts_the_young_people_it_is_for(model: Model) -> None:
    """A canteen for 11 to 20 concerns nobody of 4; what has no age is not called nobody."""
    document = run([town("A", aantal=18_750), town("B", "Buurtgezinnen", aantal=18_750)], model)
    missing = {row["id"]: row["jeugdigen"] for row in document["ontbreekt_in"]}
    assert missing["mazl"] == 12_000
    assert missing["voorzorg"] == 5_500
    assert missing["buurtgezinnen"] is None
    canteen = next(row for row in document["volgorde"] if row["id"] == "de-gezonde-schoolkantine")
    assert canteen["extra_jeugdigen"] <= 14_000


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_order_is_greedy_and_adds_up(data: st.DataObject, kb: Kennisbank, model: Model) -> None:
    """Each step reaches no more than the one before, never more than live there, and the sums are right."""
    names = sorted(i.naam for i in kb.published("interventies").values())
    towns = [
        town(f"G{n}", *data.draw(st.lists(st.sampled_from(names), max_size=4)), aantal=data.draw(st.integers(0, 50_000)))
        for n in range(data.draw(st.integers(1, 4)))
    ]  # fmt: skip
    document = run(towns, model)
    everyone = sum(t["populatie"]["aantal"] for t in towns)
    total = 0
    steps = [row["extra_jeugdigen"] for row in document["volgorde"]]
    assert steps == sorted(steps, reverse=True)
    for row in document["volgorde"]:
        total += row["extra_jeugdigen"]
        assert row["cumulatief"] == total
        assert 1 <= row["extra_gemeenten"] <= len(towns)
        assert row["extra_jeugdigen"] <= everyone
    have = {
        (r["gemeente"], r["interventie"])
        for r in document["rooster"]
        if r["status"] in ("aanwezig", "gepland")
    }
    for row in document["ontbreekt_in"]:
        assert not have & {(naam, row["id"]) for naam in row["gemeenten"]}


def test_the_bound_of_the_order_holds(model: Model) -> None:
    """Against every set of two and three of twelve programmes: greedy reaches at least 1 - 1/e of the best."""
    document = run([town("A", aantal=9000), town("B", "KiVa", aantal=20_000)], model)
    rules = Rules(model, TODAY.isoformat())
    from matcher.match import asker_of
    from matcher.profile import read_profile

    profile = read_profile(json.dumps(town("A")).encode(), "p", model, TODAY)
    asker = asker_of(profile, model)
    pool = [row["id"] for row in document["volgorde"]][:12]
    assert len(pool) == 12
    share = {
        level: model["keuzes"][f"aandeel_{level}"] for level in ("universeel", "selectief", "geindiceerd")
    }

    def value(chosen: tuple[str, ...]) -> int:
        years: dict[Place, int] = {}
        for i in chosen:
            for place in rules.main_places(asker, i):
                years[place] = years.get(place, 0) | years_of(i, place, rules)
        return sum(bits.bit_count() * share[place[1]] for place, bits in years.items())

    for size in (2, 3):
        greedy: tuple[str, ...] = ()
        for _ in range(size):
            greedy = (*greedy, max((i for i in pool if i not in greedy), key=lambda i: value((*greedy, i))))
        best = max(value(chosen) for chosen in itertools.combinations(pool, size))
        assert value(greedy) >= (1 - 1 / math.e) * best


def test_an_unknown_field_does_not_hide_a_double_name(model: Model) -> None:
    """All problems at once: what is wrong with the file, and what two municipalities say together."""
    data = {"regio": {"naam": "X"}, "gemeenten": [town("A"), town("A")], "iets": 1}
    with pytest.raises(ProblemsFoundError) as caught:
        read_region(json.dumps(data).encode(), "regio.json", model, TODAY)
    assert {p.regel_id for p in caught.value.problems} == {"veld-onbekend", "gemeente-dubbel"}


@pytest.mark.parametrize(
    ("data", "regel", "veld"),
    [
        ({"gemeenten": []}, "veld-ontbreekt", "regio"),
        ({"regio": {"naam": "X"}, "gemeenten": []}, "lijst-te-kort", "gemeenten"),
        ({"regio": {"naam": "X"}, "gemeenten": [{"organisatie": {"type": "gemeente"}}]}, "veld-ontbreekt", "gemeenten[0].organisatie.naam"),
        ({"regio": {"naam": "X"}, "gemeenten": [town("A"), town("A")]}, "gemeente-dubbel", "gemeenten[1].organisatie.naam"),
        ({"regio": {"naam": "X", "aanbod": [{"naam": "KiVa", "gemeenten": ["Aa"]}]}, "gemeenten": [town("A")]}, "gemeente-onbekend", "regio.aanbod[0].gemeenten"),
        ({"regio": {"naam": "X"}, "gemeenten": [{"organisatie": {"naam": "A", "type": "gemeent"}}]}, "keuze-onbekend", "gemeenten[0].organisatie.type"),
        ({"regio": {"naam": "X"}, "gemeenten": [town(f"G{t}", *(f"{t} {n} {'re art ' * 20}" for n in range(90))) for t in range(5)]}, "tekst-te-lang", "gemeenten"),
    ],
)  # fmt: skip
def test_faulty_regions_are_refused_with_their_place(data: Any, regel: str, veld: str, model: Model) -> None:
    with pytest.raises(ProblemsFoundError) as caught:
        read_region(json.dumps(data).encode(), "regio.json", model, TODAY)
    assert (regel, veld) in {(p.regel_id, p.veld) for p in caught.value.problems}
    assert all(p.regel > 0 for p in caught.value.problems)


def test_the_whole_country_is_a_region(model: dict[str, Any]) -> None:
    """All 342 municipalities with twelve offerings each fit within what a file may hold."""
    twelve = sorted(model["programmas"], key=lambda programme: programme["id"])[:12]
    towns = [
        {
            "organisatie": {"type": "gemeente", "naam": f"Gemeente {number}"},
            "populatie": {"leeftijd": {"van": 0, "tot": 18}, "aantal": 1000 + number},
            "aanbod": [programme["naam"] for programme in twelve],
        }
        for number in range(342)
    ]
    data = yaml.safe_dump({"regio": {"naam": "Nederland"}, "gemeenten": towns}, allow_unicode=True).encode()
    assert len(read_region(data, "regio.yml", model, TODAY).gemeenten) == 342


def test_what_reaches_few_is_not_told_as_if_it_reached_all(model: Model) -> None:
    towns = [town("A", {"naam": "Stevig Ouderschap", "bereik": 30}), town("B", "Stevig Ouderschap")]
    text = as_markdown(run(towns, model), model, TODAY)
    assert "| ja, maar het bereikt 30 procent |" in text
