"""The outcome of a match as an XLSX workbook: a sheet per question, for who wants to sort and filter everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from kansrijk.pages.words import part_date
from kansrijk.report.answers import told, top
from kansrijk.report.details import (
    DEKKING_WOORD,
    REDEN_KOP,
    VERSCHIL_WOORD,
    coverage_words,
    difference_words,
    for_whom,
)
from kansrijk.report.facts import Answered, Facts, Row, beside_words, sentence_case
from kansrijk.report.offering import look_up_first, running_word
from kansrijk.report.outcome import meanings
from kansrijk.report.per_need import fits, need_title, runs, shown_needs
from kansrijk.report.suggestions import reason_words
from kansrijk.report.summary import (
    BASIS_WOORD,
    GRENZEN,
    after_top,
    base_reason,
    base_words,
    made,
    nothing_words,
    present_words,
    under_base,
    urgent,
)
from kansrijk.sheets import Sheet, write_book
from kennisbank.no_value import ONBEKEND

_WAYS = {
    "exact": "de naam zelf",
    "alias": "een andere naam",
    "bijna": "lijkt er veel op",
    "familie": "een familie",
}


def as_workbook(answered: Answered) -> bytes:
    """The bytes of a workbook; text is written as text, never as a formula."""
    facts = Facts(answered, numbered=False)
    return write_book(f"Kansrijk: {facts.organisation}", _sheets(facts), facts.today)


def _sheets(facts: Facts) -> Iterator[Sheet]:
    yield "Samenvatting", [("Vraag", 30), ("Antwoord", 110)], list(_summary(facts))
    yield "Basisaanbod", [("Programma", 36), ("Stand", 16), ("Toelichting", 70), ("Paragraaf", 12), ("Bron", 50)], [
        (facts.name(b["id"]), BASIS_WOORD[b["status"]], base_reason(facts, b, b["reden"]), b["paragraaf"], _title(facts, b["bron"]))
        for b in facts.document["basisaanbod"]
    ]  # fmt: skip
    yield "Behoeften", [("Zoals u het schreef", 50), ("Urgentie", 10), ("Vraagstuk", 40), ("Woorden", 30), ("Voor wie", 40), ("Vraag terug", 60), ("Dat loopt al", 50), ("Dat past erbij", 60), ("Dichtbij wat u schreef", 60)], list(_needs(facts))  # fmt: skip
    yield (
        "Aanbod",
        [("Zoals u het schreef", 34), ("Loopt het?", 12), ("Herkend als", 44), ("Hoe herkend", 18), ("Zekerheid", 10), ("Bewijs", 44), ("Let op", 70)],
        list(_offering(facts)),
    )  # fmt: skip
    yield (
        "Dekking", [("Vraagstuk", 34), ("Preventieniveau", 16), ("Leeftijd", 16), ("Stand", 22), ("Aanwezig", 40), ("Gepland", 30), ("Waarom zwak", 50), ("Wat zou kunnen", 60)],
        [
            (_word(facts, "vraagstukken", c["vraagstuk"]), _word(facts, "preventieniveaus", c["preventieniveau"]), _word(facts, "leeftijdsfasen", c["leeftijdsfase"]),
             DEKKING_WOORD[c["status"]], _names(facts, c["aanwezig"]), _names(facts, c["gepland"]), c["waarom"], _names(facts, c["kandidaten"]))
            for c in facts.document["dekking"]
        ],
    )  # fmt: skip
    yield (
        "Suggesties",
        [("Rang", 6), ("Programma", 36), ("Score", 8), ("Basisaanbod", 12), ("Bewijsniveau", 36), ("Oordeel van", 20), ("Ouder dan vijf jaar", 12),
         ("Werking betwist", 10), ("Plekken", 9), ("Alternatief voor", 40), ("Let op", 50), ("Uitvoering, training, licentie", 60), ("Meer weten", 40), ("Webadres", 50)],
        list(_suggestions(facts)),
    )  # fmt: skip
    yield "Redenen", [("Rang", 6), ("Programma", 36), ("Soort", 14), ("Reden", 80), ("Telt op", 9), ("Bron", 50)], [
        (s["rang"], facts.name(s["id"]), r["soort"], reason_words(facts, s["id"], r), float(r["bijdrage"]), _title(facts, r["bron"]))
        for s in facts.document["suggesties"] for r in s["redenen"]
    ]  # fmt: skip
    yield (
        "Kosten", [("Programma", 36), ("Bedrag in euro", 14), ("Eenheid", 24), ("Prijspeil", 10), ("Totaal in euro", 16), ("In woorden", 60), ("Wat erin zit", 70), ("Bron", 50)],
        [
            (facts.name(s["id"]), float(k["bedrag"]), _word(facts, "eenheden", k["eenheid"]), k["jaar"] or "onbekend", None if k["totaal"] is None else float(k["totaal"]), k["tekst"], k["toelichting"], _title(facts, k["bron"]))
            for s in facts.document["suggesties"] for k in s["kosten"]
        ],
    )  # fmt: skip
    yield "Overlap", [("Vraagstuk", 34), ("Preventieniveau", 16), ("Leeftijd", 16), ("Programma's", 44), ("Verschil", 80), ("Vraag voor het gesprek", 60)], [
        (_word(facts, "vraagstukken", o["vraagstuk"]), _word(facts, "preventieniveaus", o["preventieniveau"]), _word(facts, "leeftijdsfasen", o["leeftijdsfase"]),
         _names(facts, o["ids"]), "\n".join(_difference(facts, d) for d in o["verschil"]), o["vraag"])
        for o in facts.document["overlap"]
    ]  # fmt: skip
    yield "Niet voorgesteld", [("Programma", 40), ("Soort reden", 44), ("Waarom", 90)], [
        (facts.name(r["id"]), REDEN_KOP.get(r["reden"]["veld"], r["reden"]["veld"]), r["reden"]["tekst"]) for r in facts.document["niet_voorgesteld"]
    ] + [
        (facts.name(r["id"]), "Onbekend of het past", f"Niet bekend is: {', '.join(r['velden'])}.") for r in facts.document["onbekend_of_het_past"]
    ]  # fmt: skip
    yield "Om van te leren", [("Soort", 12), ("Titel", 80), ("Pagina op de site", 60)], [
        (kind.removesuffix("s"), facts.title(kind, i), f"{kind}/{i}") for kind in ("parels", "puzzels", "tips") for i in facts.document[kind]
    ]  # fmt: skip
    yield (
        "Bronnen",
        [("Bron", 80), ("Van wie", 40), ("Jaar", 8), ("Hoe gelezen", 18), ("Webadres", 80)],
        list(_sources(facts)),
    )
    yield "Begrippen", [("Woord", 36), ("Betekenis", 110)], list(meanings(facts))


def _summary(facts: Facts) -> Iterator[tuple[str, Any]]:
    yield "Organisatie", facts.organisation
    yield "Datum", facts.today
    yield "Over dit verslag", made(facts)
    for text in urgent(facts):
        yield "Eerst", text
    for row in shown_needs(facts):
        words = f"Loopt al: {runs(facts, row)}\nPast erbij: {' '.join(fits(facts, row))}"
        yield f"U vraagt: {need_title(facts, row)}", words
    yield "Basisaanbod", base_words(facts)
    for text in under_base(facts):
        yield "Basisaanbod", text
    if not top(facts):
        yield "Wat er ontbreekt", nothing_words(facts)
    for nr, row in enumerate(top(facts), 1):
        parts = [
            facts.programmes[row["id"]]["samenvatting"],
            *(f"{head}: {words}" for head, words in told(facts, row)),
        ]
        yield f"Ontbreekt, nummer {nr}: {facts.name(row['id'])}", "\n".join(parts)
    if after_top(facts):
        yield "Wat nu", "\n".join(after_top(facts))
    for text in present_words(facts):
        yield "Wat er is", text
    yield "Dekking", coverage_words(facts)
    for text in look_up_first(facts):
        yield "Zoek dit eerst uit", text
    for text in GRENZEN:
        yield "Wat dit niet bewijst", text


def _needs(facts: Facts) -> Iterator[tuple[Any, ...]]:
    for row in facts.document["behoeften"]:
        answer = sentence_case(runs(facts, row)), " ".join(fits(facts, row))
        if "vraagstuk" in row:
            chosen = _word(facts, "vraagstukken", row["vraagstuk"])
            yield "zo gekozen", row["urgentie"], chosen, "", "", "", *answer, ""
            continue
        near = ", ".join(facts.name(near["id"]) for near in row["dichtbij"])
        asked = "" if row["genoemd"] else row["vraag_terug"]
        end = (for_whom(facts, row), asked, *answer, near)
        for found in row["gevonden"]:
            named = _word(facts, "vraagstukken", found["vraagstuk"])
            yield row["tekst"], row["urgentie"], named, ", ".join(found["woorden"]), *end
        if not row["gevonden"]:
            yield (
                row["tekst"],
                row["urgentie"],
                "alleen een naam" if row["genoemd"] else "niet begrepen",
                "",
                *end,
            )


def _offering(facts: Facts) -> Iterator[tuple[Any, ...]]:
    for r in facts.document["herkend"]:
        proof = "; ".join(dict.fromkeys(facts.evidence_short(i) for i in r["ids"]))
        yield (
            r["invoer"],
            running_word(facts, r),
            _names(facts, r["ids"]),
            _WAYS.get(r["wijze"], r["wijze"]),
            float(r["zekerheid"]),
            proof,
            "\n".join(_caveats(facts, r)),
        )
    for u in facts.document["onbekend"]:
        yield (
            u["invoer"],
            running_word(facts, u),
            "niet herkend",
            f"lijkt op {_names(facts, u['lijkt_op'])}" if u["lijkt_op"] else "",
            None,
            "",
            "",
        )


def _caveats(facts: Facts, row: Row) -> Iterator[str]:
    """What to know of the programmes of one line of the list; of a family nobody knows which is meant."""
    is_choice = row["wijze"] != "familie" and row["status"] != "gestopt"
    for item_id in row["ids"] if is_choice else ():
        if caveats := facts.caveats(item_id):
            yield f"{facts.brief(item_id)}: {caveats}" if len(row["ids"]) > 1 else caveats


def _suggestions(facts: Facts) -> Iterator[tuple[Any, ...]]:
    for s in facts.document["suggesties"]:
        found = facts.evidence(s["id"])
        who, url = facts.contact(s["id"])
        # A full date is a date to sort by; a year or a month stays the words of the source.
        date: Any = dt.date.fromisoformat(found.datum) if len(found.datum) == 10 else part_date(found.datum)
        yield (
            s["rang"], facts.name(s["id"]), float(s["score"]), "ja" if facts.programmes[s["id"]]["basis"] else "nee",
            facts.model["labels"]["bewijsniveaus"][found.niveau], date,
            "onbekend" if found.datum == ONBEKEND else "ja" if found.verlopen else "nee", "ja" if found.betwist else "nee",
            len(s["vult"]), _names(facts, s["alternatief_voor"]), _beware(facts, s), facts.asks(s["id"]), who, url,
        )  # fmt: skip


def _beware(facts: Facts, row: Row) -> str:
    """What it is beside the question, and what to know before choosing it."""
    return " ".join(filter(None, (beside_words(row), facts.caveats(row["id"]))))


def _sources(facts: Facts) -> Iterator[tuple[Any, ...]]:
    """Every source that a sheet names, by title."""
    document = facts.document
    used = {b["bron"] for b in document["basisaanbod"]}
    for s in document["suggesties"]:
        used |= {r["bron"] for r in s["redenen"]} | {k["bron"] for k in s["kosten"]}
    known = [facts.texts["bronnen"][i] for i in used if i in facts.texts["bronnen"]]
    for b in sorted(known, key=lambda b: (b["titel"], b["url"])):
        yield b["titel"], b["auteur"], b["jaar"], facts.label("wijzen", b["wijze"]), b["url"]


def _difference(facts: Facts, difference: Row) -> str:
    return (
        f"{VERSCHIL_WOORD.get(difference['veld'], difference['veld'])}: {difference_words(facts, difference)}"
    )


def _names(facts: Facts, ids: Iterable[str]) -> str:
    return ", ".join(facts.name(i) for i in ids)


def _word(facts: Facts, vocabulary: str, value: str) -> str:
    return str(facts.model["labels"][vocabulary][value])


def _title(facts: Facts, bron: str | None) -> str:
    found = facts.texts["bronnen"].get(bron)
    return str(found["titel"]) if found else ""
