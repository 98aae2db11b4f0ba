"""What the municipalities of a region ask for, and which introductions answer most of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from matcher.answering import is_apart, is_for_few, is_for_those_meant, names_none
from matcher.fit import Asker
from matcher.lazy_greedy import best_first
from matcher.profile import Behoefte, Profiel
from matcher.region_answers import Answering
from matcher.region_order import MEEST_INVOERINGEN
from matcher.region_rules import Rules, Town, solid_offering, whole
from matcher.understand import Asked, Read, understand
from matcher.wanted import Wanted, own_share

_MOST_RUNNING = 4


class Asks(NamedTuple):
    """What one municipality asks, per need: what was read in it (`each`), and the vraagstukken that it is a question about."""

    each: list[Asked]
    about: list[list[str]]


class Reading:
    """Reads needs; the same words and the same list of needs are read once."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._texts: dict[str, Read] = {}
        self._known: dict[tuple[tuple[Behoefte, ...], Asker], Asks] = {}

    def asks(self, profiel: Profiel, asker: Asker) -> Asks:
        """What this municipality asks; nothing when it wrote no needs or none was understood."""
        if not profiel.behoeften:
            return Asks([], [])
        key = (profiel.behoeften, asker)
        if key not in self._known:
            each = understand(profiel, asker, self._rules.model, self._texts).each
            self._known[key] = Asks(each, [list(self._meant(alone.told[0])) for alone in each])
        return self._known[key]

    def _meant(self, row: Mapping[str, Any]) -> Iterator[str]:
        """The vraagstukken of one need, without what only sounds along; none when it asks for figures and no programme."""
        if "vraagstuk" in row:
            yield row["vraagstuk"]
            return
        found, least = row["gevonden"], int(self._rules.model["keuzes"]["hoofdvraag"])
        if row["cijfers"] and not row["eerst"]:
            return
        for need in found:
            if need["score"] * 100 >= found[0]["score"] * least:
                yield need["vraagstuk"]


@dataclass(eq=False)
class Ask:
    """One need of one municipality that asks for a programme: what is answered once.

    `town`: the place of the municipality in the file. `about`: the vraagstukken that it is a question about; `alone`:
    all that was read in it, also what only sounds along. `unsure`: a match knows no more than what may be an answer.
    `danger`: it speaks of acute danger: direct help comes first, and what only may help is no answer. `answered`: a good
    answer runs already; `in_sight`: one is planned, or runs perhaps: who looks that up first, needs no other. `running`:
    what the municipality names that is about it: (how good an answer it is, programme), the best first. `good`: what a
    match gives for it, with how early it stands there: the highest is first.
    """

    town: int
    about: list[str]
    alone: Asked
    urgency: int
    unsure: bool
    danger: bool
    answered: bool
    in_sight: bool
    running: list[tuple[int, str]]
    good: dict[str, int]

    @property
    def weight(self) -> int:
        """As urgent as it was asked; 1 where nothing is a sure answer."""
        return 1 if self.unsure else self.urgency

    @property
    def is_open(self) -> bool:
        """Whether an introduction can answer it: no good answer runs, nor is in sight."""
        return not self.answered and not self.in_sight


