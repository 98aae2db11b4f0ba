"""A name among other words: what may stand around it, what may be left out of it, what may be written onto it.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_around.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.name_beside import (
    BY,
    another_thing,
    is_who_or_where,
    lacks_capitals,
    of_programme,
    only_a_number,
    says_nothing,
)
from matcher.name_everyday import signed, written_plainly
from matcher.name_place import is_a_part, of_an_organisation, place_spans, places_beside
from matcher.name_stranger import (
    another_name,
    describes,
    in_another_form,
    is_a_sentence,
    is_another,
    is_word,
    looks_like_a_place,
    of_another_form,
)
from matcher.name_words import ARTICLES, CAPITAL, is_a_year, read
from matcher.spelling import FAMILY, LONGEST_NAME, NEAR, Found, ids_of, near, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from matcher.name_words import Word

EXACT, ALIAS = "exact", "alias"
JOINING = ("en", "and")
LED_BY = ("in", "te", "door", "van", "bij", "via", "op", "vanuit")
AUTHORITIES = ("gemeente", "regio", "ggd", "provincie")
METHODS = ("methode", "methodiek", "lesmethode", "lespakket")
ABOUT_IT = ("over", "naar", "bij", "tegen", "uit")
SHORT_NAME = 4
MOST_NAMES = 12
"""Where more names stand is no line about one of them: no real line has more than four, and each is weighed against every word."""
SCHOOL_KINDS = {"roc": "mbo", "basisschool": "po", "basisscholen": "po", "basisonderwijs": "po"}
_SHORTEST_STEM = 5
_SHORT_PLAIN = 9
_LONG_APART = 16
_FEW, _FEW_WORDS = 2, 8
_SHORTEST_PLURAL = 8


def whole(text: str, names: Mapping[str, Any]) -> Found | None:
    """The whole text is a name, an alias or the name of a family."""
    key = name_key(text)
    if key in names["ordinary"]:
        # An everyday word is a name only when it is written as one.
        ids = names["names"].get(key) or names["aliases"].get(key)
        if ids is None or len(ids) > 1 or not re.search(CAPITAL, text):
            return None
        return Found(tuple(ids), EXACT if key in names["names"] else ALIAS, 80)
    for table, wijze, sure in (("names", EXACT, 100), ("aliases", ALIAS, 100), ("families", FAMILY, 90)):
        if key in names[table]:
            return Found(tuple(names[table][key]), wijze, sure)
    one = key[:-1]
    if (
        key.endswith("s")
        and len(one) > _SHORTEST_PLURAL
        and one in names["phrases"]
        and re.match(CAPITAL, text)
    ):
        return Found(tuple(names["phrases"][one]), NEAR, 85)  # 'Steunouders'
    return None


def around(text: str, names: Mapping[str, Any]) -> Found | None:
    """A known name with words around it that say nothing of their own, or a place name behind it."""
    tokens = read(text)
    size = len(tokens)
    joined, at = written_together([w.text for w in tokens])
    own, other, families, loose = (names[table] for table in ("names", "aliases", "families", "loose"))
    spans: list[tuple[int, int]] | None = None  # worked out for the first name that stands here
    judged = 0
    telling: dict[tuple[str, ...], list[int]] = {}  # the same for each place where a programme is named
    for length in range(min(size - 1, LONGEST_NAME), 0, -1):
        for start in range(size - length + 1):
            # Hardly any words are a name: with this look-up first, a long text takes a tenth of the time.
            key = joined[at[start] : at[start + length]]
            if key not in own and key not in other and key not in families and key not in loose:
                continue
            judged += 1
            if judged > MOST_NAMES:
                return None
            found = _name_at(tokens, start, start + length, key, names)
            if found is None:
                continue
            if found.ids not in telling:
                telling[found.ids] = _naming_another(tokens, found.ids, names)
            if any(not start <= where < start + length for where in telling[found.ids]):
                continue
            spans = place_spans(tokens, names) if spans is None else spans
            places = places_beside(tokens, spans, start, start + length, names)
            sure = _explained(tokens, start, start + length, found, places, names)
            if sure and not another_name(tokens, start, start + length, found.ids, names):
                wijze = found.wijze if found.wijze in (FAMILY, NEAR) else ALIAS
                return Found(found.ids, wijze, min(sure, found.sure))
    return _loosely([w.text for w in tokens], names) or _glued(tokens, names)


def _name_at(tokens: list[Word], start: int, end: int, key: str, names: Mapping[str, Any]) -> Found | None:
    """The name that these words are, when it is one that stands out among the other words; `key` is them as one."""
    chosen = tokens[start:end]
    phrase = key if len(chosen) == 1 else " ".join([w.text for w in chosen])
    if len(key) < SHORT_NAME - 1 or all(w.text in names["generic"] for w in chosen):
        return None
    if len(chosen) > 1 and len(key) <= SHORT_NAME and phrase not in names["phrases"]:
        return None
    if _gives_another(tokens, start, key, names):
        return None  # 'KIES wordt gegeven door de schoolmaatschappelijk werker'
    if of_an_organisation(tokens, start, end, names) or (start > 0 and tokens[start - 1].text in ABOUT_IT):
        return None
    apart = len(chosen) > 1 and phrase not in names["phrases"] and len(key) < _LONG_APART
    if apart and not any(w.capital for w in chosen):
        return None  # 'voor zorg en welzijn' is no VoorZorg; 'school maatschappelijk werk' is ours
    if is_a_sentence(tokens, start, end, names):
        return None
    if key in names["ordinary"] and not (chosen[0].capital and _called(tokens, start, end, names)):
        return None
    if len(chosen) == 1:
        unlike = key in names["families"] and key in names["daily"]  # 'Horizon Welzijn'
        unlike = unlike or lacks_capitals(chosen[0], names)
        # 'gestart met bouw': an everyday word in small letters.
        unlike = unlike or (key in names["daily"] and not chosen[0].capital and not signed(chosen[0], names))
        if unlike and (
            any(w.apart for w in tokens[1:])
            or not all(w.text in names["kind"] for w in tokens[:start] + tokens[end:])
        ):
            return None  # 'kies een training' and 'school: kies' are no KIES, 'kies-training' is
        led = start > 0 and tokens[start - 1].text in ARTICLES
        followed = end < len(tokens) and tokens[end].text in names["kind"]
        if led and not followed and written_plainly(chosen[0], names):
            return None  # 'De Piramide' is a school's name; 'de Piramide-methode' is ours
        if end < len(tokens) and tokens[end].text in ARTICLES and len(key) <= SHORT_NAME and not start:
            return None  # 'Bouw een school' is a sentence
    for table, wijze, sure in (("names", EXACT, 90), ("aliases", ALIAS, 90), ("families", FAMILY, 85)):
        if key in names[table]:
            return Found(tuple(names[table][key]), wijze, 80 if key in names["ordinary"] else sure)
    one_who_gives_it = len(chosen) == 1 and all(i in names["services"] for i in names["loose"].get(key, ()))
    if (len(chosen) > 1 or one_who_gives_it) and key in names["loose"]:
        return Found(tuple(names["loose"][key]), FAMILY if len(names["loose"][key]) > 1 else NEAR, 85)
    return None


def _gives_another(tokens: list[Word], start: int, key: str, names: Mapping[str, Any]) -> bool:
    """Whether a service is who gives what stands before it: behind 'door', with more before that."""
    led = start - 1 - (start > 1 and tokens[start - 1].text in ARTICLES)
    if led < 1 or tokens[led].text != "door":
        return False
    return all(i in names["services"] for i in ids_of(key, names) or names["loose"].get(key, []))


def _called(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether the words around an everyday word say that it is a name: 'training Leefstijl', 'Leefstijl-methode vo'."""
    if end < len(tokens) and tokens[end].text in METHODS:
        return start == 0 and all(says_nothing(w.text, names) for w in tokens[end:])
    return start > 0 and all(w.text in names["kind"] for w in tokens[:start] + tokens[end:])


