"""Draws the picture that others show when somebody shares a page: docs/assets/delen.png, 1200 by 630.

Run by hand when the name or the colours change (`python tests/social_card.py`); the picture is kept in git.
"""

from __future__ import annotations

import sys

import yaml
from basis import ROOT
from browser import ARGUMENTS, find_browser
from playwright.sync_api import sync_playwright

PICTURE = ROOT / "docs/assets/delen.png"
SPROUT = (
    "M2 22v-2s5-2 10-2 10 2 10 2v2zm9.3-12.9c-1.2-3.9-7.3-3-7.3-3s.2 7.8 5.9 6.6C9.5 9.8 8 9 8 9c2.8 0 3 3.4 "
    "3 3.4V17h2v-4.2s0-3.9 3-4.9c0 0-2 3-2 5 7 .7 7-8.9 7-8.9s-8.9-1-9.7 5.1"
)
"""The picture in the header of the site: Material's icon material/sprout."""
CARD = """<!doctype html><html lang="nl"><meta charset="utf-8"><style>
* {{ margin: 0; box-sizing: border-box; }}
body {{ width: 1200px; height: 630px; padding: 84px 90px; background: #fff; color: #14312d; font-family: "Roboto", "Liberation Sans", "DejaVu Sans", sans-serif;
  border-top: 28px solid #00695c; display: flex; flex-direction: column; justify-content: space-between; }}
h1 {{ display: flex; align-items: center; gap: 28px; font-size: 104px; font-weight: 700; color: #00695c; letter-spacing: -2px; }}
svg {{ width: 104px; height: 104px; fill: #00695c; }}
p {{ font-size: 46px; line-height: 1.36; max-width: 960px; }}
.klein {{ font-size: 32px; color: #4a5560; }}
</style><h1><svg viewBox="0 0 24 24"><path d="{sprout}"/></svg>{name}</h1><p>{about}</p><p class="klein">{small}</p></html>"""


def main() -> int:
    found = find_browser()
    if found is None:
        print("Er is geen browser. Draai eerst: python tests/browser.py --heel", file=sys.stderr)
        return 1
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    card = CARD.format(
        sprout=SPROUT,
        name=site["site_name"],
        about=site["site_description"],
        small=site["copyright"].partition(". ")[2],
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        page.set_content(card)
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"Getekend: {PICTURE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
