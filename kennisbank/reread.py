"""One entry read again into a Kennisbank that is there already: for who looks at a page while writing."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import yaml

from kennisbank.fields import group_reader
from kennisbank.knowledge import Kennisbank
from kennisbank.model.soorten import SOORTEN, Item
from kennisbank.reading import Reading
from kennisbank.strict_yaml import Report, TooManyProblemsError, compose, decode


def reread(kb: Kennisbank, path: str, data: bytes, today: dt.date) -> tuple[Kennisbank, Item] | None:
    """(the Kennisbank with this entry as it is now, the entry); None when a whole check has to look.

    That is: it is no entry, it is new, it has a fault of form, or it changed in what other pages rest on
    (its name, its status, or which fields it leaves out). Rules are not run.
    """
    folder, _, name = path.partition("/")
    soort = next((s for s in SOORTEN if s.map == folder), None)
    before = None if soort is None else kb.of(soort.meervoud).get(name.removesuffix(".yml"))
    report = Report(path)
    text = None if before is None else decode(data, report)
    node = None if text is None else compose(text, report)
    if soort is None or before is None or not isinstance(node, yaml.MappingNode):
        return None
    choices = {
        **{s.meervoud: dict.fromkeys(kb.of(s.meervoud)) for s in SOORTEN},
        **kb.vocabulaire,
        "bronnen": kb.bronnen,
    }
    reading = Reading(report, choices, today)
    try:
        item: Item = group_reader(soort.cls)(node, (), reading)
    except TooManyProblemsError:
        return None
    same = (item.id, item.naam, item.status) == (before.id, before.naam, before.status)
    if report.problems or not same or bool(reading.left_out) != (path in kb.weggelaten):
        return None
    changed: dict[str, Any] = {soort.meervoud: {**kb.of(soort.meervoud), item.id: item}}
    return dataclasses.replace(kb, **changed), item
