"""What a profile may hold: faults are told with their place, and any text is a profile or has problems."""

from __future__ import annotations

import json
from typing import Any

import pytest
from basis import TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import problems_of

from kennisbank.problems import ProblemsFoundError
from matcher.profile import read_profile

Model = dict[str, Any]


@pytest.mark.parametrize(
    ("text", "regel", "veld"),
    [
        ("organisatie: {type: gemeente}\nbehoefte: []\n", "veld-onbekend", "behoefte"),
        ("organisatie: {type: gemeent}\n", "keuze-onbekend", "organisatie.type"),
        ("organisatie: {naam: X}\n", "veld-ontbreekt", "organisatie.type"),
        ("aanbod: [KiVa]\n", "veld-ontbreekt", "organisatie"),
        (
            "organisatie: {type: gemeente}\npopulatie: {leeftijd: {van: 18, tot: 4}}\n",
            "leeftijd-volgorde",
            "populatie.leeftijd",
        ),
        (
            "organisatie: {type: gemeente}\npopulatie: {leeftijd: {van: -2, tot: 4}}\n",
            "getal-bereik",
            "populatie.leeftijd.van",
        ),
        (
            "organisatie: {type: gemeente}\npopulatie: {leeftijd: {van: 0, tot: 99}}\n",
            "getal-bereik",
            "populatie.leeftijd.tot",
        ),
        ("organisatie: {type: gemeente}\npopulatie: {aantal: veel}\n", "getal-vorm", "populatie.aantal"),
        (
            "organisatie: {type: gemeente, onderwijs: [vo]}\n",
            "onderwijs-alleen-school",
            "organisatie.onderwijs",
        ),
        ("organisatie: {type: school, onderwijs: vo}\n", "veld-soort", "organisatie.onderwijs"),
        (
            "organisatie: {type: gemeente}\nbehoeften: [{vraagstuk: verzuim}]\n",
            "keuze-onbekend",
            "behoeften[0].vraagstuk",
        ),
        ("organisatie: {type: gemeente}\nbehoeften: [{urgentie: 2}]\n", "behoefte-vorm", "behoeften[0]"),
        (
            "organisatie: {type: gemeente}\nbehoeften: [{vraagstuk: pesten, urgentie: 5}]\n",
            "getal-bereik",
            "behoeften[0].urgentie",
        ),
        (
            "organisatie: {type: gemeente}\naanbod: [{naam: KiVa, status: bezig}]\n",
            "keuze-onbekend",
            "aanbod[0].status",
        ),
        ("organisatie: {type: gemeente}\naanbod: KiVa\n", "veld-soort", "aanbod"),
        (
            "organisatie: {type: gemeente}\norganisatie: {type: regio}\n",
            "yaml-dubbele-sleutel",
            "organisatie",
        ),
        ("- organisatie\n", "veld-soort", ""),
        ("organisatie: [\n", "yaml-syntaxis", ""),
        ("", "bestand-leeg", ""),
    ],
)
def test_faulty_profiles_are_refused_with_their_place(text: str, regel: str, veld: str, model: Model) -> None:
    """Nothing in a profile is silently passed over."""
    problems = problems_of(text.encode(), "profiel.yml", model, TODAY)
    assert [(p.regel_id, p.veld) for p in problems] == [(regel, veld)]
    assert problems[0].hulp
    with pytest.raises(ProblemsFoundError):
        read_profile(text.encode(), "profiel.yml", model, TODAY)


@settings(max_examples=200, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=200), st.text(alphabet="organisatie: {}[]-,\n\"'type gemeente", max_size=200)
    )
)
def test_any_text_is_a_profile_or_has_problems(text: str, model: Model) -> None:
    """Whatever stands in the file, reading it ends in a profile or in problems."""
    problems = problems_of(text.encode("utf-8", "surrogatepass"), "profiel.yml", model, TODAY)
    assert all(p.tekst and p.hulp for p in problems)


def test_a_profile_may_be_json_with_tabs(model: Model) -> None:
    """JSON as other programs write it is read too."""
    text = json.dumps({"organisatie": {"type": "gemeente"}, "aanbod": ["KiVa"]}, indent="\t")
    assert problems_of(text.encode(), "profiel.json", model, TODAY) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("organisatie: {type: school, onderwijs: [vmbo]}\n", "vo"),
        ("organisatie: {type: school, onderwijs: [Basisschool]}\n", "po"),
        ("organisatie: {type: ggd}\n", "jgz"),
        ("organisatie: {type: school, onderwijs: [speciaal basisonderwijs]}\n", "sbo"),
    ],
)
def test_who_writes_another_word_is_told_which_one_we_use(text: str, meant: str, model: Model) -> None:
    """'vmbo' looks like 'mbo', and is 'vo'."""
    (problem,) = problems_of(text.encode(), "profiel.yml", model, TODAY)
    assert f"Bedoelde u '{meant}'?" in problem.tekst
