"""`kansrijk regio`: many municipalities beside each other, as text, JSON, Markdown or a workbook."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kansrijk.disk import patience, print_json, read_text_file, write_whole
from kansrijk.prepared import prepared_match
from kansrijk.report_place import check_places
from matcher.region import region
from matcher.region_file import read_region


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "regio", type=Path, metavar="REGIO", help="een bestand met regio: {naam: …} en gemeenten: [profielen]"
    )
    parser.add_argument("--md", type=Path, metavar="BESTAND", help="schrijf het verslag ook als Markdown")
    parser.add_argument("--xlsx", type=Path, metavar="BESTAND", help="schrijf het verslag ook als werkblad")
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    check_places(args.map, [args.regio], [args.md, args.xlsx])
    model, commit = prepared_match(args.map, args.op)
    asked = read_region(read_text_file(args.regio, "regiobestand"), str(args.regio), model, args.op)
    with patience("De namen in het regiobestand worden herkend …"), _keeping():
        document = region(asked, model, args.op, commit)
    if args.md:
        from kansrijk.region_report import as_markdown

        write_whole(args.md, as_markdown(document, model, args.op).encode())
    if args.xlsx:
        from kansrijk.region_sheets import as_workbook

        write_whole(args.xlsx, as_workbook(document, model, args.op))
    if args.json:
        print_json(document)
    else:
        from kansrijk.region_report import as_text

        print(as_text(document, model, args.op), end="")
    return 0


@contextmanager
def _keeping() -> Iterator[None]:
    """Do not look for what can be thrown away: nearly all that is made here is in the document, and looking costs a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # at the end of the run neither
        if was_on:
            gc.enable()
