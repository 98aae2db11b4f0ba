"""Whether a programme can be for an organisation at all: yes, no with the field that says so, or not known.

Works on the prepared data of `matcher.prepare_match`; it has a twin in the browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from matcher.sentences import fill, range_text

BEHANDELING = "behandeling"
PREVENTIE = ("universeel", "selectief", "geindiceerd")
_SPECIAL = "so"
_MAY_BE_PARENT = 1600
"""Hundredths of a year: from this age young people may have a child of their own, in the eyes of an entry."""
Ages = Sequence[int]
"""(van, tot) in hundredths of a year."""


class Asker(NamedTuple):
    """What fitting needs to know of the organisation that asks; `niveaus`: of secondary school, when its name says so."""

    type: str
    onderwijs: tuple[str, ...]
    leeftijd: tuple[int, int]
    niveaus: tuple[str, ...] = ()


class Fit(NamedTuple):
    """`past` True, False (then `veld` and `tekst` say why) or None (then `velden` are not known)."""

    past: bool | None
    veld: str = ""
    tekst: str = ""
    velden: tuple[str, ...] = ()


def overlap_years(a: Ages, b: Ages) -> int:
    """Hundredths of a year that two ranges share; a touch of one point counts as nothing."""
    shared: int = (a[1] if a[1] < b[1] else b[1]) - (a[0] if a[0] > b[0] else b[0])
    return shared if shared > 0 else 0


def touches(ages: Ages, phase: Sequence[Any]) -> bool:
    """Whether an age range lies in a phase [id, van, tot] for more than a point; a point lies where it falls."""
    if ages[0] == ages[1]:
        return bool(phase[1] <= ages[0] < phase[2])
    return bool(ages[0] < phase[2] and phase[1] < ages[1])


def is_for_their_child(ages: Ages, asker: Asker) -> bool:
    """Whether these ages are of a child that is to come, whose parent may be one of the young people of who asks."""
    return ages[0] < 0 and overlap_years(ages, asker.leeftijd) == 0 and asker.leeftijd[1] >= _MAY_BE_PARENT


def preventive_levels(programme: Mapping[str, Any]) -> list[str]:
    """The prevention levels of a programme without treatment; empty when unknown."""
    return [p for p in PREVENTIE if p in (programme["niveaus"] or ())]


def fit(programme: Mapping[str, Any], asker: Asker, model: Mapping[str, Any]) -> Fit:
    """Whether this organisation can bring this programme to its young people."""
    zinnen = model["zinnen"]
    labels = model["labels"]
    if programme["status"] == "vervallen":
        after = ", ".join(programme["opvolgers"])
        opvolger = fill(zinnen, "opvolger", namen=after) if after else ""
        return Fit(False, "status", fill(zinnen, "vervallen", opvolger=opvolger))
    niveaus, settings, schooltypen = programme["niveaus"], programme["settings"], programme["schooltypen"]
    if niveaus is not None and not preventive_levels(programme):
        return Fit(False, "preventieniveau", zinnen["behandeling"])
    ages = programme["leeftijd"]
    other = ages is not None and overlap_years(ages, asker.leeftijd) == 0
    # Who may be a parent is not of the age of that child; then it is another thing that keeps it from them, if anything.
    if other and not is_for_their_child(ages, asker):
        return _not_their_age(ages, asker, zinnen)
    if settings:
        own_settings = model["organisatietypen"][asker.type]["settings"]
        if not any(s in own_settings for s in settings):
            places = ", ".join(model["binnen_zin"]["settings"][s] for s in settings)
            return Fit(False, "settings", fill(zinnen, "settings-nee", plekken=places))
    doers, own_doers = programme["uitvoerders"], model["organisatietypen"][asker.type]["uitvoerders"]
    if own_doers and doers and not any(u in own_doers for u in doers):
        who = ", ".join(model["binnen_zin"]["uitvoerders"][u] for u in doers)
        return Fit(False, "uitvoerders", fill(zinnen, "uitvoerders-nee", wie=who))
    if other:
        return _not_their_age(ages, asker, zinnen)
    elsewhere = bool(asker.onderwijs and schooltypen) and not any(s in schooltypen for s in asker.onderwijs)
    # What is for who learns with difficulty was mostly described at a practical school; a special school has the same pupils.
    if elsewhere and not (programme["moeilijk_leren"] and _SPECIAL in asker.onderwijs):
        types = ", ".join(labels["schooltypen"][s] for s in schooltypen)
        return Fit(False, "schooltypen", fill(zinnen, "schooltypen-nee", typen=types))
    unknown = []
    if ages is None:
        unknown.append("leeftijd")
    if niveaus is None:
        unknown.append("preventieniveau")
    if elsewhere or (asker.onderwijs and schooltypen is None):
        unknown.append("schooltypen")
    if settings is None:
        unknown.append("settings")
    if own_doers and doers is None:
        unknown.append("uitvoerders")
    return Fit(None, velden=tuple(unknown)) if unknown else Fit(True)


def _not_their_age(ages: Ages, asker: Asker, zinnen: Mapping[str, str]) -> Fit:
    own, asked = range_text(zinnen, *ages), range_text(zinnen, *asker.leeftijd)
    return Fit(False, "leeftijd", fill(zinnen, "leeftijd-nee", eigen=own, profiel=asked))
