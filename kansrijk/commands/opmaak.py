"""`kansrijk opmaak`: write the files of entries in the one layout there is, or say which are not in it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kansrijk.disk import print_json, read_text_file, relative_paths, write_inside
from kansrijk.errors import UsageError
from kennisbank.model import SOORTEN
from kennisbank.problems import Problem, ProblemsFoundError
from kennisbank.tidy import tidy_bytes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paden",
        nargs="*",
        type=Path,
        metavar="PAD",
        help="alleen deze bestanden of mappen (standaard: alle items)",
    )
    parser.add_argument(
        "--controleer", action="store_true", help="verander niets; zeg alleen welke bestanden anders worden"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    kinds = {soort.map: soort.naam for soort in SOORTEN}
    paths = args.paden or [args.map / folder for folder in kinds if (args.map / folder).is_dir()]
    if not paths:
        raise UsageError(
            f"De map '{args.map}' is geen kennisbank.",
            "Ga naar de map van de kennisbank, of noem hem met --map PAD.",
        )
    names = [name for name in relative_paths(paths, args.map) if not name.rpartition("/")[2].startswith(".")]
    if other := [name for name in names if name.partition("/")[0] not in kinds or not name.endswith(".yml")]:
        raise UsageError(f"'{other[0]}' is geen item.", f"Kies een .yml-bestand in: {', '.join(kinds)}.")
    changed: list[str] = []
    problems: list[Problem] = []
    for name in names:
        data = read_text_file(args.map / name, "bestand")
        try:
            tidied = tidy_bytes(data, kinds[name.partition("/")[0]], name).encode()
        except ProblemsFoundError as error:
            problems += error.problems
            continue
        if tidied != data:
            changed.append(name)
            if not args.controleer:
                write_inside(args.map, name, tidied)
    _tell(args, changed, problems, len(names))
    return 1 if problems or (args.controleer and changed) else 0


def _tell(args: argparse.Namespace, changed: list[str], problems: list[Problem], n_files: int) -> None:
    if args.json:
        print_json(
            {
                "veranderd": changed,
                "problemen": [p.as_dict() for p in problems],
                "aantal_bestanden": n_files,
            }
        )
        return
    for name in changed:
        print(name)
    of_all = f"{len(changed)} van {n_files} {'bestand' if n_files == 1 else 'bestanden'}"
    if args.controleer:
        print(f"{of_all} {'staat' if len(changed) == 1 else 'staan'} niet in de vaste opmaak.")
        if changed:
            print("Draai: kansrijk opmaak", file=sys.stderr)
    else:
        print(f"{of_all} opnieuw opgemaakt.")
    if problems:
        print("Deze bestanden zijn niet aangeraakt, want ze zijn niet te lezen:", file=sys.stderr)
        for problem in problems:
            print(problem.as_text(), file=sys.stderr)
