"""Files in a folder that is being made anew: one that is the same in the folder before is that very file again.

Most files of a build are what they were. Making a file costs the system many times what reading one costs, so it
is read, compared byte by byte, and given a second name (a hard link) in the new folder. It also keeps its date, so
who copies the site elsewhere copies only what changed. Because both folders may then share a file, nothing may
write into a file of a folder that is being made: it is made anew or given a name here.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path

_READ = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
)
"""Only what stands there itself, and a pipe does not wait for who writes in it."""


def put(path: str, data: bytes, earlier: str | None) -> None:
    """Let `path` hold `data`; `earlier` is where the folder before has the file of that name, if there is one."""
    if earlier is None or not linked(path, data, earlier):
        Path(path).write_bytes(data)


def linked(path: str, data: bytes, earlier: str) -> bool:
    """Whether `path`, that must not be there yet, now is the file `earlier`: it holds just these bytes.

    False, with nothing done, when it is another, none, or the system or the disk cannot give a file two names.
    The folder of `path` is made when needed.
    """
    return _linked(path, earlier, lambda size: size == len(data), lambda found: found == data)


def linked_by_sum(path: str, sum_: str, earlier: str) -> bool:
    """As `linked`, for bytes of which only the `sum_of` is known."""
    return _linked(path, earlier, lambda _: True, lambda found: sum_of(found) == sum_)


def sum_of(data: bytes) -> str:
    """A sum by which bytes are known again."""
    import hashlib  # many commands write a file, and few need this

    return hashlib.sha256(data).hexdigest()


def _linked(
    path: str, earlier: str, is_as_long: Callable[[int], bool], is_same: Callable[[bytes], bool]
) -> bool:
    # Thousands of times, so with as few questions to the system as can be: `open` asks twice as many.
    if not hasattr(os, "O_NOFOLLOW") and os.path.islink(earlier):  # noqa: PTH114  # as below
        return False
    try:
        handle = os.open(earlier, _READ)
        try:
            found = os.fstat(handle)
            if not is_as_long(found.st_size) or (found.st_mode, found.st_uid) != _new():
                return False
            if not is_same(os.read(handle, found.st_size)):
                return False
        finally:
            os.close(handle)
        try:
            os.link(earlier, path)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  # a Path costs as much as the reading
            os.link(earlier, path)
    except OSError:
        return False
    return True


@cache
def _new() -> tuple[int, int]:
    """(mode, owner) of a plain file that this process makes: rights that somebody changed do not live on."""
    mask = os.umask(0)
    os.umask(mask)
    return stat.S_IFREG | 0o666 & ~mask, os.geteuid() if hasattr(os, "geteuid") else 0
