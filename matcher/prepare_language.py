"""What reading a question needs, made once from the knowledge base: phrases, known words, stop words.

The phrases are the labels and synonyms of the vocabularies as stems without filler words, so that
'blowt mijn kind' finds 'blowen' and 'zit niet lekker in haar vel' what stands there with 'zijn'.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from kennisbank.fields import fields_of
from kennisbank.kinds import Keuze, Lijst
from kennisbank.knowledge import Kennisbank
from kennisbank.model.soorten import SOORTEN, Item
from kennisbank.model.vocabulaire import Leeftijdswoord
from kennisbank.names import name_key, words
from kennisbank.no_value import ONBEKEND
from matcher.common_words import COMMON
from matcher.dutch import BARRIERS, DENIALS, FILLERS, IRREGULAR, STOPWORDS, TRANSPARENT, stem
from matcher.prepare_hints import OF_PLANS, prepare_hints
from matcher.prepare_mending import prepare_mending
from matcher.sexes import sexes

SOURCES = {
    "vraagstuk": "vraagstukken",
    "onderwerp": "onderwerpen",
    "leeftijd": "leeftijdswoorden",
    "setting": "settings",
    "schooltype": "schooltypen",
    "uitvoerder": "uitvoerders",
    "nood": "noodhulp",
}
"""Which vocabulary each kind of target comes from."""
ONDERWIJS_LEEFTIJD: Mapping[str, tuple[int, int]] = {
    "po": (4, 12), "so": (4, 20), "vo": (12, 18), "mbo": (16, 23), "ho": (18, 27),
}  # fmt: skip
"""Usual ages in years per school type, for who names a school and no ages."""
_EVERYWHERE_PERCENT = 12
_SHORTEST_PART = 3
_SHORTEST_FIXED = 2
_ARTICLES = frozenset(("de", "het", "een", "wordt", "word", "heel", "erg"))
_ASKERS = {
    "eigen": "mijn onze ons mn me m n",
    "enkel": "mijn mn me",
    "kind": (
        "kind kinderen kindje kindjes kinds zoon zoons zonen zoontje dochter dochters dochtertje kleuter peuter puber pubers tiener "
        "baby dreumes jongste oudste middelste stiefkind stiefzoon stiefdochter pleegkind pleegzoon pleegdochter kleinkind kleinzoon "
        "kleindochter tweeling meiden jongens kids"
    ),
    "leerling": "leerling leerlingen klas mentorklas brugklas school team collegas student studenten mentorleerling groep",
    "ouderen": "vader moeder opa oma man vrouw schoonmoeder schoonvader tante oom iemand buurman buurvrouw mevrouw meneer",
    "familie": "ouders moeder vader mama papa pa ma pap mam stiefvader stiefmoeder broer zus vriendin vriendinnen klasgenoten",
    "school": (
        "leerling leerlingen klas klassen groepen schoolteam lesjes docent docenten leerkracht leerkrachten leraar leraren mentor school schoolbreed lessen les "
        "mentorles ib intern zorgcoordinator teamleider schoolleider directeur klasgenoten lesmateriaal lespakket brugklassers "
        "student studenten roc"
    ),
    "kinderopvang": "opvang kinderopvang kinderdagverblijf kdv bso peutergroep peuterspeelzaal creche leidsters leidster gastouder babygroep",
    "gemeente": "gemeente gemeenten wethouder college raad raadslid inwoners gemeentelijk beleidsmedewerker regio wijk dorp stad buurt bewoners",
}
"""The words that tell who asks (`matcher.who_asks`)."""
_PEOPLE = ("kind", "leerling", "ouderen", "familie", "school", "kinderopvang", "gemeente")
"""Those of them that are young people and who is around them."""
_WHOM = (
    "jong", "jonge", "jongens", "meisjes", "jeugd", "jeugdigen", "vaders", "moeders", "medewerker", "medewerkers", "pedagogisch",
    "professional", "professionals", "beroepskrachten", "verpleegkundige", "jongerenwerker",
)  # fmt: skip
_PROSE = (
    "samenvatting", "doel", "doelgroep", "uitvoering", "intensiteit", "werkzame_elementen", "aanleiding", "aanpak", "vraag", "tip",
    "waarom", "lessen", "eerste_stappen",
)  # fmt: skip


def prose(item: Item) -> Iterator[str]:
    """The running text of an entry."""
    for name in _PROSE:
        value = getattr(item, name, ())
        yield from (text for text in ((value,) if isinstance(value, str) else value) if text != ONBEKEND)


def prepare_language(kb: Kennisbank) -> dict[str, Any]:
    """Plain data for `matcher.question.read_question`; the same Kennisbank gives the same data."""
    phrases: dict[str, set[tuple[str, str]]] = {}
    fixed: dict[str, set[tuple[str, str]]] = {}
    known: Counter[str] = Counter()
    for soort, vocabulary in SOURCES.items():
        for value in kb.vocabulaire[vocabulary].values():
            for text in _texts(value, soort):
                found = words(text)
                stems = [stem(word) for word in found if word not in FILLERS]
                if _says_less(found, stems):
                    said = [stem(w) for w in found if w not in TRANSPARENT]
                    if len(said) < len(found) and len(said) <= _SHORTEST_FIXED:
                        # Without the words that may stand anywhere, 'weer naar school' would be 'naar school'.
                        said = [stem(w) for w in found]
                    fixed.setdefault(" ".join(said), set()).add((soort, value.id))
                elif stems:
                    phrases.setdefault(" ".join(stems), set()).add((soort, value.id))
                _count(known, found, 3)
    names: set[str] = set()
    used: Counter[str] = Counter()
    for soort_ in SOORTEN:
        for item in kb.published(soort_.meervoud).values():
            told = Counter(chain.from_iterable(map(words, prose(item))))
            for word, n in told.items():
                if word not in FILLERS:
                    known[word] += n
            if soort_.naam == "interventie":
                used.update({stem(w) for w in told})
            for text in (item.naam, *getattr(item, "aliassen", ())):
                names.add(name_key(text))
                names.update(said := words(text))
                if soort_.naam == "interventie":
                    _count(known, said, 2)
    for figure in kb.kerncijfers.values():
        for text in (figure.naam, figure.telt, *figure.zoekwoorden):
            known.update(w for w in words(text) if w not in FILLERS)
    for subject in kb.vocabulaire["onderwerpen"].values():
        known.update(w for hint in getattr(subject, "aanwijzingen", ()) for w in words(hint))
    for value in kb.vocabulaire["elders"].values():
        known.update(w for text in value.synoniemen for w in words(text))
    for word in COMMON:
        known.setdefault(word, 0)
    usual = _everywhere(used, len(kb.published("interventies")))
    single = {stem(w) for w, n in known.items() if len(w) > _SHORTEST_PART and w.isalpha() and n > 1}
    typed = {w: n for w, n in sorted(known.items()) if n and len(w) > _SHORTEST_PART and not w.isdigit()}
    roots = {stem(w) for w in known}
    return {
        "vulwoorden": _as_set(FILLERS),
        "gewoon": _as_set(STOPWORDS),
        "doorzichtig": _as_set(TRANSPARENT),
        "ontkenningen": _as_set(DENIALS),
        "drempels": _as_set(BARRIERS),
        "onregelmatig": dict(sorted(IRREGULAR.items())),
        "vaste_zinnen": {key: _told(targets) for key, targets in sorted(fixed.items())},
        "vaste_langste": max((key.count(" ") + 1 for key in fixed), default=1),
        "zinnen": {key: _told(targets) for key, targets in sorted(phrases.items())},
        "langste": max((key.count(" ") + 1 for key in phrases), default=1),
        "delen": _as_set(single - STOPWORDS),
        "woorden": typed,
        **prepare_mending(typed),
        "drietallen": _as_set(letter_threes({*typed, *roots})),
        "stammen": _as_set(roots),
        "namen": _as_set(names),
        "zwak": _as_set(
            {root for word in COMMON if (root := stem(word)) in phrases}
            | {key for key in phrases if " " in key and all(root in usual for root in key.split())}
            | {key for key, targets in phrases.items() if any(soort == "leeftijd" for soort, _ in targets)}
        ),
        **prepare_hints(kb),
        "vragers": {name: _as_set(text.split()) for name, text in _ASKERS.items()},
        "geslachten": sexes(),
        "overal": _as_set(usual),
        "wie_of_plan": _as_set(_who_or_plan(phrases)),
        "alledaags": _as_set({stem(word) for word in COMMON} - phrases.keys()),
        "schooljaren": {
            name: [van * 12, tot * 12] for name, (van, tot) in sorted(ONDERWIJS_LEEFTIJD.items())
        },
        "leeftijden": {
            value.id: [round(value.van * 12), round(value.tot * 12)]
            for value in kb.vocabulaire["leeftijdswoorden"].values()
            if isinstance(value, Leeftijdswoord)
        },
    }


def _count(known: Counter[str], found: Iterable[str], often: int) -> None:
    """Count each of these words so often, filler words not; `Counter.update` asks more of thousands of short texts."""
    for word in set(found):
        if word not in FILLERS:
            known[word] += often


def _everywhere(used: Mapping[str, int], programmes: int) -> list[str]:
    """The stems that so many programmes use that they say nothing about a vraagstuk: 'kind', 'ouder', 'school'."""
    return sorted(s for s, n in used.items() if n * 100 >= programmes * _EVERYWHERE_PERCENT)


def _who_or_plan(phrases: Mapping[str, set[tuple[str, str]]]) -> set[str]:
    """The stems that only say for whom something is, or that belong to every plan: 'jonge', 'moeders', 'voorkomen'."""
    ages = {key for key, targets in phrases.items() if all(soort == "leeftijd" for soort, _ in targets)}
    people = {stem(word) for name in _PEOPLE for word in _ASKERS[name].split()}
    return {key for key in ages if " " not in key} | people | {stem(word) for word in _WHOM} | OF_PLANS


def _told(targets: Iterable[tuple[str, str]]) -> str:
    """What `matcher.phrases.told` reads."""
    return "|".join(f"{soort} {ident}" for soort, ident in sorted(targets))


def letter_threes(found: Iterable[str]) -> list[str]:
    """The sequences of three letters that stand in more than one place in these words: how Dutch is written."""
    counted = Counter(w[i : i + 3] for w in found for i in range(len(w) - 2))
    return [three for three, n in counted.items() if n > 1]


def _texts(value: Any, soort: str) -> Iterator[str]:
    if soort not in ("leeftijd", "nood", "onderwerp"):
        yield value.id
    if soort != "nood":
        yield value.label
    yield from value.synoniemen


def _says_less(found: list[str], stems: list[str]) -> bool:
    """Whether a phrase of these words says something else without its filler words: 'op zijn kamer' is not 'kamer', and 'niet naar
    school' is not 'niet … school'."""
    said = [w for w in found if w not in _ARTICLES]
    return len(said) > max(len(stems), 1) and len([w for w in said if w not in STOPWORDS]) <= 1


def _as_set(values: Iterable[str]) -> dict[str, int]:
    """A set as plain data that is quick to look in, in Python and in JavaScript."""
    return dict.fromkeys(sorted(values), 1)


def chosen_labels(item: Any, kb: Kennisbank, wanted: Iterable[str]) -> Iterator[str]:
    """The words on the site for the values that an entry or key figure chose in these fields."""
    wanted = set(wanted)
    for name, f in fields_of(type(item)).items():
        kind: Any = f.kind.van if isinstance(f.kind, Lijst) else f.kind
        value = getattr(item, name)
        if name in wanted and isinstance(kind, Keuze):
            yield from (kb.label(kind.uit, v) for v in (value if isinstance(value, tuple) else ()))
