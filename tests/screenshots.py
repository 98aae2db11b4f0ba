"""Pictures of the main pages, on a phone and on a wide screen, in light and in dark: for looking at, not for comparing.

`make screenshots` builds the site and puts them in schermbeelden/ (not in git). Opened from disk, so no server is needed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from basis import ROOT
from browser import ARGUMENTS, find_browser
from playwright.sync_api import Page, sync_playwright

TARGET = ROOT / "schermbeelden"
SCREENS: dict[str, Any] = {
    "telefoon": {"width": 390, "height": 844},
    "smal": {"width": 320, "height": 640},
    "scherm": {"width": 1280, "height": 800},
}
SCHEMES: dict[str, Any] = {"licht": "light", "donker": "dark"}
PAGES = {
    "start": "index.html",
    "interventie": "interventies/kiva/index.html",
    "interventie-lang": "interventies/voorzorg/index.html",
    "keuzewijzer": "interventies/index.html?vraagstukken=pesten",
    "vergelijken": "vergelijken/index.html?ids=kiva,prima-antipestmethode,kanjertraining",
    "zoeken": "zoeken/index.html?q=veel leerlingen zijn vaak ziek",
    "matcher": "matcher/index.html",
    "vraagstuk": "vraagstukken/schoolverzuim/index.html",
    "leeftijd": "leeftijd/4-12/index.html",
    "parel": "parels/index.html",
    "landelijk-beeld": "over/landelijk-beeld/index.html",
    "erkenningen": "over/erkenningen/index.html",
    "kerncijfers": "visie/kerncijfers/index.html",
    "toegankelijkheid": "over/toegankelijkheid/index.html",
}
LONGEST = 4000
"""The longest picture, in pixels: of a long list the top says enough."""


def picture(page: Page, site: Path, address: str, place: Path) -> None:
    """One page as it stands after its scripts, from the top."""
    path, _, query = address.partition("?")
    page.goto((site / path).as_uri() + (f"?{query}" if query else ""))
    page.wait_for_timeout(400)
    height = min(page.evaluate("document.documentElement.scrollHeight"), LONGEST)
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.screenshot(path=place, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})


def main(names: list[str]) -> int:
    """All pages, or those named on the command line."""
    site, found = ROOT / "site", find_browser()
    if found is None or not (site / "index.html").is_file():
        missing = "browser: python tests/browser.py --heel" if found is None else "site: kansrijk bouw"
        print(f"Er is nog geen {missing}", file=sys.stderr)
        return 1
    TARGET.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        for screen, size in SCREENS.items():
            for scheme, colours in SCHEMES.items():
                page = browser.new_context(
                    viewport=size, color_scheme=colours, reduced_motion="reduce"
                ).new_page()
                for name in names or PAGES:
                    picture(page, site, PAGES[name], TARGET / f"{name}-{screen}-{scheme}.png")
                page.context.close()
        browser.close()
    print(f"De beelden staan in {TARGET.relative_to(ROOT)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
