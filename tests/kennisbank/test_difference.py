"""What counts as a change: every sort, on entries with exactly that change, and nothing on entries without."""

from __future__ import annotations

import datetime as dt

import pytest
from basis import TODAY

from kennisbank.difference import SOORTEN_WIJZIGING, Change, Moment, counts, difference
from kennisbank.field_changes import numbers_in
from kennisbank.knowledge import Kennisbank
from kennisbank.load import load
from matcher.evidence import evidence

FILE = "interventions/voorbeeld.yml"
NEWER = """\
    - instelling: erkenningscommissie
      commissie: onbekend
      niveau: {niveau}
      datum: 2026-05-01
      geldig_tot: onbekend
      staat: huidig
      geldt_voor: []
      bron: actiz-2024-handreiking
"""


def moment(files: dict[str, bytes], today: dt.date = TODAY) -> Moment:
    loaded = load(files, today)
    assert [p.as_text() for p in loaded.problems if p.ernst == "fout"] == []
    return Moment(loaded.kennisbank, today)


def changed(files: dict[str, bytes], *edits: tuple[str, str], path: str = FILE) -> dict[str, bytes]:
    """The files with these replacements in one of them; each must be there to replace."""
    text = files[path].decode()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return {**files, path: text.encode()}


def between(old: dict[str, bytes], new: dict[str, bytes], later: dt.date = TODAY) -> list[Change]:
    return difference(moment(old), moment(new, later), evidence)


def judged(niveau: str) -> tuple[tuple[str, str], ...]:
    """The edits that put a newer verdict before the old one."""
    return (
        ("staat: huidig", "staat: opgevolgd"),
        ("  oordelen:\n", "  oordelen:\n" + NEWER.format(niveau=niveau)),
    )


@pytest.mark.parametrize(
    ("edits", "wat", "veld", "oud", "nieuw"),
    [
        ([("bedrag: 80", "bedrag: 95")], "cijfers-gewijzigd", "kosten.bedragen[0].bedrag", "80", "95"),
        ([("240 leerlingen", "250 leerlingen")], "cijfers-gewijzigd", "bewijs.resultaten[0].omvang", "240 leerlingen, 6 scholen", "250 leerlingen, 6 scholen"),
        ([("53 procent", "61 procent")], "cijfers-gewijzigd", "verspreiding[0].wat", "In 53 procent van de gemeenten.", "In 61 procent van de gemeenten."),
        ([("samen speelt en werkt", "samen werkt en speelt")], "alleen-tekst", "samenvatting", "Kinderen leren in de les hoe je samen speelt en werkt.", "Kinderen leren in de les hoe je samen werkt en speelt."),
        ([("[oefenen in kleine stappen]", "[oefenen in kleine stapjes]")], "alleen-tekst", "werkzame_elementen[0]", "oefenen in kleine stappen", "oefenen in kleine stapjes"),
        ([("settings: [school]", "settings: [school, wijk]")], "gegevens-gewijzigd", "settings", "school", "school, wijk"),
        ([("VBP]", "VBP, VBeeld]")], "gegevens-gewijzigd", "aliassen", "Voorbeeldprogramma, VBP", "Voorbeeldprogramma, VBP, VBeeld"),
        ([("licentie: onbekend", "licentie: true")], "gegevens-gewijzigd", "gereedheid.licentie", "onbekend", "true"),
        ([("naam: Voorbeeld\n", "naam: Voorbeelder\n")], "hernoemd", "naam", "Voorbeeld", "Voorbeelder"),
        ([("plaats: paragraaf 5.4", "plaats: paragraaf 5.5")], "bronnen-gewijzigd", "bronnen[0].plaats", "paragraaf 5.4", "paragraaf 5.5"),
        ([("inhoud: onbekend", "inhoud: 2026-11-01")], "nagelezen", "controle.inhoud", "onbekend", "2026-11-01"),
        ([("commissie: Deelcommissie Jeugdgezondheidszorg, preventie en gezondheidsbevordering", "commissie: onbekend")], "oordelen-gewijzigd", "bewijs.oordelen[0].commissie", "Deelcommissie Jeugdgezondheidszorg, preventie en gezondheidsbevordering", "onbekend"),
        ([("status: gepubliceerd\nvervangen_door: []", "status: vervallen\nvervangen_door: []")], "beeindigd", "status", "gepubliceerd", "vervallen"),
        ([("status: gepubliceerd\nvervangen_door: []", "status: vervallen\nvervangen_door: [ander-voorbeeld]")], "vervangen", "vervangen_door", "voorbeeld", "ander-voorbeeld"),
    ],
)  # fmt: skip
def test_one_edit_is_one_change(
    example_files: dict[str, bytes], edits: list[tuple[str, str]], wat: str, veld: str, oud: str, nieuw: str
) -> None:
    """Each edit is told once, as its own sort, with the field and both values, and not the other way round."""
    (found,) = between(example_files, changed(example_files, *edits))
    assert (found.soort, found.id, found.wat, found.veld) == ("interventie", "voorbeeld", wat, veld)
    assert (found.oud, found.nieuw) == (oud, nieuw)
    assert found.tekst.endswith(".") or veld in found.tekst


