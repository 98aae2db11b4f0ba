"""Measuring a command from outside, and what one row of the table is."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypedDict


class Row(TypedDict):
    """One line of the table: what we measured, and what was measured beside it in the same run.

    `wij` and `ernaast` are in `eenheid`; `verhouding` is the first over the second; `doel` is the highest ratio
    (or, without a peer, the highest value) that we want, None when there is no goal.
    """

    groep: str
    wat: str
    aantal: int
    wij: float
    naast: str
    ernaast: float | None
    eenheid: str
    verhouding: float | None
    doel: float | None


def row(
    groep: str,
    wat: str,
    aantal: int,
    wij: float,
    eenheid: str,
    *,
    naast: str = "",
    ernaast: float | None = None,
    doel: float | None = None,
) -> Row:
    """A row, with its ratio worked out and everything rounded to what says something."""
    ratio = None if not ernaast else round(wij / ernaast, 3)
    return {
        "groep": groep, "wat": wat, "aantal": aantal, "wij": round(wij, 3), "naast": naast,
        "ernaast": None if ernaast is None else round(ernaast, 3), "eenheid": eenheid, "verhouding": ratio, "doel": doel,
    }  # fmt: skip


class Spent(NamedTuple):
    """What a command took: seconds on the clock, seconds of processor with its children, and its peak memory in MB."""

    wall: float
    cpu: float
    memory: float


_STARTER = """
import json, os, sys, time
started = time.monotonic()
pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(pid, 0)
spent = time.monotonic() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
with open(sys.argv[1], "w") as found:
    json.dump([os.waitstatus_to_exitcode(status), *spent], found)
"""
"""Starts a command and measures it. A process of its own: the system counts the memory of who starts a command too."""


def run(command: Sequence[str | Path], folder: Path | None = None) -> Spent:
    """Run a command and measure it; raises RuntimeError with its last words when it fails."""
    with tempfile.TemporaryFile() as output, tempfile.NamedTemporaryFile() as found:
        starter = [sys.executable, "-I", "-S", "-c", _STARTER, found.name, *map(str, command)]
        subprocess.run(starter, cwd=folder, stdout=output, stderr=output, check=True)
        code, wall, cpu, memory = json.loads(found.read())
        if code:
            output.seek(0)
            words = output.read().decode(errors="replace")[-600:]
            raise RuntimeError(f"{command[0]} gaf {code}: {words}")
    return Spent(wall, cpu, memory)


def side_by_side(rounds: int, *works: Callable[[], float]) -> list[float]:
    """The median of each work, taken in turns so that a busy moment hits all of them."""
    found: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(found, works, strict=True):
            times.append(work())
    return [statistics.median(times) for times in found]


def say(text: str) -> None:
    """Tell on stderr how far the run is."""
    print(f"  {text} …", file=sys.stderr, flush=True)
