"""The route through GitHub: forms made from the model, a filled-in form becomes a valid entry, and nothing typed is run."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from basis import OP, ROOT, TODAY
from issue_texts import ANSWERS, filled

from kansrijk.cli import main
from kansrijk.issue_body import Outcome, as_comment, read_issue
from kansrijk.issue_forms import (
    BESTAAND_ID,
    BESTAND,
    NAGELEZEN,
    VERANDERD,
    WAAR,
    build_forms,
    heading,
    questions,
)
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN
from kennisbank.tidy import tidy


def outcome(body: str, files: dict[str, bytes], kb: Kennisbank) -> Outcome:
    return read_issue(body, files, kb, TODAY)


@pytest.mark.parametrize("soort", SOORTEN, ids=[s.naam for s in SOORTEN])
def test_a_filled_form_becomes_a_valid_entry(
    soort: Any, real_files: dict[str, bytes], kb: Kennisbank
) -> None:
    """With only what is asked; the file is in the fixed layout and has nothing to mend."""
    body = filled(soort.naam, {heading(soort, "id"): "samen-buiten-spelen", **ANSWERS})
    found = outcome(body, real_files, kb)
    assert [p.as_text() for p in found.problemen if p.ernst == "fout"] == []
    assert found.bestand == f"{soort.map}/samen-buiten-spelen.yml"
    assert tidy(found.yaml, soort.naam) == found.yaml
    data = yaml.safe_load(found.yaml)
    assert (data["id"], data["status"], data["naam"]) == (
        "samen-buiten-spelen",
        "concept",
        "Samen buiten spelen",
    )
    assert data["bronnen"][0]["onderbouwt"]
    assert "voorstel klaar" in as_comment(found)


def test_choices_of_more_than_one_and_own_words(real_files: dict[str, bytes], kb: Kennisbank) -> None:
    """Several choices come with commas between them, and a choice may hold a comma itself."""
    asked = {q.kop: q.element["attributes"] for q in questions(SOORTEN[0], kb)}
    chosen = asked["uitvoerders"]["options"][:3]
    given = {
        "id van de interventie": "x-y",
        **ANSWERS,
        "uitvoerders": ", ".join(chosen),
        "gereedheid.training": "ja",
    }
    found = outcome(filled("interventie", given), real_files, kb)
    data = yaml.safe_load(found.yaml)
    assert data["uitvoerders"] == [re.findall(r"\(([a-z0-9-]+)\)$", option)[0] for option in chosen]
    assert data["gereedheid"]["training"] is True
    assert data["leeftijd"] == {"van": 4, "tot": 12}


def test_an_update_notes_who_read_it(real_files: dict[str, bytes], kb: Kennisbank) -> None:
    """Nothing changed but the date, the version and one line; or the whole file that the site made."""
    path = "interventions/voorzorg.yml"
    given = {BESTAAND_ID: "/interventies/voorzorg/", VERANDERD: "Niets veranderd.", NAGELEZEN: "2026-11-20"}
    found = outcome(filled("update", given), real_files, kb)
    before, after = yaml.safe_load(real_files[path]), yaml.safe_load(found.yaml)
    assert found.is_good() and found.bestand == path
    assert after["versie"] == before["versie"] + 1
    assert after["wijzigingen"] == [*before["wijzigingen"], {"op": TODAY, "wat": "Niets veranderd."}]
    assert str(after["controle"]["inhoud"]) == "2026-11-20"
    left = ("versie", "wijzigingen", "controle")
    assert {k: v for k, v in after.items() if k not in left} == {
        k: v for k, v in before.items() if k not in left
    }
    pasted = found.yaml.replace("naam: VoorZorg\n", "naam: Voorzorg\n")
    again = outcome(filled("update", {**given, BESTAND: pasted}), real_files, kb)
    assert again.is_good()
    assert yaml.safe_load(again.yaml)["versie"] == before["versie"] + 1
    assert "naam: Voorzorg\n" in again.yaml


HOSTILE = {
    "leeg": ("", "geen ingevuld formulier"),
    "pad": (filled("parel", {"id van de parel": "../../.github/workflows/x", **ANSWERS}), "geen id"),
    "bestaand": (filled("interventie", {"id van de interventie": "voorzorg", **ANSWERS}), "bestaat al"),
    "kopje": (filled("parel", {"id van de parel": "x", **ANSWERS, "aanpak": "Hoi\n### naam\nIets anders"}), "twee keer"),
    "opmaak": (filled("parel", {"id van de parel": "x", **ANSWERS, "aanpak": "<script>alert(1)</script>"}), "opmaak"),
    "lang": (filled("parel", {"id van de parel": "x", **ANSWERS, "naam": "x" * 5000}), "tekens lang"),
    "te lang": ("x" * 300_000, "te lang"),
    "verzonnen keuze": (filled("tip", {"id van de tip": "x", **ANSWERS, "rollen": "Baas (baas)"}), "bestaat niet"),
    "bron": (filled("tip", {"id van de tip": "x", **ANSWERS, "bronnen": "mijn-blog | ergens | gisteren"}), "geen bestaande datum"),
    "leeftijd": (filled("interventie", {"id van de interventie": "x", **ANSWERS, "leeftijd.van": "vier"}), "vier"),
    "update van niets": (filled("update", {BESTAAND_ID: "../../x", VERANDERD: "x"}), "bestaat niet"),
    "ander id": (filled("update", {BESTAAND_ID: "voorzorg", VERANDERD: "x", BESTAND: "id: mazl\nnaam: x"}), "een ander"),
    "kapotte yaml": (filled("update", {BESTAAND_ID: "voorzorg", VERANDERD: "x", BESTAND: "id: &a voorzorg\nnaam: *a"}), "verwijzing"),
    "geen dag": (filled("update", {BESTAAND_ID: "voorzorg", VERANDERD: "x", NAGELEZEN: "2026-02-31"}), "geen bestaande datum"),
    "yaml erin": (filled("tip", {"id van de tip": "x", **ANSWERS, "naam": "a\nstatus: gepubliceerd"}), ""),
    "half teken": (filled("tip", {"id van de tip": "x", **ANSWERS, "naam": "a\ud800b"}), ""),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_forms_are_told_what_to_mend(name: str, real_files: dict[str, bytes], kb: Kennisbank) -> None:
    """A file comes only out of what is good; everything else is answered in plain words."""
    body, said = HOSTILE[name]
    found = outcome(body, real_files, kb)
    comment = as_comment(found)
    if said:
        assert not found.is_good()
        assert said in comment
    else:
        assert yaml.safe_load(found.yaml)["status"] == "concept"
    assert found.bestand is None or re.fullmatch(r"[a-z]+/[a-z0-9-]+\.yml", found.bestand)
    # Whatever people typed stands in a block of code: nobody is called, nothing becomes a link.
    outside = re.sub(r"^(`{3,})text$.*?^\1$", "", comment, flags=re.DOTALL | re.MULTILINE)
    assert "@" not in outside and "<" not in outside and "](" not in outside


def test_a_fence_in_an_answer_does_not_close_the_block(real_files: dict[str, bytes], kb: Kennisbank) -> None:
    """The block around what people typed is longer than any run of the same sign in it."""
    body = filled("tip", {"id van de tip": "x", **ANSWERS, "rollen": "```` @iemand [x](y)"})
    comment = as_comment(outcome(body, real_files, kb))
    fence = re.search(r"^(`+)text$", comment, re.MULTILINE)
    assert fence is not None
    assert comment.count(fence[1]) == 2


def test_a_report_makes_no_file(real_files: dict[str, bytes], kb: Kennisbank) -> None:
    """'Er klopt iets niet' is read by a person."""
    found = outcome(filled("melding", {WAAR: "VoorZorg"}), real_files, kb)
    assert (found.vorm, found.bestand, found.problemen) == ("melding", None, [])


def test_the_command_writes_the_file_and_the_answer(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 0 with the file in its place, 1 with only the answer."""
    issue = tmp_path / "issue.md"
    issue.write_text(filled("tip", {"id van de tip": "samen-buiten", **ANSWERS}), encoding="utf-8")
    words = [
        "formulier",
        str(issue),
        "--schrijf",
        "--md",
        str(tmp_path / "antwoord.md"),
        "--json",
        "--map",
        str(project),
    ]
    assert main([*words, *OP]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (project / found["bestand"]).read_text(encoding="utf-8") == found["yaml"]
    assert main(["check", str(project / found["bestand"]), "--map", str(project), *OP]) == 0
    capsys.readouterr()
    issue.write_text("### id van de tip\n\n$(rm -rf x)\n", encoding="utf-8")
    assert main([*words, *OP]) == 1
    assert json.loads(capsys.readouterr().out)["bestand"] is None
    assert "Pas de tekst" in (tmp_path / "antwoord.md").read_text(encoding="utf-8")


def test_the_forms_follow_the_model(kb: Kennisbank) -> None:
    """The files are what the code makes, and every choice is an id that the vocabularies know."""
    forms = build_forms(kb)
    assert {path: (ROOT / path).read_text(encoding="utf-8") for path in forms} == forms
    parel = {q.kop: q.element["attributes"] for q in questions(SOORTEN[1], kb)}
    ids = [re.findall(r"\(([a-z0-9-]+)\)$", option)[0] for option in parel["vraagstukken"]["options"]]
    assert ids == list(kb.vocabulaire["vraagstukken"])
