"""What changed between two versions of one entry, field by field: numbers, sources, choices or only words.

Works on any class of the model; a list of groups is compared element by element, each with the one that
says the same thing in the other version.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Set
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from kennisbank.entry_texts import NAMES
from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import Getal, Lijst, Tekst
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.reading import Kind, Path

CIJFER, BRON, OORDEEL, KEUZE, TEKST, NAGELEZEN = "cijfer", "bron", "oordeel", "keuze", "tekst", "nagelezen"
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_IDENTITY = ("bron", "datum", "studie", "instelling", "met", "wet", "eenheid", "naam", "cijfer")
"""Fields that say which thing an element of a list is about; `bron` and `datum` may change first."""
_SAME_TEXT = 0.6
"""Likeness (0..1, difflib) from which a line of a list counts as changed and not as taken out and put in."""


class FieldChange(NamedTuple):
    """One field that differs. `where` is its place in the new version, or in the old one when `gone`.

    `old` and `new` are the values as the YAML has them; None where there is no such field or element.
    `words` says of a list of words what came and went; '' for anything else.
    """

    where: Path
    sort: str
    old: str | None
    new: str | None
    gone: bool = False
    words: str = ""


def field_changes(old: Any, new: Any, without: Set[str] = frozenset()) -> Iterator[FieldChange]:
    """Every difference between two values of one model class, in the order of the model, without those fields."""
    for name, f in fields_of(type(new)).items():
        if name not in without:
            yield from _compare(getattr(old, name), getattr(new, name), f.kind, (name,))


def shown(value: Any) -> str:
    """A value as somebody would type it, on one line: '80', 'true', 'po, vo', 'bedrag 80, eenheid per-kind'."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, dt.date):
        return value.isoformat()
    if value == ():
        return "[]"
    if isinstance(value, tuple):
        return (
            "; ".join(map(shown, value)) if any(_is_group(v) for v in value) else ", ".join(map(shown, value))
        )
    if _is_group(value):
        return ", ".join(f"{name} {shown(getattr(value, name))}" for name in fields_of(type(value)))
    return " ".join(str(value).split())


def numbers_in(text: str) -> list[str]:
    """The numbers in a text, sorted: '11 procent in 2015' -> ['11', '2015']."""
    return sorted(_NUMBER.findall(text))


def _is_group(value: Any) -> bool:
    return hasattr(type(value), "__dataclass_fields__")


def _compare(old: Any, new: Any, kind: Kind, where: Path) -> Iterator[FieldChange]:
    if old == new:
        return
    if isinstance(kind, Groep) and _is_group(old) and _is_group(new):
        for name, f in fields_of(kind.cls).items():
            yield from _compare(getattr(old, name), getattr(new, name), f.kind, (*where, name))
    elif isinstance(kind, Lijst) and isinstance(old, tuple) and isinstance(new, tuple):
        if isinstance(kind.van, Groep):
            yield from _compare_elements(old, new, kind.van, where, _paired_groups(old, new))
        elif isinstance(kind.van, Tekst) and where[-1] not in NAMES:
            yield from _compare_elements(old, new, kind.van, where, _paired_texts(old, new))
        else:
            sort = _sort(where, kind, old, new)
            yield FieldChange(where, sort, shown(old), shown(new), words=_came_and_went(old, new))
    else:
        yield FieldChange(where, _sort(where, kind, old, new), shown(old), shown(new))


def _came_and_went(old: tuple[Any, ...], new: tuple[Any, ...]) -> str:
    came, went = [v for v in new if v not in old], [v for v in old if v not in new]
    parts = [f"{word} {shown(tuple(vs))}" for word, vs in (("erbij", came), ("weg", went)) if vs]
    return "; ".join(parts) or "andere volgorde"


Pairs = list[tuple[int | None, int | None]]


