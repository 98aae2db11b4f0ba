"""What it takes to deliver a programme: working elements, conditions, readiness, money, spread and law."""

from __future__ import annotations

from collections.abc import Iterator

from kansrijk.pages.markup import box, bullets, escape, section, table
from kansrijk.pages.sources import Sources
from kansrijk.pages.words import euro, listing, lower_first, part_date, sentence
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie
from kennisbank.model.interventie import KostenBaten
from kennisbank.no_value import GEEN, ONBEKEND, Onbekend


def delivery(item: Interventie, kb: Kennisbank, sources: Sources) -> str:
    """How it is done: who, what makes it work, what must be arranged, and whether one can start."""
    return section(
        "Zo voert u het uit",
        "uitvoeren",
        _who(item, kb, sources),
        _list_or_unknown(
            "Wat maakt dat het werkt?", "werkzaam", item.werkzame_elementen, "werkzame_elementen", sources
        ),
        _list_or_unknown(
            "Wat moet er geregeld zijn?", "randvoorwaarden", item.randvoorwaarden, "randvoorwaarden", sources
        ),
        _readiness(item, sources),
    )


def _who(item: Interventie, kb: Kennisbank, sources: Sources) -> str:
    # The first screen has the words of `uitvoering`; the list to choose from adds to it only when both are known.
    if item.uitvoering == ONBEKEND or not isinstance(item.uitvoerders, tuple) or not item.uitvoerders:
        return ""
    names = listing([lower_first(kb.label("uitvoerders", u)) for u in item.uitvoerders])
    return f"Uitvoerders: {escape(names)}.{sources.ref_field('uitvoerders')}"


def _list_or_unknown(
    title: str, anchor: str, values: tuple[str, ...] | Onbekend, field: str, sources: Sources
) -> str:
    if not isinstance(values, tuple):
        return section(title, anchor, "Dit is onbekend.", level=3)
    return section(
        title,
        anchor,
        sources.listed([sentence(v) for v in values], field) or "De bronnen noemen niets.",
        level=3,
    )


def _readiness(item: Interventie, sources: Sources) -> str:
    ready = item.gereedheid
    words: dict[bool | str, str] = {True: "ja", False: "nee", ONBEKEND: ONBEKEND}
    answers = [
        ("Is er een handleiding?", ready.handleiding),
        ("Is er een training voor uitvoerders?", ready.training),
        ("Is er een licentie of certificaat nodig?", ready.licentie),
    ]
    ref = sources.ref_field("gereedheid")
    if all(answer == ONBEKEND for _, answer in answers) and ready.toelichting in (ONBEKEND, GEEN):
        return section(
            "Kunt u ermee beginnen?",
            "gereedheid",
            "Of er een handleiding, training of licentie is, is onbekend.",
            level=3,
        )
    lines = bullets(f"{question} **{words[answer].capitalize()}.**" for question, answer in answers)
    extra = "" if ready.toelichting in (ONBEKEND, GEEN) else escape(sentence(ready.toelichting)) + ref
    return section("Kunt u ermee beginnen?", "gereedheid", lines if extra else lines + ref, extra, level=3)


def costs(item: Interventie, kb: Kennisbank, sources: Sources) -> str:
    """Amounts with year and catch, and what was calculated about their return."""
    amounts, returns = item.kosten.bedragen, item.kosten.kosten_baten
    if not isinstance(amounts, tuple) and not isinstance(returns, tuple):
        return section("Kosten en baten", "kosten", "Wat het kost en wat het oplevert, is onbekend.")
    blocks = []
    if not isinstance(amounts, tuple):
        blocks.append("Wat het kost, is onbekend.")
    elif not amounts:
        blocks.append("Wij zochten, maar vonden geen bedragen.")
    else:
        rows = [
            (
                f"**{euro(a.bedrag)}**",
                escape(
                    "eenheid onbekend"
                    if a.eenheid == ONBEKEND
                    else lower_first(kb.label("eenheden", a.eenheid))
                ),
                str(a.jaar),
                ("" if a.toelichting == GEEN else escape(sentence(a.toelichting))) + sources.ref(a.bron),
            )
            for a in amounts
        ]
        blocks.append(table(("Bedrag", "Waarvoor", "Prijs van het jaar", "Wat erin zit"), rows))
    if not isinstance(returns, tuple):
        blocks.append("Of het geld oplevert, is onbekend.")
    elif returns:
        blocks.append(_returns(item, returns, kb, sources))
    else:
        blocks.append("Wij vonden geen berekening van kosten en baten.")
    return section("Kosten en baten", "kosten", *blocks)


