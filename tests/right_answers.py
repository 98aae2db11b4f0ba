"""How often the matcher is right on the open real cases: names, questions, needs, and what the weights decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml
from basis import ROOT, TODAY
from profiles import offerings, read, run

from matcher.match import match
from matcher.recognise import Recognised, recognise
from matcher.search import search

Model = dict[str, Any]


def spec(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/spec" / name).read_text(encoding="utf-8"))
    return found


def recognition(rows: list[tuple[str, list[str]]], model: Model) -> dict[str, int]:
    """Right, missed and false ids over names with the ids that belong to them."""
    right = missed = false = 0
    for name, ids in rows:
        found = recognise(name, model["namen"])
        given = set(found.ids) if isinstance(found, Recognised) else set()
        right += len(given & set(ids))
        missed += len(set(ids) - given)
        false += len(given - set(ids))
    return {"right": right, "missed": missed, "false": false, "names": len(rows)}


def names(model: Model) -> list[tuple[str, list[str]]]:
    """Every name of the real offerings that a judge could place, with its ids."""
    known = {p["id"] for p in model["programmas"]}
    return [
        (row["naam"], [i for i in row["ids"] if i in known])
        for case in spec("aanbod.yml")
        for row in case["aanbod"]
        if not row.get("twijfel")
    ]


def cases() -> list[dict[str, Any]]:
    """The readable cases of the site."""
    found: list[dict[str, Any]] = yaml.safe_load(
        (ROOT / "voorbeelden/gevallen.yml").read_text(encoding="utf-8")
    )
    return found


def sensitivity(model: Model) -> list[tuple[str, int, int, int]]:
    """Per weight (name, changed sets, changed orders, comparisons) when it alone moves by 20 percent, up and down."""
    profiles = [*offerings(), *(geval["profiel"] for geval in cases())]
    asked = [read(profile, model) for profile in profiles]

    def first_three(model: Model) -> list[list[str]]:
        return [[row["id"] for row in match(one, model, TODAY)["suggesties"][:3]] for one in asked]

    before = first_three(model)
    rows = []
    for name, value in model["gewichten"].items():
        sets = orders = 0
        for factor in (80, 120):
            moved = {**model, "gewichten": {**model["gewichten"], name: value * factor // 100}}
            after = first_three(moved)
            sets += sum(set(a) != set(b) for a, b in zip(before, after, strict=True))
            orders += sum(a != b for a, b in zip(before, after, strict=True))
        rows.append((name, sets, orders, 2 * len(asked)))
    return rows


NAMES = {
    "namen-buitenstaander-ontwikkelen": "namen van een buitenstaander, om mee te verbeteren",
    "namen-buitenstaander-meten": "namen van een buitenstaander, om te meten",
    "namen-paginas-ontwikkelen": "regels van pagina's op het web, om mee te verbeteren",
    "namen-paginas-meten": "regels van pagina's op het web, om te meten",
    "namen-paginas-2-ontwikkelen": "regels uit plannen, lijsten en pagina's, om mee te verbeteren",
    "namen-paginas-2-meten": "regels uit plannen, lijsten en pagina's, om te meten",
}
"""The files with names by somebody who did not know the code, and what they are."""


def lines(name: str, model: Model) -> dict[str, int]:
    """Of the lines in a file how many name what they should, how many lack a programme, and how many name a wrong one.

    Of a family one member is enough.
    """
    found = {"right": 0, "missed": 0, "false": 0, "lines": 0}
    for case in spec(f"{name}.yml"):
        answer = recognise(case["naam"], model["namen"])
        given = set(answer.ids) if isinstance(answer, Recognised) else set()
        asked = set(case["ids"])
        right = bool(given & asked) if case.get("familie") else given == asked
        found["lines"] += 1
        found["right"] += right and bool(asked)
        if not right:
            found["missed"] += bool(asked - given)
            found["false"] += bool(given - asked)
    return found


QUESTIONS = {
    "vragen-ontwikkelen": "eerste vragen, om mee te verbeteren",
    "vragen-meten": "eerste vragen, om te meten",
    "vragen-nieuw-ontwikkelen": "tweede vragen, om mee te verbeteren",
    "vragen-nieuw-meten": "tweede vragen, om te meten",
    "vragen-vrij": "vragen in de woorden van ouders, leerlingen en raadsleden, om mee te verbeteren",
    "vragen-buitenstaander-ontwikkelen": "vragen van een buitenstaander, om mee te verbeteren",
    "vragen-buitenstaander-meten": "vragen van een buitenstaander, om te meten",
    "vragen-buitenstaander-2-ontwikkelen": "vragen van een tweede buitenstaander, om mee te verbeteren",
    "vragen-buitenstaander-2-meten": "vragen van een tweede buitenstaander, om te meten",
}
"""The files with questions, and what they are."""


def questions(name: str, search_data: Mapping[str, Any]) -> dict[str, int]:
    """Of the questions in a file how many have a right programme among the first three, and of other texts how many
    lead nowhere."""
    answered = asked = silent = other = 0
    for case in spec(f"{name}.yml"):
        first = {hit.id for hit in search(case["vraag"], dict(search_data)).resultaten[:3]}
        if case["goed"]:
            asked += 1
            answered += bool(first & set(case["goed"]))
        else:
            other += 1
            silent += not first
    return {"answered": answered, "asked": asked, "silent": silent, "other": other}


NEEDS = {
    "behoeften-ontwikkelen": "behoeften van een buitenstaander, om mee te verbeteren",
    "behoeften-meten": "behoeften van een buitenstaander, om te meten",
}
"""The files with needs, and what they are."""


def needs(name: str, model: Model) -> dict[str, int]:
    """Of the needs in a file how many have a programme that was expected among the first three suggestions, how many
    among the nearest, how many in either, and how many have a silly one first without a warning."""
    found = {"asked": 0, "suggested": 0, "near": 0, "either": 0, "silly": 0}
    for case in spec(f"{name}.yml"):
        own = {key: case[key] for key in ("type", "onderwijs") if key in case}
        profile = {"organisatie": own, "behoeften": [{"tekst": case["tekst"], "urgentie": 3}], "aanbod": []}
        document = run(profile, model)
        first = [row["id"] for row in document["suggesties"][:3]]
        near = {row["id"] for need in document["behoeften"] for row in need["dichtbij"]}
        right = set(case["goed"])
        found["asked"] += 1
        found["suggested"] += bool(right & set(first))
        found["near"] += bool(right & near)
        found["either"] += bool(right & (set(first) | near))
        best = next((row["id"] for row in document["suggesties"][:1] if not row["naast_de_vraag"]), "")
        found["silly"] += best in case.get("fout", ())
    return found
