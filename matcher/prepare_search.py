"""The search, made ready once: plain data from which `matcher.search` answers without reading any YAML."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.marks import contested
from kennisbank.model.interventie import Interventie
from kennisbank.model.kerncijfer import Kerncijfer
from kennisbank.model.soorten import SOORTEN, Item, soort_of
from kennisbank.model.vocabulaire import Instelling
from kennisbank.names import name_key
from kennisbank.no_value import ONBEKEND
from matcher.common_words import COMMON
from matcher.evidence import evidence
from matcher.prepare_language import chosen_labels
from matcher.prepare_lines import prepare_lines
from matcher.prepare_needs import prepare_needs
from matcher.prepare_terms import Terms
from matcher.search import SUBJECT
from matcher.search_names import ASKED_OF_A_NAME, BESIDE_A_NAME
from matcher.sexes import only_for
from matcher.weights import NIVEAU_WEGING
from matcher.word_index import Count, Later, count_words, word_impacts

VERSION = 2
WEIGHTS = {
    "naam": 12000, "naam_vaag": 4000, "vraagstuk": 4200, "onderwerp": 4000, "woorden": 4800, "leeftijd": 1500, "leeftijd_mis": 4200,
    "schooltype": 1500, "schooltype_mis": 1500, "setting": 1000, "uitvoerder": 800, "soort": 4000, "cijfer": 20000, "tweede": 80, "derde": 50,
    "breed": 1800, "groep": 2500, "groep_mis": 1500, "vrager": 1000, "vrager_mis": 1200, "vol": 1800, "gevraagd": 5600, "deel": 40, "in_zin": 50,
}  # fmt: skip
"""What each kind of likeness can add, in ten-thousandths of a point; a judgement, kept by the tests on questions."""
PRIOR_BASE, PRIOR_EVIDENCE, PRIOR_TREATMENT, PRIOR_REJECTED = 1500, 1000, -800, -1500
"""Among entries that fit alike: the base offer and stronger evidence first, treatment and what was rejected later."""
PRIOR_FIGURE = 2500
"""How often something occurs comes before how many take part in a programme."""
_PLACES = {
    "ouder": (
        "thuis",
        "consultatiebureau",
        "wijk",
        "online",
        "huisarts",
        "jeugdhulp",
        "ggz",
        "bibliotheek",
        "geboortezorg",
    ),
    "jongere": ("online", "wijk", "jongerenwerk", "ggz", "huisarts", "jeugdhulp", "thuis"),
    "school": ("school",),
    "kinderopvang": ("kinderopvang",),
    "gemeente": (
        "wijk",
        "consultatiebureau",
        "jongerenwerk",
        "school",
        "sport-en-vrije-tijd",
        "kinderopvang",
    ),
}
"""Where a programme must come to be of use to who asks; what has one of these places fits."""
_ABOUT_PROGRAMMES = ("programmas", "bereik")
FIELD_BOOSTS = {"naam": 4.0, "onderwerp": 2.0, "kern": 2.5, "tekst": 1.0}
COMMON_PERCENT = 40
"""A word that more of the entries use says nothing, and is left out."""
LENGTH_NORMALISATION = 0.3
"""BM25's b: low, since a long entry here is a well-documented one, not a rambling one."""
_CORE_FIELDS = ("samenvatting", "doel", "aanleiding", "vraag", "tip", "telt")
_TEXT_FIELDS = (
    "doelgroep", "intensiteit", "uitvoering", "werkzame_elementen", "kanttekeningen", "aanpak", "waar", "organisaties", "lessen",
    "waarom_lastig", "zienswijzen", "eerste_stappen", "waarom",
)  # fmt: skip
_GROUP_FIELDS = ("naam", "samenvatting")
GROUPS = ("beperking", "lvb", "vluchteling")
"""The subjects that say for whom a programme is there."""
_CHOICES = ("vraagstukken", "settings", "schooltypen", "uitvoerders", "preventieniveau", "rollen", "waarden")
Searched = Item | Kerncijfer
FIGURE = "kerncijfer"
"""The kind of a key figure, beside those of the entries."""
REGISTERS = ("nji", "rivm", "movisie", "kenniscentrum-sport")
"""Where else somebody may look who finds nothing here: the institutions that keep a database of programmes."""
SPECIAL_PLACE, SPECIAL_PERCENT = 1400, 8
"""A place that less than so many (percent) of the programmes come to, such as a shelter, says a lot."""


