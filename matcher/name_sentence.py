"""Names in a whole sentence: 'In 2026 zetten we VoorZorg voort voor jonge moeders'.

In a sentence most words are of daily life, so not every word has to tell of the programme. Instead the name has to be
written as one, a verb has to say that something is done with it, a word has to be of this work, and no word may take it
back, wish for it only, or make another thing of it. Never as sure as the name by itself: whoever asks is to say if it is.
Works on the data of matcher.prepare_names only. `kansrijk/web/name_sentence.js` is the same in the browser.
"""

from __future__ import annotations

from matcher.name_around import ALIAS, MOST_NAMES, SHORT_NAME
from matcher.name_beside import (
    another_thing,
    is_topic,
    lacks_capitals,
    of_its_own_text,
    of_programme,
    only_a_number,
    says_nothing,
)
from matcher.name_everyday import signed
from matcher.name_place import of_an_organisation, place_spans, places_beside
from matcher.name_stranger import describes, is_trade, is_word, looks_like_a_place
from matcher.name_words import ARTICLES, read
from matcher.spelling import FAMILY, LONGEST_NAME, OF_ITS_OWN, Found, ids_of, written_together

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from matcher.name_words import Word

    Span = tuple[int, int, tuple[str, ...]]

_FEWEST_WORDS = 5
_SHORTEST_TELLING = 5
_LONG_NAME = 8
_MOST_UNKNOWN = 2
_MEANT = 72
_NOT_OF_IT = ("over", "tegen", "om", "of", "heet", "heten")
_AS, _AT = "als", "bij"
_WORKS = ("werk", "werkt", "werken", "werkte", "gewerkt")
_LED_BY = ("door", "bij", "van", "via", "in", "te", "en", "rond", "uit", "naar", "de", "het")
_SAID_OF = ("is", "zijn", "was", "heeft", "hebben")
_SMALL = ("een", "de", "het", "ook", "er")
_WE = ("we", "wij", "ons", "onze")


def in_a_sentence(text: str, names: Mapping[str, Any]) -> Found | None:
    """The programmes that a sentence says something is done with."""
    tokens = read(text)
    if len(tokens) < _FEWEST_WORDS or text.endswith("?"):
        return None
    named = named_spans(tokens, names)
    if not named or len(named) > MOST_NAMES:
        return None
    inside = {at for start, end, _ in named for at in range(start, end)}
    beside = [at for at in range(len(tokens)) if at not in inside]
    if any(tokens[at].text in names["wishes"] for at in beside):
        return None
    if not any(tokens[at].text in names["doing"] for at in beside):
        return None
    if not _of_this_work(tokens, beside, named, names) or not _stays(tokens, beside, named, names):
        return None
    named = [span for span in named if _is_sure(tokens, span, beside, named, names)]
    ids = sorted({i for _, _, some in named for i in some})
    if not ids:
        return None
    return Found(tuple(ids), FAMILY if any(len(some) > 1 for _, _, some in named) else ALIAS, _MEANT)


def named_spans(
    tokens: list[Word],
    names: Mapping[str, Any],
    also: Callable[[str, list[Word], Mapping[str, Any]], bool] | None = None,
) -> list[Span]:
    """Where programmes are named, the longest name first at each place; they do not overlap.

    `also`: what is not written as a name is one too when this says of its key and its words that it may be.
    """
    joined, at = written_together([w.text for w in tokens])
    found: list[Span] = []
    start, size = 0, len(tokens)
    while start < size:
        longest = min(size, start + LONGEST_NAME)
        for end in range(longest, start, -1):
            key = joined[at[start] : at[end]]
            ids = ids_of(key, names) or _who_give(key, names)
            if not ids:
                continue
            if _written_as_a_name(tokens, start, end, key, ids, names) or (
                also is not None and also(key, tokens[start:end], names)
            ):
                found.append((start, end, tuple(ids)))
            elif end == start + 1 or " ".join(w.text for w in tokens[start:end]) not in names["phrases"]:
                continue
            start = (
                end - 1
            )  # words that are a name and are not written so: nor is a shorter name in them meant
            break
        start += 1
    return found


