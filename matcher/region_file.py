"""A region as somebody writes it down: its name and a profile per municipality, read as strictly as a profile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from kennisbank.fields import Groep, group_reader, veld
from kennisbank.kinds import Keuze, Lijst, Tekst
from kennisbank.problems import ProblemsFoundError
from kennisbank.reading import Kind, Path, Reading, Schema
from kennisbank.strict_yaml import Report, TooManyProblemsError
from matcher.profile import Profiel, check_profile, choices_of, root_mapping

MEESTE_GEMEENTEN = 400
"""All municipalities of the country together are a region too: 342 in 2026."""
MEESTE_TEKENS = 60_000
"""The most characters of all different names together: four times what one profile may have.
The same name is recognised once, however many municipalities write it; without a limit a file of nonsense takes long."""
MEESTE_TEKENS_BEHOEFTEN = 90_000
"""The same for all different texts of needs: reading one takes longer. For 342 municipalities it is four sentences each."""


@dataclass(frozen=True, slots=True)
class RegioAanbod:
    """Something the region offers. Without `gemeenten` it is not known where it runs."""

    naam: str = veld(Tekst(tekens=300), "De naam zoals u hem opschrijft.", "Stevig Ouderschap")
    status: str = veld(
        Keuze(uit="aanbodstatussen"), "actief, gepland, gestopt of onbekend.", "actief", standaard="actief"
    )
    gemeenten: tuple[str, ...] = veld(
        Lijst(van=Tekst(tekens=200)),
        "De gemeenten waar het loopt, met hun naam.",
        "[Gemeente A]",
        standaard=(),
    )


@dataclass(frozen=True)
class RegioAanbodKind(Kind):
    """A name, or a name with a status and its municipalities, as in a profile."""

    naam: Kind = Tekst(tekens=300)

    def read(self, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if isinstance(node, yaml.MappingNode):
            return group_reader(RegioAanbod)(node, where, reading)
        return RegioAanbod(self.naam.read(node, where, reading), "actief", ())

    def neutral(self) -> RegioAanbod:
        return RegioAanbod("?", "onbekend", ())

    def core_expectation(self) -> str:
        return "een naam, of {naam: …, gemeenten: […]}"

    def core_schema(self) -> Schema:
        return {"anyOf": [self.naam.schema(), Groep(cls=RegioAanbod).schema()]}


@dataclass(frozen=True, slots=True)
class RegioGegevens:
    """The region itself."""

    naam: str = veld(Tekst(tekens=200), "De naam van de regio.", "Regio Voorbeeld")
    aanbod: tuple[RegioAanbod, ...] = veld(
        Lijst(van=RegioAanbodKind(), uniek=False, hoogstens=1000),
        "Wat de regio samen aanbiedt.",
        standaard=(),
    )


@dataclass(frozen=True, slots=True)
class Regio:
    """A region with its municipalities, in the order of the file."""

    regio: RegioGegevens = veld(Groep(cls=RegioGegevens), "Welke regio.")
    gemeenten: tuple[Profiel, ...] = veld(
        Lijst(van=Groep(cls=Profiel), uniek=False, minstens=1, hoogstens=MEESTE_GEMEENTEN),
        "Per gemeente een profiel.",
    )


def read_region(data: bytes, bestand: str, model: Mapping[str, Any], today: dt.date) -> Regio:
    """The region in `data` (YAML or JSON); raises ProblemsFoundError with all problems when anything is wrong."""
    report = Report(bestand)
    region = _read(data, report, model, today)
    if report.problems or region is None:
        raise ProblemsFoundError(report.problems)
    return region


def _read(data: bytes, report: Report, model: Mapping[str, Any], today: dt.date) -> Regio | None:
    node = root_mapping(data, report, "Begin met: regio: {naam: …} en daaronder gemeenten: met profielen.")
    if node is None:
        return None
    reading = Reading(report, choices_of(model), today)
    try:
        region: Regio = group_reader(Regio)(node, (), reading)
        if reading.invalid & {"regio", "gemeenten"}:
            return None  # told already; what stands in for a faulty part says nothing about the rest
        at = {key.value: value for key, value in node.value}
        _check(region, at, reading)
    except TooManyProblemsError:
        return None
    return region


def _check(region: Regio, at: Mapping[str, yaml.Node], reading: Reading) -> None:
    seen: dict[str, int] = {}
    for index, profiel in enumerate(region.gemeenten):
        where = ("gemeenten", index)
        node = at["gemeenten"].value[index]
        check_profile(profiel, node, where, reading)
        name = profiel.organisatie.naam
        if not name:
            reading.fault(
                node, (*where, "organisatie", "naam"), "veld-ontbreekt", "Deze gemeente heeft geen naam.",
                "Voeg toe: organisatie: {naam: …, type: gemeente}.",
            )  # fmt: skip
        elif name in seen:
            reading.fault(
                node, (*where, "organisatie", "naam"), "gemeente-dubbel",
                f"'{name}' staat er twee keer; ook als nummer {seen[name] + 1}.", "Voeg de twee samen tot één profiel.",
            )  # fmt: skip
        seen.setdefault(name, index)
    for index, offer in enumerate(region.regio.aanbod):
        for name in offer.gemeenten:
            if name not in seen:
                reading.fault(
                    at["regio"], ("regio", "aanbod", index, "gemeenten"), "gemeente-onbekend",
                    f"'{name}' staat niet onder gemeenten.{reading.did_you_mean(name, seen)}",
                    "Schrijf de naam zoals hij bij de gemeente staat.",
                )  # fmt: skip
    texts = {need.tekst for profiel in region.gemeenten for need in profiel.behoeften}
    length = sum(len(text) for text in texts)
    if length > MEESTE_TEKENS_BEHOEFTEN:
        reading.fault(
            at["gemeenten"], ("gemeenten",), "tekst-te-lang",
            f"Alle verschillende teksten bij behoeften zijn samen {length} tekens; {MEESTE_TEKENS_BEHOEFTEN} is het meeste.",
            "Schrijf korter wat er nodig is, of verdeel de gemeenten over twee bestanden.",
        )  # fmt: skip
    names = {offer.naam for offer in region.regio.aanbod}
    names |= {offer.naam for profiel in region.gemeenten for offer in profiel.aanbod or ()}
    length = sum(len(name) for name in names)
    if length > MEESTE_TEKENS:
        reading.fault(
            at["gemeenten"], ("gemeenten",), "tekst-te-lang",
            f"Alle verschillende namen bij aanbod zijn samen {length} tekens; {MEESTE_TEKENS} is het meeste.",
            "Schrijf hetzelfde programma overal hetzelfde, of verdeel de gemeenten over twee bestanden.",
        )  # fmt: skip
