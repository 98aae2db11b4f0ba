"""Suggestions, chosen one after another by what each adds to what is there and to what was suggested before it.

Each has reasons whose contributions add up to its score; the numbers and why they are so stand in
`matcher.weights`. Works on the prepared data; it has a twin in the browser.

A cell that an earlier suggestion fills counts no more for a later one, so what a candidate can add
never grows while others are chosen: the scores fall with the rank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from matcher.coverage import GEDEKT, ZWAK, Cell, Grid
from matcher.fit import overlap_years
from matcher.lazy_greedy import best_first
from matcher.measures import POINT, points
from matcher.sentences import fill, join_words
from matcher.understand import Asked
from matcher.wanted import leaves_open, own_share
from matcher.weighed import FULL, MOST_URGENT, Weighed

_MOST_ALTERNATIVES = 3
CHOSEN_ONE_BY_ONE = 30
"""After so many suggestions nobody reads what the next adds to them; the rest keeps the order it then has."""


class Candidate:
    """One programme that may be suggested: what it is worth, in its cells here, for the own words of who asks."""

    def __init__(
        self, weighed: Weighed, asked: Asked, *, cells: list[Cell] | None = None, stopped: bool = False
    ) -> None:
        """`cells`: its own of the same places, where these are not those with which it was weighed."""
        self.weighed, self.programme, self.stopped = weighed, weighed.programme, stopped
        self.cells = weighed.cells if cells is None else cells
        self._wanted = asked.wanted
        self.pointed = asked.wanted[weighed.answer.about].pointed(self.programme["id"])
        self.worth = own_share(self.pointed, weighed.model)
        self.open_now: list[int] = []
        self.first: int | None = None  # what it could add before anything was chosen
        self.fresh = self.gap = 0

    @cached_property
    def stays_open(self) -> list[int]:
        """Per place what it would leave open itself."""
        item_id, wanted, weighed = self.programme["id"], self._wanted, self.weighed
        left = {v: leaves_open(wanted[v].pointed(item_id), weighed.model) for v in weighed.answer.level}
        return [left[cell["vraagstuk"]] for cell in self.cells]

    def _own_text(self) -> str:
        """The words for how much the own words point at it; '' when nobody said more than a subject, or when it is beside the question."""
        zinnen, (share, said) = self.weighed.model["zinnen"], self.pointed
        if self.weighed.answer.beside or (share and not said):
            return ""
        quoted = join_words([fill(zinnen, "aanhaling", naam=word) for word in said])
        return fill(zinnen, "eigen-woorden", woorden=quoted) if share else str(zinnen["eigen-woorden-anders"])

    def at_most(self) -> int:
        """Never less than its score, whatever is open; for what is not of the base offering."""
        weighed = self.weighed
        return weighed.basis + -(-weighed.all_parts * self.worth * weighed.answer.percent // 100_000)

    def weigh(self, openness: Mapping[int, int]) -> int:
        """Its score now: what it can still add, given how open its cells are (by identity of the cell).

        What it would leave open itself, it does not fill.
        """
        weighed, choices, percent = self.weighed, self.weighed.model["keuzes"], self.weighed.answer.percent
        now = most = 0
        self.open_now = []
        for cell, stays, haste in zip(self.cells, self.stays_open, weighed.urgency, strict=True):
            rest = openness[id(cell)]
            if rest > stays:
                now += haste * rest
                most = max(most, haste)
            self.open_now.append(rest if rest > stays else 0)
        self.first = now if self.first is None else self.first
        if weighed.is_base:
            urgent = max(weighed.urgency, default=weighed.most)
            minimum = choices["nieuw_minimum_basis"] * 100
            share = (POINT - minimum) * now // self.first if self.first else POINT - minimum
            self.fresh = (minimum + share) * self._haste(urgent) // 100
        else:
            minimum = choices["nieuw_minimum"] * 100
            share = (POINT - minimum) * now // weighed.ever if weighed.ever else 0
            self.fresh = minimum + share * self._haste(most) // 100
        self.fresh = self.fresh * self.worth // 1000
        full = choices["gaten_vol"] * MOST_URGENT * FULL
        self.gap = weighed.share("gaten", min(now, full), full) * self.worth // 1000
        # Even where every real answer is a weak one, what is beside the question does not come before these.
        self.fresh, self.gap = self.fresh * percent // 100, self.gap * percent // 100
        fresh, total = self.fresh, weighed.basis + self.gap
        for whole in weighed.amounts:
            total += whole * fresh // POINT
        return total

    def _haste(self, urgent: int) -> int:
        """Percent that is left for who answers, at best, something this urgent while something else is more so."""
        if urgent >= self.weighed.most:
            return 100
        return int(self.weighed.model["keuzes"]["kan_wachten" if urgent <= 1 else "kan_even_wachten"])

    def parts(self) -> Iterator[tuple[str, str, int, str | None]]:
        """(kind, words, contribution, source) of each reason, without the words about gaps; they add up to `weigh`."""
        weighed, model, sources = self.weighed, self.weighed.model, self.programme["bronnen"]
        if self.programme["basis"]:
            key, basis = "basisaanbod-gestopt" if self.stopped else "basisaanbod", model["basis"]
            text = fill(model["zinnen"], key, paragraaf=basis["paragraaf"])
            yield "basisaanbod", text, weighed.basis, basis["bron"]
        for kind, (whole, text) in weighed.parts.items():
            words = text + self._own_text() if kind == "behoefte" else text
            source = weighed.evidence.bron if kind == "bewijs" else sources.get(kind)
            yield kind, words, whole * self.fresh // POINT, source
            if kind == "bewijs":
                yield "gaten", "", self.gap, None


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
        zinnen, base = candidate.weighed.model["zinnen"], bool(self.programme["basis"])
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
    if candidate.weighed.is_base:
        return _order(candidate, openness)
    return -candidate.at_most(), -candidate.weighed.rank, candidate.programme["id"]


def _order(candidate: Candidate, openness: Mapping[int, int]) -> tuple[int, int, str]:
    return -candidate.weigh(openness), -candidate.weighed.rank, candidate.programme["id"]


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
        for cell, solid, stays in zip(
            candidate.cells, candidate.weighed.solid, candidate.stays_open, strict=True
        ):
            # A thin answer leaves half of what was open; a second thin one leaves nothing for a third. What is about
            # something else first leaves a part for what is about this, and so does what the own words do not point at.
            half, part = FULL // 2, FULL - int(grid.model["keuzes"]["niet_hoofdzaak"])
            main = cell["vraagstuk"] == candidate.programme["vraagstukken"][0]
            left, before = (0 if main else part) if solid else half, openness[id(cell)]
            openness[id(cell)] = max(left if before > left else 0, min(before, stays))
            taken_by[id(cell)].append(candidate.programme["id"])
    return choice
