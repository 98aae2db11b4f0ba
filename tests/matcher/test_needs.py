"""Needs in plain words: vraagstukken with the words that led there, a question back and figures; acute help is in test_acute."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from basis import ROOT, THOROUGH
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.mending import mend
from matcher.needs import NeedsAnswer, needs_of
from matcher.question import read_question


def find_needs(text: str, data: dict[str, Any]) -> NeedsAnswer:
    return needs_of(read_question(text, data["taal"]), data)


def test_many_misspelled_words_become_what_each_becomes_alone(needs_data: dict[str, Any]) -> None:
    """Of many words the known ones are looked up by their pairs of letters: another way to the same word."""
    language = needs_data["taal"]
    odd = [
        "aaaa",
        "abababab",
        "ababababab",
        "eeeeeeee",
        "qqqq",
        "stres",
        "angs",
        "lleren",
        "gepsest",
        "ruizes",
    ]
    words = odd + [
        wrong
        for word in list(language["woorden"])[:: 60 if THOROUGH else 300]
        if len(word) > 4
        for wrong in (
            word[:2] + word[3:],
            word[:3] + "q" + word[4:],
            word[:1] + word[2] + word[1] + word[3:-2] + "x",
        )
    ]
    assert len(words) > (200 if THOROUGH else 60)
    together = [mend(word, language) for word in words]
    alone = [mend(word, {**language, "woorden": dict(language["woorden"])}) for word in words]
    assert together == alone
    assert sum(word != found for word, found in zip(words, together, strict=True)) > len(words) // 8


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("leerlingen zitten niet lekker in hun vel", "depressie"),
        ("veel ziekteverzuim", "schoolverzuim"),
        ("kinderen die te dik zijn", "overgewicht"),
        ("vechtscheiding", "scheiding"),
        ("drinken en blowen", "middelengebruik"),
        ("onze zoon blowt", "middelengebruik"),
        ("huiselijk geweld", "kindermishandeling"),
        ("peuters die weinig Nederlands spreken", "taalachterstand"),
        ("eenzame ouders", "steun-en-netwerk"),
        ("mijn vader slaat me", "kindermishandeling"),
        ("kinderen worden gepsest", "pesten"),
    ],
)
def test_plain_words_become_vraagstukken(text: str, wanted: str, needs_data: dict[str, Any]) -> None:
    """Everyday words lead to the problem."""
    answer = find_needs(text, needs_data)
    assert wanted in [need.vraagstuk for need in answer.needs]
    assert 9_990 <= sum(need.score for need in answer.needs) <= 10_000
    assert answer.vraag_terug == ""


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("vapen, vooral in klas 1 en 2", "taalachterstand"),
        ("opvoedondersteuning voor ouders met jonge kinderen", "relaties-en-seksualiteit"),
        ("jongeren van 18 tot 27 met depressie", "schoolverzuim"),
        ("pesten op de middelbare school", "schoolverzuim"),
        ("roken in het voortgezet onderwijs", "schoolverzuim"),
        ("jongens van 16, 17 die niet naar school gaan", "kwetsbare-start"),
        ("jeugd in de wijk hangt rond", "overgewicht"),
        ("ouders van jongens met overgewicht", "kwetsbare-start"),
        ("ouders van jongens die vechten", "relaties-en-seksualiteit"),
        ("oudere jeugd die drinkt", "steun-en-netwerk"),
    ],
)
def test_words_that_say_for_whom_are_no_problem(text: str, other: str, needs_data: dict[str, Any]) -> None:
    """A class, an age and who the parents are say for whom it is, and not what it is about."""
    assert other not in [need.vraagstuk for need in find_needs(text, needs_data).needs]


def test_one_age_is_a_year(needs_data: dict[str, Any]) -> None:
    """A child is five until it is six."""
    assert find_needs("kinderen van 5 die pesten", needs_data).leeftijd == (500, 600)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("tienermoeders (jonger dan 21) en hun kindje tot twee jaar", (0, 200)),
        ("ouders van jongeren van 12 tot 18", (1200, 1800)),
        ("peuters van anderhalf tot drie", (150, 300)),
        ("peuters van anderhalf tot en met drie jaar", (150, 400)),
        ("kinderen en jongeren die gepest worden", None),
        ("havo en eerstejaars studenten met prestatiedruk", (1200, 2400)),
        ("jongeren op het mbo", (1600, 2300)),
        ("kleuter op de basisschool", (400, 600)),
    ],
)
def test_ages_are_of_those_who_grow_up(
    text: str, months: tuple[int, int] | None, needs_data: dict[str, Any]
) -> None:
    """Not of their parents; two groups are both meant, and two words for one group narrow each other."""
    assert find_needs(text, needs_data).leeftijd == months


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("scholen sluiten, ouders vrezen voor de laatste school in het dorp", "Pesten"),
        ("Roma-kinderen die niet op het vo aankomen", "Overgewicht"),
        ("vaders uit ons dorp", ""),
    ],
)
def test_words_that_only_hint_are_asked_about(text: str, guess: str, needs_data: dict[str, Any]) -> None:
    """A plan is not built on a word that means something else: in doubt it names what it may be, and asks."""
    answer = find_needs(text, needs_data)
    assert answer.needs == ()
    assert guess in answer.vraag_terug != ""


def test_hints_beside_a_named_subject_are_no_need(needs_data: dict[str, Any]) -> None:
    """'Extra tijd' hints at seeing problems early, also at abuse; who names dyslexia does not mean that."""
    answer = find_needs("leerlingen met dyslexie die extra tijd nodig hebben", needs_data)
    assert [need.vraagstuk for need in answer.needs] == ["taalachterstand"]
    assert answer.onderwerpen == ("lezen",)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("hoogbegaafde kinderen vallen uit", "lichamelijke-gezondheid"),
        ("peuters zitten te veel op de tablet", "overgewicht"),
        ("meisjes die niet meer eten", "overgewicht"),
        ("dwangmatig afvallen", "overgewicht"),
    ],
)
def test_a_part_of_what_is_said_is_not_the_need(text: str, other: str, needs_data: dict[str, Any]) -> None:
    """The first half of a verb, or words that together say something else."""
    found = [need.vraagstuk for need in find_needs(text, needs_data).needs]
    assert found
    assert other not in found


def test_where_children_live_comes_after_what_it_is_about(needs_data: dict[str, Any]) -> None:
    beside = find_needs("vroeggeboorte in de achterstandswijken", needs_data).needs
    alone = find_needs("kinderen uit achterstandswijken", needs_data).needs
    assert [need.vraagstuk for need in beside] == ["kwetsbare-start", "steun-en-netwerk"]
    assert beside[1].score * 2 < beside[0].score
    assert [need.vraagstuk for need in alone] == ["steun-en-netwerk"]


def test_the_words_that_led_there_are_named(needs_data: dict[str, Any]) -> None:
    (need,) = find_needs("leerlingen met veel ziekteverzuim", needs_data).needs
    assert need.woorden == ("ziekteverzuim",)


@pytest.mark.parametrize(
    "text",
    [
        "waarom lukt het niet?",
        "wat is er voor deze kinderen?",
        "mijn kind heeft problemen",
        "mijn kind is anders dan anderen",
        "jeugd preventie",
        "hoe nu verder",
        "wat moet een school doen",
        "",
    ],
)
def test_a_vague_text_is_asked_back(text: str, needs_data: dict[str, Any]) -> None:
    """Too vague gives no guess and names no subjects out of the blue, but asks for what we need to know."""
    answer = find_needs(text, needs_data)
    assert answer.needs == ()
    assert answer.vraag_terug == needs_data["teksten"]["vraag_meer"]
    assert "Waar gaat het over?" in answer.vraag_terug


@pytest.mark.parametrize(
    "text",
    ["asdf", "blorp snik wazel", "recept voor appeltaart", "de gemeente vergadert op dinsdag", "xqzvw kjhg"],
)
def test_what_is_about_something_else_is_not_understood(text: str, needs_data: dict[str, Any]) -> None:
    """Nonsense and other subjects are told plainly that we do not understand them, and what we do know about."""
    answer = find_needs(text, needs_data)
    assert answer.needs == ()
    assert answer.vraag_terug.startswith("Dit begrijpen we niet.")


def test_a_likely_vraagstuk_is_named_in_the_question_back(needs_data: dict[str, Any]) -> None:
    """A word that looks like the words of a vraagstuk leads to a question with that vraagstuk in it."""
    answer = find_needs("taalachtig", needs_data)
    assert answer.needs == ()
    assert "'Taalachterstand en leesachterstand'" in answer.vraag_terug


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("hoeveel kinderen worden gepest?", True),
        ("welk percentage van de jongeren drinkt?", True),
        ("cijfers over schoolverzuim", True),
        ("hoe kan het aantal tienerzwangerschappen omlaag?", False),
        ("hoeveel kost een training?", False),
        ("het aantal meldingen bij Veilig Thuis stijgt", False),
        ("neemt het aantal meldingen toe?", True),
        ("aantal kinderen in armoede", True),
        ("wat helpt tegen pesten?", False),
    ],
)
def test_a_question_for_figures_is_seen(text: str, figures: bool, needs_data: dict[str, Any]) -> None:
    assert find_needs(text, needs_data).cijfers is figures


def test_a_figure_that_is_told_is_not_asked_for(needs_data: dict[str, Any]) -> None:
    """Policy notes begin with figures; what a programme costs stands with the programme."""
    cases = yaml.safe_load((ROOT / "tests/spec/cijfervragen.yml").read_text(encoding="utf-8"))
    assert [text for text in cases["gevraagd"] if not find_needs(text, needs_data).cijfers] == []
    assert [text for text in cases["verteld"] if find_needs(text, needs_data).cijfers] == []


@pytest.mark.parametrize(
    ("text", "wanted", "subjects"),
    [
        ("geen angst maar wel boos", ["gedragsproblemen"], {"boos-gedrag"}),
        ("geen onrust in de klas; wel stille kinderen", ["angst"], {"angstklachten"}),
        (
            "geen behoefte aan iets tegen pesten, wel aan sociale vaardigheden",
            ["gedragsproblemen"],
            {"sociaal"},
        ),
        ("wij hebben geen problemen met alcohol, maar wel met vapen", ["middelengebruik"], {"roken"}),
        ("alcohol speelt bij ons niet, drugs wel", ["middelengebruik"], {"drugs"}),
        ("pesten is geen probleem, wel eenzaamheid", ["steun-en-netwerk"], {"eenzaam"}),
        ("alcohol is al goed geregeld, gamen niet", ["middelengebruik"], {"gamen-gokken"}),
        ("het gaat niet om pesten", [], set()),
        # No denial of a need: it is more than that, or to be without it is the need.
        (
            "het gaat niet alleen om pesten maar ook om eenzaamheid",
            ["pesten", "steun-en-netwerk"],
            {"pesten", "eenzaam"},
        ),
        (
            "geen vrienden, wel veel gamen",
            ["middelengebruik", "steun-en-netwerk"],
            {"eenzaam", "gamen-gokken"},
        ),
        ("alcohol is nog niet goed geregeld", ["middelengebruik"], {"alcohol"}),
        ("de angst gaat niet over", ["angst"], {"angstklachten"}),
        ("hoe is hulp bij angst geregeld", ["angst"], {"angstklachten"}),
    ],
)
def test_what_is_denied_is_no_need(
    text: str, wanted: list[str], subjects: set[str], needs_data: dict[str, Any]
) -> None:
    found = find_needs(text, needs_data)
    assert sorted(need.vraagstuk for need in found.needs) == wanted
    assert set(found.onderwerpen) == subjects


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("tweejarigen die nog niet praten", "taal"),
        ("een peuter die nog niet loopt", "motoriek"),
        ("hij is altijd boos", "boos-gedrag"),
    ],
)
def test_a_short_phrase_holds_with_the_word_that_it_needs(
    text: str, subject: str, needs_data: dict[str, Any]
) -> None:
    """'Nog' may stand anywhere, but 'praat nog niet' is lost without it."""
    assert subject in find_needs(text, needs_data).onderwerpen


@pytest.mark.parametrize(
    ("text", "vraagstuk"),
    [
        ("meisjes die zichzelf te dik vinden", "depressie"),
        ("scholieren die energiedrank drinken", "overgewicht"),
        ("leerlingen die hun toekomst niet zien zitten", "depressie"),
        ("we willen iets doen aan de telefoons in de klas", "opvoeding"),
    ],
)
def test_a_phrase_counts_before_the_words_in_it(
    text: str, vraagstuk: str, needs_data: dict[str, Any]
) -> None:
    """Who finds herself too fat asks for no diet, and energy drinks are no alcohol."""
    assert [need.vraagstuk for need in find_needs(text, needs_data).needs] == [vraagstuk]


@pytest.mark.parametrize(("name", "strange"), [("begrip-ontwikkelen", 15), ("begrip-meten", 11)])
def test_texts_are_understood_as_they_were_meant(name: str, strange: int, needs_data: dict[str, Any]) -> None:
    """Acute danger, figures, needs, vague texts and other subjects, written down before any of it was run.

    `strange` is how many texts about something else must be seen as such; these have the most misses.
    """
    cases = yaml.safe_load((ROOT / f"tests/spec/{name}.yml").read_text(encoding="utf-8"))
    for kind, number in (
        ("113", "0800-0113"),
        ("veilig_thuis", "0800-2000"),
        ("112", "nu direct gevaar? Bel 112"),
    ):
        texts = cases[f"nood_{kind}"]
        assert texts
        missed = [t for t in texts if not any(number in u.bericht for u in find_needs(t, needs_data).eerst)]
        assert missed == []
    assert [t for t in cases["cijfers"] if not find_needs(t, needs_data).cijfers] == []
    assert [t for t in cases["te_vaag"] if find_needs(t, needs_data).needs] == []
    assert len([t for t in cases["ander_onderwerp"] if not find_needs(t, needs_data).needs]) >= strange
    wrong = [
        c["tekst"]
        for c in cases["behoeften"]
        if c["vraagstuk"] not in [n.vraagstuk for n in find_needs(c["tekst"], needs_data).needs[:1]]
    ]
    assert len(wrong) <= 1, wrong


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=80))
def test_any_text_is_answered(text: str, needs_data: dict[str, Any]) -> None:
    """Nothing makes it fall over: needs, or a question back."""
    answer = find_needs(text, needs_data)
    assert bool(answer.needs) != bool(answer.vraag_terug)
