"""The national picture and the list of what is due: counted from the entries, and true to NJi's own numbers."""

from __future__ import annotations

import re

import pytest
from basis import TODAY

from kansrijk.pages.bands import age_band, age_stretch
from kansrijk.pages.build import build_pages
from kansrijk.pages.national import LEVELS, recognised_in
from kansrijk.pages.page import Page
from kansrijk.pages.timeline import held, years
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Leeftijd
from kennisbank.model.vocabulaire import Matrixtelling


def test_nji_counts_are_those_of_its_matrix(kb: Kennisbank) -> None:
    """Ten problems, 33 universal, 17 selective, 72 indicated and 75 treatment; five cells empty."""
    cells = [
        v.nji_matrix
        for v in (kb.vraagstuk(i) for i in kb.vocabulaire["vraagstukken"])
        if isinstance(v.nji_matrix, Matrixtelling)
    ]
    assert len(cells) == 10
    assert [sum(getattr(c, n) for c in cells) for n in LEVELS] == [33, 17, 72, 75]
    assert sum(getattr(c, n) == 0 for c in cells for n in LEVELS) == 5


def test_own_counts_follow_the_entries(kb: Kennisbank) -> None:
    """A recognised programme counts in each of its cells; a rejected or unrecognised one in none."""
    page = build_pages(kb, TODAY)["over/landelijk-beeld.md"].markdown
    assert f"{recognised_in(kb, TODAY, 'schoolverzuim', 'geindiceerd')} (NJi: 3)" in page
    assert recognised_in(kb, TODAY, "schoolverzuim", "geindiceerd") >= 1
    assert recognised_in(kb, TODAY, "schoolverzuim", "universeel") == 0
    assert "5 plekken van de 40" in page


def test_what_is_due_names_every_owner(kb: Kennisbank) -> None:
    """Each published programme that is due stands under its owner, with the state of its recognition in words."""
    page = build_pages(kb, TODAY)["over/nalezen.md"].markdown
    row = next(line for line in page.split("\n") if "[VoorZorg](" in line)
    assert "ouder dan vijf jaar; huidige status niet bevestigd" in row
    assert "de eigenaar las de pagina nog niet na" in row
    listed = len(re.findall(r"^ *\| \[", page, re.MULTILINE))
    due = [
        x for x in kb.interventies.values() if x.status == "gepubliceerd" and x.controle.inhoud == "onbekend"
    ]
    assert listed == len(due) > 100


def test_recognitions_in_time_are_those_of_the_entries(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Each dated recognition has a row with a band that begins and ends where it does; what was withdrawn has none."""
    found = held(kb)
    assert len(found) > 100
    assert all(each.begin < each.end and each.verdict.staat != "ingetrokken" for each in found)
    page = pages["over/erkenningen.md"].markdown
    rows = page.split("{: #per-oordeel }")[1].count("<svg")
    assert rows == len(found)
    first = min(each.begin for each in found).year
    oldest = found[-1]
    place = (oldest.begin.year - first) * 12 + oldest.begin.month - 1
    months = (oldest.end.year - oldest.begin.year) * 12 + oldest.end.month - oldest.begin.month
    assert f'<rect class="kr-band-vlak" x="{place}" width="{months}" height="8">' in page


def test_a_year_counts_each_programme_once(kb: Kennisbank) -> None:
    """Valid or only older, never both; this year is counted on the day itself."""
    counted = years(held(kb), TODAY)
    assert [year.jaar for year in counted] == list(range(counted[0].jaar, TODAY.year + 1))
    last = counted[-1]
    programmes = {each.item.id for each in held(kb)}
    assert last.geldig + last.ouder == len(programmes)
    assert last.geldig == len({each.item.id for each in held(kb) if each.end >= TODAY}) < last.ouder
    assert years([], TODAY) == []


@pytest.mark.parametrize(
    ("van", "tot", "stretch"),
    [
        (-0.75, 23, (0, 190)),
        (0, 4, (6, 32)),
        (12, 18, (102, 48)),
        (12, 12, (102, 2)),
        (23, 99, (188, 2)),
        (4, "onbekend", (38, 12)),
        ("onbekend", 12, (90, 12)),
        ("onbekend", "onbekend", None),
    ],
)
def test_band_of_an_age_range(van: float | str, tot: float | str, stretch: tuple[int, int] | None) -> None:
    """The line runs from the beginning of a pregnancy to 23; one unknown end shows a short piece, two show nothing."""
    assert age_stretch(Leeftijd(van, tot)) == stretch  # type: ignore[arg-type]
    assert bool(age_band(Leeftijd(van, tot))) == (stretch is not None)  # type: ignore[arg-type]
