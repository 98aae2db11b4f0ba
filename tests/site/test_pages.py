"""The pages themselves: the same every time, one for each entry, and honest about what is old or unknown."""

from __future__ import annotations

import dataclasses
import datetime as dt
import posixpath
import re

import pytest
from basis import TODAY

from kansrijk.pages.about import about_pages
from kansrijk.pages.build import build_pages
from kansrijk.pages.due import due_pages
from kansrijk.pages.page import Page
from kansrijk.pages.themes import theme_pages
from kansrijk.pages.words import age, age_point, euro, listing, number, part_date
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load
from kennisbank.model import SOORTEN, Interventie, Leeftijd

LATER = dt.date(2035, 1, 1)


def test_same_input_same_bytes(real_files: dict[str, bytes], pages: dict[str, Page]) -> None:
    """Loading and building again gives the same pages in the same order."""
    again = build_pages(load(real_files, TODAY).require_valid(), TODAY)
    assert list(again.items()) == list(pages.items())
    assert list(pages) == sorted(pages)


def test_every_published_entry_has_a_page(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Concepts have none, everything else has one that names its YAML."""
    for soort in SOORTEN:
        for item in kb.of(soort.meervoud).values():
            path = f"{soort.meervoud}/{item.id}.md"
            assert (path in pages) == (item.status != "concept")
            if path in pages:
                assert pages[path].source == f"{soort.map}/{item.id}.yml"


def test_concepts_are_nowhere(example_files: dict[str, bytes]) -> None:
    """A concept has no page and is named on no other."""
    files = dict(example_files)
    path = "parels/voorbeeldparel.yml"
    text = files[path].decode().replace("status: gepubliceerd", "status: concept")
    files[path] = text.replace("Koffie op het schoolplein", "Geheime titel").encode()
    pages = build_pages(load(files, TODAY).require_valid(), TODAY)
    assert "parels/voorbeeldparel.md" not in pages
    assert not [
        p.path for p in pages.values() if "Geheime titel" in p.markdown or "voorbeeldparel" in p.markdown
    ]


def test_titles_are_unique(pages: dict[str, Page]) -> None:
    """No two pages share the words in the browser tab."""
    titles = [page.title for page in pages.values()]
    assert sorted(titles) == sorted(set(titles))


def test_colour_and_bands_never_stand_alone(pages: dict[str, Page]) -> None:
    """A coloured mark has words in it, and a band of ages or years stands in a line that says the same in words."""
    marks = bands = 0
    for page in pages.values():
        for line in page.markdown.splitlines():
            for shown in re.findall(r"(?:\*([^*]*)\*|\[([^\]]*)\]\([^)]*\))\{: [^}]*\.kr-merk", line):
                marks += 1
                assert re.search(r"\w", "".join(shown)), (page.path, line)
            if "kr-band" in line:
                bands += 1
                assert re.search(r"\d|geboorte|zwanger", re.sub(r"<[^>]*>", "", line)), (page.path, line)
    assert marks > 500
    assert bands > 200


def leads_to(page: Page) -> set[str]:
    """The pages that this one links to."""
    found = re.findall(r"\]\(([^)#?:]+\.md)", page.markdown)
    return {posixpath.normpath(posixpath.join(posixpath.dirname(page.path), to)) for to in found}


@pytest.mark.parametrize("most", [10, 60])
def test_a_long_list_goes_over_several_pages(most: int, kb: Kennisbank) -> None:
    """Nothing is lost or told twice, no page holds much more than it may, and every page of the list can be reached."""

    def made(size: int) -> dict[str, Page]:
        return {
            p.path: p
            for p in [
                *theme_pages(kb, TODAY, size),
                *due_pages(kb, TODAY, size),
                *about_pages(kb, TODAY, size),
            ]
        }

    whole, spread = made(10_000), made(most)
    assert set(whole) < set(spread)
    split = 0
    for path, page in whole.items():
        folder = path.removesuffix(".md").removesuffix("/index") + "/"
        parts = [spread[path], *(p for at, p in spread.items() if at.startswith(folder) and at not in whole)]
        if len(parts) == 1 or path.endswith("index.md"):
            continue
        split += 1
        # What a page leads to is on one of its parts, but for the names behind a source that very many use.
        lost = leads_to(page) - set().union(*map(leads_to, parts))
        assert not lost, path
        reached, todo = {path}, [path]
        while todo:
            more = {to for to in leads_to(spread[todo.pop()]) if to.startswith(folder)} - reached
            reached |= more
            todo += more
        assert reached == {p.path for p in parts}
        rows = [p.markdown.count("\n    | [") + p.markdown.count("\n| [") for p in parts[1:]]
        assert max(rows) <= most, path
    assert split > 3


def test_every_vraagstuk_and_age_has_a_page(kb: Kennisbank, pages: dict[str, Page]) -> None:
    for vraagstuk in kb.vocabulaire["vraagstukken"]:
        assert f"vraagstukken/{vraagstuk}.md" in pages
    for fase in kb.leeftijdsfasen:
        assert f"leeftijd/{fase.id}.md" in pages


def test_overviews_are_complete(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Every entry with a page stands once in the list of its kind."""
    for soort in SOORTEN:
        overview = pages[f"{soort.meervoud}/index.md"].markdown
        for item_id in kb.published(soort.meervoud):
            assert overview.count(f"]({item_id}.md)") == 1, item_id


def entry(kb: Kennisbank, item_id: str, today: dt.date = TODAY, **changes: object) -> str:
    """The Markdown of one programme after changing some of its fields."""
    item = dataclasses.replace(kb.interventies[item_id], **changes)  # type: ignore[arg-type]
    changed = dataclasses.replace(kb, interventies={**kb.interventies, item_id: item})
    return build_pages(changed, today)[f"interventies/{item_id}.md"].markdown


def test_clock_says_what_is_late(example_kb: Kennisbank) -> None:
    """A recognition past five years and a check past a year are said in words; the rule is named as a rule."""
    now, later = entry(example_kb, "voorbeeld"), entry(example_kb, "voorbeeld", LATER)
    assert "tot 29 maart 2029, berekend" in now
    assert "rekenregel" in now
    assert "De eigenaar las deze pagina nog niet na." in now
    assert "Langer dan een jaar geleden" not in now
    assert "ouder dan vijf jaar; huidige status niet bevestigd" in later
    assert "Langer dan een jaar geleden" in later


def test_stated_end_is_not_called_calculated(example_kb: Kennisbank) -> None:
    """An end that the source gives is shown as such."""
    bewijs = example_kb.interventies["voorbeeld"].bewijs
    oordeel = dataclasses.replace(bewijs.oordelen[0], geldig_tot="2030-06")
    text = entry(example_kb, "voorbeeld", bewijs=dataclasses.replace(bewijs, oordelen=(oordeel,)))
    assert "tot juni 2030" in text
    assert "rekenregel" not in text


def test_dispute_is_a_warning(example_kb: Kennisbank) -> None:
    """What is contested stands in a warning with its explanation, and in the lists."""
    bewijs = example_kb.interventies["voorbeeld"].bewijs
    betwist = dataclasses.replace(
        bewijs.betwist, is_betwist=True, waarover="werking", uitleg="De een zegt dit, de ander dat."
    )
    text = entry(example_kb, "voorbeeld", bewijs=dataclasses.replace(bewijs, betwist=betwist))
    assert '!!! warning "Betwist: of het werkt"' in text
    assert "De een zegt dit, de ander dat." in text
    assert "Goed onderbouwd (2024, geldig)" in text
    assert "[betwist](#betwist){: .kr-betwist }" in text


def test_ended_programme_points_to_its_successor(example_kb: Kennisbank) -> None:
    text = entry(example_kb, "voorbeeld", status="vervallen", vervangen_door=("ander-voorbeeld",))
    assert '!!! danger "Vervallen"' in text
    assert "Kijk nu bij [Tweede](ander-voorbeeld.md)" in text


def test_unknown_is_said_and_kept_together(example_kb: Kennisbank) -> None:
    """Unknown fields are named in one row, and sections say 'onbekend' in words."""
    item = example_kb.interventies["voorbeeld"]
    text = entry(
        example_kb,
        "voorbeeld",
        intensiteit="onbekend",
        settings="onbekend",
        schooltypen="onbekend",
        werkzame_elementen="onbekend",
        kosten=dataclasses.replace(item.kosten, bedragen="onbekend", kosten_baten="onbekend"),
        bewijs=dataclasses.replace(item.bewijs, resultaten="onbekend"),
    )
    assert "| **Onbekend** | waar, schooltypen, hoe vaak en hoe lang en kosten |" in text
    assert "Wat het kost en wat het oplevert, is onbekend." in text
    assert "Of er onderzoek is naar het effect, is bij ons onbekend." in text


def test_relations_show_on_both_sides(example_kb: Kennisbank) -> None:
    """A relation stated on one programme stands, turned round, on the other."""
    from kennisbank.model.interventie import Relatie

    relation = Relatie("variant-van", "ander-voorbeeld", "Voor jongere kinderen.")
    item = dataclasses.replace(example_kb.interventies["voorbeeld"], relaties=(relation,))
    pages = build_pages(
        dataclasses.replace(example_kb, interventies={**example_kb.interventies, "voorbeeld": item}), TODAY
    )
    assert "is een variant van [Tweede](ander-voorbeeld.md)" in pages["interventies/voorbeeld.md"].markdown
    assert "heeft als variant [Voorbeeld](voorbeeld.md)" in pages["interventies/ander-voorbeeld.md"].markdown


def test_every_fact_reference_has_its_source(pages: dict[str, Page]) -> None:
    """Each small number in the text has a numbered source on the same page."""
    referred = {page: set(re.findall(r"\]\(#bron-([0-9]+)\)", page.markdown)) for page in pages.values()}
    assert sum(map(bool, referred.values())) > 200
    for page, numbers in referred.items():
        for number_ in numbers:
            assert f"{{: #bron-{number_} }}" in page.markdown, page.path


def test_real_programmes_say_their_level_and_sources(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Level, what it does not mean, dates and sources stand on every programme."""
    for item in kb.published("interventies").values():
        assert isinstance(item, Interventie)
        text = pages[f"interventies/{item.id}.md"].markdown
        for part in (
            "**Hoe sterk**",
            "**Wat dit niet betekent.**",
            "{: #actueel }",
            "{: #bronnen }",
            "{: #geschiedenis }",
        ):
            assert part in text, (item.id, part)


@pytest.mark.parametrize(
    ("van", "tot", "text"),
    [
        (-0.75, 2, "zwangerschap tot 2 jaar"),
        (-0.75, 0, "zwangerschap tot geboorte"),
        (0, 4, "0 tot 4 jaar"),
        (0, 1.5, "geboorte tot 18 maanden"),
        (0.5, 1.5, "6 tot 18 maanden"),
        (4, 12, "4 tot 12 jaar"),
        (11, 11, "11 jaar"),
        (12, "onbekend", "vanaf 12 jaar; tot wanneer is onbekend"),
        ("onbekend", 4, "tot 4 jaar; vanaf wanneer is onbekend"),
        ("onbekend", "onbekend", "onbekend"),
    ],
)
def test_ages_in_words(van: float, tot: float, text: str) -> None:
    assert age(Leeftijd(van, tot)) == text


def test_numbers_and_dates_in_words() -> None:
    assert age_point(-0.25) == "6 maanden zwangerschap"
    assert (euro(80), euro(1.88), euro(12500)) == ("€ 80", "€ 1,88", "€ 12.500")
    assert number(1250.5) == "1.250,5"
    assert [part_date(d) for d in ("2017", "2017-03", "2017-03-29", "onbekend")] == [
        "2017",
        "maart 2017",
        "29 maart 2017",
        "onbekend",
    ]
    assert listing(["a", "b", "c"]) == "a, b en c"
