"""Programme names as people write them -> ids, with how and how sure.

A false match is worse than a miss: every step asks for more likeness than chance gives, and what stays in
doubt is handed back with what it resembles. Works on the data of matcher.prepare_names only, and imports
next to nothing, so that a command starts at once. `kansrijk/web/recognise.js` is the same in the browser.

`wijze` says how: `exact` the name itself, `alias` another known name or the name with words around it (and
several names in one text, when every part of it is one), `bijna` a spelling close to a name, `familie` the
name of a family. `zekerheid` is in whole hundredths; 1 is letter for letter.
"""

from __future__ import annotations

import itertools
import re

from kennisbank.names import name_key
from matcher.name_around import ALIAS, EXACT, around, misspelled, whole
from matcher.name_beside import says_nothing
from matcher.name_clauses import in_clauses, what_is_there_now
from matcher.name_described import described
from matcher.name_everyday import is_in_passing
from matcher.name_layout import before_its_brackets, laid_out
from matcher.name_letters import with_its_letters
from matcher.name_listed import as_listed
from matcher.name_member import member_beside, of_levels, the_ones_given_there
from matcher.name_notes import without_notes
from matcher.name_numbers import fits_age, without_numbers
from matcher.name_other import known_other, may_be_ours, without_others
from matcher.name_parts import given_by, said_twice, set_apart
from matcher.name_quoted import quoted_name
from matcher.name_said import (
    behind_what_is_done,
    from_website,
    is_a_lecture,
    is_said_to_be_another,
    is_website,
)
from matcher.name_sentence import in_a_sentence
from matcher.name_several import among_others, is_a_choice, of_each_school, together
from matcher.name_shorthand import tidy, written_out
from matcher.name_status import without_stand
from matcher.name_words import read
from matcher.spelling import FAMILY, NEAR, Found, ids_of, resembles

TYPE_CHECKING = False  # typing costs a command more time than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

_LONGEST_TEXT = 200
_SURELY, _IN_PART, _MEANT = 90, 85, 72
# Patterns, compiled when they are first used: a command that needs none should not wait for them.
_SPACE = "[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+"
_LABEL = "([^:,;()]+): +(.+)"


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
    text = as_listed(tidy(without_stand(invoer), names), names)
    # A longer text is no name, and would take long.
    found = _read(text, names) if len(text) <= _LONGEST_TEXT else None
    if found is not None and not is_a_choice(text, found, names) and not is_a_lecture(text, found, names):
        found = the_ones_given_there(text, found, names)
        return Recognised(invoer, found.ids, found.wijze, found.sure)
    if len(text) <= _LONGEST_TEXT and known_other(text, names) is not None:
        return Unknown(invoer, ())  # we know that it is none of ours
    return Unknown(
        invoer, resembles(name_key(text[:_LONGEST_TEXT]), [w.text for w in read(text[:_LONGEST_TEXT])], names)
    )


def _read(text: str, names: Mapping[str, Any]) -> Found | None:
    """What the text says, unless we know it to be another thing. The order of all tries: here, `_line`, `_one` and `_meant`."""
    # Letter for letter it is the name, whatever else it may be; with ' / ' in it, it may be two.
    found = None if " / " in text else whole(text, names)
    # So is a long name before brackets that name something else.
    found = found or before_its_brackets(text, names)
    # What we know to be something else needs no further look; only what stands apart from it may be ours.
    if found is None and not may_be_ours(text, names):
        rest = without_others(text, names)
        return None if rest is None else _asked(_line(rest, names))
    if found is not None or is_said_to_be_another(text, names):
        return found
    # An address has no words around it.
    if is_website(text):
        return from_website(text, names)
    # Of what was changed for another only what is there now.
    now = what_is_there_now(_behind_its_kind(text, names))
    if now != text:
        return None if is_in_passing(now, names) else _in_part(_line(now, names))
    return _line(text, names)


