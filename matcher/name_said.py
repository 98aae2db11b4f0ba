"""A name as people say it in a line: its website, what they do with it before it, and what they say that it is.

'www.buurtgezinnen.nl', 'deelname aan VoorZorg', 'in het kader van Kansrijke Start'; and 'KiVa is een kinderopvang',
which is no KiVa of ours. Works on the data of matcher.prepare_names only. `kansrijk/web/name_said.js` is the same in
the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key, words
from matcher.name_around import ALIAS
from matcher.name_beside import only_a_number, says_nothing
from matcher.name_everyday import may_be_any_heading
from matcher.name_stranger import describes, is_trade
from matcher.name_words import ARTICLES, LEGAL_FORMS, is_a_year, read
from matcher.spelling import LONGEST_NAME, OF_ITS_OWN, Found, ids_of, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_ASKED = 72
_LONG_NAME = 8
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_SITE = r"(?:https?://)?(?:www\.)?([a-z0-9-]+)\.(?:nl|nu|org|com|eu|info)(?:/[^ ]*)?"
_DOES = (
    "(?:deelname|deelnemen|deelnemer|deelnemers|neemt deel|nemen deel|doet mee|doen mee|meedoen|meegedaan) aan|"
    "(?:gecertificeerd|gediplomeerd|opgeleid|geschoold|getraind|bijgeschoold|erkend) (?:voor|in|als|tot)|"
    "(?:licentie|licenties|certificaat|licentiehouder) (?:voor|van)|"
    "(?:ondersteuning|begeleiding|hulp|uitleg) bij|in (?:het kader|de vorm) van|(?:met behulp van|aan de hand van|onder de naam)|"
    "(?:inkoop|inkopen|inzetten|uitvoeren|aanbieden|gebruikmaken|gebruikmaking)(?: van)?"
)
_WITH_WHOM = (
    "(?:aangesloten|aansluiting|sluit aan|sluiten aan) bij|(?:lid|partner) van|via|samen met|in samenwerking met|"
    "(?:samenwerking|samenwerken|bezig|aan de slag|aan het werk|gestart|begonnen|starten|beginnen) met|"
    "(?:partner|samenwerking|afname|afnemen|subsidi[eëEË]ring|subsidieverlening|bekostiging|financiering|bijdrage|beschikbaarheid|continuering|borging)"
    "(?: (?:van|voor|aan))?"
)
_GOES_ON_WITH = (
    "(?:continueren|voortzetten|voortzetting|borgen|uitbreiden|doorontwikkelen|verlengen|bestendigen"
    "|subsidi[eëEË]ren|bekostigen|financieren)(?: van)?"
)
_OPENING = f"^(.*?)(?:^| )(?:(?:{_DOES})|({_WITH_WHOM})|({_GOES_ON_WITH})) (?=[^ ])"
_LECTURE = "^(?:(?:gratis|online|themaavond:?|ouderavond:?) )?(?:lezing|webinar)s?(?: (?!en |& )|:)"
_LECTURES = ("lezing", "lezingen", "webinar")
_ALREADY = frozenset(
    "al aantal jaren jaar lang langer volop actief actieve zelf samen nog steeds inmiddels".split()
)
_SAYS = (" is ", " was ", " wordt ", " blijft ")
_IS_A = "^(.+?),? (?:is|was|wordt|blijft) (?:een|de|het|onze|ons|mijn|zijn) (.+)$"


def from_website(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programme that a website is called after, when nothing else is called so; the asker is to say if it is."""
    site = re.fullmatch(_SITE, text.lower())
    key = "" if site is None else name_key(site[1])
    if key not in names["standing"] or key in names["ordinary"] or key in names["daily"]:
        return None
    ids = ids_of(key, names) or names["loose"].get(key, [])
    return Found(tuple(ids), ALIAS, _ASKED) if len(ids) == 1 and len(key) >= _LONG_NAME else None


def is_website(text: str) -> bool:
    """Whether the whole text is the address of a website: its name may be anybody's."""
    return "." in text and re.fullmatch(_SITE, text.lower()) is not None


def behind_what_is_done(text: str, names: Mapping[str, Any]) -> str:
    """What stands behind words for taking part in it or working with it; the text itself when there are none.

    Before those words only such that say nothing: 'geen deelname aan' and 'onderzoek naar deelname aan' stay whole.
    """
    opening = re.match(_OPENING, text, re.IGNORECASE | re.ASCII)
    if opening is None or not all(
        says_nothing(w, names) or only_a_number(w) or is_a_year(w) or w in _ALREADY for w in words(opening[1])
    ):
        return text
    rest = text[opening.end() :]
    if opening[3] and may_be_any_heading(rest, names):
        return text  # 'Uitbreiden bouw' is about a building
    return text if (opening[2] or opening[3]) and _may_be_anybody(rest, names) else rest


def _may_be_anybody(rest: str, names: Mapping[str, Any]) -> bool:
    """Whether with whom or what one works may be anybody or anything: 'lid van Unity', 'aangesloten bij Horizon'."""
    tokens = [w for w in read(rest) if w.text not in ARTICLES]
    if len(tokens) != 1 or tokens[0].capitals:
        return False
    key = tokens[0].text
    return key in names["daily"] or (len(key) <= _LONG_NAME and names["standing"].get(key, 0) < OF_ITS_OWN)


def is_said_to_be_another(text: str, names: Mapping[str, Any]) -> bool:
    """Whether the text says of a name that it is an organisation, a place or a trade: 'KiVa is een kinderopvang'.

    The first word behind 'is een' that is one of those or a kind of programme decides.
    """
    said = re.match(_IS_A, text) if any(word in text for word in _SAYS) else None
    if said is None or not _has_a_name(said[1], names):
        return False
    for word in words(said[2]):
        if word in LEGAL_FORMS and name_key(said[1]) in names["owners"]:
            return False  # 'Buurtgezinnen is een stichting' is who gives it
        if word in names["kind"] and word not in names["organisations"]:
            return False
        if word in names["organisations"] or is_trade(word, names):
            return True
        if describes(word, names) or word in names["by_whom"]:
            return word in names["by_whom"]
    return False


def is_a_lecture(text: str, found: Found, names: Mapping[str, Any]) -> bool:
    """Whether the line is of a lecture on a programme that is not given as one: 'Lezing KiVa'; 'Lezing Triple P' is of Triple P."""
    if re.match(_LECTURE, text, re.IGNORECASE | re.ASCII) is None:
        return False
    return not any(f" {word} " in names["told"][i] for i in found.ids for word in _LECTURES)


def _has_a_name(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a name of ours stands in the text: 'Onze school is een Vreedzame School' says nothing of one."""
    joined, at = written_together(words(text))
    return any(
        joined[at[start] : at[end]] in names[table]
        for start in range(len(at) - 1)
        for end in range(start + 1, min(len(at), start + 1 + LONGEST_NAME))
        for table in ("names", "aliases", "families", "loose")
    )
