"""The answer to each need in a few words: what runs for it, what fits, and what exists without a recognition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kansrijk.markdown_text import plain
from kansrijk.pages.words import listing
from kansrijk.report.facts import Facts, Row, count_words, sentence_case
from kansrijk.report.next_steps import nearly, unsure_about
from kansrijk.report.offering import present, question_back
from matcher.understand import mainly

MOST_NEEDS = 5
"""So many needs have their answer on one page, the most urgent first."""
MOST_NAMES = 2
_SENTENCE = re.compile(r"(?<=[.?!]) ")
_LONGEST = 70
"""A need is told in so many signs at most where its answer stands beside it."""


def answer_lines(facts: Facts, *, names: int = MOST_NAMES) -> Iterator[str]:
    """A row for each of the first needs, with so many names of a kind; nothing when the profile names no need."""
    needs = facts.needs
    if not needs:
        return
    yield f"### {'Uw vraag' if len(needs) == 1 else 'Uw vragen'}, en wat daarbij past"
    yield ""
    yield "| U vraagt | Dat loopt al | Dat past erbij |"
    yield "|---|---|---|"
    for row in needs[:MOST_NEEDS]:
        own = sentence_case(runs(facts, row, names))
        yield f"| {plain(need_title(facts, row, _LONGEST))} | {plain(own)} | {plain(' '.join(fits(facts, row, names)))} |"
    yield ""
    if len(needs) > MOST_NEEDS:
        rest = count_words(len(needs) - MOST_NEEDS, "vraag staat", "vragen staan")
        yield f"Nog {rest} in het hele verslag."
        yield ""


def need_title(facts: Facts, row: Row, longest: int | None = None) -> str:
    """A need as it was written, in quotes, or the label of what was chosen; at most `longest` signs, whole words."""
    if "vraagstuk" in row:
        return str(facts.model["labels"]["vraagstukken"][row["vraagstuk"]])
    text = str(row["tekst"])
    if longest is not None and len(text) > longest:
        text = text[:longest].rpartition(" ")[0].rstrip(" ,;:.") + " …"
    return f"“{text}”"


def runs(facts: Facts, row: Row, most: int | None = None) -> str:
    """What of the own list is about a need: on recognition, with a doubt, planned, and what to look up."""
    answer = row["antwoord"]
    if facts.profiel.aanbod is None:
        return "dat weten wij niet: u vulde geen aanbod in."
    solid = set(present(facts).solid)
    heads = (
        ("", [i for i in answer["loopt"] if i in solid]),
        ("met een vraag erbij: ", [i for i in answer["loopt"] if i not in solid]),
        ("in het algemeen: ", [] if answer["loopt"] else answer["breder"]),
        ("gepland: ", answer["gepland"]),
        ("misschien, zoek dat uit: ", answer["onbekend"]),
    )
    parts = [f"{head}{_some(facts, ids, most)}." for head, ids in heads if ids]
    return " ".join([*parts[:1], *map(sentence_case, parts[1:])]) or _nothing(facts)


def _nothing(facts: Facts) -> str:
    """A line that nobody recognised may be the answer."""
    unread = facts.document["onbekend"]
    return f"niets dat wij herkennen{'; zie ook de regels die wij niet kennen' if unread else ''}."


def fits(facts: Facts, row: Row, most: int | None = None) -> Iterator[str]:
    """Sentences on what could come for a need: what is recognised, what may fit, what has no recognition that we know, and what others do.

    Acute danger, and a question for figures, have their own answer first.
    """
    answer, main = row["antwoord"], mainly(row, facts.model)
    if row.get("eerst"):
        yield "Eerst directe hulp: die staat bovenaan."
    elif not main:
        yield " ".join(_SENTENCE.split(question_back(facts, row))[:2])
        return
    elif row.get("cijfers"):
        yield "Dit vraagt om cijfers en niet om een programma. Kijk bij ‘Zoek dit eerst uit’."
        return
    if answer["suggesties"]:
        yield f"{_some(facts, answer['suggesties'], most)}."
    elif row.get("eerst"):
        pass
    elif answer["misschien"]:
        yield f"Misschien {_some(facts, answer['misschien'], most)}; vraag na of het hierover gaat."
    elif _is_for_others(facts, main):
        yield "Niets dat uw organisatie zelf kan doen."
    elif answer["loopt"]:
        yield "Niets nieuws met een erkenning."
    else:
        yield "Niets met een erkenning."
    if ids := unsure_here(facts, row):
        yield f"Misschien {_some(facts, ids, most)}; vraag na of het bij u past."
    if near := without_recognition(facts, row):
        yield f"Zonder bekende erkenning: {_some(facts, near, most)}."
    if answer["elders"] and not row.get("eerst"):
        yield f"Anderen doen dit; u kunt verwijzen: {_some(facts, answer['elders'], most)}."


def without_recognition(facts: Facts, row: Row) -> list[str]:
    """What is near a need and only misses a recognition that we know; when nothing is, what is mainly about it."""
    near = [
        near["id"] for near in row.get("dichtbij", ()) if near["reden"] and near["reden"]["veld"] == "bewijs"
    ]
    if near or ("tekst" in row and row["antwoord"]["suggesties"]):
        return near
    return [i for v in mainly(row, facts.model)[:1] for i in nearly(facts, v)]


def unsure_here(facts: Facts, row: Row) -> list[str]:
    """What is near and may be for this organisation; without a suggestion what is mainly about it on a recognition."""
    main = mainly(row, facts.model)
    unsure = [other["id"] for other in facts.document["onbekend_of_het_past"]]
    near = [near["id"] for near in row.get("dichtbij", ()) if near["id"] in unsure]
    if near or row["antwoord"]["suggesties"] or not main:
        return near
    return [other["id"] for other in unsure_about(facts, main[0])]


def _is_for_others(facts: Facts, main: Sequence[str]) -> bool:
    """Whether every place of what is asked is one that this organisation does not fill itself."""
    states = {c["status"] for c in facts.document["dekking"] if c["vraagstuk"] in main}
    return states <= {"niet-van-toepassing"}


def _some(facts: Facts, ids: Iterable[str], most: int | None) -> str:
    """The first few names; how many more there are. What has no recognition and is advised all the same says why."""
    names = [_name(facts, i) for i in ids]
    if most is None or len(names) <= most + 1:
        return listing(names)
    return f"{', '.join(names[:most])} en nog {len(names) - most}"


def _name(facts: Facts, item_id: str) -> str:
    suggested = any(item_id in need["antwoord"]["suggesties"] for need in facts.document["behoeften"])
    if suggested and not facts.is_recognised(facts.evidence(item_id)):
        return f"{facts.brief(item_id)} (basisaanbod, geen erkenning bekend)"
    if any(row["status"] == "gestopt" and item_id in row["ids"] for row in facts.document["herkend"]):
        return f"{facts.brief(item_id)} (u stopte hiermee)"
    return facts.brief(item_id)
