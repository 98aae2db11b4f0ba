"""`kansrijk factsheet`: what an organisation offers, with evidence, costs and benefits, to show to others."""

from __future__ import annotations

import argparse
from pathlib import Path

from kansrijk.disk import read_text_file, write_whole
from kansrijk.prepared import VERSLAG, prepared_match
from kansrijk.report_place import check_places
from matcher.match import match
from matcher.profile import read_profile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("profiel", type=Path, metavar="PROFIEL", help="een profiel in YAML of JSON")
    parser.add_argument("--md", type=Path, metavar="BESTAND", help="schrijf het blad ook als Markdown")


def run(args: argparse.Namespace) -> int:
    from kansrijk.report.facts import Answered
    from kansrijk.report.factsheet import factsheet_markdown, factsheet_text

    check_places(args.map, [args.profiel], [args.md])
    model, commit = prepared_match(args.map, args.op)
    profiel = read_profile(read_text_file(args.profiel, "profiel"), str(args.profiel), model, args.op)
    document = match(profiel, model, args.op, commit)
    answered = Answered(document, profiel, model, model[VERSLAG], args.op)
    if args.md:
        write_whole(args.md, factsheet_markdown(answered).encode())
    print(factsheet_text(answered), end="")
    return 0
