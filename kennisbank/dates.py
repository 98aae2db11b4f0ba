"""Dutch dates: the names of the months, and a day in words."""

from __future__ import annotations

import datetime as dt

from kennisbank.no_value import ONBEKEND

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def day(date: dt.date) -> str:
    """22 november 2026"""
    return f"{date.day} {MAANDEN[date.month - 1]} {date.year}"


def part_date(text: str) -> str:
    """A date as precise as its source: '2017' -> 2017, '2017-03' -> maart 2017; 'onbekend' stays."""
    if text == ONBEKEND or len(text) == 4:
        return text
    if len(text) == 7:
        return f"{MAANDEN[int(text[5:7]) - 1]} {text[:4]}"
    return day(dt.date.fromisoformat(text))
