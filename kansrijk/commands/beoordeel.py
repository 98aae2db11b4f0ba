"""`kansrijk beoordeel`: a proposed change on one screen, with what an editor has to look at first."""

from __future__ import annotations

import argparse
from pathlib import Path

from kansrijk.disk import print_json, write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "oud",
        metavar="OUD",
        nargs="?",
        default=None,
        help="waarmee vergeleken wordt: een versie die git kent, een editie of een map (standaard: HEAD). "
        "Is dit een map en staat NIEUW er niet achter, dan is die map het voorstel",
    )
    parser.add_argument(
        "nieuw",
        metavar="NIEUW",
        nargs="?",
        default=None,
        help="het voorstel (standaard: de bestanden van nu)",
    )
    parser.add_argument("--md", type=Path, metavar="BESTAND", help="schrijf de beoordeling ook als Markdown")
    parser.add_argument(
        "--bronteksten", type=Path, default=None, metavar="MAP",
        help="map met bronnen als .txt: kijk ook of er niets uit is overgenomen",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    from kansrijk.disk import read_source_texts
    from kansrijk.report_place import check_places
    from kansrijk.review_text import as_markdown, as_text
    from kansrijk.reviewing import read_review

    check_places(args.map, [], [args.md])
    texts = read_source_texts(args.bronteksten) if args.bronteksten is not None else {}
    review = read_review(args.map, args.oud, args.nieuw, args.op, texts)
    if args.md:
        write_whole(args.md, as_markdown(review).encode())
    if args.json:
        print_json(review.as_dict())
    else:
        print(as_text(review), end="")
    return 1 if review.faults else 0
