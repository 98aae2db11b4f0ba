"""Making something large once for all workers of a test run, instead of once per worker."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def made_once(name: str, make: Callable[[Path], object], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder `name` of this run, filled by `make`; to read only, because the other workers read it too.

    The first worker that asks fills it and the others wait. When that fails, the next one tries again, so that
    every test that needs it tells why it cannot be had.
    """
    base = tmp_path_factory.getbasetemp()
    # With xdist each worker has a folder of its own inside the folder of the run.
    shared = (base.parent if base.name.startswith("popen-") else base) / "gedeeld"
    shared.mkdir(exist_ok=True)
    folder, done = shared / name, shared / f"{name}.klaar"
    with (shared / f"{name}.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            done.touch()
    return folder
