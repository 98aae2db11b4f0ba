"""What is wrong, where, and how to mend it: the one shape of every problem the project reports.

A `Problem` has the keys of the contract (`check --json`). The loader, the rules and the
profile reader all make them; `kansrijk.cli` prints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from kennisbank.messages import piece

Severity = Literal["fout", "waarschuwing"]


class Problem(NamedTuple):
    """One thing to mend. `regel` and `kolom` count from 1; `veld` is a dotted path, '' for the whole file."""

    bestand: str
    regel: int
    kolom: int
    veld: str
    regel_id: str
    ernst: Severity
    tekst: str
    hulp: str

    def as_dict(self) -> dict[str, str | int]:
        """The problem with the contract's keys, ready for JSON."""
        return self._asdict()

    def as_text(self) -> str:
        """Two lines for a person: where and what, then the remedy."""
        place = f"{self.bestand}:{self.regel}:{self.kolom}"
        field = f" {self.veld}:" if self.veld else ""
        return f"{place}  {self.ernst} [{self.regel_id}]{field} {self.tekst}\n    {self.hulp}"


class ProblemsFoundError(Exception):
    """Raised where reading cannot go on; carries every problem found, sorted, never empty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(p.as_text() for p in self.problems))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Only the problems that make the knowledge base invalid, in order."""
    return sorted(p for p in problems if p.ernst == "fout")


def nearest(word: str, choices: Iterable[str]) -> list[str]:
    """The choice that looks most like `word`; empty when none comes near."""
    import difflib  # only where something is wrong

    by_lower: dict[str, str] = {}
    for choice in sorted(choices):
        by_lower.setdefault(choice.lower(), choice)
    found = difflib.get_close_matches(word.lower()[:80], list(by_lower), n=1, cutoff=0.6)
    return [by_lower[f] for f in found]


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A Dutch sentence with the nearest choice and a leading space, or ''."""
    found = nearest(word, choices)
    return piece("bedoeld", woord=found[0]) if found else ""


def choices_text(choices: Mapping[str, object] | Iterable[str], limit: int = 12) -> str:
    """The allowed values as readable text; a long list is cut and says so."""
    names = list(choices)
    shown = ", ".join(names[:limit])
    return shown if len(names) <= limit else piece("keuzes-meer", keuzes=shown, aantal=len(names))


def shorten(found: object, limit: int = 60) -> str:
    """What was found, on one line and not longer than a message can carry."""
    text = " ".join(str(found).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def summary_line(problems: Iterable[Problem], n_files: int) -> str:
    """The closing line of a check: '3 fouten, 1 waarschuwing in 2 van 41 bestanden.'"""
    listed = list(problems)
    n_errors = sum(p.ernst == "fout" for p in listed)
    n_warnings = len(listed) - n_errors
    n_touched = len({p.bestand for p in listed})
    if not listed:
        return f"Geen problemen in {n_files} {_files(n_files)}."
    return (
        f"{n_errors} {'fout' if n_errors == 1 else 'fouten'}, "
        f"{n_warnings} {'waarschuwing' if n_warnings == 1 else 'waarschuwingen'} "
        f"in {n_touched} van {n_files} {_files(n_files)}."
    )


def _files(number: int) -> str:
    return "bestand" if number == 1 else "bestanden"
