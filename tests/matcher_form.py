"""Filling in the matcher page as somebody does: by its labels, or by keyboard alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from basis import ROOT, TODAY
from browsing import until

from matcher.match import match
from matcher.profile import read_profile

SCHOOL: dict[str, Any] = yaml.safe_load((ROOT / "voorbeelden/school-vo.yml").read_text(encoding="utf-8"))
GEMEENTE: dict[str, Any] = yaml.safe_load((ROOT / "voorbeelden/gemeente.yml").read_text(encoding="utf-8"))
PASTED = "- Rots & Water\n2. Mazzl\n* Triple P\nHuiswerkklas De Brug\nkiva; Happyles\n\nKanjer trainig\nVoorzorg (gestopt per 2025)"


HOSTILE = "<img src=x onerror=alert(1)>"
Opener = Callable[..., Any]


def expected(profile: Any, model: dict[str, Any], today: Any = TODAY) -> dict[str, Any]:
    """The document that the command line gives."""
    data = json.dumps(profile, ensure_ascii=False).encode()
    found: dict[str, Any] = json.loads(json.dumps(match(read_profile(data, "p", model, today), model, today)))
    return found


def without_day(document: dict[str, Any]) -> dict[str, Any]:
    """The document without what depends on the day the test runs (how old a verdict is)."""
    names = ("herkend", "onbekend", "behoeften", "basisaanbod", "parels", "puzzels", "tips")
    return {name: document[name] for name in names} | {
        "suggesties": [s["id"] for s in document["suggesties"]]
    }


def started(chromium: Any, url: str, **context: Any) -> Any:
    """The page with its form, in a tab of its own."""
    page = chromium.new_context(locale="nl-NL", **context).new_page()
    page.goto(url)
    page.wait_for_selector("#m-type")
    return page


def press(page: Any, name: str) -> None:
    """Press the button of that name."""
    page.get_by_role("button", name=name, exact=True).click()


def heading(page: Any) -> str:
    """The heading of the step or the result."""
    return str(page.locator("#m-kop").inner_text())


def open_profile(page: Any, profile: Any, name: str = "profiel.json") -> None:
    """Choose a file with this profile (a value, or bytes as they are)."""
    data = profile if isinstance(profile, bytes) else json.dumps(profile, ensure_ascii=False).encode()
    page.set_input_files("#m-open", files=[{"name": name, "mimeType": "application/json", "buffer": data}])
    until(page, "document.querySelector('.kr-meldingen').textContent !== ''")


def to_step(page: Any, number: int) -> None:
    """From the first step to this one; 5 is the result."""
    for _ in range(min(number, 4) - 1):
        press(page, "Volgende")
    if number == 5:
        to_result(page)


def to_result(page: Any) -> None:
    """To the result, and wait until it stands there."""
    press(page, "Toon de uitkomst")
    page.wait_for_selector(".kr-samenvatting")


def saved(page: Any, button: str, folder: Path) -> Path:
    """Press a button that gives a file; the path of that file."""
    with page.expect_download() as download:
        press(page, button)
    target = folder / str(download.value.suggested_filename)
    download.value.save_as(target)
    return target


class Keyboard:
    """Somebody without a mouse: every move is a key press, and `presses` counts them."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.presses = 0

    def press(self, key: str) -> None:
        """Press one key."""
        self.page.keyboard.press(key)
        self.presses += 1

    def type(self, text: str) -> None:
        """Type a text; every letter is a press."""
        self.page.keyboard.type(text)
        self.presses += len(text)

    def to(self, selector: str, most: int = 80) -> None:
        """Tab until the element has the focus; it fails when that never happens."""
        for _ in range(most):
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                return
            self.press("Tab")
        raise AssertionError(f"the keyboard never gets to {selector}")

    def to_button(self, name: str, most: int = 120) -> None:
        """Tab until a button with this text has the focus, and press it."""
        for _ in range(most):
            if self.page.evaluate(
                "n => document.activeElement.tagName === 'BUTTON' && document.activeElement.textContent === n",
                name,
            ):
                self.press("Enter")
                return
            self.press("Tab")
        raise AssertionError(f"the keyboard never gets to the button {name}")
