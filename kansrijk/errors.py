"""Faults that a user can mend: a Dutch sentence, the remedy, and the exit code that goes with it."""

from __future__ import annotations


class UserError(Exception):
    """Something in the input is wrong (exit code 1)."""

    exit_code = 1

    def __init__(self, tekst: str, hulp: str) -> None:
        super().__init__(tekst)
        self.tekst = tekst
        self.hulp = hulp

    def as_text(self) -> str:
        return f"Fout: {self.tekst}\n    {self.hulp}"


class UsageError(UserError):
    """The command was given wrongly (exit code 2)."""

    exit_code = 2
