"""What the lists offer to choose on, and what comparing shows: computed in plain Python, on the real entries."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from typing import Any

import pytest
from basis import TODAY

from kansrijk.data_file import data_script
from kansrijk.disk import read_web_modules
from kansrijk.pages.build import build_pages, each_data
from kansrijk.pages.cards import NOUNS
from kansrijk.pages.compare import PLACES, ROWS, each_comparison, programme_data
from kansrijk.pages.evidence import current, level_in_short
from kansrijk.pages.facets import FACETS, in_phase
from kansrijk.pages.overviews import by_name, overview_data, overview_pages
from kansrijk.webfiles import web_files
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Interventie
from kennisbank.no_value import ONBEKEND
from matcher.evidence import is_recognised

KINDS = tuple(NOUNS)


def places(steps: list[int]) -> list[int]:
    return list(itertools.accumulate(steps))


def options(data: dict[str, Any], field: str) -> dict[str, list[str]]:
    """option -> ids of the entries that answer to it, as the browser will read them."""
    ids = [item_id for item_id, _ in data["items"]]
    facet = next(f for f in data["facetten"] if f["veld"] == field)
    return {value: [ids[at] for at in places(steps)] for value, _, steps in facet["keuzes"]}


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_is_in_the_data_once_and_in_order(kind: str, kb: Kennisbank) -> None:
    """The data names what readers may see, in the order of the list in the page."""
    data = overview_data(kb, TODAY)[f"kiezen-{kind}"]
    shown = by_name(list(kb.published(kind).values()))
    assert [item_id for item_id, _ in data["items"]] == [item.id for item in shown]
    assert len(shown) > 10


@pytest.mark.parametrize("kind", ["parels", "puzzels", "tips"])
def test_the_role_comes_first(kind: str, kb: Kennisbank) -> None:
    data = overview_data(kb, TODAY)[f"kiezen-{kind}"]
    assert data["facetten"][0]["veld"] == "rollen"
    assert data["facetten"][0]["open"] == 1


def test_facets_of_programmes_follow_their_fields(kb: Kennisbank) -> None:
    """Each option holds exactly the programmes whose own field says so."""
    data = overview_data(kb, TODAY)["kiezen-interventies"]
    shown = {i: item for i, item in kb.published("interventies").items() if isinstance(item, Interventie)}

    def ids(test: Any) -> list[str]:
        return [item.id for item in by_name(list(shown.values())) if test(item)]

    assert [f["veld"] for f in data["facetten"]] == [
        "vraagstukken", "leeftijd", "settings", "schooltypen", "preventieniveau", "bewijs", "kosten", "uitvoerders", "basisaanbod",
    ]  # fmt: skip
    for field in ("vraagstukken", "settings", "schooltypen", "preventieniveau", "uitvoerders"):
        found = options(data, field)
        assert found
        for value, who in found.items():
            # A field that is unknown answers to 'onbekend' and to nothing else.
            assert who == ids(
                lambda i, f=field, v=value: getattr(i, f) == v if v == ONBEKEND else v in getattr(i, f)
            )
    for fase in kb.leeftijdsfasen:
        assert options(data, "leeftijd")[fase.id] == ids(lambda i, f=fase: in_phase(i, f))
    for level, who in options(data, "bewijs").items():
        assert who == ids(lambda i, n=level: current(i, kb, TODAY).found.niveau == n)
    assert options(data, "basisaanbod") == {"ja": ids(lambda i: i.basisaanbod)}
    costs = options(data, "kosten")
    assert sorted(costs["bekend"] + costs[ONBEKEND]) == sorted(shown)


@pytest.mark.parametrize("kind", KINDS)
def test_words_come_from_the_vocabularies(kind: str, kb: Kennisbank) -> None:
    """An option is called what its vocabulary calls it, and an option nobody answers to is not offered."""
    names = {value.label for values in kb.vocabulaire.values() for value in values.values()}
    own = {label for facet in FACETS[kind] for _, label in facet.options(kb)} - names
    assert own <= {
        "Onbekend",
        "Gaat over samenwerken zelf",
        "Er staat een bedrag bij",
        "Hoort bij het beoogde basisaanbod van de regio",
    }
    for facet in overview_data(kb, TODAY)[f"kiezen-{kind}"]["facetten"]:
        assert all(steps for _, _, steps in facet["keuzes"])


def test_orders(kb: Kennisbank) -> None:
    """By evidence the strongest come first, by age the youngest, unknown last; equals stay in order of name."""
    data = overview_data(kb, TODAY)["kiezen-interventies"]
    items = [kb.interventies[item_id] for item_id, _ in data["items"]]
    for order in data["volgordes"].values():
        assert sorted(order) == list(range(len(items)))
    ranks = [
        (-kb.bewijsniveau(current(items[at], kb, TODAY).found.niveau).rang, at)
        for at in data["volgordes"]["bewijs"]
    ]
    assert ranks == sorted(ranks)
    starts = [items[at].leeftijd.van for at in data["volgordes"]["leeftijd"]]
    known = [s for s in starts if not isinstance(s, str)]
    assert known == sorted(known)
    assert not [s for s in starts[: len(known)] if isinstance(s, str)]


def test_a_card_says_what_helps_to_choose(kb: Kennisbank) -> None:
    """Name, sentence, ages, level with year, and the mark of the base offering, for every programme."""
    page = build_pages(kb, TODAY)["interventies/index.md"].markdown
    blocks = re.split(r"^    -   ", page, flags=re.MULTILINE)[1:]
    shown = [i for i in by_name(list(kb.published("interventies").values())) if isinstance(i, Interventie)]
    assert len(blocks) == len(shown)
    for block, item in zip(blocks, shown, strict=True):
        assert f"]({item.id}.md)" in block
        assert current(item, kb, TODAY).label in block
        assert ("basisaanbod" in block) == (item.basisaanbod or "basisaanbod" in item.samenvatting)
        found = current(item, kb, TODAY).found
        if found.jaar and is_recognised(found, kb):
            assert str(found.jaar) in block
        assert ("{: .kr-merk .kr-betwist }" in block) == item.bewijs.betwist.is_betwist


def test_a_large_kind_gets_a_page_per_letter(kb: Kennisbank) -> None:
    """Above the limit the list without script is spread over letters, complete, and the cards go to data files."""
    data = overview_data(kb, TODAY, whole=100)
    pages = {page.path: page for page in overview_pages(kb, TODAY, whole=100)}
    letters = [path for path in pages if path.startswith("interventies/op-letter/")]
    assert len(letters) > 10
    for item_id in kb.published("interventies"):
        assert sum(pages[path].markdown.count(f"](../{item_id}.md)") for path in letters) == 1
    first = pages["interventies/index.md"].markdown
    assert all(path.removeprefix("interventies/") in first for path in letters)
    parts = [data[name]["kaarten"] for name in data if name.startswith("kaarten-interventies-")]
    assert [card[0] for part in parts for card in part] == [
        i for i, _ in data["kiezen-interventies"]["items"]
    ]
    assert data["kiezen-interventies"]["kaarten"] == len(parts[0]) or len(parts) == 1
    assert not any(name.startswith("kaarten-puzzels") for name in data)


def test_comparing_has_the_facts_of_every_programme(kb: Kennisbank) -> None:
    """Every programme has every row, every row says something, and what is unknown says so."""
    data = dict(each_comparison(kb, TODAY))
    assert [key for key, _ in data["vergelijken"]["rijen"]] == list(ROWS)
    assert set(data) == {"vergelijken", *(f"vergelijken/{i}" for i in kb.published("interventies"))}
    for item_id in kb.published("interventies"):
        facts = data[f"vergelijken/{item_id}"]["feiten"]
        item = kb.interventies[item_id]
        assert all(facts[key] and all(facts[key]) for key in ROWS), item_id
        assert facts["bewijs"][0].startswith(level_in_short(item, kb, TODAY))
        assert len(facts["oordelen"]) == max(1, len(item.bewijs.oordelen))
        assert (facts["betwist"] == ["nee"]) != item.bewijs.betwist.is_betwist
        assert (facts["kosten"] == [ONBEKEND]) == (item.kosten.bedragen == ONBEKEND)
        assert len(facts["verspreiding"]) <= PLACES + 1


def test_comparing_cuts_no_amount_off(kb: Kennisbank) -> None:
    """Each amount stands in the cell with its year; its explanation is a detail."""
    amounts = [
        i for i in kb.interventies.values() if isinstance(i.kosten.bedragen, tuple) and i.kosten.bedragen
    ]
    assert amounts
    for item in amounts:
        lines = programme_data(item, kb, TODAY)["feiten"]["kosten"]
        assert sum(isinstance(line, str) for line in lines) == len(item.kosten.bedragen)


def test_concepts_are_in_no_data(kb: Kennisbank) -> None:
    """What readers may not see yet is in no script either."""
    changed = {
        i: dataclasses.replace(item, status="concept") for i, item in kb.interventies.items() if i == "mazl"
    }
    hidden = dataclasses.replace(kb, interventies={**kb.interventies, **changed})
    text = json.dumps({n: d for n, d in each_data(hidden, TODAY) if n.startswith(("kiezen", "kaarten"))})
    assert '"mazl"' not in text
    assert '"kiva"' in text
    assert "vergelijken/mazl" not in dict(each_data(hidden, TODAY))


def test_the_files_are_the_same_every_time_and_light(kb: Kennisbank) -> None:
    """Same input, same bytes, sorted; and comparing four programmes asks a few kilobytes."""
    modules = read_web_modules()
    files = web_files(kb, TODAY, None, modules)
    assert list(files.items()) == list(web_files(kb, TODAY, None, dict(reversed(modules.items()))).items())
    assert list(files) == sorted(files)
    largest = max(len(content) for path, content in files.items() if "/vergelijken/" in path)
    assert largest < 12_000


def test_no_text_ends_a_script(kb: Kennisbank) -> None:
    """A text with the ends of lines and of strings that JavaScript knows stays a text."""
    script = data_script("x", {"a": "\u2028\u2029\"\\'</script>"}).decode()
    assert script.startswith('kansrijk.data("x",')
    assert script.count("\n") == 1
    assert "\u2028" not in script
    text = json.loads(script.removeprefix('kansrijk.data("x",JSON.parse(').removesuffix("));\n"))
    assert json.loads(text)["a"] == "\u2028\u2029\"\\'</script>"


def test_every_kind_has_a_list(kb: Kennisbank) -> None:
    assert set(KINDS) == {soort.meervoud for soort in SOORTEN} == set(FACETS)
