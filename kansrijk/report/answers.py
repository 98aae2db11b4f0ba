"""The first suggestions as who has five minutes reads them: why, how strong the evidence is, what it costs and asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kansrijk.pages.words import listing, sentence
from kansrijk.report.facts import Facts, Row, count_words, first_sentence
from matcher.answering import names_none
from matcher.costs import PER_DEELNEMER, ZONDER_MAAT, price_text
from matcher.suggest import does_as_well
from matcher.understand import mainly
from matcher.weighed import MOST_URGENT

TOP = 3
NO_TALLY = 1
"""From this briefness the outcomes of studies are left out."""
ONLY_AVAILABLE = 5
"""From this briefness a caveat says only whether something can still be had; what it is proven for stands further on."""
_MOST_SUBJECTS = 3
_MOST_PLACES = 2
"""So many vraagstukken are named with their levels and ages."""


def top(facts: Facts) -> list[Row]:
    """The first suggestions that are the answer to a need; when nothing surely is one, what may be.

    Without needs those that fill something, and the base offering.
    """
    rows = facts.document["suggesties"]
    if not any(mainly(need, facts.model) for need in facts.document["behoeften"]):
        found = [s for s in rows if _is_base(facts, s) or s["vult"]]
    else:
        found = _named(facts, rows, "suggesties") or _named(facts, rows, "misschien")
    return found[:TOP]


def _named(facts: Facts, rows: Iterable[Row], kind: str) -> list[Row]:
    """Those of the rows that are an answer of this kind to some need."""
    named = {i for need in facts.document["behoeften"] for i in need["antwoord"][kind]}
    return [row for row in rows if row["id"] in named]


def _about(facts: Facts, row: Row) -> list[str]:
    """The vraagstukken of which it fills a place; all that it is about when something runs on each of its places."""
    programme = facts.programmes[row["id"]]
    filled = list(dict.fromkeys(cell["vraagstuk"] for cell in row["vult"]))
    return filled or [v for v in programme["vraagstukken"] if v in facts.asked.wanted]


def _names_none(facts: Facts, row: Row) -> bool:
    """Whether it speaks of no subject that was named, for each vraagstuk that it is about."""
    programme, asked = facts.programmes[row["id"]], facts.asked
    return all(names_none(programme, v, asked.wanted[v], facts.model) for v in _about(facts, row))


def _unnamed(facts: Facts, row: Row) -> str:
    """The subjects that were named and of which it does not speak: ‘Eenzaam en weinig vrienden’."""
    named = dict.fromkeys(o for v in _about(facts, row) for o in facts.asked.wanted[v].subjects)
    return listing([f"‘{facts.model['onderwerpen'][o]}’" for o in named])


def _is_base(facts: Facts, row: Row) -> bool:
    return bool(facts.programmes[row["id"]]["basis"])


def top_title(facts: Facts) -> str:
    """The heading above them."""
    many = len(top(facts))
    if facts.profiel.aanbod is None and many:
        return "Wat het beste past; of u het al heeft, weten wij niet"
    answered = any(need["antwoord"]["suggesties"] for need in facts.document["behoeften"])
    if many and not answered and any(mainly(need, facts.model) for need in facts.document["behoeften"]):
        return "Wat misschien past"
    if many and not any(row["vult"] or _is_base(facts, row) for row in top(facts)):
        return "Wat past naast wat u al heeft"
    words = {
        0: "Wat er ontbreekt",
        1: "Het belangrijkste dat ontbreekt",
        2: "De twee belangrijkste dingen die ontbreken",
    }
    return words.get(many, "De drie belangrijkste dingen die ontbreken")


def told(facts: Facts, row: Row, *, known: bool = False, brief: int = 0) -> Iterator[tuple[str, str]]:
    """(head, sentence) of what a decision maker asks about one suggestion; `known`: the level was explained before."""
    item_id = row["id"]
    found = facts.evidence(item_id)
    meaning = first_sentence(facts.means(item_id)[1])
    yield "Waarom", why_now(facts, row, places=1 if brief >= ONLY_AVAILABLE else _MOST_PLACES)
    claim = f"{facts.evidence_short(item_id)}{facts.ref(found.bron)}." + ("" if known else f" {meaning}")
    tally = facts.tally(item_id) if brief < NO_TALLY else ""
    yield "Bewijs", " ".join(filter(None, (claim, facts.dispute(item_id), tally)))
    caveats = facts.caveats(item_id, short=brief > NO_TALLY)
    if caveats := facts.availability(item_id) if brief >= ONLY_AVAILABLE else caveats:
        yield "Let op", caveats
    yield "Kosten en inzet", f"{cost_summary(facts, row)} Meer weten: {facts.contact_short(item_id)}"


def places_words(facts: Facts, rows: Iterable[Row]) -> list[str]:
    """'opvoeden (selectief en geïndiceerd, 0 tot 4 jaar)': every vraagstuk once, levels of the same ages together."""
    phases: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        phases.setdefault((row["vraagstuk"], row["preventieniveau"]), []).append(row["leeftijdsfase"])
    levels: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (v, level), found in phases.items():
        levels.setdefault((v, tuple(dict.fromkeys(found))), []).append(level)
    together: dict[str, list[str]] = {}
    for (v, ages), found in levels.items():
        told = f"{facts.labels('preventieniveaus', found)}, {facts.labels('leeftijdsfasen', ages)}"
        together.setdefault(v, []).append(told)
    return [f"{facts.label('vraagstukken', v)} ({'; '.join(told)})" for v, told in together.items()]


def subjects(facts: Facts, row: Row) -> str:
    """The vraagstukken whose open cells a suggestion fills; the most cells first."""
    counted: dict[str, int] = {}
    for cell in row["vult"]:
        counted[cell["vraagstuk"]] = counted.get(cell["vraagstuk"], 0) + 1
    order = sorted(counted, key=lambda v: (-counted[v], v))
    more = len(order) - _MOST_SUBJECTS
    return "; ".join(facts.label("vraagstukken", v) for v in order[:_MOST_SUBJECTS]) + (
        f"; en nog {more}" if more > 0 else ""
    )


_WHERE = {
    "geen": "Daar heeft u nog niets voor",
    "alle": "Daar heeft u alleen iets met een vraag erbij",
    "deels": "Daar heeft u nog niets voor, of iets met een vraag erbij",
}


def why_now(facts: Facts, row: Row, *, places: int = _MOST_PLACES) -> str:
    """Why this one stands so high, without numbers; with so many `places` that it fills."""
    parts = []
    stopped = any(h["status"] == "gestopt" and row["id"] in h["ids"] for h in facts.document["herkend"])
    if _is_base(facts, row):
        parts.append(
            "Het hoort bij het basisaanbod van elke regio"
            + (", en uw lijst noemt het als gestopt." if stopped else ".")
        )
    elif stopped:
        parts.append("Uw lijst noemt het als gestopt: bespreek eerst waarom.")
    told = _told_places(facts, row)
    if told:
        unsaid = facts.profiel.aanbod is None
        where = "Het is bedoeld voor" if unsaid else _WHERE[_weak_among(facts, told)]
        found = places_words(facts, told)
        more = f"; en nog {len(found) - places}" if len(found) > places else ""
        parts.append(f"{where}: {listing(found[:places])}{more}.")
    elif not _is_base(facts, row):
        parts.append(_who_is_there(facts, row))
    if _is_most_urgent(facts, row):
        parts.append("U noemt dit het dringendst.")
    if row["vult"] and not _is_base(facts, row) and _names_none(facts, row):
        parts.append(f"Het noemt {_unnamed(facts, row)} niet; kijk of het past.")
    return " ".join(parts)


def _is_most_urgent(facts: Facts, row: Row) -> bool:
    """Whether it is the answer to a need with the highest urgency that there is, and for what it is about itself.

    What its words point at may be urgent while it is mainly about something that can wait; then its reason says so.
    """
    answer, needs = facts.answer(row["id"]), facts.document["behoeften"]
    # Where everything is as urgent, nothing is called most urgent.
    if len({need["urgentie"] for need in needs}) == 1 < len(needs):
        return False
    return answer.level[answer.about] == MOST_URGENT and any(
        need["urgentie"] == MOST_URGENT
        and row["id"] in (*need["antwoord"]["suggesties"], *need["antwoord"]["misschien"])
        for need in needs
    )


def _told_places(facts: Facts, row: Row) -> list[Row]:
    """The places that it fills of what is mainly asked, for the ages that are most urgent; all when it fills no such place."""
    main = {v for need in facts.document["behoeften"] for v in mainly(need, facts.model)}
    cells = [cell for cell in row["vult"] if cell["vraagstuk"] in main] or row["vult"]
    phases = {phase[0]: phase for phase in facts.model["leeftijdsfasen"]}
    haste = [facts.asked.wanted[c["vraagstuk"]].urgency(phases[c["leeftijdsfase"]]) for c in cells]
    return [cell for cell, own in zip(cells, haste, strict=True) if own == max(haste)]


def _weak_among(facts: Facts, cells: Sequence[Row]) -> str:
    """On how many of these places something runs with a doubt: geen, deels or alle."""
    weak = {
        (c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"])
        for c in facts.document["dekking"]
        if c["status"] == "zwak-gedekt"
    }
    many = sum((c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"]) in weak for c in cells)
    return "geen" if not many else "alle" if many == len(cells) else "deels"


def _who_is_there(facts: Facts, row: Row) -> str:
    """What a suggestion that fills no place is beside: what runs there, or another suggestion."""
    there = dict.fromkeys(
        i for cell in facts.document["dekking"] if row["id"] in cell["kandidaten"] for i in cell["aanwezig"]
    )
    own = [i for i in there if does_as_well(facts.programmes[i], facts.programmes[row["id"]])]
    names = [str(facts.programmes[i]["naam"]) for i in (own or there)][:_MOST_SUBJECTS]
    run = f"{listing(names)} {'loopt' if len(names) == 1 else 'lopen'} daar al"
    if own:
        return f"{run}, maar dit past beter bij wat u schrijft."
    needs = facts.document["behoeften"]
    first = [
        more["tekst"]
        for n in needs
        if row["id"] in n["antwoord"]["suggesties"]
        for more in n["antwoord"]["uitbreiden"]
    ]
    if first:
        return f"{first[0]} Kijk daarna of u dit ook nodig heeft."
    if row["alternatief_voor"]:
        return "Een andere suggestie doet dit ook; dit past ook bij wat u schrijft."
    if names:
        return f"{run}. Kijk of u dit daarnaast nodig heeft."
    return "Het vult geen open plek; kijk of het past bij wat u schrijft."


def cost_summary(facts: Facts, row: Row) -> str:
    """The first amount and how many more there are, and what it asks; no amount is no estimate."""
    rows = row["kosten"]
    if not rows:
        return facts.asks_short(row["id"], "kosten")
    first = _most_telling_first(rows)[0]
    if first["eenheid"] in ZONDER_MAAT:
        # What the whole country paid reads as a price to who has five minutes.
        return f"Een prijs per organisatie kennen wij niet. {facts.asks_short(row['id'])}"
    rest = len(rows) - 1
    more = (
        f" Er {'is' if rest == 1 else 'zijn'} nog {count_words(rest, 'bedrag', 'bedragen')} bekend."
        if rest
        else ""
    )
    words = _first_price(facts, first)
    what = sentence(first_sentence(first["toelichting"]))
    return f"{facts.cite(f'{words} {what}'.strip(), first['bron'])}{more} {facts.asks_short(row['id'])}"


def price_words(facts: Facts, row: Row) -> str:
    """The first amount in one sentence, with what it leaves out; says when there is none for an organisation."""
    if not row["kosten"]:
        return "De kosten kennen wij niet."
    first = _most_telling_first(row["kosten"])[0]
    if first["eenheid"] in ZONDER_MAAT:
        return "Een prijs per organisatie kennen wij niet."
    prepared = facts.programmes[row["id"]]["kosten"]
    short = prepared[row["kosten"].index(first)]["kort"]
    words = _first_price(facts, first).removesuffix(".")
    more = "; meer bedragen in het hele verslag" if len(prepared) > 1 else ""
    return facts.cite(f"{words}{f': {short}' if short else ''}{more}.", first["bron"])


def all_prices(facts: Facts, row: Row) -> str:
    """Every amount with what its source says of it; says when there is none."""
    told = [
        facts.cite(
            f"{_first_price(facts, r)} {sentence(first_sentence(r['toelichting']))}".strip(), r["bron"]
        )
        for r in _most_telling_first(row["kosten"])
    ]
    return " ".join(told) or "De kosten kennen wij niet."


def _most_telling_first(rows: Iterable[Row]) -> list[Row]:
    """Amounts in the order in which they say most to one organisation: what comes to a sum for it first."""
    return sorted(rows, key=lambda r: (r["totaal"] is None, r["eenheid"] in ZONDER_MAAT))


def _first_price(facts: Facts, row: Row) -> str:
    """An amount, with what it comes to when we can work that out."""
    if row["totaal"] is not None or row["eenheid"] not in PER_DEELNEMER:
        return str(row["tekst"])
    return price_text(round(row["bedrag"] * 100), row["eenheid"], row["jaar"], facts.model)


def web(facts: Facts, item_id: str) -> str:
    """The end of what is told: the address where more stands."""
    url = facts.contact(item_id)[1]
    return f", <{url}>" if url else "."
