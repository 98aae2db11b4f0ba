"""`kansrijk match`: what an organisation lacks and what would fit, as text, JSON, Markdown or a workbook."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kansrijk.disk import print_json, read_text_file, write_whole
from kansrijk.prepared import VERSLAG, prepared_match
from matcher.match import match
from matcher.profile_quick import quick_profile

if TYPE_CHECKING:
    from matcher.profile import Profiel


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("profiel", type=Path, metavar="PROFIEL", help="een profiel in YAML of JSON")
    parser.add_argument("--md", type=Path, metavar="BESTAND", help="schrijf het verslag ook als Markdown")
    parser.add_argument("--xlsx", type=Path, metavar="BESTAND", help="schrijf het verslag ook als werkblad")
    parser.add_argument(
        "--kort", action="store_true", help="laat alleen de samenvatting van één bladzijde zien"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    if args.md or args.xlsx:
        from kansrijk.report_place import check_places

        check_places(args.map, [args.profiel], [args.md, args.xlsx])
    model, commit = prepared_match(args.map, args.op)
    data = read_text_file(args.profiel, "profiel")
    profiel = quick_profile(data, model)
    if profiel is None:
        from matcher.profile import read_profile

        profiel = read_profile(data, str(args.profiel), model, args.op)
    document = match(profiel, model, args.op, commit)
    if args.md or args.xlsx or not args.json:
        _reports(args, document, profiel, model)
    if args.json:
        print_json(document)
    return 0


def _reports(
    args: argparse.Namespace, document: dict[str, Any], profiel: Profiel, model: dict[str, Any]
) -> None:
    # Who asks for JSON never needs the reports: they are imported where they are made.
    from kansrijk.report.facts import Answered

    answered = Answered(document, profiel, model, model[VERSLAG], args.op)
    if args.md:
        from kansrijk.report.outcome import as_markdown

        write_whole(args.md, as_markdown(answered).encode())
    if args.xlsx:
        from kansrijk.report.workbook import as_workbook

        write_whole(args.xlsx, as_workbook(answered))
    if not args.json:
        from kansrijk.report.outcome import as_text

        print(as_text(answered, short=args.kort), end="")
