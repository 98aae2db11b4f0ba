"""Rules about key figures: no year that is still to come, series that fit their figure, and figures that exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kennisbank.field_text import example_record
from kennisbank.knowledge import Kennisbank
from kennisbank.model.kerncijfer import Kerncijfer, Reeks
from kennisbank.model.vocabulaire import GETAL, Maat
from kennisbank.no_value import GEEN
from kennisbank.problems import did_you_mean
from kennisbank.reading import Path
from kennisbank.rules.registry import Finding, Voorbeeld, geheelregel

TIJD = "tijd"
"""The kind of series whose points are years."""


def _voorbeeld(**fields: str) -> Voorbeeld:
    """The example figure with some of its fields replaced, as a file of its own."""
    return Voorbeeld(example_record(Kerncijfer, **fields), "kerncijfers/voorbeeld.yml", heel=True)


def _figures(kb: Kennisbank) -> Iterator[tuple[str, Kerncijfer]]:
    """Every figure with the file it stands in."""
    for cijfer in kb.kerncijfers.values():
        yield kb.kerncijfer_bestanden[cijfer.id], cijfer


def _reeks(**points: str) -> str:
    return "\n    soort: tijd\n    punten:\n" + "".join(
        f'      - {{naam: "{name[1:]}", waarde: {value}}}\n' for name, value in points.items()
    ).rstrip("\n")


@geheelregel("kerncijfer-toekomst", _voorbeeld(jaar="2099", periode="geen"))
def year_has_been(kb: Kennisbank, today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Het jaar van een kerncijfer, en elk jaar in de reeks, ligt niet in de toekomst."""
    for path, cijfer in _figures(kb):
        years: list[tuple[Path, int | str]] = [(("jaar",), cijfer.jaar)]
        if isinstance(cijfer.reeks, Reeks) and cijfer.reeks.soort == TIJD:
            years += [
                (("reeks", "punten", n, "naam"), int(p.naam[:4]))
                for n, p in enumerate(cijfer.reeks.punten)
                if p.naam[:4].isdecimal()
            ]
        for where, year in years:
            if not isinstance(year, str) and year > today.year:
                yield (
                    path,
                    Finding(
                        (cijfer.id, *where),
                        f"{year} ligt in de toekomst (vandaag is {today.isoformat()}).",
                        "Schrijf het jaar waarin geteld is, of onbekend.",
                    ),
                )


