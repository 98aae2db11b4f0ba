"""A hundred submissions as partners break them: each is told where it is and what to do, in words, and never with a traceback."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from basis import ROOT, TODAY
from issue_texts import ANSWERS, filled

from kansrijk.issue_body import as_comment, read_issue
from kansrijk.issue_forms import BESTAAND_ID, BESTAND, NAGELEZEN, VERANDERD
from kennisbank.load import load
from kennisbank.problems import Problem

CASES: dict[str, list[list[Any]]] = yaml.safe_load(
    (ROOT / "tests/spec/kapotte-inzendingen.yml").read_text(encoding="utf-8")
)
FILES = [(path, row) for path, rows in CASES.items() for row in rows]
FOREIGN = re.compile(
    r"traceback|exception|expected|token|mapping|scalar|NoneType|line \d|column \d", re.IGNORECASE
)


def made(data: bytes, old: str, new: str) -> tuple[bytes, range]:
    """The broken file, and the lines in which the change stands."""
    fresh = bytes.fromhex(new.removeprefix("bytes:")) if new.startswith("bytes:") else new.encode()
    assert old.encode() in data, old
    at = data.index(old.encode()) if old else 0
    first = data.count(b"\n", 0, at) + 1
    whole = data.replace(old.encode(), fresh, 1) if old else fresh
    return whole, range(first, first + fresh.count(b"\n") + 1)


def test_there_are_a_hundred() -> None:
    assert len(FILES) >= 100
    assert len({row[0] for _, row in FILES}) == len(FILES)
    assert len({row[3] for _, row in FILES}) >= 30


@pytest.mark.parametrize(("path", "row"), FILES, ids=[row[0] for _, row in FILES])
def test_a_broken_file_is_told_at_its_place(
    path: str, row: list[Any], example_files: dict[str, bytes]
) -> None:
    """The right rule at the right line, with the word that helps; what only looks wrong is left alone."""
    _, old, new, regel, words, *place = row
    data, lines = made(example_files[path], old, new)
    problems = load({**example_files, path: data}, TODAY).problems
    if not regel:
        assert [p.as_text() for p in problems] == []
        return
    found = [p for p in problems if p.regel_id == regel]
    assert found, [p.as_text() for p in problems]
    assert {p.bestand for p in problems} == {path}
    assert any(p.regel in (place or lines) for p in found), [p.as_text() for p in found]
    assert str(words).lower() in " ".join(f"{p.tekst} {p.hulp}" for p in found).lower()
    for problem in problems:
        assert_readable(problem)


def assert_readable(problem: Problem) -> None:
    """Somebody who knows no YAML can do something with it: a whole sentence, a remedy, no words of the software."""
    assert problem.tekst.endswith((".", "?", ")")), problem
    assert len(problem.hulp) > 10, problem
    assert FOREIGN.search(problem.tekst + problem.hulp) is None, problem
    assert "'?'" not in problem.tekst, problem


def tip(**given: str) -> str:
    """A filled-in form for a new tip."""
    return filled("tip", {"id van de tip": "samen-buiten", **ANSWERS, **given})


def update(**given: str) -> str:
    """A filled-in form for the yearly update."""
    words = {"id": BESTAAND_ID, "wat": VERANDERD, "dag": NAGELEZEN, "bestand": BESTAND}
    asked = {BESTAAND_ID: "voorbeeldtip", VERANDERD: "Niets veranderd.", NAGELEZEN: "2026-11-20"}
    return filled("update", {**asked, **{words[name]: text for name, text in given.items()}})


def without(body: str, kop: str) -> str:
    """The form without one of its sections."""
    parts = re.split(r"(?m)^(?=### )", body)
    kept = [part for part in parts if not part.startswith(f"### {kop}\n")]
    assert len(kept) == len(parts) - 1, kop
    return "".join(kept)


FORMS = {
    "geen bron": (tip(bronnen=""), "bron | plaats | dag | velden"),
    "een webadres als bron": (tip(bronnen="https://www.nji.nl/x"), "bron | plaats | dag | velden"),
    "een zin als bron": (tip(bronnen="Zie ons jaarverslag"), "bron | plaats | dag | velden"),
    "een Nederlandse dag": (tip(bronnen="actiz-2024-handreiking | blz 3 | 22-11-2026"), "JJJJ-MM-DD"),
    "een veld dat niet bestaat": (tip(bronnen="actiz-2024-handreiking | blz 3 | 2026-11-22 | titel"), "tip, waarom"),
    "een id met een spatie": (tip(**{"id van de tip": "Samen Buiten"}), "kleine letters"),
    "een id dat er al is": (tip(**{"id van de tip": "voorbeeldtip"}), "Jaarlijkse update"),
    "geen naam": (tip(naam=""), "naam: Het veld is leeg"),
    "geen antwoord": (tip(tip="_No response_"), "tip: Het veld is leeg"),
    "een verzonnen keuze": (tip(rollen="iedereen"), "een van: gemeente"),
    "HTML": (tip(tip="<b>Vraag het</b>"), "gewone tekst"),
    "zonder het kopje naam": (without(tip(), "naam"), "naam: Het veld is leeg"),
    "zonder het kopje bronnen": (without(tip(), "bronnen"), "bron | plaats | dag | velden"),
    "zonder het kopje rollen": (without(tip(), "rollen"), "rollen: De lijst heeft 0 waarden"),
    "zonder het kopje id": (without(tip(), "id van de tip"), "Kies een formulier"),
    "het kopje naam dieper": (tip().replace("### naam\n", "#### naam\n"), "Onder 'id van de tip' staat iets"),
    "twee keer hetzelfde kopje": (tip() + "\n### naam\n\nNog een naam\n", "twee keer"),
    "een mail in plaats van een formulier": ("Beste redactie,\n\nKunnen jullie dit toevoegen?\n", "Kies een formulier"),
    "update zonder wat": (without(update(), VERANDERD), "in één zin wat er veranderde"),
    "update zonder id": (without(update(), BESTAAND_ID), "Kies een formulier"),
    "update met het kopje id dieper": (update().replace(f"### {BESTAAND_ID}", f"#### {BESTAAND_ID}"), "webadres"),
    "update met de naam als id": (update(id="Vraag het gezin zelf"), "webadres"),
    "update met gisteren": (update(dag="gisteren"), "JJJJ-MM-DD"),
    "update met een dag die nog komt": (update(dag="2027-11-20"), "kan niet na vandaag"),
    "update met een zin als bestand": (update(bestand="Alles klopt nog hoor"), "laat dat vak leeg"),
    "update met een half bestand": (update(bestand="id: voorbeeldtip\nnaam: x"), "Voeg toe: tip"),
    "update met een tab": (update(bestand="id: voorbeeldtip\n\tnaam: x"), "Vervang de tab"),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_a_broken_form_is_answered(name: str, example_files: dict[str, bytes]) -> None:
    """No file comes out of it, and the answer below the issue says what to fill in."""
    body, words = FORMS[name]
    found = read_issue(body, example_files, load(example_files, TODAY).kennisbank, TODAY)
    assert not found.is_good()
    assert words in as_comment(found), as_comment(found)
    for problem in found.problemen:
        assert_readable(problem)


@pytest.mark.thorough
def test_every_section_may_be_damaged(example_files: dict[str, bytes]) -> None:
    """Whatever becomes of one section of a form, there is an answer; what is good stays good with something extra."""
    kb = load(example_files, TODAY).kennisbank
    strange = "- [ ] x | y | z\n```\n: { [ &a *b !c\n\x00\ud800 @iemand"
    tried = 0
    for body in (tip(), update()):
        assert read_issue(f"Hallo!\r\n\r\n{body}\n### Nog iets\n\nDag\n", example_files, kb, TODAY).is_good()
        parts = re.split(r"(?m)^(?=### )", body)
        for place, part in enumerate(parts):
            kop = part.partition("\n")[0]
            for other in ("", f"{kop}\n\n", f"{kop}\n\n{strange}\n\n", part * 2, f"#{part}"):
                damaged = "".join([*parts[:place], other, *parts[place + 1 :]])
                assert as_comment(read_issue(damaged, example_files, kb, TODAY)).startswith("Dank u wel")
                tried += 1
    assert tried > 60