@pytest.mark.parametrize(
    ("niveau", "wat"),
    [
        ("goede-aanwijzingen", "erkenning-omhoog"),
        ("goed-beschreven", "erkenning-omlaag"),
        ("niet-erkend", "erkenning-omlaag"),
        ("goed-onderbouwd", "erkenning-vernieuwd"),
    ],
)
def test_a_new_verdict_moves_the_recognition(example_files: dict[str, bytes], niveau: str, wat: str) -> None:
    found = between(example_files, changed(example_files, *judged(niveau)))
    assert [c.wat for c in found if c.wat.startswith("erkenning-")] == [wat]
    assert {c.wat for c in found} == {wat, "oordelen-gewijzigd"}
    back = between(changed(example_files, *judged(niveau)), example_files)
    opposite = {"erkenning-omhoog": "erkenning-omlaag", "erkenning-omlaag": "erkenning-omhoog"}
    if niveau == "niet-erkend":
        opposite["erkenning-omlaag"] = "erkenning-nieuw"
    assert [c.wat for c in back if c.wat.startswith("erkenning-")] == (
        [opposite[wat]] if wat in opposite else []
    )


def test_a_recognition_expires_without_a_word_changed(example_files: dict[str, bytes]) -> None:
    """Five years after 29 March 2024; not a day before, and not once more later."""
    assert between(example_files, example_files, dt.date(2029, 3, 29)) == []
    found = between(example_files, example_files, dt.date(2029, 3, 30))
    assert {(c.id, c.wat) for c in found} == {
        (i, "erkenning-verlopen") for i in ("voorbeeld", "ander-voorbeeld")
    }
    again = difference(
        moment(example_files, dt.date(2029, 4, 1)), moment(example_files, dt.date(2030, 1, 1)), evidence
    )
    assert again == []


def test_entries_come_and_go(example_files: dict[str, bytes]) -> None:
    """New, gone, back to concept; and what readers never saw is told only when asked."""
    less = {p: d for p, d in example_files.items() if p != "interventions/ander-voorbeeld.yml"}
    assert [(c.wat, c.id) for c in between(less, example_files)] == [("toegevoegd", "ander-voorbeeld")]
    assert [(c.wat, c.id) for c in between(example_files, less)] == [("verdwenen", "ander-voorbeeld")]
    concept = changed(example_files, ("status: gepubliceerd", "status: concept"))
    assert [c.tekst for c in between(concept, example_files)] == [
        "Voorbeeld is nieuw. Het stond eerst op concept."
    ]
    (hidden,) = between(example_files, concept)
    assert (hidden.wat, "status is nu concept" in hidden.tekst) == ("verdwenen", True)
    more = changed(concept, ("bedrag: 80", "bedrag: 81"))
    assert between(concept, more) == []
    assert [c.wat for c in difference(moment(concept), moment(more), evidence, with_concepts=True)] == [
        "cijfers-gewijzigd"
    ]


def moved(files: dict[str, bytes], *edits: tuple[str, str]) -> dict[str, bytes]:
    """The example programme under another id, with edits."""
    done = changed(files, ("id: voorbeeld\n", "id: nieuwe-naam\n"), *edits)
    done["interventions/nieuwe-naam.yml"] = done.pop(FILE)
    return done


def test_a_renamed_entry_is_one_entry(example_files: dict[str, bytes]) -> None:
    """What the entry states is certain; without that a like text is a guess, and said to be one."""
    stated = between(
        example_files,
        moved(example_files, ("vroegere_ids: []", "vroegere_ids: [voorbeeld]"), ("bedrag: 80", "bedrag: 81")),
    )
    assert [(c.wat, c.veld, c.oud, c.nieuw) for c in stated] == [
        ("hernoemd", "id", "voorbeeld", "nieuwe-naam"),
        ("cijfers-gewijzigd", "kosten.bedragen[0].bedrag", "80", "81"),
    ]  # fmt: skip
    assert "waarschijnlijk" not in stated[0].tekst
    (guess,) = between(example_files, moved(example_files))
    assert "waarschijnlijk" in guess.tekst
    other = {p: d for p, d in example_files.items() if p != FILE}
    strange = {**other, "interventions/zwemles.yml": b"""id: zwemles""" + example_files[FILE][len(b"id: voorbeeld"):].replace(b"naam: Voorbeeld\n", b"naam: Zwemles\n").replace(b"samenvatting: Kinderen leren in de les hoe je samen speelt en werkt.", b"samenvatting: Zwemmen, duiken en drijven.").replace(b"Leerlingen gaan vaker naar school.", b"Iedereen haalt een diploma in het zwembad.").replace(b"Leerlingen van de basisschool die vaak ziek zijn gemeld.", b"Peuters met watervrees.").replace(b"Acht lessen van een uur, een keer per week.", b"Elke dinsdag drie banen crawl.").replace(b"Deelnemers misten na een jaar gemiddeld twee lesdagen minder dan de controlegroep.", b"Niemand verdronk, iedereen dreef.").replace(b"Elke euro levert er na tien jaar twee op.", b"Goedkoop.").replace(b"een vaste begeleider per school", b"een verwarmd bad").replace(b"[Voorbeeldprogramma, VBP]", b"[]")}  # fmt: skip
    assert {c.wat for c in between(example_files, strange)} == {"toegevoegd", "verdwenen"}


