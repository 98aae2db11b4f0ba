"""Where more than one active programme does the same: what differs, and a question to discuss. It has a twin in the browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matcher.coverage import Cell, Grid
from matcher.sentences import fill, join_words, range_text


def overlaps(grid: Grid) -> list[dict[str, Any]]:
    """The cells with two active programmes or more; never an order to stop, always a question."""
    return [_row(cell, grid) for cell in grid.cells if len(cell["aanwezig"]) > 1]


def _row(cell: Cell, grid: Grid) -> dict[str, Any]:
    members = [grid.programmes[i] for i in cell["aanwezig"]]
    names = [p["naam"] for p in members]
    return {
        "vraagstuk": cell["vraagstuk"],
        "preventieniveau": cell["preventieniveau"],
        "leeftijdsfase": cell["leeftijdsfase"],
        "ids": list(cell["aanwezig"]),
        "verschil": differences(members, cell["preventieniveau"], grid),
        "vraag": fill(grid.model["zinnen"], "overlap-vraag", namen=join_words(names)),
    }


def differences(members: Sequence[Mapping[str, Any]], niveau: str, grid: Grid) -> list[dict[str, Any]]:
    """What is not the same for all: [{veld, waarden: {id: words}}]; what is not known is 'onbekend'."""
    labels, zinnen = grid.model["binnen_zin"], grid.model["zinnen"]

    def listed(programme: Mapping[str, Any], field: str) -> str:
        values = programme[field]
        if values is None:
            return "onbekend"
        return ", ".join(labels[field][v] for v in values) or "geen"

    found = []
    for field in ("leeftijd", "settings", "schooltypen", "uitvoerders", "bewijs"):
        values: dict[str, str] = {}
        for p in members:
            if field == "leeftijd":
                values[p["id"]] = range_text(zinnen, *p["leeftijd"])
            elif field == "bewijs":
                values[p["id"]] = labels["bewijsniveaus"][grid.verdict(p, niveau).niveau]
            else:
                values[p["id"]] = listed(p, field)
        if len(set(values.values())) > 1:
            found.append({"veld": field, "waarden": values})
    stated = {
        f"{p['id']}|{other}": text
        for p in members
        for other, text in sorted(p["relaties"].items())
        if any(m["id"] == other for m in members)
    }
    if stated:
        found.append({"veld": "relaties", "waarden": stated})
    return found
