"""Faults that a user can mend: a Dutch sentence, the remedy, and the exit code that goes with it."""

from __future__ import annotations

import errno

_WORDS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw ruimte op de schijf is op",
    errno.EFBIG: "het bestand wordt te groot",
    errno.EACCES: "u heeft daar geen rechten voor",
    errno.EPERM: "dat is niet toegestaan",
    errno.EROFS: "van deze schijf kan alleen worden gelezen",
    errno.ENOENT: "het bestaat niet",
    errno.ENOTDIR: "een deel van het pad is een bestand",
    errno.EISDIR: "het is een map",
    errno.EEXIST: "er staat daar al een bestand",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de koppelingen wijzen naar elkaar",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.EIO: "de schijf geeft een fout",
    errno.ENXIO: "aan de andere kant is niemand",
}
DISK_FAULTS = frozenset(_WORDS) - {errno.ENOENT, errno.EISDIR, errno.EEXIST}
"""The faults of a disk, as opposed to those of what somebody wrote."""


def why(error: OSError) -> str:
    """What the system says about a file, in Dutch as far as we know it."""
    return _WORDS.get(error.errno or 0) or error.strerror or str(error)


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