def _who_give(key: str, names: Mapping[str, Any]) -> list[str]:
    """The service that those who give it are called after: 'jongerenwerkers'."""
    ids: list[str] = names["loose"].get(key, [])
    return ids if all(i in names["services"] for i in ids) else []


def _written_as_a_name(
    tokens: list[Word], start: int, end: int, key: str, ids: list[str], names: Mapping[str, Any]
) -> bool:
    """Whether these words of a sentence are written as a name, and not as any words or as what an organisation is called."""
    chosen, first = tokens[start:end], tokens[start]
    before = tokens[start - 1].text if start else ""
    if first.joined or before in _NOT_OF_IT or (before == _AS and start > 1) or len(key) < SHORT_NAME - 1:
        return False
    if end < len(tokens) and _goes_on(tokens[end], end + 1 == len(tokens), ids, names):
        return False
    if before == _AT and any(w.text in _WORKS for w in tokens[:start]):
        return False  # 'Een oud-leerling werkt bij TeamUp'
    if before in names["organisations"] or of_an_organisation(tokens, start, end, names):
        return False
    if all(i in names["services"] for i in ids):
        return _is_a_service(chosen, key, names)
    weight = names["standing"].get(key, 0)
    if len(chosen) > 1:
        if " ".join(w.text for w in chosen) not in names["phrases"] and key not in names["families"]:
            return False
        if weight >= OF_ITS_OWN and len(key) >= _LONG_NAME:
            return True
        # Within a sentence one capital is that of a name; its first word has one anyhow.
        if start and not first.apart:
            return any(w.capital for w in chosen[:2])
        capitals = [w.capital for w in chosen if w.text not in names["fillers"] or w.text in names["kind"]]
        return sum(w.capital for w in chosen) > 1 and all(capitals)
    if key in names["ordinary"] or lacks_capitals(first, names):
        return False
    if first.capitals or signed(first, names) or key in names["capitals"]:
        return True
    if weight >= OF_ITS_OWN and len(key) >= _LONG_NAME:
        return True
    return first.capital and start > 0 and before not in ARTICLES


def may_be_a_name(key: str, chosen: list[Word], names: Mapping[str, Any]) -> bool:
    """Whether a name in small letters is one to who asks about a programme: not when these are words of daily life."""
    if key in names["ordinary"] or len(key) < SHORT_NAME:
        return False
    if len(chosen) > 1:
        phrase = " ".join(w.text for w in chosen)
        return (phrase in names["phrases"] or key in names["families"]) and key not in names["said"]
    word = chosen[0]
    return not (
        word.text in names["daily"] or word.text in names["vocabulary"] or lacks_capitals(word, names)
    )


def _goes_on(behind: Word, last: bool, ids: list[str], names: Mapping[str, Any]) -> bool:
    """Whether the word right behind a name makes it a longer name: 'Opstapje Kinderopvang', 'TeamUp Dance', 'Vreedzame Wijk 12'."""
    text = behind.text
    if only_a_number(text):
        return last
    if behind.joined:
        return not says_nothing(text, names)
    if not behind.capital or behind.apart or text in names["places"] or text in names["place_parts"]:
        return False
    return not any(of_programme(text, i, names) for i in ids)


def _is_a_service(chosen: list[Word], key: str, names: Mapping[str, Any]) -> bool:
    """Whether these words name a service, which is meant by its words: 'het jongerenwerk'. Letters need their capitals."""
    if len(chosen) == 1:
        return key not in names["daily"] and not lacks_capitals(chosen[0], names)
    return " ".join(w.text for w in chosen) in names["phrases"]


