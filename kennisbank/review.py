"""What an editor has to look at in a proposed change: a number that jumps, a level that rises without a new source.

Pure: two moments and what changed between them in, points out. What `kansrijk check` finds is not repeated here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kennisbank.difference import (
    HERNOEMD,
    NIEUW,
    OMHOOG,
    VERDWENEN,
    VERLOPEN,
    Change,
    Moment,
)
from kennisbank.knowledge import file_of
from kennisbank.model.interventie import Interventie
from kennisbank.model.soorten import Item, soort_by_name, soort_of
from kennisbank.model.vocabulaire import Bron
from kennisbank.no_value import ONBEKEND
from kennisbank.reading import Path

SPRONG = 2
"""A number that becomes this many times as large or as small is looked at again; a typing error often does that."""
NAGELEZEN_DAGEN = 31
"""Who changes an entry has read its sources about this many days ago at most; else the date was not moved."""
_YEARS = range(1900, 2101)
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)*")
_STEP = re.compile(r"[^.\[\]]+")
_NO_CONTENT = ("nagelezen", VERLOPEN)
"""A recognition that expired is no change in the file."""


class Point(NamedTuple):
    """One thing to look at: `soort` is its fixed name, `where` the place in `bestand`, '' for a file that is gone."""

    bestand: str
    where: Path
    soort: str
    tekst: str
    hulp: str


class NewSource(NamedTuple):
    """A source that an entry did not cite before: the source itself, and the ids of the entries that cite it now."""

    bron: Bron
    bij: tuple[str, ...]


def points(old: Moment, new: Moment, changes: Sequence[Change]) -> list[Point]:
    """Everything doubtful in these changes (taken `with_concepts`), by file and place."""
    found = [*_jumps(changes, new), *_vanished(changes), *_guesses(changes, new)]
    for was, now in _pairs(old, new, changes):
        found += _risen_without_source(was, now, changes)
        found += _taken_out(now, changes)
        found += _turned(now, changes)
        found += _figures_without_source(was, now, changes)
        found += _administration(was, now, new, changes)
    return sorted(set(found), key=lambda p: (p.bestand, p.soort, [str(x) for x in p.where], p.tekst))


def new_sources(old: Moment, new: Moment) -> list[NewSource]:
    """The sources that an entry cites now and did not before, in order of id."""
    cited: dict[str, list[str]] = {}
    for item in new.kb.items():
        pool = old.kb.of(soort_of(item).meervoud)
        was = next((pool[i] for i in (item.id, *item.vroegere_ids) if i in pool), None)
        before = {b.bron for b in was.bronnen} if was is not None else set()
        for bron in sorted({b.bron for b in item.bronnen} - before):
            cited.setdefault(bron, []).append(item.id)
    return [
        NewSource(new.kb.bronnen[bron], tuple(ids))
        for bron, ids in sorted(cited.items())
        if bron in new.kb.bronnen
    ]


def path_of(veld: str) -> Path:
    """A dotted field as a path: 'kosten.bedragen[0].bedrag' -> ('kosten', 'bedragen', 0, 'bedrag')."""
    return tuple(int(part) if part.isdigit() else part for part in _STEP.findall(veld))


def _file(change: Change) -> str:
    soort = soort_by_name(change.soort)
    return f"{soort.map}/{change.id}.yml" if soort is not None else ""


def _pairs(old: Moment, new: Moment, changes: Sequence[Change]) -> Iterator[tuple[Item, Item]]:
    """(before, now) of every entry in the changes that both states have, each once."""
    former = {(c.soort, c.id): c.oud for c in changes if c.wat == HERNOEMD and c.veld == "id"}
    for soort_naam, item_id in sorted({(c.soort, c.id) for c in changes}):
        soort = soort_by_name(soort_naam)
        if soort is None:
            continue
        was = old.kb.of(soort.meervoud).get(former.get((soort_naam, item_id)) or item_id)
        now = new.kb.of(soort.meervoud).get(item_id)
        if was is not None and now is not None:
            yield was, now


def _jumps(changes: Sequence[Change], new: Moment) -> Iterator[Point]:
    for c in changes:
        if c.wat != "cijfers-gewijzigd" or c.oud is None or c.nieuw is None or c.veld is None:
            continue
        for before, after in _moved(c.oud, c.nieuw):
            bestand = _file(c) or new.kb.kerncijfer_bestanden.get(c.id, "")
            where = path_of(c.veld) if _file(c) else (c.id, *path_of(c.veld))
            tekst = f"{c.naam}: {c.veld} gaat van {before} naar {after}."
            yield Point(
                bestand,
                where,
                "getal-sprong",
                tekst,
                "Kijk in de bron of dit getal klopt, en of de eenheid gelijk bleef.",
            )


def _moved(old: str, new: str) -> list[tuple[str, str]]:
    """The numbers that jumped, when both texts have as many numbers."""
    before, after = _NUMBER.findall(old), _NUMBER.findall(new)
    if len(before) != len(after):
        return []
    return [(a, b) for a, b in zip(before, after, strict=True) if a != b and _jumped(_value(a), _value(b))]


def _value(text: str) -> float:
    """A number as the Dutch or YAML write it: '1.250' is 1250, '0,04' and '262.91' are what they look like."""
    if "," in text:
        text = text.replace(".", "").replace(",", ".", 1).replace(",", "")
    elif text.count(".") > 1 or re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", text):
        text = text.replace(".", "")
    return float(text)


def _jumped(before: float, after: float) -> bool:
    if before in _YEARS and after in _YEARS:
        return False
    if before == 0 or after == 0 or (before < 0) != (after < 0):
        return True
    return not 1 / SPRONG < after / before < SPRONG


def _vanished(changes: Sequence[Change]) -> Iterator[Point]:
    for c in changes:
        if c.wat == VERDWENEN and (bestand := _file(c)):
            where = path_of(c.veld) if c.veld else ()
            yield Point(
                bestand, where, "verdwenen", c.tekst,
                "Geldt het niet meer? Laat het bestand staan met status: vervallen. Heet het anders? Noem het oude id bij vroegere_ids.",
            )  # fmt: skip


def _guesses(changes: Sequence[Change], new: Moment) -> Iterator[Point]:
    for c in changes:
        soort = soort_by_name(c.soort)
        if c.wat != HERNOEMD or c.veld != "id" or soort is None:
            continue
        item = new.kb.of(soort.meervoud)[c.id]
        if c.oud not in item.vroegere_ids:
            yield Point(
                file_of(item), ("id",), "hernoemd", c.tekst, f"Klopt dat? Zet dan '{c.oud}' bij vroegere_ids."
            )


def _risen_without_source(was: Item, now: Item, changes: Sequence[Change]) -> Iterator[Point]:
    if not isinstance(was, Interventie) or not isinstance(now, Interventie):
        return
    rise = next(
        (c for c in changes if (c.soort, c.id) == ("interventie", now.id) and c.wat in (OMHOOG, NIEUW)), None
    )
    known = {b.bron for b in was.bronnen}
    if rise is not None and all(o.bron in known for o in now.bewijs.oordelen if o not in was.bewijs.oordelen):
        yield Point(
            file_of(now), ("bewijs", "oordelen"), "niveau-zonder-bron", f"{rise.tekst} Daar staat geen nieuwe bron bij.",
            "Vraag waar dit oordeel te lezen is, en zet die bron erbij.",
        )  # fmt: skip


def _taken_out(now: Item, changes: Sequence[Change]) -> Iterator[Point]:
    for c in _of(now, changes):
        if (
            c.nieuw is None
            and c.veld is not None
            and c.veld.startswith(("bewijs.oordelen", "bewijs.resultaten"))
        ):
            what = "Een oordeel" if c.veld.startswith("bewijs.oordelen") else "Een uitkomst van onderzoek"
            where = path_of(c.veld)[:2]
            hulp = "Een oud oordeel blijft staan als opgevolgd; ook een uitkomst die tegenvalt blijft staan."
            yield Point(file_of(now), where, "bewijs-weg", f"{what} ging weg: {_short(c.oud)}", hulp)


def _turned(now: Item, changes: Sequence[Change]) -> Iterator[Point]:
    for c in _of(now, changes):
        if c.veld is not None and c.veld.endswith(".richting") and c.oud is not None and c.nieuw is not None:
            tekst = f"{now.naam}: de richting van een uitkomst gaat van {c.oud} naar {c.nieuw}."
            hulp = "Kijk in de bron wat het onderzoek vond; een uitkomst draait zelden om."
            yield Point(file_of(now), path_of(c.veld), "uitkomst-gedraaid", tekst, hulp)


def _figures_without_source(was: Item, now: Item, changes: Sequence[Change]) -> Iterator[Point]:
    """A figure that changed while nothing about the sources did: not one more, not read again, no other place."""
    if (now.bronnen, now.controle.bronnen) != (was.bronnen, was.controle.bronnen):
        return
    for c in _of(now, changes):
        if c.wat == "cijfers-gewijzigd" and c.veld is not None and c.oud is not None and c.nieuw is not None:
            tekst = f"{now.naam}: {c.veld} gaat van {_short(c.oud, 40)} naar {_short(c.nieuw, 40)}, en de bronnen bleven zoals ze waren."
            hulp = "Vraag waar het nieuwe cijfer staat. Zet die bron erbij, of de dag waarop iemand de bron opnieuw las."
            yield Point(file_of(now), path_of(c.veld), "cijfer-zonder-bron", tekst, hulp)
            return


def _short(text: str | None, most: int = 110) -> str:
    return (text or "")[:most] + ("…" if len(text or "") > most else "")


def _of(item: Item, changes: Sequence[Change]) -> list[Change]:
    return [c for c in changes if c.soort == soort_of(item).naam and c.id == item.id]


def _administration(was: Item, now: Item, new: Moment, changes: Sequence[Change]) -> Iterator[Point]:
    """Whether the version, the history and the date of reading went along with the content."""
    bestand = file_of(now)
    content = [c for c in _of(now, changes) if c.wat not in _NO_CONTENT]
    if now.wijzigingen[: len(was.wijzigingen)] != was.wijzigingen:
        yield Point(
            bestand, ("wijzigingen",), "geschiedenis-herschreven", f"{now.naam}: er veranderde een oude regel in de geschiedenis.",
            "Zet de oude regels terug en voeg onderaan een nieuwe toe.",
        )  # fmt: skip
    if not content:
        return
    if now.versie <= was.versie:
        yield Point(
            bestand, ("versie",), "versie-niet-verhoogd", f"{now.naam} veranderde, maar de versie is nog {now.versie}.",
            "Hoog versie op en zet bij wijzigingen wat er veranderde.",
        )  # fmt: skip
    read = now.controle.bronnen
    if read == was.controle.bronnen and (isinstance(read, str) or (new.today - read).days > NAGELEZEN_DAGEN):
        shown = "onbekend" if read == ONBEKEND else str(read)
        yield Point(
            bestand, ("controle", "bronnen"), "controle-niet-verzet", f"{now.naam} veranderde, maar de bronnen zijn volgens het bestand nagelezen op {shown}.",
            "Las iemand de bronnen opnieuw? Zet dan hier die datum.",
        )  # fmt: skip
