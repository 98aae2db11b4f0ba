"""What stands next to an entry: related programmes in both directions, family members, parels, puzzels and tips."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from kansrijk.pages.evidence import level_in_short
from kansrijk.pages.links import item_link, vraagstuk_links
from kansrijk.pages.markup import bullets, escape, section
from kansrijk.pages.words import age, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item, Parel, Puzzel, Tip
from kennisbank.model.interventie import Relatie
from kennisbank.model.soorten import soort_of
from kennisbank.model.vocabulaire import Relatiesoort
from kennisbank.no_value import GEEN

Incoming = Mapping[str, Sequence[tuple[Interventie, Relatie]]]
"""programme -> (the programme that names it, the relation as stated there)."""


def incoming_relations(kb: Kennisbank) -> Incoming:
    """The stated relations, found from the other side."""
    found: dict[str, list[tuple[Interventie, Relatie]]] = {}
    for item in kb.published("interventies").values():
        if isinstance(item, Interventie):
            for relation in item.relaties:
                found.setdefault(relation.met, []).append((item, relation))
    return found


def relatives(item: Interventie, kb: Kennisbank, here: str, today: dt.date, incoming: Incoming) -> str:
    """Programmes this one is easily confused with, and the difference."""
    lines = []
    named = {item.id}
    for relation in item.relaties:
        other = kb.interventies.get(relation.met)
        if other is not None and is_shown(other):
            named.add(other.id)
            lines.append(
                _line(here, kb.label("relatiesoorten", relation.soort), other, relation.verschil, kb)
            )
    for other, relation in incoming.get(item.id, ()):
        if other.id not in named:
            named.add(other.id)
            lines.append(_line(here, _reverse(kb, relation.soort), other, relation.verschil, kb))
    return section("Verwante programma's", "verwant", bullets(lines), _family(item, kb, here, today))


def is_shown(item: Item) -> bool:
    """Whether readers see the entry."""
    return item.status != "concept"


def _line(here: str, relation: str, other: Interventie, difference: str, kb: Kennisbank) -> str:
    return f"Dit programma {escape(relation)} {item_link(here, other, kb)}. {escape(sentence(difference))}"


def _reverse(kb: Kennisbank, soort: str) -> str:
    value = kb.vocabulaire["relatiesoorten"].get(soort)
    return value.omgekeerd if isinstance(value, Relatiesoort) else soort


def _family(item: Interventie, kb: Kennisbank, here: str, today: dt.date) -> str:
    if item.familie == GEEN:
        return ""
    others = (kb.interventies[i] for i in kb.families[item.familie] if i != item.id)
    members = [other for other in others if is_shown(other)]
    family = kb.vocabulaire["families"][item.familie]
    intro = (
        f"Dit programma hoort bij de familie **{escape(family.label)}**. "
        "Een oordeel over het ene lid geldt niet vanzelf voor het andere."
    )
    if not members:
        return f"{intro} Andere leden staan nog niet in de kennisbank."
    return f"{intro} De andere leden:\n\n" + bullets(
        f"{item_link(here, m, kb)}: {escape(age(m.leeftijd))}; {escape(level_in_short(m, kb, today))}"
        for m in members
    )


PRACTICE = {
    "interventies": "Programma's",
    "parels": "Parels: zo deden anderen het",
    "puzzels": "Puzzels: hier is nog geen antwoord op",
    "tips": "Tips",
}


def practice(item: Item, kb: Kennisbank, here: str) -> str:
    """The other entries that touch this one, kind by kind."""
    own = soort_of(item).meervoud
    blocks = []
    for meervoud, title in PRACTICE.items():
        if meervoud == own:
            continue
        lines = [
            f"{item_link(here, other, kb)}. {escape(in_one_line(other))}"
            for other in kb.linked(item, meervoud)
        ]
        blocks.append(section(title, f"bij-{meervoud}", bullets(lines), level=3))
    heading = "Uit de praktijk" if own == "interventies" else "Hoort hierbij"
    return section(heading, "hierbij", *blocks)


def in_one_line(item: Item) -> str:
    """What an entry is, for in a list; plain text."""
    if isinstance(item, Interventie | Parel):
        return sentence(item.samenvatting)
    if isinstance(item, Puzzel):
        return sentence(item.vraag)
    return sentence(item.tip)


def about_vraagstukken(item: Parel | Puzzel | Tip, kb: Kennisbank, here: str) -> str:
    """Links to the vraagstukken of an entry, or words when it is about working together."""
    if not item.vraagstukken:
        return "gaat over samenwerken zelf"
    return ", ".join(vraagstuk_links(here, kb, item.vraagstukken))
