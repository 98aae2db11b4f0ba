"""A profile: what an organisation is, whom it serves, what it needs and what it has, read as strictly as an entry.

The shape is part 4 of the contract. `read_profile` takes bytes and reports every problem at once.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from kennisbank.ages import HOOGSTE_LEEFTIJD, LAAGSTE_LEEFTIJD
from kennisbank.fields import Groep, group_reader, veld
from kennisbank.kinds import Getal, JaNee, Keuze, Lijst, Tekst
from kennisbank.messages import piece, said
from kennisbank.problems import ProblemsFoundError
from kennisbank.reading import Kind, Path, Reading, Schema
from kennisbank.strict_yaml import Report, TooManyProblemsError, compose, decode

STATUSSEN: Mapping[str, str] = {
    "actief": "loopt nu",
    "gepland": "begint later",
    "gestopt": "is gestopt",
    "onbekend": "niemand weet het zeker",
}
URGENTIES: Mapping[int, str] = {1: "kan wachten", 2: "gewoon", 3: "eerst"}


MOST_TOGETHER: Mapping[str, int] = {"behoeften": 6_000, "aanbod": 15_000}
"""The most characters of all needs and of all names together: a page of needs, or a thousand short names.
Reading them costs time, and without a limit a list of nonsense takes minutes."""


@dataclass(frozen=True, slots=True)
class Leeftijdsgroep:
    """Ages of the young people, in years."""

    van: float = veld(
        Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD),
        "Jongste leeftijd; -0.75 is het begin van een zwangerschap.",
        "0",
    )
    tot: float = veld(Getal(LAAGSTE_LEEFTIJD, HOOGSTE_LEEFTIJD), "Oudste leeftijd.", "18")


@dataclass(frozen=True, slots=True)
class Organisatie:
    """Who asks."""

    type: str = veld(Keuze(uit="organisatietypen"), "Wat voor organisatie het is.", "gemeente")
    naam: str = veld(
        Tekst(tekens=200), "De naam, voor boven het verslag.", "Gemeente Voorbeeld", standaard=""
    )
    onderwijs: tuple[str, ...] = veld(
        Lijst(van=Keuze(uit="onderwijssoorten")),
        "Alleen bij een school: welk onderwijs.",
        "[vo]",
        standaard=(),
    )
    code: str = veld(
        Tekst(tekens=40), "Een eigen kenmerk, bijvoorbeeld de gemeentecode.", "GM0000", standaard=""
    )


@dataclass(frozen=True, slots=True)
class Populatie:
    """For whom. The numbers are optional and only serve to add up costs and to say how many it concerns."""

    leeftijd: Leeftijdsgroep | None = veld(Groep(cls=Leeftijdsgroep), "De leeftijden.", standaard=None)
    aantal: int | None = veld(
        Getal(0, 10_000_000, geheel=True), "Het aantal jeugdigen.", "12000", standaard=None
    )
    geboorten: int | None = veld(
        Getal(0, 1_000_000, geheel=True), "Het aantal geboorten per jaar.", "400", standaard=None
    )
    leerlingen: int | None = veld(
        Getal(0, 10_000_000, geheel=True), "Het aantal leerlingen of studenten.", "900", standaard=None
    )
    groepen: int | None = veld(
        Getal(0, 100_000, geheel=True), "Het aantal klassen of groepen.", "36", standaard=None
    )
    scholen: int | None = veld(
        Getal(0, 100_000, geheel=True), "Het aantal scholen of locaties.", "12", standaard=None
    )
    inwoners: int | None = veld(
        Getal(0, 100_000_000, geheel=True), "Het aantal inwoners.", "45000", standaard=None
    )


@dataclass(frozen=True, slots=True)
class Behoefte:
    """What is needed: a vraagstuk by id, or plain words."""

    vraagstuk: str = veld(
        Keuze(uit="vraagstukken"), "Het id van een vraagstuk.", "schoolverzuim", standaard=""
    )
    tekst: str = veld(
        Tekst(tekens=1000), "Of in eigen woorden.", "veel leerlingen melden zich vaak ziek", standaard=""
    )
    urgentie: int = veld(
        Getal(min(URGENTIES), max(URGENTIES), geheel=True),
        ", ".join(f"{number} {word}" for number, word in URGENTIES.items()) + ".",
        "2",
        standaard=2,
    )


@dataclass(frozen=True, slots=True)
class Aanbod:
    """Something the organisation has, by the name people give it."""

    naam: str = veld(Tekst(tekens=300), "De naam zoals u hem opschrijft.", "M@ZL")
    status: str = veld(
        Keuze(uit="aanbodstatussen"), "actief, gepland, gestopt of onbekend.", "actief", standaard="actief"
    )
    bereik: int | None = veld(
        Getal(1, 100, geheel=True),
        "Bij welk deel van de scholen, wijken of jeugdigen het loopt, in procenten.",
        "40",
        standaard=None,
    )
    regionaal: bool = veld(
        JaNee(),
        "true als de regio het aanbiedt en niet zeker is dat het bij u loopt.",
        "false",
        standaard=False,
    )


@dataclass(frozen=True)
class AanbodKind(Kind):
    """A name, or a name with a status; a name alone has the defaults of `Aanbod`."""

    naam: Kind = Tekst(tekens=300)

    def read(self, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if isinstance(node, yaml.MappingNode):
            return group_reader(Aanbod)(node, where, reading)
        return Aanbod(
            naam=self.naam.read(node, where, reading), status="actief", bereik=None, regionaal=False
        )

    def neutral(self) -> Aanbod:
        return Aanbod(naam="?", status="onbekend", bereik=None, regionaal=False)

    def core_expectation(self) -> str:
        return "een naam, of {naam: …, status: …}"

    def core_schema(self) -> Schema:
        return {"anyOf": [self.naam.schema(), Groep(cls=Aanbod).schema()]}


@dataclass(frozen=True, slots=True)
class Profiel:
    """One organisation and its question. `aanbod` is None when the profile says nothing about it."""

    organisatie: Organisatie = veld(Groep(cls=Organisatie), "Wie vraagt.")
    populatie: Populatie = veld(
        Groep(cls=Populatie), "Voor wie.", standaard=Populatie(None, None, None, None, None, None, None)
    )
    behoeften: tuple[Behoefte, ...] = veld(
        Lijst(van=Groep(cls=Behoefte), uniek=False, hoogstens=100), "Wat er nodig is.", standaard=()
    )
    aanbod: tuple[Aanbod, ...] | None = veld(
        Lijst(van=AanbodKind(), uniek=False, hoogstens=1000), "Wat er nu is.", standaard=None
    )


def read_profile(data: bytes, bestand: str, model: Mapping[str, Any], today: dt.date) -> Profiel:
    """The profile in `data` (YAML or JSON), with the choices of the prepared `model`.

    Raises ProblemsFoundError with all problems when anything is wrong.
    """
    report = Report(bestand)
    profiel: Profiel | None = None
    node = root_mapping(data, report, piece("begin-profiel"))
    if node is not None:
        reading = Reading(report, choices_of(model), today)
        with suppress(TooManyProblemsError):
            profiel = group_reader(Profiel)(node, (), reading)
            check_profile(profiel, node, (), reading)
    if report.problems or profiel is None:
        raise ProblemsFoundError(report.problems)
    return profiel


def root_mapping(data: bytes, report: Report, begin: str) -> yaml.MappingNode | None:
    """The fields at the top of a YAML or JSON text; None after reporting why there are none."""
    text = decode(data, report)
    if text is None:
        return None
    if text.lstrip().startswith("{"):
        text = _json_as_yaml(text)
    node = compose(text, report)
    if node is None or isinstance(node, yaml.MappingNode):
        return node
    report.add(node, "", *said("geen-velden", begin=begin))
    return None


# JSON indented with tabs is good JSON, and so are these breaks inside a string; YAML would fold or refuse them.
_JSON_SPACE = str.maketrans("\t\x85\u2028\u2029", "    ")
_PAIR = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\.")


def _json_as_yaml(text: str) -> str:
    """JSON with what YAML reads otherwise written so that both read the same."""
    return _PAIR.sub(_joined, text.translate(_JSON_SPACE))


def _joined(found: re.Match[str]) -> str:
    """A sign beyond U+FFFF, which JSON may write as two escapes."""
    if found[1] is None:
        return found[0]
    return chr(0x10000 + ((int(found[1], 16) & 0x3FF) << 10) + (int(found[2], 16) & 0x3FF))


def choices_of(model: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The words a profile can choose from."""
    said = {name: _choices(model["labels"][name], words) for name, words in model["anders_gezegd"].items()}
    return {"aanbodstatussen": STATUSSEN, **said, "vraagstukken": model["vraagstukken"]}


