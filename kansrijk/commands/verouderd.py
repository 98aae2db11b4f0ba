"""`kansrijk verouderd`: what has to be reviewed, per owner, with deadlines, as text, JSON, letters or a calendar."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kansrijk.agenda import calendar, events
from kansrijk.api.publication import NAME, Publication
from kansrijk.disk import print_json, read_site_address, read_valid, write_whole
from kansrijk.errors import UsageError
from kansrijk.letters import has_letter, letter
from kansrijk.pages.words import count
from kansrijk.report_place import check_places
from kennisbank.dates import day
from kennisbank.due import Due, by_owner, doer, due, owner, terms
from kennisbank.knowledge import Kennisbank
from kennisbank.model.soorten import soort_of
from kennisbank.names import name_key
from kennisbank.problems import did_you_mean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--eigenaar", metavar="NAAM", help="alleen wat van deze eigenaar is")
    parser.add_argument("--brief", action="store_true", help="geef per eigenaar een tekst om te versturen")
    parser.add_argument("--ical", type=Path, metavar="BESTAND", help="schrijf de termijnen ook als agenda")
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    check_places(args.map, [], [args.ical])
    kb = read_valid(args.map, args.op)
    site = read_site_address(args.map)
    # argparse makes an empty list of '--eigenaar=--'.
    chosen = None if args.eigenaar is None else _owner(args.eigenaar or "--", kb)
    groups = by_owner(due(kb, args.op))
    if chosen is not None:
        groups = {chosen: groups.get(chosen, [])}
    letters = {}
    if args.brief:
        letters = {
            name: letter(name, rows, site, args.op) for name, rows in groups.items() if has_letter(name)
        }
        if not site:
            print(
                "Let op: zet site_url in mkdocs.yml, dan staat het adres van de site in de brief.",
                file=sys.stderr,
            )
    if args.ical:
        _write_calendar(args.ical, kb, site, chosen)
    if args.json:
        print_json(
            {
                "op": args.op.isoformat(),
                "eigenaren": [_as_dict(n, rows, letters) for n, rows in groups.items() if rows],
            }
        )
    elif args.brief:
        print(_letters(groups, letters), end="")
    else:
        print("\n".join(_lines(groups)))
    return 0


def _owner(name: str, kb: Kennisbank) -> str:
    """The owner meant by a name: the same but for capitals and signs, or the only one that contains it."""
    known = sorted({owner(term.item) for term in terms(kb)})
    key = name_key(name)
    same = [o for o in known if name_key(o) == key]
    found = same or [o for o in known if key and key in name_key(o)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"Meer eigenaren passen bij '{name}'.", f"Kies er een: {'; '.join(found)}.")
    raise UsageError(
        f"De eigenaar '{name}' komt niet voor.{did_you_mean(name, known)}",
        "Zoek de naam op met: kansrijk verouderd",
    )


def _as_dict(name: str, rows: list[Due], letters: Mapping[str, str]) -> dict[str, Any]:
    """One owner; `brief` is there when letters were asked for, '' when there is nobody to write to."""
    found: dict[str, Any] = {
        "eigenaar": name,
        "items": [
            {
                "id": row.item.id,
                "soort": soort_of(row.item).naam,
                "titel": row.item.naam,
                "reden": row.reden,
                "deadline": None if row.deadline is None else row.deadline.isoformat(),
                "dagen": row.dagen,
                "tekst": row.tekst,
            }
            for row in rows
        ],
    }
    return found | ({"brief": letters.get(name, "")} if letters else {})


def _letters(groups: Mapping[str, list[Due]], letters: Mapping[str, str]) -> str:
    written = [text for text in letters.values() if text]
    silent = [name for name, rows in groups.items() if rows and not letters.get(name)]
    if silent:
        print(f"Zonder brief: {', '.join(silent)}. Bekijk die met: kansrijk verouderd", file=sys.stderr)
    if not written:
        return "Er is nu niemand om te schrijven.\n"
    return f"\n{'-' * 72}\n\n".join(written)


def _lines(groups: Mapping[str, list[Due]]) -> Iterator[str]:
    n = sum(map(len, groups.values()))
    if not n:
        yield "Er hoeft nu niets herzien te worden."
        return
    yield f"{count(n, 'ding', 'dingen')} te herzien, bij {count(sum(map(bool, groups.values())), 'eigenaar', 'eigenaren')}."
    for name, rows in groups.items():
        if not rows:
            continue
        yield ""
        yield f"== {name}"
        for row in rows:
            yield f"  {_deadline(row):<34} {row.item.naam} ({soort_of(row.item).naam} {row.item.id})"
            yield f"  {'':<34} {row.tekst}"


def _deadline(row: Due) -> str:
    if row.deadline is None or row.dagen is None:
        return "geen datum bekend"
    if row.dagen < 0:
        return f"{day(row.deadline)}, voorbij"
    return f"{day(row.deadline)}, over {count(row.dagen, 'dag', 'dagen')}"


def _write_calendar(path: Path, kb: Kennisbank, site: str, chosen: str | None) -> None:
    """All terms, also of later: a calendar is about what comes. Of one owner the same as on the site."""
    found = [term for term in terms(kb) if chosen is None or doer(term) == chosen]
    title = f"{NAME}: wat {chosen} herziet" if chosen else f"{NAME}: wat herzien moet worden"
    write_whole(path, calendar(events(found, Publication(kb, site)), title))
