"""What a reader must know before choosing stands in every form of a report, and no form says what another contradicts."""

from __future__ import annotations

import io
import re
from typing import Any

import openpyxl
import pytest
from reports import parts_of, short

from kansrijk.report.outcome import as_markdown, as_text
from kansrijk.report.suggestions import where_it_stands
from kansrijk.report.workbook import as_workbook
from kennisbank.knowledge import Kennisbank
from kennisbank.no_value import GEEN
from matcher.caveats import LONGEST, caveats
from matcher.sure_name import is_sure

Model = dict[str, Any]
SCHOOL = {"type": "school", "onderwijs": ["po"]}


def book(profile: dict[str, Any], kb: Kennisbank, model: Model) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(as_workbook(parts_of(profile, kb, model))))


def rows(sheet: Any) -> list[str]:
    return [" | ".join(str(cell or "") for cell in row) for row in sheet.iter_rows(values_only=True)]


def forms(profile: dict[str, Any], kb: Kennisbank, model: Model) -> dict[str, str]:
    """Every form of one report as one line of text; the page is taken before its tables are wrapped for a terminal."""
    parts = parts_of(profile, kb, model)
    sheets = book(profile, kb, model)
    found = {
        "kort": as_markdown(parts).split("\n## ")[1],
        "tekst": as_text(parts),
        "markdown": as_markdown(parts),
        "werkblad": "\n".join(line for sheet in sheets for line in rows(sheet)),
    }
    return {name: " ".join(text.replace("\\", "").split()) for name, text in found.items()}


# Caveats.


def test_whether_it_can_be_had_and_for_whom_the_proof_holds(kb: Kennisbank) -> None:
    had, holds = caveats(kb.interventies["vallen-is-ook-een-sport"])
    assert "Val OK!" in had
    assert "nog te krijgen" in had
    assert "in de bovenbouw" in holds
    assert "ouder dan vijf jaar" not in holds
    assert "minder gebruik van cannabis" in caveats(kb.interventies["moti-4"])[0]


def test_a_caveat_written_for_a_choice_stands_first_and_has_only_what_the_entry_has(kb: Kennisbank) -> None:
    """It stands for what a pattern would find; its numbers are those of the caveats or of the target group."""
    written = {i.id: i for i in kb.interventies.values() if i.kanttekening_kort != GEEN}
    assert len(written) >= 60
    for item in written.values():
        assert caveats(item) == [item.kanttekening_kort, ""]
        assert item.kanttekening_kort.endswith(".")
        known = " ".join(item.kanttekeningen)
        assert set(re.findall(r"\d+", item.kanttekening_kort)) <= set(re.findall(r"\d+", known)), item.id
    assert caveats(written["smokefree-challenge"])[0].endswith(
        "Vapen noemt zij niet. Vraag dat na voor u het kiest."
    )
    assert "klein" in caveats(written["kiva"])[0]


def test_a_caveat_is_short_and_says_what_the_entry_says(kb: Kennisbank) -> None:
    """Whole sentences of the entry, and only some entries have one: what the level says already is no caveat."""
    items = [item for item in kb.interventies.values() if item.kanttekening_kort == GEEN]
    found = {item.id: caveats(item) for item in items}
    told = [(i, text) for i, both in found.items() for text in both if text]
    assert 40 < len(told) < len(found)
    for item_id, text in told:
        assert text in {" ".join(n.split())[a : a + len(text)] for n in kb.interventies[item_id].kanttekeningen for a in range(len(" ".join(n.split())))}  # fmt: skip
        assert text.endswith((".", "!", "?"))
        assert len(text) <= 2 * LONGEST
        assert "onze eigen indeling" not in text
        assert "lezer" not in text


def test_the_caveats_of_a_suggestion_stand_in_every_form(kb: Kennisbank, model: Model) -> None:
    need = {"tekst": "kinderen vallen en breken hun arm bij gym", "urgentie": 3}
    told = forms({"organisatie": SCHOOL, "behoeften": [need], "aanbod": []}, kb, model)
    for name, text in told.items():
        assert "nog te krijgen is, is niet bevestigd" in text, name
        assert "in de bovenbouw" in text, name
    assert "(pagina interventies/vallen-is-ook-een-sport)" in told["markdown"]


