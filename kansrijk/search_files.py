"""The prepared search in pieces for a browser: a small head, and the rest by what a question needs.

Pure: prepared data in, path -> bytes out. A first search loads the head, the pieces for the first letters of
its words, and the titles of what it shows; a page where nobody searches loads nothing.
"""

from __future__ import annotations

import json
from typing import Any

from kennisbank.model import SOORTEN

FOLDER = "zoek"
BLOCK = 200
"""Titles in one piece."""
_PREFIX = 2
PATHS = {s.naam: f"{s.meervoud}/{{id}}/" for s in SOORTEN} | {"kerncijfer": "visie/kerncijfers/#cijfer-{id}"}
"""Where the page of a result is, from the root of the site."""


def piece_of(term: str) -> str:
    """The piece a term or name is in: its first two letters; a subject ('#faalangst') by its first letter."""
    return f"o-{term[1]}" if term.startswith("#") else term[:_PREFIX]


def search_pieces(data: dict[str, Any]) -> dict[str, Any]:
    """name -> plain data, from data of `matcher.prepare_search`: 'zoek/hoofd', 'zoek/woorden', 'zoek/t-pe' …"""
    needs = data["behoeften"]
    language = needs["taal"]
    terms: dict[str, dict[str, dict[str, Any]]] = {}

    def put(kind: str, table: dict[str, Any]) -> None:
        for key, value in table.items():
            piece = terms.setdefault(piece_of(key), {"termen": {}, "namen": {}, "bekend": {}})
            piece[kind][key] = value

    put("termen", data["termen"])
    put("namen", data["namen"])
    put("bekend", language["namen"])
    titles = data["titels"]
    head = {name: value for name, value in data.items() if name not in ("termen", "namen", "titels")}
    head["behoeften"] = {name: value for name, value in needs.items() if name not in ("lettergroepen", "taal")}
    head["behoeften"]["taal"] = {
        name: value for name, value in language.items() if name not in ("woorden", "namen")
    }
    return {
        f"{FOLDER}/hoofd": {**head, "stukken": sorted(terms), "blok": BLOCK, "paden": PATHS},
        f"{FOLDER}/woorden": language["woorden"],
        f"{FOLDER}/letters": needs["lettergroepen"],
        **{f"{FOLDER}/t-{name}": terms[name] for name in sorted(terms)},
        **{
            f"{FOLDER}/titels-{start // BLOCK}": titles[start : start + BLOCK]
            for start in range(0, len(titles), BLOCK)
        },
    }


def data_script(name: str, data: Any) -> bytes:
    """A script that hands over plain data under a name."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"kansrijk.data({json.dumps(name)},{text});\n".encode()
