"""Opening a page in the browser and looking for barriers, for every test that does so."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


SHORTENED = """() => document.querySelectorAll("ul, ol, tbody").forEach(
    (list) => [...list.children].slice(30).forEach((row) => row.remove()))"""


def axe_faults(page: Any) -> list[tuple[str, str, str]]:
    """What axe holds against WCAG 2.2 A and AA: rule, element, and why.

    Of a long list or table only the first thirty stay: the others are the same, and axe takes a minute for them.
    """
    page.evaluate(SHORTENED)
    found = Axe().run(page, options=WCAG).response["violations"]
    return [(v["id"], v["nodes"][0]["html"], v["nodes"][0]["failureSummary"]) for v in found]


def opened(chromium: Any, url: str, **context: Any) -> tuple[Any, list[str], list[str]]:
    """A loaded page, with the errors and the requests to other places that came by."""
    page = chromium.new_context(**context).new_page()
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
    page.wait_for_load_state("networkidle")
    return page, errors, elsewhere