class Answers:
    """What answers the needs of the municipalities: per need what a match gives for it."""

    def __init__(self, towns: Sequence[Town], asks: Sequence[Asks], rules: Rules) -> None:
        self.towns, self.rules = towns, rules
        self.told: list[list[dict[str, Any]]] = []
        """Per municipality its needs with what was read, what a match answers (`antwoord`) and what it asks (`vraagt`)."""
        self.asks: list[Ask] = []
        """In the order of the file."""
        self.known_here: dict[str, list[str]] = {}
        """Per programme that runs somewhere the municipalities that have it."""
        for town in towns:
            for item_id in solid_offering(town):
                self.known_here.setdefault(item_id, []).append(town.naam)
        answering = Answering(rules)
        for number, (town, own) in enumerate(zip(towns, asks, strict=True)):
            rows = answering.tell(town.asker, town.offering, own.each)
            self.told.append(rows)
            for row, about, alone in zip(rows, own.about, own.each, strict=True):
                row["vraagt"] = about
                if about:
                    self.asks.append(self._settled(number, row, alone))

    def towns_of(self, asks: Iterable[Ask]) -> list[Town]:
        """The municipalities of these asks, in the order of the file."""
        return [self.towns[number] for number in sorted({ask.town for ask in asks})]

    def unsure_in(self, asks: Iterable[Ask]) -> list[str]:
        """The municipalities of those asks for which something only may be an answer."""
        return [town.naam for town in self.towns_of(ask for ask in asks if ask.unsure)]

    def concerned(self, item_id: str, asks: Sequence[Ask]) -> int | None:
        """How many young people of the municipalities of these asks it concerns, of the ages that they name."""
        found = []
        for number in {ask.town for ask in asks}:
            named = [self._ages(item_id, ask) for ask in asks if ask.town == number]
            ages = None if None in named else [age for own in named if own for age in own]
            asked = (min(a[0] for a in ages), max(a[1] for a in ages)) if ages else None
            found.append(self.rules.concerns(item_id, self.towns[number], asked))
        known = [count for count in found if count is not None]
        return whole(sum(known)) if known else None

    def _ages(self, item_id: str, ask: Ask) -> list[tuple[int, int]] | None:
        """The ages that a need names for what this programme is about; None when it means all."""
        wanted = ask.alone.wanted
        own = [v for v in self.rules.programmes[item_id]["vraagstukken"] if v in wanted]
        return wanted[own[0]].named_ages() if own else None

    def _settled(self, number: int, row: Mapping[str, Any], alone: Asked) -> Ask:
        """The ask that a told need is, given what a match answers to it and what is there."""
        rules, least, town = self.rules, int(self.rules.model["keuzes"]["goed_antwoord"]), self.towns[number]
        answer, status = row["antwoord"], town.offering.status
        given = answer["suggesties"] or ([] if row.get("eerst") else answer["misschien"])
        maybe = [i for i in town.maybe if i not in status and self._is_about(i, row)]
        named = [*answer["loopt"], *answer["breder"], *answer["gepland"], *answer["onbekend"], *maybe]
        good = [i for i in given if i not in maybe]
        # Only beside something that is there it matters how good the rest is.
        worth = {i: self._worth(i, alone) for i in (*named, *given)} if named else {}
        best = max(worth.values(), default=0)

        def is_good(item_id: str) -> bool:
            return worth[item_id] > 0 and worth[item_id] * 100 >= best * least

        solid = [i for i in solid_offering(town) if rules.is_solid(i)] if answer["loopt"] else []
        answered = any(is_good(i) for i in answer["loopt"] if i in solid)
        return Ask(
            town=number,
            about=row["vraagt"],
            alone=alone,
            urgency=row["urgentie"],
            unsure=not answer["suggesties"],
            danger=bool(row.get("eerst")),
            answered=answered,
            in_sight=not answered
            and any(is_good(i) for i in (*answer["gepland"], *answer["onbekend"], *maybe)),
            running=sorted(((worth[i], i) for i in dict.fromkeys(named)), key=lambda r: (-r[0], r[1])),
            good={i: len(good) - place for place, i in enumerate(good)},
        )

    def _is_about(self, item_id: str, row: Mapping[str, Any]) -> bool:
        return any(v in row["vraagt"] for v in self.rules.programmes[item_id]["vraagstukken"])

    def _worth(self, item_id: str, alone: Asked) -> int:
        """How good an answer it is to a need, by the vraagstuk that it answers best."""
        own = [v for v in self.rules.programmes[item_id]["vraagstukken"] if v in alone.wanted]
        found = (self.worth_of(item_id, v, alone.wanted[v], alone.slow_learners) for v in own)
        return max(found, default=0)

    def worth_of(self, item_id: str, v: str, wanted: Wanted, slow_learners: bool) -> int:
        """How good an answer it is to what is asked of a vraagstuk: fit, evidence and own words, as a suggestion weighs them.

        0 when it is beside the question or on no recognition that we know; what every region should have needs none.
        """
        rules = self.rules
        programme, model = rules.programmes[item_id], rules.model
        if programme["leeftijd"] is None or programme["niveaus"] is None:
            return 0
        proof = rules.proof(item_id)
        if (
            not proof
            or is_apart(programme, v, wanted, model)
            or not is_for_those_meant(programme, wanted, model)
        ):
            return 0
        choices, weights = model["keuzes"], model["gewichten"]
        need = int(weights["behoefte"])
        if programme["vraagstukken"][0] != v:
            need = need * choices["niet_hoofdzaak"] // 100
        if is_for_few(programme) and not slow_learners:
            need = need * choices["voor_weinigen"] // 100
        worth: int = need + proof + int(weights["basisaanbod"]) * programme["basis"]
        if names_none(programme, v, wanted, model):
            worth = worth * choices["onderwerp_ongenoemd"] // 100
        worth = worth * own_share(wanted.pointed(item_id), model) // 1000
        return worth * wanted.level(programme["onderwerpen"].get(v), programme["leeftijd"], model)


