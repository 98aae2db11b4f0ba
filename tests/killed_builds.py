"""Looks at the site at many moments of a build, and kills builds for real; run as a script by the test.

Every build runs in a forked process, so that Python and its libraries are loaded once. A build that is to be
killed counts what it does to files (opening to write, moving, removing, calls into the system) and sends itself
SIGKILL at one of those moments: no clean-up of any kind runs, as when the power goes. Counting finds the same
moments on a fast and on a slow machine. What a kill leaves is what stands on the disk at that moment, so one
build that is looked at on the way tells the same as a build killed at each moment, for the price of one;
`killed_series` kills fifty of them.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from basis import TODAY

from kansrijk.cli import main

# What a build loads along the way, loaded here, and not in every build.
for _name in (
    "sklearn.feature_extraction.text",
    "kansrijk.mkdocs_adapter",
    "matcher.word_index",
    "kansrijk.api.files",
):
    importlib.import_module(_name)
EVENTS = {"open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "shutil.rmtree", "ctypes.dlsym", "ctypes.call_function"}  # fmt: skip


def tree(folder: Path) -> str:
    """One digest of every path and byte in a folder; '' when there is none."""
    if not folder.is_dir():
        return ""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def build(
    project: Path, day: str, kill_at: int = 0, look_at: frozenset[int] = frozenset()
) -> tuple[int, int, list[str]]:
    """(exit code or minus the signal, number of moments, digests of the site at `look_at`) of a build in its own process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _build_here(project, day, kill_at, look_at, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        seen, looks = json.loads(stream.read() or "[0, []]")
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), seen, looks


def _build_here(project: Path, day: str, kill_at: int, look_at: frozenset[int], writing: int) -> None:
    silence = os.open(project.parent / "gezegd.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    looks: list[str] = []

    def see(seen: int) -> None:
        if seen in look_at:
            looks.append(tree(project / "site"))
        if seen == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    seen = count(see)
    code = main(["bouw", "--map", str(project), "--op", day])
    os.write(writing, json.dumps([seen(), looks]).encode())
    os._exit(code)


def count(see: Callable[[int], None]) -> Callable[[], int]:
    """Call `see` with the number of each thing that this process does to files from now on; gives the number so far."""
    seen, own = 0, os.getpid()

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event not in EVENTS or os.getpid() != own:
            return
        if event == "open" and (len(arguments) < 3 or not arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            return
        seen += 1
        see(seen)

    sys.addaudithook(hook)
    return lambda: seen


def run(project: Path) -> dict[str, Any]:
    """What stood there at each moment and after each kill: 'oud', 'nieuw' or 'kapot'; and whether next builds were good and clean."""
    site = project / "site"
    days = (TODAY.isoformat(), "2035-01-01")
    whole: dict[str, str] = {}
    moments = 0
    for day in days:
        code, moments, _ = build(project, day)
        assert code == 0, (project.parent / "gezegd.txt").read_text(encoding="utf-8")
        whole[day] = tree(site)
    assert whole[days[0]] != whole[days[1]]
    names = {whole[days[0]]: "nieuw", whole[days[1]]: "oud"}
    # A hundred moments spread over the build and each of the last: there the folders change places.
    looked = frozenset({*range(1, moments, max(1, moments // 100)), *range(moments - 40, moments + 1)})
    code, _, digests = build(project, days[0], look_at=looked)
    looks = [names.get(digest, "kapot") for digest in digests]
    now = days[0]
    left, clean, killed = [], [], 0
    # Half of what a build does may be clearing up the old site: halfway is meant of what comes before that.
    last_before = sorted(looked)[looks.count("oud") - 1]
    for moment in (last_before // 2, moments - 2):
        other = days[1 - days.index(now)]
        killed += build(project, other, kill_at=moment)[0] == -signal.SIGKILL
        found = tree(site)
        left.append("oud" if found == whole[now] else "nieuw" if found == whole[other] else "kapot")
        code, _, _ = build(project, other)
        now = other
        beside = sorted(p.name for p in project.iterdir() if p.name.startswith(".") and p.name != ".kansrijk")
        clean.append([code, tree(site) == whole[now], beside])
    return {"looks": looks, "killed": killed, "left": left, "clean": clean}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]))))
