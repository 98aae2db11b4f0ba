"""`kansrijk editie`: publishes an edition that never changes again, or says everything that stands in the way."""

from __future__ import annotations

import argparse
from pathlib import Path

from kansrijk.disk import print_json
from kansrijk.editions import KEPT, content_path, record_path
from kansrijk.release import release
from kennisbank.folder import IDS_BESTAND


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("naam", metavar="NAAM", help="de naam van de editie, zoals in editie.yml: 2027")
    parser.add_argument(
        "--doel",
        type=Path,
        default=None,
        metavar="MAP",
        help=f"waar de editie komt (standaard: {KEPT}/NAAM in de kennisbank)",
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    made, place = release(args.map, args.naam, args.doel, args.op)
    kept = [record_path(made.naam), content_path(made.naam), IDS_BESTAND]
    if args.json:
        print_json(
            {
                "editie": made.naam,
                "op": made.op.isoformat(),
                "commit": made.commit,
                "vorige": made.vorige,
                "map": str(place),
                "aantal_items": len(made.items),
                "aantal_wijzigingen": len(made.wijzigingen),
                "bestanden": kept,
            }
        )
        return 0
    print(f"Editie {made.naam} staat in {place}: {len(made.items)} items.")
    print(f"Leg deze bestanden vast in git: {', '.join(kept)}")
    print("Zet daarna in editie.yml de naam van de volgende editie, bijvoorbeeld met '-in-wording' erachter.")
    return 0
