"""Searching: spellings, word forms, compounds, whole questions, filters, and a useful answer to nothing."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from basis import ROOT, TODAY
from hypothesis import given, settings
from hypothesis import strategies as st

from kennisbank.knowledge import Kennisbank
from kennisbank.names import words
from matcher.dutch import compound_parts, porter, stem
from matcher.mending import mend
from matcher.prepare_search import prepare_search
from matcher.question import read_question
from matcher.search import Filters, SearchAnswer, search

Ask = Callable[..., SearchAnswer]


@pytest.fixture(scope="session")
def ask(search_data: dict[str, Any]) -> Ask:
    """Search the real knowledge base."""

    def answer(question: str, filters: Filters | None = None, limit: int = 10) -> SearchAnswer:
        return search(question, search_data, filters, limit)

    return answer


@pytest.mark.parametrize("spelling", ["M@ZL", "MAZL", "M@zl", "MAZZL", "mazl", "mazzel"])
def test_every_spelling_of_mazl_comes_first(spelling: str, ask: Ask) -> None:
    """The at sign is a letter here: the stock analyser would search for 'zl'."""
    assert ask(spelling).resultaten[0].id == "mazl"


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
def test_questions_find_their_programme(question: str, wanted: str, ask: Ask) -> None:
    """A word or a sentence from practice brings a right programme into the first three."""
    found = [h.id for h in ask(question, Filters(soort="interventie")).resultaten[:3]]
    assert wanted in found


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("verzuimen", "verzuim"), ("ouders", "ouder"), ("kinderen", "kind"), ("gezinnen", "gezin"), ("scholen", "school"),
     ("gemeenten", "gemeente"), ("opvoeden", "opvoeding"), ("ouder", "ouders"), ("kind", "kinderen"),
     ("verzuim", "ziekteverzuim"), ("verzuim", "schoolverzuim"), ("reeel", "reëel"), ("verzium", "verzuim")],
)  # fmt: skip
def test_word_forms_find_each_other(typed: str, wanted: str, search_data: dict[str, Any]) -> None:
    """Plurals, verbs, compounds, accents and typing errors lead to the word."""
    language = search_data["behoeften"]["taal"]
    (word,), (other,) = words(typed), words(wanted)
    assert stem(mend(word, language)) in {
        stem(mend(other, language)),
        *compound_parts(other, language["delen"]),
    }


def test_stems_do_not_run_together() -> None:
    """'zin' is not 'gezin'."""
    assert stem("zin") != stem("gezin")


def test_the_stems_are_those_of_whoosh(search_data: dict[str, Any]) -> None:
    """Our own copy of Porter's Dutch steps gives what Whoosh's stemmer gives, on every word there is here."""
    from whoosh.lang.snowball.dutch import DutchStemmer

    theirs = DutchStemmer()
    known = search_data["behoeften"]["taal"]["woorden"]
    assert len(known) > 3500
    assert [w for w in known if porter(w) != theirs.stem(w)] == []


@pytest.mark.parametrize(
    ("name", "least", "count"),
    [
        ("vragen-ontwikkelen", 94, 149),
        ("vragen-meten", 94, 141),
        ("vragen-nieuw-ontwikkelen", 94, 75),
        ("vragen-nieuw-meten", 94, 75),
        ("vragen-vrij", 92, 278),
        ("vragen-buitenstaander-ontwikkelen", 92, 80),
        ("vragen-buitenstaander-meten", 88, 80),
        ("vragen-buitenstaander-2-ontwikkelen", 94, 40),
        ("vragen-buitenstaander-2-meten", 94, 40),
    ],
)
def test_questions_from_practice_find_a_right_programme(
    name: str, least: int, count: int, ask: Ask, kb: Kennisbank
) -> None:
    """Of the questions at least this percentage has a right programme among the first three."""
    cases = yaml.safe_load((ROOT / f"tests/spec/{name}.yml").read_text(encoding="utf-8"))
    assert len([case for case in cases if case["goed"]]) == count
    assert {i for case in cases for i in case["goed"]} <= set(kb.interventies)
    missed = [
        case["vraag"]
        for case in cases
        if case["goed"] and not {hit.id for hit in ask(case["vraag"]).resultaten[:3]} & set(case["goed"])
    ]
    assert len(missed) * 100 <= (100 - least) * len(cases), missed


def test_texts_about_something_else_lead_nowhere(ask: Ask) -> None:
    """Of the texts that are not about growing up at least nine in ten get an honest no."""
    cases = yaml.safe_load((ROOT / "tests/spec/vragen-vrij.yml").read_text(encoding="utf-8"))
    other = [case["vraag"] for case in cases if not case["goed"]]
    assert len(other) > 50
    found = [text for text in other if ask(text).resultaten]
    assert len(found) * 10 <= len(other), found


@pytest.mark.parametrize(
    ("question", "asker"),
    [
        ("mijn dochter van 15 liegt", "ouder"),
        ("mijn ouders maken ruzie", "jongere"),
        ("ik ben 16 en slaap slecht", "jongere"),
        ("onze leerlingen luisteren niet", "school"),
        ("wat kan de gemeente doen", "gemeente"),
        ("peuters op de kinderopvang", "kinderopvang"),
        ("faalangst", ""),
    ],
)
def test_who_asks_is_seen(question: str, asker: str, search_data: dict[str, Any]) -> None:
    assert read_question(question, search_data["behoeften"]["taal"]).vrager == asker


def test_what_is_there_for_one_group_comes_when_that_group_is_named(ask: Ask) -> None:
    """A training for girls with a mild intellectual disability is the answer to who speaks of that, and to no other."""
    first = [
        ask(f"lessen over grenzen voor meiden {rest}").resultaten[0].id
        for rest in ("op het mbo", "met een lvb")
    ]
    assert first == ["girls-talk", "girls-talk-plus"]


def test_a_typing_error_is_mended_and_told(ask: Ask) -> None:
    answer = ask("shcoolverzuim", Filters(soort="interventie"))
    assert answer.suggestie == "schoolverzuim"
    assert "mazl" in [h.id for h in answer.resultaten[:3]]


def test_nothing_is_found_for_nonsense(ask: Ask) -> None:
    answer = ask("xqzvw")
    assert answer.resultaten == ()


@pytest.mark.parametrize(
    "question",
    [
        "recept voor appeltaart",
        "parkeervergunning aanvragen",
        "beste telefoon onder de 300 euro",
        "zonnepanelen subsidie",
        "mijn laptop start niet meer op",
        "hoe verleng ik mijn rijbewijs",
        "ik ben 54 en zoek werk",
        "hulp voor mijn vader van 81",
        "cursus valpreventie voor 70-plussers",
    ],
)
def test_another_subject_gets_no_programmes_but_an_honest_answer(question: str, ask: Ask) -> None:
    """One word in common is no answer; what is said instead is what there is here, and how to ask for it."""
    answer = ask(question)
    assert answer.resultaten == ()
    assert answer.vraag_terug.startswith("Dit begrijpen we niet.")
    assert answer.registers != ()


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("meldt zich elke week weer ziek", "ziekteverzuim"),
        ("hij wordt door de hele klas gepest en uitgelachen", "pesten"),
        ("de sfeer is al jaren slecht in deze klas", "sfeer"),
        ("een doelgroep definitie voor peuters", "toeleiding"),
        ("een gezin dat het niet meer trekt", "steun"),
    ],
)
def test_a_phrase_is_found_with_words_between_turned_or_split(
    question: str, wanted: str, search_data: dict[str, Any]
) -> None:
    """Dutch puts other words between the parts of a phrase, the verb at the end, and a space where none belongs."""
    read = read_question(question, search_data["behoeften"]["taal"])
    assert ("onderwerp", wanted) in [(t.soort, t.id) for t in read.doelen]


def test_a_comma_parts_phrases(search_data: dict[str, Any]) -> None:
    """'Ziek, moeder' is not 'moeder ziek'."""
    language = search_data["behoeften"]["taal"]

    def subjects(text: str) -> list[str]:
        return [t.id for t in read_question(text, language).doelen]

    assert "kopp" in subjects("zijn moeder is ziek")
    assert "kopp" not in subjects("hij is vaak ziek, moeder belt de school")


def test_loose_words_point_at_a_subject_together(search_data: dict[str, Any]) -> None:
    """Two loose words about one subject are a hint; one without a child or a school in it is none."""
    language = search_data["behoeften"]["taal"]
    together = read_question("de aansteker en de rooklucht van onze leerlingen", language)
    assert [(t.id, t.woorden) for t in together.doelen if t.soort == "onderwerp"] == [
        ("roken", "aansteker rooklucht")
    ]
    assert read_question("aansteker", language).doelen == ()


def test_small_words_carry_meaning(search_data: dict[str, Any]) -> None:
    """'Te zwaar' is about weight, 'het zwaar hebben' is about support."""
    language = search_data["behoeften"]["taal"]
    assert [t.id for t in read_question("te zwaar", language).doelen if t.soort == "onderwerp"] == ["gewicht"]
    assert [t.id for t in read_question("het zwaar hebben", language).doelen if t.soort == "onderwerp"] == [
        "steun"
    ]


@pytest.mark.parametrize(
    "word",
    ["stoel", "mama", "hart", "dringen", "kanjer training", "klagen", "uitgelopen", "gesnoven", "wegens"],
)
def test_ordinary_words_are_no_typing_errors(word: str, search_data: dict[str, Any]) -> None:
    """They are near to words of the vocabulary, and yet what was meant."""
    assert read_question(word, search_data["behoeften"]["taal"]).verbeterd == ()


@pytest.mark.parametrize(
    ("question", "months"),
    [
        ("kinderen jonger dan twee jaar", (0, 24)),
        ("van 4 tot en met 12 jaar", (48, 156)),
        ("van 4 tot 12 jaar", (48, 144)),
        ("kinderen t/m 12 jaar", (0, 156)),
        ("jeugd tot en met 12", (0, 156)),
        ("jeugd tot 12", (0, 144)),
        ("12-minners met overgewicht", (0, 144)),
        ("leerlingen in klas 2 en 4 vapen", (144, 216)),
        ("16-plussers die blowen", (192, 276)),
        ("van maandag tot en met 12 mei", None),
        ("jongeren onder de 18", (144, 216)),
        ("al drie jaar ziek", None),
        ("baby van 8 maanden", (8, 8)),
        ("een jongen van acht", (96, 96)),
        ("mijn dochter is bijna zeven", (84, 84)),
        ("een groep van vier", None),
        ("leerlingen van 4 vwo", (144, 216)),
        ("een zwangere van 22", (-9, 0)),
        ("jongens van 12 tot 16 die dealen", (144, 192)),
        ("meisjes van 13-15 met een eetstoornis", (156, 180)),
        ("overlast van jongeren 12-16", (144, 192)),
        ("van 3 tot 5 procent", None),
        ("het verzuim ging van 5 naar 8", None),
        ("3 van de 10 jongeren vapen", (144, 276)),
        ("4 van de 9 scholen", None),
        ("jongeren van 14 en 15 drinken", (168, 192)),
        ("jongeren van 16 jaar en ouder", (192, 276)),
        ("jeugd van 18+ met schulden", (216, 276)),
        ("Triple P niveau 4 plus", None),
        ("kinderen op de bso", (48, 144)),
        ("meisjes in de puberteit", (144, 216)),
    ],
)
def test_ages_in_words_and_ranges(
    question: str, months: tuple[int, int] | None, search_data: dict[str, Any]
) -> None:
    assert read_question(question, search_data["behoeften"]["taal"]).leeftijd == months


def test_results_say_why(ask: Ask) -> None:
    hit = ask("veel leerlingen spijbelen").resultaten[0]
    assert any("vraagstuk: schoolverzuim" in reason and "spijbelen" in reason for reason in hit.waarom)


def test_filters_hold(ask: Ask, kb: Kennisbank) -> None:
    """Each filter leaves only what it says, and something."""
    by_age = ask("opvoeding gezin school", Filters(soort="interventie", leeftijd=1), 50).resultaten
    assert by_age
    for hit in by_age:
        ages = kb.interventies[hit.id].leeftijd
        assert float(ages.van) <= 1 <= float(ages.tot)
    by_setting = ask("leerlingen", Filters(setting="school"), 50).resultaten
    assert by_setting
    assert all("school" in kb.interventies[h.id].settings for h in by_setting)
    by_level = ask("leerlingen", Filters(niveau="universeel"), 50).resultaten
    assert by_level
    assert all("universeel" in kb.interventies[h.id].preventieniveau for h in by_level)
    by_problem = ask("school", Filters(vraagstuk="pesten"), 50).resultaten
    assert {h.soort for h in by_problem} >= {"interventie"}
    assert {h.soort for h in ask("gezin", Filters(soort="tip")).resultaten} == {"tip"}


def test_preparing_shares_no_scratch_files(
    kb: Kennisbank, search_data: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Preparing twice gives the same bytes, and nothing is used or left at a place others use too."""
    (tmp_path / "MAIN.tmp").write_text("van een ander", encoding="utf-8")  # where Whoosh would put its files
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert json.dumps(prepare_search(kb, TODAY)) == json.dumps(search_data)
    assert [p.name for p in tmp_path.iterdir()] == ["MAIN.tmp"]


