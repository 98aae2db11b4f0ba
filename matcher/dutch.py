"""Dutch words as the search sees them: their stems, and the parts of compounds.

`stem` is Porter's Dutch algorithm of Snowball ('dutch_porter'), with steps of our own before and
after it: it leaves doubled consonants, irregular plurals and the t of a verb. Kraaij-Pohlmann's is no
option: it turns 'gezin' into 'zin'. The browser has the same steps in kansrijk/web/dutch.js; the
tests compare this one with Whoosh's stemmer on every word of the knowledge base.
"""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache

FILLERS = frozenset(
    "aan al als alle allemaal altijd ben bent bij boven daar daarbij daarin daarmee daarna daarom daarop daarover daarvan daarvoor "
    "dan dat de deze der des die dit doe doen doet door dus echt een eens eigenlijk eigen en er erg even ga gaan gaat gewoon haar "
    "vrij had hadden heb hebben hebt heeft heel hele hem hen het hier hierover hierbij hij hoe hoeveel hun iemand iets ik in is ja je "
    "jij jou jouw jullie kan kon konden kun kunnen kunt maar mag me mee meer met mij mijn misschien moest moet moeten mogen na naar "
    "nog nou nu of om omdat onder ons onze ook op over per s soms sommige t te tegen ten ter terwijl toch toe toen tot tussen u "
    "uw van vanaf vanuit veel via volgens voor waar waarbij waarin waarmee waarom waarop waarover waarvan wanneer want waren was "
    "wat we weer wel welk welke wie wij wil wilde willen word worden wordt werd werden zal ze zeer zei zich zichzelf zien zij zijn zo zodat "
    "zou zouden zulke".split()
)
"""Words that never help to say what a question is about; negations are not among them."""
STOPWORDS = FILLERS | frozenset(
    "tja verder nou pff hmm ok oke hoi hallo groetjes alvast bedankt dank "
    "dochter dochters dochtertje zoon zonen zoontje kleinzoon kleindochter broer zus opa oma tante oom neef nicht buurman buurvrouw meneer mevrouw "
    "tweeling gisteren vandaag morgen week maand "
    "aanpak alleen ander andere anderen anders bepaalde beste bestaan bestaat beter bieden biedt bijvoorbeeld blijft blijven bewezen bereid college "
    "dergelijke geeft geen geven goed goede gemeente gemeenten graag hoor helpen helpt help hulp houden idee interventie interventies "
    "achterliggende gebeuren gebeurt jaar keer keren kom komen komt krijg krijgen krijgt laat laten leren lukken lukt maakt maken maak men methode naast nee niet nieuw nieuwe niemand nooit onderzoeken "
    "omgaan omgaat omga moeilijk mogelijk nodig noemen onderwerp probleem problemen programma programmas project reageren reden "
    "uit geregeld regelen samen sinds staan staat steeds stel stellen vaak verschillende vind vinden vindt vraag vragen weet weinig welkom werken werkt werk "
    "weten wethouder wens zegt zelf zetten zet zie ziet zit zitten zoek zoeken zoekt zonder zorg zorgen raad raadsvraag raadslid".split()
)
"""Words that say nothing about the subject here. 'Hulp' and 'programma' are among them: everything here is that."""
DENIALS = frozenset(("geen", "niet", "zonder", "nooit", "nauwelijks"))
"""Words that turn round what follows."""
BARRIERS = DENIALS | {"ander", "andere", "anderen"}
"""Words that no phrase reaches over: 'slaat andere kinderen' is not 'slaat kinderen'."""
TRANSPARENT = frozenset(
    "al alweer altijd best bijna dan echt eens eigenlijk elke erg even gewoon heel helemaal maar nog nogal nou nu ook soms "
    "steeds toch vaak veel weer wel zo".split()
)
"""Words that may stand anywhere in a fixed phrase: 'wil echt dood' is 'wil dood'."""
IRREGULAR = {
    "afvallen": "=afvallen", "afvalt": "=afvallen", "mekaar": "elkaar", "kindere": "kind", "kinderen": "kind", "kinders": "kind", "kids": "kind", "eieren": "ei", "liederen": "lied", "leden": "lid",
    "steden": "stad", "moeilijkheden": "moeilijk", "vaardigheden": "vaardig", "mogelijkheden": "mogelijk",
    "ouders": "ouder", "babys": "baby", "babies": "baby", "vaders": "vader", "moeders": "moeder", "leraren": "leraar",
    "lees": "leez", "leest": "leez", "lezen": "leez", "lezer": "leez", "lezers": "leez", "leesbaar": "leez",
    "bieb": "bibliotheek", "vriendjes": "vriend", "vriendinnen": "vriendin", "zware": "zwaar",
    "dronk": "drink", "gedronken": "drink", "dronken": "dronken", "sloeg": "sla", "slaat": "sla", "slaan": "sla",
    "slaapt": "slaap", "slapen": "slaap", "eten": "eet", "gegeten": "eet",
    "zwemmen": "zwem", "zwemt": "zwem", "sporten": "sport", "gestolen": "=steel", "stelen": "=steel", "steelt": "=steel",
    "liegen": "lieg", "liegt": "lieg", "liep": "loop", "bewogen": "beweg", "beweegt": "beweg", "beweeg": "beweg",
    "verdrietige": "verdriet", "verdrietig": "verdriet", "sombere": "somber", "boze": "boos",
    "papa": "vader", "papas": "vader", "pappa": "vader", "pap": "vader", "pa": "vader", "stiefvader": "=stiefvader", "pleegvader": "=pleegvader", "beweeglijk": "=beweeglijk", "beweeglijke": "=beweeglijk",
    "mama": "moeder", "mamas": "moeder", "mamma": "moeder", "mam": "moeder", "ma": "moeder", "stiefmoeder": "=stiefmoeder",
    "pleegmoeder": "=pleegmoeder", "jochie": "=jongen", "jongetje": "=jongen", "jongen": "=jongen",
    "jongens": "=jongen", "jongetjes": "=jongen", "oudere": "=oudere", "docent": "leraar", "docenten": "leraar",
    "leerkracht": "leraar", "leerkrachten": "leraar", "lerares": "leraar", "leraars": "leraar",
    "schopte": "schop", "sloegen": "sla", "vocht": "vecht", "vochten": "vecht", "gevochten": "vecht", "beet": "bijt",
    "gebeten": "bijt", "loog": "lieg", "gelogen": "lieg", "steel": "=steel", "zwom": "zwem", "sliep": "slaap", "sliepen": "slaap",
    "geslapen": "slaap", "at": "eet", "aten": "eet", "las": "leez", "lazen": "leez", "gelezen": "leez",
    "sprak": "spreek", "gesproken": "spreek", "zoop": "zuip", "gezopen": "zuip", "rookte": "rook",
    "gerookt": "rook", "geblowd": "blow", "gegokt": "gok", "vergokt": "gok", "verslaafde": "verslaaf", "verslaafd": "verslaaf",
    "verslaving": "verslaaf", "verslavingen": "verslaaf", "bleef": "blijf", "gebleven": "blijf", "viel": "val", "vielen": "val",
    "gevallen": "val", "valt": "val", "vallen": "val", "ging": "gaan", "gingen": "gaan", "stierf": "sterf", "gestorven": "sterf",
    "sneed": "snijd", "snijden": "snijd", "snijdt": "snijd", "sprong": "spring", "gesprongen": "spring", "hing": "hang",
    "gevapet": "vap", "gevaped": "vap", "vapet": "vap", "vapete": "vap", "vapen": "vap", "vaper": "vap", "vapers": "vap",
    "vapend": "vap", "vapende": "vap", "vape": "vap", "vapes": "vap", "gamede": "game", "gegamed": "game", "gamet": "game",
    "gamen": "game", "gamer": "game", "gamers": "game", "games": "game", "pest": "pest", "gepest": "pest", "gepeste": "pest",
    "pestte": "pest", "gescheiden": "scheid", "scheiden": "scheid", "scheidt": "scheid", "scheidde": "scheid",
    "middelbare": "=middelbaar", "middelbaar": "=middelbaar", "zinnetjes": "=zinnen", "zinnen": "=zinnen", "plannen": "=plannen", "plant": "=plant", "plantjes": "=plant",
    "plantje": "=plant", "beetje": "=beetje", "hartje": "hart", "taartje": "taart", "sprake": "=sprake", "stoel": "=stoel", "stoelen": "=stoel",
    "buikje": "buik", "pillen": "=pillen", "pilletje": "=pillen", "pilletjes": "=pillen", "ongelukkig": "=ongelukkig",
    "ongelukkige": "=ongelukkig", "zwangerschappen": "zwangerschap", "bangig": "bang", "ineens": "=ineens", "tranen": "traan",
    "trans": "=trans", "pils": "=pils", "pilsje": "=pils", "pilsjes": "=pils", "buitenspelen": "=buitenspelen",
    "rekening": "=rekening", "rekeningen": "=rekening", "gezeten": "zit", "paarse": "=paars", "paars": "=paars",
    "kopp": "=kopp", "lijnen": "=lijnen", "bos": "=bos", "bossen": "=bos",
}  # fmt: skip
"""Plurals, forms of strong verbs and everyday names ('papa') that no rule reaches, and what stands for them.

What begins with '=' is the stem itself: 'middelbare school' has nothing to do with 'middelen'.
"""
_DIMINUTIVE_AFTER = frozenset("dkpsfgb")
_DIMINUTIVE_T_AFTER = frozenset("aeiouynlrw")
_SHORTEST_DIMINUTIVE = 6
_VOWELS = frozenset("aeiouy")
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_VERB_T = frozenset("bfgklmnprw")
_SHORTEST_PART = 4
_SHORTEST_REST = 3
_LONGEST_COMPOUND = 60
"""A longer word is none; taking it apart costs the square of its length."""
_JOINTS = ("", "s", "e", "en", "n")


