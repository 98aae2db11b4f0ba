"""`kansrijk match` and `kansrijk regio` from the command line on the real knowledge base, with needs in plain words."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from basis import ROOT
from bench_check import KANSRIJK
from measuring import Row, row, run, say, side_by_side

TOWNS = 342
"""The municipalities of the country in 2026."""
OFFERINGS, NEEDS = 12, 3
SAYS = ("veel {}", "steeds meer {} op school", "zorgen over {}", "ouders vragen hulp bij {}")
ABOUT = (
    "ziekteverzuim", "thuiszitters", "taalachterstand", "pesten", "somberheid", "angst", "vapen", "alcohol", "overgewicht",
    "opvoeding", "scheiding", "huiselijk geweld", "eenzaamheid", "gamen", "blowen", "prestatiedruk", "bewegen",
)  # fmt: skip
NAMES = (
    "VoorZorg", "KiVa", "M@ZL", "Stevig Ouderschap", "Triple P", "VoorleesExpress", "BoekStart", "Rots en Water", "Opstapje",
    "Nu Niet Zwanger", "Home-Start", "KIES", "Kanjertraining", "JOGG", "schoolmaatschappelijk werk", "Gezonde School",
)  # fmt: skip
COLD = "jongeren drinken te veel", "veel leerlingen melden zich vaak ziek"


def match_rows(work: Path, rounds: int) -> list[Row]:
    """A cold match with two needs in words, and a region of all municipalities beside one of these."""
    size = len(list((ROOT / "interventions").glob("*.yml")))
    say("matcher op de opdrachtregel")
    cold, one, region = work / "koud.yml", work / "gemeente.yml", work / "regio.yml"
    towns = [_town(number) for number in range(TOWNS)]
    needs = [{"tekst": text} for text in COLD]
    cold.write_text(json.dumps(_profile("Koud", 1000, needs, NAMES[:3])), encoding="utf-8")
    one.write_text(json.dumps(towns[0]), encoding="utf-8")
    region.write_text(json.dumps({"regio": {"naam": "Nederland"}, "gemeenten": towns}), encoding="utf-8")
    time.sleep(2.1)  # what is prepared from a young file is not kept
    run([KANSRIJK, "match", cold, "--json", "--map", ROOT])
    match, start, single, whole = side_by_side(
        rounds,
        lambda: run([KANSRIJK, "match", cold, "--json", "--map", ROOT]).cpu,
        lambda: run([sys.executable, "-c", "import yaml"]).cpu,
        lambda: run([KANSRIJK, "match", one, "--map", ROOT]).cpu,
        lambda: run([KANSRIJK, "regio", region, "--map", ROOT]).cpu,
    )
    return [
        row(
            "matcher", "kansrijk match, koud, twee vragen in woorden", size, match, "s processor",
            naast="python -c 'import yaml'", ernaast=start, doel=3.0,
        ),
        row(
            "matcher", f"kansrijk regio, {TOWNS} gemeenten met elk {OFFERINGS} namen en {NEEDS} vragen in woorden", size, whole,
            "s processor", naast="kansrijk match voor één ervan", ernaast=single, doel=10.0,
        ),
    ]  # fmt: skip


def _town(number: int) -> dict[str, Any]:
    """A municipality with its own words, the same in every run."""
    needs = [
        {"tekst": f"{SAYS[(number + k) % len(SAYS)].format(ABOUT[(number * NEEDS + k) % len(ABOUT)])} in buurt {number}"}
        for k in range(NEEDS)
    ]  # fmt: skip
    offered = [NAMES[(number + k) % len(NAMES)] for k in range(OFFERINGS)]
    return _profile(f"Gemeente {number}", 1000 + 37 * number, needs, offered)


def _profile(name: str, people: int, needs: list[dict[str, str]], offered: Sequence[str]) -> dict[str, Any]:
    return {
        "organisatie": {"naam": name, "type": "gemeente"},
        "populatie": {"aantal": people, "leeftijd": {"van": -0.75, "tot": 18}},
        "behoeften": needs,
        "aanbod": list(offered),
    }
