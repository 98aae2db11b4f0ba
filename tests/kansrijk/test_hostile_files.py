"""Whole files and arguments of strangers, at the edges of the commands: little work, plain words, and nothing that runs."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from basis import OP, ROOT, TODAY
from hostile_texts import Laying, copies, hostile, texts

from kansrijk.api.files import api_files
from kansrijk.cli import main
from kansrijk.terminal import visible
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load

_RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")


@pytest.mark.thorough
def test_no_file_takes_much_time_or_memory() -> None:
    """A bomb, a megabyte, a hundred thousand of anything: refused with a place and a remedy, within limits that the system keeps."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/bounded_reading.py")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout)
    assert found["gelezen"] > 120
    assert found["mis"] == []


@pytest.fixture(scope="module")
def outputs(example_files: dict[str, bytes]) -> dict[str, bytes]:
    """The files for others, of a knowledge base in which each hostile text stands by itself at the start of a cell."""
    kb: Kennisbank = load(example_files, TODAY).require_valid()
    return api_files(hostile(copies(kb, 170), Laying()), "https://kansrijk.voorbeeld.nl/")


def test_no_cell_is_a_formula(outputs: dict[str, bytes]) -> None:
    """Each text stands in the CSV and in the workbook, as text."""
    rows = list(
        csv.reader(
            io.StringIO(outputs["api/v1/kennisbank.csv"].decode("utf-8-sig"), newline=""), delimiter=";"
        )
    )
    cells = {cell for row in rows for cell in row}
    assert len(rows) > 800
    assert [cell for cell in cells if re.match(r"\s*[=+@\uff1d\uff0b\uff0d\uff20\-]", cell)] == []
    assert {text for text in texts() if text in cells or f"'{text}" in cells} == set(texts())
    book = openpyxl.load_workbook(io.BytesIO(outputs["api/v1/kennisbank.xlsx"]))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d", "b", "inlineStr"}
    assert not any(cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row)


def test_feed_calendar_and_data_hold_together(outputs: dict[str, bytes]) -> None:
    """No text ends the line, the element or the object that it stands in."""
    entries = ET.fromstring(outputs["wijzigingen.xml"]).findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) > 700
    assert {child.tag.split("}")[1] for entry in entries for child in entry} == {
        "id",
        "title",
        "updated",
        "link",
        "summary",
    }
    names = ("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME", "REFRESH-INTERVAL;VALUE=DURATION",
             "X-PUBLISHED-TTL", "UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION", "URL",
             "TRANSP")  # fmt: skip
    calendars = [data.decode() for path, data in outputs.items() if path.endswith(".ics")]
    assert len(calendars) > 2
    for calendar in calendars:
        lines = calendar.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
        assert [line for line in lines if line.split(":")[0] not in names or _RAW.search(line)] == []
        assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") > 0
    for path, data in outputs.items():
        assert path == Path(path).as_posix()
        assert not {"..", ""} & set(path.split("/")), path
        if path.endswith(".json"):
            json.loads(data)


