"""Reads every hostile file in a process that may use little time and memory; run as a script by the test.

Each file has a fork of its own, with limits that the system keeps: seconds of work, and memory above what was in use.
"""

from __future__ import annotations

import json
import os
import resource
from pathlib import Path
from typing import Any

import yaml
from basis import ROOT, TODAY
from fuzz.targets import model, sound
from profiles import problems_of

from kennisbank.load import load
from kennisbank.problems import ProblemsFoundError
from matcher.region_file import read_region

FILES = ROOT / "tests/hostile/bestanden/lang.yml"
SECONDS = 2
"""The system counts whole seconds, and a busy machine is slower; each of the readings takes less than one."""
MEMORY = 200 * 1024 * 1024


def readings(data: bytes) -> list[str]:
    """Every file as an entry and as a profile; as a list or a region what looks like one."""
    return [
        "item",
        "profiel",
        *(["lijst"] if data[:1] in b"[-" else []),
        *(["regio"] if data[:1] in b"[r" else []),
    ]


def text_of(record: dict[str, Any]) -> bytes:
    """The bytes of one hostile file."""
    middle = record["herhaal"]
    many = (
        "".join(middle.replace("{n}", str(n)) for n in range(record["keer"]))
        if "{n}" in middle
        else middle * record["keer"]
    )
    return f"{record['begin']}{many}{record['einde']}".encode("utf-8", "surrogatepass")


def read(reading: str, data: bytes) -> int:
    """How many problems there are; fails when one has no place or remedy."""
    if reading == "item":
        path = "interventions/voorbeeld.yml"
        problems = [p for p in load({path: data}, TODAY).problems if p.bestand == path]
    elif reading == "lijst":
        path = "vocabulaire/bronnen/vreemd.yml"
        problems = [p for p in load({path: data}, TODAY).problems if p.bestand == path]
    elif reading == "profiel":
        problems = problems_of(data, "profiel.yml", model(), TODAY)
    else:
        try:
            read_region(data, "regio.yml", model(), TODAY)
            problems = []
        except ProblemsFoundError as error:
            problems = error.problems
    sound(problems)
    return len(problems)


def limited(reading: str, data: bytes) -> int:
    """The exit code of a process that reads within the limits, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        os._exit(0 if read(reading, data) else 3)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main() -> dict[str, Any]:
    """How many were read, and (why, reading, exit code) of what did not go well."""
    model()
    records = yaml.safe_load(FILES.read_text(encoding="utf-8"))
    wrong: list[list[Any]] = []
    number = 0
    for record in records:
        data = text_of(record)
        for reading in readings(data):
            number += 1
            if code := limited(reading, data):
                wrong.append([record["waarom"], reading, code])
    return {"gelezen": number, "mis": wrong}


if __name__ == "__main__":
    print(json.dumps(main()))
