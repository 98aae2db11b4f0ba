"""What is set apart from a name, in brackets or behind a dash, a comma or a colon: does it leave standing what the name says?

'KiVa (sinds 2019)' is KiVa, 'STORM (kompas)' is none of ours. Works on the data of matcher.prepare_names only.
`kansrijk/web/name_apart.js` is the same in the browser.
"""

from __future__ import annotations

from kennisbank.names import name_key
from matcher.name_around import SHORT_NAME
from matcher.name_beside import (
    is_a_thing,
    is_topic,
    names_another,
    of_another_school,
    of_its_own_text,
    only_a_number,
    says_nothing,
    tells_how_it_goes,
    tells_more,
)
from matcher.name_everyday import is_everyday
from matcher.name_quoted import for_another, is_any_name
from matcher.name_stranger import another_name, is_another, is_trade
from matcher.name_words import read
from matcher.spelling import ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word
    from matcher.spelling import Found

_LONG_NAME, _BY_CHANCE = 10, 16
_SHORTEST_HALF, _SHORTEST_DOER = 3, 5
_SURELY_MEANT, _MEANT = 95, 72
_VARIANTS = ("varianten", "variant", "vormen")
_FORMS = ("en", "plus", "light")
_ASKS = ("wat", "hoe", "waarom", "wie", "wel", "maar", "want", "dus", "later")


def is_of_that_kind(
    parts: list[str], answers: list[Found | None], kind: Found, names: Mapping[str, Any]
) -> bool:
    """Whether another name stands beside that of a kind of programme: 'Sporen (vve)' is a programme of that kind."""
    others = [read(part)[0] for part, answer in zip(parts, answers, strict=True) if answer is None]
    return any(is_any_name(word, kind.ids[0], names) for word in others)


