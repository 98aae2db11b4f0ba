"""Acute danger in plain words: which help comes first, and which everyday words are none."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.needs import Urgent, urgent
from matcher.question import read_question


def acute(text: str, data: dict[str, Any]) -> tuple[Urgent, ...]:
    return urgent(read_question(text, data["taal"]), data)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("een meisje in mijn klas wil niet meer leven", ["113"]),
        ("vermoedens van suïcidale gedachten bij een leerling", ["113"]),
        ("mijn stiefvader slaat me", ["veilig-thuis"]),
        ("hij dreigt met een mes", ["112"]),
        ("het is voor iedereen beter als ik er niet meer ben", ["113"]),
        ("ik krijg mijn dochter niet wakker en ze ademt raar", ["112"]),
        ("ik ben bang dat ik mijn baby iets aandoe", ["veilig-thuis"]),
        ("wat is een goede rekenmethode?", []),
        ("veel kinderen zijn bang voor toetsen", []),
    ],
)
def test_acute_distress_gets_the_number_to_call(
    text: str, first: list[str], needs_data: dict[str, Any]
) -> None:
    """The helpline comes first, with its number and site."""
    found = acute(text, needs_data)
    assert [help_.id for help_ in found] == first
    assert all(help_.url.startswith("https://") and "112" in help_.bericht for help_ in found)


@pytest.mark.parametrize(
    ("text", "help_"),
    [
        ("een leerling van 14 snijdt zichzelf in de armen", "zelfbeschadiging"),
        ("meiden die snijden en niet naar de huisarts durven", "zelfbeschadiging"),
        ("een leerling is aangerand", "seksueel-geweld"),
        ("ze eet bijna niets meer", "huisarts"),
        ("een leerling heeft een vuurwapen in zijn tas", "112"),
        ("sinds vrijdag is een leerling vermist", "112"),
        ("er gaat een naaktfoto van een leerling rond", "helpwanted"),
        ("een jongen van 15 wordt afgeperst via snapchat", "helpwanted"),
        ("een leerling moet in de vakantie trouwen", "huwelijksdwang"),
        ("een meisje uit 4 vmbo wordt in de zomer uitgehuwelijkt", "huwelijksdwang"),
        ("vader dreigt de kinderen mee te nemen", "veilig-thuis"),
        ("rouw in de klas na de zelfmoord van een brugklasser", "na-zelfdoding"),
    ],
)
def test_who_is_in_danger_gets_the_help_that_is_for_it(
    text: str, help_: str, needs_data: dict[str, Any]
) -> None:
    assert help_ in [found.id for found in acute(text, needs_data)]


@pytest.mark.parametrize(
    "text",
    [
        "groente snijden op school",
        "lessen over seksueel geweld",
        "kinderen die te weinig fruit eten",
        "een les over de gevolgen van een naaktfoto van jezelf sturen",
        "ouders gaan in de vakantie trouwen",
        "voorlichting over trouwen en kinderen krijgen",
        "preventie van sextortion op school",
    ],
)
def test_ordinary_words_are_no_danger(text: str, needs_data: dict[str, Any]) -> None:
    assert acute(text, needs_data) == ()


def test_too_many_pills_are_acute(needs_data: dict[str, Any]) -> None:
    assert acute("ze heeft te veel pillen geslikt", needs_data)
