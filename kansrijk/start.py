"""Where the `kansrijk` command begins: before anything else is read, so that it can be stopped from the first moment."""

from __future__ import annotations

import signal
from typing import NoReturn


def program() -> NoReturn:
    """Run the command. Who stops it while it is being read ends it at once; after that it tells that it was stopped."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kansrijk.cli import program as run

    signal.signal(signal.SIGINT, before)
    run()
