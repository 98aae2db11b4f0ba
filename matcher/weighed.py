"""What a programme is worth for what is asked, whatever is chosen beside it: the parts of its score, with their words.

Works on the prepared data; in the browser it stands with what can be suggested (kansrijk/web/suggest.js).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matcher.answering import Answer
from matcher.coverage import Cell, Grid
from matcher.fit import Asker, overlap_years, preventive_levels
from matcher.measures import POINT
from matcher.sentences import fill, join_words, range_text
from matcher.understand import Asked
from matcher.wanted import CAN_WAIT

FULL = 100
"""How open an empty cell is; a covered one is 0."""
MOST_URGENT = 3
Part = tuple[int, str]
"""A part of the score in 1/10,000 of the whole, and the reason in words."""


class Weighed:
    """One programme for what is asked, in whatever words. `urgency`, `solid`: of each of its cells, how urgent it is and
    whether the programme is a real answer there; `ever`: the most that it can add; `parts`: those that shrink with what it
    still adds."""

    def __init__(self, programme: Mapping[str, Any], asker: Asker, asked: Asked, grid: Grid) -> None:
        model = grid.model
        self.programme, self.model, self.most = programme, model, asked.most
        self.evidence = grid.verdict(programme)
        self.rank = grid.ladder[self.evidence.niveau].rang
        self.cells: list[Cell] = grid.reach.get(programme["id"], [])
        levels = {cell["preventieniveau"] for cell in self.cells}
        solid = {niveau: grid.is_solid(programme, niveau) for niveau in levels}
        self.solid = [solid[cell["preventieniveau"]] for cell in self.cells]
        self.answer = answer = Answer(programme, asked, asker, model)
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
        self.parts: dict[str, Part] = {
            "behoefte": (self.share("behoefte", answer.value, 100 * MOST_URGENT), answer.text()),
            "bewijs": self._proof(grid),
            "gereedheid": self._readiness(),
            "leeftijd": self._age(asker),
            "setting": self._place(asker),
        }
        self.amounts = [amount for amount, _ in self.parts.values()]
        self.all_parts = self.share("gaten", 1, 1) + sum(self.amounts)
        # What is for others than those who were meant is no gap in the answer, whatever every region should have.
        self.is_base = bool(programme["basis"]) and not answer.beside
        asks = 100 if self.is_base else model["keuzes"]["andere_jeugdigen"]
        self.basis = self.share("basisaanbod", programme["basis"] * asks, 100)

    def share(self, kind: str, numerator: int, denominator: int) -> int:
        """This much of what a kind of reason can add."""
        return int(self.model["gewichten"][kind]) * numerator // denominator

    def _proof(self, grid: Grid) -> Part:
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
        return self.share("bewijs", share, POINT), text

    def _readiness(self) -> Part:
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
        return self.share("gereedheid", share, 100), text

    def _age(self, asker: Asker) -> Part:
        own = self.programme["leeftijd"]
        years = own[1] - own[0]
        text = fill(self.model["zinnen"], "leeftijd", eigen=range_text(self.model["zinnen"], *own))
        shared = overlap_years(own, asker.leeftijd)
        return self.share("leeftijd", shared, years) if years > 0 else self.share("leeftijd", 1, 1), text

    def _place(self, asker: Asker) -> Part:
        zinnen, labels = self.model["zinnen"], self.model["binnen_zin"]
        own = self.model["organisatietypen"][asker.type]["settings"]
        shared = [labels["settings"][s] for s in self.programme["settings"] if s in own]
        text = fill(zinnen, "setting", plekken=", ".join(shared)) if shared else str(zinnen["setting-vrij"])
        doers, people = self.programme["uitvoerders"], self.model["eigen_mensen"][asker.type]
        if not people:  # who lets others do everything
            return self.share("setting", 1, 1), text
        if doers is None:
            who = zinnen["uitvoering-onbekend"]
        elif any(u in people for u in doers):
            return self.share("setting", 1, 1), f"{text} {zinnen['uitvoering-eigen']}"
        else:
            names = join_words([labels["uitvoerders"][u] for u in doers])
            who = fill(zinnen, "uitvoering-anderen", wie=names) if doers else zinnen["uitvoering-vrij"]
        return self.share("setting", self.model["keuzes"]["anderen_voeren_uit"], 100), f"{text} {who}"
