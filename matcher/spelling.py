"""Spelling: which names are one typing error away, and which look like a text.

Works on the data of matcher.prepare_names only. The names that share pairs of letters with a text are looked
up, so that the time a text takes depends on the names that look like it and not on how many there are.
`kansrijk/web/spelling.js` is the same in the browser.
"""

from __future__ import annotations

from collections import Counter

from matcher.name_words import LEGAL_FORMS
from matcher.sounds import sound

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

NEAR, FAMILY = "bijna", "familie"
SHORTEST_NEAR = 7
_LONG = 12
_SHORTEST_CHANGED = 9
_ALIKE, _MUCH_ALIKE = 50, 70
_NAMED, _LIKELY = 100, 70
_SAYING_LITTLE = ("generic", "schools", "vocabulary", "daily")
_ENDINGS = ("s", "en", "n", "e")
_SHORT_NAME = 4
_ENOUGH_PAIRS = 7
_APART = 3
OF_ITS_OWN = 2
"""How much a name stands out that has a word of its own; see `standing` in the prepared names."""
LONGEST_NAME = 14
"""No name of ours has more words."""


class Found:
    """The ids a text leads to, how (`wijze`), and how sure in hundredths."""

    __slots__ = ("ids", "sure", "wijze")

    def __init__(self, ids: tuple[str, ...], wijze: str, sure: int) -> None:
        self.ids, self.wijze, self.sure = ids, wijze, sure


def ids_of(key: str, names: Mapping[str, Any]) -> list[str]:
    """The ids that have this key as a name or an alias; else those of the family that has."""
    own, other = names["names"].get(key), names["aliases"].get(key)
    if own is None and other is None:  # most keys are nothing at all, and many are asked for
        return sorted(names["families"].get(key, ()))
    return sorted({*(own or ()), *(other or ())})


def written_together(tokens: list[str]) -> tuple[str, list[int]]:
    """The words as one, and where each of them begins in it; at the end where the last one ends."""
    at = [0]
    for word in tokens:
        at.append(at[-1] + len(word))
    return "".join(tokens), at


def near(tokens: list[str], names: Mapping[str, Any]) -> Found | None:
    """A name of seven letters or more that sounds the same, or has one typing error, or two in twelve letters.

    And no rival: what lies as near to two programmes leads to neither.
    """
    key = "".join(tokens)
    if len(key) < SHORTEST_NEAR - 1 or (len(tokens) < _APART and key in names["lookalikes"]):
        return None
    alike = _sounds_like(tokens, key, names)
    if alike is not None:
        return alike
    pairs = bigrams(key)
    digits = _digits(key)
    closest = _LONG
    meant: list[list[str]] = []
    for number in _candidates(key, pairs, names):
        phrase = names["known"][number]
        known = phrase.replace(" ", "")
        allowed = 0 if len(known) < SHORTEST_NEAR else 1 if len(known) < _LONG else 2
        if abs(len(known) - len(key)) > allowed:
            continue
        if not allowed or known in names["ordinary"] or _digits(known) != digits:
            continue
        if phrase.startswith(key):
            continue  # the singular of a name, or its first half, is a word of its own: 'Playground'
        distance = edit_distance(known, key, allowed)
        if 0 < distance <= allowed and distance <= closest and _errors_only(tokens, phrase.split(" "), names):
            if distance < closest:
                closest, meant = distance, []
            ids = ids_of(known, names)
            if ids not in meant:
                meant.append(ids)
    if len(meant) != 1:
        return None
    sure = 90 - 100 * closest // len(key)
    return Found(tuple(meant[0]), FAMILY if len(meant[0]) > 1 else NEAR, sure)


