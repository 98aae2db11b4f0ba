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

from kennisbank.names import name_key
from matcher.name_around import ALIAS, EXACT, SHORT_NAME, around, misspelled, whole
from matcher.name_beside import (
    is_a_thing,
    is_topic,
    of_another_school,
    of_its_own_text,
    only_a_number,
    says_nothing,
    tells_more,
)
from matcher.name_described import described
from matcher.name_letters import with_its_letters
from matcher.name_member import member_beside, of_levels, the_ones_given_there
from matcher.name_numbers import fits_age, without_numbers
from matcher.name_other import known_other
from matcher.name_quoted import for_another, is_any_name, quoted_name
from matcher.name_said import behind_what_is_done, from_website, is_said_to_be_another, is_website
from matcher.name_sentence import in_a_sentence
from matcher.name_several import among_others, is_a_choice, of_each_school, plain, together
from matcher.name_shorthand import tidy, written_out
from matcher.name_status import without_stand
from matcher.name_stranger import another_name, is_another, is_trade
from matcher.name_words import read
from matcher.spelling import FAMILY, NEAR, Found, ids_of, resembles

TYPE_CHECKING = False  # typing costs a command more time than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from matcher.name_words import Word

_LONGEST_TEXT = 200
_LONG_NAME, _BY_CHANCE = 10, 16
_SHORTEST_HALF, _SHORTEST_DOER = 3, 5
_SURELY, _SURELY_MEANT, _MEANT = 90, 95, 72
_VARIANTS = ("varianten", "variant", "vormen")
_FORMS = ("en", "plus", "light")
_ASKS = ("wat", "hoe", "waarom", "wie", "wel", "maar", "want", "dus", "later")
# Patterns, compiled when they are first used: a command that needs none should not wait for them.
_SPACE = "[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
_BRACKETS = r"\(([^()]*)\)|\[([^\[\]]*)\]"
_SPLIT = r" +[-–—|•] +| *[/;:] *| *, +"
_DASH = r" +[-–—|•] +"
_WHO = r"([^()]+?)(?: *\(([^()]+)\)| +[-–—|•] +([^()]+))"
_FORMERLY = "^ *(?:voorheen|vroeger|eerder) +"


class Recognised:
    """One name that leads somewhere. `honderdsten` is how sure, from 1 to 100; `zekerheid` the same from 0 to 1."""

    __slots__ = ("honderdsten", "ids", "invoer", "wijze")

    def __init__(self, invoer: str, ids: tuple[str, ...], wijze: str, honderdsten: int) -> None:
        self.invoer, self.ids, self.wijze, self.honderdsten = invoer, ids, wijze, honderdsten

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


class Unknown:
    """One name that leads nowhere, with the ids whose names look like it."""

    __slots__ = ("invoer", "lijkt_op")

    def __init__(self, invoer: str, lijkt_op: tuple[str, ...]) -> None:
        self.invoer, self.lijkt_op = invoer, lijkt_op

    def as_dict(self) -> dict[str, Any]:
        return {"invoer": self.invoer, "lijkt_op": list(self.lijkt_op)}


def squeezed(name: str) -> str:
    """A name as an outcome quotes it: on one line, with one space between its words."""
    return re.sub(_SPACE, " ", name).strip(" ")


def recognise(name: str, names: Mapping[str, Any]) -> Recognised | Unknown:
    """Which programmes are meant by `name`, or what it resembles. `names` comes from prepare_names."""
    invoer = squeezed(name)
    text = tidy(without_stand(invoer), names)
    # A longer text is no name, and would take long.
    found = _read(text, names) if len(text) <= _LONGEST_TEXT else None
    if found is not None and not is_a_choice(text, found, names):
        found = the_ones_given_there(text, found, names)
        return Recognised(invoer, found.ids, found.wijze, found.sure)
    if len(text) <= _LONGEST_TEXT and known_other(text, names) is not None:
        return Unknown(invoer, ())  # we know that it is none of ours
    return Unknown(
        invoer, resembles(name_key(text[:_LONGEST_TEXT]), [w.text for w in read(text[:_LONGEST_TEXT])], names)
    )


