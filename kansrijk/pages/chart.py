"""Charts as plain HTML and SVG, made from numbers: bars for groups, a line for years, always with their table.

No script, no inline style and no colour that carries meaning: every bar and point has its number
as text, the title and a description in words belong to the drawing, and the table holds the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kansrijk.pages.markup import escape

WIDTH, HEIGHT = 320, 190
"""The drawing of a line, in units that are pixels on a phone."""
LEFT, RIGHT, TOP, BASE = 34, 286, 34, 150
ROOM = 44
"""The least distance between two labels that stay apart; closer years become bars."""
SHORT = 5
"""How many signs a name may have to stand before its bar."""


@dataclass(frozen=True)
class Point:
    """One number of a chart: its name, its value, and how it is written; drawing and table write it the same."""

    naam: str
    waarde: float
    getal: str


@dataclass(frozen=True)
class Chart:
    """What a chart shows. `id` is unique on its page; `woorden` says in words what there is to see."""

    id: str
    titel: str
    woorden: str
    kop: tuple[str, str]
    punten: Sequence[Point]
    tijd: bool = False


def chart(shown: Chart) -> str:
    """The chart with its table, as one block of HTML without blank lines. All texts are escaped here."""
    drawing = _line(shown) if shown.tijd and _fits(shown.punten) else _bars(shown)
    return "\n".join(
        [
            f'<figure class="kr-grafiek" id="{shown.id}">',
            "<figcaption>",
            f'<p class="kr-grafiek-titel" id="{shown.id}-titel">{escape(shown.titel)}</p>',
            f'<p id="{shown.id}-woorden">{escape(shown.woorden)}</p>',
            "</figcaption>",
            '<div class="kr-grafiek-delen">',
            *drawing,
            *_table(shown),
            "</div>",
            "</figure>",
        ]
    )


def _bars(shown: Chart) -> list[str]:
    top = max(p.waarde for p in shown.punten) or 1
    # Short names, such as years, stand before their bar; a long one stands above it.
    short = " kr-grafiek-kort" if all(len(p.naam) <= SHORT for p in shown.punten) else ""
    lines = [
        f'<div class="kr-grafiek-beeld{short}" role="img" aria-labelledby="{shown.id}-titel" aria-describedby="{shown.id}-woorden">'
    ]
    for p in shown.punten:
        width = f"{100 * p.waarde / top:.2f}"
        lines += [
            '<div class="kr-staaf-rij">',
            f'<span class="kr-staaf-naam">{escape(p.naam)}</span>',
            '<svg class="kr-staaf" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">'
            '<rect class="kr-staaf-spoor" x="0" y="0" width="100" height="10"></rect>'
            f'<rect class="kr-staaf-vlak" x="0" y="0" width="{width}" height="10"></rect></svg>',
            f'<span class="kr-staaf-waarde">{escape(p.getal)}</span>',
            "</div>",
        ]
    return [*lines, "</div>"]


def _across(points: Sequence[Point]) -> list[float]:
    """Where each year stands: in step with time, so that a gap of years shows as a gap."""
    years = [int(p.naam) for p in points]
    span = years[-1] - years[0]
    return [LEFT + (RIGHT - LEFT) * (year - years[0]) / span for year in years]


def _fits(points: Sequence[Point]) -> bool:
    """Whether a line can be drawn with labels that do not touch."""
    if len(points) < 2 or not all(p.naam.isdecimal() for p in points):
        return False
    places = _across(points)
    return all(right - left >= ROOM for left, right in pairwise(places))


def _line(shown: Chart) -> list[str]:
    top = max(p.waarde for p in shown.punten) or 1
    places = [
        (x, BASE - (BASE - TOP) * p.waarde / top, p)
        for x, p in zip(_across(shown.punten), shown.punten, strict=True)
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    lines = [
        f'<svg class="kr-grafiek-beeld kr-grafiek-lijn" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" focusable="false" '
        f'aria-labelledby="{shown.id}-svg-titel" aria-describedby="{shown.id}-svg-woorden">',
        f'<title id="{shown.id}-svg-titel">{escape(shown.titel)}</title>',
        f'<desc id="{shown.id}-svg-woorden">{escape(shown.woorden)}</desc>',
        f'<line class="kr-lijn-as" x1="8" y1="{BASE}" x2="{WIDTH - 8}" y2="{BASE}"></line>',
        f'<polyline class="kr-lijn" points="{path}"></polyline>',
    ]
    for x, y, p in places:
        lines += [
            f'<circle class="kr-lijn-punt" cx="{x:.1f}" cy="{y:.1f}" r="4.5"></circle>',
            f'<text class="kr-lijn-waarde" x="{x:.1f}" y="{y - 11:.1f}" text-anchor="middle">{escape(p.getal)}</text>',
            f'<text class="kr-lijn-jaar" x="{x:.1f}" y="{BASE + 22}" text-anchor="middle">{escape(p.naam)}</text>',
        ]
    return [*lines, "</svg>"]


def _table(shown: Chart) -> list[str]:
    first, second = shown.kop
    rows = [f'<tr><th scope="row">{escape(p.naam)}</th><td>{escape(p.getal)}</td></tr>' for p in shown.punten]
    return [
        "<table>",
        "<caption>De getallen</caption>",
        f'<thead><tr><th scope="col">{escape(first)}</th><th scope="col">{escape(second)}</th></tr></thead>',
        "<tbody>",
        *rows,
        "</tbody>",
        "</table>",
    ]
