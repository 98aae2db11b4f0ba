"""What a match gives for each need of a municipality by itself: the very answer, worked out quickly for many of them.

A match lays every programme over every place and words its reasons. Here what is the same for all municipalities of one
kind is worked out once, and nothing is put into words; what is chosen and in which order comes from the same code.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from matcher.coverage import Cell, Grid, programme_cells
from matcher.fit import Asker
from matcher.match import refusal_of
from matcher.offering import Offering
from matcher.per_need import is_sure, tell_answers
from matcher.region_rules import Model, Rules
from matcher.suggest import Candidate, Choice, choose
from matcher.understand import Asked, need_of
from matcher.weighed import Part, Weighed

_NOTHING = Offering([], [], {}, {}, {}, {})


class Answering:
    """Tells of the needs of municipalities what a match answers to each; what several share is worked out once."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._kinds: dict[Asker, _Kind] = {}

    def tell(self, asker: Asker, offering: Offering, each: Iterable[Asked]) -> list[dict[str, Any]]:
        """Per need its row with `antwoord`, as in the document of a match that asks for this need only."""
        if asker not in self._kinds:
            self._kinds[asker] = _Kind(asker, self._rules)
        kind = self._kinds[asker]
        each = list(each)
        grid = _TownGrid(kind, offering, {v for alone in each for v in alone.wanted})
        return [_told(alone, kind, grid) for alone in each]


def _told(alone: Asked, kind: _Kind, grid: _TownGrid) -> dict[str, Any]:
    row = dict(alone.told[0])
    if alone.wanted:
        ids = kind.possible(alone.wanted, grid.offering)
        grid.ask(alone.wanted, ids)
        candidates = kind.candidates(ids, alone, grid)
        choices = _that_matter(choose(candidates, alone, grid), candidates, alone, grid.model)
    else:
        choices = iter(())
    tell_answers(Asked([row], *alone[1:4], [alone]), choices, kind.fits, grid.offering, grid, kind.asker)
    return row


def _that_matter(
    choices: Iterator[Choice], candidates: Sequence[Candidate], alone: Asked, model: Model
) -> Iterator[Choice]:
    """The choices up to where no other can be part of the answer."""
    need = need_of(alone, model)
    matter = {
        c.programme["id"]: is_sure(c, need, model)
        for c in candidates
        if not (answer := c.weighed.answer).beside
        and (answer.about in need.main or c.programme["id"] in need.pointed)
    }
    # Where one is sure, what is not sure is never told.
    some = False
    for choice in choices:
        sure = matter.pop(choice.programme["id"], None)
        if sure is not None:
            yield choice
            some = some or (sure and (not choice.alternative_to or choice.programme["id"] in need.pointed))
        if not (any(matter.values()) if some else matter):
            return


