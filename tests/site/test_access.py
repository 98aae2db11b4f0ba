"""The site for everybody: axe on every kind of page and in its states, the smallest screen, and the menu by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from basis import THOROUGH
from browsing import WCAG, axe_faults, axe_faults_light_and_dark, in_scheme, until

pytestmark = pytest.mark.browser

NARROW = {
    **WCAG,
    "runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable", "color-contrast"]},
}
"""What changes with the width of the screen; the rest of a page is the same on every screen."""
PAGES = [
    "/", "/interventies/mazl/", "/interventies/", "/vraagstukken/", "/vraagstukken/pesten/", "/leeftijd/", "/leeftijd/4-12/",
    "/parels/", "/parels/cjg-noord-veluwe/", "/puzzels/", "/puzzels/leren-van-incidenten/", "/tips/", "/matcher/",
    "/zoeken/", "/vergelijken/", "/meedoen/", "/visie/", "/visie/kerncijfers/", "/over/", "/over/bewijsniveaus/",
    "/over/landelijk-beeld/", "/over/erkenningen/", "/over/nalezen/", "/over/bronnen/", "/over/snelheid/", "/wijzigingen/",
    "/edities/", "/begrippen/", "/referentie/velden-interventie/", "/404.html",
]  # fmt: skip
HALVES = (PAGES[::2], PAGES[1::2])
"""Two tests side by side: together they are the longest of the whole run."""


@pytest.mark.parametrize("half", (0, 1))
def test_every_kind_of_page_at_320_pixels_and_in_dark(half: int, chromium: Any, site_url: str) -> None:
    """Nothing scrolls sideways or is too small to hit; at 1280 pixels axe finds nothing.

    Pages take turns in light and dark: what has a colour is made of the same parts on all of them. A thorough
    run has every page, in both.
    """
    # A link that fades in while axe looks has another contrast.
    page = chromium.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce").new_page()
    found: list[Any] = []
    for number, path in enumerate(HALVES[half][:: 1 if THOROUGH else 2]):
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(site_url + path, wait_until="load")
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 320:
            found.append((path, width))
        found += [(path, 320, *fault) for fault in axe_faults(page, NARROW)]
        page.set_viewport_size({"width": 1280, "height": 900})
        if not THOROUGH:
            in_scheme(page, "dark" if number % 2 else "light")
        faults = axe_faults_light_and_dark(page) if THOROUGH else axe_faults(page)
        found += [(path, 1280, *fault) for fault in faults]
    assert found == []
    page.context.close()


def answered(page: Any) -> None:
    until(page, "/resulta/.test(document.getElementById('kr-zoek-status')?.textContent)")


def form_open(page: Any) -> None:
    page.wait_for_selector(".kr-secties summary")
    for summary in page.locator(".kr-secties > details > summary").all():
        summary.click()


def menu_open(page: Any) -> None:
    page.locator(".md-header label[for=__drawer]").press("Enter")
    until(page, "document.activeElement.matches('.kr-menu-dicht')")
    page.wait_for_timeout(300)  # it slides in


# The states of the keuzewijzer and of comparing: test_choosing_browser.py; those of the matcher: test_matcher_access.py.
STATES: dict[str, tuple[str, tuple[int, ...], Callable[[Any], None]]] = {
    "antwoord op een vraag": ("/zoeken/?q=mijn%20kind%20wordt%20gepest", (390,), answered),
    "niets gevonden": ("/zoeken/?q=xqzvw", (1280,), answered),
    "acute hulp": ("/zoeken/?q=leerling%20wil%20niet%20meer%20leven", (390,), answered),
    "formulier van een interventie": ("/meedoen/?soort=interventie&id=voorzorg", (390,), form_open),
    "formulier van een parel": ("/meedoen/?soort=parel", (1280,), form_open),
    "formulier van een puzzel": ("/meedoen/?soort=puzzel", (390,), form_open),
    "formulier van een tip": ("/meedoen/?soort=tip", (1280,), form_open),
    "menu open, een laag dieper": ("/edities/", (390,), menu_open),
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_this_state(state: str, chromium: Any, site_url: str) -> None:
    """What a reader opens, fills in or asks for is as free of barriers as the page was, light and dark."""
    path, widths, reach = STATES[state]
    for width in widths:
        page = chromium.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce"
        ).new_page()
        page.goto(site_url + path)
        reach(page)
        assert axe_faults_light_and_dark(page, whole=state != "formulier van een interventie") == []
        page.context.close()


def focus(page: Any) -> str:
    """What has the focus, by its name."""
    name: str = page.evaluate(
        "(e => (e.getAttribute('aria-label') || e.textContent).trim())(document.activeElement)"
    )
    return name


def test_the_menu_by_keyboard(chromium: Any, site_url: str) -> None:
    """The skip link first; then the menu opens, keeps the focus inside, closes with Escape and gives the focus back."""
    page = chromium.new_context(viewport={"width": 390, "height": 800}, reduced_motion="reduce").new_page()
    page.goto(f"{site_url}/parels/")
    seen = []
    for _ in range(5):
        page.keyboard.press("Tab")
        seen.append(focus(page))
    assert seen[:2] == ["Ga naar inhoud", "Menu"]
    # A closed menu is no stop on the way.
    assert "Matcher" not in seen
    opener = page.locator(".md-header label[for=__drawer]")
    for key in ("Enter", " "):
        opener.focus()
        page.keyboard.press(key)
        assert focus(page) == "Sluit menu"
        assert opener.get_attribute("aria-expanded") == "true"
        inside = []
        for _ in range(11):
            page.keyboard.press("Tab")
            inside.append(
                page.evaluate(
                    "document.activeElement === document.body || !!document.activeElement.closest('.md-sidebar--primary')"
                )
            )
        assert all(inside)
        # Which version this is and which others there are: in the drawer, and Escape leaves one thing at a time.
        versions = page.locator(".kr-versies-lade")
        versions.locator("summary").press("Enter")
        assert versions.get_by_role("link", name="Alle edities").is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert "Versie" in focus(page)
        assert not versions.get_by_role("link", name="Alle edities").is_visible()
        page.keyboard.press("Escape")
        assert focus(page) == "Menu"
        assert opener.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert focus(page) == "Menu"
    page.context.close()


def test_the_focus_is_seen_everywhere(chromium: Any, site_url: str) -> None:
    """In the header, the menu, the text and the table of contents: a line of two pixels or more around what has the focus."""
    page = chromium.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(f"{site_url}/interventies/voorzorg/")
    thin = []
    for _ in range(45):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
              const on = document.activeElement;
              const shown = on.matches(".md-option") ? on.nextElementSibling : on;
              const style = getComputedStyle(shown);
              return [on.outerHTML.slice(0, 80), style.outlineStyle, parseFloat(style.outlineWidth)];
            }"""
        )
        if at[1] == "none" or at[2] < 2:
            thin.append(at)
    assert thin == []
    page.context.close()


def test_a_table_that_scrolls_can_be_scrolled_by_keys(chromium: Any, site_url: str) -> None:
    """On a small screen it has the focus and a name; where it fits it is no stop on the way."""
    page = chromium.new_context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(f"{site_url}/begrippen/")
    box = page.get_by_role("region", name="Tabel: Wat erin staat")
    assert box.get_attribute("tabindex") == "0"
    page.set_viewport_size({"width": 1600, "height": 900})
    until(page, "document.querySelectorAll('.md-typeset__scrollwrap[tabindex]').length === 0")
    page.context.close()
