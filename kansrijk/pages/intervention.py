"""The page of an interventie: the first screen, and the order of all that follows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from kansrijk.pages.closing import closing
from kansrijk.pages.ended import ended_box
from kansrijk.pages.first_screen import first_screen
from kansrijk.pages.intervention_delivery import costs, delivery, law, spread
from kansrijk.pages.intervention_evidence import evidence_section
from kansrijk.pages.links import item_path, vraagstuk_links
from kansrijk.pages.markup import box, bullets, escape, section, table, web_link
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.related import Incoming, practice, relatives
from kansrijk.pages.sources import Sources
from kansrijk.pages.structured import last_changed, structured
from kansrijk.pages.words import age, euro, listing, lower_first, sentence
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model import Interventie
from kennisbank.no_value import GEEN, ONBEKEND, Onbekend

SHORT_AMOUNTS = 2
"""How many amounts fit in the table of key facts; the section on costs has them all."""


@dataclass(frozen=True)
class View:
    """One interventie, seen from its own page on one day."""

    item: Interventie
    kb: Kennisbank
    today: dt.date
    here: str
    sources: Sources

    def labels(self, vocabulary: str, values: tuple[str, ...]) -> str:
        return listing([lower_first(self.kb.label(vocabulary, v)) for v in values])


def intervention_page(
    item: Interventie, kb: Kennisbank, today: dt.date, title: str, incoming: Incoming
) -> Page:
    """The whole page of one programme."""
    here = item_path(item)
    view = View(item, kb, today, here, Sources(kb, item))
    blocks = [
        _under_title(view),
        ended_box(item, kb, here),
        first_screen(item, kb, today, here),
        evidence_section(item, kb, today, here, view.sources),
        delivery(item, kb, view.sources),
        _caveats(view),
        section("Wat we weten", "gegevens", key_facts(view)),
        costs(item, kb, view.sources),
        spread(item, view.sources),
        law(item, kb, view.sources),
        practice(item, kb, here),
        relatives(item, kb, here, today, incoming),
        *closing(item, kb, here, today, view.sources),
    ]
    return make_page(
        here,
        title,
        escape(item.naam),
        blocks,
        about=item.samenvatting,
        source=file_of(item),
        schema=structured(item, kb),
        changed=last_changed(item),
    )


def _under_title(view: View) -> str:
    return escape(view.kb.label("aarden", view.item.aard)) + "\n{: .kr-onder-titel }"


def key_facts(view: View) -> str:
    """The table of everything short; what is unknown stands together in its last row."""
    item, kb, src = view.item, view.kb, view.sources
    facts = _Facts()
    if item.aliassen:
        facts.add("Ook bekend als", listing([escape(a) for a in item.aliassen]))
    facts.add("Doel", src.fact(item.doel, "doel"), known=item.doel != ONBEKEND)
    facts.add("Voor wie", src.fact(item.doelgroep, "doelgroep"), known=item.doelgroep != ONBEKEND)
    ages = age(item.leeftijd)
    facts.add("Leeftijd", src.fact(ages, "leeftijd"), known=ages != ONBEKEND)
    _add_choices(view, facts, "Preventieniveau", "preventieniveaus", "preventieniveau", item.preventieniveau)
    problems = listing(vraagstuk_links(view.here, kb, item.vraagstukken))
    facts.add("Vraagstukken", problems + src.ref_field("vraagstukken"))
    if item.settings != ():
        _add_choices(view, facts, "Waar", "settings", "settings", item.settings)
    if item.schooltypen != ():
        _add_choices(view, facts, "Schooltypen", "schooltypen", "schooltypen", item.schooltypen)
    _add_delivery(view, facts)
    _add_costs(view, facts)
    _add_owner(view, facts)
    base = "ja: de handreiking rekent het tot het beoogde regionale basisaanbod"
    facts.add("Basisaanbod", base + src.ref_field("basisaanbod") if item.basisaanbod else "nee")
    if facts.unknown:
        facts.add("Onbekend", escape(listing(facts.unknown)))
    return box("kr-kerngegevens", "", table(("In het kort", "Wat we weten"), facts.rows))


@dataclass
class _Facts:
    """The rows of the table, and the names of what is unknown."""

    rows: list[tuple[str, str]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def add(self, name: str, text: str, *, known: bool = True) -> None:
        if known:
            self.rows.append((f"**{name}**", text))
        else:
            self.unknown.append(lower_first(name))


def _add_choices(
    view: View,
    facts: _Facts,
    name: str,
    vocabulary: str,
    source_field: str,
    values: tuple[str, ...] | Onbekend,
) -> None:
    text = view.labels(vocabulary, values) if isinstance(values, tuple) else values
    facts.add(name, view.sources.fact(text, source_field), known=values != ONBEKEND)


def _add_delivery(view: View, facts: _Facts) -> None:
    item, src = view.item, view.sources
    if item.uitvoering != ONBEKEND:
        facts.add("Wie voert het uit", src.fact(item.uitvoering, "uitvoering"))
    else:
        who = item.uitvoerders
        text = view.labels("uitvoerders", who) if isinstance(who, tuple) else who
        facts.add("Wie voert het uit", src.fact(text, "uitvoerders"), known=who not in (ONBEKEND, ()))
    facts.add(
        "Hoe vaak en hoe lang", src.fact(item.intensiteit, "intensiteit"), known=item.intensiteit != ONBEKEND
    )


def _add_costs(view: View, facts: _Facts) -> None:
    amounts = view.item.kosten.bedragen
    if not isinstance(amounts, tuple) or not amounts:
        facts.add("Kosten", "", known=False)
        return
    shown = []
    for amount in amounts[:SHORT_AMOUNTS]:
        year = "jaar onbekend" if amount.jaar == ONBEKEND else str(amount.jaar)
        unit = (
            "" if amount.eenheid == ONBEKEND else " " + lower_first(view.kb.label("eenheden", amount.eenheid))
        )
        shown.append(escape(f"{euro(amount.bedrag)}{unit} ({year})") + view.sources.ref(amount.bron))
    facts.add("Kosten", "; ".join(shown) + " · [alle bedragen](#kosten)")


def _add_owner(view: View, facts: _Facts) -> None:
    owner, src = view.item.eigenaar, view.sources
    parts = [] if owner.naam == ONBEKEND else [escape(owner.naam)]
    if owner.beheer not in (GEEN, ONBEKEND):
        parts.append(f"beheer: {escape(owner.beheer)}")
    if owner.website != ONBEKEND:
        parts.append(web_link("website van het programma", owner.website))
    facts.add("Eigenaar", " · ".join(parts) + src.ref_field("eigenaar"), known=bool(parts))
    if parts and owner.website == ONBEKEND:
        facts.add("Website", "", known=False)


def _caveats(view: View) -> str:
    return section(
        "Goed om te weten", "kanttekeningen", bullets(escape(sentence(k)) for k in view.item.kanttekeningen)
    )
