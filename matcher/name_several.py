"""Several names in one text: 'Stevig Ouderschap en VoorZorg', 'M@ZL op po, vo en mbo', a list with others among them.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_several.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.name_around import ALIAS, around, misspelled, whole
from matcher.name_beside import is_a_thing
from matcher.name_everyday import are_any_words, may_be_any_heading
from matcher.name_other import known_other
from matcher.name_stranger import is_trade
from matcher.name_words import CAPITAL, read
from matcher.spelling import FAMILY, OF_ITS_OWN, Found, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

_MOST_JOINTS = 12
_MOST_IN_ONE = 3  # 'Lifestyle, Energy, Fun & Friends' has three
_CERTAIN = 80
_MEANT = 72
_MOST_WORDS = 5
_PAIR, _FEW = 2, 5
_OR = " +of +"
_LISTING = " *[/,&] *| +(?:en|EN) +"
_LISTED = f"[A-Za-z]+(?:(?:{_LISTING})[A-Za-z]+)+"
_LISTS = r" *[/;,&] *|: +| +(?:en|EN|En|plus|and) +"
_JOINT = r" *[/;,&] *| +(?:en|EN|En|plus|and) +"
_LAST_JOINT = r".*(?: *& *| +(?:en|EN|plus|and) +)"


def plain(text: str, names: Mapping[str, Any]) -> Found | None:
    """The text without brackets or dashes: a name, several names, or a name with words around it."""
    return whole(text, names) or together(text, names) or around(text, names)


def together(text: str, names: Mapping[str, Any]) -> Found | None:
    """Several names in one text ('Stevig Ouderschap en VoorZorg'), when every part of it is certainly one."""
    joints = [(m.start(), m.end()) for m in re.finditer(_LISTS, text)]
    if not 0 < len(joints) <= _MOST_JOINTS:
        return None

    def certain(part: str, _alone: bool) -> Found | None:
        answer = whole(part, names) or around(part, names)
        return answer if answer is not None and answer.sure >= _CERTAIN else None

    parts = names_between(text, joints, certain, names)
    if not parts or are_any_words([part for part, _ in parts], names):
        return None
    found = _behind_its_family(text, parts)
    ids = sorted({i for f in found for i in f.ids})
    wijze = FAMILY if any(f.wijze == FAMILY for f in found) else ALIAS
    return Found(tuple(ids), wijze, min(90, *(f.sure for f in found)))


def _behind_its_family(text: str, parts: list[tuple[str, Found]]) -> list[Found]:
    """What the parts name; of a family with its members behind a colon only those: "Stapprogramma's: Instapje, Opstapje"."""
    (label, family), rest = parts[0], [answer for _, answer in parts[1:]]
    listed = family.wijze == FAMILY and len(rest) > 0 and text[len(label) :].lstrip(" ").startswith(":")
    if listed and all({*f.ids} <= {*family.ids} for f in rest):
        return rest
    return [family, *rest]


def names_between(
    text: str,
    joints: Sequence[tuple[int, int]],
    name_of: Callable[[str, bool], Found | None],
    names: Mapping[str, Any],
    says_nothing: Callable[[str], bool] = lambda _part: False,
    most_in_one: int = _MOST_IN_ONE,
) -> list[tuple[str, Found]] | None:
    """The parts of a text between `joints` (from, to) that name something, with what; None when a part is left over.

    `name_of` gets a part and whether no joint is in it. A part without a joint of which `says_nothing` holds is passed
    over, and at most `most_in_one` joints stand in a name. The longest last part goes first: 'Rots en Water' is one name.
    A joint within what is a name letter for letter is no joint: 'Storm & Spetters / KIES'.
    """
    joints = _between_names(text, joints, names, most_in_one)
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    covered: list[list[tuple[str, Found]] | None] = [[]]  # by how many parts from the start
    for last, end in enumerate(ends):
        covered.append(None)
        for first in range(max(0, last - most_in_one), last + 1):
            before, alone = covered[first], first == last
            if before is None or (first == 0 and last == len(ends) - 1):
                continue
            part = text[starts[first] : end].strip(" ")
            answer = name_of(part, alone)
            if answer is not None and (alone or not hides_a_name(part, answer, names)):
                covered[last + 1] = [*before, (part, answer)]
                break
            if alone and says_nothing(part):
                covered[last + 1] = before
    return covered[-1]


def _between_names(
    text: str, joints: Sequence[tuple[int, int]], names: Mapping[str, Any], most_in_one: int
) -> Sequence[tuple[int, int]]:
    """The joints without those that stand within a whole name, though not within the whole text."""
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(text)]
    inside: set[int] = set()
    for first in range(len(starts)):
        for last in range(min(first + most_in_one, len(ends) - 1), first, -1):
            is_all = first == 0 and last == len(ends) - 1
            if not is_all and whole(text[starts[first] : ends[last]].strip(" "), names) is not None:
                inside.update(range(first, last))
                break
    return [joint for at, joint in enumerate(joints) if at not in inside]


def hides_a_name(part: str, found: Found, names: Mapping[str, Any]) -> bool:
    """Whether one of the words that are joined is the name of another programme: 'JOGG, Kind naar Gezonder Gewicht'."""
    if whole(part, names) is not None:
        return False
    answers = [whole(piece, names) for piece in re.split(_JOINT, part)]
    return any(answer is not None and not {*answer.ids} <= {*found.ids} for answer in answers)


def is_a_choice(text: str, found: Found, names: Mapping[str, Any]) -> bool:
    """Whether a text leaves open which of two programmes it is: 'KiVa of Kanjertraining'."""
    if " of " not in text:
        return False
    answers = [whole(part, names) for part in re.split(_OR, text)]
    return any(answer is not None and not {*answer.ids} & {*found.ids} for answer in answers)


def of_each_school(text: str, names: Mapping[str, Any]) -> Found | None:
    """The members of a family for the kinds of school that are listed: 'M@ZL op po, vo en mbo'."""
    for listed in re.finditer(_LISTED, text):
        kinds = re.split(_LISTING, listed[0])
        if not all(name_key(kind) in names["schools"] for kind in kinds):
            continue
        before, behind = text[: listed.start()], text[listed.end() :]
        found = [f for kind in kinds if (f := plain(before + kind + behind, names)) is not None]
        if len(found) < len(kinds) or any(
            len(f.ids) > 1 or f.ids[0] not in names["by_school"] for f in found
        ):
            continue
        ids = sorted({f.ids[0] for f in found})
        return Found(tuple(ids), ALIAS, min(85, *(f.sure for f in found)))
    return None


def among_others(text: str, names: Mapping[str, Any]) -> Found | None:
    """The names in a list that has others in it that we do not know: 'familieberaad, Signs of Safety en de Delta-methode'.

    A list has three parts or more, the last behind 'en', or two names of ours; a pair needs a name with a word of its own. Only
    names that stand out; and no other part may be a trade, an organisation or a word that takes a name back.
    """
    parts = _listed(text, names)
    if not 1 < len(parts) <= _MOST_JOINTS or "(" in text:
        return None
    two = len(parts) == _PAIR
    found: list[Found] = []
    shorter: list[str] = []
    for part in parts:
        answer = whole(part, names)
        if (
            answer is None and _PAIR < len(parts) <= _FEW
        ):  # of a longer list only whole names: the rest takes long
            answer = around(part, names) or misspelled(part, names)
        if answer is not None and len(answer.ids) == 1 and _stands_out(part, names):
            found.append(answer)
        elif not _may_be_another(part, names):
            return None
        elif re.match(CAPITAL, part):
            shorter += names["stems"].get(name_key(part), ())
    # 'PBS, Kanjer en Rots & Water': beside a name the first half of another is that other.
    ids = sorted({*(i for f in found for i in f.ids), *(shorter if found else ())})
    if not ids or (len(ids) < _PAIR and re.match(_LAST_JOINT, text) is None):
        return None
    if two and not _pairs(text, parts, names):
        return None
    return Found(tuple(ids), ALIAS, _MEANT)


def _listed(text: str, names: Mapping[str, Any]) -> list[str]:
    """The parts of a list; what is a name with the joint in it is one part: 'KiVa, Rots en Water en rouw'."""
    joints = list(re.finditer(_JOINT, text))
    if len(joints) > _MOST_JOINTS:
        return []
    starts, ends = [0, *(m.end() for m in joints)], [*(m.start() for m in joints), len(text)]
    parts: list[str] = []
    at = 0
    while at < len(starts):
        last = next(
            (
                end
                for end in range(min(at + _MOST_IN_ONE, len(ends) - 1), at, -1)
                if whole(text[starts[at] : ends[end]], names) is not None
            ),
            at,
        )
        parts.append(text[starts[at] : ends[last]])
        at = last + 1
    return [part for part in parts if name_key(part)]


def _pairs(text: str, parts: list[str], names: Mapping[str, Any]) -> bool:
    """Whether two parts are two things: one is a name with a word of its own, and no name of ours has the joint in it.

    'Storm en Regen' may be a name of its own, and 'Triple P niveau 4 en 5' is one of ours.
    """
    if all(names["standing"].get(name_key(part), 0) < OF_ITS_OWN for part in parts) and not any(
        whole(part, names) is not None
        and (
            _is_written_as_one(part)
            or (known_other(other, names) is not None and _is_no_heading(part, names))
        )
        for part, other in (parts, parts[::-1])
    ):
        return False
    joined, at = written_together([w.text for w in read(text)])
    first, last = len(read(parts[0])), len(at) - 1 - len(read(parts[1]))
    longer = [joined[: at[end]] for end in range(first + 1, len(at))] + [
        joined[at[start] :] for start in range(last)
    ]
    return not any(key in names["names"] or key in names["aliases"] for key in longer)


def _is_no_heading(part: str, names: Mapping[str, Any]) -> bool:
    return names["standing"].get(name_key(part), 0) > 0 and not may_be_any_heading(part, names)


def _is_written_as_one(part: str) -> bool:
    """Whether it is one word with a capital inside it, or two with a dash: 'BoekStart', 'Home-Start'."""
    tokens = read(part)
    if len(tokens) == 1:
        return tokens[0].capitals and not tokens[0].only_capitals
    return tokens[0].capital and all(w.joined and w.capital for w in tokens[1:])


def _stands_out(part: str, names: Mapping[str, Any]) -> bool:
    """Whether it is written as a name: with a capital, and no everyday word."""
    tokens = read(part)
    return any(w.capital for w in tokens) and name_key(part) not in names["daily"]


def _may_be_another(part: str, names: Mapping[str, Any]) -> bool:
    tokens = read(part)
    return len(tokens) <= _MOST_WORDS and not any(
        w.text in names["doubt"]
        or w.text in names["organisations"]
        or (w.text in names["verbs"] and not w.capital)
        or is_a_thing(w.text, names)
        or is_trade(w.text, names)
        for w in tokens
    )
