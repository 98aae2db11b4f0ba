"""A report never ends without a next step: dead ends, reach, the base offering beside the question, and marks explained."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import openpyxl
import pytest
from basis import TODAY
from reports import parts_of, short

from kansrijk.pages.words import number
from kansrijk.region_report import as_text as region_text
from kansrijk.report.outcome import as_markdown
from kansrijk.report.workbook import as_workbook
from kennisbank.knowledge import Kennisbank
from matcher.region import region
from matcher.region_file import read_region

Model = dict[str, Any]


MBO = {
    "organisatie": {"type": "school", "naam": "Het roc", "onderwijs": ["mbo"]},
    "populatie": {"leerlingen": 8200},
    "behoeften": [
        {"tekst": "studenten hebben veel stress", "urgentie": 3},
        {"tekst": "blowen en gamen tot diep in de nacht", "urgentie": 2},
    ],
    "aanbod": [{"naam": "MAZL op het mbo", "status": "gepland"}],
}  # fmt: skip


def test_a_dead_end_says_so_and_says_what_to_do(kb: Kennisbank, model: Model) -> None:
    text = short(MBO, kb, model)
    assert "geen erkend programma dat precies bij uw vraag past" in text
    assert "komen in de buurt" in text
    assert "‘angst en stress’" in text
    assert "vonden wij niets erkends dat past en dat u nog niet heeft of plant" in text
    assert "Vraag uw gemeente, GGD of JGZ wat zij doen" in text
    assert "1. Stopstone" not in text
    assert "8.200 studenten" in text


def test_what_has_an_answer_is_no_dead_end(kb: Kennisbank, model: Model) -> None:
    school = {
        "organisatie": {"type": "school", "onderwijs": ["vo"]},
        "behoeften": [{"vraagstuk": "schoolverzuim", "urgentie": 3}, {"vraagstuk": "steun-en-netwerk"}],
        "aanbod": [],
    }
    assert "vonden wij niets erkends" not in short(school, kb, model)


@pytest.mark.parametrize(("bereik", "told"), [(30, True), (80, False)])
def test_who_reaches_few_hears_of_reach_before_something_new(
    bereik: int, told: bool, kb: Kennisbank, model: Model
) -> None:
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"vraagstuk": "scheiding", "urgentie": 3}],
        "aanbod": [{"naam": "KIES", "bereik": bereik}, {"naam": "Rots en Water", "bereik": bereik}],
    }
    text = short(profile, kb, model)
    said = "KIES bereikt 30 procent. Breder inzetten van wat er al is, kan meer doen dan iets nieuws."
    assert (said in text) == told


def test_the_base_offering_beside_the_question_and_its_marks_are_explained(
    kb: Kennisbank, model: Model
) -> None:
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"vraagstuk": "scheiding", "urgentie": 3}],
        "aanbod": ["VoorZorg", "Stevig Ouderschap", "Nu Niet Zwanger", "Toeleiding VVE"],
    }
    text = short(profile, kb, model)
    assert "MAZL op het voortgezet onderwijs gaat niet over uw vraag en is daarom geen suggestie." in text
    assert "Bewering betwist: er is meer beweerd dan aangetoond" in text
    meanings = short(profile, kb, model, whole=True).split("## Begrippen")[1]
    assert "**Betwist:**" in meanings
    assert "**Bewering betwist:**" in meanings


def test_what_is_for_others_is_told_once_per_vraagstuk(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["so"]},
        "populatie": {"leeftijd": {"van": 6, "tot": 18}},
        "behoeften": [{"vraagstuk": "schoolverzuim"}],
        "aanbod": [],
    }
    whole = short(profile, kb, model, whole=True)
    lines = whole.split("Wel erkend, maar niet voor u:")[1].split("\n## ")[0].strip().split("\n")
    assert lines == [
        "- Schoolverzuim en schooluitval: er is wel iets erkends, maar voor ander onderwijs: MAZL op het voortgezet onderwijs, MAZL op het mbo."
    ]


def test_a_region_starts_with_the_base_offering(model: Model) -> None:
    """The order looks at numbers only, so what every region should have is named before it."""
    towns = [
        {"organisatie": {"type": "gemeente", "naam": naam}, "populatie": aantal, "aanbod": own}
        for naam, aantal, own in (("Aa", {"aantal": 5000}, ["VoorZorg", {"naam": "M@ZL", "status": "onbekend"}]), ("Bee", {}, []))
    ]  # fmt: skip
    data = json.dumps({"regio": {"naam": "Proef"}, "gemeenten": towns}).encode()
    text = " ".join(
        region_text(region(read_region(data, "r.json", model, TODAY), model, TODAY), model, TODAY).split()
    )
    assert "Kijk eerst naar het basisaanbod dat ontbreekt: Nu Niet Zwanger in 2 gemeenten" in text
    assert "VoorZorg in één gemeente" in text
    assert "Onbekend: de lijst zegt niet zeker of het daar loopt" in text
    assert "die gemeente telt in de aantallen niet mee" in text
    assert (
        "niet naar kosten, niet naar hoe sterk het bewijs is, en niet naar wat een gemeente als behoefte noemt"
        in text
    )


def test_what_a_whole_country_paid_is_no_price_on_one_page(kb: Kennisbank, model: Model) -> None:
    """Six million of a ministry stands in the whole report, with what it was for."""
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"vraagstuk": "onbedoelde-zwangerschap", "urgentie": 3}],
        "aanbod": [],
    }
    assert "6.000.000" not in short(profile, kb, model)
    assert "Een prijs per organisatie kennen wij niet." in short(profile, kb, model)
    assert "6.000.000" in short(profile, kb, model, whole=True)


def test_the_same_alternatives_are_told_once(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["po"]},
        "behoeften": [{"vraagstuk": "gedragsproblemen"}],
        "aanbod": ["Kwink", "Leefstijl"],
    }
    part = (
        short(profile, kb, model, whole=True)
        .split("### Alternatieven voor wat u al heeft")[1]
        .split("\n## ")[0]
    )
    lines = [line for line in part.split("\n") if line.startswith("- ")]
    assert len(lines) == 1
    assert lines[0].startswith("- In plaats van Kwink en Leefstijl: ")


def test_a_verdict_for_another_level_is_no_unknown_verdict(kb: Kennisbank, model: Model) -> None:
    """Two lists of one report told of the same training that its verdict is the highest and that it is unknown."""
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["so"]},
        "behoeften": [{"vraagstuk": "gedragsproblemen"}],
        "aanbod": ["Kanjertraining", "Rots en Water"],
    }
    text = short(profile, kb, model, whole=True)
    assert "Kanjertraining: geen oordeel voor dit preventieniveau" in text


def test_what_runs_for_the_most_urgent_is_looked_at_first(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["po"]},
        "behoeften": [{"vraagstuk": "gedragsproblemen", "urgentie": 3}, {"vraagstuk": "scheiding"}],
        "aanbod": ["Kwink", "schoolmaatschappelijk werk"],
    }
    assert "en daar loopt al Kwink. Bespreek eerst hoe dat gaat: bereikt het wie u bedoelt?" in short(
        profile, kb, model
    )
    assert "Bespreek eerst hoe dat gaat" not in short({**profile, "aanbod": []}, kb, model)


def test_a_name_known_for_other_ages_is_asked_back(kb: Kennisbank, model: Model) -> None:
    """Social work at school is known here for primary schools; at a roc it is something else."""
    profile = {
        **MBO,
        "populatie": {"leeftijd": {"van": 16, "tot": 23}},
        "aanbod": ["schoolmaatschappelijk werk"],
    }
    text = short(profile, kb, model)
    assert (
        "“schoolmaatschappelijk werk” kennen wij van 4 jaar tot 12 jaar, en uw profiel gaat over andere leeftijden."
        in text
    )


def test_who_has_no_site_leads_to_the_source_of_the_verdict(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["vo"]},
        "behoeften": [{"tekst": "vapen op school"}],
        "aanbod": [],
    }
    text = short(profile, kb, model)
    assert (
        "Meer weten: Trimbos-instituut; zie de bron van het oordeel, https://interventies.loketgezondleven.nl/"
        in text
    )


def test_no_advice_is_built_on_what_was_read_on_the_side(kb: Kennisbank, model: Model) -> None:
    """'In beeld krijgen' also says something about bringing up; nobody called that the most urgent."""
    profile = {
        "organisatie": {"type": "jgz"},
        "behoeften": [{"tekst": "kwetsbare zwangeren die we te laat in beeld krijgen", "urgentie": 3}],
        "aanbod": ["GIZ-methodiek", {"naam": "Rots en Water", "bereik": 20}, {"naam": "KiVa", "bereik": 20}],
    }
    text = short(profile, kb, model)
    assert "U noemt ‘opvoeden’ het dringendst" not in text
    assert "KiVa bereikt 20 procent. Breder" not in text


def test_only_who_and_what_was_called_most_urgent_is_told_so(kb: Kennisbank, model: Model) -> None:
    """Drinking is urgent and smoking can wait: both are one vraagstuk, and only one of them is called urgent."""
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["vo"]},
        "behoeften": [
            {"tekst": "leerlingen drinken te veel alcohol", "urgentie": 3},
            {"tekst": "leerlingen vapen", "urgentie": 1},
        ],
        "aanbod": [],
    }
    text = short(profile, kb, model)
    smoking = text[text.index(". Smokefree Challenge.") :]
    assert "dringendst" not in smoking[: smoking.index("- Bewijs")]


def test_a_name_that_is_not_recognised_may_be_what_is_missing(kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["ons mazzelplan"]}
    parts = parts_of(profile, kb, model)
    parts.document["onbekend"] = [{"invoer": "ons mazzelplan", "lijkt_op": ["mazl"], "status": "actief"}]
    text = as_markdown(parts)
    assert "Het staat niet in uw lijst. Of bedoelt u dat met “ons mazzelplan”? |" in text


def test_the_name_of_another_thing_is_told_and_not_asked_about(kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["Sta Sterk op School"]}
    text = short(profile, kb, model, whole=True)
    assert "“Sta Sterk op School” staat er niet in. Dit is een programma tegen pesten" in text
    assert "Kijk na hoe het heet" not in text


def test_where_more_do_the_same_every_vraagstuk_is_named_once(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"vraagstuk": "kwetsbare-start"}],
        "aanbod": ["VoorZorg", "Stevig Ouderschap"],
    }
    part = (
        short(profile, kb, model, whole=True)
        .split("## Waar meer programma's hetzelfde doen")[1]
        .split("\n## ")[0]
    )
    assert "(selectief, zwangerschap en 0 tot 4 jaar)" in part
    assert part.count("kwetsbare start: zwangerschap en eerste jaren (selectief") == 1


def test_one_page_says_for_what_and_for_whom_something_is_missing(kb: Kennisbank, model: Model) -> None:
    """Not how many places, but which: who reads one page has not seen the chapter that explains what a place is."""
    town = {"organisatie": {"type": "gemeente"}, "behoeften": [{"vraagstuk": "scheiding"}], "aanbod": []}
    text = short(town, kb, model)
    assert "Daar heeft u nog niets voor: scheiding van ouders (selectief, 4 tot 12 jaar)." in text
    assert "plek" not in text
    whole = short(town, kb, model, whole=True)
    assert (
        "Het hoeft niet voor elk kind, elk jaar van die leeftijd of elk deel van het vraagstuk te zijn."
        in whole
    )


def test_the_workbook_says_the_same(kb: Kennisbank, model: Model) -> None:
    """A dead end is one in every form of the report."""
    parts = parts_of(MBO, kb, model)
    rows = list(
        openpyxl.load_workbook(io.BytesIO(as_workbook(parts)))["Samenvatting"].iter_rows(values_only=True)
    )
    told = {str(head): str(text) for head, text in rows}
    assert "geen erkend programma dat precies bij uw vraag past" in told["Wat er ontbreekt"]
    assert "‘angst en stress’" in told["Wat nu"]


def test_a_question_about_numbers_gets_the_key_figure(kb: Kennisbank, model: Model) -> None:
    """With its year and its source; for the own area it names who has those."""
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [{"tekst": "Hoeveel kinderen hebben overgewicht?"}], "aanbod": []}  # fmt: skip
    figure = kb.kerncijfers["overgewicht-jeugd"]
    told = short(profile, kb, model).split("vraagt om cijfers. ")[1]
    assert told.startswith(f"{figure.naam}: {number(figure.waarde)}% ({figure.jaar}) (bron ")
    assert "cijfers van uw eigen gebied heeft uw GGD" in told
    other = {**profile, "behoeften": [{"tekst": "Hoeveel procent van de jongeren vapet op school?"}]}
    assert "Die staan niet in deze kennisbank" not in short(other, kb, model)


def test_what_nobody_recognised_is_named_when_there_is_nothing_else(kb: Kennisbank, model: Model) -> None:
    """A roc that speaks of drugs hears of what schools do about it, and that we know no recognition of it."""
    whole = short(MBO, kb, model, whole=True)
    row = next(line for line in whole.split("\n") if line.startswith("| “blowen"))
    assert (
        "| Niets dat zeker past. Misschien Moti-4; vraag na of het bij u past. Zonder bekende erkenning: Helder op School en Opgroeien in een Kansrijke Omgeving (OKO). Dit is behandeling; verwijs: Multidimensionele familietherapie (MDFT). Anderen doen dit; u kunt verwijzen: Open en Alert. |"
        in row
    )
    chosen = {**MBO, "behoeften": [{"vraagstuk": "middelengebruik"}]}
    assert "Stopstone. Zonder bekende erkenning: Helder op School en" in short(chosen, kb, model, whole=True)


def test_a_full_list_still_fits_one_page(kb: Kennisbank, model: Model) -> None:
    """A large town with a long list and many questions: what matters least is left to the whole report."""
    own = [p["naam"] for p in model["programmas"] if p["status"] == "gepubliceerd"][::6]
    texts = ("kinderen die mishandeld worden", "pubers die blowen", "peuters met een taalachterstand", "onrust in de klas", "vechtscheidingen")  # fmt: skip
    profile = {
        "organisatie": {"type": "gemeente", "naam": "Gemeente Stad aan de Lange Rivier"},
        "populatie": {"aantal": 62000, "geboorten": 2450},
        "behoeften": [{"tekst": text, "urgentie": 3} for text in texts],
        "aanbod": [*own, "Opvoedspreekuur van het CJG", "Buurthuis De Brug", "Triple P", "Project Kansrijk Oost", "PIT"],
    }  # fmt: skip
    summary = short(profile, kb, model, whole=True).split("\n## ")[1]
    assert len(re.findall(r"[^\W_]\S*", summary)) <= 700
    assert "Wat dit niet bewijst" in summary


def test_a_need_that_names_an_age_is_read_back(kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [{"tekst": "pesten in groep 8"}, {"tekst": "verzuim op het vmbo"}], "aanbod": []}  # fmt: skip
    whole = short(profile, kb, model, whole=True)
    assert "(door ‘pesten’). Voor wie: jeugdigen van 11 jaar tot 12 jaar." in whole
    assert "Voor wie: jeugdigen van 12 jaar tot 18 jaar en voortgezet onderwijs." in whole
    parts = parts_of(profile, kb, model)
    sheet = openpyxl.load_workbook(io.BytesIO(as_workbook(parts)))["Behoeften"]
    assert [row[4] for row in sheet.iter_rows(values_only=True)] == [
        "Voor wie", "jeugdigen van 11 jaar tot 12 jaar", "jeugdigen van 12 jaar tot 18 jaar en voortgezet onderwijs",
    ]  # fmt: skip


def test_a_knowledge_base_without_an_edition_is_told_so(kb: Kennisbank, model: Model) -> None:
    text = short(MBO, kb, {**model, "editie": ""})
    assert "met kennisbank zonder editie (" in text


def test_what_a_committee_refused_does_not_count_among_what_runs_well(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["po"]},
        "behoeften": [{"vraagstuk": "relaties-en-seksualiteit", "urgentie": 3}],
        "aanbod": ["Kriebels in je buik", "Rots en Water"],
    }
    assert "daar loopt al Kriebels in je buik. Bespreek eerst hoe dat gaat" in short(profile, kb, model)


def test_who_serves_newborns_is_not_asked_whether_a_pregnancy_is_meant(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "jgz"},
        "populatie": {"leeftijd": {"van": 0, "tot": 18}},
        "aanbod": ["Nu Niet Zwanger"],
    }
    assert "gaat over andere leeftijden" not in short(profile, kb, model)


def test_what_is_beside_the_question_is_told_in_one_line_each(kb: Kennisbank, model: Model) -> None:
    """The numbers of the suggestions follow each other, whatever stands between them in the document."""
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [
            {"tekst": "alcohol onder jongeren van 16 jaar", "urgentie": 3},
            {"tekst": "te weinig bewegen"},
        ],
        "aanbod": [],
    }
    whole = short(profile, kb, model, whole=True)
    assert "- Smokefree Challenge: u noemt ‘alcohol’; dit gaat over ‘roken en vapen’." in whole
    numbers = [int(n) for n in re.findall(r"^### ([0-9]+)\. ", whole, re.M)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert (
        "Smokefree Challenge"
        not in whole.split("## Wat past en ontbreekt")[1].split("### Wat er dichtbij komt")[0]
    )