def _regions(word: str) -> tuple[int, int]:
    """Where Snowball's R1 and R2 begin: after the first consonant that follows a vowel, and the next such."""

    def after(start: int) -> int:
        for i in range(start + 1, len(word)):
            if word[i] not in _VOWELS and word[i - 1] in _VOWELS:
                return i + 1
        return len(word)

    r1 = after(0)
    return max(r1, 3), after(r1)


def _undouble(word: str) -> str:
    return word[:-1] if word.endswith(("kk", "dd", "tt")) else word


def _marked(word: str) -> str:
    """The y and i that count as consonants, as capitals."""
    if "i" not in word and "y" not in word:
        return word
    out = []
    for i, c in enumerate(word):
        before = word[i - 1] if i else ""
        if (c == "y" and (i == 0 or before in _VOWELS)) or (
            c == "i" and before in _VOWELS and i > 0 and word[i + 1 : i + 2] in _VOWELS and i + 1 < len(word)
        ):
            out.append(c.upper())
        else:
            out.append(c)
    return "".join(out)


def _without_en(word: str, size: int, r1: int) -> str:
    """Without an ending in -en, where Snowball allows that."""
    rest = word[: len(word) - size]
    if len(rest) >= r1 and rest and rest[-1] not in _VOWELS and not rest.endswith("gem"):
        return _undouble(rest)
    return word