def _sounds_like(tokens: list[str], key: str, names: Mapping[str, Any]) -> Found | None:
    """The one programme whose name sounds the same, when no other word was written: 'Marietje Kessels Projekt'."""
    phrase = names["sounds"].get(sound(key), "")
    known = phrase.split(" ")
    if not phrase or phrase.replace(" ", "") == key or len(key) < _SHORTEST_CHANGED:
        return None
    if _digits(phrase) != _digits(key):
        return None  # '1. Triple P niveau 4 en 5'
    if any(w not in known and (w in names["vocabulary"] or w in names["generic"]) for w in tokens):
        # 'Piep zij de Muis': another word, but it sounds the same and the rest of the name is there.
        if names["standing"].get("".join(known), 0) < OF_ITS_OWN or len(tokens) != len(known):
            return None
        if sum(w != k for w, k in zip(tokens, known, strict=True)) > 1:
            return None
    ids = ids_of(phrase.replace(" ", ""), names)
    return Found(tuple(ids), FAMILY if len(ids) > 1 else NEAR, 85)


def _rare_words(tokens: list[str], names: Mapping[str, Any]) -> dict[str, int]:
    """For each programme, how many letters of words that few names have stand in the text, also inflected."""
    found: Counter[str] = Counter()
    for word in tokens:
        if len(word) < _SHORT_NAME or any(word in names[table] for table in _SAYING_LITTLE):
            continue
        meant = names["name_words"].get(word)
        for ending in _ENDINGS if meant is None else ():
            meant = meant or names["name_words"].get(
                word[: -len(ending)] if word.endswith(ending) else word + ending
            )
        for item_id in meant or ():
            found[item_id] += len(word)
    return found


def _errors_only(tokens: list[str], known: list[str], names: Mapping[str, Any]) -> bool:
    """Whether the words that differ are misspelled, and not other words: 'Omgaan met peuters' is another course."""
    strange = [w for w in tokens if w not in known and not any(_inflected(w, k) for k in known)]
    words_known = ("vocabulary", "daily", "other", "lookalikes", "generic")
    if any(w in names[table] for w in strange for table in words_known):
        return False
    whole = "".join(known)
    if any(_ends_in_another_word(w, whole, names) for w in strange):
        return False
    if len(tokens) != len(known):
        return len(strange) > 0 and len(tokens) < len(known)  # words written together, not a word left out
    for word, meant in zip(tokens, known, strict=True):
        if word != meant and not _inflected(word, meant):
            begins = word[0] == meant[0] or len(meant) > _SHORT_NAME  # 'Uk en Duk'
            if begins and _impossible(word, names) and edit_distance(word, meant, 1) <= 1:
                continue
            allowed = 0 if len(meant) < 5 else 1 if len(meant) < 10 else 2
            if word[0] != meant[0] or edit_distance(word, meant, allowed) > allowed:
                return False
            # Another letter in a short word soon makes another word: 'Taalspel' for Taakspel.
            if len(word) == len(meant) < _SHORTEST_CHANGED and sorted(word) != sorted(meant):
                return False
    return True


def _ends_in_another_word(word: str, whole: str, names: Mapping[str, Any]) -> bool:
    """Whether a word ends in one that makes something else of a name, and the name does not: 'Voorleesexpert'."""
    other = names["other"]
    return any(word[cut:] in other and not whole.endswith(word[cut:]) for cut in range(len(word) - 3))


def _impossible(word: str, names: Mapping[str, Any]) -> bool:
    """Whether three letters of a word stand together in no word that we know: 'wirh', 'ogrn' can only be an error."""
    return len(word) >= _SHORT_NAME - 1 and any(f" {three} " not in names["threes"] for three in threes(word))


def threes(word: str) -> list[str]:
    """Every three neighbouring letters of a word, its begin and end counted as letters."""
    closed = f"^{word}$"
    return [closed[i : i + 3] for i in range(len(closed) - 2)]


def _inflected(word: str, meant: str) -> bool:
    """Whether one is the plural of the other, or a small one: 'vriendjes'."""
    if any(word + e == meant or meant + e == word for e in ("s", "en", "n", "e")):
        return True
    return word.endswith("jes") and meant.endswith("en") and word[:-3] == meant[:-2]


def _digits(key: str) -> str:
    return "".join(c for c in key if "0" <= c <= "9")


def bigrams(key: str) -> list[str]:
    """The different pairs of neighbouring letters of a key, sorted."""
    return sorted({key[i : i + 2] for i in range(len(key) - 1)})