class _Kind:
    """What is the same for all municipalities of one kind with the same ages."""

    def __init__(self, asker: Asker, rules: Rules) -> None:
        model = rules.model
        self.asker, self.model, self.fits = asker, model, rules.fits(asker)
        subjects = dict.fromkeys(model["vraagstukken"], 1)
        self.grid = Grid(asker, list(subjects), _NOTHING, self.fits, model, rules.vandaag)
        self.cells: dict[str, list[Cell]] = {}  # per vraagstuk
        for place, cell in self.grid.by_place.items():
            self.cells.setdefault(place[0], []).append(cell)
        self._about: dict[str, list[str]] = {}
        for programme in model["programmas"]:
            found = self.fits[programme["id"]]
            if programme["status"] == "concept" or not found.past:
                continue
            if refusal_of(programme, found, _NOTHING, subjects, self.grid) is None:
                for v in programme["vraagstukken"]:
                    self._about.setdefault(v, []).append(programme["id"])
        self._weighed: dict[Any, Weighed] = {}
        self._numbers: dict[Any, int] = {}
        self._parts: dict[tuple[str, Any], Part] = {}
        self._cells: dict[str, list[tuple[str, str, str]]] = {}

    def possible(self, wanted: Collection[str], offering: Offering) -> list[str]:
        """The programmes that a match would weigh: about what is wanted, and neither there nor on its way."""
        ids = dict.fromkeys(i for v in wanted for i in self._about.get(v, ()))
        return [i for i in ids if offering.status.get(i) in (None, "gestopt")]

    def candidates(self, ids: Sequence[str], alone: Asked, grid: Grid) -> list[Candidate]:
        """What a match would weigh; who asks the same in other words shares all but what these point at."""
        most, slow, numbers = alone.most, alone.slow_learners, self._numbers
        said = {
            v: numbers.setdefault((v, most, slow, wanted.said()), len(numbers))
            for v, wanted in alone.wanted.items()
        }
        found = []
        for item_id in ids:
            programme = grid.programmes[item_id]
            key = item_id, *[said[v] for v in programme["vraagstukken"] if v in said]
            if (known := self._weighed.get(key)) is None:
                known = self._weighed[key] = _First(programme, self.asker, alone, grid, self._parts)
            found.append(Candidate(known, alone, cells=grid.reach[item_id]))
        return found

    def cells_of(self, item_id: str) -> list[tuple[str, str, str]]:
        """The places in which a programme that runs does something here, or may; whether or not it would be suggested."""
        if item_id not in self._cells:
            self._cells[item_id] = programme_cells(
                self.grid.programmes[item_id], list(self.model["vraagstukken"]), self.asker.leeftijd,
                self.model["leeftijdsfasen"], there=True,
            )  # fmt: skip
        return self._cells[item_id]


class _First(Weighed):
    """A programme that is weighed for the first time for what is asked; what is so for all that is asked, is known (`parts`)."""

    def __init__(
        self, programme: Mapping[str, Any], asker: Asker, alone: Asked, grid: Grid,
        parts: dict[tuple[str, Any], Part],
    ) -> None:  # fmt: skip
        self._parts = parts
        super().__init__(programme, asker, alone, grid)

    def _once(self, what: Any, work: Callable[[], Part]) -> Part:
        key = self.programme["id"], what
        if key not in self._parts:
            self._parts[key] = work()
        return self._parts[key]

    def _proof(self, grid: Grid) -> Part:
        levels = frozenset(cell["preventieniveau"] for cell in self.cells)
        return self._once(levels, lambda: super(_First, self)._proof(grid))

    def _readiness(self) -> Part:
        return self._once("gereedheid", super()._readiness)

    def _age(self, asker: Asker) -> Part:
        return self._once("leeftijd", lambda: super(_First, self)._age(asker))

    def _place(self, asker: Asker) -> Part:
        return self._once("setting", lambda: super(_First, self)._place(asker))


class _TownGrid(Grid):
    """The places of one municipality: those of its kind, and its own where something of its offering runs."""

    def __init__(self, kind: _Kind, offering: Offering, wanted: Collection[str]) -> None:
        base = kind.grid
        self.model, self.vandaag, self.ladder = base.model, base.vandaag, base.ladder
        self.programmes, self.phases = base.programmes, base.phases
        self._verdicts, self._others = base._verdicts, base._others
        self.offering, self._base, self._about = offering, base, kind.cells
        own: dict[tuple[str, str, str], Cell] = {}
        for item_id, status in offering.status.items():
            for place in kind.cells_of(item_id) if status == "actief" else ():
                if place[0] in wanted and place in base.by_place:
                    cell = own.setdefault(place, {**base.by_place[place], "aanwezig": [], "kandidaten": []})
                    cell["aanwezig"].append(item_id)
        for cell in own.values():
            self._settle(cell, offering)
        self._own = {id(base.by_place[place]): cell for place, cell in own.items()}

    def _why_weak(self, programme: Mapping[str, Any], niveau: str, offering: Offering) -> str:
        return ""  # nobody reads it

    def ask(self, wanted: Collection[str], ids: Sequence[str]) -> None:
        """From now on only these vraagstukken count."""
        own = self._own
        self.cells = [own.get(id(c), c) for v in wanted for c in self._about.get(v, ())]
        self.reach = {
            item_id: [own.get(id(c), c) for c in self._base.reach[item_id] if c["vraagstuk"] in wanted]
            for item_id in ids
        }
