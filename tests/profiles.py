"""Profiles for the tests of the two matchers: the real ones, a thousand random ones, and damaged ones."""

from __future__ import annotations

import copy
import datetime as dt
import json
import random
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from basis import ROOT, TODAY

from kennisbank.knowledge import Kennisbank
from kennisbank.problems import Problem, ProblemsFoundError
from matcher.match import match
from matcher.profile import Profiel, read_profile

Profile = dict[str, Any]
AGES = [-0.75, -0.5, 0, 0.5, 1, 2, 2.25, 4, 6, 8.5, 10, 12, 14, 16, 18, 20, 23, 27]
SCHOOLS = ["po", "vo", "mbo", "so", "sbo"]
STATUSES = ["actief", "gepland", "gestopt", "onbekend"]
NUMBERS = ["aantal", "geboorten", "leerlingen", "groepen", "scholen", "inwoners"]
NEEDS = [
    "veel leerlingen melden zich vaak ziek", "somber en onzeker", "blowen op school", "vechtscheidingen", "te zwaar en weinig bewegen",
    "wat eten we vanavond", "peuters praten nog niet", "ze pesten elkaar in de app", "druk gedrag in de klas", "hulp", "ëéń 💙 'x' < & >",
    "pubers die op straat hangen", "onrust in de klas van groep 5", "thuiszitters op de middelbare school", "zwangeren die roken",
    "verzuim op het mbo", "baby's die veel huilen en peuters die bijten", "ongewenst zwanger", "orde houden in de les",
    "mishandeling thuis", "tienermoeder zonder netwerk", "wachtlijsten", "geen idee waar te beginnen", "hoeveel kinderen spijbelen er?",
    "jongens van 12 tot 16 die overlast geven", "jongeren van 14 en 15 drinken te veel", "jeugd van 18+ met schulden",
    "kinderen van 5 die slecht slapen", "blowen vanaf 16 jaar en ouder", "jongens van 12-16 die drinken", "ouders met jonge kinderen (0-4 jaar)",
]  # fmt: skip
UNKNOWN = [
    "Nieuwe dingen voor de wijk",
    "GGZ-steunpunt",
    "inloop (dinsdag)",
    "Ünïcode — ‘proef’",
    "constructor",
    "__proto__",
    "😀",
]


def read(profile: Profile, model: Mapping[str, Any]) -> Profiel:
    """A profile as `kansrijk match` reads it."""
    return read_profile(json.dumps(profile).encode(), "profiel.json", model, TODAY)


def run(profile: Profile, model: Mapping[str, Any]) -> dict[str, Any]:
    """The document for a profile."""
    return match(read(profile, model), model, TODAY)


def problems_of(data: bytes, bestand: str, model: Mapping[str, Any], today: dt.date) -> list[Problem]:
    """Every problem of a profile, sorted; empty when it is good."""
    try:
        read_profile(data, bestand, model, today)
    except ProblemsFoundError as error:
        return error.problems
    return []


def offerings() -> Iterator[Profile]:
    """The offerings of real organisations."""
    for case in yaml.safe_load((ROOT / "tests/spec/aanbod.yml").read_text(encoding="utf-8")):
        organisatie = {"naam": case["id"], "type": case["type"]}
        if case.get("onderwijs"):
            organisatie["onderwijs"] = case["onderwijs"]
        yield {"organisatie": organisatie, "aanbod": [row["naam"] for row in case["aanbod"]]}


def real_profiles() -> Iterator[Profile]:
    """The offerings of real organisations and the examples."""
    yield from offerings()
    for path in sorted((ROOT / "voorbeelden").glob("*.yml")):
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        if isinstance(found, list):
            yield from (case["profiel"] for case in found)
        else:
            yield from found.get("gemeenten", [found])


