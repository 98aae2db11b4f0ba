"""What the municipalities of a region ask for, and which introductions answer most of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from matcher.answering import is_apart, is_for_few, is_for_those_meant, names_none
from matcher.fit import Asker
from matcher.lazy_greedy import best_first
from matcher.profile import Behoefte, Profiel
from matcher.region_rules import Rules, Town, could_begin, solid_offering, whole
from matcher.understand import Read, understand
from matcher.wanted import Wanted, own_share

MEEST_INVOERINGEN = 25
"""As many as of the order that looks at numbers."""
_MOST_RUNNING = 4
Ask = tuple[int, str]
"""(place of the municipality in the file, vraagstuk): what weighs once, as urgent as it was asked."""


class Asks(NamedTuple):
    """What one municipality asks. `told`: what was read in each need, with what it asks (`vraagt`); `wanted`: per vraagstuk that it asks for."""

    told: list[dict[str, Any]]
    wanted: dict[str, Wanted]
    slow_learners: bool


class Reading:
    """Reads needs; the same words and the same list of needs are read once."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._texts: dict[str, Read] = {}
        self._known: dict[tuple[tuple[Behoefte, ...], Asker], Asks] = {}

    def asks(self, profiel: Profiel, asker: Asker) -> Asks:
        """What this municipality asks; nothing when it wrote no needs or none was understood."""
        if not profiel.behoeften:
            return Asks([], {}, False)
        key = (profiel.behoeften, asker)
        if key not in self._known:
            asked = understand(profiel, asker, self._rules.model, self._texts)
            told = [{**row, "vraagt": list(self._meant(row))} for row in asked.told]
            mean = {v for row in told for v in row["vraagt"]}
            wanted = {v: one for v, one in asked.wanted.items() if v in mean}
            self._known[key] = Asks(told, wanted, asked.slow_learners)
        return self._known[key]

    def _meant(self, row: Mapping[str, Any]) -> Iterator[str]:
        """The vraagstukken of one need, without what only sounds along."""
        if "vraagstuk" in row:
            yield row["vraagstuk"]
            return
        found, least = row["gevonden"], int(self._rules.model["keuzes"]["hoofdvraag"])
        for need in found:
            if need["score"] * 100 >= found[0]["score"] * least:
                yield need["vraagstuk"]


