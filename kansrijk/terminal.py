"""What goes to a terminal: signs that steer it, hide text or turn it around are shown and not sent.

A name in a file of somebody else may hold an escape code that clears the screen or writes over a line above. All
output of a command passes through here once, so no command has to think of it.
"""

from __future__ import annotations

import re
from typing import Any, TextIO

from kansrijk.errors import UserError, why

# Controls but for the end of a line and a tab, marks that hide or reorder text, and halves of a sign (a file name
# that is no UTF-8 has those).
_STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"


def visible(text: str) -> str:
    """The text with every such sign written out as `\\u001b`; also good inside a string of JSON."""
    if text.replace("\n", "").isprintable():  # nearly always, and sooner known than the pattern is compiled
        return text
    return re.sub(_STEERING, lambda sign: f"\\u{ord(sign[0]):04x}", text)


def _not_written(error: OSError) -> Exception:
    if isinstance(error, BrokenPipeError):  # who reads along has seen enough
        return error
    return UserError(
        f"De uitvoer is niet te schrijven ({why(error)}).",
        "Maak ruimte, of stuur de uitvoer ergens anders heen.",
    )


class Visible:
    """A stream that shows such signs; in all else it is the stream it was made of.

    A `silent` one says nothing when it cannot be written to: progress that nobody can see must not stop the work.
    """

    def __init__(self, stream: TextIO, *, silent: bool = False) -> None:
        self._stream = stream
        self._silent = silent
        if hasattr(stream, "reconfigure"):  # an old terminal without our quotes gets them written out
            stream.reconfigure(errors="backslashreplace")

    def write(self, text: str) -> int:
        """Write the text as people can safely see it; raises UserError when there is no room for it."""
        try:
            return self._stream.write(visible(text))
        except OSError as error:
            if self._silent:
                return len(text)
            raise _not_written(error) from error

    def flush(self) -> None:
        """Send out what was written; raises as `write` does."""
        try:
            self._stream.flush()
        except OSError as error:
            if not self._silent:
                raise _not_written(error) from error

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
