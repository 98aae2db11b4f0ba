"""What a reader of a report must know before choosing, in a line or two: whether it can still be had, and for whom the proof holds.

An entry has all its caveats (`kanttekeningen`); a report has room for the one or two on which a decision hangs, and the
page of the entry has the rest. Pure; works on an entry, when the data of a match is prepared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kennisbank.model.interventie import Interventie
from kennisbank.no_value import GEEN

LONGEST = 190
"""So many signs a caveat has at most, whole sentences; one sentence that is longer stands by itself."""
_SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-Z“‘0-9É])")
_AVAILABLE = re.compile(
    r"\bof (?:het|dit|dat|de|zij)\b[^.]{0,60}\bnog\b|\bkies dit niet meer\b|\bniet meer erkend\b|\bbiedt nu\b|\bopvolger\b"
    r"|\bnog (?:te krijgen|overal)\b|\bloopt tot en met\b|\bdoorging\b|\bverschilt per (?:afdeling|gemeente)\b"
    r"|\balleen nog in\b|\bde licentie (?:verviel|vervalt|liep af)\b|\baanbod er nog\b",
    re.IGNORECASE,
)
_NOT_AVAILABLE = re.compile(
    r"\bdatabank\b|\bleeftijd\b|\bnog geldt\b|\bonderzocht\b|\bmeting\b|\bof het werkt\b", re.I
)
"""What looks like a sentence on whether it can be had and is about something else."""
_HOLDS = re.compile(
    r"\b(?:erkenning|oordeel|bewijs|niveau|uitkomsten?)\b[^.]{0,60}\bgeld(?:t|en) (?:alleen|niet|voor)\b"
    r"|\b(?:erkenning|oordeel|niveau|onderzoek)\b[^.]{0,30}\b(?:gaat|ging|slaat|oordeelde) (?:alleen )?(?:over|op|aan)\b"
    r"|\bniveau\b[^.]{0,20}\bniets\b|\bniets aangetoond\b|\balleen bedoeld voor\b|\bgeen effect zien\b|\boordeelde alleen\b"
    r"|\bmaar niet minder\b|\bniet in gedrag\b",
    re.IGNORECASE,
)
_TO_READER = re.compile(
    r"^(?:kies|let op|verwacht|vraag (?:eerst|altijd)|reken op|alleen|zeg erbij|dit bestaat alleen)\b", re.I
)
_SAID = re.compile(
    r"ouder dan vijf jaar|ingetrokken|gaat over de theorie|\bgezocht\b|\bgeen erkenning\b|dit is behandeling|opnieuw (?:wordt )?beoordeeld"
    r"|\bonze\b|\blezer\b|\blezing\b|\bdatabank\b|\b(?:vonden|zagen|lazen|kenden|schreven) wij\b|\bwij (?:vonden|zagen|lazen|kenden|schreven|volgen)\b"
    r"|\bleiden wij\b|\bdoor ons\b|\bvan ons\b|\bontwikkelde\b|\boudere\b|\bfragment\b|\bnoemt (?:ook|het)\b"
    r"|\bbeheert\b|\bontwikkeld\b|\bafgeleid\b|\bstaat hier\b|\bstaan hier\b|\bbron(?:nen)?\b|\bdatum\b|\berkenning is van\b",
    re.IGNORECASE,
)  # fmt: skip
"""What a report says at the level, or what is about our own reading."""
_LEANS = re.compile(
    r"^(?:die|dat|ook|hij|zij|daar|daarom|dus|of dat|het geldt|(?:een|zo.n) oordeel|uitkomsten)\b|voor dat doel",
    re.IGNORECASE,
)
"""A sentence that begins like this leans on the one before it."""


def caveats(item: Interventie) -> list[str]:
    """[what decides: as somebody wrote it, or whether it can still be had; for whom the proof holds or what else to know].

    '' for what the entry does not say. What was written by hand stands for both: a pattern finds a sentence, and only
    who read the entry knows which one turns a choice.
    """
    if item.kanttekening_kort != GEEN:
        return [item.kanttekening_kort, ""]
    notes = [_SENTENCE.split(" ".join(note.split())) for note in item.kanttekeningen]
    had = next((_around(note, at) for note in notes for at in _available(note)), "")
    holds = next((_around(note, at) for note in notes for at in _matching(note, _HOLDS)), "")
    told = holds or next((_around(note, at) for note in notes for at in _matching(note, _TO_READER)), "")
    return [had, "" if told in had else told]


def _available(note: Sequence[str]) -> Iterator[int]:
    return (n for n in _matching(note, _AVAILABLE, said=True) if not _NOT_AVAILABLE.search(note[n]))


def _matching(note: Sequence[str], pattern: re.Pattern[str], *, said: bool = False) -> Iterator[int]:
    return (n for n, text in enumerate(note) if pattern.search(text) and (said or not _SAID.search(text)))


def _around(note: Sequence[str], at: int) -> str:
    """One sentence of a caveat, with the one it leans on and those after it while there is room."""
    start = at - 1 if at and _LEANS.search(note[at]) else at
    found = " ".join(note[start : at + 1])
    for text in note[at + 1 :]:
        said = _SAID.search(text) and not _AVAILABLE.search(text)
        if len(found) + len(text) >= LONGEST or said:
            break
        found = f"{found} {text}"
    return found
