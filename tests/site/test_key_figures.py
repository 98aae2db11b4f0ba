"""The page with key figures: every figure with year and source, and charts that hold what their tables hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from site_reading import read_html

from kansrijk.pages.chart import Chart, Point, chart
from kansrijk.pages.figure_words import large, series_words, short, value_words, when
from kansrijk.pages.links import KERNCIJFERS
from kansrijk.pages.page import Page
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Kerncijfer
from kennisbank.model.kerncijfer import Reeks
from kennisbank.model.vocabulaire import Maat

FIGURE = re.compile(r'<figure class="kr-grafiek" id="grafiek-([a-z0-9-]+)">(.*?)</figure>', re.DOTALL)
ROW = re.compile(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td></tr>')
BAR = re.compile(
    r'staaf-naam">(.*?)</span>.*?staaf-vlak" x="0" y="0" width="([0-9.]+)".*?staaf-waarde">(.*?)</span>',
    re.DOTALL,
)
POINT = re.compile(
    r'cy="([0-9.]+)".*?lijn-waarde"[^>]*>(.*?)</text>.*?lijn-jaar"[^>]*>(.*?)</text>', re.DOTALL
)


def series(kb: Kennisbank) -> dict[str, tuple[Kerncijfer, Reeks]]:
    return {c.id: (c, c.reeks) for c in kb.kerncijfers.values() if isinstance(c.reeks, Reeks)}


def maat_of(cijfer: Kerncijfer, kb: Kennisbank) -> Maat:
    found = kb.vocabulaire["maten"][cijfer.maat]
    assert isinstance(found, Maat)
    return found


@pytest.fixture(scope="module")
def figures(site: Path) -> dict[str, str]:
    """figure id -> the HTML of its chart in the built page."""
    html = (site / "visie/kerncijfers/index.html").read_text(encoding="utf-8")
    return dict(FIGURE.findall(html))


def test_every_figure_is_on_the_page(kb: Kennisbank, site: Path) -> None:
    """Value, year and source of each figure, at an anchor of its own."""
    page = read_html(site / "visie/kerncijfers/index.html")
    links = {attrs.get("href", "") for tag, attrs in page.content if tag == "a"}
    text = " ".join(page.text.split())
    assert len(kb.kerncijfers) >= 40
    for cijfer in kb.kerncijfers.values():
        assert f"cijfer-{cijfer.id}" in page.ids
        assert f"{cijfer.naam}: {value_words(cijfer, kb)}" in text
        assert when(cijfer, kb) in text
        for vindplaats in cijfer.bronnen:
            assert f"../../over/bronnen/index.html#bron-{vindplaats.bron}" in links


def test_every_series_is_a_chart_with_the_same_table(kb: Kennisbank, figures: dict[str, str]) -> None:
    """The numbers of the data, of the drawing and of the table beside it are the same, in the same order."""
    assert set(figures) == set(series(kb))
    drawn = {"staaf": 0, "lijn": 0}
    for figure_id, (cijfer, reeks) in series(kb).items():
        html = figures[figure_id]
        expected = [(p.naam, short(p.waarde, maat_of(cijfer, kb))) for p in reeks.punten]
        assert ROW.findall(html) == expected
        top = max(p.waarde for p in reeks.punten)
        if bars := BAR.findall(html):
            assert [(name, shown) for name, _, shown in bars] == expected
            assert [float(width) for _, width, _ in bars] == [
                pytest.approx(100 * p.waarde / top, abs=0.01) for p in reeks.punten
            ]
            drawn["staaf"] += 1
        else:
            points = POINT.findall(html)
            assert [(year, shown) for _, shown, year in points] == expected
            # Height above the axis is in step with the value: nothing is cut off at the bottom.
            heights = [150 - float(y) for y, _, _ in points]
            assert heights == [pytest.approx(116 * p.waarde / top, abs=0.06) for p in reeks.punten]
            drawn["lijn"] += 1
        assert series_words(cijfer, reeks, kb) in html
    assert drawn["staaf"] >= 2
    assert drawn["lijn"] >= 1


def test_every_chart_has_a_name_and_words(figures: dict[str, str]) -> None:
    """A drawing is one image with a title and a description that exist, without styles or scripts."""
    assert figures
    for html in figures.values():
        ids = set(re.findall(r' id="([^"]+)"', html))
        image = re.search(r'role="img"[^>]*aria-labelledby="([^"]+)"[^>]*aria-describedby="([^"]+)"', html)
        assert image is not None
        assert set(image.groups()) <= ids
        assert "style=" not in html
        assert "<script" not in html


def test_close_years_become_bars() -> None:
    """Years that would touch as labels are drawn as bars, in order."""
    points = [Point(str(year), year - 2000, str(year - 2000)) for year in range(2001, 2015)]
    html = chart(Chart("x", "Titel", "Woorden", ("Jaar", "Aantal"), points, tijd=True))
    assert [name for name, _, _ in BAR.findall(html)] == [p.naam for p in points]
    assert "polyline" not in html


def test_vraagstuk_pages_show_their_figures(kb: Kennisbank, pages: dict[str, Page], site: Path) -> None:
    """Each vraagstuk page has its figures with year and source, or says that there are none."""
    shown = 0
    for vraagstuk in kb.vocabulaire["vraagstukken"]:
        text = " ".join(read_html(site / f"vraagstukken/{vraagstuk}/index.html").text.split())
        mine = [c for c in kb.kerncijfers.values() if vraagstuk in c.vraagstukken]
        for cijfer in mine:
            assert f"{cijfer.naam}: {value_words(cijfer, kb)}" in text
            assert f"{when(cijfer, kb)}, {cijfer.gebied}" in text
            shown += 1
        assert ("vonden wij geen kerncijfer" in text) == (not mine)
        assert "Gelezen in:" in text or not mine
    assert shown >= 40
    assert KERNCIJFERS in pages


def test_contradictions_stand_beside_each_other(kb: Kennisbank, site: Path) -> None:
    """Both figures and the reason are in one row."""
    text = " ".join(read_html(site / "visie/kerncijfers/index.html").text.split())
    pairs = [(c, t) for c in kb.kerncijfers.values() for t in c.anders_dan]
    assert len(pairs) >= 8
    for cijfer, other in pairs:
        mine = f"{cijfer.naam}: {value_words(cijfer, kb)} ({when(cijfer, kb)})"
        theirs = kb.kerncijfers[other.cijfer]
        assert f"{mine} {theirs.naam}: {value_words(theirs, kb)} ({when(theirs, kb)}) {other.waarom}" in text


def test_numbers_the_dutch_way(kb: Kennisbank) -> None:
    """Points for thousands, a comma for tenths, and no rounding that changes a number."""
    assert [large(n) for n in (1234.5, 467_000, 3_300_000, 1_686_575, 126_000_000_000)] == [
        "1.234,5",
        "467.000",
        "3,3 miljoen",
        "1.686.575",
        "126 miljard",
    ]
    shown = {i: value_words(kb.kerncijfers[i], kb) for i in kb.kerncijfers}
    assert shown["jeugdzorg-uitgaven-2022"] == "€ 6,5 miljard"
    assert shown["jeugdhulp-2021"] == "1 op de 7,5"
    assert shown["gezinnen-2023"] == "ruim 1,8 miljoen gezinnen"
    assert shown["groei-gespecialiseerde-hulp"] == "6 tot 10%"
    assert shown["inzet-hindernissen"] == "bijna 2 op de 3"
    assert when(kb.kerncijfers["jgz-budget"], kb) == "jaar onbekend; bron uit 2024"
