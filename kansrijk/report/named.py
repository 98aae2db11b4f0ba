"""What somebody who names a programme in a need wants to see: what it stands on, whether it runs, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator

from kansrijk.pages.words import OWN_STAND, listing, lower_first
from kansrijk.report.answers import all_prices, price_words
from kansrijk.report.facts import Facts, Row
from kansrijk.report.offering import MONEY
from kennisbank.names import words

_MOST = 2
"""Of so many there is place beside the need for what they stand on."""


def named_lines(facts: Facts, row: Row) -> Iterator[str]:
    """A line for each programme that the need names: its evidence, whether it runs, its amounts and what it asks."""
    for named in row.get("genoemd", ()):
        item_id = named["id"]
        proof = f"{lower_first(facts.evidence_short(item_id))}{facts.ref(facts.evidence(item_id).bron)}."
        told = (
            f"U noemt {facts.name(item_id)}: {proof}",
            facts.dispute(item_id),
            facts.availability(item_id),
            _stand(facts, named),
            all_prices(facts, named),
            facts.asks_short(item_id),
        )
        yield " ".join(filter(None, told))


def named_short(facts: Facts, row: Row) -> str:
    """The same for beside the need on one page; '' when it names none."""
    named = row.get("genoemd", ())
    if not named:
        return ""
    if len(named) > _MOST:
        return f"U noemt {listing([facts.brief(one['id']) for one in named])}; zie ‘Uw vraag, zoals wij die lazen’."
    priced = bool(MONEY.intersection(words(row["tekst"])))
    told = []
    for one in named:
        price = f" {price_words(facts, one)}" if priced else ""
        told.append(
            f"U noemt {facts.name(one['id'])}: {lower_first(facts.evidence_short(one['id']))}.{price}"
        )
    return " ".join(told)


def _stand(facts: Facts, named: Row) -> str:
    """How the own list has it; '' when there is no list."""
    if facts.profiel.aanbod is None:
        return ""
    return OWN_STAND[named["stand"] or "niet"]