class Answers:
    """How good an answer every programme is to what the municipalities ask."""

    def __init__(self, towns: Sequence[Town], asks: Sequence[Asks], rules: Rules) -> None:
        self.towns, self._rules = towns, rules
        self.weight: dict[Ask, int] = {}
        self.wanted: dict[Ask, Wanted] = {}
        self.running: dict[Ask, list[tuple[int, str]]] = {}
        """Per ask what the municipality names that is about it: (how good an answer it is, programme), the best first."""
        self.good: dict[Ask, dict[str, int]] = {}
        """Per ask the good answers that the municipality misses, with how good they are."""
        self.known_here: dict[str, list[str]] = {}
        """Per programme that runs somewhere the municipalities that have it."""
        for town in towns:
            for item_id in solid_offering(town):
                self.known_here.setdefault(item_id, []).append(town.naam)
        self.answered: set[Ask] = set()
        """The asks to which a good answer runs already."""
        self.in_sight: set[Ask] = set()
        """The other asks to which a good answer is planned, or runs perhaps: who looks that up first, needs no other."""
        by_subject: dict[str, list[str]] = {}
        for item_id, programme in rules.programmes.items():
            for v in programme["vraagstukken"]:
                by_subject.setdefault(v, []).append(item_id)
        for number, (town, own) in enumerate(zip(towns, asks, strict=True)):
            for v, wanted in own.wanted.items():
                self.weight[number, v] = wanted.haste
                self.wanted[number, v] = wanted
                self._settle((number, v), town, wanted, own.slow_learners, by_subject.get(v, ()))

    def unnamed(self, item_id: str, asks: Sequence[Ask]) -> list[str]:
        """The municipalities that name a part of a vraagstuk of which the programme does not say that it is about it."""
        rules = self._rules
        programme = rules.programmes[item_id]
        places = {t for t, v in asks if names_none(programme, v, self.wanted[t, v], rules.model)}
        return [self.towns[t].naam for t in sorted(places)]

    def concerned(self, item_id: str, asks: Sequence[Ask]) -> int | None:
        """How many young people of the municipalities of these asks it concerns, of the ages that they name; as `concerned`."""
        found = {}
        for town in dict.fromkeys(t for t, _ in asks):
            named = [self.wanted[ask].named_ages() for ask in asks if ask[0] == town]
            ages = None if None in named else [age for own in named if own for age in own]
            asked = (min(a[0] for a in ages), max(a[1] for a in ages)) if ages else None
            found[town] = self._rules.concerns(item_id, self.towns[town], asked)
        known = [count for count in found.values() if count is not None]
        return whole(sum(known)) if known else None

    def is_open(self, ask: Ask) -> bool:
        """Whether no good answer runs, nor is in sight."""
        return ask not in self.answered and ask not in self.in_sight

    @property
    def open_asks(self) -> list[Ask]:
        """The asks that an introduction can answer, in the order of the file."""
        return [ask for ask in self.weight if self.is_open(ask)]

    def _settle(
        self, ask: Ask, town: Town, wanted: Wanted, slow_learners: bool, about: Sequence[str]
    ) -> None:
        running, missing = [], {}
        rules, least = self._rules, int(self._rules.model["keuzes"]["goed_antwoord"])
        fits = rules.fits(town.asker)
        for item_id in about:
            status = town.offering.status.get(item_id)
            worth = self.worth_of(item_id, ask[1], wanted, slow_learners)
            if status in ("actief", "gepland", "onbekend") or (status is None and item_id in town.maybe):
                running.append((worth, item_id))
            elif (
                worth
                and rules.programmes[item_id]["status"] == "gepubliceerd"
                and fits[item_id].past
                and could_begin(item_id, town, rules)
            ):
                missing[item_id] = worth
        runs = [worth for worth, i in running if is_solid_here(i, town, rules)]
        best = max([*(worth for worth, _ in running), *missing.values()], default=0)
        if any(worth and worth * 100 >= best * least for worth in runs):
            self.answered.add(ask)
        elif any(worth and worth * 100 >= best * least for worth, i in running if _may_come(i, town)):
            self.in_sight.add(ask)
        self.running[ask] = sorted(running, key=lambda row: (-row[0], row[1]))
        self.good[ask] = {i: worth for i, worth in missing.items() if worth * 100 >= best * least}

    def worth_of(self, item_id: str, v: str, wanted: Wanted, slow_learners: bool) -> int:
        """How good an answer it is to what is asked of a vraagstuk: fit, evidence and own words, as a suggestion weighs them.

        0 when it is beside the question or on no recognition that we know; what every region should have needs none.
        """
        rules = self._rules
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


def _may_come(item_id: str, town: Town) -> bool:
    """Whether it is planned, or not sure to be absent."""
    return town.offering.status.get(item_id, "onbekend") in ("gepland", "onbekend")


def is_solid_here(item_id: str, town: Town, rules: Rules) -> bool:
    """Whether it runs in a municipality with enough reach, on a recognition, and its working is not disputed."""
    runs = town.offering.status.get(item_id) == "actief" and not town.offering.zwak.get(item_id)
    return runs and rules.is_solid(item_id)


Order = tuple[int, int, int, int, int, str]
"""Where something stands in a choice; the lowest is chosen."""


def _order(item_id: str, asks: Sequence[Ask], answers: Answers, rules: Rules) -> Order:
    """What answers most comes first; of those what every region should have, then what some municipality of the region knows already, then what fits best."""
    return (
        -sum(answers.weight[ask] for ask in asks),
        -rules.programmes[item_id]["basis"],
        -(item_id in answers.known_here),
        -sum(answers.good[ask][item_id] for ask in asks),
        -rules.rank(item_id),
        item_id,
    )