def test_the_caveats_of_what_runs_are_told_and_not_of_what_stopped(kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": ["Moti-4", {"naam": "BoekStart", "status": "gestopt"}]}  # fmt: skip
    whole = short(profile, kb, model, whole=True).replace("\\", "")
    part = whole.split("Let op bij wat u heeft of plant.")[1].split("\n## ")[0]
    assert "- Moti-4: Het oordeel gaat over minder gebruik van cannabis." in part
    assert "BoekStart" not in part
    lines = rows(book(profile, kb, model)["Aanbod"])
    assert "cannabis" in next(line for line in lines if line.startswith("Moti-4"))
    assert "Het oordeel" not in next(line for line in lines if line.startswith("BoekStart"))


def test_what_turns_a_choice_and_for_whom_it_is_stand_on_one_page(kb: Kennisbank, model: Model) -> None:
    """However full the page is: of each of the first three its whole summary, and its caveat."""
    names = [p["naam"] for p in model["programmas"] if p["status"] == "gepubliceerd"][::6]
    texts = ("leerlingen vapen op het schoolplein", "meiden en jongens van 15 over seks en grenzen", "pesten in de klas", "vechtscheidingen", "kinderen te zwaar")  # fmt: skip
    for n in range(len(texts)):
        needs = [{"tekst": t, "urgentie": 3 if t == texts[n] else 1} for t in texts]
        parts = parts_of({"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": names}, kb, model)  # fmt: skip
        page = as_markdown(parts).split("\n## ")[1].replace("\\", "")
        first = re.findall(r"\*\*\d\. (.+?)\*\* (.*)", page)
        assert first
        for name, what in first:
            item = next(
                i for i in kb.interventies.values() if name.rstrip(".").startswith(i.naam.rstrip("."))
            )
            assert what == item.samenvatting
            assert item.kanttekening_kort == GEEN or item.kanttekening_kort in page, name


# What exists no more.


def test_what_runs_and_exists_no_more_is_told_everywhere(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "kinderopvang"},
        "behoeften": [{"vraagstuk": "taalachterstand", "urgentie": 3}],
        "aanbod": ["Kaleidoscoop", "Piramide"],
    }
    told = forms(profile, kb, model)
    for name, text in told.items():
        assert "Kaleidoscoop bestaat niet meer. Een opvolger kennen wij niet." in text, name
        assert "Kaleidoscoop (bestaat niet meer)" in text, name
        assert "Bestaat niet meer: Kaleidoscoop" in text, name
        assert "daar loopt al Kaleidoscoop" not in text, name
    stopped = {**profile, "aanbod": [{"naam": "Kaleidoscoop", "status": "gestopt"}]}
    assert "Een opvolger kennen wij niet" not in forms(stopped, kb, model)["tekst"]


# Contradictions.


def test_what_runs_or_is_planned_is_not_what_others_do(kb: Kennisbank, model: Model) -> None:
    need = {"tekst": "zwangere vrouwen die roken", "urgentie": 3}
    profile = {"organisatie": {"type": "jgz"}, "behoeften": [need], "aanbod": []}

    def elders(profile: dict[str, Any]) -> list[str]:
        return list(parts_of(profile, kb, model).document["behoeften"][0]["antwoord"]["elders"])

    assert "v-mis" in elders(profile)
    for status in ("actief", "gepland", "onbekend"):
        assert "v-mis" not in elders({**profile, "aanbod": [{"naam": "V-MIS", "status": status}]})
    assert "v-mis" in elders({**profile, "aanbod": [{"naam": "V-MIS", "status": "gestopt"}]})


def test_what_only_the_words_point_at_does_not_run_for_it(kb: Kennisbank, model: Model) -> None:
    """A buddy for children of divorced parents is near a need on phones at night, and is not what runs for that."""
    text = "kinderen van 10 jaar met een eigen telefoon die tot diep in de nacht appen"
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"tekst": text, "urgentie": 3}],
        "aanbod": ["Villa Pinedo Buddyprogramma"],
    }
    for name, told in forms(profile, kb, model).items():
        assert "ichtbij wat u schrijft: Villa Pinedo Buddyprogramma." in told, name
        assert "daar loopt al" not in told, name


