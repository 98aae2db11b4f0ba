"""The words of a region's report that stand in a cell or in one sentence: for the tables and for the workbook alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kansrijk.pages.words import listing
from kansrijk.report.facts import asked_back, sentence_case
from matcher.costs import ZONDER_MAAT
from matcher.sentences import euros, number
from matcher.weighed import MOST_URGENT

Row = Mapping[str, Any]
Document = Mapping[str, Any]
Model = Mapping[str, Any]
STATUS_WOORD = {
    "aanwezig": "ja", "gepland": "gepland", "gestopt": "gestopt", "onbekend": "onbekend", "ontbreekt": "nee",
    "niet-van-toepassing": "n.v.t.",
}  # fmt: skip
MISSCHIEN = "misschien"
"""For what a line looks like that was not recognised: neither yes nor no before somebody looked it up."""
MEER_BEDRAGEN = "meer bedragen"
"""For a programme of which sources give several prices: one of them alone would mislead."""
_HOW_MANY = {
    "per-gezin": "hoeveel gezinnen", "per-kind": "hoeveel kinderen", "per-geboorte": "hoeveel geboorten",
    "per-deelnemer": "hoeveel deelnemers", "per-leerling": "hoeveel leerlingen", "per-groep": "hoeveel groepen",
    "per-school": "hoeveel scholen of locaties", "per-organisatie-per-jaar": "hoeveel organisaties",
    "per-professional": "hoeveel beroepskrachten", "per-consult": "hoeveel gesprekken", "per-traject": "hoeveel trajecten",
    "per-inwoner": "hoeveel inwoners", "per-jaar": "hoe vaak dit nodig is",
}  # fmt: skip
"""Per unit what somebody has to know before the amount is one for a region."""
STATUS_UITLEG = {
    "nee": "Nee: het staat niet in de lijst van die gemeente.",
    "onbekend": "Onbekend: de lijst zegt niet zeker of het daar loopt, de regio noemt het zonder gemeenten, of er is geen lijst.",
    MISSCHIEN: "Misschien: een regel die wij niet herkenden, lijkt erop.",
}
MERK_UITLEG = {
    "betwist": "Bronnen zijn het oneens of dit werkt (betwist)",
    "bewering betwist": "Er is meer beweerd dan aangetoond (bewering betwist)",
}
_MOST_NAMES = 8
_MOST_RUNNING = 4
_FEW = 3


class Names:
    """Names, labels and marks of the knowledge base."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.plain: dict[str, str] = {p["id"]: p["naam"] for p in model["programmas"]}
        self._marks: dict[str, str] = {p["id"]: p["merk"] for p in model["programmas"]}

    def label(self, vocabulary: str, value: str) -> str:
        return str(self.model["labels"][vocabulary][value])

    def inside(self, vocabulary: str, value: str) -> str:
        """A label as it stands inside a sentence."""
        return str(self.model["binnen_zin"][vocabulary][value])

    def marks(self, ids: Iterable[str]) -> list[str]:
        """What is contested of these programmes: a sentence per mark, said once instead of behind every name."""
        found: dict[str, list[str]] = {}
        for item_id in dict.fromkeys(ids):
            if mark := self._marks[item_id]:
                found.setdefault(mark, []).append(self.plain[item_id])
        return [
            f"{MERK_UITLEG.get(mark, mark.capitalize())}: {listing(found[mark])}." for mark in sorted(found)
        ]


def towns_of(document: Document) -> list[str]:
    """The municipalities in the order of the file."""
    return [row["gemeente"] for row in document["ongelijkheid"]["per_gemeente"]]


def some(towns: Sequence[str], all_towns: int = 0) -> str:
    """The first few names; 'alle 6' when it is all of them."""
    if len(towns) == all_towns > 1:
        return f"alle {number(all_towns)}"
    more = len(towns) - _MOST_NAMES
    return f"{', '.join(towns[:_MOST_NAMES])} en nog {number(more)}" if more > 0 else ", ".join(towns)


def few(towns: Sequence[str]) -> str:
    """The names when they fit in a cell beside others, else how many."""
    return ", ".join(towns) if len(towns) <= _FEW else count_towns(len(towns))


def count_towns(towns: int) -> str:
    return "één gemeente" if towns == 1 else f"{number(towns)} gemeenten"


def grid_words(document: Document) -> dict[tuple[str, str], str]:
    """(municipality, programme) -> 'ja', 'ja, maar het bereikt 30 procent', 'misschien' …; what reaches few is not told as if it reached all."""
    strange = {(row["gemeente"], row["invoer"]) for row in document["onbekend"]}
    found = {}
    for row in document["rooster"]:
        word = STATUS_WOORD[row["status"]]
        if row["status"] == "onbekend" and (row["gemeente"], row["regel"]) in strange:
            word = MISSCHIEN
        found[row["gemeente"], row["interventie"]] = word + (f", maar {row['zwak']}" if row["zwak"] else "")
    return found


