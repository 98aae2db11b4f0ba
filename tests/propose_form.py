"""The form at /meedoen/ in a browser of its own, and what somebody does with it, for the tests that use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from basis import TODAY

from kansrijk.bundle import bundle
from kansrijk.data_file import data_script
from kansrijk.disk import read_web_modules
from kansrijk.propose import page as propose
from kansrijk.propose.entries import COMMENTS, each_entry_piece, moved_pieces
from kansrijk.propose.lists import list_pieces
from kennisbank.knowledge import Kennisbank

HOSTILE = "<img src=x onerror=alert(1)>"
FOLDER = "assets/kansrijk"
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self'; base-uri 'none'"
)
REPO = "https://github.com/voorbeeld/kansrijk"
Opener = Callable[..., Any]
NOTED = "meedoen/tip-bedenk-iets-nieuws-met-de-buurt"
REMARK = {"voor": ["# nog eens navragen bij de redactie"]}


def write_form(kb: Kennisbank, root: Path) -> None:
    """Write the page under `root` with the script and the data that the site has; a second one knows where the files live."""
    # One entry has a comment in its file, as an editor may leave one.
    entries = dict(each_entry_piece(kb))
    commented_tip = {NOTED: {**entries[NOTED], COMMENTS: {"in": {"bronnen": {"in": {"0": REMARK}}}}}}
    data = {propose.DATA: propose.propose_data(), **list_pieces(kb)}
    data |= {**entries, **commented_tip, **moved_pieces(kb), "meedoen/interventie-oud": {"=": "voorzorg"}}
    files = {f"{FOLDER}/{name}.js": data_script(name, value) for name, value in data.items()}
    files[propose.SCRIPT] = bundle(read_web_modules(), [propose.ENTRY]).encode()
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    for name, meta in (
        ("index.html", ""),
        ("github.html", f'<meta name="kansrijk-bestanden" content="{REPO}">'),
    ):
        scripts = "".join(
            f'<script src="{path}"></script>'
            for path in (propose.SCRIPT, f"{FOLDER}/{propose.DATA}.js", f"{FOLDER}/{propose.LISTS}.js")
        )
        (root / name).write_text(
            f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Meedoen</title>{meta}'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body><main><h1>Meedoen</h1>'
            f'<div data-onderdeel="meedoen" data-gegevens="{propose.DATA}" data-lijsten="{propose.LISTS}"></div>'
            f"{scripts}</main></body></html>",
            encoding="utf-8",
        )


NOWHERE = "bestaat-niet"


def is_fault(message: Any) -> bool:
    """An error in the console; but that an id is not there is found out by asking, and one test holds back the names."""
    return message.type == "error" and not message.location["url"].endswith((f"-{NOWHERE}.js", "/nergens.js"))


def opening(chromium: Any, folder: Path) -> Iterator[Opener]:
    """Opens the form under `folder` in a browser of its own; afterwards no error, no dialog, and no request but for the page's own files."""
    contexts: list[Any] = []
    faults: list[str] = []

    def start(query: str = "", name: str = "index.html", context: Any = None, script: str = "") -> Any:
        context = context or chromium.new_context(
            accept_downloads=True, locale="nl-NL", viewport={"width": 1200, "height": 900}
        )
        contexts.append(context)
        page = context.new_page()
        if script:
            page.add_init_script(script)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: faults.append(message.text) if is_fault(message) else None)
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith(("file:", "blob:")) else faults.append(request.url)
            ),
        )
        # The day of the tests is the day of the browser, so that dates are those of the rules.
        page.clock.set_fixed_time(f"{TODAY.isoformat()}T12:00:00")
        page.goto((folder / name).as_uri() + query)
        page.wait_for_selector(".kr-voorstel h2")
        return page

    yield start
    for context in contexts:
        context.close()
    assert faults == []


def settled(page: Any) -> None:
    """Wait until the check has run after the last change."""
    page.wait_for_timeout(400)


def opened_section(page: Any, heading: str) -> None:
    """Open a section of the form."""
    page.locator("details.kr-sectie > summary", has_text=heading).click()


def downloaded(page: Any, target: Path) -> Path:
    """Save the proposal as a file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als bestand").click()
    path = target / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def pick(page: Any, field: str, text: str) -> None:
    """Choose from a field that searches, by keyboard."""
    page.locator(f"#{field}").press_sequentially(text)
    page.wait_for_selector(f"#{field}-lijst [role=option]")  # names come when somebody asks for them
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")


def shown(page: Any) -> str:
    """The YAML that the form would hand over."""
    return str(page.locator("details pre.kr-bestand").text_content())
