"""A name that stands out among words that tell more about it: 'Plezier op School zomercursus', 'Uk en Puk babygroep'.

What stands out is weighed when the names are prepared (see matcher.prepare_described). The words around it may say
for whom it is, where, in which form and by whom. A word that makes it another programme, or another thing, stops it:
'evaluatie van KiVa', 'Home-Start Thuis'. Never as sure as the name by itself. `kansrijk/web/name_described.js` is the
same in the browser.
"""

from __future__ import annotations

from matcher.name_around import ABOUT_IT, ALIAS, MOST_NAMES, SHORT_NAME
from matcher.name_beside import (
    BY,
    another_thing,
    is_topic,
    is_who_or_where,
    lacks_capitals,
    names_another,
    of_its_own_text,
    of_programme,
    only_a_number,
    says_nothing,
    tells_more,
)
from matcher.name_everyday import signed
from matcher.name_place import is_a_part, of_an_organisation, place_spans, places_beside
from matcher.name_stranger import (
    another_name,
    in_another_form,
    is_a_sentence,
    is_another,
    is_trade,
    is_word,
    may_be_called,
)
from matcher.name_words import ARTICLES, read
from matcher.sounds import sound
from matcher.spelling import FAMILY, LONGEST_NAME, NEAR, Found, ids_of, near, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word

PLAIN, STRONG = 1, 2
_SENTENCE = 3
_LONG_SENTENCE, _BY_CHANCE = 4, 16
_LONG_PHRASE = 12
_SHORTEST_NEAR = 10
_SHORTEST_WORD = 3
_SHORTEST_SOUND = 7
_SHORTEST_NAME = 5
_LONG_NAME = 10
_MOST_UNKNOWN = 3
_MOST_WORDS = 12
_TOLD, _UNKNOWN, _MISSPELLED = 78, 72, 65
_TOGETHER = ("met",)
_ABOUT = ("voor", "met", "over", "van", "tegen", "en", "plus", "naar", "uit", "als", "om", "of", "tot")


