"""The built site: links resolve, the pencil leads to the YAML, size stays put, and the command keeps its word."""

from __future__ import annotations

import dataclasses
import json
import posixpath
import shutil
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from basis import OP, TODAY
from site_reading import Html, build_plainly, html_files, read_html, small_project

from kansrijk.cli import main
from kansrijk.disk_links import with_index
from kansrijk.mkdocs_adapter import KansrijkPlugin, build_into
from kansrijk.pages.build import build_pages
from kansrijk.versions import version_menu
from kennisbank.knowledge import Kennisbank


@pytest.fixture(scope="module")
def pages_read(site: Path) -> dict[str, Html]:
    """Every page of the real site, read once."""
    found = {name: read_html(path) for name, path in html_files(site).items()}
    assert len(found) > 400
    return found


def test_internal_links_resolve(site: Path, pages_read: dict[str, Html]) -> None:
    """Every link within the site leads to a file that exists, and every anchor to an element."""
    pages = pages_read
    for name, html in pages.items():
        for tag, attrs in html.elements:
            address = attrs.get("href") or attrs.get("src") or ""
            if not address or address.startswith(("http:", "https:", "mailto:", "data:")):
                continue
            assert not address.startswith("//"), f"{name}: {address} leads to another site"
            path, anchor = urldefrag(unquote(address))
            path = path.partition("?")[0]  # what a page is asked, as the form at /meedoen/
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            target = target.lstrip("/")
            if path and (site / target).is_dir():
                # A disk shows a folder as a listing; the 404 page is for servers only.
                assert tag != "a" or name == "404.html", f"{name}: {address}"
                target = posixpath.normpath(posixpath.join(target, "index.html"))
            assert (site / target).is_file() or name == "404.html", f"{name}: {address}"
            if anchor and target in pages and tag == "a" and not anchor.startswith("__"):
                assert anchor in pages[target].ids, f"{name}: {address}"


def test_one_h1_and_one_title_per_page(pages_read: dict[str, Html]) -> None:
    """Each page has one main heading, and no two pages the same title."""
    titles: dict[str, str] = {}
    for name, html in pages_read.items():
        if name == "404.html":
            continue
        assert len(html.headings) == 1, name
        assert html.title.strip(), name
        assert html.title not in titles, f"{name} en {titles.get(html.title)}: {html.title}"
        titles[html.title] = name


def test_nothing_comes_from_another_origin(pages_read: dict[str, Html]) -> None:
    """No script, style, image or font is asked for elsewhere."""
    for name, html in pages_read.items():
        for tag, attrs in html.elements:
            if tag in ("script", "img", "iframe", "source") or (
                tag == "link" and "canonical" not in attrs.get("rel", "")
            ):
                address = attrs.get("src") or attrs.get("href") or ""
                assert not address.startswith(("http:", "https:", "//")), (name, address)


def test_nothing_inline_and_the_policy_first(site: Path, pages_read: dict[str, Html]) -> None:
    """On every page the policy stands before all that it is about, and the page keeps to it."""
    policies = set()
    for name, html in pages_read.items():
        at_work = ""
        for tag, attrs in html.elements:
            if attrs.get("http-equiv") == "Content-Security-Policy":
                at_work = attrs["content"]
            if tag == "script":
                assert attrs.get("src") or attrs.get("type") in ("application/json", "application/ld+json"), (
                    name
                )
            if tag == "script" or attrs.get("rel") == "stylesheet":
                assert at_work, name
            assert tag != "style", name
            assert "style" not in attrs, (name, tag)
            assert not [each for each in attrs if each.startswith("on")], (name, tag)
        policies.add(at_work)
    (policy,) = policies
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy
    assert f"Content-Security-Policy: {policy};" in (site / "_headers").read_text(encoding="utf-8")


def test_links_to_folders_name_the_file() -> None:
    """What a disk cannot know is written out; other addresses are left alone."""
    changed = {
        "..": "../index.html",
        ".": "./index.html",
        "../mazl/": "../mazl/index.html",
        "../mazl/#bewijs": "../mazl/index.html#bewijs",
        "../zoeken/?q=a/": "../zoeken/index.html?q=a/",
    }
    same = [
        "#bewijs",
        "",
        "?q=1",
        "https://voorbeeld.nl/a/",
        "mailto:a@b.nl",
        "/begin/",
        "../a.pdf",
        "//x.nl/",
    ]
    for address, expected in {**changed, **{a: a for a in same}}.items():
        found = with_index(f'<a class="x" href="{address}">a</a><link rel="canonical" href="{address}">')
        assert found == f'<a class="x" href="{expected}">a</a><link rel="canonical" href="{address}">'


def edit_links(project: Path, kb: Kennisbank) -> dict[str, str]:
    target = project / "site"
    build_into(project / "mkdocs.yml", target, build_pages(kb, TODAY))
    found = {}
    for name, path in html_files(target).items():
        for tag, attrs in read_html(path).elements:
            if tag == "a" and attrs.get("rel") == "edit":
                found[name] = attrs["href"]
    return found


