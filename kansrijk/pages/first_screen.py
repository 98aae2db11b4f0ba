"""The first screen of a programme: for whom, what, how strong, what it costs, where it runs and whom to call.

At most 120 words with the title, for every programme. A text that is too long is never cut: the
short field of the entry takes its place, or a link to where the whole text stands.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kansrijk.pages.bands import age_band
from kansrijk.pages.evidence import current, level_in_short
from kansrijk.pages.links import link
from kansrijk.pages.markup import box, escape, table, web_link
from kansrijk.pages.words import age, euro, listing, lower_first, part_date
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import contested
from kennisbank.model import Interventie
from kennisbank.no_value import GEEN, ONBEKEND

TARGET_WORDS = 25
PLACE_WORDS = 14
"""The longest target group and place that fit; the rest of the page has the whole text."""


_AGE = re.compile(r"[0-9] jaar")


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of the first screen with its answer: plain text, or Markdown that was escaped already."""

    question: str
    text: str
    markdown: str = ""

    @property
    def shown(self) -> str:
        return self.markdown or escape(self.text)


def answers(item: Interventie, kb: Kennisbank, today: dt.date, here: str) -> tuple[Answer, ...]:
    """The six answers, always in the same order."""
    return (
        _whom(item),
        Answer("Wat", item.samenvatting),
        _strength(item, kb, today, here),
        _cost(item, kb, here),
        _place(item, kb, here),
        _contact(item),
    )


def first_screen(item: Interventie, kb: Kennisbank, today: dt.date, here: str) -> str:
    """The block under the title, as Markdown."""
    rows = [(f"**{a.question}**", a.shown) for a in answers(item, kb, today, here)]
    return box("kr-eerste-scherm", "", table(("Vraag", "Antwoord"), rows))


def _whom(item: Interventie) -> Answer:
    """For whom, with the band of the ages under it when they are known."""
    text = _for_whom(item)
    return Answer("Voor wie", text, f"{escape(text)} {age_band(item.leeftijd)}".rstrip())


def _for_whom(item: Interventie) -> str:
    ages = age(item.leeftijd)
    target = item.doelgroep if item.doelgroep_kort == GEEN else item.doelgroep_kort
    if target == ONBEKEND or len(target.split()) > TARGET_WORDS:
        return "leeftijd onbekend" if ages == ONBEKEND else ages
    target = target.rstrip(".")
    # Most texts name the age themselves; twice is once too often on a small screen.
    return f"{target}." if ages == ONBEKEND or _AGE.search(target) else f"{target} ({ages})."


def _strength(item: Interventie, kb: Kennisbank, today: dt.date, here: str) -> Answer:
    level = kb.bewijsniveau(current(item, kb, today).found.niveau)
    words = level_in_short(item, kb, today)
    mark = contested(item, kb)
    shown = f"{link(here, words, here, 'bewijs')}{{: .kr-merk .kr-rang-{level.rang} }}"
    if mark:
        shown += f" {link(here, mark, here, 'betwist')}{{: .kr-betwist }}"
    text = f"{words} {mark} {level.kort_niet}"
    return Answer("Hoe sterk", text, f"{shown} {escape(level.kort_niet)}")


def _cost(item: Interventie, kb: Kennisbank, here: str) -> Answer:
    amounts = item.kosten.bedragen
    if not isinstance(amounts, tuple) or not amounts:
        return Answer("Kosten", ONBEKEND)
    first = amounts[0]
    unit = "" if first.eenheid == ONBEKEND else " " + lower_first(kb.label("eenheden", first.eenheid))
    year = "jaar onbekend" if first.jaar == ONBEKEND else str(first.jaar)
    catch = "" if first.kort == GEEN else f"; {first.kort}"
    text = f"{euro(first.bedrag)}{unit} ({year}){catch}"
    more = "wat erin zit" if len(amounts) == 1 else "alle bedragen"
    return Answer("Kosten", f"{text} · {more}", f"{escape(text)} · {link(here, more, here, 'kosten')}")


def _place(item: Interventie, kb: Kennisbank, here: str) -> Answer:
    """The newest spread that is short, one with a number before one without; else the kind of place."""
    places = item.verspreiding
    if isinstance(places, tuple):
        short = [p for p in places if len(p.wat.split()) <= PLACE_WORDS]
        counted = [p for p in short if any(c.isdigit() for c in p.wat)]
        for place in (counted or short)[:1]:
            when = "jaar onbekend" if place.wanneer == ONBEKEND else part_date(place.wanneer)
            return Answer("Waar", f"{place.wat.rstrip('.')} ({when}).")
    kind = (
        listing([lower_first(kb.label("settings", s)) for s in item.settings])
        if isinstance(item.settings, tuple) and item.settings
        else ""
    )
    if not places or not isinstance(places, tuple):
        return Answer("Waar", f"{kind}; hoe vaak is onbekend" if kind else ONBEKEND)
    more = "waar het loopt"
    shown = link(here, more, here, "verspreiding")
    return Answer("Waar", f"{kind} · {more}", f"{escape(kind)} · {shown}" if kind else shown)


def _contact(item: Interventie) -> Answer:
    owner = item.eigenaar
    if owner.naam == ONBEKEND and owner.website == ONBEKEND:
        return Answer("Wie bellen", "eigenaar onbekend")
    name = "eigenaar onbekend" if owner.naam == ONBEKEND else owner.naam
    if owner.website == ONBEKEND:
        return Answer("Wie bellen", f"{name}; website onbekend")
    return Answer("Wie bellen", f"{name} · website", f"{escape(name)} · {web_link('website', owner.website)}")
