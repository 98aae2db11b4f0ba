"""How far a programme reaches, as people write it beside its name: 'KiVa (30 procent)', 'KiVa op 4 van de 11 scholen'.

Only where the text says of what it is a part, or nothing else stands there. `kansrijk/web/name_reach.js` is the same
in the browser: the same patterns on the same text.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# What stands before the dash or is glued says which: 'vo-scholen', 'peutergroepen', 'schoollocaties'.
_GLUED = "(?:[a-z]{1,20}[- ]?)??"
_WHERE = (
    "(?:scholen|locaties|vestigingen|wijken|buurten|kernen|dorpen|gemeenten|kinderdagverblijven|kdv'?s|peuterspeelzalen|consultatiebureaus|"
    "huisartsen|praktijken|opleidingen|roc'?s|mbo'?s|vmbo'?s|colleges|teams|opvang|afdelingen|clusters)"
)
_WHO = (
    "(?:gezinnen|klassen|groepen|leerlingen|studenten|kinderen|jeugdigen|jongeren|peuters|kleuters|baby'?s|geboorten|geboortes|zwangeren|"
    "ouders|moeders|doelgroep)"
)
_PLACES = f"(?:[a-z]{{1,20}}-?)??{_WHERE}"
_WHOLE = f"{_GLUED}(?:{_WHERE}|{_WHO})"
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_WORDS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBER = f"([0-9]{{1,4}}|[eéEÉ][eéEÉ]n|{'|'.join(_WORDS[1:])})"
_OF = "(?:van(?: de| het| onze| alle)?|v/d|v\\.d\\.|vd)"
_END = "(?: doen mee| meedoen| doet mee)?[.)\\]]*(?=$| *[,;(]| [–—-] )"
_SHARE = f"(?:^|[^0-9.,])([0-9]{{1,3}}) ?(?:%|procent)(?: {_OF}(?: de)? {_WHOLE})?{_END}"
_COUNT = f"(?:^|[^0-9.,a-zéÉ]){_NUMBER}(?: {_OF} | op (?:de |elke )?){_NUMBER} {_WHOLE}{_END}"
_SLASHED = f"(?:[(,]|(?:op|bij|in|aan)) ?{_NUMBER} ?/ ?{_NUMBER} {_WHOLE}{_END}"  # 'groep 7/8' is no count
_ALL = f"(?:^|[^a-z])(?:op|in|bij|aan)? ?alle {_PLACES}{_END}"
_NOT_ALL = "(?:niet|bijna|vrijwel|haast|nagenoeg|straks|later|uiteindelijk|20[0-9][0-9])(?: meer)?(?: (?:op|in|bij|aan|voor))?$"
_PARTS = (
    ("driekwart", 75),
    ("kwart", 25),
    ("(?:een|1) ?derde", 33),
    ("de helft", 50),
    ("(?:twee|2) ?derde", 67),
)
_PART = f" {_OF} {_WHOLE}{_END}"
_AROUND = "(?: doen mee| meedoen| doet mee)?[.)\\]]*$"
"""What may stand behind a part and does not tell it."""
_FLAGS = re.IGNORECASE | re.ASCII
_EVERYWHERE = 100
ONLY_THERE = frozenset("alleen enkel uitsluitend behalve locatie regio team wijk".split())
"""Before a place they say that it is not everywhere: 'alleen op het vmbo', 'behalve Zuidoost', 'locatie De Vuurtoren'."""
_ONLY_AT = frozenset(
    "op in bij team locatie regio wijk groep klas vmbo havo vwo po vo mbo noord oost zuid west".split()
)
_SIDES = frozenset("noord oost zuid west midden centrum noordoost noordwest zuidoost zuidwest".split())
_NO_PLACE = frozenset(
    (
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag afspraak verwijzing indicatie verzoek aanmelding genoeg voldoende "
        "vakantie vakanties schoolvakanties overleg nood uitzondering uitzonderingen combinatie"
    ).split()
)
_NEEDS = ("%", "procent", "van", "vd", "v/d", "v.d.", "/", " op ", "alle ")


def told_reach(text: str) -> int | None:
    """The percentage of schools, neighbourhoods or young people that a line tells, from 1 to 100; None when it tells none."""
    return _told(text)[0]


def told_part(text: str) -> str:
    """The words in which a line tells what part it reaches: '9 van de 14 scholen', 'de helft van de wijken'; '' when it tells none."""
    reach, said = _told(text)
    return "" if reach is None or reach == _EVERYWHERE else re.sub(_AROUND, "", said, flags=_FLAGS)


def _told(text: str) -> tuple[int | None, str]:
    """The percentage that a line tells, and the words that say so."""
    small = text.lower()
    if not any(part in small for part in _NEEDS):
        return None, ""
    if (found := re.search(_SHARE, text, _FLAGS)) is not None:
        return (int(found[1]) if 1 <= int(found[1]) <= 100 else None), _from(found)
    if (found := re.search(_COUNT, text, _FLAGS) or re.search(_SLASHED, text, _FLAGS)) is not None:
        some, all_ = _number(found[1]), _number(found[2])
        # Halves up, in whole numbers: the browser counts the same.
        reach = max(1, (200 * some + all_) // (2 * all_)) if 0 < some <= all_ else None
        return reach, _from(found)
    for part, share in _PARTS:
        if (found := re.search(f"(?:{part}){_PART}", text, _FLAGS)) is not None:
            return share, found[0]
    if (found := re.search(_ALL, text, _FLAGS)) is not None:
        before = text[: found.start() + 1].rstrip(" ")
        return (None if re.search(_NOT_ALL, before, _FLAGS) else _EVERYWHERE), found[0]
    return None, ""


def _from(found: re.Match[str]) -> str:
    """What was found, from its first number on."""
    return found[0][found[0].index(found[1]) :]


def _number(said: str) -> int:
    small = said.lower().replace("é", "e")
    return int(small) if small.isdigit() else _WORDS.index(small) + 1


def is_somewhere(said: Sequence[str]) -> bool:
    """Whether a part says where alone, or where not: 'alleen nog in groep 5', 'behalve Zuidoost', 'regio Noord'."""
    if not _NO_PLACE.isdisjoint(said):
        return False
    if said[0] == "locatie":
        return len(said) > 1
    if said[0] in ("regio", "team", "wijk"):
        return len(said) == 2 and said[1] in _SIDES
    if "behalve" in said:
        return said[-1] != "behalve" and said[said.index("behalve") + 1] not in ("voor", "als", "wie")
    only = next((at for at, w in enumerate(said) if w in ONLY_THERE), len(said))
    rest = [w for w in said[only + 1 :] if w != "nog"]
    return len(rest) > 0 and rest[0] in _ONLY_AT and said[only] not in ("locatie", "regio", "team", "wijk")
