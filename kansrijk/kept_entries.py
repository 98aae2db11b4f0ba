"""Entries and lists as they were read, kept between runs: after one changed file only that one is read again.

Reading is most of what a build does before it begins. What was kept is used for exactly the same bytes, read on the
same day by the same code with the same words to choose from, while the other entries that it names are there; what has a problem is read every time. All of it is
pickled, but nothing in the file is executed: only what the model is made of is given back. See `kansrijk.kept`
for what happens to a damaged file.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import io
import operator
import pickle
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml

from kansrijk.kept import FOLDER, core_code, keep_from, keep_pieces, kept_from, kept_pieces
from kansrijk.side_by_side import side_by_side
from kennisbank.load import Each, Question
from kennisbank.model.soorten import SOORTEN
from kennisbank.read_entry import ReadEntry
from kennisbank.read_lists import Lists, ReadLists

T = TypeVar("T")

NAME, LISTS_NAME = "items.bin", "lijsten.bin"
_MODEL = "kennisbank.model."
_OTHERS: dict[tuple[str, str], type] = {
    (kind.__module__, kind.__name__): kind for kind in (ReadEntry, ReadLists, dt.date)
}


def kept_entries(root: Path, files: Mapping[str, bytes], today: dt.date) -> Each:
    """Reads the entries among `files`, those of the knowledge base under `root`, and remembers them there."""

    def each(questions: Sequence[Question], answer: Callable[[Question], ReadEntry]) -> Iterator[ReadEntry]:
        path = root / FOLDER / NAME
        made_from = _shared(files, [path for *_, path in questions], today, with_names=False)
        ids = {soort.meervoud: {i for kind, i, _ in questions if kind is soort} for soort in SOORTEN}
        keys = [_digest([path.encode("utf-8", "surrogateescape"), files[path]]) for *_, path in questions]
        known = kept_pieces(path, made_from)
        opened = {key: _opened(known[key], ReadEntry) for key in keys if key in known}
        holds = {key: found for key, found in opened.items() if found is not None and _holds(found, ids)}
        anew = [question for question, key in zip(questions, keys, strict=True) if key not in holds]
        fresh = zip(
            anew, side_by_side(anew, lambda question: _packed_when_good(answer(question))), strict=True
        )
        now: dict[str, bytes] = {}
        for key in keys:
            found = holds.get(key)
            if found is not None:
                now[key] = known[key]
            else:
                question, made = next(fresh)
                if isinstance(made, bytes):
                    now[key] = made
                    found = _opened(made, ReadEntry) or answer(question)
                else:
                    found = made
            yield found
        if now != known:
            keep_pieces(path, made_from, now)

    return each


def kept_lists(root: Path, files: Mapping[str, bytes], today: dt.date) -> Lists:
    """Reads the lists among `files`, those of the knowledge base under `root`, and remembers them there."""

    def lists(read: Callable[[], ReadLists | None]) -> ReadLists | None:
        path = root / FOLDER / LISTS_NAME
        folders = tuple(f"{soort.map}/" for soort in SOORTEN)
        made_from = _shared(files, (name for name in files if name.startswith(folders)), today)
        known = kept_from(path, made_from)
        if known is not None:
            found = _opened(known[1], ReadLists)
            if found is not None:
                return found
        fresh = read()
        if fresh is not None:
            keep_from(path, made_from, _packed(fresh))
        return fresh

    return lists


def _holds(found: ReadEntry, ids: Mapping[str, Container[str]]) -> bool:
    """Whether the other entries that it asked for are there, or not, as they were when it was read."""
    return isinstance(found.asked, dict) and all(
        isinstance(answers, dict) and all((i in ids.get(kind, ())) == was for i, was in answers.items())
        for kind, answers in found.asked.items()
    )


def _packed_when_good(found: ReadEntry) -> ReadEntry | bytes:
    """As it is kept: who asked for it in another process gets these bytes, and need not pack it again."""
    return found if found.problems else _packed(found)


def _packed(found: ReadEntry | ReadLists) -> bytes:
    stream = io.BytesIO()
    _Packer(stream, protocol=5).dump(found)
    return stream.getvalue()


class _Packer(pickle.Pickler):
    """Packs what the model is made of as its class and what that is called with; by itself Python asks a dataclass
    for its fields at every packing and opening, which is most of the work."""

    def reducer_override(self, found: Any) -> Any:
        kind = type(found)
        if kind not in _FIELDS:
            _FIELDS[kind] = _fields_of(kind)
        fields = _FIELDS[kind]
        return NotImplemented if fields is None else (kind, fields(found))


Fields = Callable[[Any], tuple[Any, ...]]
_FIELDS: dict[type, Fields | None] = {}


def _fields_of(kind: type) -> Fields | None:
    """Gives what an object of the model is called with; None for another kind."""
    if not dataclasses.is_dataclass(kind) or not kind.__module__.startswith(_MODEL):
        return None
    names = [field.name for field in dataclasses.fields(kind)]
    get = operator.attrgetter(*names)
    return get if len(names) > 1 else lambda found: (get(found),)


class _Opener(pickle.Unpickler):
    """Gives back dates and what the model is made of; anything else that a file names is refused."""

    def find_class(self, module: str, name: str) -> Any:
        found = _OTHERS.get((module, name))
        if found is None and module.startswith(_MODEL):
            found = getattr(sys.modules.get(module), name, None)
            # What a module of the model has from elsewhere is not of the model.
            found = found if isinstance(found, type) and found.__module__ == module else None
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found


def _opened(body: bytes, kind: type[T]) -> T | None:
    try:
        found = _Opener(io.BytesIO(body)).load()
    except Exception:  # whatever a file that was made to harm gives: it is as if there was none
        return None
    return found if isinstance(found, kind) else None


def _shared(
    files: Mapping[str, bytes], entries: Iterable[str], today: dt.date, *, with_names: bool = True
) -> str:
    """A digest of all that reading any entry depends on beside its own file and the ids that it asks for.

    `with_names`: and of which entries there are, that a list may refer to.
    """
    own = set(entries)
    made_by = [core_code(), sys.version.encode(), yaml.__version__.encode(), today.isoformat().encode()]
    names = sorted(name for name in files if with_names or name not in own)
    others = [files[name] for name in names if name not in own]
    return _digest([*made_by, *(name.encode("utf-8", "surrogateescape") for name in names), *others])


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)} ".encode())
        digest.update(part)
    return digest.hexdigest()
