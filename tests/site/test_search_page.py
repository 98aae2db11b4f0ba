"""The search page in a real browser: the same results as the command line, little to load, from disk too."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from browsing import until

from matcher.search import Filters, Hit, search

pytestmark = pytest.mark.browser
MOST_BYTES = 230_000
"""For a first search in this knowledge base, compressed: it was 200 kB, and then the everyday words grew.

The goal is 300 kB at 5,000 entries; 214 kB was measured there before they grew, and not since.
"""


def _wait(page: Any) -> None:
    until(page, "/resulta|lukt/.test(document.getElementById('kr-zoek-status')?.textContent)")


def _titles(page: Any) -> list[str]:
    found: list[str] = page.eval_on_selector_all(".kr-treffer h3", "hs => hs.map(h => h.textContent)")
    return found


def _shown(hit: Hit) -> str:
    """A title never stands without its mark, such as 'betwist'."""
    return f"{hit.titel} {hit.merk}".strip()


QUESTIONS = (
    "verzuim", "mijn kind wordt gepest op school", "shcoolverzuim", "M@ZL", "welk percentage jongeren is somber?",
    "jongens van 12 die gamen", "een vreemdwoord dat nergens staat, over pesten", "gemeenten", "nu niet zwanger",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_page_shows_what_the_command_line_gives(
    question: str, chromium: Any, site_url: str, site: Path, search_data: dict[str, Any]
) -> None:
    """The same titles in the same order, out of pieces that together stay small; nothing from elsewhere."""
    with chromium.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site_url}/zoeken/?q={quote(question)}")
        _wait(page)
        answer = search(question, search_data, limit=10)
        assert answer.resultaten
        assert _titles(page) == [_shown(hit) for hit in answer.resultaten]
        assert page.inner_text("#kr-zoek-status").startswith(f"{answer.totaal} result")
        assert all(url.startswith(site_url) for url in asked)
        ours = [url.removeprefix(f"{site_url}/").split("?")[0] for url in asked if "/assets/kansrijk/" in url]
        assert len(ours) > 4
        assert sum(len(gzip.compress((site / path).read_bytes())) for path in ours) <= MOST_BYTES


def test_choices_stand_in_the_address_and_come_back(
    chromium: Any, site_url: str, search_data: dict[str, Any]
) -> None:
    """A choice narrows the results at once; the way back and a shared address give the same."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(f"{site_url}/interventies/")
        page.fill(".kr-zoekbalk__veld", "opvoeding")
        page.press(".kr-zoekbalk__veld", "Enter")
        _wait(page)
        assert re.search(r"/zoeken/\?q=opvoeding$", page.url)
        before, said = _titles(page), page.inner_text("#kr-zoek-status")
        page.select_option("#kr-zoek-setting", "thuis")
        page.wait_for_url("**setting=thuis")
        until(
            page,
            "old => !['', 'Bezig met zoeken …', old].includes(document.getElementById('kr-zoek-status').textContent)",
            arg=said,
        )
        wanted = [_shown(h) for h in search("opvoeding", search_data, Filters(setting="thuis")).resultaten]
        assert _titles(page) == wanted != before
        page.go_back()
        until(page, "old => document.getElementById('kr-zoek-status').textContent === old", arg=said)
        assert _titles(page) == before
        assert page.input_value("#kr-zoek-setting") == ""


def test_it_works_from_disk(chromium: Any, site: Path) -> None:
    """Opened as a file there is no server: the pieces load, acute help comes first, and links lead to files."""
    page = chromium.new_page()
    page.goto((site / "zoeken" / "index.html").as_uri() + "?q=leerling%20wil%20niet%20meer%20leven")
    _wait(page)
    assert "113" in page.inner_text("#kr-zoek-boven .kr-nood")
    page.click(".kr-treffer a")
    page.wait_for_selector(".md-content h1")
    assert page.url.endswith("/index.html")
    assert page.locator("h1").count() == 1
    page.close()


def test_nothing_found_helps_on(chromium: Any, site_url: str) -> None:
    page = chromium.new_page()
    page.goto(f"{site_url}/zoeken/?q=xqzvw")
    _wait(page)
    text = page.inner_text("#kr-zoek-boven")
    assert "zegt niet dat iets niet bestaat" in text
    assert "Nederlands Jeugdinstituut" in text
    page.close()


@pytest.mark.parametrize("path", ["/", "/interventies/mazl/", "/zoeken/"])
def test_where_nobody_searches_no_index_is_fetched(path: str, chromium: Any, site_url: str) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{path}", wait_until="networkidle")
    assert len(asked) > 2
    assert [url for url in asked if "/zoek/" in url or "search" in url] == []
    page.close()


@pytest.mark.parametrize("path", ["/zoeken/?q=verzuim", "/zoeken/"])
def test_the_script_of_the_theme_waits_for_the_answer(path: str, chromium: Any, site_url: str) -> None:
    """It takes longer than the search itself; afterwards all that it does works, also when nobody asks anything."""
    with chromium.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{site_url}{path}")
        until(page, "window.document$ !== undefined && document.readyState === 'complete'")
        theme = next(i for i, url in enumerate(asked) if "/javascripts/bundle." in url)
        pieces = [i for i, url in enumerate(asked) if "/zoek/" in url]
        assert bool(pieces) == ("?q=" in path)
        assert all(i < theme for i in pieces)
        page.click("label[for=__palette_1]")
        until(page, "document.body.dataset.mdColorScheme === 'slate'")


def test_without_javascript_the_lists_are_there(chromium: Any, site_url: str) -> None:
    """And on no page a search field that does nothing."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site_url}/zoeken/")
        assert "heeft JavaScript nodig" in page.inner_text("article")
        assert not page.is_visible("#kr-zoek-formulier")
        assert page.locator('article a[href="../interventies/index.html"]').is_visible()
        assert not page.is_visible(".kr-zoekbalk")
        assert "Typ" not in page.inner_text("article")
        page.goto(f"{site_url}/")
        assert "zoekveld" not in page.inner_text("article")
        assert page.inner_text("article").count("Blader door") == 1
        page.goto(f"{site_url}/er-is-niets/")
        assert page.locator("h1").count() == 1
        assert page.locator("input:visible, button:visible").count() == 0


@pytest.mark.parametrize(
    "path", ["/vraagstukken/", "/over/landelijk-beeld/", "/interventies/voorzorg/", "/vraagstukken/pesten/"]
)
def test_without_javascript_a_telephone_does_not_scroll_sideways(
    path: str, chromium: Any, site_url: str
) -> None:
    """A wide table scrolls inside its own box; nothing else is wider than the screen."""
    with chromium.new_context(java_script_enabled=False, viewport={"width": 375, "height": 800}) as context:
        page = context.new_page()
        page.goto(f"{site_url}{path}")
        assert page.locator("article table").count() > 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