def _line(text: str, names: Mapping[str, Any]) -> Found | None:
    """What a line says: the more of it a reading explains, the earlier it is tried."""
    found = _one(text, names)
    if found is not None and found.sure <= _MEANT:
        # A name among words that may be anything: a list in which we know more of them explains more.
        wider = in_clauses(text, names, _one) or among_others(text, names)
        return wider if wider is not None and {*found.ids} < {*wider.ids} else found
    return (
        # The whole line as one name with words around it.
        found
        # One name in it that somebody sets off from the rest: by quotes, or as a family with a word that chooses of it.
        or quoted_name(text, names)
        or member_beside(text, names)
        # Without the words for what is done with it.
        or _led(text, names)
        # Several names, with something else between them: a clause, another name, or the words of a sentence.
        or in_clauses(text, names, _one)
        or among_others(text, names)
        or in_a_sentence(text, names)
        # Taken apart as far as it goes: last, because each other reading weighs more of the line.
        or laid_out(text, names)
    )


def _behind_its_kind(text: str, names: Mapping[str, Any]) -> str:
    """'vve-methodes: Uk en Puk' -> 'Uk en Puk': what stands before it is the kind of those programmes."""
    label = re.fullmatch(_LABEL, text)
    tokens = [] if label is None else read(label[1])
    kinds = [
        at
        for at, (w, behind) in enumerate(itertools.pairwise(tokens))
        if behind.text in names["kind"] and any(i in names["kinds"] for i in ids_of(w.text, names))
    ]
    if label is None or not kinds:
        return text
    others = [w for at, w in enumerate(tokens) if at not in kinds]
    return label[2] if all(says_nothing(w.text, names) for w in others) else text


def _one(text: str, names: Mapping[str, Any]) -> Found | None:
    """What one clause of a line says: as it is written first, then with less and less of it."""
    return (
        # Levels choose of a family: before the family itself is found.
        of_levels(text, names, _meant)
        or _meant(text, names)
        or _numbered(text, names)
        # Words that tell more about the programme: behind numbers, which are no such words.
        or described(text, names)
        # Written out, a shorthand may be any of those; so may what is left without a note.
        or _shorthand(text, names)
        or _noted(text, names)
    )


def _noted(text: str, names: Mapping[str, Any]) -> Found | None:
    """What the text says without the notes around it; never as sure as the name alone."""
    lighter = without_notes(text, names)
    if lighter == text or is_in_passing(lighter, names):
        return None
    full = written_out(lighter, names)
    found = of_levels(full, names, _meant) or _meant(full, names)
    return _in_part(found or _numbered(full, names) or described(full, names))


def _in_part(found: Found | None) -> Found | None:
    """What was found in a part of the text: never as sure as a name alone."""
    if found is None:
        return None
    return Found(found.ids, ALIAS if found.wijze == EXACT else found.wijze, min(_IN_PART, found.sure))


def _asked(found: Found | None) -> Found | None:
    """What was found beside something else: whoever wrote it is asked whether it is right."""
    part = _in_part(found)
    return None if part is None else Found(part.ids, part.wijze, min(_MEANT, part.sure))


def _led(text: str, names: Mapping[str, Any]) -> Found | None:
    """The name behind words for taking part in it or working with it; never as sure as the name alone."""
    rest = behind_what_is_done(text, names)
    if rest == text or is_website(rest):
        return None
    return _in_part(_one(rest, names))


def _meant(text: str, names: Mapping[str, Any]) -> Found | None:
    """What the text says with nothing left out of it, the surest way of reading it first."""
    # A slash with spaces makes a list, also of two names that are one without it: 'Piramide / VVE'.
    listed = together(text, names) if " / " in text else None
    if listed is not None and len(listed.ids) > 1 and listed.wijze == ALIAS:
        return listed
    # Only names, each of them whole.
    found = whole(text, names) or said_twice(text, names) or together(text, names)
    found = found or of_each_school(text, names)
    if found is not None:
        return found
    # With words around it that say nothing, before its parts: a name may have a dash or a comma of its own.
    beside = around(text, names)
    if beside is not None and beside.sure >= _SURELY:
        return beside
    # In parts that agree; then the name among words that say less; with a typing error last, for that may be any word.
    found = with_its_letters(text, names) or given_by(text, names) or set_apart(text, names)
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
