"""An unknown word beside a name: who gives the programme and where, or part of what something else is called.

'Rots en Water training Team4Talent' and 'Kanjertraining De Regenboog' say who does it; 'KIES Kleur', 'JOGG-Zorg' and
'Home-Start Makelaars' are other names. A word that we know as a word, right behind a name, is no name of a place or a
provider; and a word that nobody knows must be led by a word like 'door', or be written as a name of its own. Works on the
data of matcher.prepare_names only. `kansrijk/web/name_stranger.js` is the same in the browser.
"""

from __future__ import annotations

from matcher.name_words import LED_NAMES
from matcher.spelling import LONGEST_NAME, OF_ITS_OWN, ids_of, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from matcher.name_words import Word

_LED_BY = ("door", "bij", "van", "via", "in", "te", "met", "en")
_FOR_WHOM = ("voor", "over", "tegen", "naar", "zonder")
_WE = ("wij", "we")
_DOING = ("werken", "doen", "gebruiken", "geven", "bieden", "draaien", "zetten", "volgen", "organiseren")
_WITH = ("met", "te")
_LONG_NAME = 10
_SHORT_NAME = 4
_LONG_ENOUGH = 6
_SHORTEST_CALLED = 4
_SHORTEST_HALF = 3
_SHORTEST_TRADE = 4
_SHORTEST_ENDING = 4


def may_be_called(tokens: list[Word], start: int, end: int, at: int, names: Mapping[str, Any]) -> bool:
    """Whether the unknown word with a capital at `at`, behind the name at start..end, may be who gives it or where."""
    word, letters = tokens[at], sum(len(w.text) for w in tokens[start:end])
    if word.joined or tokens[at - 1].text in _FOR_WHOM:
        return False
    if not _of_its_own(word):
        if is_trade(word.text, names):
            return False
        article = tokens[at - 1]
        if article.text in LED_NAMES and (article.capital or at - 1 == end):
            return (
                letters >= _LONG_ENOUGH
            )  # 'Kanjertraining De Regenboog': a school has any word for its name
        if is_word(word.text, names) or (len(word.text) < _SHORTEST_CALLED and not word.only_capitals):
            return False
    if word.apart or (at > end and tokens[at - 1].text in _LED_BY):
        return True
    # Not led by anything: only letters and what is written as a name of its own are no part of the name.
    return letters >= _LONG_NAME and (_of_its_own(word) or word.only_capitals)


