"""What `kansrijk schrijf` writes: plain mkdocs and the second engine build the same site of it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote, urlsplit

from basis import OP, TODAY
from site_reading import Html, build_plainly, html_files, read_html, small_project

from kansrijk.cli import main


def test_site_folder_is_not_taken_for_written_markdown(small: Path, tmp_path: Path) -> None:
    """`schrijf` replaces what it wrote itself, and `bouw` what it built itself; not each other's."""
    target = tmp_path / "uit"
    arguments = ["--map", str(small), *OP]
    assert main(["schrijf", *arguments, str(target)]) == 0
    assert main(["schrijf", *arguments, str(target)]) == 0
    assert main(["bouw", *arguments, "--doel", str(target)]) == 2


def test_site_made_by_mkdocs_may_be_replaced(built_project: Path) -> None:
    """After `mkdocs build` by hand, `kansrijk bouw` knows the folder as ours."""
    shutil.rmtree(built_project / "site")
    build_plainly(built_project)
    assert main(["bouw", "--map", str(built_project), *OP]) == 0


def test_written_markdown_builds_to_the_same_site(built_project: Path, tmp_path: Path) -> None:
    """Plain mkdocs makes of the written folder, strictly, what the plugin makes: same pages, same texts."""
    written, built = tmp_path / "uit", built_project / "site"
    assert main(["schrijf", "--map", str(built_project), "--op", TODAY.isoformat(), str(written)]) == 0
    assert "- kansrijk" not in (written / "mkdocs.yml").read_text(encoding="utf-8")
    build_plainly(written)
    ours, theirs = html_files(built), html_files(written / "site")
    assert list(ours) == list(theirs)
    assert len(ours) > 10
    for name in ours:
        assert read_html(ours[name]).text == read_html(theirs[name]).text, name


def test_second_engine_builds_the_same_site(built_project: Path, tmp_path: Path) -> None:
    """Zensical makes of the written folder, unchanged, the same pages: titles, headings, links and texts.

    What differs is said here: Zensical puts the name of the home page in its title, and our own build makes of
    every link a file, so that it works from a folder on disk.
    """
    by_hand = '| <a href="../../api/v1/index.json"><code>alles</code></a>, <a href="https://x.nl/api">elders</a> |\n|---|\n'
    (built_project / "docs/over/gegevens.md").write_text(f"# Gegevens\n\n{by_hand}", encoding="utf-8")
    written, built = tmp_path / "uit", built_project / "site"
    assert main(["bouw", "--map", str(built_project), "--op", TODAY.isoformat()]) == 0
    assert main(["schrijf", "--map", str(built_project), "--op", TODAY.isoformat(), str(written)]) == 0
    page = (written / "docs/over/gegevens.md").read_text(encoding="utf-8")
    assert "[<code>alles</code>](../api/v1/index.json)" in page
    assert '<a href="https://x.nl/api">elders</a>' in page
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"], cwd=written, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "No issues found" in done.stdout + done.stderr
    ours, theirs = html_files(built), html_files(written / "site")
    assert list(ours) == list(theirs)
    assert len(ours) > 40
    for name in ours:
        mine, other = read_html(ours[name]), read_html(theirs[name])
        assert other.title.removeprefix("Start - ") == mine.title, name
        assert outline(mine) == outline(other), name
        assert links(mine) == links(other), name
        assert versions(ours[name]) == versions(theirs[name]), name
        assert "".join(mine.text.split()) == "".join(other.text.split()), name
        lost = [href for href in links(other) if not leads_somewhere(written / "site", name, href)]
        assert lost == [], name
    made = sorted(p.relative_to(built) for p in (built / "assets/kansrijk").rglob("*") if p.is_file())
    assert made
    for path in made:
        assert (written / "site" / path).read_bytes() == (built / path).read_bytes(), path


def test_with_an_address_the_second_engine_says_the_same_to_others(
    tmp_path: Path, example_files: dict[str, bytes]
) -> None:
    """Zensical builds a site with an address of its own as well: the same list for search engines, the same headers."""
    project = small_project(tmp_path, example_files, site_url="https://kansrijk.voorbeeld.nl/jeugd/")
    arguments = ["--map", str(project), "--op", TODAY.isoformat()]
    written, built = tmp_path / "uit", project / "site"
    assert main(["bouw", *arguments]) == 0
    assert main(["schrijf", *arguments, str(written)]) == 0
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"], cwd=written, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert (built / "_headers").read_bytes() == (written / "site/_headers").read_bytes()
    ours, theirs = (listed(folder) for folder in (built, written / "site"))
    assert len(ours) > 40
    assert ours == theirs


def listed(site: Path) -> list[tuple[str, str]]:
    """The addresses that a site tells search engines, each with the day of its last change or ''."""
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = ET.parse(site / "sitemap.xml").getroot().iter(f"{name}url")
    return sorted((url.findtext(f"{name}loc") or "", url.findtext(f"{name}lastmod") or "") for url in found)


def outline(html: Html) -> list[tuple[str, str]]:
    """The headings of a page with their anchors."""
    return [(tag, attrs.get("id", "")) for tag, attrs in html.content if tag in ("h1", "h2", "h3", "h4")]


def versions(path: Path) -> list[str]:
    """Where the menus of versions lead, in the header and in the drawer, a folder and its index.html being the same."""
    menus = re.findall(
        r'<details class="kr-versies">.*?</details>', path.read_text(encoding="utf-8"), re.DOTALL
    )
    assert len(menus) == 2, path
    return [address.replace("index.html", "") for address in re.findall(r'href="([^"]*)"', "".join(menus))]


def leads_somewhere(site: Path, page: str, href: str) -> bool:
    """Whether a link on a page leads to a file of the site, or to another site."""
    parts = urlsplit(href)
    if parts.scheme:
        return True
    path = unquote(parts.path)
    place = site / path[1:] if path.startswith("/") else (site / page).parent / path
    return (site / page if not parts.path else place / "index.html" if place.is_dir() else place).is_file()


def links(html: Html) -> list[str]:
    """Where the links in the text of a page lead, a folder and its index.html being the same."""
    found = (attrs["href"] for tag, attrs in html.content if tag == "a" and "href" in attrs)
    return [href.replace("index.html", "") or "./" for href in found]
