"""What runs for a need and reaches only a part: more of that comes before something new."""

from __future__ import annotations

from typing import Any

import pytest
from profiles import run
from reports import parts_of, short

from kennisbank.knowledge import Kennisbank
from matcher.name_reach import told_part

Model = dict[str, Any]
ILL = {"tekst": "middelbare scholieren die zich telkens ziek melden"}


def asked(*aanbod: Any, need: dict[str, Any] = ILL) -> dict[str, Any]:
    return {"organisatie": {"type": "jgz"}, "behoeften": [need], "aanbod": list(aanbod)}


def more(model: Model, *aanbod: Any, need: dict[str, Any] = ILL) -> list[str]:
    rows = run(asked(*aanbod, need=need), model)["behoeften"][0]["antwoord"]["uitbreiden"]
    return [row["tekst"] for row in rows]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("M@ZL op 9 van de 14 vo-scholen", "9 van de 14 vo-scholen"),
        ("KiVa (30 procent van de groepen)", "30 procent van de groepen"),
        ("KiVa (30%)", "30%"),
        ("KiVa, de helft van de scholen doet mee", "de helft van de scholen"),
        ("Rots en Water op 2 vd 7 scholen (sinds 2021)", "2 vd 7 scholen"),
        ("KiVa op 3/8 scholen", "3/8 scholen"),
        ("KiVa op alle scholen", ""),
        ("KiVa op school", ""),
        ("KiVa voor groep 7/8", ""),
    ],
)
def test_the_words_that_tell_a_part(line: str, part: str) -> None:
    assert told_part(line) == part


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("M@ZL op 9 van de 14 vo-scholen", "nu 9 van de 14 vo-scholen"),
        ("M@ZL op 2 van de 14 vo-scholen", "nu 2 van de 14 vo-scholen"),
        ({"naam": "M@ZL", "bereik": 60}, "nu 60 procent"),
        ({"naam": "M@ZL op 9 van de 14 vo-scholen", "bereik": 60}, "nu 60 procent"),
        ("M@ZL, alleen in Noord", "nu niet overal"),
        ("M@ZL (wijken Noord en De Akker, 40 plekken)", "nu wijken Noord en De Akker"),
        ("M@ZL in twee wijken", "nu in twee wijken"),
    ],
)
def test_more_of_what_runs_comes_first(model: Model, line: Any, part: str) -> None:
    assert more(model, line) == [f"Breid eerst MAZL op het voortgezet onderwijs uit: {part}."]


@pytest.mark.parametrize(
    "line",
    [
        "M@ZL",
        "M@ZL op alle scholen",
        {"naam": "M@ZL", "bereik": 100},
        {"naam": "M@ZL op 9 van de 14 vo-scholen", "status": "gestopt"},
        {"naam": "M@ZL op 9 van de 14 vo-scholen", "status": "gepland"},
        # What ends, is tried or has no room has another question first; and so has what may not be there.
        "M@ZL op 9 van de 14 vo-scholen, stopt per 1-1-2027",
        "M@ZL, proef op 9 van de 14 vo-scholen",
        "M@ZL op 9 van de 14 vo-scholen (wachtlijst)",
        {"naam": "M@ZL op 9 van de 14 vo-scholen", "regionaal": True},
    ],
)
def test_what_is_everywhere_or_unsure_is_not_to_be_widened(model: Model, line: Any) -> None:
    assert more(model, line) == []


def test_the_line_that_says_most_counts(model: Model) -> None:
    assert more(model, "M@ZL op 9 van de 14 vo-scholen", "MAZL") == []


def test_nobody_is_told_to_widen_what_has_no_proof(model: Model) -> None:
    """POH Jeugd has no recognition, and of Kanjertraining the working is disputed."""
    need = {"vraagstuk": "gedragsproblemen"}
    own = ("POH Jeugd op 2 van de 9 praktijken", "Kanjertraining op 2 van de 9 scholen")
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": list(own)}
    found = run(profile, model)["behoeften"][0]["antwoord"]
    assert {"poh-jeugd", "kanjertraining"} <= {*found["loopt"], *found["breder"]}
    assert found["uitbreiden"] == []


def test_what_is_about_something_else_is_no_answer_to_widen(model: Model) -> None:
    assert more(model, "M@ZL op 9 van de 14 vo-scholen", need={"vraagstuk": "overgewicht"}) == []


def test_what_is_about_the_same_for_others_is_no_answer_to_widen(model: Model) -> None:
    """VoorZorg is about violence at home too, but not for who is asked about here."""
    need = {"tekst": "kinderen die thuis ruzie en klappen tussen hun ouders meemaken"}
    assert more(model, "VoorZorg (wijken Noord en Zuid)", need=need) == []
    chosen = more(model, "VoorZorg (wijken Noord en Zuid)", need={"vraagstuk": "kwetsbare-start"})
    assert chosen == ["Breid eerst VoorZorg uit: nu wijken Noord en Zuid."]


def test_the_threshold_of_low_reach_is_the_same_as_before(model: Model) -> None:
    """Nine of fourteen covers; two of fourteen covers weakly."""
    for line, status in (("9", "gedekt"), ("2", "zwak-gedekt")):
        rows = run(asked(f"M@ZL op {line} van de 14 vo-scholen"), model)["dekking"]
        assert {row["status"] for row in rows if "mazl" in row["aanwezig"]} == {status}


def test_the_report_says_it_before_what_is_new(kb: Kennisbank, model: Model) -> None:
    profile = asked("M@ZL op 9 van de 14 vo-scholen")
    said = "Breid eerst MAZL op het voortgezet onderwijs uit: nu 9 van de 14 vo-scholen."
    document = parts_of(profile, kb, model).document
    assert document["behoeften"][0]["antwoord"]["suggesties"] == ["mazl-mbo"]
    whole = short(profile, kb, model, whole=True)
    assert f"{said} Daarna: MAZL op het mbo." in whole
    assert f"{said} Kijk daarna of u dit ook nodig heeft." in whole
    assert f"- {said}\n- Dat past: MAZL op het mbo" in whole
    page = short(profile, kb, model)
    assert f"{said} Kijk daarna" in page
