"""Dutch dates: the names of the months, and a day in words."""

from __future__ import annotations

import datetime as dt

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def day(date: dt.date) -> str:
    """22 november 2026"""
    return f"{date.day} {MAANDEN[date.month - 1]} {date.year}"
