"""Recognition of names: the written cases, and what must hold for any name."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from basis import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.knowledge import Kennisbank
from kennisbank.names import name_key
from matcher.prepare_names import prepare_names
from matcher.recognise import Recognised, recognise
from matcher.spelling import edit_distance

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/spec/herkenning.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def names(kb: Kennisbank) -> dict[str, Any]:
    return prepare_names(kb)


@pytest.mark.parametrize("case", CASES, ids=[c["naam"] for c in CASES])
def test_written_names(case: dict[str, Any], names: dict[str, Any]) -> None:
    """Each spelling leads to its programme, in the way the case says, and to nothing else."""
    found = recognise(case["naam"], names)
    ids = list(found.ids) if isinstance(found, Recognised) else []
    assert ids == case["ids"]
    if "wijze" in case:
        assert isinstance(found, Recognised)
        assert found.wijze == case["wijze"]


def test_every_name_and_alias_leads_to_its_entry(kb: Kennisbank, names: dict[str, Any]) -> None:
    """No entry is hidden by another."""
    checked = 0
    for item in kb.interventies.values():
        for name in (item.naam, *item.aliassen):
            found = recognise(name, names)
            assert isinstance(found, Recognised), name
            assert found.ids == (item.id,), name
            assert found.zekerheid == (0.8 if name_key(name) in names["ordinary"] else 1.0)
            checked += 1
    assert checked > 150


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60))
def test_any_text_is_answered(text: str, names: dict[str, Any], kb: Kennisbank) -> None:
    """Any text gives known ids with a certainty between 0 and 1, or what it resembles."""
    found = recognise(text, names)
    if isinstance(found, Recognised):
        assert set(found.ids) <= set(kb.interventies)
        assert 0 < found.zekerheid <= 1
        assert found.wijze in ("exact", "alias", "bijna", "familie")
    else:
        assert set(found.lijkt_op) <= set(kb.interventies)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_spelling_of_a_name_does_not_matter(
    data: st.DataObject, names: dict[str, Any], kb: Kennisbank
) -> None:
    """Capitals, spaces and hyphens may change; the programme stays the same."""
    item = data.draw(st.sampled_from(sorted(kb.interventies.values(), key=lambda x: x.id)))
    name = data.draw(
        st.sampled_from(
            [
                item.naam.upper(),
                item.naam.lower(),
                item.naam.replace(" ", "-"),
                item.naam.replace(" ", "  "),
                f" {item.naam}. ",
            ]
        )
    )
    found = recognise(name, names)
    if name_key(name) in names["ordinary"] and name == name.lower():
        assert not isinstance(found, Recognised)
        return
    assert isinstance(found, Recognised)
    assert found.ids == (item.id,)


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_distance_is_symmetric_and_bounded(a: str, b: str) -> None:
    """The distance is the same both ways, 0 only for equal words, and never over its limit plus one."""
    assert edit_distance(a, b, 10) == edit_distance(b, a, 10)
    assert (edit_distance(a, b, 10) == 0) == (a == b)
    assert edit_distance(a, b, 1) <= 2


@given(st.text(max_size=40))
def test_a_key_is_stable(text: str) -> None:
    """The key of a key is that key, so names compare the same however often they are folded."""
    assert name_key(name_key(text)) == name_key(text)
