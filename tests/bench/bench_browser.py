"""What a reader meets in Chromium: the weight of pages, the first answer of the search, and the matcher."""

from __future__ import annotations

import gzip
import statistics
import tempfile
from pathlib import Path
from typing import Any

from basis import ROOT, TODAY
from browser import ARGUMENTS, find_browser
from browser_match import PROFILES, RUN, grown
from measuring import Row, row, say
from playwright.sync_api import sync_playwright
from serving import Server

from kansrijk.bundle import bundle
from kansrijk.data_file import data_script
from kansrijk.disk import read_web_modules
from kansrijk.model_files import match_pieces
from kennisbank.load import load, read_folder
from matcher.prepare_match import prepare_match

QUESTION = "pesten op school"
WEIGHT = 300.0
MATCHER = {1_000: 16.0, 10_000: 50.0}
OURS = {
    "start": "/",
    "programma": "/interventies/alert4you/",
    "interventies": "/interventies/",
    "zoeken": "/zoeken/",
    "matcher": "/matcher/",
    "meedoen": "/meedoen/",
    "vergelijken": "/vergelijken/",
}
PLAIN_SEARCH = """async (question) => {
  const start = performance.now();
  const toggle = document.querySelector('[data-md-toggle=search]');
  toggle.checked = true; toggle.dispatchEvent(new Event('change'));
  const field = document.querySelector('.md-search__input');
  field.focus(); field.value = question;
  field.dispatchEvent(new Event('focus')); field.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true}));
  while (!document.querySelector('.md-search-result__item')) {
    field.dispatchEvent(new KeyboardEvent('keyup', {bubbles: true}));
    await new Promise((done) => setTimeout(done, 20));
  }
  return performance.now() - start;
}"""


ANSWERED = """window.beantwoord = new Promise((done) => {
  new MutationObserver((_, watching) => {
    if (!document.querySelector('.kr-treffer')?.getClientRects().length) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  }).observe(document, { childList: true, subtree: true });
});"""
"""Tells when the first result is drawn: it has a place on the page, and the frame it is in has been made.

Who waits from outside looks once in half a second.
"""
VISITS = 7
"""First visits of which the median counts, after one that counts for nothing: the server then has all files compressed, as a web server does."""


def browser_rows(sites: dict[int, Path], plain: dict[int, Path], matcher_sizes: tuple[int, ...]) -> list[Row]:
    """Everything that needs a browser; empty when there is none."""
    path = find_browser()
    if path is None:
        return []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        found: list[Row] = []
        for size in sites:
            say(f"pagina's en zoeken in de browser bij {size}")
            found += _reading(browser, sites[size], plain.get(size), size)
        found += _matching(browser, matcher_sizes)
        browser.close()
    return found


def _reading(browser: Any, site: Path, plain: Path | None, size: int) -> list[Row]:
    found: list[Row] = []
    with Server(site) as server:
        for name, path in OURS.items():
            _, fetched = _visit(browser, server, path)
            found.append(
                row("gewicht", f"eerste bezoek: {name}", size, fetched / 1000, "kB op de lijn", doel=WEIGHT)
            )
        ours = [_first_answer(browser, server) for _ in range(VISITS + 1)][1:]
    seconds, fetched = statistics.median(o[0] for o in ours), ours[0][1]
    found += [
        row("zoeken", "eerste antwoord", size, seconds, "s", doel=1.0),
        row("zoeken", "opgehaald tot het antwoord", size, fetched / 1000, "kB op de lijn", doel=WEIGHT),
    ]
    if plain is None:
        return found
    with Server(plain) as server:
        theirs = [_plain_answer(browser, server) for _ in range(3)]
    peer, peer_bytes = statistics.median(t[0] for t in theirs), theirs[0][1]
    name = "zoeken van Material"
    return [
        *found,
        row("zoeken", "eerste antwoord", size, seconds, "s", naast=name, ernaast=peer, doel=1.0),
        row("zoeken", "opgehaald tot het antwoord", size, fetched / 1000, "kB op de lijn", naast=name, ernaast=peer_bytes / 1000, doel=1.0),
    ]  # fmt: skip


def _visit(browser: Any, server: Server, path: str) -> tuple[float, int]:
    """(seconds until it is quiet, bytes) of a first visit to a page."""
    context = browser.new_context()
    page = context.new_page()
    server.fetched.clear()
    page.goto(server.url + path, wait_until="networkidle")
    seconds = page.evaluate("performance.timing.loadEventEnd - performance.timing.navigationStart") / 1000
    context.close()
    return seconds, sum(size for _, size in server.fetched)


def _first_answer(browser: Any, server: Server) -> tuple[float, int]:
    """(seconds, bytes) from following a link to the search with a question in it until there are results."""
    context = browser.new_context()
    page = context.new_page()
    server.fetched.clear()
    page.add_init_script(ANSWERED)
    page.goto(f"{server.url}/zoeken/?q={QUESTION.replace(' ', '+')}", wait_until="commit")
    seconds = page.evaluate("beantwoord") / 1000
    context.close()
    return seconds, sum(size for _, size in server.fetched)


def _plain_answer(browser: Any, server: Server) -> tuple[float, int]:
    """The same for Material: from opening the start page until its search shows a result."""
    context = browser.new_context()
    page = context.new_page()
    server.fetched.clear()
    page.goto(f"{server.url}/", wait_until="domcontentloaded")
    page.evaluate(PLAIN_SEARCH, QUESTION)
    seconds = page.evaluate("performance.now()") / 1000
    context.close()
    return seconds, sum(size for _, size in server.fetched)


def _matching(browser: Any, sizes: tuple[int, ...]) -> list[Row]:
    model = prepare_match(load(read_folder(ROOT), TODAY).require_valid())
    script = bundle(read_web_modules())
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as temporary:
        for size in sizes:
            say(f"matcher in de browser bij {size}")
            folder = Path(temporary) / str(size)
            folder.mkdir()
            whole = grown(model, size)
            sent = [data_script(name, part) for name, part in match_pieces(whole, None).items()]
            (folder / "kansrijk.js").write_text(script, encoding="utf-8")
            (folder / "match.js").write_bytes(data_script("match", whole))
            (folder / "index.html").write_text(
                '<!doctype html><meta charset="utf-8"><script src="kansrijk.js"></script>', encoding="utf-8"
            )
            page = browser.new_page()
            page.goto((folder / "index.html").as_uri())
            for name, profile in PROFILES.items():
                times = page.evaluate(RUN, profile)
                found.append(
                    row(
                        "matcher",
                        f"in de browser: {name}",
                        size,
                        statistics.median(times),
                        "ms",
                        doel=MATCHER.get(size),
                    )
                )
            found.append(
                row(
                    "gewicht",
                    "gegevens van de matcher",
                    size,
                    sum(len(gzip.compress(part, 6)) for part in sent) / 1000,
                    "kB op de lijn",
                )
            )
            page.close()
    return found