@geheelregel("kerncijfer-periode", _voorbeeld(jaar="2014"))
def period_holds_year(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Staat er een periode bij een kerncijfer, dan noemt die het jaar."""
    for path, cijfer in _figures(kb):
        if cijfer.periode != GEEN and str(cijfer.jaar) not in cijfer.periode:
            yield (
                path,
                Finding(
                    (cijfer.id, "periode"),
                    f"De periode '{cijfer.periode}' noemt het jaar {cijfer.jaar} niet.",
                    "Noem het laatste jaar van de periode bij jaar, of schrijf bij periode: geen.",
                ),
            )


@geheelregel("kerncijfer-tot", _voorbeeld(tot="9"))
def range_goes_up(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Noemt de bron twee getallen, dan staat het laagste bij waarde en het hoogste bij tot."""
    for path, cijfer in _figures(kb):
        if not isinstance(cijfer.tot, str) and cijfer.tot <= cijfer.waarde:
            yield (
                path,
                Finding(
                    (cijfer.id, "tot"),
                    f"tot is {cijfer.tot:g} en waarde is {cijfer.waarde:g}.",
                    "Draai de getallen om, of schrijf bij tot: geen.",
                ),
            )


@geheelregel("kerncijfer-reeks", _voorbeeld(waarde="14"))
def series_holds_value(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """De waarde van een kerncijfer staat ook in zijn reeks."""
    for path, cijfer in _figures(kb):
        if isinstance(cijfer.reeks, Reeks) and cijfer.waarde not in [p.waarde for p in cijfer.reeks.punten]:
            yield (
                path,
                Finding(
                    (cijfer.id, "reeks"),
                    f"De waarde {cijfer.waarde:.15g} staat niet in de reeks.",
                    "Zet het kerncijfer zelf ook in de reeks, of verbeter een van de twee.",
                ),
            )


@geheelregel("kerncijfer-reeks-tijd", _voorbeeld(reeks=_reeks(j2016="15", j2015="13")))
def years_go_up(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """In een reeks in de tijd is elke naam een jaar, het oudste eerst."""
    for path, cijfer in _figures(kb):
        if not isinstance(cijfer.reeks, Reeks) or cijfer.reeks.soort != TIJD:
            continue
        names = [p.naam for p in cijfer.reeks.punten]
        years = [int(n) if len(n) == 4 and n.isdecimal() else 0 for n in names]
        for n, year in enumerate(years):
            if not year or (n and year <= years[n - 1]):
                found = f"{names[n]} komt na {names[n - 1]}" if year else f"'{names[n]}' is geen jaar"
                yield (
                    path,
                    Finding(
                        (cijfer.id, "reeks", "punten", n, "naam"),
                        f"{found}.",
                        "Zet de jaren van oud naar nieuw, of kies bij soort: groepen.",
                    ),
                )


@geheelregel(
    "kerncijfer-onbekend",
    _voorbeeld(anders_dan='[{cijfer: nergens, waarom: "Een andere groep."}]'),
    alleen_compleet=True,
)
def other_figure_exists(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een kerncijfer dat iets anders zegt, bestaat en is niet het kerncijfer zelf."""
    for path, cijfer in _figures(kb):
        for n, other in enumerate(cijfer.anders_dan):
            if other.cijfer not in kb.kerncijfers or other.cijfer == cijfer.id:
                hint = "" if other.cijfer == cijfer.id else did_you_mean(other.cijfer, kb.kerncijfers)
                found = "is dit kerncijfer zelf" if other.cijfer == cijfer.id else "bestaat niet"
                yield (
                    path,
                    Finding(
                        (cijfer.id, "anders_dan", n, "cijfer"),
                        f"'{other.cijfer}' {found}.{hint}",
                        "Verwacht: het id van een ander kerncijfer.",
                    ),
                )


@geheelregel("kerncijfer-bron-ouder", _voorbeeld(jaar="2025", periode="geen"))
def source_is_not_older(kb: Kennisbank, today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een cijfer over een jaar komt niet uit een bron die al eerder verscheen."""
    for path, cijfer in _figures(kb):
        years = [kb.bronnen[v.bron].jaar for v in cijfer.bronnen if v.bron in kb.bronnen]
        known = [year for year in years if not isinstance(year, str)]
        if isinstance(cijfer.jaar, str) or cijfer.jaar > today.year or len(known) < len(years):
            continue  # a year to come is told by its own rule
        if known and max(known) < cijfer.jaar:
            yield (
                path,
                Finding(
                    (cijfer.id, "jaar"),
                    f"Het cijfer is van {cijfer.jaar}, maar de nieuwste bron is van {max(known)}.",
                    "Verbeter het jaar, of noem de bron waar het cijfer uit komt.",
                ),
            )


@geheelregel(
    "maat-schrijfwijze",
    Voorbeeld(
        '- {id: procent, label: Procent, betekenis: Deel van honderd., synoniemen: [], schrijfwijze: "procent"}\n',
        "vocabulaire/maten.yml",
        heel=True,
    ),
)
def measure_has_place_for_number(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """De schrijfwijze van een maat heeft één plek voor het getal."""
    for maat in kb.vocabulaire.get("maten", {}).values():
        if isinstance(maat, Maat) and maat.schrijfwijze.count(GETAL) != 1:
            yield (
                "vocabulaire/maten.yml",
                Finding(
                    (maat.id, "schrijfwijze"),
                    f"In '{maat.schrijfwijze}' staat niet één keer {GETAL}.",
                    f'Schrijf bijvoorbeeld: "{GETAL} kinderen".',
                ),
            )
