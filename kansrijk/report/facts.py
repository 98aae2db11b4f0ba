"""What every part of a report asks: names, evidence in words, costs in words, and the numbers of the sources.

All texts given back are plain; who puts them into Markdown escapes them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from kansrijk.pages.words import day, listing, lower_first, number, part_date, sentence
from kennisbank.marks import marked
from kennisbank.no_value import ONBEKEND
from matcher.answering import Answer
from matcher.evidence import Evidence, ladder, strength
from matcher.fit import Asker
from matcher.match import asker_of
from matcher.recognise import squeezed
from matcher.sentences import LET_OP
from matcher.understand import Asked, understand

if TYPE_CHECKING:
    from matcher.profile import Aanbod, Profiel

Row = Mapping[str, Any]
OLD = "°"
"""Behind the year of a recognition that is old or has no date, where what it means stands once above."""
OLD_MEANS = "° Erkenning ouder dan vijf jaar of zonder datum: niet bevestigd, niet ingetrokken."
_FIRST_END = re.compile(r"(?<=\.) (?=[^a-z])")


class Answered(NamedTuple):
    """A profile and what a match answers to it, with all that a report tells of that: what every form of it is made of."""

    document: Row
    profiel: Profiel
    model: Row
    texts: Row
    today: dt.date


class Facts:
    """One outcome with everything needed to tell it.

    Sources get their number when they are first cited; none where nothing is `numbered`, as in a workbook, which has
    them by title in a column of their own.
    """

    def __init__(self, answered: Answered, *, numbered: bool = True) -> None:
        self.document, self.profiel, self.model, self.texts, self.today = answered
        self.programmes: dict[str, Row] = {p["id"]: p for p in self.model["programmas"]}
        self.ladder = ladder(self.model)
        self._numbered = numbered
        self._numbers: dict[str, int] = {}
        self._evidence: dict[str, Evidence] = {}
        self.told_levels: set[str] = set()
        """The levels of evidence that were named so far: what they mean stands at the end."""

    @cached_property
    def asker(self) -> Asker:
        """The organisation with the ages it serves, as the matcher read it."""
        return asker_of(self.profiel, self.model)

    @cached_property
    def asked(self) -> Asked:
        """What the profile asks for, as the matcher read it."""
        return understand(self.profiel, self.asker, self.model)

    def answer(self, item_id: str, asked: Asked | None = None) -> Answer:
        """A programme as an answer to all that is asked, or to one need of it."""
        return Answer(self.programmes[item_id], asked or self.asked, self.asker, self.model)

    @cached_property
    def recognised(self) -> list[tuple[Row, Aanbod]]:
        """Every row of `herkend` with the line of the profile that it is about; two lines may have one name."""
        rows = iter(self.document["herkend"])
        row = next(rows, None)
        found = []
        for line in self.profiel.aanbod or ():
            if row is not None and row["invoer"] == squeezed(line.naam):
                found.append((row, line))
                row = next(rows, None)
        return found

    @cached_property
    def needs(self) -> list[Row]:
        """The needs of the document, the most urgent first."""
        return sorted(self.document["behoeften"], key=lambda row: -row["urgentie"])

    # Names.

    @property
    def organisation(self) -> str:
        """The name above the report."""
        own = self.profiel.organisatie
        return own.naam or f"uw {self.label('organisatietypen', own.type)}"

    @property
    def made_on(self) -> str:
        return day(self.today)

    def name(self, item_id: str) -> str:
        """With its mark, if it has one."""
        programme = self.programmes[item_id]
        return marked(programme["naam"], programme["merk"])

    def brief(self, item_id: str) -> str:
        """The name for where many stand together: only with a mark that counts, that it exists no more or that its working is disputed."""
        counts = self.is_ended(item_id) or self.evidence(item_id).betwist
        return self.name(item_id) if counts else str(self.programmes[item_id]["naam"])

    def is_ended(self, item_id: str) -> bool:
        """Whether the programme exists no more."""
        return bool(self.programmes[item_id]["status"] == "vervallen")

    def caveats(self, item_id: str, *, short: bool = False) -> str:
        """The caveats of an entry on which a decision hangs: whether it can still be had, and unless `short` for whom the proof holds."""
        had, holds = self.availability(item_id), self.programmes[item_id]["let_op"][1]
        return " ".join(filter(None, (had, "" if short and had else holds)))

    def availability(self, item_id: str) -> str:
        """Of these caveats only whether it can still be had, and whether the asker perhaps has it; '' when nothing is known of it."""
        return " ".join(
            filter(None, (self._perhaps_listed(item_id), str(self.programmes[item_id]["let_op"][0])))
        )

    def _perhaps_listed(self, item_id: str) -> str:
        """What we did not recognise and looks most like this programme may be it: then it is not new."""
        lines = self.document.get("onbekend", ())
        like = [u["invoer"] for u in lines if u["lijkt_op"][:1] == [item_id] and u["status"] != "gestopt"]
        return f"Misschien staat dit al in uw lijst: “{like[0]}” lijkt erop." if like else ""

    def names(self, ids: Iterable[str]) -> str:
        """a, b en c"""
        return listing([self.name(i) for i in ids])

    def label(self, vocabulary: str, value: str) -> str:
        """A label as it stands inside a sentence; abbreviations keep their capitals."""
        known = self.texts["labels"].get(vocabulary) or self.model["labels"][vocabulary]
        return lower_first(known[value])

    def labels(self, vocabulary: str, values: Iterable[str]) -> str:
        return listing([self.label(vocabulary, v) for v in values])

    def title(self, kind: str, item_id: str) -> str:
        """The title of a parel, puzzel or tip."""
        return next(str(item["naam"]) for item in self.model["praktijk"][kind] if item["id"] == item_id)

    # Sources.

    def ref(self, *ids: str | None) -> str:
        """' (bron 1 en 3)' with a space in front; '' when there is none."""
        if not self._numbered:
            return ""
        numbers = [
            self._numbers.setdefault(i, len(self._numbers) + 1)
            for i in dict.fromkeys(ids)
            if i is not None and i in self.texts["bronnen"]
        ]
        return f" (bron {listing([str(n) for n in sorted(numbers)])})" if numbers else ""

    def cite(self, text: str, *ids: str | None) -> str:
        """The text with its sources before the last full stop."""
        ref = self.ref(*ids)
        if text.endswith((".", "!", "?")) and ref:
            return f"{text[:-1]}{ref}{text[-1]}"
        return text + ref

    def cited(self) -> list[tuple[int, Row]]:
        """The sources that were cited so far, in order of their number."""
        return [(n, self.texts["bronnen"][i]) for i, n in self._numbers.items()]

    # Evidence.

    def evidence(self, item_id: str) -> Evidence:
        """The verdict on the whole programme that counts on the day of the report."""
        found = self._evidence.get(item_id)
        if found is None:
            found = strength(self.programmes[item_id]["bewijs"], self.today.isoformat())
            self._evidence[item_id] = found
        return found

    def is_recognised(self, found: Evidence) -> bool:
        """A level of recognition, however old."""
        return self.ladder[found.niveau].erkend

    def is_undated(self, item_id: str) -> bool:
        """A recognition of which nobody knows the year: its state today is not confirmed either."""
        found = self.evidence(item_id)
        return found.jaar is None and self.is_recognised(found)

    def evidence_words(self, item_id: str) -> str:
        """The level with its date and its state; an old recognition is never told as a recognition of today."""
        found = self.evidence(item_id)
        self.told_levels.add(found.niveau)
        label = str(self.model["labels"]["bewijsniveaus"][found.niveau])
        if found.niveau == ONBEKEND:
            label = "Onbekend of er een oordeel is"
        notes = []
        if found.datum != ONBEKEND:
            notes.append(f"oordeel van {part_date(found.datum)}")
        elif self.is_undated(item_id):
            notes.append("datum van het oordeel onbekend, dus huidige status niet bevestigd")
        if found.verlopen:
            stated = self.texts["programmas"][item_id]["einddatums"].get(found.datum)
            notes.append(
                f"volgens de bron geldig tot {part_date(stated)}, dus voorbij"
                if stated
                else "ouder dan vijf jaar, huidige status niet bevestigd"
            )
        if self.texts["programmas"][item_id]["herbeoordeling"]:
            notes.append("in herbeoordeling")
        if found.betwist:
            notes.append("de werking is betwist")
        return label + (f" ({'; '.join(notes)})" if notes else "")

    def evidence_short(self, item_id: str) -> str:
        """For in a table: 'Goed onderbouwd (2017°)'."""
        label = str(self.model["labels"]["bewijsniveaus"][self.evidence(item_id).niveau])
        return label + self.evidence_notes(item_id)

    def evidence_notes(self, item_id: str) -> str:
        """Only what stands behind the level: ' (2017°)'.

        In a workbook a row is read by itself, so there the mark is in words.
        """
        found = self.evidence(item_id)
        self.told_levels.add(found.niveau)
        notes = [str(found.jaar)] if found.jaar else []
        if found.verlopen or self.is_undated(item_id):
            if self._numbered:
                notes = [(notes[0] if notes else "jaar onbekend") + OLD]
            else:
                notes.append("status niet bevestigd")
        if self.texts["programmas"][item_id]["herbeoordeling"]:
            notes.append("in herbeoordeling")
        return f" ({', '.join(notes)})" if notes else ""

    def means(self, item_id: str) -> tuple[str, str]:
        """(what the level means, what it does not mean)"""
        level = self.texts["bewijsniveaus"][self.evidence(item_id).niveau]
        return sentence(level["betekenis"]), sentence(level["betekent_niet"])

    def tally(self, item_id: str) -> str:
        """How the results we know of came out, one sentence."""
        results = self.texts["programmas"][item_id]["resultaten"]
        if results is None:
            return "De onderzoeken erachter zagen wij niet."
        if not results:
            return "Wij vonden geen onderzoek met een uitkomst."
        counted = Counter(r["richting"] for r in results)
        if len(results) == 1:
            return f"Wij vonden één uitkomst van onderzoek: {self.outcome(results[0]['richting'])}."
        studies = count_words(self.texts["programmas"][item_id]["onderzoeken"], "onderzoek", "onderzoeken")
        if len(counted) == 1:
            return f"Wij vonden {len(results)} uitkomsten uit {studies}, alle {self.outcome(results[0]['richting'])}."
        order = [v for v in self.texts["labels"]["richtingen"] if v in counted]
        parts = [f"{counted[v]} {self.outcome(v)}" for v in order]
        return f"Wij vonden {len(results)} uitkomsten uit {studies}: {listing(parts)}."

    def outcome(self, richting: str) -> str:
        """The direction of a result in words; a study without an effect measure says so."""
        return (
            "zonder effectmeting" if richting == "niet-van-toepassing" else self.label("richtingen", richting)
        )

    def dispute(self, item_id: str) -> str:
        """What sources disagree about, in one short sentence; '' when they do not."""
        about = self.texts["programmas"][item_id]["betwist"]
        if about is None:
            return ""
        if about["waarover"] == "bewering":
            return "Er wordt meer over beweerd dan het onderzoek laat zien."
        return "Bronnen spreken elkaar tegen over de werking."

    # What it asks, whom to call.

    def asks(self, item_id: str) -> str:
        """Who does it, and what that takes; says what is not known."""
        who, needed, unclear = self._takes(item_id)
        unknown = [] if who else ["wie het uitvoert"]
        if unclear:
            unknown.append(f"of er {' of '.join(f'een {what}' for what in unclear)} bij hoort")
        needs = f"Er hoort {listing([f'een {what}' for what in needed])} bij." if needed else ""
        return " ".join(filter(None, (who, needs, f"Wij weten niet {listing(unknown)}." if unknown else "")))

    def asks_short(self, item_id: str, *also_unknown: str) -> str:
        """The same in fewer words, for who has one page."""
        who, needed, unclear = self._takes(item_id)
        unknown = [*also_unknown, *(() if who else ("uitvoerder",)), *unclear]
        needs = f"Nodig: {listing(needed)}." if needed else ""
        return " ".join(filter(None, (who, needs, f"Niet bekend: {listing(unknown)}." if unknown else "")))

    def _takes(self, item_id: str) -> tuple[str, list[str], list[str]]:
        """(a sentence on who does it, '' when nobody knows; what of training and licence it needs; of what that is not known)"""
        p = self.programmes[item_id]
        doers, known = p["uitvoerders"], {"training": p["training"], "licentie": p["licentie"]}
        named = "" if doers is None else self.labels("uitvoerders", doers) or "geen vaste uitvoerder"
        return (
            f"Uitvoering: {named}." if named else "",
            [what for what, value in known.items() if value],
            [what for what, value in known.items() if value is None],
        )

    def contact_short(self, item_id: str) -> str:
        """Who can tell more, in a few words; the address stands behind it."""
        about = self.texts["programmas"][item_id]
        if about["eigenaar"] != ONBEKEND:
            return about["eigenaar"] if self._keeper(item_id) else self.contact(item_id)[0]
        if about["website"]:
            return "de site van het programma"
        return "de bron van het oordeel" if self.contact(item_id)[1] else "bij niemand die wij kennen"

    def _keeper(self, item_id: str) -> str:
        """Who keeps it up when that is another than its owner; else ''."""
        about = self.texts["programmas"][item_id]
        return str(about["beheer"]) if about["beheer"] != about["eigenaar"] else ""

    def contact(self, item_id: str) -> tuple[str, str]:
        """(who can tell more, web address or ''); without a known owner the source of the verdict."""
        about = self.texts["programmas"][item_id]
        if about["eigenaar"] == ONBEKEND:
            if about["website"]:
                return "de site van het programma; wie het beheert, weten wij niet", about["website"]
            source = self.texts["bronnen"].get(self.evidence(item_id).bron or "")
            start = "; begin bij de bron van het oordeel" if source else ""
            return f"wie het beheert, weten wij niet{start}", source["url"] if source else ""
        keeper = self._keeper(item_id)
        who = about["eigenaar"] + (f"; beheer: {keeper}" if keeper else "")
        if about["website"]:
            return who, about["website"]
        found = self.evidence(item_id)
        source = self.texts["bronnen"].get(found.bron or "") if self.is_recognised(found) else None
        return (
            (f"{who}; zie de bron van het oordeel", source["url"]) if source and source["url"] else (who, "")
        )


def asked_back(need: Row, model: Row) -> str:
    """The question back of a need, without saying that it was not understood: that stands above it; '' when there is none."""
    texts = model["behoeften"]["teksten"]
    asked = str(need["vraag_terug"])
    return str(texts["vraag_anders"]) if asked == texts["niet_begrepen"] else asked


def beside_words(suggestion: Row) -> str:
    """About whom or what else a suggestion is, for where a heading says already to mind that; '' when it is no other."""
    return str(suggestion["naast_de_vraag"]).removeprefix(LET_OP)


def edition_words(edition: str) -> str:
    """With which knowledge base a report was made; one without a name is still a knowledge base."""
    return f"met kennisbank {edition or 'zonder editie'}"


def decimal(value: float) -> str:
    """A score the Dutch way: 0,75."""
    return f"{value:.2f}".replace(".", ",")


def count_words(n: int, one: str, more: str) -> str:
    """1 plek, 1.234 plekken"""
    return f"{number(n)} {one if n == 1 else more}"


def sentence_case(text: str) -> str:
    """With a capital, for the start of a sentence."""
    return text[:1].upper() + text[1:]


def first_sentence(text: str) -> str:
    """The first sentence of a text; an abbreviation ('stev. ouderschap') does not end it."""
    return _FIRST_END.split(text, maxsplit=1)[0]
