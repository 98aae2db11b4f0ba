"""Loading against `yaml.load` with the C loader, on copies of the real entries: `make bench`.

Prints ratios from one interleaved run; the seconds say only how busy this machine was.
"""

from __future__ import annotations

import datetime as dt
import gc
import itertools
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from kennisbank.load import load, read_folder

N = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
ROUNDS = 3
TODAY = dt.date(2026, 11, 22)
ROOT = Path(__file__).resolve().parents[2]


def copies(n: int) -> tuple[dict[str, bytes], list[bytes]]:
    """The real knowledge base with its programmes copied until there are n, and the texts of those n."""
    files = read_folder(ROOT)
    real = [(p, d.decode()) for p, d in files.items() if p.startswith("interventions/")]
    others = {p: d for p, d in files.items() if not p.startswith("interventions/")}
    made: dict[str, bytes] = {}
    for number, (path, text) in zip(range(n), itertools.cycle(real), strict=False):
        item_id = f"{path.split('/')[1][:-4]}-{number}"[-60:].lstrip("-")
        text = re.sub(r"(?m)^id: .*$", f"id: {item_id}", text, count=1)
        text = re.sub(r"(?m)^naam: .*$", f"naam: Programma nummer {number}", text, count=1)
        text = re.sub(r"(?ms)^aliassen:.*?(?=^familie:)", "aliassen: []\n", text, count=1)
        text = re.sub(r"(?ms)^relaties:.*?(?=^samenvatting:)", "relaties: []\n", text, count=1)
        text = re.sub(r"(?ms)^vervangen_door:.*?(?=^aard:)", "vervangen_door: []\n", text, count=1)
        made[f"interventions/{item_id}.yml"] = text.encode()
    keep_links = {
        p: re.sub(rb"(?ms)^interventies:.*?(?=^[a-z_]+:)", b"interventies: []\n", d)
        for p, d in others.items()
    }
    return {**keep_links, **made}, list(made.values())


def timed(function: Callable[[], object]) -> float:
    gc.collect()
    started = time.process_time()
    function()
    return time.process_time() - started


def main() -> int:
    files, texts = copies(N)
    found = load(files, TODAY).problems
    fouten = [p for p in found if p.ernst == "fout" and p.bestand.startswith("interventions/")]
    print(
        f"{N} programma's, {sum(map(len, texts)) / len(texts) / 1000:.1f} kB per stuk; {len(fouten)} fouten",
        flush=True,
    )
    for p in fouten[:3]:
        print(p.as_text())

    def peer() -> None:
        for text in texts:
            yaml.load(text, Loader=yaml.CSafeLoader)

    rows: dict[str, list[float]] = {"yaml.load (C)": [], "laden": [], "laden en alle regels": []}
    for number in range(ROUNDS):
        rows["yaml.load (C)"].append(timed(peer))
        rows["laden"].append(timed(lambda: load(files, TODAY, with_rules=False)))
        rows["laden en alle regels"].append(timed(lambda: load(files, TODAY)))
        print(f"ronde {number + 1} van {ROUNDS}", file=sys.stderr, flush=True)
    base = statistics.median(rows["yaml.load (C)"])
    for name, seconds in rows.items():
        middle = statistics.median(seconds)
        print(
            f"{name:24} {min(seconds):7.2f} / {middle:7.2f} / {max(seconds):7.2f} s CPU   verhouding {middle / base:.2f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
