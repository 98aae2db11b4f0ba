"""Shorthand in a name, written out: 'schoolmaatsch. werk', 'lesprogr.', '4 u p/w', 'Kesselslessen', 'SEL-methode'.

Works on the data of matcher.prepare_names only. `kansrijk/web/name_shorthand.js` is the same in the browser.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key, words
from matcher.name_beside import is_topic, tells_more
from matcher.name_stranger import of_another_form
from matcher.name_words import read
from matcher.spelling import ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_SHORTEST_CUT = 3
_NO_WORD = 2
_SHORTEST_STEM = 5
# Patterns as text, compiled when they are first used: a command that needs none should not wait for them.
_DOTTED = r"(^|[^A-Za-z])((?:[A-Za-z]\.)+[A-Za-z])(?![A-Za-z])\.?"
_PLUS = r" \+ |\+(?=[A-Za-z])"
_SLASHED = r"(^|[ (])([av]/d|v/h|vh\.|ism|olv|mmv|ikv|ihkv|tbv|mbt|obv|itt)(?= )"
_SLASHES = {
    "v/d": "van de",
    "a/d": "aan de",
    "v/h": "voorheen",
    "vh.": "voorheen",
    "ism": "door",
    "olv": "door",
    "mmv": "door",
    "ikv": "in",
    "ihkv": "in",
    "tbv": "voor",
    "mbt": "voor",
    "obv": "op",
    "itt": "anders dan",
}
_CUT_OFF = r"(^|[ (/-])([A-Za-zÀ-ÖØ-öø-ÿ]+)\.(?=[ ),/]|$)(?= *([A-Za-zÀ-ÖØ-öø-ÿ]*))"
_YEAR_BETWEEN = r" +\((?:(?:sinds|vanaf|gestart in|start|per) )?(?:(?:school)?jaar )?(?:19|20)[0-9]{2}(?:[-/](?:20)?[0-9]{2})?\) +(?=[a-z&+])"
_SMALL = {"m": "met", "v": "van", "o": "op", "i": "in", "n": "naar", "vd": "van de"}
_SIGNS = {
    "u": "uur",
    "wk": "weken",
    "p/w": "per week",
    "p/j": "per jaar",
    "pj": "per jaar",
    "ll": "leerlingen",
    "lln": "leerlingen",
    "kl": "klas",
    "cb": "consultatiebureau",
    "bs": "basisschool",
    "mnd": "maanden",
    "wkn": "weken",
    "jr": "jaar",
    "w/": "with",
    "niv": "niveau",
    "level": "niveau",
    "vd": "van de",
    "HB": "huisbezoek",
}
_SIGN = r"(^| )(u|wk|wkn|mnd|lln?|jr|kl|cb|bs|w/|p/w|p/j|pj|niv|level|vd|HB)(?=[ ),.]|$)"
_DOER = r"(^|[ (])([A-Za-z]{2,5})['’]ers?(?=[ ),.]|$)"
_STUCK = r"([0-9])(mnd|wkn?|jr|u|lln?)(?=[ ),.]|$)"
_TIMES = r"(^| )p(?:[./]| )?(?:w|wk|week)\.?(?=[ ),]|$)"
_DAY = r"(^| )op (ma|di|wo|do|vr)(?=[ ),]|$)"
_DAYS = {"ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag"}
_JUNIOR = r"(^| )([A-Za-z][A-Za-z-]*) jr(?=[ ),.]|$)"
_OFFICE = r"buro(s?)(?=[ ),.]|$)"
_LETTERS_FOR = {"SEL": "sociaal-emotioneel leren", "SOVA": "sociale vaardigheden"}
_LETTERS_SAID = r"(^| )(SEL|SOVA)(?=[ ),.]|$)"
_MORE = r"(^|[ (])([A-Z]{2,5}|[a-z]{3,5})['’]s(?=[ ),.]|$)"
_SHORT_PLACE = r"(^|[ (])([AR])'dam(?=[ ),.]|$)"
_SHORT_PLACES = {"A": "Amsterdam", "R": "Rotterdam"}
_STATED = (
    " (?:(?:is|zijn) er(?=$|[ ),.])|(?:is|zijn|wordt|worden) (?=(?:ingekocht|gestart|ingevoerd|in voorbereiding|aangeboden|gegeven"
    "|ingezet|uitgevoerd|gebruikt|beschikbaar|gevolgd)(?:[ ),.]|$)))"
)
_IN_PART = "nog niet (?:overal|(?:op|bij|in) (?:alle|elke|iedere) [a-z]+)"
_ORIGIN = (
    "(^|[ (])(?:[Oo]ekra[iï]ense|[Ss]yrische|[Ee]ritrese|[Aa]fghaanse|[Pp]oolse|[Bb]ulgaarse|[Tt]urkse|[Mm]arokkaanse|"
    "[Ss]urinaamse|[Aa]ntilliaanse|[Ss]omalische|[Aa]rabische|[Aa]rabischtalige|[Mm]olukse) "
    "(?=(?:kinderen|gezinnen|ouders|moeders|vaders|jongeren|leerlingen|vrouwen|meiden|jongens|peuters|kleuters)(?:[ ),]|$))"
)
_KIND_BEHIND = r"(^|[ (])([A-Za-zÀ-ÖØ-öø-ÿ0-9]+)-([a-z]+)(?=[ ),]|$)"
_RENAMED = r"[^()]+\((?:nu|heet nu|tegenwoordig|inmiddels|thans|nu:) +([^()]+)\)"
_WORD = r"[A-Za-zÀ-ÖØ-öø-ÿ]+"
QUOTED = "(?:^|[ (])(?:‘([^‘’]+)’|“([^“”]+)”|\"([^\"]+)\"|'([^']+)')(?=$|[ ),.:;])"
_SAID = r"([^()]+?)(?: (?:is|zijn) (?=(?:een|er|het|de|voor|bedoeld) )|[.!] +(?=[A-Z]))"
_BOTH = "([A-Za-z]+)/([A-Za-z]+)"
_ON_A_SCREEN = "(^|[ (])(?:online|digitale?|digitaal)(?=[ )]|$)"
_AT_SCHOOLS = r"(^|[ (-])((?:v?mbo|roc|havo|vwo|hbo)[ -]?|(?:vo|po|so)[ -])(?:opleidingen|afdelingen|studenten)(?=[ ),]|$)"
_CAPITALS = "[A-Z].*[A-Z]"
_IN_BRACKETS = r"([^()]+?) *\(([A-Za-z]{3,6})\)"


def tidy(text: str, names: Mapping[str, Any]) -> str:
    """Abbreviations without their dots, a plus between two names as a sign that joins, and '=' as a word.

    In 'Girls' Talk + (LVB)' the plus is the last sign of a name.
    """
    text = re.sub(_DOTTED, lambda m: m[1] + m[2].replace(".", ""), text)
    text = re.sub(_SLASHED, lambda m: m[1] + _SLASHES[m[2]], text)
    text = re.sub("± ?", "ca. ", text.replace("+/-", "ca.").replace("™", ""))
    text = re.sub(_YEAR_BETWEEN, " ", text)
    text = re.sub(_JUNIOR, lambda m: _junior(m, names), text)
    whole = text
    return re.sub(_PLUS, lambda m: _plus(whole[: m.start()], whole[m.end() :], names), text).replace(
        "=", " is "
    )


def _plus(before: str, behind: str, names: Mapping[str, Any]) -> str:
    ends_a_name = name_key(before) + "plus" in names["names"] and not ids_of(name_key(behind), names)
    return "+ " if ends_a_name else " & "


def written_out(text: str, names: Mapping[str, Any]) -> str:
    """The text with its shorthand as whole words; the text itself when there is none.

    Only the new name of what has been renamed: 'Actie X (nu Y)'. A word that was cut off becomes the first of
    the names' own words that begins so, and else the first of the words that stand around names. 'SEL-methode'
    is a methode: which one the name beside it says. 'Beter bij de les (BBDL)' says the same twice.
    """
    renamed = re.fullmatch(_RENAMED, text)
    if renamed is not None:
        return renamed[1]
    text = _told_of(_quoted(text, names), names)
    text = re.sub(_IN_BRACKETS, lambda m: m[1] if _initials(m[1], m[2]) else m[0], text)
    text = re.sub(_AT_SCHOOLS, lambda m: m[1] + m[2].strip(" -"), text, flags=re.IGNORECASE | re.ASCII)
    text = re.sub(_STATED, " ", text)
    text = re.sub(_IN_PART, "deels", text)
    text = re.sub(_ORIGIN, r"\1", text)
    text = re.sub(_MORE, lambda m: _one_of(m, names), text)
    text = re.sub(_DOER, r"\1\2", text)
    text = re.sub(_STUCK, r"\1 \2", text)
    text = re.sub(_TIMES, r"\1per week", text)
    text = re.sub(_DAY, lambda m: m[1] + "op " + _DAYS[m[2]], text)
    text = re.sub(_OFFICE, r"bureau\1", text)
    text = re.sub(_SHORT_PLACE, lambda m: m[1] + _SHORT_PLACES[m[2]], text)
    text = re.sub(_LETTERS_SAID, lambda m: m[1] + _LETTERS_FOR[m[2]], text)
    text = re.sub(_SIGN, lambda m: m[1] + _SIGNS[m[2]], text)
    text = re.sub(_BOTH, lambda m: _of_one_name(m, names), text)
    text = re.sub(_CUT_OFF, lambda m: m[1] + _whole_word(m[2], name_key(m[3]), names), text)
    text = re.sub(_KIND_BEHIND, lambda m: m[1] + _kind(m, names), text)
    return re.sub(_WORD, lambda m: _apart(m[0], names), text)


def _quoted(text: str, names: Mapping[str, Any]) -> str:
    """“Leer te durven!” online training -> without 'online': what stands outside the quotes is no part of the name."""
    quoted = re.search(QUOTED, text)
    key = "" if quoted is None else name_key(quoted[0])
    if quoted is None or not (key in names["names"] or key in names["aliases"]):
        return text
    before, behind = text[: quoted.start()], text[quoted.end() :]
    return re.sub(_ON_A_SCREEN, r"\1", before) + quoted[0] + re.sub(_ON_A_SCREEN, r"\1", behind)


def _told_of(text: str, names: Mapping[str, Any]) -> str:
    """'Gripopjedip is een cursus' -> 'Gripopjedip: een cursus': what is said of a name is a remark on it, when we know a word of it."""
    found = re.match(_SAID, text)
    ids = [] if found is None else ids_of(name_key(found[1]), names)
    if found is None or not ids or (name_key(found[1]) in names["capitals"] and not _has_letters(found[1])):
        return text  # 'Sprint is een onderdeel van de gymles'
    said = [w.text for w in read(text[found.end() :])]
    whole = words(text)
    if any(ids_of("".join(whole[:end]), names) for end in range(len(words(found[1])) + 1, len(whole) + 1)):
        return text  # 'Pubers met ADHD. Een oudertrainingsprogramma' is a name
    small = [w for w in said if w in names["fillers"] and w not in names["kind"]]
    if not any(tells_more(w, ids[0], names) or is_topic(w, names) for w in said if w not in small):
        return text
    return f"{found[1]}: {text[found.end() :]}"


def _one_of(found: re.Match[str], names: Mapping[str, Any]) -> str:
    """'POH's' -> 'POH'; in small letters only what is a name that can be no word: 'phb's'."""
    if found[2].isupper() or names["capitals"].get(found[2]) == _NO_WORD:
        return found[1] + found[2]
    return found[0]


def _junior(found: re.Match[str], names: Mapping[str, Any]) -> str:
    """'mindspring jr' -> 'mindspring junior', when that is a name; else 'jr' is a year."""
    key = name_key(found[2]) + "junior"
    return f"{found[1]}{found[2]} junior" if ids_of(key, names) else found[0]


def _has_letters(name: str) -> bool:
    """Whether a name is written in capitals."""
    return any(w.capitals for w in read(name))


def _initials(before: str, letters: str) -> bool:
    """Whether the letters are the first ones of the words right before them."""
    return "".join(w[0] for w in words(before)).endswith(letters.lower())


def _of_one_name(found: re.Match[str], names: Mapping[str, Any]) -> str:
    """'Rots/water' -> 'Rots en water', when a name has it so."""
    both = f"{found[1]} en {found[2]}"
    return both if f" {both.lower()} " in f" {' | '.join(names['known'])} " else found[0]


def _whole_word(cut: str, behind: str, names: Mapping[str, Any]) -> str:
    """The word that was cut off, or what was written when we know none; best one with the word behind it in a name."""
    start = name_key(cut)
    if start in _SMALL:
        return _SMALL[start]
    if len(start) < _SHORTEST_CUT or start in names["generic"]:
        return cut
    for found in (names["name_words"], names["generic"], names["units"], names["by_whom"]):
        longer = sorted(w for w in found if w.startswith(start))
        if longer:
            known = f" {' | '.join(names['known'])} " if behind else ""
            together = [w for w in longer if f" {w} {behind} " in known]
            whole: str = (together or longer)[0]
            return whole if cut[:1].islower() else whole[:1].upper() + whole[1:]
    return cut


def _kind(found: re.Match[str], names: Mapping[str, Any]) -> str:
    """'SEL-methode' -> 'methode', when SEL says nothing that we know."""
    first = name_key(found[2])
    if found[3] not in names["kind"] or first in names["doubt"] or first in names["variants"]:
        return found[2] + "-" + found[3]
    known = first in names["vocabulary"] or first in names["name_words"]
    return found[2] + "-" + found[3] if known else found[3]


def _apart(word: str, names: Mapping[str, Any]) -> str:
    """'Kesselslessen' -> 'Kessels lessen': a word of a name with a word like 'lessen' written onto it."""
    key = name_key(word)
    for end in names["glued"]:
        bare = key[: -len(end)]
        if key.endswith(end) and re.search(_CAPITALS, word[: -len(end)]) and ids_of(bare, names):
            return f"{word[: -len(end)]} {end}"  # 'LEFFgroep'
        if len(bare) < _SHORTEST_STEM or not key.endswith(end) or bare in names["vocabulary"]:
            continue
        of_names = names["name_words"]
        ids = ids_of(bare, names)
        if ids and of_another_form(read(word), bare, ids, names):
            return word
        if bare in of_names and key not in of_names and key not in names["organisations"]:
            return f"{word[: -len(end)]} {end}"
    return word
