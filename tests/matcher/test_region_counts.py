"""How many young people a programme concerns: births where they are given, and no number for a small group."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from basis import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from region_runs import Model, run, town

from kennisbank.knowledge import Kennisbank
from matcher.fit import Asker
from matcher.offering import Offering
from matcher.region_rules import Rules, Town, births_of

PREVENTIE = ("universeel", "selectief", "geindiceerd")


def small(ages: tuple[int, int], number: int | None, births: int | None) -> Town:
    asker = Asker("gemeente", (), ages)
    return Town("G", asker, Offering([], [], {}, {}, {}, {}), number, births_of(asker, number, births), {})


@settings(max_examples=15, deadline=None)
@given(n=st.integers(0, 300))
def test_births_as_large_as_other_years_change_nothing(n: int, model: Model) -> None:
    even = run([town("A", aantal=75 * n)], model)
    told = run([town("A", aantal=75 * n, geboorten=4 * n)], model)
    assert (even.pop("met_geboorten"), told.pop("met_geboorten")) == ([], ["A"])
    # What is paid per birth can be added up only by who gives births.
    assert without_sums(even) == without_sums(told)


def without_sums(document: Any) -> Any:
    if isinstance(document, list):
        return [without_sums(part) for part in document]
    if not isinstance(document, dict):
        return document
    own = {name: without_sums(part) for name, part in document.items()}
    return {**own, "aantal": None, "waarvan": "", "totaal": None} if "totaal" in own else own


@given(
    van=st.integers(-75, 900),
    years=st.integers(1, 2300),
    number=st.integers(0, 100_000),
    births=st.none() | st.integers(0, 100_000),
    cuts=st.lists(st.integers(-75, 3000), min_size=1, max_size=6),
)
def test_parts_of_the_ages_add_up_to_all_young_people(
    van: int, years: int, number: int, births: int | None, cuts: list[int]
) -> None:
    """However the ages are cut, nobody is counted twice or lost but for rounding, and nobody less than nothing."""
    ages = (van, van + years)
    place = small(ages, number, births)
    points = sorted({ages[0], *(min(max(cut, ages[0]), ages[1]) for cut in cuts), ages[1]})
    parts = [place.children((a, b)) for a, b in itertools.pairwise(points)]
    assert min(parts) >= 0
    assert place.children(ages) == pytest.approx(number * 100, abs=1)
    assert sum(parts) == pytest.approx(number * 100, abs=2 * len(parts))


def test_births_tell_how_many_are_expected(model: Model) -> None:
    """800 births a year: 600 pregnancies at any moment, and 800 in the first year, whatever the other years are."""
    place = small((-75, 1800), 12_000, 800)
    assert place.children((-75, 0)) == 60_000
    assert place.children((0, 100)) == 80_000
    assert place.children((100, 1800)) == (12_000 - 1400) * 100
    document = run([town("A", aantal=12_000, geboorten=800)], model)
    row = next(r for r in document["volgorde"] if r["id"] == "slimmer-zwanger")
    assert row["extra_jeugdigen"] == 600
    assert document["met_geboorten"] == ["A"]


def test_births_that_cannot_be_are_told_and_not_counted(model: Model) -> None:
    odd = run([town("A", aantal=1000, geboorten=5000)], model)
    plain = run([town("A", aantal=1000)], model)
    assert odd["geboorten_passen_niet"] == ["A"]
    assert (odd["volgorde"], odd["ontbreekt_in"]) == (plain["volgorde"], plain["ontbreekt_in"])


def test_a_small_group_has_no_number(model: Model) -> None:
    """A women's shelter is not a fifth of all children; it stands below, with where it is missing."""
    document = run([town("A", aantal=20_000), town("B", aantal=9000)], model)
    apart = {row["id"]: row for row in document["niet_te_tellen"]}
    for item_id in (
        "veerkracht-opvang",
        "tijd-voor-toontje",
        "ouders-van-tegendraadse-jeugd",
        "je-lijf-je-lief",
    ):
        assert apart[item_id]["gemeenten"] == ["A", "B"]
        assert item_id not in {row["id"] for row in document["volgorde"]}
    missing = {row["id"]: row for row in document["ontbreekt_in"]}
    assert (missing["nu-niet-zwanger"]["telbaar"], missing["nu-niet-zwanger"]["aangaat"]) == (False, None)
    assert missing["voorzorg"]["aangaat"] == pytest.approx(missing["voorzorg"]["jeugdigen"] / 5, abs=1)


def test_only_what_is_for_everybody_is_counted_at_a_place_for_some(kb: Kennisbank, model: Model) -> None:
    """The rule, over every programme: which places these are is a field of the vocabulary."""
    late = {s for s in kb.vocabulaire["settings"] if kb.setting(s).pas_bij_problemen}
    assert {"opvang", "jeugdhulp"} <= late < set(kb.vocabulaire["settings"])
    rules = Rules(model, TODAY.isoformat())
    for item in kb.published("interventies").values():
        levels, places = item.preventieniveau, item.settings
        if isinstance(levels, str) or isinstance(places, str) or "universeel" in levels:
            continue
        if late & set(places):
            assert not rules.can_be_counted(item.id), item.id


