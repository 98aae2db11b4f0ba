"""The matcher for everybody: axe in every state, narrow screens, forced choices of the reader, paper, and from disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import axe_faults_light_and_dark, until
from matcher_form import GEMEENTE, PASTED, SCHOOL, open_profile, press, started, to_result, to_step

pytestmark = pytest.mark.browser

WIDTHS = {"telefoon": 390, "scherm": 1280}


def states(page: Any) -> Iterator[str]:
    """Walk through every state of the page: each step, its faults, an open list, a message, and the result."""
    yield "stap 1"
    press(page, "Volgende")
    yield "stap 1 met fout"
    open_profile(page, b"{}")
    yield "een bestand geweigerd"
    open_profile(page, {**SCHOOL, "aanbod": [*SCHOOL["aanbod"], "Triple P", "Kanjer trainig"]})
    yield "geopend"
    press(page, "Volgende")
    page.fill("#m-tot", "x")
    page.locator("article summary").first.click()
    press(page, "Volgende")
    yield "stap 2 met fout"
    page.fill("#m-tot", "18")
    press(page, "Volgende")
    page.get_by_text("Plak een hele lijst").click()
    page.fill("#m-plak", PASTED)
    press(page, "Voeg de lijst toe")
    page.locator("#m-zoek").press_sequentially("lang")
    page.keyboard.press("ArrowDown")
    yield "stap 3 met voorstellen"
    page.keyboard.press("Escape")
    page.locator(".kr-regel-meer summary").first.click()
    yield "stap 3"
    press(page, "Volgende")
    page.locator("#m-v-pesten").check()
    page.locator("#m-tekst-0").fill("een leerling wil zelfmoord plegen")
    page.wait_for_selector(".kr-begrepen .kr-nood")
    press(page, "Wis alles")
    yield "stap 4"
    press(page, "Nee, bewaar het")
    to_result(page)
    yield "uitkomst"
    page.locator(".kr-vak-knop").first.click()
    page.fill("#m-waarom", "mazl")
    for summary in page.locator(".kr-matcher summary").all():
        summary.click()
    yield "uitkomst uitgeklapt"


@pytest.mark.parametrize("width", ["telefoon", pytest.param("scherm", marks=pytest.mark.thorough)])
def test_axe_finds_nothing_in_any_state(width: str, chromium: Any, site_url: str) -> None:
    """No violation of WCAG 2.2 A or AA, in no state, light or dark, on a phone or a screen."""
    page = started(
        chromium,
        f"{site_url}/matcher/",
        viewport={"width": WIDTHS[width], "height": 900},
        reduced_motion="reduce",
    )
    found = []
    seen = 0
    for state in states(page):
        seen += 1
        found += [(state, *fault) for fault in axe_faults_light_and_dark(page, whole=True)]
    assert found == []
    assert seen == 10
    page.context.close()


def test_no_state_scrolls_sideways_at_320_pixels(chromium: Any, site_url: str) -> None:
    """At 320 pixels, which is 1280 at 400 percent, everything still fits the width."""
    page = started(chromium, f"{site_url}/matcher/", viewport={"width": 320, "height": 640})
    wide = []
    for state in states(page):
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide.append((state, width))
    assert wide == []
    page.context.close()


def test_what_a_reader_hears(chromium: Any, site_url: str) -> None:
    """Roles, names and live sentences: the combobox, the table, the state of a cell, and the title of the page."""
    page = started(chromium, f"{site_url}/matcher/")
    open_profile(page, {**GEMEENTE, "populatie": {}})
    assert page.locator(".kr-meldingen").get_attribute("role") == "status"
    assert page.title().startswith("Stap 1 van 4: Wie bent u?")
    to_step(page, 3)
    box = page.get_by_role("combobox", name="Naam van een programma")
    box.press_sequentially("stevig")
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    until(page, "[...document.querySelectorAll('[role=status]')].some(e => /voorstel/.test(e.textContent))")
    page.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    to_result(page)
    table = page.get_by_role("table", name=re.compile("Dekking per vraagstuk"))
    assert table.get_by_role("columnheader").count() == 4
    row = table.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Opvoeden"))
    cell = row.get_by_role("button", name=re.compile("(gedekt|open|geen erkend aanbod)")).first
    cell.click()
    assert cell.get_attribute("aria-expanded") == "true"
    page.get_by_label("0 tot 4 jaar").check()
    assert page.get_by_role("table", name=re.compile("0 tot 4 jaar")).count() == 1
    page.context.close()


def test_a_phone_keeps_the_table_a_table(chromium: Any, site_url: str) -> None:
    """Laid out as blocks, the roles of the table are still there."""
    page = started(chromium, f"{site_url}/matcher/", viewport={"width": 390, "height": 800})
    open_profile(page, GEMEENTE)
    to_step(page, 5)
    table = page.get_by_role("table", name=re.compile("Dekking per vraagstuk"))
    assert table.get_by_role("rowheader").count() > 10
    page.context.close()


def test_no_motion_and_a_visible_focus(chromium: Any, site_url: str) -> None:
    """Who asked for less motion gets none; every part that has the focus shows it."""
    page = started(chromium, f"{site_url}/matcher/", reduced_motion="reduce")
    page.get_by_label("School", exact=True).check()
    to_step(page, 3)
    seen = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        style = page.evaluate(
            """() => {
              const on = document.activeElement;
              if (!on.closest('.kr-matcher')) return null;
              const s = getComputedStyle(on);
              return [s.outlineStyle, parseFloat(s.outlineWidth), s.transitionDuration, s.animationName];
            }"""
        )
        if style is None:
            continue
        seen += 1
        assert style[0] != "none" and style[1] >= 2, style
        assert style[2] in ("0s", "") and style[3] == "none", style
    assert seen >= 8
    page.context.close()


@pytest.mark.parametrize("profile", [SCHOOL, GEMEENTE], ids=["school", "gemeente"])
def test_the_result_fits_two_sheets_of_paper(profile: dict[str, Any], chromium: Any, site_url: str) -> None:
    """A typical profile prints on at most two A4, and the summary, the base offering and the first suggestion on the first."""
    page = started(chromium, f"{site_url}/matcher/")
    open_profile(page, profile)
    to_step(page, 5)
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type ?/Page\b", pdf)) <= 2
    page.set_viewport_size({"width": 672, "height": 980})
    page.emulate_media(media="print")
    assert not page.locator(".kr-gereedschap").is_visible()
    for selector in (".kr-samenvatting", ".kr-deel-basis", ".kr-kaartje"):
        box = page.locator(selector).first.bounding_box()
        assert box["y"] + box["height"] < 980, selector
    page.context.close()


def test_it_works_from_disk(chromium: Any, site: Path, tmp_path: Path) -> None:
    """Opened as a file, without a server: the whole route, and links that lead to pages."""
    page = started(chromium, (site / "matcher/index.html").as_uri())
    open_profile(page, GEMEENTE)
    to_step(page, 5)
    address = page.locator(".kr-kaartje h4 a").first.get_attribute("href")
    assert address.startswith("file:") and address.endswith("/index.html")
    page.goto(address)
    assert page.locator("h1").is_visible()
    page.go_back()
    page.wait_for_selector(".kr-samenvatting")
    page.context.close()


def test_without_a_script_the_page_says_what_to_do(chromium: Any, site_url: str) -> None:
    """No form, but the two other ways, with links; the same when the data does not arrive."""
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_url}/matcher/")
    box = page.locator(".kr-zonder-script")
    assert "Zet JavaScript aan" in box.inner_text() and "kansrijk match" in box.inner_text()
    assert [a.is_visible() for a in box.locator("a").all()] == [True, True]
    page.context.close()
    other = chromium.new_context().new_page()
    other.route("**/match.js", lambda route: route.abort())
    other.goto(f"{site_url}/matcher/")
    assert other.locator(".kr-zonder-script").is_visible()
    other.unroute_all()
    other.goto(f"{site_url}/matcher/")
    other.wait_for_selector("#m-type")
    assert not other.locator(".kr-zonder-script").is_visible()
    other.context.close()
