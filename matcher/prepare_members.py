"""What tells the members of a family apart, names of other things that look like ours, and what those who give a service are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kennisbank.model.vocabulaire import AndereNaam
from kennisbank.names import name_key, words
from kennisbank.no_value import ONBEKEND
from matcher.name_member import numbers
from matcher.words_around import KINDS_OF_SCHOOL, SCHOOLS

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_LEVELS = re.compile(r"niveaus? ([0-9](?:[^A-Za-z0-9]*(?: en )?[0-9])*)")
_MOST = 4
_LONGEST_LETTERS = 6
_LETTERS = re.compile(r"^([A-Z]{3,4})([ -].+)$")


def levels(items: Iterable[Any]) -> dict[str, str]:
    """The figures of the levels that the names of each programme say: 'Triple P niveau 4 en 5' -> '45'."""
    found = {}
    for item in items:
        said = {
            n for name in (item.naam, *item.aliassen) for m in _LEVELS.finditer(name) for n in numbers(m[1])
        }
        if said:
            found[item.id] = "".join(sorted(said))
    return found


def schools() -> dict[str, list[str]]:
    """From each word for a kind of school, or a part of one, to the kinds that it means."""
    return {
        word: [kind for kind, said in KINDS_OF_SCHOOL.items() if word in said.split()]
        for word in sorted(SCHOOLS)
    }


def by_school(kb: Kennisbank) -> Iterator[str]:
    """The programmes that only a kind of school tells from another."""
    for members in kb.families.values():
        kinds = [
            frozenset(w for name in (item.naam, *item.aliassen) for w in words(name) if w in SCHOOLS)
            for item in (kb.interventies[i] for i in members)
        ]
        if sum(map(bool, kinds)) > 1:
            yield from members
    # Also without a family: 'Lessen in Geluk basisschool' and 'Lessen in Geluk (voortgezet onderwijs)'.
    bare: dict[str, set[str]] = {}
    for item in kb.interventies.values():
        for name in (item.naam, *item.aliassen):
            if left := "".join(w for w in words(name) if w not in SCHOOLS):
                bare.setdefault(left, set()).add(item.id)
    yield from sorted(i for ids in bare.values() if len(ids) > 1 for i in ids)


def school_kinds(kb: Kennisbank) -> dict[str, list[str]]:
    """The kinds of school that each member of a family is for, and of each programme that schools tell apart."""
    members = sorted({i for ids in kb.families.values() for i in ids} | set(by_school(kb)))
    return {
        i: list(kb.interventies[i].schooltypen)
        for i in members
        if kb.interventies[i].schooltypen not in ((), ONBEKEND)
    }


def for_other_schools(kb: Kennisbank) -> Iterator[tuple[str, str]]:
    """Every name of a programme with the word for a kind of school behind it, when another of its names with that word is
    that of a member of its family: 'M@ZL mbo' is, so 'Mazzl mbo' means the same.
    """
    for members in kb.families.values():
        items = [kb.interventies[i] for i in members]
        keys = {name_key(name): item.id for item in items for name in (item.naam, *item.aliassen)}
        for item in items:
            bare = sorted(
                {name_key(n) for n in (item.naam, *item.aliassen) if not SCHOOLS.intersection(words(n))}
            )
            for school in sorted(SCHOOLS):
                meant = {keys[key + school] for key in bare if key + school in keys}
                if len(meant) == 1:
                    yield from ((key + school, item_id) for key in bare for item_id in meant)


def others(kb: Kennisbank) -> dict[str, str]:
    """From the key of each name that something else is called to what that is."""
    return dict(
        sorted(
            (name_key(name), value.betekenis)
            for value in kb.vocabulaire["andere_namen"].values()
            for name in (value.label, *value.synoniemen)
        )
    )


def beside_ours(kb: Kennisbank) -> list[str]:
    """Of those keys the ones that people also write beside a programme of ours: who gives it, or what it is about."""
    return sorted(
        name_key(name)
        for value in kb.vocabulaire["andere_namen"].values()
        if isinstance(value, AndereNaam) and value.naast_ons
        for name in (value.label, *value.synoniemen)
    )


def given_by(item: Any) -> Iterator[str]:
    """What those are called who give a service, when that is its name with a few letters more: 'jongerenwerkers', 'POH'er Jeugd'."""
    if item.aard != "voorziening":
        return
    for name in (item.naam, *item.aliassen):
        if name.isupper() and len(name) <= _LONGEST_LETTERS:
            yield from (f"{name}{end}" for end in ("er", "ers"))
        letters = _LETTERS.match(name)
        if letters is not None:
            yield from (f"{letters[1]}{end}{letters[2]}" for end in ("er", "ers"))
        if name.endswith("werk"):
            yield from (f"{name}{end}" for end in ("er", "ers", "ster", "sters"))
        elif name.endswith("werker"):
            yield f"{name}s"


def services(items: Iterable[Any]) -> list[str]:
    """What is a service and no programme: those who give it may give a programme too."""
    return [item.id for item in items if item.aard == "voorziening"]


def kinds(kb: Kennisbank) -> list[str]:
    """The services that are the kind of the programmes in their family: vve."""
    return [
        i
        for members in kb.families.values()
        for i in members
        if kb.interventies[i].aard == "voorziening"
        and any(kb.interventies[other].aard == "programma" for other in members)
    ]


def words_of_names(known: Iterable[str], *tables: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """From each word of a name to the programmes that have it in a name; to none when many have it."""
    found: dict[str, set[str]] = {}
    for phrase in known:
        key = phrase.replace(" ", "")
        ids = {i for table in tables for i in table.get(key, ())}
        for word in phrase.split(" "):
            found.setdefault(word, set()).update(ids)
    return {word: sorted(ids) if len(ids) <= _MOST else [] for word, ids in sorted(found.items())}
