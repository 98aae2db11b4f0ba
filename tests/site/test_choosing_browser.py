"""Choosing and comparing as readers do: with keys, with a phone, from disk, without script, on paper."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from basis import TODAY
from browsing import axe_faults_light_and_dark, opened, until

from kansrijk.pages.compare import each_comparison
from kansrijk.pages.overviews import by_name
from kennisbank.knowledge import Kennisbank

pytestmark = pytest.mark.browser

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
"""Also what a window of 1280 pixels gives at 400 percent (WCAG 1.4.10)."""
STATES = {
    "lijst": "/interventies/",
    "gekozen": "/interventies/?vraagstukken=pesten,angst&leeftijd=4-12&volgorde=bewijs&vergelijk=kiva,mazl",
    "niets": "/interventies/?vraagstukken=pesten&leeftijd=zwangerschap",
    "onbekend": "/interventies/?vraagstukken=nergens",
    "parels": "/parels/?rollen=gemeente",
    "puzzels": "/puzzels/?rollen=jgz&stand=open",
    "tips": "/tips/?rollen=gemeente",
    "vergelijking": "/vergelijken/?ids=kiva,mazl,voorzorg,stevig-ouderschap",
    "geen": "/vergelijken/",
    "een": "/vergelijken/?ids=kiva",
}
MOVED = """() => new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { if (!e.hadRecentInput) sum += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 300);
})"""


def shown_names(page: Any) -> list[str]:
    return [name.strip() for name in page.locator(".kr-lijst > ul > li:visible a.kr-naam").all_inner_texts()]


def tab_to(page: Any, selector: str, limit: int = 80) -> None:
    """Press Tab until the focus is on the element; the way there is the reader's own."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"na {limit} keer Tab niet bij {selector}")