def _explained(
    tokens: list[Word], start: int, end: int, found: Found, places: set[int], names: Mapping[str, Any]
) -> int:
    """How sure the name at start..end is with the other words around it; 0 when they may mean another thing."""
    sure = 90
    placed = False
    name = tokens[start]
    short_plain = end - start == 1 and len(name.text) < _SHORT_PLAIN and written_plainly(name, names)
    for at, word in enumerate(tokens):
        if start <= at < end:
            continue
        text = word.text
        if at == end and at + 1 == len(tokens) and in_another_form(tokens, start, end, found.ids, names):
            return 0  # 'PAD Consult', 'My Mind Coach'
        if says_nothing(text, names) or all(of_programme(text, i, names) for i in found.ids):
            continue
        if is_who_or_where(tokens, at, names) or is_a_part(tokens, at, names):
            continue
        if only_a_number(text):
            if _counts_nothing(tokens, at, end, names):
                continue
            return 0
        if at == end and at not in places and is_another(word, names):
            return 0  # 'Head Up Yoga'
        if at in places:
            if _of_that_place(tokens, start, end, at, found.ids, names):
                return 0  # 'MST Twente'
            placed = True
            sure = min(sure, 85)
            continue
        if describes(text, names) and (
            end - start > 1 or len(name.text) > SHORT_NAME or not written_plainly(name, names)
        ):
            continue
        if at > end and text in names["remarks"]:
            sure = min(sure, 85)
            continue  # 'IAG via regionale inkoop'
        led_by = tokens[at - 1].text if at and at != end else ""
        if at < start and led_by not in AUTHORITIES:
            return 0
        part = text in names["place_parts"]
        if placed and part:
            continue
        letters_of_who = word.only_capitals and led_by in BY  # 'door KO Walcheren'
        short = len(text) < 3 and not letters_of_who
        if not word.capital or short or (text in names["vocabulary"] and not part):
            return 0
        # 'MST-PSB': letters that we do not know make it another programme. A place in capitals is longer, or known.
        if word.only_capitals and len(text) <= SHORT_NAME and not letters_of_who:
            return 0
        letters = end - start == 1 and name.only_capitals and len(name.text) < SHORT_NAME
        led = led_by in AUTHORITIES or led_by in LED_BY
        if letters and not (part or led or all(i in names["municipal"] for i in found.ids)):
            return 0  # 'IAG Metaal': only a known place says where letters are
        # 'Unity in Diversity': a short everyday word may be part of another name.
        known_place = led_by in AUTHORITIES or looks_like_a_place(text, names)
        if not short_plain:
            known_place = known_place or led_by in LED_BY or (placed and not is_word(text, names))
        if not (known_place or part):
            return 0  # who that may be, matcher.name_described judges
        placed = True
        sure = min(sure, 85)
    return sure


