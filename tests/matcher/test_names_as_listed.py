"""Names as plans, reports and school guides list them, and functions that are no programme."""

from __future__ import annotations

from typing import Any

import pytest
from recognised import ids_of

from matcher.name_other import known_other


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Maatregel 12. VoorZorg", ["voorzorg"]),
        ("Actie 4: KiVa en VoorZorg", ["kiva", "voorzorg"]),
        ("Bijlage 3. Kanjertraining", ["kanjertraining"]),
        ("Continueren VoorZorg", ["voorzorg"]),
        ("Uitbreiden van Stevig Ouderschap", ["stevig-ouderschap"]),
        ("CenteringZwangerschap/Ouderschap", ["centeringouderschap", "centeringzwangerschap"]),
        ("Humanitas: Home-Start, BOR en Steun bij Rouw", ["bor-humanitas", "home-start"]),
        ("Kanjerschool met licentie B", ["kanjertraining"]),
        ("'KiVa' en 'Trefwoord'", ["kiva"]),
        ("VoorZorg en/of Stevig Ouderschap", ["stevig-ouderschap", "voorzorg"]),
        ("Uitrol van Test je leefstijl bij alle MBO-opleidingen", ["testjeleefstijl"]),
        ("MHFA Youth voor slb'ers, 2 trainingen in 2025", ["youth-mhfa"]),
        ("VHT-kort", ["kortdurende-video-hometraining"]),
    ],
)  # fmt: skip
def test_what_a_line_adds_takes_nothing_away(text: str, ids: list[str], names: dict[str, Any]) -> None:
    assert ids_of(text, names) == ids


@pytest.mark.parametrize(
    "text",
    [
        "Thema 3 Vrienden", "Hoofdstuk 2 Leefstijl", "Punt 2 Storm", "Hoofdstuk 7 Praten met kinderen", "Uitbreiden Bouw",
        "Financieren Horizon", "GSA en Unity", "buurtsportcoach en Vrienden", "Kanjer en Koning", "PAS in Amsterdam",
        "complexe scheiding: workshop praten met kinderen", "Lezing 'Opvoeden zo!'", "webinar Nu Niet Zwanger",
    ],
)  # fmt: skip
def test_a_heading_or_an_aim_is_no_programme(text: str, names: dict[str, Any]) -> None:
    """A subject behind a label or a verb, and everyday words beside a function."""
    assert ids_of(text, names) == []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("KiVa, Rots en Water en Steun bij Rouw", ["kiva", "rots-en-water"]),
        ("Gezonde School, JOGG en Jong Leren Eten", ["gezonde-school-aanpak", "jogg-aanpak"]),
        ("Opvoeden & Zo, Peuter in Zicht, Puberbrein", ["opvoeden-en-zo", "peuter-in-zicht"]),
        ("Rots & Water, Marietje Kessels en Kanjer", ["kanjertraining", "marietje-kessels-project", "rots-en-water"]),
        ("BoekStart en Taalvisite", ["boekstart"]),
        ("Stapprogramma's: Instapje, Opstapje", ["instapje", "opstapje"]),
    ],
)  # fmt: skip
def test_in_a_list_every_name_of_ours_is_found(text: str, ids: list[str], names: dict[str, Any]) -> None:
    """A name with 'en' in it is one part, and a reading that leaves a name out gives way."""
    assert ids_of(text, names) == ids


def test_a_function_beside_a_programme_leaves_it_standing(names: dict[str, Any]) -> None:
    """By itself we say what it is; beside a programme the programme counts. What only looks like ours has to stand apart."""
    for text in (
        "Buurtsportcoaches (2,4 fte)",
        "FRT",
        "inbakerconsult JGZ",
        "schoolcoaches",
        "GSA op school",
    ):
        assert ids_of(text, names) == []
        assert known_other(text, names) is not None, text
    for text in (
        "Kanjertraining door de buurtsportcoach",
        "faalangsttraining en Kanjertraining",
        "Kanjertraining, FRT",
    ):
        assert ids_of(text, names) == ["kanjertraining"], text
    assert ids_of("KiVa + Week van de Lentekriebels", names) == ["kiva"]
    assert ids_of("IMC Basis (IMC Weekendschool)", names) == []
