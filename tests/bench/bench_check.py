"""`kansrijk check` and one cold match, against the bare parser and against starting Python."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import yaml
from measuring import Row, row, run, say, side_by_side

LARGE = 10_000
"""From so many entries on the check has a goal: below it, starting the libraries counts for more than the work."""
KANSRIJK = Path(sys.executable).with_name("kansrijk")
PARSE = (
    "import sys, yaml, pathlib\n"
    "for path in sorted(pathlib.Path(sys.argv[1]).rglob('*.yml')):\n"
    "    if path.name != 'mkdocs.yml':\n"
    "        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)\n"
)


def check_rows(projects: dict[int, Path], rounds: int) -> list[Row]:
    """First and second check of each project, and one file of the smallest."""
    found: list[Row] = []
    assert yaml.CSafeLoader
    for size, project in projects.items():
        say(f"check van {size}")

        def first(project: Path = project) -> float:
            shutil.rmtree(project / ".kansrijk", ignore_errors=True)
            return run([KANSRIJK, "check", "--map", project]).cpu

        def parse(project: Path = project) -> float:
            return run([sys.executable, "-c", PARSE, project]).cpu

        def second(project: Path = project) -> float:
            return run([KANSRIJK, "check", "--map", project]).cpu

        cold, peer, warm = side_by_side(1 if size > 2000 else rounds, first, parse, second)
        found.append(
            row(
                "controle",
                "alles, eerste keer",
                size,
                cold,
                "s processor",
                naast="yaml.load met de C-lezer",
                ernaast=peer,
                doel=2.0 if size >= LARGE else None,
            )
        )
        found.append(
            row(
                "controle",
                "alles, tweede keer",
                size,
                warm,
                "s processor",
                naast="de eerste keer",
                ernaast=cold,
                doel=0.2,
            )
        )
    project = projects[min(projects)]
    entry = sorted((project / "interventions").glob("*.yml"))[0]
    profile = project / "profiel.yml"
    profile.write_text("organisatie: {type: gemeente}\naanbod: [VoorZorg, KiVa]\n", encoding="utf-8")
    time.sleep(2.1)  # a young file is not kept
    run([KANSRIJK, "check", "--map", project])
    run([KANSRIJK, "match", profile, "--json", "--map", project])
    one, match, start = side_by_side(
        5,
        lambda: run([KANSRIJK, "check", entry, "--map", project]).cpu,
        lambda: run([KANSRIJK, "match", profile, "--json", "--map", project]).cpu,
        lambda: run([sys.executable, "-c", "import yaml"]).cpu,
    )
    peer_name = "python -c 'import yaml'"
    found.append(
        row(
            "controle",
            "één bestand, niets veranderd",
            min(projects),
            one,
            "s processor",
            naast=peer_name,
            ernaast=start,
            doel=3.0,
        )
    )
    found.append(
        row(
            "matcher",
            "kansrijk match, koud",
            min(projects),
            match,
            "s processor",
            naast=peer_name,
            ernaast=start,
            doel=3.0,
        )
    )
    return found
