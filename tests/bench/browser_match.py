"""How long one match takes in Chromium with the real knowledge base, and with one grown to 1,000 and 10,000 programmes.

Run: python tests/bench/browser_match.py. The largest is told per profile: median and worst of thirty runs, in ms.
The target is one frame (16 ms) at 1,000 and 50 ms at 10,000. Not a test: it depends on the machine and its load.
"""

# ruff: noqa: E402 (the tests are no package)
from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from basis import ROOT, TODAY
from browser import ARGUMENTS, find_browser
from playwright.sync_api import sync_playwright

from kansrijk.bundle import bundle
from kansrijk.data_file import data_script
from kansrijk.disk import read_web_modules
from kennisbank.load import load, read_folder
from matcher.prepare_match import prepare_match

SIZES = (0, 1_000, 10_000)
PROFILES: dict[str, dict[str, Any]] = {
    "gemeente, alles": {
        "organisatie": {"type": "gemeente"},
        "populatie": {"leeftijd": {"van": -0.75, "tot": 23}, "aantal": 12_000},
    },
    "gemeente met aanbod": {
        "organisatie": {"type": "gemeente"},
        "aanbod": [
            "M@ZL",
            "KiVa",
            "Voor Zorg",
            "Stevig ouderschap",
            "Homestart",
            "Rots & Water",
            "iets eigens",
        ],
    },
    "school, een behoefte": {
        "organisatie": {"type": "school", "onderwijs": ["vo"]},
        "behoeften": [{"vraagstuk": "schoolverzuim", "urgentie": 3}, {"tekst": "somber en veel stress"}],
        "aanbod": ["Lang Leve de Liefde", "Rots & Water"],
    },
}
RUN = """async (profiel) => {
  for (let i = 0; i < 5; i += 1) await kansrijk.match(profiel, {op: '2026-11-22'});
  const times = [];
  for (let i = 0; i < 30; i += 1) {
    const start = performance.now();
    await kansrijk.match(profiel, {op: '2026-11-22'});
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}"""


def grown(model: dict[str, Any], size: int) -> dict[str, Any]:
    """The model with copies of its published programmes under new ids until there are `size`; 0 is as it is."""
    real = [p for p in model["programmas"] if p["status"] == "gepubliceerd"]
    copies = [
        {**real[n % len(real)], "id": f"{real[n % len(real)]['id']}-kopie-{n}"}
        for n in range(max(0, size - len(model["programmas"])))
    ]
    return {**model, "programmas": sorted([*model["programmas"], *copies], key=lambda p: str(p["id"]))}


def main() -> None:
    model = prepare_match(load(read_folder(ROOT), TODAY).require_valid())
    script = bundle(read_web_modules())
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        for size in SIZES:
            folder = Path(temporary) / str(size)
            folder.mkdir()
            data = grown(model, size)
            (folder / "kansrijk.js").write_text(script, encoding="utf-8")
            (folder / "match.js").write_bytes(data_script("match", data))
            (folder / "index.html").write_text(
                '<!doctype html><meta charset="utf-8"><script src="kansrijk.js"></script>', encoding="utf-8"
            )
            page = browser.new_page()
            page.goto((folder / "index.html").as_uri())
            for name, profile in PROFILES.items():
                times = page.evaluate(RUN, profile)
                document = page.evaluate("async (p) => JSON.stringify(await kansrijk.match(p))", profile)
                suggested = len(json.loads(document)["suggesties"])
                print(
                    f"{len(data['programmas']):>6} programma's, {name}: mediaan {times[len(times) // 2]:.1f} ms, "
                    f"langzaamst {times[-1]:.1f} ms, {suggested} suggesties",
                    flush=True,
                )
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
