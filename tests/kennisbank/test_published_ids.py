"""Addresses are for ever: every id ever published has a page, and a record of an edition stays readable."""

from __future__ import annotations

import datetime as dt

import pytest
from basis import ROOT, TODAY

from kansrijk.pages.build import build_pages
from kansrijk.pages.page import Page
from kennisbank.editions import Opgenomen, Uitgave, read_editions, record_text
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load
from kennisbank.model.gepubliceerd import VOCABULARY_KINDS
from kennisbank.published_ids import former_ids, ids_text, living_ids, shown_ids

VAST = (
    "voorzorg", "stevig-ouderschap", "mazl", "mazl-mbo", "mazl-po", "vve", "vve-toeleiding", "nu-niet-zwanger",
)  # fmt: skip
"""Ids that were promised to people outside before anything was published."""
THEMAS = (
    "angst", "overgewicht", "middelengebruik", "gedragsproblemen", "druk-gedrag", "schoolverzuim",
    "kindermishandeling", "depressie", "pesten", "opvoeding", "taalachterstand", "onbedoelde-zwangerschap",
    "kwetsbare-start", "scheiding", "relaties-en-seksualiteit", "steun-en-netwerk", "lichamelijke-gezondheid",
)  # fmt: skip
SINGULAR = {"interventie": "interventies", "parel": "parels", "puzzel": "puzzels", "tip": "tips"}


@pytest.fixture(scope="module")
def pages(kb: Kennisbank) -> dict[str, Page]:
    return build_pages(kb, TODAY)


def test_every_id_ever_published_has_its_page(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """The list, all editions and the promised ids are replayed on the real site."""
    folder = {"leeftijdsfasen": "leeftijd"}
    asked = {(folder.get(kind, kind), i) for kind in shown_ids(kb) for i in getattr(kb.gepubliceerd, kind)}
    for uitgave in kb.uitgaven:
        asked |= {(SINGULAR[kind], i) for kind, ids in uitgave.ids().items() for i in ids}
    asked |= {("interventies", i) for i in VAST} | {("vraagstukken", i) for i in THEMAS}
    asked |= {("leeftijd", i) for i in ("zwangerschap", "0-4", "4-12", "12-18", "18-23")}
    assert len(asked) > 400
    assert sorted(f"{kind}/{i}.md" for kind, i in asked if f"{kind}/{i}.md" not in pages) == []


def test_every_edition_left_its_ids_in_the_list(kb: Kennisbank) -> None:
    """What an edition published, the check guards."""
    known = {kind: {*getattr(kb.gepubliceerd, kind)} for kind in shown_ids(kb)}
    for uitgave in kb.uitgaven:
        for kind, ids in uitgave.ids().items():
            assert ids <= known[SINGULAR[kind]]
    assert known["interventies"] >= {*VAST}


def test_the_list_only_grows(kb: Kennisbank) -> None:
    """Writing it again keeps what is gone and adds what is new; ids of concepts stay out."""
    text = ids_text(kb, {"parels": frozenset({"oude-parel"})})
    assert "  - oude-parel\n" in text
    files = {"edities/ids.yml": text.encode()}
    again = load(files, TODAY, with_rules=False).kennisbank.gepubliceerd
    assert {*again.parels} == {*kb.gepubliceerd.parels, *kb.published("parels"), "oude-parel"}
    concepts = {i for i, x in kb.interventies.items() if x.status == "concept"}
    assert concepts
    assert not concepts & {*again.interventies}
    assert set(VOCABULARY_KINDS) <= set(living_ids(kb))


def test_a_former_id_leads_to_the_entry_of_today(example_files: dict[str, bytes]) -> None:
    """Renamed, with the former id stated: the check is content and the old address has a page that leads on."""
    files = dict(example_files)
    files["edities/ids.yml"] = (
        b"interventies: [voorbeeld, ander-voorbeeld]\nparels: []\npuzzels: []\ntips: []\nvraagstukken: []\nleeftijdsfasen: []\n"
    )
    text = files.pop("interventions/voorbeeld.yml").replace(b"id: voorbeeld\n", b"id: nieuw-id\n")
    files["interventions/nieuw-id.yml"] = text
    assert [p.regel_id for p in load(files, TODAY).problems] == ["id-verdwenen"]
    files["interventions/nieuw-id.yml"] = text.replace(b"vroegere_ids: []", b"vroegere_ids: [voorbeeld]")
    loaded = load(files, TODAY)
    assert loaded.problems == []
    assert former_ids(loaded.kennisbank, "interventies") == {"voorbeeld": "nieuw-id"}
    page = build_pages(loaded.kennisbank, TODAY)["interventies/voorbeeld.md"]
    assert "doel: interventies/nieuw-id\n" in page.markdown
    assert "](nieuw-id.md)" in page.markdown
    assert page.source == "interventions/nieuw-id.yml"


def test_an_ended_entry_says_what_came_in_its_place(example_files: dict[str, bytes]) -> None:
    files = dict(example_files)
    tip = files["tips/voorbeeldtip.yml"]
    files["tips/tweede.yml"] = tip.replace(b"id: voorbeeldtip", b"id: tweede").replace(
        b"naam: Vraag het gezin zelf", b"naam: Vraag de buren"
    )
    files["tips/voorbeeldtip.yml"] = tip.replace(b"status: gepubliceerd", b"status: vervallen").replace(
        b"vervangen_door: []", b"vervangen_door: [tweede]"
    )
    pages = build_pages(load(files, TODAY).require_valid(), TODAY)
    assert "Kijk nu bij [Vraag de buren](tweede.md)" in pages["tips/voorbeeldtip.md"].markdown


def test_a_record_is_read_as_it_was_written() -> None:
    """And anything else than a whole record under its own name is refused, without a traceback."""
    item = Opgenomen(
        "interventie", "voorbeeld", 'Voor"beeld', "gepubliceerd", 2, "goed-onderbouwd", "2029-03-29", "ab"
    )
    change = {
        "id": "voorbeeld",
        "soort": "interventie",
        "naam": "V",
        "wat": "toegevoegd",
        "tekst": "V is nieuw.",
    }
    made = Uitgave("2027", dt.date(2027, 1, 15), None, None, (item,), (change,))
    text = record_text(made).encode()
    assert read_editions({"edities/2027.json": text, "tips/x.yml": b""}) == ((made,), [])
    older = record_text(Uitgave("2026", dt.date(2026, 1, 15), "abc", None)).encode()
    both, _ = read_editions({"edities/2026.json": older, "edities/2027.json": text})
    assert [u.naam for u in both] == ["2027", "2026"]
    broken = (b"", b"[]", b"{}", b"\xff", text[:-9], text.replace(b'"versie": 2', b'"versie": "2"'), older)
    for data in broken:
        found, problems = read_editions({"edities/2027.json": data})
        assert found == ()
        assert [p.regel_id for p in problems] == ["editie-onleesbaar"]


def test_the_list_of_the_repository_is_read(kb: Kennisbank) -> None:
    assert (ROOT / "edities/ids.yml").is_file()
    assert len(kb.gepubliceerd.interventies) > 200
