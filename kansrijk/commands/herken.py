"""`kansrijk herken`: which programmes are meant by names as people write them."""

from __future__ import annotations

import argparse

from kansrijk.disk import print_json
from kansrijk.errors import UsageError
from kansrijk.prepared import prepared_match
from kennisbank.marks import marked
from matcher.name_other import known_other
from matcher.recognise import Recognised, recognise, recognise_all

LONGEST = 300
"""Characters of a name, as in a profile."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "namen", nargs="+", metavar="NAAM", help="een naam; zet aanhalingstekens om een naam met spaties"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    if too_long := [name for name in args.namen if len(name) > LONGEST]:
        raise UsageError(
            f"Een naam is {len(too_long[0])} tekens lang; {LONGEST} is het meeste.",
            "Geef elke naam apart, met aanhalingstekens eromheen.",
        )
    model, _ = prepared_match(args.map, args.op)
    if args.json:
        print_json(recognise_all(args.namen, model["namen"]))
        return 0
    titles = {p["id"]: f"{marked(p['naam'], p['merk'])} ({p['id']})" for p in model["programmas"]}
    for result in (recognise(name, model["namen"]) for name in args.namen):
        if isinstance(result, Recognised):
            names = ", ".join(titles[i] for i in result.ids)
            sure = f"{result.zekerheid:.2f}".replace(".", ",")
            print(f"{result.invoer} = {names}  [{result.wijze}, zekerheid {sure}]")
        else:
            like = ", ".join(titles[i] for i in result.lijkt_op)
            asked = f"Bedoelt u: {like}?" if like else "Staat het er onder een andere naam in?"
            print(f"{result.invoer}: niet herkend. {known_other(result.invoer, model['namen']) or asked}")
    return 0