def test_what_runs_for_the_most_urgent_is_about_that(kb: Kennisbank, model: Model) -> None:
    """Of what runs for a need only what is about the subject that is named there."""
    need = {"tekst": "studenten die zich eenzaam voelen en daardoor vaak verzuimen", "urgentie": 3}
    profile = {
        "organisatie": {"type": "school", "onderwijs": ["mbo"]},
        "behoeften": [need],
        "aanbod": ["MAZL mbo"],
    }
    about = {p["id"]: p for p in model["programmas"]}
    parts = parts_of(profile, kb, model)
    assert parts.document["behoeften"][0]["antwoord"]["loopt"] == ["mazl-mbo"]
    told = re.search(r"U noemt ‘([^’]+)’[^.]*daar loopt al MAZL op het mbo", as_markdown(parts))
    subjects = {model["binnen_zin"]["vraagstukken"][v] for v in about["mazl-mbo"]["vraagstukken"]}
    assert told is None or told[1] in subjects


def test_no_alternative_is_for_other_ages_or_other_schools(kb: Kennisbank, model: Model) -> None:
    profile = {
        "organisatie": {"type": "jgz"},
        "behoeften": [{"vraagstuk": "schoolverzuim", "urgentie": 3}],
        "aanbod": ["M@ZL vo"],
    }
    document = parts_of(profile, kb, model).document
    about = {p["id"]: p for p in model["programmas"]}
    assert not any("mazl" in row["alternatief_voor"] for row in document["suggesties"] if row["id"] == "mazl-mbo")  # fmt: skip
    assert "In plaats van MAZL op het voortgezet onderwijs" not in short(profile, kb, model, whole=True)
    town = {"organisatie": {"type": "gemeente"}, "aanbod": ["VoorZorg", "KiVa", "Taakspel", "SWPBS"]}
    pairs = [
        (s["id"], o) for s in parts_of(town, kb, model).document["suggesties"] for o in s["alternatief_voor"]
    ]
    assert len(pairs) > 20
    for one, other in pairs:
        (van, tot), (start, end) = about[one]["leeftijd"], about[other]["leeftijd"]
        assert min(tot, end) > max(van, start), (one, other)
        schools, theirs = about[one]["schooltypen"], about[other]["schooltypen"]
        assert not schools or not theirs or set(schools) & set(theirs), (one, other)


def test_what_is_called_most_urgent_has_that_urgency_in_its_reason(kb: Kennisbank, model: Model) -> None:
    needs = [
        {"tekst": "radicale praat en discriminatie onder jongens op het vmbo", "urgentie": 3},
        {"tekst": "ouders die hun kind niet aankunnen", "urgentie": 1},
        {"tekst": "jongens die stelen en vechten", "urgentie": 1},
    ]
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": []}
    parts = parts_of(profile, kb, model)
    why = {row["naam"]: next(r["tekst"] for r in row["redenen"] if r["soort"] == "behoefte") for row in parts.document["suggesties"]}  # fmt: skip
    summary = as_markdown(parts).split("\n## ")[1]
    told = re.findall(r"\*\*\d\. (.+?)[.!?]?\*\* .*\n\n- \*\*Waarom:\*\* (.*)", summary)
    assert told
    for name, words in told:
        level = "urgentie 3 van 3" in next(text for own, text in why.items() if own in name)
        assert level or "dringendst" not in words


def test_danger_comes_first_and_the_answer_stands_in_both_places(kb: Kennisbank, model: Model) -> None:
    """The page and the chapter of the need say the same: first help, then where to refer to."""
    need = {"tekst": "Kinderen die thuis geweld zien of zelf geslagen worden", "urgentie": 3}
    school = {"type": "school", "onderwijs": ["so"]}
    text = forms({"organisatie": school, "behoeften": [need], "aanbod": []}, kb, model)
    for name, times in (("kort", 1), ("markdown", 2)):
        assert text[name].count("Eerst directe hulp: die staat bovenaan.") == times
        referred = re.findall(r"Anderen doen dit; u kunt verwijzen: ([^|.]+\.+\!?[^|.]*)", text[name])
        assert len(referred) == times
        assert all("En nu ik" in names and "Storm en Spetters" in names for names in referred), referred
    assert "Eerst directe hulp: die staat bovenaan. Anderen doen dit" in text["werkblad"]


