"""Make `.venv` and install everything in it, with a count of what is done; runs on any Python 3.11+ without help.

`make site` and `make test` use it, and so does whoever has no make: `python installeer.py`.
"""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
BIN = ROOT / ".venv" / ("Scripts" if sys.platform == "win32" else "bin")
STAMP = BIN / ".installed"


PACKAGES = ("kennisbank", "matcher", "kansrijk")


def is_current() -> bool:
    """Whether what is installed was made from the lock and pyproject.toml as they are now."""
    inputs = (LOCK, ROOT / "pyproject.toml", Path(__file__))
    return STAMP.exists() and all(STAMP.stat().st_mtime >= path.stat().st_mtime for path in inputs)


def pip(*words: str) -> list[str]:
    # -I: an own package on PYTHONPATH must not get between pip and the lock.
    return [str(BIN / "python"), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", *words]


def install_lock() -> int:
    """pip's exit code; its own output is shown only when it fails."""
    total = len(re.findall(r"(?m)^[a-z0-9].*==", LOCK.read_text(encoding="utf-8")))
    print(f"Installeren: {total} pakketten, een keer, ongeveer een minuut.", flush=True)
    said: list[str] = []
    seen = 0
    command = pip("install", "--require-hashes", "--progress-bar", "off", "-r", str(LOCK))
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line)
            if line.startswith(("Collecting ", "Requirement already satisfied")):
                seen += 1
                if seen % 10 == 0:
                    print(f"  {seen} van {total} opgehaald", flush=True)
            elif line.startswith("Installing collected packages"):
                print("  uitpakken …", flush=True)
    if process.returncode:
        print("".join(said[-30:]), file=sys.stderr)
        print(
            "Het installeren is niet gelukt. Kijk naar de laatste regels hierboven; is er internet?",
            file=sys.stderr,
        )
    return process.returncode


def main() -> int:
    if sys.version_info < (3, 11):
        print(f"Python 3.11 of nieuwer is nodig; dit is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    if is_current():
        return 0
    if not (BIN / ("python.exe" if sys.platform == "win32" else "python")).exists():
        print("Omgeving maken in .venv …", flush=True)
        venv.create(ROOT / ".venv", with_pip=True)
    if code := install_lock():
        return code
    own = pip("install", "--quiet", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    if code := subprocess.run(own, check=False).returncode:
        return code
    # A command that starts from compiled code is twice as fast, also where Python may not write that itself.
    for compiling in (["compileall", "-q", *PACKAGES], ["kansrijk.mkdocs_templates"]):
        subprocess.run([str(BIN / "python"), "-m", *compiling], cwd=ROOT, check=False)
    STAMP.touch()
    print("Klaar met installeren.", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
