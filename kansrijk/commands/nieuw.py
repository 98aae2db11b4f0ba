"""`kansrijk nieuw`: a template for a new entry, with every field explained."""

from __future__ import annotations

import argparse
import os
import re

from kansrijk.disk import write_inside
from kansrijk.errors import UsageError
from kennisbank.kinds import TAKEN
from kennisbank.model import SOORTEN, soort_by_name
from kennisbank.names import words
from kennisbank.template import new_entry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("soort", choices=[s.naam for s in SOORTEN], help=", ".join(s.naam for s in SOORTEN))
    parser.add_argument("id", help="het id: kleine letters, cijfers en streepjes")


def run(args: argparse.Namespace) -> int:
    soort = soort_by_name(args.soort)
    assert soort is not None  # argparse let nothing else through
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", args.id) is None or len(args.id) > 60:
        better = "-".join(words(args.id))[:60]
        hint = f" Bedoelde u '{better}'?" if better else ""
        raise UsageError(
            f"'{args.id}' kan geen id zijn.{hint}",
            "Gebruik kleine letters zonder accent, cijfers en streepjes.",
        )
    if TAKEN.fullmatch(args.id) is not None:
        raise UsageError(f"'{args.id}' kan geen id zijn: die naam is al bezet.", "Kies een andere naam.")
    name = f"{soort.map}/{args.id}.yml"
    path = args.map / name
    if not (args.map / "vocabulaire").is_dir():
        raise UsageError(
            f"De map '{args.map}' is geen kennisbank.",
            "Ga naar de map van de kennisbank, of noem hem met --map PAD.",
        )
    if os.path.lexists(path):
        raise UsageError(f"'{path}' bestaat al.", "Kies een ander id, of werk dat bestand bij.")
    write_inside(args.map, name, new_entry(soort, args.id, args.op.isoformat()).encode())
    print(f"Gemaakt: {path}")
    print(f"Vul het in en controleer het met: kansrijk check {path}")
    return 0
