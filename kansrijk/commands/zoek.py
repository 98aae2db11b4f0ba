"""`kansrijk zoek`: one word or a whole question, with what led to each result."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import Any

from kansrijk.disk import print_json
from kansrijk.errors import UsageError
from kansrijk.prepared import prepared_search
from matcher.search import Filters, SearchAnswer, search

LONGEST = 1000
"""Characters of a question; the cost of looking for phrases grows faster than the length."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vraag", nargs="+", metavar="VRAAG", help="een woord of een hele vraag")
    parser.add_argument("--soort", help="alleen deze soort: interventie, parel, puzzel, tip of kerncijfer")
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
    data, _ = prepared_search(args.map, args.op)
    labels = data["labels"]
    filters = Filters(
        soort=_soort(args.soort, data["soorten"]),
        vraagstuk=_choice(args.vraagstuk, labels["vraagstukken"], "--vraagstuk"),
        leeftijd=_number(args.leeftijd, "leeftijd"),
        setting=_choice(args.setting, labels["settings"], "--setting"),
        niveau=_choice(args.niveau, [*labels["preventieniveaus"], *labels["bewijsniveaus"]], "--niveau"),
    )
    limit = _number(args.aantal, "aantal")
    assert limit is not None
    if limit < 1 or limit != int(limit):
        raise UsageError(f"-n {args.aantal} kan niet.", "Geef een heel getal van 1 of hoger.")
    question = " ".join(args.vraag)
    if len(question) > LONGEST:
        raise UsageError(
            f"De vraag is {len(question)} tekens lang; {LONGEST} is het meeste.",
            "Zeg het in een paar zinnen.",
        )
    answer = search(question, data, filters, int(limit))
    if args.json:
        print_json(answer.as_dict())
    else:
        print("\n".join(_lines(answer, data)))
    return 0


def _lines(answer: SearchAnswer, data: Mapping[str, Any]) -> Iterable[str]:
    """The answer for people: what comes first, a better spelling, the results, and what to do when there are none."""
    for urgent in answer.eerst:
        yield f"{urgent.bericht}\n"
    if answer.suggestie:
        yield str(data["teksten"]["suggestie"]).replace("{woorden}", answer.suggestie)
    for rang, hit in enumerate(answer.resultaten, 1):
        shown = f"{hit.titel}, {hit.merk}" if hit.merk else hit.titel
        yield f"{rang:>2}. {shown}  ({hit.soort} {hit.id})\n    {'; '.join(hit.waarom)}"
    if answer.vraag_terug:
        yield answer.vraag_terug
    yield from answer.uitleg
    yield from (f"- {register['naam']}: {register['url']}" for register in answer.registers)


def _soort(value: str | None, known: Mapping[str, str]) -> str | None:
    if value is None or value in known:
        return None if value is None else known[value]
    from kennisbank.problems import did_you_mean

    names = list(dict.fromkeys(known.values()))
    raise UsageError(
        f"De soort '{value}' bestaat niet.{did_you_mean(value, names)}", f"Kies uit: {', '.join(names)}."
    )


def _choice(value: str | None, known: Iterable[str], option: str) -> str | None:
    ids = list(known)
    if value is None or value in ids:
        return value
    from kennisbank.problems import choices_text, did_you_mean

    raise UsageError(
        f"{option} '{value}' bestaat niet.{did_you_mean(value, ids)}", f"Kies uit: {choices_text(ids, 30)}."
    )


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
