"""Looser spellings of a name: what people leave out of it or write with a figure, when the rest still says which it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kennisbank.names import name_key, words
from matcher import words_around as around
from matcher.common_words import COMMON
from matcher.name_around import JOINING
from matcher.name_words import ARTICLES
from matcher.spelling import SHORTEST_NEAR

_DIGIT_WORD = re.compile(r"(?<=[a-z])([24])(?=[a-z]|$)")
_MANY_KEPT = 3
_LONG_WORD = 4
_LONG_TOGETHER = 16
_SHORTEST_HALF = 3
BRACKETS = re.compile(r"(?<!\S)\(([^()]*)\)")


def loosely(name: str, used: Mapping[str, int]) -> Iterator[str]:
    """Keys of a looser spelling of a name.

    Without articles; without 'en'; without 'je' in front; without a word like 'project' behind it; without what stands in brackets;
    with the figures 2 and 4 as words ('Alert4you' -> 'alertforyou').
    """
    outside = words(BRACKETS.sub(" ", name))
    for tokens in (words(name), outside):
        content = [w for w in tokens if w not in ARTICLES]
        joined = [w for w in content if w not in JOINING]
        alone = len(content) == 1 and content != words(name) and len(content[0]) >= SHORTEST_NEAR
        if alone and content[0] not in used:  # "Homeparty's (alcohol, drugs en opvoeding)"
            yield content[0]
        if len(joined) > 1 and len("".join(joined)) > SHORTEST_NEAR and not _all_plain(joined, used):
            yield "".join(content)
            yield "".join(joined)
            for at in range(1, len(tokens) - 1):  # 'Piep de Muis'
                kept = tokens[:at] + tokens[at + 1 :]
                if len(kept) >= _MANY_KEPT and _may_be_dropped(tokens[at], kept, used):
                    yield "".join(kept)
            said = [tokens[0], *(w for w in tokens[1:-1] if w not in around.FILLERS), tokens[-1]]
            if len("".join(said)) >= _LONG_TOGETHER and 2 < len(said) < len(tokens):
                yield "".join(said)  # 'Veerkracht kinderen opvang'
            if len(content) > 2 and content[0] == "je":  # 'Bibbers de baas'
                yield "".join(content[1:])
            if len(content) > 2 and content[-1] in around.KIND and not _all_plain(content[:-1], used):
                yield "".join(content[:-1])
    whole = name_key(name)
    spelled = _DIGIT_WORD.sub(lambda m: {"2": "to", "4": "for"}[m[1]], whole)
    if spelled != whole and len(spelled) > SHORTEST_NEAR:
        yield spelled


def _may_be_dropped(word: str, kept: Iterable[str], used: Mapping[str, int]) -> bool:
    """Whether people leave a small word out of the middle of a name, because the rest has a word of its own: 'piep'."""
    if len(word) >= _LONG_WORD or word in around.DOUBT or word in around.VARIANTS:
        return False
    if not (word in used or word in COMMON or word in around.FILLERS):
        return False
    return any(
        len(w) > _SHORTEST_HALF and w.isalpha() and not (w in used or w in COMMON or w in around.GENERIC)
        for w in kept
    )


def _all_plain(tokens: list[str], used: Mapping[str, int]) -> bool:
    """Whether words that are everyday words, each of them, would say too little without the rest of the name."""
    return len(tokens) < 3 and all(w in used or w in around.GENERIC for w in tokens)
