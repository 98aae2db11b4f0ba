"""What changed in the knowledge base between two states: typed changes, sorted, each with a sentence for a reader.

Pure: two moments in, a list out. A recognition can expire without a word changing, so a moment is a
Kennisbank and a day. Which verdict counts is decided elsewhere (`matcher.evidence`) and handed in.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from kennisbank.dates import part_date
from kennisbank.field_changes import (
    BRON,
    CIJFER,
    KEUZE,
    NAGELEZEN,
    OORDEEL,
    TEKST,
    FieldChange,
    field_changes,
)
from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.soorten import SOORTEN, Item, Soort
from kennisbank.names import fold
from kennisbank.no_value import ONBEKEND
from kennisbank.problems import shorten
from kennisbank.reading import dotted
from kennisbank.renamed import renamed

TOEGEVOEGD, BEEINDIGD, VERVANGEN, HERNOEMD, VERDWENEN = (
    "toegevoegd", "beeindigd", "vervangen", "hernoemd", "verdwenen",
)  # fmt: skip
OMHOOG, OMLAAG, VERLOPEN, NIEUW, VERNIEUWD = (
    "erkenning-omhoog", "erkenning-omlaag", "erkenning-verlopen", "erkenning-nieuw", "erkenning-vernieuwd",
)  # fmt: skip
ALLEEN_TEKST = "alleen-tekst"
_WAT = {
    CIJFER: "cijfers-gewijzigd",
    BRON: "bronnen-gewijzigd",
    OORDEEL: "oordelen-gewijzigd",
    KEUZE: "gegevens-gewijzigd",
    TEKST: "tekst-gewijzigd",
    NAGELEZEN: "nagelezen",
}
SOORTEN_WIJZIGING: Mapping[str, str] = {
    TOEGEVOEGD: "Toegevoegd",
    BEEINDIGD: "Beëindigd",
    VERVANGEN: "Vervangen",
    HERNOEMD: "Hernoemd",
    VERDWENEN: "Verdwenen",
    NIEUW: "Nieuwe erkenning",
    OMHOOG: "Erkenning omhoog",
    OMLAAG: "Erkenning omlaag",
    VERLOPEN: "Erkenning verlopen",
    VERNIEUWD: "Erkenning vernieuwd",
    "oordelen-gewijzigd": "Oordelen gewijzigd",
    "cijfers-gewijzigd": "Cijfers gewijzigd",
    "bronnen-gewijzigd": "Bronnen gewijzigd",
    "gegevens-gewijzigd": "Gegevens gewijzigd",
    "tekst-gewijzigd": "Tekst gewijzigd, naast iets anders",
    ALLEEN_TEKST: "Alleen tekst",
    "nagelezen": "Nagelezen",
}
"""Every sort of change, the most telling first, with its heading."""
_ORDER = {wat: place for place, wat in enumerate(SOORTEN_WIJZIGING)}
CONCEPT = "concept"
_HIDDEN = "staat niet meer op de site: de status is nu concept"
_WAS_HIDDEN = "Het stond eerst op concept."
HEEL_BESTAND = "*"
"""In `Moment.unread`: nothing of the file could be read."""
_ADMINISTRATION = frozenset(
    {"id", "naam", "status", "vervangen_door", "vroegere_ids", "versie", "wijzigingen"}
)


class Verdict(Protocol):
    """What counts as evidence on a day: its level, its date (or onbekend) and whether it is past its time."""

    @property
    def niveau(self) -> str: ...
    @property
    def datum(self) -> str: ...
    @property
    def verlopen(self) -> bool: ...


Weigh = Callable[[Interventie, Kennisbank, dt.date], Verdict]


@dataclass(frozen=True)
class Moment:
    """The knowledge base on one day; `unread` has per file the fields that this version of the code cannot read."""

    kb: Kennisbank
    today: dt.date
    unread: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def whole(self, path: str) -> bool:
        return HEEL_BESTAND not in self.unread.get(path, frozenset())


class Change(NamedTuple):
    """One change. `wat` is one of `SOORTEN_WIJZIGING`; `veld` a dotted path in the new state (or in the old one), or None."""

    soort: str
    id: str
    naam: str
    wat: str
    veld: str | None
    oud: str | None
    nieuw: str | None
    tekst: str

    def as_dict(self) -> dict[str, str | None]:
        """The change for JSON."""
        return {
            name: getattr(self, name)
            for name in ("id", "soort", "naam", "wat", "veld", "oud", "nieuw", "tekst")
        }


def difference(old: Moment, new: Moment, weigh: Weigh, *, with_concepts: bool = False) -> list[Change]:
    """Every change between two moments, the most telling first; entries that readers never saw only `with_concepts`."""
    found: list[Change] = []
    for soort in SOORTEN:
        found += _kind(soort, old, new, weigh, with_concepts)
    found += _figures(old, new)
    found += _vocabularies(old, new)
    return sorted(found, key=_place)


def counts(changes: Iterable[Change]) -> dict[str, int]:
    """How many entries have each sort of change; every sort is there."""
    seen = {(c.wat, c.soort, c.id) for c in changes}
    number = Counter(wat for wat, _, _ in seen)
    return {wat: number[wat] for wat in SOORTEN_WIJZIGING}


def _place(change: Change) -> tuple[Any, ...]:
    kinds = [s.naam for s in SOORTEN]
    kind = kinds.index(change.soort) if change.soort in kinds else len(kinds)
    return (
        _ORDER[change.wat],
        kind,
        change.soort,
        fold(change.naam),
        change.id,
        change.veld or "",
        change.tekst,
    )


def _kind(soort: Soort, old: Moment, new: Moment, weigh: Weigh, with_concepts: bool) -> Iterator[Change]:
    def seen(moment: Moment) -> dict[str, Item]:
        kb = moment.kb
        items = dict(kb.of(soort.meervoud)) if with_concepts else kb.published(soort.meervoud)
        return {i: x for i, x in items.items() if moment.whole(_file(soort, i))}

    before, after = seen(old), seen(new)
    # What one state has and the other could not read, is neither new nor gone.
    gone = {i: x for i, x in before.items() if i not in after and new.whole(_file(soort, i))}
    came = {i: x for i, x in after.items() if i not in before and old.whole(_file(soort, i))}
    moved = renamed(gone, came)
    new_ids = {new_id: old_id for old_id, (new_id, _) in moved.items()}
    for item_id, item in gone.items():
        if item_id not in moved:
            kept = item_id in new.kb.of(soort.meervoud)
            text = _HIDDEN if kept else "is er niet meer"
            yield Change(
                soort.naam, item_id, item.naam, VERDWENEN, None, item_id, None, f"{item.naam} {text}."
            )
    for item_id, item in after.items():
        old_id = new_ids.get(item_id, item_id)
        if old_id in before:
            pair = _Pair(soort, before[old_id], item, old, new)
            if old_id != item_id:
                yield pair.renamed(stated=moved[old_id][1])
            yield from pair.changes(weigh)
        elif item_id in came:
            was = old.kb.of(soort.meervoud).get(item_id)
            text = f" {_WAS_HIDDEN}" if was is not None else ""
            yield Change(
                soort.naam,
                item_id,
                item.naam,
                TOEGEVOEGD,
                None,
                None,
                item_id,
                f"{item.naam} is nieuw.{text}",
            )


def _file(soort: Soort, item_id: str) -> str:
    return f"{soort.map}/{item_id}.yml"


@dataclass(frozen=True)
class _Pair:
    """One entry in both states."""

    soort: Soort
    was: Item
    now: Item
    old: Moment
    new: Moment

    def renamed(self, *, stated: bool) -> Change:
        how = "heet nu" if stated else "heet nu waarschijnlijk"
        guess = "" if stated else " Dat leiden wij af uit de tekst; het item zegt het niet zelf."
        text = f"{self.was.id} {how} {self.now.id}.{guess}"
        return self._change(HERNOEMD, "id", self.was.id, self.now.id, text)

    def changes(self, weigh: Weigh) -> Iterator[Change]:
        unread = self._unread()
        if self.was.naam != self.now.naam and "naam" not in unread:
            text = f"{self.was.naam} heet nu {self.now.naam}."
            yield self._change(HERNOEMD, "naam", self.was.naam, self.now.naam, text)
        if not unread & {"status", "vervangen_door"}:
            yield from self._status()
        if isinstance(self.was, Interventie) and isinstance(self.now, Interventie) and "bewijs" not in unread:
            yield from self._recognition(weigh)
        found = list(field_changes(self.was, self.now, _ADMINISTRATION | unread))
        only_text = bool(found) and all(f.sort == TEKST for f in found if f.sort != NAGELEZEN)
        for f in found:
            wat = ALLEEN_TEKST if only_text and f.sort == TEKST else _WAT[f.sort]
            yield self._change(wat, dotted(f.where), f.old, f.new, f"{self.now.naam}: {field_text(f)}")

    def _unread(self) -> frozenset[str]:
        none: frozenset[str] = frozenset()
        return self.old.unread.get(_file(self.soort, self.was.id), none) | self.new.unread.get(
            _file(self.soort, self.now.id), none
        )

    def _change(self, wat: str, veld: str | None, oud: str | None, nieuw: str | None, tekst: str) -> Change:
        return Change(self.soort.naam, self.now.id, self.now.naam, wat, veld, oud, nieuw, tekst)

    def _status(self) -> Iterator[Change]:
        was, now = self.was, self.now
        after = now.vervangen_door
        ended = now.status == "vervallen" and was.status != "vervallen"
        if after and (ended or after != was.vervangen_door):
            pool = self.new.kb.of(self.soort.meervoud)
            names = ", ".join(pool[i].naam if i in pool else i for i in after)
            text = f"{now.naam} is vervangen door {names}."
            yield self._change(VERVANGEN, "vervangen_door", was.id, ", ".join(after), text)
        elif ended:
            text = f"{now.naam} is vervallen, zonder opvolger."
            yield self._change(BEEINDIGD, "status", was.status, now.status, text)
        elif now.status == CONCEPT != was.status:
            yield self._change(VERDWENEN, "status", was.status, now.status, f"{now.naam} {_HIDDEN}.")
        elif was.status == CONCEPT != now.status:
            yield self._change(
                TOEGEVOEGD, "status", was.status, now.status, f"{now.naam} is nieuw. {_WAS_HIDDEN}"
            )
        elif was.status != now.status:
            text = f"{now.naam}: de status was {was.status} en is nu {now.status}."
            yield self._change(_WAT[KEUZE], "status", was.status, now.status, text)

    def _recognition(self, weigh: Weigh) -> Iterator[Change]:
        assert isinstance(self.was, Interventie) and isinstance(self.now, Interventie)
        levels = self.new.kb.vocabulaire.get("bewijsniveaus", {})
        if not all(o.niveau in levels for o in (*self.was.bewijs.oordelen, *self.now.bewijs.oordelen)):
            return  # a level that no longer exists cannot be weighed
        # The levels of the new state for both: an older list of them need not be readable.
        was = weigh(self.was, self.new.kb, self.old.today)
        now = weigh(self.now, self.new.kb, self.new.today)
        rank = {i: (getattr(v, "erkend", False), getattr(v, "rang", 0)) for i, v in levels.items()}
        had, has = rank.get(was.niveau, (False, 0)), rank.get(now.niveau, (False, 0))
        label = self.new.kb.label("bewijsniveaus", was.niveau), self.new.kb.label("bewijsniveaus", now.niveau)
        dates = was.datum, now.datum
        step = f"van '{label[0]}' naar '{label[1]}'"
        if had[0] or has[0]:
            wat = NIEUW if not had[0] else OMLAAG if not has[0] or has < had else OMHOOG if has > had else ""
            if wat:
                said = {NIEUW: "is nu erkend", OMLAAG: "ging omlaag", OMHOOG: "ging omhoog"}[wat]
                yield self._change(wat, "bewijs", was.niveau, now.niveau, f"{self.now.naam} {said}: {step}.")
            elif ONBEKEND not in dates and dates[1] > dates[0] and not now.verlopen:
                text = f"De erkenning van {self.now.naam} is vernieuwd: '{label[1]}', nu van {part_date(dates[1])}."
                yield self._change(VERNIEUWD, "bewijs", dates[0], dates[1], text)
        if has[0] and now.verlopen and had[0] and not was.verlopen:
            since = f" Het oordeel is van {part_date(dates[1])}." if dates[1] != ONBEKEND else ""
            text = f"De erkenning van {self.now.naam} ('{label[1]}') is over haar tijd heen.{since} Dat is niet hetzelfde als ingetrokken."
            yield self._change(VERLOPEN, "bewijs", "geldig", "verlopen", text)


_QUANTITIES = ("bedrag", "waarde", "van", "tot")
"""The fields that hold a number of something; a year or an id is none, however many digits it has."""
_NUMBER = re.compile("[0-9]+([.][0-9]+)?")


def field_text(change: FieldChange, most: int = 90) -> str:
    """What happened to one field, in one sentence: 'kosten.bedragen[0].bedrag was 80 en is nu 90.'"""
    place = dotted(change.where)
    if change.old is None:
        return f"{place} kwam erbij: {shorten(change.new, most)}"
    if change.new is None:
        return f"{place} ging weg: {shorten(change.old, most)}"
    if change.words:
        return f"{place}: {shorten(change.words, 2 * most)}"
    if change.where[-1] in _QUANTITIES:
        return f"{place} was '{_quantity(change.old)}' en is nu '{_quantity(change.new)}'."
    old, new = around(change.old, change.new, most)
    return f"{place} was '{old}' en is nu '{new}'."


def _quantity(value: str) -> str:
    """A number as the Dutch write it, 1.250,5; what is no number stays as it is."""
    if not _NUMBER.fullmatch(value):
        return value
    whole, dot, part = value.partition(".")
    return f"{int(whole):,}".replace(",", ".") + ("," if dot else "") + part


def around(old: str, new: str, most: int) -> tuple[str, str]:
    """The two texts, cut down to what differs with a few words before it, when they are too long to show."""
    if len(old) <= most and len(new) <= most:
        return old, new
    start = next(
        (i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )
    start = old.rfind(" ", 0, max(0, start - most // 3)) + 1 if start > most // 3 else 0
    before = "…" if start else ""
    return before + shorten(old[start:], most), before + shorten(new[start:], most)


def _figures(old: Moment, new: Moment) -> Iterator[Change]:
    files = {*old.kb.kerncijfer_bestanden.values(), *new.kb.kerncijfer_bestanden.values()}
    lost = {*old.unread, *new.unread}
    if any(path in lost for path in files) or any(path.startswith("kerncijfers/") for path in lost):
        return
    yield from _values("kerncijfer", "", old.kb.kerncijfers, new.kb.kerncijfers)


def _vocabularies(old: Moment, new: Moment) -> Iterator[Change]:
    for name in sorted({*old.kb.vocabulaire} & {*new.kb.vocabulaire}):
        path = f"vocabulaire/{name}.yml"
        if path not in old.unread and path not in new.unread:
            yield from _values("vocabulaire", f"{name}/", old.kb.vocabulaire[name], new.kb.vocabulaire[name])


def _values(soort: str, prefix: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """Changes in values that have no page of their own: key figures and the words people choose from."""
    for value_id in sorted({*old, *new}):
        was, now = old.get(value_id), new.get(value_id)
        either = now if now is not None else was
        naam = either.naam if isinstance(either, Kerncijfer) else getattr(either, "label", value_id)
        named = (soort, f"{prefix}{value_id}", naam)
        if was is None:
            yield Change(*named, TOEGEVOEGD, None, None, value_id, f"{naam} is nieuw.")
        elif now is None:
            yield Change(*named, VERDWENEN, None, value_id, None, f"{naam} is er niet meer.")
        elif type(was) is type(now):
            found = list(field_changes(was, now, frozenset({"id"})))
            only_text = all(f.sort == TEKST for f in found)
            for f in found:
                wat = ALLEEN_TEKST if only_text else _WAT[f.sort]
                yield Change(*named, wat, dotted(f.where), f.old, f.new, f"{naam}: {field_text(f)}")
