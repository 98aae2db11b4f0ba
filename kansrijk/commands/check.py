"""`kansrijk check`: all problems of all files, in one run."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from kansrijk.checked import checked
from kansrijk.disk import print_json, read_source_texts, relative_paths
from kennisbank.problems import Problem, errors, summary_line

BRONTEKSTEN_MAP = "kansrijk-bronteksten"
"""The folder beside the checkout where an editor may keep the texts of sources; it is never part of the repository."""
MOST_WARNINGS = 5
"""Warnings of one rule that are shown over the whole knowledge base; more would hide what has to be mended."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paden",
        nargs="*",
        type=Path,
        metavar="PAD",
        help="alleen deze bestanden of mappen (standaard: alles)",
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")
    parser.add_argument(
        "--alles",
        action="store_true",
        help=f"laat ook alle waarschuwingen zien (standaard: {MOST_WARNINGS} per regel)",
    )
    parser.add_argument(
        "--bronteksten",
        type=Path,
        default=None,
        metavar="MAP",
        help="map met bronnen als .txt: controleer dat er niets uit is overgenomen "
        f"(standaard: {BRONTEKSTEN_MAP}, naast de kennisbank, als die er is)",
    )
    parser.add_argument(
        "--formaat",
        choices=["tekst", "github"],
        default="tekst",
        help="github: meldingen op de regel in een pull request",
    )


def run(args: argparse.Namespace) -> int:
    wanted = set(relative_paths(args.paden, args.map)) if args.paden else None
    sources = _source_texts(args.bronteksten, args.map)
    # Comparing every text with every other is for the whole: a writer who checks one file waits for nothing.
    problems, n_files, n_items = checked(args.map, args.op, slow=wanted is None, bronteksten=sources)
    if wanted is not None:
        problems = [p for p in problems if p.bestand in wanted]
        n_files = len(wanted)
        n_items = sum(not path.startswith(("vocabulaire/", "kerncijfers/", "editie")) for path in wanted)
    if args.json:
        print_json(
            {
                "problemen": [p.as_dict() for p in problems],
                "aantal_bestanden": n_files,
                "aantal_items": n_items,
            }
        )
    elif args.formaat == "github":
        for p in problems:
            print(_annotation(p))
    else:
        for line in _lines(problems, None if args.alles or wanted is not None else MOST_WARNINGS):
            print(line)
        print(summary_line(problems, n_files))
    return 1 if errors(problems) else 0


def _annotation(p: Problem) -> str:
    """A problem as GitHub shows it on its line; signs with a meaning there are written as codes."""

    def coded(text: str, signs: str) -> str:
        return "".join(f"%{ord(sign):02X}" if sign in signs else sign for sign in text)

    kind = "error" if p.ernst == "fout" else "warning"
    place = (
        f"file={coded(p.bestand, '%:,' + chr(13) + chr(10))},line={p.regel},col={p.kolom},title={p.regel_id}"
    )
    text = f"{p.veld}: {p.tekst} {p.hulp}" if p.veld else f"{p.tekst} {p.hulp}"
    return f"::{kind} {place}::{coded(text, '%' + chr(13) + chr(10))}"


def _lines(problems: Sequence[Problem], most: int | None) -> Iterator[str]:
    """Every error, and of each rule that warns the first `most` (None: all), with how to see the others."""
    shown: Counter[str] = Counter()
    for problem in problems:
        if problem.ernst == "waarschuwing":
            shown[problem.regel_id] += 1
            if most is not None and shown[problem.regel_id] > most:
                continue
        yield problem.as_text()
    if most is not None and (hidden := {rule: n - most for rule, n in sorted(shown.items()) if n > most}):
        more = ", ".join(f"{n} keer [{rule}]" for rule, n in hidden.items())
        yield f"Nog meer waarschuwingen: {more}. Alles zien: kansrijk check --alles"


def _source_texts(given: Path | None, root: Path) -> dict[str, str]:
    if given is not None:
        return read_source_texts(given)
    beside = root.resolve().parent / BRONTEKSTEN_MAP
    return read_source_texts(beside) if beside.is_dir() else {}
