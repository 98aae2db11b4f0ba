"""How plans, reports and school guides list what is there: with a numbered label, in quotes, or with half a name behind a slash.

'Maatregel 12. VoorZorg', '"Trefwoord" en "Kwink"', 'CenteringZwangerschap/Ouderschap'. Works on the data of
matcher.prepare_names only. `kansrijk/web/name_listed.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.name_everyday import may_be_any_heading
from matcher.name_words import read
from matcher.spelling import OF_ITS_OWN, ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_SHORTEST_HALF = 5
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_LABEL = (
    "^(?:[Bb]ijlage|[Hh]oofdstuk|[Pp]aragraaf|[Aa]rtikel|[Mm]aatregel|[Aa]ctie|[Aa]ctiepunt|[Aa]ctielijn|[Aa]ctiviteit|[Pp]ijler"
    "|[Tt]hema|[Ss]poor|[Oo]nderdeel|[Pp]roject|[Pp]rogrammalijn|[Ss]peerpunt|[Ss]ubsidieregel|[Tt]abel|[Pp]unt|[Nn]r\\.?) "
    "[0-9]{1,2}[a-z]?(?:\\.[0-9]{1,2})*(?:[.):]| [-–])? +(?=[^0-9 ])"
)
_LICENCE = "([Ll]icenties?) [A-C](?=$|[ ),.])|(?<=[ (])[A-C]-(licenties?)(?=$|[ ),.])"
_AND_OR = " en/of "
_LETTERS = "(^|[ (])([A-Z]{3,5})(?=$|[ ),.:;])"
_QUOTED = "(^|[ (])(?:‘([^‘’]+)’|“([^“”]+)”|\"([^\"]+)\"|'([^']+)')(?=$|[ ),.:;])"
_HALVES = "(?:([A-Z][a-z]+) )?([A-Za-z]+)/-?([A-Z][a-z]+)(?![A-Za-z])"


def as_listed(text: str, names: Mapping[str, Any]) -> str:
    """The text without its label or the quotes around each of its names, and with the names whole that share their first half."""
    if (" " not in text and "/" not in text) or ids_of(name_key(text), names):
        return text
    lighter = re.sub(_LABEL, "", text)
    # 'Thema 3 Vrienden' and 'Hoofdstuk 2 Leefstijl' are headings.
    if lighter != text and not _is_a_heading(lighter, names):
        text = lighter
    text = re.sub(_LICENCE, lambda m: m[1] or m[2], text).replace(_AND_OR, " en ")
    # Quotes around one name set it off from the rest; around each of some names they only list.
    if len(re.findall(_QUOTED, text)) > 1:
        text = re.sub(_QUOTED, lambda m: m[1] + (m[2] or m[3] or m[4] or m[5]), text)
    text = re.sub(_LETTERS, lambda m: _with_its_owner(m, text, names), text)
    return re.sub(_HALVES, lambda m: _both(m, names), text) if "/" in text else text


def _is_a_heading(text: str, names: Mapping[str, Any]) -> bool:
    """Whether what stands behind a label is one word that may be any subject, or words that may."""
    tokens = read(text)
    plain = len(tokens) == 1 and not tokens[0].capitals
    return may_be_any_heading(text, names) or (
        plain and names["standing"].get(tokens[0].text, 0) < OF_ITS_OWN
    )


def _with_its_owner(found: re.Match[str], text: str, names: Mapping[str, Any]) -> str:
    """'Humanitas: Home-Start en BOR' -> '... BOR Humanitas': letters that are only ours with a word that stands elsewhere in the line."""
    key = found[2].lower()
    for _, content in names["short"].get(key, ()):
        owner = content.split(" ")[-1]
        said = [w.text for w in read(text)]
        if owner in said and ids_of(key + owner, names) and key + owner not in "".join(said):
            return f"{found[0]} {owner.title()}"
    return found[0]


def _both(found: re.Match[str], names: Mapping[str, Any]) -> str:
    """'CenteringZwangerschap/Ouderschap' -> 'CenteringZwangerschap en CenteringOuderschap', when both are ours and the half alone is none."""
    before, first, last = found[1] or "", found[2], found[3]
    if ids_of(name_key(last), names):
        return found[0]
    whole = before + first
    ours = ids_of(name_key(whole), names)
    start = len(before) or _SHORTEST_HALF
    for end in range(start, start + 1 if before else len(first) - 1):
        other = ids_of(name_key(whole[:end] + last), names)
        if ours and other and other != ours:
            return f"{whole} en {whole[:end]}{last}"
    return found[0]
