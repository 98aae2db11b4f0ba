"""The command line: exit codes, one JSON document, Dutch words, and never a traceback."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from basis import OP, ROOT

from kansrijk.cli import COMMANDS, main
from kansrijk.commands.check import BRONTEKSTEN_MAP, MOST_WARNINGS
from kennisbank.json_schema import entry_schema
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN

MAP = ["--map", str(ROOT)]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The command as a user starts it, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kansrijk.cli", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["check", *OP], 0, "Geen problemen"),
        (["match", "voorbeelden/gemeente.yml", *OP], 0, "Het basisaanbod"),
        (["factsheet", "voorbeelden/jgz.yml", *OP], 0, "WAT JGZ VOORBEELD BIEDT"),
        (["factsheet", "bestaat-niet.yml"], 2, "bestaat niet"),
        (["herken", "M@ZL", *OP], 0, "mazl"),
        (["zoek", "verzuim", *OP], 0, "mazl"),
        ([], 2, "opdracht"),
        (["chek"], 2, "Bedoelde u 'check'?"),
        (["zoek"], 2, "ontbreekt"),
        (["zoek", "x", "--soort", "programma"], 2, "interventie"),
        (["zoek", "x", "--vraagstuk", "verzuim"], 2, "schoolverzuim"),
        (["zoek", "x", "--niveau", "universel"], 2, "Bedoelde u 'universeel'?"),
        (["zoek", "x", "--leeftijd", "jong"], 2, "geen getal"),
        (["zoek", "x", "-n", "0"], 2, "heel getal"),
        (["match", "bestaat-niet.yml"], 2, "bestaat niet"),
        (["match", "interventions"], 2, "niet te lezen"),
        (["check", "bestaat-niet.yml"], 2, "bestaat niet"),
        (["check", "README.md"], 2, "hoort niet bij de kennisbank"),
        (["check", "--map", "nergens"], 2, "bestaat niet"),
        (["check", "--map", "tests"], 2, "geen kennisbank"),
        (["check", "--op", "morgen"], 2, "JJJJ-MM-DD"),
        (["check", "--onzin"], 2, "--onzin"),
        (["nieuw", "programma", "x"], 2, "bestaat niet"),
        (["nieuw", "parel", "Geen Id"], 2, "Bedoelde u 'geen-id'?"),
        (["nieuw", "interventie", "voorzorg"], 2, "bestaat al"),
    ],
)  # fmt: skip
def test_exit_code_and_words(words: list[str], code: int, said: str) -> None:
    """Good is 0, wrong use is 2; faults go to stderr with a remedy, and no traceback is ever shown."""
    done = run(*words)
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    if code:
        assert done.stdout == ""


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` exists for each command, in Dutch."""
    for name in COMMANDS:
        with pytest.raises(SystemExit) as stop:
            main([name, "--help"])
        assert stop.value.code == 0
        assert "--map" in capsys.readouterr().out