def test_pencil_leads_to_the_yaml(
    tmp_path: Path, example_files: dict[str, bytes], example_kb: Kennisbank
) -> None:
    """With a repo_url an entry's pencil leads to its YAML; pages made of many files have none."""
    project = small_project(
        tmp_path, example_files, repo_url="https://git.voorbeeld.nl/kansrijk", edit_uri="edit/main/docs/"
    )
    found = edit_links(project, example_kb)
    assert (
        found["interventies/voorbeeld/index.html"]
        == "https://git.voorbeeld.nl/kansrijk/edit/main/interventions/voorbeeld.yml"
    )
    assert found["tips/voorbeeldtip/index.html"].endswith("/edit/main/tips/voorbeeldtip.yml")
    assert found["index.html"].endswith("/edit/main/docs/index.md")
    assert "interventies/index.html" not in found


def test_no_repository_no_pencil(small: Path, example_kb: Kennisbank) -> None:
    assert edit_links(small, example_kb) == {}


def test_entry_page_does_not_grow_with_the_number_of_entries(
    tmp_path: Path, example_files: dict[str, bytes], example_kb: Kennisbank
) -> None:
    """One and the same page is as large among 10 entries as among 60."""
    sizes = []
    original = example_kb.interventies["voorbeeld"]
    for n in (10, 60):
        copies = {
            f"kopie-{i:02}": dataclasses.replace(
                original, id=f"kopie-{i:02}", naam=f"Kopie {i:02}", aliassen=()
            )
            for i in range(n - 1)
        }
        kb = dataclasses.replace(example_kb, interventies={"voorbeeld": original, **copies})
        project = small_project(tmp_path / str(n), example_files)
        build_into(project / "mkdocs.yml", project / "site", build_pages(kb, TODAY))
        sizes.append((project / "site/interventies/voorbeeld/index.html").stat().st_size)
        assert len(html_files(project / "site/interventies")) == n + 1
    assert sizes[0] == sizes[1]


def test_build_says_where_the_site_is(built_project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`bouw` writes a site, says where, and a second time replaces it."""
    target = built_project / "site"
    shutil.rmtree(target)
    for _ in range(2):
        assert main(["bouw", "--map", str(built_project), *OP]) == 0
        out, err = capsys.readouterr()
        assert str(target) in out
        assert "http.server" in out
        assert "Traceback" not in err
        assert "Zensical" not in err
    assert (target / "interventies/voorbeeld/index.html").is_file()
    # What is kept of a build may stay; a half-made site may not.
    assert {p.name for p in built_project.iterdir() if p.name.startswith(".")} <= {".kansrijk"}


def test_build_keeps_the_given_day(built_project: Path, tmp_path: Path) -> None:
    target = ["--op", "2035-01-01", "--doel", str(tmp_path / "uit")]
    assert main(["bouw", "--map", str(built_project), *target]) == 0
    text = read_html(tmp_path / "uit/interventies/voorbeeld/index.html").text
    assert "huidige status niet bevestigd" in text


def test_plugin_reads_the_yaml_itself(small: Path, example_kb: Kennisbank) -> None:
    """Without `kansrijk bouw`, mkdocs alone gives the same pages; `op` sets the day."""
    text = (small / "mkdocs.yml").read_text(encoding="utf-8")
    (small / "mkdocs.yml").write_text(
        text.replace("- kansrijk", f"- kansrijk:\n    op: {TODAY}"), encoding="utf-8"
    )
    build_plainly(small)
    pages, menu = build_pages(example_kb, TODAY), version_menu(example_kb)
    build_into(small / "mkdocs.yml", small / "tweede", pages, menu=menu)
    first, second = html_files(small / "site"), html_files(small / "tweede")
    assert first.keys() == second.keys()
    assert all(first[n].read_bytes() == second[n].read_bytes() for n in first)


def test_serve_watches_the_yaml(small: Path) -> None:
    """A change in an entry, a vocabulary or a source makes `mkdocs serve` build again, and is looked for often."""
    from mkdocs.config import load_config
    from mkdocs.livereload import LiveReloadServer

    config = load_config(config_file=str(small / "mkdocs.yml"))
    plugin = KansrijkPlugin()
    plugin.load_config({})
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(small / "site"))
    usual = server.observer.timeout
    try:
        plugin.on_serve(server, config=config, builder=lambda: None)
        watched = {Path(path).relative_to(small).as_posix() for path in server._watched_paths}
    finally:
        server.server_close()
    assert {"interventions", "parels", "puzzels", "tips", "vocabulaire", "vocabulaire/bronnen"} <= watched
    assert 0 < server.observer.timeout < usual


def test_the_data_for_others_stands_in_the_site(site: Path) -> None:
    """Every address in the index of the API is a file of the site, and so are the feed and the calendars."""
    index = json.loads((site / "api/v1/index.json").read_bytes())
    named = [row["adres"] for row in index["bestanden"]]
    for kind in index["soorten"]:
        named += [kind["lijst"], kind["schema"], *(row["adres"] for row in kind["items"])]
    home = index["gegevens"]["site"] or ""
    assert len(named) > 300
    assert [a for a in named if not (site / a.removeprefix(home)).is_file()] == []
    assert list((site / "herzien").glob("*.ics"))