def _naming_another(tokens: list[Word], ids: tuple[str, ...], names: Mapping[str, Any]) -> list[int]:
    """Where a word stands that by itself says that another programme than these is meant, or none."""
    found: list[int] = []
    for at, word in enumerate(tokens):
        text = word.text
        if is_who_or_where(tokens, at, names):
            continue
        is_a_name = text in names["names"] or text in names["aliases"] or text in names["families"]
        if any(another_thing(text, i, names) for i in ids) or (
            is_a_name and not (says_nothing(text, names) or all(of_programme(text, i, names) for i in ids))
        ):
            found.append(at)
    return found


def _of_that_place(
    tokens: list[Word], start: int, end: int, at: int, ids: tuple[str, ...], names: Mapping[str, Any]
) -> bool:
    """Whether a name with only a place behind it may be of something there: a short everyday word, or letters that end in its own.

    'Bouw Amersfoort' is no Bouw!, and MST in Twente is a hospital: Medisch Spectrum Twente. What a municipality does
    itself is called after the place: 'OKO Oss'.
    """
    name = tokens[start]
    if end - start > 1 or at != end:
        return False
    if name.text in names["daily"] and len(name.text) < _SHORT_PLAIN and written_plainly(name, names):
        return True
    letters = name.only_capitals and len(name.text) < SHORT_NAME and len(tokens) == 2
    return letters and name.text[-1] == tokens[at].text[0] and not all(i in names["municipal"] for i in ids)


