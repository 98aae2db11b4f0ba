"""`kansrijk referentie`: write the generated reference again, or say what in it has drifted from the code."""

from __future__ import annotations

import argparse
import sys

from kansrijk.disk import read_valid, write_inside
from kansrijk.issue_forms import FOLDER as FORMS
from kansrijk.issue_forms import build_forms
from kennisbank.folder import IDS_BESTAND
from kennisbank.published_ids import ids_text
from kennisbank.reference import MAP, build_reference


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--controleer", action="store_true", help="schrijf niets; zeg alleen wat niet meer klopt"
    )


def run(args: argparse.Namespace) -> int:
    kb = read_valid(args.map, args.op)
    files = build_reference(kb)
    folders = [MAP]
    if (args.map / ".github").is_dir():  # a knowledge base elsewhere has no forms
        files |= build_forms(kb)
        folders.append(FORMS)
    present = {
        p.relative_to(args.map).as_posix()
        for folder in folders
        for p in (args.map / folder).rglob("*")
        if p.is_file()
    }
    changed = [
        path
        for path, text in files.items()
        if not (args.map / path).is_file() or (args.map / path).read_text(encoding="utf-8") != text
    ]
    extra = sorted(present - set(files))
    if args.controleer:
        for path in changed:
            print(f"{path} klopt niet meer met de code.")
        for path in extra:
            print(f"{path} wordt niet door de code gemaakt.")
        if changed or extra:
            print(
                "Draai: kansrijk referentie, en neem de bestanden op in dezelfde wijziging.", file=sys.stderr
            )
            return 1
        print("De naslag is actueel.")
        return 0
    for path in changed:
        write_inside(args.map, path, files[path].encode())
    # Not part of the drift: a partner who adds an entry need not know of this list.
    write_inside(args.map, IDS_BESTAND, ids_text(kb).encode())
    print(
        f"{len(changed)} van {len(files)} bestanden in {' en '.join(f'{folder}/' for folder in folders)} zijn nieuw geschreven."
    )
    for path in extra:
        print(f"Let op: {path} wordt niet door de code gemaakt; haal het weg als het niet meer nodig is.")
    return 0
