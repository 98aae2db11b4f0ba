"""A line as people lay it out: words that lead in, a name, and remarks on where, how much and by whom, in any order.

'Thuis op Straat (TOS) in Oude Haven en Zuidoost', 'mentorlessen met Leefstijl (onderbouw)': each remark alone is read
elsewhere. Here one after the other is taken off, until the name is left; never as sure as the name by itself. Works on
the data of matcher.prepare_names only. `kansrijk/web/name_layout.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.name_around import ALIAS, misspelled, whole
from matcher.name_beside import another_thing, is_topic, names_another, only_a_number, says_nothing
from matcher.name_everyday import is_everyday
from matcher.name_other import known_other
from matcher.name_place import place_spans, places_beside
from matcher.name_stranger import describes, is_trade, looks_like_a_place
from matcher.name_words import read
from matcher.spelling import FAMILY, Found, ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word

_MEANT = 72
_MOST_REMARKS, _MOST_WORDS, _MOST_LISTED = 4, 8, 8
_LONG_NAME = 10
_AT_SCHOOL = ("mentor", "sova", "burgerschap", "groepsvorming", "kringgesprek")
_LED_BY = ("op", "in", "bij", "te", "via", "door", "vanuit", "namens")
_FROM = ("alleen", "enkel", "behalve", "nog")
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_REMARKS = (
    r"^(.*[^ (]) *\(([^()]*)\)$",
    r"^(.*[^ ,;])(?:,|;| [–—-]) +([^,;()]+)$",
    r"^(.*[^ ]) ((?:alleen |enkel |behalve )?(?:op|in|bij|te|via|door|vanuit|namens) [^,;()]+)$",
)
_LEADS_IN = r"^([a-z][a-z -]*) (?:met|rond|uit|volgens) (.+)$"
_LABEL = r"^([^:,;()]+): +(.+)$"
_LISTED = r", +|; +| en (?=[A-Z])"
_BRACKETS_LAST = r"^([^()]*[^ ()]) *\(([^()]*)\)$"


def laid_out(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programme that is left of a line when each remark is taken off, or the programmes that stand behind a label."""
    listed = _behind_a_label(text, names)
    if listed is not None:
        return listed
    lead = re.match(_LEADS_IN, text)
    of_lessons = lead is not None and _is_a_kind(lead[1], names)
    rest = lead[2] if lead is not None and of_lessons else text
    taken: list[str] = []
    for _ in range(_MOST_REMARKS + 1):
        found = (
            _name_of(rest, of_lessons and lead is not None and _is_at_school(lead[1], names), names)
            if taken or of_lessons
            else None
        )
        if found is not None:
            return found if all(_leaves_standing(said, found, names) for said in taken) else None
        split = next((m for pattern in _REMARKS if (m := re.match(pattern, rest)) is not None), None)
        if split is None:
            return None
        rest = split[1]
        taken.append(split[2])
    return None


def before_its_brackets(text: str, names: Mapping[str, Any]) -> Found | None:
    """The name before brackets in which something else is named: 'Kriebels in je buik (week van de lentekriebels)'."""
    split = re.match(_BRACKETS_LAST, text)
    if split is None or known_other(split[1], names) is not None or known_other(split[2], names) is None:
        return None
    found = whole(split[1], names)
    doubt = any(w.text in names["doubt"] for w in read(split[2]))
    if found is None or doubt or len(name_key(split[1])) < _LONG_NAME:
        return None
    return Found(found.ids, FAMILY if found.wijze == FAMILY else ALIAS, _MEANT)


def _name_of(text: str, at_school: bool, names: Mapping[str, Any]) -> Found | None:
    """The name that a text is, letter for letter or with a typing error; a word of daily life only behind words for lessons at school."""
    if is_everyday(text, names) and not (at_school and read(text)[0].capital):
        return None
    tokens = read(text)
    if len(tokens) > 1 and not any(w.capital for w in tokens):
        return None  # 'omgaan met elkaar in de klas'
    exact = whole(text, names)
    found = exact or misspelled(text, names)
    if found is None or (len(found.ids) > 1 and found.wijze != FAMILY):
        return None
    return Found(
        found.ids,
        ALIAS if exact is not None and found.wijze != FAMILY else found.wijze,
        min(_MEANT, found.sure),
    )


