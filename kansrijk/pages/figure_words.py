"""Key figures in Dutch words: value, year, age and series. Plain text in, plain text out."""

from __future__ import annotations

from itertools import pairwise

from kansrijk.pages.words import age, count, lower_first, number
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Kerncijfer
from kennisbank.model.kerncijfer import Reeks
from kennisbank.model.vocabulaire import GETAL, Maat
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.rules.kerncijfers import TIJD

MILJOEN, MILJARD = 1_000_000, 1_000_000_000


def large(value: float) -> str:
    """A number as people say it: 467.000, 3,3 miljoen, 126 miljard; rounding never changes it."""
    for size, word in ((MILJARD, "miljard"), (MILJOEN, "miljoen")):
        if value >= size and value % (size // 10) == 0:
            return f"{number(value / size)} {word}"
    return number(value)


def written(value: str, maat: Maat) -> str:
    """A number with its measure: '13' -> 13%, '7' -> 1 op de 7, '6,5 miljard' -> € 6,5 miljard."""
    return maat.schrijfwijze.replace(GETAL, value)


def measure(cijfer: Kerncijfer, kb: Kennisbank) -> Maat:
    return kb.vocabulaire["maten"][cijfer.maat]  # type: ignore[return-value]


def value_words(cijfer: Kerncijfer, kb: Kennisbank) -> str:
    """The figure as one text: 'ruim 1,8 miljoen gezinnen', '6 tot 10%', 'ongeveer 1 op de 10'."""
    value = large(cijfer.waarde)
    if not isinstance(cijfer.tot, str):
        value += f" tot {large(cijfer.tot)}"
    before = "" if cijfer.precisie == "precies" else lower_first(kb.label("precisies", cijfer.precisie)) + " "
    return before + written(value, measure(cijfer, kb))


def short(value: float, maat: Maat) -> str:
    """A number for beside a bar: with its sign, without the noun that the table names."""
    return large(value) if maat.schrijfwijze.startswith(f"{GETAL} ") else written(large(value), maat)


def when(cijfer: Kerncijfer, kb: Kennisbank) -> str:
    """The year or period; when the source names none, the year of the newest source with its year."""
    if cijfer.periode != GEEN:
        return cijfer.periode
    if cijfer.jaar != ONBEKEND:
        return str(cijfer.jaar)
    years = [kb.bronnen[v.bron].jaar for v in cijfer.bronnen if v.bron in kb.bronnen]
    known = [year for year in years if not isinstance(year, str)]
    return f"jaar onbekend; bron uit {max(known)}" if known else "jaar onbekend"


def who_counted(cijfer: Kerncijfer) -> str:
    """A sentence with who counted; '' when the source does not say."""
    return "" if cijfer.geteld_door == ONBEKEND else f"Geteld door: {cijfer.geteld_door}."


def age_counted(cijfer: Kerncijfer) -> str:
    """The ages that were counted, or '' when the figure has none."""
    text = ONBEKEND if isinstance(cijfer.leeftijd, str) else age(cijfer.leeftijd)
    return "" if text == ONBEKEND else text


def series_words(cijfer: Kerncijfer, reeks: Reeks, kb: Kennisbank) -> str:
    """What a chart of this series shows, for who cannot see it."""
    maat = measure(cijfer, kb)

    def of(value: float) -> str:
        return written(large(value), maat)

    points = reeks.punten
    if reeks.soort == TIJD:
        first, last = points[0], points[-1]
        steps = [b.waarde - a.waarde for a, b in pairwise(points)]
        course = (
            "gelijk"
            if not any(steps)
            else "omhoog"
            if min(steps) >= 0
            else "omlaag"
            if max(steps) <= 0
            else ""
        )
        text = f"Van {of(first.waarde)} in {first.naam} naar {of(last.waarde)} in {last.naam}"
        text += f": {course}." if course else ", met ups en downs."
        years = [int(p.naam) for p in points]
        gap = years[-1] - years[0] + 1 - len(years)
        return text + (
            f" Voor {count(gap, 'jaar', 'jaren')} daartussen hebben wij geen cijfer." if gap else ""
        )
    ranked = sorted(points, key=lambda p: -p.waarde)
    text = f"Het hoogst is ‘{ranked[0].naam}’ met {of(ranked[0].waarde)}; het laagst ‘{ranked[-1].naam}’ met {of(ranked[-1].waarde)}."
    return text + (f" De reeks heeft {len(points)} getallen." if len(points) > 2 else "")
