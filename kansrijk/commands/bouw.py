"""`kansrijk bouw`: the site in one folder, or the old site untouched."""

from __future__ import annotations

import argparse
from pathlib import Path

from kansrijk.site import build_site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--doel",
        type=Path,
        default=None,
        metavar="MAP",
        help="waar de site komt (standaard: de map site in de kennisbank)",
    )


def run(args: argparse.Namespace) -> int:
    target = args.doel or args.map / "site"
    build_site(args.map, target, args.op)
    print(f"De site staat in {target}")
    print(f"Bekijk hem met: python -m http.server --directory {target} 8000")
    print(
        "en open in uw browser http://localhost:8000. Of laat hem meteen bijwerken als u schrijft: make serve"
    )
    return 0
