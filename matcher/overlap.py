"""Where more than one active programme does the same: what differs, and a question to discuss. It has a twin in the browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matcher.coverage import Cell, Grid
from matcher.fit import overlap_years
from matcher.sentences import fill, join_words, range_text
from matcher.unsure_where import is_unsure


def overlaps(grid: Grid) -> list[dict[str, Any]]:
    """The cells with two active programmes or more that can be for one child; never an order to stop, always a question."""
    rows = ((cell, _same_young([grid.programmes[i] for i in cell["aanwezig"]])) for cell in grid.cells)
    return [_row(cell, members, grid) for cell, members in rows if members]


def _same_young(members: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those that share ages and schools with another one: what ends at two and what begins at three meet in no child.

    Of what may be for others we do not say that it does the same.
    """
    known = [p for p in members if not is_unsure(p)]
    return [p for p in known if any(p is not o and _meet(p, o) for o in known)]


def _meet(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether both can be for one child; what is not for schools is for the young people of any."""
    schools = one["schooltypen"] or (), other["schooltypen"] or ()
    apart = all(schools) and not any(s in schools[1] for s in schools[0])
    return not apart and overlap_years(one["leeftijd"], other["leeftijd"]) > 0


def _row(cell: Cell, members: Sequence[Mapping[str, Any]], grid: Grid) -> dict[str, Any]:
    zinnen = grid.model["zinnen"]
    told = fill(zinnen, "overlap", namen=join_words([p["naam"] for p in members]))
    return {
        "vraagstuk": cell["vraagstuk"],
        "preventieniveau": cell["preventieniveau"],
        "leeftijdsfase": cell["leeftijdsfase"],
        "ids": [p["id"] for p in members],
        "verschil": differences(members, cell["preventieniveau"], grid),
        "vraag": f"{told} {zinnen['overlap-vraag']}",
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
