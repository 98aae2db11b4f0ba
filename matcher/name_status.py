"""How a programme stands, as people write it beside its name: 'VoorZorg (gestopt)', 'M@ZL - gepland voor 2027'.

Since when and until when `matcher.name_when` reads, other words `matcher.name_remark`. `kansrijk/web/name_status.js` is the
same in the browser.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.name_remark import FULL, IN_PART, TRIED, remark_in
from matcher.name_somewhere import told_places
from matcher.name_when import told_when

STOPS_SOON = "stopt"
_WEAK = (FULL, TRIED, IN_PART)
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_STOPPED_WITH = r"^(?:we|wij) zijn gestopt met (?:de |het )?"
_WAS_THERE = r"^(?:voorheen|vroeger|eerder) (?=[^ ])(?!nu )[^,;()]+$"
_PERHAPS = r"^(?:mogelijk|misschien|eventueel|evt\.?) (?=[^ ])"
_PERHAPS_SIGNS = ("mogelijk", "misschien", "eventueel", "evt")
_WAS_THERE_SIGNS = ("voorheen ", "vroeger ", "eerder ")
_SET_APART = ("(", "[", ",", ";", ":", "–", "—", "-")
_NOT_SURE = r"[([]?\?+[)\]]? *$|[([]\?+[)\]]|\?+(?= *[([])"
_FLAGS = re.IGNORECASE | re.ASCII


class ToldStatus(NamedTuple):
    """A name without the remark, and the status that the remark tells: gestopt, gepland, onbekend, or actief.

    `zwak` says why what is active is not to be counted on: `proef`, `vol`, `deels` or `stopt`, else ''. `alone` says
    whether nothing is lost when only the name is read.
    """

    naam: str
    status: str
    zwak: str = ""
    alone: bool = True


def told_status(text: str, vandaag: str = "") -> ToldStatus | None:
    """What a line says of how its programme stands on the day `vandaag` (ISO date, '' for the real one).

    None when it says nothing of it.
    """
    dated = told_when(text, vandaag)
    if dated is not None and dated.status != "actief":
        return ToldStatus(dated.naam, dated.status, "", dated.alone)
    remark = remark_in(text, vandaag)
    if dated is not None:
        weak = remark.kind if remark is not None and remark.kind in _WEAK else ""
        weak = weak or (IN_PART if told_places(text) is not None else "")
        return ToldStatus(dated.naam, "actief", STOPS_SOON if dated.soon else weak, dated.alone)
    # Who writes 'voorzorg?' or 'KiVa (?)' is not sure; no programme has a question mark at the end of its name.
    doubt = re.search(_NOT_SURE, text, _FLAGS) if "?" in text else None
    if remark is not None and not (doubt is not None and remark.kind == IN_PART):
        if remark.kind in _WEAK:
            return ToldStatus(remark.naam, "actief", remark.kind, remark.last)
        return ToldStatus(remark.naam, remark.kind, "", remark.last)
    if "gestopt met" in text and (found := re.search(_STOPPED_WITH, text, _FLAGS)) is not None:
        rest = text[found.end() :].strip(" ")
        return ToldStatus(rest, "gestopt") if rest else None
    if text.lower().startswith(_PERHAPS_SIGNS) and (found := re.search(_PERHAPS, text, _FLAGS)) is not None:
        return ToldStatus(text[found.end() :].strip(" "), "onbekend")
    if text.lower().startswith(_WAS_THERE_SIGNS) and re.search(_WAS_THERE, text, _FLAGS) is not None:
        return ToldStatus(text.partition(" ")[2].strip(" "), "gestopt")
    if doubt is not None:
        rest = text[: doubt.start()].strip(" ")
        return ToldStatus(rest, "onbekend", "", doubt.end() == len(text)) if rest else None
    # Where the places are told more may stand behind the name; then the whole line is to be read for names.
    places = told_places(text)
    return None if places is None else ToldStatus(places.before, "actief", IN_PART, alone=False)


def without_stand(text: str) -> str:
    """A name without a remark set apart on how its programme stands: 'KiVa (gestopt in 2021)' and 'KiVa, gestopt' name KiVa."""
    if not any(sign in text for sign in _SET_APART):
        return text
    told = told_status(text)
    # 'VoorZorg (wachtlijst)' alone may be the list; only in an offering it says that the programme runs.
    if told is None or not told.alone or told.zwak == FULL or not text.startswith(told.naam):
        return text
    return told.naam if text[len(told.naam) :].lstrip(" ")[:1] in _SET_APART else text