def test_what_a_name_may_be_is_asked_in_every_form(kb: Kennisbank, model: Model) -> None:
    """Also on a full page."""
    names = [p["naam"] for p in model["programmas"] if p["status"] == "gepubliceerd"][::5]
    needs = [{"tekst": text} for text in ("onrust in de klas", "vechtscheidingen", "pubers die blowen")]
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": ["LLDL vso", *names]}
    for name, text in forms(profile, kb, model).items():
        assert "“LLDL vso” (bedoelt u Lang Leve de Liefde VSO?)" in text, name


# A need by itself.


def test_at_a_need_only_its_own_ages_are_a_reason(kb: Kennisbank, model: Model) -> None:
    needs = [
        {"tekst": "kleuters zijn nog niet zindelijk en ouders zien dat als taak van school"},
        {
            "tekst": "kinderen van groep 7 en 8 hebben al vriendjes en sturen elkaar foto's, goede lessen over seksualiteit",
            "urgentie": 3,
        },
    ]
    profile = {"organisatie": SCHOOL, "behoeften": needs, "aanbod": []}
    whole = short(profile, kb, model, whole=True)
    second = whole.split("### “kinderen van groep 7")[1].split("\n## ")[0]
    assert "van 4 jaar tot 6 jaar" not in second


def test_what_is_beside_several_needs_names_what_one_of_them_says(kb: Kennisbank, model: Model) -> None:
    needs = [
        {"tekst": "opvoeden van pubers van 12 tot 18 jaar", "urgentie": 3},
        {"tekst": "opvoedvragen van ouders met een kind van 2 jaar", "urgentie": 1},
    ]
    document = parts_of(
        {"organisatie": {"type": "jgz"}, "behoeften": needs, "aanbod": []}, kb, model
    ).document
    beside = [row["naast_de_vraag"] for row in document["suggesties"] if "jeugdigen" in row["naast_de_vraag"]]
    assert beside
    assert not any(re.search(r"u noemt jeugdigen [^;]* en van", text) for text in beside)


def test_beside_one_need_the_warning_is_that_of_the_suggestion(kb: Kennisbank, model: Model) -> None:
    need = {"tekst": "veel jongeren van 16 jaar drinken al vroeg", "urgentie": 3}
    parts = parts_of({"organisatie": {"type": "gemeente"}, "behoeften": [need], "aanbod": []}, kb, model)
    from kansrijk.report.facts import Facts

    facts = Facts(parts)
    row = next(row for row in facts.document["suggesties"] if row["naast_de_vraag"] and row["vult"])
    assert where_it_stands(facts, row["id"], 0).endswith(row["naast_de_vraag"])


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("Jongeren rijden op 16 jaar rond en gebruiken daarbij 3-MMC", {"rond", "rijden", "gebruiken"}),
        ("Scholen sluiten en de laatste school in het dorp willen we open houden", {"laatste", "open"}),
        ("leerlingen lopen weg en er zijn twee jongens die vooral schelden", {"lopen", "weg", "twee", "vooral"}),
    ],
)  # fmt: skip
def test_only_words_that_carry_the_subject_are_a_reason(text: str, fillers: set[str], kb: Kennisbank, model: Model) -> None:  # fmt: skip
    profile = {"organisatie": {"type": "gemeente"}, "behoeften": [{"tekst": text}], "aanbod": []}
    document = parts_of(profile, kb, model).document
    reasons = [r["tekst"] for row in document["suggesties"] for r in row["redenen"] if r["soort"] == "behoefte"]  # fmt: skip
    quoted = {word for why in reasons for part in why.split("wat u schrijft: ")[1:] for word in re.findall("‘([^’]+)’", part)}  # fmt: skip
    assert not quoted & fillers


# Asking back, and length.


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("Voorzorg (GGD)", True), ("M@zl op 11 van de 24 vo-scholen", True), ("Daily mile, groep 5/6", True),
        ("Kriebels in je buik (aangepast)", True), ("Boekstart + VoorleesExpress", True), ("Kwink gestopt in 2024", True),
        ("Gezonde School-adviseur", False), ("mazzel mbo", False), ("STORM screening klas 2", False),
    ],
)  # fmt: skip
def test_a_sure_name_is_not_asked_back(line: str, sure: bool, kb: Kennisbank, model: Model) -> None:
    profile = {"organisatie": {"type": "gemeente"}, "aanbod": [line]}
    parts = parts_of(profile, kb, model)
    (row,) = parts.document["herkend"]
    assert is_sure(row, model["namen"]) == sure
    assert ("Klopt dat?" in as_markdown(parts)) != sure


