"""The matcher on the built site: the command line's answer, from the web and from disk, and nothing sent."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from basis import TODAY
from matcher_form import open_profile, started, to_result, to_step
from profiles import real_profiles

from matcher.match import match
from matcher.profile import read_profile

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("way", ["web", "schijf"])
def test_the_page_gives_the_same_document(
    way: str, site: Path, site_url: str, chromium: Any, model: dict[str, Any]
) -> None:
    """Every real profile on the page of the site; after loading, no request is made at all."""
    page = chromium.new_page()
    page.goto(f"{site_url}/matcher/" if way == "web" else (site / "matcher/index.html").as_uri())
    op = TODAY.isoformat()
    run = "async ([p, op]) => JSON.stringify(await kansrijk.match(p, {op, commit: null}), null, 2)"
    page.evaluate(run, [{"organisatie": {"type": "jgz"}}, op])
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    profiles = list(real_profiles())
    assert len(profiles) > 20
    for profile in profiles:
        data = json.dumps(profile, ensure_ascii=False).encode()
        document = match(read_profile(data, "profiel.json", model, TODAY), model, TODAY)
        assert page.evaluate(run, [profile, op]) == json.dumps(document, ensure_ascii=False, indent=2)
    assert asked == []
    page.close()


def test_what_is_beside_the_question_is_not_named_best_and_says_so(site_url: str, chromium: Any) -> None:
    """As on the page of the report: who asks about drinking sees that not smoking is something else."""
    page = started(chromium, f"{site_url}/matcher/")
    need = {"tekst": "veel jongeren drinken al vroeg", "urgentie": 3}
    open_profile(page, {"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": []})
    to_step(page, 5)
    assert "Open en Alert" in page.locator(".kr-samenvatting").inner_text()
    assert "Smokefree Challenge" not in page.locator(".kr-samenvatting").inner_text()
    card = page.locator(".kr-kaartje", has_text="Smokefree Challenge").first.inner_text()
    assert "Let op: u noemt ‘alcohol’; dit gaat over ‘roken en vapen’." in card
    page.close()


def test_what_was_described_but_has_no_recognition_is_named_with_the_reason(
    site_url: str, chromium: Any
) -> None:
    """As in the report: who describes families that help families reads that they exist and why they are no suggestion."""
    page = started(chromium, f"{site_url}/matcher/")
    need = {
        "tekst": "wij zoeken gezinnen in de buurt die bij overbelaste gezinnen bijspringen",
        "urgentie": 3,
    }
    open_profile(page, {"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": []})
    to_step(page, 5)
    told = page.locator(".kr-vraag li", has_text="Buurtgezinnen")
    link = told.get_by_role("link", name="Buurtgezinnen")
    assert link.get_attribute("href").endswith("interventies/buurtgezinnen/")
    assert told.inner_text().startswith("Dichtbij: Buurtgezinnen (door ‘")
    assert told.inner_text().endswith("is geen suggestie. Er is geen erkenning bekend.")
    page.close()


def test_who_asks_about_a_programme_reads_what_it_stands_on_and_costs(site_url: str, chromium: Any) -> None:
    page = started(chromium, f"{site_url}/matcher/")
    need = {"tekst": "wat kost VoorZorg voor ons?", "urgentie": 3}
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": ["VoorZorg"]}
    open_profile(page, profile)
    to_step(page, 4)
    assert "U noemt VoorZorg. In de uitkomst leest u" in page.locator(".kr-zin").inner_text()
    to_result(page)
    told = page.locator(".kr-vraag li", has_text="U noemt").first.inner_text()
    assert told.startswith("U noemt VoorZorg. Bewijs: effectief volgens goede aanwijzingen (2021)")
    first, *amounts = told.strip().split("\n")
    assert first.endswith(
        "Het bewijs geldt voor vrouwen jonger dan 26 jaar en zwanger van hun eerste kind. Het loopt al bij u."
    )
    assert len([line for line in amounts if line.startswith("€ ")]) == 3
    assert "€ 262,91 per deelnemer (prijspeil 2022)." in told
    assert "Hier lezen wij geen vraagstuk in." not in page.locator(".kr-vraag").inner_text()
    page.close()


def test_the_page_warns_of_what_the_report_warns_of(site_url: str, chromium: Any) -> None:
    """What exists no more, what perhaps cannot be had, danger before the answer, and no question about a sure name."""
    page = started(chromium, f"{site_url}/matcher/")
    needs = [
        {"tekst": "kinderen die thuis geweld zien of zelf geslagen worden", "urgentie": 3},
        {"tekst": "kinderen vallen en breken hun arm bij gym"},
        {"tekst": "kinderen van 10 jaar met een eigen telefoon die tot diep in de nacht appen"},
    ]
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["po"]},
        "behoeften": needs,
        "aanbod": [
            "Kaleidoscoop",
            "Villa Pinedo Buddyprogramma",
            "Daily mile, groep 5/6",
            "Gezonde School-adviseur",
        ],
    }
    open_profile(page, profile)
    to_step(page, 5)
    assert (
        "Kaleidoscoop bestaat niet meer. Een opvolger kennen wij niet."
        in page.locator(".kr-samenvatting").inner_text()
    )
    own = page.locator(".kr-heeft li")
    ended = own.filter(has_text="Kaleidoscoop").inner_text()
    assert "Kaleidoscoop (bestaat niet meer)" in ended
    assert "Let op: Kies dit niet meer als nieuw programma." in ended
    assert "Kijk na of dit klopt" not in own.filter(has_text="Daily mile").inner_text()
    assert "Kijk na of dit klopt" in own.filter(has_text="Gezonde School-adviseur").inner_text()
    first = page.locator(".kr-vraag").nth(0).inner_text()
    assert 0 < first.index("Eerst directe hulp") < first.index("Anderen doen dit; u kunt verwijzen: ")
    near = page.locator(".kr-vraag").nth(2).inner_text()
    assert "Dichtbij wat u schrijft loopt: Villa Pinedo Buddyprogramma." in near
    card = page.locator(".kr-kaartje", has_text="Vallen is ook een sport").first.inner_text()
    assert "Let op: VeiligheidNL biedt nu Val OK! aan." in card
    page.close()


def test_every_need_has_its_own_answer(site_url: str, chromium: Any) -> None:
    """The most urgent first: what runs, what fits with its number below, or that nothing is understood; also for what was chosen from the list."""
    page = started(chromium, f"{site_url}/matcher/")
    needs = [
        {"vraagstuk": "scheiding"},
        {"tekst": "onrust in de klas", "urgentie": 3},
        {"tekst": "het loopt niet"},
    ]
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["po"]},
        "behoeften": needs,
        "aanbod": ["SWPBS"],
    }
    open_profile(page, profile)
    to_step(page, 5)
    cards = page.locator(".kr-vraag")
    assert cards.locator("h4").all_inner_texts() == [
        "‘onrust in de klas’",
        "Scheiding van ouders",
        "‘het loopt niet’",
    ]
    first = cards.nth(0).inner_text()
    assert "Dat loopt al: School-Wide Positive Behavior Support (SWPBS)." in first
    number = re.search(r"Taakspel \(suggestie ([0-9]+)\)", first)
    assert number
    assert page.locator(".kr-kaartje h4", has_text=f"{number[1]}. Taakspel").count() == 1
    assert "U noemt niets dat wij hierbij herkennen." in cards.nth(1).inner_text()
    assert "Dat past erbij: KIES (suggestie " in cards.nth(1).inner_text()
    assert "Hier lezen wij geen vraagstuk in." in cards.nth(2).inner_text()
    assert cards.nth(2).locator("li").count() == 0
    page.close()


def test_programmes_in_one_line_all_count_and_a_family_counts_for_none(site_url: str, chromium: Any) -> None:
    """A family says that there is one of its programmes, and not which."""
    page = started(chromium, f"{site_url}/matcher/")
    lines = ["Buurtgezinnen", "Triple P niveau 2, 3 en 4", "Triple P", "Home-Start (gestopt)"]
    open_profile(page, {"organisatie": {"type": "gemeente"}, "aanbod": lines})
    to_step(page, 5)
    assert "U heeft 3 programma's die wij kennen." in page.locator(".kr-samenvatting").inner_text()
    page.close()
