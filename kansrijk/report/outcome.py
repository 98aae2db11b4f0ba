"""The whole report of a match: the summary on one A4 first, then the details, the meanings and the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kansrijk.markdown_text import as_terminal, plain
from kansrijk.pages.words import listing
from kansrijk.report.details import (
    coverage_lines,
    needs_lines,
    offering_lines,
    overlap_lines,
    practice_lines,
    refused_lines,
)
from kansrijk.report.facts import OLD, Answered, Facts, Row, count_words, sentence_case
from kansrijk.report.suggestions import suggestion_lines
from kansrijk.report.summary import GRENZEN, explained, summary_lines


def as_markdown(answered: Answered) -> str:
    """The whole report as Markdown; it begins with the summary."""
    return "\n".join(_lines(Facts(answered), short=False)) + "\n"


def as_text(answered: Answered, *, short: bool = False) -> str:
    """The report for the terminal; `short` is the summary only."""
    return as_terminal(_lines(Facts(answered), short=short))


def _lines(facts: Facts, *, short: bool) -> Iterator[str]:
    yield f"# Wat ontbreekt er bij {plain(facts.organisation)}?"
    yield ""
    if short:
        yield from summary_lines(facts)
        yield "De nummers van de bronnen horen bij het hele verslag."
        return
    body = list(explained(list(_body(facts))))
    yield from body
    yield "## Begrippen"
    yield ""
    for word, meaning in _used(facts, " ".join(body)):
        yield f"- **{plain(word)}:** {plain(meaning)}"
    yield ""
    yield from source_lines(facts)


def _body(facts: Facts) -> Iterator[str]:
    yield "## Samenvatting"
    yield ""
    yield from summary_lines(facts)
    yield from needs_lines(facts)
    yield from offering_lines(facts)
    yield from coverage_lines(facts)
    yield from suggestion_lines(facts)
    yield from overlap_lines(facts)
    yield from practice_lines(facts)
    yield from refused_lines(facts)
    yield "## Wat dit verslag niet bewijst"
    yield ""
    for text in GRENZEN:
        yield f"- {plain(text)}"
    yield "- Wat wij niet weten, staat er als niet bekend. Dat is iets anders dan nee."
    yield f"- {plain(how_read(facts))}"
    yield ""


def _used(facts: Facts, body: str) -> Iterator[tuple[str, str]]:
    """The words that a report uses, of the prevention levels, the levels of evidence and the marks."""
    levels = {facts.model["labels"]["bewijsniveaus"][name] for name in facts.texts["bewijsniveaus"]}
    told = {facts.model["labels"]["bewijsniveaus"][name] for name in facts.told_levels}
    said = body.casefold()
    for word, meaning in meanings(facts):
        if word in told or (word not in levels and word.casefold() in said):
            yield word, meaning


def how_read(facts: Facts) -> str:
    """How we read the cited sources: most were not looked at live."""
    ways = Counter(str(source["wijze"]) for _, source in facts.cited())
    parts = [
        f"{ways[way]} als {facts.label('wijzen', way)}" for way in sorted(ways, key=lambda w: (-ways[w], w))
    ]
    return f"Van de {count_words(len(facts.cited()), 'bron', 'bronnen')} onder dit verslag lazen wij er {listing(parts)}. Kijk een bron na voor u erop besluit."


def meanings(facts: Facts) -> Iterator[tuple[str, str]]:
    """(word, meaning) of the words a reader meets: the prevention levels and the levels of evidence."""
    for name, meaning in facts.texts["preventieniveaus"].items():
        yield facts.model["labels"]["preventieniveaus"][name], meaning
    for name, level in facts.texts["bewijsniveaus"].items():
        yield facts.model["labels"]["bewijsniveaus"][name], f"{level['betekenis']} {level['betekent_niet']}"
    for mark, meaning in facts.texts["merken"].items():
        yield sentence_case(mark), meaning
    old = "De erkenning is ouder dan vijf jaar, of de datum is onbekend. Zij is niet ingetrokken, maar wij zagen geen nieuwer oordeel."
    yield OLD, old
    yield "Status niet bevestigd", old


def source_lines(facts: Facts) -> Iterator[str]:
    """The numbered sources with year and address."""
    if not facts.cited():
        return
    yield "## Bronnen"
    yield ""
    for n, source in facts.cited():
        who = "" if source["auteur"] == "onbekend" else f"{source['auteur']}, "
        url = f" <{source['url']}>" if source["url"] else ""
        yield f"{n}. {plain(who + source['titel'])} ({_year(source)}).{url}"
    yield ""


def _year(source: Row) -> str:
    return "jaar onbekend" if source["jaar"] == "onbekend" else str(source["jaar"])