def _leaves_standing(said: str, found: Found, names: Mapping[str, Any]) -> bool:
    """Whether a remark tells no more than where, how much, by whom or what about."""
    tokens, programme = read(said), found.ids[0]
    if len(tokens) > _MOST_WORDS or any(another_thing(w.text, programme, names) for w in tokens):
        return False
    places = places_beside(tokens, place_spans(tokens, names), 0, 0, names)
    # 'De Wijk' is a village, and 'Samen Starten in de Wijk' is another programme.
    named = {at for at in places if not (tokens[at].capital and _is_any(tokens[at].text, names))}
    return all(at in named or _is_harmless(tokens, at, programme, names) for at in range(len(tokens)))


def _is_harmless(tokens: list[Word], at: int, programme: str, names: Mapping[str, Any]) -> bool:
    word, text = tokens[at], tokens[at].text
    if (
        text in _FROM
        or text in names["place_parts"]
        or only_a_number(text)
        or programme in ids_of(text, names)
    ):
        return True
    if names_another(word, programme, names) or text in names["wishes"]:
        return False
    led = tokens[0].text in _LED_BY
    if led and word.capital and at:
        # A title goes on with capitals, 'Samen Starten in de Wijk', and where it is given has a name: 'in Oude Haven'.
        behind = tokens[at + 1] if at + 1 < len(tokens) else word
        return any(
            w.capital and looks_like_a_place(w.text, names) and not _is_any(w.text, names)
            for w in (word, behind)
        )
    if says_nothing(text, names) or any(
        text in names[table] for table in ("remarks", "by_whom", "units", "fillers")
    ):
        return True
    return is_topic(text, names) and not led


def _is_any(text: str, names: Mapping[str, Any]) -> bool:
    """Whether it is a word that stands beside many names: with a capital it is of a title, and no place."""
    return says_nothing(text, names) or is_topic(text, names)


def _is_a_kind(lead: str, names: Mapping[str, Any]) -> bool:
    """Whether words say in which form it is given: 'mentorlessen', 'lessen sociale vaardigheden'."""
    tokens = read(lead)
    formed = _is_at_school(lead, names) or any(
        w.text in names["kind"] or describes(w.text, names) for w in tokens
    )
    return formed and not any(w.text in names["doubt"] or is_trade(w.text, names) for w in tokens)


def _is_at_school(lead: str, names: Mapping[str, Any]) -> bool:
    """Whether words for lessons say that a class has them: 'mentorlessen', 'lessen sociale vaardigheden', no 'kookles'."""
    return any(w.text.startswith(_AT_SCHOOL) or is_topic(w.text, names) for w in read(lead))


def _behind_a_label(text: str, names: Mapping[str, Any]) -> Found | None:
    """The names in a list behind the kind of them, of which we may not know some: 'Opvoedcursussen: Triple P, Pubers en zo'."""
    label = re.match(_LABEL, text)
    if label is None or not _is_a_kind(label[1], names):
        return None
    parts = [part.strip(" ") for part in re.split(_LISTED, label[2])]
    if len(parts) > _MOST_LISTED:
        return None
    answers = [None if is_everyday(part, names) else whole(part, names) for part in parts]
    found = [answer for answer in answers if answer is not None]
    others = [w for part, answer in zip(parts, answers, strict=True) if answer is None for w in read(part)]
    if not found or any(w.text in names["doubt"] or w.text in names["wishes"] for w in others):
        return None
    ids = tuple(sorted({i for f in found for i in f.ids}))
    return Found(ids, FAMILY if any(f.wijze == FAMILY for f in found) else ALIAS, _MEANT)
