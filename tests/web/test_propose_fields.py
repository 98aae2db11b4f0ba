"""The fields of the form at /meedoen/: by keyboard, with hostile text, what is kept, and how it is handed over."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from propose_form import (
    FOLDER,
    HOSTILE,
    NOWHERE,
    REPO,
    Opener,
    opened_section,
    pick,
    settled,
    shown,
)

from kansrijk.propose import page as propose
from kansrijk.propose.lists import list_pieces
from kennisbank.knowledge import Kennisbank

pytestmark = pytest.mark.browser


def test_hostile_text_stays_text_and_a_taken_id_is_refused(opener: Opener) -> None:
    """What somebody types is never markup, and a name that leads to an existing id is told."""
    page = opener("?soort=tip")
    page.fill("#p-naam", HOSTILE)
    page.fill("#p-tip", HOSTILE)
    page.get_by_role("button", name="Bekijk de lijst").click()
    settled(page)
    assert page.locator(".kr-voorstel img").count() == 0
    assert HOSTILE in shown(page)
    existing = page.evaluate(
        "() => new Promise((done) => kansrijk.whenData('meedoen/namen', (names) => done(names.tips[0])))"
    )
    page.fill("#p-id", existing[0])
    settled(page)
    assert f"Het id '{existing[0]}' staat er al." in page.inner_text(".kr-problemen")


def test_lists_work_by_keyboard(opener: Opener) -> None:
    """Add, fill in, move and remove rows without a mouse; every step is said and the focus is never lost."""
    page = opener("?soort=parel")
    page.locator("#p-lessen >> xpath=ancestor-or-self::details[contains(@class,'kr-meer')]/summary").press(
        "Enter"
    )
    for number, text in enumerate(("begin klein", "blijf komen")):
        page.locator("#p-lessen-erbij").press("Enter")
        assert page.evaluate("document.activeElement.id") == f"p-lessen-{number}"
        page.keyboard.type(text)
    settled(page)
    assert yaml.safe_load(shown(page))["lessen"] == ["begin klein", "blijf komen"]
    page.get_by_role("button", name="Lessen 2 omhoog").press("Enter")
    settled(page)
    assert yaml.safe_load(shown(page))["lessen"] == ["blijf komen", "begin klein"]
    assert page.evaluate("document.activeElement.closest('.kr-rij') !== null")
    page.get_by_role("button", name="Haal Lessen 1 weg").press("Enter")
    settled(page)
    assert yaml.safe_load(shown(page))["lessen"] == ["begin klein"]
    assert page.evaluate("document.activeElement !== document.body")


def test_an_amount_as_people_type_it(opener: Opener) -> None:
    """A comma, cents and a euro sign mean one number; what could be two numbers is asked about."""
    page = opener("?soort=interventie&id=voorzorg")
    opened_section(page, "Kosten, bereik en wet")
    page.locator('[data-knoppen="p-kosten-bedragen-0"]').locator("xpath=..").locator("summary").first.click()
    for typed, written in (
        ("270,50", "270.5"),
        ("€ 80", "80"),
        ("80,00", "80"),
        ("0,05", "0.05"),
        ("1250", "1250"),
    ):
        page.fill("#p-kosten-bedragen-0-bedrag", typed)
        settled(page)
        assert f"- bedrag: {written}\n" in shown(page)
        assert page.locator("#p-kosten-bedragen-0-bedrag-fout").is_hidden()
    page.fill("#p-kosten-bedragen-0-bedrag", "tachtig")
    settled(page)
    assert "een getal van 0" in page.inner_text("#p-kosten-bedragen-0-bedrag-fout")


def test_ways_to_hand_it_over(opener: Opener) -> None:
    """GitHub with the whole file when it fits, the edit page for what exists, and a mail without an address."""
    page = opener("?soort=tip", name="github.html")
    page.fill("#p-naam", "Vraag het kind zelf")
    settled(page)
    link = urlsplit(page.get_by_role("link", name="Open als voorstel op GitHub").get_attribute("href"))
    asked = parse_qs(link.query)
    assert (link.netloc, link.path) == ("github.com", "/voorbeeld/kansrijk/new/main/tips")
    assert asked == {"filename": ["vraag-het-kind-zelf.yml"], "value": [shown(page)]}
    mail = page.get_by_role("link", name="Mail het").get_attribute("href")
    assert mail.startswith("mailto:?subject=Voorstel")
    assert len(mail) < 2000
    assert parse_qs(urlsplit(mail).query)["body"][0].replace("\r\n", "\n").endswith(shown(page))
    old = opener("?soort=interventie&id=voorzorg", name="github.html")
    assert (
        old.get_by_role("link", name="Open als voorstel op GitHub").get_attribute("href")
        == f"{REPO}/edit/main/interventions/voorzorg.yml"
    )
    long = old.get_by_role("link", name="Mail het").get_attribute("href")
    assert len(long) < 2000
    assert "bijlage" in parse_qs(urlsplit(long).query)["body"][0]
    hidden = opener("?soort=tip")
    assert hidden.get_by_role("link", name="Open als voorstel op GitHub").count() == 0
    assert "GitHub kan hier nog niet" in hidden.inner_text(".kr-uitslag")


def test_a_browser_that_keeps_nothing_and_an_address_that_leads_nowhere(opener: Opener) -> None:
    """Without storage the form works and says so; a wrong id leads to the choice, a former id to the entry."""
    blocked = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('nee'); }});"
    page = opener(script=blocked)
    assert "wil niets bewaren" in page.inner_text(".kr-voorstel")
    pick(page, "p-zoek", "mazl")
    page.wait_for_selector(".kr-formkop")
    assert "bijwerken" in page.inner_text("h2.kr-formkop")
    lost = opener(f"?soort=interventie&id={NOWHERE}")
    assert f"'{NOWHERE}' vinden wij niet" in lost.inner_text("[role=alert]")
    assert "VoorZorg bijwerken" in opener("?soort=interventie&id=oud").inner_text("h2.kr-formkop")


def test_wiping_asks_first_and_goes_back_to_the_entry(opener: Opener) -> None:
    """What was typed is gone after a yes, and nothing of it stays in the browser."""
    page = opener("?soort=puzzel")
    page.fill("#p-naam", "Wie belt er aan?")
    settled(page)
    assert page.evaluate("Object.keys(localStorage).length") == 1
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Nee, bewaar het").click()
    assert page.input_value("#p-naam") == "Wie belt er aan?"
    page.get_by_role("button", name="Wis wat ik invulde").click()
    page.get_by_role("button", name="Ja, wis het").click()
    assert page.input_value("#p-naam") == ""
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_the_first_load_is_small_and_does_not_grow(form_folder: Path, kb: Kennisbank) -> None:
    """The script and the data of the page are under 200 kB as a server sends them, and name no entries or sources."""
    first = list_pieces(kb)[propose.LISTS]
    assert sum(len(rows) for rows in [*first["items"].values(), first["bronnen"]]) < 30
    paths = [propose.SCRIPT, f"{FOLDER}/{propose.DATA}.js", f"{FOLDER}/{propose.LISTS}.js"]
    size = sum(len(gzip.compress((form_folder / path).read_bytes())) for path in paths)
    assert 50_000 < size < 200_000


CUT_OFF = """const append = Element.prototype.append;
Element.prototype.append = function (...parts) {
  for (const part of parts) if (part.src) part.src = part.src.replace("/namen.js", "/nergens.js");
  return append.apply(this, parts);
};"""
"""A browser in which the names cannot be loaded."""


def test_names_come_when_somebody_begins(opener: Opener) -> None:
    """Only looking asks for no names and shows none as an id; the first change brings them, and without them that is told."""
    page = opener("?soort=interventie&id=voorzorg")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    for summary in page.locator("details.kr-sectie > summary").all():
        summary.click()
    chosen = page.locator(".kr-rij-naam, .kr-gekozen-een, .kr-rijen summary").all_inner_texts()
    assert len(chosen) > 20
    assert [text for text in chosen if re.search(r"[a-z0-9]-[a-z0-9]+-[a-z0-9]", text)] == []
    assert asked == []
    page.fill("#p-eigenaar-naam", "NCJ")
    settled(page)
    assert sorted(asked) == ["bronnen.js", "namen.js"]
    page.fill("#p-naam", "M@ZL")
    settled(page)
    assert "naam" in page.inner_text(".kr-problemen").lower()
    cut_off = opener("?soort=tip", script=CUT_OFF)
    cut_off.fill("#p-naam", "Vraag het kind zelf")
    settled(cut_off)
    assert "nog niet vergeleken" in cut_off.inner_text(".kr-problemen")