def test_concepts_are_not_found(search_data: dict[str, Any], kb: Kennisbank) -> None:
    """What readers may not see is not in the index."""
    titles = {ident for ident, *_ in search_data["titels"]}
    concepts = {item.id for item in kb.items() if item.status == "concept"}
    assert concepts
    assert not concepts & titles


def test_nothing_found_says_what_that_means_and_where_else_to_look(ask: Ask) -> None:
    answer = ask("xqzvw")
    assert "zegt niet dat iets niet bestaat" in answer.uitleg[0]
    assert [r["url"] for r in answer.registers][:2] == [
        "https://www.nji.nl",
        "https://www.loketgezondleven.nl",
    ]


def test_filters_that_leave_nothing_say_so(ask: Ask) -> None:
    """The programmes are there; it is the filter that hides them."""
    answer = ask("pesten", Filters(leeftijd=0.5))
    assert answer.resultaten == ()
    assert "Zonder filters" in answer.uitleg[0]
    assert answer.registers == ()


def test_a_question_for_a_solution_gets_programmes_first(ask: Ask) -> None:
    """Parels and tips come after the programmes that fit as well."""
    kinds = [hit.soort for hit in ask("wat helpt tegen pesten in de klas?", limit=5).resultaten]
    assert kinds == ["interventie"] * 5


def test_a_pupil_in_danger_gets_113_first(ask: Ask) -> None:
    document = ask("een leerling zegt dat hij niet meer wil leven").as_dict()
    assert list(document)[:4] == ["vraag", "resultaten", "suggestie", "eerst"]
    assert "113" in document["eerst"][0]["bericht"]


@settings(max_examples=100, deadline=None)
@given(question=st.text(max_size=80))
def test_any_question_is_answered(question: str, ask: Ask) -> None:
    """No question makes it fall over, and results come best first."""
    scores = [h.score for h in ask(question).resultaten]
    assert scores == sorted(scores, reverse=True)
