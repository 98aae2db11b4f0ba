"""The form of the matcher in a real browser: journeys, pasted lists, doubts, steps, and that nothing is sent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from browsing import until
from matcher_form import (
    GEMEENTE,
    HOSTILE,
    PASTED,
    SCHOOL,
    Keyboard,
    Opener,
    expected,
    heading,
    open_profile,
    press,
    saved,
    to_result,
    to_step,
    without_day,
)

pytestmark = pytest.mark.browser


def test_a_school_by_keyboard_alone(opener: Opener, tmp_path: Path, model: dict[str, Any]) -> None:
    """From start to a saved result without a mouse, in few enough presses for five minutes."""
    page = opener()
    keys = Keyboard(page)
    keys.to("#m-type")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    assert page.get_by_label("School", exact=True).is_checked()
    keys.to("input[value=vo]")
    keys.press("Space")
    keys.to("#m-naam")
    keys.type("Voorbeeldcollege")
    keys.to_button("Volgende")
    assert "Stap 2 van 4" in heading(page)
    assert page.evaluate("document.activeElement.id") == "m-kop"
    keys.to("#m-van")
    keys.type("12")
    keys.to("#m-tot")
    keys.type("18")
    keys.to("#m-aantal")
    keys.type("900")
    keys.to_button("Volgende")
    keys.to("#m-zoek")
    keys.type("Lang Leve de Liefde")
    keys.press("Enter")
    keys.type("rots")
    page.wait_for_selector("[role=option]")
    keys.press("ArrowDown")
    keys.press("Enter")
    assert page.locator(".kr-regel-naam").all_inner_texts() == ["Lang Leve de Liefde", "Rots en Water"]
    keys.to_button("Volgende")
    keys.to("#m-v-schoolverzuim")
    keys.press("Space")
    keys.press("Tab")
    keys.press("ArrowDown")
    keys.to("#m-tekst-0")
    keys.type(SCHOOL["behoeften"][1]["tekst"])
    keys.to_button("Toon de uitkomst")
    page.wait_for_selector(".kr-samenvatting")
    assert heading(page) == "Wat ontbreekt er bij Voorbeeldcollege?"
    assert keys.presses < 300
    with page.expect_download() as download:
        keys.to_button("Bewaar als JSON")
    download.value.save_as(tmp_path / "uit.json")
    document = json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))
    profile = {**SCHOOL, "aanbod": ["Lang Leve de Liefde", "Rots en Water"]}
    assert without_day(document) == without_day(expected(profile, model))


def test_a_municipality_by_keyboard_alone(opener: Opener) -> None:
    """A pasted list of thirty names and the whole route, in few enough presses for ten minutes."""
    page = opener()
    names = [*GEMEENTE["aanbod"][:2], "KiVa", "Voor Zorg", *(f"Eigen project {n}" for n in range(26))]
    keys = Keyboard(page)
    keys.to("#m-type")
    keys.press("Space")
    keys.to_button("Volgende")
    keys.to_button("Volgende")
    keys.to(".kr-plakken summary")
    keys.press("Enter")
    keys.to("#m-plak")
    page.keyboard.insert_text("\n".join(names))
    keys.to_button("Voeg de lijst toe")
    assert page.locator(".kr-regel").count() == 30
    keys.to_button("Toon de uitkomst", most=200)
    page.wait_for_selector(".kr-samenvatting")
    keys.to(".kr-vak-knop")
    keys.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H4"
    keys.to_button("Sluit")
    assert page.evaluate("document.activeElement.matches('.kr-vak-knop')")
    assert keys.presses < 300


def test_a_pasted_list_is_taken_apart_and_recognised(opener: Opener) -> None:
    """Bullets, numbers and semicolons go; each name says what it is recognised as, and how it stands; twice adds nothing."""
    page = opener()
    page.get_by_label("Gemeente", exact=True).check()
    to_step(page, 3)
    page.get_by_text("Plak een hele lijst").click()
    page.fill("#m-plak", PASTED)
    press(page, "Voeg de lijst toe")
    names = page.locator(".kr-regel-naam").all_inner_texts()
    assert (
        names
        == "Rots & Water;Mazzl;Triple P;Huiswerkklas De Brug;kiva;Happyles;Kanjer trainig;Voorzorg".split(";")
    )
    standing = page.locator(".kr-regel-stand select").evaluate_all("all => all.map(e => e.value)")
    assert standing == [*["actief"] * 7, "gestopt"]
    kinds = [
        c.split("kr-")[-1]
        for c in page.locator(".kr-regel-zin").evaluate_all("all => all.map(e => e.className)")
    ]
    assert kinds[0] == "zeker" and kinds[2] == "twijfel" and kinds[3] == "onbekend"
    assert "8 namen toegevoegd" in page.locator(".kr-gezegd").inner_text()
    page.fill("#m-plak", PASTED)
    press(page, "Voeg de lijst toe")
    until(page, "document.querySelector('.kr-gezegd').textContent.includes('stonden er al')")
    assert page.locator(".kr-regel").count() == 8


def test_a_doubt_is_asked_and_answered(opener: Opener) -> None:
    """The name of a family asks which; an unknown name offers what it resembles; the answer becomes the name."""
    page = opener()
    open_profile(page, {"organisatie": {"type": "gemeente"}, "aanbod": ["Triple P", "Kanjer trainig"]})
    to_step(page, 3)
    page.locator(".kr-regel").nth(1).wait_for()  # a line stands there when the names have been read
    first, second = page.locator(".kr-regel").all()
    assert first.get_by_role("group", name="Wat bedoelt u met 'Triple P'?").is_visible()
    first.get_by_role("button", name="Lifestyle Triple P").click()
    assert first.locator(".kr-regel-zin").get_attribute("class").endswith("kr-zeker")
    assert page.evaluate("document.activeElement.tagName") == "SELECT"
    second.get_by_role("button", name="Kanjertraining", exact=True).click()
    assert second.locator(".kr-regel-naam").inner_text() == "Kanjertraining"
    assert second.locator(".kr-regel-zin").get_attribute("class").endswith("kr-zeker")


def test_words_are_understood_while_typing_and_acute_help_comes_first(opener: Opener) -> None:
    """What is read in plain words shows without a press; danger gives where to go first."""
    page = opener()
    page.get_by_label("School", exact=True).check()
    to_step(page, 4)
    page.locator("#m-tekst-0").press_sequentially("veel leerlingen melden zich ziek")
    until(page, "document.querySelector('.kr-begrepen').textContent.includes('Schoolverzuim')")
    page.locator("#m-tekst-0").fill("pesten onder jongeren van 12 tot en met 15 op het vmbo")
    until(
        page,
        "document.querySelector('.kr-begrepen').textContent.includes('Voor wie: jeugdigen van 12 jaar tot 16 jaar en voortgezet onderwijs.')",
    )
    page.locator("#m-tekst-0").fill("een leerling van 15 jaar wil zelfmoord plegen")
    page.wait_for_selector(".kr-begrepen .kr-nood")
    assert "113" in page.locator(".kr-begrepen").inner_text()
    to_result(page)
    assert page.locator(".kr-nood").first.is_visible()
    assert "Voor wie: jeugdigen van 15 jaar tot 16 jaar." in page.locator(".kr-deel-vragen").inner_text()


def test_faults_are_told_at_their_field(opener: Opener) -> None:
    """A list of what to mend has the focus, leads to the field, and the field says it too."""
    page = opener()
    press(page, "Volgende")
    assert page.evaluate("document.activeElement.matches('.kr-foutenlijst')")
    page.locator(".kr-foutenlijst a").click()
    assert page.evaluate("document.activeElement.id") == "m-type"
    page.get_by_label("Gemeente", exact=True).check()
    press(page, "Volgende")
    page.fill("#m-van", "oud")
    page.fill("#m-aantal", "veel")
    press(page, "Volgende")
    assert page.locator(".kr-foutenlijst li").count() == 3
    for name in ("m-van", "m-tot", "m-aantal"):
        if name != "m-tot":
            assert page.locator(f"#{name}").get_attribute("aria-invalid") == "true"
        assert f"{name}-fout" in (page.locator(f"#{name}").get_attribute("aria-describedby") or "")
    page.fill("#m-van", "2,5")
    page.fill("#m-tot", "18")
    page.fill("#m-aantal", "12.000")
    press(page, "Volgende")
    assert "Stap 3" in heading(page)


def test_hostile_names_are_only_text(opener: Opener, tmp_path: Path) -> None:
    """Markup in a name becomes no element; a formula in a name becomes no formula in the CSV."""
    page = opener()
    formulas = ["=HYPERLINK(1)", "+31 6", "-2+3", "@SUM(1)", "a;b", 'zeg "ja"', " =1+1"]
    names = ["<b>vet", "javascript:alert(1)", *formulas]
    open_profile(
        page, {"organisatie": {"type": "gemeente"}, "aanbod": [n.replace("<b>", "< b>") for n in names]}
    )
    to_step(page, 3)
    page.fill("#m-zoek", HOSTILE)
    press(page, "Voeg toe")
    assert page.locator(".kr-matcher img").count() == 0
    press(page, "Volgende")
    assert "opmaak" in page.locator(".kr-foutenlijst").inner_text()
    page.get_by_role("button", name=f"Haal {HOSTILE} weg").click()
    to_result(page)
    raw = saved(page, "Bewaar als CSV voor Excel", tmp_path).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    assert "\r\n" in text
    rows = [line.split(";") for line in text.split("\r\n") if line and '"' not in line]
    assert len(rows) > 100
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    scores = [row[7] for row in rows if row[7] and row[7] != "Score"]
    assert scores and all("." not in score for score in scores)


def test_the_data_of_the_later_steps_can_come_late(opener: Opener) -> None:
    """Without it step 3 says what to do; once it comes, the step is there, with all that was filled in."""
    page = opener()
    page.route("**/match-kennis.js", lambda route: route.abort())
    open_profile(page, GEMEENTE)
    to_step(page, 3)
    page.wait_for_selector(".kr-wachten .kr-melding")
    assert "Kijk of u verbinding heeft" in page.inner_text(".kr-wachten")
    page.unroute_all()
    press(page, "Vorige")
    press(page, "Volgende")
    page.wait_for_selector(".kr-regel")
    assert page.locator(".kr-regel").count() == len(GEMEENTE["aanbod"])


def test_the_back_button_goes_a_step_back(opener: Opener) -> None:
    """The browser's own buttons walk the steps, and nothing of the profile is in the address."""
    page = opener()
    open_profile(page, SCHOOL)
    to_step(page, 3)
    page.go_back()
    until(page, "document.querySelector('#m-kop').textContent.includes('Stap 2')")
    page.go_forward()
    until(page, "document.querySelector('#m-kop').textContent.includes('Stap 3')")
    assert page.url.endswith("/matcher/")


def test_nothing_is_sent(opener: Opener, site_url: str, tmp_path: Path) -> None:
    """A whole journey asks two more files, the same for everybody and before anything is filled in; nothing else, nowhere."""
    page = opener()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#m-open").focus()
    page.wait_for_load_state("networkidle")
    assert sorted(asked) == [f"{site_url}/assets/kansrijk/match-{part}.js" for part in ("kennis", "namen")]
    asked.clear()
    open_profile(page, GEMEENTE)
    to_step(page, 5)
    saved(page, "Bewaar als CSV voor Excel", tmp_path)
    page.locator(".kr-vak-knop").first.click()
    page.fill("#m-waarom", "kiva")
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert page.context.cookies() == []
