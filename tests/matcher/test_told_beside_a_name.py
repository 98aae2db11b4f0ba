"""What a line of an offering says of how its programme stands and how far it reaches: that counts, unless another was given."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from basis import TODAY
from hypothesis import given
from hypothesis import strategies as st
from profiles import run

from matcher.match import match
from matcher.name_reach import told_reach
from matcher.name_status import told_status, without_stand
from matcher.profile import read_profile

STOPPED = (
    "VoorZorg (gestopt)", "VoorZorg - gestopt", "VoorZorg gestopt per 1-1-2025", "Voorzorg, beëindigd in 2023", "VoorZorg: niet meer",
    "VoorZorg [stopgezet sinds eind 2024]", "Gestopt: VoorZorg", "VoorZorg wordt niet meer aangeboden",
    "VoorZorg (gestopt wegens bezuiniging)", "VoorZorg (wegbezuinigd)", "VoorZorg (vervallen)", "VoorZorg is gestopt door gebrek aan mensen",
    "VoorZorg (was verplicht, nu niet meer)", "VoorZorg (eind 2025 gestopt)", "VoorZorg doen we niet meer", "VoorZorg, gestopt; te duur",
)  # fmt: skip
PLANNED = (
    "VoorZorg (gepland)", "VoorZorg gepland voor 2027", "VoorZorg, in voorbereiding", "Gepland vanaf september 2027: VoorZorg",
    "VoorZorg - nog niet gestart", "VoorZorg (gepland schooljaar 2027-2028)", "VoorZorg (volgend schooljaar)",
    "VoorZorg, gaat nog starten", "VoorZorg - start volgend jaar",
    "VoorZorg (gepland sept 2027)", "VoorZorg gepland sept. 2027", "VoorZorg (gepland: jan 2027)", "VoorZorg (komt in sept 2027)",
    "VoorZorg (in ontwikkeling)", "VoorZorg (in opstart)", "VoorZorg (in voorbereiding, start feb 2027)", "VoorZorg gaat in maart 2027 van start",
    "VoorZorg (in de planning)",
)  # fmt: skip
UNSURE = (
    "VoorZorg (loopt dit nog?)",
    "VoorZorg (status onbekend)",
    "voorzorg?",
    "VoorZorg (?)",
    "VoorZorg ??",
    "VoorZorg (aangevraagd)",
    "VoorZorg (in aanvraag)",
    "VoorZorg (via loting, dit jaar niet)",
    "VoorZorg (op pauze)",
    "VoorZorg, ligt stil door vacature",
    "VoorZorg (besluit volgt)",
    "VoorZorg wordt stopgezet",
    "VoorZorg (tijdelijk gestopt)",
    "VoorZorg (start januari)",
    "VoorZorg (uitgesteld)",
    "VoorZorg (nog geen aanbieder)",
    "VoorZorg (2027)",
    "VoorZorg (gestopt, herstart gepland)",
    "VoorZorg (?), regio Zuid",
)
THIN = {
    "proef": ("VoorZorg (pilot)", "VoorZorg (pilot, 15 gezinnen)", "VoorZorg - proef in 2 wijken", "pilot VoorZorg", "VoorZorg (pilot tot 2028)"),
    "vol": ("VoorZorg (wachtlijst)", "VoorZorg (geen plek)", "VoorZorg, cli\u00ebntenstop", "VoorZorg (sinds 2019), wachttijd 4 maanden"),
    "deels": ("VoorZorg (nog niet alle teams)", "VoorZorg (deels)", "VoorZorg in opbouw", "VoorZorg (op een deel van de locaties)"),
    "stopt": ("VoorZorg stopt per 1-1-2027", "VoorZorg (t/m 2026)", "VoorZorg (loopt eind 2026 af)", "VoorZorg (GGD, loopt tot juni 2027)"),
}  # fmt: skip
OF_SOMETHING_ELSE = (
    "VoorZorg sinds 2019", "VoorZorg (op aanvraag)", "VoorZorg (10 plekken)", "VoorZorg (GGD)", "VoorZorg (door JGZ, jaarlijks)",
    "VoorZorg (geen wachtlijst)", "VoorZorg (nieuwe versie)", "VoorZorg (aangepast)", "VoorZorg (start voor de 28e week)",
    "VoorZorg (gezinnen die niet meer weten hoe)", "VoorZorg (start elk najaar)", "VoorZorg (gestart in 2022)", "VoorZorg (loopt goed)",
    "VoorZorg (vroeger Moeders van nu)", "VoorZorg, uitbreiding gepland", "VoorZorg (loopt tot 2030)", "VoorZorg (Kansrijke Start)",
    "VoorZorg (schooljaar 2025-2026)", "VoorZorg (stoppen met roken)", "VoorZorg (niet verplicht)",
)  # fmt: skip


def outcome(model: dict[str, Any], lines: list[Any]) -> dict[str, Any]:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": lines}
    return run(profile, model)


@pytest.mark.parametrize(
    ("lines", "status", "base"),
    [(STOPPED, "gestopt", "ontbreekt"), (PLANNED, "gepland", "gepland"), (UNSURE, "onbekend", "onbekend")],
)
def test_what_a_line_says_is_its_status(
    model: dict[str, Any], lines: tuple[str, ...], status: str, base: str
) -> None:
    """It does not count as present, and the line is shown as it was written."""
    for line in lines:
        found = outcome(model, [line])
        assert [(r["invoer"], r["ids"], r["status"]) for r in found["herkend"]] == [
            (line, ["voorzorg"], status)
        ], line
        assert {b["status"] for b in found["basisaanbod"] if b["id"] == "voorzorg"} == {base}, line
        assert not any("voorzorg" in cell["aanwezig"] for cell in found["dekking"]), line


@pytest.mark.parametrize("why", THIN)
def test_what_runs_but_cannot_be_counted_on_covers_weakly(model: dict[str, Any], why: str) -> None:
    """It is there, and the base offering and the coverage say what is the matter with it."""
    said = model["zinnen"][f"zwak-{why}"]
    for line in THIN[why]:
        found = outcome(model, [line])
        assert [(r["ids"], r["status"]) for r in found["herkend"]] == [(["voorzorg"], "actief")], line
        base = next(b for b in found["basisaanbod"] if b["id"] == "voorzorg")
        assert (base["status"], said in base["reden"]) == ("aanwezig", True), line
        cells = [cell for cell in found["dekking"] if cell["aanwezig"] == ["voorzorg"]]
        assert cells and {cell["status"] for cell in cells} == {"zwak-gedekt"}, line


def test_a_remark_about_something_else_leaves_it_active(model: dict[str, Any]) -> None:
    for line in OF_SOMETHING_ELSE:
        found = told_status(line, TODAY.isoformat())
        assert found is None or (found.status, found.zwak) == ("actief", ""), line


def test_a_reach_that_is_told_counts_for_more_than_not_everywhere(model: dict[str, Any]) -> None:
    found = outcome(model, ["KiVa (nog niet overal, 80%)"])
    assert any(c["status"] == "gedekt" and c["aanwezig"] == ["kiva"] for c in found["dekking"])


def test_a_name_inside_a_remark_is_still_read(model: dict[str, Any]) -> None:
    """Only a remark that says nothing else is left out when the name is looked for."""
    assert without_stand("KiVa (pilot)") == "KiVa"
    assert without_stand("Regio Zuid: pilot met de JIM-aanpak") == "Regio Zuid: pilot met de JIM-aanpak"
    assert without_stand("PAD (leerplan, gestopt)") == "PAD (leerplan, gestopt)"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("MAZL-mbo (start schooljaar 2027)", "gepland"), ("KiVa, start sept. 2027", "gepland"), ("KiVa vanaf 1-1-2027", "gepland"),
        ("Vanaf 2027 starten we met KiVa", "gepland"), ("KiVa (gestart per 1 januari 2027)", "gepland"), ("In 2027 start KiVa", "gepland"),
        ("KiVa (start schooljaar 2026-2027)", "actief"), ("KiVa gestart in 2024", "actief"), ("KiVa sinds 2019", "actief"),
        ("KiVa (stopt per 1-1-2027)", "actief"), ("KiVa stopt eind 2026", "actief"), ("KiVa loopt tot 2028", "actief"),
        ("KiVa (t/m 2026)", "actief"), ("KiVa gestopt per 2025", "gestopt"), ("KiVa, loopt af per 1-8-2024", "gestopt"),
        ("KiVa is in 2024 beëindigd", "gestopt"), ("KiVa tot 2026", "gestopt"), ("We zijn gestopt met KiVa", "gestopt"),
        ("KiVa stopt", "onbekend"), ("KiVa, niet meer sinds 2020", "gestopt"), ("KiVa gepland vanaf 2025", "gepland"), ("KiVa mogelijk vanaf 2027", "onbekend"),
        ("KiVa (pilot tot 2028)", "actief"), ("KiVa (pilot t/m 2024)", "gestopt"), ("KiVa (verkenning)", "onbekend"), ("KiVa, contract t/m 2025", None), ("KiVa, uitbreiding vanaf 2027", None), ("KiVa 2027", None),
        ("KiVa vanaf 12 jaar", None), ("KiVa per 31-31-2027", None),
    ],
)  # fmt: skip
def test_since_when_and_until_when(line: str, status: str | None) -> None:
    """What starts after today is planned, and what stops after today is still there."""
    found = told_status(line, TODAY.isoformat())
    assert (found.status if found else None) == status
    if found is not None:
        assert found.naam in ("KiVa", "MAZL-mbo")


def test_the_day_of_the_question_counts(model: dict[str, Any]) -> None:
    """The same line is planned before that day and active after it."""
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["KiVa (start schooljaar 2027)"]}
    for day, status in ((dt.date(2027, 7, 31), "gepland"), (dt.date(2027, 8, 1), "actief")):
        read = read_profile(json.dumps(profile).encode(), "profiel.json", model, day)
        assert [r["status"] for r in match(read, model, day)["herkend"]] == [status]


def test_a_status_that_was_given_counts(model: dict[str, Any]) -> None:
    for given_status in ("gepland", "onbekend", "gestopt"):
        found = outcome(model, [{"naam": "VoorZorg (gestopt)", "status": given_status}])
        assert [(r["ids"], r["status"]) for r in found["herkend"]] == [(["voorzorg"], given_status)]


def test_a_name_that_is_unknown_stays_unknown_with_its_status(model: dict[str, Any]) -> None:
    found = outcome(model, ["Onze eigen buurtclub (gestopt)"])
    assert found["herkend"] == []
    assert [(u["invoer"], u["status"]) for u in found["onbekend"]] == [
        ("Onze eigen buurtclub (gestopt)", "gestopt")
    ]


@pytest.mark.parametrize(
    "line",
    ["VoorZorg", "gestopt", "Stop 4-7", "Nu Niet Zwanger", "Niet meer pesten op school", "(gepland)", "onderzoek naar stoppen", "M@ZL (loopt)"],
)  # fmt: skip
def test_a_name_is_no_remark(line: str) -> None:
    assert told_status(line) is None


@given(st.text(alphabet="gestopt niemrlapd():-,20267\u00e9", max_size=60))
def test_what_is_left_is_part_of_the_line(text: str) -> None:
    found = told_status(text)
    assert found is None or (found.naam and found.naam in text and found.naam == found.naam.strip(" "))


@pytest.mark.parametrize(
    ("line", "reach"),
    [
        ("KiVa (30%)", 30), ("KiVa 30 procent", 30), ("KiVa op 4 van de 11 scholen", 36), ("KiVa (1 van de 200 basisscholen)", 1),
        ("KiVa bij de helft van de scholen", 50), ("KiVa op driekwart van onze locaties.", 75), ("KiVa op 2 vd 7 scholen, sinds 2021", 29), ("KiVa op zes van de acht basisscholen.", 75),
        ("KiVa (2/7 scholen)", 29), ("KiVa groep 7/8 scholen", None), ("KiVa op 1 op de 3 scholen", 33), ("KiVa, alle locaties", 100),
        ("KiVa nog niet op alle scholen", None), ("KiVa, pilot in 1 wijk", None), ("KiVa op 3 scholen", None), ("KiVa op 11 van de 4 scholen", None),
        ("KiVa op 11 van de 24 vo-scholen", 46), ("KiVa op 2 van de 5 opleidingen", 40), ("KiVa op 3 van de 12 basisscholen", 25),
        ("KiVa, 4 van 9 locaties", 44), ("KiVa in 2 van de 7 kernen", 29), ("KiVa bij een derde van de peuteropvang", 33), ("KiVa (3 v/d 8 vmbo's)", 38),
        ("KiVa bij 2 van de 5 kdv's", 40), ("KiVa op 80% van de peutergroepen", 80), ("KiVa op 20% van de geboorten", 20), ("KiVa (5 van de 8 scholen doen mee)", 63),
        ("KiVa, 15 van de 40 leerkrachten getraind", None), ("KiVa (2 van de 6 trainers)", None), ("KiVa (8 van de 10 lessen)", None), ("KiVa, later op alle scholen", None),
        ("KiVa (75% subsidie)", None), ("KiVa 2,5%", None), ("KiVa, 4 van de 5 bijeenkomsten", None), ("KiVa 0%", None), ("KiVa", None),
    ],
)  # fmt: skip
def test_how_far_it_reaches(line: str, reach: int | None) -> None:
    assert told_reach(line) == reach


def test_a_small_reach_covers_weakly(model: dict[str, Any]) -> None:
    """As it does when it is given as a number; a number that is given counts for more than the words."""
    told, given_low = outcome(model, ["KiVa (30%)"]), outcome(model, [{"naam": "KiVa", "bereik": 30}])
    assert [c["status"] for c in told["dekking"]] == [c["status"] for c in given_low["dekking"]]
    assert any(c["status"] == "zwak-gedekt" and c["aanwezig"] == ["kiva"] for c in told["dekking"])
    given_high = outcome(model, [{"naam": "KiVa (30%)", "bereik": 90}])
    assert any(c["status"] == "gedekt" and c["aanwezig"] == ["kiva"] for c in given_high["dekking"])


@pytest.mark.parametrize(
    ("line", "naam", "status", "thin"),
    [
        ("Buurtgezinnen vanaf februari", "Buurtgezinnen", "gepland", ""), ("Home-Start per maart", "Home-Start", "gepland", ""),
        ("Taakspel start 1e helft 2028", "Taakspel", "gepland", ""), ("PAD wordt opgestart", "PAD", "gepland", ""),
        ("Rots en Water bijscholing gepland najaar '27", "Rots en Water", "gepland", ""),
        ("vroeger Kwink", "Kwink", "gestopt", ""), ("we zijn een Kanjerschool geweest", "we zijn een Kanjerschool", "gestopt", ""),
        ("Opstapje eenmalig in 2021", "Opstapje", "gestopt", ""), ("Kwink, afgerond in 2024", "Kwink", "gestopt", ""),
        ("Opstapje wacht nog op geld", "Opstapje", "onbekend", ""), ("Kwink in overweging", "Kwink", "onbekend", ""),
        ("OVK? (de school denkt na)", "OVK", "onbekend", ""), ("JOGG gaat stoppen", "JOGG", "onbekend", ""),
        ("KiVa alleen op De Linde", "KiVa", "actief", "deels"), ("Opstapje in alle wijken behalve West", "Opstapje in alle wijken", "actief", "deels"),
        ("Taakspel, alleen nog in groep 6", "Taakspel", "actief", "deels"), ("Beweegkriebels, locatie Het Nest", "Beweegkriebels", "actief", "deels"),
        ("VoorZorg, regio Oost", "VoorZorg", "actief", "deels"),
    ],
)  # fmt: skip
def test_standing_and_reach_in_other_words(line: str, naam: str, status: str, thin: str) -> None:
    told = told_status(line, TODAY.isoformat())
    assert told is not None
    assert (told.naam, told.status, told.zwak) == (naam, status, thin)


@pytest.mark.parametrize(
    "line",
    [
        "Home-Start vanaf september", "KiVa alleen op aanvraag", "Kwink, alleen voor kleuters", "Kanjertraining alleen op dinsdag",
        "VoorZorg, regio Utrecht", "Buurtgezinnen op locatie", "vroeger signaleren van taalachterstand, GGD",
    ],
)  # fmt: skip
def test_when_and_for_whom_is_no_standing(line: str) -> None:
    """A month that lies far ahead has long begun, and who it is for or on which day is no part of the places."""
    assert told_status(line, TODAY.isoformat()) is None
