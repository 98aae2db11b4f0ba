"""Searching: spellings, word forms, compounds, whole questions, filters, and a useful answer to nothing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from basis import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.knowledge import Kennisbank
from matcher.needs import find_needs
from matcher.prepare_needs import prepare_needs
from matcher.search import Filters, Searcher, stem


@pytest.fixture(scope="session")
def searcher(kb: Kennisbank) -> Searcher:
    return Searcher(kb, TODAY)


@pytest.mark.parametrize("spelling", ["M@ZL", "MAZL", "M@zl", "MAZZL", "mazl", "mazzel"])
def test_every_spelling_of_mazl_comes_first(spelling: str, searcher: Searcher) -> None:
    """The at sign is a letter here: the stock analyser would search for 'zl'."""
    assert searcher.search(spelling).resultaten[0].id == "mazl"


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("voorzorg", "voorzorg"),
        ("ziekteverzuim", "mazl"),
        ("verzuim", "mazl"),
        ("leerlingen die vaak ziek gemeld zijn", "mazl"),
        ("peuters met een taalachterstand", "vve-toeleiding"),
        ("voorlezen aan huis", "voorleesexpress"),
        ("wat helpt tegen pesten in de klas?", "kiva"),
        ("huisbezoek bij kwetsbare zwangeren", "voorzorg"),
        ("kinderen van ouders die gaan scheiden", "kies"),
        ("onbedoeld zwanger", "nu-niet-zwanger"),
        ("gezinnen met een klein netwerk", "home-start"),
        ("seksuele vorming op het mbo", "lang-leve-de-liefde-mbo"),
        ("somberheid bij jongeren", "grip-op-je-dip-online"),
    ],
)
def test_questions_find_their_programme(question: str, wanted: str, searcher: Searcher) -> None:
    """A word or a sentence from practice brings a right programme into the first three."""
    found = [h.id for h in searcher.search(question, Filters(soort="interventie")).resultaten[:3]]
    assert wanted in found


@pytest.mark.parametrize(
    ("one", "other"),
    [("verzuimen", "verzuim"), ("ouders", "ouder"), ("kinderen", "kind"), ("gezinnen", "gezin"), ("scholen", "school"),
     ("gemeenten", "gemeente"), ("opvoeden", "opvoeding"), ("reëel", "reeel")],
)  # fmt: skip
def test_word_forms_share_a_stem(one: str, other: str) -> None:
    """Plurals and verbs find the noun."""
    from kennisbank.names import words

    assert stem(words(one)[0]) == stem(words(other)[0])


def test_stems_do_not_run_together() -> None:
    """'zin' is not 'gezin'."""
    assert stem("zin") != stem("gezin")


def test_a_typing_error_is_mended_and_told(searcher: Searcher) -> None:
    answer = searcher.search("shcoolverzuim", Filters(soort="interventie"))
    assert answer.suggestie == "schoolverzuim"
    assert "mazl" in [h.id for h in answer.resultaten[:3]]


def test_nothing_is_found_for_nonsense(searcher: Searcher) -> None:
    answer = searcher.search("xqzvw")
    assert answer.resultaten == ()


def test_results_say_why(searcher: Searcher) -> None:
    hit = searcher.search("veel leerlingen spijbelen").resultaten[0]
    assert any("vraagstuk: schoolverzuim" in reason and "spijbelen" in reason for reason in hit.waarom)


def test_filters_hold(searcher: Searcher, kb: Kennisbank) -> None:
    """Each filter leaves only what it says, and something."""
    by_age = searcher.search(
        "opvoeding gezin school", Filters(soort="interventie", leeftijd=1), 50
    ).resultaten
    assert by_age
    for hit in by_age:
        ages = kb.interventies[hit.id].leeftijd
        assert float(ages.van) <= 1 <= float(ages.tot)
    by_setting = searcher.search("leerlingen", Filters(setting="school"), 50).resultaten
    assert by_setting
    assert all("school" in kb.interventies[h.id].settings for h in by_setting)
    by_level = searcher.search("leerlingen", Filters(niveau="universeel"), 50).resultaten
    assert by_level
    assert all("universeel" in kb.interventies[h.id].preventieniveau for h in by_level)
    by_problem = searcher.search("school", Filters(vraagstuk="pesten"), 50).resultaten
    assert {h.soort for h in by_problem} >= {"interventie"}
    assert {h.soort for h in searcher.search("gezin", Filters(soort="tip")).resultaten} == {"tip"}


def test_an_index_shares_no_scratch_files(
    kb: Kennisbank, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two searches at one moment do not touch each other: nothing is used or left at a place others use too."""
    (tmp_path / "MAIN.tmp").write_text("van een ander", encoding="utf-8")  # where Whoosh would put its files
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert Searcher(kb, TODAY).search("M@ZL").resultaten[0].id == "mazl"
    assert [p.name for p in tmp_path.iterdir()] == ["MAIN.tmp"]


def test_concepts_are_not_found(searcher: Searcher) -> None:
    """What readers may not see is not in the index."""
    assert all(item.status != "concept" for item in searcher.items.values())


@settings(max_examples=100, deadline=None)
@given(question=st.text(max_size=80))
def test_any_question_is_answered(question: str, searcher: Searcher) -> None:
    """No question makes it fall over, and results come best first."""
    scores = [h.score for h in searcher.search(question).resultaten]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("leerlingen zitten niet lekker in hun vel", "depressie"),
        ("veel ziekteverzuim", "schoolverzuim"),
        ("kinderen die te dik zijn", "overgewicht"),
        ("vechtscheiding", "scheiding"),
        ("drinken en blowen", "middelengebruik"),
        ("huiselijk geweld", "kindermishandeling"),
        ("peuters die weinig Nederlands spreken", "taalachterstand"),
        ("eenzame ouders", "steun-en-netwerk"),
    ],
)
def test_plain_words_become_vraagstukken(text: str, wanted: str, kb: Kennisbank) -> None:
    """Everyday words lead to the problem, and the words that did are named."""
    needs = find_needs(text, prepare_needs(kb)).needs
    assert needs[0].vraagstuk == wanted
    assert 0 < needs[0].score <= 1


@pytest.mark.parametrize("text", ["waarom lukt het niet?", "hallo", "de gemeente vergadert op dinsdag"])
def test_a_vague_text_is_no_need(text: str, kb: Kennisbank) -> None:
    """Too vague gives nothing rather than a guess."""
    assert find_needs(text, prepare_needs(kb)).needs == ()
