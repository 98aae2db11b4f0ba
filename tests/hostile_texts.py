"""The hostile texts of tests/hostile, and a knowledge base that has each of them in every text field of the model.

A field that a knowledge base has often gets few texts each time, and one that it has once gets them all. Which text
was laid in which field is kept, so that a test can say that none was forgotten.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import yaml
from basis import ROOT

from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import Lijst, Tekst, Url
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN
from kennisbank.model.interventie import Relatie
from kennisbank.model.kerncijfer import Tegenspraak
from kennisbank.model.praktijk import VerschilParel, VerschilPuzzel, VerschilTip

FOLDER = ROOT / "tests/hostile"
Field = tuple[str, str]
"""(class of the model, field)."""


@cache
def texts() -> tuple[str, ...]:
    """All hostile texts, in the order of their files."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        found += [record["tekst"] for record in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return tuple(found)


@cache
def _words() -> tuple[str, ...]:
    """A plain word in the place of each text."""
    return tuple(f"tekst{number}" for number in range(len(texts())))


@cache
def addresses() -> tuple[str, ...]:
    """The texts behind the beginning of an address, and by themselves."""
    return tuple(f"https://x.nl/{text}" for text in texts()) + texts()


class Laying:
    """Lays the next texts in each field, and remembers which stood where. `harmless` lays plain words instead.

    `times` says how often the knowledge base has each field; without it every field gets one text each time.
    """

    def __init__(self, times: Mapping[Field, int] | None = None, *, harmless: bool = False) -> None:
        self.harmless = harmless
        self.times: Counter[Field] = Counter()
        self._expected = times or {}
        self.laid: dict[Field, set[str]] = {}
        self._next: dict[Field, int] = {}

    def value(self, value: Any) -> Any:
        """The same value with every free text and address in it replaced."""
        if not dataclasses.is_dataclass(value) or isinstance(value, type):
            return value
        changes: dict[str, Any] = {}
        for name, field in fields_of(type(value)).items():
            old, kind, place = getattr(value, name), field.kind, (type(value).__name__, name)
            if isinstance(kind, Tekst):
                changes[name] = " ".join(self._take(place))
            elif isinstance(kind, Url):
                changes[name] = self._address(place)
            elif isinstance(kind, Lijst) and isinstance(kind.van, Tekst) and name != "onderbouwt":
                changes[name] = tuple(self._take(place))
            elif isinstance(kind, Lijst) and isinstance(old, tuple):
                changes[name] = tuple(self.value(part) for part in old)
            elif isinstance(kind, Groep):
                changes[name] = self.value(old)
        return dataclasses.replace(value, **changes)

    def _take(self, place: Field) -> list[str]:
        self.times[place] += 1
        number = -(-len(texts()) // self._expected[place]) if place in self._expected else 1
        return self._following(place, _words() if self.harmless else texts(), number)

    def _address(self, place: Field) -> str:
        found = self._following(place, addresses(), 1)[0]
        return "https://x.nl/" if self.harmless else found

    def _following(self, place: Field, of: tuple[str, ...], number: int) -> list[str]:
        start = self._next.get(place, 0)
        self._next[place] = start + number
        found = [of[(start + n) % len(of)] for n in range(number)]
        self.laid.setdefault(place, set()).update(found)
        return found


def copies(kb: Kennisbank, number: int) -> Kennisbank:
    """The knowledge base with every entry and key figure so many times, each under an id of its own.

    Each copy says how it differs from the first, because the example entries have no such field filled in.
    """

    def of(items: Mapping[str, Any], **more: Callable[[str], Any]) -> dict[str, Any]:
        return {
            new: dataclasses.replace(
                item, id=new, **{name: make(item_id) for name, make in more.items() if n}
            )
            for item_id, item in items.items()
            for n, new in enumerate((item_id, *(f"{item_id}-{n}" for n in range(2, number + 1))))
        }

    return dataclasses.replace(
        kb,
        interventies=of(kb.interventies, relaties=lambda i: (Relatie("variant-van", i, "tekst"),)),
        parels=of(kb.parels, verschilt_van=lambda i: (VerschilParel(i, "tekst"),)),
        puzzels=of(kb.puzzels, verschilt_van=lambda i: (VerschilPuzzel(i, "tekst"),)),
        tips=of(kb.tips, verschilt_van=lambda i: (VerschilTip(i, "tekst"),)),
        kerncijfers=of(kb.kerncijfers, anders_dan=lambda i: (Tegenspraak(i, "tekst"),)),
        kerncijfer_bestanden={
            new: kb.kerncijfer_bestanden[i] for i in kb.kerncijfers for new in of({i: kb.kerncijfers[i]})
        },
    )


def laid_out(kb: Kennisbank, number: int) -> tuple[Kennisbank, Kennisbank, Laying]:
    """(hostile, harmless, what was laid where): `number` copies of each entry, with every text in every field."""
    many = copies(kb, number)
    first = Laying()
    hostile(many, first)
    laying = Laying(first.times)
    return hostile(many, laying), hostile(many, Laying(first.times, harmless=True)), laying


def hostile(kb: Kennisbank, laying: Laying) -> Kennisbank:
    """The knowledge base with its texts replaced by what `laying` lays."""

    def all_of(values: Any) -> Any:
        return {key: laying.value(value) for key, value in values.items()}

    return dataclasses.replace(
        kb,
        **{soort.meervoud: all_of(kb.of(soort.meervoud)) for soort in SOORTEN},
        vocabulaire={name: all_of(values) for name, values in kb.vocabulaire.items()},
        bronnen=all_of(kb.bronnen),
        kerncijfers=all_of(kb.kerncijfers),
        editie="tekst" if laying.harmless else texts()[0],
    )


def text_fields(cls: type[Any]) -> set[Field]:
    """The fields of a class and of the groups in it that hold free text."""
    found: set[Field] = set()
    for name, field in fields_of(cls).items():
        kind = field.kind.van if isinstance(field.kind, Lijst) else field.kind
        if isinstance(kind, Tekst) and name != "onderbouwt":
            found.add((cls.__name__, name))
        elif isinstance(kind, Groep):
            found |= text_fields(kind.cls)
    return found