def introductions_asked(answers: Answers, towns: Sequence[Town], rules: Rules) -> list[dict[str, Any]]:
    """Which introduction answers most of what municipalities ask and do not have; then the next.

    What counts is an ask: one vraagstuk of one municipality to which no good answer runs or is in sight. It weighs as urgent as it was
    asked (1-3) and counts once, for the first introduction that is a good answer there (`goed_antwoord` in
    matcher.weights); how many young people live there does not count, so a village weighs as much as a city. The
    weight answered by a set of introductions is a weighted cover again: monotone and submodular, so the proof of
    `region_order.introductions` holds for it word for word, and each beginning of this order answers at least 63
    percent of what the best set of that size would. Which of two that add as much comes first changes nothing in it.
    """
    by_programme: dict[str, list[Ask]] = {}
    for ask in answers.open_asks:
        for item_id in answers.good[ask]:
            by_programme.setdefault(item_id, []).append(ask)
    taken: set[Ask] = set()

    def order(item_id: str) -> Order:
        return _order(item_id, [ask for ask in by_programme[item_id] if ask not in taken], answers, rules)

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
        where = [towns[t] for t in sorted({t for t, _ in gained})]
        chosen.append(
            {
                "id": best,
                "naam": rules.programmes[best]["naam"],
                "vraagstukken": [v for v in rules.model["vraagstukken"] if any(v == w for _, w in gained)],
                "gemeenten": [town.naam for town in where],
                "extra_gemeenten": len(where),
                "extra_vragen": len(gained),
                "extra_gewicht": -now[0],
                "cumulatief": total,
                "jeugdigen": answers.concerned(best, gained),
                "loopt_al_in": answers.known_here.get(best, []),
                "onderwerp_ongenoemd": answers.unnamed(best, gained),
                **rules.facts(best),
            }
        )
    return chosen


def concerned(item_id: str, towns: Sequence[Town], rules: Rules) -> int | None:
    """How many young people of these municipalities it concerns; None when its group or every number is not known."""
    known = [count for town in towns if (count := rules.concerns(item_id, town)) is not None]
    return whole(sum(known)) if known else None


def asked_rows(answers: Answers, towns: Sequence[Town], rules: Rules) -> list[dict[str, Any]]:
    """Per vraagstuk that is asked: who asks it, what is there, and what helps most of them; what weighs most first."""
    by_subject: dict[str, list[Ask]] = {}
    for ask in answers.weight:
        by_subject.setdefault(ask[1], []).append(ask)
    place = {v: at for at, v in enumerate(rules.model["vraagstukken"])}
    ordered = sorted(by_subject, key=lambda v: (-sum(answers.weight[a] for a in by_subject[v]), place[v]))
    return [_asked_row(v, by_subject[v], answers, towns, rules) for v in ordered]


def _asked_row(
    v: str, asks: Sequence[Ask], answers: Answers, towns: Sequence[Town], rules: Rules
) -> dict[str, Any]:
    gain: dict[str, list[Ask]] = {}
    for ask in (ask for ask in asks if answers.is_open(ask)):
        for item_id in answers.good[ask]:
            gain.setdefault(item_id, []).append(ask)

    best = min(gain, key=lambda item_id: _order(item_id, gain[item_id], answers, rules), default=None)
    helps = None
    if best is not None:
        where = [towns[t] for t, _ in gain[best]]
        helps = {
            "id": best, "naam": rules.programmes[best]["naam"], "gemeenten": [town.naam for town in where],
            "jeugdigen": answers.concerned(best, gain[best]), **rules.facts(best),
        }  # fmt: skip
    return {
        "vraagstuk": v,
        "gemeenten": [
            {
                "gemeente": towns[ask[0]].naam,
                "urgentie": answers.weight[ask],
                "beantwoord": ask in answers.answered,
                "in_zicht": ask in answers.in_sight,
                "loopt": [_running(i, towns[ask[0]], rules) for _, i in answers.running[ask][:_MOST_RUNNING]],
            }
            for ask in asks
        ],
        "helpt": helps,
    }


def _running(item_id: str, town: Town, rules: Rules) -> dict[str, Any]:
    return {
        "id": item_id,
        "status": {"actief": "aanwezig"}.get(own := town.offering.status.get(item_id, "onbekend"), own),
        "erkend": rules.is_solid(item_id),
        "betwist": rules.verdict(item_id).betwist,
        "zwak": town.offering.zwak.get(item_id, ""),
    }


def without_answer(answers: Answers, towns: Sequence[Town], rules: Rules) -> list[dict[str, Any]]:
    """Per vraagstuk the municipalities that ask it and for which no good answer runs or is known to us."""
    found: dict[str, list[str]] = {}
    for ask in answers.weight:
        if answers.is_open(ask) and not answers.good[ask]:
            found.setdefault(ask[1], []).append(towns[ask[0]].naam)
    return [{"vraagstuk": v, "gemeenten": found[v]} for v in rules.model["vraagstukken"] if v in found]
