"""`kansrijk check`: all problems of all files, in one run."""

from __future__ import annotations

import argparse
from pathlib import Path

from kansrijk.disk import print_json, read_knowledge, relative_paths
from kennisbank.problems import errors, summary_line


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paden",
        nargs="*",
        type=Path,
        metavar="PAD",
        help="alleen deze bestanden of mappen (standaard: alles)",
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")
    parser.add_argument(
        "--formaat",
        choices=["tekst", "github"],
        default="tekst",
        help="github: meldingen op de regel in een pull request",
    )


def run(args: argparse.Namespace) -> int:
    loaded = read_knowledge(args.map, args.op)
    problems, n_files, n_items = loaded.problems, loaded.n_files, loaded.kennisbank.n_items
    if args.paden:
        wanted = set(relative_paths(args.paden, args.map))
        problems = [p for p in problems if p.bestand in wanted]
        n_files = len(wanted)
        n_items = sum(not path.startswith(("vocabulaire/", "kerncijfers/", "editie")) for path in wanted)
    if args.json:
        print_json(
            {
                "problemen": [p.as_dict() for p in problems],
                "aantal_bestanden": n_files,
                "aantal_items": n_items,
            }
        )
    elif args.formaat == "github":
        for p in problems:
            kind = "error" if p.ernst == "fout" else "warning"
            print(
                f"::{kind} file={p.bestand},line={p.regel},col={p.kolom},title={p.regel_id}::{p.veld}: {p.tekst} {p.hulp}"
            )
    else:
        for problem in problems:
            print(problem.as_text())
        print(summary_line(problems, n_files))
    return 1 if errors(problems) else 0
