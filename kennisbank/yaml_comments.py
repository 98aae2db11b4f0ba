"""The comments of a YAML text, and the entry each belongs to.

The parser throws comments away, but it knows where every token begins and ends: what stands between
two tokens is white space and comments. A comment on a line of its own belongs to what comes below it,
unless it stands further to the right; then it closes the list or group above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import yaml
from yaml._yaml import CParser

from kennisbank.layout import Collection, Entry

_COMMENT = re.compile("#[^\r\n\x85\u2028\u2029]*")
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_OUTSIDE = (yaml.DocumentStartToken, yaml.DocumentEndToken, yaml.DirectiveToken)


class Comment(NamedTuple):
    """One comment; `after` is where the token before it on its line begins, None on a line of its own."""

    at: int
    line: int
    column: int
    text: str
    after: int | None


@dataclass(slots=True)
class Place:
    """Where an entry stands in the text; `parent` is the place of the entry that holds its collection."""

    at: int
    column: int
    entry: Entry
    owner: Collection
    parent: Place | None
    value_at: int
    flow: tuple[int, int] | None
    """Begin and end of the nearest brackets around it."""
    holds: tuple[int, int] | None = None
    """Begin and end of its own value, when that stands between brackets."""


def tokens_of(text: str) -> list[yaml.Token]:
    """Every token of a text that is good YAML."""
    parser = CParser(text)
    found: list[yaml.Token] = []
    while (token := parser.get_token()) is not None:
        found.append(token)
    return found


def comments_of(text: str, tokens: Sequence[yaml.Token]) -> list[Comment]:
    """Every comment in order, without the white space behind it."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    found: list[Comment] = []

    def add(match: re.Match[str], token: yaml.Token | None) -> None:
        line = bisect_right(starts, match.start()) - 1
        beside = token is not None and not isinstance(token, _OUTSIDE) and token.end_mark.index > starts[line]
        after = token.start_mark.index if token is not None and beside else None
        found.append(
            Comment(match.start(), line, match.start() - starts[line], match.group().rstrip(), after)
        )

    looked, last = 0, None
    for token in tokens:
        first, past = token.start_mark.index, token.end_mark.index
        for match in _COMMENT.finditer(text, looked, max(first, looked)):
            add(match, last)
        looked = max(looked, first, past)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            head = _LINE_END.search(text, first)
            if match_head := _COMMENT.search(text, first, head.start() if head else past):
                found.append(
                    Comment(
                        match_head.start(),
                        token.start_mark.line,
                        token.start_mark.column + match_head.start() - first,
                        match_head.group().rstrip(),
                        first,
                    )
                )
        if past > first:
            last = token
    for match in _COMMENT.finditer(text, looked):
        add(match, last)
    return found


def attach(root: Collection, places: Sequence[Place], text: str, tokens: Sequence[yaml.Token]) -> list[str]:
    """Give every comment to its entry; what stands above an empty line at the top of the file is given back."""
    order = sorted(places, key=lambda p: p.at)
    starts = [p.at for p in order]
    lines = _LINE_END.split(text)
    found = comments_of(text, tokens)
    own = [c for c in found if c.after is None]
    for position, group in groupby(own, key=lambda c: bisect_right(starts, c.at)):
        _above(list(group), position, order, root, lines)
    for comment in found:
        if comment.after is not None:
            _beside(comment, order[max(bisect_right(starts, comment.after) - 1, 0)], root)
    return _header(order[0].entry)


def _header(first: Entry) -> list[str]:
    """The comment that opens the file and is closed by an empty line; it stays at the top whatever comes first."""
    while first.before[:1] == [""]:
        del first.before[0]
    if "" not in first.before:
        return []
    end = first.before.index("") + 1
    header, first.before = first.before[:end], first.before[end:]
    return header


def _beside(comment: Comment, place: Place, root: Collection) -> None:
    """A comment behind something belongs to the entry of that something."""
    found: Place | None = place
    # Behind the closing bracket it belongs to what holds the brackets.
    while found is not None and found.flow is not None and found.flow[1] <= comment.at:
        found = found.parent
    if found is None:
        root.tail.append(comment.text)
        return
    if found.entry.beside:
        found.entry.before.append(found.entry.beside)
    found.entry.beside = comment.text


def _above(
    group: Sequence[Comment], position: int, order: Sequence[Place], root: Collection, lines: Sequence[str]
) -> None:
    """Comments on lines of their own, between two entries that follow each other."""
    closed, last = _owners(group[0].at, position, order, root)
    for number, comment in enumerate(group):
        # Never back to the right: the comments keep their order.
        while closed and closed[0][1] > comment.column:
            del closed[0]
        target = closed[0][0].tail if closed else last
        above = comment.line and not lines[comment.line - 1].strip()
        if above and (target or position) and target[-1:] != [""]:
            target.append("")
        target.append(comment.text)
        below = comment.line + 1 < len(lines) and not lines[comment.line + 1].strip()
        if below and not closed and number + 1 == len(group) and position < len(order):
            target.append("")


def _owners(
    at: int, position: int, order: Sequence[Place], root: Collection
) -> tuple[list[tuple[Collection, int]], list[str]]:
    """The collections a comment here can close, the deepest first, with their column; and where it goes otherwise."""
    following = order[position] if position < len(order) else None
    otherwise = following.entry.before if following is not None else root.tail
    if position == 0:
        return [], otherwise
    previous = order[position - 1]
    around = _brackets_around(at, previous)
    if around is not None:
        if following is not None and following.owner is around.entry.value:
            return [], otherwise
        assert isinstance(around.entry.value, Collection)
        return [], around.entry.value.tail if around.entry.value.entries else around.entry.before
    if following is not None and following.owner is previous.entry.value:
        return [], otherwise
    if previous.value_at > at:
        return [], previous.entry.before
    closed: list[tuple[Collection, int]] = []
    place: Place | None = previous
    while place is not None and (following is None or place.owner is not following.owner):
        if place.flow is None:
            closed.append((place.owner, place.column))
        place = place.parent
    return closed, otherwise


def _brackets_around(at: int, previous: Place) -> Place | None:
    """The nearest entry whose brackets are still open here."""
    place: Place | None = previous
    while place is not None:
        if place.holds is not None and place.holds[0] < at < place.holds[1]:
            return place
        place = place.parent
    return None
