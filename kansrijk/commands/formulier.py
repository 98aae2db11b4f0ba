"""`kansrijk formulier`: the file of an entry out of an issue form that somebody filled in on GitHub."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kansrijk.disk import LARGEST, print_json, read_text_file, read_valid, write_inside, write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("issue", metavar="ISSUE.md", help="de tekst van het issue; - leest wat binnenkomt")
    parser.add_argument(
        "--schrijf", action="store_true", help="schrijf het bestand in de kennisbank, als het goed is"
    )
    parser.add_argument(
        "--md", type=Path, metavar="BESTAND", help="schrijf het antwoord onder het issue als Markdown"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    from kansrijk.issue_body import as_comment, read_issue
    from kansrijk.report_place import check_places
    from kennisbank.folder import read_folder

    path = None if args.issue == "-" else Path(args.issue)
    check_places(args.map, [path] if path else [], [args.md])
    data = read_text_file(path, "issue") if path else sys.stdin.buffer.read(LARGEST)
    kb = read_valid(args.map, args.op)
    outcome = read_issue(data.decode("utf-8", "replace"), read_folder(args.map), kb, args.op)
    if args.md:
        write_whole(args.md, as_comment(outcome).encode())
    good = outcome.is_good()
    if good and args.schrijf and outcome.bestand is not None:
        write_inside(args.map, outcome.bestand, outcome.yaml.encode())
    if args.json:
        print_json(
            {
                "vorm": outcome.vorm,
                "soort": outcome.soort,
                "bestand": outcome.bestand if good else None,
                "yaml": outcome.yaml,
                "problemen": [p.as_dict() for p in outcome.problemen],
            }
        )
    else:
        print(outcome.yaml, end="")
        for problem in outcome.problemen:
            print(problem.as_text(), file=sys.stderr)
        if outcome.vorm == "melding":
            print("Dit is een melding. Een mens leest haar; er komt geen bestand uit.", file=sys.stderr)
    return 0 if good or outcome.vorm == "melding" else 1