def test_elements_are_compared_with_their_own_kind(example_files: dict[str, bytes]) -> None:
    """Another order is no change; an amount that comes first leaves the other as it was."""
    extra = "    - bedrag: 12\n      eenheid: per-groep\n      jaar: 2025\n      toelichting: geen\n      kort: geen\n      bron: actiz-2024-handreiking\n"
    new = changed(example_files, ("  bedragen:\n", "  bedragen:\n" + extra))
    (found,) = between(example_files, new)
    assert (found.wat, found.veld, found.oud) == ("cijfers-gewijzigd", "kosten.bedragen[0]", None)
    (back,) = between(new, example_files)
    assert (back.veld, back.nieuw) == ("kosten.bedragen[0]", None)
    turned = changed(new, (extra, ""), ("  kosten_baten:\n", extra + "  kosten_baten:\n"))
    assert between(new, turned) == []


def test_words_and_figures_count_too(example_files: dict[str, bytes]) -> None:
    figure = changed(example_files, ("West-Brabant", "Nederland"), path="kerncijfers/voorbeeld.yml")
    found = between(example_files, figure)
    assert {(c.soort, c.id, c.wat) for c in found} == {("kerncijfer", "voorbeeldcijfer", "alleen-tekst")}
    word = changed(example_files, ("label: Huidig", "label: Van nu"), path="vocabulaire/oordeelstaten.yml")
    (told,) = between(example_files, word)
    assert (told.soort, told.id, told.wat) == ("vocabulaire", "oordeelstaten/huidig", "alleen-tekst")


def test_the_real_knowledge_base_compared_with_itself_and_with_nothing(kb: Kennisbank) -> None:
    """No change against itself, everything new against an empty one, and always in the same order."""
    now = Moment(kb, TODAY)
    assert difference(now, now, evidence) == []
    empty = Moment(Kennisbank(vocabulaire=kb.vocabulaire), TODAY)
    found = difference(empty, now, evidence)
    published = sum(len(kb.published(kind)) for kind in ("interventies", "parels", "puzzels", "tips"))
    assert counts(found)["toegevoegd"] == published + len(kb.kerncijfers)
    assert list(counts(found)) == list(SOORTEN_WIJZIGING)
    assert found == difference(empty, now, evidence)
    gone = difference(now, empty, evidence)
    assert counts(gone)["verdwenen"] == len(found)


def test_what_could_not_be_read_is_no_change(example_files: dict[str, bytes]) -> None:
    """A field or a file that one side cannot read is neither changed, nor new, nor gone."""
    new = moment(changed(example_files, ("bedrag: 80", "bedrag: 81"), ("doel: Leerlingen", "doel: Kinderen")))
    old = moment(example_files)
    part = Moment(old.kb, TODAY, {FILE: frozenset({"kosten"})})
    assert [c.veld for c in difference(part, new, evidence)] == ["doel"]
    without = moment({p: d for p, d in example_files.items() if p != FILE})
    lost = Moment(without.kb, TODAY, {FILE: frozenset({"*"})})
    assert difference(lost, new, evidence) == []
    assert difference(new, lost, evidence) == []
    assert [c.wat for c in difference(without, new, evidence)] == ["toegevoegd"]


def test_numbers_are_found_in_texts() -> None:
    assert numbers_in("11 procent (p = 0,04) van 1.250 in 2015") == ["0,04", "1.250", "11", "2015"]
    assert numbers_in("geen enkel") == []


def test_a_quantity_is_told_the_dutch_way(example_files: dict[str, bytes]) -> None:
    """In the sentence; the values for machines stay as the file has them."""
    old = moment(example_files)
    new = moment(changed(example_files, ("bedrag: 80", "bedrag: 12500.5")))
    (change,) = [c for c in difference(old, new, evidence) if c.veld == "kosten.bedragen[0].bedrag"]
    assert "was '80' en is nu '12.500,5'" in change.tekst
    assert change.nieuw == "12500.5"
