"""Reports for a meeting: one A4 first, sources that can be followed, Dutch numbers, and no old recognition told as a new one."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from typing import Any

import openpyxl
import pytest
import yaml
from basis import ROOT, TODAY
from reports import Model, short

from kansrijk.markdown_text import WIDTH, as_terminal
from kansrijk.report.facts import OLD, OLD_MEANS, Answered, Facts
from kansrijk.report.factsheet import factsheet_markdown, factsheet_text
from kansrijk.report.outcome import as_markdown, as_text
from kansrijk.report.prepare_report import prepare_report
from kansrijk.report.summary import GRENZEN
from kansrijk.report.workbook import as_workbook
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import marked
from matcher.match import match
from matcher.profile import read_profile

HOSTILE = '=HYPERLINK("http://kwaad.example")'
TOWN: dict[str, Any] = {"type": "gemeente", "naam": "Gemeente Duinrand"}
PROFIELEN: dict[str, dict[str, Any]] = {
    "leeg": {"organisatie": TOWN, "populatie": {"aantal": 12000, "geboorten": 1100}, "aanbod": []},
    "alles": {"organisatie": TOWN, "populatie": {"aantal": 128000}, "aanbod": ["{alles}"]},
    "vo": yaml.safe_load((ROOT / "voorbeelden/school-vo.yml").read_bytes()),
    "po": yaml.safe_load((ROOT / "voorbeelden/school-po.yml").read_bytes()),
    "mbo": {"organisatie": {"type": "school", "naam": "Het mbo", "onderwijs": ["mbo"]}, "aanbod": ["MAZL mbo"]},
    "opvang": {"organisatie": {"type": "kinderopvang", "naam": "De Boomhut"}, "aanbod": ["Uk en Puk (pilot)", "VVE (besluit volgt)"]},
    "jgz": yaml.safe_load((ROOT / "voorbeelden/jgz.yml").read_bytes()),
    "regio": {
        "organisatie": {"type": "regio", "naam": "Regio Zuidkust"},
        "behoeften": [{"vraagstuk": "kwetsbare-start", "urgentie": 3}, {"vraagstuk": "scheiding"}],
        "aanbod": ["Stevig Ouderschap", {"naam": "VoorZorg", "bereik": 35}],
    },
    "onbekend": {"organisatie": TOWN, "aanbod": ["Buurtouders Plus", "Dorpsmaatjes (aangevraagd)", HOSTILE, "| vet | +31", "Zonnetje"]},
    "vaag": {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"tekst": "het gaat niet goed"}, {"tekst": "een leerling wil niet meer leven", "urgentie": 3}],
    },
}  # fmt: skip


class Report:
    """One profile, read and matched, with its forms made when they are asked for."""

    def __init__(
        self, profile: dict[str, Any], kb: Kennisbank, model: dict[str, Any], texts: dict[str, Any]
    ) -> None:
        if profile.get("aanbod") == ["{alles}"]:
            profile = {
                **profile,
                "aanbod": [p.naam for p in kb.interventies.values() if p.status == "gepubliceerd"][::2],
            }
        self.profiel = read_profile(json.dumps(profile).encode(), "profiel.json", model, TODAY)
        self.document = match(self.profiel, model, TODAY)
        self.parts = Answered(self.document, self.profiel, model, texts, TODAY)

    @property
    def markdown(self) -> str:
        return as_markdown(self.parts)

    @property
    def summary(self) -> str:
        return self.markdown.split("\n## ")[1]

    def book(self) -> openpyxl.Workbook:
        return openpyxl.load_workbook(io.BytesIO(as_workbook(self.parts)))


@pytest.fixture(scope="module")
def reports(kb: Kennisbank, model: dict[str, Any]) -> dict[str, Report]:
    texts = json.loads(json.dumps(prepare_report(kb)))
    return {name: Report(profile, kb, model, texts) for name, profile in PROFIELEN.items()}


@pytest.mark.parametrize("name", PROFIELEN)
def test_the_summary_comes_first_and_fits_one_page(reports: dict[str, Report], name: str) -> None:
    """`--kort` prints it alone; about 700 words is one A4."""
    report = reports[name]
    lines = report.markdown.split("\n")
    assert lines[0].startswith("# Wat ontbreekt er bij ")
    assert lines[2] == "## Samenvatting"
    assert len(re.findall(r"[^\W_]\S*", report.summary)) <= 700
    short = as_text(report.parts, short=True)
    assert f"{TODAY.day} november 2026" in short
    assert "Het basisaanbod" in short
    assert "geen meting en geen advies" in short
    assert "Niet voorgesteld" not in short


@pytest.mark.parametrize("name", PROFIELEN)
def test_every_number_of_a_source_leads_to_a_source(reports: dict[str, Report], name: str) -> None:
    """Every '(bron n)' stands in the list at the end, and nothing stands there that is not cited."""
    body, listed = reports[name].markdown.split("\n## Bronnen\n")
    cited = {
        int(n) for found in re.findall(r"\(bron ([0-9, en]+)\)", body) for n in re.findall(r"\d+", found)
    }
    rows = re.findall(r"^(\d+)\. (.+)$", listed, re.MULTILINE)
    assert cited
    assert {int(n) for n, _ in rows} == cited
    assert all(re.search(r"\((\d{4}|jaar onbekend)\)\.( <https?://\S+>)?$", text) for _, text in rows)


@pytest.mark.parametrize("name", PROFIELEN)
def test_numbers_and_dates_are_dutch(reports: dict[str, Report], name: str) -> None:
    text = reports[name].markdown
    without_addresses = re.sub(r"<https?://\S+>|\(pagina \S+\)", "", text)
    assert not re.search(r"\d{4}-\d{2}-\d{2}", without_addresses)
    assert not re.search(r"[+€] ?\d+\.\d{2}\b", without_addresses)
    assert not re.search(r"\b(None|True|False|null)\b", without_addresses)


def test_amounts_and_counts_have_points_and_commas(reports: dict[str, Report]) -> None:
    """12.000 young people, € 262,91 and +0,15."""
    text = reports["leeg"].markdown
    assert "12.000 jeugdigen" in text
    assert "€ 262,91" in text
    assert re.search(r"\(\+0,\d\d\)", text)


def test_an_old_or_undated_recognition_is_never_told_as_one_of_today(reports: dict[str, Report]) -> None:
    """For every programme the words name its state; and so does every suggestion in a report."""
    facts = Facts(reports["leeg"].parts)
    old = [i for i in facts.programmes if facts.evidence(i).verlopen]
    undated = [i for i in facts.programmes if facts.is_undated(i)]
    young = [i for i in facts.programmes if facts.is_recognised(facts.evidence(i)) and i not in old + undated]
    assert len(old) > 20
    assert undated
    assert young
    for item_id in old + undated:
        assert "niet bevestigd" in facts.evidence_words(item_id)
        assert OLD in facts.evidence_short(item_id)
        assert "niet bevestigd" in Facts(reports["leeg"].parts, numbered=False).evidence_short(item_id)
    assert not any("niet bevestigd" in facts.evidence_words(i) for i in young)
    later = Facts(reports["leeg"].parts._replace(today=dt.date(2040, 1, 1)))
    assert all("niet bevestigd" in later.evidence_words(i) for i in young)


def test_no_line_of_a_report_names_a_level_of_an_old_verdict_without_its_state(
    reports: dict[str, Report],
) -> None:
    """Also not where programmes are compared, in any report."""
    facts = Facts(reports["jgz"].parts)
    old = {
        name: facts.label("bewijsniveaus", facts.evidence(i).niveau)
        for i in facts.programmes
        if facts.evidence(i).verlopen
        for name in (facts.name(i), str(facts.programmes[i]["naam"]))
    }
    seen = 0
    for line in [line for report in reports.values() for line in report.markdown.split("\n")]:
        for part in re.split(r"; (?=[A-Z])", line):
            name, _, level = part.removeprefix("- ").removeprefix("Bewijs: ").partition(": ")
            if old.get(name) and level.casefold().startswith(old[name].casefold()):
                seen += 1
                assert "niet bevestigd" in part or OLD in part
    assert seen > 40
    for report in reports.values():
        before, mark, _ = report.markdown.partition(OLD_MEANS)
        assert bool(mark) == (OLD in report.markdown)
        assert OLD not in before, "what it means stands above the first one"


def test_a_contested_programme_says_so(reports: dict[str, Report]) -> None:
    """Stevig Ouderschap is there, with the doubt; VoorZorg is missing, with what is claimed beyond the research."""
    assert "De werking is betwist: Stevig Ouderschap" in reports["jgz"].summary
    assert "Er wordt meer over beweerd dan het onderzoek laat zien." in reports["leeg"].summary


@pytest.mark.parametrize("name", ["leeg", "alles", "po", "jgz"])
def test_the_coverage_table_holds_every_state(reports: dict[str, Report], name: str) -> None:
    """Per vraagstuk and level the words of the states that the document has, and no others; also where others do it all."""
    report = reports[name]
    words = {
        "gedekt": "gedekt",
        "zwak-gedekt": "zwak gedekt",
        "open": "open",
        "geen-erkend-aanbod": "geen erkend aanbod",
    }
    part = report.markdown.split("\n## Wat is gedekt?\n")[1].split("\n## ")[0]
    shown = {}
    for line in part.split("\n"):
        if line.startswith("| ") and not line.startswith("| Vraagstuk"):
            label, *cells = (cell.strip() for cell in line.strip("|").split("|"))
            shown[label] = [
                {text.split(":")[0].strip() for text in cell.split(";")} - {"-"} for cell in cells
            ]
    expected: dict[str, list[set[str]]] = {}
    labels = report.parts.model["labels"]["vraagstukken"]
    levels = ["universeel", "selectief", "geindiceerd"]
    for cell in report.document["dekking"]:
        row = expected.setdefault(labels[cell["vraagstuk"]], [set(), set(), set()])
        if cell["status"] != "niet-van-toepassing":
            row[levels.index(cell["preventieniveau"])].add(words[cell["status"]])
    assert expected
    assert shown == expected


def test_alternatives_stand_under_what_they_are_an_alternative_for(reports: dict[str, Report]) -> None:
    report = reports["leeg"]
    whose = {s["id"]: s["alternatief_voor"] for s in report.document["suggesties"] if s["alternatief_voor"]}
    assert whose
    sections = dict(re.findall(r"\n### \d+\. (.+?)\n(.*?)(?=\n##)", report.markdown, re.DOTALL))
    names = {p["id"]: marked(p["naam"], p["merk"]) for p in report.parts.model["programmas"]}
    for name, text in sections.items():
        mine = [names[i] for i, others in whose.items() if name in [names[o] for o in others]]
        assert ("**Alternatieven.**" in text) == bool(mine)
        assert not mine or mine[0] in text
    assert len(sections) == 10


def test_a_family_name_and_unknown_names_are_asked_back(reports: dict[str, Report]) -> None:
    assert "“Triple P” is een familie van 4 programma's. Welke heeft u?" in reports["jgz"].markdown
    assert "wij herkennen het niet: “Buurtouders Plus”" in reports["onbekend"].summary
    assert "Triple P" not in reports["jgz"].summary.split("### Wat er is")[1].split("###")[0]


def test_nobody_said_that_an_unknown_name_runs(reports: dict[str, Report]) -> None:
    report = reports["onbekend"]
    assert "| Buurtouders Plus | ? | niet herkend | - |" in report.markdown
    assert "| Dorpsmaatjes (aangevraagd) | onbekend | niet herkend | - |" in report.markdown
    rows = [[cell.value for cell in row] for sheet in report.book() for row in sheet.iter_rows()]
    assert ["Buurtouders Plus", "?"] in [row[:2] for row in rows]


def test_what_cannot_be_counted_on_is_told_and_asked(reports: dict[str, Report]) -> None:
    told = reports["opvang"].markdown
    assert "| Uk en Puk (pilot) | actief; een proef |" in told
    assert "“Uk en Puk (pilot)” is een proef. Hoeveel jeugdigen bereikt die, en gaat het daarna door?" in told
    assert "Loopt “VVE (besluit volgt)” nu? Uw lijst maakt dat niet duidelijk." in told


def test_acute_danger_stands_above_everything(reports: dict[str, Report]) -> None:
    for text in (reports["vaag"].markdown, as_text(reports["vaag"].parts, short=True)):
        assert 0 < text.index("113") < text.index("Het basisaanbod")


def test_what_was_read_in_a_need_is_shown(reports: dict[str, Report]) -> None:
    """The words that led to a vraagstuk, and a question back where nothing was understood."""
    assert re.search(r"Wij lazen: .*somberheid en mentale klachten \(door ‘", reports["vo"].markdown)
    assert (
        "### “het gaat niet goed”\n\n- Urgentie 2 van 3. Dit begrepen wij niet." in reports["vaag"].markdown
    )
    assert "Wij begrepen “het gaat niet goed” niet goed." in reports["vaag"].summary


def test_without_an_offering_nothing_is_called_missing(
    reports: dict[str, Report], kb: Kennisbank, model: Model
) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [{"tekst": "scheidingen"}]}
    told = short(profile, kb, model)
    assert "of u het al heeft, weten wij niet" in told
    assert "Daar heeft u nog niets voor" not in told
    assert "Daar heeft u nog niets voor" in reports["vo"].summary


def test_what_is_only_about_the_same_vraagstuk_is_near_and_no_answer(reports: dict[str, Report]) -> None:
    """Courses against being gloomy are no answer to who wants to die, and nothing runs that they could replace."""
    assert "Wij vonden geen erkend programma dat precies bij uw vraag past." in reports["vaag"].summary
    assert "voor wat u al heeft" not in reports["vaag"].summary


def test_hostile_text_stays_text(reports: dict[str, Report]) -> None:
    """A name with bars breaks no table, and a name that looks like a formula is none."""
    report = reports["onbekend"]
    row = next(line for line in report.markdown.split("\n") if line.startswith("| \\| vet"))
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    book = report.book()
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert any(cell.value == HOSTILE for cell in cells)
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)


@pytest.mark.parametrize("name", ["leeg", "jgz", "vaag"])
def test_the_workbook_has_a_sheet_per_question(reports: dict[str, Report], name: str) -> None:
    """Frozen heads, filters, every row of the document, and numbers and dates as numbers and dates."""
    report = reports[name]
    book = report.book()
    assert book.sheetnames == [
        "Samenvatting", "Basisaanbod", "Behoeften", "Aanbod", "Dekking", "Suggesties", "Redenen", "Kosten", "Overlap",
        "Niet voorgesteld", "Om van te leren", "Bronnen", "Begrippen",
    ]  # fmt: skip
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert bool(sheet.auto_filter.ref) == (sheet.max_row > 1)
        assert "None" not in {cell.value for line in sheet.iter_rows() for cell in line}
    document = report.document
    counts = {
        "Dekking": len(document["dekking"]), "Suggesties": len(document["suggesties"]),
        "Redenen": sum(len(s["redenen"]) for s in document["suggesties"]),
        "Kosten": sum(len(s["kosten"]) for s in document["suggesties"]),
        "Niet voorgesteld": len(document["niet_voorgesteld"]) + len(document["onbekend_of_het_past"]),
    }  # fmt: skip
    assert {sheet: book[sheet].max_row - 1 for sheet in counts} == counts
    names = {p["id"]: marked(p["naam"], p["merk"]) for p in report.parts.model["programmas"]}
    rows = list(book["Suggesties"].iter_rows(min_row=2, values_only=True))
    assert [row[1] for row in rows] == [names[s["id"]] for s in document["suggesties"]]
    assert all(isinstance(row[0], int) and isinstance(row[2], float) for row in rows)
    assert any(isinstance(row[5], dt.datetime) for row in rows)
    assert all(
        isinstance(row[1], int | float) for row in book["Kosten"].iter_rows(min_row=2, values_only=True)
    )
    assert book["Samenvatting"]["B3"].value == dt.datetime.combine(TODAY, dt.time())
    told = [row[1] for row in book["Samenvatting"].iter_rows(min_row=2, values_only=True)]
    assert set(GRENZEN) <= set(told)
    assert not any("(bron" in text for text in told if isinstance(text, str))
    titles = {row[0] for row in book["Bronnen"].iter_rows(min_row=2, values_only=True)}
    assert {row[5] for row in book["Redenen"].iter_rows(min_row=2, values_only=True) if row[5]} <= titles


def test_the_factsheet_shows_evidence_costs_and_what_lacks(reports: dict[str, Report]) -> None:
    """VoorZorg with its date and state, results that went both ways, who paid the sums, and the rest of the base offering."""
    text = factsheet_markdown(reports["jgz"].parts)
    part = text.split("\n## VoorZorg (bewering betwist)\n")[1].split("\n## ")[0]
    assert "oordeel van 30 september 2021; ouder dan vijf jaar, huidige status niet bevestigd" in part
    assert re.search(
        r"- Gunstig: .*11 procent.*\(bron \d+\)\. Studie: Mejdoubi e\.a\. 2015; .*460 vrouwen", part
    )
    assert "- Geen verschil: " in part
    assert "in opdracht van ActiZ en GGD Nederland" in part
    assert "€ 262,91 per deelnemer" in part
    lacking = text.split("## Wat van het basisaanbod ontbreekt")[1].split("\n## ")[0]
    assert "Toeleiding naar vve" in lacking
    assert "VoorZorg" not in lacking
    assert "## Gepland" in text
    assert "MAZL op het mbo" in text.split("## Gepland")[1]


@pytest.mark.parametrize("name", PROFIELEN)
def test_a_factsheet_can_be_made_for_anybody(reports: dict[str, Report], name: str) -> None:
    """Every active programme has its chapter, and all results we know stand in it."""
    report = reports[name]
    text = factsheet_markdown(report.parts)
    active = {
        i
        for row in report.document["herkend"]
        if row["status"] == "actief" and row["wijze"] != "familie"
        for i in row["ids"]
    }
    assert text.count("\n**Onderzoek.**") == len(active)
    results = report.parts.texts["programmas"]
    assert text.count(" Studie: ") == sum(len(results[i]["resultaten"] or ()) for i in active)
    assert active or "Vul onder aanbod in wat er loopt." in text
    assert factsheet_text(report.parts).startswith("WAT ")


def test_the_terminal_wraps_words_and_columns() -> None:
    """No line is wider than the report's width; a bar and a star of the user's own stay as they are."""
    long = "woord " * 60
    lines = as_terminal(
        ["# Kop", "", long, f"- {long}", "| A | B |", "|---|---|", f"| x \\| y | {long} |", "\\*niet vet\\*"]
    )
    assert max(len(line) for line in lines.split("\n")) <= WIDTH
    assert lines.startswith("KOP\n")
    assert "x | y" in lines
    assert "*niet vet*" in lines
    assert lines.count("woord") == 180