def prepare_search(
    kb: Kennisbank, today: dt.date, needs: dict[str, Any] | None = None, count: Count = count_words
) -> dict[str, Any]:
    """All that `matcher.search.search` needs, as plain data; the same Kennisbank and date give the same data.

    `needs` is what `prepare_needs` gave for this Kennisbank, when somebody has it already; `count` is for
    `matcher.word_index.word_impacts`.
    """
    items: list[Searched] = [item for soort in SOORTEN for item in kb.published(soort.meervoud).values()]
    items += kb.kerncijfers.values()
    needs = prepare_needs(kb) if needs is None else needs
    language = needs["taal"]
    terms = Terms(language)
    documents = _documents(items, kb, language, terms)
    impacts = word_impacts(documents, FIELD_BOOSTS, LENGTH_NORMALISATION, count)
    cards = [_card(item, kb, terms, today) for item in items]
    return {
        "versie": VERSION,
        "wegen": WEIGHTS,
        "soorten": {
            **{name: s.naam for s in SOORTEN for name in (s.naam, s.meervoud)},
            "kerncijfer": FIGURE,
            "kerncijfers": FIGURE,
        },
        "behoeften": needs,
        "titels": [
            [item.id, item.naam, contested(item, kb) if isinstance(item, Interventie) else ""]
            for item in items
        ],
        "bijzonder": _special_places(items),
        "vragers": {name: list(places) for name, places in _PLACES.items()},
        "kolommen": _columns(cards),
        "namen": (names := _names(items, kb)),
        "alledaags": dict.fromkeys((name for name in names if name in COMMON), 1),
        "om_een_naam": dict.fromkeys(ASKED_OF_A_NAME, 1),
        "bij_een_naam": dict.fromkeys(BESIDE_A_NAME, 1),
        "termen": {
            term: row for term, row in impacts.items() if len(row) // 2 * 100 <= len(items) * COMMON_PERCENT
        },
        "gevraagd": prepare_lines(items, terms.parts),
        "teksten": {
            "naam": "naam: {woorden}",
            "vraagstuk": "vraagstuk: {label} ({woorden})",
            "vraagstuk_kaal": "vraagstuk: {label}",
            "onderwerp": "onderwerp: {label} ({woorden})",
            "woorden": "woorden: {woorden}",
            "gevraagd": "zo vragen mensen ernaar: {woorden}",
            "leeftijd": "past bij de leeftijd",
            "schooltype": "voor {label}",
            "niets": (
                "Niets gevonden voor '{vraag}'. Dat betekent alleen dat het hier niet beschreven staat. "
                "Het zegt niet dat iets niet bestaat of niet werkt."
            ),
            "niets_filter": "Met deze filters is er niets. Zonder filters zijn er {aantal} resultaten.",
            "niets_stap": "Probeer een ander woord, of één woord in plaats van een zin.",
            "niets_elders": "Kijk ook in deze databanken:",
            "suggestie": "Bedoelde u: {woorden}?",
            "aantal": "{aantal} resultaten voor '{vraag}'.",
            "een": "1 resultaat voor '{vraag}'.",
            "geen": "Geen resultaten voor '{vraag}'.",
            "bezig": "Bezig met zoeken …",
            "mis": "Het zoeken lukt niet: niet alles is geladen. Kijk of u verbinding heeft en probeer het opnieuw.",
            "meer": "Meer resultaten",
            "hulp": "Naar {naam}",
        },
        "registers": [
            {"naam": register.label, "url": register.url}
            for name in REGISTERS
            if isinstance(register := kb.vocabulaire["instellingen"].get(name), Instelling)
        ],
        "labels": {
            name: {v.id: v.label for v in kb.vocabulaire[name].values()}
            for name in ("vraagstukken", "onderwerpen", "schooltypen", "settings", "preventieniveaus", "bewijsniveaus")
        },
    }  # fmt: skip


def _kind(item: Searched) -> str:
    return FIGURE if isinstance(item, Kerncijfer) else soort_of(item).naam


def _columns(cards: list[dict[str, Any]]) -> dict[str, dict[str, list[Any]]]:
    """Per property its different values once, and per entry which of them it has: little to send to a browser."""
    columns: dict[str, dict[str, list[Any]]] = {}
    for name in cards[0] if cards else ():
        values: dict[str, int] = {}
        rows = [values.setdefault(json.dumps(card[name]), len(values)) for card in cards]
        columns[name] = {"waarden": [json.loads(text) for text in values], "rijen": rows}
    return columns


