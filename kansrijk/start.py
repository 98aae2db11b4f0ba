"""Where the `kansrijk` command begins: before anything else is read, so that it can be stopped from the first moment.

Imports nothing that takes time: until then a stop is told by Python itself, with the lines of our code.
"""

from __future__ import annotations

import _signal as signal  # what the module of that name is made of; that one takes as long as Python itself to start
import gc

_OBJECTS = 50_000
"""After so many new objects Python looks for what nothing refers to any more; by itself after 700, which is a tenth of a
short command: nearly all that it reads lives until it ends."""


def program() -> None:
    """Run the command. Who stops it while it is being read ends it at once; after that it tells that it was stopped."""
    gc.set_threshold(_OBJECTS, *gc.get_threshold()[1:])
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kansrijk.cli import program as run

    signal.signal(signal.SIGINT, before)
    run()
