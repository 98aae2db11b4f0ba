"""A factsheet: what an organisation offers, with for whom, evidence, results, costs and benefits; and what the base offering lacks."""

from __future__ import annotations

from collections.abc import Iterator

from kansrijk.markdown_text import as_terminal, plain
from kansrijk.pages.words import listing, lower_first, sentence
from kansrijk.report.facts import Answered, Facts, Row, count_words, edition_words, sentence_case
from kansrijk.report.offering import look_up_first, present
from kansrijk.report.outcome import how_read, source_lines
from kansrijk.report.suggestions import contact_lines, cost_lines, dispute_lines
from kansrijk.report.summary import BASIS_WOORD, base_words
from kennisbank.handreiking import HANDREIKING
from kennisbank.no_value import GEEN, ONBEKEND
from matcher.costs import costs, own_numbers
from matcher.sentences import range_text

GRENZEN = (
    "Dit blad zegt wat er over deze programma's bekend is. Het zegt niet hoe goed zij hier worden uitgevoerd, of hoeveel gezinnen zij hier bereiken. Zet uw eigen cijfers en verhalen ernaast.",
    "Een uitkomst van onderzoek geldt voor de mensen die meededen. Bij een andere groep kan het anders uitvallen.",
    "Een berekening van kosten en baten is een schatting. Kijk wie haar betaalde, en reken haar niet zomaar om naar uw gemeente.",
)
"""What a factsheet does not prove."""


def factsheet_markdown(answered: Answered) -> str:
    """The factsheet as Markdown."""
    return "\n".join(_lines(Facts(answered))) + "\n"


def factsheet_text(answered: Answered) -> str:
    """The factsheet for the terminal."""
    return as_terminal(_lines(Facts(answered)))


def offered(facts: Facts) -> list[str]:
    """Ids of what runs now: the base offering first, then the strongest evidence."""
    found = present(facts)
    ids = [*found.solid, *(one.id for one in found.doubted)]

    def order(item_id: str) -> tuple[int, int, str]:
        rank = facts.ladder[facts.evidence(item_id).niveau].rang
        return -facts.programmes[item_id]["basis"], -rank, facts.name(item_id).lower()

    return sorted(ids, key=order)


def _lines(facts: Facts) -> Iterator[str]:
    about = facts.document["kennisbank"]
    ids = offered(facts)
    yield f"# Wat {plain(facts.organisation)} biedt"
    yield ""
    yield (
        f"Gemaakt op {facts.made_on} {plain(edition_words(about['editie']))}. Dit blad laat zien wat er loopt, voor wie, "
        "hoe sterk het bewijs is, en wat er bekend is over kosten en baten."
    )
    yield ""
    yield plain(facts.cite(base_words(facts), HANDREIKING))
    yield ""
    families = [r for r in facts.document["herkend"] if r["wijze"] == "familie" and r["status"] == "actief"]
    if ids or families:
        yield "## In het kort"
        yield ""
        yield "| Programma | Voor wie | Bewijs | Kosten en baten |"
        yield "|---|---|---|---|"
        for item_id in ids:
            cells = (
                facts.name(item_id),
                _ages(facts, item_id),
                facts.evidence_short(item_id),
                _known(facts, item_id),
            )
            yield f"| {' | '.join(plain(cell) for cell in cells)} |"
        for row in families:
            yield f"| {plain(_one_of(facts, row))} | verschilt per programma | verschilt per programma | zoek eerst uit welke het is |"
        yield ""
        yield "° De erkenning is ouder dan vijf jaar of zonder datum. Zij is niet ingetrokken; een nieuwer oordeel zagen wij niet."
        yield ""
    else:
        yield "Vul onder aanbod in wat er loopt. Nu noemt het profiel niets dat loopt en dat wij herkennen."
        yield ""
    thin = {one.id: one.why for one in present(facts).doubted if one.here}
    for item_id in ids:
        yield from _programme(facts, item_id, thin.get(item_id, ""))
    yield from _rest(facts)
    yield from _base(facts)
    yield "## Wat dit blad niet bewijst"
    yield ""
    for text in GRENZEN:
        yield f"- {plain(text)}"
    if facts.cited():
        yield f"- {plain(how_read(facts))}"
    yield ""
    yield from source_lines(facts)


def _one_of(facts: Facts, row: Row) -> str:
    """'Video-hometraining: één van deze 3, zoek uit welke: a, b en c': a family runs, and not for sure any one of it."""
    return f"{row['invoer']}: één van deze {len(row['ids'])}, zoek uit welke: {facts.names(row['ids'])}"


def _ages(facts: Facts, item_id: str) -> str:
    p = facts.programmes[item_id]
    ages = range_text(facts.model["zinnen"], *p["leeftijd"]) if p["leeftijd"] else "leeftijd onbekend"
    levels = facts.labels("preventieniveaus", p["niveaus"] or ())
    return f"{ages}; {levels}" if levels else ages


