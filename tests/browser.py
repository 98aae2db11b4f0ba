"""A real browser for the tests: find one on this machine, or install one.

Run as a script it installs what `make test` uses, with `--heel` a browser with a window around it; imported, it
only looks.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
WITHOUT_WINDOW = "chromium-headless-shell"
"""Chromium without the window around a page: the same engine, and opening a page takes a third of the work."""
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


def find_browser() -> str | None:
    """The path of a Chromium-like browser; None when there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if own and Path(own).exists() else None


def find_light_browser() -> str | None:
    """The path of the browser without a window; of a whole one where that is not; None when there is none at all."""
    return shutil.which(WITHOUT_WINDOW) or find_browser()


def is_root() -> bool:
    """Whether whoever runs this may do all, as on a machine made for one run of the tests."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install_package(name: str) -> bool:
    """Whether a package of Debian or Ubuntu could be installed."""
    if not shutil.which("apt-get") or not (is_root() or shutil.which("sudo")):
        return False
    apt = [*([] if is_root() else ["sudo", "-n"]), "apt-get"]
    return run([*apt, "update", "-qq"]) and run(
        [*apt, "install", "-y", "-qq", "--no-install-recommends", name]
    )


def run(command: list[str]) -> bool:
    """Whether a command went well; what it is goes to the reader, what it says does not."""
    print("Browser installeren: " + " ".join(command), file=sys.stderr, flush=True)
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


def install() -> str | None:
    """Install a whole browser, in one of the ways there are; its path, or None."""
    if install_package("chromium") and (found := find_browser()):
        return found
    return find_browser() if run([sys.executable, "-m", "playwright", "install", "chromium"]) else None


def main(whole: bool) -> int:
    # Who has a browser of their own keeps the machine as it is.
    if not whole and shutil.which(WITHOUT_WINDOW) is None and (is_root() or find_browser() is None):
        install_package(WITHOUT_WINDOW)
    found = (find_browser() if whole else find_light_browser()) or install()
    if found is None:
        print(
            "Er is geen browser en installeren lukte niet. Installeer Chromium of Chrome en draai dit opnieuw.",
            file=sys.stderr,
        )
        return 1
    print(f"Browser voor de tests: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main("--heel" in sys.argv[1:]))
