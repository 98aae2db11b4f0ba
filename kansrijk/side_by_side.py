"""Work on many things at once: forked processes that hand back results in the order of the questions.

A forked process sees everything that its parent has, so nothing is packed and sent to it; only results come back,
through a pipe that holds no more than the parent has room for. Without a second processor, with other
threads running, or on a system without fork the work is done here, with the same results.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

FEW = 40
"""With fewer questions than this, starting processes costs more than it brings."""

_LOOK_UP = 0.2
"""Seconds between looks whether the parent is still there."""


def processors() -> int:
    """How many processors this process may use, at most 8."""
    try:
        return min(8, len(os.sched_getaffinity(0)))
    except AttributeError:  # not on a Mac or Windows
        return min(8, os.cpu_count() or 1)


def can_fork() -> bool:
    """Whether forking is safe: the system has it and no other thread may hold a lock."""
    return hasattr(os, "fork") and threading.active_count() == 1


def side_by_side(questions: Sequence[T], answer: Callable[[T], R]) -> Iterator[R]:
    """The answers in order. `answer` must not count on what it changes being seen here; its result is pickled.

    When a process is killed or `answer` fails in it, the question is asked again here, so that a fault
    shows as it would without processes.
    """
    workers = min(processors(), len(questions))
    if workers < 2 or len(questions) < FEW or not can_fork():
        yield from map(answer, questions)
        return
    from multiprocessing import get_context

    context = get_context("fork")
    started = []
    for number in range(workers):
        reading, writing = context.Pipe(duplex=False)
        process = context.Process(
            target=_work, args=(questions[number::workers], answer, writing), daemon=True
        )
        _start(process)
        writing.close()
        started.append((process, reading))
    try:
        for index, question in enumerate(questions):
            good: bool = False
            result: Any = None
            with contextlib.suppress(EOFError, OSError):
                good, result = started[index % workers][1].recv()
            yield result if good else answer(question)
    finally:
        for process, reading in started:
            reading.close()
            process.terminate()
            process.join()


class Beside(Generic[R]):
    """Work that goes on in a process beside this one. Calling it gives the result, and waits for that the first time.

    Where that cannot be, or when the process fails, the work is done here when its result is asked for.
    """

    def __init__(self, work: Callable[[], R]) -> None:
        self._work = work
        self._process: Any = None
        if processors() < 2 or not can_fork():
            return
        from multiprocessing import get_context

        context = get_context("fork")
        self._reading, writing = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=([None], lambda _: work(), writing), daemon=True)
        _start(self._process)
        writing.close()

    def __call__(self) -> R:
        if self._process is None:
            return self._work()
        good: bool = False
        found: Any = None
        with contextlib.suppress(EOFError, OSError):
            good, found = self._reading.recv()
        self.stop()
        return found if good else self._work()

    def __enter__(self) -> Beside[R]:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Let go of the process; when it is still at work, that ends here."""
        if self._process is not None:
            self._reading.close()
            self._process.terminate()
            self._process.join()
            self._process = None


def beside(work: Callable[[], R]) -> Beside[R]:
    """Start `work` beside this process; see `Beside`."""
    return Beside(work)


def _start(process: Any) -> None:
    """Start a process that does not hear who stops the command: the terminal tells that to all at once.

    The parent hears it and ends the others. Python in each of these would tell of it with the lines of our code.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(questions: Sequence[T], answer: Callable[[T], R], writing: Any) -> None:
    """Answer every question in a forked process; ends at once when the parent is gone."""
    threading.Thread(target=_leave_with, args=(os.getppid(),), daemon=True).start()
    with contextlib.suppress(OSError):  # nobody listens any more
        for question in questions:
            try:
                result = answer(question)
            except Exception:  # whatever it is: the parent asks again, and there the fault shows
                writing.send((False, None))
            else:
                writing.send((True, result))


def _leave_with(parent: int) -> None:
    """Stop this process when its parent is gone: a build that was killed leaves nothing running."""
    while os.getppid() == parent:
        time.sleep(_LOOK_UP)
    os._exit(1)
