"""Rules about names across entries: what somebody types must lead to one programme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.interventie import Interventie
from kennisbank.names import name_key, words
from kennisbank.rules.registry import Finding, Voorbeeld, finding, geheelregel


def _names(item: Interventie) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield item.naam, ("naam",)
    for index, alias in enumerate(item.aliassen):
        yield alias, ("aliassen", index)


@geheelregel(
    "naam-botsing",
    Voorbeeld(
        "aliassen: [Eerste naam]",
        erbij={"interventions/ander-voorbeeld.yml": "naam: Ander Voorbeeld\naliassen: [Eerste-Naam]"},
    ),
)
def names_are_unique(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Geen naam of alias hoort bij twee programma's: dan weet niemand welk bedoeld is."""
    owner: dict[str, str] = {name_key(i): i for i in kb.interventies}
    claimed: dict[str, str] = {}
    for item in kb.interventies.values():
        for name, where in _names(item):
            key = name_key(name)
            other = claimed.get(key) or owner.get(key)
            if other is not None and other != item.id:
                yield file_of(item), finding(where, "naam-botsing", naam=name, id=other)
            claimed.setdefault(key, item.id)


@geheelregel("alias-is-familie", "familie: triple-p\naliassen: [Triple P]", ernst="fout")
def family_name_is_not_an_alias(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """De naam van een familie is geen alias van één lid: wie alleen de familienaam noemt, kan elk lid bedoelen."""
    family_keys = {
        name_key(word): family.id
        for family in kb.vocabulaire.get("families", {}).values()
        for word in family.synoniemen
    }
    for item in kb.interventies.values():
        for index, alias in enumerate(item.aliassen):
            family = family_keys.get(name_key(alias))
            if family is not None and family == item.familie:
                where = ("aliassen", index)
                yield file_of(item), finding(where, "alias-is-familie", alias=alias, familie=family)


@geheelregel(
    "synoniem-botsing",
    Voorbeeld(
        "- {id: rood, label: Rood, betekenis: Een kleur., synoniemen: [karmijn], omgekeerd: is rood van}\n"
        "- {id: roze, label: Roze, betekenis: Een kleur., synoniemen: [Karmijn], omgekeerd: is roze van}\n",
        "vocabulaire/relatiesoorten.yml",
        heel=True,
    ),
)
def synonyms_are_unique(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een synoniem hoort bij één waarde van een vocabulaire."""
    for name, values in kb.vocabulaire.items():
        owner: dict[str, str] = {}
        for value in values.values():
            for index, word in enumerate((value.label, *value.synoniemen)):
                key = name_key(word)
                if owner.setdefault(key, value.id) != value.id:
                    where = (value.id, "label") if index == 0 else (value.id, "synoniemen", index - 1)
                    yield (
                        f"vocabulaire/{name}.yml",
                        Finding(
                            where,
                            f"'{word}' hoort ook bij {owner[key]}.",
                            "Laat het bij één van de twee staan.",
                        ),
                    )


@geheelregel(
    "andere-naam",
    Voorbeeld(
        "- {id: iets-anders, label: Voorbeeld, betekenis: Dit is iets anders., synoniemen: [], url: geen}\n",
        "vocabulaire/andere_namen.yml",
        heel=True,
    ),
)
def other_names_leave_ours(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een andere naam is geen naam van ons, en geen los woord daaruit: anders wordt ons eigen programma niet meer herkend."""
    spelled = [name for item in kb.interventies.values() for name, _ in _names(item)]
    spelled += [word for family in kb.vocabulaire.get("families", {}).values() for word in family.synoniemen]
    ours = {name_key(name) for name in (*kb.interventies, *spelled)}
    ours |= {word for name in spelled for word in words(name)}
    for value in kb.vocabulaire.get("andere_namen", {}).values():
        for index, name in enumerate((value.label, *value.synoniemen)):
            if name_key(name) in ours or not words(name):
                where = (value.id, "label") if index == 0 else (value.id, "synoniemen", index - 1)
                yield (
                    "vocabulaire/andere_namen.yml",
                    Finding(
                        where,
                        f"'{name}' is ook een naam van ons, of een woord daaruit.",
                        "Schrijf de hele naam van dat andere, of haal hem weg.",
                    ),
                )
