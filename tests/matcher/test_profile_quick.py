"""The quick reader of profiles gives what the full reader gives, or nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from basis import ROOT, TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import problems_of

from matcher.match import match
from matcher.profile import read_profile
from matcher.profile_quick import quick_profile

Model = dict[str, Any]
EXAMPLES = sorted(
    path for path in (ROOT / "voorbeelden").glob("*.yml") if path.stem not in ("regio", "gevallen")
)


def agree(data: bytes, model: Model) -> bool:
    """Whether the quick reader took it; then the full reader finds no fault and the match is the same."""
    quick = quick_profile(data, model)
    if quick is None:
        return False
    assert problems_of(data, "p", model, TODAY) == []
    full = read_profile(data, "p", model, TODAY)
    assert json.dumps(match(quick, model, TODAY)) == json.dumps(match(full, model, TODAY))
    return True


@pytest.mark.parametrize("path", EXAMPLES, ids=[p.stem for p in EXAMPLES])
def test_the_examples_are_read_quickly(path: Any, model: Model) -> None:
    assert agree(path.read_bytes(), model)


def test_the_cases_are_read_quickly(model: Model) -> None:
    cases = yaml.safe_load((ROOT / "voorbeelden/gevallen.yml").read_text(encoding="utf-8"))
    assert len(cases) >= 12
    for case in cases:
        assert agree(json.dumps(case["profiel"], ensure_ascii=False).encode(), model), case["id"]


@pytest.mark.parametrize(
    "text", ["!!str organisatie: {type: gemeente}", "organisatie: {!!binary type: gemeente}"]
)
def test_a_tag_before_a_field_is_never_passed_over(text: str, model: Model) -> None:
    assert not agree(text.encode(), model)
    assert [p.regel_id for p in problems_of(text.encode(), "p", model, TODAY)] == ["yaml-tag"]


WORDS = st.sampled_from(
    ["gemeente", "school", "vo", "actief", "onbekend", "geen", "true", "1", "0.5", "-0.75", "1e3", "012", "M@ZL", "VUL IN", "<b>", "pesten", "[vo]", "[vo, vo]", "a\u200bb", "''", '"3"', "null", "~", "2024-01-01", "Rots & Water"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_a_field(data: st.DataObject, model: Model) -> None:
    """Good and bad values in every field: never taken when the full reader finds a fault."""

    def word() -> str:
        return data.draw(WORDS)

    lines = [f"organisatie: {{type: {data.draw(st.sampled_from(['gemeente', 'school', word()]))}}}"]
    if data.draw(st.booleans()):
        lines.append(f"populatie: {{leeftijd: {{van: {word()}, tot: {word()}}}, aantal: {word()}}}")
    if data.draw(st.booleans()):
        lines.append(
            f"aanbod:\n  - {word()}\n  - {{naam: {word()}, status: {word()}, bereik: {word()}, regionaal: {word()}}}"
        )
    if data.draw(st.booleans()):
        key = data.draw(st.sampled_from(["vraagstuk", "tekst", "urgentie", "iets"]))
        lines.append(f"behoeften:\n  - {{{key}: {word()}}}")
    agree("\n".join(lines).encode("utf-8"), model)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=80))
def test_any_name_is_read_alike(text: str, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": [text]}
    agree(json.dumps(profile, ensure_ascii=False).encode("utf-8", "surrogatepass"), model)