def _read(text: str, names: Mapping[str, Any]) -> Found | None:
    """What the text says, unless we know it to be another thing; the surest way of reading it first."""
    found = None if " / " in text else whole(text, names)
    if found is not None or known_other(text, names) is not None or is_said_to_be_another(text, names):
        return found
    if is_website(text):
        return from_website(text, names)
    found = of_levels(text, names, _meant) or _meant(text, names)
    if found is None:
        found = _numbered(text, names) or described(text, names) or _shorthand(text, names)
    found = found or quoted_name(text, names) or member_beside(text, names) or _led(text, names)
    return found or among_others(text, names) or in_a_sentence(text, names)


def _led(text: str, names: Mapping[str, Any]) -> Found | None:
    """The name behind words for taking part in it or working with it; never as sure as the name alone."""
    rest = behind_what_is_done(text, names)
    if rest == text or is_website(rest):
        return None
    found = (
        of_levels(rest, names, _meant)
        or _meant(rest, names)
        or _numbered(rest, names)
        or described(rest, names)
    )
    if found is None:
        return None
    return Found(found.ids, ALIAS if found.wijze == EXACT else found.wijze, min(85, found.sure))


def _meant(text: str, names: Mapping[str, Any]) -> Found | None:
    """What the text says, the surest way of reading it first."""
    # A slash with spaces makes a list, also of two names that are one without it: 'Piramide / VVE'.
    listed = together(text, names) if " / " in text else None
    if listed is not None and len(listed.ids) > 1 and listed.wijze == ALIAS:
        return listed
    found = whole(text, names) or _said_twice(text, names) or together(text, names)
    found = found or of_each_school(text, names)
    if found is not None:
        return found
    # With words around it that say nothing, first: a name may have a dash or a comma of its own.
    beside = around(text, names)
    if beside is not None and beside.sure >= _SURELY:
        return beside
    found = with_its_letters(text, names) or _given_by(text, names) or _parts(text, names)
    return found or beside or misspelled(text, names)


def _numbered(text: str, names: Mapping[str, Any]) -> Found | None:
    """The name without ages, classes and amounts around it, for children of such an age."""
    lighter, ages = without_numbers(text)
    found = None if lighter == text else _meant(lighter, names) or described(lighter, names)
    if found is None or name_key(lighter) in names["ordinary"] or not fits_age(found.ids, ages, names):
        return None
    return Found(found.ids, ALIAS if found.wijze == EXACT else found.wijze, min(90, found.sure))


def _shorthand(text: str, names: Mapping[str, Any]) -> Found | None:
    """What the text says when its shorthand is written out; never as sure as what was written whole."""
    full = written_out(text, names)
    if full == text:
        return None
    found = _meant(full, names) or _numbered(full, names) or described(full, names)
    if found is None:
        return None
    return Found(found.ids, found.wijze if found.wijze == FAMILY else NEAR, min(85, found.sure))