def _compare_elements(
    old: tuple[Any, ...], new: tuple[Any, ...], kind: Kind, where: Path, pairs: Pairs
) -> Iterator[FieldChange]:
    for i, j in pairs:
        if i is not None and j is not None:
            yield from _compare(old[i], new[j], kind, (*where, j))
        elif j is not None:
            yield FieldChange((*where, j), _element_sort(where, kind), None, shown(new[j]))
        elif i is not None:
            yield FieldChange((*where, i), _element_sort(where, kind), shown(old[i]), None, gone=True)


def _paired_groups(old: tuple[Any, ...], new: tuple[Any, ...]) -> Pairs:
    """(place in old, place in new): equal elements first, then those about the same thing, then what is alone."""
    left, right = list(range(len(old))), list(range(len(new)))
    pairs: Pairs = []
    for key in (_whole, _identity(0), _identity(1), _identity(2), _first_text):
        waiting: dict[Any, list[int]] = {}
        for i in left:
            if found := key(old[i]):
                waiting.setdefault(found, []).append(i)
        for j in list(right):
            if there := waiting.get(key(new[j])):
                i = there.pop(0)
                pairs.append((i, j))
                left.remove(i)
                right.remove(j)
    return _with_alone(pairs, left, right)


def _whole(element: Any) -> Any:
    return element


def _identity(skip: int) -> Callable[[Any], Any]:
    """What an element is about, without the first `skip` of the fields that may change; () when nothing says so."""
    names = _IDENTITY[skip:]
    return lambda element: tuple((n, getattr(element, n)) for n in names if n in fields_of(type(element)))


def _first_text(element: Any) -> str:
    """The main sentence of an element (a finding, a claim); '' when it has none."""
    names = (n for n, f in fields_of(type(element)).items() if isinstance(f.kind, Tekst) and n not in NAMES)
    return next((getattr(element, n) for n in names), "")


def _paired_texts(old: tuple[str, ...], new: tuple[str, ...]) -> Pairs:
    left = [i for i, text in enumerate(old) if text not in new]
    right = [j for j, text in enumerate(new) if text not in old]
    likely = sorted(
        (-round(SequenceMatcher(None, old[i], new[j], autojunk=False).ratio(), 6), i, j)
        for i in left
        for j in right
    )
    pairs: Pairs = []
    for negative, i, j in likely:
        if -negative >= _SAME_TEXT and i in left and j in right:
            pairs.append((i, j))
            left.remove(i)
            right.remove(j)
    return _with_alone(pairs, left, right)


def _with_alone(pairs: Pairs, left: list[int], right: list[int]) -> Pairs:
    alone: Pairs = [*((None, j) for j in right), *((i, None) for i in left)]
    return sorted([*pairs, *alone], key=lambda p: (p[1] is None, p[1] or 0, p[0] or 0))


def _sort(where: Path, kind: Kind, old: Any, new: Any) -> str:
    """What sort of change it is when this field has another value."""
    name = where[-1]
    if where[:2] == ("bewijs", "oordelen"):
        return OORDEEL
    if where[0] == "controle" or name == "geraadpleegd":
        return NAGELEZEN
    if where[0] == "bronnen" or name == "bron":
        return BRON
    if isinstance(kind, Getal):
        return CIJFER
    if isinstance(kind, Lijst) and isinstance(kind.van, Groep):
        return _element_sort(where, kind.van)
    if isinstance(kind, Tekst) and name not in NAMES:
        known = not {old, new} & {ONBEKEND, GEEN}
        return CIJFER if known and numbers_in(old) != numbers_in(new) else TEKST
    if isinstance(kind, Lijst) and isinstance(kind.van, Tekst) and where[0] not in NAMES:
        return TEKST
    return KEUZE


def _element_sort(where: Path, kind: Kind) -> str:
    """What sort of change it is when an element of this list comes or goes."""
    if where[:2] == ("bewijs", "oordelen"):
        return OORDEEL
    if where[0] == "bronnen":
        return BRON
    if isinstance(kind, Groep):
        numbers = {n for n, f in fields_of(kind.cls).items() if isinstance(f.kind, Getal)} - {"jaar"}
        return CIJFER if numbers else KEUZE
    return TEKST
