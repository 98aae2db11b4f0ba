"""`kansrijk herken`: which programmes are meant by names as people write them."""

from __future__ import annotations

import argparse

from kansrijk.disk import print_json, read_valid
from matcher.prepare_names import prepare_names
from matcher.recognise import Recognised, recognise, recognise_all


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "namen", nargs="+", metavar="NAAM", help="een naam; zet aanhalingstekens om een naam met spaties"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    kb = read_valid(args.map, args.op)
    names = prepare_names(kb)
    if args.json:
        print_json(recognise_all(args.namen, names))
        return 0
    for result in (recognise(name, names) for name in args.namen):
        if isinstance(result, Recognised):
            meant = ", ".join(f"{kb.interventies[i].naam} ({i})" for i in result.ids)
            sure = f"{result.zekerheid:.2f}".replace(".", ",")
            print(f"{result.invoer} = {meant}  [{result.wijze}, zekerheid {sure}]")
        else:
            like = ", ".join(f"{kb.interventies[i].naam} ({i})" for i in result.lijkt_op)
            print(
                f"{result.invoer}: niet herkend.{f' Bedoelt u: {like}?' if like else ' Staat het er onder een andere naam in?'}"
            )
    return 0
