"""`kansrijk issues`: which reminders should stand open on GitHub, per owner, and what to do with the ones that do."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kansrijk.disk import print_json, read_text_file, read_valid
from kansrijk.errors import UserError
from kansrijk.issue_plan import LABELS, link_issues, plan, read_existing, review_issues
from kennisbank.knowledge import Kennisbank


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "over", choices=list(LABELS), help="herzien: wat nagelezen moet worden; links: dode adressen"
    )
    parser.add_argument(
        "--bestaand", type=Path, metavar="BESTAND", help="de issues die nu open staan, als JSON"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    kb = read_valid(args.map, args.op)
    existing = (
        read_existing(read_text_file(args.bestaand, "bestand"), args.bestaand.name) if args.bestaand else []
    )
    if args.over == "herzien":
        wanted = review_issues(_due(args))
    else:
        from kansrijk.link_check import check_links

        cited = list(_addresses(kb))
        dead = check_links(address for _, _, address in cited)
        wanted = link_issues(
            (owner, item, address, dead[address]) for owner, item, address in cited if address in dead
        )
    actions = plan(wanted, existing)
    if args.json:
        print_json({"label": LABELS[args.over], "acties": actions})
    else:
        for action in actions:
            print(f"{action['doe']}: {action['titel']}")
        print(f"{len(actions)} {'actie' if len(actions) == 1 else 'acties'}, {len(wanted)} open.")
    return 0


def _due(args: argparse.Namespace) -> Any:
    """What `kansrijk verouderd --json` says; asked as anybody asks it, so that its form is the only thing shared."""
    words = ["verouderd", "--json", "--map", str(args.map), "--op", args.op.isoformat()]
    done = subprocess.run(
        [sys.executable, "-m", "kansrijk.cli", *words], capture_output=True, check=False, encoding="utf-8"
    )
    if done.returncode:
        raise UserError("Wat verouderd is, was niet op te vragen.", "Draai: kansrijk verouderd")
    return json.loads(done.stdout)


def _addresses(kb: Kennisbank) -> Iterator[tuple[str, str, str]]:
    """(owner, id, address) of every source and website an entry names; entries without an owner are the editors'."""
    for soort in ("interventies", "parels", "puzzels", "tips"):
        for item_id, item in kb.of(soort).items():
            eigenaar = getattr(item, "eigenaar", None)
            owner = eigenaar.naam if eigenaar is not None and eigenaar.naam != "onbekend" else "de redactie"
            if eigenaar is not None and eigenaar.website.startswith("http"):
                yield owner, item_id, eigenaar.website
            for cited in item.bronnen:
                source = kb.bronnen.get(cited.bron)
                if source is not None and source.url.startswith("http"):
                    yield owner, item_id, source.url
