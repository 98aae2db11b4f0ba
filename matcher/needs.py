"""Plain words -> vraagstukken, with the words that led there; a question back when it is too vague.

Light: plain data of `matcher.prepare_needs` in, a `NeedsAnswer` out. Whole numbers only, so that the
browser (kansrijk/web/needs.js) gives the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kennisbank.names import words
from matcher.dutch import STOPWORDS
from matcher.figures import asks_for_figures
from matcher.measures import POINT, from_hundredths, points
from matcher.phrases import URGENT
from matcher.question import DENIED, PART, WHOLE, Question

_ALSO = 45
"""What a subject says (percent) about the vraagstukken after its first."""
_MAIN_SHARE = 15
"""A vraagstuk counts as a need from this share (percent) of the strongest one."""
_WHO = 40
"""What a word that says of whom it is (percent) says about the vraagstuk that goes with that age."""
_STORY = 3
"""A parent who tells so many words about an own child asks how to bring it up, when we know no other subject."""
_MOST_CHOICES = 3
_SHORTEST_GUESSED = 5
"""Shorter words share their letters with too much to guess by."""


class Need(NamedTuple):
    """One vraagstuk found in a text. `score` in ten-thousandths; `woorden` are the words of the text that led there."""

    vraagstuk: str
    score: int
    woorden: tuple[str, ...]


class Urgent(NamedTuple):
    """Where to go first in acute danger."""

    id: str
    naam: str
    bericht: str
    url: str
    bron: str


class NeedsAnswer(NamedTuple):
    """What a text asks for.

    `needs`: strongest first, scores adding up to about 10,000; empty when it is too vague or about something else, or
    when words only hint at a vraagstuk: in doubt we ask.
    `vraag_terug`: a question back in plain Dutch when `needs` is empty, else ''.
    `eerst`: where to go first when the text speaks of acute danger. `cijfers`: it asks for figures.
    `onderwerpen`: the subjects it names, which are finer than a vraagstuk. `leeftijd`: the ages it is about, from and
    to in hundredths of a year, or None when it names none. `schooltypen`: the kinds of school it names. `geslacht`: it is
    about boys or about girls only, or ''.
    """

    needs: tuple[Need, ...]
    vraag_terug: str
    eerst: tuple[Urgent, ...]
    cijfers: bool
    onderwerpen: tuple[str, ...] = ()
    leeftijd: tuple[int, int] | None = None
    schooltypen: tuple[str, ...] = ()
    geslacht: str = ""

    def as_dict(self) -> dict[str, Any]:
        """What a document says about it; scores from 0 to 1."""
        return {
            "gevonden": [
                {"vraagstuk": need.vraagstuk, "score": points(need.score), "woorden": list(need.woorden)}
                for need in self.needs
            ],
            "vraag_terug": self.vraag_terug,
            "eerst": " ".join(help_.bericht for help_ in self.eerst),
            "cijfers": self.cijfers,
            "leeftijd": _years(self.leeftijd),
            "schooltypen": list(self.schooltypen),
        }


def _years(ages: tuple[int, int] | None) -> dict[str, int | float] | None:
    if ages is None:
        return None
    van, tot = ages
    return {"van": from_hundredths(van), "tot": from_hundredths(tot)}


def needs_of(read: Question, data: dict[str, Any]) -> NeedsAnswer:
    """The vraagstukken in what `read_question` read, from data of `prepare_needs`. Never fails."""
    found = _without_who(vraagstuk_weights(read, data, guesses=False), read, data["van_wie"])
    needs: tuple[Need, ...] = ()
    back = ""
    if found:
        top = max(weight for weight, _ in found.values())
        kept = {v: f for v, f in found.items() if f[0] * 100 >= top * _MAIN_SHARE}
        total = sum(weight for weight, _ in kept.values())
        needs = tuple(
            sorted(
                (Need(v, POINT * weight // total, tuple(said)) for v, (weight, said) in kept.items()),
                key=lambda need: (-need.score, need.vraagstuk),
            )
        )
    else:
        back = _question_back(read, data)
    subjects = dict.fromkeys(
        target.id for target in read.doelen if target.soort == "onderwerp" and not target.gok
    )
    schools = dict.fromkeys(t.id for t in read.doelen if t.soort == "schooltype" and t.gewicht > DENIED)
    ages = None
    if read.leeftijd is not None:
        low, high = _with_schools(read.leeftijd, schools, data["taal"]["schooljaren"])
        ages = _whole_years(_youngest(low, high, needs, data["vanaf"]), high)
    figures = asks_for_figures(read.vraag, data)
    return NeedsAnswer(
        needs, back, urgent(read, data), figures, tuple(subjects), ages, tuple(schools), read.geslacht
    )


def _without_who(
    found: Mapping[str, tuple[int, list[str]]], read: Question, of_whom: Sequence[str]
) -> dict[str, tuple[int, list[str]]]:
    """Less for a vraagstuk at which only words point that say of whom it is, an age or the subjects `of_whom`, beside another.

    'Pubers die blowen' is about blowen, and 'vroeggeboorte in achterstandswijken' about being born early.
    """
    who = {t.woorden for t in read.doelen if t.soort == "leeftijd" or t.id in of_whom}
    only = {v for v, (_, said) in found.items() if said and who.issuperset(said)}
    if len(only) == len(found):
        return dict(found)
    return {v: (w * _WHO // 100 if v in only else w, said) for v, (w, said) in found.items()}


def _with_schools(
    ages: tuple[int, int], schools: Iterable[str], years: Mapping[str, Sequence[int]]
) -> tuple[int, int]:
    """Ages in months with those of the kinds of school beside them: 'basisschool en vo' does not end at twelve."""
    low, high = ages
    for start, end in (years[school] for school in schools):
        if end <= ages[0] or start >= ages[1]:
            low, high = min(low, start), max(high, end)
    return low, high


def _youngest(low: int, high: int, needs: Sequence[Need], since: Mapping[str, int]) -> int:
    """Where ages begin of which only the end was said: 'drinken onder de 18' is not about babies."""
    start: int = since.get(needs[0].vraagstuk, low) if needs and low == 0 else low
    return start if start < high else low


def _whole_years(low: int, high: int) -> tuple[int, int]:
    """Ages in hundredths of a year. One age is the year in which a child has it: 'kinderen van 5' until they are six."""
    if low == high:
        return (low // 12 * 100, (low // 12 + 1) * 100)
    return (low * 100 // 12, high * 100 // 12)


def vraagstuk_weights(
    read: Question, data: dict[str, Any], *, guesses: bool = True
) -> dict[str, tuple[int, list[str]]]:
    """Per vraagstuk how much points at it, and the words that did.

    A subject that belongs to more vraagstukken says most about the first. With `guesses` also what words only hint at,
    and by letters when no word is known: right for who searches, who sees what comes of it, and not for a plan.
    """
    pointed: dict[tuple[str, str], int] = {}
    for target in read.doelen:
        if target.gok and not guesses:
            continue
        if target.soort == "vraagstuk":
            ids = [target.id]
        elif target.soort == "onderwerp":
            ids = data["onderwerpen"][target.id]
        else:
            continue
        for rank, vraagstuk in enumerate(ids):
            key = (vraagstuk, target.woorden)
            weight = target.gewicht if rank == 0 else target.gewicht * _ALSO // 100
            pointed[key] = max(pointed.get(key, 0), weight)
    found: dict[str, tuple[int, list[str]]] = {
        vraagstuk: (WHOLE, []) for help_ in urgent(read, data) for vraagstuk in data["nood_bij"][help_.id]
    }
    for (vraagstuk, said), weight in pointed.items():
        before, earlier = found.get(vraagstuk, (0, []))
        found[vraagstuk] = (before + weight, [*earlier, said])
    start, hard = data["start"], _hard_start(read, data["start"])
    age = {t.woorden for t in read.doelen if t.soort == "leeftijd"}
    if hard and age.issuperset(found.get(start["vraagstuk"], (0, []))[1]):
        # 'Statushouders met een baby': what is hard on them is hard on the first years of their child, who has no fears yet.
        fitting = {
            v: one
            for v, one in found.items()
            if v in start["ook"] or not one[1] or not set(hard).issuperset(one[1])
        }
        fitting[start["vraagstuk"]] = (WHOLE if len(fitting) < len(found) else PART, hard)
        found = fitting
    at_home = _own_child(read, data)
    if at_home and data["thuisvraag"] not in found and any(v in found for v in data["thuis_ook"]):
        # A parent who tells how an own child behaves also asks how to bring it up.
        found[data["thuisvraag"]] = (PART, [at_home])
    if read.elders:
        return {v: found[v] for help_ in urgent(read, data) for v in data["nood_bij"][help_.id]}
    if not found:
        alike = _alike(read, data) if guesses else []
        if len(alike) > 1 and alike[0][0] >= data["gelijk_genoeg"] and alike[0][0] * 2 >= alike[1][0] * 3:
            found[alike[0][1]] = (WHOLE, [])
        elif at_home and _said(read) >= _STORY:
            found[data["thuisvraag"]] = (WHOLE, [at_home])
    return found


def _hard_start(read: Question, start: Mapping[str, Any]) -> list[str]:
    """The words that say that a family with a baby, or one on its way, has a hard time; none when nothing says so."""
    if not start["vraagstuk"] or read.leeftijd is None or read.leeftijd[1] > start["tot"]:
        return []
    hard = [
        t.woorden
        for t in read.doelen
        if t.soort == "onderwerp" and not t.gok and t.id in start["onderwerpen"]
    ]
    return list(dict.fromkeys(hard))


def _said(read: Question) -> int:
    """How many words of a question say something."""
    return sum(word.woord not in STOPWORDS for word in read.woorden)


def _own_child(read: Question, data: dict[str, Any]) -> str:
    """'mijn dochter' when a parent tells something about an own child; else ''. Whatever it is, it is about bringing up."""
    tokens, askers = words(read.vraag) if data["thuisvraag"] else [], data["taal"]["vragers"]
    for i, token in enumerate(tokens):
        if token in askers["eigen"]:
            for word in tokens[i + 1 : i + 4]:
                if word in askers["kind"]:
                    return f"{token} {word}"
    return ""


def _alike(read: Question, data: dict[str, Any]) -> list[tuple[int, str]]:
    """(likeness per letter sequence, vraagstuk), most alike first, by the character n-grams of the content words."""
    rows, ids = data["lettergroepen"], data["lettervolgorde"]
    totals = [0] * len(ids)
    count = 0
    for word in read.woorden:
        if (
            word.woord in STOPWORDS
            or word.stam in data["taal"]["overal"]
            or len(word.woord) < _SHORTEST_GUESSED
        ):
            continue
        for gram in letter_groups(word.woord):
            count += 1
            row = [int(number) for number in rows.get(gram, "").split()]
            for i in range(0, len(row), 2):
                totals[row[i]] += row[i + 1]
    if not count:
        return []
    return sorted(
        ((total // count, ids[i]) for i, total in enumerate(totals) if total), key=lambda x: (-x[0], x[1])
    )


def letter_groups(word: str) -> list[str]:
    """The sequences of 3 to 5 letters of a word with a space on both sides, as scikit-learn's `char_wb` makes them."""
    padded = f" {word} "
    return [padded[i : i + n] for n in (3, 4, 5) for i in range(len(padded) - n + 1)]


