"""Which names are words of daily life too, and which letters can be no word: what says how a name must be written to be one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kennisbank.names import name_key
from matcher.common_words import COMMON
from matcher.prepare_looser import BRACKETS

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_LOWER_WORD = re.compile(r"(?<=\S )[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")
_OFTEN = 2
_LONGEST_ABBREVIATION = 6
_SHORT = 4
_VOWELS = frozenset("aeiouy")
_TEXTS = (
    "samenvatting", "doel", "doelgroep", "uitvoering", "intensiteit", "tip", "waarom", "aanpak", "waarom_lastig",
)  # fmt: skip


def everyday(kb: Kennisbank) -> Counter[str]:
    """How many entries use a word as an everyday word: in lower case, within a sentence."""
    used: Counter[str] = Counter()
    for item in kb.items():
        used.update(_everyday_words(item))
    for value in kb.vocabulaire["vraagstukken"].values():
        used.update(dict.fromkeys({w for w in value.synoniemen if w == w.lower() and w.isalpha()}, _OFTEN))
    return used


def ordinary(kb: Kennisbank, used: Counter[str]) -> frozenset[str]:
    """Everyday words of at least two entries, not counting the one that it names.

    An abbreviation is none, and a service is meant by its word.
    """
    meant = {
        name_key(name)
        for item in kb.interventies.values()
        for name in (item.naam, *item.aliassen)
        if (name.isupper() and len(name) <= _SHORT) or item.aard in ("voorziening", "werkwijze")
    }
    named = {
        name_key(name): item for item in kb.interventies.values() for name in (item.naam, *item.aliassen)
    }
    return frozenset(
        word
        for word, times in used.items()
        if times - (word in named and word in _everyday_words(named[word])) >= _OFTEN + (word in named)
        and word not in meant
    )


def _everyday_words(item: Any) -> set[str]:
    """The words that an entry uses in lower case, within a sentence."""
    text = " ".join(str(getattr(item, name, "")) for name in _TEXTS)
    return {name_key(word) for word in _LOWER_WORD.findall(text)}


def abbreviations(items: Iterable[Any], used: Iterable[str]) -> dict[str, int]:
    """2 for letters that can be no word, so that they are a name in small letters too ('smw', 'mdft'); else 1 ('pad')."""
    capitals = {
        name_key(part)
        for item in items
        for name in (item.naam, *item.aliassen)
        for part in (name, *BRACKETS.findall(name))
        if part.isupper() and part.isalpha() and len(part) <= _LONGEST_ABBREVIATION
    }
    others = {*used, *COMMON} - capitals
    begins, ends = {word[:2] for word in others}, {word[-2:] for word in others}
    return {
        key: 1 if set(key) & _VOWELS and key[:2] in begins and key[-2:] in ends else 2
        for key in sorted(capitals)
    }


def signed(items: Iterable[Any]) -> set[str]:
    """Keys of names that end in an exclamation mark: 'Bouw!'."""
    return {name_key(name) for item in items for name in (item.naam, *item.aliassen) if name.endswith("!")}
