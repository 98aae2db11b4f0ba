"""The page with the parts and their licences, from the lock file and what is installed (`make parts`)."""

from __future__ import annotations

import sys

from basis import ROOT

from kansrijk.parts import Part, asked_for, needed_to_run, parts_page, read_licences, read_lock

PAGE = ROOT / "docs/over/onderdelen.md"


def lock() -> list[Part]:
    """The parts of our own lock file."""
    return read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))


def running(parts: list[Part]) -> frozenset[str]:
    """What is needed to run Kansrijk, by what pyproject.toml asks for."""
    return needed_to_run(parts, asked_for((ROOT / "pyproject.toml").read_text(encoding="utf-8")))


def page() -> str:
    """The page as it should be now."""
    parts = lock()
    return "\n".join(parts_page(parts, read_licences(p.name for p in parts), running(parts))) + "\n"


def main() -> int:
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} geschreven.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
