"""Kills `kansrijk bouw` at many moments and looks each time at what is left; run as a script by the test.

Every build runs in a forked process, so that Python and its libraries are loaded once. A build that is to be
killed counts what it does to files (opening to write, moving, removing, calls into the system) and sends itself
SIGKILL at one of those moments: no clean-up of any kind runs, as when the power goes. Counting finds the same
moments on a fast and on a slow machine.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from kansrijk.cli import main

# What a build loads along the way, loaded here, and not in every build.
for _name in (
    "sklearn.feature_extraction.text",
    "kansrijk.mkdocs_adapter",
    "matcher.word_index",
    "kansrijk.api.files",
):
    importlib.import_module(_name)
EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree", "ctypes.dlsym", "ctypes.call_function"}  # fmt: skip


def tree(folder: Path) -> str:
    """One digest of every path and byte in a folder; '' when there is none."""
    if not folder.is_dir():
        return ""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def build(project: Path, day: str, kill_at: int = 0) -> tuple[int, int]:
    """(exit code or minus the signal, number of moments) of one build in a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _build_here(project, day, kill_at, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        seen = int(stream.read() or 0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), seen


def _build_here(project: Path, day: str, kill_at: int, writing: int) -> None:
    silence = os.open(project.parent / "gezegd.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    seen, own = 0, os.getpid()

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event not in EVENTS or os.getpid() != own:
            return
        if event == "open" and (len(arguments) < 3 or not arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            return
        seen += 1
        if seen == kill_at:
            os.kill(own, signal.SIGKILL)

    sys.addaudithook(count)
    code = main(["bouw", "--map", str(project), "--op", day])
    os.write(writing, str(seen).encode())
    os._exit(code)


def run(project: Path, times: int) -> dict[str, Any]:
    """What was left after each kill: 'oud', 'nieuw' or what is wrong; and whether every next build was good and clean."""
    site = project / "site"
    days = ("2026-11-22", "2035-01-01")
    whole: dict[str, str] = {}
    moments = 0
    for day in days:
        code, moments = build(project, day)
        assert code == 0, (project.parent / "gezegd.txt").read_text(encoding="utf-8")
        whole[day] = tree(site)
    assert whole[days[0]] != whole[days[1]]
    now = days[1]
    # Spread over the build, and every one of the last moments: there the folders change places.
    last = min(times // 2, moments - 1)
    chosen = [1 + (moments - last) * n // (times - last) for n in range(times - last)]
    chosen += range(moments - last + 1, moments + 1)
    left, clean, killed = [], [], 0
    for number, moment in enumerate(chosen):
        other = days[1 - days.index(now)]
        code, _ = build(project, other, kill_at=moment)
        killed += code == -signal.SIGKILL
        found = tree(site)
        left.append(
            "oud" if found == whole[now] else "nieuw" if found == whole[other] else f"kapot bij {moment}"
        )
        now = other if left[-1] == "nieuw" else now
        if number % 10 == 9:
            code, _ = build(project, now)
            beside = sorted(
                p.name for p in project.iterdir() if p.name.startswith(".") and p.name != ".kansrijk"
            )
            clean.append([code, tree(site) == whole[now], beside])
    return {"moments": moments, "killed": killed, "left": left, "clean": clean}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]))))