def goes_on(behind: list[Word], programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word right behind brackets makes what stands before them the name of something else: '(MDFT) Hypotheken'."""
    return any(
        is_another(word, names) and not of_its_own_text(word.text, programme, names) for word in behind[:1]
    )


def _means_something(word: Word, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word in a remark can be understood: a name, a number, what it is about, or a word of this work."""
    return (
        word.capital
        or word.text.isdigit()
        or word.text in names["vocabulary"]
        or word.text in names["remarks"]
        or tells_more(word.text, programme, names)
        or is_topic(word.text, names)
        or any(
            word.text[cut:] in names["by_whom"]
            for cut in range(_SHORTEST_HALF, len(word.text) - _SHORTEST_DOER + 1)
        )
    )


def only_a_remark(
    part: str,
    parts: list[str],
    answers: list[Found | None],
    best: Found,
    names: Mapping[str, Any],
    alone: bool,
) -> bool:
    """Whether a part that is no name leaves standing what the other parts say."""
    read_part = read(part)
    if another_name(read_part, 0, 0, best.ids, names) or any(
        names_another(w, best.ids[0], names) for w in read_part
    ):
        return False
    tokens = [w.text for w in read_part]
    if tokens[0] in _VARIANTS and _of_its_own_names(tokens[1:], best.ids[0], names):
        return True
    # 'wachtlijst: KiVa' is that list, and so may '(wachtlijst)' be; 'Storm, kosten' is of any storm.
    behind = answers[0] is not None and not (alone and len(tokens) == 1) and _is_no_other(parts[0], names)
    if any(
        w in names["doubt"]
        or (is_a_thing(w, names) and not (behind and tells_how_it_goes(w, names)))
        or (w in names["schools"] and of_another_school(w, best.ids[0], names))
        for w in tokens
    ):
        return False
    # 'Medisch Intern Mentoraat (MIM)': the letters of our abbreviation, but it stands for something else.
    short = [name_key(p) for p, a in zip(parts, answers, strict=True) if a is not None]
    initials = "".join(w[0] for w in tokens)
    if any(_stands_for_another(read_part, s, best.ids[0], names) for s in short):
        return False
    if all(says_nothing(w, names) or only_a_number(w) for w in tokens):
        return len(tokens) == 1 or initials not in short
    if any(w in _ASKS for w in tokens) and all(names["standing"].get(s, 0) < 2 for s in short):
        return False  # 'Nu niet zwanger, later wel'
    before, last = [f" {w} " for w in tokens[:-1]], read_part[-1]
    named = any(w in names["own"][best.ids[0]][0] for w in before)
    if before and (named or last.capital) and goes_on([last], best.ids[0], names):
        return False  # 'BoekStart/BoekenPret Ondernemers'
    small = [w for w in read_part if w.text in names["fillers"] and w.text not in names["kind"]]
    if all(len(s) < _LONG_NAME for s in short) and not any(
        _means_something(w, best.ids[0], names) for w in read_part if w not in small
    ):
        return False  # 'STORM (kompas)', 'Piramide is een bouwwerk'
    told = f" {tokens[0]} " in names["told"][best.ids[0]]
    if (tokens[0] in names["variants"] and not told) or best.sure <= 80:
        return False
    if any(len(s) > SHORT_NAME + 1 for s in short) or len(tokens) == 1:
        return True
    content = "".join(w[0] for w in tokens if w not in names["generic"])
    return all(len(s) > SHORT_NAME - 1 and s not in (initials, content) for s in short)


def _stands_for_another(said: list[Word], letters: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether words with capitals begin with the letters of a short name in that order: 'STORM: Studenten Organiseren Meer'."""
    written = [w for w in said if w.capital]
    if (
        len(written) < 2
        or len(letters) > _LONG_NAME
        or all(of_its_own_text(w.text, programme, names) for w in written)
    ):
        return False
    left = iter(letters)
    return written[0].text[0] == letters[0] and all(w.text[0] in left for w in written)


def _is_no_other(part: str, names: Mapping[str, Any]) -> bool:
    """Whether a name is none of daily life and no short one in small letters, that other things have too."""
    tokens = read(part)
    if len(tokens) > 1 or tokens[0].capitals:
        return True
    return names["standing"].get(tokens[0].text, 0) > 0 and not is_everyday(part, names)


def how_well(
    part: str, parts: list[str], answers: list[Found | None], best: Found, names: Mapping[str, Any]
) -> int:
    """How sure a name is with this remark beside it; 0 when the two may be something else together.

    A remark of words that we know leaves the name as sure as it was. A writer who sets other words apart from a name
    that nothing else is called still means that programme, but whoever asks is to say so; so it is when the remark begins
    with a capital, which may be who does it or any word. Behind a name of everyday
    words at least one word has to say something of the programme, a place does not, and a trade alone is another thing: '(klimhal)'.
    """
    tokens, programme = read(part), best.ids[0]
    if tokens[0].text in _VARIANTS:
        return _SURELY_MEANT  # forms of this programme, as only_a_remark saw
    said = [w for w in tokens if not (says_nothing(w.text, names) or only_a_number(w.text))]
    away = [w for w in said if w.text not in names["places"]]
    if away and all(
        is_trade(w.text, names) and not tells_more(w.text, programme, names) and not is_topic(w.text, names)
        for w in away
    ):
        return 0
    known = [w for w in said if _means_something(w, programme, names)]
    if for_another(tokens, programme, names):
        return 0  # '(voor honden)'
    named = tokens[0] in known and is_any_name(tokens[0], programme, names)
    if any(tells_how_it_goes(w.text, names) for w in said):
        return _MEANT
    called = [p for p, a in zip(parts, answers, strict=True) if a is not None]
    if all(is_everyday(p, names) for p in called) and not any(
        _is_of_this_work(w, programme, names) for w in tokens
    ):
        return 0  # 'Piramide: sport en spel', 'Storm - Regen'
    if (
        said
        and answers[0] is None
        and _may_be_any_words(called, programme, names)
        and not any(of_its_own_text(w.text, programme, names) for w in said)
    ):
        return 0  # 'complexe scheiding: praten met kinderen'
    if len(known) == len(said) and not named:
        return _SURELY_MEANT
    of_it = any(w in away for w in known)
    return _MEANT if of_it or any(_stands_out(p, programme, names) for p in called) else 0


def _may_be_any_words(called: list[str], programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a name of some everyday words stands there in small letters only."""
    return not any(
        any(w.capital for w in read(part)) or len(read(part)) == 1 or _stands_out(part, programme, names)
        for part in called
    )


def _is_of_this_work(word: Word, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a word says that an everyday word is a programme: who gives it, when or how much, or a word of its own."""
    if is_topic(word.text, names):
        return False  # many programmes are about the same
    known = ("by_whom", "kind", "remarks", "work")
    return (
        word.text.isdigit()
        or any(word.text in names[table] for table in known)
        or of_its_own_text(word.text, programme, names)
    )


def _stands_out(part: str, programme: str, names: Mapping[str, Any]) -> bool:
    """Whether a name of this programme that nothing else is called stands in it: 'Limonadebrigade Groningen'.

    A long name with a word of its own, one long word, or so long that nobody says it by chance.
    """
    tokens = [w.text for w in read(part)]
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            key = "".join(tokens[start:end])
            alone = end == start + 1 and key not in names["vocabulary"]
            if len(key) < _LONG_NAME or programme not in ids_of(key, names):
                continue
            own = sum(len(w) for w in tokens[start:end] if w not in names["generic"])
            if alone or own >= _BY_CHANCE or names["standing"].get(key, 0) > 1:
                return True
    return False


def _of_its_own_names(tokens: list[str], programme: str, names: Mapping[str, Any]) -> bool:
    """Whether words only list forms of this programme: '(varianten IAG en IAG+)'."""
    own = [w for w in tokens if f" {w} " in names["own"][programme][0]]
    return len(own) > 0 and all(w in own or w in names["fillers"] or w in _FORMS for w in tokens)
