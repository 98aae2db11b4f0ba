"""The data for others: it holds every field, passes its own schemas, and is the same whenever it is made."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jsonschema
import openpyxl
import pytest
from basis import OP, ROOT, TODAY
from site_reading import small_project

from kansrijk.api.files import api_files
from kansrijk.api.publication import Publication
from kansrijk.api.tables import as_csv, as_workbook
from kansrijk.cli import main
from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import Datum, Getal, JaNee, Lijst
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Interventie
from kennisbank.plain import as_plain

SITE = "https://kansrijk.voorbeeld.nl/site/"
API = "api/v1/"


@pytest.fixture(scope="module")
def files(kb: Kennisbank) -> dict[str, bytes]:
    """The files of the real knowledge base, for a site with an address."""
    return api_files(kb, SITE)


def only(kb: Kennisbank, item: Interventie) -> Kennisbank:
    """A knowledge base with one entry."""
    return dataclasses.replace(kb, interventies={item.id: item}, parels={}, puzzels={}, tips={})


def read(files: dict[str, bytes], path: str) -> Any:
    return json.loads(files[API + path])


def test_every_json_file_passes_its_own_schema(files: dict[str, bytes], kb: Kennisbank) -> None:
    """Each file of each entry and each list, all real entries; a file that lacks a field does not pass."""
    validators = {}
    for path in files:
        if path.startswith(API + "schema/"):
            schema = json.loads(files[path])
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema["$id"] == SITE + path
            checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
            validators[path.split("/")[-1][:-5]] = jsonschema.Draft202012Validator(
                schema, format_checker=checker
            )
    seen = set()
    for soort in SOORTEN:
        validator = validators[soort.naam]
        rows = read(files, f"{soort.meervoud}.json")["items"]
        assert [row["id"] for row in rows] == sorted(kb.published(soort.meervoud))
        for row in rows:
            document = read(files, f"{soort.meervoud}/{row['id']}.json")
            assert [e.message for e in validator.iter_errors(document)] == []
            assert {k: v for k, v in document.items() if k != "gegevens"} == row
            assert row["pagina"] == f"{SITE}{soort.meervoud}/{row['id']}/"
            seen.add(row["id"])
        first = read(files, f"{soort.meervoud}/{rows[0]['id']}.json")
        del first["bronnen"]
        assert not validator.is_valid(first)
        assert not validator.is_valid({**first, "bronnen": rows[0]["bronnen"], "verzonnen": 1})
    assert len(seen) > 300
    for name in ("parels", "puzzels", "tips", "kerncijfers", "bronnen", "vocabulaires", "index"):
        assert [e.message for e in validators[name].iter_errors(read(files, f"{name}.json"))] == []
        assert not validators[name].is_valid({"gegevens": read(files, f"{name}.json")["gegevens"]})
    # The list of interventies is the largest; its entries passed one by one, so its frame is what is left.
    document = read(files, "interventies.json")
    assert validators["interventies"].is_valid({**document, "items": document["items"][:5]})
    assert not validators["interventies"].is_valid({**document, "items": [{}]})


def test_every_json_file_says_what_it_is(files: dict[str, bytes], kb: Kennisbank) -> None:
    """Version, edition, licence and source stand in each; nothing in it is the day it was made."""
    found = [
        json.loads(data) for path, data in files.items() if path.startswith(API) and path.endswith(".json")
    ]
    documents = [d for d in found if "gegevens" in d]
    assert len(documents) > 400
    for document in documents:
        about = document["gegevens"]
        assert (about["versie"], about["editie"], about["site"]) == (1, kb.editie, SITE)
        assert about["licentie"]["id"] == "CC-BY-4.0"
        assert about["bijgewerkt"] == max(w.op for i in kb.items() for w in i.wijzigingen).isoformat()


def test_concepts_stay_inside(kb: Kennisbank) -> None:
    """An entry that is a concept is in no file; an ended one stays."""
    chosen = kb.interventies["voorzorg"]
    for status, shown in (("concept", False), ("vervallen", True)):
        changed = dataclasses.replace(chosen, status=status)
        files = api_files(only(kb, changed))
        assert (f"{API}interventies/voorzorg.json" in files) is shown
        assert (b"\r\ninterventie;voorzorg;" in files[f"{API}kennisbank.csv"]) is shown
        assert (b"interventies/voorzorg/" in files["wijzigingen.xml"]) is shown
        assert [row["id"] for row in read(files, "interventies.json")["items"]] == ["voorzorg"] * shown


def test_the_index_and_openapi_name_the_files_there_are(files: dict[str, bytes]) -> None:
    """Every address in the index is a file, and every path of OpenAPI leads to a file of the right schema."""
    index = read(files, "index.json")
    named = [row["adres"] for row in index["bestanden"] + index["agendas"]]
    calendars = {path for path in files if path.startswith("herzien/")}
    assert {row["adres"].removeprefix(SITE) for row in index["agendas"]} == calendars
    assert "Trimbos-instituut" in [row["eigenaar"] for row in index["agendas"]]
    for kind in index["soorten"]:
        named += [kind["lijst"], kind["schema"], *(row["adres"] for row in kind["items"])]
        assert kind["aantal"] == len(kind["items"])
    assert len(named) > 300
    assert {address.removeprefix(SITE) for address in named} <= set(files)
    described = read(files, "openapi.json")
    assert described["openapi"].startswith("3.1")
    served = set()
    for path, operations in described["paths"].items():
        content = operations["get"]["responses"]["200"]["content"]
        pattern = re.compile(API + re.sub(r"\{id\}", "[a-z0-9-]+", path[1:]))
        matching = {name for name in files if pattern.fullmatch(name)}
        assert matching, path
        served |= matching
        if "application/json" in content:
            name = content["application/json"]["schema"]["$ref"].removeprefix("#/components/schemas/")
            known = read(files, f"schema/{name}.json")
            assert described["components"]["schemas"][name]["properties"] == known["properties"]
    rest = {n for n in files if n.startswith(API)} - served
    assert {n for n in rest if "/schema/" not in n} == {f"{API}openapi.json"}


def test_without_a_known_address_links_start_at_the_root(kb: Kennisbank) -> None:
    """Without site_url every address is a path in the site, and OpenAPI still finds its files."""
    files = api_files(only(kb, kb.interventies["voorzorg"]))
    row = read(files, "index.json")["soorten"][0]["items"][0]
    assert row["adres"] in files
    server = read(files, "openapi.json")["servers"][0]["url"]
    assert urljoin("https://ergens.nl/map/api/v1/openapi.json", server) == "https://ergens.nl/map/api/v1"
    assert read(files, "index.json")["gegevens"]["site"] is None


def parts(text: str, sign: str) -> list[str]:
    """A cell cut at a separator that has no backslash before it."""
    return re.split(rf"(?<!\\) {re.escape(sign)} ", text)


def value_of(kind: Any, text: str, depth: int, between: tuple[str, ...] = ("|", "&")) -> Any:
    """A cell back as plain data, by the rules on the page about the data."""
    if depth and text not in ("onbekend", "geen"):
        if text == "[]":
            return []
        return [value_of(kind, part, depth - 1, between[1:]) for part in parts(text, between[0])]
    text = re.sub(r"\\([\\|&])", r"\1", text) if len(between) < 2 else text
    if isinstance(kind, JaNee) and text in ("ja", "nee"):
        return text == "ja"
    if isinstance(kind, Getal) and re.fullmatch(r"-?[0-9]+(,[0-9]+)?", text):
        number = float(text.replace(",", "."))
        return int(number) if number.is_integer() else number
    return text


def rebuilt(cls: type[Any], cells: dict[str, str], before: str = "", depth: int = 0) -> dict[str, Any]:
    """The columns of one entry put together again as the model has it; members of lists are told apart later."""
    found: dict[str, Any] = {}
    for name, field in fields_of(cls).items():
        kind, path, deep = field.kind, f"{before}{name}", depth
        listed = isinstance(kind, Lijst)
        if listed:
            kind, deep = kind.van, depth + 1
        if not isinstance(kind, Groep):
            found[name] = value_of(kind, cells[path], deep)
            continue
        inside = rebuilt(kind.cls, cells, f"{path}.", deep)
        allowed = [w for w, may in (("onbekend", field.kind.onbekend), ("geen", field.kind.geen)) if may]
        word = next((w for w in allowed if all(v == w for v in inside.values())), None)
        if word is not None:
            found[name] = word
        elif listed:
            n = max(len(v) for v in inside.values() if isinstance(v, list))
            # Of a single member a word or an empty list within it looks like that of the whole list.
            full = {k: v if isinstance(v, list) and len(v) == n else [v] for k, v in inside.items()}
            found[name] = [dict(zip(full, row, strict=True)) for row in zip(*full.values(), strict=True)]
        else:
            found[name] = inside
    return found


def table_rows(data: bytes) -> list[dict[str, str]]:
    """The rows of the CSV as a program reads them; the quote that keeps formulas quiet is taken off."""
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    found = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    return [{k: re.sub(r"^'(?='*[=+\-@\t\r\n＝＋－＠])", "", v) for k, v in row.items()} for row in found]


def sheet_rows(book: openpyxl.Workbook, name: str) -> list[dict[str, str]]:
    head, *rows = book[name].iter_rows(values_only=True)
    return [{str(k): as_cell(v) for k, v in zip(head, row, strict=True)} for row in rows]


def as_cell(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return "" if value is None else str(value)


@pytest.fixture(scope="module")
def hostile(kb: Kennisbank) -> Publication:
    """The real knowledge base with one entry whose texts try everything."""
    real = kb.interventies["voorzorg"]
    changed = dataclasses.replace(
        real,
        naam='=HYPERLINK("http://kwaad.nl";"klik")',
        aliassen=("@SUM(A1)", "a | b & c \\ d", "'=1+1", "'s ochtends", "| & \\"),
        samenvatting='+31 6; "quote"; tab\ten\nregel',
        doel="-2+3+cmd|' /C calc'!A0",
        doelgroep="＝1+1",
    )
    return Publication(dataclasses.replace(kb, interventies={**kb.interventies, "voorzorg": changed}), SITE)


@pytest.fixture(scope="module")
def tables(hostile: Publication) -> tuple[bytes, bytes]:
    """The CSV and the workbook of it."""
    return as_csv(hostile), as_workbook(hostile)


def test_csv_and_workbook_give_back_every_value(hostile: Publication, tables: tuple[bytes, bytes]) -> None:
    """Each field of each published entry, read back from both, also of an entry that tries everything."""
    table = table_rows(tables[0])
    book = openpyxl.load_workbook(io.BytesIO(tables[1]))
    checked = 0
    for soort in SOORTEN:
        known = {i: as_plain(item) for i, item in hostile.kb.published(soort.meervoud).items()}
        from_table = {row["id"]: row for row in table if row["soort"] == soort.naam}
        sheet = sheet_rows(book, soort.meervoud.capitalize())
        from_sheet = {row["id"]: row for row in sheet}
        assert set(from_table) == set(from_sheet) == set(known)
        for item_id, plain in known.items():
            assert rebuilt(soort.cls, from_table[item_id]) == plain
            assert rebuilt(soort.cls, from_sheet[item_id]) == plain
            assert from_table[item_id]["pagina"] == f"{SITE}{soort.meervoud}/{item_id}/"
            checked += 1
    assert checked == len(table) > 300


def test_no_cell_is_a_formula(tables: tuple[bytes, bytes]) -> None:
    """In the CSV no text begins with a sign of a formula, in the workbook no cell is one; heads stay in view."""
    rows = list(csv.reader(io.StringIO(tables[0].decode("utf-8-sig"), newline=""), delimiter=";"))
    cells = [cell for row in rows for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    for cell in cells:
        assert not re.match(r"[=+@\t\r＝＋－＠]", cell), cell
        assert not cell.startswith("-") or re.fullmatch(r"-[0-9]+(,[0-9]+)?", cell), cell
    book = openpyxl.load_workbook(io.BytesIO(tables[1]))
    assert book.sheetnames[:4] == ["Interventies", "Parels", "Puzzels", "Tips"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None


def test_numbers_and_dates_are_what_dutch_excel_expects(files: dict[str, bytes]) -> None:
    """A comma in a number, a real number and a real date in the workbook."""
    row = next(r for r in table_rows(files[f"{API}kennisbank.csv"]) if r["id"] == "voorzorg")
    assert (row["leeftijd.van"], row["leeftijd.tot"], row["basisaanbod"]) == ("-0,75", "2", "ja")
    book = openpyxl.load_workbook(io.BytesIO(files[f"{API}kennisbank.xlsx"]))
    head, *rows = book["Interventies"].iter_rows(values_only=True)
    found = next(dict(zip(head, r, strict=True)) for r in rows if r[0] == "voorzorg")
    assert found["leeftijd.van"] == -0.75
    assert isinstance(found["controle.bronnen"], dt.datetime)


def test_same_input_same_bytes(
    tmp_path: Path, example_files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    """The command writes the same bytes on another day, replaces its own folder, and tells what it wrote."""
    root = small_project(tmp_path / "project", example_files)
    target = tmp_path / "gegevens"
    found = []
    for day in (TODAY.isoformat(), "2028-06-01"):
        assert main(["exporteer", str(target), "--map", str(root), "--op", day, "--json"]) == 0
        found.append(json.loads(capsys.readouterr().out))
    assert found[0] == found[1]
    on_disk = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    assert {row["pad"] for row in found[0]["bestanden"]} == on_disk - {".kansrijk"}
    assert found[0]["aantal_bestanden"] == len(found[0]["bestanden"])
    before = (target / API / "interventies.json").read_bytes()
    entry = root / "interventions/voorbeeld.yml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("settings: [school]", "settings: [schol]"), encoding="utf-8")
    assert main(["exporteer", str(target), "--map", str(root), *OP]) == 1
    assert "interventions/voorbeeld.yml" in capsys.readouterr().err
    assert (target / API / "interventies.json").read_bytes() == before


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vakantie.txt").write_text("foto's", encoding="utf-8")
    assert main(["exporteer", str(tmp_path), "--map", str(ROOT), *OP]) == 2
    assert "kies een lege of nieuwe map" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["vakantie.txt"]
    assert main(["exporteer", str(ROOT / "tips" / "uit"), "--map", str(ROOT), *OP]) == 2
    assert main(["exporteer", "--map", str(ROOT), *OP]) == 2


def test_the_address_of_the_site_comes_from_its_settings(
    tmp_path: Path, example_files: dict[str, bytes]
) -> None:
    """With a site_url in mkdocs.yml every link is whole."""
    root = small_project(tmp_path / "project", example_files, site_url=SITE.rstrip("/"))
    assert main(["exporteer", str(tmp_path / "uit"), "--map", str(root), *OP]) == 0
    document = json.loads((tmp_path / "uit" / API / "interventies/voorbeeld.json").read_bytes())
    assert document["pagina"] == f"{SITE}interventies/voorbeeld/"


def test_columns_have_every_field_of_the_model(files: dict[str, bytes]) -> None:
    """No field is left out, and a date field of a group is a column of its own."""
    head = files[f"{API}kennisbank.csv"].decode("utf-8-sig").split("\r\n")[0].split(";")
    assert {name.split(".")[0] for name in head} >= set(fields_of(Interventie))
    assert {"bewijs.oordelen.niveau", "kosten.bedragen.bedrag", "controle.inhoud", "bronnen.plaats"} <= set(
        head
    )
    assert isinstance(fields_of(Interventie)["controle"].kind, Groep)
    assert Datum in {type(f.kind) for s in SOORTEN for f in fields_of(type_of_check(s.cls)).values()}


def type_of_check(cls: type[Any]) -> type[Any]:
    kind = fields_of(cls)["controle"].kind
    assert isinstance(kind, Groep)
    return kind.cls


def test_a_former_id_still_gives_the_entry(kb: Kennisbank) -> None:
    """At the address of an id that was renamed stands the entry as it is now, under its new id."""
    renamed = dataclasses.replace(kb.interventies["voorzorg"], vroegere_ids=("oud-id",))
    files = api_files(only(kb, renamed))
    old, new = (files[f"{API}interventies/{name}.json"] for name in ("oud-id", "voorzorg"))
    assert old == new
    assert [row["id"] for row in read(files, "interventies.json")["items"]] == ["voorzorg"]
