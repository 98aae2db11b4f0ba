"""Where it is offered and by whom: which words beside a name are a place, and when a name is an organisation's.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_place.js` is the same in the browser.
"""

from __future__ import annotations

import re

from matcher.name_stranger import is_another
from matcher.name_words import LED_NAMES, LEGAL_FORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matcher.name_words import Word

_LONGEST_PLACE = 5
_SHORTEST_LOWER = 4
_LONGEST_CALLED = 10
_SCHOOLS_NAMED = ("college", "lyceum", "gymnasium")
_IN_PARTS = ("team", "teams", "regio", "wijk", "wijkteam", "locatie", "stadsdeel", "gebied", "dorp")
_NUMBER = "[0-9]+"


def place_spans(tokens: list[Word], names: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Where a place stands, as first and one past the last; of those that begin at one word the longest first."""
    found: list[tuple[int, int]] = []
    places, size = names["places"], len(tokens)
    for first, word in enumerate(tokens):
        if word.text in names["organisations"]:
            continue
        capital, phrase, together = word.capital, "", ""
        here = []
        for last in range(first + 1, min(size, first + _LONGEST_PLACE) + 1):
            text = tokens[last - 1].text
            phrase = f"{phrase} {text}" if phrase else text
            together += text
            # 'Contour de Twern'
            plain = places.get(phrase) or (places.get(together) if capital else None)
            if plain is not None and (capital or (plain == 2 and len(phrase) >= _SHORTEST_LOWER)):
                here.append((first, last))
        found += reversed(here)
    return found


def places_beside(
    tokens: list[Word], spans: list[tuple[int, int]], start: int, end: int, names: Mapping[str, Any]
) -> set[int]:
    """The positions outside start..end that are together a place or the name of a school or other organisation.

    'Krimpen aan den IJssel', 'home-start gouda', 'obs De Vlinder'. A place that is a word besides needs a capital.
    `spans` is what `place_spans` says of these words.
    """
    found: set[int] = set()
    seen = -1
    for first, last in spans:
        if first != seen and (last <= start or first >= end):
            found.update(range(first, last))
            seen = first
    return found | _organisation_behind(tokens, end, names)


def is_a_part(tokens: list[Word], at: int, names: Mapping[str, Any]) -> bool:
    """Whether a word in small letters says which team or neighbourhood: 'team zuid'."""
    return at > 0 and tokens[at].text in names["place_parts"] and tokens[at - 1].text in _IN_PARTS


def _organisation_behind(tokens: list[Word], end: int, names: Mapping[str, Any]) -> set[int]:
    """The words of 'obs De Vlinder' or 'welzijn Delfzicht' behind a name: a kind of organisation, and what it is called.

    'Unity Kerk Almere' is another Unity: a kind that has nothing to do with children gives no programme. And 'school
    Carnaval' is not what a school is called.
    """
    found: set[int] = set()
    for at in range(end, len(tokens) - 1):
        kind = tokens[at].text
        is_kind = kind in names["organisations"] or kind in names["teams"]
        if not is_kind or (at == end and kind in names["other"]):
            continue
        last = at + 1
        while (
            last < len(tokens)
            and (tokens[last].capital or tokens[last].text in LED_NAMES)
            and tokens[last].text not in names["organisations"]
        ):
            last += 1
        in_small = kind in names["teams"] or not tokens[at].capital
        of_a_trade = last == at + 2 and in_small and is_another(tokens[at + 1], names)
        if last > at + 1 and tokens[last - 1].capital and not of_a_trade:
            found.update(range(at, last))
    return found


def _called_after(name: list[Word], kind: Word, last: bool, names: Mapping[str, Any]) -> bool:
    """Whether a kind of organisation behind a short name says that it is called so: 'Opstapje Kinderopvang', 'OKO Sporthal'.

    Not when the programme has that kind in a name of its own ('BoekStart in de kinderopvang'), or capitals inside.
    """
    key = "".join(w.text for w in name)
    if not last or not kind.capital or kind.only_capitals or kind.apart or len(key) > _LONGEST_CALLED:
        return False
    if kind.text not in names["organisations"] or kind.text in names["kind"]:
        return False
    if any(w.capitals and not w.only_capitals for w in name):
        return False
    meant = names["names"].get(key) or names["aliases"].get(key) or ()
    return not any(f" {kind.text} " in names["own"][i][0] for i in meant)


def of_an_organisation(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether the name at start..end is more likely what an organisation is called: 'Kinderopvang Kaleidoscoop'.

    So it is when a kind of organisation stands right before a name of one word, or before a short one with its own capital.
    What is written with capitals inside (KiVa) or has a word like 'methode' in or behind it remains a programme.
    """
    one_plain_word = end - start == 1 and not tokens[start].capitals
    if end < len(tokens):
        kind, last = tokens[end], end + 1 == len(tokens)
        if (one_plain_word and kind.text in _SCHOOLS_NAMED) or _called_after(
            tokens[start:end], kind, last, names
        ):
            return True
    before = start - 1
    while before >= 0 and tokens[before].text in LED_NAMES:
        before -= 1
    if before < 0 or tokens[before].text not in names["organisations"]:
        return False
    if tokens[before].text in LEGAL_FORMS and "".join(w.text for w in tokens[start:end]) in names["owners"]:
        return False  # 'stichting Steunouder' is who gives it
    chosen = [w for w in tokens[start:end] if w.text not in names["fillers"] or w.text in names["kind"]]
    if end < len(tokens) and tokens[end].text in names["kind"] and tokens[end].text not in names["units"]:
        return False
    if any(w.capitals or w.text in names["kind"] or w.text in names["schools"] for w in chosen):
        return False
    if any(w.text.endswith(e) and len(w.text) > len(e) for w in chosen for e in names["glued"]):
        return False
    return len(chosen) < 3 and not any(re.fullmatch(_NUMBER, w.text) for w in chosen)
