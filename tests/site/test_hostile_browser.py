"""Hostile texts in a real browser: on every page, in every box that somebody can type in, and in what somebody opens."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from basis import THOROUGH
from browsing import answers, until
from hostile_texts import texts
from matcher_form import open_profile, to_step
from site_reading import html_files

pytestmark = pytest.mark.browser

LOOK = """() => {
  const odd = window.__pwned === undefined ? [] : ["something ran"];
  const web = ["http:", "https:", "mailto:"];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) odd.push(`${element.tagName} ${name}=${value}`);
      if (!["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset"].includes(name)) continue;
      const { protocol, origin } = URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI) : window.location;
      const elsewhere = element.tagName !== "A" && origin !== window.location.origin && element.tagName !== "LINK";
      if (!web.includes(protocol) || elsewhere) odd.push(`${element.tagName} ${name}=${value}`);
    }
  }
  return odd;
}"""
"""What stands on a page that should not: a handler, a link with another scheme, or something of another site."""
KINDS = "() => [...new Set([...document.querySelectorAll('*')].map((element) => element.tagName))].sort()"


class Watched:
    """A tab, and everything that should not happen in it."""

    def __init__(self, chromium: Any, home: str) -> None:
        self.home = home
        self.page = chromium.new_context(locale="nl-NL").new_page()
        self.seen: list[str] = []
        self.page.on(
            "dialog", lambda dialog: (self.seen.append(f"dialog {dialog.message}"), dialog.dismiss())
        )
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.seen.append(str(error)))
        self.page.on("request", self._asked)
        self.page.on("popup", lambda popup: self.seen.append(f"popup {popup.url}"))

    def _said(self, message: Any) -> None:
        # A text that has the form of an id is looked for beside the programmes of the site, and is not there.
        looked_for = message.location["url"].startswith(f"{self.home}/assets/kansrijk/vergelijken/")
        if message.type in ("error", "warning") and not looked_for:
            self.seen.append(message.text)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((f"{self.home}/", "blob:")):
            self.seen.append(f"asked {request.url}")

    def go(self, path: str) -> None:
        """Open a page of the site, and look."""
        self.page.goto(f"{self.home}{path}")
        assert self.odd() == [], path

    def odd(self) -> list[str]:
        """What stands there, or happened since the last look, that should not."""
        found, self.seen[:] = [*self.page.evaluate(LOOK), *self.seen], []
        return found


@pytest.fixture(scope="module")
def watched(chromium: Any, hostile_url: str) -> Iterator[Watched]:
    tab = Watched(chromium, hostile_url)
    yield tab
    tab.page.context.close()


def test_nothing_runs_on_any_page(watched: Watched, hostile_sites: Path) -> None:
    """No dialog, no script, no message in the console, nothing asked of another site, no link but to the web."""
    paths = list(html_files(hostile_sites / "vijandig"))
    assert len(paths) > 50
    for path in paths[:: 1 if THOROUGH else 3]:
        watched.go("/" + path.removesuffix("index.html"))


def test_every_text_typed_in_the_search_box(watched: Watched) -> None:
    """Each is looked for and shown as it was typed; the page stays of the same kinds of elements."""
    watched.go("/zoeken/?q=lessen")
    until(watched.page, "document.getElementById('kr-zoek-status').textContent.includes('lessen')")
    kinds = set(watched.page.evaluate(KINDS))
    watched.page.evaluate(
        """async (texts) => {
          const form = document.getElementById("kr-zoek-formulier");
          const status = document.getElementById("kr-zoek-status");
          for (const text of texts) {
            form.elements.q.value = text;
            form.requestSubmit();
            const asked = form.elements.q.value.trim();
            for (let n = 0; asked && status.textContent === form.dataset.bezig && n < 1000; n += 1) {
              await new Promise((resolve) => setTimeout(resolve, 2));
            }
          }
        }""",
        list(texts()[:: 1 if THOROUGH else 5]),
    )
    assert set(watched.page.evaluate(KINDS)) <= kinds | {"OL", "UL", "LI", "H3", "P", "A", "DIV"}
    assert watched.odd() == []
    for text in texts()[::25]:
        watched.go(
            f"/zoeken/?q={quote(text)}&soort={quote(text)}&niveau={quote(text)}&leeftijd={quote(text)}"
        )


@pytest.mark.parametrize(
    "path", ["/vergelijken/?ids={}", "/interventies/?vraagstuk={}&q={}", "/meedoen/?soort={}&id={}"]
)
def test_every_text_in_an_address(path: str, watched: Watched) -> None:
    """What the scripts of a page read out of its address."""
    size = 60
    for start in range(0, len(texts()), size):
        text = quote(",".join(texts()[start : start + size]))
        watched.go(path.replace("{}", text))
    for text in ("__proto__", "constructor", "toString"):
        watched.go(path.replace("{}", text))


MOST = 150
"""Names in one profile."""
PROFILE = {"organisatie": {"type": "gemeente", "naam": "x"}, "populatie": {"leeftijd": {"van": 0, "tot": 18}}}


def test_every_text_in_a_profile(watched: Watched) -> None:
    """A text is refused in words or read as a name; what may stand in a profile is then shown, however it is opened."""
    watched.go("/matcher/")
    until(watched.page, "document.querySelector('#m-type') !== null")
    good = answers(
        watched.page,
        """async ([texts, profile]) => {
          const good = [];
          for (const text of texts) {
            const organisatie = { ...profile.organisatie, naam: text, code: text };
            const given = { ...profile, organisatie, aanbod: [text], behoeften: [{ tekst: text }] };
            try { await window.kansrijk.match(given); good.push(text); } catch (error) {
              if (!(error.problemen?.length > 0)) throw error;
            }
          }
          return good;
        }""",
        [[text for text in texts() if text.strip()], PROFILE],
    )
    bad = [text for text in texts() if text not in good]
    assert len(good) > 80
    assert len(bad) > 120
    assert [text for text in good if "<s" in text.lower() or "](" in text or "\x1b" in text] == []
    for start in range(0, len(bad), 5):
        open_profile(watched.page, PROFILE | {"aanbod": bad[start : start + 5]})
    for text in bad[::20]:
        open_profile(watched.page, text.encode("utf-8", "surrogatepass"), "profiel.yml")
    assert watched.odd() == []
    aanbod = good[:MOST]
    shown = {**PROFILE, "organisatie": {"type": "gemeente", "naam": aanbod[0]}, "aanbod": aanbod}
    shown["behoeften"] = [{"tekst": text} for text in good[:40]]
    open_profile(watched.page, shown)
    assert watched.odd() == []
    packed = json.dumps(shown | {"aanbod": aanbod[:60], "behoeften": []}, ensure_ascii=False).encode()
    total = 0x811C9DC5
    for byte in packed:
        total = ((total ^ byte) * 0x01000193) & 0xFFFFFFFF
    letters = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    watched.go(f"/matcher/?link#profiel={letters}.{total:08x}")
    until(watched.page, "document.querySelector('.kr-meldingen').textContent !== ''")
    to_step(watched.page, 5)
    assert watched.odd() == []


def test_every_text_in_the_form(watched: Watched) -> None:
    """Typed in each box of a proposal: the YAML that comes out shows it, and nothing else happens."""
    watched.go("/meedoen/?soort=tip")
    until(watched.page, "document.querySelectorAll('textarea, input[type=text]').length > 5")
    boxes = watched.page.evaluate(
        """async (texts) => {
          let n = 0;
          const boxes = [...document.querySelectorAll("article textarea, article input[type=text]")];
          for (const text of texts) {
            const box = boxes[n % boxes.length];
            if (!box.isConnected || box.readOnly) { n += 1; continue; }
            box.value = text;
            for (const kind of ["input", "change", "blur"]) box.dispatchEvent(new Event(kind, { bubbles: true }));
            n += 1;
            if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
          }
          return boxes.length;
        }""",
        list(texts()),
    )
    assert boxes > 3
    assert watched.odd() == []
