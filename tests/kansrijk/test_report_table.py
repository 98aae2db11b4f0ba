"""What the table of needs on one page says: what runs, what fits, what was ended, and what is known without a recognition."""

from __future__ import annotations

import re

import pytest
from reports import Model, parts_of, short

from kansrijk.report.answers import why_now
from kansrijk.report.facts import Facts
from kansrijk.report.per_need import without_recognition
from kennisbank.knowledge import Kennisbank


def test_what_only_misses_who_delivers_it_is_named_before_what_has_no_recognition(
    kb: Kennisbank, model: Model
) -> None:
    profile = {
        "organisatie": {"type": "jgz"},
        "behoeften": [
            {"vraagstuk": "overgewicht", "urgentie": 3},
            {"tekst": "kinderen van zieke ouders"},
        ],
        "aanbod": [],
    }
    text = short(profile, kb, model)
    assert "passen misschien ook Krachtvoer en LEFF. Die hebben of hadden een erkenning." in text
    # What the own people lead comes first.
    assert "Zonder bekende erkenning: Kind naar Gezonder Gewicht" in text


def test_what_runs_for_another_part_is_no_answer_that_runs(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["so"]},
        "behoeften": [{"tekst": "jongeren die worden geronseld", "urgentie": 3}],
        "aanbod": ["SWPBS"],
    }
    assert "daar loopt al" not in short(profile, kb, model)
    need = {"tekst": "onrust in de klas", "urgentie": 3}
    assert "daar loopt al" in short({**profile, "behoeften": [need]}, kb, model)


def test_a_need_with_direct_help_has_its_place_on_one_page(kb: Kennisbank, model: Model) -> None:
    """Also when five needs are more urgent."""
    texts = ("onrust in de klas", "vechtscheidingen", "pubers die blowen", "kinderen te zwaar", "pesten op school")  # fmt: skip
    needs = [{"tekst": t, "urgentie": 3} for t in texts]
    last = {"tekst": "meiden die zichzelf snijden", "urgentie": 1}
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [*needs, last], "aanbod": []}
    page = short(profile, kb, model)
    assert "“meiden die zichzelf" in page
    assert "Nog 1 vraag staat in het hele verslag." in page
    assert sum(f"“{text[:8]}" in page for text in texts) == 4


def test_base_offering_that_was_ended_is_told_as_ended(kb: Kennisbank, model: Model) -> None:
    """It is missing, and who cut it himself is asked why."""
    own = [{"naam": "VoorZorg", "status": "gestopt"}, "Stevig Ouderschap"]
    texts = ("onrust in de klas", "vechtscheidingen", "pubers die blowen", "kinderen te zwaar", "pesten op school")  # fmt: skip
    for needs in ([], [{"tekst": t, "urgentie": 3} for t in texts]):
        profile = {"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": own}
        page = short(profile, kb, model)
        assert "Met VoorZorg stopte u zelf. Bespreek eerst waarom." in page
        assert not re.search(r"Ontbreekt: [^.]*VoorZorg", page)


