"""`kansrijk verschil`: what changed in substance between two states of the knowledge base."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from kansrijk.disk import print_json, write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("oud", metavar="OUD", help="een editie, een versie die git kent, of een map")
    parser.add_argument(
        "nieuw", metavar="NIEUW", nargs="?", default=None, help="hetzelfde (standaard: de bestanden van nu)"
    )
    parser.add_argument(
        "--profiel",
        type=Path,
        default=None,
        metavar="PROFIEL",
        help="laat alleen zien wat het eigen aanbod van deze organisatie raakt",
    )
    parser.add_argument("--md", type=Path, metavar="BESTAND", help="schrijf het verschil ook als Markdown")
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    from kansrijk.difference_text import as_markdown, as_text
    from kansrijk.report_place import check_places
    from kansrijk.states import read_state
    from kennisbank.difference import counts, difference
    from matcher.evidence import evidence

    check_places(args.map, [args.profiel] if args.profiel is not None else [], [args.md])
    old = read_state(args.map, args.oud, args.op)
    new = read_state(args.map, args.nieuw, args.op, args.op if args.op_gegeven else None)
    changes = difference(old.moment, new.moment, evidence)
    first: list[str] = []
    document: dict[str, Any] = {"oud": old.as_dict(), "nieuw": new.as_dict()}
    if args.profiel is not None:
        from kansrijk.difference_profile import own_changes

        own = own_changes(args.profiel, old, new, changes)
        changes, first = own.changes, own.lines
        document["profiel"] = own.as_dict()
    if args.md:
        write_whole(args.md, as_markdown(old, new, changes, first).encode())
    if args.json:
        document |= {
            "wijzigingen": [c.as_dict() for c in changes],
            "telling": counts(changes),
            "meldingen": [*old.meldingen, *new.meldingen],
        }
        print_json(document)
    else:
        print(as_text(old, new, changes, first), end="")
    return 0
