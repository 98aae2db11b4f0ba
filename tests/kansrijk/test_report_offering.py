"""What a report makes of an offering: with which doubt it runs, what to ask about the list, what it costs, and whom to call."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from reports import Model, parts_of, short

from kansrijk.report.answers import cost_summary
from kansrijk.report.facts import Facts, first_sentence
from kansrijk.report.factsheet import factsheet_markdown, offered
from kansrijk.report.next_steps import covered_yet_urgent, may_fit, nearly, unsure_about
from kansrijk.report.offering import NO_RECOGNITION, look_up_first, present
from kansrijk.report.outcome import how_read
from kansrijk.report.per_need import runs
from kansrijk.report.suggestions import suggestion_lines
from kansrijk.report.summary import summary_lines
from kennisbank.knowledge import Kennisbank

DOUBTED = {
    "organisatie": {"type": "gemeente"},
    "aanbod": ["Playing for Success", "Rots en Water", {"naam": "KIES", "bereik": 30}],
}
"""Nobody judged the first, a committee refused the second, and the third reaches few."""


def facts_of(profile: dict[str, Any], kb: Kennisbank, model: Model) -> Facts:
    return Facts(parts_of(profile, kb, model))


def asks(*needs: tuple[str, int], aanbod: tuple[str, ...] = ()) -> dict[str, Any]:
    """A municipality that chose these vraagstukken with their urgency."""
    behoeften = [{"vraagstuk": vraagstuk, "urgentie": urgency} for vraagstuk, urgency in needs]
    return {"organisatie": {"type": "gemeente"}, "behoeften": behoeften, "aanbod": list(aanbod)}


def test_what_nobody_judged_stands_behind_what_was_refused(kb: Kennisbank, model: Model) -> None:
    doubted = present(facts_of(DOUBTED, kb, model)).doubted
    assert [(one.id, one.here) for one in doubted] == [
        ("rots-en-water", False), ("kies", True), ("playing-for-success", False),
    ]  # fmt: skip
    assert [one.why == NO_RECOGNITION for one in doubted] == [False, False, True]


def test_a_factsheet_warns_of_how_it_runs_here_only(kb: Kennisbank, model: Model) -> None:
    """That a programme has no recognition stands at its evidence already."""
    text = factsheet_markdown(parts_of(DOUBTED, kb, model))
    assert text.count("**Let op.**") == 1
    assert "**Let op.** Bereikt 30 procent." in text.partition("## KIES")[2]


def test_a_factsheet_begins_with_the_base_offering(kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["PAD", "Toeleiding naar vve"]}
    facts = facts_of(profile, kb, model)
    rank = {
        item_id: facts.ladder[facts.evidence(item_id).niveau].rang for item_id in ("pad", "vve-toeleiding")
    }
    assert rank["pad"] > rank["vve-toeleiding"]
    assert offered(facts) == ["vve-toeleiding", "pad"]


def test_what_the_list_calls_stopped_is_not_asked_after(kb: Kennisbank, model: Model) -> None:
    """Whether it really is missing is asked of what the list does not name."""
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": [{"naam": "VoorZorg", "status": "gestopt"}]}
    (question,) = [text for text in look_up_first(facts_of(profile, kb, model)) if "echt, of " in text]
    assert "Nu Niet Zwanger" in question
    assert "VoorZorg" not in question


def test_a_line_with_an_abbreviation_is_told_whole(kb: Kennisbank, model: Model) -> None:
    """'St. Jansdal' begins no new sentence in the table of the base offering."""
    line = "Stevig Ouderschap (St. Jansdal)"
    text = short({"organisatie": {"type": "gemeente"}, "aanbod": [line]}, kb, model, whole=True)
    assert f"| Aanwezig | Uw lijst noemt '{line}'. |" in text
    assert "| Ontbreekt | Het staat niet in uw lijst. |" in text


def test_who_keeps_it_up_is_told_when_it_is_another(kb: Kennisbank, model: Model) -> None:
    parts = parts_of({"organisatie": {"type": "gemeente"}}, kb, model)
    texts = copy.deepcopy(dict(parts.texts))

    def contact(keeper: str) -> tuple[str, str]:
        texts["programmas"]["kies"] |= {"eigenaar": "De maker", "beheer": keeper}
        facts = Facts(parts._replace(texts=texts))
        return facts.contact("kies")[0], facts.contact_short("kies")

    assert contact("Een ander") == ("De maker; beheer: Een ander", "De maker")
    assert contact("De maker") == contact("") == ("De maker", "De maker")


def amount(euros: int, unit: str, total: int | None) -> dict[str, Any]:
    return {
        "tekst": f"Zin van {euros}.", "bedrag": euros, "eenheid": unit, "jaar": 2020, "totaal": total,
        "toelichting": "", "bron": None,
    }  # fmt: skip


def test_the_first_price_is_one_with_a_total(kb: Kennisbank, model: Model) -> None:
    """What depends on how many take part has no total, and one page does not say so."""
    facts = facts_of({"organisatie": {"type": "gemeente"}}, kb, model)
    without, with_total = amount(10, "per-kind", None), amount(20, "per-groep", 400)

    def told(*rows: dict[str, Any]) -> str:
        return cost_summary(facts, {"id": "kies", "kosten": list(rows)})

    assert told(without, with_total).startswith("Zin van 20. Er is nog 1 bedrag bekend.")
    assert told(without, with_total, without).startswith("Zin van 20. Er zijn nog 2 bedragen bekend.")
    assert told(without).startswith("€ 10 per kind (prijspeil 2020).")


def test_what_was_refused_is_not_near_an_answer(kb: Kennisbank, model: Model) -> None:
    facts = facts_of(asks(("pesten", 3)), kb, model)
    reasons = {row["id"]: row["reden"]["veld"] for row in facts.document["niet_voorgesteld"]}
    assert reasons["rots-en-water"] == "bewijs"
    assert nearly(facts, "pesten")
    assert "rots-en-water" not in nearly(facts, "pesten")


def test_what_may_fit_has_a_recognition(kb: Kennisbank, model: Model) -> None:
    facts = facts_of({"organisatie": {"type": "jgz"}, "behoeften": [{"vraagstuk": "angst"}]}, kb, model)
    rows = facts.document["onbekend_of_het_past"]
    assert "VRIENDEN" in may_fit(facts, ["angst"])
    none = next(
        p["id"]
        for p in model["programmas"]
        if p["vraagstukken"][0] == "angst" and not facts.is_recognised(facts.evidence(p["id"]))
    )
    facts.document = {
        **facts.document,
        "onbekend_of_het_past": [*rows, {"id": none, "velden": ["uitvoerders"]}],
    }
    assert none not in [row["id"] for row in unsure_about(facts, "angst")]


@pytest.mark.parametrize(
    ("needs", "told"),
    [
        ([("pesten", 3), ("scheiding", 3)], "U noemt ‘scheiding’, en"),
        ([("pesten", 1), ("scheiding", 3)], "U noemt ‘scheiding’ het dringendst, en"),
        ([("scheiding", 2)], "U noemt ‘scheiding’ het dringendst, en"),
        ([("pesten", 3), ("scheiding", 1)], ""),
    ],
)
def test_most_urgent_is_only_what_is_more_so(
    needs: list[tuple[str, int]], told: str, kb: Kennisbank, model: Model
) -> None:
    """Of what is all equally urgent, nothing is called the most urgent."""
    words = covered_yet_urgent(facts_of(asks(*needs, aanbod=("KIES",)), kb, model))
    assert words.replace("scheiding van ouders", "scheiding").startswith(told)
    assert bool(words) == bool(told)


def test_what_sources_dispute_covers_nothing(kb: Kennisbank, model: Model) -> None:
    facts = facts_of(asks(("gedragsproblemen", 3), aanbod=("PAD",)), kb, model)
    assert facts.is_recognised(facts.evidence("pad"))
    assert covered_yet_urgent(facts) == ""
    agreed = facts_of(asks(("gedragsproblemen", 3), aanbod=("PAD",)), kb, model)
    agreed._evidence["pad"] = facts.evidence("pad")._replace(betwist=False)
    assert "PAD" in covered_yet_urgent(agreed)


def test_reach_beside_the_question_is_no_advice(kb: Kennisbank, model: Model) -> None:
    few = {"naam": "KIES", "bereik": 30}
    for vraagstuk, told in (("pesten", False), ("scheiding", True)):
        profile = {**asks((vraagstuk, 3)), "aanbod": [few]}
        assert ("KIES bereikt 30 procent." in short(profile, kb, model)) == told


def test_an_urgency_is_told_to_who_gave_one(kb: Kennisbank, model: Model) -> None:
    assert "(urgentie 3 van 3)" in short(asks(("pesten", 3)), kb, model, whole=True)
    assert "(urgentie" not in short({"organisatie": {"type": "gemeente"}}, kb, model, whole=True)


def test_what_runs_in_general_is_told_where_nothing_runs_for_the_need(kb: Kennisbank, model: Model) -> None:
    facts = facts_of(asks(("scheiding", 3), aanbod=("KIES",)), kb, model)
    answer = {"loopt": ["kies"], "breder": ["pad"], "gepland": [], "onbekend": []}
    row = {**facts.needs[0], "antwoord": answer}
    assert runs(facts, row) == "KIES."
    assert runs(facts, {**row, "antwoord": {**answer, "loopt": []}}).startswith("in het algemeen: Programma")


def test_what_is_beside_the_question_and_adds_nothing_is_left_out(kb: Kennisbank, model: Model) -> None:
    facts = facts_of(asks(("pesten", 3)), kb, model)
    first, *rest = facts.document["suggesties"]
    beside = {**first, "naast_de_vraag": "Let op: u noemt dit; dit gaat over dat."}

    def told(row: dict[str, Any]) -> bool:
        facts.document = {**facts.document, "suggesties": [*rest, row]}
        return any(": u noemt dit; dit gaat over dat." in line for line in suggestion_lines(facts))

    assert first["vult"]
    assert told(beside)
    assert not told({**beside, "vult": []})


def test_how_we_read_the_sources_is_told_the_most_first(kb: Kennisbank, model: Model) -> None:
    facts = facts_of({"organisatie": {"type": "gemeente"}}, kb, model)
    ways = ["brondocument", "opgeslagen-kopie", "opgeslagen-kopie"]
    facts.texts = {
        **facts.texts,
        "bronnen": {str(n): {"wijze": way} for n, way in enumerate(ways)},
    }
    facts.ref("0", "1", "2")
    first, second = facts.label("wijzen", ways[1]), facts.label("wijzen", ways[0])
    assert f"Van de 3 bronnen onder dit verslag lazen wij er 2 als {first} en 1 als {second}." in how_read(
        facts
    )


def test_an_abbreviation_does_not_end_a_sentence(kb: Kennisbank, model: Model) -> None:
    """The base offering of one page quotes the line as it was written."""
    assert (
        first_sentence("Uw lijst noemt 'stev. ouderschap'. En meer.") == "Uw lijst noemt 'stev. ouderschap'."
    )
    assert first_sentence("Eén zin") == "Eén zin"
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["stev. ouderschap (pilot)"]}
    facts = facts_of(profile, kb, model)
    assert any("stev. ouderschap (pilot)" in line for line in summary_lines(facts))


def test_what_may_be_in_the_list_is_not_said_to_be_new(kb: Kennisbank, model: Model) -> None:
    parts = parts_of(asks(("pesten", 3)), kb, model)
    document = parts.document
    new = document["suggesties"][0]["id"]
    assert "Misschien staat dit al in uw lijst" not in Facts(parts).availability(new)
    document["onbekend"] = [{"invoer": "ons eigen plan", "lijkt_op": [new], "status": "actief"}]
    for told in (Facts(parts).availability(new), Facts(parts).caveats(new)):
        assert told.startswith("Misschien staat dit al in uw lijst: “ons eigen plan” lijkt erop.")
    document["onbekend"][0]["status"] = "gestopt"
    assert "Misschien staat dit al" not in Facts(parts).caveats(new)


def test_a_family_that_runs_stands_on_the_factsheet_as_one_of_it(kb: Kennisbank, model: Model) -> None:
    """Nobody knows which one; that something of it runs is known."""
    profile = {"organisatie": {"type": "jgz"}, "aanbod": ["Triple P"]}
    sheet = factsheet_markdown(parts_of(profile, kb, model)).replace("\\", "")
    assert "| Triple P: één van deze 4, zoek uit welke: " in sheet
    assert "niets dat loopt" not in sheet


def test_that_a_price_is_not_known_is_told_once(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"vraagstuk": "depressie"}],
        "aanbod": [],
    }
    parts = parts_of(profile, kb, model)
    text = "\n".join(suggestion_lines(Facts(parts)))
    assert sum(not row["kosten"] for row in parts.document["suggesties"][:10]) > 2
    assert text.count("weten wij niet wat het kost") == 1
    assert "Wat het kost, weten wij niet" not in text