@pytest.mark.parametrize("state", STATES)
def test_no_barrier_in_any_state(state: str, chromium: Any, site_url: str) -> None:
    """Nothing shifts while loading, axe finds nothing, light and dark, wide and narrow, and no page scrolls sideways."""
    for viewport in (DESKTOP, PHONE):
        page, errors, elsewhere = opened(
            chromium, site_url + STATES[state], color_scheme="light", viewport=viewport
        )
        assert page.evaluate(MOVED) < 0.01, viewport
        page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
        assert axe_faults_light_and_dark(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        assert (errors, elsewhere) == ([], [])
        assert page.context.cookies() == []
        page.context.close()


def test_counts_and_list_follow_the_choices(kb: Kennisbank, chromium: Any, site_url: str) -> None:
    """The list, the number and the counts are those of the entries; the address keeps them, also going back."""
    items = by_name(list(kb.published("interventies").values()))
    pesten = [i for i in items if "pesten" in i.vraagstukken]
    both = [i.naam for i in pesten if i.basisaanbod or "po" in i.schooltypen]
    page, errors, _ = opened(chromium, site_url + "/interventies/", viewport=DESKTOP)
    assert shown_names(page) == [i.naam + (" (vervallen)" if i.status == "vervallen" else "") for i in items]
    page.get_by_label("Pesten en sociale veiligheid").check()
    assert page.locator(".kr-gevonden").inner_text() == f"{len(pesten)} van {len(items)} programma’s"
    assert len(shown_names(page)) == len(pesten)
    page.locator("summary", has_text="Schooltype").click()
    option = page.locator("label", has=page.locator("input[name=schooltypen][value=po]"))
    in_primary = [i for i in pesten if "po" in i.schooltypen]
    assert option.locator(".kr-getal").inner_text() == f"({len(in_primary)})"
    option.click()
    assert len(shown_names(page)) == len(in_primary) >= len(both) - 1
    assert page.url.endswith("/interventies/?vraagstukken=pesten&schooltypen=po")
    page.go_back()
    assert len(shown_names(page)) == len(pesten)
    page.go_back()
    assert len(shown_names(page)) == len(items)
    page.go_forward()
    page.reload()
    assert len(shown_names(page)) == len(pesten)
    assert page.locator("input[name=vraagstukken]:checked").count() == 1
    assert errors == []
    page.context.close()


def test_orders_change_the_list(chromium: Any, site_url: str, kb: Kennisbank) -> None:
    """By evidence the first card has the strongest level; back to name gives the first order again."""
    page, _, _ = opened(chromium, site_url + "/interventies/", viewport=DESKTOP)
    before = shown_names(page)
    page.get_by_label("Volgorde").select_option("bewijs")
    strongest = max(kb.bewijsniveau(i).rang for i in kb.vocabulaire["bewijsniveaus"])
    assert page.locator(f".kr-lijst > ul > li:first-child .kr-rang-{strongest}").count() == 1
    assert sorted(shown_names(page)) == sorted(before)
    assert shown_names(page) != before
    page.get_by_label("Volgorde").select_option("naam")
    assert shown_names(page) == before
    page.context.close()


def test_the_whole_chooser_by_keyboard(chromium: Any, site_url: str) -> None:
    """Choose, remove, clear, collect two and compare, with nothing but keys; the focus is seen and never lost."""
    page, errors, _ = opened(chromium, site_url + "/interventies/", viewport=DESKTOP)
    tab_to(page, "input[name=vraagstukken][value=angst]")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Space")
    tab_to(page, "input[name=vraagstukken][value=pesten]")
    page.keyboard.press("Space")
    tab_to(page, ".kr-chip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.kr-chip')"), "focus stays on the next choice"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('.kr-gevonden')")
    assert page.url.endswith("/interventies/")
    for _ in range(2):
        tab_to(page, ".kr-kies input:not(:checked)")
        page.keyboard.press("Space")
    until(page, "document.body.textContent.includes('Het zijn er nu 2.')")
    tab_to(page, ".kr-kies a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vergelijken/?ids=*")
    page.wait_for_selector(".kr-vergelijking")
    tab_to(page, ".kr-schuif")
    tab_to(page, ".kr-vergelijking button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".kr-vergelijking", state="detached")
    assert page.evaluate("document.activeElement.matches('.kr-knop')")
    assert errors == []
    page.context.close()


def test_names_roles_and_live_regions(chromium: Any, site_url: str) -> None:
    """A screen reader hears what each thing is called, and what changes."""
    page, _, _ = opened(chromium, site_url + "/interventies/?vraagstukken=pesten", viewport=DESKTOP)
    assert page.get_by_role("form", name="Kies programma’s").count() == 1
    assert page.get_by_role("group", name="Vraagstuk").get_by_role("checkbox").count() == 17
    assert page.get_by_role("checkbox", name="Vergelijk KiVa", exact=True).count() == 1
    assert page.get_by_role("button", name="Haal weg: Pesten en sociale veiligheid").count() == 1
    assert page.get_by_role("list", name="Uw keuzes").get_by_role("listitem").count() == 1
    assert page.get_by_role("status").filter(has_text=re.compile(r"^\d+ van \d+ programma’s$")).count() == 1
    page.get_by_role("checkbox", name="Vergelijk KiVa", exact=True).check()
    assert page.get_by_role("region", name="Vergelijken").is_visible()
    page.get_by_role("status").filter(has_text="KiVa gekozen om te vergelijken").wait_for()
    page.get_by_role("button", name="Wis alle keuzes").click()
    for number in range(3):
        page.locator(".kr-kies input:not(:checked)").nth(number).check()
    fifth = page.locator(".kr-kies input:not(:checked)").first
    fifth.click()
    assert not fifth.is_checked()
    page.get_by_role("status").filter(has_text="U kunt er 4 vergelijken").wait_for()
    page.goto(site_url + "/vergelijken/?ids=kiva,mazl")
    page.wait_for_selector(".kr-vergelijking")
    title = "KiVa en MAZL op het voortgezet onderwijs naast elkaar"
    assert page.get_by_role("region", name=title).count() == 1
    assert page.get_by_role("table", name=title).get_by_role("rowheader", name="Kosten").count() == 1
    assert page.get_by_role("columnheader", name="KiVa").count() == 1
    page.context.close()


def test_compare_shows_the_facts_and_what_differs_first(kb: Kennisbank, chromium: Any, site_url: str) -> None:
    """Every fact of the data stands in the table, once, under its own programme."""
    ids = ["kiva", "prima-antipestmethode", "kanjertraining"]
    data = json.loads(json.dumps(dict(each_comparison(kb, TODAY))))
    page, errors, _ = opened(chromium, site_url + "/vergelijken/?ids=" + ",".join(ids), viewport=DESKTOP)
    page.wait_for_selector(".kr-vergelijking")
    rows = page.evaluate(
        "[...document.querySelectorAll('.kr-vergelijking tbody tr:not(.kr-groep)')].map((row) => "
        "[...row.cells].map((cell) => [...cell.querySelectorAll('p')].map((p) => p.textContent)))"
    )
    names = page.locator(".kr-vergelijking tbody th[scope=row]").all_inner_texts()
    label = dict(data["vergelijken"]["rijen"])
    facts = [data[f"vergelijken/{i}"]["feiten"] for i in ids]
    same = [key for key in label if all(f[key] == facts[0][key] for f in facts)]
    expected = [key for key in label if key not in same] + same
    assert same
    assert names == [label[key] for key in expected]
    plain = [
        [[line if isinstance(line, str) else line[0] for line in f[key]] for f in facts] for key in expected
    ]
    assert [cells[1:] for cells in rows] == plain
    page.get_by_role("link", name="KiVa").click()
    page.wait_for_url("**/interventies/kiva/")
    assert errors == []
    page.context.close()


def test_comparing_on_a_phone_reads_downwards(chromium: Any, site_url: str) -> None:
    """Under each feature stand the programmes with their names; nothing has to be moved sideways, and it is still a table."""
    page, _, _ = opened(chromium, f"{site_url}/vergelijken/?ids=kiva,mazl", viewport=PHONE)
    page.wait_for_selector(".kr-vergelijking")
    first, second = page.locator(".kr-vergelijking tbody tr:not(.kr-groep)").first.locator("td").all()
    above, below = first.bounding_box(), second.bounding_box()
    assert above["x"] == below["x"] and above["y"] + above["height"] <= below["y"]
    shown = first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert '"KiVa"' in shown
    assert page.evaluate("document.querySelector('.kr-schuif').scrollWidth") <= PHONE["width"]
    assert page.get_by_role("cell").count() >= 20
    assert page.get_by_role("rowheader", name="Kosten", exact=True).is_visible()
    assert page.locator(".kr-vergelijking .kr-leeftijden").count() == 2
    page.context.close()


@pytest.mark.parametrize(
    ("query", "words", "columns"),
    [
        ("", "Kies eerst programma’s in de lijst", 0),
        ("?ids=kiva", "Er staat nu alleen KiVa.", 0),
        ("?ids=kiva,bestaat-niet,mazl", "Dit programma kennen wij niet: bestaat-niet.", 2),
        ("?ids=../kiva,<b>x</b>", "Dit programma kennen wij niet: ../kiva, <b>x</b>.", 0),
        ("?ids=kiva,mazl,voorzorg,pad,bor-humanitas,kwink", "Niet getoond: ", 4),
    ],
)
def test_compare_says_what_is_wrong(
    query: str, words: str, columns: int, chromium: Any, site_url: str
) -> None:
    page, _, _ = opened(chromium, site_url + "/vergelijken/" + query)
    page.get_by_role("status").filter(has_text=words).wait_for()
    assert page.locator(".kr-vergelijking thead th:not(.kr-hoek)").count() == columns
    assert page.get_by_role("link", name="Kies andere programma’s").is_visible()
    page.context.close()


def wordiest(kb: Kennisbank, n: int) -> str:
    """The programmes with most to say."""
    sizes = {
        name.partition("/")[2]: len(json.dumps(value))
        for name, value in each_comparison(kb, TODAY)
        if "/" in name
    }
    return ",".join(sorted(sizes, key=lambda i: -sizes[i])[:n])


@pytest.mark.parametrize("n", [2, 3, 4])
def test_comparing_prints_on_one_a4(n: int, kb: Kennisbank, chromium: Any, site_url: str) -> None:
    """One sheet across, even for the programmes with most to say, and nothing falls off it."""
    page, _, _ = opened(chromium, f"{site_url}/vergelijken/?ids={wordiest(kb, n)}", viewport=DESKTOP)
    page.wait_for_selector(".kr-vergelijking")
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert re.search(rb"/MediaBox \[0 0 841\.\d+ 594\.\d+\]", pdf)
    page.set_viewport_size(
        {"width": 1062, "height": 733}
    )  # A4 across without its margins, at 96 dots per inch
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1062
    assert page.get_by_text(f"stand van {TODAY.day} november 2026").is_visible()
    page.context.close()


def test_without_script_the_lists_are_complete(kb: Kennisbank, chromium: Any, site_url: str) -> None:
    """Every entry, in order of name, with its facts; and no form that does nothing."""
    for kind in ("interventies", "parels", "puzzels", "tips"):
        page, _, _ = opened(chromium, f"{site_url}/{kind}/", java_script_enabled=False)
        names = [i.naam for i in by_name(list(kb.published(kind).values()))]
        assert [n.removesuffix(" (vervallen)") for n in shown_names(page)] == names
        assert page.locator(".kr-plaats > *, article input").count() == 0
        assert "werkt alleen met JavaScript" in page.inner_text("article noscript")
        page.context.close()
    page, _, _ = opened(chromium, site_url + "/vergelijken/", java_script_enabled=False)
    assert page.get_by_text("Vergelijken werkt alleen met JavaScript").is_visible()
    page.context.close()


def test_from_disk(site: Path, chromium: Any) -> None:
    """Without a server: choose, keep it in the address, compare, and on to a programme."""
    page, errors, _ = opened(chromium, (site / "interventies/index.html").as_uri(), viewport=DESKTOP)
    missing: list[str] = []
    # A page that is left early stops what it was loading; that is no missing file.
    page.on(
        "requestfailed",
        lambda request: missing.append(request.url) if "NOT_FOUND" in request.failure else None,
    )
    page.get_by_label("Pesten en sociale veiligheid").check()
    assert page.url.endswith("index.html?vraagstukken=pesten")
    for name in ("Vergelijk KiVa", "Vergelijk PRIMA antipestmethode"):
        page.get_by_role("checkbox", name=name, exact=True).check()
    page.get_by_role("link", name="Vergelijk deze 2").first.click()
    page.wait_for_selector(".kr-vergelijking")
    assert page.url.endswith("vergelijken/index.html?ids=kiva,prima-antipestmethode")
    page.get_by_role("link", name="Kies andere programma’s").click()
    page.get_by_role("region", name="Vergelijken").wait_for()
    page.go_back()
    page.wait_for_selector(".kr-vergelijking")
    page.get_by_role("link", name="KiVa").click()
    page.wait_for_url("**/interventies/kiva/index.html")
    page.locator(".kr-zoekbalk input").fill("pesten")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/index.html?q=pesten")
    page.locator(".kr-treffer").first.wait_for()
    page.go_back()
    assert page.locator("h1").inner_text().startswith("KiVa")
    assert missing == []
    assert errors == []
    page.context.close()


def test_from_disk_without_script(site: Path, chromium: Any) -> None:
    """Links alone lead from the first page to a programme and back, and never to a listing of a folder."""
    page, errors, _ = opened(chromium, (site / "index.html").as_uri(), java_script_enabled=False)
    for name, heading in (
        ("Alle programma's", "Interventies"),
        ("KiVa", "KiVa"),
        ("Pesten en sociale veiligheid", "Pesten en sociale veiligheid"),
        ("Start", "Kansrijk"),
    ):
        page.get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_url("**/index.html*")
        assert page.locator("h1").inner_text().startswith(heading)
    # On a phone the menu opens by keys as well.
    page.set_viewport_size(PHONE)
    menu = page.locator(".md-sidebar--primary").get_by_role("link", name="Parels", exact=True)
    assert not menu.is_visible()
    tab_to(page, "#__drawer", 3)
    page.keyboard.press("Space")
    menu.wait_for()
    tab_to(page, ".md-sidebar--primary a", 12)
    assert errors == []
    page.context.close()


def test_reduced_motion(chromium: Any, site_url: str) -> None:
    """Who asks for no movement gets none."""
    page, _, _ = opened(chromium, site_url + "/interventies/", reduced_motion="reduce")
    moving = page.evaluate(
        "[...document.querySelectorAll('article *')].filter((e) => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert moving == 0
    page.context.close()
