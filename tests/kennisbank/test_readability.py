"""How hard a text is: syllables of known words, the formula of Flesch-Douma by hand, and what does not count."""

from __future__ import annotations

import pytest

from kennisbank.knowledge import Kennisbank
from kennisbank.readability import readability, split_sentences, syllables
from kennisbank.rules.leesbaar import EERSTE_TEKST, familiar_words

# word -> syllables as Dutch hyphenates them (Het Groene Boekje)
KNOWN = {
    "kind": 1, "school": 1, "thuis": 1, "nieuw": 1, "eeuw": 1, "hij": 1, "moeilijk": 2, "ouders": 2, "draaien": 2,
    "aaien": 2, "buiten": 2, "leeuwen": 2, "baby": 2, "yoga": 2, "niveau": 2, "bureau": 2, "zeeën": 2, "geuit": 2,
    "kinderen": 3, "leraren": 3, "museum": 3, "ideeën": 3, "psycholoog": 3, "reünie": 3, "bijeenkomst": 3, "radio": 3,
    "theater": 3, "media": 3, "gebeuren": 3, "beïnvloeden": 4, "januari": 4, "geïndiceerd": 4, "financieel": 4,
    "verpleegkundige": 5, "coöperatie": 5, "organisaties": 5, "40": 1, "2023": 1,
}  # fmt: skip


@pytest.mark.parametrize(("word", "number"), KNOWN.items())
def test_syllables_of_known_words(word: str, number: int) -> None:
    assert syllables(word) == number
    assert syllables(word.upper()) == number


def test_the_formula_by_hand() -> None:
    """Two sentences of five words, eleven syllables: 206.84 - 0.77 x 110 - 0.93 x 5."""
    found = readability("Een kind leest elke dag. De juf helpt het kind.")
    assert found is not None
    assert found.score == pytest.approx(206.84 - 0.77 * 110 - 0.93 * 5)
    assert [n for n, _ in found.sentences] == [5, 5]
    assert found.words[0] == (2, "elke")


def test_longer_sentences_and_longer_words_are_harder() -> None:
    easy = readability("Wij gaan naar huis. Het is laat.")
    long_sentence = readability("Wij gaan naar huis want het is laat.")
    long_words = readability("Wij organiseren bijeenkomsten. Het is laat.")
    assert easy is not None
    assert long_sentence is not None
    assert long_words is not None
    assert long_sentence.score < easy.score
    assert long_words.score < easy.score


def test_names_and_familiar_words_do_not_count_as_long() -> None:
    """They count in the sentence, not in the syllables: nobody can write them shorter."""
    text = "Wij doen mee met {} op school."
    plain = readability(text.format("dit"))
    name = readability(text.format("Zuidwesthoekcollege"))
    term = readability(text.format("kindermishandeling"), frozenset({"kindermishandeling"}))
    counted = readability(text.format("kindermishandeling"))
    assert plain is not None
    assert name is not None
    assert term is not None
    assert counted is not None
    assert name.score == pytest.approx(plain.score)
    assert term.score == pytest.approx(plain.score)
    assert counted.score < plain.score - 20


def test_no_words_is_no_score() -> None:
    assert readability(" … ") is None
    assert split_sentences("Ja! Nee: dat niet. En?") == ["Ja!", "Nee:", "dat niet.", "En?"]


def test_the_first_texts_together_read_as_normal(kb: Kennisbank) -> None:
    """One text may be hard by accident; all of them together are well over Douma's 60."""
    scores = []
    for kind, field in EERSTE_TEKST.items():
        for item in (i for i in kb.items() if type(i).__name__.lower() == kind):
            found = readability(getattr(item, field), familiar_words(item, kb))
            assert found is not None
            scores.append(found.score)
    assert len(scores) > 400
    assert sum(scores) / len(scores) > 60