def _returns(item: Interventie, returns: tuple[KostenBaten, ...], kb: Kennisbank, sources: Sources) -> str:
    """What was calculated, who paid for it, and that statements out of one calculation are one calculation."""
    rows = [
        (
            escape(f"{sentence(r.uitspraak)} ({'jaar onbekend' if r.jaar == ONBEKEND else r.jaar})")
            + sources.ref(r.bron)
            + ("" if r.kanttekening == GEEN else f" **Let op.** {escape(sentence(r.kanttekening))}"),
            escape("wie rekende is onbekend" if r.studie == ONBEKEND else r.studie),
            escape("wie betaalde is onbekend" if r.betaald_door == ONBEKEND else r.betaald_door),
        )
        for r in returns
    ]
    headers = ("Wat de berekening zegt", "Wie rekende", "Wie betaalde")
    lines = []
    for study in dict.fromkeys(r.studie for r in returns if r.studie != ONBEKEND):
        here = sum(r.studie == study for r in returns)
        elsewhere = any(other.id != item.id and study in studies_of(other) for other in shown(kb))
        if here > 1 or elsewhere:
            also = " Die berekening staat ook bij een ander programma." if elsewhere else ""
            lines.append(f"Alles van {study} komt uit één berekening en telt als één.{also}")
    return section(
        "Wat levert het op?",
        "kosten-baten",
        box("kr-lijsttabel", "", table(headers, rows)),
        *(f"{escape(line)}\n{{: .kr-noot }}" for line in lines),
        level=3,
    )


def studies_of(item: Interventie) -> set[str]:
    """The calculations of costs and benefits that an entry cites; those without a name are left out."""
    returns = item.kosten.kosten_baten
    return {r.studie for r in returns if r.studie != ONBEKEND} if isinstance(returns, tuple) else set()


def shown(kb: Kennisbank) -> Iterator[Interventie]:
    """The programmes that readers see, one by one: who looks for one of them mostly finds it early."""
    return (i for i in kb.interventies.values() if i.status != "concept")


def spread(item: Interventie, sources: Sources) -> str:
    """Where it was delivered, each with its year."""
    places = item.verspreiding
    if not isinstance(places, tuple):
        return section(
            "Waar wordt het gedaan?", "verspreiding", "Waar en hoe vaak dit wordt uitgevoerd, is onbekend."
        )
    lines = [
        f"{escape(sentence(p.wat))} ({'jaar onbekend' if p.wanneer == ONBEKEND else part_date(p.wanneer)}){sources.ref(p.bron)}"
        for p in places
    ]
    return section("Waar wordt het gedaan?", "verspreiding", bullets(lines) or "Wij vonden er niets over.")


def law(item: Interventie, kb: Kennisbank, sources: Sources) -> str:
    """The laws that ask for it, pay for it or bound it; '' when the entry says there are none."""
    laws = item.wettelijk_kader
    if not isinstance(laws, tuple):
        return section("Wet", "wet", "Welke wet erover gaat, is onbekend.")
    return section(
        "Wet",
        "wet",
        bullets(
            f"**{escape(kb.label('wetten', w.wet))}.** {escape(sentence(w.wat))}{sources.ref(w.bron)}"
            for w in laws
        ),
    )
