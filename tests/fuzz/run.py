"""Fuzzing for a bounded time: `python tests/fuzz/run.py [--tijd SECONDEN] [DOEL ...]`, or `make fuzz`.

For each target two fuzzers: hypothesis, which makes documents of the right shape, and atheris, which looks at what
code an input reaches and goes on from there. atheris exists for Linux on x86-64; elsewhere only the first runs.
What made a target fail is written to tests/fuzz/gevonden and is a test from then on.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOUND = Path(__file__).resolve().parent / "gevonden"
LONGEST = 10
"""Seconds that one input may take with everything watched, which costs tenfold."""
MEMORY = 1024
"""MB that a target may use with everything watched."""


def keep(target: str, data: bytes) -> Path:
    """Keep what made a target fail."""
    path = FOUND / f"{target}-{hashlib.sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    return path


def with_hypothesis(target: str, seconds: float) -> bool:
    """Try documents of the right shape until the time is up; False when one failed."""
    from fuzz.seeds import STRATEGIES
    from fuzz.targets import TARGETS
    from hypothesis import HealthCheck, Phase, given, seed, settings

    warnings.simplefilter("ignore")  # hypothesis about the length of what it tries
    end, number, last = time.monotonic() + seconds, 0, b""
    rules = settings(
        max_examples=200, deadline=None, database=None, suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink)
    )  # fmt: skip
    while time.monotonic() < end:

        @rules
        @seed(int(time.time() * 1000) + number)
        @given(STRATEGIES[target])
        def attempt(data: bytes) -> None:
            nonlocal last
            last = data
            TARGETS[target](data)

        try:
            attempt()
        except Exception as error:
            print(f"{target}: {type(error).__name__}: {str(error)[:300]}\n  {keep(target, last)}")
            return False
        number += 1
    print(f"{target}: {number * 200} documenten van hypothesis, niets gevonden")
    return True


def with_atheris(target: str, seconds: int) -> bool:
    """Run the coverage-guided fuzzer in a process of its own; False when it found something."""
    from fuzz.seeds import first

    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number, data in enumerate(first(target)):
            (corpus / str(number)).write_bytes(data)
        options = [f"-max_total_time={seconds}", f"-timeout={LONGEST}", f"-rss_limit_mb={MEMORY}", "-max_len=6000",
                   f"-artifact_prefix={folder}/gevonden-", "-print_final_stats=1"]  # fmt: skip
        done = subprocess.run(
            [sys.executable, __file__, "--hier", target, str(corpus), *options],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        found = sorted(Path(folder).glob("gevonden-*"))
        for path in found:
            print(f"{target}: {keep(target, path.read_bytes())}")
        if found or done.returncode:
            at = done.stderr.find("=== Uncaught")
            print(done.stderr[at:][:1500] if at >= 0 else done.stderr[-1500:])
            return False
        runs = [line for line in done.stderr.splitlines() if "number_of_executed_units" in line]
        print(f"{target}: {runs[0].split()[-1] if runs else '?'} keer met atheris, niets gevonden")
        return True


def here(target: str, words: list[str]) -> None:
    """In the process that atheris watches."""
    import atheris

    with atheris.instrument_imports(include=["kennisbank", "matcher", "kansrijk", "markdown"]):
        from fuzz.targets import TARGETS, model

    model()
    atheris.Setup([sys.argv[0], *words], TARGETS[target])
    atheris.Fuzz()


def main() -> int:
    """0 when nothing was found."""
    from fuzz.targets import TARGETS

    parser = argparse.ArgumentParser()
    parser.add_argument("--tijd", type=int, default=60, help="seconden per doel")
    parser.add_argument("doelen", nargs="*", metavar="DOEL", help=f"standaard alle: {', '.join(TARGETS)}")
    asked = parser.parse_args()
    guided = importlib.util.find_spec("atheris") is not None
    if not guided:
        print("atheris is er niet (alleen voor Linux op x86-64); alleen hypothesis zoekt.")
    good = True
    for target in asked.doelen or TARGETS:
        good &= with_hypothesis(target, asked.tijd / 2 if guided else asked.tijd)
        if guided:
            good &= with_atheris(target, max(1, asked.tijd // 2))
    return 0 if good else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--hier"]:
        here(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(main())