def test_what_fills_no_place_is_not_called_missing(kb: Kennisbank, model: Model) -> None:
    need = {"tekst": "meiden van 17 die ongewild zwanger raken", "urgentie": 3}
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["mbo"]},
        "behoeften": [need],
        "aanbod": ["Lang Leve de Liefde mbo"],
    }
    page = short(profile, kb, model)
    first = page.split("== Het basisaanbod")[0]
    assert not any(row["vult"] for row in parts_of(profile, kb, model).document["suggesties"])
    assert "Wat past naast wat u al heeft 1. Girls' Talk" in first
    assert "ontbre" not in first.partition("==")[2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ouders die in een vechtscheiding zitten", "Kinderen uit de Knel (behandeling; verwijs)"),
        ("jongeren drinken te veel alcohol", "Zonder bekende erkenning: Opgroeien in een Kansrijke Omgeving"),
        ("leerlingen vapen op het schoolplein", "Zonder bekende erkenning: Helder op School"),
        ("jongens die homo roepen door de gang", "Misschien SchoolsOUT; vraag na of het bij u past."),
    ],
)  # fmt: skip
def test_what_names_the_subject_is_named_under_its_own_words(text: str, words: str, kb: Kennisbank, model: Model) -> None:  # fmt: skip
    """Without a recognition, as treatment, or when it is not known whether it fits: it stands with the need, also beside an answer."""
    school = "school" in text or "gang" in text
    own = {"type": "school", "onderwijs": ["vo"]} if school else {"type": "gemeente"}
    profile = {"organisatie": own, "behoeften": [{"tekst": text, "urgentie": 3}], "aanbod": []}
    whole = short(profile, kb, model, whole=True).replace("\\", "")
    page, rest = whole.split("## Uw vraag, zoals", 1)
    assert words in page
    name = words.split(": ")[-1].removeprefix("Misschien ").split(";")[0].partition(" (")[0]
    assert name in rest.split("\n## ")[0]


def test_what_runs_for_ages_that_we_do_not_know_is_not_called_nothing(kb: Kennisbank, model: Model) -> None:
    """Of POH Jeugd we do not know from what age it is; then nobody is told that there is nothing yet."""
    needs = [{"vraagstuk": "depressie", "urgentie": 3}]
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": ["POH Jeugd"]}
    reasons = {}
    for naam, aanbod in (("met", ["POH Jeugd"]), ("zonder", [])):
        parts = parts_of({**profile, "aanbod": aanbod}, kb, model)
        row = next(s for s in parts.document["suggesties"] if s["id"] == "vrienden")
        reasons[naam] = why_now(Facts(parts), row)
    assert reasons["met"].startswith("Daar heeft u alleen iets met een vraag erbij: somberheid")
    assert reasons["zonder"].startswith("Daar heeft u nog niets voor: somberheid")
    # What stands beside what runs says the same.
    assert "met een vraag erbij: POH Jeugd" in short(
        {**profile, "aanbod": ["POH Jeugd"]}, kb, model, whole=True
    )


@pytest.mark.parametrize(
    ("organisation", "text", "unwanted"),
    [
        # One word in common, and about something else: a training about suicide for who stays away from school.
        ({"type": "school", "onderwijs": ["vo"]}, "leerlingen die niet meer naar school komen, thuiszitters", "Gatekeeper"),
        # The same vraagstuk, and another part of it: teeth for who asks about vaccines.
        ({"type": "gemeente"}, "kinderen worden niet meer ingeënt", "Gewoon Gaaf"),
    ],
)  # fmt: skip
def test_what_has_no_recognition_is_named_only_for_what_is_asked(
    organisation: dict[str, object], text: str, unwanted: str, kb: Kennisbank, model: Model
) -> None:
    profile = {"organisatie": organisation, "behoeften": [{"tekst": text, "urgentie": 3}], "aanbod": ["M@ZL"]}
    row = next(line for line in short(profile, kb, model, whole=True).split("\n") if line.startswith("| “"))
    assert "met een erkenning" in row
    assert unwanted not in row


def test_what_is_near_and_about_something_else_is_not_named_as_about_it(kb: Kennisbank, model: Model) -> None:
    """One word in common is enough to be near: a divorce course has 'vader' too."""
    needs = [{"tekst": "kinderen die thuis zorgen voor een zieke vader of moeder"}]
    facts = Facts(
        parts_of({"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": []}, kb, model)
    )
    (row,) = facts.needs
    assert {found["vraagstuk"] for found in row["gevonden"]} == {"steun-en-netwerk"}
    near = ("jij-bent-okay", "ouderschap-blijft")
    row["dichtbij"] = [
        {"id": i, "woorden": ["vader"], "rang": None, "reden": {"veld": "bewijs"}} for i in near
    ]
    named = without_recognition(facts, row)
    assert "jij-bent-okay" in named
    assert "ouderschap-blijft" not in named
