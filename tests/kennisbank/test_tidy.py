"""The fixed layout of an entry: nothing lost, always the same, and comments stay with what they are about."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
import yaml
from basis import TODAY
from hypothesis import assume, given
from hypothesis import strategies as st

from kennisbank.layout import write_entry
from kennisbank.load import load
from kennisbank.model import SOORTEN
from kennisbank.problems import ProblemsFoundError
from kennisbank.strict_yaml import Report, compose
from kennisbank.template import example_entry, new_entry
from kennisbank.tidy import tidy, tidy_bytes
from kennisbank.yaml_comments import comments_of, tokens_of

KINDS = [soort.naam for soort in SOORTEN]


def values(text: str) -> Any:
    """What any YAML reader makes of it."""
    return yaml.load(text, Loader=yaml.CSafeLoader)


def comments(text: str) -> list[str]:
    """The comments, sorted."""
    return sorted(c.text for c in comments_of(text, tokens_of(text)))


def test_the_real_entries_are_in_the_layout_and_load_the_same(real_files: dict[str, bytes]) -> None:
    """Every real entry is as `opmaak` writes it, and its values written anew give the same file."""
    tried = 0
    for soort in SOORTEN:
        for path, data in real_files.items():
            if not path.startswith(f"{soort.map}/"):
                continue
            text = data.decode()
            assert tidy(text, soort.naam) == text, f"{path}: draai kansrijk opmaak"
            assert "#" in text or write_entry(soort.naam, values(text)) == text, path
            tried += 1
    assert tried > 400


@pytest.mark.parametrize("soort", SOORTEN, ids=KINDS)
def test_a_template_and_an_example_keep_all_they_say(soort: Any, example_files: dict[str, bytes]) -> None:
    """A fresh template is in the layout already; an example in another layout loads the same after it."""
    template = new_entry(soort, "mijn-item", TODAY.isoformat())
    assert tidy(template, soort.naam) == template
    assert len(comments(template)) > 20
    tidied = {
        path: tidy(data.decode(), soort.naam).encode() if path.startswith(f"{soort.map}/") else data
        for path, data in example_files.items()
    }
    assert tidied != example_files or tidy(example_entry(soort), soort.naam) == example_entry(soort)
    before, after = load(example_files, TODAY), load(tidied, TODAY)
    assert before.kennisbank == after.kennisbank
    assert before.problems == after.problems == []


LONG = "Een zin die door blijft gaan: zo lang, dat hij met geen mogelijkheid op één regel van honderdtien tekens past."


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # Order, quotes, brackets, folding.
        ("tip: 'gewoon'\nid: x\n", "id: x\ntip: gewoon\n"),
        ("rollen:\n- jgz\n-   gemeente\n", "rollen: [jgz, gemeente]\n"),
        ("parels: [ ]\n", "parels: []\n"),
        ("controle: {bronnen: 2026-11-22, inhoud: onbekend}\n", "controle:\n  inhoud: onbekend\n  bronnen: 2026-11-22\n"),
        ("controle:\n  bronnen: '2026-11-22'\n", "controle:\n  bronnen: 2026-11-22\n"),
        ("naam: \"2026\"\n", "naam: '2026'\n"),
        ("naam: \"a: b\"\n", "naam: 'a: b'\n"),
        ("naam: 'it''s'\n", "naam: it's\n"),
        ("naam: \"'s Gravenhage\"\n", "naam: '''s Gravenhage'\n"),
        ("naam: \"a\\u200bb\"\n", 'naam: "a\\u200Bb"\n'),
        ("naam: \"een\\ntwee\"\n", "naam: |-\n  een\n  twee\n"),
        (f"tip: '{LONG}'\n", "tip: >-\n  Een zin die door blijft gaan: zo lang, dat hij met geen mogelijkheid op één regel van honderdtien tekens\n  past.\n"),
        ("tip: kort\n  maar over twee regels\n", "tip: kort maar over twee regels\n"),
        ("versie: 1\nonzin: 012\nook: [a, {b: c}]\n", "versie: 1\nonzin: 012\nook:\n  - a\n  - b: c\n"),
        ("naam:\n", "naam:\n"),
        ("id: x\r\nnaam: y\r\n", "id: x\nnaam: y\n"),
        ("---\nid: x\n...\n", "id: x\n"),
        # Comments: above, beside, at the end of a list, at the top and at the bottom.
        ("naam: b\n# bij id\nid: a # ook\n", "# bij id\nid: a  # ook\nnaam: b\n"),
        ("# kop van het bestand\n\nnaam: b\nid: a\n", "# kop van het bestand\n\nid: a\nnaam: b\n"),
        ("id: a\n\n\nnaam: b\n\n# los\ntip: c\n", "id: a\nnaam: b\n\n# los\ntip: c\n"),
        ("rollen: [jgz, # eerst\n  gemeente]\n", "rollen:\n  - jgz  # eerst\n  - gemeente\n"),
        ("rollen: [jgz,\n  # dan\n  gemeente] # samen\n", "rollen:  # samen\n  - jgz\n  # dan\n  - gemeente\n"),
        ("rollen:\n  - jgz\n  # nog een?\nid: a\n", "id: a\nrollen:\n  - jgz\n  # nog een?\n"),
        ("bronnen:\n  # eerste\n  - bron: x # hier\n    # waar\n    plaats: y\n    # slot van x\n  - bron: z\n",
         "bronnen:\n  # eerste\n  - bron: x  # hier\n    # waar\n    plaats: y\n    # slot van x\n  - bron: z\n"),
        ("bronnen:\n  - # nieuw\n    plaats: y\n    # wie\n    bron: x\n",
         "bronnen:\n  # nieuw\n  -\n    # wie\n    bron: x\n    plaats: y\n"),
        (f"tip: >- # lang\n  {LONG}\n# einde\n", "tip: >-  # lang\n  Een zin die door blijft gaan: zo lang, dat hij met geen mogelijkheid op één regel van honderdtien tekens\n  past.\n# einde\n"),
        ("tip: # een\n  # twee\n  tekst # drie\n", "# twee\n# een\ntip: tekst  # drie\n"),
        ("parels: [\n  # nog geen\n]\n", "# nog geen\nparels: []\n"),
        ("{id: a} # alles\n", "id: a\n# alles\n"),
        ("tip: |\n  # geen commentaar\n  echt\n", "tip: |\n  # geen commentaar\n  echt\n"),
    ],
)  # fmt: skip
def test_what_becomes_of_it(given: str, expected: str) -> None:
    """One way of writing for each value, and every comment at its place."""
    assert tidy(given, "tip") == expected
    assert tidy(expected, "tip") == expected
    assert values(expected) == values(given) or "'2026-11-22'" in given
    assert comments(expected) == comments(given)


@pytest.mark.parametrize(
    ("data", "regel"),
    [
        (b"naam: a: b\n", "yaml-syntaxis"),
        (b"naam: a\nnaam: b\n", "yaml-dubbele-sleutel"),
        (b"controle: {inhoud: onbekend, inhoud: onbekend}\n", "yaml-dubbele-sleutel"),
        (b"naam: !!str a\n", "yaml-tag"),
        (b"rollen: !!seq [a]\n", "yaml-tag"),
        (b"a: &x 1\nb: *x\n", "yaml-anker"),
        (b"- a\n", "veld-soort"),
        (b"{}\n", "veld-soort"),
        (b"[a, b]: c\n", "veld-soort"),
        (b"? " + b"a" * 101 + b"\n: b\n", "veld-soort"),
        (b"# alleen dit\n", "bestand-leeg"),
        (b"naam: caf\xe9\n", "yaml-codering"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(data: bytes, regel: str) -> None:
    """Nothing is written from what cannot be read."""
    with pytest.raises(ProblemsFoundError) as refused:
        tidy_bytes(data, "tip", "tips/x.yml")
    assert refused.value.problems[0].regel_id == regel
    assert refused.value.problems[0].bestand == "tips/x.yml"


_TEXTS = st.one_of(
    st.text(max_size=25),
    st.text("ab :#-'\"\n[]{},&*!|>%@?\\\té\u2028\ufeff1.0e+~", max_size=40),
    st.text("abcd e:#", min_size=90, max_size=260),
    st.sampled_from(["true", "no", "2026-11-22", "2026", "1.10", "012", "0x1F", "~", "null", "<<", "=", "- a", "a:", ""]),
)  # fmt: skip
_NUMBERS = st.one_of(
    st.integers(-(10**15), 10**15), st.floats(-1e15, 1e15, allow_nan=False, allow_subnormal=False)
)
_LEAVES = st.one_of(_TEXTS, _NUMBERS, st.booleans(), st.none())
_KEYS = st.one_of(
    st.sampled_from(["id", "naam", "tip", "rollen", "bronnen", "controle", "inhoud", "onderbouwt", "versie"]),
    st.text(min_size=1, max_size=12),
)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    _LEAVES,
    lambda part: st.one_of(st.lists(part, max_size=4), st.dictionaries(_KEYS, part, max_size=4)),
    max_leaves=12,
)
ENTRIES = st.dictionaries(_KEYS, _VALUES, min_size=1, max_size=6)


def _same(found: Any, given: Any) -> bool:
    """Equal, where a date field makes a date of a text that is one, and a number may lose its point."""
    if isinstance(given, dict):
        return (
            isinstance(found, dict)
            and found.keys() == given.keys()
            and all(_same(found[k], given[k]) for k in given)
        )
    if isinstance(given, list):
        return isinstance(found, list) and len(found) == len(given) and all(map(_same, found, given))
    if isinstance(found, dt.date | int) and isinstance(given, str):
        return str(found) == given
    if isinstance(given, float):
        return isinstance(found, int | float) and math.isclose(found, given, rel_tol=0, abs_tol=0)
    return type(found) is type(given) and bool(found == given)


@given(st.sampled_from(KINDS), ENTRIES)
def test_whatever_is_written_is_read_back(kind: str, data: dict[str, Any]) -> None:
    """Any data comes back from the file, and the file is in the layout already."""
    assume(not any("\ud800" <= sign <= "\udfff" for sign in repr(data)))
    text = write_entry(kind, data)
    assert _same(values(text), data), text
    assert tidy(text, kind) == text


_FIELDS = (
    "id: a", "naam: 'b' # naast", "tip: >- # kop\n  tekst\n\n  meer", "waarom: kort\n  en lang", "rollen: [a, # in\n  b] # dicht",
    "waarden:\n  - jgz\n  - 'x: y' # x", "parels:\n- los\n- meer", "onzin:\n  - - a\n    - b\n  -", "puzzels: []",
    "bronnen:\n  - bron: q\n    plaats: r # s\n    onderbouwt: [tip,\n      naam]\n  - {bron: z, plaats: '#'}\n  - # leeg\n    bron: y",
    "controle: {inhoud: onbekend,\n  bronnen: 2026-11-22} # c", "vrij: |\n  [ # geen\n   x", "versie:\n  1", "tips: [\n  ]",
)  # fmt: skip
_LOOSE = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(["# een", "  # twee", "    # drie", "      # vier", " # vijf", ""]),
    ),
    max_size=6,
)


@given(st.permutations(_FIELDS), st.integers(1, len(_FIELDS)), _LOOSE)
def test_any_file_keeps_its_values_and_its_comments(
    fields: list[str], n: int, loose: list[tuple[int, str]]
) -> None:
    """Good YAML in any layout: the same values, every comment once, and a second time changes nothing."""
    lines = "\n".join(fields[:n]).split("\n")
    for at, line in loose:
        lines.insert(at % (len(lines) + 1), line)
    text = "".join(f"{line}\n" for line in lines)
    assume(compose(text, Report("x")) is not None)
    tidied = tidy(text, "tip")
    assert values(tidied) == values(text)
    assert comments(tidied) == comments(text)
    assert tidy(tidied, "tip") == tidied
