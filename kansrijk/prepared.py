"""The prepared data of a knowledge base, kept beside it between runs so that a cold command starts at once.

Kept data is used only when every file it came from, every file of our own code and the state of git
are exactly as they were, and when it is whole. Anything else means: prepare again. The folder
`.kansrijk` can be thrown away at any moment.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kansrijk.git_place import git_folder, head_of
from kansrijk.kept import FOLDER, keep, kept_view

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank

_CODE = Path(__file__).resolve().parent.parent
_PACKAGES = ("kennisbank", "matcher", "kansrijk")
_YOUNG_NS = 2_000_000_000
"""A file changed less than two seconds ago may change again without its times showing it (coarse file systems)."""

VERSLAG = "verslag"
"""Where the data of a match holds what a report tells beyond it (see `kansrijk.report.prepare_report`)."""
TABLES = ("namen", "behoeften", "behoeften/taal")
"""Parts that consist of parts themselves, which are kept apart too: who names what everybody knows needs few of them."""


class Kept(dict[str, Any]):
    """Kept data of which each part is read when it is first asked for by name: reading the rest is most of a cold command.

    What was not asked for is not in it yet; `whole` gives all of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pieces: dict[str, memoryview] = {}

    def add(self, path: str, piece: memoryview) -> None:
        """One more part; that of 'namen/own' is a part of the part 'namen'."""
        folder, _, rest = path.partition("/")
        if rest:
            self.setdefault(folder, Kept()).add(rest, piece)
        else:
            self._pieces[path] = piece

    def __missing__(self, name: str) -> Any:
        self[name] = part = json.loads(str(self._pieces.pop(name), "utf-8"))
        return part

    def whole(self) -> dict[str, Any]:
        """All parts, as plain data."""
        for name in list(self._pieces):
            self[name]
        return {name: part.whole() if isinstance(part, Kept) else part for name, part in self.items()}


Maker = Callable[["Kennisbank", dt.date], dict[str, Any]]


def prepared_match(root: Path, today: dt.date) -> tuple[dict[str, Any], str | None]:
    """(what a match needs and, under VERSLAG, its report; the commit of the knowledge base); see `prepared`."""

    def make(kb: Kennisbank, today: dt.date) -> dict[str, Any]:
        from kansrijk.kept_letters import kept_letters
        from kansrijk.report.prepare_report import prepare_report
        from matcher.prepare_match import prepare_match
        from matcher.prepare_needs import prepare_needs

        needs = prepare_needs(kb, kept_letters(root))
        return {**prepare_match(kb, needs), VERSLAG: prepare_report(kb)}

    return prepared(root, today, "match", make)


def prepared_search(root: Path, today: dt.date) -> tuple[dict[str, Any], str | None]:
    """(what searching needs, the commit of the knowledge base); see `prepared`."""

    def make(kb: Kennisbank, today: dt.date) -> dict[str, Any]:
        from kansrijk.kept_letters import kept_letters
        from kansrijk.kept_words import kept_words
        from matcher.prepare_needs import prepare_needs
        from matcher.prepare_search import prepare_search

        return prepare_search(kb, today, prepare_needs(kb, kept_letters(root)), kept_words(root))

    return prepared(root, today, "zoek", make)


def prepared(root: Path, today: dt.date, name: str, make: Maker) -> tuple[dict[str, Any], str | None]:
    """(data, commit): what `make` prepares from the valid knowledge base under `root`.

    Raises as `kansrijk.disk.read_valid` does. Kept data was made on an earlier day at most: what is
    valid then is valid now, because dates only leave the future.
    """
    path = root / FOLDER / f"{name}.json"
    kept = _read(path, root, today)
    if kept is not None:
        return kept
    from kansrijk.disk import patience, read_valid
    from kansrijk.gitinfo import commit_of
    from kennisbank.folder import EDITIE_BESTAND, folders

    commit = commit_of(root)
    watch = [*folders(), EDITIE_BESTAND]
    before = _fingerprint(root, watch)
    with patience("De kennisbank wordt klaargezet; een volgende keer gaat dit meteen …"):
        data = make(read_valid(root, today), today)
    if before is not None and before == _fingerprint(root, watch):
        _keep(
            path,
            {"op": today.isoformat(), "volgt": watch, "stand": before[0], "commit": commit},
            data,
            before[1],
        )
    return data, commit


def _read(path: Path, root: Path, today: dt.date) -> tuple[dict[str, Any], str | None] | None:
    """What was kept, when it may be used."""
    try:
        found = kept_view(path)
        if found is None or found[0]["op"] > today.isoformat():
            return None
        known, body = found
        now = _fingerprint(root, known["volgt"])
        if now is None or now[0] != known["stand"]:
            return None
        data, start = Kept(), 0
        for name, size in known["stukken"]:
            data.add(name, body[start : start + size])
            start += size
        # The sum says that it is as somebody wrote it; the sizes, that it is this and not something else.
        if start != len(body) or not isinstance(known["commit"], str | None):
            return None
        return data, known["commit"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _keep(path: Path, head: dict[str, Any], data: dict[str, Any], newest: int) -> None:
    """Write the data whole or not at all; a folder that cannot be written to is no fault."""
    if newest > time.time_ns() - _YOUNG_NS:
        return
    pieces = {
        name: json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode()
        for name, part in _apart(data)
    }
    sizes = [[name, len(piece)] for name, piece in pieces.items()]
    keep(path, {**head, "stukken": sizes}, b"".join(pieces.values()))


def _apart(data: Mapping[str, Any], folder: str = "") -> Iterator[tuple[str, Any]]:
    """The parts of data by the path at which `Kept` finds them."""
    for name, part in data.items():
        path = folder + name
        if path in TABLES:
            yield from _apart(part, f"{path}/")
        else:
            yield path, part


def _fingerprint(root: Path, watch: Iterable[str]) -> tuple[str, int] | None:
    """(a text that changes with any watched file, the newest change in ns); None when something is not readable."""
    lines: list[str] = []
    newest = 0

    def add(name: str, found: os.stat_result) -> None:
        nonlocal newest
        newest = max(newest, found.st_mtime_ns, found.st_ctime_ns)
        lines.append(f"{name} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_ino}")

    def walk(folder: str) -> None:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        walk(entry.path)
                else:
                    add(entry.path, entry.stat())

    try:
        for name in watch:
            target = root / name
            if target.is_dir():
                walk(str(target))
            elif target.exists():
                add(str(target), target.stat())
        for package in _PACKAGES:
            walk(str(_CODE / package))
        state = _git_state(root)
    except (OSError, ValueError):
        return None
    lines += state
    # Two sums and a length, no digest: nobody forges this, and hashlib takes longer to import than to use.
    text = "\n".join(lines).encode("utf-8", "surrogateescape")
    return f"{len(text)}-{zlib.crc32(text)}-{zlib.adler32(text)}", newest


def _git_state(root: Path) -> list[str]:
    """What tells that git's view of the files may have changed: the head, its branch and the index."""
    folder = git_folder(root)
    if folder is None or folder == Path():
        return ["geen git"]
    head = head_of(folder)
    lines = [head]
    for name in ("index", "packed-refs", "commondir", head.removeprefix("ref:").strip()):
        try:
            found = (folder / name).stat()
        except OSError:
            continue
        lines.append(f"{name} {found.st_size} {found.st_mtime_ns} {found.st_ino}")
    return lines
