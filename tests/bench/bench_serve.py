"""`make serve`: how long after saving an entry its page shows the change."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from measuring import Row, row, say

MKDOCS = Path(sys.executable).with_name("mkdocs")
ADDRESS = "127.0.0.1:18974"
ROUNDS = 3
LONGEST = 600.0
"""Seconds to wait for the first build."""


def serve_rows(project: Path, size: int) -> list[Row]:
    """Seconds from saving a text until the page that is served has it; the slowest of a few changes."""
    say(f"make serve bij {size}")
    # Not every entry has a page: some are concepts.
    entry, before = next(
        (path, text)
        for path in sorted((project / "interventions").glob("*.yml"))
        if "\nstatus: gepubliceerd\n" in (text := path.read_text(encoding="utf-8"))
    )
    server = subprocess.Popen(
        [MKDOCS, "serve", "-q", "-f", project / "mkdocs.yml", "-a", ADDRESS],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    page = f"http://{ADDRESS}/interventies/{entry.stem}/"
    try:
        _shows(page, "</html>", LONGEST)
        spent = []
        for number in range(ROUNDS):
            mark = f"Veranderd {number} keer."
            entry.write_text(re.sub(r"\ndoel: ", f"\ndoel: {mark} ", before, count=1), encoding="utf-8")
            spent.append(_shows(page, mark, 60.0))
            time.sleep(1)
        return [row("site", "make serve: een opgeslagen item is te zien", size, max(spent), "s", doel=1.0)]
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
        entry.write_text(before, encoding="utf-8")


def _shows(address: str, text: str, longest: float) -> float:
    """Seconds until the page holds the text; raises RuntimeError when that takes too long."""
    started = time.monotonic()
    while time.monotonic() - started < longest:
        try:
            with urllib.request.urlopen(address, timeout=longest) as answer:
                if text in answer.read().decode("utf-8"):
                    return time.monotonic() - started
        except OSError:
            pass
        time.sleep(0.02)
    raise RuntimeError(f"'{text}' kwam niet op {address}")
