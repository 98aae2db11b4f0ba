"""The prepared search in pieces for a browser: a small head, and the rest by what a question needs.

Pure: prepared data in, path -> bytes out. A first search loads the head, the pieces for the first letters of
its words, and the titles of what it shows; a page where nobody searches loads nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kansrijk.packing import pack_counts, pack_stems, pack_words
from kennisbank.model import SOORTEN
from matcher.prepare_mending import MENDING
from matcher.sounds import sound

FOLDER = "zoek"
BLOCK = 50
"""Titles in one piece: of entries about the same vraagstuk, because the ten that are shown mostly are."""
HINT = "~"
"""What a key begins with that stands for a word's hints, beside the entries that have the word."""
_NOT_IN_HEAD = ("termen", "gevraagd", "namen", "titels")
"""What comes in pieces."""
ASKED = "?"
"""And what for the programmes that are looked for with that word."""
_MARKS = HINT + ASKED + "+"
"""All that may stand before the word in a key."""
_BEGIN = ("vulwoorden", "gewoon")
"""What of the language says which pieces a question needs."""
_LATER = ("woorden", "drietallen", "namen", "wijzers", "zinnen", "vaste_zinnen")
"""What of the language comes with the words of a question, and not with the head."""
_SELDOM = ("schooltypen", "uitvoerders", "niveaus")
"""What of an entry only counts when somebody asks for it."""
LARGE = 8_000
"""Characters of a piece for three letters from which it is divided by four: much begins with 'ver'."""
PATHS = {s.naam: f"{s.meervoud}/{{id}}/" for s in SOORTEN} | {"kerncijfer": "visie/kerncijfers/#cijfer-{id}"}
"""Where the page of a result is, from the root of the site."""


def search_pieces(data: dict[str, Any], large: int = LARGE) -> dict[str, Any]:
    """name -> plain data, from data of `matcher.prepare_search`.

    'zoek/begin' says which pieces there are, 'zoek/hoofd' has what every question needs; 'zoek/t-pes' the words that
    begin with 'pes', or 'zoek/t-pest' and so on when those are more than `large` characters; 'zoek/o-pesten' a
    subject, 'zoek/n-ki' the names and phrases that begin with 'ki', 'zoek/titels-pesten-0'
    the first titles of which 'pesten' is the first vraagstuk, and 'zoek/titels-0' those without. 'zoek/w-8' has the known words of eight letters for typing errors, 'zoek/k-pe' those that sound like
    'pe' at the beginning; 'zoek/letters' is for questions without any known word, 'zoek/kolom-niveaus' for a filter.
    """
    needs = data["behoeften"]
    language = needs["taal"]
    pieces = _by_words(data, large)
    columns = data["kolommen"]
    head = {name: value for name, value in data.items() if name not in _NOT_IN_HEAD}
    head["kolommen"] = {name: column for name, column in columns.items() if name not in _SELDOM}
    head["behoeften"] = {
        name: value for name, value in needs.items() if name not in ("lettergroepen", "taal")
    }
    head["behoeften"]["taal"] = {
        name: value for name, value in language.items() if name not in (*_BEGIN, *_LATER, *MENDING)
    } | pack_stems(language)
    found = {
        "begin": {"stukken": pack_words(pieces)} | {name: pack_words(language[name]) for name in _BEGIN},
        "hoofd": {**head, "blok": BLOCK, "paden": PATHS},
        "drietallen": pack_words(language["drietallen"]),
        "letters": needs["lettergroepen"],
        **{f"kolom-{name}": columns[name] for name in _SELDOM if name in columns},
        **{name: pieces[name] for name in sorted(pieces)},
        **_title_pieces(data["titels"], columns["vraagstukken"]),
    }
    return {f"{FOLDER}/{name}": value for name, value in found.items()}


def _title_pieces(titles: list[Any], about: dict[str, Any]) -> dict[str, list[Any]]:
    """The titles by the first vraagstuk of their entry and then by place; search_pieces.js finds them by the same count."""
    groups: dict[str, list[Any]] = {}
    for title, row in zip(titles, about["rijen"], strict=True):
        first = about["waarden"][row][:1]
        groups.setdefault("-".join(["titels", *first]), []).append(title)
    return {
        f"{name}-{start // BLOCK}": group[start : start + BLOCK]
        for name, group in sorted(groups.items())
        for start in range(0, len(group), BLOCK)
    }


def _by_words(data: dict[str, Any], large: int) -> dict[str, Any]:
    """The pieces that the words of a question choose."""
    language = data["behoeften"]["taal"]
    rows: dict[str, Any] = {}
    for term, row in data["termen"].items():
        name = f"o-{term[1:]}" if term.startswith("#") else f"t-{term[:3]}"
        rows.setdefault(name, {})[term] = row
    for root, row in language["wijzers"].items():
        rows.setdefault(f"t-{root[:3]}", {})[HINT + root] = row
    for term, row in data["gevraagd"].items():
        rows.setdefault(f"t-{term.lstrip(_MARKS)[:3]}", {})[ASKED + term] = row
    pieces = {part: found for name, piece in rows.items() for part, found in _divided(name, piece, large)}
    for kind, table in (("namen", data["namen"]), ("bekend", language["namen"])):
        for key, value in table.items():
            pieces.setdefault(f"n-{key[:2]}", {}).setdefault(kind, {})[key] = value
    for kind in ("zinnen", "vaste_zinnen"):
        for phrase, targets in language[kind].items():
            name = f"n-{phrase.split(' ')[0][:2]}"
            pieces.setdefault(name, {}).setdefault(kind, {})[phrase] = targets
    known: dict[str, dict[str, int]] = {}
    for word, count in language["woorden"].items():
        for name in (f"w-{len(word)}", f"k-{sound(word)[:2]}"):
            known.setdefault(name, {})[word] = count
    return pieces | {name: pack_counts(counts) for name, counts in known.items()}


def _divided(name: str, piece: dict[str, Any], large: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """A piece of words, or the pieces by their first four letters when it is large."""
    if not name.startswith("t-") or not _is_large(piece, large):
        yield name, piece
        return
    parts: dict[str, dict[str, Any]] = {}
    for term, row in piece.items():
        parts.setdefault(f"t-{term.lstrip(_MARKS)[:4]}", {})[term] = row
    yield from parts.items()


def _is_large(piece: dict[str, Any], large: int) -> bool:
    """Whether it is more than `large` characters as JSON; most are so small that counting what is in them says so."""
    most = sum(
        _OF_A_SIGN * (len(term) + 1) + (_OF_A_SIGN if isinstance(row, str) else _OF_A_NUMBER) * (len(row) + 1)
        for term, row in piece.items()
    )
    return most > large and len(json.dumps(piece)) > large


_OF_A_SIGN, _OF_A_NUMBER = 6, 12
"""A sign takes no more in JSON (\\u00e9), and a whole number with what stands between it and the next neither."""
