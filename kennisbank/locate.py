"""Where a field stands in its file: line and column for a finding, looked up only when there is one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from kennisbank.folder import KERNCIJFERS_MAP
from kennisbank.problems import Problem
from kennisbank.reading import Path, dotted
from kennisbank.rules import Finding
from kennisbank.strict_yaml import Report, compose, decode


class Locator:
    """Finds line and column of a field again, only for the few files that have a finding."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.nodes: dict[str, yaml.Node | None] = {}

    def problem(self, path: str, regel_id: str, ernst: Any, finding: Finding) -> Problem:
        """The finding as a problem with its line and column; `path` is one of the files."""
        if path not in self.nodes:
            report = Report(path)
            text = decode(self.files[path], report)
            self.nodes[path] = None if text is None else compose(text, report)
        node = self.nodes[path]
        place = value_node(node, finding.where) if node is not None else None
        mark = place.start_mark if place is not None else None
        veld = (
            ".".join(str(p) for p in finding.where)
            if path.startswith(("vocabulaire/", KERNCIJFERS_MAP + "/"))
            else dotted(finding.where)
        )
        return Problem(
            path, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, veld, regel_id, ernst, finding.tekst, finding.hulp
        )  # fmt: skip


def value_node(node: yaml.Node, where: Path) -> yaml.Node:
    """The node at a path, or the deepest one on the way to it; in a list of values a text part is an id."""
    for part in where:
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == part), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            found = node.value[part] if part < len(node.value) else None
        elif isinstance(node, yaml.SequenceNode):
            found = next((child for child in node.value if _id_of(child) == part), None)
        else:
            found = None
        if found is None:
            return node
        node = found
    return node


def _id_of(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.MappingNode):
        return next((value.value for key, value in node.value if key.value == "id"), None)
    return None