def _candidates(key: str, pairs: list[str], names: Mapping[str, Any]) -> list[int]:
    """The known names that may be two errors away or less, and begin with the same letter.

    An error breaks three pairs of letters at most, so of any seven pairs such a name has one: the rarest will do.
    """
    rarest = sorted(pairs, key=lambda pair: (len(names["bigrams"].get(pair, ())), pair))[:_ENOUGH_PAIRS]
    numbers = {number for pair in rarest for number in names["bigrams"].get(pair, ())}
    known, first = names["known"], key[0]
    return sorted([number for number in numbers if known[number][0] == first])


def _sharing(pairs: list[str], names: Mapping[str, Any]) -> dict[int, int]:
    """How many of these pairs each known name has, by its place in `known`; only names that share one."""
    counted: Counter[int] = Counter()
    for pair in pairs:
        counted.update(names["bigrams"].get(pair, ()))
    return counted


def edit_distance(a: str, b: str, limit: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours between two words; limit + 1 when there are more."""
    if a == b:
        return 0
    # What both begin and end with costs nothing, and a spelling error leaves little else.
    begin, most = 0, min(len(a), len(b))
    while begin < most and a[begin] == b[begin]:
        begin += 1
    end = 0
    while end < most - begin and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[begin : len(a) - end], b[begin : len(b) - end]
    if not a or not b:
        return min(len(a) + len(b), limit + 1)
    # Most pairs differ too much: letters that the one has and the other has not say so at once.
    if len(set(a) - set(b)) > limit or len(set(b) - set(a)) > limit:
        return limit + 1
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


def resembles(key: str, tokens: list[str], names: Mapping[str, Any], limit: int = 3) -> tuple[str, ...]:
    """The ids of at most three programmes that a person would see in it: those named in its words, then those whose
    names have a rare word of it, then those whose letters look like it as a whole.

    Likeness is the share of pairs of letters (Dice), in whole hundredths; from 70 it counts, or from 50 when they begin alike.
    """
    scored: dict[str, int] = {}
    joined, at = written_together(tokens)
    for start in range(len(tokens)):
        for end in range(start + 1, min(len(tokens), start + 8) + 1):
            part = joined[at[start] : at[end]]
            if len(part) >= _SHORT_NAME and part not in names["generic"]:
                for item_id in ids_of(part, names):
                    scored[item_id] = max(scored.get(item_id, 0), _NAMED + len(part))
    rare = _rare_words(tokens, names)
    for item_id, letters in rare.items():
        scored[item_id] = max(scored.get(item_id, 0), 60 + min(30, letters))
    # 'Stichting Schuilplaats' has only its first word in common with 'Stichting Thuis Op Straat'.
    of_any_kind = len(tokens) > 1 and tokens[0] in LEGAL_FORMS
    pairs = bigrams(key)
    for number, shared in _sharing(pairs, names).items():
        alike = 200 * shared // (len(pairs) + names["sizes"][number])
        if rare and names["known"][number].startswith(key[:_SHORT_NAME]):
            for item_id in ids_of(names["known"][number].replace(" ", ""), names):
                if item_id in rare:  # 'Stevige Start' is rather Stevig Ouderschap than Samen Stevig Staan
                    scored[item_id] = max(scored[item_id], 65 + min(30, rare[item_id]))
        if alike >= _ALIKE:
            known = names["known"][number].replace(" ", "")
            if alike < _MUCH_ALIKE and (known[:2] != key[:2] or of_any_kind):
                continue
            for item_id in ids_of(known, names):
                scored[item_id] = max(scored.get(item_id, 0), alike)
    for word in tokens:
        for ending in _ENDINGS if len(word) > SHORTEST_NEAR else ():
            for item_id in ids_of(word[: -len(ending)], names) if word.endswith(ending) else ():
                scored[item_id] = max(scored.get(item_id, 0), _NAMED)
    # Beside a programme that is named, one that shares a word with the text is not what a person would see in it.
    least = _LIKELY if any(score >= _NAMED for score in scored.values()) else 0
    likely = [i for i in scored if scored[i] >= least]
    return tuple(sorted(likely, key=lambda i: (-scored[i], i))[:limit])
