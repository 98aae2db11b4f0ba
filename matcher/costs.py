"""What a suggested programme costs this organisation: the source's amounts, and the sum where the profile has the number.

Works on the prepared data; it has a twin in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from matcher.fit import overlap_years
from matcher.measures import from_hundredths
from matcher.sentences import euros, fill, number

if TYPE_CHECKING:
    from matcher.profile import Profiel

PER_AANTAL: Mapping[str, str] = {
    "per-geboorte": "geboorten", "per-leerling": "leerlingen", "per-school": "scholen", "per-groep": "groepen",
    "per-inwoner": "inwoners",
}  # fmt: skip
"""Per unit the number of the profile by which it is multiplied."""
PER_DEELNEMER = ("per-kind", "per-gezin", "per-deelnemer", "per-traject", "per-consult", "per-professional")
ZONDER_MAAT = ("totaal", "onbekend")
"""Units that say nothing about what one organisation pays."""
VAST = ("per-organisatie-per-jaar", "per-jaar")

Numbers = dict[str, int | None]
"""How many an organisation has of what amounts are told per, and of young people."""


def own_numbers(profiel: Profiel) -> Numbers:
    """The numbers of a profile; a school that does not say how many it is, is one school."""
    own: Numbers = {name: getattr(profiel.populatie, name) for name in ("aantal", *PER_AANTAL.values())}
    if profiel.organisatie.type == "school" and own["scholen"] is None:
        own["scholen"] = 1
    return own


def costs(
    programme: Mapping[str, Any], numbers: Numbers, ages: Sequence[int], model: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The known amounts with unit, year and source; `totaal` in euro is null where the number is not known."""
    return [_row(row, programme, numbers, ages, model) for row in programme["kosten"]]


def _row(
    row: Mapping[str, Any], programme: Mapping[str, Any], numbers: Numbers, ages: Sequence[int], model: Mapping[str, Any]
) -> dict[str, Any]:  # fmt: skip
    zinnen = model["zinnen"]
    unit = row["eenheid"]
    times, what = times_of(unit, programme, numbers, ages)
    text = price_text(row["cent"], unit, row["jaar"], model)
    total = None
    if times is not None:
        total = row["cent"] * times
        # Of one the amount is the sum.
        if what and times != 1:
            text += " " + fill(zinnen, "kosten-totaal", som=euros(total), aantal=number(times), wat=what)
    elif unit in PER_AANTAL:
        text += " " + fill(zinnen, "kosten-aantal-nodig", veld=f"populatie.{PER_AANTAL[unit]}")
    elif unit in PER_DEELNEMER:
        text += " " + str(zinnen["kosten-deelnemers"])
    return {
        "tekst": text,
        "bedrag": from_hundredths(row["cent"]),
        "eenheid": unit,
        "jaar": row["jaar"],
        "totaal": None if total is None else from_hundredths(total),
        "toelichting": row["toelichting"],
        "bron": row["bron"],
    }


def price_text(cents: int, unit: str, year: int | None, model: Mapping[str, Any]) -> str:
    """One amount with its unit and year, as a sentence: '€ 150 per deelnemer (prijspeil 2019).'"""
    zinnen = model["zinnen"]
    zin = f"kosten-eenheid-{unit}" if unit in ZONDER_MAAT else "kosten-eenheid"
    text = fill(zinnen, zin, bedrag=euros(cents), eenheid=model["binnen_zin"]["eenheden"][unit])
    when = zinnen["kosten-jaar-onbekend"] if year is None else fill(zinnen, "kosten-jaar", jaar=year)
    return f"{text}{when}."


def times_of(
    unit: str, programme: Mapping[str, Any], numbers: Numbers, ages: Sequence[int]
) -> tuple[int | None, str]:
    """(how often the amount counts, of what); None when the profile does not tell."""
    if unit in VAST:
        return 1, ""
    if unit in PER_AANTAL:
        name = PER_AANTAL[unit]
        value = numbers[name]
        return value, name
    if unit == "per-kind" and programme["niveaus"] == ["universeel"] and numbers["aantal"] is not None:
        # Everybody of the right age takes part; the ages are taken to be equally many.
        years, own = ages[1] - ages[0], overlap_years(programme["leeftijd"], ages)
        if years > 0:
            return numbers["aantal"] * own // years, "jeugdigen van die leeftijd"
    return None, ""
