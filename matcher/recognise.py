"""Programme names as people write them -> ids, with how and how sure.

A false match is worse than a miss: every step asks for more likeness than chance gives, and what stays in
doubt is handed back with what it resembles. Works on the data of matcher.prepare_names only, and imports
next to nothing, so that a command starts at once. `kansrijk/web/recognise.js` is the same in the browser.

`wijze` says how: `exact` the name itself, `alias` another known name or the name with words around it (and
several names in one text, when every part of it is one), `bijna` a spelling close to a name, `familie` the
name of a family. `zekerheid` is in whole hundredths; 1 is letter for letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from kennisbank.names import name_key, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EXACT, ALIAS, NEAR, FAMILY = "exact", "alias", "bijna", "familie"
ARTICLES = ("de", "het", "een", "the")
SHORTEST_NEAR = 7
_SHORTEST_STEM = 5
_LONG = 12
_SHORT_NAME = 4
_LONGEST_TEXT = 200
_ALIKE = 50
_SPACE = re.compile("[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_DOTTED = re.compile(r"(^|[^A-Za-z])((?:[A-Za-z]\.)+[A-Za-z])(?![A-Za-z])\.?")
_PLUS = re.compile(r" \+ |\+(?=[A-Za-z])")
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_SPLIT = re.compile(r" +[-–—|•] +| *[/;:] *| *, +")
_JOINT = re.compile(r" *[/;,&] *| +(?:en|EN|En|plus|and) +")
_CHUNK = re.compile(r"[^ ()/,;:]+")
_CAPITAL = re.compile("[A-Z\u00c0-\u00d6\u00d8-\u00de]")
_SMALL = re.compile("[a-z\u00df-\u00f6\u00f8-\u00ff]")
_NUMBER = re.compile(r"[0-9]{1,2}")
_YEAR = re.compile(r"(?:19|20)[0-9][0-9]")


class Recognised(NamedTuple):
    """One name that leads somewhere. `honderdsten` is how sure, from 1 to 100; `zekerheid` the same from 0 to 1."""

    invoer: str
    ids: tuple[str, ...]
    wijze: str
    honderdsten: int

    @property
    def zekerheid(self) -> float:
        return 1 if self.honderdsten == 100 else self.honderdsten / 100

    def as_dict(self) -> dict[str, Any]:
        return {
            "invoer": self.invoer,
            "ids": list(self.ids),
            "wijze": self.wijze,
            "zekerheid": self.zekerheid,
        }


class Unknown(NamedTuple):
    """One name that leads nowhere, with the ids whose names look like it."""

    invoer: str
    lijkt_op: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return {"invoer": self.invoer, "lijkt_op": list(self.lijkt_op)}


class _Found(NamedTuple):
    ids: tuple[str, ...]
    wijze: str
    sure: int


class _Word(NamedTuple):
    """A word in normal form, and whether it was written with a capital or wholly in capitals."""

    text: str
    capital: bool
    capitals: bool


def recognise(name: str, names: Mapping[str, Any]) -> Recognised | Unknown:
    """Which programmes are meant by `name`, or what it resembles. `names` comes from prepare_names."""
    invoer = _SPACE.sub(" ", name).strip(" ")
    text = _tidy(invoer)
    found = None
    if len(text) <= _LONGEST_TEXT:  # a longer text is no name, and would take long
        found = _whole(text, names) or _parts(text, names) or _plain(text, names) or _near_core(text, names)
    if found is not None:
        return Recognised(invoer, found.ids, found.wijze, found.sure)
    return Unknown(invoer, _resembles(text[:_LONGEST_TEXT], names))


def recognise_all(given: Iterable[str], names: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The contract's document for `herken --json`."""
    results = [recognise(name, names) for name in given]
    return {
        "herkend": [r.as_dict() for r in results if isinstance(r, Recognised)],
        "onbekend": [r.as_dict() for r in results if isinstance(r, Unknown)],
    }


