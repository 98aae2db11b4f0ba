"""The Kennisbank: every entry, vocabulary and source, read-only, with the links between them in both directions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kennisbank.editions import Opgenomen, Uitgave
from kennisbank.model.gepubliceerd import EMPTY, GepubliceerdeIds
from kennisbank.model.interventie import Interventie
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.praktijk import Parel, Puzzel, Tip
from kennisbank.model.soorten import SOORTEN, Item, soort_of
from kennisbank.model.vocabulaire import (
    Bewijsniveau,
    Bron,
    Leeftijdsfase,
    Oordeelstaat,
    Organisatietype,
    Setting,
    Vraagstuk,
    Waarde,
)
from kennisbank.names import words

Ref = tuple[str, str]
"""(plural of the kind, id): ('interventies', 'voorzorg')."""

VAKWOORDEN = ("vraagstukken", "settings", "schooltypen", "uitvoerders", "rollen", "instellingen", "wetten")
"""Vocabularies of terms that a writer cannot avoid and that have a page or a meaning on the site."""

LINK_FIELDS = tuple(s.meervoud for s in SOORTEN)


@dataclass(frozen=True)
class Kennisbank:
    """All that was read, in order of id; key figures in the order of their files, where like stands with like.

    `editie` is the name of the edition in the making, `uitgaven` are those that came out, newest first, and
    `gepubliceerd` has every id that was ever on the site; the mappings are never changed. `bronteksten` are texts of
    sources (name -> text) to compare with; empty unless the check was given them. `weggelaten` says per file of an
    entry which fields it leaves out because they may be: paths as in a problem; `opmerkingen` has the comments of
    each file that has any, as `kennisbank.kept_comments` gives them. `sommen` has the SHA-256 of each entry's
    file, once there is an edition to compare with.
    """

    interventies: Mapping[str, Interventie] = field(default_factory=dict)
    parels: Mapping[str, Parel] = field(default_factory=dict)
    puzzels: Mapping[str, Puzzel] = field(default_factory=dict)
    tips: Mapping[str, Tip] = field(default_factory=dict)
    vocabulaire: Mapping[str, Mapping[str, Waarde]] = field(default_factory=dict)
    bronnen: Mapping[str, Bron] = field(default_factory=dict)
    bron_bestanden: Mapping[str, str] = field(default_factory=dict)
    kerncijfers: Mapping[str, Kerncijfer] = field(default_factory=dict)
    kerncijfer_bestanden: Mapping[str, str] = field(default_factory=dict)
    editie: str = ""
    gepubliceerd: GepubliceerdeIds = EMPTY
    uitgaven: tuple[Uitgave, ...] = ()
    bronteksten: Mapping[str, str] = field(default_factory=dict)
    weggelaten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opmerkingen: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    sommen: Mapping[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Kennisbank {self.editie}: {self.n_items} items>"

    def of(self, meervoud: str) -> Mapping[str, Item]:
        """The entries of one kind by its plural: 'interventies', 'parels', 'puzzels' or 'tips'."""
        mapping: Mapping[str, Item] = getattr(self, meervoud)
        return mapping

    def items(self) -> Iterator[Item]:
        """Every entry, kind by kind, in order of id."""
        for soort in SOORTEN:
            yield from self.of(soort.meervoud).values()

    @property
    def n_items(self) -> int:
        return sum(len(self.of(s.meervoud)) for s in SOORTEN)

    def published(self, meervoud: str) -> dict[str, Item]:
        """The entries readers see: `gepubliceerd`, and `vervallen`, which keeps its page for ever."""
        return {i: item for i, item in self.of(meervoud).items() if item.status != "concept"}

    def label(self, vocabulary: str, value: str) -> str:
        """The word on the site for a vocabulary value; the value itself when it is no id (onbekend)."""
        found = self.vocabulaire.get(vocabulary, {}).get(value)
        return found.label if found else value

    @cached_property
    def vakwoorden(self) -> frozenset[str]:
        """The terms the site explains: every word in the labels and synonyms of `VAKWOORDEN`, as `words` gives them."""
        return frozenset(
            word
            for name in VAKWOORDEN
            for value in self.vocabulaire.get(name, {}).values()
            for text in (value.label, *value.synoniemen)
            for word in words(text)
        )

    def vraagstuk(self, value: str) -> Vraagstuk:
        return self.vocabulaire["vraagstukken"][value]  # type: ignore[return-value]

    def bewijsniveau(self, value: str) -> Bewijsniveau:
        return self.vocabulaire["bewijsniveaus"][value]  # type: ignore[return-value]

    def oordeelstaat(self, value: str) -> Oordeelstaat:
        return self.vocabulaire["oordeelstaten"][value]  # type: ignore[return-value]

    def organisatietype(self, value: str) -> Organisatietype:
        return self.vocabulaire["organisatietypen"][value]  # type: ignore[return-value]

    def setting(self, value: str) -> Setting:
        return self.vocabulaire["settings"][value]  # type: ignore[return-value]

    @cached_property
    def leeftijdsfasen(self) -> tuple[Leeftijdsfase, ...]:
        """The phases from young to old."""
        values: list[Leeftijdsfase] = list(self.vocabulaire["leeftijdsfasen"].values())  # type: ignore[arg-type]
        return tuple(sorted(values, key=lambda fase: fase.van))

    @cached_property
    def links(self) -> Mapping[Ref, Mapping[str, tuple[str, ...]]]:
        """Per entry its links to each kind, in both directions: a link stated on one side counts for both."""
        found: dict[Ref, dict[str, set[str]]] = {
            (soort_of(item).meervoud, item.id): {name: set() for name in LINK_FIELDS} for item in self.items()
        }
        for item in self.items():
            here = (soort_of(item).meervoud, item.id)
            for name in LINK_FIELDS:
                for other in getattr(item, name, ()):
                    if (name, other) in found:
                        found[here][name].add(other)
                        found[name, other][here[0]].add(item.id)
        return {
            ref: {name: tuple(sorted(ids)) for name, ids in kinds.items()} for ref, kinds in found.items()
        }

    def linked(self, item: Item, meervoud: str) -> tuple[Item, ...]:
        """The entries of one kind with a page that touch this one, in order of name."""
        pool = self.of(meervoud)
        found = (pool[i] for i in self.links[soort_of(item).meervoud, item.id][meervoud] if i in pool)
        shown = (other for other in found if other.status != "concept")
        return tuple(sorted(shown, key=lambda x: (x.naam.lower(), x.id)))

    @cached_property
    def remembered(self) -> dict[Any, Any]:
        """What others work out about this very Kennisbank more than once, under a key of their own; it lives as long."""
        return {}

    @cached_property
    def _newest(self) -> Mapping[Ref, Opgenomen]:
        return {(row.soort, row.id): row for row in (self.uitgaven[0].items if self.uitgaven else ())}

    def in_edition(self, soort: str, item_id: str) -> Opgenomen | None:
        """An entry as the newest edition has it, by the singular of its kind; None when it is not in there."""
        return self._newest.get((soort, item_id))

    @cached_property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """family id -> ids of its members, in order."""
        members: dict[str, list[str]] = {}
        for item in self.interventies.values():
            if item.familie != "geen":
                members.setdefault(item.familie, []).append(item.id)
        return {key: tuple(sorted(ids)) for key, ids in sorted(members.items())}


def file_of(item: Item) -> str:
    """The path of the entry's YAML, relative to the root of the knowledge base."""
    return f"{soort_of(item).map}/{item.id}.yml"


def end_of(datum: str) -> dt.date:
    """The last day that a partial date can mean: '2017' -> 31 December 2017."""
    year = int(datum[:4])
    if len(datum) == 4:
        return dt.date(year, 12, 31)
    if len(datum) == 7:
        month = int(datum[5:7])
        return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)
    return dt.date.fromisoformat(datum)
