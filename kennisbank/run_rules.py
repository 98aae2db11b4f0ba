"""Running the rules over a knowledge base that was read: what they find, in which file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from kennisbank.knowledge import Kennisbank
from kennisbank.model.soorten import SOORTEN
from kennisbank.rules import REGELS, Finding, Regel
from kennisbank.strict_yaml import MAX_PROBLEMS

NOTHING: Mapping[str, frozenset[str]] = MappingProxyType({})


Found = tuple[str, Regel, Finding]
"""The path of a file, the rule, and what it found there."""


def run_rules(
    kennisbank: Kennisbank,
    files: Container[str],
    today: dt.date,
    *,
    invalid: Mapping[str, frozenset[str]] = NOTHING,
    readable: bool = True,
    slow: bool = False,
    only_errors: bool = False,
) -> Iterator[Found]:
    """What the rules find in these files, in no order, some perhaps twice.

    `invalid` are the fields per file that could not be read: no rule looks at those. `readable`: every entry could be
    read. `slow` also runs the rules that compare all texts with each other; `only_errors` leaves out those that warn.
    """
    chosen = [rule for rule in REGELS.values() if rule.ernst == "fout" or not only_errors]
    by_kind = {
        soort: [r for r in chosen if r.per_item and (not r.soorten or soort.naam in r.soorten)]
        for soort in SOORTEN
    }
    for soort, rules in by_kind.items():
        for item_id, item in kennisbank.of(soort.meervoud).items():
            path = f"{soort.map}/{item_id}.yml"  # the name of the file: the id in it may be wrong
            broken = invalid.get(path, frozenset())
            for rule in rules:
                if broken and not broken.isdisjoint(rule.velden):
                    continue
                assert rule.per_item is not None
                for finding in islice(rule.per_item(item, kennisbank, today), MAX_PROBLEMS):
                    yield path, rule, finding
    complete = readable and not any("bronnen" in fields for fields in invalid.values())
    for rule in chosen:
        if rule.geheel and (complete or not rule.alleen_compleet) and (slow or not rule.traag):
            for path, finding in rule.geheel(kennisbank, today):
                if path in files and str(finding.where[0]) not in invalid.get(path, ()):
                    yield path, rule, finding
