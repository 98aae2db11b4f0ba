"""`kansrijk beoordeel`: each thing an editor must look at is found at its line, and a good update passes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kansrijk.cli import main
from kennisbank.review import path_of

OP = ["--op", "2026-12-20"]
ENTRY = "interventions/voorbeeld.yml"
RAISED = (
    ("versie: 1", "versie: 2"),
    (
        "    wat: Eerste versie.\n",
        "    wat: Eerste versie.\n  - op: 2026-12-19\n    wat: Bijgewerkt door de eigenaar.\n",
    ),
    ("  bronnen: 2026-11-22", "  bronnen: 2026-12-19"),
)
VERDICT = """\
    - instelling: erkenningscommissie
      commissie: onbekend
      niveau: goede-aanwijzingen
      datum: {datum}
      geldig_tot: onbekend
      staat: huidig
      geldt_voor: []
      bron: {bron}
"""


def risen(bron: str, datum: str = "2026-10-01") -> tuple[tuple[str, str], ...]:
    return (
        ("staat: huidig", "staat: opgevolgd"),
        ("  oordelen:\n", "  oordelen:\n" + VERDICT.format(bron=bron, datum=datum)),
        *RAISED,
    )


CITED = ("bronnen:\n  - bron:", "bronnen:\n  - bron: nji-2015-sterke-basis\n    plaats: hoofdstuk 2\n    geraadpleegd: 2026-12-19\n    onderbouwt: []\n  - bron:")  # fmt: skip
Judge = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def judge(tmp_path: Path, example_files: dict[str, bytes], capsys: pytest.CaptureFixture[str]) -> Judge:
    """(exit code, document) of a proposal: the example entries with these edits."""

    def write(name: str, files: dict[str, bytes]) -> Path:
        for path, data in files.items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_bytes(data)
        return tmp_path / name

    def run(
        *edits: tuple[str, str],
        extra: dict[str, bytes] | None = None,
        more: tuple[str, ...] = (),
        op: str = "2026-12-20",
    ) -> tuple[int, dict[str, Any]]:
        text = example_files[ENTRY].decode()
        for old, new in edits:
            assert old in text, old
            text = text.replace(old, new, 1)
        base = write("basis", example_files)
        proposal = write("voorstel", {**example_files, ENTRY: text.encode(), **(extra or {})})
        code = main(["beoordeel", str(proposal), "--json", "--map", str(base), *more, "--op", op])
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return code, found

    return run


@pytest.mark.parametrize(
    ("edits", "soort", "line"),
    [
        ([("bedrag: 80", "bedrag: 800"), *RAISED], "getal-sprong", "bedrag: 800"),
        ([("240 leerlingen", "24 leerlingen"), *RAISED], "getal-sprong", "omvang: 24"),
        ([("bedrag: 80", "bedrag: 95"), *RAISED[1:2]], "versie-wijzigingen", "versie: 1"),
        ([("bedrag: 80", "bedrag: 95"), RAISED[2]], "versie-niet-verhoogd", "versie: 1"),
        ([("bedrag: 80", "bedrag: 95"), *RAISED[:2]], "cijfer-zonder-bron", "bedrag: 95"),
        ([*risen("actiz-2024-handreiking")], "niveau-zonder-bron", "- instelling"),
        ([("richting: gunstig", "richting: gemengd"), *RAISED], "uitkomst-gedraaid", "richting: gemengd"),
        ([("wat: Eerste versie.", "wat: Nooit gebeurd."), RAISED[2]], "geschiedenis-herschreven", "- op"),
        ([*risen("actiz-2024-handreiking", "2027-01-01"), CITED], "datum-toekomst", "datum: 2027-01-01"),
        ([("status: gepubliceerd", "status: concept")], "verdwenen", "status: concept"),
    ],
)  # fmt: skip
def test_a_doubtful_change_is_a_point_at_its_line(
    judge: Judge, example_files: dict[str, bytes], edits: list[tuple[str, str]], soort: str, line: str
) -> None:
    """The point names the file and the line where the value stands; each is the only reason to doubt."""
    _, found = judge(*edits)
    told = [p for p in (*found["fouten"], *found["punten"]) if p["regel_id"] == soort]
    assert [p["bestand"] for p in told] == [ENTRY], found["punten"]
    assert found["oordeel"] != "kan-zo"
    text = example_files[ENTRY].decode()
    for old, new in edits:
        text = text.replace(old, new, 1)
    assert line in text.split("\n")[told[0]["regel"] - 1]
    assert told[0]["hulp"]


def test_a_good_yearly_update_can_go_in(judge: Judge) -> None:
    """A price, a new verdict with its source, the version, a line of history, the date: nothing to ask."""
    code, found = judge(("bedrag: 80", "bedrag: 95"), *risen("nji-2015-sterke-basis"), CITED)
    assert (code, found["oordeel"], found["punten"], found["fouten"]) == (0, "kan-zo", [], [])
    assert found["conclusie"] == "Kan zo: 1 item is veranderd, en niets daarvan is verdacht."
    assert list(found) == [
        "oud", "nieuw", "oordeel", "conclusie", "fouten", "punten", "nieuwe_bronnen", "wijzigingen", "telling", "meldingen",
    ]  # fmt: skip
    assert [(s["id"], s["bij"]) for s in found["nieuwe_bronnen"]] == [
        ("nji-2015-sterke-basis", ["voorbeeld"])
    ]
    assert {c["wat"] for c in found["wijzigingen"]} == {
        "erkenning-omhoog", "oordelen-gewijzigd", "cijfers-gewijzigd", "bronnen-gewijzigd", "nagelezen",
    }  # fmt: skip


def test_evidence_that_disappears_is_asked_about(judge: Judge, example_files: dict[str, bytes]) -> None:
    text = example_files[ENTRY].decode()
    block = text[text.index("    - bevinding:") : text.index("  handreiking:\n")]
    _, found = judge(("  resultaten:\n" + block, "  resultaten: []\n"), *RAISED)
    assert "bewijs-weg" in {p["regel_id"] for p in found["punten"]}


def test_a_date_that_was_not_moved(judge: Judge) -> None:
    """Changed two months after the sources were read: somebody forgot to read them, or to say so."""
    edits = (("samen speelt en werkt", "samen werkt en speelt"), *RAISED[:2])
    assert judge(*edits)[1]["punten"] == []
    late = judge(*edits, op="2027-02-01")[1]["punten"]
    assert [(p["regel_id"], p["veld"]) for p in late] == [("controle-niet-verzet", "controle.bronnen")]


def test_likeness_and_copying_are_seen(judge: Judge, tmp_path: Path, example_files: dict[str, bytes]) -> None:
    """A new text near another entry's, and a sentence of a source; two that were alike before are not told again."""
    assert judge(("samen speelt en werkt", "samen werkt en speelt"), *RAISED)[1]["punten"] == []
    tip = (
        example_files["tips/voorbeeldtip.yml"]
        .replace(b"id: voorbeeldtip", b"id: aap")
        .replace(b"naam: Vraag het gezin zelf", b"naam: Aap")
    )
    found = judge(extra={"tips/aap.yml": tip})[1]
    # The rule tells it at the later of the two, which did not change itself.
    assert [(p["regel_id"], p["bestand"]) for p in found["punten"]] == [
        ("tekst-lijkt-op", "tips/voorbeeldtip.yml")
    ]
    sentence = "De wijkverpleegkundige fietst elke dinsdag langs alle gezinnen in de buurt die dat willen"
    (tmp_path / "bronnen").mkdir()
    (tmp_path / "bronnen/rapport.txt").write_text(
        f"Zo ging het. {sentence}, ook in de regen.", encoding="utf-8"
    )
    goal = ("doel: Leerlingen gaan vaker naar school.", f"doel: {sentence}.")
    code, copied = judge(goal, *RAISED, more=("--bronteksten", str(tmp_path / "bronnen")))
    assert (code, copied["oordeel"]) == (1, "kan-niet")
    assert {p["regel_id"] for p in copied["fouten"]} == {"overgenomen"}


