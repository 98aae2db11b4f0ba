"""`kansrijk schrijf`: the same pages as plain Markdown, for another site generator."""

from __future__ import annotations

import argparse
from pathlib import Path

from kansrijk.write import write_markdown


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "doel", type=Path, metavar="MAP", help="een lege of nieuwe map; daarin komen docs/ en mkdocs.yml"
    )


def run(args: argparse.Namespace) -> int:
    n = write_markdown(args.map, args.doel, args.op)
    print(f"{n} pagina's uit de kennisbank en de geschreven pagina's staan in {args.doel}")
    print(f"Bouw ze met een andere generator, bijvoorbeeld: cd {args.doel} && mkdocs build")
    return 0
