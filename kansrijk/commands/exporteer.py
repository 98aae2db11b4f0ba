"""`kansrijk exporteer`: the data for others in a folder, whole or not at all; the same files as in the site."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from kansrijk.api.files import api_files
from kansrijk.api.publication import VERSION
from kansrijk.disk import print_json, progress, read_site_address, read_valid
from kansrijk.pages.words import number
from kansrijk.swap import DATA, check_target, replaced


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "doel", type=Path, metavar="MAP", help="een lege of nieuwe map; daarin komen api/, Atom en iCal"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document: wat er geschreven is")


def run(args: argparse.Namespace) -> int:
    check_target(args.doel, args.map, DATA)
    kb = read_valid(args.map, args.op)
    files = api_files(kb, read_site_address(args.map))
    with progress(f"{len(files)} bestanden worden geschreven"), replaced(args.doel, DATA) as fresh:
        for path, data in files.items():
            place = fresh / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
    size = sum(map(len, files.values()))
    if args.json:
        rows = [
            {"pad": path, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for path, data in files.items()
        ]
        print_json(
            {
                "map": str(args.doel),
                "versie": VERSION,
                "editie": kb.editie,
                "aantal_bestanden": len(files),
                "bytes": size,
                "bestanden": rows,
            }
        )
    else:
        print(f"{len(files)} bestanden ({number(round(size / 1_000_000, 1))} MB) staan in {args.doel}")
        print(
            f"Begin bij {args.doel / f'api/v{VERSION}' / 'index.json'}; de uitleg staat in docs/over/gegevens.md"
        )
    return 0
