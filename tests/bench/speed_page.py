"""The page on the site with the latest measurements: made from docs/over/snelheid.json, which a run of the bench writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from measuring import Row

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "docs/over/snelheid.json"
PAGE = ROOT / "docs/over/snelheid.md"
GROUPS = {
    "controle": ("De controle", "`kansrijk check`, met en zonder wat van de vorige keer bewaard is."),
    "site": ("De site bouwen", "Dezelfde pagina's, gebouwd door ons en door anderen."),
    "zoeken": ("Zoeken in de browser", "Van het openen van de zoekpagina tot de eerste resultaten, zonder iets in het geheugen van de browser."),
    "matcher": ("De matcher", "Een profiel op de opdrachtregel en in de browser."),
    "gewicht": ("Wat een lezer ophaalt", "Alles wat bij een eerste bezoek over de lijn gaat, ingepakt."),
    "server": ("De server", "Wat één proces aankan, met het meetprogramma op dezelfde machine: een kale webserver in Python, en nginx zoals veel sites hem draaien."),
}  # fmt: skip


def page_text(measured: dict[str, Any]) -> str:
    """The Markdown of the page."""
    return "\n".join(_lines(measured))


def _lines(measured: dict[str, Any]) -> Iterator[str]:
    yield "<!-- Gemaakt door make bench; verander tests/bench, niet deze pagina. -->"
    yield "# Hoe snel is het?"
    yield ""
    machine = measured["machine"]
    yield f"Gemeten op {measured['op']}: {machine['processor']}, {machine['kernen']} kernen, Python {machine['python']}. Narekenen: `make bench`."
    yield ""
    yield (
        "Let op de verhoudingen, niet op de seconden: een andere computer heeft andere seconden. "
        "De programma's zijn verzonnen, maar even groot en even verschillend als de echte."
    )
    yield ""
    if measured.get("opmerking"):
        yield measured["opmerking"]
        yield ""
    rows: list[Row] = measured["rijen"]
    for group, (title, intro) in GROUPS.items():
        own = [r for r in rows if r["groep"] == group]
        if own:
            yield f"## {title}"
            yield ""
            yield intro
            yield ""
            yield from table_lines(own)
            yield ""
    yield "Een doel is het hoogste dat wij goed vinden: van de verhouding, of van het getal zelf als er niets naast staat."


def table_lines(rows: Sequence[Row]) -> Iterator[str]:
    """The rows as a Markdown table, which reads well in a terminal too."""
    yield "| Wat | Programma's | Wij | Ernaast | Verhouding | Doel |"
    yield "|---|---|---|---|---|---|"
    for r in rows:
        beside = "" if r["ernaast"] is None else f"{_dutch(r['ernaast'])} ({r['naast']})"
        ratio = "" if r["verhouding"] is None else _dutch(r["verhouding"])
        goal = "" if r["doel"] is None else f"{_dutch(r['doel'])}, {'gehaald' if met(r) else 'niet gehaald'}"
        yield f"| {r['wat']} | {r['aantal']} | {_dutch(r['wij'])} {r['eenheid']} | {beside} | {ratio} | {goal} |"


def met(r: Row) -> bool:
    """Whether a row reaches its goal; one without a goal does."""
    return r["doel"] is None or (r["wij"] if r["verhouding"] is None else r["verhouding"]) <= r["doel"]


def _dutch(value: float) -> str:
    """Three digits that count, with a comma."""
    text = f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    return text.replace(".", ",")


def write(measured: dict[str, Any]) -> None:
    """Keep a run, and make the page from it."""
    DATA.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page_text(measured), encoding="utf-8")