def _tidy(text: str) -> str:
    """Abbreviations without their dots, and a plus between two names as a sign that joins."""
    return _PLUS.sub(" & ", _DOTTED.sub(lambda m: m[1] + m[2].replace(".", ""), text))


def _plain(text: str, names: Mapping[str, Any]) -> _Found | None:
    """The text without brackets or dashes: a name, several names, or a name with words around it."""
    return _whole(text, names) or _together(text, names) or _around(text, names)


def _whole(text: str, names: Mapping[str, Any]) -> _Found | None:
    """The whole text is a name, an alias or the name of a family."""
    key = name_key(text)
    if key in names["ordinary"]:
        # An everyday word is a name only when it is written as one.
        ids = names["names"].get(key) or names["aliases"].get(key)
        if ids is None or len(ids) > 1 or not _CAPITAL.search(text):
            return None
        return _Found(tuple(ids), EXACT if key in names["names"] else ALIAS, 80)
    for table, wijze, sure in (("names", EXACT, 100), ("aliases", ALIAS, 100), ("families", FAMILY, 90)):
        if key in names[table]:
            return _Found(tuple(names[table][key]), wijze, sure)
    return None


def _parts(text: str, names: Mapping[str, Any]) -> _Found | None:
    """A name with a remark in brackets or behind a dash, or with itself again; names in it must agree."""
    outside = _BRACKETS.sub(" ", text)
    inside = [m[1] or m[2] or "" for m in _BRACKETS.finditer(text)]
    parts = [p for chunk in (outside, *inside) for p in _SPLIT.split(chunk) if name_key(p)]
    if len(parts) < 2:
        return None
    answers = [_plain(part, names) or _near_core(part, names) for part in parts]
    found = [answer for answer in answers if answer is not None]
    if not found:
        return None
    common = set(found[0].ids).intersection(*(f.ids for f in found))
    best = min(found, key=lambda f: (len(f.ids), -f.sure))
    if not common or not set(best.ids) <= common:
        return _together(outside, names) if len(found) == len(parts) and not inside else None
    for part, answer in zip(parts, answers, strict=True):
        if answer is None and not _only_a_remark(part, parts, answers, best, names):
            return None
    if best.wijze == EXACT:
        return _Found(best.ids, ALIAS, min(best.sure, 95))
    return _Found(best.ids, best.wijze, min(best.sure, 95))


def _only_a_remark(
    part: str, parts: list[str], answers: list[_Found | None], best: _Found, names: Mapping[str, Any]
) -> bool:
    """Whether a part that is no name leaves standing what the other parts say."""
    tokens = [w.text for w in _read(part)]
    if any(
        w in names["doubt"] or (w in names["schools"] and best.ids[0] in names["by_school"]) for w in tokens
    ):
        return False
    if all(_says_nothing(w, names) for w in tokens):
        return True
    if tokens[0] in names["variants"] or best.sure <= 80:
        return False
    # 'Medisch Intern Mentoraat (MIM)': the letters of our abbreviation, but it stands for something else.
    short = [name_key(p) for p, a in zip(parts, answers, strict=True) if a is not None]
    if any(len(s) > _SHORT_NAME + 1 for s in short) or len(tokens) == 1:
        return True
    initials = "".join(w[0] for w in tokens)
    content = "".join(w[0] for w in tokens if w not in names["generic"])
    return all(len(s) > _SHORT_NAME - 1 and s not in (initials, content) for s in short)


def _together(text: str, names: Mapping[str, Any]) -> _Found | None:
    """Several names in one text ('Stevig Ouderschap en VoorZorg'), when every part of it is certainly one."""
    joints = [(m.start(), m.end()) for m in _JOINT.finditer(text)]
    if not joints:
        return None
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    found: list[_Found] = []
    first = 0
    while first < len(starts):
        for last in range(len(ends) - 1, first - 1, -1):
            part = text[starts[first] : ends[last]]
            if (first, last) == (0, len(ends) - 1):
                continue
            answer = _whole(part, names) or _around(part, names)
            if answer is not None:
                found.append(answer)
                first = last + 1
                break
        else:
            return None
    ids = sorted({i for f in found for i in f.ids})
    wijze = FAMILY if any(f.wijze == FAMILY for f in found) else ALIAS
    return _Found(tuple(ids), wijze, min(90, *(f.sure for f in found)))


