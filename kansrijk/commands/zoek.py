"""`kansrijk zoek`: one word or a whole question, with what led to each result."""

from __future__ import annotations

import argparse
import datetime as dt

from kansrijk.disk import print_json, read_valid
from kansrijk.errors import UsageError
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import contested
from kennisbank.model import SOORTEN, soort_by_name
from kennisbank.problems import choices_text, did_you_mean
from matcher.evidence import evidence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vraag", nargs="+", metavar="VRAAG", help="een woord of een hele vraag")
    parser.add_argument("--soort", help=", ".join(s.naam for s in SOORTEN))
    parser.add_argument("--vraagstuk", help="het id van een vraagstuk, bijvoorbeeld schoolverzuim")
    parser.add_argument("--leeftijd", metavar="N", help="een leeftijd in jaren; een zwangerschap is -0.5")
    parser.add_argument("--setting", help="waar het plaatsvindt, bijvoorbeeld school of thuis")
    parser.add_argument(
        "--niveau", help="een preventieniveau (universeel …) of een bewijsniveau (goed-onderbouwd …)"
    )
    parser.add_argument(
        "-n", dest="aantal", metavar="N", default="10", help="hoeveel resultaten (standaard 10)"
    )
    parser.add_argument("--json", action="store_true", help="geef één JSON-document")


def run(args: argparse.Namespace) -> int:
    from matcher.search import Filters, Searcher

    kb = read_valid(args.map, args.op)
    soort = soort_by_name(args.soort) if args.soort else None
    if args.soort and soort is None:
        names = [s.naam for s in SOORTEN]
        raise UsageError(
            f"De soort '{args.soort}' bestaat niet.{did_you_mean(args.soort, names)}",
            f"Kies uit: {', '.join(names)}.",
        )
    niveau = _level(args.niveau, kb)
    filters = Filters(
        soort=soort.naam if soort else None,
        vraagstuk=_choice(args.vraagstuk, "vraagstukken", "vraagstuk", kb),
        leeftijd=_number(args.leeftijd, "leeftijd"),
        setting=_choice(args.setting, "settings", "setting", kb),
        niveau=niveau if niveau in kb.vocabulaire["preventieniveaus"] else None,
        ids=_with_evidence(niveau, kb, args.op) if niveau in kb.vocabulaire["bewijsniveaus"] else None,
    )
    limit = _number(args.aantal, "aantal")
    assert limit is not None
    if limit < 1 or limit != int(limit):
        raise UsageError(f"-n {args.aantal} kan niet.", "Geef een heel getal van 1 of hoger.")
    question = " ".join(args.vraag)
    answer = Searcher(kb, args.op).search(question, filters, int(limit))
    if args.json:
        print_json(answer.as_dict())
        return 0
    if answer.suggestie:
        print(f"Bedoelde u: {answer.suggestie}?")
    for rang, hit in enumerate(answer.resultaten, 1):
        mark = contested(kb.of(_plural(hit.soort))[hit.id], kb)
        shown = f"{hit.titel}, {mark}" if mark else hit.titel
        print(f"{rang:>2}. {shown}  ({hit.soort} {hit.id})\n    {'; '.join(hit.waarom)}")
    if not answer.resultaten:
        print(nothing_found(question))
    return 0


def _plural(soort: str) -> str:
    return next(s.meervoud for s in SOORTEN if s.naam == soort)


def nothing_found(question: str) -> str:
    """What to tell somebody who found nothing: what that means and where else to look."""
    return (
        f"Niets gevonden voor '{question}'.\n"
        "Probeer een ander woord, of haal een filter weg. Staat een programma hier niet in, dan zegt dat niets over hoe goed het is.\n"
        "Kijk ook in de databank van het NJi en in het Loket Gezond Leven van het RIVM."
    )


def _choice(value: str | None, vocabulary: str, option: str, kb: Kennisbank) -> str | None:
    if value is None or value in kb.vocabulaire[vocabulary]:
        return value
    ids = list(kb.vocabulaire[vocabulary])
    raise UsageError(
        f"--{option} '{value}' bestaat niet.{did_you_mean(value, ids)}", f"Kies uit: {choices_text(ids, 30)}."
    )


def _level(value: str | None, kb: Kennisbank) -> str | None:
    ids = [*kb.vocabulaire["preventieniveaus"], *kb.vocabulaire["bewijsniveaus"]]
    if value is None or value in ids:
        return value
    raise UsageError(
        f"--niveau '{value}' bestaat niet.{did_you_mean(value, ids)}", f"Kies uit: {choices_text(ids, 30)}."
    )


def _with_evidence(niveau: str | None, kb: Kennisbank, today: dt.date) -> frozenset[str]:
    """The programmes whose evidence is at this level today."""
    return frozenset(i for i, item in kb.interventies.items() if evidence(item, kb, today).niveau == niveau)


def _number(value: str | None, option: str) -> float | None:
    if value is None:
        return None
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        raise UsageError(
            f"'{value}' is geen getal voor {option}.", "Geef een getal, bijvoorbeeld 10."
        ) from None
    if not -1 <= number <= 1000:
        raise UsageError(f"'{value}' kan niet voor {option}.", "Geef een gewoon getal, bijvoorbeeld 10.")
    return number
