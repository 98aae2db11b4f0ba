"""The answer to each need in a few words: what runs for it, what fits, and what exists without a recognition."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from kansrijk.markdown_text import plain
from kansrijk.pages.words import listing, sentence
from kansrijk.report.facts import Facts, Row, count_words, sentence_case
from kansrijk.report.named import named_short
from kansrijk.report.next_steps import nearly, unsure_about
from kansrijk.report.offering import present, question_back
from matcher.answering import is_meant, names_none, shares_subject
from matcher.fit import overlap_years
from matcher.match import asker_of
from matcher.parents import FIRST, is_about_parents
from matcher.understand import mainly
from matcher.wanted import Wanted

MOST_NEEDS = 5
"""So many needs have their answer on one page, the most urgent first."""
MOST_NAMES = 3
"""So many names of a kind stand on one page; who looks for an answer wants to read it."""
FULLEST = -1
_SENTENCE = re.compile(r"(?<=[.?!]) ")
_LONGEST = 70
"""A need is told in so many signs at most where its answer stands beside it."""


def answer_lines(facts: Facts, *, names: int = MOST_NAMES, perhaps: int = MOST_NAMES) -> Iterator[str]:
    """A row for each of the first needs, with so many names of a kind; nothing when the profile names no need.

    `perhaps`: so many names of what may fit or has no recognition that we know; at 0 only what names what the need names, and at
    `FULLEST` of that only what has no recognition.
    """
    needs = facts.needs
    if not needs:
        return
    yield f"### {'Uw vraag' if len(needs) == 1 else 'Uw vragen'}, en wat daarbij past"
    yield ""
    yield "| U vraagt | Dat loopt al | Dat past erbij |"
    yield "|---|---|---|"
    first = True  # of those for which nothing runs: what may be the answer all the same is told once
    shown = shown_needs(facts)
    for row in shown:
        own = _running(facts, row, names)
        if not own:
            own, first = _nothing(facts, hint=first), False
        fit = " ".join(fits(facts, row, names, perhaps))
        yield f"| {plain(need_title(facts, row, _LONGEST))} | {plain(sentence(own))} | {plain(fit)} |"
    yield ""
    if len(needs) > len(shown):
        rest = count_words(len(needs) - len(shown), "vraag staat", "vragen staan")
        yield f"Nog {rest} in het hele verslag."
        yield ""


def shown_needs(facts: Facts) -> list[Row]:
    """The needs that have a place on one page, in order: what asks for direct help always, then the most urgent."""
    needs = facts.needs
    first = [row for row in needs if row.get("eerst")]
    others = [row for row in needs if not row.get("eerst")][: max(0, MOST_NEEDS - len(first))]
    return [row for row in needs if row in first or row in others]


def need_title(facts: Facts, row: Row, longest: int | None = None) -> str:
    """A need as it was written, in quotes, or the label of what was chosen; at most `longest` signs, whole words."""
    if "vraagstuk" in row:
        return str(facts.model["labels"]["vraagstukken"][row["vraagstuk"]])
    text = str(row["tekst"])
    if longest is not None and len(text) > longest:
        text = text[:longest].rpartition(" ")[0].rstrip(" ,;:.") + " …"
    return f"“{text}”"


def runs(facts: Facts, row: Row) -> str:
    """What of the own list is about a need: on recognition, with a doubt, planned, and what to look up."""
    return _running(facts, row) or _nothing(facts)


def _running(facts: Facts, row: Row, most: int | None = None) -> str:
    """The same, with at most so many names of each; '' when nothing of the list is."""
    answer = row["antwoord"]
    if facts.profiel.aanbod is None:
        return "dat weten wij niet: u vulde geen aanbod in."
    solid, main = set(present(facts).solid), mainly(row, facts.model)
    # What the words point at is near; only what is about this runs for it.
    about = [i for i in answer["loopt"] if any(v in main for v in facts.programmes[i]["vraagstukken"])]
    if not main:
        about = [one["id"] for one in row.get("genoemd", ()) if one["stand"] == "actief"]
    heads = (
        ("", [i for i in about if i in solid]),
        ("met een vraag erbij: ", [i for i in about if i not in solid]),
        ("dichtbij wat u schrijft: ", [i for i in answer["loopt"] if i not in about]),
        ("in het algemeen: ", [] if answer["loopt"] else answer["breder"]),
        ("gepland: ", answer["gepland"]),
        ("misschien, zoek dat uit: ", answer["onbekend"]),
    )
    parts = [f"{head}{_some(facts, ids, most)}." for head, ids in heads if ids]
    return " ".join([*parts[:1], *map(sentence_case, parts[1:])])


def _nothing(facts: Facts, *, hint: bool = True) -> str:
    """That nothing runs; with a `hint` that a line that nobody recognised may be the answer."""
    told = hint and facts.document["onbekend"]
    return f"niets dat wij herkennen{'; zie ook de regels die wij niet kennen' if told else ''}."


def fits(facts: Facts, row: Row, most: int | None = None, perhaps: int | None = None) -> Iterator[str]:
    """Sentences on what could come for a need: what is recognised, what may fit, what has no recognition that we know, and what others do.

    Acute danger comes first, then more of what runs, and then what surely fits and what others do; no course that only may fit. A question for
    figures has its own answer.
    """
    answer = row["antwoord"]
    if first := comes_first(facts, row):
        yield first
    if named := named_short(facts, row):
        yield named
    if not has_programmes(facts, row):
        return
    more = [row["tekst"] for row in answer["uitbreiden"][:1]]
    yield from more
    parents = for_parents_first(facts, row)
    if parents:
        yield f"Voor de ouders: {_some(facts, parents, most, treated=treatment(facts, row))}."
    if answer["suggesties"]:
        before = "Daarnaast: " if parents else "Daarna: " if more else "Dat past: " if named else ""
        yield f"{before}{_some(facts, answer['suggesties'], most)}."
    elif maybe := may_be(row):
        yield f"Misschien {_some(facts, maybe, most)}; vraag na of het hierover gaat."
    elif nothing := nothing_fits(facts, row):
        yield nothing
    known = bool(answer["suggesties"] or may_be(row) or answer["elders"] or row.get("eerst"))
    some = perhaps if perhaps is None else max(perhaps, 1)
    # On a full page what only lies near is left to the whole report; what names the same is told.
    full = known and perhaps is not None and perhaps <= 0
    unsure, unrecognised = (
        [i for i in ids if i not in parents and (not full or _names_it(facts, row, i))]
        for ids in (unsure_here(facts, row), without_recognition(facts, row))
    )
    fullest = full and perhaps == FULLEST
    if unsure and not fullest:
        yield f"Misschien {_some(facts, unsure, some)}; vraag na of het bij u past."
    if unrecognised:
        yield f"Zonder bekende erkenning: {_some(facts, unrecognised, some)}."
    referred = [i for i in treatment(facts, row) if i not in parents]
    if referred and not fullest:
        yield f"Dit is behandeling; verwijs: {_some(facts, referred, some)}."
    if answer["elders"]:
        yield f"Anderen doen dit; u kunt verwijzen: {_some(facts, answer['elders'], most)}."


def comes_first(facts: Facts, row: Row) -> str:
    """What stands before any programme: acute danger, a question for figures, a need that was not understood; else ''."""
    if row.get("eerst"):
        return "Eerst directe hulp: die staat bovenaan."
    if not mainly(row, facts.model):
        return "" if row.get("genoemd") else " ".join(_SENTENCE.split(question_back(facts, row))[:2])
    if row.get("cijfers"):
        return "Dit vraagt om cijfers en niet om een programma. Kijk bij ‘Zoek dit eerst uit’."
    return ""


def has_programmes(facts: Facts, row: Row) -> bool:
    """Whether programmes are an answer to a need; not to a question for figures, nor to what was not understood."""
    return bool(row.get("eerst") or (mainly(row, facts.model) and not row.get("cijfers")))


def may_be(row: Row) -> list[str]:
    """What may fit, but does not say so; nothing of that stands beside acute danger."""
    return [] if row.get("eerst") else list(row["antwoord"]["misschien"])


def nothing_fits(facts: Facts, row: Row) -> str:
    """The sentence for a need for which nothing that is recognised could come; '' beside acute danger, or when it was not understood."""
    if row.get("eerst") or not mainly(row, facts.model):
        return ""
    if row["antwoord"]["loopt"]:
        return "Niets nieuws met een erkenning."
    # What is named after this must not contradict it.
    if any(facts.is_recognised(facts.evidence(i)) for i in unsure_here(facts, row)):
        return "Niets dat zeker past."
    if row["antwoord"]["elders"] or _is_for_others(facts, mainly(row, facts.model)):
        return "Niets met een erkenning dat uw organisatie zelf kan doen."
    return "Niets met een erkenning."


def without_recognition(facts: Facts, row: Row) -> list[str]:
    """What is near a need, about what it asks, and only misses a recognition that we know; then what is mainly about it.

    Where there is an answer, of the latter only what names what the need names; else what does not speak of another part.
    """
    main = mainly(row, facts.model)
    near = [
        near["id"]
        for near in row.get("dichtbij", ())
        if near["reden"]
        and near["reden"]["veld"] == "bewijs"
        and (not main or any(v in main for v in facts.programmes[near["id"]]["vraagstukken"]))
    ]
    known = bool(near or ("tekst" in row and row["antwoord"]["suggesties"]))
    about = [
        i for v in main[:1] for i in nearly(facts, v) if (_names_it if known else _speaks)(facts, row, i)
    ]
    return list(dict.fromkeys([*near, *about]))


def treatment(facts: Facts, row: Row) -> list[str]:
    """What is treatment and names what the need names, for some of the ages of who asks: to refer to; beside acute danger
    the help above comes first.
    """
    ages = asker_of(facts.profiel, facts.model).leeftijd
    main = [] if row.get("eerst") else mainly(row, facts.model)[:1]
    return [
        refused["id"]
        for refused in facts.document["niet_voorgesteld"]
        if refused["reden"]["veld"] == "preventieniveau"
        and facts.programmes[refused["id"]]["vraagstukken"][0] in main
        and facts.evidence(refused["id"]).niveau != "niet-erkend"
        and refused["id"] not in row["antwoord"]["elders"]
        and _names_it(facts, row, refused["id"], whole=True)
        and ((own := facts.programmes[refused["id"]]["leeftijd"]) is None or overlap_years(own, ages) > 0)
    ]


def for_parents_first(facts: Facts, row: Row) -> list[str]:
    """What is for parents and is no suggestion, when a need speaks of parents first and no suggestion is for these first.

    Who asks for parents that fight is not helped by a group for their children alone.
    """
    suggested = row["antwoord"]["suggesties"]
    if row.get("eerst") or not suggested or not is_about_parents(row.get("tekst", ""), facts.model["wie"]):
        return []
    if any(facts.programmes[i]["voor_ouders"] == FIRST for i in suggested):
        return []
    other = [*treatment(facts, row), *without_recognition(facts, row)]
    return [i for i in other if facts.programmes[i]["voor_ouders"]]


def unsure_here(facts: Facts, row: Row) -> list[str]:
    """What is near and may be for this organisation; then what is mainly about it on a recognition.

    Where there is an answer, of the latter only what names what the need names.
    """
    main = mainly(row, facts.model)
    unsure = [other["id"] for other in facts.document["onbekend_of_het_past"]]
    near = [near["id"] for near in row.get("dichtbij", ()) if near["id"] in unsure]
    known = bool(near or row["antwoord"]["suggesties"])
    about = [
        other["id"]
        for v in main[:1]
        for other in unsure_about(facts, v)
        if (_names_it if known else _speaks)(facts, row, other["id"])
    ]
    return list(dict.fromkeys([*near, *about]))


def _speaks(facts: Facts, row: Row, item_id: str) -> bool:
    """Whether it is for who this need means, and does not only speak of other parts of the vraagstuk: who asks about
    vaccines is not told of teeth."""
    v, programme = mainly(row, facts.model)[0], facts.programmes[item_id]
    wanted = _wanted(facts, row, v)
    return (
        wanted is not None
        and is_meant(programme, v, wanted, facts.model)
        and not names_none(programme, v, wanted, facts.model)
    )


def _wanted(facts: Facts, row: Row, v: str) -> Wanted | None:
    place = next(n for n, need in enumerate(facts.document["behoeften"]) if need is row)
    return facts.asked.each[place].wanted.get(v)


def _names_it(facts: Facts, row: Row, item_id: str, *, whole: bool = False) -> bool:
    """Whether a programme is for who this need means, and names a part of the vraagstuk that the need names too.

    `whole`: also when the need names no part of it.
    """
    v, programme = mainly(row, facts.model)[0], facts.programmes[item_id]
    wanted = _wanted(facts, row, v)
    return (
        wanted is not None
        and (
            shares_subject(programme["onderwerpen"].get(v, ()), list(wanted.subjects), facts.model)
            if wanted.subjects
            else whole
        )
        and is_meant(programme, v, wanted, facts.model)
    )


def _is_for_others(facts: Facts, main: Sequence[str]) -> bool:
    """Whether every place of what is asked is one that this organisation does not fill itself."""
    states = {c["status"] for c in facts.document["dekking"] if c["vraagstuk"] in main}
    return states <= {"niet-van-toepassing"}


def _some(
    facts: Facts, ids: Iterable[str], most: int | None, *, treated: Collection[str] | None = None
) -> str:
    """The first few names; how many more there are. What has no recognition and is advised all the same says why.

    `treated`, for what is no suggestion: each name says that it is treatment, when it is one of these, or has no recognition.
    """

    def why(item_id: str) -> str:
        if treated is None:
            return ""
        return " (behandeling; verwijs)" if item_id in treated else " (geen erkenning bekend)"

    names = [_name(facts, i) + why(i) for i in ids]
    if most is None or len(names) <= most:
        return listing(names)
    return f"{', '.join(names[:most])} en nog {len(names) - most}"


def _name(facts: Facts, item_id: str) -> str:
    suggested = any(item_id in need["antwoord"]["suggesties"] for need in facts.document["behoeften"])
    if suggested and not facts.is_recognised(facts.evidence(item_id)):
        return f"{facts.brief(item_id)} (basisaanbod, geen erkenning bekend)"
    if any(row["status"] == "gestopt" and item_id in row["ids"] for row in facts.document["herkend"]):
        return f"{facts.brief(item_id)} (u stopte hiermee)"
    return facts.brief(item_id)