def recognise_all(given: Iterable[str], names: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The contract's document for `herken --json`."""
    results = [recognise(name, names) for name in given]
    return {
        "herkend": [r.as_dict() for r in results if isinstance(r, Recognised)],
        "onbekend": [r.as_dict() for r in results if isinstance(r, Unknown)],
    }


def _said_twice(text: str, names: Mapping[str, Any]) -> Found | None:
    """A whole name with another of its names in brackets or behind a dash: 'Gezonde School en Genotmiddelen (DGSG)'."""
    chunks = [re.sub(_BRACKETS, " ", text), *(m[1] or m[2] or "" for m in re.finditer(_BRACKETS, text))]
    parts = [p for chunk in chunks for p in re.split(_DASH, chunk) if name_key(p)]
    if len(parts) < 2:
        return None
    # 'Helder op School (v/h De Gezonde School en Genotmiddelen)': what it was called, when that is another of its names.
    parts = [parts[0], *(re.sub(_FORMERLY, "", part) for part in parts[1:])]
    found = [whole(part.strip(" "), names) or around(part, names) for part in parts]
    best = min((f for f in found if f is not None), key=lambda f: (len(f.ids), -f.sure), default=None)
    if best is None or any(f is None or not set(best.ids) <= set(f.ids) for f in found):
        return None
    return Found(best.ids, ALIAS if best.wijze == EXACT else best.wijze, min(best.sure, 95))


def _given_by(text: str, names: Mapping[str, Any]) -> Found | None:
    """A programme with the service that gives it in brackets or behind a dash: 'Kanjertraining (SMW)'."""
    parts = re.fullmatch(_WHO, text)
    who = None if parts is None else whole(parts[2] or parts[3], names)
    if (
        parts is None
        or who is None
        or not all(i in names["services"] and i not in names["kinds"] for i in who.ids)
    ):
        return None
    found = plain(parts[1], names)
    if found is None or any(i in names["services"] for i in found.ids):
        return None
    return Found(found.ids, ALIAS if found.wijze == EXACT else found.wijze, min(found.sure, _SURELY))


def _parts(text: str, names: Mapping[str, Any]) -> Found | None:
    """A name with a remark in brackets or behind a dash, or with itself again; names in it must agree."""
    outside = re.sub(_BRACKETS, " ", text)
    inside = [m[1] or m[2] or "" for m in re.finditer(_BRACKETS, text)]
    parts = [p for chunk in (outside, *inside) for p in re.split(_SPLIT, chunk) if name_key(p)]
    if len(parts) < 2:
        return None
    answers = [plain(part, names) or misspelled(part, names) for part in parts]
    found = [answer for answer in answers if answer is not None]
    if (
        found
        and found[0].ids[0] in names["kinds"]
        and None in answers
        and _is_of_that_kind(parts, answers, found[0], names)
    ):
        return None
    if not found or any(
        _goes_on(read(text[m.end() :]), found[0].ids[0], names) for m in re.finditer(_BRACKETS, text)
    ):
        return None
    common = set(found[0].ids).intersection(*(f.ids for f in found))
    best = min(found, key=lambda f: (len(f.ids), -f.sure))
    if not common or not set(best.ids) <= common:
        return together(outside, names) if len(found) == len(parts) and not inside else None
    sure = min(best.sure, 95)
    for part, answer in zip(parts, answers, strict=True):
        if answer is None:
            if not _only_a_remark(part, parts, answers, best, names):
                return None
            sure = min(sure, _how_well(part, parts, answers, best, names))
    return Found(best.ids, ALIAS if best.wijze == EXACT else best.wijze, sure) if sure else None


def _is_of_that_kind(
    parts: list[str], answers: list[Found | None], kind: Found, names: Mapping[str, Any]
) -> bool:
    """Whether another name stands beside that of a kind of programme: 'Sporen (vve)' is a programme of that kind."""
    others = [read(part)[0] for part, answer in zip(parts, answers, strict=True) if answer is None]
    return any(is_any_name(word, kind.ids[0], names) for word in others)


def _goes_on(behind: list[Word], programme: str, names: Mapping[str, Any]) -> bool:
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


def _only_a_remark(
    part: str, parts: list[str], answers: list[Found | None], best: Found, names: Mapping[str, Any]
) -> bool:
    """Whether a part that is no name leaves standing what the other parts say."""
    read_part = read(part)
    if another_name(read_part, 0, 0, best.ids, names):
        return False
    tokens = [w.text for w in read_part]
    if tokens[0] in _VARIANTS and _of_its_own_names(tokens[1:], best.ids[0], names):
        return True
    if any(
        w in names["doubt"]
        or is_a_thing(w, names)
        or (w in names["schools"] and of_another_school(w, best.ids[0], names))
        for w in tokens
    ):
        return False
    # 'Medisch Intern Mentoraat (MIM)': the letters of our abbreviation, but it stands for something else.
    short = [name_key(p) for p, a in zip(parts, answers, strict=True) if a is not None]
    initials = "".join(w[0] for w in tokens)
    if all(says_nothing(w, names) or only_a_number(w) for w in tokens):
        return len(tokens) == 1 or initials not in short
    if len(tokens) == 1 and is_trade(tokens[0], names) and all(len(s) < _LONG_NAME for s in short):
        return of_its_own_text(tokens[0], best.ids[0], names)  # 'Unity (dansschool)'
    if any(w in _ASKS for w in tokens) and all(names["standing"].get(s, 0) < 2 for s in short):
        return False  # 'Nu niet zwanger, later wel'
    before, last = [f" {w} " for w in tokens[:-1]], read_part[-1]
    named = any(w in names["own"][best.ids[0]][0] for w in before)
    if before and (named or last.capital) and _goes_on([last], best.ids[0], names):
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


def _how_well(
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
        return _SURELY_MEANT  # forms of this programme, as _only_a_remark saw
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
    if len(known) == len(said) and not named:
        return _SURELY_MEANT
    called = [p for p, a in zip(parts, answers, strict=True) if a is not None]
    of_it = any(w in away for w in known)
    return _MEANT if of_it or any(_stands_out(p, programme, names) for p in called) else 0


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
