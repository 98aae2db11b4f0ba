"""Every name in the knowledge base, prepared once as plain JSON data for recognition, here and in the browser."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kennisbank.names import name_key, words
from matcher import prepare_described as entries
from matcher import prepare_members as members_of
from matcher import words_around as around
from matcher.common_words import COMMON
from matcher.name_around import LEFT_OUT, order, stem
from matcher.names_data import Names
from matcher.other_words import OTHER
from matcher.places import PLACES, PLAIN_PLACES
from matcher.prepare_looser import BRACKETS, loosely
from matcher.sounds import sound
from matcher.spelling import SHORTEST_NEAR, bigrams, threes

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_LOWER_WORD = re.compile(r"(?<=\S )[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")
_OFTEN = 2
_SHORTEST_STEM = 5
_SHORTEST_SUBJECT = 5
_SHORTEST_HALF = 3
_LONGEST_ABBREVIATION = 6
_MANY_KEPT = 3
_VOWELS = frozenset("aeiouy")
_TEXTS = (
    "samenvatting", "doel", "doelgroep", "uitvoering", "intensiteit", "tip", "waarom", "aanpak", "waarom_lastig",
)  # fmt: skip


def prepare_names(kb: Kennisbank) -> Names:
    """What `recognise` needs, as JSON data: the same knowledge base gives the same bytes."""
    items = sorted(kb.interventies.values(), key=lambda item: item.id)
    whole = entries.whole_texts(kb)
    names: dict[str, set[str]] = {}
    aliases: dict[str, set[str]] = {}
    for item in items:
        for name in (item.naam, item.id):
            _add(names, name_key(name), item.id)
        for alias in item.aliassen:
            _add(aliases, name_key(alias), item.id)
    families = {
        name_key(word): list(members)
        for family_id, members in sorted(kb.families.items())
        for word in _family_names(kb, family_id)
    }
    taken = {*names, *aliases, *families}
    phrases: dict[str, set[str]] = {}
    loose: dict[str, set[str]] = {}
    orders: dict[str, set[str]] = {}
    shuffled: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    used = _everyday(kb)
    capitals = set()
    for item in items:
        for name in (item.naam, *item.aliassen):
            tokens = words(name)
            _add(phrases, " ".join(tokens), item.id)
            if tokens[:1] and tokens[0] in LEFT_OUT and len(tokens) > _MANY_KEPT:
                _add(phrases, " ".join(tokens[1:]), item.id)  # 'Bieb op school'
            for part in (name, *BRACKETS.findall(name)):
                if part.isupper() and part.isalpha() and len(part) <= _LONGEST_ABBREVIATION:
                    capitals.add(name_key(part))
            if _may_shuffle(name, tokens, used):
                _add(shuffled, " ".join(sorted(tokens)), item.id)
            for key in loosely(name, used):
                if key not in taken:
                    _add(loose, key, item.id)
            if any(w in around.MOVABLE for w in tokens) and not all(w in around.GENERIC for w in tokens):
                _add(orders, order(tokens, dict.fromkeys(around.MOVABLE, 1)), item.id)
            bare = stem(name_key(name), [w for w in around.GLUED if w not in ("les", "lessen")])
            if len(tokens) == 1 and bare not in taken and bare not in used and len(bare) >= _SHORTEST_STEM:
                _add(stems, bare, item.id)
        for name in members_of.given_by(item):
            if name_key(name) not in taken:
                _add(loose, name_key(name), item.id)
    for key, item_id in members_of.for_other_schools(kb):
        if key not in taken:
            _add(loose, key, item_id)
    for family_id, members in kb.families.items():
        for name in _family_names(kb, family_id):
            if _may_shuffle(name, words(name), used) and len(words(name)) > 2:
                shuffled.setdefault(" ".join(sorted(words(name))), set()).update(members)
    spellings = [name for item in items for name in (item.naam, item.id, *item.aliassen)]
    spellings += [word for family in kb.families for word in _family_names(kb, family)]
    known = sorted({" ".join(words(name)) for name in spellings} - {""})
    places: dict[str, list[int]] = {}
    for number, phrase in enumerate(known):
        for pair in bigrams(phrase.replace(" ", "")):
            places.setdefault(pair, []).append(number)
    name_words = {w for phrase in known for w in phrase.split(" ")}
    ordinary = _ordinary(kb, used)
    single = {key: names.get(key, set()) | aliases.get(key, set()) for key in taken}
    single |= loose
    return {
        "names": _fixed(names),
        "aliases": _fixed(aliases),
        "families": dict(sorted(families.items())),
        "phrases": _fixed(phrases),
        "loose": dict(sorted({**_family_loose(kb, used, taken), **_single(loose)}.items())),
        "orders": _single(orders),
        "shuffled": {
            key: ids
            for key, ids in _fixed(shuffled).items()
            if len(ids) == 1 or ids in [sorted(members) for members in families.values()]
        },
        "stems": _single(stems),
        "ordinary": _table(w for w in ordinary if w in taken or w in stems),
        "capitals": _letters(capitals, {*used, *COMMON} - capitals),
        "vocabulary": _table(used),
        "threes": f" {' '.join(sorted({three for w in {*used, *COMMON, *name_words} for three in threes(w)}))} ",
        "daily": _table(w for w in COMMON if w not in used),
        "other": _table(OTHER - around.GENERIC - around.SCHOOLS - around.VARIANTS),
        "lookalikes": _table(_lookalikes(known, set(used))),
        "standing": entries.standing(
            kb, {k: v for k, v in single.items() if k not in families and k not in ordinary}, used
        ),
        "told": entries.told(kb, whole),
        "said": _table(entries.said(kb, whole)),
        "municipal": _table(entries.municipal(kb)),
        "levels": members_of.levels(items),
        "school_kinds": members_of.school_kinds(kb, _by_school(kb)),
        "others": members_of.others(kb),
        "services": _table(members_of.services(items)),
        "kinds": _table(members_of.kinds(kb)),
        "given_at": entries.given_at(kb),
        "owners": _table(entries.owners(kb)),
        "signed": _table(
            name_key(n) for item in items for n in (item.naam, *item.aliassen) if n.endswith("!")
        ),
        "by_whom": _table(entries.by_whom(kb)),
        "things": sorted(around.THINGS),
        "happens": sorted(around.HAPPENS),
        "own": {item.id: _own_words(item, kb) for item in items},
        "by_school": _table(_by_school(kb)),
        "known": known,
        "name_words": members_of.words_of_names(known, names, aliases, families),
        "bigrams": dict(sorted(places.items())),
        "sizes": [len(bigrams(phrase.replace(" ", ""))) for phrase in known],
        "sounds": _sounds(known, ordinary, names, aliases, families),
        "ages": entries.ages(items),
        "places": {place: 2 if place in PLAIN_PLACES else 1 for place in sorted(PLACES)},
        "organisations": _table(around.ORGANISATIONS),
        "short": _bracketed(items, taken),
        "kind": _table(around.KIND | around.ROLES),
        "generic": _table(around.GENERIC),
        "fillers": _table(around.FILLERS | around.KIND),
        "movable": _table(around.MOVABLE),
        "schools": members_of.schools(),
        "topics": _table(around.TOPICS),
        "verbs": _table(around.VERBS),
        "doing": _table(around.DOING),
        "wishes": _table(around.WISHES),
        "work": _table((around.AUDIENCE | around.PROVIDERS | around.SCHOOLS | around.ROLES) - {"nl"}),
        "units": _table(around.UNITS),
        "remarks": _table(around.REMARKS),
        "doubt": _table(around.DOUBT),
        "elsewhere": _table(around.ELSEWHERE),
        "variants": _table(around.VARIANTS),
        "people": _table(around.PEOPLE),
        "place_parts": _table(around.PLACE_PARTS),
        "place_endings": sorted(around.PLACE_ENDINGS),
        "compound_endings": sorted(around.COMPOUND_ENDINGS),
        "glued": list(around.GLUED),
        "forms": _table(around.OF_ITS_FORM),
        "double": _table(OTHER & around.OF_ITS_FORM),
    }


def _may_shuffle(name: str, tokens: list[str], used: Mapping[str, int]) -> bool:
    """Whether the words of a name say which it is in any order: three or more, or an abbreviation and a word."""
    letters = any(w.isupper() and len(w) > 2 for w in name.split())
    strange = any(len(w) > 2 and w not in used and w not in around.GENERIC for w in tokens)
    return strange and len(tokens) > (1 if letters else 2)


def _letters(capitals: Iterable[str], used: Iterable[str]) -> dict[str, int]:
    """2 for letters that can be no word, so that they are a name in small letters too ('smw', 'mdft'); else 1 ('pad')."""
    begins, ends = {word[:2] for word in used}, {word[-2:] for word in used}
    return {
        key: 1 if set(key) & _VOWELS and key[:2] in begins and key[-2:] in ends else 2
        for key in sorted(capitals)
    }


def _sounds(
    known: list[str], ordinary: frozenset[str], *tables: Mapping[str, Iterable[str]]
) -> dict[str, str]:
    """From how a long name sounds to the name, as words; a sound that two programmes share leads to neither."""
    found: dict[str, set[str]] = {}
    for phrase in known:
        key = phrase.replace(" ", "")
        if len(key) >= SHORTEST_NEAR and key not in ordinary:
            found.setdefault(sound(key), set()).add(phrase)

    def meant(phrase: str) -> tuple[str, ...]:
        return tuple(sorted({i for table in tables for i in table.get(phrase.replace(" ", ""), ())}))

    return {
        said: min(phrases)
        for said, phrases in sorted(found.items())
        if len({meant(phrase) for phrase in phrases}) == 1
    }


def _bracketed(items: Iterable[Any], taken: Container[str]) -> dict[str, list[list[str]]]:
    """Abbreviations that are no name by themselves, with the id and the words of the name they stand behind."""
    found: dict[str, list[list[str]]] = {}
    for item in items:
        for name in (item.naam, *item.aliassen):
            for part in BRACKETS.findall(name):
                if part.isupper() and part.isalpha() and name_key(part) not in taken:
                    content = [w for w in words(BRACKETS.sub(" ", name)) if w not in around.FILLERS]
                    found.setdefault(name_key(part), []).append([item.id, " ".join(content)])
    return dict(sorted(found.items()))


def _family_names(kb: Kennisbank, family_id: str) -> tuple[str, ...]:
    family = kb.vocabulaire["families"].get(family_id)
    return tuple(family.synoniemen) if family is not None else ()


def _add(table: dict[str, set[str]], key: str, item_id: str) -> None:
    if key:
        table.setdefault(key, set()).add(item_id)


def _fixed(found: Mapping[str, set[str]]) -> dict[str, list[str]]:
    return {key: sorted(ids) for key, ids in sorted(found.items())}


def _single(found: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """Only what leads to one programme: a looser spelling that fits two fits none."""
    return {key: ids for key, ids in _fixed(found).items() if len(ids) == 1}


def _table(found: Iterable[str]) -> dict[str, int]:
    return dict.fromkeys(sorted(found), 1)


def _family_loose(kb: Kennisbank, used: Mapping[str, int], taken: set[str]) -> dict[str, list[str]]:
    return {
        key: list(members)
        for family_id, members in sorted(kb.families.items())
        for name in _family_names(kb, family_id)
        for key in loosely(name, used)
        if key not in taken
    }


def _everyday(kb: Kennisbank) -> Counter[str]:
    """How many entries use a word as an everyday word: in lower case, within a sentence."""
    used: Counter[str] = Counter()
    for item in kb.items():
        used.update(_everyday_words(item))
    for value in kb.vocabulaire["vraagstukken"].values():
        used.update(dict.fromkeys({w for w in value.synoniemen if w == w.lower() and w.isalpha()}, _OFTEN))
    return used


def _ordinary(kb: Kennisbank, used: Counter[str]) -> frozenset[str]:
    """Everyday words of at least two entries, not counting the one that it names.

    An abbreviation is none, and a service is meant by its word.
    """
    meant = {
        name_key(name)
        for item in kb.interventies.values()
        for name in (item.naam, *item.aliassen)
        if (name.isupper() and len(name) <= 4) or item.aard in ("voorziening", "werkwijze")
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


def _own_words(item: Any, kb: Kennisbank) -> list[str]:
    """Words that point at this programme: of its names, and of its owner and its vraagstukken.

    A subject of its own says nothing new beside a name ('aanpak schoolverzuim M@ZL'); that of another
    programme may be another member of the family ('Triple P angst').
    """
    subjects = kb.vocabulaire["vraagstukken"]
    about = {
        term
        for vraagstuk in item.vraagstukken
        for term in (vraagstuk, *subjects[vraagstuk].synoniemen)
        if len(term) >= _SHORTEST_SUBJECT and term.isalpha() and term == term.lower()
    }
    own = {w for name in (item.naam, *item.aliassen) for w in words(name)}
    about |= set(words(str(item.eigenaar.naam)))
    return [f" {' '.join(sorted(found))} " for found in (own, about - own)]


def _by_school(kb: Kennisbank) -> Iterator[str]:
    for members in kb.families.values():
        kinds = [
            frozenset(w for name in (item.naam, *item.aliassen) for w in words(name) if w in around.SCHOOLS)
            for item in (kb.interventies[i] for i in members)
        ]
        if sum(map(bool, kinds)) > 1:
            yield from members
    # Also without a family: 'Lessen in Geluk basisschool' and 'Lessen in Geluk (voortgezet onderwijs)'.
    bare: dict[str, set[str]] = {}
    for item in kb.interventies.values():
        for name in (item.naam, *item.aliassen):
            if left := "".join(w for w in words(name) if w not in around.SCHOOLS):
                bare.setdefault(left, set()).add(item.id)
    yield from sorted(i for ids in bare.values() if len(ids) > 1 for i in ids)


def _lookalikes(known: list[str], used: set[str]) -> set[str]:
    """Everyday words, and compounds of two of them, that one typing error separates from a name of one word.

    What is a name itself is none, also when it lies near another name.
    """
    shorter: dict[str, set[str]] = {}
    for word in used:
        for spelling in _deletions(word):
            shorter.setdefault(spelling, set()).add(word)

    def near(word: str) -> set[str]:
        return {w for spelling in _deletions(word) for w in shorter.get(spelling, ())} | {word} & used

    found: set[str] = set()
    keys = {phrase.replace(" ", "") for phrase in known}
    for key in keys:
        if len(key) < SHORTEST_NEAR:
            continue
        found |= near(key)
        for cut in range(_SHORTEST_HALF, len(key) - _SHORTEST_HALF + 1):
            left, right = key[:cut], key[cut:]
            if left in used:
                found |= {left + w for w in near(right) if len(w) >= _SHORTEST_HALF}
            if right in used:
                found |= {w + right for w in near(left) if len(w) >= _SHORTEST_HALF}
    return found - keys


def _deletions(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
