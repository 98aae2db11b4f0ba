"""Where a programme runs, when the words beside its name tell only some places by name or number: 'wijken Noord en Delfzicht', 'in twee wijken'.

Then it does not run everywhere; what part that is, nobody says. Only neighbourhoods and villages: three schools may be all
there are. `kansrijk/web/name_somewhere.js` is the same in the browser: the same patterns on the same text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# A name has a capital, so upper and lower case are not the same here.
_NAME = "(?:(?:de|het|'t) )?[A-Z][A-Za-zÀ-ÿ0-9'’-]*(?: [A-Z][A-Za-zÀ-ÿ0-9'’-]*){0,2}"
_PLACES = "(?:wijken|wijk|buurten|buurt|dorpen|dorp|kernen|kern)"
_NUMBER = "(?:[1-9]|1[0-2]|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_ENDS = "(?= ?[.)\\],;]| \\(|$)"
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_NAMED = f"[(\\[,;] ?(?:(?:alleen )?in )?(?:de )?{_PLACES} {_NAME}(?:(?:, | en | & |/){_NAME})*{_ENDS}"
_COUNTED = f"[ (\\[,;](?:in|bij) {_NUMBER} {_PLACES}{_ENDS}"
_SIGNS = ("wijk", "buurt", "dorp", "kern")


class Places(NamedTuple):
    """What stands before a remark that names or counts some places, without the brackets of that; and the remark."""

    before: str
    said: str


def told_places(text: str) -> Places | None:
    """The remark of a line that names or counts some places; None when there is none, or nothing stands before it."""
    if not any(sign in text for sign in _SIGNS):
        return None
    found = re.search(_NAMED, text) or re.search(_COUNTED, text)
    before = "" if found is None else _without_open(text[: found.start()])
    return Places(before, found[0].strip(" ([,;")) if found is not None and before else None


def _without_open(rest: str) -> str:
    """A text without what stands in brackets that are not closed, nor the signs at its end."""
    for opens, shuts in ("()", "[]"):
        if rest.count(opens) > rest.count(shuts):
            rest = rest[: rest.rindex(opens)]
    return rest.strip(" ,;([")
