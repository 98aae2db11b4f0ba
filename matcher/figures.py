"""Whether a text asks for figures, or only tells them.

Light and pure, with the words of `matcher.prepare_needs`; the browser has the same in kansrijk/web/figures.js.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from kennisbank.names import words

_ENDS = re.compile(r"([.!?\n])")
_SHARE = re.compile(r"[0-9] ?(%|procent)|[0-9] op (de )?[0-9]")
"""A share that a text tells: '38%', '22 procent', '1 op de 5'."""


def asks_for_figures(text: str, data: dict[str, Any]) -> bool:
    """Whether a text asks how many or how much there is of something, and not what to do about it.

    What care costs is such a figure; what a programme costs is not. A figure that is told ('uit cijfers blijkt dat 38%
    …', 'het aantal stijgt') is no request for one: nearly every policy note begins with it. Of a text with a question
    in it, only the question counts, unless the rest asks in its own words.
    """
    terms = data["cijferwoorden"]
    parts = _ENDS.split(text)
    sentences = list(zip(parts[::2], [*parts[1::2], ""], strict=True))
    asked = [said for said, end in sentences if end == "?"]
    if any(_asks_in(said, terms, question=True) for said in asked):
        return True
    told = [said for said, end in sentences if end != "?"]
    return any(_asks_in(said, terms, question=False, beside=bool(asked)) for said in told)


def _asks_in(said: str, terms: dict[str, Any], *, question: bool, beside: bool = False) -> bool:
    """Whether one sentence asks for figures. `beside`: another sentence has the question, so this one must be clear."""
    tokens = [token for token in words(said) if token not in terms["lidwoorden"]]
    if _compares(tokens, terms):
        return True
    for i, (token, after) in enumerate(pairwise(tokens)):
        together = f"{token} {after}" in terms["samen"]
        if together and not beside and not any(word in terms["hoort"] for word in tokens[i + 2 : i + 3]):
            return True
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        if (
            not beside
            and token == "hoeveel"
            and not any(after in terms[k] for k in ("niet_na_hoeveel", "hoort"))
        ):
            return True
        if _of(terms, "cijfer", token) and _asks_after(said, tokens, i, terms, question=question):
            return True
        care = token in terms["kost"] and any(_of(terms, "zorg", word) for word in tokens[i + 1 : i + 4])
        if not beside and (token in terms["aantal"] or care):
            acts = any(word in terms["helpen"] for word in tokens)
            if not acts and _asks_after(said, tokens, i, terms, question=question):
                return True
    return False


def _compares(tokens: list[str], terms: dict[str, Any]) -> bool:
    """Whether it asks how a figure or the own place compares: 'is 31 procent veel?', 'doen we het slecht?'."""
    start = 1 if tokens[:1] == ["hoe"] else 0
    first, rest = tokens[start : start + 1], tokens[start + 1 :]
    if not first or first[0] not in terms["vergelijkt"] or not rest:
        return False
    judged = any(token in terms["oordeel"] for token in rest)
    counted = any(token[:1].isdigit() for token in rest)
    if rest[0] in terms["wij"]:
        beside = any(token in terms["vergeleken"] for token in rest)
        return beside or (judged and (counted or not any(token in terms["werkt_eraan"] for token in rest)))
    return (
        judged and rest[0][:1].isdigit() and not any(token in terms["niet_na_hoeveel"] for token in rest[1:2])
    )


def _of(terms: dict[str, Any], kind: str, word: str) -> bool:
    return word in terms[kind] or any(word.endswith(end) for end in terms["eindes"][kind])


def _asks_after(said: str, tokens: list[str], at: int, terms: dict[str, Any], *, question: bool) -> bool:
    """Whether the word for a figure at `at` is asked for, and not told, judged or to be brought down."""

    def any_of(kind: str, among: Sequence[str]) -> bool:
        return any(token in terms[kind] for token in among)

    if any_of("doen", tokens) or any_of("school", tokens):
        return False
    if question:
        return True
    if any_of("vraagwoord", tokens[:1]) or (any_of("begin", tokens[:1]) and any_of("daarna", tokens[1:2])):
        return True
    if _SHARE.search(said) or any_of("blijkt", tokens) or "uit" in tokens[max(at - 2, 0) : at]:
        return False
    if any_of("vraagt", tokens) or any_of("zoekt", tokens[max(at - 2, 0) : at]):
        return True
    # 'Percentage kinderen dat te zwaar is' only says of whom; 'het percentage is hoog' says how it is.
    first = next((i for i, token in enumerate(tokens) if token in ("dat", "die")), len(tokens))
    return not any_of("zegt", tokens) and not any_of("is", tokens[:first])