def _of_this_work(tokens: list[Word], beside: list[int], named: list[Span], names: Mapping[str, Any]) -> bool:
    """Whether a word of the sentence says for whom it is, who gives it, where or what about."""
    ids = {i for _, _, some in named for i in some}
    return any(_tells(tokens[at].text, names) or _is_own(tokens[at].text, ids, names) for at in beside)


def _tells(text: str, names: Mapping[str, Any]) -> bool:
    return text in names["work"] or text in _WE or text in names["by_whom"] or is_topic(text, names)


def _is_own(text: str, ids: set[str] | tuple[str, ...], names: Mapping[str, Any]) -> bool:
    """Whether it is a word of one of these programmes that says more than any other."""
    if len(text) < _SHORTEST_TELLING or says_nothing(text, names):
        return False
    return any(of_its_own_text(text, i, names) for i in ids)


def _stays(tokens: list[Word], beside: list[int], named: list[Span], names: Mapping[str, Any]) -> bool:
    """Whether no word takes the names back or makes another thing of them, and hardly any is unknown."""
    ids = [i for _, _, some in named for i in some]
    places = places_beside(tokens, place_spans(tokens, names), 0, 0, names)
    unknown = 0
    for at in beside:
        word, text = tokens[at], tokens[at].text
        if any(another_thing(text, i, names) for i in ids):
            return False
        if at in places or says_nothing(text, names) or only_a_number(text) or _is_own(text, set(ids), names):
            continue
        if _is_called(tokens, at, named) and not (text in names["doing"] or _is_a_kind(text, names)):
            return False  # 'Handle with Care is een modemerk'
        if text in names["doing"] or _tells(text, names):
            continue
        # 'Villa Pinedo is een strandtent'; elsewhere in a sentence any thing of daily life may stand.
        if is_trade(text, names) and (word.capital or _is_said_of(tokens, at, named)):
            return False
        if word.capital and at > 0:
            # Who gives it or where, led by a word like 'door'; any other capital may be another name.
            led = tokens[at - 1].text in _LED_BY or tokens[at - 1].text in names["organisations"]
            if looks_like_a_place(text, names) or text in names["place_parts"]:
                continue
            if not led and not (ids_of(text, names) and word.capitals):
                return False
            unknown += 1
        elif not (is_word(text, names) or describes(text, names)):
            unknown += 1
    return unknown <= _MOST_UNKNOWN


def _is_called(tokens: list[Word], at: int, named: list[Span]) -> bool:
    """Whether a word is what a sentence says that a name is: 'KiVa is een programma'."""
    return any(
        at == end + 2 and tokens[end].text in _SAID_OF and tokens[end + 1].text in ARTICLES
        for _, end, _ in named
    )


def _is_a_kind(text: str, names: Mapping[str, Any]) -> bool:
    return text in names["kind"] or describes(text, names) or is_topic(text, names)


def _is_said_of(tokens: list[Word], at: int, named: list[Span]) -> bool:
    """Whether a word stands right beside a name, or tells what it is."""
    for start, end, _ in named:
        if at in (start - 1, end):
            return True
        if end < at and tokens[end].text in _SAID_OF and all(w.text in _SMALL for w in tokens[end + 1 : at]):
            return True
    return False


def _is_sure(
    tokens: list[Word], span: Span, beside: list[int], named: list[Span], names: Mapping[str, Any]
) -> bool:
    """Whether a name that may be any word or letters is told of: another name stands beside it, or a word of its own."""
    start, end, ids = span
    first = tokens[start]
    key = "".join(w.text for w in tokens[start:end])
    everyday = key in names["daily"] or key in names["vocabulary"]
    letters = first.only_capitals and len(key) < SHORT_NAME
    plain = end - start == 1 and not first.capitals and len(key) < _LONG_NAME
    if all(i in names["services"] for i in ids) or not (everyday or letters or plain):
        return True
    if any(_is_own(tokens[at].text, ids, names) for at in beside):
        return True
    kind = [tokens[at].text for at in (start - 1, end) if 0 <= at < len(tokens)]
    return len(named) > 1 or any(text in names["kind"] for text in kind)
