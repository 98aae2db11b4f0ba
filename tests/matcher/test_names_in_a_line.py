"""Names as they stand in a line: what is done with them, which of a family, and what is known to be another thing."""

from __future__ import annotations

from typing import Any

import pytest
from recognised import ids_of

from kennisbank.knowledge import Kennisbank
from kennisbank.names import name_key
from matcher.name_other import known_other
from matcher.name_status import told_status
from matcher.recognise import Recognised, recognise


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
    [("NIX18 voorlichting", None), ("Stichting Onderdak", None), ("er zijn steunouders nodig", "steunouder"), ("evaluatie van KiVa", "kiva"), ("Marietje", "marietje-kessels-project")],
)  # fmt: skip
def test_what_we_ask_is_likely(text: str, first: str | None, names: dict[str, Any]) -> None:
    """Letters that happen to be the same are no reason to ask."""
    found = recognise(text, names)
    assert not isinstance(found, Recognised)
    assert found.lijkt_op[:1] == ((first,) if first else ())


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("VVE op 14 locaties, VVE-thuis op 5", ["vve", "vve-thuis"]), ("JOGG, Kind naar Gezonder Gewicht en Club Fit 4", ["club-fit-4", "jogg-aanpak", "kind-naar-gezonder-gewicht"]),
        ("Cool 2 be fit via de fysio, daarnaast LEFF in de sporthal", ["cool-2b-fit", "leff"]), ("zowel KiVa als Kwink", ["kiva", "kwink"]),
        ("Beweegkriebels op alle kdv's, op de bso Beweegwijs", ["beweeg-wijs", "beweegkriebels"]), ("vve-methodes: Uk en Puk", ["uk-en-puk"]),
        ("van Kanjertraining overgestapt op Kwink (2022)", ["kwink"]), ("Opstapje is vervangen door VVE Thuis", ["vve-thuis"]),
        ("geen KiVa, wel Kwink", ["kwink"]), ("geen KiVa, PAD of Kanjertraining", []), ("eerst storm, nu regen", []), ("overgestapt op zonnepanelen en bouw", []),
        ("Storm & Spetters / En nu ik (Kadera)", ["en-nu-ik", "storm-en-spetters"]), ("KIES voor ouders/verzorgers", ["kies"]),
        ("Je lijf je lief lj 1-2 / Beware of Loverboys", ["beware-of-loverboys", "je-lijf-je-lief"]),
        ("bouw en sprint", []), ("kies, bouw en storm", []), ("Storm - Regen", []), ("Kinderopvang Piramide, daarnaast bso Kaleidoscoop", []),
    ],
)  # fmt: skip
def test_each_clause_of_a_line_is_read(text: str, ids: list[str], names: dict[str, Any]) -> None:
    """What was changed for another is no longer there, and a list of everyday words names nothing."""
    assert ids_of(text, names) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Taakspel groep 4, 1 leerkracht in opleiding", ["taakspel"]), ("Buurtgezinnen en Steunouder naast elkaar, evaluatie in 2025", ["buurtgezinnen", "steunouder"]),
        ("Kanjertraining, wachtlijst van 3 maanden", ["kanjertraining"]), ("wachtlijst Kanjertraining", []), ("evaluatie: KiVa", []),
        ("Storm, kosten voor de gemeente", []), ("Bouw, budget 2026", []), ("KiVa: 20, Kwink: 12", ["kiva", "kwink"]), ("KiVa e.d.", ["kiva"]),
        ("Kanjertraining (voorheen Tovertraining)", ["kanjertraining"]), ("Helder op School (voorheen Taakspel)", []), ("evt. VoorZorg", ["voorzorg"]),
        ("Opstapje naar werk", []), ("Playgrounds van de gemeente", []), ("Piramide: sport en spel", []), ("Piramide: peuters", ["piramide"]),
        ("STORM: Studenten Organiseren Roeien en Meer", []), ("LEFFgroep", ["leff"]), ("De Vredezame School op 3 scholen", ["de-vreedzame-school"]),
        ("Alleen Jij Bepaalt op school", ["alleen-jij-bepaalt"]), ("moti-4 wordt gegeven door tactus", ["moti-4"]),
    ],
)  # fmt: skip
def test_a_note_beside_a_name_takes_nothing_away(text: str, ids: list[str], names: dict[str, Any]) -> None:
    """But an everyday word needs more than a note to be a name."""
    assert ids_of(text, names) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Rots en Water (R&W) in Oude Haven en Noordoost", ["rots-en-water"]), ("Kanjertraning op obs De Vlieger en rkbs De Bron", ["kanjertraining"]),
        ("KIES-groepen 8-12 welzijn Delfzicht", ["kies"]), ("KIES jeugdteam De Brug", ["kies"]), ("Unity Buurtteam Muziek", []),
        ("mentoruren met Leefstijl (brugklas)", ["leefstijl"]), ("lessen sociale vaardigheden met Kwink (groep 3 en 4)", ["kwink"]),
        ("VRIENDEN op 5 basisscholen", ["vrienden"]), ("Kriebels in je buik (lentekriebels)", ["kriebels-in-je-buik"]),
        ("OKO, collegebesluit genomen", ["oko"]), ("Kind naar een Gezond Gewicht (centrale zorgverlener)", ["kind-naar-gezonder-gewicht"]),
        ("Oudercursussen: Opvoeden & Zo, Tieners Zo", ["opvoeden-en-zo"]), ("Cursussen: Vrienden, Schilderen", []), ("kooklessen met Vrienden", []),
        ("boksles met Storm", []), ("Samen Starten in de Wijk", []), ("Home-Start (dakdekkers)", []), ("Rots en Water (sportschool Jansen)", []),
        ("Buurtgezinnen op de camping", []), ("wandelingen rond Home-Start", []), ("omgaan met elkaar op het schoolplein", []),
    ],
)  # fmt: skip
def test_a_name_among_remarks_of_some_kinds(text: str, ids: list[str], names: dict[str, Any]) -> None:
    """Where, how many and by whom, in any order; but no other thing, and no everyday word."""
    assert ids_of(text, names) == ids


def test_what_is_perhaps_there_is_not_said_to_be_there() -> None:
    """Also without a colon behind the word."""
    for text in ("evt. VoorZorg", "mogelijk VoorZorg", "misschien VoorZorg"):
        told = told_status(text)
        assert told is not None
        assert (told.naam, told.status) == ("VoorZorg", "onbekend")
