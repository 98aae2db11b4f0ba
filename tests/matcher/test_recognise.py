"""Recognition of names: the written cases, and what must hold for any name."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from typing import Any

import pytest
import yaml
from basis import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.knowledge import Kennisbank
from kennisbank.names import name_key, words
from matcher.prepare_names import prepare_names
from matcher.recognise import Recognised, Unknown, recognise, recognise_all
from matcher.spelling import edit_distance

MOST_CALLS = 30_000
"""Of functions, for one line: a thirtieth of a second. A profile has at most 75 lines that are so long."""
CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/spec/herkenning.yml").read_text(encoding="utf-8"))


def test_a_name_is_no_everyday_word_that_looks_like_another_name(kb: Kennisbank) -> None:
    """Two names a letter apart are both names; which of them counted once hung on the order of a set."""
    first, second, *_ = sorted(kb.interventies)
    renamed = {
        item_id: dataclasses.replace(kb.interventies[item_id], naam=naam)
        for item_id, naam in ((first, "Schoolweek"), (second, "Schoolwerk"))
    }
    prepared = prepare_names(dataclasses.replace(kb, interventies={**kb.interventies, **renamed}))
    assert {"schoolweek", "schoolwerk"} <= {phrase.replace(" ", "") for phrase in prepared["known"]}
    assert not {"schoolweek", "schoolwerk"} & set(prepared["lookalikes"])
    assert recognise("Schoolwerk", prepared).ids == (second,)


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


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_spelling_of_a_name_does_not_matter(
    data: st.DataObject, names: dict[str, Any], kb: Kennisbank
) -> None:
    """Capitals, spaces and signs that keep the key of a name or alias keep the programme."""
    item = data.draw(st.sampled_from(sorted(kb.interventies.values(), key=lambda x: x.id)))
    name = data.draw(st.sampled_from([item.naam, *item.aliassen]))
    change = data.draw(
        st.sampled_from(
            [
                str.upper,
                str.lower,
                lambda n: n.replace(" ", "-"),
                lambda n: n.replace(" ", "  "),
                lambda n: n.replace(" ", "\u00a0"),
                lambda n: f"\t{n}. ",
                lambda n: f"{n}!",
                lambda n: f"'{n}'",
                lambda n: f"“{n}”",
            ]
        )
    )
    text = change(name)
    assert name_key(text) == name_key(name), "the change keeps the key"
    found = recognise(text, names)
    if name_key(name) in names["ordinary"] and text == text.lower():
        assert isinstance(found, Unknown)
        return
    assert isinstance(found, Recognised)
    assert found.ids == (item.id,)


@settings(max_examples=300, deadline=None)
@given(
    number=st.integers(0, 9999),
    before=st.sampled_from(["", "de ", "training ", "pilot ", "project: ", "geen ", "Gemeente Ede - "]),
    after=st.sampled_from(["", "-training", " methode", " (GGD)", " 2024", " op school", " Ede", " 2.0"]),
)
def test_what_people_add_does_not_change_the_programme(
    number: int, before: str, after: str, names: dict[str, Any], kb: Kennisbank
) -> None:
    """Whatever stands around it, a name never leads to a programme that is not in the text."""
    spellings = sorted(
        (n, item)
        for item, i in kb.interventies.items()
        for n in (i.naam, *i.aliassen)
        if ":" not in n
        and " - " not in n  # a name with a colon or dash of its own may be taken for its first half
    )
    assert len(spellings) > 500
    name, item_id = spellings[number % len(spellings)]
    found = recognise(before + name + after, names)
    if isinstance(found, Recognised):
        assert item_id in found.ids
        assert before != "geen ", "what is denied is not offered"


@pytest.mark.parametrize("behind", [" Vulkaan", "-komkommer"])
def test_an_unknown_word_behind_a_name_makes_it_another_name(
    behind: str, names: dict[str, Any], kb: Kennisbank
) -> None:
    """Unless the name ends in a kind of organisation: then the word is what that is called ('KiVa-school Vulkaan')."""
    spellings = sorted({n for i in kb.interventies.values() for n in (i.naam, *i.aliassen)})
    plain = [n for n in spellings if re.fullmatch("[A-Za-z0-9 .!'-]+", n) and " - " not in n]
    plain = [
        n
        for n in plain
        if words(n)[-1] not in {*names["organisations"], *names["teams"], "gemeente"} or behind[0] == "-"
    ]
    assert len(plain) > 400
    assert [n for n in plain if isinstance(recognise(n + behind, names), Recognised)] == []


@pytest.mark.parametrize(
    "unit", ["re art ", "x KiVa ", "in KiVa ", "Triple P ", "KiVa VoorZorg ", "a/", "KiVa, PAD en "]
)
@pytest.mark.parametrize("end", ["", " x", " Niveau 1"])
def test_a_line_of_names_takes_little_work(unit: str, end: str, names: dict[str, Any]) -> None:
    """Each name that stands in it is weighed against every word: of a whole line of them that took a second in a profile."""
    text = (unit * 200)[: 200 - len(end)] + end
    recognise("iets anders", names)
    calls = 0

    def count(_frame: Any, event: str, _given: Any) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        recognise(text, names)
    finally:
        sys.setprofile(None)
    assert calls < MOST_CALLS


def test_a_document_is_plain_json_and_sure_in_hundredths(names: dict[str, Any]) -> None:
    """Whole numbers are written whole, and the prepared names survive JSON."""
    again = json.loads(json.dumps(names))
    assert again == names
    document = recognise_all(["VoorZorg", "Stevig Ouderschp", "knutselclub"], again)
    assert json.dumps(document["herkend"][0]["zekerheid"]) == "1"
    assert document["herkend"][1]["ids"] == ["stevig-ouderschap"]
    assert document["onbekend"] == [{"invoer": "knutselclub", "lijkt_op": []}]


def test_spellings_that_are_not_in_the_knowledge_base(names: dict[str, Any], kb: Kennisbank) -> None:
    """On many spellings and near names: no false match, and F1 of at least 0.98."""
    groups = [
        group
        for name in ("schrijfwijzen", "schrijfwijzen-omgeving")
        for group in yaml.safe_load((ROOT / f"tests/spec/{name}.yml").read_text(encoding="utf-8"))
    ]
    right, missed, false = 0, [], []
    for group in groups:
        assert set(group["ids"]) <= set(kb.interventies)
        for name in group["namen"]:
            found = recognise(name, names)
            ids = list(found.ids) if isinstance(found, Recognised) else []
            right += bool(ids) and ids == group["ids"]
            if ids and ids != group["ids"]:
                false.append((name, ids))
            if group["ids"] and ids != group["ids"]:
                missed.append(name)
    assert false == []
    assert right > 1100
    f1 = 2 * right / (2 * right + len(missed) + len(false))
    print(f"F1 {f1:.4f}: {right} goed, {len(missed)} gemist ({'; '.join(missed)}), {len(false)} fout")
    assert f1 >= 0.98, missed


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