def looks_like_a_place(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a word ends as places do, and is no word: 'Zierikzee'. 'Waterpolo' and 'Bouwmarkt' are words."""
    ends = [e for e in names["place_endings"] if text.endswith(e)]
    return any(len(e) >= _SHORTEST_ENDING for e in ends) or (len(ends) > 0 and not is_word(text, names))


def another_name(
    tokens: list[Word], start: int, end: int, ids: Iterable[str], names: Mapping[str, Any]
) -> bool:
    """Whether words beside the name are together the name of another programme."""
    for side in (tokens[:start], tokens[end:]):
        joined, at = written_together([w.text for w in side])
        for first in range(len(side)):
            for last in range(first + 2, min(len(side), first + LONGEST_NAME) + 1):
                others = ids_of(joined[at[first] : at[last]], names)
                if others and not set(others) & set(ids):
                    return True
    return False


def is_another(word: Word, names: Mapping[str, Any]) -> bool:
    """Whether a word right behind a name, or joined to it, makes it the name of something else."""
    return not word.apart and not _of_its_own(word) and is_trade(word.text, names)


def _of_its_own(word: Word) -> bool:
    """Whether a word is written as the name of an organisation: 'Team4Talent', 'ContourdeTwern'."""
    return word.capitals and not word.only_capitals and not word.joined


def is_a_sentence(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether words that are a name are said and not named: 'open en alert zijn', 'grip op je dip krijgen'.

    Only everyday words together, with a verb right behind them: a name with a word of its own is no sentence. Or in
    small letters what others say in a sentence too, and nothing before it says that it is a name: 'omgaan met elkaar in de klas'.
    """
    if (
        _is_said(tokens, start, end, names)
        or _is_done(tokens, start, end, names)
        or _is_spoken(tokens, start, end, names)
        or _is_of_something(tokens, start, end, names)
    ):
        return True
    if end == len(tokens) or end - start < 2 or tokens[end].text not in names["verbs"] or tokens[end].apart:
        return False
    if end + 1 < len(tokens) and tokens[end + 1].text in _WE:
        return False  # 'Stevig Ouderschap hebben wij'
    key = "".join(w.text for w in tokens[start:end])
    return key not in names["families"] and names["standing"].get(key, 0) < OF_ITS_OWN


def _is_done(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether everyday words go on with what is done: 'Samen Starten met werken'."""
    if names["standing"].get("".join(w.text for w in tokens[start:end]), 0) >= OF_ITS_OWN:
        return False
    return any(
        tokens[at].text in _DOING and tokens[at - 1].text in _WITH for at in range(end + 1, len(tokens))
    )


def _is_spoken(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether everyday words stand in small letters in a sentence that has its capital, or go on with 'we'.

    'Het team draait weer op volle kracht', 'Samen starten we het schooljaar': who writes so gives a name its capitals.
    """
    chosen = tokens[start:end]
    if end - start < 2 or names["standing"].get("".join(w.text for w in chosen), 0) >= OF_ITS_OWN:
        return False
    behind = tokens[end].text if end < len(tokens) else ""
    if behind in _WE and not any(w.capital for w in chosen[1:]):
        return True
    if any(w.capital for w in chosen) or not start or not tokens[0].capital:
        return False
    beside = tokens[:start] + tokens[end:]
    if any(w.text in names["kind"] for w in (tokens[start - 1], *tokens[end : end + 1])):
        return False
    return any(w.text in names["doing"] for w in beside) and len(beside) > 1


def _is_of_something(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    """Whether one word goes on with what it leads to, or an everyday word with whose it is: 'Opstapje naar werk', 'Playgrounds van de gemeente'."""
    word = tokens[start]
    if end - start > 1 or end == len(tokens) or tokens[end].apart or word.capitals or word.marked:
        return False
    return tokens[end].text == "naar" or (tokens[end].text == "van" and word.text in names["daily"])


def _is_said(tokens: list[Word], start: int, end: int, names: Mapping[str, Any]) -> bool:
    beside = tokens[:start] + tokens[end : end + 1]
    if any(w.capital for w in tokens[start:end]) or any(w.text in names["kind"] for w in beside):
        return False
    return len(beside) > 0 and "".join(w.text for w in tokens[start:end]) in names["said"]


def in_another_form(
    tokens: list[Word], start: int, end: int, ids: tuple[str, ...], names: Mapping[str, Any]
) -> bool:
    """Whether a word with a capital behind a few letters, or a name taken apart, is a form that it is not given in, and a trade."""
    form = tokens[end]
    if (
        not form.capital
        or form.only_capitals
        or form.joined
        or form.apart
        or form.text not in names["double"]
    ):
        return False
    phrase = " ".join(w.text for w in tokens[start:end])
    if len(phrase) > _SHORT_NAME and phrase in names["phrases"]:
        return False
    return not any(f" {form.text} " in names["told"][i] for i in ids)


def of_another_form(written: list[Word], bare: str, ids: Iterable[str], names: Mapping[str, Any]) -> bool:
    """Whether a word like 'training' written onto a name of one word makes a training of something else: 'piramidetraining'.

    Not when the programme says that it is given so, and not behind what is written as a name: 'KiVatraining'.
    """
    form = written[-1].text
    if len(written) > 1:
        return form in names["forms"] and in_another_form(written, 0, len(written) - 1, tuple(ids), names)
    form = form[len(bare) :]
    told = any(f" {form} " in names["told"][i] for i in ids)
    return form in names["forms"] and not written[0].capitals and not told


def describes(text: str, names: Mapping[str, Any]) -> bool:
    """A compound that says what kind of thing it is: 'weerbaarheidstraining', 'pestprogramma'."""
    endings = names["compound_endings"]
    # Asked for every word beside every name, and hardly any word has such an ending: all of them at once first.
    return (
        text not in names["other"]
        and text.endswith(tuple(endings))
        and any(
            text.endswith(e) and len(text) > len(e) + 2 and text[: -len(e)] not in names["other"]
            for e in endings
        )
    )


def is_trade(text: str, names: Mapping[str, Any]) -> bool:
    """Whether a word is of a trade, of leisure or of an event, or ends in one: 'Makelaars', 'Filmfestival'."""
    other = names["other"]
    if text in other or text in names["by_whom"]:
        return text in other
    return any(text[cut:] in other for cut in range(_SHORTEST_HALF, len(text) - _SHORTEST_TRADE + 1))


def is_word(text: str, names: Mapping[str, Any]) -> bool:
    """Whether it is a word of daily life or of this work, or is put together from two of those."""
    if _known(text, names):
        return True
    for cut in range(_SHORTEST_HALF, len(text) - _SHORTEST_HALF + 1):
        left, right = text[:cut], text[cut:]
        if _known(right, names) and (_known(left, names) or (left[-1] == "s" and _known(left[:-1], names))):
            return True
    return False


def _known(text: str, names: Mapping[str, Any]) -> bool:
    return text in names["vocabulary"] or text in names["daily"] or text in names["other"]