def to_look_up(
    document: Document, words: Mapping[tuple[str, str], str], ids: Iterable[str], names: Names
) -> list[str]:
    """Per line that may be one of these programmes the question to answer first; `words` are those of the grid."""
    wanted = set(ids)
    found: dict[tuple[str, str], list[str]] = {}
    for row in document["rooster"]:
        if row["interventie"] in wanted and words[row["gemeente"], row["interventie"]] == MISSCHIEN:
            found.setdefault((row["regel"], row["interventie"]), []).append(row["gemeente"])
    return [
        f"{some(towns)}: “{line}” is misschien {names.plain[i]}. Zoek dat eerst uit."
        for (line, i), towns in found.items()
    ]


def children_words(row: Row, field: str) -> str:
    """How many young people; 'niet te tellen' for a group whose size nobody knows."""
    if not row["telbaar"]:
        return "niet te tellen"
    return "onbekend" if row[field] is None else number(row[field])


def evidence_words(row: Row, names: Names) -> str:
    """'Goed onderbouwd, 2016'; one sentence elsewhere says what an old year means."""
    found = row["bewijs"]
    # In a narrow column the committees' own short words: 'goede aanwijzingen'.
    label = sentence_case(names.label("bewijsniveaus", found["niveau"]).removeprefix("Effectief volgens "))
    if found["niveau"] == "onbekend":
        label = "Geen oordeel bekend"
    year = f", {found['jaar']}" if found["jaar"] else ""
    return label + year + (", werking betwist" if found["betwist"] else "")


def cost_words(row: Row, names: Names) -> str:
    """The one price we know; that there are more when there are; an amount without a measure is no price."""
    prices = [price for price in row["kosten"] if price["eenheid"] not in ZONDER_MAAT]
    if not prices:
        return "onbekend"
    if len(prices) > 1:
        return f"{MEER_BEDRAGEN}, zie onder"
    return price_words(prices[0], names)


def price_words(price: Row, names: Names) -> str:
    """'€ 56.500 per jaar (jaar onbekend; één locatie); hoe vaak dit nodig is: onbekend', or with what it is together."""
    unit = price["eenheid"]
    amount = f"{euros(round(price['bedrag'] * 100))} {names.inside('eenheden', unit)}"
    about = [str(price["jaar"] or "jaar onbekend"), *([price["kort"]] if price["kort"] else [])]
    text = f"{amount} ({'; '.join(about)})"
    if price["totaal"] is not None:
        together = f"{euros(round(price['totaal'] * 100))} voor {number(price['aantal'])} {price['waarvan']}"
        return f"{text}; samen {together}"
    if unit in ZONDER_MAAT:
        return f"{text}; niet om te rekenen naar de regio"
    return f"{text}; {_HOW_MANY[unit]}: onbekend" if price["bedrag"] else text


def all_prices(row: Row, names: Names) -> str:
    return " | ".join(price_words(price, names) for price in row["kosten"]) or "onbekend"


def price_notes(rows: Iterable[Row], names: Names) -> list[str]:
    """Per programme whose price a source gives, every amount with what is in it."""
    found = {}
    for row in rows:
        notes = [f"{price_words(price, names)}. {price['toelichting']}".strip() for price in row["kosten"]]
        if notes:
            found[row["id"]] = f"{row['naam']}: {' '.join(notes)}"
    return list(found.values())


def subject_words(row: Row, names: Names) -> str:
    """For what: one vraagstuk with the level, or the vraagstukken that were asked."""
    if "vraagstukken" in row:
        return listing([names.label("vraagstukken", v) for v in row["vraagstukken"]])
    level = names.inside("preventieniveaus", row["preventieniveau"])
    return f"{names.label('vraagstukken', row['vraagstuk'])} ({level})"


def askers_words(row: Row) -> str:
    """Who asks it, the most urgent first; only what is urgent is said."""
    rows = sorted(row["gemeenten"], key=lambda town: -town["urgentie"])
    if len(rows) > _MOST_NAMES:
        urgent = sum(town["urgentie"] == MOST_URGENT for town in rows)
        return count_towns(len(rows)) + (f", {number(urgent)} dringend" if urgent else "")
    return some([t["gemeente"] + (" (dringend)" if t["urgentie"] == MOST_URGENT else "") for t in rows])


def running_words(row: Row, names: Names) -> str:
    """What is there for a vraagstuk in the municipalities that ask it: per programme where, and what to know about it."""
    found: dict[tuple[str, str], list[str]] = {}
    for town in row["gemeenten"]:
        for programme in town["loopt"]:
            found.setdefault((programme["id"], running_note(programme)), []).append(town["gemeente"])
    parts = [
        f"{names.plain[i]} ({few(towns)}{f'; {note}' if note else ''})"
        for (i, note), towns in sorted(found.items(), key=lambda part: -len(part[1]))
    ]
    if len(parts) > _MOST_RUNNING:
        parts = [*parts[:_MOST_RUNNING], f"en nog {number(len(parts) - _MOST_RUNNING)}"]
    return ", ".join(parts) or "niets dat wij kennen"


