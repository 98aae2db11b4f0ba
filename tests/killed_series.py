"""Kills fifty builds at random moments, one after another in the same project; run as a script by the test.

What a build does before it touches the disk is the same each time, so it is done once: a build that is under way
is forked at its first change to the disk, each fork goes on by itself, and gets a real SIGKILL. Most die by the
clock of their own work, which also strikes in the middle of a write; some at a moment that is counted in things done to files, of
which most come at the end. Each meets what the one before it left, and must clear that up. The forks do all their
work themselves; `killed_builds` kills builds with the processes that they start.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from basis import OP, THOROUGH
from killed_builds import count, tree

from kansrijk.cli import main

KILLS, BY_COUNT, FINISHED = 50 if THOROUGH else 10, 4, 1
"""Builds killed, how many of them at a counted moment, and how many times in between one may finish."""
MOST = 80
"""Builds begun in all: one that ends before the clock strikes is followed by another."""
SEED = 20261122


_ENDED = os.WEXITED | os.WNOHANG | os.WNOWAIT


class Ended(NamedTuple):
    """How a fork ended: its exit code or minus its signal, how many moments it counted, and its seconds of work."""

    code: int
    moments: int
    seconds: float


class Series:
    """A build that is forked when it first changes something on the disk."""

    def __init__(self, project: Path, words: list[str], new: str) -> None:
        self.project, self.words, self.new = project, words, new
        self.kept = project.parent / "oude-site"
        self.old = tree(project / "site")
        self.killed = 0
        self.left: list[str] = []
        """What stood there after each kill: 'oud', 'nieuw' or 'kapot'."""
        self.beside: list[int] = []
        """How many folders of killed builds stood beside it then."""
        self.finished: list[tuple[int, str, int]] = []
        """Exit code, what stood there and folders beside it, of each build that nobody killed."""
        self._server = os.getpid()
        self._begun = False
        self._tell = -1
        self._seen: Callable[[], int] = lambda: 0

    def run(self) -> None:
        """Kill them all, and then let this build itself finish."""
        shutil.copytree(self.project / "site", self.kept, symlinks=True)
        sys.addaudithook(self._stop)
        code = main(self.words)
        if os.getpid() != self._server:
            os.write(self._tell, str(self._seen()).encode())
            os._exit(code)
        self.finished.append((code, self._stands(), self._beside()))

    def _stop(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._begun and event == "os.mkdir" and str(arguments[0]) == str(self.project.resolve()):
            self._begun = True
            self._kill_all()

    def _kill_all(self) -> None:
        """Returns here, and at once in every fork, which then goes on building."""
        chance = random.Random(SEED)
        moments, seconds = 0, 0.0
        for _ in range(MOST):
            if self.killed == KILLS:
                return
            if self.killed == len(self.finished) * (KILLS // FINISHED):
                whole = self._fork()
                if whole is None:
                    return
                moments, seconds = whole.moments, whole.seconds
                self.finished.append((whole.code, self._stands(), self._beside()))
                self._put_back()
            if self.killed < BY_COUNT:
                ended = self._fork(at=chance.randint(1, moments))
            else:
                ended = self._fork(after=chance.uniform(0, seconds))
            if ended is None:
                return
            stands = self._stands()
            if ended.code == -signal.SIGKILL:
                self.killed += 1
                self.left.append(stands)
                self.beside.append(self._beside())
            if stands != "oud":
                self._put_back()

    def _fork(self, at: int = 0, after: float = 0) -> Ended | None:
        """None in the fork, which is killed at its moment `at` or `after` so many seconds of work; 0 for neither."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            self._tell = writing
            self._seen = count(lambda seen: os.kill(os.getpid(), signal.SIGKILL) if seen == at else None)
            return None
        os.close(writing)
        if after:
            # Its own work and not the time of day: a busy machine makes no difference.
            while time.clock_gettime(~child << 3 | 2) < after and not os.waitid(os.P_PID, child, _ENDED):
                time.sleep(0.001)
            os.kill(child, signal.SIGKILL)
        with os.fdopen(reading, "rb") as stream:
            moments = int(stream.read() or 0)
        _, status, used = os.wait4(child, 0)
        return Ended(os.waitstatus_to_exitcode(status), moments, used.ru_utime + used.ru_stime)

    def _stands(self) -> str:
        return {self.old: "oud", self.new: "nieuw"}.get(tree(self.project / "site"), "kapot")

    def _beside(self) -> int:
        return sum(path.name.startswith(".") and path.name != ".kansrijk" for path in self.project.iterdir())

    def _put_back(self) -> None:
        shutil.rmtree(self.project / "site")
        shutil.copytree(self.kept, self.project / "site", symlinks=True)


def _compile_once() -> None:
    """Keep the compiled templates of the theme from one build to the next, as Python keeps what it imported."""
    known: dict[tuple[str, str | None], Any] = {}
    compiled: Any = jinja2.Environment.compile

    def compile_template(self: Any, source: str, name: str | None = None, filename: str | None = None) -> Any:
        if (source, name) not in known:
            known[source, name] = compiled(self, source, name, filename)
        return known[source, name]

    jinja2.Environment.compile = compile_template  # type: ignore[assignment,method-assign]  # compiled once for all forks


def run(project: Path) -> dict[str, Any]:
    """What the series found: the site of a project, and builds of the same project with one changed text."""
    words = ["bouw", "--map", str(project), *OP]
    entry = project / "tips/voorbeeldtip.yml"
    text = entry.read_text(encoding="utf-8")
    if hasattr(os, "sched_setaffinity"):  # with one processor a build starts no others
        processors = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {processors[os.getpid() % len(processors)]})
    _compile_once()
    entry.write_text(text.replace("naam: ", "naam: Nieuwe ", 1), encoding="utf-8")
    assert main(words) == 0
    new = tree(project / "site")
    entry.write_text(text, encoding="utf-8")
    assert main(words) == 0
    assert tree(project / "site") != new
    entry.write_text(text.replace("naam: ", "naam: Nieuwe ", 1), encoding="utf-8")
    series = Series(project, words, new)
    series.run()
    return {"killed": series.killed, "left": series.left, "beside": series.beside, "finished": series.finished}  # fmt: skip


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):
        found = run(Path(sys.argv[1]))
    print(json.dumps(found))