def _plural(word: str, r1: int) -> str:
    if word.endswith("heden"):
        return word[:-5] + "heid" if len(word) - 5 >= r1 else word
    for ending in ("ene", "en"):
        if word.endswith(ending):
            return _without_en(word, len(ending), r1)
    for ending in ("se", "s"):
        if word.endswith(ending):
            rest = word[: len(word) - len(ending)]
            if len(rest) >= r1 and rest and rest[-1] not in _VOWELS and rest[-1] != "j":
                return rest
            return word
    return word


def _without_e(word: str, r1: int) -> tuple[str, bool]:
    if word.endswith("e") and len(word) - 1 >= r1 and len(word) > 1 and word[-2] not in _VOWELS:
        return _undouble(word[:-1]), True
    return word, False


def _derived(word: str, r1: int, r2: int, *, had_e: bool) -> str:
    """Without -heid, -ing, -ig, -lijk, -baar."""
    if word.endswith("heid") and len(word) - 4 >= r2 and word[-5:-4] != "c":
        word = word[:-4]
        if word.endswith("en"):
            word = _without_en(word, 2, r1)
    if word.endswith(("end", "ing")):
        if len(word) - 3 >= r2:
            word = word[:-3]
            if word.endswith("ig") and len(word) - 2 >= r2 and word[-3:-2] != "e":
                return word[:-2]
            return _undouble(word)
    elif word.endswith("ig"):
        if len(word) - 2 >= r2 and word[-3:-2] != "e":
            return word[:-2]
    elif word.endswith("lijk"):
        if len(word) - 4 >= r2:
            return _without_e(word[:-4], r1)[0]
    elif word.endswith("baar"):
        if len(word) - 4 >= r2:
            return word[:-4]
    elif word.endswith("bar") and len(word) - 3 >= r2 and had_e:
        return word[:-3]
    return word


