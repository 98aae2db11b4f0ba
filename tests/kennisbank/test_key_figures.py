"""The key figures of the real knowledge base, and what the check says about a figure that is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from basis import TODAY

from kennisbank.field_text import example_record
from kennisbank.json_schema import figures_schema
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load
from kennisbank.model import Kerncijfer
from kennisbank.model.kerncijfer import Reeks
from kennisbank.no_value import ONBEKEND

PLACE = "kerncijfers/voorbeeld.yml"


def test_every_figure_has_a_source_with_place_and_date(kb: Kennisbank) -> None:
    """At least forty figures, each read somewhere, at a place, on a day that has been."""
    assert len(kb.kerncijfers) >= 40
    for cijfer in kb.kerncijfers.values():
        assert cijfer.bronnen, cijfer.id
        for vindplaats in cijfer.bronnen:
            assert vindplaats.bron in kb.bronnen
            assert vindplaats.plaats
            assert vindplaats.geraadpleegd <= TODAY
        assert cijfer.zoekwoorden, cijfer.id


def test_figures_cover_the_vraagstukken(kb: Kennisbank) -> None:
    """Every vraagstuk has a figure, but for the one on which no source gives a number."""
    covered = {v for cijfer in kb.kerncijfers.values() for v in cijfer.vraagstukken}
    assert set(kb.vocabulaire["vraagstukken"]) - covered == {"druk-gedrag"}


@pytest.mark.parametrize(
    ("figure", "value", "year"),
    [
        ("jeugdzorg-2023", 7, 2023),
        ("jeugdzorg-rond-2000", 27, 2000),
        ("jeugdzorg-2022", 467_000, 2022),
        ("jeugdzorg-uitgaven-2022", 6_500_000_000, 2022),
        ("zorguitgaven-2022", 126_000_000_000, 2022),
        ("jgz-budget", 713_000_000, ONBEKEND),
        ("preventie-jgz", 79_000_000, ONBEKEND),
        ("jgz-bereik", 98, ONBEKEND),
        ("minderjarigen-2022", 3_300_000, 2022),
        ("gezinnen-2023", 1_800_000, 2023),
        ("gezinnen-met-problemen", 20, 2009),
        ("inzet-voor-de-buurt", 31, 2023),
    ],
)
def test_figures_of_the_source_documents(kb: Kennisbank, figure: str, value: float, year: int | str) -> None:
    """The figures that the source documents give stand there with their year."""
    assert (kb.kerncijfers[figure].waarde, kb.kerncijfers[figure].jaar) == (value, year)


def test_contradictions_are_told(kb: Kennisbank) -> None:
    """Figures about the same thing that differ point at each other with a reason."""
    pairs = {(c.id, t.cijfer) for c in kb.kerncijfers.values() for t in c.anders_dan}
    assert {
        ("jeugdzorg-2023", "jeugdhulp-2021"),
        ("coeliakie-tien-keer", "coeliakie-twaalf-keer"),
        ("vve-bereik", "vve-bereik-precool"),
    } <= pairs


def test_series_of_both_kinds(kb: Kennisbank) -> None:
    """There are figures to draw: groups beside each other, and years after each other."""
    kinds = [c.reeks.soort for c in kb.kerncijfers.values() if isinstance(c.reeks, Reeks)]
    assert kinds.count("groepen") >= 2
    assert kinds.count("tijd") >= 2


@pytest.mark.parametrize(
    ("field", "text", "regel"),
    [
        ("maat", "kilo", "keuze-onbekend"),
        ("thema", "weer", "keuze-onbekend"),
        ("vraagstukken", "[verzuim-op-school]", "keuze-onbekend"),
        ("interventies", "[bestaat-niet]", "verwijzing-onbekend"),
        ("bronnen", "[{bron: nergens, plaats: kop, geraadpleegd: 2026-11-22}]", "keuze-onbekend"),
        ("bronnen", "[]", "lijst-te-kort"),
        ("waarde", '"13"', "getal-vorm"),
        ("jaar", "twintig", "getal-vorm"),
    ],
)
def test_wrong_values_are_told_once(
    field: str, text: str, regel: str, example_files: dict[str, bytes]
) -> None:
    """A value that cannot be is reported at its field, and nothing else is said about that figure."""
    files = {**example_files, PLACE: example_record(Kerncijfer, **{field: text}).encode()}
    problems = load(files, TODAY).problems
    assert [(p.bestand, p.regel_id) for p in problems] == [(PLACE, regel)]
    assert field in problems[0].veld


def test_year_to_come_depends_on_the_day(example_files: dict[str, bytes]) -> None:
    """The same file is right once its year has come."""
    read = "[{bron: actiz-2024-handreiking, plaats: kop, geraadpleegd: 2023-01-01}]"
    text = example_record(Kerncijfer, jaar="2024", periode="geen", bronnen=read)
    files = {**example_files, PLACE: text.encode()}
    early = load(files, date(2023, 12, 31)).problems
    assert [p.regel_id for p in early if p.bestand == PLACE] == ["kerncijfer-toekomst"]
    assert load(files, TODAY).problems == []


def test_id_in_two_files_is_told(example_files: dict[str, bytes]) -> None:
    """An id is given out once, over all files of key figures."""
    files = {**example_files, "kerncijfers/nog-een.yml": example_files[PLACE]}
    assert {p.regel_id for p in load(files, TODAY).problems} == {"id-dubbel"}


def test_other_files_do_not_belong(example_files: dict[str, bytes]) -> None:
    """A file of another kind in the folder is reported."""
    files = {**example_files, "kerncijfers/lijst.csv": b"a,b\n"}
    assert {(p.bestand, p.regel_id) for p in load(files, TODAY).problems} == {
        ("kerncijfers/lijst.csv", "bestand-extensie")
    }


def test_schema_lists_the_choices(kb: Kennisbank) -> None:
    """The JSON Schema is a list of records whose choices are those of the vocabularies."""
    fields = figures_schema(kb)["items"]["properties"]
    assert fields["maat"]["enum"] == list(kb.vocabulaire["maten"])
    assert fields["thema"]["enum"] == list(kb.vocabulaire["cijferthemas"])
