"""Programme names as people write them -> ids, with how and how sure.

A false match is worse than a miss: every step asks for more likeness than chance gives, and what
stays in doubt is handed back with what it resembles. Pure: an index over a Kennisbank, and functions.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.names import name_key, words

EXACT, ALIAS, NEAR, FAMILY = "exact", "alias", "bijna", "familie"

# Words that say what kind of thing it is, not which: they may stand around a name or be glued to it.
GENERIC = frozenset(
    "training trainingen programma programmas methode methodiek aanpak werkwijze cursus cursussen les lessen lesprogramma "
    "lespakket project projecten interventie interventies app module modules groep groepen traject trajecten school scholen "
    "melding meldingen consult consulten coalitie lokale pilot team coach coaches de het een onze van voor op in bij "
    "en met via gemeente regio ggd jgz cjg".split()
)
_GLUED = tuple(
    sorted(
        (w for w in GENERIC if len(w) > 4 and w not in ("lokale", "gemeente", "regio")),
        key=lambda w: (-len(w), w),
    )
)
_SHORTEST_NEAR = 6
_SHORTEST_STEM = 5
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_SPLIT = re.compile(r"\s+[-–—|]\s+|\s*[/;:]\s*|\s*,\s+")


@dataclass(frozen=True, slots=True)
class Recognised:
    """One name that leads somewhere. `zekerheid` is 0..1; 1 is letter for letter."""

    invoer: str
    ids: tuple[str, ...]
    wijze: str
    zekerheid: float

    def as_dict(self) -> dict[str, Any]:
        return {
            "invoer": self.invoer,
            "ids": list(self.ids),
            "wijze": self.wijze,
            "zekerheid": self.zekerheid,
        }


@dataclass(frozen=True, slots=True)
class Unknown:
    """One name that leads nowhere, with the ids whose names look like it."""

    invoer: str
    lijkt_op: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return {"invoer": self.invoer, "lijkt_op": list(self.lijkt_op)}


@dataclass(frozen=True)
class NameIndex:
    """Every name in the knowledge base by its key."""

    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    families: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stems: dict[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()

    def is_ordinary(self, key: str) -> bool:
        """Whether a name of one word is also an everyday word: 'Leefstijl', 'VRIENDEN', 'Sprint'."""
        return key in self.ordinary


def build_index(kb: Kennisbank) -> NameIndex:
    """The index over all programmes, concepts too: an organisation may well have one."""
    names: dict[str, set[str]] = {}
    aliases: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    phrases: dict[tuple[str, ...], set[str]] = {}
    for item in kb.interventies.values():
        for name in (item.naam, item.id):
            names.setdefault(name_key(name), set()).add(item.id)
        for alias in item.aliassen:
            aliases.setdefault(name_key(alias), set()).add(item.id)
        for name in (item.naam, *item.aliassen):
            phrases.setdefault(tuple(words(name)), set()).add(item.id)
            stem = _stem(name_key(name))
            if stem != name_key(name) and len(stem) >= _SHORTEST_STEM:
                stems.setdefault(stem, set()).add(item.id)
    families: dict[str, tuple[str, ...]] = {}
    for family_id, members in kb.families.items():
        family = kb.vocabulaire["families"].get(family_id)
        for word in family.synoniemen if family else ():
            families[name_key(word)] = members
    return NameIndex(
        _fixed(names),
        _fixed(aliases),
        families,
        _fixed(stems),
        {k: tuple(sorted(v)) for k, v in phrases.items()},
        ordinary_words(kb),
    )


_TEXTS = (
    "samenvatting",
    "doel",
    "doelgroep",
    "uitvoering",
    "intensiteit",
    "tip",
    "waarom",
    "aanpak",
    "waarom_lastig",
)
_LOWER_WORD = re.compile(r"(?<=\S )[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")
_OFTEN = 2
_LONGEST_ABBREVIATION = 4


def ordinary_words(kb: Kennisbank) -> frozenset[str]:
    """Words that the entries use as everyday words: in lower case, within a sentence, in at least two entries."""
    used: Counter[str] = Counter()
    for item in kb.items():
        text = " ".join(str(getattr(item, name, "")) for name in _TEXTS)
        used.update({name_key(word) for word in _LOWER_WORD.findall(text)})
    for value in kb.vocabulaire["vraagstukken"].values():
        used.update(dict.fromkeys({w for w in value.synoniemen if w == w.lower() and w.isalpha()}, _OFTEN))
    # An abbreviation is no everyday word, and a service that goes by its everyday word is meant by it.
    meant = {
        name_key(name)
        for item in kb.interventies.values()
        for name in (item.naam, *item.aliassen)
        if (name.isupper() and len(name) <= _LONGEST_ABBREVIATION)
        or item.aard in ("voorziening", "werkwijze")
    }
    return frozenset(word for word, times in used.items() if times >= _OFTEN and word not in meant)


def _fixed(found: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(sorted(ids)) for key, ids in sorted(found.items()) if key}


def index_of(names: dict[str, Any]) -> NameIndex:
    """The index from its plain data."""
    fixed = {
        key: {k: tuple(v) for k, v in names[key].items()} for key in ("names", "aliases", "families", "stems")
    }
    phrases = {tuple(k.split(" ")): tuple(v) for k, v in names["phrases"].items()}
    return NameIndex(**fixed, phrases=phrases, ordinary=frozenset(names["ordinary"]))


def recognise(name: str, index: NameIndex | dict[str, Any]) -> Recognised | Unknown:
    """Which programme is meant by `name`, or what it resembles."""
    if isinstance(index, dict):
        index = index_of(index)
    invoer = " ".join(name.split())
    for step in (_whole, _parts, _around, _near):
        found = step(invoer, index)
        if found is not None:
            ids, wijze, sure = found
            return Recognised(invoer, ids, wijze, sure)
    return Unknown(invoer, _resembles(invoer, index))


Found = tuple[tuple[str, ...], str, float]


def _whole(text: str, index: NameIndex) -> Found | None:
    """The whole text is a name, an alias or the name of a family."""
    key = name_key(text)
    if not key:
        return None
    if index.is_ordinary(key):
        return _ordinary(text, key, index)
    if key in index.names:
        return index.names[key], EXACT, 1.0
    if key in index.aliases:
        return index.aliases[key], ALIAS, 1.0
    if key in index.families:
        return index.families[key], FAMILY, 0.9
    return None


def _ordinary(text: str, key: str, index: NameIndex) -> Found | None:
    """An everyday word is a name only when it is written as one: with a capital or a sign of its own."""
    ids = index.names.get(key) or index.aliases.get(key)
    if ids is None or len(ids) > 1 or text == text.lower():
        return None
    return ids, EXACT if key in index.names else ALIAS, 0.8


def _parts(text: str, index: NameIndex) -> Found | None:
    """A name with itself again in brackets or behind a dash; the parts that are known must agree."""
    outside = _BRACKETS.sub(" ", text)
    inside = [a or b for a, b in _BRACKETS.findall(text)]
    parts = [p for chunk in (outside, *inside) for p in _SPLIT.split(chunk) if p.strip()]
    if len(parts) < 2:
        return None
    found = [f for part in parts if (f := _whole(part, index) or _around(part, index)) is not None]
    if not found:
        return None
    common = set(found[0][0]).intersection(*(f[0] for f in found))
    if not common:
        return None
    best = min(found, key=lambda f: (len(f[0]), -f[2]))
    if not set(best[0]) <= common:
        return None
    return best[0], best[1] if best[1] != EXACT else ALIAS, min(best[2], 0.95)


def _around(text: str, index: NameIndex) -> Found | None:
    """A known name with words around it that say nothing of their own, or a place name behind it."""
    tokens = words(text)
    raw = re.findall(r"[^\s()/,;:]+", text)
    capital = {w for token in raw if token[:1].isupper() for w in words(token)}
    best: tuple[int, tuple[str, ...]] | None = None
    for start in range(len(tokens)):
        for end in range(len(tokens), start, -1):
            phrase = tuple(tokens[start:end])
            ids = index.phrases.get(phrase)
            if ids is None:
                key = "".join(phrase)
                ids = index.names.get(key) or index.aliases.get(key) if len(key) > 4 else None
            rest = tokens[:start] + tokens[end:]
            if ids is None or not rest or len("".join(phrase)) < 3:
                continue
            if all(w in GENERIC for w in phrase):
                continue
            if len(phrase) == 1 and index.is_ordinary(phrase[0]):
                continue
            strangers = [w for w in rest if w not in GENERIC]
            if strangers and not (
                len(phrase) >= 2 and all(w in capital and w not in tokens[:start] for w in strangers)
            ):
                continue
            if best is None or end - start > best[0]:
                best = (end - start, ids)
    if best is not None:
        return best[1], ALIAS, 0.9
    key = name_key(text)
    stem = _stem(key)
    if len(stem) >= _SHORTEST_STEM:
        ids = (index.names.get(stem) or index.aliases.get(stem)) if stem != key else None
        ids = ids or index.stems.get(stem)
        if ids and len(ids) == 1 and not index.is_ordinary(stem) and not index.is_ordinary(key):
            return ids, ALIAS, 0.85
    return None


def _stem(key: str) -> str:
    """The key without one generic word glued behind it: 'piramideprogramma' -> 'piramide'."""
    for suffix in _GLUED:
        if key.endswith(suffix) and len(key) - len(suffix) >= _SHORTEST_STEM:
            return key[: -len(suffix)]
    return key


def _near(text: str, index: NameIndex) -> Found | None:
    """One typing error in a name of six letters or more, two in a name of twelve or more, and no rival."""
    key = name_key(text)
    if len(key) < _SHORTEST_NEAR or all(index.is_ordinary(w) for w in words(text)):
        return None  # everyday words are no typing errors
    best: list[tuple[int, tuple[str, ...]]] = []
    for table in (index.names, index.aliases):
        for known, ids in table.items():
            allowed = 0 if len(known) < _SHORTEST_NEAR else 1 if len(known) < 12 else 2
            if abs(len(known) - len(key)) > allowed or known[:1] != key[:1] or index.is_ordinary(known):
                continue
            if [c for c in known if c.isdigit()] != [c for c in key if c.isdigit()]:
                continue
            distance = edit_distance(known, key, allowed)
            if distance <= allowed:
                best.append((distance, ids))
    if not best:
        return None
    closest = min(d for d, _ in best)
    candidates = {ids for d, ids in best if d == closest}
    if len(candidates) != 1:
        return None
    return candidates.pop(), NEAR, round(1 - closest / len(key) - 0.1, 3)


def edit_distance(a: str, b: str, limit: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours between two words; limit + 1 when there are more."""
    if a == b:
        return 0
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, row = row, current
    return min(row[-1], limit + 1)


def _resembles(text: str, index: NameIndex, limit: int = 3) -> tuple[str, ...]:
    """The ids of at most three programmes whose names share most with the text."""
    key = name_key(text)
    if len(key) < 3:
        return ()
    scored: dict[str, float] = {}
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    for table in (index.names, index.aliases):
        for known, ids in table.items():
            matcher.set_seq1(known)
            if matcher.real_quick_ratio() < 0.55 or matcher.quick_ratio() < 0.55:
                continue
            ratio = matcher.ratio()
            if ratio >= 0.55:
                for item_id in ids:
                    scored[item_id] = max(scored.get(item_id, 0), ratio)
    return tuple(sorted(scored, key=lambda i: (-scored[i], i))[:limit])


def recognise_all(names: Iterable[str], index: NameIndex | dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The contract's document for `herken --json`."""
    results = [recognise(name, index) for name in names]
    return {
        "herkend": [r.as_dict() for r in results if isinstance(r, Recognised)],
        "onbekend": [r.as_dict() for r in results if isinstance(r, Unknown)],
    }