def _read(text: str) -> list[_Word]:
    """The words of a text with how they were written."""
    found: list[_Word] = []
    for chunk in _CHUNK.findall(text):
        capital = _CAPITAL.search(chunk) is not None
        capitals = capital and _SMALL.search(chunk) is None
        found.extend(_Word(w, capital, capitals) for w in words(chunk))
    return found


def _around(text: str, names: Mapping[str, Any]) -> _Found | None:
    """A known name with words around it that say nothing of their own, or a place name behind it."""
    tokens = _read(text)
    size = len(tokens)
    if size > 1:
        for length in range(size - 1, 0, -1):
            for start in range(size - length + 1):
                found = _name_at(tokens, start, start + length, names)
                if found is None:
                    continue
                sure = _explained(tokens, start, start + length, found, names)
                if sure:
                    wijze = found.wijze if found.wijze in (FAMILY, NEAR) else ALIAS
                    return _Found(found.ids, wijze, min(sure, found.sure))
    return _loosely([w.text for w in tokens], names) or _glued(text, tokens, names)


def _name_at(tokens: list[_Word], start: int, end: int, names: Mapping[str, Any]) -> _Found | None:
    """The name that these words are, when it is one that stands out among other words."""
    chosen = tokens[start:end]
    phrase = " ".join(w.text for w in chosen)
    key = "".join(w.text for w in chosen)
    if len(key) < _SHORT_NAME - 1 or all(w.text in names["generic"] for w in chosen):
        return None
    if len(chosen) > 1 and len(key) <= _SHORT_NAME and phrase not in names["phrases"]:
        return None
    if key in names["ordinary"]:
        return None
    if len(chosen) == 1 and key in names["capitals"] and not chosen[0].capitals:
        # 'kies een training' is no KIES, 'kies-training' is.
        rest = tokens[:start] + tokens[end:]
        if not all(
            w.text in names["kind"] or w.text in names["own"][i] for w in rest for i in _ids(key, names)
        ):
            return None
    for table, wijze, sure in (("names", EXACT, 90), ("aliases", ALIAS, 90), ("families", FAMILY, 85)):
        if key in names[table]:
            return _Found(tuple(names[table][key]), wijze, sure)
    if len(chosen) > 1 and key in names["loose"]:
        return _Found(tuple(names["loose"][key]), NEAR, 85)
    return None


def _ids(key: str, names: Mapping[str, Any]) -> list[str]:
    return [*names["names"].get(key, ()), *names["aliases"].get(key, ())]


def _says_nothing(word: str, names: Mapping[str, Any]) -> bool:
    return word in names["generic"] or word in names["schools"] or _YEAR.fullmatch(word) is not None


def _explained(tokens: list[_Word], start: int, end: int, found: _Found, names: Mapping[str, Any]) -> int:
    """How sure the name at start..end is with the other words around it; 0 when they may mean another thing."""
    sure = 90
    single = end - start == 1
    strangers = 0
    placed = False
    for at, word in enumerate(tokens):
        if start <= at < end:
            continue
        text = word.text
        before = tokens[at - 1].text if at else ""
        after = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if text in names["schools"] and found.ids[0] in names["by_school"]:
            return 0
        if text in names["variants"] and not all(text in names["own"][i] for i in found.ids):
            return 0
        if _says_nothing(text, names) or all(text in names["own"][i] for i in found.ids):
            continue
        if _NUMBER.fullmatch(text):
            version = (at == end and after == "0") or (at == end + 1 and text == "0" and len(before) == 1)
            if before in names["units"] or after in names["units"] or version or _counted(tokens, at, names):
                continue
            return 0
        if _is_known(text, names):
            return 0
        if _describes(word, names) and not (single and len(tokens[start].text) <= _SHORT_NAME):
            continue
        if at < end or text in names["doubt"]:
            return 0
        if placed and text in names["place_parts"]:
            continue
        if not word.capital or (text in names["vocabulary"] and text not in names["place_parts"]):
            return 0
        led = tokens[at - 1].text in (
            "in",
            "te",
            "door",
            "van",
            "bij",
            "via",
            "op",
            "gemeente",
            "regio",
            "ggd",
        )
        if not (
            led or placed or text in names["place_parts"] or text.endswith(tuple(names["place_endings"]))
        ):
            strangers += 1
            sure = min(sure, 75)
        placed = True
        sure = min(sure, 85)
    if strangers and (
        found.wijze == FAMILY or strangers > 1 or len("".join(w.text for w in tokens[start:end])) < 5
    ):
        return 0
    return sure


