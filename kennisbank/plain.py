"""An entry, source or vocabulary value as plain data: what JSON, tables and comparisons are made of.

The keys are the words of the YAML file, in its order, and every field is there: one that the file left
out has its default.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from kennisbank.fields import fields_of


def as_plain(value: Any) -> Any:
    """Dicts, lists, texts, whole numbers where they are whole, and dates as JJJJ-MM-DD."""
    if value is None or isinstance(value, (str, int)):
        return value
    # By far most of what is in an entry is text, of which nothing has to be asked.
    if isinstance(value, (tuple, list)):
        return [part if type(part) is str else as_plain(part) for part in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, dt.date):
        return value.isoformat()
    return {
        name: part if type(part := getattr(value, name)) is str else as_plain(part)
        for name in fields_of(type(value))
    }
