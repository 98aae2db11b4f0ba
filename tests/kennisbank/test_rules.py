"""Every rule fires on its own failing example, alone, and names the field; the example entry fires none."""

from __future__ import annotations

import re

import pytest
from basis import TODAY
from failing import broken

from kennisbank.load import load
from kennisbank.rules import REGELS, Regel
from kennisbank.run_rules import run_rules


def test_example_entries_are_valid(example_files: dict[str, bytes]) -> None:
    """The examples in the model, put together, make entries with nothing to report."""
    loaded = load(example_files, TODAY)
    assert [p.as_text() for p in loaded.problems] == []
    assert loaded.kennisbank.n_items == 5


@pytest.mark.parametrize("regel", REGELS.values(), ids=list(REGELS))
def test_rule_fires_alone_on_its_example(regel: Regel, example_files: dict[str, bytes]) -> None:
    """A rule's failing example fires that rule and no other, with a place and a remedy."""
    # The two example programmes have the same texts, so the slow rules run only for their own examples.
    sources = regel.voorbeeld.bronteksten
    problems = load(broken(example_files, regel), TODAY, slow=regel.traag, bronteksten=sources).problems
    assert {p.regel_id for p in problems} - {regel.voorbeeld.ook} == {regel.id}, [
        p.as_text() for p in problems
    ]
    assert {p.ernst for p in problems} == {regel.ernst}
    for problem in problems:
        assert problem.regel >= 1
        assert problem.kolom >= 1
        assert problem.tekst.endswith((".", "?", ")", "]", ">"))
        assert problem.hulp


RUN = [rule for rule in REGELS.values() if (rule.per_item or rule.geheel) and not rule.traag]


@pytest.mark.parametrize("regel", RUN, ids=[rule.id for rule in RUN])
def test_a_build_asks_for_errors_only(regel: Regel, example_files: dict[str, bytes]) -> None:
    """A rule that warns is not run for a build; one that is an error is."""
    files = broken(example_files, regel)
    kb = load(files, TODAY, with_rules=False).kennisbank
    found = {(rule.id, rule.ernst) for _, rule, _ in run_rules(kb, files, TODAY)}
    assert regel.id in {rule_id for rule_id, _ in found} or regel.voorbeeld.bronteksten
    asked = {(rule.id, rule.ernst) for _, rule, _ in run_rules(kb, files, TODAY, only_errors=True)}
    assert asked == {rule for rule in found if rule[1] == "fout"}


def test_rules_have_texts_people_can_read() -> None:
    """Every rule explains itself in one or two Dutch sentences."""
    assert len(REGELS) >= 50
    for regel in REGELS.values():
        assert regel.uitleg.endswith(".")
        assert 20 < len(regel.uitleg) < 250
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", regel.id)
