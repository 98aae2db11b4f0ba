"""A line of some clauses with a name in each: 'VVE op 14 locaties, VVE-thuis op 5', 'Cool2BFit via de fysio, daarnaast LEFF in de sporthal'.

Each clause is read as a line of its own. Two names of ours in one line are hardly there by chance, so words between them
that we do not know take nothing away; but no clause may deny, wish or be a trade. And of what was changed for another
only what is there now: 'van Kanjer overgestapt op Kwink'. Works on the data of matcher.prepare_names only.
`kansrijk/web/name_clauses.js` is the same in the browser.
"""

from __future__ import annotations

import re

from matcher.name_around import ALIAS, SHORT_NAME
from matcher.name_beside import another_thing
from matcher.name_everyday import are_any_words, is_everyday
from matcher.name_several import names_between
from matcher.name_stranger import is_trade
from matcher.name_words import read
from matcher.spelling import FAMILY, Found, ids_of, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from matcher.name_words import Word

_MOST_JOINTS = 5
_MOST_IN_ONE = 2
_MOST_WORDS = 6
_FEWEST = 2
_LONGEST_NAME = 8
_LED_BY = ("via", "door", "bij", "in", "op", "na", "voor", "met", "aan", "onder", "tijdens", "binnen")
_MEANT, _SURE = 72, 80
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_GOES_ON = "(?:(?:en|maar|daarnaast|daarna|verder|tevens|ook|nu) +)*"
_JOINT = (
    f"(?: *;| *,(?= )|[.](?= [A-Z]) | +[–—/-](?= )) *{_GOES_ON}"
    "| +(?:én|en ook|en daarna|en verder|maar ook|in combinatie met|gecombineerd met|gevolgd door|naast|en|EN|plus|and) +| +/ +| *& *"
)
_DASH = " [–—-] "
_BOTH = r"^(?:zowel|naast) +(.+?),? +(?:als|ook|is er ook|hebben we ook) +(.+)$"
_ALSO = r" *\((?:en|ook|oa|waaronder|incl\.?|inclusief|plus) ([^()]+)\)"
_NOW = (
    "^(?:(?:eerst|vroeger|voorheen|gestopt met|geen) [^,;]+[,;] *(?:maar )?(?:nu|wel|inmiddels|tegenwoordig|sindsdien)(?: alleen| ook| wel| weer)?"
    "|(?:van )?[^,;]+ (?:overgestapt|overgegaan|omgezet)(?: in [0-9]{4})? (?:op|naar|in)"
    "|[^,;]+ (?:is|zijn|werd|werden|wordt)(?: in [0-9]{4})? vervangen door) (.+)$"
)
_OVERTURNED = (
    "overgestapt",
    "overgegaan",
    "omgezet",
    "vervangen door",
    "eerst ",
    "vroeger ",
    "voorheen ",
    "gestopt met ",
    "geen ",
)


def what_is_there_now(text: str) -> str:
    """What came instead of another programme; the text itself when it tells of no such change."""
    small = text.lower()
    if not any(word in small for word in _OVERTURNED):
        return text
    changed = re.match(_NOW, text, re.IGNORECASE | re.ASCII)
    return text if changed is None else changed[1]


def in_clauses(
    text: str, names: Mapping[str, Any], read_one: Callable[[str, Mapping[str, Any]], Found | None]
) -> Found | None:
    """The programmes that the clauses of a line name, when two or more do and the others are no more than remarks."""
    both = re.match(_BOTH, text, re.IGNORECASE | re.ASCII)
    text = text if both is None else f"{both[1]}, {both[2]}"
    text = re.sub(_ALSO, r", \1", text)
    joints = [(m.start(), m.end()) for m in re.finditer(_JOINT, text) if not _in_brackets(text, m.start())]
    if not 0 < len(joints) <= _MOST_JOINTS:
        return None

    def name_of(part: str, alone: bool) -> Found | None:
        answer = read_one(part, names) or (_at_an_end(part, names) if alone else None)
        return (
            answer
            if answer is not None and (len(answer.ids) == 1 or answer.wijze in (ALIAS, FAMILY))
            else None
        )

    parts = (
        names_between(
            text, joints, name_of, names, lambda part: _is_a_remark(read(part), names), _MOST_IN_ONE
        )
        or []
    )
    found = [answer for _, answer in parts]
    # 'BoekStartkoffertje + BoekStartcoach': one programme, named in each clause.
    if len({f.ids for f in found}) < (_FEWEST if len(found) < len(joints) + 1 else 1):
        return None
    if are_any_words([part for part, _ in parts], names):
        return None
    if re.search(_DASH, text) is not None and any(is_everyday(part, names) for part, _ in parts):
        return None  # 'Storm - Horizon'
    ids = sorted({i for f in found for i in f.ids})
    wijze = FAMILY if any(f.wijze == FAMILY for f in found) else ALIAS
    return Found(
        tuple(ids), wijze, min(_SURE if len(found) == len(joints) + 1 else _MEANT, *(f.sure for f in found))
    )


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)


def _at_an_end(part: str, names: Mapping[str, Any]) -> Found | None:
    """The name that a clause begins or ends with, when a word like 'op' leads what else it says: 'op de bso Beweegwijs'."""
    tokens = read(part)
    size = len(tokens)
    joined, at = written_together([w.text for w in tokens])
    for length in range(min(size - 1, _LONGEST_NAME), 0, -1):
        for start, led_by in ((0, tokens[length].text), (size - length, tokens[0].text)):
            end = start + length
            ids = ids_of(joined[at[start] : at[end]], names) if led_by in _LED_BY else []
            rest = tokens[:start] + tokens[end:]
            if len(ids) != 1 or not _written_as_a_name(tokens[start:end], names):
                continue
            if _is_a_remark(rest, names) and not any(another_thing(w.text, ids[0], names) for w in rest):
                return Found(tuple(ids), ALIAS, _MEANT)
    return None


def _written_as_a_name(chosen: list[Word], names: Mapping[str, Any]) -> bool:
    """Whether words stand there as a name: with a capital, and no one word of daily life or of a few letters."""
    first = chosen[0]
    if len(chosen) > 1:
        return any(w.capital for w in chosen)
    plain = not first.capitals and (first.text in names["daily"] or first.text in names["vocabulary"])
    return first.capital and not plain and len(first.text) >= SHORT_NAME


def _is_a_remark(tokens: list[Word], names: Mapping[str, Any]) -> bool:
    """Whether words without a name of ours leave the names in the other clauses standing."""
    return len(tokens) <= _MOST_WORDS and not any(
        w.text in names["doubt"]
        or w.text in names["wishes"]
        or (w.text in names["organisations"] and w.capital)
        or is_trade(w.text, names)
        for w in tokens
    )
