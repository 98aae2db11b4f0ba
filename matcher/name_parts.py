"""A name in parts: with another of its names, with who gives it, or with a remark, in brackets or behind a dash.

What the parts that are no name leave standing `matcher.name_apart` judges. Works on the data of matcher.prepare_names only.
`kansrijk/web/name_parts.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.name_apart import goes_on, how_well, is_of_that_kind, only_a_remark
from matcher.name_around import ALIAS, EXACT, around, misspelled, whole
from matcher.name_several import plain, together
from matcher.name_words import read
from matcher.spelling import Found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_SURELY_MEANT, _GIVEN = 95, 90
# Patterns as text, compiled when they are first used: a command that needs none should not wait for them.
_BRACKETS = r"\(([^()]*)\)|\[([^\[\]]*)\]"
_SPLIT = r" +[-–—|•] +| *[/;:] *| *, +"
_DASH = r" +[-–—|•] +"
_WHO = r"([^()]+?)(?: *\(([^()]+)\)| +[-–—|•] +([^()]+))"
_FORMERLY = "^ *(?:voorheen|vroeger|eerder) +"


def said_twice(text: str, names: Mapping[str, Any]) -> Found | None:
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
    return Found(best.ids, ALIAS if best.wijze == EXACT else best.wijze, min(best.sure, _SURELY_MEANT))


def given_by(text: str, names: Mapping[str, Any]) -> Found | None:
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
    return Found(found.ids, ALIAS if found.wijze == EXACT else found.wijze, min(found.sure, _GIVEN))


def set_apart(text: str, names: Mapping[str, Any]) -> Found | None:
    """A name with a remark in brackets or behind a dash, or with itself again; names in it must agree."""
    outside = re.sub(_BRACKETS, " ", text)
    inside = [m[1] or m[2] or "" for m in re.finditer(_BRACKETS, text)]
    parts = [p for chunk in (outside, *inside) for p in re.split(_SPLIT, chunk) if name_key(p)]
    if len(parts) < 2:
        return None
    in_brackets = [name_key(part) for part in inside]
    answers = [plain(part, names) or misspelled(part, names) for part in parts]
    found = [answer for answer in answers if answer is not None]
    if (
        found
        and found[0].ids[0] in names["kinds"]
        and None in answers
        and is_of_that_kind(parts, answers, found[0], names)
    ):
        return None
    if not found or any(
        goes_on(read(text[m.end() :]), found[0].ids[0], names) for m in re.finditer(_BRACKETS, text)
    ):
        return None
    common = set(found[0].ids).intersection(*(f.ids for f in found))
    best = min(found, key=lambda f: (len(f.ids), -f.sure))
    if not common or not set(best.ids) <= common:
        return together(outside, names) if len(found) == len(parts) and not inside else None
    sure = min(best.sure, _SURELY_MEANT)
    for part, answer in zip(parts, answers, strict=True):
        if answer is None:
            alone = name_key(part) in in_brackets
            if not only_a_remark(part, parts, answers, best, names, alone):
                return None
            sure = min(sure, how_well(part, parts, answers, best, names))
    return Found(best.ids, ALIAS if best.wijze == EXACT else best.wijze, sure) if sure else None
