"""What has to be reviewed: every reason at its own day, and the command, the page and the letters that tell it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import Any, get_args

import pytest
from basis import OP, TODAY
from site_reading import small_project

from kansrijk.cli import main
from kansrijk.letters import letter
from kansrijk.pages.evidence import current
from kennisbank.due import BRON_DAGEN, Reden, by_owner, due, item_terms, standing_verdict, told
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Oordeel

LATE = ["--op", "2030-06-01"]


def test_the_verdict_is_the_one_the_page_shows(kb: Kennisbank) -> None:
    """For every real programme the same verdict counts here, on its page and in the matcher."""
    checked = 0
    for item in kb.interventies.values():
        assert standing_verdict(item, kb) is current(item, kb, TODAY).verdict
        checked += standing_verdict(item, kb) is not None
    assert checked > 100


def changed(
    kb: Kennisbank, *, datum: str = "onbekend", geldig_tot: str = "onbekend", **controle: Any
) -> Interventie:
    """A real programme with one recognition of this date and these days of reading."""
    item = kb.interventies["voorzorg"]
    verdict: Oordeel = dataclasses.replace(
        item.bewijs.oordelen[0],
        niveau="goed-onderbouwd",
        staat="huidig",
        instelling="erkenningscommissie",
        datum=datum,
        geldig_tot=geldig_tot,
    )
    return dataclasses.replace(
        item,
        bewijs=dataclasses.replace(item.bewijs, oordelen=(verdict,)),
        controle=dataclasses.replace(item.controle, **controle),
    )


@pytest.mark.parametrize(
    ("datum", "geldig_tot", "today", "expected"),
    [
        ("2022-03-01", "onbekend", "2026-09-01", None),
        ("2022-03-01", "onbekend", "2026-09-02", "erkenning-loopt-af"),
        ("2022-03-01", "onbekend", "2027-03-01", "erkenning-loopt-af"),
        ("2022-03-01", "onbekend", "2027-03-02", "erkenning-verlopen"),
        ("2022", "2026", "2026-12-31", "erkenning-loopt-af"),
        ("2022", "2026", "2027-01-01", "erkenning-verlopen"),
        ("onbekend", "onbekend", "2026-11-22", "erkenning-zonder-datum"),
    ],
)
def test_a_recognition_is_told_from_180_days_before_its_end(
    kb: Kennisbank, datum: str, geldig_tot: str, today: str, expected: str | None
) -> None:
    item = changed(kb, datum=datum, geldig_tot=geldig_tot)
    found = told(item_terms(item, kb), dt.date.fromisoformat(today))
    recognition = [row for row in found if row.reden.startswith("erkenning")]
    assert [row.reden for row in recognition] == ([expected] if expected else [])
    for row in recognition:
        assert row.dagen == (
            None if row.deadline is None else (row.deadline - dt.date.fromisoformat(today)).days
        )


def test_reading_is_due_after_a_year(kb: Kennisbank) -> None:
    """Pages and sources after 365 days, a source that nobody opened after two rounds, never read at once."""
    read = dt.date(2026, 11, 22)
    item = changed(kb, datum="2026-01-01", inhoud=read, bronnen=read)

    def reasons(days: int) -> set[str]:
        return {row.reden for row in told(item_terms(item, kb), read + dt.timedelta(days=days))}

    assert reasons(365) == set()
    assert reasons(366) == {"inhoud", "bronnen"}
    assert reasons(BRON_DAGEN) == {"inhoud", "bronnen"}
    assert reasons(BRON_DAGEN + 1) == {"inhoud", "bronnen", "bron"}
    unread = changed(kb, datum="2026-01-01", inhoud="onbekend", bronnen="onbekend")
    assert {row.reden for row in told(item_terms(unread, kb), read)} == {"niet-nagelezen", "bronnen"}


def test_the_source_that_was_read_longest_ago_is_told(kb: Kennisbank) -> None:
    item = kb.interventies["voorzorg"]
    first, second = item.bronnen[:2]
    for days, oldest in (((400, 800), second), ((800, 400), first)):
        read = tuple(
            dataclasses.replace(source, geraadpleegd=TODAY - dt.timedelta(days=ago))
            for source, ago in zip((first, second), days, strict=True)
        )
        found = told(item_terms(dataclasses.replace(item, bronnen=read), kb), TODAY)
        (row,) = [row for row in found if row.reden == "bron"]
        assert kb.bronnen[oldest.bron].titel in row.tekst


def test_everything_due_is_ordered_and_explained(kb: Kennisbank) -> None:
    """Nearest deadline first and unknown ones last; every reason has a meaning; concepts and ended entries are left out."""
    for today in (TODAY, dt.date(2029, 1, 1)):
        found = due(kb, today)
        assert {row.reden for row in found} <= set(get_args(Reden))
        deadlines = [row.deadline or dt.date.max for row in found]
        assert deadlines == sorted(deadlines)
        assert {row.item.status for row in found} == {"gepubliceerd"}
        assert sorted(map(id, found)) == sorted(id(row) for rows in by_owner(found).values() for row in rows)
    assert {"bronnen", "bron", "niet-nagelezen"} <= {row.reden for row in found}


def test_a_letter_asks_nothing_when_nothing_is_due(kb: Kennisbank) -> None:
    item = changed(kb, datum="2026-01-01", inhoud=TODAY, bronnen=TODAY)
    assert letter(item.eigenaar.naam, told(item_terms(item, kb), TODAY), "", TODAY) == ""
    late = TODAY + dt.timedelta(days=400)
    text = letter(item.eigenaar.naam, told(item_terms(item, kb), late), "https://k.nl/", late)
    assert f"U las deze pagina voor het laatst na op {TODAY.day} november 2026." in text
    assert "https://k.nl/meedoen/?soort=interventie&id=voorzorg" in text
    assert "Wij lazen" not in text


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory, example_files: dict[str, bytes]) -> Path:
    """A small knowledge base with two owners whose names look alike, and one programme without an owner."""
    second = example_files["interventions/ander-voorbeeld.yml"].decode()
    assert "naam: Stichting Voorbeeld\n" in second
    files = {
        **example_files,
        "interventions/ander-voorbeeld.yml": second.replace(
            "naam: Stichting Voorbeeld\n", "naam: Stichting Voorbeeld-Zuid\n"
        ).encode(),
        "interventions/derde.yml": second.replace(
            "id: ander-voorbeeld\nnaam: Tweede\n", "id: derde\nnaam: Derde\n"
        )
        .replace("naam: Stichting Voorbeeld\n", "naam: onbekend\n")
        .encode(),
    }
    return small_project(tmp_path_factory.mktemp("herzien"), files)


def document(capsys: pytest.CaptureFixture[str], root: Path, *words: str) -> Any:
    assert main(["verouderd", *words, "--map", str(root), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_command_gives_what_is_documented(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The shape of the JSON, the owners in order with the unknown and the editors last, deadlines in order."""
    found = document(capsys, root, "--op", "2030-06-01")
    assert set(found) == {"op", "eigenaren"}
    assert [owner["eigenaar"] for owner in found["eigenaren"]] == [
        "Stichting Voorbeeld", "Stichting Voorbeeld-Zuid", "Eigenaar onbekend", "Redactie van Kansrijk",
    ]  # fmt: skip
    for owner in found["eigenaren"]:
        assert owner["items"]
        for row in owner["items"]:
            assert set(row) == {"id", "soort", "titel", "reden", "deadline", "dagen", "tekst"}
            assert row["dagen"] == (dt.date.fromisoformat(row["deadline"]) - dt.date(2030, 6, 1)).days < 0
        deadlines = [row["deadline"] for row in owner["items"]]
        assert deadlines == sorted(deadlines)
    assert main(["verouderd", "--map", str(root), "--op", "2030-06-01"]) == 0
    text = capsys.readouterr().out
    assert text.index("== Stichting Voorbeeld\n") < text.index("== Redactie van Kansrijk\n")


