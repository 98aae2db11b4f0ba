"""The summary: at most one A4 for who has five minutes, and the sentences it shares with the workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kansrijk.markdown_text import plain
from kansrijk.pages.words import listing, number, sentence
from kansrijk.report.answers import told, top, top_title, web
from kansrijk.report.facts import OLD, OLD_MEANS, Facts, Row, count_words, edition_words
from kansrijk.report.next_steps import (
    beside_the_question,
    covered_yet_urgent,
    dead_ends,
    marks_words,
    may_fit,
    more_reach,
    most_urgent,
    unanswered,
)
from kansrijk.report.offering import look_up_first, money_ends, present
from kansrijk.report.per_need import FULLEST, MOST_NAMES, answer_lines
from kennisbank.handreiking import HANDREIKING
from matcher.sentences import range_text
from matcher.understand import mainly

ONE_PAGE = 700
"""So many words fit one A4."""
_WORD = re.compile(r"[^\W_]\S*")
_NO_ASIDES, _NO_LISTS, _BRIEF, _BRIEFEST, _LAST = 2, 3, 4, 5, 6
"""From which briefness most asides are left out; what a level means, with all names but one of what is there; what only lies
near, with the table of the base offering; what the marks mean, with the third name of a kind; and what is treatment or may
fit, where something fits."""
_AFTER_TOP = {_NO_ASIDES: 1, _NO_LISTS: 1, _BRIEF: 0, _BRIEFEST: 0, _LAST: 0}
"""How many asides there are at most at a briefness; all of them at another."""
MOST_POINTS = 3
_MOST_PRESENT = 3
_STOPPED = "Gestopt"
"""What the base offering lacks because the list says that it was ended: another thing than what was never there."""
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


def summary_lines(facts: Facts) -> list[str]:
    """The summary as lines of Markdown, on one page: what matters least is left to the whole report when it would not fit."""
    found: list[str] = []
    for brief in range(_LAST + 1):
        found = list(explained(list(_lines(facts, brief))))
        if sum(len(_WORD.findall(line)) for line in found) <= ONE_PAGE:
            break
    return found


def explained(lines: Sequence[str]) -> Iterator[str]:
    """The lines, and above the first heading what the mark of an old recognition means when one has it and none says so."""
    marked = any(OLD in line for line in lines) and OLD_MEANS not in lines
    for line in lines:
        if marked and line.startswith("### "):
            yield OLD_MEANS
            yield ""
            marked = False
        yield line


def _lines(facts: Facts, brief: int) -> Iterator[str]:
    for message in urgent(facts):
        yield f"**{plain(message)}**"
        yield ""
    yield plain(made(facts))
    yield ""
    perhaps = (
        FULLEST if brief >= _LAST else 0 if brief >= _BRIEF else 1 if brief >= _NO_ASIDES else MOST_NAMES
    )
    yield from answer_lines(facts, names=MOST_NAMES - (brief >= _BRIEFEST), perhaps=perhaps)
    yield f"### {top_title(facts)}"
    yield ""
    if not top(facts):
        yield nothing_words(facts)
        yield ""
    explained: set[str] = set()
    for nr, row in enumerate(top(facts), 1):
        name = facts.name(row["id"])
        dot = "" if name.endswith(("!", "?", ".")) else "."
        what = facts.programmes[row["id"]]["samenvatting"]
        yield f"**{nr}. {plain(name)}{dot}** {plain(what)}"
        yield ""
        level = facts.evidence(row["id"]).niveau
        for head, text in told(facts, row, known=level in explained or brief >= _NO_LISTS, brief=brief):
            yield f"- **{head}:** {plain(text)}{web(facts, row['id']) if head == 'Kosten en inzet' else ''}"
        explained.add(level)
        yield ""
    for text in after_top(facts)[: _AFTER_TOP.get(brief)]:
        yield plain(text)
        yield ""
    yield "### Het basisaanbod"
    yield ""
    yield from base_lines(facts, short=brief >= _BRIEF, marks=brief < _BRIEFEST, beside=brief < _LAST)
    yield "### Wat er is"
    yield ""
    for text in present_words(facts, _MOST_PRESENT if brief < _NO_LISTS else 1):
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
    understood = any(mainly(need, facts.model) for need in facts.document["behoeften"])
    near = sum(not row["alternatief_voor"] and bool(understood or row["naast_de_vraag"]) for row in rows)
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
    urgent_ones, left = most_urgent(facts.document["behoeften"]), unanswered(facts)
    found = (
        dead_ends(facts, [v for v in left if v in urgent_ones]),
        may_fit(facts, dict.fromkeys([*left, *urgent_ones])),
        covered_yet_urgent(facts),
    )
    return [text for text in found if text]


def urgent(facts: Facts) -> list[str]:
    """Where to go first when a need speaks of acute danger."""
    return list(dict.fromkeys(row["eerst"] for row in facts.document["behoeften"] if row.get("eerst")))


def made(facts: Facts) -> str:
    """When, with what, and for whom."""
    about = facts.document["kennisbank"]
    ages = range_text(facts.model["zinnen"], *facts.asker.leeftijd)
    about_them = facts.profiel.populatie
    people = about_them.aantal or about_them.leerlingen
    learners = "studenten" if facts.profiel.organisatie.onderwijs == ("mbo",) else "leerlingen"
    who = "jeugdigen" if about_them.aantal or not people else learners
    many = f"{number(people)} " if people else ""
    kind = facts.label("organisatietypen", facts.profiel.organisatie.type)
    if facts.profiel.organisatie.type == "kinderopvang":
        kind = "organisatie voor kinderopvang"
    schools = facts.labels("onderwijssoorten", facts.profiel.organisatie.onderwijs)
    return (
        f"Gemaakt op {facts.made_on} {edition_words(about['editie'])} ({about['aantal_interventies']} programma's). "
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


def base_lines(facts: Facts, *, short: bool, marks: bool, beside: bool) -> Iterator[str]:
    """The base offering: a sentence, and a table of what the organisation can offer itself; `short` says it in a sentence; `marks` says what marks mean, `beside` what no need is about."""
    yield plain(facts.cite(base_words(facts), HANDREIKING))
    yield ""
    own = [row for row in facts.document["basisaanbod"] if row["status"] != "niet-van-toepassing"]
    if facts.profiel.aanbod is None:
        yield plain(
            f"Het gaat om {listing([facts.name(row['id']) for row in own or facts.document['basisaanbod']])}."
        )
        yield ""
    elif own and short:
        stopped = {i for h in facts.document["herkend"] if h["status"] == "gestopt" for i in h["ids"]}
        thin = {one.id: f" ({one.why})" for one in present(facts).doubted if one.here}
        states: dict[str, list[str]] = {word: [] for word in BASIS_WOORD.values()}
        for r in own:
            gone = r["status"] == "ontbreekt" and r["id"] in stopped
            states.setdefault(_STOPPED if gone else BASIS_WOORD[r["status"]], []).append(
                facts.brief(r["id"]) + thin.get(r["id"], "")
            )
        yield plain(" ".join(f"{word}: {listing(ids)}." for word, ids in states.items() if ids))
        yield ""
    elif own:
        yield "| Programma | Stand | Toelichting |"
        yield "|---|---|---|"
        for row in own:
            # The report says once what a list does not prove; not in every row of a table.
            said = row["reden"].removesuffix(facts.model["zinnen"]["niet-genoemd"]).rstrip()
            yield f"| {plain(facts.brief(row['id']))} | {BASIS_WOORD[row['status']]} | {plain(base_reason(facts, row, said).strip())} |"
        yield ""
    for text in under_base(facts, marks=marks, beside=beside):
        yield plain(text)
        yield ""


def base_reason(facts: Facts, row: Row, reason: str) -> str:
    """Why it has its state; a name we did not recognise may be what is missing."""
    like = [u["invoer"] for u in facts.document["onbekend"] if u["lijkt_op"][:1] == [row["id"]]]
    return f"{reason} Of bedoelt u dat met “{like[0]}”?" if like and row["status"] == "ontbreekt" else reason


def under_base(facts: Facts, *, marks: bool = True, beside: bool = True) -> list[str]:
    """What was ended; unless `beside` is off what is missing beside the question, and unless `marks` is off what the marks mean when one is shown."""
    stopped = {i for h in facts.document["herkend"] if h["status"] == "gestopt" for i in h["ids"]}
    own = [r["id"] for r in facts.document["basisaanbod"] if r["status"] != "niet-van-toepassing"]
    gone = [
        facts.brief(r["id"])
        for r in facts.document["basisaanbod"]
        if r["status"] == "ontbreekt" and r["id"] in stopped
    ]
    ended = f"Met {listing(gone)} stopte u zelf. Bespreek eerst waarom." if gone else ""
    shown = [*own, *(row["id"] for row in top(facts))]
    meaning = marks_words(facts, shown) if marks else ""
    return [text for text in (ended, beside_the_question(facts) if beside else "", meaning) if text]


def present_words(facts: Facts, most: int = _MOST_PRESENT) -> Iterator[str]:
    """What is there: until when there is money for it, what is there on recognition, and with a doubt; at most so many names of each."""
    yield from money_ends(facts)
    found = present(facts)
    if not found.solid and not found.doubted:
        yield (
            "Uw lijst noemt geen aanbod dat nu loopt en dat wij herkennen."
            if facts.profiel.aanbod
            else "U vulde geen aanbod in. Alles hierboven kan dus al bestaan."
            if facts.profiel.aanbod is None
            else "Uw lijst is leeg: volgens het profiel loopt er nu niets."
        )
    if found.solid:
        order = sorted(found.solid, key=lambda i: -facts.ladder[facts.evidence(i).niveau].rang)
        levels: dict[str, list[str]] = {}
        for i in order[:most]:
            level = facts.label("bewijsniveaus", facts.evidence(i).niveau)
            levels.setdefault(level, []).append(facts.name(i) + facts.evidence_notes(i))
        some = [f"{level}: {', '.join(names)}" for level, names in levels.items()]
        yield f"Met een erkenning, nu of eerder. {sentence('; '.join(some) + _more(len(order), most))}"
    if found.doubted:
        why: dict[str, list[str]] = {}
        for one in found.doubted[:most]:
            why.setdefault(one.why, []).append(str(facts.programmes[one.id]["naam"]))
        some = [f"{text}: {', '.join(names)}" for text, names in why.items()]
        yield f"Aanwezig, met een vraag erbij. {sentence('; '.join(some) + _more(len(found.doubted), most))}"
    if more := more_reach(facts):
        yield more
    planned = [i for h in facts.document["herkend"] if h["status"] == "gepland" for i in h["ids"]]
    if planned:
        yield f"Gepland, telt nog niet mee: {facts.names(dict.fromkeys(planned))}."


def _more(total: int, most: int = _MOST_PRESENT) -> str:
    return f"; en nog {total - most}" if total > most else ""
