"""The site in a real browser: no errors, no other origin, light to load, nothing that moves, and on paper."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from browsing import QUIET, axe_faults, opened

from kansrijk.pages.page import Page

pytestmark = pytest.mark.browser

PAGES = {
    "start": "/",
    "interventie": "/interventies/voorzorg/",
    "overzicht": "/interventies/",
    "vraagstuk": "/vraagstukken/schoolverzuim/",
    "niveaus": "/over/bewijsniveaus/",
    "kerncijfers": "/visie/kerncijfers/",
    "vergelijken": "/vergelijken/?ids=kiva,mazl",
    "erkenningen": "/over/erkenningen/",
}


@pytest.mark.parametrize("name", PAGES)
def test_loads_cleanly(name: str, chromium: Any, site_url: str) -> None:
    """No message in the console, and nothing asked from another origin; for barriers see test_access.py."""
    page, errors, elsewhere = opened(chromium, site_url + PAGES[name], color_scheme="light")
    assert errors == []
    assert elsewhere == []
    page.context.close()


def test_dark_is_there_from_the_start(chromium: Any, site_url: str) -> None:
    """Who prefers dark gets it when a page loads, without a barrier."""
    page, errors, _ = opened(chromium, site_url + PAGES["interventie"], color_scheme="dark")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert axe_faults(page) == []
    assert errors == []
    page.context.close()


TEMPLATES = [
    *PAGES.values(),
    "/parels/", "/puzzels/", "/tips/", "/leeftijd/4-12/", "/matcher/", "/zoeken/?q=pesten", "/over/landelijk-beeld/",
    "/over/nalezen/", "/over/bronnen/", "/referentie/velden-interventie/", "/wijzigingen/", "/edities/", "/begrippen/",
    "/parels/cjg-noord-veluwe/", "/puzzels/",
    "/meedoen/", "/meedoen/?soort=interventie&id=voorzorg", "/meedoen/?soort=parel",
]  # fmt: skip


def test_every_template_keeps_to_the_policy_from_disk(chromium: Any, site: Path) -> None:
    """From a folder on disk, where a browser has its own idea of 'self', nothing is refused and nothing missing."""
    page, errors, _ = opened(chromium, "about:blank")
    for path in TEMPLATES:
        folder, _, query = path.partition("?")
        page.goto((site / folder.lstrip("/") / "index.html").as_uri() + (f"?{query}" if query else ""))
        assert page.locator("h1").count() == 1
        assert errors == [], path
    page.context.close()


def test_what_is_smuggled_into_a_page_does_not_run(chromium: Any, site: Path, site_url: str) -> None:
    """A script in a text, a script in an attribute and a style in an attribute are all refused, served and from disk."""
    smuggled = (
        '<script>window.smokkel = 1</script><img src="niets" onerror="window.smokkel = 2">'
        '<p id="erbij" style="position: fixed">x</p>'
    )
    page = chromium.new_context().new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    body = (site / "tips/index.html").read_text(encoding="utf-8")
    assert "<h1" in body
    answer = {"body": body.replace("<h1", smuggled + "<h1", 1), "content_type": "text/html"}
    for address in (f"{site_url}/tips/", (site / "tips/index.html").as_uri()):
        page.route(address, lambda route: route.fulfill(**answer))
        page.goto(address)
        assert page.locator("#erbij").count() == 1
        assert page.evaluate("window.smokkel === undefined")
        assert page.evaluate("getComputedStyle(document.getElementById('erbij')).position") == "static"
        assert len([text for text in refused if "Content Security Policy" in text]) >= 3
        refused.clear()
    page.context.close()


def test_colours_are_kept_and_right_before_the_first_paint(chromium: Any, site_url: str) -> None:
    """Who chose dark gets dark on the next page as well; an address that names the file becomes the folder."""
    page, errors, _ = opened(
        chromium, f"{site_url}/tips/index.html?rollen=leraar#begin", color_scheme="light"
    )
    assert page.url == f"{site_url}/tips/?rollen=leraar#begin"
    assert page.get_attribute("body", "data-md-color-scheme") == "default"
    page.locator("label[for=__palette_1]").click()
    page.goto(f"{site_url}/parels/")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert errors == []
    page.context.close()


PACKED = {".html", ".css", ".js", ".svg", ".json", ".xml"}
MOST_BYTES = 240_000
"""For a first visit of any page; the bound of the site is 300 kB, and the knowledge base must have room to grow."""
MOVED = """window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => (window.moved += each.hadRecentInput ? 0 : each.value)))
  .observe({ type: "layout-shift", buffered: true });"""


def test_nothing_moves_while_a_page_loads_and_it_is_light(chromium: Any, site_url: str, site: Path) -> None:
    """What a script adds has its room already, on every kind of page (0.1 is where a reader notices); a first visit fetches little."""
    heavy = []
    page = chromium.new_context(viewport={"width": 390, "height": 844}).new_page()
    page.add_init_script(MOVED)
    # Nothing comes from the cache, as on a first visit.
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in [*TEMPLATES, "/404.html"]:
        asked.clear()
        page.goto(site_url + path)
        page.evaluate(QUIET)
        page.wait_for_timeout(100)
        assert page.evaluate("window.moved") < 0.1, path
        assert len(set(asked)) > 5, path
        weight = sum(on_the_line(site, url.removeprefix(site_url)) for url in set(asked))
        if weight > MOST_BYTES:
            heavy.append((path, weight))
    assert heavy == []
    page.context.close()


@cache
def on_the_line(site: Path, address: str) -> int:
    """Bytes of a file as a plain server sends it: text compressed, the rest as it is."""
    path = site / address.partition("?")[0].lstrip("/")
    path = path / "index.html" if path.is_dir() else path
    data = path.read_bytes()
    return len(gzip.compress(data, 6)) if path.suffix in PACKED else len(data)


def test_entry_prints_on_paper(chromium: Any, site_url: str) -> None:
    """In print the menus are gone and the text has the whole width."""
    page, _, _ = opened(chromium, site_url + PAGES["interventie"], viewport={"width": 760, "height": 1000})
    page.emulate_media(media="print")
    for selector in (".md-header", ".md-footer", ".md-tabs"):
        assert not page.is_visible(selector)
    assert page.locator(".kr-eerste-scherm").is_visible()
    assert page.locator(".kr-klok").is_visible()
    assert not page.locator(".kr-kerngegevens").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 760
    page.context.close()


@pytest.mark.parametrize("name", ["kiva", "taakspel", "buurtgezinnen"])
def test_programme_fits_on_one_a4(name: str, chromium: Any, site_url: str) -> None:
    """What an entry of common length says at most, on one sheet."""
    page, _, _ = opened(chromium, f"{site_url}/interventies/{name}/")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    page.context.close()


SCREENS = ((390, 844), (1280, 800))
A4 = (703, 1062)
"""What is left of 210 by 297 millimetres within the margins of the print style, at 96 pixels an inch."""


def test_six_answers_fit_one_screen_and_one_a4(chromium: Any, site_url: str, pages: dict[str, Page]) -> None:
    """For whom, what, how strong, cost, where and who to call, on VoorZorg, M@ZL and the entries with most to say there."""
    tops = {
        path.removeprefix("interventies/").removesuffix(".md"): len(page.markdown.split("\n## ")[0])
        for path, page in pages.items()
        if path.startswith("interventies/") and 'class="kr-plaats"' not in page.markdown
    }
    longest = sorted((name for name in tops if "op-papier" not in name), key=lambda name: -tops[name])[:5]
    page = chromium.new_context().new_page()
    for name in ["voorzorg", "mazl", "kaleidoscoop", *longest]:
        page.goto(f"{site_url}/interventies/{name}/")
        for medium, (width, height) in (("screen", SCREENS[0]), ("screen", SCREENS[1]), ("print", A4)):
            page.emulate_media(media=medium)
            page.set_viewport_size({"width": width, "height": height})
            box = page.locator(".kr-eerste-scherm").bounding_box()
            assert box["y"] + box["height"] <= height, (name, medium, width)
    # On paper an address takes the place of a link.
    said = "[...document.querySelectorAll('.kr-eerste-scherm a[href^=http]')].map(a => getComputedStyle(a, '::after').content)"
    assert all("http" in text for text in page.evaluate(said))
    page.context.close()


@pytest.mark.parametrize("name", ["voorzorg", "mazl"])
def test_the_longest_programmes_take_two_sheets(name: str, chromium: Any, site_url: str) -> None:
    """What does not fit on the first sheet is on a second, and there is no third."""
    page, _, _ = opened(chromium, f"{site_url}/interventies/{name}/")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) <= 2
    page.context.close()
