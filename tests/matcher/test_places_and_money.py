"""In which places a programme runs and until when there is money for it, as a line of an offering tells that."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from basis import TODAY
from hypothesis import given
from hypothesis import strategies as st
from profiles import run
from reports import parts_of, short

from kansrijk.report.facts import Answered, Facts
from kansrijk.report.offering import money_ends
from kennisbank.knowledge import Kennisbank
from matcher.match import match
from matcher.name_money import money_until
from matcher.name_somewhere import told_places
from matcher.name_status import told_status
from matcher.profile import read_profile

Model = dict[str, Any]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("VoorZorg (GGD, wijken Noord en Delfzicht, 40 plekken per jaar)", "wijken Noord en Delfzicht"),
        ("KIES, wijk De Akker", "wijk De Akker"),
        ("KIES (in de dorpen Oudega, Sint Jacob en 't Zand)", "in de dorpen Oudega, Sint Jacob en 't Zand"),
        ("KIES in twee wijken", "in twee wijken"),
        ("KIES (sinds 2019, in 3 kernen)", "in 3 kernen"),
        ("KIES in één dorp.", "in één dorp"),
    ],
)
def test_some_places_are_not_everywhere(line: str, said: str) -> None:
    found = told_places(line)
    assert found is not None
    assert found.said == said
    assert found.before in line
    told = told_status(line, TODAY.isoformat())
    assert told is not None
    assert (told.status, told.zwak) == ("actief", "deels")


@pytest.mark.parametrize(
    "line",
    [
        "VoorZorg", "VoorZorg in de wijk", "VoorZorg (wijkteam Noord)", "De Vreedzame Wijk", "KIES in alle wijken", "KIES op 3 scholen",
        "VoorZorg (wijken met veel armoede)", "Buurtgezinnen", "KIES in de twee wijken", "wijken Noord en Zuid", "in twee wijken",
        "KIES (10 plekken)", "KIES, dorpshuis Oost", "KIES in 30 wijken", "VoorZorg, regio Utrecht",
    ],
)  # fmt: skip
def test_a_place_that_may_be_all_of_it_is_no_part(line: str) -> None:
    """A miss is told as it was before; who is said to reach less than he does, is told something false."""
    assert told_places(line) is None


def test_another_remark_counts_for_more_than_the_places(model: Model) -> None:
    for line, status, thin in (
        ("KIES (pilot in twee wijken)", "actief", "proef"), ("KIES in twee wijken, gestopt in 2024", "gestopt", ""),
        ("KIES (wijken Noord en Zuid), stopt per 1-1-2027", "actief", "stopt"), ("KIES (wijken Noord en Zuid), t/m 2030", "actief", "deels"),
    ):  # fmt: skip
        told = told_status(line, TODAY.isoformat())
        assert told is not None
        assert (told.status, told.zwak) == (status, thin), line


def test_what_runs_in_some_places_covers_weakly(model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["KIES, wijken Noord en Delfzicht"]}
    cells = [cell for cell in run(profile, model)["dekking"] if cell["aanwezig"] == ["kies"]]
    assert {cell["status"] for cell in cells} == {"zwak-gedekt"}
    assert {cell["waarom"] for cell in cells} == {"KIES: het loopt niet overal."}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("VoorZorg (6 verpleegkundigen, tot 31-12-2026 gefinancierd)", "2026-12-31"), ("KIES, subsidie loopt t/m 2026", "2026-12-31"),
        ("KIES (gefinancierd tot juli 2027)", "2027-07-01"), ("KIES gefinancierd tot juli 2027", "2027-07-01"),
        ("KIES (financiering tot 1 januari 2027)", "2027-01-01"), ("KIES, geld tot eind 2026", "2026-12-31"),
        ("KIES (subsidie loopt af per 2027)", "2027-01-01"), ("KIES, financiering loopt eind 2027 af", "2027-12-31"),
        ("KIES - subsidie tot 1-1-2028", "2028-01-01"), ("KIES, subsidie t/m februari 2027", "2027-02-28"),
        ("KIES (gefinancierd door ZonMw tot 2028)", "2028-01-01"), ("KIES (subsidie t/m schooljaar 2026-2027)", "2027-07-31"),
        ("KIES niet gefinancierd tot 2027", ""), ("KIES (geen subsidie tot 2027)", ""), ("KIES (subsidie aangevraagd tot 2027)", ""),
        ("KIES (betaald)", ""), ("KIES (budget 2026)", ""), ("KIES tot 2027", ""), ("KIES (subsidie 2024-2026)", ""),
        ("KIES, 75% subsidie", ""), ("KIES, subsidie tot 18 jaar", ""), ("KIES, subsidie t/m 31-31-2027", ""), ("Geldzorgen tot 2027", ""),
    ],
)  # fmt: skip
def test_until_when_there_is_money(line: str, day: str) -> None:
    assert money_until(line) == day


@given(st.text(alphabet="subidegfnarctmo /()-,02167\u00e9", max_size=60))
def test_a_day_that_is_told_exists(text: str) -> None:
    day = money_until(f"KIES, subsidie tot {text}")
    assert day == "" or dt.date.fromisoformat(day)


def test_what_has_money_for_a_while_covers_as_before(model: Model) -> None:
    cells = [
        [
            row["status"]
            for row in run({"organisatie": {"type": "gemeente"}, "aanbod": [line]}, model)["dekking"]
        ]
        for line in ("VoorZorg", "VoorZorg (tot 31-12-2026 gefinancierd)")
    ]
    assert cells[0] == cells[1]


def warnings(kb: Kennisbank, model: Model, today: dt.date, *lines: Any) -> list[str]:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": list(lines)}
    profiel = read_profile(json.dumps(profile).encode(), "profiel.json", model, today)
    answered = Answered(
        match(profiel, model, today), profiel, model, parts_of(profile, kb, model).texts, today
    )
    return list(money_ends(Facts(answered)))


def test_money_for_a_year_at_most_is_a_warning(kb: Kennisbank, model: Model) -> None:
    line = "VoorZorg (tot 31-12-2026 gefinancierd)"
    told = "Let op: het geld voor VoorZorg loopt tot 31 december 2026. Bespreek nu wat er daarna komt."
    assert warnings(kb, model, dt.date(2025, 12, 30), line) == []
    assert warnings(kb, model, dt.date(2025, 12, 31), line) == [told]
    assert warnings(kb, model, dt.date(2026, 12, 30), line) == [told]
    past = "Let op: het geld voor VoorZorg liep tot 31 december 2026. Loopt het nog?"
    assert warnings(kb, model, dt.date(2026, 12, 31), line) == [past]


def test_only_what_runs_is_warned_about(kb: Kennisbank, model: Model) -> None:
    for status in ("gestopt", "gepland", "onbekend"):
        line = {"naam": "VoorZorg (tot 31-12-2026 gefinancierd)", "status": status}
        assert warnings(kb, model, TODAY, line) == []
    first = warnings(kb, model, TODAY, "KIES (subsidie tot 1 mei 2027)", "VoorZorg, subsidie t/m 2026")
    assert [text.split()[5] for text in first] == ["VoorZorg", "KIES"]


def test_page_one_tells_it_and_asks_for_room(kb: Kennisbank, model: Model) -> None:
    """So much room says something only beside how many need it, so it is asked and weakens nothing."""
    line = "VoorZorg (40 plekken per jaar, tot 31-12-2026 gefinancierd)"
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": [line]}
    text = short(profile, kb, model)
    assert "Let op: het geld voor VoorZorg loopt tot 31 december 2026." in text
    assert f"“{line}” heeft 40 plekken per jaar. Hoeveel jeugdigen hebben het nodig?" in text
    assert told_status("VoorZorg (40 plekken)", TODAY.isoformat()) is None


def test_the_base_offering_says_that_it_does_not_run_everywhere(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "gemeente"}, "aanbod": ["VoorZorg (wijken Noord en Delfzicht)"],
    }  # fmt: skip
    rows = {row["id"]: row for row in run(profile, model)["basisaanbod"]}
    assert rows["voorzorg"]["status"] == "aanwezig"
    assert "het loopt niet overal" in rows["voorzorg"]["reden"]
