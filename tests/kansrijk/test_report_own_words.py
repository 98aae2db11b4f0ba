"""What a report tells of the own words of a need and of the lines of an offering: near programmes, names, and reach."""

from __future__ import annotations

import re
from typing import Any

import pytest
from reports import parts_of, short

from kansrijk.markdown_text import plain
from kansrijk.report.answers import top
from kansrijk.report.facts import Facts
from kansrijk.report.suggestions import where_it_stands
from kennisbank.knowledge import Kennisbank

Model = dict[str, Any]


def test_a_near_programme_has_the_number_it_has_in_the_report(kb: Kennisbank, model: Model) -> None:
    """A report numbers what is no alternative and not beside the question; of the others it says what they are."""
    needs = [
        {"tekst": "onrust in de klas"},
        {"tekst": "vechtscheidingen", "urgentie": 3},
        {"tekst": "pesten"},
    ]
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": ["SWPBS", "KiVa"]}
    text = short(profile, kb, model, whole=True)
    assert " is een alternatief voor " in text
    facts = Facts(parts_of(profile, kb, model))
    told = {row["id"]: where_it_stands(facts, row["id"]) for row in facts.document["suggesties"]}
    near = [row for need in facts.document["behoeften"] for row in need["dichtbij"] if row["rang"]]
    assert near
    for row in near:
        assert re.search(rf"(?:Dichtbij|Dat past): .*{re.escape(plain(told[row['id']]))}", text)
    numbered = {
        i: words[len("is suggestie ") : -1] for i, words in told.items() if words.startswith("is suggestie ")
    }
    assert any(facts.document["suggesties"][int(n) - 1]["id"] != i for i, n in numbered.items())
    for item_id, number in numbered.items():
        name = plain(facts.name(item_id))
        assert f"### {number}. {name}" in text or f"| {number} | {name}" in text


def test_the_first_page_has_the_first_numbers(kb: Kennisbank, model: Model) -> None:
    """What only replaces something may stand among the first when the words point at it; the numbers go on after it."""
    needs = [
        "onrust in de klas en storend gedrag in groep 5 en 6",
        "steeds meer kinderen te zwaar en ze bewegen te weinig",
    ]
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["po"]},
        "behoeften": [{"tekst": text, "urgentie": 3 - n} for n, text in enumerate(needs)],
        "aanbod": ["SWPBS", "B-Fit"],
    }
    facts = Facts(parts_of(profile, kb, model))
    first = top(facts)
    assert [where_it_stands(facts, row["id"]) for row in first] == [
        f"is suggestie {n}." for n in range(1, len(first) + 1)
    ]
    assert [row["rang"] for row in first] != list(range(1, len(first) + 1))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([{"naam": "KIES  (groep  7)", "bereik": 30}], "KIES bereikt 30 procent."),
        ([{"naam": "KIES", "status": "gestopt", "bereik": 10}, {"naam": "KIES", "bereik": 90}], ""),
        ([{"naam": "KIES", "bereik": 10}, {"naam": "KIES", "bereik": 90}], ""),
        ([{"naam": "KIES", "bereik": 10}, {"naam": "KIES", "bereik": 40}], "KIES bereikt 40 procent."),
    ],
)
def test_reach_is_that_of_the_line_that_says_most(
    lines: list[Any], said: str, kb: Kennisbank, model: Model
) -> None:
    """A name written with more spaces is the same line, and what is stopped says nothing of what runs."""
    data = {"organisatie": {"type": "gemeente"}, "behoeften": [{"vraagstuk": "scheiding"}], "aanbod": lines}
    text = short(data, kb, model)
    assert ("KIES bereikt" in text) == bool(said)
    assert said in text


def test_only_what_names_the_subject_is_told_at_a_need(kb: Kennisbank, model: Model) -> None:
    """Nothing recognised speaks of an ill parent: the page says so, and names what does speak of it."""
    need = {"tekst": "kinderen van ouders met psychische problemen", "urgentie": 3}
    text = short({"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": []}, kb, model)
    assert "Niets met een erkenning." in text
    assert "Moeders Informeren Moeders" not in text
    assert "KOPP/KOV-doe-praatgroepen" in text
    assert "Jij bent okay" in text
    need = {"tekst": "onrust in de klas", "urgentie": 3}
    text = short({"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": []}, kb, model)
    assert "kijk of het past" not in text
    assert "Triple P" not in text


def test_what_speaks_of_an_urgent_part_is_named_first(kb: Kennisbank, model: Model) -> None:
    needs = ("brugklassers die vechten", "een leerling is overleden door zelfdoding")
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["vo"]},
        "behoeften": [{"tekst": text, "urgentie": 3} for text in needs],
        "aanbod": [],
    }
    text = short(profile, kb, model)
    assert "Zonder bekende erkenning: Gatekeepertraining 113" in text


def test_danger_and_figures_have_their_own_answer(kb: Kennisbank, model: Model) -> None:
    """No course stands beside a child that wants to die, and no programme beside a question for a number."""
    needs = [
        {"tekst": "een meisje van 15 wil dood", "urgentie": 3},
        {"tekst": "hoeveel jongeren drinken er in onze gemeente"},
    ]
    rows = [
        line
        for line in short({"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": []}, kb, model, whole=True).split("\n")
        if line.startswith("| “")
    ]  # fmt: skip
    assert "Eerst directe hulp: die staat bovenaan." in rows[0]
    assert "Misschien" not in rows[0]
    assert rows[1].endswith(
        "| Dit vraagt om cijfers en niet om een programma. Kijk bij ‘Zoek dit eerst uit’. |"
    )


def test_what_was_stopped_is_said_where_it_is_advised(kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [{"vraagstuk": "scheiding"}], "aanbod": ["KIES (gestopt)"]}  # fmt: skip
    assert "KIES (u stopte hiermee)" in " ".join(short(profile, kb, model).split())
