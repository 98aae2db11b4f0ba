"""An edition is made, the knowledge base changes, a second one comes out: what stays, what is told, what is refused."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import yaml
from basis import OP, ROOT, TODAY
from site_reading import read_html, small_project

from kansrijk.citation import citation_cff
from kansrijk.cli import main
from kansrijk.gitinfo import commit_of
from kansrijk.pages.editions import edition_pages
from kennisbank.knowledge import Kennisbank
from kennisbank.model.gedeeld import Wijziging

LATER = ["--op", "2027-11-22"]
ENTRY = "interventions/voorbeeld.yml"
SECOND = "interventions/ander-voorbeeld.yml"
TIP = "tips/voorbeeldtip.yml"
PUZZEL = "puzzels/voorbeeldpuzzel.yml"


def git(root: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", *words],
        cwd=root, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


def edit(root: Path, path: str, *edits: tuple[str, str]) -> None:
    text = (root / path).read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    (root / path).write_text(text, encoding="utf-8")


def raised(step: str) -> tuple[tuple[str, str], ...]:
    """The edits of the second version of an entry, with its line of history."""
    return (
        ("versie: 1", "versie: 2"),
        ("    wat: Eerste versie.\n", f"    wat: Eerste versie.\n  - op: 2027-06-01\n    wat: {step}\n"),
    )


@dataclass(frozen=True)
class Story:
    """The project after two editions and a change, with its site."""

    root: Path
    site: Path
    first: Path
    second: Path


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory, example_files: dict[str, bytes]) -> Story:
    """Edition 2027; then a rename, an end, a higher price; edition 2028; then one more step; then the site."""
    root = small_project(tmp_path_factory.mktemp("edities") / "kennisbank", example_files)
    (root / "editie.yml").write_text('editie: "2027"\n', encoding="utf-8")
    for name in ("requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    (root / ".gitignore").write_text("/site/\n/uitgegeven/\n", encoding="utf-8")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Begin")
    assert main(["editie", "2027", "--map", str(root), *OP]) == 0
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Editie 2027")
    edit(root, ENTRY, ("id: voorbeeld\n", "id: nieuw-id\n"), ("vroegere_ids: []", "vroegere_ids: [voorbeeld]"),
         ("bedrag: 80", "bedrag: 95"), *raised("Prijs bijgewerkt."))  # fmt: skip
    (root / ENTRY).rename(root / "interventions/nieuw-id.yml")
    edit(root, SECOND, ("status: gepubliceerd\nvervangen_door: []", "status: vervallen\nvervangen_door: [nieuw-id]"),
         *raised("Opgevolgd."))  # fmt: skip
    edit(root, "editie.yml", ("2027", "2028"))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Een jaar werk")
    assert main(["editie", "2028", "--map", str(root), *LATER]) == 0
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Editie 2028")
    edit(root, TIP, ("tip: Vraag eerst", "tip: Vraag altijd eerst"), *raised("Tip aangescherpt."))
    edit(root, PUZZEL, ("Iedereen wil helpen", "Bijna iedereen wil helpen"))
    edit(root, "editie.yml", ("2028", "2029-in-wording"))
    assert main(["bouw", "--map", str(root), "--doel", str(root / "site"), *LATER]) == 0
    return Story(root, root / "site", root / "uitgegeven/2027", root / "uitgegeven/2028")


def page(folder: Path, path: str) -> str:
    return read_html(folder / path / "index.html").text


def test_the_frozen_set_is_whole(story: Story, example_files: dict[str, bytes]) -> None:
    """Site, YAML as it was, citation and sums that fit every file; the site says it is an edition."""
    lines = (story.first / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    sums = dict(reversed(line.split("  ", 1)) for line in lines)
    files = {p.relative_to(story.first).as_posix() for p in story.first.rglob("*") if p.is_file()}
    software = json.loads((story.first / "software.cdx.json").read_text(encoding="utf-8"))
    assert "pkg:pypi/mkdocs@" in " ".join(part["bom-ref"] for part in software["components"])
    assert set(sums) == files - {"SHA256SUMS", ".kansrijk"}
    assert all(hashlib.sha256((story.first / p).read_bytes()).hexdigest() == s for p, s in sums.items())
    for path, data in example_files.items():
        assert (story.first / "bestanden" / path).read_bytes() == data
    cited = yaml.safe_load((story.first / "CITATION.cff").read_text(encoding="utf-8"))
    assert (cited["version"], cited["date-released"]) == ("2027", TODAY.isoformat())
    assert cited["commit"] == git(story.root, "rev-list", "--max-parents=0", "HEAD").strip()
    for path in ("", "interventies/voorbeeld", "over"):
        assert f"Dit is editie 2027, vastgelegd op {TODAY.day} november 2026" in page(
            story.first / "site", path
        )
    assert "Wat u nu leest, is editie 2027." in page(story.first / "site", "edities")
    assert "de editie die u nu leest" in page(story.first / "site", "edities/2027")


def test_every_kind_has_one_page_for_paper(story: Story) -> None:
    """All entries under each other, each anchor once, and links that lead somewhere."""
    for kind, names in (("interventies", ("Voorbeeld", "Tweede")), ("tips", ("Vraag het gezin zelf",))):
        found = read_html(story.first / "site" / kind / "op-papier/index.html")
        for name in names:
            assert name in found.text
        ids = [attrs["id"] for _, attrs in found.content if "id" in attrs]
        assert len(ids) == len(set(ids)) > 5
        inner = {
            attrs["href"][1:]
            for tag, attrs in found.content
            if tag == "a" and attrs.get("href", "").startswith("#")
        }
        assert inner
        assert inner <= set(ids)
    assert not (story.site / "interventies/op-papier").exists()


def test_the_site_lists_editions_and_marks_the_old(story: Story) -> None:
    listing = page(story.site, "edities")
    assert "2029-in-wording" in listing
    assert listing.index("2028") < listing.index("2027")
    assert "nieuwste editie" in listing
    assert "Dit is een oude editie. De nieuwste is 2028" in page(story.site, "edities/2027")
    newest = page(story.site, "edities/2028")
    assert "Dit is de nieuwste editie" in newest
    assert "voorbeeld heet nu nieuw-id" in newest
    assert "is vervangen door Voorbeeld" in newest
    assert "kosten.bedragen[0].bedrag was '80' en is nu '95'" in newest
    assert (story.site / "edities/2027/site/interventies/voorbeeld/index.html").is_file()
    linked = read_html(story.site / "edities/index.html").content
    assert {a["href"] for t, a in linked if t == "a" and "site/index.html" in a.get("href", "")} == {
        "2027/site/index.html", "2028/site/index.html",
    }  # fmt: skip


def menu_of(path: Path) -> dict[str, str]:
    """The addresses in the menu of versions of one page, by name; every one leads to a file."""
    html = path.read_text(encoding="utf-8")
    menu, in_drawer = re.findall(r'<details class="kr-versies">.*?</details>', html)
    assert menu == in_drawer
    found = {name: address for address, name in re.findall(r'<a href="([^"]+)">([^<]+)</a>', menu)}
    for address in found.values():
        assert (path.parent / address).resolve().is_file(), f"{path}: {address}"
    return found


def test_the_menu_of_versions_leads_to_the_old_sites_and_back(story: Story) -> None:
    """Plain links, from disk: from every page to each edition, and from an old page to the same page of today."""
    for path in ("index.html", "interventies/nieuw-id/index.html", "edities/2027/index.html"):
        assert set(menu_of(story.site / path)) == {"2028", "2027", "Alle edities"}
    old = story.site / "edities/2027/site"
    for path in old.rglob("index.html"):
        assert menu_of(path)["2029-in-wording"].endswith(
            path.relative_to(old).as_posix()
        ) or path.relative_to(old).parts[-2:] == ("op-papier", "index.html")
    entry = old / "interventies/ander-voorbeeld/index.html"
    text = read_html(entry).text
    assert "Dit is een oude editie. De nieuwste is 2028, van 22 november 2027." in text
    [back] = re.findall(
        r'<a href="([^"]+)">Lees deze pagina zoals zij nu is', entry.read_text(encoding="utf-8")
    )
    assert (entry.parent / back).resolve() == (
        story.site / "interventies/ander-voorbeeld/index.html"
    ).resolve()
    assert '<link rel="canonical" href="../../../../../interventies/ander-voorbeeld/">' in entry.read_text(
        encoding="utf-8"
    )
    newest = page(story.site / "edities/2028/site", "interventies/nieuw-id")
    assert "oude editie" not in newest
    assert "Lees deze pagina zoals zij nu is" in newest
    # Nothing of this is in the frozen set itself, which knows only what was there on its day.
    assert set(menu_of(story.second / "site/index.html")) == {"2027", "Alle edities"}
    assert "Er kan een nieuwere editie zijn." in page(story.first / "site", "interventies/ander-voorbeeld")


def test_the_changes_page_tells_what_came_after(story: Story) -> None:
    """Since the newest edition, from its record: the tip's own words, and nothing of before."""
    text = page(story.site, "wijzigingen")
    since, _, latest = text.partition("De nieuwste stappen")
    assert "Tip aangescherpt." in since
    assert "Prijs bijgewerkt." not in since
    assert "Prijs bijgewerkt." in latest


