"""Choosing in the browser counts as plain Python counts, on the real entries; and an address comes back as it went."""

from __future__ import annotations

import itertools
import random
from typing import Any

import pytest
from basis import TODAY
from browsing import answers

from kansrijk.pages.cards import NOUNS
from kansrijk.pages.compare import each_comparison
from kansrijk.pages.overviews import overview_data
from kennisbank.knowledge import Kennisbank

pytestmark = pytest.mark.browser

RUN = """([data, many]) => {
  const prepared = kansrijk.prepareSelection(data);
  return many.map((chosen) => {
    const { left, count, counts } = kansrijk.select(prepared, chosen);
    return [data.items.flatMap((_, at) => (kansrijk.hasPlace(left, at) ? [at] : [])), count, counts];
  });
}"""
ROUND = """([data, states]) => states.map((state) => {
  const query = kansrijk.writeQuery(state, data);
  return [query, kansrijk.readQuery(query, data)];
})"""


def random_choices(data: dict[str, Any], times: int) -> list[dict[str, list[str]]]:
    """Nothing, one option of each facet, and random ones over more facets."""
    chosen = random.Random(5)
    facets = [(f["veld"], [value for value, _, _ in f["keuzes"]]) for f in data["facetten"]]
    choices: list[dict[str, list[str]]] = [{}]
    choices += [{field: [value]} for field, values in facets for value in values]
    for _ in range(times):
        some = chosen.sample(facets, chosen.randint(1, len(facets)))
        choices.append(
            {f: sorted(chosen.sample(v, chosen.randint(1, min(3, len(v)))), key=v.index) for f, v in some}
        )
    return choices


def computed(data: dict[str, Any], chosen: dict[str, list[str]]) -> list[Any]:
    """The same with sets: or within a facet, and between facets; a count looks at the other facets only."""
    answers = {
        f["veld"]: {value: set(itertools.accumulate(steps)) for value, _, steps in f["keuzes"]}
        for f in data["facetten"]
    }
    everything = set(range(len(data["items"])))
    unions = {
        field: set().union(*(options[v] for v in chosen[field])) if chosen.get(field) else everything
        for field, options in answers.items()
    }
    left = everything.intersection(*unions.values())
    counts = [
        [
            len(places.intersection(*(u for other, u in unions.items() if other != field)))
            for places in options.values()
        ]
        for field, options in answers.items()
    ]
    return [sorted(left), len(left), counts]


@pytest.mark.parametrize("kind", list(NOUNS))
def test_counts_are_those_of_python(kind: str, kb: Kennisbank, page: Any) -> None:
    data = overview_data(kb, TODAY)[f"kiezen-{kind}"]
    choices = random_choices(data, 400)
    assert len(choices) > 400
    expected = [computed(data, chosen) for chosen in choices]
    assert answers(page, RUN, [data, choices]) == expected
    assert len({found[1] for found in expected}) > 5


@pytest.mark.parametrize("kind", list(NOUNS))
def test_an_address_comes_back_as_it_went(kind: str, kb: Kennisbank, page: Any) -> None:
    """What is chosen, the order and what is compared survive the address; the whole list has a bare one."""
    data = overview_data(kb, TODAY)[f"kiezen-{kind}"]
    ids = [item_id for item_id, _ in data["items"]]
    states = [
        {
            "chosen": chosen,
            "order": order,
            "compare": ids[: n % 5] or None if data["vergelijk"] else None,
            "unknown": [],
        }
        for n, (chosen, order) in enumerate(
            zip(random_choices(data, 100), itertools.cycle(["naam", *data["volgordes"]]), strict=False)
        )
    ]
    found = answers(page, ROUND, [data, states])
    assert [after for _, after in found] == [
        {**state, "compare": state["compare"][:4] if state["compare"] else None} for state in states
    ]
    assert found[0][0] == ""
    assert len({query for query, _ in found}) > 50


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?vraagstukken=nergens,pesten", {"chosen": {"vraagstukken": ["pesten"]}, "unknown": ["nergens"]}),
        ("?vraagstukken=pesten&vraagstukken=angst", {"chosen": {"vraagstukken": ["angst", "pesten"]}}),
        ("?volgorde=kleur", {"order": "naam", "unknown": ["kleur"]}),
        ("?vergelijk=kiva,xyz,mazl", {"compare": ["kiva", "mazl"], "unknown": ["xyz"]}),
        ("?vergelijk=", {"compare": []}),
        ("?vraagstukken=&van=mail", {"chosen": {}, "unknown": []}),
        ("?vraagstukken=%3Cb%3E", {"chosen": {}, "unknown": ["<b>"]}),
    ],
)
def test_what_an_address_may_say(query: str, expected: dict[str, Any], kb: Kennisbank, page: Any) -> None:
    """An unknown value is named and does not count; an unknown name is somebody else's."""
    data = overview_data(kb, TODAY)["kiezen-interventies"]
    found = page.evaluate("([query, data]) => kansrijk.readQuery(query, data)", [query, data])
    assert {key: found[key] for key in expected} == expected


def test_rows_that_differ_come_first(kb: Kennisbank, page: Any) -> None:
    """Each row is in one of the two groups, by whether all programmes say the same."""
    data = dict(each_comparison(kb, TODAY))
    rows = data["vergelijken"]["rijen"]
    chosen = random.Random(3)
    programmes = [value for name, value in data.items() if "/" in name]
    groups = [chosen.sample(programmes, chosen.randint(2, 4)) for _ in range(200)]
    found = answers(
        page, "([rows, many]) => many.map((some) => kansrijk.splitRows(rows, some))", [rows, groups]
    )
    for some, group in zip(groups, found, strict=True):
        same = [row for row in rows if all(p["feiten"][row[0]] == some[0]["feiten"][row[0]] for p in some)]
        # JSON knows no tuples: what Python compares as equal is what the browser got.
        assert [row[0] for row in group["gelijk"]] == [row[0] for row in same]
        assert [row[0] for row in group["anders"]] == [row[0] for row in rows if row not in same]
    assert {len(group["gelijk"]) for group in found} > {1}
