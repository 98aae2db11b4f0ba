"""Putting a review together: two states, what the check finds in what changed, and the points of an editor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kansrijk.disk import is_folder
from kansrijk.git_read import revision_of
from kansrijk.pages.words import count
from kansrijk.states import State, read_state
from kennisbank.difference import Change, counts, difference
from kennisbank.load import load
from kennisbank.locate import Locator
from kennisbank.problems import Problem
from kennisbank.review import NewSource, Point, new_sources, points
from kennisbank.rules import REGELS, Finding
from matcher.evidence import evidence

KAN_ZO, KIJK, KAN_NIET = "kan-zo", "kijk", "kan-niet"


@dataclass(frozen=True)
class Review:
    """What an editor sees: the faults (it cannot go in like this), the points to look at, and all that changed."""

    old: State
    new: State
    faults: list[Problem]
    points: list[Problem]
    sources: list[NewSource]
    changes: list[Change]

    @property
    def verdict(self) -> str:
        return KAN_NIET if self.faults else KIJK if self.points else KAN_ZO

    def conclusion(self) -> str:
        """The one sentence that comes first."""
        n = len({(c.soort, c.id) for c in self.changes})
        changed = f"{count(n, 'item', 'items')} {'is' if n == 1 else 'zijn'} veranderd"
        if self.faults:
            also = f" Kijk daarna naar {count(len(self.points), 'punt', 'punten')}." if self.points else ""
            return f"Kan nog niet: de controle vindt {count(len(self.faults), 'fout', 'fouten')}.{also}"
        if self.points:
            return f"Kijk naar {count(len(self.points), 'punt', 'punten')}: {changed}."
        if not n:
            return "Kan zo: er is inhoudelijk niets veranderd."
        return f"Kan zo: {changed}, en niets daarvan is verdacht."

    def as_dict(self) -> dict[str, Any]:
        """For JSON. Faults and points have the keys of `check --json`."""
        return {
            "oud": self.old.as_dict(),
            "nieuw": self.new.as_dict(),
            "oordeel": self.verdict,
            "conclusie": self.conclusion(),
            "fouten": [p.as_dict() for p in self.faults],
            "punten": [p.as_dict() for p in self.points],
            "nieuwe_bronnen": [
                {
                    "id": s.bron.id,
                    "titel": s.bron.titel,
                    "url": s.bron.url,
                    "wijze": s.bron.wijze,
                    "bij": list(s.bij),
                }
                for s in self.sources
            ],
            "wijzigingen": [c.as_dict() for c in self.changes],
            "telling": counts(self.changes),
            "meldingen": [*self.old.meldingen, *self.new.meldingen],
        }


def read_review(
    root: Path, old: str | None, new: str | None, today: dt.date, texts: Mapping[str, str]
) -> Review:
    """Read both states and review the step between them; raises UsageError as `read_state` does.

    One folder alone is the proposal, beside the knowledge base in `root`; nothing at all is the work
    folder beside HEAD. `texts` are sources from which nothing may have been copied.
    """
    alone = old is not None and new is None and revision_of(root, old) is None and is_folder(Path(old))
    if alone and Path(str(old)).resolve() != root.resolve():
        old, new = str(root), old
    elif alone or old is None:
        old = "HEAD"
    before = read_state(root, old, today)
    after = read_state(root, new, today, today)
    return review(before, after, texts)


def review(before: State, after: State, texts: Mapping[str, str]) -> Review:
    """The review of one step."""
    today = after.moment.today
    changes = difference(before.moment, after.moment, evidence, with_concepts=True)
    touched = {
        path for path in {*before.files, *after.files} if before.files.get(path) != after.files.get(path)
    }
    # Comparing every text with every other takes seconds; without a changed text it would find nothing new.
    checked = load(after.files, today, slow=bool(touched), bronteksten=texts)
    known = {_told(p) for p in load(before.files, before.moment.today, slow=bool(touched)).problems}
    ids = {path.rpartition("/")[2].removesuffix(".yml") for path in touched}
    fresh = [p for p in checked.problems if _told(p) not in known and _about(p, touched, ids)]
    faults = [p for p in checked.problems if p.ernst == "fout"]
    asked = [p for p in fresh if p.ernst != "fout"] + _placed(
        after, points(before.moment, after.moment, changes), before
    )
    return Review(before, after, faults, sorted(asked), new_sources(before.moment, after.moment), changes)


def _told(problem: Problem) -> tuple[str, str, str, str]:
    """What makes two problems the same one; how alike two texts are may move a little."""
    rule = REGELS.get(problem.regel_id)
    tekst = problem.tekst.rpartition(" ")[2] if rule is not None and rule.traag else problem.tekst
    return (problem.bestand, problem.regel_id, problem.veld, tekst)


def _about(problem: Problem, touched: set[str], ids: set[str]) -> bool:
    """Whether a problem is about a changed file: in it, or (of two that are alike) about the other of the pair."""
    if problem.bestand in touched:
        return True
    rule = REGELS.get(problem.regel_id)
    return rule is not None and rule.traag and problem.tekst.rpartition(" ")[2].rstrip(".") in ids


def _placed(after: State, found: Sequence[Point], before: State) -> list[Problem]:
    """The points with the line and column of their field; in the old file when the new one is gone."""
    now, then = Locator(after.files), Locator(before.files)
    placed = []
    for p in found:
        locator = now if p.bestand in after.files else then if p.bestand in before.files else None
        if locator is None:
            placed.append(Problem(p.bestand, 1, 1, "", p.soort, "waarschuwing", p.tekst, p.hulp))
        else:
            placed.append(
                locator.problem(p.bestand, p.soort, "waarschuwing", Finding(p.where, p.tekst, p.hulp))
            )
    return placed
