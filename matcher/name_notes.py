"""What people note behind and before a name in a list and what never tells which programme it is: 'e.d.', ': 20', 'is er', '(voorheen X)'.

The text without such a note is read again. `kansrijk/web/name_notes.js` is the same in the browser: the same patterns on
the same text.
"""

from __future__ import annotations

import re

from kennisbank.names import name_key
from matcher.spelling import ids_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_LONG_NAME = 6
# Text, not patterns: a command that needs none of them should not wait until they are compiled.
_END = "(?=$|[ ),.;:])"
_AND_SUCH = (
    f" *(?:,? (?:e[da]|enz|etc|enzovoorts?|en (?:dergelijke|meer|andere))\\.?|,? ?\\.\\.\\.|,? ?…){_END}"
)
_IS_THERE = (
    " (?:ja|aanwezig|bestaat(?: al)?|(?:is|zijn) (?:er|aanwezig|actief|opgenomen in [a-z]+(?: [a-z]+)?)"
    "|(?:zit|staat|valt|zitten|staan|vallen) (?:in|op|onder) (?:ons|onze|het|de) [a-z]+)(?=$|[,;])"
)
_TOGETHER = f",? (?:naast elkaar|om en om|tegelijk|allebei|alle drie|samen){_END}"
_THIS_YEAR = f",? (?:in )?(?:het )?(?:afgelopen|vorig|dit) (?:school)?(?:jaar|seizoen|kwartaal)(?: [0-9]+ [a-z]+)?(?: bereikt)?{_END}"
_HOLIDAYS = f" in de (?:zomer|herfst|kerst|voorjaars|mei|school)?vakanties?{_END}"
_COUNT = ": ?[0-9]{1,4}(?= *(?:[,;()]|$))"
_PER_YEAR = f",? (?:(?:ongeveer|circa|ca\\.?|ruim|bijna) +)?[0-9]{{1,4}} (?:per|/) (?:school)?(?:jaar|week|maand|kwartaal|seizoen){_END}"
_BEFORE = (
    "^(?:(?:alleen|enkel|wel|ook|waaronder|onder meer|met name|verder|daarnaast|nu|momenteel|op dit moment|inmiddels|tegenwoordig|mogelijk|misschien|eventueel|evt\\.?)"
    "|(?:contract(?:en)?|raamcontract|convenant|beschikking|deskundigheidsbevordering)(?: voor)?) +(?:(?:het|de) )?"
)
_FORMERLY = "^([^()]+?) *(?:[(,;]|[–-] ) *(?:voorheen|vroeger|eerder|vh\\.?|v/h|voormalige?|oude naam:?|heette) ([^()]*)\\)?$"
_FLAGS = re.IGNORECASE | re.ASCII


def without_notes(text: str, names: Mapping[str, Any]) -> str:
    """The text without such notes; the text itself when there are none or nothing else is left."""
    formerly = re.search(_FORMERLY, text, _FLAGS)
    # A shorter name may be another thing that was called so, and behind a name of ours it is no longer that.
    if (
        formerly is not None
        and len(name_key(formerly[1])) >= _LONG_NAME
        and not ids_of(name_key(formerly[2]), names)
    ):
        text = formerly[1]
    lighter = text
    for note in (_AND_SUCH, _IS_THERE, _TOGETHER, _THIS_YEAR, _HOLIDAYS, _COUNT, _PER_YEAR, _BEFORE):
        lighter = re.sub(note, "", lighter, flags=_FLAGS)
    return lighter.strip(" ") or text
