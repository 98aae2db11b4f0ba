"""The kinds of value a field can hold: how each is read from a YAML node, and what it tells schema and form.

A kind is the only place that knows how a value is typed, so `no`, `012` and `1.10` cannot slip
through as something else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from kennisbank.hidden import HIDDEN, STACKED, lookalike
from kennisbank.messages import piece, said
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.problems import choices_text, shorten
from kennisbank.reading import Kind, Path, Reading, Schema
from kennisbank.strict_yaml import PLAIN, QUOTED, reads_as_other_type

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
PART_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TAKEN = re.compile(r"index|con|prn|aux|nul|com[0-9]|lpt[0-9]|constructor")
"""Names that cannot be an id: `index` is the page with the list itself, and of `con` to `lpt9` Windows makes no file.

A script in the browser finds `constructor` in every table, also where nobody put it: the matcher there would stumble.
"""
_LAST_YEAR = 2999
"""Years are added to dates, and that must stay a date."""
_URL = re.compile(r"https?://[A-Za-z0-9.-]+\.[a-z]{2,}(?::[0-9]+)?(?:[/?#][^\s<>\"'`\\{}|^]*)?")
_MARKUP = re.compile(r"<[a-zA-Z/!?][^>]*>?|\]\(")


@dataclass(frozen=True)
class Tekst(Kind):
    """Plain text on one line or more, at most `tekens` characters. No Markdown and no HTML."""

    tekens: int = 600

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if node.tag is PLAIN and reads_as_other_type(text):
            reading.fault(node, where, *said("dubbelzinnig", waarde=text))
            return text
        text = text.strip()
        if len(text) > self.tekens:
            reading.fault(node, where, *said("te-lang", lengte=len(text), meest=self.tekens))
            text = text[: self.tekens]  # what looks on need not work through a megabyte
        if not (text.isascii() and text.isprintable()):
            if hidden := HIDDEN.search(text):
                reading.fault(node, where, *said("onzichtbaar", teken=f"U+{ord(hidden.group()):04X}"))
            if alike := lookalike(text):
                codes = " ".join(f"U+{ord(sign):04X}" for sign in alike if not sign.isascii())
                reading.fault(node, where, *said("lijkt-op", waarde=alike, teken=codes))
            if stack := STACKED.search(text):
                reading.fault(node, where, *said("gestapeld", aantal=len(stack.group())))
        if ("<" in text or "](" in text) and (markup := _MARKUP.search(text)):
            reading.fault(node, where, *said("opmaak", opmaak=shorten(markup.group(), 20)))
        return text

    def neutral(self) -> str:
        return "?"

    def core_expectation(self) -> str:
        return f"tekst van hooguit {self.tekens} tekens"

    def core_schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "maxLength": self.tekens}


@dataclass(frozen=True)
class Id(Kind):
    """A stable name for one entry: lower case letters, digits and hyphens."""

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if len(text) > 60 or SLUG.fullmatch(text) is None:
            self._refuse(node, where, reading, "id-vorm", waarde=shorten(text))
        elif TAKEN.fullmatch(text) is not None:
            self._refuse(node, where, reading, "id-bezet", waarde=text)
        return text

    def neutral(self) -> str:
        return "?"

    def core_expectation(self) -> str:
        return "kleine letters zonder accent, cijfers en streepjes, hooguit 60 tekens"

    def core_schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{SLUG.pattern}$", "maxLength": 60}


@dataclass(frozen=True)
class Url(Kind):
    """A web address that a reader can follow."""

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if len(text) > 500 or _URL.fullmatch(text) is None or HIDDEN.search(text):
            self._refuse(node, where, reading, "url-vorm", waarde=shorten(text))
        return text

    def neutral(self) -> str:
        return "?"

    def core_expectation(self) -> str:
        return "een webadres dat begint met https:// of http://"

    def core_schema(self) -> Schema:
        return {"type": "string", "pattern": "^https?://", "maxLength": 500}


@dataclass(frozen=True)
class Getal(Kind):
    """A number from `laagste` to `hoogste`; `geheel` for whole numbers only."""

    laagste: float = 0
    hoogste: float = 1_000_000_000
    geheel: bool = False

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        form = _WHOLE if self.geheel else _NUMBER
        if node.tag is not PLAIN:
            return self._refuse(node, where, reading, "getal-tussen-quotes", waarde=shorten(text))
        if len(text) > 15 or form.fullmatch(text) is None:
            return self._refuse(
                node, where, reading, "geen-getal", waarde=shorten(text), waarom=_number_hint(text)
            )
        value: float | int = int(text) if self.geheel else float(text)
        if not self.laagste <= value <= self.hoogste:
            return self._refuse(node, where, reading, "getal-bereik", waarde=text)
        return value

    def neutral(self) -> float | int:
        return self.laagste

    def core_expectation(self) -> str:
        return (
            f"een {'heel ' if self.geheel else ''}getal van {self.laagste:g} tot en met {self.hoogste:.15g}"
        )

    def core_schema(self) -> Schema:
        kind = "integer" if self.geheel else "number"
        return {"type": kind, "minimum": self.laagste, "maximum": self.hoogste}


def _number_hint(text: str) -> str:
    if re.fullmatch(r"-?0[0-9]+", text):
        return piece("nul-vooraan")
    if re.fullmatch(r"-?[0-9]+\.[0-9]*0", text):
        return piece("nul-achteraan")
    if re.fullmatch(r"-?[0-9]+,[0-9]+", text):
        return piece("komma")
    return ""


@dataclass(frozen=True)
class JaNee(Kind):
    """`true` or `false`, and no other spelling."""

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if node.tag is PLAIN and text in ("true", "false"):
            return text == "true"
        return self._refuse(node, where, reading, "geen-janee", waarde=shorten(text))

    def neutral(self) -> bool:
        return False

    def core_expectation(self) -> str:
        return "true (ja) of false (nee), zonder aanhalingstekens"

    def core_schema(self) -> Schema:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Datum(Kind):
    """A full date, JJJJ-MM-DD; in the future only when `toekomst`."""

    toekomst: bool = False

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        try:
            # Python would also take a week date (2026-W47-7), which nobody means.
            value = dt.date.fromisoformat(text) if len(text) == 10 and PART_DATE.fullmatch(text) else None
        except ValueError:
            value = None
        if value is None or not 1900 <= value.year <= _LAST_YEAR:
            return self._refuse(node, where, reading, "geen-datum", waarde=shorten(text))
        if value > reading.today and not self.toekomst:
            _report_future(node, where, reading, text)
        return value

    def neutral(self) -> dt.date:
        return dt.date(2000, 1, 1)

    def core_expectation(self) -> str:
        return "een datum als JJJJ-MM-DD"

    def core_schema(self) -> Schema:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class DeelDatum(Kind):
    """A date as far as the source gives it: JJJJ, JJJJ-MM or JJJJ-MM-DD; kept as text."""

    toekomst: bool = False

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        try:
            full = dt.date.fromisoformat((text + "-01-01")[:10]) if PART_DATE.fullmatch(text) else None
        except ValueError:
            full = None
        if full is None or not 1900 <= full.year <= _LAST_YEAR:
            return self._refuse(node, where, reading, "geen-deeldatum", waarde=shorten(text))
        if full > reading.today and not self.toekomst:
            _report_future(node, where, reading, text)
        return text

    def neutral(self) -> str:
        return "2000"

    def core_expectation(self) -> str:
        return "een jaar of datum: JJJJ, JJJJ-MM of JJJJ-MM-DD"

    def core_schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{PART_DATE.pattern}$"}


def _report_future(node: yaml.Node, where: Path, reading: Reading, text: str) -> None:
    reading.fault(node, where, *said("datum-toekomst", waarde=text, vandaag=reading.today.isoformat()))


@dataclass(frozen=True)
class Keuze(Kind):
    """One id out of a vocabulary, or out of the entries of one kind (`interventies`, `parels`, …)."""

    uit: str = ""

    def read(self, node: yaml.Node, where: Path, reading: Reading) -> Any:
        # 'onbekend' can be a value of the vocabulary itself, with a meaning of its own.
        if (
            node.__class__ is yaml.ScalarNode
            and node.value == ONBEKEND
            and ONBEKEND in reading.choices.get(self.uit, ())
        ):
            return ONBEKEND
        return super().read(node, where, reading)

    def scalar(self, text: str, node: yaml.Node, where: Path, reading: Reading) -> Any:
        choices = reading.choices.get(self.uit)
        if (
            choices is None or text in choices
        ):  # None: the vocabulary could not be read, and that is told once
            return text
        by_word = _id_by_word(choices)
        same = by_word.get(text.lower())
        hint = piece("bedoeld", woord=same) if same else reading.did_you_mean(text, choices)
        if self.uit in ENTRY_KINDS or self.uit == "bronnen":
            listing = piece("id-uit", lijst=_SOURCES if self.uit == "bronnen" else self.uit)
        else:
            listing = piece("een-van", keuzes=choices_text(choices))
        extra = "".join(
            piece("of-woord", woord=word)
            for word, allowed in ((ONBEKEND, self.onbekend), (GEEN, self.geen))
            if allowed
        )
        name = "verwijzing-onbekend" if self.uit in ENTRY_KINDS else "keuze-onbekend"
        message = said(name, waarde=shorten(text), bedoeld=hint, verwacht=listing + extra)
        reading.fault(node, where, *message)
        return text

    def neutral(self) -> str:
        return "?"

    def core_expectation(self) -> str:
        return f"een id uit {self.uit}"

    def core_schema(self) -> Schema:
        return {"type": "string", "x-keuze-uit": self.uit}


_SOURCES: Final = "vocabulaire/bronnen/ (een nieuwe bron komt daar eerst in)"
ENTRY_KINDS: Final = ("interventies", "parels", "puzzels", "tips")


def _id_by_word(choices: Mapping[str, Any]) -> dict[str, str]:
    """label or synonym -> id, so that somebody who types the display word is told the id."""
    words: dict[str, str] = {}
    for key, value in choices.items():
        for word in (getattr(value, "label", ""), *getattr(value, "synoniemen", ())):
            if isinstance(word, str) and word:
                words.setdefault(word.lower(), key)
    return words


@dataclass(frozen=True)
class Lijst(Kind):
    """A list of values of one kind, at least `minstens` long and at most `hoogstens`; each value once, unless not `uniek`.

    `hoogstens` 0: as long as the file has room. A limit stands where each value costs work.
    """

    van: Kind = field(default_factory=Tekst)
    minstens: int = 0
    hoogstens: int = 0
    uniek: bool = True

    def read(self, node: yaml.Node, where: Path, reading: Reading) -> Any:
        if node.__class__ is not yaml.SequenceNode:
            if node.__class__ is yaml.ScalarNode and node.value == ONBEKEND and self.onbekend:
                return ONBEKEND
            if node.__class__ is yaml.ScalarNode and not node.value:
                return self._refuse(node, where, reading, "leeg-veld")
            return self._refuse(node, where, reading, "geen-lijst")
        if node.tag is not QUOTED and node.tag is not PLAIN:
            return self._refuse(node, where, reading, "tag", wat=shorten(node.tag))
        if self.hoogstens and len(node.value) > self.hoogstens:
            return self._refuse(
                node, where, reading, "lijst-te-lang", aantal=len(node.value), meest=self.hoogstens
            )
        read = self.van.read
        items = tuple([read(child, (*where, index), reading) for index, child in enumerate(node.value)])
        if len(items) < self.minstens:
            return self._refuse(node, where, reading, "lijst-te-kort", aantal=len(items))
        if self.uniek and len(items) > 1 and len(set(items)) < len(items):
            seen: set[Any] = set()
            for index, item in enumerate(items):
                if item in seen and item != self.van.neutral():
                    one = isinstance(item, str)
                    message = (
                        said("lijst-dubbel", waarde=shorten(item)) if one else said("lijst-dubbele-regel")
                    )
                    reading.fault(node.value[index], (*where, index), *message)
                seen.add(item)
        return items

    def neutral(self) -> tuple[Any, ...]:
        return ()

    def core_expectation(self) -> str:
        least = f" met minstens {self.minstens} waarde(n)" if self.minstens else "; [] als er geen zijn"
        least += f", hooguit {self.hoogstens}" if self.hoogstens else ""
        return f"een lijst{least}, elk {self.van.expectation()}"

    def core_schema(self) -> Schema:
        return {
            "type": "array",
            "items": self.van.schema(),
            "minItems": self.minstens,
            **({"maxItems": self.hoogstens} if self.hoogstens else {}),
            "uniqueItems": self.uniek,
        }
