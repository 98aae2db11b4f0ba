"""`kansrijk bouw` against plain Material on the same Markdown, and against Zensical and Hugo."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import yaml
from measuring import Row, Spent, row, run, say, side_by_side

KANSRIJK = Path(sys.executable).with_name("kansrijk")
MKDOCS = Path(sys.executable).with_name("mkdocs")
PEER_SIZE = 500
"""Zensical and Hugo build one size: they tell where we stand, not how we grow."""
TURNS = 3
"""So often the short builds are measured, each next to that of its peer."""
MEMORY = 400.0
LAYOUT = "<!doctype html><html lang=nl><head><meta charset=utf-8><title>{{ .Title }}</title></head><body>{{ .Content }}</body></html>"


def build_rows(projects: dict[int, Path], work: Path) -> list[Row]:
    """Cold, after one changed entry, memory and growth; the trees for the peers are left in `work`."""
    found: list[Row] = []
    per_page: dict[int, tuple[float, float]] = {}
    small = PEER_SIZE if PEER_SIZE in projects else min(projects)
    for size, project in projects.items():
        say(f"bouwen van {size}")
        beside = [_small_page(projects[small], work)]
        pages, cold, number, text = _ours(project, work / f"site-{size}")
        beside.append(_small_page(projects[small], work))
        plain = _plain(project, work, size)
        say(f"gewoon Material van {size}")
        peer = run([MKDOCS, "build", "-q", "-f", plain / "mkdocs.yml", "-d", work / f"plain-{size}"])
        name = "gewoon Material, zelfde Markdown"
        own, other = cold.wall, peer.wall
        if size <= PEER_SIZE:
            own, other = _in_turns(project, plain, work)
        found += [
            row("site", "bouwen, op de klok", size, own, "s", naast=name, ernaast=other, doel=1.0),
            row("site", "bouwen, processor", size, cold.cpu, "s processor", naast=name, ernaast=peer.cpu),
            row("site", "na één veranderde datum", size, number.wall, "s", naast="een koude bouw", ernaast=cold.wall, doel=0.334),
            row("site", "na één veranderde tekst", size, text.wall, "s", naast="een koude bouw", ernaast=cold.wall, doel=0.334),
            row("site", "geheugen op zijn hoogst", size, cold.memory, "MB", doel=MEMORY),
            row("site", "geheugen van gewoon Material", size, peer.memory, "MB"),
        ]  # fmt: skip
        per_page[size] = 1000 * cold.cpu / pages, sum(beside) / len(beside)
        if size == PEER_SIZE:
            found += _peers(plain, work, size, cold)
    for size, (cost, peer_cost) in per_page.items():
        found.append(
            row("site", "processor per pagina", size, cost, "ms", naast=f"bij {small}", ernaast=peer_cost, doel=1.2)
        )  # fmt: skip
    return found


def _small_page(project: Path, work: Path) -> float:
    """Milliseconds of processor per page of a cold build of the small size, measured just before and after a larger one:
    how much work a processor does in a second differs more from one quarter of an hour to the next than we look for."""
    target = _new_place(work)
    cold = _cold(project, target)
    return 1000 * cold.cpu / sum(1 for _ in target.rglob("*.html"))


def _in_turns(project: Path, plain: Path, work: Path) -> tuple[float, float]:
    """Seconds on the clock of a cold build of ours and of Material, in turns: a short one is hit by one busy moment."""

    def ours() -> float:
        return _cold(project, _new_place(work)).wall

    def material() -> float:
        return run([MKDOCS, "build", "-q", "-f", plain / "mkdocs.yml", "-d", _new_place(work)]).wall

    own, other = side_by_side(TURNS, ours, material)
    return own, other


def _cold(project: Path, target: Path) -> Spent:
    """A build by us of which nothing was kept."""
    shutil.rmtree(project / ".kansrijk", ignore_errors=True)
    return run([KANSRIJK, "bouw", "--map", project, "--doel", target])


def _new_place(work: Path) -> Path:
    """Where nothing stood before, until `work` is thrown away: just after thousands of files were thrown away, ext4 takes
    up to a millisecond for every new one, and whoever builds next would pay for that."""
    return Path(tempfile.mkdtemp(dir=work)) / "site"


def _ours(project: Path, target: Path) -> tuple[int, Spent, Spent, Spent]:
    """(pages, cold, after one entry got another date, after one got another text)."""
    cold = _cold(project, target)
    entry = sorted((project / "interventions").glob("*.yml"))[0]
    before = entry.read_text(encoding="utf-8")
    spent = []
    for pattern, new in (
        (r"geraadpleegd: 20.*", "geraadpleegd: 2026-01-01"),
        (r"\ndoel: ", "\ndoel: Veranderd. "),
    ):
        changed = re.sub(pattern, new, before, count=1)
        if changed == before:
            raise RuntimeError(f"'{pattern}' staat niet in {entry.name}; er is niets te meten")
        entry.write_text(changed, encoding="utf-8")
        spent.append(run([KANSRIJK, "bouw", "--map", project, "--doel", target]))
    entry.write_text(before, encoding="utf-8")
    return sum(1 for _ in target.rglob("*.html")), cold, *spent


def _plain(project: Path, work: Path, size: int) -> Path:
    """The same Markdown with a plain Material configuration and a short navigation."""
    tree = work / f"markdown-{size}"
    run([KANSRIJK, "schrijf", tree, "--map", project])
    ours = yaml.safe_load((tree / "mkdocs.yml").read_text(encoding="utf-8"))
    plain = {
        "site_name": "Gewoon",
        "theme": {"name": "material", "language": "nl", "font": False},
        "nav": ours["nav"],
        "not_in_nav": ours["not_in_nav"],
        "plugins": ["search"],
        "markdown_extensions": ours["markdown_extensions"],
    }
    (tree / "mkdocs.yml").write_text(yaml.safe_dump(plain, sort_keys=False), encoding="utf-8")
    for page in (tree / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        # Plain Material knows none of our own templates; the few pages that name one get its page.
        bare = re.sub(r"\A(---\n(?:.*\n)*?)template: .*\n", r"\1", text, count=1)
        if bare != text:
            page.write_text(bare, encoding="utf-8")
    return tree


def _peers(tree: Path, work: Path, size: int, cold: Spent) -> list[Row]:
    """Zensical and Hugo, out of an environment of their own that is thrown away; what cannot be had is left out."""
    found: list[Row] = []
    for name, build in (("zensical", _zensical), ("hugo", _hugo)):
        program = _installed(name, work)
        if program is None:
            print(f"{name} is niet te installeren (geen netwerk?); die rij blijft weg.", file=sys.stderr)
            continue
        say(f"{name} van {size}")
        try:
            spent = build(program, tree, work)
        except RuntimeError as error:
            print(f"{name} bouwt dit niet; die rij blijft weg. {error}", file=sys.stderr)
            continue
        wat = "Zensical, zelfde Markdown" if name == "zensical" else "Hugo, een kale pagina"
        found.append(row("site", "bouwen, op de klok", size, cold.wall, "s", naast=wat, ernaast=spent.wall))
    return found


def _installed(name: str, work: Path) -> Path | None:
    folder = work / f"venv-{name}"
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    try:
        subprocess.run(
            [programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", name],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    except (subprocess.SubprocessError, OSError):
        return None
    return programs / name


def _zensical(program: Path, tree: Path, work: Path) -> Spent:
    return run([program, "build", "-f", "mkdocs.yml"], tree)


def _hugo(program: Path, tree: Path, work: Path) -> Spent:
    site = work / "hugo"
    for kind in ("single", "list"):
        place = site / "layouts/_default" / f"{kind}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(LAYOUT, encoding="utf-8")
    (site / "hugo.toml").write_text('baseURL = "/"\ntitle = "Gewoon"\n', encoding="utf-8")
    for path in (tree / "docs").rglob("*.md"):
        place = site / "content" / path.relative_to(tree / "docs")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    return run([program, "--quiet"], site)
