"""Whether a text is about boys or about girls only: a programme for one of them is no answer to who asks for the other.

What an entry is for stands in its `doelgroep`; there is no other place for it. Light and pure; the browser has the same
in kansrijk/web/sexes.js.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kennisbank.names import words

BOYS, GIRLS = "jongens", "meisjes"
SEXES = {
    BOYS: "jongen jongens jongetje jongetjes jochie jochies zoon zoons zonen zoontje zoontjes kleinzoon kleinzonen",
    GIRLS: "meisje meisjes meid meiden meidje meidjes dochter dochters dochtertje dochtertjes kleindochter kleindochters",
}
"""The words by which a text says so. Where both stand, as in 'meisjes die door jongens', it says nothing."""
_OWN_CHILD = ("zoon", "zonen", "dochter")
"""Parts of the words for a child of somebody's own, who is asked about, whoever else is told of."""
_INSIDE = (BOYS, GIRLS, "meiden")
"""Parts of longer words that say so: 'jongensgroep', 'tienermeiden'."""
EVERYBODY = frozenset(
    "kind kinderen kleuter kleuters peuter peuters baby babys leerling leerlingen jongere jongeren jeugdige jeugdigen jeugd "
    "student studenten tiener tieners puber pubers scholier scholieren gezin gezinnen iedereen".split()
)
SENTENCE = re.compile(r"[.!?](?:\s|$)")


def sexes() -> dict[str, dict[str, int]]:
    """The words as plain data that is quick to look in, for `sex_of`."""
    return {sex: dict.fromkeys(sorted(said.split()), 1) for sex, said in SEXES.items()}


def sex_of(typed: Sequence[str], known: Mapping[str, Mapping[str, int]]) -> str:
    """'jongens' or 'meisjes' when some words speak of these only; '' when of both or of neither."""
    children = [word for word in typed if any(part in word for part in _OWN_CHILD)]
    found = {sex for word in children if (sex := _of_word(word, known))}
    found = found or {sex for word in typed if (sex := _of_word(word, known))}
    return found.pop() if len(found) == 1 else ""


def _of_word(word: str, known: Mapping[str, Mapping[str, int]]) -> str:
    sex = next((sex for sex, said in known.items() if word in said), "")
    if sex:
        return sex
    part = next((p for p in _INSIDE if word.startswith(p) or word.endswith(p)), "")
    return GIRLS if part == "meiden" else part


def only_for(target_group: str) -> str:
    """For whom a programme is only, by the first sentence of its `doelgroep`: 'Jongens van 6 tot 12 jaar, en hun ouders'.

    '' when that speaks of children or young people, whatever it says of boys or girls among them.
    """
    typed = words(SENTENCE.split(target_group)[0])
    return "" if any(word in EVERYBODY for word in typed) else sex_of(typed, sexes())