def random_profiles(kb: Kennisbank, count: int) -> Iterator[Profile]:
    """As many different good profiles as asked for, the same ones every time."""
    dice = random.Random(20261122)
    names = [name for item in kb.interventies.values() for name in (item.naam, *item.aliassen)]
    families = [word for value in kb.vocabulaire["families"].values() for word in value.synoniemen]
    for _ in range(count):
        yield _profile(dice, names + families, sorted(kb.vocabulaire["vraagstukken"]))


def _profile(dice: random.Random, names: list[str], vraagstukken: list[str]) -> Profile:
    kind = dice.choice(["gemeente", "gemeente", "regio", "school", "school", "kinderopvang", "jgz"])
    profile: Profile = {"organisatie": {"type": kind}}
    if dice.random() < 0.5:
        profile["organisatie"]["naam"] = dice.choice(["Voorbeeld", "Gemeente \"X\" & 'Y'", "Sint-Jan"])
    if kind == "school":
        profile["organisatie"]["onderwijs"] = dice.sample(SCHOOLS, dice.randrange(3))
    populatie: Profile = {}
    if dice.random() < 0.7:
        van, tot = sorted(dice.choices(AGES, k=2))
        populatie["leeftijd"] = {"van": van, "tot": tot}
    for name in dice.sample(NUMBERS, dice.randrange(4)):
        populatie[name] = dice.choice([0, 1, 36, 400, 12_345, 98_765])
    if populatie or dice.random() < 0.3:
        profile["populatie"] = populatie
    if dice.random() < 0.6:
        profile["behoeften"] = [_need(dice, vraagstukken) for _ in range(dice.randrange(4))]
    if dice.random() < 0.85:
        profile["aanbod"] = [_line(dice, names) for _ in range(dice.choice([0, 1, 3, 8, 25, 60]))]
    return profile


def _need(dice: random.Random, vraagstukken: list[str]) -> Profile:
    need: Profile = (
        {"vraagstuk": dice.choice(vraagstukken)} if dice.random() < 0.6 else {"tekst": dice.choice(NEEDS)}
    )
    if dice.random() < 0.5:
        need["urgentie"] = dice.randint(1, 3)
    return need


def _line(dice: random.Random, names: list[str]) -> Any:
    name = dice.choice(UNKNOWN) if dice.random() < 0.1 else _written(dice, dice.choice(names))
    if dice.random() < 0.4:
        return name
    line: Profile = {"naam": name}
    if dice.random() < 0.6:
        line["status"] = dice.choice(STATUSES)
    if dice.random() < 0.3:
        line["bereik"] = dice.choice([1, 20, 49, 50, 51, 100])
    if dice.random() < 0.2:
        line["regionaal"] = dice.random() < 0.7
    return line


def _written(dice: random.Random, name: str) -> str:
    """A name as people write it: as it is, with a typing error, other capitals, words around it, or how it stands."""
    way = dice.randrange(7)
    if way == 0 and len(name) > 3:
        at = dice.randrange(1, len(name) - 1)
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if way == 1 and len(name) > 3:
        at = dice.randrange(1, len(name))
        return name[:at] + name[at + 1 :]
    if way == 2:
        return name.lower()
    if way == 3:
        return f"{name} ({dice.choice(['training', 'vo', 'pilot', 'Zuid-Limburg'])})"
    if way == 4:
        return f"training {name}"
    if way == 5:
        said = [
            "(gestopt)",
            "- gepland voor 2027",
            "gestopt per 1-1-2025",
            "(loopt dit nog?)",
            ", niet meer",
            "[BEËINDIGD]",
            "gepland mei",
            "(pilot, 15 gezinnen)",
            "(gepland: sept 2027)",
            "stopt per 1-1-2027",
            "(wachtlijst)",
            "(nog niet alle teams)",
            "(via loting, dit jaar niet)",
            "op 11 van de 24 vo-scholen",
        ]
        return f"{name} {dice.choice(said)}"
    return name


def faulty_profiles(kb: Kennisbank, count: int) -> Iterator[str]:
    """JSON texts with something wrong in most of them: values, fields and signs changed at random."""
    dice = random.Random(7)
    for profile in random_profiles(kb, count):
        for _ in range(dice.randint(1, 3)):
            _damage(dice, profile)
        yield json.dumps(profile, ensure_ascii=dice.random() < 0.5)
    yield from FAULTY_TEXTS


