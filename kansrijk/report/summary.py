"""The summary: at most one A4 for who has five minutes, and the sentences it shares with the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kansrijk.markdown_text import plain
from kansrijk.pages.words import listing, number, sentence
from kansrijk.report.facts import HANDREIKING, Facts, Row, count_words, first_sentence
from kansrijk.report.next_steps import (
    beside_the_question,
    covered_yet_urgent,
    dead_ends,
    marks_words,
    more_reach,
    most_urgent,
)
from kansrijk.report.offering import look_up_first, present
from matcher.costs import ZONDER_MAAT
from matcher.match import asker_of
from matcher.sentences import range_text
from matcher.understand import is_aside

TOP = 3
MOST_POINTS = 3
_MOST_PRESENT = 3
_MOST_SUBJECTS = 3
BASIS_WOORD = {
    "aanwezig": "Aanwezig", "gepland": "Gepland", "ontbreekt": "Ontbreekt", "onbekend": "Onbekend",
    "niet-van-toepassing": "Niet voor u",
}  # fmt: skip

GRENZEN = (
    "Wij kennen alleen uw lijst. Niet genoemd is niet altijd afwezig.",
    "Een erkenning zegt niet hoe het bij u wordt uitgevoerd. Een oude is niet ingetrokken, maar ook niet bevestigd.",
    "De volgorde komt uit gewichten die wij kozen: geen meting en geen advies.",
)
"""What a report does not prove; stands in every form of it."""


def summary_lines(facts: Facts) -> Iterator[str]:
    """The summary as lines of Markdown."""
    for message in urgent(facts):
        yield f"**{plain(message)}**"
        yield ""
    yield plain(made(facts))
    yield ""
    yield "### Het basisaanbod"
    yield ""
    yield from base_lines(facts)
    yield f"### {top_title(facts)}"
    yield ""
    if not top(facts):
        yield nothing_words(facts)
        yield ""
    elif any(row["vult"] for row in top(facts)):
        yield "Een plek is een vraagstuk, een preventieniveau en een leeftijd samen."
        yield ""
    explained: set[str] = set()
    for nr, row in enumerate(top(facts), 1):
        name = facts.name(row["id"])
        dot = "" if name.endswith(("!", "?", ".")) else "."
        yield f"**{nr}. {plain(name)}{dot}** {plain(facts.programmes[row['id']]['samenvatting'])}"
        yield ""
        level = facts.evidence(row["id"]).niveau
        for head, text in told(facts, row, known=level in explained):
            yield f"- **{head}:** {plain(text)}{_web(facts, row) if head == 'Kosten en inzet' else ''}"
        explained.add(level)
        yield ""
    for text in after_top(facts):
        yield plain(text)
        yield ""
    yield "### Wat er is"
    yield ""
    for text in present_words(facts):
        yield f"- {plain(text)}"
    yield ""
    points = look_up_first(facts)
    if points:
        yield "### Zoek dit eerst uit"
        yield ""
        for text in points[:MOST_POINTS]:
            yield f"- {plain(text)}"
        if len(points) > MOST_POINTS:
            yield f"- Nog {count_words(len(points) - MOST_POINTS, 'punt staat', 'punten staan')} in het hele verslag."
        yield ""
    yield "### Wat dit niet bewijst"
    yield ""
    yield plain(" ".join(GRENZEN))
    yield ""


def nothing_words(facts: Facts) -> str:
    """What to say when no suggestion fills something of what was asked."""
    rows = facts.document["suggesties"]
    near = sum(bool(row["naast_de_vraag"]) and not row["alternatief_voor"] for row in rows)
    if near:
        comes = "Eén programma komt" if near == 1 else f"{near} programma's komen"
        return f"Wij vonden geen erkend programma dat precies bij uw vraag past. {comes} in de buurt; zie het hele verslag."
    also = (
        f" Wel zijn er {count_words(len(rows), 'alternatief', 'alternatieven')} voor wat u al heeft."
        if rows
        else ""
    )
    return f"Wij vonden geen erkend programma dat een open plek vult.{also}"


def after_top(facts: Facts) -> list[str]:
    """What a decision maker should know beside the first suggestions."""
    urgent_ones = most_urgent(facts.document["behoeften"])
    found = (dead_ends(facts, urgent_ones), covered_yet_urgent(facts, urgent_ones))
    return [text for text in found if text]


def urgent(facts: Facts) -> list[str]:
    """Where to go first when a need speaks of acute danger."""
    return list(dict.fromkeys(row["eerst"] for row in facts.document["behoeften"] if row.get("eerst")))


def made(facts: Facts) -> str:
    """When, with what, and for whom."""
    about = facts.document["kennisbank"]
    ages = range_text(facts.model["zinnen"], *asker_of(facts.profiel, facts.model).leeftijd)
    about_them = facts.profiel.populatie
    people = about_them.aantal or about_them.leerlingen
    learners = "studenten" if facts.profiel.organisatie.onderwijs == ("mbo",) else "leerlingen"
    who = "jeugdigen" if about_them.aantal or not people else learners
    many = f"{number(people)} " if people else ""
    kind = facts.label("organisatietypen", facts.profiel.organisatie.type)
    if facts.profiel.organisatie.type == "kinderopvang":
        kind = "organisatie voor kinderopvang"
    schools = facts.labels("schooltypen", facts.profiel.organisatie.onderwijs)
    return (
        f"Gemaakt op {facts.made_on} met kennisbank {about['editie']} ({about['aantal_interventies']} programma's). "
        f"Vraag van een {kind}{f' ({schools})' if schools else ''}, voor {many}{who} {ages}."
    )


def base_words(facts: Facts) -> str:
    """How much of the base offering is there, in one sentence."""
    rows = facts.document["basisaanbod"]
    own = [row for row in rows if row["status"] != "niet-van-toepassing"]
    source = f"paragraaf {facts.model['basis']['paragraaf']}"
    if not own:
        return (
            f"De handreiking van ActiZ ({source}) noemt {len(rows)} programma's die elke regio in huis heeft. "
            "Geen daarvan kan uw organisatie zelf aanbieden. Vraag uw gemeente of JGZ ernaar."
        )
    there = sum(row["status"] == "aanwezig" for row in own)
    all_words = (
        f"De handreiking van ActiZ ({source}) noemt {len(rows)} programma's die elke regio in huis heeft."
    )
    if len(own) < len(rows):
        all_words += (
            f" {'Eén daarvan raakt' if len(own) == 1 else f'{len(own)} daarvan raken'} uw eigen werk."
        )
    if facts.profiel.aanbod is None:
        return f"{all_words} U vulde geen aanbod in, dus wij weten niet wat u daarvan heeft."
    if len(own) == 1:
        return f"{all_words} Uw lijst noemt het{'' if there else ' niet als iets dat loopt'}."
    return f"{all_words} Uw lijst noemt er {f'{there} van de {len(own)}' if there else 'geen'}."


def base_lines(facts: Facts) -> Iterator[str]:
    """The base offering: a sentence, and a table of what the organisation can offer itself."""
    yield plain(facts.cite(base_words(facts), HANDREIKING))
    yield ""
    own = [row for row in facts.document["basisaanbod"] if row["status"] != "niet-van-toepassing"]
    if facts.profiel.aanbod is None:
        yield plain(
            f"Het gaat om {listing([facts.name(row['id']) for row in own or facts.document['basisaanbod']])}."
        )
        yield ""
    elif own:
        yield "| Programma | Stand | Toelichting |"
        yield "|---|---|---|"
        for row in own:
            yield f"| {plain(facts.name(row['id']))} | {BASIS_WOORD[row['status']]} | {plain(base_reason(facts, row, first_sentence(row['reden'])))} |"
        yield ""
    for text in under_base(facts):
        yield plain(text)
        yield ""


def base_reason(facts: Facts, row: Row, reason: str) -> str:
    """Why it has its state; a name we did not recognise may be what is missing."""
    like = [u["invoer"] for u in facts.document["onbekend"] if u["lijkt_op"][:1] == [row["id"]]]
    return f"{reason} Of bedoelt u dat met “{like[0]}”?" if like and row["status"] == "ontbreekt" else reason


def under_base(facts: Facts) -> list[str]:
    """What the marks mean when one is shown, and what is missing beside the question."""
    own = [r["id"] for r in facts.document["basisaanbod"] if r["status"] != "niet-van-toepassing"]
    shown = [*own, *(row["id"] for row in top(facts))]
    return [text for text in (beside_the_question(facts), marks_words(facts, shown)) if text]


def top(facts: Facts) -> list[Row]:
    """The first suggestions that fill something of what was asked; no alternatives, and nothing beside the question."""
    return list(
        islice(
            (
                s
                for s in facts.document["suggesties"]
                if not s["naast_de_vraag"] and (s["vult"] or _is_base(facts, s))
            ),
            TOP,
        )
    )


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


def told(facts: Facts, row: Row, *, known: bool = False) -> Iterator[tuple[str, str]]:
    """(head, sentence) of what a decision maker asks about one suggestion; `known`: the level was explained before."""
    item_id = row["id"]
    found = facts.evidence(item_id)
    meaning = first_sentence(facts.means(item_id)[1])
    yield "Waarom", why_now(facts, row)
    claim = f"{facts.evidence_words(item_id)}{facts.ref(found.bron)}." + ("" if known else f" {meaning}")
    yield "Bewijs", " ".join(filter(None, (claim, facts.dispute(item_id), facts.tally(item_id))))
    yield "Kosten en inzet", f"{cost_summary(facts, row)} Meer weten: {facts.contact(item_id)[0]}"


def _web(facts: Facts, row: Row) -> str:
    url = facts.contact(row["id"])[1]
    return f", <{url}>" if url else "."


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
    if _is_base(facts, row):
        stopped = any(h["status"] == "gestopt" and row["id"] in h["ids"] for h in facts.document["herkend"])
        parts.append(
            "Het hoort bij het basisaanbod van elke regio"
            + (", en uw lijst noemt het als gestopt." if stopped else ".")
        )
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
    filled = {cell["vraagstuk"] for cell in row["vult"]}
    if _is_base(facts, row):
        filled |= set(facts.programmes[row["id"]]["vraagstukken"])
    needs = facts.document["behoeften"]
    if any(need["urgentie"] == 3 and filled & set(_mainly_in(need, facts)) for need in needs):
        parts.append("U noemt dit het dringendst.")
    return " ".join(parts)


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
        return facts.asks(row["id"], "wat het kost")
    first = sorted(rows, key=lambda r: (r["totaal"] is None, r["eenheid"] in ZONDER_MAAT))[0]
    if first["eenheid"] in ZONDER_MAAT:
        # What the whole country paid reads as a price to who has five minutes.
        return f"Een prijs per organisatie kennen wij niet. {facts.asks(row['id'])}"
    more = f" Er zijn nog {count_words(len(rows) - 1, 'bedrag', 'bedragen')} bekend." if len(rows) > 1 else ""
    words = facts.cost_words(first).removesuffix(f" {facts.model['zinnen']['kosten-deelnemers']}")
    what = sentence(first_sentence(first["toelichting"]))
    return f"{facts.cite(f'{words} {what}'.strip(), first['bron'])}{more} {facts.asks(row['id'])}"


def present_words(facts: Facts) -> Iterator[str]:
    """What is there: on recognition, and with a doubt."""
    found = present(facts)
    if not found.sterk and not found.zwak:
        yield (
            "Uw lijst noemt geen aanbod dat nu loopt en dat wij herkennen."
            if facts.profiel.aanbod
            else "U vulde geen aanbod in. Alles hierboven kan dus al bestaan."
            if facts.profiel.aanbod is None
            else "Uw lijst is leeg: volgens het profiel loopt er nu niets."
        )
    if found.sterk:
        order = sorted(found.sterk, key=lambda i: -facts.model["bewijsniveaus"][facts.evidence(i).niveau][0])
        levels: dict[str, list[str]] = {}
        for i in order[:_MOST_PRESENT]:
            level = facts.label("bewijsniveaus", facts.evidence(i).niveau)
            levels.setdefault(level, []).append(facts.name(i) + facts.evidence_notes(i))
        some = [f"{level}: {', '.join(names)}" for level, names in levels.items()]
        yield f"Met een erkenning, nu of eerder. {sentence('; '.join(some) + _more(len(order)))}"
    if found.zwak:
        why: dict[str, list[str]] = {}
        for i, text in found.zwak[:_MOST_PRESENT]:
            why.setdefault(text, []).append(str(facts.programmes[i]["naam"]))
        some = [f"{text}: {', '.join(names)}" for text, names in why.items()]
        yield f"Aanwezig, met een vraag erbij. {sentence('; '.join(some) + _more(len(found.zwak)))}"
    if more := more_reach(facts):
        yield more
    if facts.profiel.aanbod is not None:
        yield from asked_words(facts)
    planned = [i for h in facts.document["herkend"] if h["status"] == "gepland" for i in h["ids"]]
    if planned:
        yield f"Gepland, telt nog niet mee: {facts.names(dict.fromkeys(planned))}."


def asked_words(facts: Facts) -> Iterator[str]:
    """Per vraagstuk that was asked for, how much of it is covered; one sentence for all."""
    asked = dict.fromkeys(v for need in facts.document["behoeften"] for v in _asked_in(need))
    parts = []
    for v in islice(asked, _MOST_PRESENT):
        states = [
            c["status"]
            for c in facts.document["dekking"]
            if c["vraagstuk"] == v and c["status"] != "niet-van-toepassing"
        ]
        covered = states.count("gedekt")
        if not states:
            state = "daar gaat uw organisatie niet zelf over"
        elif covered:
            state = "geheel" if covered == len(states) else f"op {covered} van de {len(states)} plekken"
        else:
            state = "alleen met iets waar een vraag bij is" if "zwak-gedekt" in states else "niet"
        parts.append(f"{facts.label('vraagstukken', v)}: {state}")
    if parts:
        yield f"Is uw vraag gedekt met iets erkends? {sentence('; '.join(parts) + _more(len(asked)))}"


def _mainly_in(need: Row, facts: Facts) -> list[str]:
    """What was asked for without what was only mentioned in passing; only that is as urgent as the need."""
    if "vraagstuk" in need:
        return [need["vraagstuk"]]
    found = need["gevonden"]
    return [g["vraagstuk"] for g in found if not is_aside(g["score"], found[0]["score"], facts.model)]


def _asked_in(need: Row) -> list[str]:
    return [need["vraagstuk"]] if "vraagstuk" in need else [g["vraagstuk"] for g in need["gevonden"]]


def _more(total: int) -> str:
    return f"; en nog {total - _MOST_PRESENT}" if total > _MOST_PRESENT else ""