def _counted(tokens: list[_Word], at: int, names: Mapping[str, Any]) -> bool:
    """A second number of a row: 'groep 7 en 8', 'groep 5-8', '2023-24'."""
    back = at - 1
    while back >= 0 and (
        _NUMBER.fullmatch(tokens[back].text) or tokens[back].text in ("en", "tot", "tm", "t", "m")
    ):
        back -= 1
    return back >= 0 and (
        tokens[back].text in names["units"] or _YEAR.fullmatch(tokens[back].text) is not None
    )


def _is_known(key: str, names: Mapping[str, Any]) -> bool:
    return key in names["names"] or key in names["aliases"] or key in names["families"]


def _describes(word: _Word, names: Mapping[str, Any]) -> bool:
    """A compound that says what kind of thing it is: 'weerbaarheidstraining', 'anti-pestprogramma'."""
    return any(word.text.endswith(e) and len(word.text) > len(e) + 2 for e in names["compound_endings"])


def _loosely(tokens: list[str], names: Mapping[str, Any]) -> _Found | None:
    """A name without its articles or 'en', or with its words in another order."""
    content = [w for w in tokens if w not in ARTICLES]
    ids = names["loose"].get("".join(tokens)) or (
        names["loose"].get("".join(content)) if len(content) > 1 else None
    )
    if ids:
        return _Found(tuple(ids), NEAR, 90)
    ids = names["orders"].get(" ".join(sorted(tokens)))
    return _Found(tuple(ids), NEAR, 85) if ids else None


def stem(key: str, glued: Iterable[str]) -> str:
    """The key without one generic word glued behind it: 'piramideprogramma' -> 'piramide'."""
    for suffix in glued:
        if key.endswith(suffix) and len(key) - len(suffix) >= _SHORTEST_STEM:
            return key[: -len(suffix)]
    return key


def _glued(text: str, tokens: list[_Word], names: Mapping[str, Any]) -> _Found | None:
    """A name with a generic word written onto it: 'Rots en Watertrainingen', 'Kanjercoach'."""
    core = _core(tokens, names)
    key = "".join(w.text for w in core)
    bare = stem(key, names["glued"])
    if bare == key or len(bare) < _SHORTEST_STEM or bare in names["ordinary"] or key in names["ordinary"]:
        return None
    ids = names["names"].get(bare) or names["aliases"].get(bare) or names["stems"].get(bare)
    if ids and len(ids) == 1:
        return _Found(tuple(ids), ALIAS, 85)
    ids = names["families"].get(bare)
    return _Found(tuple(ids), FAMILY, 80) if ids else None


def _core(tokens: list[_Word], names: Mapping[str, Any]) -> list[_Word]:
    """The words without those at either end that say nothing."""
    first, last = 0, len(tokens)
    while first < last and _says_nothing(tokens[first].text, names):
        first += 1
    while last > first and _says_nothing(tokens[last - 1].text, names):
        last -= 1
    return tokens[first:last]


def _near_core(text: str, names: Mapping[str, Any]) -> _Found | None:
    """A typing error in the text, or in what is left of it without the words around it."""
    tokens = _read(text)
    found = _near([w.text for w in tokens], names)
    if found is None:
        core = _core(tokens, names)
        dropped = [w for w in tokens if w not in core]
        if core and len(core) < len(tokens):
            key = "".join(w.text for w in core)
            found = _near([w.text for w in core], names)
            by_school = found is not None and found.ids[0] in names["by_school"]
            if found is not None and by_school and any(w.text in names["schools"] for w in dropped):
                return None
            if found is None and key in names["loose"]:
                found = _Found(tuple(names["loose"][key]), NEAR, 85)
    return found


