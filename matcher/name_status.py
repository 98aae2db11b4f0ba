"""How a programme stands, as people write it beside its name: 'VoorZorg (gestopt)', 'M@ZL - gepland voor 2027'.

Only a remark at either end, in words that say nothing else; since when and until when `matcher.name_when` reads. `kansrijk/web/name_status.js` is the same in the browser:
the same patterns on the same text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.name_when import told_when

_SAYS = {
    "gestopt": (
        "gestopt|gestaakt|stopgezet|be[eëEË]indigd|opgeheven|(?:loopt )?niet meer|"
        "wordt niet meer (?:aangeboden|gegeven|ingezet|uitgevoerd)"
    ),
    "gepland": "start (?:pas )?volgend (?:school)?jaar|volgend (?:school)?jaar|gaat (?:nog )?starten|gepland|in voorbereiding|nog niet gestart|wordt (?:nog )?(?:ingevoerd|voorbereid)|binnenkort",
    "onbekend": "status onbekend|stopt(?: binnenkort)?|loopt af|mogelijk|misschien|eventueel|(?:in )?verkenning|onder voorbehoud|loopt (?:dit|dat|het) nog|onbekend of (?:dit|dat|het) nog loopt",
}
_MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_YEAR = "(?:19|20)[0-9][0-9]"
_DATE = (
    f"(?:[0-9]{{1,2}}[-/][0-9]{{1,2}}[-/](?:{_YEAR}|[0-9][0-9])"
    f"|(?:[0-9]{{1,2}} )?{_MONTH}(?: {_YEAR})?|{_YEAR}(?:[-/](?:{_YEAR}|[0-9][0-9]))?)"
)
_WHEN = f"(?: (?:per|sinds|in|vanaf|voor|na))?(?: (?:het )?(?:begin|medio|eind|voorjaar|najaar|zomer|schooljaar))?(?: {_DATE})?"
_FLAGS = re.IGNORECASE | re.ASCII
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_BEHIND = {
    status: f"[ ,;:([–—-]{{1,4}}(?:{says}){_WHEN}[ .?!]{{0,3}}[)\\]]?$" for status, says in _SAYS.items()
}
_BEFORE = {status: f"^(?:{says}){_WHEN} ?: ?" for status, says in _SAYS.items()}
_BEFORE["gestopt"] += "|^(?:we|wij) zijn gestopt met (?:de |het )?"
_BEFORE["onbekend"] += "|^(?:mogelijk|misschien|eventueel|evt\\.?) (?=[^ ])"
_SET_APART = ("(", "[", ",", ";", ":", "–", "—", "-")
_NOT_SURE = r"[([]?\?+[)\]]? *$"
_IN_EACH = (
    "gest", "ndigd", "stopgezet", "opgeheven", "niet meer", "gepland", "voorbereid", "nog niet gestart", "ingevoerd",
    "binnenkort", "status onbekend", "loopt", "stopt", "mogelijk", "misschien", "eventueel", "evt", "verkenning", "voorbehoud", "volgend", "starten", "?",
)  # fmt: skip
"""Every remark has one of these in it, and hardly any name."""


class ToldStatus(NamedTuple):
    """A name without the remark, and the status that the remark tells: gestopt, gepland, onbekend, or actief since or until a day."""

    naam: str
    status: str


def told_status(text: str, vandaag: str = "") -> ToldStatus | None:
    """What a line says of how its programme stands on the day `vandaag` (ISO date, '' for the real one).

    None when it says nothing of it, or nothing else.
    """
    dated = told_when(text, vandaag)
    if dated is not None:
        return ToldStatus(*dated)
    small = text.lower()
    if not any(part in small for part in _IN_EACH):
        return None
    for status in _SAYS:
        if (found := re.search(_BEHIND[status], text, _FLAGS)) is not None:
            rest = text[: found.start()]
        elif (found := re.search(_BEFORE[status], text, _FLAGS)) is not None:
            rest = text[found.end() :]
        else:
            continue
        return ToldStatus(rest.strip(" "), status) if rest.strip(" ") else None
    # Who writes 'voorzorg?' or 'KiVa (?)' is not sure; no programme has a question mark at the end of its name.
    if (found := re.search(_NOT_SURE, text, _FLAGS)) is not None and (
        rest := text[: found.start()].strip(" ")
    ):
        return ToldStatus(rest, "onbekend")
    return None


def without_stand(text: str) -> str:
    """A name without a remark set apart on how its programme stands: 'KiVa (gestopt in 2021)' and 'KiVa, gestopt' name KiVa."""
    if not any(sign in text for sign in _SET_APART):
        return text
    told = told_status(text)
    if told is None or not text.startswith(told.naam):
        return text
    return told.naam if text[len(told.naam) :].lstrip(" ")[:1] in _SET_APART else text
