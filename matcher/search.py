"""Searching the knowledge base with what Dutch practice types: the only module that imports Whoosh.

A question is understood in three ways that add up: names in it (recognition), the vraagstuk it
describes (the vocabulary's everyday words), and its words as stems and parts of compounds (Whoosh,
BM25F). Own folding comes before Whoosh's tokenizer, or 'M@ZL' would become 'zl'.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kennisbank.fields import fields_of
from kennisbank.kinds import Keuze, Lijst
from kennisbank.knowledge import Kennisbank
from kennisbank.model.interventie import Interventie
from kennisbank.model.soorten import SOORTEN, Item, soort_of
from kennisbank.names import name_key, words
from kennisbank.reading import ONBEKEND
from matcher.dutch import STOPWORDS, after_stemming, before_stemming, compound_parts
from matcher.evidence import evidence
from matcher.needs import find_needs
from matcher.prepare_names import prepare_names
from matcher.prepare_needs import prepare_needs
from matcher.spelling import edit_distance
from matcher.weights import NIVEAU_WEGING
from matcher.words_around import GENERIC

_NAME_BOOST = 12.0
_NEED_BOOST = 8.0
_WORDS_BOOST = 6.0
"""What a name in the question, its vraagstuk and its best-matching words can add; a judgement, kept by the tests."""
_PART_WEIGHT = 0.4
"""A part of a compound in the question says less than the word itself."""
_FIELD_BOOSTS = {"naam": 5.0, "onderwerp": 2.5, "kern": 2.5, "tekst": 1.0}
_COMMON_SHARE = 0.05
_COMMON_NAME_BOOST = 1.5
"""A word that more than one entry in twenty uses ('gezin', 'school') says little when it stands in a name."""
_PRIOR_BASE, _PRIOR_EVIDENCE = 1.0, 1.0
"""Among entries that match alike, the base offer and the stronger evidence come first."""
_LENGTH_NORMALISATION = 0.3
"""BM25's b: low, since a long entry here is a well-documented one, not a rambling one."""
_CORE_FIELDS = ("samenvatting", "doel", "aanleiding", "vraag", "tip")
_TEXT_FIELDS = (
    "doelgroep", "intensiteit", "uitvoering", "werkzame_elementen", "kanttekeningen", "aanpak", "waar", "organisaties", "lessen",
    "waarom_lastig", "zienswijzen", "eerste_stappen", "waarom",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filters:
    """What a result must be; None means anything. `ids` are the programmes that may come, by another measure."""

    soort: str | None = None
    vraagstuk: str | None = None
    leeftijd: float | None = None
    setting: str | None = None
    niveau: str | None = None
    ids: frozenset[str] | None = None

    def allow(self, item: Item) -> bool:
        if self.soort is not None and soort_of(item).naam != self.soort:
            return False
        if self.ids is not None and (soort_of(item).naam != "interventie" or item.id not in self.ids):
            return False
        if self.vraagstuk is not None and self.vraagstuk not in item.vraagstukken:
            return False
        for field, wanted in (("settings", self.setting), ("preventieniveau", self.niveau)):
            value = getattr(item, field, ())
            if wanted is not None and (value == ONBEKEND or wanted not in value):
                return False
        if self.leeftijd is not None:
            ages = age_range(item) if isinstance(item, Interventie) else None
            if ages is None or not ages[0] <= self.leeftijd <= ages[1]:
                return False
        return True


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. `waarom` says which names, subjects and words led to it."""

    id: str
    soort: str
    titel: str
    score: float
    waarom: tuple[str, ...]

    def as_dict(self, rang: int) -> dict[str, Any]:
        return {
            "rang": rang, "id": self.id, "soort": self.soort, "titel": self.titel, "score": self.score, "waarom": list(self.waarom),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """The results, best first, and a mended spelling of the question when a word of it is nowhere."""

    vraag: str
    resultaten: tuple[Hit, ...]
    suggestie: str | None

    def as_dict(self) -> dict[str, Any]:
        return {
            "vraag": self.vraag,
            "resultaten": [hit.as_dict(rang) for rang, hit in enumerate(self.resultaten, 1)],
            "suggestie": self.suggestie,
        }


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    from whoosh.lang.snowball.dutch import DutchStemmer

    return DutchStemmer()


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one word in lower case without accents: 'gezinnen' and 'gezin' -> 'gezin'."""
    return after_stemming(str(_stemmer().stem(before_stemming(word))))


def _storage(scratch: str) -> Any:
    """An index in memory that keeps its scratch files in a folder of its own.

    Whoosh's own RamStorage puts them in one fixed folder (`MAIN.tmp`) that every process on the
    machine shares: two searches at the same moment delete each other's files.
    """
    from whoosh.filedb.filestore import FileStorage, RamStorage

    class PrivateStorage(RamStorage):  # type: ignore[misc]  # whoosh has no types
        def temp_storage(self, name: str | None = None) -> Any:
            return FileStorage(str(Path(scratch) / (name or "scratch"))).create()

    return PrivateStorage()


class Searcher:
    """An index in memory over everything readers may see, made once per Kennisbank."""

    def __init__(self, kb: Kennisbank, today: dt.date) -> None:
        self.kb = kb
        self.names = prepare_names(kb)
        self.items: dict[str, Item] = {
            f"{soort.naam}/{item.id}": item
            for soort in SOORTEN
            for item in kb.published(soort.meervoud).values()
        }
        self.prior = {key: _prior(item, kb, today) for key, item in self.items.items()}
        self.lexicon = frozenset(self._vocabulary_words())
        self.known: Counter[str] = Counter()
        self.spread: Counter[str] = Counter()
        self._fill()
        self.known_stems = {stem(word) for word in self.known}

    def _vocabulary_words(self) -> set[str]:
        found: set[str] = set()
        for name in ("vraagstukken", "settings", "uitvoerders", "schooltypen"):
            for value in self.kb.vocabulaire[name].values():
                for text in (value.label, *value.synoniemen):
                    tokens = words(text)
                    if len(tokens) == 1 and len(tokens[0]) >= 5:
                        found.add(tokens[0])
        return found

    def _fill(self) -> None:
        from whoosh.analysis import SpaceSeparatedTokenizer
        from whoosh.fields import ID, TEXT, Schema

        # The texts are stemmed and expanded before they reach Whoosh, for index and question alike.
        analyzer = SpaceSeparatedTokenizer()
        schema = Schema(
            key=ID(stored=True), **{name: TEXT(analyzer=analyzer, phrase=False) for name in _FIELD_BOOSTS}
        )
        with tempfile.TemporaryDirectory(prefix="kansrijk-") as scratch:
            self.index = _storage(scratch).create_index(schema)
            writer = self.index.writer()
            for key, item in self.items.items():
                terms = {name: list(self._terms(texts)) for name, texts in _texts(item, self.kb).items()}
                self.spread.update({term for found in terms.values() for term in found})
                writer.add_document(key=key, **{name: " ".join(found) for name, found in terms.items()})
            writer.commit()

    def _terms(self, texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            for word in words(text):
                if word in STOPWORDS:
                    continue
                self.known[word] += 1
                yield stem(word)
                for part in compound_parts(word, self.lexicon):
                    yield stem(part)

    def search(self, question: str, filters: Filters | None = None, limit: int = 10) -> Answer:
        """The best `limit` results for a word or a whole question."""
        filters = filters or Filters()
        tokens = [w for w in words(question) if w not in STOPWORDS]
        mended = [self._mend(word) for word in tokens]
        corrected = {old: new for old, new in zip(tokens, mended, strict=True) if old != new}
        why: dict[str, list[str]] = {}
        scores: dict[str, float] = {}
        for key, name in self._names_in(question):
            scores[key] = scores.get(key, 0) + _NAME_BOOST
            why.setdefault(key, []).append(f"naam: {name}")
        self._add_words(mended, scores, why)
        self._add_needs(" ".join([question, *corrected.values()]), scores, why, guess=not scores)
        for key in scores:
            scores[key] += self.prior[key]
        found = [
            Hit(item.id, soort_of(item).naam, item.naam, round(scores[key], 4), tuple(why[key]))
            for key, item in self.items.items()
            if scores.get(key, 0) > 0 and filters.allow(item)
        ]
        found.sort(key=lambda hit: (-hit.score, hit.soort, hit.id))
        suggestion = " ".join(corrected.get(w, w) for w in question.lower().split()) if corrected else None
        if suggestion == " ".join(question.lower().split()):
            suggestion = " ".join(corrected.get(w, w) for w in words(question))
        return Answer(question, tuple(found[: max(limit, 0)]), suggestion)

    def _mend(self, word: str) -> str:
        """A word that is nowhere in the knowledge base, as its nearest word that is; else the word itself."""
        if len(word) < 5 or stem(word) in self.known_stems:
            return word
        if name_key(word) in self.names["names"] or name_key(word) in self.names["aliases"]:
            return word
        # A compound that is nowhere may be a good word; only the smallest error in it is mended.
        allowed = 1 if len(word) < 9 or any(part in word for part in self.lexicon) else 2
        vocabulary = {*self.known, *self.lexicon}
        near = [
            (d, -self.known[k], k)
            for k in vocabulary
            if abs(len(k) - len(word)) <= allowed
            and len(k) >= 5
            and (d := edit_distance(k, word, allowed)) <= allowed
        ]
        return min(near)[2] if near else word

    def _names_in(self, question: str) -> Iterator[tuple[str, str]]:
        """Programmes, parels and so on whose name stands in the question, the longest name first."""
        tokens = words(question)
        taken: set[int] = set()
        for size in range(min(len(tokens), 8), 0, -1):
            for start in range(len(tokens) - size + 1):
                span = range(start, start + size)
                if taken & set(span):
                    continue
                phrase = tuple(tokens[start : start + size])
                joined = "".join(phrase)
                if all(w in GENERIC or w in STOPWORDS for w in phrase) or len(joined) < 3:
                    continue
                ids = (
                    self.names["phrases"].get(" ".join(phrase))
                    or self.names["names"].get(joined)
                    or self.names["aliases"].get(joined)
                    or self.names["families"].get(joined)
                )
                keys = [k for i in ids or () if (k := f"interventie/{i}") in self.items]
                if keys:
                    taken.update(span)
                    for key in keys:
                        yield key, " ".join(phrase)

    def _add_words(self, tokens: list[str], scores: dict[str, float], why: dict[str, list[str]]) -> None:
        from whoosh.query import Or, Term
        from whoosh.scoring import BM25F

        origin: dict[str, str] = {}
        weight: dict[str, float] = {}
        for word in tokens:
            origin.setdefault(stem(word), word)
            weight[stem(word)] = 1.0
        for word in tokens:
            for part in compound_parts(word, self.lexicon):
                origin.setdefault(stem(part), word)
                weight.setdefault(stem(part), _PART_WEIGHT)
        if not origin:
            return
        query = Or(
            [
                Term(name, term, boost=weight[term] * self._boost(name, term))
                for term in sorted(origin)
                for name in _FIELD_BOOSTS
            ]
        )
        with self.index.searcher(weighting=BM25F(B=_LENGTH_NORMALISATION)) as searcher:
            hits = searcher.search(query, limit=None, terms=True)
            best = max((float(hit.score) for hit in hits), default=1.0)
            for hit in hits:
                key = hit["key"]
                found = sorted({origin[term.decode()] for _, term in hit.matched_terms()})
                share = len(found) / len(set(origin.values()))
                scores[key] = scores.get(key, 0) + _WORDS_BOOST * float(hit.score) / best * (
                    0.5 + 0.5 * share
                )
                why.setdefault(key, []).append(f"woorden: {', '.join(found)}")

    def _boost(self, field: str, term: str) -> float:
        if field == "naam" and self.spread[term] > _COMMON_SHARE * len(self.items):
            return _COMMON_NAME_BOOST
        return _FIELD_BOOSTS[field]

    def _add_needs(
        self, question: str, scores: dict[str, float], why: dict[str, list[str]], *, guess: bool
    ) -> None:
        for need in find_needs(question, prepare_needs(self.kb), guess=guess).needs:
            label = self.kb.label("vraagstukken", need.vraagstuk)
            for key, item in self.items.items():
                if need.vraagstuk not in item.vraagstukken:
                    continue
                main = item.vraagstukken[0] == need.vraagstuk
                scores[key] = scores.get(key, 0) + _NEED_BOOST * need.score * (1.0 if main else 0.6)
                through = f" ({', '.join(need.woorden)})" if need.woorden else ""
                why.setdefault(key, []).append(f"vraagstuk: {label.lower()}{through}")


def age_range(item: Interventie) -> tuple[float, float] | None:
    """(van, tot) in years; None when either is not known."""
    van, tot = item.leeftijd.van, item.leeftijd.tot
    return None if isinstance(van, str) or isinstance(tot, str) else (float(van), float(tot))


def _prior(item: Item, kb: Kennisbank, today: dt.date) -> float:
    if not isinstance(item, Interventie):
        return 0.0
    return (
        _PRIOR_BASE * item.basisaanbod
        + _PRIOR_EVIDENCE * NIVEAU_WEGING[evidence(item, kb, today).niveau] / 100
    )


def _texts(item: Item, kb: Kennisbank) -> Mapping[str, list[str]]:
    """The texts of an entry per search field."""
    about: list[str] = []
    for name, f in fields_of(type(item)).items():
        kind: Any = f.kind.van if isinstance(f.kind, Lijst) else f.kind
        if isinstance(kind, Keuze) and name in (
            "vraagstukken",
            "settings",
            "schooltypen",
            "uitvoerders",
            "preventieniveau",
            "rollen",
            "waarden",
        ):
            value = getattr(item, name)
            about += [kb.label(kind.uit, v) for v in (value if isinstance(value, tuple) else ())]

    def texts_of(fields: tuple[str, ...]) -> list[str]:
        found: list[str] = []
        for name in fields:
            value = getattr(item, name, ())
            found += [value] if isinstance(value, str) else list(value)
        return [text for text in found if text != ONBEKEND]

    names = [item.naam, *getattr(item, "aliassen", ())]
    return {
        "naam": names,
        "onderwerp": about,
        "kern": texts_of(_CORE_FIELDS),
        "tekst": texts_of(_TEXT_FIELDS),
    }
