"""Where a whole name is looked up: by its key, by its words in their own or another order, and without what people leave out."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kennisbank.names import name_key, words
from matcher import prepare_members as members_of
from matcher import words_around as around
from matcher.name_around import order, stem
from matcher.name_words import ARTICLES
from matcher.names_data import Lookup
from matcher.prepare_looser import BRACKETS, loosely
from matcher.prepare_tables import add, fixed, single

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_SHORTEST_STEM = 5
_MANY_KEPT = 3
Ids = dict[str, set[str]]


def lookup(kb: Kennisbank, items: list[Any], used: Mapping[str, int]) -> Lookup:
    """Every way in which a whole name is found. `used` has the everyday words of the entries."""
    names: Ids = {}
    aliases: Ids = {}
    for item in items:
        for name in (item.naam, item.id):
            add(names, name_key(name), item.id)
        for alias in item.aliassen:
            add(aliases, name_key(alias), item.id)
    families = {name_key(word): list(kb.families[family]) for family, word in family_names(kb)}
    taken = {*names, *aliases, *families}
    return {
        "names": fixed(names),
        "aliases": fixed(aliases),
        "families": dict(sorted(families.items())),
        "phrases": fixed(_phrases(items)),
        "loose": dict(
            sorted({**_loose_families(kb, used, taken), **single(_loose(kb, items, used, taken))}.items())
        ),
        "orders": single(_orders(items)),
        "shuffled": _shuffled(kb, items, used, families),
        "stems": single(_stems(items, used, taken)),
        "short": _short(items, taken),
    }


def family_names(kb: Kennisbank) -> Iterator[tuple[str, str]]:
    """Each name of a family, with the id of that family."""
    for family_id in sorted(kb.families):
        family = kb.vocabulaire["families"].get(family_id)
        yield from ((family_id, word) for word in (() if family is None else family.synoniemen))


def spellings(items: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Each name and alias, with the id of its programme."""
    return ((name, item.id) for item in items for name in (item.naam, *item.aliassen))


def _phrases(items: Iterable[Any]) -> Ids:
    """The names and aliases by their words, a long one also without its article."""
    found: Ids = {}
    for name, item_id in spellings(items):
        tokens = words(name)
        add(found, " ".join(tokens), item_id)
        if tokens[:1] and tokens[0] in ARTICLES and len(tokens) > _MANY_KEPT:
            add(found, " ".join(tokens[1:]), item_id)  # 'Bieb op school'
    return found


def _loose(kb: Kennisbank, items: list[Any], used: Mapping[str, int], taken: Container[str]) -> Ids:
    """Looser spellings, those who give a service, and a kind of school behind another of its names."""
    found: Ids = {}
    for name, item_id in spellings(items):
        for key in loosely(name, used):
            add(found, key, item_id)
    for item in items:
        for name in members_of.given_by(item):
            add(found, name_key(name), item.id)
    for key, item_id in members_of.for_other_schools(kb):
        add(found, key, item_id)
    return {key: ids for key, ids in found.items() if key not in taken}


def _loose_families(kb: Kennisbank, used: Mapping[str, int], taken: Container[str]) -> dict[str, list[str]]:
    return {
        key: list(kb.families[family])
        for family, name in family_names(kb)
        for key in loosely(name, used)
        if key not in taken
    }


def _orders(items: Iterable[Any]) -> Ids:
    """Phrases with the words that people move at the end."""
    movable = dict.fromkeys(around.MOVABLE, 1)
    found: Ids = {}
    for name, item_id in spellings(items):
        tokens = words(name)
        if any(w in movable for w in tokens) and not all(w in around.GENERIC for w in tokens):
            add(found, order(tokens, movable), item_id)
    return found


def _shuffled(
    kb: Kennisbank, items: Iterable[Any], used: Mapping[str, int], families: Mapping[str, list[str]]
) -> dict[str, list[str]]:
    """Phrases with all words sorted, where those lead to one programme or to one family."""
    found: Ids = {}
    for name, item_id in spellings(items):
        if _may_shuffle(name, words(name), used):
            add(found, " ".join(sorted(words(name))), item_id)
    for family, name in family_names(kb):
        if _may_shuffle(name, words(name), used) and len(words(name)) > 2:
            found.setdefault(" ".join(sorted(words(name))), set()).update(kb.families[family])
    whole = [sorted(members) for members in families.values()]
    return {key: ids for key, ids in fixed(found).items() if len(ids) == 1 or ids in whole}


def _may_shuffle(name: str, tokens: list[str], used: Mapping[str, int]) -> bool:
    """Whether the words of a name say which it is in any order: three or more, or an abbreviation and a word."""
    letters = any(w.isupper() and len(w) > 2 for w in name.split())
    strange = any(len(w) > 2 and w not in used and w not in around.GENERIC for w in tokens)
    return strange and len(tokens) > (1 if letters else 2)


def _stems(items: Iterable[Any], used: Container[str], taken: Container[str]) -> Ids:
    """Keys of one word without what is glued on: 'gatekeeperstraining'."""
    glued = [w for w in around.GLUED if w not in ("les", "lessen")]
    found: Ids = {}
    for name, item_id in spellings(items):
        bare = stem(name_key(name), glued)
        if len(words(name)) == 1 and bare not in taken and bare not in used and len(bare) >= _SHORTEST_STEM:
            add(found, bare, item_id)
    return found


def _short(items: Iterable[Any], taken: Container[str]) -> dict[str, list[list[str]]]:
    """Abbreviations that are no name by themselves, with the id and the words of the name they stand behind."""
    found: dict[str, list[list[str]]] = {}
    for name, item_id in spellings(items):
        for part in BRACKETS.findall(name):
            if part.isupper() and part.isalpha() and name_key(part) not in taken:
                content = [w for w in words(BRACKETS.sub(" ", name)) if w not in around.FILLERS]
                found.setdefault(name_key(part), []).append([item_id, " ".join(content)])
    return dict(sorted(found.items()))