def document(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    """The JSON that a command prints, which must be all that it prints."""
    assert main([*words, "--json", *MAP, *OP]) == code
    return json.loads(capsys.readouterr().out)


def test_check_gives_the_contract_document(
    capsys: pytest.CaptureFixture[str], real_files: dict[str, bytes]
) -> None:
    found = document(capsys, "check")
    assert list(found) == ["problemen", "aantal_bestanden", "aantal_items"]
    assert found["aantal_bestanden"] == len(real_files)
    assert found["aantal_items"] > 100


def test_check_of_one_broken_file(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    """Only that file's problems, with every key of the contract, and exit code 1."""
    path = project / "interventions" / "voorzorg.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("basisaanbod: true", "basisaanbod: ja"), encoding="utf-8"
    )
    assert main(["check", str(path), "--map", str(project), "--json", *OP]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [set(p) for p in found["problemen"]] == [
        {"bestand", "regel", "kolom", "veld", "regel_id", "ernst", "tekst", "hulp"}
    ]
    problem = found["problemen"][0]
    assert (problem["bestand"], problem["veld"], problem["regel_id"], problem["ernst"]) == (
        "interventions/voorzorg.yml", "basisaanbod", "janee-vorm", "fout",
    )  # fmt: skip
    assert path.read_text(encoding="utf-8").split("\n")[problem["regel"] - 1].startswith("basisaanbod:")
    assert (found["aantal_bestanden"], found["aantal_items"]) == (1, 1)


def test_commands_refuse_a_broken_knowledge_base(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    """Nothing is answered from a knowledge base with errors."""
    (project / "tips" / "kapot.yml").write_text("id: kapot\n", encoding="utf-8")
    for words in (["herken", "KiVa"], ["zoek", "pesten"], ["match", str(ROOT / "voorbeelden/gemeente.yml")]):
        assert main([*words, "--map", str(project), *OP]) == 1
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "tips/kapot.yml" in printed.err


def test_herken_says_what_another_name_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["herken", "pilot Sta Sterk op School", *OP]) == 0
    told = capsys.readouterr().out
    assert told.startswith("pilot Sta Sterk op School: niet herkend. Dit is een programma tegen pesten")
    assert "Bedoelt u" not in told


def test_herken_gives_the_contract_document(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "herken", "M@ZL", "Triple P", "examenstresstraining")
    assert [r["invoer"] for r in found["herkend"]] == ["M@ZL", "Triple P"]
    assert [set(r) for r in found["herkend"]] == [{"invoer", "ids", "wijze", "zekerheid"}] * 2
    assert found["herkend"][1]["wijze"] == "familie"
    assert [set(u) for u in found["onbekend"]] == [{"invoer", "lijkt_op"}]


def test_zoek_gives_the_contract_document(capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, "zoek", "vaak", "ziek", "gemeld", "-n", "3")
    assert list(found)[:3] == ["vraag", "resultaten", "suggestie"]
    assert found["vraag"] == "vaak ziek gemeld"
    assert [r["rang"] for r in found["resultaten"]] == [1, 2, 3]
    assert set(found["resultaten"][0]) == {"rang", "id", "soort", "titel", "score", "waarom"}


def test_zoek_filters_on_both_kinds_of_level(capsys: pytest.CaptureFixture[str], kb: Kennisbank) -> None:
    """A level of prevention or a level of evidence, whichever word is typed."""
    by_prevention = document(capsys, "zoek", "school", "--niveau", "universeel", "-n", "50")["resultaten"]
    by_evidence = document(capsys, "zoek", "school", "--niveau", "niet-erkend", "-n", "50")["resultaten"]
    assert by_prevention
    assert by_evidence
    assert all("universeel" in kb.interventies[r["id"]].preventieniveau for r in by_prevention)
    assert all(
        "niet-erkend" in {o.niveau for o in kb.interventies[r["id"]].bewijs.oordelen} for r in by_evidence
    )


def test_nothing_found_helps_on(capsys: pytest.CaptureFixture[str]) -> None:
    """No result is exit code 0, with where to look next."""
    assert main(["zoek", "xqzvw", *MAP, *OP]) == 0
    assert "Nederlands Jeugdinstituut" in capsys.readouterr().out


def test_match_writes_the_same_outcome_in_three_forms(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """JSON on stdout, Markdown and a workbook in files; twice the same bytes."""
    import openpyxl

    markdown, workbook = tmp_path / "verslag.md", tmp_path / "verslag.xlsx"
    words = ["match", str(ROOT / "voorbeelden/gemeente.yml"), "--md", str(markdown), "--xlsx", str(workbook)]
    first = document(capsys, *words)
    bytes_before = (markdown.read_bytes(), workbook.read_bytes())
    assert document(capsys, *words) == first
    assert (markdown.read_bytes(), workbook.read_bytes()) == bytes_before
    assert "# Wat ontbreekt er bij Gemeente Voorbeeld?" in markdown.read_text(encoding="utf-8")
    book = openpyxl.load_workbook(workbook)
    rows = list(book["Suggesties"].iter_rows(min_row=2, values_only=True))
    assert [str(row[1]).split(" (")[0] for row in rows] == [
        s["naam"].split(" (")[0] for s in first["suggesties"]
    ]
    assert "VoorZorg (bewering betwist)" in [row[1] for row in rows]
    assert len(rows) > 3


def test_a_report_takes_the_place_of_nothing_else(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Not of the profile it is made from, not of the other report, not of a file of the knowledge base."""
    profile, entry = tmp_path / "profiel.yml", tmp_path / "interventions/eigen.yml"
    entry.parent.mkdir()
    for path in (profile, entry):
        path.write_text("organisatie: {type: gemeente}\n", encoding="utf-8")
    report = str(tmp_path / "verslag")
    for words in (
        ["match", str(profile), "--md", str(profile)],
        ["match", str(profile), "--md", report, "--xlsx", report],
        ["match", str(profile), "--xlsx", str(entry)],
        ["regio", str(profile), "--md", str(profile)],
        ["factsheet", str(profile), "--md", str(entry)],
        ["verouderd", "--ical", str(entry)],
        ["beoordeel", "--md", str(entry)],
        ["formulier", str(profile), "--md", str(profile)],
    ):
        assert main([*words, "--map", str(tmp_path), *OP]) == 2, words
        assert re.search("noemt u al|ligt tussen", capsys.readouterr().err), words
    assert {profile.read_text("utf-8"), entry.read_text("utf-8")} == {"organisatie: {type: gemeente}\n"}
    assert not Path(report).exists()


def test_a_faulty_profile_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "profiel.yml"
    path.write_text(
        "organisatie:\n  type: gemeente\npopulatie:\n  leeftijd: {van: 20, tot: 4}\n", encoding="utf-8"
    )
    assert main(["match", str(path), *MAP, *OP]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "profiel.yml:4:13" in printed.err
    assert "Draai de getallen om" in printed.err


@pytest.mark.parametrize("soort", SOORTEN, ids=[s.naam for s in SOORTEN])
def test_a_template_asks_only_for_what_must_be_filled_in(
    soort: Any, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fresh template has no other faults than the fields a person must answer."""
    assert main(["nieuw", soort.naam, "mijn-item", "--map", str(project), *OP]) == 0
    capsys.readouterr()
    path = project / soort.map / "mijn-item.yml"
    assert main(["check", str(path), "--map", str(project), "--json", *OP]) == 1
    found = json.loads(capsys.readouterr().out)["problemen"]
    assert {p["regel_id"] for p in found if p["ernst"] == "fout"} == {"sjabloon-niet-ingevuld"}


def test_every_entry_passes_the_published_schema(kb: Kennisbank) -> None:
    """What the check accepts, the JSON Schema accepts, and a broken entry it does not."""
    checked = 0
    for soort in SOORTEN:
        schema = entry_schema(soort, kb)
        validator = jsonschema.Draft202012Validator(schema)
        jsonschema.Draft202012Validator.check_schema(schema)
        for path in sorted((ROOT / soort.map).glob("*.yml")):
            entry = json.loads(json.dumps(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader), default=str))
            faults = [
                f"{path.name}: {e.json_path} {e.message}" for e in validator.iter_errors(_as_written(entry))
            ]
            assert faults == []
            del entry["naam"]
            assert not validator.is_valid(_as_written(entry))
            checked += 1
    assert checked > 100


def _as_written(value: Any, key: str = "") -> Any:
    """YAML reads a bare year as a number; the schema, like the file, has it as text in the date fields."""
    if isinstance(value, dict):
        return {k: _as_written(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [_as_written(v) for v in value]
    return str(value) if key in ("datum", "geldig_tot", "wanneer") else value


def test_the_reference_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    """The generated files are what the code makes today."""
    assert main(["referentie", "--controleer", *MAP, *OP]) == 0, capsys.readouterr()


def test_drift_in_the_reference_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs/referentie/regels.md").write_text("oud\n", encoding="utf-8")
    assert main(["referentie", "--controleer", "--map", str(project), *OP]) == 1
    assert "docs/referentie/regels.md" in capsys.readouterr().out
    assert main(["referentie", "--map", str(project), *OP]) == 0
    assert main(["referentie", "--controleer", "--map", str(project), *OP]) == 0


def test_check_compares_with_source_texts(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twelve words from a source are an error at the field; the folder beside the checkout is read by itself."""
    path = project / "interventions" / "voorzorg.yml"
    doel = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)["doel"]
    sources = tmp_path_factory.mktemp("bronnen")
    (sources / "rapport.txt").write_text(f"Vooraf. {doel.upper()}\n", encoding="utf-8")
    words = ["check", str(path), "--map", str(project), "--json", *OP]
    assert main([*words, "--bronteksten", str(sources)]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problemen"]
    assert (problem["regel_id"], problem["veld"]) == ("overgenomen", "doel")
    assert "rapport.txt" in problem["tekst"]
    assert main(words) == 0
    capsys.readouterr()
    beside = project.resolve().parent / BRONTEKSTEN_MAP
    shutil.copytree(sources, beside)
    try:
        assert main(words) == 1
    finally:
        shutil.rmtree(beside)
    assert main([*words, "--bronteksten", str(project / "nergens")]) == 2
    assert main([*words, "--bronteksten", str(project / "docs")]) == 2


def test_many_warnings_do_not_hide_the_rest(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of one rule the first few are shown, with the number of the others and how to see them; JSON has all."""
    words = ["check", "--map", str(project), "--op", "2028-01-01"]
    assert main(words) == 0
    short = capsys.readouterr().out
    assert short.count("[controle-verouderd]") == MOST_WARNINGS + 1
    assert "kansrijk check --alles" in short
    assert main([*words, "--alles"]) == 0
    assert capsys.readouterr().out.count("[controle-verouderd]") > 400
    assert main([*words, "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["problemen"]) > 400


def test_one_file_is_checked_without_the_slow_rules(project: Path) -> None:
    """A writer who checks one file does not wait for what compares all texts to load."""
    code = (
        "import sys; from kansrijk.cli import main; code = main(sys.argv[1:]); "
        "print('scipy' in sys.modules); sys.exit(code)"
    )
    for paths, loaded in ((["interventions/voorzorg.yml"], "False"), ([], "True")):
        done = subprocess.run(
            [sys.executable, "-c", code, "check", *paths, *OP],
            capture_output=True,
            text=True,
            check=True,
            cwd=project,
        )
        assert done.stdout.split()[-1] == loaded


@pytest.mark.parametrize("words", [["herken", "mazl"], ["match", "voorbeelden/gemeente.yml"], ["verouderd"]])
def test_output_that_finds_no_room_is_told_once(words: list[str]) -> None:
    """Little output meets the full disk at the end, much of it on the way; both give a sentence with the remedy."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kansrijk.cli", *words, *OP], stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.count("De uitvoer is niet te schrijven (de schijf is vol).") == 1, done.stderr
    assert not re.search("Traceback|Exception ignored|niet voorzien", done.stderr), done.stderr


def test_who_has_read_enough_gets_no_fault() -> None:
    """A reader that closes its end, as `head` does, is no error."""
    command = [sys.executable, "-m", "kansrijk.cli", "match", "voorbeelden/gemeente.yml", *OP]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.close()
        told = running.stderr.read().decode()
    assert running.returncode == 0
    assert "Fout" not in told and "Error" not in told
