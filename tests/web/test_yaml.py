"""Entries are written, and read, alike in Python and in the browser."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml
from browsing import answers

from kennisbank.layout import layout, write_entry
from kennisbank.model import SOORTEN

pytestmark = pytest.mark.browser

WRITE = """([cases, layouts]) => cases.map(([kind, data]) => {
  try { return kansrijk.writeEntry(layouts[kind], data); } catch (error) { return error.constructor.name; }
})"""
RANDOM = 3000
_PIECES = [
    *"abc :#-'\"[]{},&*!|>%@?\\`~=<.0123456789_+eE\n\t\r\x85\u2028\u200b\u00ad\ufeff\u00e9\ue000\U0001f600\U0010ffff",
    " ", " ", " # ", ": ", "--- ", "true", "no", "null", "2026-11-22", "2026", "12:30:45", "0x1F", "VUL IN",
    "een lange zin met veel woorden ", "https://www.voorbeeld.nl/een/heel/lang/adres?met=vragen&en=meer ",
]  # fmt: skip
_FIXED = (
    True,
    False,
    None,
    0,
    1,
    -1,
    -0.75,
    12.5,
    0.1,
    1e-7,
    1.5e-9,
    123456.789,
    10**15,
    1e14 + 0.5,
    -0.0,
    5e-324,
)


def _text(chosen: random.Random) -> str:
    return "".join(chosen.choices(_PIECES, k=chosen.choice((0, 1, 2, 3, 8, 30))))


def _random_value(chosen: random.Random, form: Any, depth: int) -> Any:
    """A value that mostly fits the layout, and sometimes not at all."""
    kind = form["soort"] if chosen.random() < 0.9 else chosen.choice(("groep", "lijst", "tekst"))
    if kind == "groep" and depth < 5:
        fields = form.get("velden", {})
        names = [name for name in fields if chosen.random() < 0.5] + [
            f"x{_text(chosen)}" for _ in range(chosen.randrange(2))
        ]
        chosen.shuffle(names)
        return {
            name: _random_value(chosen, fields.get(name, {"soort": "tekst"}), depth + 1) for name in names
        }
    if kind == "lijst" and depth < 5:
        part = form.get("van", {"soort": "tekst"})
        return [_random_value(chosen, part, depth + 1) for _ in range(chosen.choice((0, 1, 2, 3, 9)))]
    return chosen.choice(_FIXED) if chosen.random() < 0.2 else _text(chosen)


def test_the_same_bytes_are_written(real_files: dict[str, bytes], page: Any) -> None:
    """Every real entry, and thousands of odd ones, in the layout of each kind."""
    layouts = {soort.naam: layout(soort.naam) for soort in SOORTEN}
    folders = {soort.map: soort.naam for soort in SOORTEN}
    real = [
        (folders[path.partition("/")[0]], yaml.load(data, Loader=yaml.CBaseLoader))
        for path, data in real_files.items()
        if path.partition("/")[0] in folders
    ]
    assert len(real) > 400
    chosen = random.Random(1)
    odd = [
        (kind, _random_value(chosen, {**layouts[kind]}, 0))
        for kind in chosen.choices(list(layouts), k=RANDOM)
    ]
    cases = [(kind, data) for kind, data in [*real, *odd] if isinstance(data, dict)]
    assert len(cases) > RANDOM / 2
    found = answers(page, WRITE, [cases, layouts])
    for (kind, data), text in zip(cases, found, strict=True):
        assert text == write_entry(kind, data), data


def test_what_cannot_be_written_is_refused(page: Any) -> None:
    """Half a character and numbers that lose figures on the way."""
    layouts = {"tip": layout("tip")}
    refused = [("tip", {"naam": "a\ud800"}), ("tip", {"versie": 1e16})]
    for kind, data in refused:
        with pytest.raises(ValueError, match=r"half|exactly"):
            write_entry(kind, data)
    found = page.evaluate(
        WRITE.replace("cases.map", "[['tip', {naam: 'a\\ud800'}], ['tip', {versie: 1e16}]].map"),
        [[], layouts],
    )
    assert found == ["RangeError", "RangeError"]