def test_a_school_is_one_school(kb: Kennisbank, model: Model) -> None:
    def per_school(**more: Any) -> list[tuple[float, str]]:
        profile = {"organisatie": SCHOOL, "behoeften": [{"vraagstuk": "gedragsproblemen"}], **more}
        document = parts_of(profile, kb, model).document
        costs = [cost for row in document["suggesties"] for cost in row["kosten"]]
        return [(c["totaal"], c["tekst"]) for c in costs if c["eenheid"] == "per-school"]

    assert (5200.0, "€ 5.200 per school (prijspeil onbekend).") in per_school()
    assert any(text.endswith("€ 10.400 voor 2 scholen.") for _, text in per_school(populatie={"scholen": 2}))
    town = per_school(organisatie={"type": "gemeente"})
    assert town
    assert all(total is None and "populatie.scholen" in text for total, text in town)


def test_one_page_names_three_and_says_what_is_there(kb: Kennisbank, model: Model) -> None:
    """However full it is."""
    names = [p["naam"] for p in model["programmas"] if p["status"] == "gepubliceerd"][::4]
    needs = [{"tekst": text, "urgentie": 3} for text in ("onrust in de klas", "vechtscheidingen", "pubers die blowen", "opvoedvragen van ouders", "kinderen te zwaar")]  # fmt: skip
    text = forms({"organisatie": {"type": "gemeente"}, "behoeften": needs, "aanbod": names}, kb, model)
    assert "Wat er is" in text["kort"]
    few = {"organisatie": {"type": "gemeente"}, "behoeften": [{"vraagstuk": "opvoeding"}], "aanbod": []}
    answer = parts_of(few, kb, model).document["behoeften"][0]["antwoord"]["suggesties"]
    assert len(answer) == 3
    row = next(line for line in short(few, kb, model, whole=True).split("\n") if line.startswith("| Opvoeden"))  # fmt: skip
    assert " en nog " not in row.split("Zonder bekende")[0]


def test_a_report_says_a_thing_once(kb: Kennisbank, model: Model) -> None:
    """Every page to read stands there once, and only the words that are used are explained."""
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"vraagstuk": "kwetsbare-start", "urgentie": 3}, {"vraagstuk": "schoolverzuim"}],
        "aanbod": ["VoorZorg"],
    }
    parts = parts_of(profile, kb, model)
    whole = as_markdown(parts)
    pages = re.findall(r"\(pagina ((?:parels|puzzels|tips)/[^)]+)\)", whole)
    assert len(pages) == len(set(pages)) > 5
    explained = whole.split("## Begrippen")[1].split("\n## ")[0]
    body = whole.split("## Begrippen")[0].casefold()
    words = re.findall(r"- \*\*(.+?):\*\*", explained)
    assert "Universeel" in words
    assert all(word.casefold() in body for word in words)
    assert len(words) < 15
    listed = {row["id"] for row in parts.document["niet_voorgesteld"]}
    sheet = rows(book(profile, kb, model)["Niet voorgesteld"])
    assert len(sheet) - 1 == len(listed) + len(parts.document["onbekend_of_het_past"])


def test_what_is_near_a_need_that_was_not_understood_is_told(kb: Kennisbank, model: Model) -> None:
    """It has no answer, and what has most of its words stands there all the same."""
    profile = {
        "organisatie": {"type": "gemeente"},
        "behoeften": [{"tekst": "iets vaags"}],
        "aanbod": [],
    }
    parts = parts_of(profile, kb, model)
    row = parts.document["behoeften"][0]
    assert not row["gevonden"]
    suggestion = parts.document["suggesties"][0]
    row["dichtbij"] = [
        {"id": suggestion["id"], "naam": suggestion["naam"], "woorden": ["vaags"], "rang": 1, "reden": None}
    ]
    part = as_markdown(parts).split("### “iets vaags”")[1].split("\n## ")[0]
    assert "- Dichtbij: " in part
    assert "Niets" not in part
