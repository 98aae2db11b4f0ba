"""Whether a programme can be for an organisation at all: yes, no with the field that says so, or not known."""

from __future__ import annotations

from dataclasses import dataclass

from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.model.vocabulaire import Leeftijdsfase
from kennisbank.reading import ONBEKEND
from matcher.profile import Profiel

BEHANDELING = "behandeling"
PREVENTIE = ("universeel", "selectief", "geindiceerd")


@dataclass(frozen=True, slots=True)
class Fit:
    """`past` True, False (then `veld` and `tekst` say why) or None (then `velden` are not known)."""

    past: bool | None
    veld: str = ""
    tekst: str = ""
    velden: tuple[str, ...] = ()


def age_range(item: Interventie) -> tuple[float, float] | None:
    """(van, tot) in years; None when either is not known."""
    van, tot = item.leeftijd.van, item.leeftijd.tot
    return None if isinstance(van, str) or isinstance(tot, str) else (float(van), float(tot))


def overlap_years(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Years that two ranges share; a touch of one point counts as nothing."""
    return max(0.0, min(a[1], b[1]) - max(a[0], b[0]))


def age_text(age: float) -> str:
    """An age as people say it."""
    if age < 0:
        return "de zwangerschap"
    if age == 0:
        return "de geboorte"
    return f"{age:g} jaar".replace(".", ",")


def range_text(ages: tuple[float, float]) -> str:
    """An age range as people say it: 'van de zwangerschap tot 2 jaar'."""
    return f"van {age_text(ages[0])} tot {age_text(ages[1])}"


def preventive_levels(item: Interventie) -> tuple[str, ...]:
    """The prevention levels of a programme without treatment; empty when unknown."""
    return (
        () if item.preventieniveau == ONBEKEND else tuple(p for p in PREVENTIE if p in item.preventieniveau)
    )


def touches(ages: tuple[float, float], phase: Leeftijdsfase) -> bool:
    """Whether an age range lies in a phase for more than a point; a range of one point lies where it falls."""
    if ages[0] == ages[1]:
        return phase.van <= ages[0] < phase.tot
    return overlap_years(ages, (phase.van, phase.tot)) > 0


def fit(item: Interventie, profiel: Profiel, kb: Kennisbank) -> Fit:
    """Whether this organisation can bring this programme to its young people."""
    organisatie = profiel.organisatie
    if item.status == "vervallen":
        after = ", ".join(kb.interventies[i].naam for i in item.vervangen_door if i in kb.interventies)
        return Fit(
            False, "status", f"Dit programma bestaat niet meer{f'; opvolger: {after}' if after else ''}."
        )
    if item.preventieniveau != ONBEKEND and not preventive_levels(item):
        return Fit(False, "preventieniveau", "Dit is behandeling. De matcher gaat over preventie.")
    ages = age_range(item)
    if ages is not None and overlap_years(ages, profiel.ages) == 0:
        return Fit(
            False,
            "leeftijd",
            f"Het is voor jeugdigen {range_text(ages)}; het profiel gaat {range_text(profiel.ages)}.",
        )
    if item.settings != ONBEKEND:
        own = set(kb.organisatietype(organisatie.type).settings)
        if item.settings and not own.intersection(item.settings):
            places = ", ".join(kb.label("settings", s).lower() for s in item.settings)
            return Fit(
                False,
                "settings",
                f"Het speelt zich af in: {places}. Daar gaat dit soort organisatie niet zelf over.",
            )
    if (
        organisatie.onderwijs
        and item.schooltypen not in (ONBEKEND, ())
        and not set(organisatie.onderwijs) & set(item.schooltypen)
    ):
        types = ", ".join(kb.label("schooltypen", s) for s in item.schooltypen)
        return Fit(False, "schooltypen", f"Het is voor {types}.")
    unknown = [
        name
        for name, value in (("preventieniveau", item.preventieniveau), ("settings", item.settings))
        if value == ONBEKEND
    ]
    if ages is None:
        unknown.append("leeftijd")
    if organisatie.onderwijs and item.schooltypen == ONBEKEND:
        unknown.append("schooltypen")
    return Fit(None, velden=tuple(sorted(unknown))) if unknown else Fit(True)
