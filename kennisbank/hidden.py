"""Signs that a reader does not see, or takes for another: one list, for what is refused and for what is shown.

`kansrijk/web/reading.js` has the same patterns. Imports nothing, so that what must start at once can use it.
"""

from __future__ import annotations

import re

# Controls but for the end of a line and a tab, soft hyphens, marks of direction, zero width, ends of lines that only
# some programs know, fillers that count as letters, blanks that count as signs, private use, signs that are none,
# notes between lines, and tags.
_RANGES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
HIDDEN = re.compile(f"[{_RANGES}]")
"""Signs that nobody sees, or that put what is seen in another order."""
UNSHOWN = re.compile(f"[\t\n{_RANGES}]")
"""Those, and the two that are only for laying out a source text."""

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_GREEK_AND_CYRILLIC = "\u0370-\u03ff\u0400-\u052f\u1f00-\u1fff"
LOOKALIKE = re.compile(
    f"[{_LATIN}][{_GREEK_AND_CYRILLIC}]|[{_GREEK_AND_CYRILLIC}][{_LATIN}]"
    "|[\u24b6-\u24e9\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]"
)
"""A Greek or Cyrillic letter against a Latin one in one word, or a letter of mathematics, of a circle, or a wide one."""
