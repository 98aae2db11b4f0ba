"""The first suggestions as who has five minutes reads them: why, how strong the evidence is, what it costs and asks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kansrijk.pages.words import listing, sentence
from kansrijk.report.facts import Facts, Row, count_words, first_sentence
from matcher.answering import names_none
from matcher.costs import ZONDER_MAAT
from matcher.suggest import MOST_URGENT
from matcher.understand import mainly
from matcher.wanted import CAN_WAIT

TOP = 3
NO_TALLY = 1
"""From this briefness the outcomes of studies are left out."""
_MOST_SUBJECTS = 3


def top(facts: Facts) -> list[Row]:
    """The first suggestions that fill something of what was asked; no alternatives, and nothing beside the question."""
    found = [
        s
        for s in facts.document["suggesties"]
        if not s["naast_de_vraag"] and (_is_base(facts, s) or _is_answer(facts, s))
    ]
    # What does not name the subject, or what can wait, is no news beside what answers the question.
    sure = [s for s in found if _is_base(facts, s) or not (_names_none(facts, s) or _can_wait(facts, s))]
    return list(islice(sure or found, TOP))


def _is_answer(facts: Facts, row: Row) -> bool:
    """Whether it fills a place of something that is mainly asked for, or is what the own words of a need point at."""
    main = {v for need in facts.document["behoeften"] for v in mainly(need, facts.model)}
    fills = any(not main or cell["vraagstuk"] in main for cell in row["vult"])
    return fills or (not row["alternatief_voor"] and _is_near(facts, row))


def _is_near(facts: Facts, row: Row) -> bool:
    near = (found for need in facts.document["behoeften"] for found in need.get("dichtbij", ()))
    return any(found["id"] == row["id"] for found in near)


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


def _can_wait(facts: Facts, row: Row) -> bool:
    """Whether it only answers what can wait, while something else is asked more urgently."""
    most = facts.asked.most
    return max((_level(facts, row, v) for v in _about(facts, row)), default=0) <= CAN_WAIT < most


def _is_base(facts: Facts, row: Row) -> bool:
    return bool(facts.programmes[row["id"]]["basis"])


def top_title(facts: Facts) -> str:
    """The heading above them."""
    many = len(top(facts))
    if facts.profiel.aanbod is None and many:
        return "Wat het beste past; of u het al heeft, weten wij niet"
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
    yield "Waarom", why_now(facts, row)
    claim = f"{facts.evidence_short(item_id)}{facts.ref(found.bron)}." + ("" if known else f" {meaning}")
    tally = facts.tally(item_id) if brief < NO_TALLY else ""
    yield "Bewijs", " ".join(filter(None, (claim, facts.dispute(item_id), tally)))
    yield "Kosten en inzet", f"{cost_summary(facts, row)} Meer weten: {facts.contact_short(item_id)}"


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


def why_now(facts: Facts, row: Row) -> str:
    """Why this one stands so high, without numbers."""
    parts = []
    stopped = any(h["status"] == "gestopt" and row["id"] in h["ids"] for h in facts.document["herkend"])
    if _is_base(facts, row):
        parts.append(
            "Het hoort bij het basisaanbod van elke regio"
            + (", en uw lijst noemt het als gestopt." if stopped else ".")
        )
    elif stopped:
        parts.append("Uw lijst noemt het als gestopt: bespreek eerst waarom.")
    if row["vult"]:
        open_cells = _open(facts, row)
        if facts.profiel.aanbod is None:
            where = "iets erkends bestaat"
        else:
            where = (
                "u nog niets heeft"
                if open_cells == len(row["vult"])
                else "u nog niets of iets twijfelachtigs heeft"
            )
        places = count_words(len(row["vult"]), "plek", "plekken")
        parts.append(f"Het past op {places} waar {where} ({subjects(facts, row)}).")
    elif not _is_base(facts, row):
        parts.append("Op die plek is al iets, maar dit past beter bij wat u schrijft.")
    filled = {cell["vraagstuk"] for cell in row["vult"]}
    if _is_base(facts, row):
        filled |= set(facts.programmes[row["id"]]["vraagstukken"])
    if any(_level(facts, row, v) == MOST_URGENT for v in filled):
        parts.append("U noemt dit het dringendst.")
    if row["vult"] and not _is_base(facts, row) and _names_none(facts, row):
        parts.append(f"Het noemt {_unnamed(facts, row)} niet; kijk of het past.")
    return " ".join(parts)


def _level(facts: Facts, row: Row, v: str) -> int:
    """How urgent a vraagstuk was called for what this one is about and for whom; 0 when nobody asks for it."""
    asked, programme = facts.asked, facts.programmes[row["id"]]
    if v not in asked.wanted:
        return 0
    return asked.wanted[v].level(programme["onderwerpen"].get(v), programme["leeftijd"], facts.model)


def _open(facts: Facts, row: Row) -> int:
    weak = {
        (c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"])
        for c in facts.document["dekking"]
        if c["status"] == "zwak-gedekt"
    }
    return sum((c["vraagstuk"], c["preventieniveau"], c["leeftijdsfase"]) not in weak for c in row["vult"])


def cost_summary(facts: Facts, row: Row) -> str:
    """The first amount and how many more there are, and what it asks; no amount is no estimate."""
    rows = row["kosten"]
    if not rows:
        return facts.asks_short(row["id"], "kosten")
    first = sorted(rows, key=lambda r: (r["totaal"] is None, r["eenheid"] in ZONDER_MAAT))[0]
    if first["eenheid"] in ZONDER_MAAT:
        # What the whole country paid reads as a price to who has five minutes.
        return f"Een prijs per organisatie kennen wij niet. {facts.asks_short(row['id'])}"
    more = f" Er zijn nog {count_words(len(rows) - 1, 'bedrag', 'bedragen')} bekend." if len(rows) > 1 else ""
    words = facts.cost_words(first).removesuffix(f" {facts.model['zinnen']['kosten-deelnemers']}")
    what = sentence(first_sentence(first["toelichting"]))
    return f"{facts.cite(f'{words} {what}'.strip(), first['bron'])}{more} {facts.asks_short(row['id'])}"


def web(facts: Facts, row: Row) -> str:
    """The end of what is told: the address where more stands."""
    url = facts.contact(row["id"])[1]
    return f", <{url}>" if url else "."
