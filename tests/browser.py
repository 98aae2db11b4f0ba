"""A real browser for the tests: find one on this machine, or install one.

Run as a script (`make test` does) it installs; imported, `find_browser` only looks.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge")
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


def install() -> str | None:
    """Try the ways a browser can be had here, one after the other; the path, or None."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    sudo = [] if root else ["sudo", "-n"]
    ways = []
    if shutil.which("apt-get") and (root or shutil.which("sudo")):
        ways.append(
            [
                [*sudo, "apt-get", "update", "-qq"],
                [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            ]
        )
    ways.append([[sys.executable, "-m", "playwright", "install", "chromium"]])
    for way in ways:
        print(
            "Browser installeren: " + " && ".join(" ".join(command) for command in way),
            file=sys.stderr,
            flush=True,
        )
        if all(
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0 for command in way
        ) and (found := find_browser()):
            return found
    return None


def main() -> int:
    found = find_browser() or install()
    if found is None:
        print(
            "Er is geen browser en installeren lukte niet. Installeer Chromium of Chrome en draai dit opnieuw.",
            file=sys.stderr,
        )
        return 1
    print(f"Browser voor de tests: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
