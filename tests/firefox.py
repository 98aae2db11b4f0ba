"""The site in Firefox ESR, served and from disk: `make firefox`.

Apart from `make test`, because CI need not have Firefox: installing it takes longer than these checks. Each page
must load without anything refused or failed, the search must answer, and the matcher must give the same document
as the command line.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import io
import json
import shutil
import sys
import threading
from pathlib import Path
from typing import Any

import yaml
from basis import ROOT, TODAY
from marionette import Firefox, find_firefox

from kansrijk.disk import read_web_modules
from kansrijk.mkdocs_adapter import build_into
from kansrijk.pages.build import build_pages
from kansrijk.webfiles import web_files
from kennisbank.load import load, read_folder

PAGES = (
    "index.html", "interventies/index.html", "interventies/voorzorg/index.html", "parels/index.html", "matcher/index.html",
    "vergelijken/index.html?ids=kiva,mazl", "over/erkenningen/index.html", "visie/kerncijfers/index.html",
)  # fmt: skip
PROFILE = ROOT / "voorbeelden/gemeente.yml"
# What a page could not load, as far as it can be told afterwards: a listener from the start would need a script of its own.
REFUSED = """
  const failed = performance.getEntriesByType("resource").filter((e) => e.responseStatus >= 400).map((e) => e.name);
  const colours = getComputedStyle(document.querySelector("h1")).fontWeight;
  const broken = [...document.scripts].filter((s) => s.src && !performance.getEntriesByName(s.src).length && location.protocol !== "file:");
  return [...failed, ...broken.map((s) => s.src), ...(colours === "700" ? [] : ["geen stijl"]), ...(typeof window.__md_get === "function" ? [] : ["geen weergave.js"])];
"""
INLINE = """
  const script = document.createElement("script");
  script.textContent = "window.gesmokkeld = 1";
  document.body.append(script);
  return window.gesmokkeld === undefined;
"""
MATCH = "return window.kansrijk.match(arguments[0]).then((found) => JSON.stringify(found))"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


def matched() -> tuple[Any, Any]:
    """The profile, and the document of the command line for it."""
    from kansrijk.cli import main as kansrijk

    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        kansrijk(["match", str(PROFILE), "--map", str(ROOT), "--op", TODAY.isoformat(), "--json"])
    return yaml.safe_load(PROFILE.read_text(encoding="utf-8")), json.loads(said.getvalue())


def checks(firefox: Firefox, base: str) -> list[str]:
    """What is wrong with the site at `base`, in sentences."""
    wrong = []
    for page in PAGES:
        firefox.open(f"{base}/{page}")
        wrong += [f"{page}: {found}" for found in firefox.run(REFUSED)]
        width = firefox.run(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        if width[0] > width[1]:
            wrong.append(f"{page}: {width[0]} breed op een scherm van {width[1]}")
    if not firefox.run(INLINE):
        wrong.append("een script in de pagina zelf draait")
    firefox.open(f"{base}/zoeken/index.html?q=veel%20leerlingen%20zijn%20vaak%20ziek")
    found = firefox.wait_for("return document.querySelector('.kr-treffer a')?.textContent")
    if "MAZL" not in found:
        wrong.append(f"zoeken geeft als eerste: {found}")
    firefox.open(f"{base}/matcher/index.html")
    profile, expected = matched()
    answer = json.loads(firefox.run(MATCH, profile))
    # Only the commit differs: the site of this test is built without one.
    for document in (answer, expected):
        document["kennisbank"].pop("commit")
    if answer != expected:
        wrong.append("de matcher geeft iets anders dan de opdrachtregel")
    firefox.open(f"{base}/index.html")
    firefox.run("document.querySelector('a[href$=\"interventies/index.html\"]').click()")
    firefox.wait_for("return document.querySelector('.kr-gevonden')")
    firefox.run("document.querySelector('input[name=vraagstukken][value=pesten]').click()")
    firefox.wait_for("return document.querySelector('.kr-chip')")
    query = firefox.run("return location.search")
    if not query.startswith("?vraagstukken=pesten"):
        wrong.append(f"het adres bewaart de keuze niet: {query}")
    return wrong


def main() -> int:
    program = find_firefox()
    if program is None:
        print("Er is geen Firefox. Installeer firefox-esr en draai opnieuw: make firefox", file=sys.stderr)
        return 1
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".cache/firefox-site"
    if len(sys.argv) == 1:
        kb = load(read_folder(ROOT), TODAY).require_valid()
        shutil.rmtree(site, ignore_errors=True)
        build_into(
            ROOT / "mkdocs.yml", site, build_pages(kb, TODAY), web_files(kb, TODAY, None, read_web_modules())
        )
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    wrong: list[str] = []
    with Firefox(program) as firefox:
        for base in (f"http://127.0.0.1:{server.server_port}", site.resolve().as_uri()):
            wrong += [f"{base.split(':')[0]}: {text}" for text in checks(firefox, base)]
    server.shutdown()
    for text in wrong:
        print(text, file=sys.stderr)
    print("Firefox: " + (f"{len(wrong)} fouten" if wrong else "alles goed"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
