"""What Whoosh counted in every text, kept between runs: after one changed entry only that one is counted again.

Counting is most of the work of making the search; weighing, which looks at all entries, is done every time. What was
kept is used for exactly the same text, counted by the same code; see `kansrijk.kept` for what happens to a damaged file.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from kansrijk.kept import FOLDER, code_of, keep_from, kept_from
from matcher.word_index import Count, Counted, Document, Later, count_few, count_words

NAME = "woorden.json"
ON_A_LINE = 500


def kept_words(root: Path) -> Count:
    """`count_words` for the knowledge base under `root`, that remembers its last answer there."""

    def count(documents: Iterable[Document], fields: Sequence[str]) -> Counted:
        path = root / FOLDER / NAME
        made_by = _maker(fields)
        known, earlier = _read(path, made_by, fields)
        places = {digest: position for position, digest in enumerate(known)}
        digests: list[str] = []

        def unknown() -> Iterator[Document]:
            for document in documents:
                digests.append(_digest(document, fields))
                if digests[-1] not in places:
                    yield document

        fresh = (count_words if earlier is None else count_few)(unknown(), fields)
        if earlier is not None and digests == known:
            return earlier
        found = fresh if earlier is None else _together(earlier, fresh, places, digests)
        keep_from(path, made_by, _written(found, digests))
        return found

    return count


def _together(earlier: Counted, fresh: Counted, places: dict[str, int], digests: list[str]) -> Counted:
    """What was counted earlier and now, as if all documents had been counted at once."""
    from_earlier: dict[int, list[int]] = {}
    from_fresh: list[int] = []
    for position, digest in enumerate(digests):
        if digest in places:
            from_earlier.setdefault(places[digest], []).append(position)
        else:
            from_fresh.append(position)
    terms: dict[str, dict[str, array[int]]] = {}
    for counted, moved in ((earlier, from_earlier), (fresh, {i: [at] for i, at in enumerate(from_fresh)})):
        for term, rows in counted.terms.items():
            for field, numbers in rows.items():
                for position, often in zip(numbers[::2], numbers[1::2], strict=True):
                    for place in moved.get(position, ()):
                        terms.setdefault(term, {}).setdefault(field, array("I")).extend((place, often))
    lengths = {}
    for field, fresh_lengths in fresh.lengths.items():
        rest = iter(fresh_lengths)
        lengths[field] = [
            earlier.lengths[field][places[digest]] if digest in places else next(rest) for digest in digests
        ]
    return Counted(terms, lengths)


def _written(counted: Counted, digests: list[str]) -> bytes:
    """Some hundreds of words on a line: all numbers of a large knowledge base as text at once take a lot of memory."""
    lines = [json.dumps(digests), json.dumps(counted.lengths)]
    terms = iter(counted.terms.items())
    while some := list(islice(terms, ON_A_LINE)):
        told = {term: {field: list(numbers) for field, numbers in rows.items()} for term, rows in some}
        lines.append(json.dumps(told, separators=(",", ":")))
    return "\n".join(lines).encode()


def _read(path: Path, made_by: str, fields: Sequence[str]) -> tuple[list[str], Counted | None]:
    """(the digests of the documents, what was counted in them), or ([], None)."""
    found = kept_from(path, made_by)
    if found is None:
        return [], None
    try:
        first, second, *lines = found[1].split(b"\n")
        digests, told = [str(digest) for digest in json.loads(first)], json.loads(second)
        lengths = {field: [int(n) for n in told[field]] for field in fields}
        terms: dict[str, dict[str, array[int]]] = {}
        for line in lines:
            for term, rows in json.loads(line).items():
                terms[term] = {
                    field: _numbers(rows[field], len(digests)) for field in fields if field in rows
                }
    except (ValueError, KeyError, TypeError, OverflowError, AttributeError):
        return [], None
    whole = all(len(of_field) == len(digests) for of_field in lengths.values())
    return (digests, Counted(terms, lengths)) if whole else ([], None)


def _numbers(found: Any, documents: int) -> array[int]:
    numbers = array("I", found)
    if len(numbers) % 2 or any(position >= documents for position in numbers[::2]):
        raise ValueError
    return numbers


def _maker(fields: Sequence[str]) -> str:
    """A digest of all that decides what is counted in a text: also the code that makes terms of it."""
    from importlib.metadata import version  # takes a while, and this runs in a process of its own

    code = code_of("kennisbank", "matcher").hex()
    return hashlib.sha256(json.dumps([code, version("whoosh-reloaded"), *fields]).encode()).hexdigest()


def _digest(document: Document, fields: Sequence[str]) -> str:
    made_from = (
        [document.made_from] if isinstance(document, Later) else [[*document[name]] for name in fields]
    )
    return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()
