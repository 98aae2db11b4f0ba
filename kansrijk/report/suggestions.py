"""The suggestions of a report: the first ones in full with reasons and sources, their alternatives under them, the rest in a table.

What stood in the report once (an alternative's evidence, a page to read) is not told again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kansrijk.markdown_text import plain
from kansrijk.pages.words import sentence
from kansrijk.report.answers import TOP, subjects, top, web
from kansrijk.report.facts import Facts, Row, beside_words, count_words, decimal, sentence_case

IN_FULL = 10
_IN_TABLE = 20
_MOST_ALTERNATIVES = 4
_MOST_READ = 3
_MOST_BESIDE = 8
KINDS = ("parels", "puzzels", "tips")


def suggestion_lines(facts: Facts) -> Iterator[str]:
    """Everything under 'Wat past en ontbreekt'."""
    rows = facts.document["suggesties"]
    first = _numbered(facts)
    beside = [row for row in rows if row["naast_de_vraag"] and row["vult"]]
    yield "## Wat past en ontbreekt"
    yield ""
    if not rows:
        yield "Wij vonden geen erkend programma dat past en dat u nog niet heeft."
        yield ""
        return
    if first:
        yield (
            "Achter elke reden staat hoeveel die optelt. Samen kan het hoogstens 1,00 worden. "
            "De gewichten kozen wij zelf; de pagina ‘matcher’ op de site legt ze uit. "
            "Wat een niveau van bewijs betekent, staat bij Begrippen. "
            "Eerst staan hier de antwoorden op uw vragen, daarna wat ook past."
        )
    else:
        yield "Wij vonden geen erkend programma dat precies bij uw vraag past en dat u nog niet heeft."
    yield ""
    if not all(row["kosten"] for row in first[:IN_FULL]):
        yield "Staat er bij een suggestie geen bedrag? Dan weten wij niet wat het kost. Vraag het na voor u kiest."
        yield ""
    told: set[str] = set()
    for number, row in enumerate(first[:IN_FULL], 1):
        yield from _one(facts, row, number, told)
    rest = first[IN_FULL:]
    if rest:
        yield "### Wat ook past"
        yield ""
        yield "| Nr. | Programma | Bewijs | Vult plekken bij |"
        yield "|---|---|---|---|"
        for number, row in enumerate(rest[:_IN_TABLE], IN_FULL + 1):
            what = subjects(facts, row) or "-"
            yield f"| {number} | {plain(facts.name(row['id']))} | {plain(facts.evidence_short(row['id']))} | {plain(what)} |"
        yield ""
        yield from _availability(facts, rest[:_IN_TABLE])
        if len(rest) > _IN_TABLE:
            yield f"Nog {count_words(len(rest) - _IN_TABLE, 'programma staat', 'programma’s staan')} in het werkblad."
            yield ""
    yield from _beside(facts, beside)
    yield from _alternatives_to_own(facts, told)


def _numbered(facts: Facts) -> list[Row]:
    """The suggestions that get a number, in order: those of the first page, then the others that are no alternative and not beside the question."""
    first = top(facts)
    rows = facts.document["suggesties"]
    rest = [
        row for row in rows if not row["alternatief_voor"] and not row["naast_de_vraag"] and row not in first
    ]
    return [*first, *rest]


def where_it_stands(facts: Facts, item_id: str, need: int | None = None) -> str:
    """Where a report has a suggestion: 'is suggestie 3.'; at the need of that number only what is about that need."""
    row = next(row for row in facts.document["suggesties"] if row["id"] == item_id)
    numbered = _numbered(facts)
    if row["alternatief_voor"] and row not in numbered:
        return f"is een alternatief voor {facts.names(row['alternatief_voor'])}."
    if row["naast_de_vraag"]:
        if need is None or len(facts.asked.each) == 1:
            return f"is alleen iets als u dat ook zoekt. {row['naast_de_vraag']}"
        return f"is alleen iets als u dat ook zoekt. {_beside_here(facts, item_id, need)}".rstrip()
    return f"is suggestie {numbered.index(row) + 1}."


def _beside_here(facts: Facts, item_id: str, need: int) -> str:
    """Why something is beside one need; the ages and subjects of the other needs are no reason here."""
    programme, alone = facts.programmes[item_id], facts.asked.each[need]
    if not any(v in alone.wanted for v in programme["vraagstukken"]):
        return f"Het gaat over {facts.labels('vraagstukken', programme['vraagstukken'])}."
    return facts.answer(item_id, alone).beside


def _beside(facts: Facts, rows: Sequence[Row]) -> Iterator[str]:
    """What is about something or somebody else than was named: one line each, for who looks further."""
    if not rows:
        return
    yield "### Wat er dichtbij komt"
    yield ""
    yield "Dit gaat over iets anders of over andere jeugdigen dan u noemt. Kijk er alleen naar als u dat ook zoekt."
    yield ""
    for row in rows[:_MOST_BESIDE]:
        told = f"{beside_words(row)} {facts.availability(row['id'])}".rstrip()
        yield f"- {plain(facts.name(row['id']))}: {plain(told)}"
    yield ""
    if len(rows) > _MOST_BESIDE:
        yield f"Nog {count_words(len(rows) - _MOST_BESIDE, 'programma staat', 'programma’s staan')} in het werkblad."
        yield ""


def _availability(facts: Facts, rows: Sequence[Row]) -> Iterator[str]:
    """A line for each that perhaps cannot be had, under a table."""
    told = [(row["id"], had) for row in rows if (had := facts.availability(row["id"]))]
    for item_id, had in told:
        yield f"- Let op bij {plain(facts.name(item_id))}: {plain(had)}"
    if told:
        yield ""


def _one(facts: Facts, row: Row, number: int, told: set[str]) -> Iterator[str]:
    """One suggestion in full; what stands in `told` (alternatives, and pages to read) stood in the report before."""
    item_id = row["id"]
    about = facts.texts["programmas"][item_id]
    yield f"### {number}. {plain(facts.name(row['id']))}"
    yield ""
    yield plain(
        facts.cite(facts.programmes[item_id]["samenvatting"], *_first(about, "samenvatting", "doelgroep"))
    )
    yield ""
    reasons = []
    for reason in row["redenen"]:
        source = reason["bron"] if reason["bijdrage"] else None
        words = facts.cite(reason_words(facts, item_id, reason), source)
        reasons.append(f"{plain(words)} (+{decimal(reason['bijdrage'])})")
    if number <= TOP:
        yield from (f"- {reason}" for reason in reasons)
        yield f"- **Samen: {decimal(row['score'])}**"
    else:
        yield f"**Waarom.** {' '.join(reasons)} **Samen: {decimal(row['score'])}**"
    yield ""
    found = facts.evidence(item_id)
    proof = f"{facts.evidence_words(item_id)}{facts.ref(found.bron)}. {facts.tally(item_id)}"
    yield f"**Bewijs.** {plain(proof)}"
    yield ""
    yield from dispute_lines(facts, item_id)
    if caveats := facts.caveats(item_id):
        yield f"**Let op.** {plain(caveats)} Meer staat op de site (pagina interventies/{item_id})."
        yield ""
    lines = list(cost_lines(facts, row["kosten"]))
    if len(lines) == 1 and row["kosten"]:
        yield f"**Kosten.** {lines[0].removeprefix('- ')}"
        yield ""
    elif row["kosten"]:
        yield "**Kosten.**"
        yield ""
        yield from lines
        yield ""
    ready = facts.cite(sentence(about["gereedheid"]), *_first(about, "gereedheid"))
    yield f"**Wat het vraagt.** {plain(facts.asks(item_id))} {plain(ready)}".rstrip()
    yield ""
    yield from contact_lines(facts, item_id)
    others = [o for o in facts.document["suggesties"] if item_id in o["alternatief_voor"]]
    if others:
        yield f"**Alternatieven.** {plain(_listed(facts, others, told))}"
        yield ""
    if read := _to_read(row, told):
        titles = "; ".join(f"{facts.title(kind, i)} (pagina {kind}/{i})" for kind, i in read)
        yield f"**Lees ook.** {plain(titles)}."
        yield ""


def _to_read(row: Row, told: set[str]) -> list[tuple[str, str]]:
    """(kind, id) of the first pages to read with a suggestion that were not told before; from now on they are `told`."""
    read = [(kind, i) for kind in KINDS for i in row[kind] if f"{kind}/{i}" not in told][:_MOST_READ]
    told.update(f"{kind}/{i}" for kind, i in read)
    return read


def _first(about: Row, *fields: str) -> list[str]:
    """The first source of the first of these fields that has one."""
    return next((about["bronnen"][f][:1] for f in fields if about["bronnen"][f]), [])


def reason_words(facts: Facts, item_id: str, reason: Row) -> str:
    """The words of one reason: an undated recognition says so; without needs nobody gave an urgency, so none is told."""
    text = str(reason["tekst"])
    if reason["soort"] == "bewijs" and facts.is_undated(item_id):
        text = f"{text.rstrip('.')}; datum onbekend, huidige status niet bevestigd."
    if reason["soort"] == "behoefte" and not facts.profiel.behoeften:
        return facts.answer(item_id).text(urgency=False)
    return text


def dispute_lines(facts: Facts, item_id: str) -> Iterator[str]:
    """What sources disagree about, with the explanation; nothing when they do not."""
    if about := facts.texts["programmas"][item_id]["betwist"]:
        yield f"**{plain(facts.dispute(item_id))}** {plain(sentence(about['uitleg']))}"
        yield ""


def contact_lines(facts: Facts, item_id: str) -> Iterator[str]:
    """Who can tell more, and where."""
    yield f"**Meer weten.** {plain(sentence_case(facts.contact(item_id)[0]))}{web(facts, item_id)}"
    yield ""


def cost_lines(facts: Facts, rows: Sequence[Row]) -> Iterator[str]:
    """Every known amount with what it is for and its source."""
    if not rows:
        yield "- Wat het kost, weten wij niet. Vraag het na voor u kiest."
    for cost in rows:
        words = f"{cost['tekst']} {sentence(cost['toelichting'])}".rstrip()
        yield f"- {plain(facts.cite(words, cost['bron']))}"


def read_before(facts: Facts) -> set[str]:
    """The pages ('tips/help-wie-wacht') that stand with the suggestions told in full: once is enough."""
    told: set[str] = set()
    for row in _numbered(facts)[:IN_FULL]:
        _to_read(row, told)
    return told


def _listed(facts: Facts, rows: list[Row], told: set[str]) -> str:
    """The first few with their evidence, which is `told` once."""
    parts = []
    for other in rows[:_MOST_ALTERNATIVES]:
        item_id = str(other["id"])
        name = facts.name(item_id)
        parts.append(name if item_id in told else f"{name}: {facts.evidence_short(item_id)}")
        told.add(item_id)
    shown = "; ".join(parts)
    more = len(rows) - _MOST_ALTERNATIVES
    return shown + (f"; en nog {more} in het werkblad." if more > 0 else ".")


def _alternatives_to_own(facts: Facts, told: set[str]) -> Iterator[str]:
    """Programmes that do what the organisation does already: only for who wants to replace something."""
    suggested = {row["id"] for row in facts.document["suggesties"]}
    grouped: dict[str, list[Row]] = {}
    for row in facts.document["suggesties"]:
        for own in row["alternatief_voor"]:
            if own not in suggested:
                grouped.setdefault(own, []).append(row)
    if not grouped:
        return
    yield "### Alternatieven voor wat u al heeft"
    yield ""
    yield "Deze programma's vullen niets nieuws. Kijk er alleen naar als u iets wilt vervangen."
    yield ""
    # What a school has for one place often has the same alternatives: told once.
    together: dict[tuple[str, ...], list[str]] = {}
    for own, rows in grouped.items():
        together.setdefault(tuple(row["id"] for row in rows), []).append(own)
    for owns in together.values():
        yield f"- In plaats van {plain(facts.names(owns))}: {plain(_listed(facts, grouped[owns[0]], told))}"
    yield ""
