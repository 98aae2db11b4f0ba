"""Whether a recognised name needs no asking back: it is the name itself, with only a remark behind it.

Works on the prepared data; it has a twin in the browser (kansrijk/web/sure_name.js).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from matcher.recognise import Recognised, recognise

SURE = 0.95
"""From this certainty on a name counts as recognised without asking back."""
_NAMES = re.compile(r" *[+&/] *")
_ASIDE = re.compile(r" *[(,;].*$| +[-–—] .*$")
_REMARK = re.compile(
    r" *[(,;].*$| +[0-9].*$| +[-–—] .*$"
    r"| +(?:op|sinds|in|bij|via|door|van|vanaf|gestopt|gepland|stopt|loopt|proef|pilot|klas|groep|gr)\b.*$",
    re.IGNORECASE,
)
"""What stands behind a name and says who gives it, where, since when or for how many: '(GGD)', 'op 11 scholen'.

What stands aside is looked at first: 'in' may be a part of the name.
"""


def is_sure(row: Mapping[str, Any], names: Mapping[str, Any]) -> bool:
    """Whether nobody has to be asked if a row of `herkend` was read rightly."""
    if row["zekerheid"] >= SURE:
        return True
    text, ids = row["invoer"], set(row["ids"])
    return any(
        _read(parts, names) == ids
        for remark in (_ASIDE, _REMARK)
        for parts in ([remark.sub("", text)], [remark.sub("", part) for part in _NAMES.split(text)])
    )


def _read(parts: Sequence[str], names: Mapping[str, Any]) -> set[str]:
    """The programmes that are surely named, when each of the parts surely names some; else none."""
    found: set[str] = set()
    for part in parts:
        read = recognise(part, names) if part else None
        if not isinstance(read, Recognised) or read.wijze == "familie" or read.zekerheid < SURE:
            return set()
        found.update(read.ids)
    return found
