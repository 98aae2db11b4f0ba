"""The answer to each need in the report: what others do, and what who reads it needs to know of a name."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
from reports import parts_of, short

from kansrijk.report.workbook import as_workbook
from kennisbank.knowledge import Kennisbank

Model = dict[str, Any]


def school(kind: str, *needs: str, offering: list[Any] | None = None, ages: tuple[int, int] | None = None) -> dict[str, Any]:  # fmt: skip
    profile: dict[str, Any] = {
        "organisatie": {"type": "school", "onderwijs": [kind]},
        "behoeften": [{"tekst": need} for need in needs], "aanbod": offering or [],
    }  # fmt: skip
    if ages:
        profile["populatie"] = {"leeftijd": {"van": ages[0], "tot": ages[1]}}
    return profile


def test_what_others_do_has_a_row_too(kb: Kennisbank, model: Model) -> None:
    """Who asked for it and finds no row, thinks that it was not read."""
    profile = school("mbo", "ongewenst zwanger of al jong moeder", "studenten die stress hebben")
    table = short(profile, kb, model, whole=True).partition("## Wat is gedekt?")[2].partition("\n## ")[0]
    assert "| Onbedoelde zwangerschap en kinderwens | - | - | - |" in table


def test_who_speaks_of_parents_reads_of_what_is_for_parents_first(kb: Kennisbank, model: Model) -> None:
    """A group for children is no answer to parents that fight, though only that has a recognition; it stands there too."""
    town: dict[str, Any] = {"organisatie": {"type": "gemeente"}, "aanbod": []}
    for need, first in (("ouders die na de scheiding blijven vechten over de kinderen", True), ("kinderen van ouders die na de scheiding blijven vechten", False)):  # fmt: skip
        told = short({**town, "behoeften": [{"tekst": need}]}, kb, model)
        assert ("Voor de ouders: Kinderen uit de" in told) is first, need
        assert "Dappere Dino's" in told


def test_what_is_named_for_the_parents_is_named_once(kb: Kennisbank, model: Model) -> None:
    """Not again as treatment, nor as what has no recognition."""
    need = {"tekst": "ouders die in een vechtscheiding zitten"}
    told = short({"organisatie": {"type": "gemeente"}, "aanbod": [], "behoeften": [need]}, kb, model)
    answer = told.partition("Uw vraag, en wat daarbij past")[2].partition("==")[0]
    assert answer.count("Kinderen uit de") == 1
    assert answer.count("Ouderschap Blijft") == 1


def test_treatment_to_refer_to_is_for_these_ages(kb: Kennisbank, model: Model) -> None:
    """Who asks for children of 4 to 13 is not referred to what is for 16 to 24."""
    need = "leerlingen die snel ontploffen en met stoelen gooien"
    for kind, ages, told in (("sbo", (4, 13), False), ("mbo", (16, 23), True)):
        text = short(school(kind, need, ages=ages), kb, model, whole=True)
        assert ("verwijs: Agressie Regulatie op Maat" in text) is told, kind


def test_who_asks_about_a_programme_reads_what_it_stands_on_and_costs(kb: Kennisbank, model: Model) -> None:
    """Such a need is understood: it is not sent back because it names no subject."""
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"tekst": "wat kost VoorZorg voor ons?"}],
        "aanbod": [{"naam": "VoorZorg", "status": "gestopt"}],
    }
    answer = short(profile, kb, model).partition("Uw vraag, en wat daarbij past")[2].partition("==")[0]
    assert "U noemt VoorZorg" in answer
    assert "€ 262,91 per deelnemer" in answer
    assert "licentie, zonder het salaris" in answer
    told = short(profile, kb, model, whole=True)
    assert "niet goed" not in told.partition("Zoek dit eerst uit")[2].partition("##")[0]
    read = told.partition("## Uw vraag, zoals wij die lazen")[2].partition("## Uw aanbod")[0]
    assert "U stopte ermee." in read
    sheet = openpyxl.load_workbook(io.BytesIO(as_workbook(parts_of(profile, kb, model))))["Behoeften"]
    row = list(sheet.iter_rows(values_only=True))[1]
    assert (row[2], row[5]) == ("alleen een naam", "")
    assert read.count("€ ") == 3


def test_of_what_is_named_only_who_asks_for_money_reads_an_amount(kb: Kennisbank, model: Model) -> None:
    profile = school("po", "is kiva beter dan de vreedzame school")
    answer = short(profile, kb, model).partition("Uw vraag, en wat daarbij past")[2].partition("==")[0]
    assert "U noemt KiVa: effectie" in answer
    assert "€" not in answer
    assert "€ 1.260 per school" in short(profile, kb, model, whole=True)
