"""What an edition remembers, and what changed since: recognitions that rose, fell, were renewed or ended."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import NamedTuple

import pytest

from kennisbank.editions import Opgenomen, Uitgave
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Oordeel
from kennisbank.releasing import overdue_without_note
from kennisbank.since_edition import since_edition
from kennisbank.validity import standing

THEN, NOW = dt.date(2026, 1, 1), dt.date(2027, 1, 1)


class Counts(NamedTuple):
    """What counts as evidence, as a test wants it."""

    niveau: str
    datum: str = "2024-03-29"
    verlopen: bool = False


def programme(kb: Kennisbank, *verdicts: Oordeel) -> Interventie:
    """A real programme with these verdicts, and no word about them."""
    item = kb.interventies["voorzorg"]
    evidence = dataclasses.replace(item.bewijs, oordelen=verdicts)
    return dataclasses.replace(item, bewijs=evidence, kanttekeningen=())


def verdict(kb: Kennisbank, **fields: str) -> Oordeel:
    first = kb.interventies["voorzorg"].bewijs.oordelen[0]
    plain = {"niveau": "goed-onderbouwd", "datum": "2024-03-29", "geldig_tot": "onbekend", "staat": "huidig"}
    changed: Oordeel = dataclasses.replace(first, **{**plain, **fields})
    return changed


@pytest.mark.parametrize(
    ("was", "until", "counts", "told"),
    [
        ("goed-beschreven", "", Counts("goed-onderbouwd"), {"erkenning-omhoog"}),
        ("goede-aanwijzingen", "", Counts("goed-onderbouwd"), {"erkenning-omlaag"}),
        ("onbekend", "", Counts("goed-onderbouwd"), {"erkenning-nieuw"}),
        ("goed-onderbouwd", "2024-03-29", Counts("goed-onderbouwd"), {"erkenning-vernieuwd"}),
        ("goed-onderbouwd", "2029-03-29", Counts("goed-onderbouwd"), set()),
        ("goed-onderbouwd", "2026-03-29", Counts("goed-onderbouwd", verlopen=True), {"erkenning-verlopen"}),
        # What had ended before the edition came out, is no news.
        ("goed-onderbouwd", "2025-12-31", Counts("goed-onderbouwd", verlopen=True), set()),
    ],
)
def test_what_became_of_a_recognition(
    kb: Kennisbank, was: str, until: str, counts: Counts, told: set[str]
) -> None:
    item = programme(kb, verdict(kb))
    then = Opgenomen("interventie", item.id, item.naam, item.status, item.versie, was, until, "som")
    known = dataclasses.replace(kb, interventies={item.id: item}, parels={}, puzzels={}, tips={}, sommen={})
    found = since_edition(Uitgave("2026", THEN, None, None, (then,), ()), known, NOW, lambda *_: counts)
    assert {change.wat for change in found} == told


def test_what_is_judged_again_or_has_a_note_holds_no_edition_up(kb: Kennisbank) -> None:
    """A recognition past its time needs a word, unless it is being judged again."""

    def held_up(item: Interventie) -> bool:
        known = dataclasses.replace(kb, interventies={item.id: item})
        late = Counts("goed-onderbouwd", verlopen=True)
        return bool(overdue_without_note(known, NOW, lambda *_: late))

    assert held_up(programme(kb, verdict(kb)))
    assert not held_up(programme(kb, verdict(kb, staat="herbeoordeling")))
    note = ("De erkenning liep af; de eigenaar vroeg een nieuwe aan.",)
    assert not held_up(dataclasses.replace(programme(kb, verdict(kb)), kanttekeningen=note))


def test_of_two_verdicts_of_one_day_the_more_cautious_stands_first(kb: Kennisbank) -> None:
    strong, weak = verdict(kb, niveau="goede-aanwijzingen"), verdict(kb, niveau="goed-beschreven")
    for order in ((strong, weak), (weak, strong)):
        assert standing(programme(kb, *order), kb) == [weak, strong]
    newer = verdict(kb, niveau="goede-aanwijzingen", datum="2025")
    assert standing(programme(kb, weak, newer), kb) == [newer, weak]
