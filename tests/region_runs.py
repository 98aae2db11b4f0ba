"""Regions as tests write them: a municipality in one line, and the outcome of a few of them."""

from __future__ import annotations

import json
from typing import Any

from basis import TODAY

from matcher.region import region
from matcher.region_file import read_region

Model = dict[str, Any]


def run(towns: list[dict[str, Any]], model: Model, aanbod: list[Any] | None = None) -> dict[str, Any]:
    """The document of a region with these municipalities, and with what the region itself offers."""
    data = {"regio": {"naam": "Proef", **({"aanbod": aanbod} if aanbod else {})}, "gemeenten": towns}
    return region(read_region(json.dumps(data).encode(), "regio.json", model, TODAY), model, TODAY)


def town(
    naam: str,
    *aanbod: Any,
    aantal: int | None = 10_000,
    geboorten: int | None = None,
    vraagt: list[Any] | None = None,
) -> dict[str, Any]:
    """A municipality; `vraagt` holds ids of vraagstukken, texts, or whole needs."""
    populatie: dict[str, Any] = {"leeftijd": {"van": -0.75, "tot": 18}}
    if aantal is not None:
        populatie["aantal"] = aantal
    if geboorten is not None:
        populatie["geboorten"] = geboorten
    return {
        "organisatie": {"naam": naam, "type": "gemeente"},
        "populatie": populatie,
        "behoeften": [_need(need) for need in vraagt or ()],
        "aanbod": list(aanbod),
    }


def _need(need: Any) -> dict[str, Any]:
    if isinstance(need, dict):
        return need
    return {"tekst": need} if " " in need else {"vraagstuk": need}