def test_what_is_counted_does_not_depend_on_numbers(model: Model) -> None:
    """A region without numbers leaves the same programmes out of the order."""
    counted = run([town("A")], model)["niet_te_tellen"]
    assert counted == run([town("A", aantal=None)], model)["niet_te_tellen"]


def test_of_two_for_as_many_the_stronger_evidence_comes_first(model: Model) -> None:
    rank = {name: row[0] for name, row in model["bewijsniveaus"].items()}
    rows: list[dict[str, Any]] = run([town("A")], model)["volgorde"]
    for_as_many = [
        (one, other)
        for one, other in itertools.pairwise(rows)
        if one["extra_jeugdigen"] == other["extra_jeugdigen"] and one["vraagstuk"] != other["vraagstuk"]
    ]
    ranks = [(rank[one["bewijs"]["niveau"]], rank[other["bewijs"]["niveau"]]) for one, other in for_as_many]
    assert any(first > second for first, second in ranks)
    assert all(first >= second for first, second in ranks)


def test_a_line_that_looks_like_a_programme_is_no_flat_no(model: Model) -> None:
    """It is not known whether it runs, so it is neither missing nor advised before somebody looked the line up."""
    line = "toeleidingsproject vroegschool"
    document = run(
        [town("A", line), town("B", {"naam": line, "status": "gestopt"}), town("C", "Toeleiding VVE")], model
    )
    grid = {(r["gemeente"], r["interventie"]): (r["status"], r["regel"]) for r in document["rooster"]}
    assert grid["A", "vve-toeleiding"] == ("onbekend", line)
    assert grid["B", "vve-toeleiding"] == ("ontbreekt", "")
    assert grid["C", "vve-toeleiding"] == ("aanwezig", "")
    missing = {row["id"]: row["gemeenten"] for row in document["ontbreekt_in"]}
    assert missing["vve-toeleiding"] == ["B"]


def test_every_step_says_how_strong_the_evidence_is(model: Model) -> None:
    document = run([town("A", vraagt=["schoolverzuim", "opvoeding"])], model)
    for part in ("volgorde", "volgorde_gevraagd", "ontbreekt_in", "niet_te_tellen"):
        assert document[part]
        for row in document[part]:
            assert row["bewijs"]["niveau"] in model["bewijsniveaus"]
            assert {"basisaanbod", "kosten", "telbaar"} <= set(row)


def test_who_says_nothing_about_what_there_is_misses_nothing_for_sure(model: Model) -> None:
    """As in its own report: no list is not an empty list. What it asks for can be answered all the same."""
    silent = town("A", vraagt=["schoolverzuim"])
    del silent["aanbod"]
    document = run([silent, town("B")], model)
    assert document["zonder_aanbod"] == ["A"]
    grid = {(r["gemeente"], r["interventie"]): r["status"] for r in document["rooster"]}
    assert (grid["A", "mazl"], grid["B", "mazl"]) == ("onbekend", "ontbreekt")
    assert all(row["gemeenten"] == ["B"] for row in document["ontbreekt_in"])
    assert [(r["id"], r["gemeenten"]) for r in document["volgorde_gevraagd"]] == [("mazl", ["A"])]
    assert document["ongelijkheid"]["laagste"]["gemeente"] == "B"
    told = run([silent, town("B")], model, [{"naam": "VoorZorg", "gemeenten": ["A"]}])
    assert told["zonder_aanbod"] == []
    empty = run([town("A"), town("B")], model)
    assert {tuple(row["gemeenten"]) for row in empty["ontbreekt_in"]} == {("A", "B")}


def test_a_price_is_added_up_only_by_the_regions_own_numbers(model: Model) -> None:
    """Per school times the schools that every municipality of the step gives; a year of one place is never added up."""
    schools = [town("A"), town("B"), town("C", "De Vreedzame School", "Home-Start")]
    for place, number in zip(schools[:2], (4, 7), strict=True):
        place["populatie"]["scholen"] = number
    prices = {
        (row["id"], price["eenheid"]): price
        for row in run(schools, model)["ontbreekt_in"]
        for price in row["kosten"]
    }
    per_school = [price for (_, unit), price in prices.items() if unit == "per-school"]
    assert per_school
    for price in per_school:
        assert (price["aantal"], price["waarvan"]) == (11, "scholen")
        assert price["totaal"] == price["bedrag"] * 11
    del schools[1]["populatie"]["scholen"]
    rows = run(schools, model)["ontbreekt_in"]
    kinds = {price["eenheid"] for row in rows for price in row["kosten"] if price["totaal"] is None}
    assert {"per-school", "per-jaar", "per-gezin"} <= kinds
    assert not any(
        price["totaal"] for row in rows for price in row["kosten"] if price["eenheid"] == "per-jaar"
    )


def test_what_professionals_work_with_is_not_counted(model: Model) -> None:
    """A way of talking reaches as many as it is used for: it does not head an order by how many young people there are."""
    document = run([town("A", aantal=50_000), town("B")], model)
    aside = {row["id"] for row in document["niet_te_tellen"] if row["voor_professionals"]}
    assert "giz-methodiek" in aside
    rules = Rules(model, TODAY.isoformat())
    for row in document["volgorde"]:
        assert row["aard"] not in ("werkwijze", "instrument") or row["basisaanbod"]
    assert all(not rules.is_for_small_group(item_id) for item_id in aside)
    # What every region should have keeps its number.
    assert rules.can_be_counted("vve-toeleiding")