def porter(word: str) -> str:
    """Snowball's 'dutch_porter' stem of a word of the letters a-z and digits 0-9."""
    word = _marked(word)
    r1, r2 = _regions(word)
    word, had_e = _without_e(_plural(word, r1), r1)
    word = _derived(word, r1, r2, had_e=had_e)
    if (
        len(word) >= 4
        and word[-1] not in _VOWELS
        and word[-1] != "I"
        and word[-3:-1] in ("aa", "ee", "oo", "uu")
        and word[-4] not in _VOWELS
    ):
        word = word[:-2] + word[-1]
    return word.lower()


def _without_je(word: str) -> str:
    """Without the ending of a diminutive: 'kindjes' -> 'kind', 'dochtertje' -> 'dochter'."""
    short = word[:-1] if word.endswith("jes") else word
    if not short.endswith("je") or len(short) < _SHORTEST_DIMINUTIVE:
        return word
    rest = short[:-2]
    if rest[-1] in _DIMINUTIVE_AFTER:
        return rest
    if rest[-1] == "t" and rest[-2] in _DIMINUTIVE_T_AFTER:
        return rest[:-1]
    return word


MOST_STEMS = 200_000
known_stems: dict[str, str] = {}
"""What `stem` found, by word, up to `MOST_STEMS`; what it found in an earlier run may be put in before."""


@lru_cache(maxsize=MOST_STEMS)
def stem(word: str) -> str:
    """The stem of one folded word: 'gezinnen' and 'gezin' -> 'gezin', 'blowt' and 'blowen' -> 'blow'."""
    known = known_stems.get(word)
    if known is not None:
        return known
    found = _stem(word)
    if len(known_stems) < MOST_STEMS:
        known_stems[word] = found
    return found


def _stem(word: str) -> str:
    plain = IRREGULAR.get(word) or _without_je(word)
    if plain[0:1] == "=":
        return plain[1:]
    found = porter(plain)
    if len(found) > 4 and found[-1] == "t" and found[-2] in _VERB_T:
        found = found[:-1]
    if len(found) > 3 and found[-1] == found[-2] and found[-1] in _CONSONANTS:
        found = found[:-1]
    if len(found) > 3 and found[-1] in "zv":
        found = found[:-1] + ("s" if found[-1] == "z" else "f")
    return found


def compound_parts(word: str, lexicon: Container[str]) -> tuple[str, ...]:
    """The two stems of the lexicon that a longer word is made of: 'ziekteverzuim' -> ('ziekt', 'verzuim').

    Of all places where it falls apart in two, with or without a letter between, the one with the shortest
    second part counts. A word that does not fall apart wholly has no parts.
    """
    if len(word) > _LONGEST_COMPOUND:
        return ()
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        tail = stem(word[cut:])
        if tail not in lexicon or len(tail) < _SHORTEST_PART - 1:
            continue
        for joint in _JOINTS:
            head = word[: cut - len(joint)] if word[:cut].endswith(joint) else ""
            if len(head) >= _SHORTEST_REST + 1 and stem(head) in lexicon:
                return (stem(head), tail)
    return ()
