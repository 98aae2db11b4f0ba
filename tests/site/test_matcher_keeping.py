"""What the form of the matcher keeps, opens and shares, and which files and links it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from basis import TODAY
from matcher_form import (
    GEMEENTE,
    HOSTILE,
    SCHOOL,
    Opener,
    expected,
    heading,
    open_profile,
    press,
    saved,
    to_step,
    without_day,
)

from matcher.profile import read_profile

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("profile", [SCHOOL, GEMEENTE], ids=["school", "gemeente"])
def test_save_open_and_share_are_the_same_profile(
    profile: dict[str, Any], opener: Opener, tmp_path: Path, model: dict[str, Any]
) -> None:
    """A file and a link bring back the profile, and the document is the command line's."""
    page = opener()
    open_profile(page, profile)
    kept = saved(page, "Bewaar profiel", tmp_path)
    assert read_profile(kept.read_bytes(), "p", model, TODAY) == read_profile(
        json.dumps(profile).encode(), "p", model, TODAY
    )
    to_step(page, 5)
    # No clipboard on a page without permission: the link stands in a field.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    press(page, "Kopieer link")
    link = page.locator("#m-link").input_value()
    first = saved(page, "Bewaar als JSON", tmp_path).read_text(encoding="utf-8")
    assert without_day(json.loads(first)) == without_day(expected(profile, model))
    other = opener("/matcher/" + link[link.index("#") :])
    assert "gedeeld profiel" in other.locator(".kr-meldingen").inner_text()
    assert "#" not in other.url
    to_step(other, 5)
    assert saved(other, "Bewaar als JSON", tmp_path).read_text(encoding="utf-8") == first
    page_own = page.evaluate(
        "p => kansrijk.match(p).then(d => JSON.stringify(d, null, 2) + '\\n')",
        json.loads(kept.read_text(encoding="utf-8")),
    )
    assert page_own == first


def test_a_damaged_link_opens_nothing(opener: Opener) -> None:
    """Half a link, a changed letter and nonsense give a plain sentence and an empty form."""
    page = opener()
    open_profile(page, SCHOOL)
    to_step(page, 5)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    press(page, "Kopieer link")
    fragment = page.locator("#m-link").input_value().split("#")[1]
    changed = fragment[:40] + ("A" if fragment[40] != "A" else "B") + fragment[41:]
    for wrong in (fragment[: len(fragment) // 2], changed, "profiel=%%%", "profiel="):
        other = opener("/matcher/#" + wrong)
        assert "Vraag om de link opnieuw" in other.locator(".kr-meldingen").inner_text()
        assert not other.get_by_label("School", exact=True).is_checked()


HOSTILE_FILES = {
    "kapotte json": (b'{"organisatie": {type}', "geen profiel"),
    "kapotte yaml": (b"organisatie:\n  type: gemeente\n  naam: a: b\n", "Regel 3, teken 10: "),
    "verwijzing": (
        b"organisatie: &a {type: gemeente}\nb: *a\n",
        "Regel 1, teken 14: Er staat een YAML-verwijzing",
    ),
    "yaml met een fout": (b"organisatie:\n  type: gemeente\n  naam: 2026\n", "aanhalingstekens"),
    "gewone tekst": (b"Beste redactie,\n", "begint niet met velden"),
    "geen tekst": (bytes(range(256)), "geen profiel"),
    "leeg": (b"", "leeg"),
    "een megabyte te veel": (b'{"a":"' + b"x" * 1_100_000 + b'"}', "kleiner bestand"),
    "diep": (b"[" * 100_000, "geen profiel"),
    "diepe yaml": (b"- " * 100_000, "stappen diep"),
    "onbekend veld": (b'{"organisatie":{"type":"gemeente"},"budget":1}', "budget"),
    "proto": (b'{"__proto__":{"x":1},"organisatie":{"type":"gemeente"}}', "__proto__"),
    "opmaak": (json.dumps({"organisatie": {"type": "gemeente", "naam": HOSTILE}}).encode(), "opmaak"),
    "veel fouten": (json.dumps({f"veld{n}": n for n in range(300)}).encode(), "En nog"),
}


def test_hostile_files_are_refused_kindly(opener: Opener) -> None:
    """What is no profile is refused in plain words, one file after another, and what was filled in stays."""
    page = opener()
    page.get_by_label("JGZ-organisatie").check()
    for name, (data, said) in HOSTILE_FILES.items():
        page.evaluate("document.querySelector('.kr-meldingen').textContent = ''")
        open_profile(page, data)
        message = page.locator(".kr-meldingen").inner_text()
        assert said in message, name
        assert len(message) < 3000, name
        assert page.locator(".kr-meldingen img").count() == 0, name
        assert page.get_by_label("JGZ-organisatie").is_checked(), name


def test_work_survives_a_reload_and_can_be_wiped(opener: Opener) -> None:
    """This tab remembers the form and the step; wiping asks once and leaves nothing."""
    page = opener()
    open_profile(page, GEMEENTE)
    to_step(page, 3)
    page.reload()
    page.wait_for_selector(".kr-regel")
    assert "Stap 3" in heading(page)
    assert page.locator(".kr-regel").count() == len(GEMEENTE["aanbod"])
    assert "Homestart" not in page.evaluate("JSON.stringify(localStorage)")
    press(page, "Wis alles")
    press(page, "Nee, bewaar het")
    assert page.locator(".kr-regel").count() == len(GEMEENTE["aanbod"])
    press(page, "Wis alles")
    press(page, "Ja, wis alles")
    assert "Stap 1" in heading(page)
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    page.wait_for_selector("#m-type")
    assert page.locator("input:checked").count() == 0