def _known(facts: Facts, item_id: str) -> str:
    p, about = facts.programmes[item_id], facts.texts["programmas"][item_id]
    amounts = count_words(len(p["kosten"]), "bedrag", "bedragen") if p["kosten"] else ""
    sums = about["kosten_baten"] or ()
    calculated = count_words(len(sums), "berekening", "berekeningen") if sums else ""
    return listing([part for part in (amounts, calculated) if part]) or "niets bekend"


def _programme(facts: Facts, item_id: str, thin: str) -> Iterator[str]:
    """Everything about one programme; `thin` is why it may not reach many here, or ''."""
    p, about = facts.programmes[item_id], facts.texts["programmas"][item_id]
    sources = about["bronnen"]
    yield f"## {plain(facts.name(item_id))}"
    yield ""
    yield plain(p["samenvatting"])
    yield ""
    for head, field in (("Voor wie", "doelgroep"), ("Hoe vaak en hoe lang", "intensiteit")):
        if about[field] == ONBEKEND:
            yield f"**{head}.** Dat weten wij niet."
        else:
            yield f"**{head}.** {plain(facts.cite(sentence(about[field]), *sources[field]))}"
        yield ""
    if thin:
        yield f"**Let op.** {plain(sentence(thin))}"
        yield ""
    if caveats := facts.caveats(item_id):
        yield f"**Vooraf weten.** {plain(caveats)}"
        yield ""
    found = facts.evidence(item_id)
    means = " ".join(facts.means(item_id))
    yield f"**Bewijs.** {plain(facts.evidence_words(item_id) + facts.ref(found.bron))}. {plain(means)}"
    yield ""
    yield from dispute_lines(facts, item_id)
    yield from _results(facts, item_id)
    yield "**Kosten.**"
    yield ""
    amounts = costs(p, own_numbers(facts.profiel), facts.asker.leeftijd, facts.model)
    yield from cost_lines(facts, amounts)
    yield ""
    yield "**Kosten en baten.**"
    yield ""
    if not about["kosten_baten"]:
        yield "- Een berekening kennen wij niet."
    for row in about["kosten_baten"] or ():
        year = "" if row["jaar"] == ONBEKEND else f"Uit {row['jaar']}: "
        claim = lower_first(row["uitspraak"]) if year else row["uitspraak"]
        note = "" if row["kanttekening"] == GEEN else f" Let op: {sentence(lower_first(row['kanttekening']))}"
        yield f"- {plain(facts.cite(year + sentence(claim), row['bron']))}{plain(note) and ' ' + plain(note)}"
    yield ""
    yield from contact_lines(facts, item_id)


def _results(facts: Facts, item_id: str) -> Iterator[str]:
    results = facts.texts["programmas"][item_id]["resultaten"]
    yield f"**Onderzoek.** {plain(facts.tally(item_id))}"
    yield ""
    if not results:
        return
    for row in results:
        head = sentence_case(facts.outcome(row["richting"]))
        finding = facts.cite(sentence(row["bevinding"]), row["bron"])
        yield f"- {plain(head)}: {plain(finding)} {plain(study_words(facts, row))}"
    yield ""


def study_words(facts: Facts, row: Row) -> str:
    """Who studied it, how, and with how many; what is not known says so."""
    parts = ["onderzoekers onbekend" if row["studie"] == ONBEKEND else row["studie"]]
    if row["jaar"] != ONBEKEND and str(row["jaar"]) not in row["studie"]:
        parts.append(str(row["jaar"]))
    parts.append(
        "opzet onbekend" if row["opzet"] == ONBEKEND else facts.label("studieopzetten", row["opzet"])
    )
    parts.append("omvang onbekend" if row["omvang"] == ONBEKEND else row["omvang"])
    if row["geldt_voor"]:
        parts.append(f"gaat over {facts.labels('preventieniveaus', row['geldt_voor'])}")
    return f"Studie: {sentence('; '.join(parts))}"


def _rest(facts: Facts) -> Iterator[str]:
    """What is planned, and what must be looked up before this goes out."""
    planned = [i for row in facts.document["herkend"] if row["status"] == "gepland" for i in row["ids"]]
    if planned:
        yield "## Gepland"
        yield ""
        for item_id in dict.fromkeys(planned):
            yield f"- {plain(facts.name(item_id))}: {plain(facts.evidence_words(item_id) + facts.ref(facts.evidence(item_id).bron))}."
        yield ""
    unsure = look_up_first(facts)
    if unsure:
        yield "## Zoek dit uit voor u dit blad gebruikt"
        yield ""
        for text in unsure:
            yield f"- {plain(text)}"
        yield ""


def _base(facts: Facts) -> Iterator[str]:
    missing = [
        row
        for row in facts.document["basisaanbod"]
        if row["status"] not in ("aanwezig", "niet-van-toepassing")
    ]
    yield "## Wat van het basisaanbod ontbreekt"
    yield ""
    if not missing:
        yield "Er ontbreekt niets van wat deze organisatie zelf kan aanbieden."
        yield ""
    for row in missing:
        word = lower_first(BASIS_WOORD[row["status"]])
        what = facts.programmes[row["id"]]["samenvatting"]
        yield f"- **{plain(facts.name(row['id']))}** ({word}). {plain(what)} {plain(row['reden'])}"
    if missing:
        yield ""
