"""Loading the knowledge base: complete, in one run, at the right place, and without touching a file."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from pathlib import Path

import pytest
from basis import ROOT, TODAY, example_files
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.kinds import ENTRY_KINDS
from kennisbank.knowledge import Kennisbank, end_of
from kennisbank.load import Loaded, load, read_folder
from kennisbank.model import SOORTEN


def test_the_real_knowledge_base_is_valid(real: Loaded) -> None:
    """Nothing to mend, not even a warning, on the day it was written."""
    assert [p.as_text() for p in real.problems] == []


def test_every_file_is_an_entry(real: Loaded, real_files: dict[str, bytes]) -> None:
    """As many entries as files, and more than none of each kind."""
    for soort in SOORTEN:
        files = [p for p in real_files if p.startswith(soort.map + "/")]
        assert len(real.kennisbank.of(soort.meervoud)) == len(files) > 0


def test_the_collection_holds_what_was_promised(kb: Kennisbank) -> None:
    """The named entries are there, with the cases that exercise the model."""
    named = {
        "voorzorg",
        "stevig-ouderschap",
        "mazl",
        "mazl-mbo",
        "mazl-po",
        "vve",
        "vve-toeleiding",
        "nu-niet-zwanger",
    }
    assert named <= set(kb.interventies)
    assert {i for i, x in kb.interventies.items() if x.basisaanbod} == named - {"mazl-mbo", "mazl-po", "vve"}
    levels = {o.niveau for x in kb.interventies.values() for o in x.bewijs.oordelen}
    assert {"niet-erkend", "geen-erkenning", "eerste-aanwijzingen", "goede-aanwijzingen"} <= levels
    assert kb.interventies["eigen-kracht-conferentie"].bewijs.betwist.is_betwist
    assert set(kb.interventies["op-volle-kracht"].bewijs.betwist.geldt_voor) == {"universeel", "selectief"}
    assert kb.interventies["kaleidoscoop"].status == "vervallen"
    assert len(kb.families["triple-p"]) >= 2
    assert len(kb.interventies) >= 16
    assert len(kb.parels) >= 8
    assert len(kb.puzzels) >= 5
    assert len(kb.tips) >= 20


def test_all_problems_come_in_one_run_at_their_place(example_files: dict[str, bytes]) -> None:
    """Five faults in one entry and one in another give six problems, each once and at its own line."""
    text = example_files["interventions/voorbeeld.yml"].decode()
    text = text.replace("basisaanbod: false", "basisaanbod: no").replace(
        "settings: [school]", "settings: [schol]"
    )
    text = (
        text.replace("  van: 4\n", "  van: 16\n")
        .replace("versie: 1", "versie: 4")
        .replace("doel: L", "doell: L")
    )
    other = (
        example_files["tips/voorbeeldtip.yml"]
        .decode()
        .replace("rollen: [gemeente, jgz]", "rollen: [gemeente, jzg]")
    )
    files = {
        **example_files,
        "interventions/voorbeeld.yml": text.encode(),
        "tips/voorbeeldtip.yml": other.encode(),
    }
    problems = load(files, TODAY).problems
    found = {(p.bestand, p.regel_id) for p in problems}
    entry = "interventions/voorbeeld.yml"
    assert found == {
        (entry, "janee-vorm"), (entry, "keuze-onbekend"), (entry, "leeftijd-volgorde"), (entry, "versie-wijzigingen"),
        (entry, "veld-onbekend"), ("tips/voorbeeldtip.yml", "keuze-onbekend"),
    }  # fmt: skip
    lines = text.split("\n")
    for problem in problems:
        if problem.bestand == entry and problem.regel_id in (
            "janee-vorm",
            "keuze-onbekend",
            "veld-onbekend",
            "versie-wijzigingen",
        ):
            key = re.split(r"[.\[]", problem.veld)[0]
            assert lines[problem.regel - 1].startswith(key + ":")
    assert any("Bedoelde u 'school'?" in p.tekst for p in problems)
    assert any("Bedoelde u 'jgz'?" in p.tekst for p in problems)
    assert any("Bedoelde u 'doel'?" in p.tekst for p in problems)


def test_a_label_is_answered_with_its_id(example_files: dict[str, bytes]) -> None:
    """Who types the word on the site is told the word for the file."""
    text = example_files["interventions/voorbeeld.yml"].decode().replace("[selectief]", "[Geïndiceerd]")
    problems = load({**example_files, "interventions/voorbeeld.yml": text.encode()}, TODAY).problems
    assert "Bedoelde u 'geindiceerd'?" in problems[0].tekst


def test_checking_writes_nothing(project: Path) -> None:
    """Files are the same, byte for byte, before and after a check."""

    def fingerprint() -> dict[str, str]:
        return {
            str(p): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in sorted(project.rglob("*"))
            if p.is_file()
        }

    before = fingerprint()
    load(read_folder(project), TODAY)
    assert fingerprint() == before
    assert len(before) > 50


@pytest.mark.parametrize(
    ("path", "text", "regel"),
    [
        ("vocabulaire/settings.yml", None, "bestand-leeg"),
        ("vocabulaire/settings.yml", "- id: [", "yaml-syntaxis"),
        ("vocabulaire/settings.yml", "id: thuis", "veld-soort"),
        ("vocabulaire/vraagstukken.yml", None, "bestand-leeg"),
        ("vocabulaire/bewijsniveaus.yml", "\t- id: x", "yaml-tab"),
        ("vocabulaire/bronnen/brondocumenten.yml", "- id: [", "yaml-syntaxis"),
        ("interventions/voorbeeld.yml", "- id: voorbeeld", "veld-soort"),
        ("interventions/voorbeeld.yml", "id: [", "yaml-syntaxis"),
        ("editie.yml", "editie: 2027", "yaml-dubbelzinnig"),
        ("editie.yml", "edite: a", "veld-onbekend"),
    ],
)
def test_one_unreadable_file_gives_one_problem(
    path: str, text: str | None, regel: str, example_files: dict[str, bytes]
) -> None:
    """What hangs on a file that is missing or broken is not held against the other files."""
    files = {p: d for p, d in example_files.items() if p != path}
    if text is not None:
        files[path] = text.encode()
    assert [(p.bestand, p.regel_id) for p in load(files, TODAY).problems] == [(path, regel)]


@pytest.mark.parametrize("folder", ["vocabulaire/bronnen", "kerncijfers"])
def test_an_id_is_taken_by_the_first_of_several_files(folder: str, example_files: dict[str, bytes]) -> None:
    """Sources and key figures stand in files that people may split as they like; an id is one of all of them."""
    first = min(path for path in example_files if path.startswith(f"{folder}/"))
    again = f"{folder}/zz.yml"
    problems = load({**example_files, again: example_files[first]}, TODAY).problems
    assert {(p.bestand, p.regel_id) for p in problems} == {(again, "id-dubbel")}


def test_hidden_files_are_passed_over(project: Path) -> None:
    """What editors and systems leave behind is no entry."""
    (project / "interventions" / ".DS_Store").write_bytes(b"\x00\x01")
    assert load(read_folder(project), TODAY).problems == []


def test_what_does_not_belong_is_told(project: Path) -> None:
    """A folder, a loose text and a broken link among the entries are named, not passed over."""
    (project / "interventions" / "oud").mkdir()
    (project / "tips" / "lees-mij.md").write_text("x", encoding="utf-8")
    (project / "parels" / "weg.yml").symlink_to(project / "bestaat-niet.yml")
    found = {(p.bestand, p.regel_id) for p in load(read_folder(project), TODAY).problems}
    assert found == {
        ("interventions/oud/", "bestand-extensie"), ("tips/lees-mij.md", "bestand-extensie"), ("parels/weg.yml", "bestand-leeg"),
    }  # fmt: skip


def test_loading_twice_gives_the_same(real_files: dict[str, bytes]) -> None:
    """The order of the files does not matter."""
    shuffled = dict(sorted(real_files.items(), reverse=True))
    assert load(shuffled, TODAY).kennisbank == load(real_files, TODAY).kennisbank


def test_links_stand_on_both_sides(kb: Kennisbank) -> None:
    """A link stated on one side is found from the other."""
    found = 0
    for (kind, item_id), links in kb.links.items():
        for other_kind, ids in links.items():
            for other in ids:
                assert item_id in kb.links[other_kind, other][kind]
                found += 1
    assert found > 50


def test_only_the_fixed_kinds_have_links() -> None:
    """The plural names of the kinds are the names of the link fields."""
    assert tuple(s.meervoud for s in SOORTEN) == ENTRY_KINDS


@given(st.integers(1990, 2030), st.integers(1, 12))
def test_a_partial_date_ends_on_its_last_day(year: int, month: int) -> None:
    """'2017' ends on 31 December, '2017-02' on the last of February."""
    assert end_of(str(year)) == dt.date(year, 12, 31)
    last = end_of(f"{year}-{month:02}")
    assert (last + dt.timedelta(days=1)).day == 1
    assert last.month == month


ENTRIES = sorted((ROOT / "interventions").glob("*.yml"))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_damaged_entry_never_breaks_the_check(data: st.DataObject) -> None:
    """Any piece of a real entry cut out, doubled or replaced gives problems or a valid entry, never an exception."""
    path = data.draw(st.sampled_from(ENTRIES))
    raw = path.read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 400)))
    junk = data.draw(
        st.one_of(
            st.binary(max_size=20),
            st.sampled_from([b"", raw[start:end] * 2, b"\n- ", b": ", b"[", b"{", b"'", b"&a *a"]),
        )
    )
    files = {**example_files(), "interventions/kapot.yml": raw[:start] + junk + raw[end:]}
    loaded = load(files, TODAY)
    assert all(p.tekst and p.hulp and p.regel >= 1 and p.kolom >= 1 for p in loaded.problems)


@pytest.mark.parametrize(
    "value", ["no", "Yes", "on", "012", "1.10", "2024-01-01", "null", "~", "0x1F", "1_000", ".5", "12:30"]
)
def test_text_that_others_read_differently_asks_for_quotes(
    value: str, example_files: dict[str, bytes]
) -> None:
    """Unquoted no, 012, 1.10 and their kind are refused in a text field, and accepted with quotes."""
    text = example_files["parels/voorbeeldparel.yml"].decode()
    bare = text.replace("waar: Voorbeeldstad", f"waar: {value}")
    quoted = text.replace("waar: Voorbeeldstad", f'waar: "{value}"')
    problems = load({**example_files, "parels/voorbeeldparel.yml": bare.encode()}, TODAY).problems
    assert [p.regel_id for p in problems] == ["yaml-dubbelzinnig"]
    assert load({**example_files, "parels/voorbeeldparel.yml": quoted.encode()}, TODAY).problems == []
