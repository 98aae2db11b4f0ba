"""Suggestions, chosen one after another by what each adds to what is there and to what was suggested before it.

Each has reasons whose contributions add up to its score; the numbers and why they are so stand in
`matcher.weights`. Works on the prepared data; it has a twin in the browser.

A cell that an earlier suggestion fills counts no more for a later one, so what a candidate can add
never grows while others are chosen: the scores fall with the rank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from matcher.answering import Answer
from matcher.coverage import GEDEKT, ZWAK, Cell, Grid
from matcher.fit import Asker, overlap_years, preventive_levels
from matcher.lazy_greedy import best_first
from matcher.measures import POINT, points
from matcher.sentences import fill, join_words, range_text
from matcher.understand import Asked
from matcher.wanted import CAN_WAIT, leaves_open, own_share

FULL = 100
"""How open an empty cell is; a covered one is 0."""
MOST_URGENT = 3
_MOST_ALTERNATIVES = 3
CHOSEN_ONE_BY_ONE = 30
"""After so many suggestions nobody reads what the next adds to them; the rest keeps the order it then has."""


class Candidate:
    """One programme that may be suggested, with what does not change while others are chosen."""

    def __init__(
        self, programme: Mapping[str, Any], asker: Asker, asked: Asked, grid: Grid, stopped: bool
    ) -> None:
        model = grid.model
        self.programme, self.model, self.stopped = programme, model, stopped
        self.evidence = grid.verdict(programme)
        self.rank = grid.ladder[self.evidence.niveau].rang
        self.cells: list[Cell] = grid.reach.get(programme["id"], [])
        levels = {cell["preventieniveau"] for cell in self.cells}
        solid = {niveau: grid.is_solid(programme, niveau) for niveau in levels}
        self.solid = [solid[cell["preventieniveau"]] for cell in self.cells]
        answer = Answer(programme, asked, asker, model)
        # What is beside the question can wait, however urgent the question is.
        most = CAN_WAIT if answer.beside else MOST_URGENT
        self.urgency = [
            min(
                asked.wanted[c["vraagstuk"]].urgency(grid.phases[c["leeftijdsfase"]]),
                answer.level[c["vraagstuk"]],
                most,
            )
            for c in self.cells
        ]
        self.ever = FULL * sum(self.urgency)
        self.most = asked.most
        self.need, self.need_text = self._share("behoefte", answer.value, 100 * MOST_URGENT), answer.text()
        self.beside, self.percent = answer.beside, answer.percent
        self.about = answer.about
        self.levels = answer.level
        self._point(asked)
        # What is for others than those who were meant is no gap in the answer, whatever every region should have.
        self.is_base = bool(programme["basis"]) and not self.beside
        self.proof, self.proof_text = self._proof(grid)
        self.ready, self.ready_text = self._readiness()
        self.age, self.age_text = self._age(asker)
        self.place, self.place_text = self._place(asker)
        asks = 100 if self.is_base else model["keuzes"]["andere_jeugdigen"]
        self.basis = self._share("basisaanbod", self.programme["basis"] * asks, 100)
        self.parts_whole = self._share("gaten", 1, 1) + sum(
            (self.need, self.proof, self.ready, self.age, self.place)
        )
        self.open_now: list[int] = []
        self.first: int | None = None  # what it could add before anything was chosen
        self.fresh = self.gap = 0

    def _point(self, asked: Asked) -> None:
        """Take in what the own words of who asks say about it."""
        self.asked = asked
        self._stays_open: list[int] | None = None
        self.pointed = asked.wanted[self.about].pointed(self.programme["id"])
        self.worth = own_share(self.pointed, self.model)

    @property
    def stays_open(self) -> list[int]:
        """Per place what it would leave open itself."""
        if self._stays_open is None:
            item_id, wanted = self.programme["id"], self.asked.wanted
            left = {v: leaves_open(wanted[v].pointed(item_id), self.model) for v in self.levels}
            self._stays_open = [left[cell["vraagstuk"]] for cell in self.cells]
        return self._stays_open

    def again(self, asked: Asked, cells: list[Cell]) -> Candidate:
        """The same for who asks the same in other words, with their own of the same places."""
        found = Candidate.__new__(Candidate)
        found.__dict__.update(self.__dict__)
        found.cells, found.open_now, found.first = cells, [], None
        found._point(asked)
        return found

    # The parts of the score, each in 1/10,000 of the whole.

    def _share(self, kind: str, numerator: int, denominator: int) -> int:
        return int(self.model["gewichten"][kind]) * numerator // denominator

    def _own_text(self) -> str:
        """The words for how much the own words point at it; '' when nobody said more than a subject, or when it is beside the question."""
        zinnen, (share, said) = self.model["zinnen"], self.pointed
        if self.beside or (share and not said):
            return ""
        quoted = join_words([fill(zinnen, "aanhaling", naam=word) for word in said])
        return fill(zinnen, "eigen-woorden", woorden=quoted) if share else str(zinnen["eigen-woorden-anders"])

    def _proof(self, grid: Grid) -> tuple[int, str]:
        zinnen, labels, choices = self.model["zinnen"], self.model["binnen_zin"], self.model["keuzes"]
        found = self.evidence
        levels = [
            n for n in preventive_levels(self.programme) if any(c["preventieniveau"] == n for c in self.cells)
        ]
        levels = levels or preventive_levels(self.programme)
        contested = [n for n in levels if grid.verdict(self.programme, n).betwist]
        share = grid.ladder[found.niveau].weging * 100
        if found.verlopen:
            share = share * (100 - choices["aftrek_verlopen"]) // 100
        if contested:
            share = (
                share
                * (100 * len(levels) - choices["aftrek_betwist"] * len(contested))
                // (100 * len(levels))
            )
        names = ", ".join(labels["preventieniveaus"][n] for n in contested)
        text = fill(
            zinnen,
            "bewijs",
            niveau=labels["bewijsniveaus"][found.niveau],
            jaar=fill(zinnen, "bewijs-jaar", jaar=found.jaar) if found.jaar else "",
            verlopen=zinnen["bewijs-verlopen"] if found.verlopen else "",
            betwist=fill(zinnen, "bewijs-betwist", niveaus=names) if contested else "",
        )
        return self._share("bewijs", share, POINT), text

    def _readiness(self) -> tuple[int, str]:
        zinnen, choices = self.model["zinnen"], self.model["keuzes"]
        manual, training = self.programme["handleiding"], self.programme["training"]
        share = sum(choices[name] for name in ("handleiding", "training", "eigenaar") if self.programme[name])
        if manual and training:
            text = zinnen["gereedheid-alles"]
        elif manual:
            text = fill(
                zinnen,
                "gereedheid-handleiding",
                training=zinnen["training-nee" if training == 0 else "training-onbekend"],
            )
        elif training:
            text = fill(
                zinnen,
                "gereedheid-training",
                handleiding=zinnen["handleiding-nee" if manual == 0 else "handleiding-onbekend"],
            )
        else:
            text = zinnen["gereedheid-zonder" if manual == 0 and training == 0 else "gereedheid-geen"]
        return self._share("gereedheid", share, 100), text

    def _age(self, asker: Asker) -> tuple[int, str]:
        own = self.programme["leeftijd"]
        years = own[1] - own[0]
        text = fill(self.model["zinnen"], "leeftijd", eigen=range_text(self.model["zinnen"], *own))
        shared = overlap_years(own, asker.leeftijd)
        return self._share("leeftijd", shared, years) if years > 0 else self._share("leeftijd", 1, 1), text

    def _place(self, asker: Asker) -> tuple[int, str]:
        zinnen, labels = self.model["zinnen"], self.model["binnen_zin"]
        own = self.model["organisatietypen"][asker.type]["settings"]
        shared = [labels["settings"][s] for s in self.programme["settings"] if s in own]
        text = fill(zinnen, "setting", plekken=", ".join(shared)) if shared else str(zinnen["setting-vrij"])
        doers, people = self.programme["uitvoerders"], self.model["eigen_mensen"][asker.type]
        if not people:  # who lets others do everything
            return self._share("setting", 1, 1), text
        if doers is None:
            who = zinnen["uitvoering-onbekend"]
        elif any(u in people for u in doers):
            return self._share("setting", 1, 1), f"{text} {zinnen['uitvoering-eigen']}"
        else:
            names = join_words([labels["uitvoerders"][u] for u in doers])
            who = fill(zinnen, "uitvoering-anderen", wie=names) if doers else zinnen["uitvoering-vrij"]
        return self._share("setting", self.model["keuzes"]["anderen_voeren_uit"], 100), f"{text} {who}"

    # What changes while others are chosen.

    def at_most(self) -> int:
        """Never less than its score, whatever is open; for what is not of the base offering."""
        return self.basis + -(-self.parts_whole * self.worth * self.percent // 100_000)

    def weigh(self, openness: Mapping[int, int]) -> int:
        """Its score now: what it can still add, given how open its cells are (by identity of the cell).

        What it would leave open itself, it does not fill.
        """
        now = most = 0
        self.open_now = []
        for cell, stays, haste in zip(self.cells, self.stays_open, self.urgency, strict=True):
            rest = openness[id(cell)]
            if rest > stays:
                now += haste * rest
                most = max(most, haste)
            self.open_now.append(rest if rest > stays else 0)
        choices = self.model["keuzes"]
        self.first = now if self.first is None else self.first
        if self.is_base:
            urgent = max(self.urgency, default=self.most)
            minimum = choices["nieuw_minimum_basis"] * 100
            share = (POINT - minimum) * now // self.first if self.first else POINT - minimum
            self.fresh = (minimum + share) * self._haste(urgent) // 100
        else:
            minimum = choices["nieuw_minimum"] * 100
            share = (POINT - minimum) * now // self.ever if self.ever else 0
            self.fresh = minimum + share * self._haste(most) // 100
        self.fresh = self.fresh * self.worth // 1000
        full = choices["gaten_vol"] * MOST_URGENT * FULL
        self.gap = self._share("gaten", min(now, full), full) * self.worth // 1000
        # Even where every real answer is a weak one, what is beside the question does not come before these.
        self.fresh, self.gap = self.fresh * self.percent // 100, self.gap * self.percent // 100
        fresh, total = self.fresh, self.basis + self.gap
        for whole in (self.need, self.proof, self.ready, self.age, self.place):
            total += whole * fresh // POINT
        return total

    def _part(self, whole: int) -> int:
        """What is left of a part of the score, given what it can still add."""
        return whole * self.fresh // POINT

    def _haste(self, urgent: int) -> int:
        """Percent that is left for who answers, at best, something this urgent while something else is more so."""
        if urgent >= self.most:
            return 100
        return int(self.model["keuzes"]["kan_wachten" if urgent <= 1 else "kan_even_wachten"])

    def parts(self) -> list[tuple[str, str, int, str | None]]:
        """(kind, words, contribution, source) of each reason, without the words about gaps; they add up to `weigh`."""
        sources = self.programme["bronnen"]
        found: list[tuple[str, str, int, str | None]] = []
        if self.programme["basis"]:
            key = "basisaanbod-gestopt" if self.stopped else "basisaanbod"
            basis = self.model["basis"]
            text = fill(self.model["zinnen"], key, paragraaf=basis["paragraaf"])
            found.append(("basisaanbod", text, self.basis, basis["bron"]))
        return [
            *found,
            (
                "behoefte",
                self.need_text + self._own_text(),
                self._part(self.need),
                sources.get("behoefte"),
            ),
            ("bewijs", self.proof_text, self._part(self.proof), self.evidence.bron),
            ("gaten", "", self.gap, None),
            ("gereedheid", self.ready_text, self._part(self.ready), sources.get("gereedheid")),
            ("leeftijd", self.age_text, self._part(self.age), sources.get("leeftijd")),
            ("setting", self.place_text, self._part(self.place), sources.get("setting")),
        ]


class Choice:
    """One suggestion as it stood when it was chosen."""

    def __init__(self, candidate: Candidate, score: int, others: list[str], grid: Grid) -> None:
        self.candidate, self.score = candidate, score
        self.programme = candidate.programme
        left = [cell for cell, rest in zip(candidate.cells, candidate.open_now, strict=True) if rest > 0]
        self.fills = [cell for cell in left if cell["status"] != GEDEKT]
        # What every region should have is never an alternative for something else.
        base = bool(self.programme["basis"])
        self.alternative_to = [] if left or base else others
        self._others, self._grid = others, grid

    @property
    def reasons(self) -> list[dict[str, Any]]:
        """The reasons in words, with what each adds."""
        candidate, others, grid = self.candidate, self._others, self._grid
        zinnen, base = candidate.model["zinnen"], bool(self.programme["basis"])
        left = any(rest > 0 for rest in candidate.open_now)
        names = join_words([grid.programmes[i]["naam"] for i in others])
        if self.fills:
            count = len(self.fills)
            text = zinnen["gaten-een"] if count == 1 else fill(zinnen, "gaten", aantal=count)
        elif base:
            # What runs already and what was suggested before it are two things.
            runs = any(cell["aanwezig"] for cell in candidate.cells)
            suggested = fill(zinnen, "gaten-basis-suggestie", namen=names) if others else zinnen["gaten-geen"]
            text = zinnen["gaten-basis"] if runs else suggested
        elif others:
            text = fill(zinnen, "gaten-woorden" if left else "gaten-alternatief", namen=names)
        else:
            text = zinnen["gaten-geen"]
        return [
            {
                "soort": kind,
                "tekst": text if kind == "gaten" else words,
                "bijdrage": points(amount),
                "bron": source,
            }
            for kind, words, amount, source in candidate.parts()
        ]


def choose(candidates: Sequence[Candidate], asked: Asked, grid: Grid) -> Iterator[Choice]:
    """The candidates in order: each the one that adds most after those before it; worked out as they are taken.

    Ties go to the stronger evidence and then to the id, so that the order never depends on chance.
    """
    weak = grid.model["keuzes"]["rest_zwak"]
    openness = {
        id(cell): max({GEDEKT: 0, ZWAK: weak}.get(cell["status"], FULL), _unanswered(cell, asked, grid))
        for cell in grid.cells
    }
    taken_by: dict[int, list[str]] = {id(cell): list(cell["aanwezig"]) for cell in grid.cells}
    left = {candidate.programme["id"]: candidate for candidate in candidates}
    turns = best_first(
        list(left),
        lambda item_id: _order(left[item_id], openness),
        lambda item_id: _at_best(left[item_id], openness),
    )
    for *_, item_id in islice(turns, CHOSEN_ONE_BY_ONE):
        yield _take(left.pop(item_id), openness, taken_by, grid)
    for candidate in sorted(left.values(), key=lambda c: _order(c, openness)):
        yield _take(candidate, openness, taken_by, grid, last=True)


def _unanswered(cell: Cell, asked: Asked, grid: Grid) -> int:
    """What the own words of who asks leave open of a place where something runs that they do not point at."""
    wanted = asked.wanted[cell["vraagstuk"]]
    return min((leaves_open(wanted.pointed(i), grid.model) for i in cell["aanwezig"]), default=0)


def does_as_well(own: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether one programme could stand in for another: for some of the same ages, and not for other schools only."""
    ages, others = own["leeftijd"], other["leeftijd"]
    same_ages = ages is None or others is None or overlap_years(ages, others) > 0
    schools, theirs = own["schooltypen"], other["schooltypen"]
    return same_ages and (not schools or not theirs or any(school in theirs for school in schools))