def _question_back(read: Question, data: dict[str, Any]) -> str:
    """What to say to somebody whose question shows no subject.

    With the nearest vraagstukken to choose from when there are likely ones; without them we ask for more when the
    question is about children or only vague, and say that we do not understand it when it is about something else.
    """
    texts = data["teksten"]
    if read.elders:
        return str(texts["niet_begrepen"])
    if read.ontkend:
        return str(texts["ontkend"])
    guessed = vraagstuk_weights(read, data)
    alike = [v for score, v in _alike(read, data) if score >= data["gelijk_iets"]]
    near = list(dict.fromkeys([*sorted(guessed, key=lambda v: (-guessed[v][0], v)), *alike]))[:_MOST_CHOICES]
    if near:
        return str(texts["vraag_terug"]).replace("{keuzes}", _either([data["vraagstukken"][v] for v in near]))
    said = [w for w in read.woorden if w.woord not in STOPWORDS]
    here = any(w.stam in data["taal"]["overal"] for w in said) or any(
        t.soort == "leeftijd" for t in read.doelen
    )
    strange = any(w.stam not in data["taal"]["stammen"] for w in said)
    return str(texts["vraag_meer"] if here or not strange else texts["niet_begrepen"])


def _either(labels: list[str]) -> str:
    quoted = [f"'{label}'" for label in labels]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " of " + quoted[-1]


def urgent(read: Question, data: dict[str, Any]) -> tuple[Urgent, ...]:
    """Where to go first: every kind of acute help whose words stand in the text, in the order of the vocabulary."""
    hits = {target.id for target in read.doelen if target.soort == URGENT}
    return tuple(Urgent(**entry) for entry in data["nood"] if entry["id"] in hits)