def test_one_owner_by_name(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Capitals and signs do not matter, nor half a name; one that fits more owners or none is wrong use."""
    for name, expected in (
        ("stichting VOORBEELD", "Stichting Voorbeeld"),
        ("zuid", "Stichting Voorbeeld-Zuid"),
    ):
        (owner,) = document(capsys, root, "--eigenaar", name, *LATE)["eigenaren"]
        assert owner["eigenaar"] == expected
    for name, expected in (
        ("voorbeeld", "Meer eigenaren passen"),
        ("Stichting Vorbeeld", "Stichting Voorbeeld"),
        ("--", "komt niet voor"),
    ):
        assert main(["verouderd", f"--eigenaar={name}", "--map", str(root), *LATE]) == 2
        printed = capsys.readouterr()
        assert expected in printed.err
        assert printed.out == ""


def test_a_letter_is_ready_to_send(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each page with its reasons and its own update form; who has no owner to write to is named on stderr."""
    assert main(["verouderd", "--brief", "--map", str(root), *LATE]) == 0
    printed = capsys.readouterr()
    assert printed.out.count("Onderwerp: ") == 2
    assert "Zonder brief: Eigenaar onbekend, Redactie van Kansrijk." in printed.err
    assert "site_url" in printed.err
    owners = {o["eigenaar"]: o for o in document(capsys, root, "--brief", *LATE)["eigenaren"]}
    assert printed.out.startswith(owners["Stichting Voorbeeld"]["brief"])
    assert "meedoen/?soort=interventie&id=voorbeeld\n" in owners["Stichting Voorbeeld"]["brief"]
    assert "id=ander-voorbeeld\n" in owners["Stichting Voorbeeld-Zuid"]["brief"]
    assert owners["Eigenaar onbekend"]["brief"] == ""


def test_the_calendar_of_one_owner(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "agenda.ics"
    assert main(["verouderd", "--ical", str(path), "--eigenaar", "zuid", "--map", str(root), *OP]) == 0
    lines = path.read_bytes().decode().replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "SUMMARY:Laatste dag van de erkenning: Tweede" in lines
    assert not any("Derde" in line for line in lines)
    assert main(["verouderd", "--ical", str(tmp_path), "--map", str(root), *OP]) == 1
    assert "Traceback" not in capsys.readouterr().err