def test_of_one_day_changes_come_before_first_versions(kb: Kennisbank) -> None:
    """Hundreds of first versions of one day do not hide the one entry that somebody updated that day."""
    days = [item.wijzigingen[0].op for item in kb.items()]
    day = max(days, key=days.count)
    assert days.count(day) > 100
    last = max(kb.interventies)
    item = kb.interventies[last]
    changed = replace(item, versie=2, wijzigingen=(*item.wijzigingen, Wijziging(day, "Iets bijgewerkt.")))
    shown = edition_pages(replace(kb, interventies={**kb.interventies, last: changed}), TODAY)[-1].markdown
    assert "Iets bijgewerkt." in shown


def test_a_change_without_a_new_version_is_not_silent(
    story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    """The changes page names it, and the check asks for a version with a word about it; the others are left alone."""
    since = page(story.site, "wijzigingen").partition("De nieuwste stappen")[0]
    assert "Ook veranderd, zonder dat iemand opschreef wat (1)" in since
    assert main(["check", "--json", "--map", str(story.root), *LATER]) == 0
    problems = json.loads(capsys.readouterr().out)["problemen"]
    found = [(p["bestand"], p["veld"], p["ernst"]) for p in problems if p["regel_id"] == "versie-gelijk"]
    assert found == [(PUZZEL, "versie", "waarschuwing")]


def test_the_feed_tells_of_editions(story: Story) -> None:
    """Each edition that came out is one entry, beside the steps of the items themselves."""
    feed = (story.site / "wijzigingen.xml").read_text(encoding="utf-8")
    for name in ("2027", "2028"):
        assert feed.count(f": editie {name}</title>") == 1
    assert "Tip aangescherpt." in feed


def test_addresses_of_all_editions_still_work(story: Story) -> None:
    """Every id of every record has a page; the renamed one leads on, the ended one says by what it was replaced."""
    plural = {"interventie": "interventies", "parel": "parels", "puzzel": "puzzels", "tip": "tips"}
    asked = 0
    for name in ("2027", "2028"):
        for item in json.loads((story.root / f"edities/{name}.json").read_text(encoding="utf-8"))["items"]:
            assert (story.site / plural[item["soort"]] / item["id"] / "index.html").is_file()
            asked += 1
    assert asked == 10
    moved = read_html(story.site / "interventies/voorbeeld/index.html")
    metas = [attrs for tag, attrs in moved.elements if tag == "meta"]
    assert [m["content"] for m in metas if m.get("http-equiv") == "refresh"] == [
        "0; url=../nieuw-id/index.html"
    ]
    assert [a["href"] for t, a in moved.elements if t == "link" and a.get("rel") == "canonical"] == [
        "../nieuw-id/"
    ]
    assert "Kijk nu bij Voorbeeld" in page(story.site, "interventies/ander-voorbeeld")


def test_two_editions_can_be_compared(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    """Without git, from what the repository keeps; the same as between the commits."""
    elsewhere = story.root.parent / "zonder-git"
    shutil.copytree(story.root, elsewhere, ignore=shutil.ignore_patterns(".git", "uitgegeven", "site"))
    assert main(["verschil", "2027", "2028", "--json", "--map", str(elsewhere), *LATER[:0]]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["oud"]["wijze"], found["oud"]["op"], found["nieuw"]["op"]) == (
        "editie",
        TODAY.isoformat(),
        "2027-11-22",
    )
    told = {(c["id"], c["wat"]) for c in found["wijzigingen"]}
    assert told == {
        ("nieuw-id", "hernoemd"), ("ander-voorbeeld", "vervangen"), ("nieuw-id", "cijfers-gewijzigd"),
    }  # fmt: skip
    assert main(["verschil", "HEAD~3", "HEAD", "--json", "--map", str(story.root)]) == 0
    by_git = json.loads(capsys.readouterr().out)
    assert by_git["wijzigingen"] == found["wijzigingen"]


def test_the_same_edition_has_the_same_bytes(story: Story) -> None:
    """Made once more from the commit it came from, every file is equal."""
    again = story.root.parent / "nog-eens"
    git(story.root.parent, "clone", "-q", str(story.root), str(again))
    git(again, "checkout", "-q", "HEAD~3")
    assert main(["editie", "2027", "--map", str(again), *OP]) == 0
    assert (again / "uitgegeven/2027/SHA256SUMS").read_bytes() == (story.first / "SHA256SUMS").read_bytes()
    for path in ("edities/2027.json", "edities/inhoud/2027.json"):
        assert (again / path).read_bytes() == (story.root / path).read_bytes()


def test_everything_in_the_way_is_told_at_once(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Errors, another name, an old recognition without a word about it, changes outside git: one answer, nothing written."""
    git(small, "init", "-q")
    git(small, "add", "-A")
    git(small, "commit", "-qm", "Begin")
    (small / "editie.yml").write_text('editie: "2030-in-wording"\n', encoding="utf-8")
    assert main(["editie", "2030", "--map", str(small), "--op", "2030-01-01"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    for word in (
        "2030-in-wording",
        "kanttekeningen",
        "ander-voorbeeld, voorbeeld",
        "nog niet in git",
        "editie.yml",
    ):
        assert word in told.err
    edit(small, ENTRY, ("basisaanbod: false", "basisaanbod: misschien"))
    assert main(["editie", "2030", "--map", str(small), "--op", "2030-01-01"]) == 1
    assert "1 fout. Draai: kansrijk check" in capsys.readouterr().err
    assert not (small / "uitgegeven").exists()
    assert not (small / "edities").exists()
    for name in ("../weg", "ids", "", "Twee Duizend"):
        assert main(["editie", name, "--map", str(small), *OP]) == 2
        assert "naam van een editie" in capsys.readouterr().err


def test_a_repository_around_the_knowledge_base_is_none_of_its_business(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What lies, new or ignored, in a checkout of something else has no commit and nothing to commit."""
    around = small.parent
    (around / "iets.txt").write_text("iets anders", encoding="utf-8")
    git(around, "init", "-q")
    git(around, "add", "iets.txt")
    git(around, "commit", "-qm", "Iets anders")
    assert commit_of(small) is None
    assert main(["editie", "2030", "--map", str(small), *OP]) == 1
    assert "nog niet in git" not in capsys.readouterr().err
    git(around, "add", "-A")
    git(around, "commit", "-qm", "De kennisbank erbij")
    assert commit_of(small) == git(around, "rev-parse", "HEAD").strip()


def test_an_edition_never_comes_out_twice(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["editie", "2027", "--map", str(story.root), "--doel", str(story.root / "elders"), *LATER]) == 1
    )
    assert "al uitgegeven" in capsys.readouterr().err
    assert not (story.root / "elders").exists()


def test_the_citation_file_keeps_the_format(story: Story, tmp_path: Path) -> None:
    """By the published schema of Citation File Format 1.2.0: the file of the repository, and that of an edition."""
    assert (ROOT / "CITATION.cff").read_text(encoding="utf-8") == citation_cff()

    def checked(*paths: Path) -> int:
        command = [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            "vendor.citation-file-format",
        ]
        return subprocess.run([*command, *map(str, paths)], capture_output=True, check=False).returncode

    assert checked(ROOT / "CITATION.cff", story.first / "CITATION.cff") == 0
    wrong = tmp_path / "CITATION.cff"
    wrong.write_text(citation_cff().replace("CC-BY-4.0", "gratis"), encoding="utf-8")
    assert checked(wrong) != 0
