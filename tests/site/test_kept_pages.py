"""Pages kept between builds: the same bytes with and without them, and never one that is stale or damaged."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from basis import TODAY
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from site_reading import small_project

from kansrijk.kept import FOLDER
from kansrijk.mkdocs_adapter import PLUGIN, BuildError, build_into, read_site
from kansrijk.mkdocs_serve import LOOK, quick_page
from kansrijk.page_store import NAME, packed, page_sum
from kansrijk.pages.page import Page, make_page
from kansrijk.side_by_side import FEW, beside, side_by_side
from kennisbank.folder import read_folder

MANY = FEW + 10
"""So many pages that processes share them."""


def some_pages(n: int = 3) -> dict[str, Page]:
    """Pages that link to each other, in a ring, and to a heading of the next."""
    pages = [
        make_page(
            f"interventies/p{i}.md",
            f"Programma {i}",
            f"Programma {i}",
            [
                f"Zie [het volgende](p{(i + 1) % n}.md#deel-{(i + 1) % n}).",
                f"## Deel {i}",
                "| a | b |\n|---|---|\n| 1 | é |",
            ],
        )
        for i in range(n)
    ]
    index = make_page("interventies/index.md", "Interventies", "Interventies", ["Alles."])
    return {page.path: page for page in sorted([*pages, index], key=lambda page: page.path)}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without entries, built once with three pages."""
    root = small_project(tmp_path_factory.mktemp("bewaard") / "project", {})
    build(root, some_pages())
    assert (root / FOLDER / NAME).is_file()
    return root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A private copy of the built project, with what it kept."""
    return Path(shutil.copytree(built, tmp_path / "project"))


def build(root: Path, pages: dict[str, Page]) -> dict[str, bytes]:
    """Build, and the files of the site."""
    target = root.parent / "site"
    shutil.rmtree(target, ignore_errors=True)
    build_into(root / "mkdocs.yml", target, pages)
    return {str(p.relative_to(target)): p.read_bytes() for p in sorted(target.rglob("*")) if p.is_file()}


def cold(root: Path, pages: dict[str, Page]) -> dict[str, bytes]:
    """Build without anything kept."""
    shutil.rmtree(root / FOLDER, ignore_errors=True)
    return build(root, pages)


def changed(pages: dict[str, Page], path: str, change: Callable[[str], str]) -> dict[str, Page]:
    page = pages[path]
    text = change(page.markdown)
    assert text != page.markdown
    return {**pages, path: Page(path, page.title, text, page.source)}


def forge(root: Path) -> None:
    """Put a lie in every page that is kept, well formed, so that using it shows."""
    with sqlite3.connect(root / FOLDER / NAME) as connection:
        rows = connection.execute("SELECT sleutel, inhoud FROM paginas").fetchall()
        assert rows
        for key, body in rows:
            text = zlib.compress(zlib.decompress(body).replace(b"</html>", b"LEUGEN</html>"))
            connection.execute(
                "UPDATE paginas SET som = ?, inhoud = ? WHERE sleutel = ?", (page_sum(key, text), text, key)
            )
    connection.close()


def lies(site: dict[str, bytes]) -> list[str]:
    return [path for path, data in site.items() if b"LEUGEN" in data]


def test_a_build_with_kept_pages_gives_the_same_bytes(project: Path) -> None:
    pages = changed(some_pages(), "interventies/p1.md", lambda text: text.replace("Zie", "Kijk bij"))
    warm = build(project, pages)
    assert b"Kijk bij" in warm["interventies/p1/index.html"]
    assert build(project, pages) == warm
    assert cold(project, pages) == warm


def test_only_a_page_that_changed_is_made_again(project: Path) -> None:
    forge(project)
    pages = changed(some_pages(), "interventies/p1.md", lambda text: text.replace("Zie", "Kijk bij"))
    made = {"interventies/p1/index.html", "404.html"}
    site = build(project, pages)
    assert set(lies(site)) == {path for path in site if path.endswith(".html")} - made
    assert {"index.html", "interventies/index.html"} <= set(lies(site))


def test_processes_and_no_processes_give_the_same_bytes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = some_pages(MANY)
    side = cold(project, pages)
    monkeypatch.setattr("kansrijk.side_by_side.processors", lambda: 1)
    assert cold(project, pages) == side
    assert len(side) > MANY


def test_what_all_pages_share_makes_every_page_new(project: Path) -> None:
    for change in (
        ("site_name: Kansrijk", "site_name: Anders"),
        ("- Start:", "- Begin:"),
        ("- Interventies: interventies/index.md", "- Kiezen:\n  - Lijst: interventies/index.md"),
        ("- Kiezen:", "- Vinden:"),
    ):
        forge(project)
        config = project / "mkdocs.yml"
        text = config.read_text(encoding="utf-8")
        assert change[0] in text
        config.write_text(text.replace(*change), encoding="utf-8")
        assert lies(build(project, some_pages())) == []


def test_a_kept_page_does_not_hide_a_broken_link(project: Path) -> None:
    without = {path: page for path, page in some_pages().items() if not path.endswith("p2.md")}
    with pytest.raises(BuildError, match=r"p2\.md"):
        build(project, without)
    moved = changed(
        some_pages(), "interventies/p2.md", lambda text: text.replace("## Deel 2", "## Ander deel")
    )
    with pytest.raises(BuildError, match="deel-2"):
        build(project, moved)
    assert build(project, some_pages())


def test_a_damaged_store_is_never_used(project: Path) -> None:
    good = build(project, some_pages())
    path = project / FOLDER / NAME
    whole = path.read_bytes()
    middle = len(whole) // 2
    for data in (b"geen databank", whole[:middle], whole[:middle] + bytes(len(whole) - middle)):
        path.write_bytes(data)
        assert build(project, some_pages()) == good
    path.write_bytes(whole)
    for text in (b"{}\n<p>nep</p>", b"[]\n", b'{"gevraagd": [], "plaats": [1]}\n<p>nep</p>', b"zonder kop"):
        body = packed(text)
        with contextlib.closing(sqlite3.connect(path)) as connection, connection:
            for (key,) in connection.execute("SELECT sleutel FROM paginas").fetchall():
                connection.execute(
                    "UPDATE paginas SET som = ?, inhoud = ? WHERE sleutel = ?",
                    (page_sum(key, body), body, key),
                )
        assert build(project, some_pages()) == good
    path.write_bytes(whole)
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        for key, body in connection.execute("SELECT sleutel, inhoud FROM paginas").fetchall():
            head, _, html = zlib.decompress(body).partition(b"\n")
            beyond = json.dumps({**json.loads(head), "plaats": [0, len(html) + 9]}).encode()
            body = packed(beyond + b"\n" + html)
            connection.execute(
                "UPDATE paginas SET som = ?, inhoud = ? WHERE sleutel = ?", (page_sum(key, body), body, key)
            )
    assert build(project, some_pages()) == good
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE paginas SET inhoud = substr(inhoud, 2)")
    connection.close()
    assert build(project, some_pages()) == good


def test_what_no_page_needs_is_not_kept(project: Path) -> None:
    pages = some_pages()
    for number in range(3):
        pages = changed(pages, "interventies/p1.md", lambda text, n=number: f"{text}\nNog iets: {n}.\n")  # type: ignore[misc]
        site = build(project, pages)
    on_site = sum(path.endswith("index.html") for path in site)
    assert on_site > len(pages)
    with sqlite3.connect(project / FOLDER / NAME) as connection:
        assert connection.execute("SELECT count(*) FROM paginas").fetchone() == (on_site,)
    connection.close()


def test_answers_come_in_order_whatever_happens_to_a_process() -> None:
    questions = list(range(MANY))
    here = os.getpid()

    def answer(number: int) -> int:
        if number == 7 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        if number == 8 and os.getpid() != here:
            raise ValueError
        return number * number

    assert list(side_by_side(questions, answer)) == [n * n for n in questions]

    def failing(number: int) -> int:
        return 1 // (number - 30)

    with pytest.raises(ZeroDivisionError):
        list(side_by_side(questions, failing))
    assert beside(lambda: "klaar")() == "klaar"


def test_serving_makes_the_page_of_a_changed_entry_at_once(small: Path) -> None:
    """The quick page has the same bytes as a whole build, and what touches other pages is left to that."""
    root = small.resolve()

    def whole() -> None:
        config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root / "site"), strict=True)
        mkdocs_build(config)

    whole()
    assert quick_page(root) is None  # nothing changed
    entry = root / "interventions/voorbeeld.yml"
    text = entry.read_text(encoding="utf-8")
    entry.write_text(text.replace("\nsamenvatting: ", "\nsamenvatting: Nieuw. "), encoding="utf-8")
    place = quick_page(root)
    assert place is not None
    quick = place.read_bytes()
    assert b"Nieuw." in quick
    whole()
    assert place.read_bytes() == quick
    for change in (("naam: Voorbeeld", "naam: Anders"), ("versie: 1", "versie: x"), ("id: ", "id: [")):
        assert change[0] in text
        entry.write_text(text.replace(*change, 1), encoding="utf-8")
        assert quick_page(root) is None


def test_files_for_the_browser_are_the_same_after_a_change_as_cold(small: Path) -> None:
    """The text as it was, with a word that was there already, and with a new one."""
    entry = small / "interventions/voorbeeld.yml"
    text = entry.read_text(encoding="utf-8")
    changes = ("", "School. ", "Gloednieuw zonnebloempje. ")
    read_site(small, read_folder(small), TODAY)
    for change in changes:
        entry.write_text(text.replace("\nsamenvatting: ", f"\nsamenvatting: {change}"), encoding="utf-8")
        warm = read_site(small, read_folder(small), TODAY)
        kept = {path.name: path.read_bytes() for path in (small / FOLDER).iterdir()}
        assert {"letters.json", "woorden.json"} <= set(kept)
        shutil.rmtree(small / FOLDER)
        cold = read_site(small, read_folder(small), TODAY)
        assert warm[1:] == cold[1:]
        for name, body in kept.items():
            (small / FOLDER / name).write_bytes(body)


def test_serving_looks_often_whether_an_entry_changed(small: Path) -> None:
    """Half a second between looks, as mkdocs has it, would be half of the second in which a page shows."""
    config = load_config(config_file=str(small / "mkdocs.yml"), site_dir=str(small / "site"))
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(small / "site"))
    try:
        config.plugins[PLUGIN].on_serve(server, config=config, builder=lambda: None)
        looks = {Path(emitter.watch.path).name: emitter.timeout for emitter in server.observer.emitters}
        assert looks["interventions"] == LOOK <= 0.25
    finally:
        server.server_close()
