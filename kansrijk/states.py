"""The states that can be compared: a revision of git, an edition, or a folder, each read as far as possible.

An older state may have fields that this version no longer has, or miss fields that are new. It is never
refused for that: what could not be read is left out of the comparison, and that is told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kansrijk.disk import is_folder
from kansrijk.editions import edition_files
from kansrijk.errors import UsageError, why
from kansrijk.git_read import read_commit, revision_of
from kansrijk.pages.words import count
from kennisbank.difference import HEEL_BESTAND, Moment
from kennisbank.folder import read_folder
from kennisbank.load import load
from kennisbank.model import SOORTEN
from kennisbank.problems import errors

GIT, EDITIE, MAP = "git", "editie", "map"
_LATE = dt.date(9999, 12, 31)
"""Old states are read without asking whether their dates had come already."""


@dataclass(frozen=True)
class State:
    """One state: how it was asked for, its day, its files, and what it says about what could not be read."""

    naam: str
    wijze: str
    moment: Moment
    files: Mapping[str, bytes]
    commit: str | None
    meldingen: tuple[str, ...]
    whole: bool

    def as_dict(self) -> dict[str, Any]:
        """Which state it is, for JSON."""
        kb = self.moment.kb
        return {
            "naam": self.naam,
            "wijze": self.wijze,
            "op": self.moment.today.isoformat(),
            "editie": kb.editie,
            "commit": self.commit,
            "aantal_items": kb.n_items,
        }


def read_state(root: Path, name: str | None, today: dt.date, on: dt.date | None = None) -> State:
    """The state called `name`: the name of an edition, a revision of git, or a folder; None is the folder `root`.

    `on` is the day to look from; without it a revision and an edition have their own day, and a folder has `today`.
    Raises UsageError when nothing goes by that name.
    """
    if name is None:
        return _folder(root, "werkmap", on or today)
    kept = edition_files(root, name)
    if kept is not None:
        files, day, commit = kept
        return _state(name, EDITIE, files, on or day, commit)
    revision = revision_of(root, name)
    if revision is not None:
        files = read_commit(root, revision.commit)
        if not any(path.startswith("vocabulaire/") for path in files):
            raise UsageError(
                f"In '{name}' staat geen kennisbank: er is geen map vocabulaire.",
                "Kies een latere versie; git log laat zien welke er zijn.",
            )
        return _state(name, GIT, files, on or revision.day, revision.commit)
    if is_folder(Path(name)):
        return _folder(Path(name), name, on or today)
    raise UsageError(
        f"'{name}' is geen versie die git kent, geen editie en geen map.",
        "Kies een tak, tag of commit (bijvoorbeeld HEAD~10), een naam uit edities/, of een map.",
    )


def _folder(folder: Path, name: str, day: dt.date) -> State:
    if not is_folder(folder / "vocabulaire"):
        missing = "bestaat niet" if not folder.exists() else "is geen kennisbank: er is geen map vocabulaire"
        raise UsageError(f"De map '{folder}' {missing}.", "Noem de map met --map PAD.")
    try:
        return _state(name, MAP, read_folder(folder), day, None)
    except OSError as error:
        raise UsageError(
            f"'{error.filename}' is niet te lezen ({why(error)}).", "Kijk naar de rechten op dat bestand."
        ) from error


def _state(name: str, wijze: str, files: Mapping[str, bytes], day: dt.date, commit: str | None) -> State:
    loaded = load(files, _LATE, with_rules=False)
    faults = errors(loaded.problems)
    unread = dict(loaded.invalid)
    for soort in SOORTEN:
        for path in files:
            if path.startswith(f"{soort.map}/") and path.endswith(".yml"):
                item_id = path.removeprefix(f"{soort.map}/").removesuffix(".yml")
                if item_id not in loaded.kennisbank.of(soort.meervoud):
                    unread[path] = frozenset({HEEL_BESTAND})
    for fault in faults:  # lists have no separate fields: a faulty value makes the whole file unsure
        if fault.bestand.startswith(("vocabulaire/", "kerncijfers/")):
            unread[fault.bestand] = frozenset({HEEL_BESTAND})
    return State(
        name,
        wijze,
        Moment(loaded.kennisbank, day, unread),
        files,
        commit,
        tuple(_notes(name, unread)),
        not faults,
    )


def _notes(name: str, unread: Mapping[str, frozenset[str]]) -> list[str]:
    """What could not be compared, in one or two sentences."""
    lost = sorted(path for path, fields in unread.items() if HEEL_BESTAND in fields)
    part = {path: fields for path, fields in unread.items() if HEEL_BESTAND not in fields}
    notes = []
    if lost:
        notes.append(
            f"In {name} {_is(len(lost), 'bestand', 'bestanden')} niet te lezen en dus niet vergeleken: {_some(lost)}."
        )
    if part:
        fields = sorted({f for found in part.values() for f in found if f})
        notes.append(
            f"In {name} zijn bij {count(len(part), 'item', 'items')} velden niet te lezen met het model van nu. "
            f"Die velden zijn niet vergeleken: {_some(fields) or 'onbekende velden'}."
        )
    return notes


def _is(n: int, one: str, more: str) -> str:
    return f"{'is' if n == 1 else 'zijn'} {count(n, one, more)}"


def _some(names: list[str], most: int = 8) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} en nog {len(names) - most}"