def _at_best(candidate: Candidate, openness: Mapping[int, int]) -> tuple[int, int, str]:
    """As `_order`, or better: what never comes near the front is never weighed. What is of the base offering is weighed
    before anything is chosen."""
    if candidate.is_base:
        return _order(candidate, openness)
    return -candidate.at_most(), -candidate.rank, candidate.programme["id"]


def _order(candidate: Candidate, openness: Mapping[int, int]) -> tuple[int, int, str]:
    return -candidate.weigh(openness), -candidate.rank, candidate.programme["id"]


def _take(
    candidate: Candidate,
    openness: dict[int, int],
    taken_by: dict[int, list[str]],
    grid: Grid,
    *,
    last: bool = False,
) -> Choice:
    """The candidate as a choice; unless it is one of the `last`, its cells are open no more."""
    score = candidate.weigh(openness)
    others: list[str] = []
    for cell in candidate.cells:
        others += [
            i
            for i in taken_by[id(cell)]
            if i not in others and does_as_well(grid.programmes[i], candidate.programme)
        ]
    choice = Choice(candidate, score, others[:_MOST_ALTERNATIVES], grid)
    if not last:
        for cell, solid, stays in zip(candidate.cells, candidate.solid, candidate.stays_open, strict=True):
            # A thin answer leaves half of what was open; a second thin one leaves nothing for a third. What is about
            # something else first leaves a part for what is about this, and so does what the own words do not point at.
            half, part = FULL // 2, FULL - int(grid.model["keuzes"]["niet_hoofdzaak"])
            main = cell["vraagstuk"] == candidate.programme["vraagstukken"][0]
            left, before = (0 if main else part) if solid else half, openness[id(cell)]
            openness[id(cell)] = max(left if before > left else 0, min(before, stays))
            taken_by[id(cell)].append(candidate.programme["id"])
    return choice