Order = tuple[int, int, int, int, int, str]
"""Where something stands in a choice; the lowest is chosen."""


def _order(item_id: str, asks: Sequence[Ask], answers: Answers) -> Order:
    """What answers most comes first; of those what every region should have, then what some municipality of the region knows already, then what fits best."""
    return (
        -sum(ask.weight for ask in asks),
        -answers.rules.programmes[item_id]["basis"],
        -(item_id in answers.known_here),
        -sum(ask.good[item_id] for ask in asks),
        -answers.rules.rank(item_id),
        item_id,
    )


def introductions_asked(answers: Answers) -> list[dict[str, Any]]:
    """Which introduction answers most of what municipalities ask and do not have; then the next.

    What counts is an ask: one need of one municipality to which no good answer runs or is in sight. It weighs as urgent as
    it was asked (1-3), or 1 when a match knows only what may be an answer, and counts once, for the first introduction
    that a match gives for it there (`matcher.region_answers`); how many young people live there does not count, so a
    village weighs as much as a city. Neither depends on what else is introduced. So the
    weight answered by a set of introductions is a weighted cover again: monotone and submodular, so the proof of
    `region_order.introductions` holds for it word for word, and each beginning of this order answers at least 63
    percent of what the best set of that size would. Which of two that add as much comes first changes nothing in it.
    """
    by_programme = _by_programme(answers.asks)
    taken: set[Ask] = set()

    def order(item_id: str) -> Order:
        return _order(item_id, [ask for ask in by_programme[item_id] if ask not in taken], answers)

    chosen: list[dict[str, Any]] = []
    total = 0
    # What an introduction adds never grows, and how well it fits does not either.
    for now in best_first(by_programme, order):
        best = now[-1]
        if not now[0] or len(chosen) == MEEST_INVOERINGEN:
            break
        gained = [ask for ask in by_programme[best] if ask not in taken]
        taken.update(gained)
        total -= now[0]
        where = answers.towns_of(gained)
        chosen.append(
            {
                "id": best,
                "naam": answers.rules.programmes[best]["naam"],
                "vraagstukken": _subjects(best, gained, answers.rules),
                "gemeenten": [town.naam for town in where],
                "extra_gemeenten": len(where),
                "extra_vragen": len(gained),
                "extra_gewicht": -now[0],
                "cumulatief": total,
                "jeugdigen": answers.concerned(best, gained),
                "loopt_al_in": answers.known_here.get(best, []),
                "misschien": answers.unsure_in(gained),
                **answers.rules.facts(best, where),
            }
        )
    return chosen


def _by_programme(asks: Iterable[Ask]) -> dict[str, list[Ask]]:
    """Per programme the open asks for which a match gives it."""
    found: dict[str, list[Ask]] = {}
    for ask in asks:
        for item_id in ask.good if ask.is_open else ():
            found.setdefault(item_id, []).append(ask)
    return found