def _near(tokens: list[str], names: Mapping[str, Any]) -> _Found | None:
    """One typing error in a name of seven letters or more, two in one of twelve or more, and no rival."""
    key = "".join(tokens)
    if len(key) < SHORTEST_NEAR - 1 or key in names["lookalikes"]:
        return None
    pairs = bigrams(key)
    digits = _digits(key)
    closest: dict[int, set[str]] = {}
    for number, shared in _sharing(pairs, names).items():
        phrase = names["known"][number]
        known = phrase.replace(" ", "")
        allowed = 0 if len(known) < SHORTEST_NEAR else 1 if len(known) < _LONG else 2
        # One error breaks three pairs of letters at most.
        if shared < len(pairs) - 3 * allowed or abs(len(known) - len(key)) > allowed or known[0] != key[0]:
            continue
        if not allowed or known in names["ordinary"] or _digits(known) != digits:
            continue
        distance = edit_distance(known, key, allowed)
        if 0 < distance <= allowed and _errors_only(tokens, phrase.split(" "), names):
            closest.setdefault(distance, set()).update(_ids(known, names))
    if not closest:
        return None
    distance = min(closest)
    if len(closest[distance]) != 1:
        return None
    return _Found(tuple(closest[distance]), NEAR, 90 - 100 * distance // len(key))


def _errors_only(tokens: list[str], known: list[str], names: Mapping[str, Any]) -> bool:
    """Whether the words that differ are misspelled, and not other words: 'Omgaan met peuters' is another course."""
    strange = [w for w in tokens if w not in known]
    if any(w in names["vocabulary"] or w in names["lookalikes"] or w in names["generic"] for w in strange):
        return False
    if len(tokens) != len(known):
        return True
    for word, meant in zip(tokens, known, strict=True):
        if word != meant:
            allowed = 0 if len(meant) < 5 else 1 if len(meant) < 10 else 2
            if word[0] != meant[0] or edit_distance(word, meant, allowed) > allowed:
                return False
    return True


def _digits(key: str) -> str:
    return "".join(c for c in key if "0" <= c <= "9")


def bigrams(key: str) -> list[str]:
    """The different pairs of neighbouring letters of a key, sorted."""
    return sorted({key[i : i + 2] for i in range(len(key) - 1)})


def _sharing(pairs: list[str], names: Mapping[str, Any]) -> dict[int, int]:
    """How many of these pairs each known name has, by its place in `known`; only names that share one."""
    counted: dict[int, int] = {}
    for pair in pairs:
        for number in names["bigrams"].get(pair, ()):
            counted[number] = counted.get(number, 0) + 1
    return counted


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


def _resembles(text: str, names: Mapping[str, Any], limit: int = 3) -> tuple[str, ...]:
    """The ids of at most three programmes: those named in the text, then those whose names share most with it."""
    key = name_key(text)
    scored: dict[str, int] = {}
    tokens = [w.text for w in _read(text)]
    for start in range(len(tokens)):
        for end in range(start + 1, min(len(tokens), start + 8) + 1):
            part = "".join(tokens[start:end])
            if len(part) >= _SHORT_NAME and part not in names["generic"]:
                for item_id in _ids(part, names):
                    scored[item_id] = max(scored.get(item_id, 0), 100 + len(part))
    pairs = bigrams(key)
    for number, shared in _sharing(pairs, names).items():
        known = names["known"][number].replace(" ", "")
        alike = 200 * shared // (len(pairs) + len(bigrams(known)))
        if alike >= _ALIKE:
            for item_id in _ids(known, names):
                scored[item_id] = max(scored.get(item_id, 0), alike)
    return tuple(sorted(scored, key=lambda i: (-scored[i], i))[:limit])
