"""Searching with what Dutch practice types, from one word to a whole question: plain data in, results out.

Everything that adds up stands in `matcher.prepare_search.WEIGHTS`: names, vraagstukken, subjects, words,
ages and school types in the question. Whole numbers only, so that the browser (kansrijk/web/search.js)
gives the same answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kennisbank.names import words
from matcher.dutch import STOPWORDS
from matcher.lines import near_lines
from matcher.measures import points
from matcher.needs import Urgent, needs_of, vraagstuk_weights
from matcher.question import DENIED, WHOLE, Question, read_question
from matcher.search_names import Names, names_in
from matcher.sentences import fill, lower_first

SUBJECT = "#"
"""What a term begins with that stands for a subject: '#faalangst'. Stems have letters and figures only."""
SHARE = 1000
"""What the entry that says most about a subject gets for it: a subject of many counts as much as one of few."""
_MANY_YEARS, _UNKNOWN_YEARS = 16, 8
_FEW_WORDS = 3
"""Up to so many words somebody looks for a word; with more they ask a question."""


class Filters(NamedTuple):
    """What a result must be; None means anything. `leeftijd` in years; `niveau` a prevention or evidence level."""

    soort: str | None = None
    vraagstuk: str | None = None
    leeftijd: float | None = None
    setting: str | None = None
    niveau: str | None = None

    def allow(self, position: int, data: dict[str, Any]) -> bool:
        """Whether an entry may be a result."""
        if self.soort is not None and _property(data, "soort", position) != self.soort:
            return False
        for name, wanted in (
            ("vraagstukken", self.vraagstuk),
            ("settings", self.setting),
            ("niveaus", self.niveau),
        ):
            if wanted is not None and wanted not in _property(data, name, position):
                return False
        if self.leeftijd is not None:
            ages, months = _property(data, "leeftijd", position), int(self.leeftijd * 12 + 1000.5) - 1000
            return ages is not None and ages[0] <= months <= ages[1]
        return True


def _property(data: dict[str, Any], name: str, position: int) -> Any:
    """One property of an entry."""
    column = data["kolommen"][name]
    return column["waarden"][column["rijen"][position]]


class Hit(NamedTuple):
    """One result. `score` in ten-thousandths; `waarom` says which names, subjects and words led to it.

    `merk` is what must never be left out beside the title, such as that a claim is contested; mostly ''.
    """

    id: str
    soort: str
    titel: str
    score: int
    waarom: tuple[str, ...]
    merk: str = ""


class SearchAnswer(NamedTuple):
    """What a question leads to.

    `resultaten`, best first, of `totaal` in all; `suggestie` is the question with its spelling mended, or None.
    `eerst`: where to go first in acute danger. `vraag_terug`: a question back when it is too vague, else ''.
    `cijfers`: the question asks for figures. `uitleg`: sentences that help on when nothing was found, and
    `registers` where else to look.
    """

    vraag: str
    eerst: tuple[Urgent, ...]
    resultaten: tuple[Hit, ...]
    suggestie: str | None
    totaal: int
    vraag_terug: str
    cijfers: bool
    uitleg: tuple[str, ...]
    registers: tuple[dict[str, str], ...]

    def as_dict(self) -> dict[str, Any]:
        """The document that `zoek --json` prints (the contract, part 3): its three keys, then what we say beside them."""
        return {
            "vraag": self.vraag,
            "resultaten": [
                {"rang": rang, "id": hit.id, "soort": hit.soort, "titel": hit.titel,
                 "score": points(hit.score), "waarom": list(hit.waarom)}
                for rang, hit in enumerate(self.resultaten, 1)
            ],
            "suggestie": self.suggestie,
            "eerst": [{"naam": u.naam, "bericht": u.bericht, "url": u.url} for u in self.eerst],
            "vraag_terug": self.vraag_terug,
            "cijfers": self.cijfers,
            "uitleg": list(self.uitleg),
            "registers": list(self.registers),
        }  # fmt: skip


class _Tally:
    """What the question adds to each entry, and why."""

    def __init__(self) -> None:
        self.scores: dict[int, int] = {}
        self.why: dict[int, list[str]] = {}
        self.stems: dict[int, set[str]] = {}
        """Per entry the stems of the question that stand in it."""
        self.named: set[int] = set()
        """The entries whose name stands in the question."""

    def add(self, position: int, score: int, why: str | None = None) -> None:
        self.scores[position] = self.scores.get(position, 0) + score
        if why is not None:
            reasons = self.why.setdefault(position, [])
            if why not in reasons:
                reasons.append(why)


def search(
    question: str, data: dict[str, Any], filters: Filters | None = None, limit: int = 10
) -> SearchAnswer:
    """The best `limit` results for a word or a whole question, from data of `prepare_search`."""
    read = read_question(question, data["behoeften"]["taal"])
    tally = _Tally()
    needs = needs_of(read, data["behoeften"])
    about = bool(vraagstuk_weights(read, data["behoeften"]))
    names = _add_names(read, data, tally)
    named = names.sure
    _add_vraagstukken(read, data, tally)
    _add_subjects_and_words(read, data, tally)
    _add_lines(read, data, tally)
    if read.elders and not (named or about):
        tally.why.clear()
    elif names.only and not about:
        _keep_the_named(read, names, tally)
    elif not (named or about or any(target.soort == "onderwerp" for target in read.doelen)):
        _keep_what_answers(read, data, tally)
    _drop_other_sex(read, data, tally)
    _add_circumstances(read, data, tally)
    _add_asker(read, data, tally)
    found: list[tuple[int, int]] = []
    without_filters = 0
    for position in tally.why:
        extra = _for_kind(_property(data, "soort", position), needs.cijfers, data["wegen"])
        total = tally.scores[position] + _property(data, "prior", position) + extra
        if total > 0:
            without_filters += 1
            if filters is None or filters.allow(position, data):
                found.append((-total, position))
    found.sort()
    hits = tuple(
        Hit(
            data["titels"][position][0],
            _property(data, "soort", position),
            data["titels"][position][1],
            -negative,
            tuple(tally.why[position]),
            data["titels"][position][2],
        )
        for negative, position in found[: max(limit, 0)]
    )
    nothing = not hits and not without_filters
    return SearchAnswer(
        vraag=question,
        eerst=needs.eerst,
        resultaten=hits,
        suggestie=_suggestion(question, read),
        totaal=len(found),
        vraag_terug="" if named or tally.why else needs.vraag_terug,
        cijfers=needs.cijfers,
        uitleg=() if hits else _explanation(question, without_filters, data["teksten"]),
        registers=tuple(data["registers"]) if nothing else (),
    )


def _for_kind(soort: str, figures: bool, weights: dict[str, int]) -> int:
    """A question is answered with programmes first; one about numbers with key figures first."""
    if soort == "interventie":
        return weights["soort"]
    return weights["cijfer"] if soort == "kerncijfer" and figures else 0


def _explanation(question: str, without_filters: int, texts: dict[str, str]) -> tuple[str, ...]:
    """What it means that there is nothing, and what to do next."""
    if without_filters:
        return (fill(texts, "niets_filter", aantal=without_filters),)
    return (fill(texts, "niets", vraag=question), texts["niets_stap"], texts["niets_elders"])


def _suggestion(question: str, read: Question) -> str | None:
    """The question with its mended words; None when nothing was mended."""
    if not read.verbeterd:
        return None
    mended = dict(read.verbeterd)
    return " ".join(mended.get(word, word) for word in words(question))


def _add_names(read: Question, data: dict[str, Any], tally: _Tally) -> Names:
    """The names that stand in the question, for the entries that have them."""
    weights, texts = data["wegen"], data["teksten"]
    names = names_in(read, data)
    for name in names.found:
        tally.named.update(name.entries)
        for position in name.entries:
            weight = weights["naam_vaag" if name.gewoon else "naam"]
            tally.add(position, weight, fill(texts, "naam", woorden=name.woorden))
    return names


def _keep_the_named(read: Question, names: Names, tally: _Tally) -> None:
    """Of a question about a name only the entries that have it or speak of it: 'kosten' is in many."""
    places = {place for name in names.found for place in name.plekken}
    stems = {word.stam for word in read.woorden if word.plek in places}
    for position in list(tally.why):
        if position not in tally.named and stems.isdisjoint(tally.stems.get(position, ())):
            del tally.why[position]


def _keep_what_answers(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    """Of a question without a name or a subject we know, only the entries that have most of what it asks.

    One word in common is no answer: 'parkeervergunning aanvragen' must not lead to a programme one can apply for.
    """
    everywhere, mended = data["behoeften"]["taal"]["overal"], dict(read.verbeterd)
    short = len(words(read.vraag)) <= _FEW_WORDS
    circumstances = {
        w for t in read.doelen if t.soort in ("schooltype", "leeftijd") for w in t.woorden.split()
    }
    content = [w for w in read.woorden if w.woord not in STOPWORDS and w.getypt not in circumstances]
    specific = {w.stam for w in content if not w.woord.isdigit() and w.stam not in everywhere}
    asked = specific or ({w.stam for w in content} if short else set())
    about = bool(circumstances) or any(w.stam in everywhere for w in content)
    guessed = set() if short and len(asked) == 1 else {w.stam for w in content if w.getypt in mended}
    for position in list(tally.why):
        found = (asked & tally.stems.get(position, set())) - guessed
        most = len(found) * 2 > len(asked) and (short or about or len(found) > 1)
        if not (most or (short and (content or read.doelen) and not asked)):
            del tally.why[position]


def _add_vraagstukken(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    weights, texts = data["wegen"], data["teksten"]
    needs = vraagstuk_weights(read, data["behoeften"])
    if not needs:
        return
    # A need that only a word of every day points at counts for less, also when it is the only one.
    top = max(WHOLE, *(weight for weight, _ in needs.values()))
    # Thousands of entries have the same reason: it is written once.
    reasons: dict[str, str] = {}
    for vraagstuk, (_, found) in needs.items():
        label = lower_first(data["labels"]["vraagstukken"][vraagstuk])
        zin = "vraagstuk" if found else "vraagstuk_kaal"
        reasons[vraagstuk] = fill(texts, zin, label=label, woorden=", ".join(found))
    for position in range(len(data["titels"])):
        best = 0
        for rank, vraagstuk in enumerate(_property(data, "vraagstukken", position)):
            if vraagstuk not in needs:
                continue
            weight, _ = needs[vraagstuk]
            share = 100 if rank == 0 else weights["tweede"] if rank == 1 else weights["derde"]
            score = weights["vraagstuk"] * weight * share // (top * 100)
            tally.add(position, 0, reasons[vraagstuk])
            best = best + score // 3 if best >= score else score + best // 3
        if best:
            tally.add(position, best)


def _add_subjects_and_words(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    """Subjects and words by their BM25F impact: relative to the best entry, and never more than full."""
    weights, texts, terms = data["wegen"], data["teksten"], data["termen"]
    subjects: dict[int, int] = {}
    reasons: dict[int, list[str]] = {}
    for target in read.doelen:
        if target.soort != "onderwerp":
            continue
        row = terms.get(SUBJECT + target.id, ())
        full = max([weights["vol"], *row[1::2]])
        label = lower_first(data["labels"]["onderwerpen"][target.id])
        why = fill(texts, "onderwerp", label=label, woorden=target.woorden)
        for i in range(0, len(row), 2):
            share = SHARE * row[i + 1] * target.gewicht // (full * WHOLE)
            subjects[row[i]] = subjects.get(row[i], 0) + share
            reasons.setdefault(row[i], []).append(why)
    best = max(subjects.values(), default=0)
    for position in sorted(subjects):
        tally.add(position, weights["onderwerp"] * subjects[position] // max(best, SHARE))
        for why in reasons[position]:
            tally.add(position, 0, why)
    scores: dict[int, int] = {}
    matched: dict[int, list[str]] = {}
    seen: set[str] = set()
    content = [w for w in read.woorden if w.woord not in STOPWORDS] or list(read.woorden)
    for word in content:
        whole = weights["in_zin"] if word.in_zin else 100
        for term, weight in ((word.stam, whole), *((part, weights["deel"]) for part in word.delen)):
            if term in seen:
                continue
            seen.add(term)
            row = terms.get(term, ())
            for i in range(0, len(row), 2):
                scores[row[i]] = scores.get(row[i], 0) + row[i + 1] * weight // 100
                found = matched.setdefault(row[i], [])
                tally.stems.setdefault(row[i], set()).add(word.stam)
                if word.getypt not in found:
                    found.append(word.getypt)
    count = len({w.stam for w in content})
    best = max(scores.values(), default=0)
    told: dict[str, str] = {}
    for position in sorted(scores):
        said = ", ".join(matched[position])
        if said not in told:
            told[said] = fill(texts, "woorden", woorden=said)
        share = 50 + 50 * len(matched[position]) // max(count, 1)
        score = weights["woorden"] * scores[position] * min(share, 100) // (max(best, weights["vol"]) * 100)
        tally.add(position, score, told[said])


def _add_lines(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    """Programmes that people look for in words like these; relative to the one most like it."""
    weights, texts = data["wegen"], data["teksten"]
    for position, (score, found) in near_lines(read, data).items():
        tally.add(
            position, weights["gevraagd"] * score // SHARE, fill(texts, "gevraagd", woorden=", ".join(found))
        )


def _drop_other_sex(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    """Who asks for girls is not helped with what is for boys only, unless it is called by its name."""
    for position in list(tally.why):
        own = _property(data, "geslacht", position) if read.geslacht else ""
        if own not in ("", read.geslacht) and position not in tally.named:
            del tally.why[position]


def _add_asker(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    """What comes to the place of who asks goes before what does not; without an age what is for most ages does."""
    weights, places = data["wegen"], data["vragers"].get(read.vrager)
    asked = {target.id for target in read.doelen if target.soort == "onderwerp"}
    for position in tally.why:
        ages = _property(data, "leeftijd", position)
        if read.leeftijd is None and _property(data, "soort", position) == "interventie":
            years = _UNKNOWN_YEARS if ages is None else min(max(ages[1] - ages[0], 0) // 12, _MANY_YEARS)
            tally.add(position, weights["breed"] * years // _MANY_YEARS)
        for group in _property(data, "groepen", position):
            tally.add(position, weights["groep"] if group in asked else -weights["groep_mis"])
        settings = _property(data, "settings", position)
        if places and settings:
            fits = any(setting in places for setting in settings)
            tally.add(position, weights["vrager"] if fits else -weights["vrager_mis"])


def _ages_meet(ages: Sequence[int], asked: Sequence[int]) -> bool:
    """Whether a programme is for an age, or for more than the last day of a stretch of ages."""
    low, high = max(ages[0], asked[0]), min(ages[1], asked[1])
    return low < high or (low == high and (asked[0] == asked[1] or ages[0] == ages[1]))


def _add_circumstances(read: Question, data: dict[str, Any], tally: _Tally) -> None:
    """Age, school type and place named in the question: only for entries that something else led to."""
    weights, texts = data["wegen"], data["teksten"]
    wanted = {
        soort: [t.id for t in read.doelen if t.soort == soort and t.gewicht > DENIED]
        for soort in ("schooltype", "setting", "uitvoerder")
    }
    for position in sorted(tally.why):
        ages, schools = _property(data, "leeftijd", position), _property(data, "schooltypen", position)
        if read.leeftijd is not None and ages is not None:
            if _ages_meet(ages, read.leeftijd):
                tally.add(position, weights["leeftijd"], texts["leeftijd"])
            else:
                tally.add(position, -weights["leeftijd_mis"])
        if wanted["schooltype"] and schools:
            fits = any(s in wanted["schooltype"] for s in schools)
            tally.add(position, weights["schooltype"] if fits else -weights["schooltype_mis"])
        places = [s for s in _property(data, "settings", position) if s in wanted["setting"]]
        if places:
            tally.add(position, weights["setting"] + max(data["bijzonder"].get(place, 0) for place in places))
        if any(value in wanted["uitvoerder"] for value in _property(data, "uitvoerders", position)):
            tally.add(position, weights["uitvoerder"])
