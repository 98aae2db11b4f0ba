"""The page of a programme: a first screen that fits, states that cannot mislead, and studies counted once."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from basis import TODAY
from site_reading import html_files, read_html

from kansrijk.pages.build import build_pages
from kansrijk.pages.evidence import level_in_short, state_word
from kansrijk.pages.first_screen import answers, first_screen
from kansrijk.pages.intervention_evidence import n_studies
from kansrijk.pages.page import Page
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import contested, mark_of, marked
from kennisbank.model import Interventie, Oordeel
from matcher.evidence import evidence

MOST_WORDS = 120
"""What a reader takes in at one look (issue: readability of the programme page)."""
QUESTIONS = ["Voor wie", "Wat", "Hoe sterk", "Kosten", "Waar", "Wie bellen"]
STATES = {
    "geldig", "ouder dan vijf jaar", "in herbeoordeling", "niet erkend", "geen erkenning gevonden", "onbekend",
}  # fmt: skip
ENDED = {"opgevolgd", "ingetrokken"}


def text_of(markdown: str) -> str:
    """The words a reader sees of a piece of our Markdown."""
    plain = re.sub(r"<[^>]*>|\]\([^)]*\)|\{:[^}]*\}|^---$|\|[ -]+---.*$", " ", markdown, flags=re.MULTILINE)
    return re.sub(r"[\[\]|*#!\"·]|eerste-scherm|Vraag \| Antwoord", " ", plain)


def top_of(page: Page) -> str:
    """From the title to the first heading: what stands on the first screen."""
    return page.markdown.split("\n---\n", 1)[1].split("\n## ")[0]


def test_first_screen_is_short_for_every_programme(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Title, kind, six questions and six answers: at most 120 words, also for concepts and with long names."""
    shown = 0
    for item in kb.interventies.values():
        block = f"{item.naam} {kb.label('aarden', item.aard)} " + text_of(
            first_screen(item, kb, TODAY, "interventies/x.md")
        )
        assert len(block.split()) <= MOST_WORDS, (item.id, len(block.split()))
        page = pages.get(f"interventies/{item.id}.md")
        if page:
            shown += 1
            assert len(text_of(top_of(page)).split()) <= MOST_WORDS, item.id
    assert shown > 200


def test_first_screen_answers_the_same_questions(kb: Kennisbank) -> None:
    """Every programme answers all six, with words; nothing is cut off in the middle."""
    for item in kb.interventies.values():
        found = answers(item, kb, TODAY, "interventies/x.md")
        assert [a.question for a in found] == QUESTIONS
        assert all(a.text.strip() for a in found), item.id
        assert not [a.text for a in found if "…" in a.text or "..." in a.text], item.id
        level = kb.bewijsniveau(evidence(item, kb, TODAY).niveau)
        assert level.label in found[2].text and level.kort_niet in found[2].text


def test_long_target_group_gives_way_to_its_short_field(example_kb: Kennisbank) -> None:
    """Too long: the short field, or only the age; never a piece of the text."""
    long = dataclasses.replace(example_kb.interventies["voorbeeld"], doelgroep=" ".join(["leerlingen"] * 40))
    short = dataclasses.replace(long, doelgroep_kort="Leerlingen die vaak ziek zijn")
    assert answers(long, example_kb, TODAY, "x")[0].text == "4 tot 12 jaar"
    assert answers(short, example_kb, TODAY, "x")[0].text == "Leerlingen die vaak ziek zijn (4 tot 12 jaar)."


def verdict(kb: Kennisbank, **changes: str) -> Oordeel:
    return dataclasses.replace(kb.interventies["voorbeeld"].bewijs.oordelen[0], **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"datum": "2024-03-29"}, "geldig"),
        ({"datum": "2021-11-21"}, "ouder dan vijf jaar"),
        ({"datum": TODAY.replace(year=TODAY.year - 5).isoformat()}, "geldig"),
        ({"datum": "2012"}, "ouder dan vijf jaar"),
        ({"datum": "2012", "staat": "herbeoordeling"}, "in herbeoordeling"),
        ({"datum": "2012", "staat": "opgevolgd"}, "opgevolgd"),
        ({"datum": "2024", "staat": "ingetrokken"}, "ingetrokken"),
        ({"datum": "onbekend"}, "onbekend"),
        ({"niveau": "onbekend"}, "onbekend"),
        ({"niveau": "niet-erkend"}, "niet erkend"),
        ({"niveau": "geen-erkenning"}, "geen erkenning gevonden"),
        ({"niveau": "geen-erkenning", "staat": "herbeoordeling"}, "in herbeoordeling"),
        ({"datum": "2024", "geldig_tot": "2025-01-01"}, "verlopen"),
    ],
)
def test_state_of_a_verdict(example_kb: Kennisbank, changes: dict[str, str], state: str) -> None:
    assert state_word(verdict(example_kb, **changes), example_kb, TODAY) == state