class _Choice(NamedTuple):
    """One word to choose from, with what people write for it."""

    synoniemen: list[str]


def _choices(ids: Iterable[str], words: Mapping[str, str]) -> dict[str, _Choice]:
    found = {chosen: _Choice([]) for chosen in ids}
    for word, chosen in words.items():
        found[chosen].synoniemen.append(word)
    return found


def check_profile(profiel: Profiel, node: yaml.MappingNode, where: Path, reading: Reading) -> None:
    """Report what fields say together; parts with a fault of their own are passed over."""
    at = _children(node)

    def faulty(name: str) -> bool:
        return str(where[0] if where else name) in reading.invalid

    leeftijd = profiel.populatie.leeftijd
    if leeftijd is not None and not faulty("populatie") and leeftijd.van > leeftijd.tot:
        place = _children(at["populatie"])["leeftijd"]
        ages = {name: value.value for name, value in _children(place).items()}
        message = said("leeftijd-volgorde", van=ages["van"], tot=ages["tot"])
        reading.fault(place, (*where, "populatie", "leeftijd"), *message)
    organisatie = profiel.organisatie
    if not faulty("organisatie") and organisatie.onderwijs and organisatie.type != "school":
        place = _children(at["organisatie"])["onderwijs"]
        message = said("onderwijs-alleen-school", type=organisatie.type)
        reading.fault(place, (*where, "organisatie", "onderwijs"), *message)
    given = {
        "behoeften": [b.tekst for b in profiel.behoeften],
        "aanbod": [a.naam for a in profiel.aanbod or ()],
    }
    for name, texts in given.items():
        length = sum(map(len, texts))
        if length > MOST_TOGETHER[name] and not faulty(name):
            message = said(f"{name}-te-lang", lengte=length, meest=MOST_TOGETHER[name])
            reading.fault(at[name], (*where, name), *message)
    if faulty("behoeften") or "behoeften" not in at:
        return
    for index, behoefte in enumerate(profiel.behoeften):
        if bool(behoefte.vraagstuk) == bool(behoefte.tekst):
            message = said("behoefte-beide" if behoefte.tekst else "behoefte-geen")
            reading.fault(at["behoeften"].value[index], (*where, "behoeften", index), *message)


def _children(node: yaml.Node) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}