def running_note(programme: Row) -> str:
    if programme["status"] == "onbekend":
        return MISSCHIEN
    if programme["status"] != "aanwezig":
        return str(programme["status"])
    if programme["zwak"]:
        return f"maar {programme['zwak']}"
    if programme["betwist"]:
        return "werking betwist"
    return "" if programme["erkend"] else "zonder erkenning"


def help_words(row: Row) -> str:
    """What helps most of those who ask, in how many of them and for how many young people."""
    best = row["helpt"]
    if best is None:
        if any(town["eerst"] for town in row["gemeenten"]):
            return "eerst directe hulp; die staat bovenaan"
        if all(town["beantwoord"] for town in row["gemeenten"]):
            return "er loopt al een goed antwoord"
        if any(town["in_zicht"] for town in row["gemeenten"]):
            return "een goed antwoord is gepland of loopt misschien al"
        return "geen erkend programma dat past"
    maybe = "misschien " if is_unsure(best) else ""
    many = children_words(best, "jeugdigen")
    people = f"{many} jeugdigen" if many[0].isdigit() else f"aantal {many}"
    asked = len(row["gemeenten"])
    where = f"in {number(len(best['gemeenten']))} van de {number(asked)}, " if asked > 1 else ""
    return f"{maybe}{best['naam']}: {where}{people}"


def is_unsure(row: Row) -> bool:
    """Whether it only may be an answer, in every municipality that asks."""
    return set(row["misschien"]) == set(row["gemeenten"])


def read_words(row: Row, names: Names) -> str:
    """What was read in a need."""
    if "vraagstuk" in row:
        return names.label("vraagstukken", row["vraagstuk"])
    if row["cijfers"] and not row["vraagt"] and row["gevonden"]:
        return "een vraag om cijfers"
    main = [names.label("vraagstukken", v) for v in row["vraagt"]]
    also = [names.inside("vraagstukken", n["vraagstuk"]) for n in row["gevonden"] if n["vraagstuk"] not in row["vraagt"]]  # fmt: skip
    return (listing(main) or "niet begrepen") + (f" (klinkt mee: {listing(also)})" if also else "")


def answer_words(row: Row, names: Names) -> str:
    """What a match gives for a need: what runs, what comes or may, and what others do; '' when that is nothing."""
    if not row["vraagt"]:
        return ""
    found = row["antwoord"]
    parts = (
        ("loopt", found["loopt"]), ("gepland", found["gepland"]), ("loopt misschien", found["onbekend"]),
        ("eerst uitbreiden", [more["id"] for more in found["uitbreiden"]]), ("past", found["suggesties"]), ("past misschien", [] if row.get("eerst") else found["misschien"]),
        ("doen anderen", found["elders"]),
    )  # fmt: skip
    return "; ".join(f"{head}: {listing([names.plain[i] for i in ids])}" for head, ids in parts if ids)


def asks_figures(document: Document) -> list[tuple[str, str]]:
    """(municipality, the need) of what asks for figures, and for no programme."""
    rows = (row for row in document["behoeften"] if row.get("cijfers") and not row["eerst"])
    return [(row["gemeente"], row["tekst"]) for row in rows if row["gevonden"]]


def not_understood(document: Document, names: Names) -> list[tuple[str, str, str]]:
    """(municipality, the need, what we ask back) of what was not understood."""
    return [
        (row["gemeente"], row["tekst"], asked_back(row, names.model))
        for row in document["behoeften"]
        if "tekst" in row and not row["gevonden"]
    ]


def urgent_words(document: Document) -> list[str]:
    """Where to go first, per kind of danger, with the municipalities whose needs speak of it."""
    found: dict[str, list[str]] = {}
    for row in document["behoeften"]:
        if row.get("eerst") and row["gemeente"] not in found.setdefault(row["eerst"], []):
            found[row["eerst"]].append(row["gemeente"])
    return [f"{message} Dit schreef {some(towns)}." for message, towns in found.items()]


def missing_base(document: Document) -> list[Row]:
    """What is missing of the base offering, the most municipalities first."""
    rows = [row for row in document["ontbreekt_in"] if row["id"] in document["basisaanbod"]]
    return sorted(rows, key=lambda row: (-len(row["gemeenten"]), row["id"]))


def base_first(document: Document, names: Names, order: str) -> str:
    """What is missing of the base offering, because the orders look at something else; `order` is what comes after it, or ''."""
    missing = missing_base(document)
    if not missing:
        return "Van het basisaanbod noemen alle gemeenten alles, of is niet zeker dat het er is."
    parts = [f"{names.plain[row['id']]} in {count_towns(len(row['gemeenten']))}" for row in missing]
    if not order:
        return f"Dit ontbreekt: {listing(parts)}."
    return f"Kijk eerst naar het basisaanbod dat ontbreekt: {listing(parts)}. {order} over wat daarna komt."