ODD = [
    None, True, False, "", "  ", "onbekend", "geen", "VUL IN", "gemeent", "Gemeente", "12", 12, -1, 0.5, 1.5, 1e300, 99, 10**9, [], {},
    ["vo"], ["vo", "vo"], [None], [["KiVa"]], {"naam": "KiVa"}, {"naam": 3}, "x" * 301, "a\u200bb", "<b>vet</b>", "[x](y)", "tab\there",
    "regel\u2028einde", "\u00a0", "🙂" * 150, "schoolverzuimen", {"van": 18, "tot": 4}, {"van": 2}, {"van": "2", "tot": 4}, [{"urgentie": 2}],
    [{"vraagstuk": "pesten", "tekst": "x"}], [{"vraagstuk": "verzuim"}], [{"tekst": "x", "urgentie": 5}], "\x7f", "<<",
]  # fmt: skip
KEYS = [
    "behoefte",
    "organisaties",
    "naam",
    "Type",
    "leeftijden",
    "vann",
    "<<",
    "",
    "aantallen",
    "__proto__",
    "x" * 70,
]


def _damage(dice: random.Random, profile: Profile) -> None:
    places: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        pairs = (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        )
        for key, child in list(pairs):
            places.append((value, key))
            walk(child)

    walk(profile)
    if not places:
        return
    holder, key = dice.choice(places)
    way = dice.randrange(4)
    if way == 0 and isinstance(holder, dict):
        holder[dice.choice(KEYS)] = holder.pop(key)
    elif way == 1 and isinstance(holder, dict):
        del holder[key]
    elif way == 2 and isinstance(holder, dict):
        holder[dice.choice(KEYS)] = copy.deepcopy(dice.choice(ODD))
    else:
        # A copy: a later damage may change what was laid here, or lay it in itself.
        holder[key] = copy.deepcopy(dice.choice(ODD))


FAULTY_TEXTS = [
    "", "  \n", "[]", '"x"', "5", "null", '{"organisatie": {"type": "gemeente"}',
    '{"organisatie": {"type": "gemeente"}, "organisatie": {"type": "regio"}}',
    '{"organisatie": {"type": "gemeente", "type": "regio"}}',
    '{"organisatie": {"type": "gemeente"}, "populatie": {"aantal": 1.0}}',
    '{"organisatie": {"type": "gemeente"}, "populatie": {"aantal": 1e3}}',
    '{"organisatie": {"type": "gemeente"}, "populatie": {"leeftijd": {"van": 0.50, "tot": 18}}}',
    '{"organisatie": {"type": "gemeente"}, "populatie": {"leeftijd": {"van": 0.123456789012345, "tot": 18}}}',
    '{"organisatie": {"type": "gemeente"}, "populatie": {"leeftijd": {"van": 12.5, "tot": 4.25}}}',
    '{"organisatie": {"type": "gemeente", "naam": "\\ud83d"}}',
    '{"organisatie": {"type": "gemeente", "naam": "\\ud83d\\ude00 \\\\ud83d \\u00e9"}}',
    '{\t"organisatie":\t{"type": "gemeente"}}',
    '{"organisatie": {"type": "gemeente"}, "aanbod": ["a\u2028b", "c\u0085d"]}',
    '{"organisatie": {"type": "gemeente"}, "aanbod": ["\x7f"]}',
    '{"organisatie": {"type": "gemeente"}, "aanbod": [' + "[" * 30 + "]" * 30 + "]}",
    '{"organisatie": {"type": "gemeente"}, "aanbod": [' + "[" * 30 + "]" * 30 + ', {"naam": "x"}' * 600 + "]}",
    '{"organisatie": {"type": "gemeente", "naam": "' + "x" * 300_000 + '"}}',
]  # fmt: skip
"""Texts that no program writes by accident, but people do."""