def _counts_nothing(tokens: list[Word], at: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether a number is only a number: 'groep 7 en 8', '8 lessen', a version such as 2.0 behind the name."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if after in names["units"] or (at == end and after == "0") or (at == end + 1 and tokens[at].text == "0"):
        return True
    back = at - 1
    while back >= 0 and (
        only_a_number(tokens[back].text) or tokens[back].text in ("en", "tot", "tm", "t", "m")
    ):
        back -= 1
    return back >= 0 and (tokens[back].text in names["units"] or is_a_year(tokens[back].text))


def _loosely(tokens: list[str], names: Mapping[str, Any]) -> Found | None:
    """A name without its articles or 'en', or with a word such as 'mbo' or 'jeugd' in another place."""
    content = [w for w in tokens if w not in ARTICLES]
    joined = [w for w in content if w not in JOINING]
    for key in ("".join(tokens), "".join(content), "".join(joined)):
        ids = names["loose"].get(key)
        if ids:
            return Found(tuple(ids), FAMILY if len(ids) > 1 else NEAR, 90)
    ids = names["orders"].get(order(tokens, names["movable"])) or names["shuffled"].get(
        " ".join(sorted(tokens))
    )
    if ids:
        return Found(tuple(ids), FAMILY if len(ids) > 1 else NEAR, 85)
    if any(w in names["schools"] for w in tokens):
        bare = [w for w in tokens if w not in names["fillers"]]
        kinds = sorted({SCHOOL_KINDS.get(w, w) for w in bare if w in names["schools"]})
        for kept in (bare, [w for w in bare if w not in names["schools"]] + kinds):
            ids = ids_of("".join(kept), names) or names["loose"].get("".join(kept), [])
            if len(ids) == 1 and ids[0] in names["by_school"]:
                return Found(tuple(ids), ALIAS, 90)
    return None


def order(tokens: list[str], movable: Mapping[str, Any]) -> str:
    """The words with those that people put in front as well as behind at the end, sorted."""
    moved = sorted(w for w in tokens if w in movable)
    return " ".join([*(w for w in tokens if w not in movable), *moved])


def stem(key: str, glued: Iterable[str]) -> str:
    """The key without one generic word glued behind it: 'piramideprogramma' -> 'piramide'."""
    if not key.endswith(tuple(glued)):
        return key
    for suffix in glued:
        if key.endswith(suffix) and len(key) - len(suffix) >= _SHORTEST_STEM:
            return key[: -len(suffix)]
    return key


def _glued(tokens: list[Word], names: Mapping[str, Any]) -> Found | None:
    """A name with a generic word written onto it: 'Rots en Watertrainingen', 'Kanjercoach'."""
    first, last = _core(tokens, names)
    core = tokens[first:last]
    if not _may_go(tokens, core, names) or (core and of_an_organisation(tokens, first, last, names)):
        return None
    for written in (core, tokens):
        key = "".join(w.text for w in written)
        bare = stem(key, names["glued"])
        if bare == key or bare in names["ordinary"] or key in names["ordinary"]:
            continue
        ids = ids_of(bare, names)
        if ids and of_another_form(written, bare, ids, names):
            continue
        ids = ids or names["stems"].get(bare, [])
        if len(ids) == 1:
            return Found(tuple(ids), ALIAS, 85)
        if ids:
            return Found(tuple(ids), FAMILY, 80)
    return None


def _core(tokens: list[Word], names: Mapping[str, Any]) -> tuple[int, int]:
    """Where the words without those at either end that say nothing begin and end."""
    first, last = 0, len(tokens)
    while first < last and says_nothing(tokens[first].text, names):
        first += 1
    counted = any(w.text in names["units"] for w in tokens)
    while last > first and (
        says_nothing(tokens[last - 1].text, names) or (counted and only_a_number(tokens[last - 1].text))
    ):
        last -= 1
    return first, last


def _may_go(tokens: list[Word], core: list[Word], names: Mapping[str, Any]) -> bool:
    """Whether what is left out beside the core is no kind of school, which may tell programmes apart."""
    inside = [w.text for w in core]
    return all(w.text in inside or w.text not in names["schools"] for w in tokens)


def misspelled(text: str, names: Mapping[str, Any]) -> Found | None:
    """A typing error in the text, or in what is left of it without the words around it."""
    tokens = read(text)
    found = near([w.text for w in tokens], names)
    if found is not None:
        return found
    inner = _core(tokens, names)
    for first, last in (*_within(tokens, inner), inner):
        core = tokens[first:last]
        if not core or len(core) == len(tokens) or not _may_go(tokens, core, names):
            continue
        if of_an_organisation(tokens, first, last, names):
            continue
        found = near([w.text for w in core], names)
        if found is not None:
            return Found(found.ids, found.wijze, found.sure - 5)
    first, last = inner
    if first == last or last - first == len(tokens) or not _may_go(tokens, tokens[first:last], names):
        return None
    if of_an_organisation(tokens, first, last, names):
        return None
    return _loosely([w.text for w in tokens[first:last]], names)


def _within(tokens: list[Word], inner: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Where the words begin and end without some of those that say nothing: of 'De Vredezame School op 3 scholen' 'school' is a part."""
    if not _FEW < len(tokens) <= _FEW_WORDS:
        return
    for last in range(len(tokens) - 1, inner[1], -1):
        yield from ((first, last) for first in dict.fromkeys((0, inner[0])))
    yield from ((first, len(tokens)) for first in range(1, inner[0] + 1))