def asked_rows(answers: Answers) -> list[dict[str, Any]]:
    """Per vraagstuk that is asked: who asks it, what is there, and what helps most of them; what is most urgent first."""
    by_subject: dict[str, list[Ask]] = {}
    for ask in answers.asks:
        for v in ask.about:
            by_subject.setdefault(v, []).append(ask)
    place = {v: at for at, v in enumerate(answers.rules.model["vraagstukken"])}
    ordered = sorted(by_subject, key=lambda v: (-sum(ask.urgency for ask in by_subject[v]), place[v]))
    return [_asked_row(v, by_subject[v], answers) for v in ordered]


def _subjects(item_id: str, asks: Sequence[Ask], rules: Rules) -> list[str]:
    """The vraagstukken of these asks that it is about; else what sounds along in them, else all of them."""
    programme = rules.programmes[item_id]["vraagstukken"]
    asked = {v for ask in asks for v in ask.about}
    beside = {v for ask in asks for v in ask.alone.wanted}
    own = asked.intersection(programme) or beside.intersection(programme) or asked
    return [v for v in rules.model["vraagstukken"] if v in own]


def _asked_row(v: str, asks: Sequence[Ask], answers: Answers) -> dict[str, Any]:
    gain, rules = _by_programme(asks), answers.rules
    # What is about this vraagstuk; a need that names more may be answered by what is about the other one.
    gain = {i: own for i, own in gain.items() if v in rules.programmes[i]["vraagstukken"]} or gain

    best = min(gain, key=lambda item_id: _order(item_id, gain[item_id], answers), default=None)
    helps = None
    if best is not None:
        where = answers.towns_of(gain[best])
        helps = {
            "id": best, "naam": rules.programmes[best]["naam"], "gemeenten": [town.naam for town in where],
            "jeugdigen": answers.concerned(best, gain[best]), "misschien": answers.unsure_in(gain[best]),
            **rules.facts(best, where),
        }  # fmt: skip
    by_town: dict[int, list[Ask]] = {}
    for ask in asks:
        by_town.setdefault(ask.town, []).append(ask)
    return {
        "vraagstuk": v,
        "gemeenten": [_asker(v, own, answers.towns[number], rules) for number, own in by_town.items()],
        "helpt": helps,
    }


def _asker(v: str, asks: Sequence[Ask], town: Town, rules: Rules) -> dict[str, Any]:
    """One municipality that asks about a vraagstuk, with all its needs about it."""
    running = dict.fromkeys(
        item_id
        for ask in asks
        for _, item_id in ask.running
        if v in (about := rules.programmes[item_id]["vraagstukken"])
        or not any(other in about for other in ask.about)
    )
    still_open = [ask for ask in asks if not ask.answered]
    return {
        "gemeente": town.naam,
        "urgentie": max(ask.urgency for ask in asks),
        "beantwoord": not still_open,
        "eerst": any(ask.danger for ask in asks),
        "in_zicht": bool(still_open) and all(ask.in_sight for ask in still_open),
        "loopt": [_running(i, town, rules) for i in list(running)[:_MOST_RUNNING]],
    }


def _running(item_id: str, town: Town, rules: Rules) -> dict[str, Any]:
    return {
        "id": item_id,
        "status": {"actief": "aanwezig"}.get(own := town.offering.status.get(item_id, "onbekend"), own),
        "erkend": rules.is_solid(item_id),
        "betwist": rules.verdict(item_id).betwist,
        "zwak": town.offering.zwak.get(item_id, ""),
    }


def without_answer(answers: Answers) -> list[dict[str, Any]]:
    """Per vraagstuk the municipalities that ask it and for which no good answer runs or is known to us; in danger direct help is one."""
    found: dict[str, list[Ask]] = {}
    for ask in answers.asks:
        for v in ask.about if ask.is_open and not ask.good and not ask.danger else ():
            found.setdefault(v, []).append(ask)
    return [
        {"vraagstuk": v, "gemeenten": [town.naam for town in answers.towns_of(found[v])]}
        for v in answers.rules.model["vraagstukken"]
        if v in found
    ]