def _card(item: Searched, kb: Kennisbank, terms: Terms, today: dt.date) -> dict[str, Any]:
    """What a result shows and what filters look at. Ages in months; `prior` in ten-thousandths."""
    level = evidence(item, kb, today).niveau if isinstance(item, Interventie) else ""
    return {
        "soort": _kind(item),
        "groepen": _groups(item, terms),
        "geslacht": only_for(item.doelgroep) if isinstance(item, Interventie) else "",
        "prior": _prior(item, level),
        "vraagstukken": list(item.vraagstukken),
        "leeftijd": _months(item),
        "settings": _choices(item, "settings"),
        "schooltypen": _choices(item, "schooltypen"),
        "uitvoerders": _choices(item, "uitvoerders"),
        "niveaus": [*_choices(item, "preventieniveau"), *([level] if level else [])],
    }


def _groups(item: Searched, terms: Terms) -> list[str]:
    """The groups that a programme is there for only: it is no answer for who does not speak of them."""
    if not isinstance(item, Interventie):
        return []
    told = set(terms.of(_texts(item, _GROUP_FIELDS)))
    return [group for group in GROUPS if SUBJECT + group in told]


def _special_places(items: list[Searched]) -> dict[str, int]:
    """What it adds that a programme comes to a place that few programmes come to, in ten-thousandths."""
    programmes = [item for item in items if isinstance(item, Interventie)]
    counted = Counter(place for item in programmes for place in _choices(item, "settings"))
    return {
        place: SPECIAL_PLACE
        for place, n in sorted(counted.items())
        if n * 100 < len(programmes) * SPECIAL_PERCENT
    }


def _months(item: Searched) -> list[int] | None:
    """The ages of a programme in months; None when either end is not known or it is no programme."""
    if not isinstance(item, Interventie):
        return None
    van, tot = item.leeftijd.van, item.leeftijd.tot
    return None if isinstance(van, str) or isinstance(tot, str) else [round(van * 12), round(tot * 12)]


def _choices(item: Searched, name: str) -> list[str]:
    value = getattr(item, name, ())
    return [] if value == ONBEKEND else list(value)


def _prior(item: Searched, level: str) -> int:
    if isinstance(item, Kerncijfer) and item.thema not in _ABOUT_PROGRAMMES:
        return PRIOR_FIGURE
    if not isinstance(item, Interventie):
        return 0
    prior = PRIOR_BASE * item.basisaanbod + PRIOR_EVIDENCE * NIVEAU_WEGING[level] // 100
    if level == "niet-erkend":
        prior += PRIOR_REJECTED
    if item.status == "vervallen":
        prior += PRIOR_REJECTED
    if item.preventieniveau != ONBEKEND and tuple(item.preventieniveau) == ("behandeling",):
        prior += PRIOR_TREATMENT
    return prior


def _names(items: list[Searched], kb: Kennisbank) -> dict[str, list[int]]:
    """Every name and alias as one key -> the positions of its entries; a family name has all its members."""
    found: dict[str, set[int]] = {}
    for position, item in enumerate(items):
        if isinstance(item, Kerncijfer):
            continue
        for text in (item.naam, item.id, *getattr(item, "aliassen", ())):
            found.setdefault(name_key(text), set()).add(position)
        family = getattr(item, "familie", "geen")
        if family in kb.vocabulaire["families"]:
            value = kb.vocabulaire["families"][family]
            for text in (value.label, *value.synoniemen):
                found.setdefault(name_key(text), set()).add(position)
    return {key: sorted(positions) for key, positions in sorted(found.items()) if len(key) >= _SHORTEST_NAME}


_SHORTEST_NAME = 3


def _documents(
    items: Iterable[Searched], kb: Kennisbank, language: dict[str, Any], terms: Terms
) -> Iterator[Later]:
    """The terms of each entry per field."""
    decides = hashlib.sha256(json.dumps([language["zinnen"], language["delen"]]).encode()).hexdigest()
    for item in items:
        texts = {
            "naam": [item.naam, *getattr(item, "aliassen", ())],
            "onderwerp": list(chosen_labels(item, kb, _CHOICES)),
            "kern": list(_texts(item, _CORE_FIELDS))
            + (list(item.zoekwoorden) if isinstance(item, Kerncijfer) else []),
            "tekst": list(_texts(item, _TEXT_FIELDS)),
        }
        yield Later(json.dumps([decides, texts]), partial(_terms, texts, terms))


def _terms(texts: Mapping[str, list[str]], terms: Terms) -> dict[str, list[str]]:
    return {name: list(terms.of(found)) for name, found in texts.items()}


def _texts(item: Searched, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        value = getattr(item, name, ())
        yield from (text for text in ((value,) if isinstance(value, str) else value) if text != ONBEKEND)