def said(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code of a command and all that it printed; nothing in it may steer a terminal."""
    code = main([*words, "--map", str(ROOT), *OP])
    captured = capfd.readouterr()
    told = captured.out + captured.err
    assert not _RAW.search(told), words
    assert "niet voorzien" not in told, told
    return code, told


def test_arguments_are_shown_and_not_sent(capfd: pytest.CaptureFixture[str]) -> None:
    """What somebody types comes back in messages, visibly; JSON stays JSON."""
    given = [text for text in texts() if "\x00" not in text and not text.startswith("-")][::3]
    code, told = said(capfd, "herken", *given)
    assert code == 0
    assert "\\u001b" in told
    code, told = said(capfd, "herken", "--json", *given)
    found = json.loads(told)
    assert len(found["herkend"]) + len(found["onbekend"]) == len(given)
    for text in given[::5]:
        assert said(capfd, "zoek", text)[0] == 0
    for words in (
        ["zoek", "x" * 5000],
        ["herken", "x" * 5000],
        ["match", "\x1b[2J"],
        ["\x1b[2J"],
        ["regio", "/dev/zero"],
    ):
        code, told = said(capfd, *words)
        assert code == 2
        assert len(told) < 6000


def test_profiles_and_regions_of_strangers(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Each text as a name in a profile and in a region: refused with its place, or in a report that is one line longer."""
    profile: dict[str, Any] = {
        "organisatie": {"type": "gemeente", "naam": "x"},
        "populatie": {"leeftijd": {"van": 0, "tot": 18}},
    }
    path = tmp_path / "profiel.json"
    path.write_text(json.dumps(profile | {"aanbod": list(texts())}), encoding="utf-8")
    code, told = said(capfd, "match", str(path))
    assert code == 1
    refused = {int(number) for number in re.findall(r"aanbod\[([0-9]+)\]", told)}
    good = [text for number, text in enumerate(texts()) if number not in refused]
    assert len(good) > 80
    assert len(refused) > 100
    shown = profile | {"aanbod": good, "behoeften": [{"tekst": text} for text in good[:30]]}
    shown["organisatie"] = {"type": "gemeente", "naam": good[0], "code": "=1+1"}
    path.write_text(json.dumps(shown), encoding="utf-8")
    report = tmp_path / "verslag.md"
    sheet = tmp_path / "verslag.xlsx"
    code, told = said(capfd, "match", str(path), "--md", str(report), "--xlsx", str(sheet))
    assert code == 0, told
    _is_harmless(report, sheet)
    names = list(dict.fromkeys(text.strip() for text in good))[:40]
    towns = [
        {
            **profile,
            "organisatie": {"type": "gemeente", "naam": name},
            "aanbod": [name],
            "behoeften": [{"tekst": name}],
        }
        for name in names
    ]
    region = {"regio": {"naam": names[0]}, "gemeenten": towns}
    path.write_text(json.dumps(region), encoding="utf-8")
    code, told = said(capfd, "regio", str(path), "--md", str(report), "--xlsx", str(sheet))
    assert code == 0, told
    _is_harmless(report, sheet)
    path.write_text(
        json.dumps({"regio": {"naam": list(texts())}, "gemeenten": list(texts())}), encoding="utf-8"
    )
    assert said(capfd, "regio", str(path))[0] == 1


def _is_harmless(report: Path, sheet: Path) -> None:
    """No tag, no address of a stranger and no formula: a report holds text only."""
    text = report.read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<(?!https?://)[a-zA-Z/!]|(?<!\\)\]\((?!https?:)", text)
    assert {c.data_type for s in openpyxl.load_workbook(sheet) for r in s.iter_rows() for c in r} <= {"s", "n", "d", "b", "inlineStr"}  # fmt: skip


def test_a_link_out_of_the_folder_is_not_followed(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capfd: pytest.CaptureFixture[str]
) -> None:
    """A file that is a link elsewhere, a link to itself, and a name that is no text: told, and nothing of it read."""
    secret = tmp_path_factory.mktemp("geheim") / "sleutel.yml"
    secret.write_text("wachtwoord: hallo-daar\n", encoding="utf-8")
    folder = project / "interventions"
    (folder / "buiten.yml").symlink_to(secret)
    (folder / "rond.yml").symlink_to(folder / "rond.yml")
    os.mkfifo(folder / "pijp.yml")
    (folder / os.fsdecode(b"\xff\x1b[2J.yml")).write_bytes(b"id: x\n")
    assert main(["check", "--map", str(project), *OP]) == 1
    told = capfd.readouterr().out
    assert told.count("een koppeling naar buiten") == 2
    assert "hallo-daar" not in told
    assert "wachtwoord" not in told
    assert visible("\udcff\x1b[2J.yml") in told
    assert not _RAW.search(told)
