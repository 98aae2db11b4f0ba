"""Dutch words for dates, ages, amounts and lists. Plain text in, plain text out: nothing here is Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kennisbank.ages import LAAGSTE_LEEFTIJD
from kennisbank.dates import day as day
from kennisbank.dates import part_date as part_date
from kennisbank.no_value import ONBEKEND
from matcher.sentences import join_words
from matcher.sentences import lower_first as lower_first

if TYPE_CHECKING:
    from kennisbank.model import Leeftijd


OWN_STAND = {
    "actief": "Het loopt al bij u.",
    "gepland": "U heeft het gepland.",
    "gestopt": "U stopte ermee.",
    "onbekend": "Of u het heeft, is niet zeker.",
    "niet": "Het staat niet in uw lijst.",
}
"""How somebody's own list has a programme, in the report and on the page of the matcher; `niet` when it has it not."""


def number(value: float) -> str:
    """A number as the Dutch write it: 1.250,5"""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.translate(str.maketrans(",.", ".,"))


def euro(value: float) -> str:
    """€ 2.000 or € 1,88"""
    return "€ " + (f"{value:,.2f}".translate(str.maketrans(",.", ".,")) if value % 1 else number(value))


def age_point(years: float) -> str:
    """One end of an age range: -0.75 -> zwangerschap, 0 -> geboorte, 0.5 -> 6 maanden, 4 -> 4 jaar."""
    if years <= LAAGSTE_LEEFTIJD:
        return "zwangerschap"
    if years < 0:
        return f"{round((years - LAAGSTE_LEEFTIJD) * 12)} maanden zwangerschap"
    if years == 0:
        return "geboorte"
    if years < 1 or (years < 3 and years % 1):
        months = round(years * 12)
        return f"{months} {'maand' if months == 1 else 'maanden'}"
    return f"{number(years)} jaar"


def age(leeftijd: Leeftijd) -> str:
    """An age range in words: 'zwangerschap tot 2 jaar', '4 tot 12 jaar', 'vanaf 12 jaar', 'onbekend'."""
    van, tot = leeftijd.van, leeftijd.tot
    if isinstance(van, str) and isinstance(tot, str):
        return ONBEKEND
    if isinstance(van, str):
        return f"tot {age_point(float(tot))}; vanaf wanneer is onbekend"
    if isinstance(tot, str):
        return f"vanaf {age_point(van)}; tot wanneer is onbekend"
    if van == tot:
        return age_point(van)
    start, end = age_point(van), age_point(tot)
    if start.endswith(" jaar") and end.endswith(" jaar"):
        start = start.removesuffix(" jaar")
    elif start.endswith(" maanden") and end.endswith(" maanden"):
        start = start.removesuffix(" maanden")
    elif van == 0 and end.endswith(" jaar"):
        start = "0"
    return f"{start} tot {end}"


listing = join_words
"""a, b en c"""


def count(n: int, one: str, more: str) -> str:
    """1 programma, 3 programma's"""
    return f"{n} {one if n == 1 else more}"


def sentence(text: str) -> str:
    """The text with a capital at the start and a full stop at the end, as far as it has none."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…", ":")) else ".")
