"""How strong the evidence for a programme is: the level in words, every verdict, every result, and where they disagree."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from kansrijk.pages.evidence import (
    Current,
    current,
    is_recognition,
    late_words,
    state_word,
    until_words,
    years_word,
)
from kansrijk.pages.links import BEWIJSNIVEAUS, level_link, link
from kansrijk.pages.markup import box, escape, section, table
from kansrijk.pages.sources import Sources
from kansrijk.pages.words import count, listing, lower_first, part_date, sentence
from kennisbank.handreiking import HANDREIKING
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Resultaat
from kennisbank.no_value import GEEN, ONBEKEND


def evidence_section(item: Interventie, kb: Kennisbank, today: dt.date, here: str, sources: Sources) -> str:
    """Everything about evidence, under one heading."""
    now = current(item, kb, today)
    return section(
        "Hoe sterk is het bewijs?",
        "bewijs",
        _level_box(now, kb, today, here, sources),
        _verdicts(item, kb, today, here, sources),
        _claim(item, sources),
        _dispute(item, kb),
        _results(item, kb, sources),
    )


def _level_box(now: Current, kb: Kennisbank, today: dt.date, here: str, sources: Sources) -> str:
    level = kb.bewijsniveau(now.found.niveau)
    paragraphs = [
        f"**{escape(level.label)}**{{: .kr-niveau-label }}{_dated(now, kb, today)}"
        + (sources.ref(now.verdict.bron) if now.verdict else ""),
        escape(sentence(level.betekenis)),
        f"**Wat dit niet betekent.** {escape(sentence(level.betekent_niet))}",
        f"{link(here, 'Uitleg van alle niveaus', BEWIJSNIVEAUS)}",
    ]
    return box(f"kr-niveau kr-rang-{level.rang}", "", *paragraphs)


def _dated(now: Current, kb: Kennisbank, today: dt.date) -> str:
    verdict = now.verdict
    if verdict is None:
        return ""
    if not is_recognition(verdict, kb):
        return "" if verdict.datum == ONBEKEND else f" · {part_date(verdict.datum)}"
    date = (
        f" · oordeel van {part_date(verdict.datum)}"
        if verdict.datum != ONBEKEND
        else " · datum van het oordeel onbekend"
    )
    late = late_words(verdict, kb, today)
    return (
        f"{date} · **{escape(late)}**{{: .kr-te-laat }}"
        if late
        else f"{date} · {escape(state_word(verdict, kb, today))}"
    )


def _dispute(item: Interventie, kb: Kennisbank) -> str:
    dispute = item.bewijs.betwist
    if not dispute.is_betwist:
        return ""
    scope = listing([lower_first(kb.label("preventieniveaus", v)) for v in dispute.geldt_voor])
    about = kb.vocabulaire["betwistingen"].get(dispute.waarover)
    told = box(
        "warning",
        f"Betwist: {escape(lower_first(about.label))}" if about else "Betwist",
        escape(sentence(dispute.uitleg)),
        f"Dit gaat over het preventieniveau: {escape(scope)}." if scope else "",
        f"{escape(sentence(about.betekenis))}\n{{: .kr-noot }}" if about else "",
    )
    return section("Waar zijn bronnen het oneens?", "betwist", told, level=3)


def _verdicts(item: Interventie, kb: Kennisbank, today: dt.date, here: str, sources: Sources) -> str:
    rows = []
    for verdict in item.bewijs.oordelen:
        who = escape(kb.label("instellingen", verdict.instelling))
        if verdict.commissie != ONBEKEND:
            who += f": {escape(verdict.commissie)}"
        rows.append((
            who,
            f"{level_link(here, kb, verdict.niveau)}. {escape(kb.bewijsniveau(verdict.niveau).kort_niet)}" + sources.ref(verdict.bron),
            part_date(verdict.datum),
            until_words(verdict, kb),
            f"**{escape(state_word(verdict, kb, today))}**",
            escape(listing([lower_first(kb.label("preventieniveaus", v)) for v in verdict.geldt_voor]) or "hele programma"),
        ))  # fmt: skip
    if not rows:
        return section("Alle oordelen", "oordelen", "Wij vonden geen oordeel van een commissie.", level=3)
    headers = ("Wie", "Oordeel, en wat het niet is", "Datum", "Geldig tot", "Staat", "Voor")
    return section(
        "Alle oordelen",
        "oordelen",
        box("kr-lijsttabel kr-oordelen", "", table(headers, rows)),
        _calculated(item, kb),
        level=3,
    )


def _calculated(item: Interventie, kb: Kennisbank) -> str:
    if not any(
        o.geldig_tot == ONBEKEND and o.datum != ONBEKEND and is_recognition(o, kb)
        for o in item.bewijs.oordelen
    ):
        return ""
    return (
        f"Noemt de bron geen einddatum? Dan rekenen wij: datum plus {years_word()} jaar. "
        "Dat is een rekenregel, geen oordeel van de commissie.\n{: .kr-noot }"
    )


def _results(item: Interventie, kb: Kennisbank, sources: Sources) -> str:
    results = item.bewijs.resultaten
    if not isinstance(results, tuple):
        text = "Of er onderzoek is naar het effect, is bij ons onbekend."
        return section("Wat vond onderzoek?", "onderzoek", text, level=3)
    if not results:
        return section(
            "Wat vond onderzoek?",
            "onderzoek",
            "Wij zochten, maar vonden geen onderzoek met een uitkomst.",
            level=3,
        )
    headers = ("Uitkomst", "Wat het onderzoek vond", "Onderzoek")
    rows = [
        (
            f"**{escape(kb.label('richtingen', r.richting))}**",
            escape(sentence(r.bevinding)) + sources.ref(r.bron),
            _study(r, kb),
        )
        for r in results
    ]
    return section(
        "Wat vond onderzoek?",
        "onderzoek",
        _tally(results, kb),
        box("kr-lijsttabel", "", table(headers, rows)),
        level=3,
    )


def n_studies(results: Iterable[Resultaat]) -> int:
    """How many studies these results come from; a repetition counts with the study it repeats.

    A study without a name is recognised by its source and the size of its group.
    """
    return len({
        r.herhaling_van if r.herhaling_van != GEEN
        else r.studie if r.studie != ONBEKEND
        else (r.bron, r.omvang)
        for r in results
    })  # fmt: skip


def _tally(results: tuple[Resultaat, ...], kb: Kennisbank) -> str:
    counted = Counter(r.richting for r in results)
    order = [v for v in kb.vocabulaire["richtingen"] if v in counted]
    parts = [f"{counted[v]} {lower_first(kb.label('richtingen', v))}" for v in order]
    found = count(len(results), "uitkomst", "uitkomsten")
    once = " Wat hetzelfde onderzoek vaker meldt, telt één keer als onderzoek." if len(results) > 1 else ""
    return escape(
        f"Wij vonden {found} uit {count(n_studies(results), 'onderzoek', 'onderzoeken')}: {listing(parts)}.{once} "
        "Wij laten alles zien wat wij vonden, ook als het tegenvalt."
    )


def _study(result: Resultaat, kb: Kennisbank) -> str:
    parts = []
    if result.studie != ONBEKEND:
        parts.append(result.studie)
    if result.jaar != ONBEKEND and str(result.jaar) not in result.studie:
        parts.append(str(result.jaar))
    parts.append(
        "opzet onbekend"
        if result.opzet == ONBEKEND
        else lower_first(kb.label("studieopzetten", result.opzet))
    )
    if result.omvang != ONBEKEND:
        parts.append(result.omvang)
    if result.herhaling_van != GEEN:
        parts.append(f"zelfde onderzoek als {result.herhaling_van}")
    if result.geldt_voor:
        parts.append(
            "gaat over " + listing([lower_first(kb.label("preventieniveaus", v)) for v in result.geldt_voor])
        )
    missing = [
        name
        for name, value in (("onderzoekers", result.studie), ("jaar", result.jaar), ("omvang", result.omvang))
        if value == ONBEKEND
    ]
    text = "; ".join(parts)
    return escape(text + (f" ({listing(missing)} onbekend)" if missing else ""))


def _claim(item: Interventie, sources: Sources) -> str:
    claim = item.bewijs.handreiking
    if claim.zegt == GEEN:
        text = "De handreiking van ActiZ noemt dit programma niet."
    else:
        place = "" if claim.plaats == GEEN else f" ({escape(claim.plaats)})"
        text = f"{escape(sentence(claim.zegt))}{place}{sources.ref(HANDREIKING)}"
    return section("Wat zegt de handreiking van ActiZ?", "handreiking", text, level=3)
