"""The file of an entry written again in the one layout there is, with its comments where they belong.

Nothing is lost and nothing is guessed: the values are the same, numbers and dates stay what they were,
and a text that cannot be read is not touched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from kennisbank.layout import FREE, Collection, Entry, Layout, Value, as_typed, in_order, layout, text_of
from kennisbank.messages import said
from kennisbank.problems import ProblemsFoundError, shorten
from kennisbank.strict_yaml import (
    PLAIN,
    QUOTED,
    Report,
    TooManyProblemsError,
    compose,
    decode,
    reads_as_other_type,
)
from kennisbank.yaml_comments import Place, attach, tokens_of
from kennisbank.yaml_text import Scalar

LONGEST_KEY = 100
"""A longer name for a field is a text in which a colon went wrong."""


def tidy(text: str, kind: str) -> str:
    """The same entry in its fixed layout; `tidy(tidy(x)) == tidy(x)`.

    `kind` is 'interventie', 'parel', 'puzzel' or 'tip'.
    Raises ProblemsFoundError when the text is no good YAML, holds a field twice, or is no group of fields.
    """
    return tidy_bytes(text.encode(errors="surrogatepass"), kind, "")


def tidy_bytes(data: bytes, kind: str, bestand: str) -> str:
    """`tidy` of a file as it was read from disk; `bestand` is the name that problems carry."""
    return read_tree(data, kind, bestand).text()


@dataclass(slots=True)
class Tree:
    """A file as entries with their comments: what can be changed and written again."""

    root: Collection
    form: Layout
    header: list[str]

    def field(self, name: str) -> Value | None:
        """The value of a field at the top; None when it is not there."""
        return next((e.value for e in self.root.entries if e.key and e.key.tekst == name), None)

    def text(self) -> str:
        """The file in its fixed layout."""
        return "".join(f"{line}\n" for line in self.header) + text_of(self.root, self.form)


def read_tree(data: bytes, kind: str, bestand: str) -> Tree:
    """The file as a tree; raises ProblemsFoundError as `tidy` does."""
    form = layout(kind)
    report = Report(bestand)
    readable = decode(data, report)
    node = compose(readable, report) if readable is not None else None
    if readable is None or node is None:
        raise ProblemsFoundError(report.problems)
    if not isinstance(node, yaml.MappingNode) or not node.value:
        hint = f"Begin met een sjabloon: kansrijk nieuw {kind} ID."
        report.add(node, "", *said("geen-velden", begin=hint))
        raise ProblemsFoundError(report.problems)
    tokens = tokens_of(readable)
    building = _Building(report, [t.start_mark.index for t in tokens if isinstance(t, yaml.BlockEntryToken)])
    try:
        root = building.collection(node, form, None, None)
    except TooManyProblemsError:
        raise ProblemsFoundError(report.problems) from None
    if report.problems:
        raise ProblemsFoundError(report.problems)
    header = attach(root, building.places, readable, tokens)
    first = in_order(root.entries, form)[0]
    while first.before[:1] == [""]:
        del first.before[0]
    return Tree(root, form, header)


class _Building:
    """Nodes -> entries, with the place of each, so that comments can find them."""

    def __init__(self, report: Report, dashes: Sequence[int]) -> None:
        self.report = report
        self.dashes = dashes
        self.places: list[Place] = []

    def value(self, node: yaml.Node, form: Layout, place: Place) -> Value:
        self._refuse_tag(node)
        if isinstance(node, yaml.ScalarNode):
            # Text that no reader takes for something else means the same with and without quotes.
            plain = node.tag is PLAIN and (not node.value or reads_as_other_type(node.value))
            return as_typed(Scalar(node.value, plain), form)
        assert isinstance(node, yaml.CollectionNode)
        if node.flow_style:
            place.holds = (node.start_mark.index, node.end_mark.index)
        return self.collection(node, form, place, place.holds)

    def collection(
        self, node: yaml.CollectionNode, form: Layout, parent: Place | None, flow: tuple[int, int] | None
    ) -> Collection:
        self._refuse_tag(node)
        if parent is None and node.flow_style:
            flow = (node.start_mark.index, node.end_mark.index)
        found = Collection(isinstance(node, yaml.SequenceNode))
        if parent is not None:
            parent.entry.value = found
        if found.is_list:
            for child in node.value:
                entry = Entry(None, Scalar("", True))
                at = child.start_mark.index if flow else self._dash(child.start_mark.index)
                self._add(Place(at, node.start_mark.column, entry, found, parent, child.start_mark.index, flow),
                          child, form.get("van", FREE))  # fmt: skip
            return found
        fields = form.get("velden", {})
        seen: set[str] = set()
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode) or not 0 < len(key.value) <= LONGEST_KEY:
                self.report.add(
                    key, "", "veld-soort", "Een veldnaam is hier geen woord.",
                    f"Zet voor de dubbele punt een naam van hooguit {LONGEST_KEY} tekens.",
                )  # fmt: skip
                continue
            self._refuse_tag(key)
            if key.value in seen:
                self.report.add(key, key.value, *said("dubbele-sleutel", veld=shorten(key.value)))
                continue
            seen.add(key.value)
            name = Scalar(key.value, key.tag is PLAIN and reads_as_other_type(key.value))
            entry = Entry(name, Scalar("", True))
            self._add(Place(key.start_mark.index, node.start_mark.column, entry, found, parent,
                            child.start_mark.index, flow), child, fields.get(key.value, FREE))  # fmt: skip
        return found

    def _add(self, place: Place, child: yaml.Node, form: Layout) -> None:
        self.places.append(place)
        place.owner.entries.append(place.entry)
        place.entry.value = self.value(child, form, place)

    def _dash(self, at: int) -> int:
        """Where the dash of a list item stands: the last one before its value."""
        return self.dashes[bisect_left(self.dashes, at) - 1]

    def _refuse_tag(self, node: yaml.Node) -> None:
        if node.tag is not PLAIN and node.tag is not QUOTED:
            self.report.add(node, "", *said("tag", wat=shorten(node.tag)))