def described(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programme whose name stands out in the text, when what stands around it fits that programme."""
    tokens = read(text)
    size = len(tokens)
    joined, at = written_together([w.text for w in tokens])
    standing = names["standing"]
    judged = 0
    for length in range(min(size - 1, LONGEST_NAME), 0, -1):
        for start in range(size - length + 1):
            end = start + length
            key = joined[at[start] : at[end]]
            weight = standing.get(key, 0)
            if weight and length == 1 and key not in names["phrases"]:
                weight = STRONG  # words written as one are a name: 'gripopjedip'
            if not weight and length == 1 and signed(tokens[start], names):
                weight = PLAIN  # 'Bouw!-tutoren'
            if not weight or not _written_as_a_name(tokens, start, end, weight, names):
                continue
            whole = ids_of(key, names)
            ids = tuple(whole or names["loose"][key])
            judged += 1
            if judged > MOST_NAMES:
                return None
            sure = _fits(tokens, start, end, ids, weight, names)
            small = weight < STRONG and not any(w.capital for w in tokens[start:end])
            if sure and not ((small or _taken_apart(tokens, start, end, names)) and sure < _TOLD):
                return Found(ids, ALIAS if whole else NEAR, sure)
    return _written_onto(tokens, names) or _misspelled(tokens, names)


def _written_onto(tokens: list[Word], names: Mapping[str, Any]) -> Found | None:
    """A name with a word of its own programme written onto it: 'BoekStartkoffertje'."""
    if len(tokens) > 1 or not tokens or not tokens[0].capital:
        return None
    text = tokens[0].text
    for cut in range(len(text) - _SHORTEST_NAME, _SHORTEST_NAME - 1, -1):
        name, word = text[:cut], text[cut:]
        ids = ids_of(name, names)
        if len(ids) != 1 or name not in names["standing"] or another_thing(word, ids[0], names):
            continue
        if of_its_own_text(word, ids[0], names) and not is_trade(word, names):
            return Found(tuple(ids), ALIAS, _UNKNOWN)
    return None


def _misspelled(tokens: list[Word], names: Mapping[str, Any]) -> Found | None:
    """A name with a typing error in it, a long one or one that sounds the same, and around it only words that tell more about it."""
    if len(tokens) > _MOST_WORDS:
        return None
    for length in range(len(tokens) - 1, 0, -1):
        for start in range(len(tokens) - length + 1):
            end = start + length
            chosen = [w.text for w in tokens[start:end]]
            long = sum(map(len, chosen)) >= _SHORTEST_NEAR
            if not tokens[start].capital or any(says_nothing(chosen[i], names) for i in (0, -1)):
                continue
            beside = [w.text for w in tokens[:start] + tokens[end:]]
            found = near(chosen, names) if long else _sounds_like(chosen, beside, names)
            if found is None or found.wijze == FAMILY or of_an_organisation(tokens, start, end, names):
                continue
            if _fits(tokens, start, end, found.ids, 0, names) == _TOLD:
                return Found(found.ids, NEAR, _MISSPELLED)
    return None


def _sounds_like(chosen: list[str], beside: list[str], names: Mapping[str, Any]) -> Found | None:
    """A name of one shorter word, spelled as it sounds, with a word of its own programme beside it: 'Zonepark op het schoolplein'."""
    key = chosen[0]
    if len(chosen) > 1 or len(key) < _SHORTEST_SOUND or key in names["vocabulary"] or key in names["daily"]:
        return None
    meant = names["sounds"].get(sound(key), "")
    ids = ids_of(meant, names)
    if meant == key or len(ids) != 1 or not any(of_its_own_text(text, ids[0], names) for text in beside):
        return None
    return Found(tuple(ids), NEAR, _MISSPELLED)


def _written_as_a_name(
    tokens: list[Word], start: int, end: int, weight: int, names: Mapping[str, Any]
) -> bool:
    """Whether these words are written as a name, and not as any words or as what an organisation is called."""
    first = tokens[start]
    if end == start + 1 and signed(first, names):
        return not of_an_organisation(tokens, start, end, names)  # 'bouw! lezen met tutors'
    of_three = end - start >= _SENTENCE and first.capital  # 'Sterk in de klas' is written as a sentence
    # Nobody writes so much by chance, and names too are written with one capital: 'Adviesgesprek alcohol'.
    by_chance = sum(len(w.text) for w in tokens[start:end]) < _BY_CHANCE
    long = not by_chance and (end - start >= _LONG_SENTENCE or (end - start > 1 and first.capital))
    if weight < STRONG and not (
        of_three
        or long
        or _all_small(tokens, start, end, names)
        or all(w.capital or w.joined or w.text in names["fillers"] for w in tokens[start:end])
    ):
        return False
    if end > start + 1:
        if _taken_apart(tokens, start, end, names) and not _told_beside(tokens, start, end, names):
            return False
    elif lacks_capitals(first, names) or (not first.capitals and _led(tokens, start)):
        return False  # 'De Kaleidoscoop' is a school
    if (start > 0 and tokens[start - 1].text in ABOUT_IT) or is_a_sentence(tokens, start, end, names):
        return False
    return not of_an_organisation(tokens, start, end, names)


def _all_small(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether a name of some words stands first in a line in small letters, letter for letter: 'ben ik in beeld observatie'."""
    if start or any(w.capital for w in tokens):
        return False
    phrase = " ".join(w.text for w in tokens[:end])
    return (
        end > 1
        and phrase in names["phrases"]
        and len(phrase) >= _LONG_PHRASE
        and phrase.replace(" ", "") not in names["said"]
    )


def _taken_apart(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether a short name is written as words of its own: 'My Mind Matters' is no MyMind."""
    phrase = " ".join(w.text for w in tokens[start:end])
    counted = any(only_a_number(w.text) for w in tokens[start:end])
    return (
        end > start + 1 and phrase not in names["phrases"] and len(phrase) <= _SHORTEST_NEAR and not counted
    )


def _told_beside(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether a word of the programme stands beside its name: 'home party alcohol'."""
    ids = ids_of("".join(w.text for w in tokens[start:end]), names)
    beside = [w.text for w in tokens[:start] + tokens[end:] if not says_nothing(w.text, names)]
    return len(ids) == 1 and any(of_its_own_text(text, ids[0], names) for text in beside)


def _led(tokens: list[Word], start: int) -> bool:
    return start > 0 and tokens[start - 1].text in ARTICLES


def _fits(
    tokens: list[Word], start: int, end: int, ids: tuple[str, ...], weight: int, names: Mapping[str, Any]
) -> int:
    """How sure the name at start..end is with the other words; 0 when one of them may mean another thing."""
    if len(ids) != 1:
        return 0
    # Written with capitals inside it stands out more: 'VoorZorg'.
    strong = weight >= STRONG or (
        end - start == 1 and tokens[start].capitals and not tokens[start].only_capitals
    )
    places = places_beside(tokens, place_spans(tokens, names), start, end, names)
    unknown = 0
    # Many things of daily life are about the same: 'Piramide: sport en spel'.
    everyday = not strong and end == start + 1 and tokens[start].text in names["daily"]
    for at, word in enumerate(tokens):
        if start <= at < end:
            continue
        if another_thing(word.text, ids[0], names) or (at == end and _another_version(word)):
            return 0
        if at == end and at + 1 == len(tokens) and in_another_form(tokens, start, end, ids, names):
            return 0  # 'LEFF Consult'
        if names_another(word, ids[0], names):
            return 0
        if at == end and at not in places and _makes_another(word, ids[0], names):
            return 0  # 'JOGG-Zorg', 'VoorZorg verzekering'
        if at not in places and _of_a_shop(tokens, at, start, ids[0], names):
            return 0
        if at in places or (at > end and word.capital and word.text in names["place_parts"]):
            continue
        titled = weight == PLAIN and word.capital and at > end and not word.joined and not word.apart
        if titled and not says_nothing(word.text, names) and _part_of_a_title(word.text, ids[0], names):
            return 0  # 'Samen Starten in de Wijk'
        if (
            tells_more(word.text, ids[0], names)
            or is_who_or_where(tokens, at, names)
            or is_a_part(tokens, at, names)
        ):
            continue
        stuck = (word.joined and at == end) or (word.capital and not word.only_capitals and at > 0)
        if (
            weight
            and not stuck
            and not everyday
            and (is_topic(word.text, names) or (at >= end and word.text in names["remarks"]))
        ):
            continue
        if _leads_on(tokens, at, end, ids[0], strong, names):
            continue
        if (
            at
            and not start < at <= end
            and only_a_number(tokens[at - 1].text)
            and not (word.capital or word.joined)
        ):
            continue  # '4 dagdelen'
        if only_a_number(word.text):
            # A number alone behind the name may be a version: 'Kanjertraining 2'.
            if at == end and at + 1 == len(tokens):
                return 0
            continue
        if (
            ids_of(word.text, names)
            or at < start
            or not _may_be_unknown(tokens, start, end, at, strong, names)
        ):
            return 0
        # What follows an article or a capital with its own capital is one name: 'de Waag', 'Samen Sterk'.
        unknown += not (word.capital and at > end and tokens[at - 1].capital)
    # Last: it takes longest.
    if unknown > _MOST_UNKNOWN or another_name(tokens, start, end, ids, names):
        return 0
    return _UNKNOWN if unknown else _TOLD


def _may_be_unknown(
    tokens: list[Word], start: int, end: int, at: int, strong: bool, names: Mapping[str, Any]
) -> bool:
    """Whether a word behind a name may be one that we know nothing of: who does it, or more about it."""
    word = tokens[at]
    led_by = tokens[at - 1].text
    if len(word.text) < _SHORTEST_WORD or (led_by in _ABOUT and not (word.capital and led_by in _TOGETHER)):
        return False  # 'voor honden', 'en een knutselclub'
    if word.capital:
        # Letters that we do not know may make another programme of a short name; behind a long one they are who does it.
        long = strong and sum(len(w.text) for w in tokens[start:end]) >= _LONG_NAME
        letters = word.only_capitals and not long and len(word.text) <= SHORT_NAME and led_by not in BY
        return not letters and may_be_called(tokens, start, end, at, names)
    if not strong or word.joined or sum(len(w.text) for w in tokens[:at]) < _SHORTEST_NAME:
        return False
    # Behind a word that only leads on, any word of daily life may be where or how: 'survivalkid op de site gezet'.
    if word.text in names["wishes"]:
        return False
    if led_by in BY and not any(w.capital for w in tokens) and not is_trade(word.text, names):
        return True  # who gives all in small letters no capital: 'moti-4 wordt gegeven door tactus'
    named = all(w.capital or w.text in names["fillers"] for w in tokens[start:end]) or end == start + 1
    daily = named and at > end and is_word(word.text, names) and not is_trade(word.text, names)
    return daily or _of_this_work(word.text, names)


def _another_version(word: Word) -> bool:
    """Whether a word right behind the name, with a capital of its own, is part of it: 'Home-Start Thuis'."""
    return word.capital and word.text == "thuis"


def _part_of_a_title(text: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word with a capital, further behind a name of everyday words, makes it a longer name."""
    return is_word(text, names) and not of_programme(text, programme, names)


def _leads_on(
    tokens: list[Word], at: int, end: int, programme: str, strong: bool, names: Mapping[str, Any]
) -> bool:
    """Whether a small word or one that we do not know leads on to a word that tells more: 'KiVa tegen pesten'."""
    word = tokens[at]
    if at < end or at + 1 == len(tokens) or word.capital or word.joined:
        return False
    behind = tokens[at + 1].text
    of_a_kind = behind in names["kind"] and behind not in names["units"]  # 'inhoudelijk coördinator'
    if not of_a_kind and (says_nothing(behind, names) or not tells_more(behind, programme, names)):
        return False
    if word.text in _ABOUT:
        return not of_a_kind
    return (strong or of_a_kind) and not is_trade(word.text, names) and not ids_of(word.text, names)


def _of_a_shop(tokens: list[Word], at: int, start: int, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word of a trade with its own capital stands before the name: 'Festivals Uk en Puk'."""
    word = tokens[at]
    if (
        not word.capital
        or word.apart
        or not is_another(word, names)
        or of_its_own_text(word.text, programme, names)
    ):
        return False
    return at < start


def _makes_another(word: Word, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word right behind the name makes it the name of something else."""
    if not is_another(word, names) or of_programme(word.text, programme, names):
        return False
    return word.capital or word.joined or not of_its_own_text(word.text, programme, names)


def _of_this_work(text: str, names: Mapping[str, Any]) -> bool:
    """Whether it is a word with which programmes are described, or is put together from two of those: 'startgesprek'."""
    known = names["vocabulary"]
    if text in known:
        return True
    return any(
        text[cut:] in known and text[:cut] in known and text[:cut] not in names["other"]
        for cut in range(_SHORTEST_WORD, len(text) - _SHORTEST_WORD + 1)
    )
