"""Feeds, calendars, the description for portals, and the page about the data: valid, complete, and its examples run."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import http.server
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from urllib.request import urlopen

import pytest
from basis import ROOT, TODAY

from kansrijk.api.files import api_files
from kansrijk.feed import FeedEntry, atom
from kennisbank.due import Reden
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN

SITE = "https://kansrijk.voorbeeld.nl/site/"
PAGE = ROOT / "docs/over/gegevens.md"


@pytest.fixture(scope="module")
def files(kb: Kennisbank) -> dict[str, bytes]:
    """The files of the real knowledge base, for a site with an address."""
    return api_files(kb, SITE)


ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_feed_is_valid_atom(files: dict[str, bytes], kb: Kennisbank) -> None:
    """What RFC 4287 asks for is there, newest first, with an entry for each change of each entry."""
    feed = ET.fromstring(files["wijzigingen.xml"])
    assert feed.tag == f"{ATOM}feed"
    assert [feed.findtext(f"{ATOM}{name}") is not None for name in ("id", "title", "updated")] == [True] * 3
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{SITE}wijzigingen.xml", "alternate": SITE}
    entries = feed.findall(f"{ATOM}entry")
    steps = sum(len(i.wijzigingen) for s in SOORTEN for i in kb.published(s.meervoud).values())
    steps += len(kb.uitgaven)
    assert len(entries) == steps > 300
    ids = [entry.findtext(f"{ATOM}id") or "" for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(i.startswith("urn:uuid:") for i in ids)
    moments = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", moment) for moment in moments)
    assert feed.findtext(f"{ATOM}updated") == moments[0]


def test_the_feed_keeps_any_text_and_its_ids() -> None:
    """Signs of XML and signs that XML cannot hold do no harm; an id depends on its name alone."""
    entry = FeedEntry("wijziging/x/1", "<b>&\x00", dt.date(2026, 1, 2), 'https://x.nl/?a=1&b="', "]]> \x0b")
    first, second = (
        ET.fromstring(atom([entry], name="wijzigingen", title="T & U", home=home, here=""))
        for home in ("", "https://elders.nl/")
    )
    assert first.findtext(f"{ATOM}entry/{ATOM}title") == "<b>&"
    assert first.findtext(f"{ATOM}entry/{ATOM}id") == second.findtext(f"{ATOM}entry/{ATOM}id")
    link = first.find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert link.get("href") == 'https://x.nl/?a=1&b="'


def calendar_lines(data: bytes) -> list[str]:
    """The content lines of a calendar, unfolded, after a strict look at the octets."""
    assert data.endswith(b"\r\n")
    raw = data.removesuffix(b"\r\n").split(b"\r\n")
    for line in raw:
        assert 0 < len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode("utf-8")  # no letter was cut in two
    lines: list[str] = []
    for line in raw:
        if line.startswith(b" "):
            lines[-1] += line[1:].decode()
        else:
            lines.append(line.decode())
    return lines


def calendar_events(data: bytes) -> Iterator[dict[str, str]]:
    """name -> value of each event; every line is a known property with a value in the right form."""
    lines = calendar_lines(data)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-1] == "END:VCALENDAR"
    event: dict[str, str] | None = None
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            assert event is None
            event = {}
        elif line == "END:VEVENT":
            assert event is not None
            yield event
            event = None
        elif event is not None:
            assert name not in event
            event[name] = value
            if name in ("SUMMARY", "DESCRIPTION"):
                assert re.fullmatch(r"(?:[^\\;,\x00-\x1f]|\\[\\;,n])*", value), value
        else:
            assert name in {
                "PRODID",
                "CALSCALE",
                "METHOD",
                "X-WR-CALNAME",
                "X-PUBLISHED-TTL",
                "REFRESH-INTERVAL;VALUE=DURATION",
                "VERSION",
            }
    assert event is None


def test_calendars_are_valid_and_complete(files: dict[str, bytes], kb: Kennisbank) -> None:
    """All and per owner: strict iCalendar, each uid once, a warning half a year before a recognition ends."""
    calendars = {path: list(calendar_events(data)) for path, data in files.items() if path.endswith(".ics")}
    everything = calendars.pop("herzien.ics")
    assert len(calendars) > 50
    by_uid = {event["UID"]: event for event in everything}
    assert len(by_uid) == len(everything) > 100
    for path, events in calendars.items():
        for event in events:
            assert by_uid[event["UID"]] == event, path
    assert {uid for events in calendars.values() for uid in (e["UID"] for e in events)} == set(by_uid)
    for event in everything:
        start, end = (dt.datetime.strptime(event[f"{n};VALUE=DATE"], "%Y%m%d") for n in ("DTSTART", "DTEND"))
        assert end - start == dt.timedelta(days=1)
        assert re.fullmatch(r"\d{8}T000000Z", event["DTSTAMP"])
    ends = [uid for uid in by_uid if uid.startswith("erkenning-einde-")]
    assert len(ends) > 50
    for uid in ends:
        days = [
            dt.datetime.strptime(by_uid[u]["DTSTART;VALUE=DATE"], "%Y%m%d")
            for u in (uid, uid.replace("-einde-", "-begin-"))
        ]
        assert (days[0] - days[1]).days == 180
    assert sum("Trimbos-instituut" in e["SUMMARY"] for e in calendars["herzien/trimbos-instituut.ics"]) >= 1


def test_odd_names_stay_inside_their_line(kb: Kennisbank) -> None:
    """Commas, semicolons, newlines, long names and letters of four octets do not break a calendar."""
    real = kb.interventies["voorzorg"]
    owner = dataclasses.replace(real.eigenaar, naam="Één; twee, drie\\vier 🌱" + "é" * 90)
    changed = dataclasses.replace(real, naam="a,b;c\\d\nBEGIN:VEVENT🌱" * 9, eigenaar=owner)
    files = api_files(
        dataclasses.replace(kb, interventies={"voorzorg": changed}, parels={}, puzzels={}, tips={})
    )
    names = [path for path in files if path.startswith("herzien/")]
    assert len(names) == 2
    for path in ("herzien.ics", *names):
        assert len(list(calendar_events(files[path]))) >= 1


def test_data_portals_find_what_they_ask_for(files: dict[str, bytes]) -> None:
    """What DCAT-AP-NL 3.0 makes mandatory, each download is a file of ours, and both notations say the same."""
    graph = json.loads(files["dcat.jsonld"])["@graph"]
    by_type: dict[str, list[Any]] = {}
    for node in graph:
        by_type.setdefault(node["@type"], []).append(node)
    shared = {"dct:title", "dct:description", "dct:publisher", "dct:license", "dcat:contactPoint"}
    mandatory = {
        "dcat:Catalog": shared | {"dcat:dataset"},
        "dcat:Dataset": shared - {"dct:license"} | {"dct:accessRights", "dct:creator", "dct:identifier", "dcat:theme"},
        "dcat:DataService": shared | {"dct:accessRights", "dct:identifier", "dcat:theme", "dcat:endpointURL", "dcat:endpointDescription"},
        "dcat:Distribution": {"dct:license", "dcat:accessURL"},
    }  # fmt: skip
    for kind, names in mandatory.items():
        assert by_type[kind]
        for node in by_type[kind]:
            assert names <= set(node), node["@id"]
    turtle = files["dcat.ttl"].decode()
    for node in by_type["dcat:Distribution"]:
        assert node["dcat:downloadURL"]["@id"].removeprefix(SITE) in files
        assert f"<{node['@id']}> a dcat:Distribution ;" in turtle
    texts = re.findall(r'"@(?:value|id)": ("(?:[^"\\]|\\.)*")', files["dcat.jsonld"].decode())
    assert len(texts) > 60
    for text in texts:
        assert text in turtle or f"<{json.loads(text)}>" in turtle


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def served(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address on this machine where the files stand, without the last slash."""
    folder = tmp_path_factory.mktemp("gegevens")
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def examples(language: str, served: str = "") -> list[str]:
    """The examples on the page in one language, with the address and the day of this test filled in."""
    found = re.findall(
        rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    day = f"date({TODAY.year}, {TODAY.month}, {TODAY.day})"
    return [t.replace("https://kansrijk.voorbeeld.nl", served).replace("date.today()", day) for t in found]


def test_the_python_examples_run(served: str, tmp_path: Path, kb: Kennisbank) -> None:
    """Each as it stands on the page; what they print is what the entries say."""
    printed = []
    for code in examples("python", served):
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8",
            cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": "utf-8"}, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        printed.append(done.stdout.splitlines())
    by_subject, verdicts, suggestions = printed
    shown = [i for i in kb.published("interventies").values() if "schoolverzuim" in i.vraagstukken]
    assert by_subject[0] == f"Kansrijk, editie {kb.editie}"
    assert len(by_subject) == 1 + len(shown) > 3
    rows = sum(max(1, len(i.bewijs.oordelen)) for i in kb.published("interventies").values())  # type: ignore[union-attr]
    assert len(verdicts) == rows > 100
    assert [line.split()[0] for line in suggestions] == ["1", "2", "3"]


def test_the_curl_examples_fetch_what_they_say(served: str, tmp_path: Path, files: dict[str, bytes]) -> None:
    """Each line as it stands; without curl on this machine its address is asked for in another way."""
    fetched = []
    for line in [line for code in examples("bash", served) for line in code.splitlines()]:
        words = shlex.split(line)
        assert words[0] == "curl"
        if shutil.which("curl"):
            done = subprocess.run(words, capture_output=True, cwd=tmp_path, check=True)
            target = words[words.index("-o") + 1] if "-o" in words else ""
            data = (tmp_path / target).read_bytes() if target else done.stdout
        else:
            with urlopen(words[-1]) as answer:
                data = answer.read()
        assert data == files[words[-1].removeprefix(f"{served}/")]
        fetched.append(words[-1])
    assert len(fetched) == 2


def test_the_page_names_every_file_and_reason(files: dict[str, bytes]) -> None:
    """Every kind of file stands on the page, every file it links to exists, and so do the reasons of `verouderd`."""
    text = PAGE.read_text(encoding="utf-8")
    links = re.findall(r'<a href="\.\./\.\./([^"]+)">', text)
    assert len(links) > 12
    assert set(links) <= set(files)
    top = {p for p in files if p.count("/") <= 2 and "/schema/" not in p and not p.startswith("herzien/")}
    assert top <= set(links)
    table = text[text.index("| `reden` |") :]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) >= set(get_args(Reden))
    (shape,) = examples("json")
    (owner,) = json.loads(shape)["eigenaren"]
    assert set(owner["items"][0]) == {"id", "soort", "titel", "reden", "deadline", "dagen", "tekst"}
