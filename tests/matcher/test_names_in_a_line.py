"""Names as they stand in a line: what is done with them, which of a family, and what is known to be another thing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kennisbank.knowledge import Kennisbank
from kennisbank.names import name_key
from matcher.name_other import known_other
from matcher.prepare_names import prepare_names
from matcher.recognise import Recognised, recognise


@pytest.fixture(scope="session")
def names(kb: Kennisbank) -> dict[str, Any]:
    prepared: dict[str, Any] = json.loads(json.dumps(prepare_names(kb)))
    return prepared


def ids_of(text: str, names: dict[str, Any]) -> list[str]:
    found = recognise(text, names)
    return list(found.ids) if isinstance(found, Recognised) else []


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("www.buurtgezinnen.nl", ["buurtgezinnen"]), ("https://www.kanjertraining.nl/", ["kanjertraining"]), ("unity.nl", []),
        ("www.kies.nl", []), ("info@kanjertraining.nl", []),
        ("deelname aan VoorZorg", ["voorzorg"]), ("huisbezoeken in het kader van Stevig Ouderschap", ["stevig-ouderschap"]),
        ("gecertificeerd voor Kanjertraining", ["kanjertraining"]), ("aangesloten bij Home-Start", ["home-start"]),
        ("geen deelname aan VoorZorg", []), ("onderzoek naar deelname aan VoorZorg", []), ("deelname aan een onderzoek naar KiVa", []),
        ("KiVa is een kinderopvang", []), ("Piramide is een basisschool", []), ("KiVa is een programma tegen pesten", ["kiva"]),
        ("Piep zei de Muis via SMW", ["piep-zei-de-muis"]), ("Opstapje voor Turkse gezinnen", ["opstapje"]),
        ("Sporen (vve)", []), ("Kaleidoscoop (vve)", ["kaleidoscoop"]), ("VoorZorg (gestopt in 2021)", ["voorzorg"]),
        ("Samen Starten met werken", []), ("IAG Metaal", []), ("Rots/water brugklas", ["rots-en-water"]),
        ("jongerenwerkers", ["jongerenwerk"]), ("POH'ers jeugd", ["poh-jeugd"]),
    ],
)  # fmt: skip
def test_what_people_write_around_a_name(text: str, ids: list[str], names: dict[str, Any]) -> None:
    assert ids_of(text, names) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Triple P niveau 2", ["triple-p-1-2-3"]), ("Triple P niveau 2, 3 en 4", ["triple-p-1-2-3", "triple-p-4-5"]),
        ("Triple P niveau 4 t/m 5", ["triple-p-4-5"]), ("Triple P (niveau 3/4)", ["triple-p-1-2-3", "triple-p-4-5"]), ("Triple P niveau 8", []),
        ("Triple P voor pubers", ["triple-p-tieners"]), ("Lekker Fit po", ["lekker-fit-basisonderwijs"]),
        ("Lekker Fit! groep 3-8", ["lekker-fit-basisonderwijs"]), ("M@ZL vmbo", ["mazl"]), ("M@ZL roc", ["mazl-mbo"]),
        ("Lang Leve de Liefde vmbo klas 2", ["lang-leve-de-liefde-onderbouw"]), ("LLL bovenbouw vmbo", []),
        ("Helder op School: PAS", ["pas-alcohol"]),
    ],
)  # fmt: skip
def test_which_of_a_family(text: str, ids: list[str], names: dict[str, Any]) -> None:
    """A level, a kind of school or an age says which; nothing else is added."""
    assert ids_of(text, names) == ids


def test_a_list_with_others_among_them(names: dict[str, Any]) -> None:
    """Three parts or more, and the writer is to say whether it is right."""
    found = recognise("familieberaad, Signs of Safety en de Delta-methode", names)
    assert isinstance(found, Recognised)
    assert (found.ids, found.zekerheid) == (("signs-of-safety",), 0.72)
    for text in ("restaurant, camping en Signs of Safety", "geen budget, geen mensen en Signs of Safety"):
        assert ids_of(text, names) == []


def test_another_name_is_never_ours_and_we_say_what_it_is(kb: Kennisbank, names: dict[str, Any]) -> None:
    """Also with words around it; none of these names is a name of ours."""
    for value in kb.vocabulaire["andere_namen"].values():
        for name in (value.label, *value.synoniemen):
            assert name_key(name) not in names["names"] | names["aliases"] | names["families"], name
            for text in (name, f"pilot {name}", f"{name} (GGD)"):
                assert ids_of(text, names) == [], text
                assert known_other(text, names) == value.betekenis, text
    assert ids_of("Mind-Spring Junior", names) == ["mind-spring-junior"]
    assert known_other("Kanjertraining", names) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [("NIX18 voorlichting", None), ("er zijn steunouders nodig", "steunouder"), ("evaluatie van KiVa", "kiva"), ("Marietje", "marietje-kessels-project")],
)  # fmt: skip
def test_what_we_ask_is_likely(text: str, first: str | None, names: dict[str, Any]) -> None:
    """Letters that happen to be the same are no reason to ask."""
    found = recognise(text, names)
    assert not isinstance(found, Recognised)
    assert found.lijkt_op[:1] == ((first,) if first else ())
