"""What the organisation has, as a report tells it: what stands on evidence, what is thin, and what to look up first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from kansrijk.pages.words import day, listing
from kansrijk.report.facts import Facts, Row, asked_back
from kennisbank.names import words
from matcher.fit import overlap_years
from matcher.match import is_for_expectant
from matcher.name_other import known_other
from matcher.name_status import told_status
from matcher.offering import reach_of, thin_of
from matcher.sentences import fill, range_text
from matcher.sure_name import SURE, is_sure
from matcher.unsure_where import why_unsure

if TYPE_CHECKING:
    from matcher.profile import Aanbod

_PER_LINE = 6
NO_RECOGNITION = "geen erkenning bekend"
ENDED = "bestaat niet meer"
MONEY = frozenset(("geld", "kosten", "kost", "euro", "budget", "uitgaven"))
_ROOM = re.compile(
    r"[(\[,;] ?((?:max\.? |maximaal )?[0-9]{1,4} (?:plekken|plaatsen)(?: per jaar)?)(?= ?[)\],;]|$)"
)
"""So much room says how far it reaches only beside how many need it."""
_THIN = {
    "proef": "een proef",
    "vol": "wachtlijst of geen plek",
    "deels": "loopt niet overal",
    "stopt": "stopt binnen een jaar",
}
_REGIONAL = "aanbod van de regio; niet zeker of het bij u loopt"
_ASKED = {
    "proef": "“{naam}” is een proef. Hoeveel jeugdigen bereikt die, en gaat het daarna door?",
    "vol": "“{naam}” heeft een wachtlijst of geen plek. Hoe lang duurt het wachten?",
    "deels": "“{naam}” loopt niet overal. Bij welk deel wel? Zet dat erbij als bereik.",
    "stopt": "“{naam}” stopt binnen een jaar. Wat komt ervoor in de plaats?",
}


class Doubted(NamedTuple):
    """What runs with a question: why, and whether that is about how it runs here (`here`) and not about the programme."""

    id: str
    why: str
    here: bool


class Present(NamedTuple):
    """What runs: ids of what is recognised and not thin (`solid`), and the rest with the reason (`doubted`)."""

    solid: list[str]
    doubted: list[Doubted]


def present(facts: Facts) -> Present:
    """What runs now according to the list; a family name counts for none of its members."""
    found = Present([], [])
    for item_id, lines in _running(facts).items():
        if facts.is_ended(item_id):
            found.doubted.append(Doubted(item_id, ENDED, here=True))
        elif thin := _thin(facts, lines):
            found.doubted.append(Doubted(item_id, thin, here=True))
        elif doubt := _doubt(facts, item_id):
            found.doubted.append(Doubted(item_id, doubt, here=False))
        else:
            found.solid.append(item_id)
    # What exists no more comes first; what a committee refused or research contradicts before what nobody judged.
    found.doubted.sort(key=lambda one: (one.why != ENDED, one.why == NO_RECOGNITION))
    return found


def low_reach(facts: Facts) -> list[tuple[str, int]]:
    """(id, percentage) of what runs and is recognised, but reaches only a small part."""
    found = []
    for item_id, lines in _running(facts).items():
        low = _low(facts, lines)
        # The line that says most counts.
        if (
            low
            and len(low) == len(lines)
            and not facts.is_ended(item_id)
            and facts.is_recognised(facts.evidence(item_id))
        ):
            found.append((item_id, max(low)))
    return found


def _running(facts: Facts) -> dict[str, list[Aanbod]]:
    """Every programme that runs, with the lines that say so."""
    found: dict[str, list[Aanbod]] = {}
    for row, line in facts.recognised:
        if row["status"] == "actief" and row["wijze"] != "familie":
            for item_id in row["ids"]:
                found.setdefault(item_id, []).append(line)
    return found


def _low(facts: Facts, lines: Sequence[Aanbod]) -> list[int]:
    """The percentages of these lines that are low."""
    reached = [reach_of(line) for line in lines]
    return [reach for reach in reached if reach is not None and reach < facts.model["keuzes"]["laag_bereik"]]


def _thin(facts: Facts, lines: Sequence[Aanbod]) -> str:
    """Why what runs is thin in every line that names it; '' when one line says that it is not."""
    told = [thin_of(line, facts.today.isoformat()) for line in lines]
    if any(
        not line.regionaal and not thin and not _low(facts, [line])
        for line, thin in zip(lines, told, strict=True)
    ):
        return ""
    low = _low(facts, lines)
    if low:
        return f"bereikt {max(low)} procent"
    return next((_THIN[thin] for thin in told if thin), _REGIONAL)


def _doubt(facts: Facts, item_id: str) -> str:
    """What speaks against a programme wherever it runs; '' when nothing does."""
    evidence = facts.evidence(item_id)
    if evidence.niveau == "niet-erkend":
        return "een commissie erkende het niet"
    if not facts.is_recognised(evidence):
        return NO_RECOGNITION
    if evidence.betwist:
        return "de werking is betwist"
    return next(iter(why_unsure(facts.programmes[item_id], facts.model["zinnen"])), "")


def money_ends(facts: Facts) -> Iterator[str]:
    """Of what runs and has money for a year at most, as the list says: until when, and what to do; what ended first is told first."""
    today = facts.today.isoformat()
    in_a_year = f"{facts.today.year + 1:04}{today[4:]}"
    rows = [
        r
        for r in facts.document["herkend"]
        if r["status"] == "actief" and r["wijze"] != "familie" and "eindigt" in r
    ]
    for row in sorted(rows, key=lambda r: r["eindigt"]):
        if row["eindigt"] <= in_a_year:
            key = "geld-loopt" if row["eindigt"] > today else "geld-liep"
            names = listing([str(facts.programmes[i]["naam"]) for i in row["ids"]])
            yield fill(facts.model["zinnen"], key, naam=names, dag=day(dt.date.fromisoformat(row["eindigt"])))


def look_up_first(facts: Facts) -> list[str]:
    """What a person should find out before deciding, most important first; plain sentences."""
    return [*_ended(facts), *_needs(facts), *_names(facts), *_lines(facts), *_base(facts)]


def _ended(facts: Facts) -> Iterator[str]:
    """What the list has, runs or is planned, and exists no more; who said himself that it stopped knows."""
    own = {i: row for row in facts.document["herkend"] if row["status"] != "gestopt" for i in row["ids"]}
    for item_id, row in own.items():
        if row["wijze"] != "familie" and facts.is_ended(item_id):
            zinnen, programme = facts.model["zinnen"], facts.programmes[item_id]
            after = listing(programme["opvolgers"])
            told = fill(zinnen, "loopt-opvolger", namen=after) if after else zinnen["loopt-geen-opvolger"]
            yield fill(zinnen, "loopt-vervallen", naam=programme["naam"], opvolger=told)


def _needs(facts: Facts) -> Iterator[str]:
    if facts.profiel.aanbod is None:
        yield "Vul in wat u heeft. Nu weten wij niet wat er al loopt."
    for row in facts.document["behoeften"]:
        if "tekst" in row and row["vraag_terug"] == facts.model["behoeften"]["teksten"]["ontkend"]:
            continue  # who says what it is not about, is understood
        if row.get("genoemd") and not row["gevonden"]:
            continue  # who asks about a programme has that
        if "tekst" in row and not row["gevonden"]:
            yield f"Wij begrepen “{row['tekst']}” niet goed. {question_back(facts, row)}"
        elif row.get("cijfers"):
            yield f"“{row['tekst']}” vraagt om cijfers. {_figure(facts, row)}"


def _figure(facts: Facts, row: Row) -> str:
    """The key figure that a question is most about, with its source; where to ask for one of the own area."""
    said = set(words(row["tekst"]))
    known = [c for found in row["gevonden"][:1] for c in facts.texts["cijfers"][found["vraagstuk"]]]
    if not said & MONEY:
        known = [c for c in known if not c["waarde"].startswith("€")]
    best = max(known, key=lambda c: len(said.intersection(c["woorden"])), default=None)
    if best is None or not said.intersection(best["woorden"]):
        return "Wij hebben er geen dat erbij past; vraag het uw GGD of JGZ."
    where = f", {best['gebied']}" if best["gebied"] else ""
    told = facts.cite(f"{best['naam']}: {best['waarde']} ({best['wanneer']}{where}).", best["bron"])
    return f"{told} Meer staat bij Kerncijfers op de site; cijfers van uw eigen gebied heeft uw GGD."


def question_back(facts: Facts, row: Row) -> str:
    """What we ask about a need that was not understood, without saying again that it was not."""
    return asked_back(row, facts.model) or "Schrijf het anders op, of kies een vraagstuk uit de lijst."


def _names(facts: Facts) -> Iterator[str]:
    known = {
        row["invoer"]: known_other(row["invoer"], facts.model["namen"]) for row in facts.document["onbekend"]
    }
    for name, told in known.items():
        if told is not None:
            yield f"“{name}” staat er niet in. {told}"
    unknown = [row for row in facts.document["onbekend"] if known[row["invoer"]] is None]
    for start in range(0, len(unknown), _PER_LINE):
        some = [
            f"“{row['invoer']}”"
            + (f" (bedoelt u {facts.programmes[row['lijkt_op'][0]]['naam']}?)" if row["lijkt_op"] else "")
            for row in unknown[start : start + _PER_LINE]
        ]
        head = "Ook deze herkennen wij niet" if start else "Kijk na hoe het heet; wij herkennen het niet"
        yield f"{head}: {'; '.join(some)}."
    for row in facts.document["herkend"]:
        if row["wijze"] == "familie":
            yield f"“{row['invoer']}” is een familie van {len(row['ids'])} programma's. Welke heeft u?"
        elif (
            row["zekerheid"] < SURE
            and row["invoer"].casefold() == str(facts.programmes[row["ids"][0]]["naam"]).casefold()
        ):
            yield f"“{row['invoer']}” is ook een gewoon woord. Bedoelt u het programma?"
        elif not is_sure(row, facts.model["namen"]):
            yield f"Wij lazen “{row['invoer']}” als {listing([facts.brief(i) for i in row['ids']])}. Klopt dat?"


def _lines(facts: Facts) -> Iterator[str]:
    for row, line in facts.recognised:
        programme = facts.programmes[row["ids"][0]]
        known = programme["leeftijd"]
        if (
            row["wijze"] != "familie"
            and not is_for_expectant(programme, facts.asker)
            and row["status"] == "actief"
            and known
            and not overlap_years(known, facts.asker.leeftijd)
        ):
            ages = range_text(facts.model["zinnen"], *known)
            yield f"“{row['invoer']}” kennen wij {ages}, en uw profiel gaat over andere leeftijden. Bedoelt u hetzelfde?"
        if row["status"] == "onbekend" and row["wijze"] != "familie":
            yield (
                f"Loopt “{row['invoer']}” nu? Uw lijst maakt dat niet duidelijk."
                if line.status == "actief"  # so it comes from the words beside the name
                else f"Loopt “{row['invoer']}” nog? De lijst zegt dat niemand het zeker weet."
            )
        if row["status"] == "actief" and (room := _ROOM.search(row["invoer"])) is not None:
            yield f"“{row['invoer']}” heeft {room[1]}. Hoeveel jeugdigen hebben het nodig?"
        if row["status"] == "actief" and (thin := thin_of(line, facts.today.isoformat())):
            yield _ASKED[thin].format(naam=row["invoer"])
        if line.regionaal:
            yield f"Loopt “{row['invoer']}” ook bij u? Het is een aanbod van de regio."


def _base(facts: Facts) -> Iterator[str]:
    stopped = {i for row in facts.document["herkend"] if row["status"] == "gestopt" for i in row["ids"]}
    missing = [
        facts.brief(row["id"])
        for row in facts.document["basisaanbod"]
        if row["status"] == "ontbreekt" and row["id"] not in stopped
    ]
    if missing:
        is_it = "Ontbreekt" if len(missing) == 1 else "Ontbreken"
        yield f"{is_it} {listing(missing)} echt, of {'staat' if len(missing) == 1 else 'staan'} die alleen niet in uw lijst?"


def running_word(facts: Facts, row: Row) -> str:
    """What stands under 'Loopt het?': with what makes it thin, and '?' for an unknown name when nobody said how it stands."""
    if row["status"] != "actief":
        return str(row["status"])
    if not row.get("ids"):
        return "?"
    told = told_status(row["invoer"], facts.today.isoformat())
    return f"actief; {_THIN[told.zwak]}" if told is not None and told.zwak else "actief"


def is_vague(row: Row) -> bool:
    """Whether nothing was understood of a need."""
    return "tekst" in row and not row["gevonden"]
