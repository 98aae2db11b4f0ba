"""What the form must know of the whole Kennisbank: the choices, the sources, and the names and links of every entry.

The choices come with the page. What grows with the number of entries comes when somebody begins to choose or to
change; until then the rows of what the opened entry itself names are enough (`rows_named_in`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import Keuze, Lijst
from kennisbank.knowledge import VAKWOORDEN, Kennisbank
from kennisbank.model import SOORTEN, Interventie, Item
from kennisbank.model.soorten import soort_of
from kennisbank.model.vocabulaire import Bron
from kennisbank.reading import Kind

LISTS, NAMES, SOURCES = "meedoen/lijsten", "meedoen/namen", "meedoen/bronnen"
"""The pieces: what every form needs at once, every entry, and every source."""
NOT_FOR_FORM = ("andere_namen", "cijferthemas", "elders", "leeftijdswoorden", "maten", "noodhulp", "onderwerpen", "precisies", "reekssoorten")  # fmt: skip
"""Vocabularies that no field of the form chooses from."""
Rows = dict[str, Any]
"""{"items": plural of a kind -> its rows, "bronnen": rows}; what a row holds says `list_data`."""


def list_data(kb: Kennisbank) -> dict[str, Any]:
    """The choices of each vocabulary, the sources and the entries, in the order of the files.

    A choice is [id, label, meaning, synonyms]; a source [id, title, author, year, address]; an entry
    [id, name, status, aliases, family, entries it says it differs from, successors, former ids].
    """
    return {
        "keuzes": {
            name: [[v.id, v.label, v.betekenis, list(v.synoniemen)] for v in values.values()]
            for name, values in kb.vocabulaire.items()
            if name not in NOT_FOR_FORM
        },
        "vakwoorden": list(VAKWOORDEN),
        **_rows(
            kb,
            ((soort.meervoud, item_id) for soort in SOORTEN for item_id in kb.of(soort.meervoud)),
            kb.bronnen,
        ),
    }


def list_pieces(kb: Kennisbank) -> dict[str, Any]:
    """name -> a part of `list_data`: the first has the choices, and the rows of what the examples of the fields name."""
    whole = list_data(kb)
    named = [ref for soort in SOORTEN for ref in _in_examples(Groep(cls=soort.cls))]
    return {
        LISTS: {"keuzes": whole["keuzes"], "vakwoorden": whole["vakwoorden"]} | _rows_of(kb, named),
        NAMES: whole["items"],
        SOURCES: whole["bronnen"],
    }


def rows_named_in(item: Item, plain: dict[str, Any], kb: Kennisbank) -> Rows:
    """The rows of the entries and sources that this entry names in its fields, and of the entry itself.

    `plain` is the entry as `kennisbank.plain.as_plain` gives it.
    """
    own = (soort_of(item).meervoud, item.id)
    return _rows_of(kb, [own, *_named(Groep(cls=type(item)), plain)])


def _rows_of(kb: Kennisbank, named: Iterable[tuple[str, str]]) -> Rows:
    refs = sorted(set(named))
    entries = [(name, i) for name, i in refs if name in _PLURALS and i in kb.of(name)]
    return _rows(kb, entries, [i for name, i in refs if name == "bronnen" and i in kb.bronnen])


def _rows(kb: Kennisbank, entries: Iterable[tuple[str, str]], sources: Iterable[str]) -> Rows:
    items: dict[str, list[Any]] = {soort.meervoud: [] for soort in SOORTEN}
    for plural, item_id in entries:
        items[plural].append(_entry(item_id, kb.of(plural)[item_id]))
    return {"items": items, "bronnen": [_source(kb.bronnen[i]) for i in sources]}


_PLURALS = frozenset(soort.meervoud for soort in SOORTEN)


def _named(kind: Kind, value: Any) -> Iterator[tuple[str, str]]:
    """(list, id) of every choice in a value, which may also be a word such as 'onbekend'."""
    if isinstance(kind, Groep) and isinstance(value, dict):
        for name, f in fields_of(kind.cls).items():
            if isinstance(f.kind, (Groep, Lijst, Keuze)):  # by far most are text
                yield from _named(f.kind, value.get(name))
    elif isinstance(kind, Lijst) and isinstance(value, list):
        for part in value:
            yield from _named(kind.van, part)
    elif isinstance(kind, Keuze) and isinstance(value, str):
        yield kind.uit, value


def _in_examples(kind: Kind, example: str = "") -> Iterator[tuple[str, str]]:
    """(list, id) of every choice that the example of a field shows, as '[kiva, mazl]' or 'kiva'."""
    if isinstance(kind, Groep):
        for f in fields_of(kind.cls).values():
            yield from _in_examples(f.kind, f.voorbeeld)
    elif isinstance(kind, Lijst):
        yield from _in_examples(kind.van, example)
    elif isinstance(kind, Keuze):
        yield from ((kind.uit, part) for part in example.strip("[]").split(", "))


def _source(source: Bron) -> list[Any]:
    return [source.id, source.titel, source.auteur, str(source.jaar), source.url]


def _entry(item_id: str, item: Item) -> list[Any]:
    if isinstance(item, Interventie):
        family, others = item.familie, [relatie.met for relatie in item.relaties]
    else:
        family, others = "geen", [verschil.met for verschil in item.verschilt_van]
    successors = [list(item.vervangen_door), list(item.vroegere_ids)]
    return [item_id, item.naam, item.status, list(getattr(item, "aliassen", ())), family, others, *successors]
