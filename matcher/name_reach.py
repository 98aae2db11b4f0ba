"""How far a programme reaches, as people write it beside its name: 'KiVa (30 procent)', 'KiVa op 4 van de 11 scholen'.

Only where the text says of what it is a part, or nothing else stands there. `kansrijk/web/name_reach.js` is the same
in the browser: the same patterns on the same text.
"""

from __future__ import annotations

import re

_WHOLE = (
    "(?:(?:basis)?scholen|schoollocaties|vestigingen|locaties|wijken|buurten|kernen|dorpen|gemeenten|gezinnen|klassen|groepen|"
    "leerlingen|kinderen|jeugdigen|peuters|kinderdagverblijven|kinderopvanglocaties|peuterspeelzalen|consultatiebureaus|huisartsen)"
)
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_SHARE = f"(?:^|[^0-9.,])([0-9]{{1,3}}) ?(?:%|procent)(?: van (?:de|onze|alle) {_WHOLE})?[.)\\]]*$"
_COUNT = f"(?:^|[^0-9.,])([0-9]{{1,4}}) van (?:de|onze|alle) ([0-9]{{1,4}}) {_WHOLE}[.)\\]]*$"
_PARTS = (
    ("driekwart", 75),
    ("kwart", 25),
    ("(?:een|1) derde", 33),
    ("de helft", 50),
    ("(?:twee|2) derde", 67),
)
_PART = f"(?:{{}}) van (?:de|onze|alle) {_WHOLE}[.)\\]]*$"
_FLAGS = re.IGNORECASE | re.ASCII


def told_reach(text: str) -> int | None:
    """The percentage of schools, neighbourhoods or young people that a line tells, from 1 to 100; None when it tells none."""
    small = text.lower()
    if "%" not in text and "procent" not in small and " van " not in small:
        return None
    if (found := re.search(_SHARE, text, _FLAGS)) is not None:
        return int(found[1]) if 1 <= int(found[1]) <= 100 else None
    if (found := re.search(_COUNT, text, _FLAGS)) is not None:
        some, all_ = int(found[1]), int(found[2])
        # Halves up, in whole numbers: the browser counts the same.
        return max(1, (200 * some + all_) // (2 * all_)) if 0 < some <= all_ else None
    for part, share in _PARTS:
        if re.search(_PART.format(part), text, _FLAGS) is not None:
            return share
    return None
