"""What a page says about itself, to search engines and to who shares it: description, address, schema.org, sitemap, picture."""

from __future__ import annotations

import datetime as dt
import json
import re
import struct
from pathlib import Path
from typing import Any

from basis import ROOT, TODAY
from site_reading import html_files, small_project

from kansrijk.mkdocs_adapter import build_into
from kansrijk.pages.build import build_pages
from kansrijk.pages.structured import structured
from kansrijk.site_files import site_files
from kennisbank.knowledge import Kennisbank

HOME = "https://kansrijk.voorbeeld.nl/jeugd/"
LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
KINDS = {"interventies": "Service", "parels": "Article", "puzzels": "Question", "tips": "CreativeWork"}


def graph(html: str) -> list[dict[str, Any]]:
    """The nodes of the one block of structured data of a page."""
    (found,) = LD.findall(html)
    nodes: list[dict[str, Any]] = json.loads(found)["@graph"]
    return nodes


def metas(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html))


def test_every_page_says_what_it_is(site: Path, kb: Kennisbank) -> None:
    """Description, address and structured data on every page; entries with the kind they are."""
    found = dict.fromkeys(KINDS, 0)
    for name, path in html_files(site).items():
        html = path.read_text(encoding="utf-8")
        assert 20 < len(metas(html)["description"]) < 400, name
        assert not metas(html)["description"].startswith("Datum: "), name
        if name == "404.html":
            assert metas(html)["robots"] == "noindex"
            assert not LD.findall(html)
            continue
        assert html.count('<link rel="canonical" href="./">') == 1, name
        nodes = graph(html)
        assert [node["@type"] for node in nodes[:2]] == ["WebSite", "WebPage"], name
        folder, _, rest = name.partition("/")
        if folder in KINDS and rest not in ("", "index.html"):
            assert nodes[1]["mainEntity"]["@type"] == KINDS[folder], name
            assert nodes[1]["dateModified"] <= TODAY.isoformat()
            found[folder] += 1
    assert found == {kind: len(kb.published(kind)) for kind in KINDS}


def test_a_programme_in_the_words_of_schema_org(kb: Kennisbank) -> None:
    """The facts are those of the entry; what is unknown is left out, and no text can end the script."""
    shown = json.loads(structured(kb.interventies["kiva"], kb))["mainEntity"]
    assert shown["name"] == "KiVa"
    assert shown["audience"] == {"@type": "PeopleAudience", "suggestedMinAge": 8, "suggestedMaxAge": 12}
    assert shown["category"] == ["Pesten en sociale veiligheid"]
    assert "brand" not in shown
    assert all(sign not in structured(item, kb) for item in kb.items() for sign in "<>&")


def test_with_an_address_the_site_can_be_found_and_shared(
    tmp_path: Path, example_files: dict[str, bytes], example_kb: Kennisbank
) -> None:
    """The sitemap has every page once and nothing else; addresses are whole and the picture is there."""
    project = small_project(tmp_path, example_files, site_url=HOME)
    (project / "docs/assets/delen.png").write_bytes((ROOT / "docs/assets/delen.png").read_bytes())
    build_into(project / "mkdocs.yml", project / "site", build_pages(example_kb, TODAY))
    sitemap = (project / "site/sitemap.xml").read_text(encoding="utf-8")
    listed = re.findall(r"<loc>([^<]+)</loc>", sitemap)
    files = html_files(project / "site")
    pages = {HOME + name.removesuffix("index.html"): files[name] for name in files if name != "404.html"}
    assert sorted(listed) == sorted(pages)
    changed = example_kb.interventies["voorbeeld"].wijzigingen[0].op
    assert f"{HOME}interventies/voorbeeld/</loc><lastmod>{changed}</lastmod>" in sitemap
    for address, path in pages.items():
        html = path.read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{address}">' in html
        assert metas(html)["og:url"] == address
        picture = metas(html)["og:image"]
        assert (project / "site" / picture.removeprefix(HOME)).is_file()
        assert graph(html)[1]["url"] == address


def test_without_an_address_nothing_is_made_up(site: Path) -> None:
    assert not (site / "sitemap.xml").exists()
    assert "og:url" not in metas((site / "index.html").read_text(encoding="utf-8"))


def test_the_picture_has_the_size_that_others_show() -> None:
    data = (ROOT / "docs/assets/delen.png").read_bytes()
    assert struct.unpack(">II", data[16:24]) == (1200, 630)
    assert len(data) < 100_000


def test_a_leak_can_be_told(tmp_path: Path, example_files: dict[str, bytes], example_kb: Kennisbank) -> None:
    """security.txt as RFC 9116 wants it, when the project says where it lives; else no file that leads nowhere."""
    home = "https://git.voorbeeld.nl/kansrijk"
    project = small_project(
        tmp_path, example_files, repo_url=f"{home}/", site_url="https://kansrijk.voorbeeld.nl"
    )
    data = site_files(example_kb, project)
    build_into(project / "mkdocs.yml", project / "site", build_pages(example_kb, TODAY), data=data)
    text = (project / "site/.well-known/security.txt").read_text(encoding="utf-8")
    found = dict(line.split(": ", 1) for line in text.splitlines())
    assert found["Contact"] == f"{home}/security/advisories/new"
    assert found["Canonical"] == "https://kansrijk.voorbeeld.nl/.well-known/security.txt"
    last = max(w.op for item in example_kb.items() for w in item.wijzigingen)
    assert dt.datetime.fromisoformat(found["Expires"]).date() == last + dt.timedelta(days=365)
    assert not [path for path in site_files(example_kb, ROOT) if "well-known" in path]