def test_a_proposal_with_errors_cannot_go_in(judge: Judge) -> None:
    code, found = judge(("basisaanbod: false", "basisaanbod: misschien"))
    assert (code, found["oordeel"]) == (1, "kan-niet")
    assert found["conclusie"].startswith("Kan nog niet: de controle vindt 1 fout.")
    assert [(p["bestand"], p["regel_id"]) for p in found["fouten"]] == [(ENTRY, "janee-vorm")]


def test_the_screen_and_the_comment(judge: Judge, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The conclusion comes first; text out of the proposal cannot become markup or steer the terminal."""
    name = "'Voor* [klik](x) @iemand <b> https://kwaad.example www.kwaad.example #12 GH-12 a@b.nl M@ZL'"
    judge(("naam: Voorbeeld\n", f"naam: {name}\n"), ("bedrag: 80", "bedrag: 800"), *RAISED)
    target = tmp_path / "beoordeling.md"
    words = [
        "beoordeel",
        str(tmp_path / "basis"),
        str(tmp_path / "voorstel"),
        "--map",
        str(tmp_path / "basis"),
        *OP,
    ]
    main([*words, "--md", str(target)])
    screen = capsys.readouterr().out.split("\n")
    assert screen[0].startswith(("Kan nog niet", "Kijk naar"))
    assert any(line.startswith(f"  {ENTRY}:") for line in screen)
    comment = target.read_text(encoding="utf-8")
    assert comment.startswith("**K")
    assert "Voor\\*" in comment
    assert "M@ZL" in comment
    for sign in ("[klik](", "@iemand", "<b>", "https://kwaad", "www.kwaad", "#12", "GH-12", "a@b.nl"):
        assert re.search(rf"(?<!\\){re.escape(sign)}", comment) is None, sign
    assert f"`{ENTRY}:" in comment


def test_wrong_words_get_an_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vocabulaire").mkdir()
    for words in (["nergens"], [str(tmp_path), "nergens"], []):
        assert main(["beoordeel", *words, "--map", str(tmp_path), *OP]) == 2
        printed = capsys.readouterr()
        assert (printed.out, "Traceback" in printed.err) == ("", False)


def test_a_field_as_a_path() -> None:
    assert path_of("kosten.bedragen[0].bedrag") == ("kosten", "bedragen", 0, "bedrag")
    assert path_of("naam") == ("naam",)
