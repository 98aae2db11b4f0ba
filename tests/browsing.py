"""Opening a page in the browser and looking for barriers, for every test that does so."""

from __future__ import annotations

import json
import time
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from basis import THOROUGH
from playwright.sync_api import Error

WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    # Of what is in order axe need not tell the elements: that is most of its work.
    "resultTypes": ["violations"],
}
COLOURS = {**WCAG, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What can differ between light and dark; all other rules look at what is there and where."""

SHORTENED = """(most) => document.querySelectorAll("ul, ol, tbody").forEach((parent) => {
  const seen = {};
  [...parent.children].forEach((child) => {
    const kind = `${child.tagName} ${child.className}`;
    seen[kind] = (seen[kind] || 0) + 1;
    if (seen[kind] > most) child.remove();
  });
})"""
MOST = 60 if THOROUGH else 12
QUIET = "() => new Promise((resolve) => requestIdleCallback(() => resolve(true)))"


def axe_faults(
    page: Any, options: dict[str, Any] = WCAG, *, whole: bool = False
) -> list[tuple[str, str, str]]:
    """What axe holds against WCAG 2.2 A and AA: rule, element, and why.

    Of a long list or table only the first `MOST` of each kind stay: the others are the same, and axe takes a minute
    for them. `whole` leaves the page as it is, for a test that goes on with it.
    """
    if not whole:
        page.evaluate(SHORTENED, MOST)
    found = Axe().run(page, options=options).response["violations"]
    return [(v["id"], v["nodes"][0]["html"][:300], v["nodes"][0]["failureSummary"][:500]) for v in found]


def in_scheme(page: Any, scheme: str) -> None:
    """Let the reader of this page prefer light or dark, as somebody does in the settings of a device."""
    page.emulate_media(color_scheme=scheme)
    # Material follows that when a page loads; on a loaded page this is what its own switch does.
    page.evaluate(
        "s => document.body.setAttribute('data-md-color-scheme', s)",
        {"light": "default", "dark": "slate"}[scheme],
    )
    until(page, "document.getAnimations().every((a) => !(a instanceof CSSTransition))")


def axe_faults_light_and_dark(page: Any, *, whole: bool = False) -> list[tuple[str, str, str]]:
    """`axe_faults` in light, and of the colours also in dark: the rest of a page is the same in both."""
    in_scheme(page, "light")
    found = axe_faults(page, whole=whole)
    in_scheme(page, "dark")
    return found + axe_faults(page, COLOURS, whole=whole)


def until(page: Any, script: str, arg: Any = None) -> None:
    """Wait until the script gives something true; fails after half a minute.

    Not `page.wait_for_function`: that asks again from inside the page, where the site's content policy forbids
    it to read a script out of a text, so that it only works when the first answer is yes.
    """
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            if page.evaluate(script, arg):
                return
        except Error as error:
            # The page asked was just left for another: ask that one.
            if "context was destroyed" not in error.message:
                raise
        page.wait_for_timeout(20)
    raise AssertionError(f"this never became true: {script}")


def answers(page: Any, script: str, argument: Any) -> Any:
    """What a function in the page gives for one argument, both as JSON text: much faster than value by value."""
    text = page.evaluate(
        f"async (text) => JSON.stringify(await ({script})(JSON.parse(text)))", json.dumps(argument)
    )
    return json.loads(text)


def opened(chromium: Any, url: str, **context: Any) -> tuple[Any, list[str], list[str]]:
    """A loaded page, with the errors and the requests to other places that came by."""
    page = chromium.new_context(**context).new_page()
    under_way: set[Any] = set()
    page.on("request", lambda request: under_way.add(request))
    page.on("requestfinished", lambda request: under_way.discard(request))
    page.on("requestfailed", lambda request: under_way.discard(request))
    errors: list[str] = []
    elsewhere: list[str] = []
    home = "/".join(url.split("/")[:3])
    page.on(
        "console",
        lambda message: errors.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((home, "data:", "blob:")) else elsewhere.append(request.url)
        ),
    )
    page.goto(url)
    if context.get("java_script_enabled", True):
        # Until it has nothing to do and all it asked for has come; 'networkidle' would add half a second to each.
        busy = True
        while busy:
            page.evaluate(QUIET)
            busy = bool(under_way)
            page.evaluate(QUIET)
    return page, errors, elsewhere