def test_every_verdict_on_the_site_has_one_of_the_states(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Each row of verdicts says its state in bold, in the words of the vocabulary."""
    rows = 0
    for item in kb.published("interventies").values():
        assert isinstance(item, Interventie)
        part = pages[f"interventies/{item.id}.md"].markdown.split("{: #oordelen }")[1].split("\n###")[0]
        found = re.findall(r"\| \*\*([a-z ]+)\*\* \|", part)
        assert len(found) == len(item.bewijs.oordelen), item.id
        assert set(found) <= STATES | ENDED, item.id
        rows += len(found)
    assert rows > 200


def test_an_old_recognition_is_never_simply_a_recognition(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """Wherever the level of an old recognition stands on the first screen or in a list, its state stands with it."""
    old = [i for i in kb.published("interventies").values() if evidence(i, kb, TODAY).verlopen]  # type: ignore[arg-type]
    assert len(old) > 50
    for item in old:
        assert isinstance(item, Interventie)
        assert "ouder dan vijf jaar" in level_in_short(item, kb, TODAY), item.id
        assert "ouder dan vijf jaar" in top_of(pages[f"interventies/{item.id}.md"]), item.id


def test_no_page_says_erkend_without_year_or_denial(kb: Kennisbank, pages: dict[str, Page]) -> None:
    """On the page of an old recognition a sentence with 'erkend' names a year, denies it, or asks for it."""
    read = 0
    for item in kb.published("interventies").values():
        assert isinstance(item, Interventie)
        if not evidence(item, kb, TODAY).verlopen:
            continue
        body = pages[f"interventies/{item.id}.md"].markdown.split("{: #bronnen }")[0]
        read += 1
        for sentence in re.split(r"(?<=[.!?|])\s", body):
            if re.search(r"\b[Ee]rkende?\b", sentence):
                assert re.search(r"\b(niet|geen)\b|(19|20)[0-9]{2}", sentence), (item.id, sentence)
    assert read > 50


def test_every_link_to_a_contested_programme_carries_the_mark(kb: Kennisbank, site: Path) -> None:
    """On the built pages the mark stands right behind the link, in every list of every generated page."""
    marks = {f"interventies/{i}/index.html": contested(item, kb) for i, item in kb.interventies.items()}
    marks = {path: mark for path, mark in marks.items() if mark}
    made = ("interventies/", "vraagstukken/", "leeftijd/", "parels/", "puzzels/", "tips/", "over/", "visie/")
    link = re.compile(r'<a href="([^"#]+)">[^<]*</a>(\s*<em class="kr-betwist">([^<]*)</em>)?')
    seen: set[str] = set()
    for path, file in html_files(site).items():
        if not path.startswith(made) or path == "visie/kerncijfers/index.html":
            continue
        article = file.read_text(encoding="utf-8").split("<article")[1]
        base = path.removesuffix("index.html")
        for href, _, mark in link.findall(article):
            to = unquote(urljoin(f"https://x/{base}", href)).removeprefix("https://x/")
            if to in marks:
                seen.add(to)
                assert mark == marks[to], (path, to)
    assert seen == {p for p in marks if kb.interventies[p.split("/")[1]].status != "concept"}


def test_mark_in_plain_text(kb: Kennisbank) -> None:
    """Reports use the same mark; who is not contested has none."""
    marks = {i: mark_of(kb.interventies[i], kb) for i in ("mazl", "kanjertraining", "kiva")}
    assert marks == {"mazl": "bewering betwist", "kanjertraining": "betwist", "kiva": ""}
    assert marked("M@ZL", marks["mazl"]) == "M@ZL (bewering betwist)"
    assert marked("KiVa", marks["kiva"]) == "KiVa"


def test_repetitions_count_once(kb: Kennisbank) -> None:
    """Results of one study, and what repeats it, are one study."""
    voorzorg, water = kb.interventies["voorzorg"].bewijs.resultaten, kb.interventies["rots-en-water"].bewijs
    assert isinstance(voorzorg, tuple) and isinstance(water.resultaten, tuple)
    mejdoubi = tuple(r for r in voorzorg if r.studie == "Mejdoubi e.a. 2015")
    assert (len(mejdoubi), n_studies(mejdoubi)) == (3, 1)
    assert n_studies(voorzorg) == len(voorzorg) - 3  # three times Mejdoubi, twice Van der Vlist
    assert (len(water.resultaten), n_studies(water.resultaten)) == (3, 1)


def test_who_paid_for_a_cost_study(pages: dict[str, Page]) -> None:
    """Who paid stands with the calculation, and one calculation at more programmes counts once."""
    mazl, kiva = pages["interventies/mazl.md"].markdown, pages["interventies/kiva.md"].markdown
    assert "| Dam en Prinsen 2013 | ActiZ en GGD Nederland |" in mazl
    assert "Alles van Dam en Prinsen 2013 komt uit één berekening en telt als één." in mazl
    assert "wie betaalde is onbekend" in kiva


def test_headings_of_a_programme_stand_in_the_order_people_ask(pages: dict[str, Page]) -> None:
    """Evidence, delivery, caveats, facts, money, practice, relatives, clock, history, sources, pencil."""
    order = [
        "bewijs", "oordelen", "handreiking", "betwist", "onderzoek", "uitvoeren", "kanttekeningen", "gegevens", "kosten",
        "verspreiding", "verwant", "actueel", "geschiedenis", "bronnen", "melden",
    ]  # fmt: skip
    text = pages["interventies/mazl.md"].markdown
    places = [text.index(f"{{: #{anchor} }}") for anchor in order]
    assert places == sorted(places)


def test_concepts_and_unknown_programmes_have_a_first_screen(kb: Kennisbank) -> None:
    """With nothing known the first screen still says so in words."""
    concepts = [i for i in kb.interventies.values() if i.status == "concept"]
    assert concepts
    for item in concepts:
        page = build_pages(
            dataclasses.replace(kb, interventies={**kb.interventies, item.id: dataclasses.replace(item, status="gepubliceerd")}),
            TODAY,
        )  # fmt: skip
        assert "**Hoe sterk**" in top_of(page[f"interventies/{item.id}.md"])
        break


def test_html_of_the_first_screen(site: Path) -> None:
    """The block stands in the article, before the first heading."""
    html = read_html(site / "interventies" / "voorzorg" / "index.html")
    before = html.text.split("Hoe sterk is het bewijs?")[0]
    assert len(before.split()) <= MOST_WORDS + 2  # the hidden heads of the table
    assert all(question in before for question in QUESTIONS)
