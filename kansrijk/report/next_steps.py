"""What to do where the first suggestions give no answer: what is missing beside the question, dead ends, and more reach first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from kansrijk.pages.words import listing
from kansrijk.report.facts import Facts, Row, sentence_case
from kansrijk.report.offering import low_reach
from matcher.answering import is_meant, names_none
from matcher.understand import mainly

_MOST = 3
MARKS = "Betwist: bronnen zijn het oneens of het werkt. Bewering betwist: er is meer beweerd dan aangetoond."
"""What the marks behind a name say, for who reads one page."""


def marks_words(facts: Facts, shown: Iterable[str]) -> str:
    """The meaning of the marks when one of these programmes has one; else ''."""
    return MARKS if any(facts.programmes[i]["merk"] for i in shown) else ""


def beside_the_question(facts: Facts) -> str:
    """The base offering that is missing and that no need is about: it is missing all the same; '' when there is none."""
    elsewhere = {r["id"] for r in facts.document["niet_voorgesteld"] if r["reden"]["veld"] == "vraagstukken"}
    elsewhere |= {s["id"] for s in facts.document["suggesties"] if s["naast_de_vraag"]}
    missing = [
        str(facts.programmes[r["id"]]["naam"])
        for r in facts.document["basisaanbod"]
        if r["status"] == "ontbreekt" and r["id"] in elsewhere
    ]
    if not missing:
        return ""
    one = len(missing) == 1
    return (
        f"{listing(missing)} {'gaat' if one else 'gaan'} niet over uw vraag en {'is' if one else 'zijn'} daarom geen suggestie. "
        f"De handreiking vraagt {'het' if one else 'ze'} wel van elke regio."
    )


def nearly(facts: Facts, vraagstuk: str) -> list[str]:
    """Ids of what is mainly about one vraagstuk and only misses a recognition that we know, the nearest first.

    First what is for who was meant and names the subject, then what the own people lead, and what they take part in.
    """
    people = facts.model["eigen_mensen"][facts.profiel.organisatie.type]
    wanted = facts.asked.wanted[vraagstuk]
    found = []
    for row in facts.document["niet_voorgesteld"]:
        p = facts.programmes[row["id"]]
        refused = facts.evidence(row["id"]).niveau == "niet-erkend"
        if row["reden"]["veld"] != "bewijs" or p["vraagstukken"][0] != vraagstuk or refused:
            continue
        unnamed = names_none(p, vraagstuk, wanted, facts.model)
        doers = p["uitvoerders"] or ()
        leads = not people or any(u in people for u in doers[:1])
        others = 0 if leads else 1 if any(u in people for u in doers) else 2
        found.append((not _is_meant(facts, vraagstuk, p), unnamed, others, row["id"]))
    return [item_id for *_, item_id in sorted(found)]


def _is_meant(facts: Facts, v: str, programme: Row) -> bool:
    return is_meant(programme, v, facts.asked.wanted[v], facts.model)


def unsure_about(facts: Facts, vraagstuk: str) -> list[Row]:
    """Rows of what is mainly about one vraagstuk and for who was meant, on a recognition: only whether it fits here is not known."""
    return [
        row
        for row in facts.document["onbekend_of_het_past"]
        if (p := facts.programmes[row["id"]])["vraagstukken"][0] == vraagstuk
        and facts.is_recognised(facts.evidence(row["id"]))
        and _is_meant(facts, vraagstuk, p)
    ]


def may_fit(facts: Facts, subjects: Iterable[str]) -> str:
    """What is mainly about one of these vraagstukken on a recognition, and only misses who delivers it; else ''."""
    for v in subjects:
        found = [row["id"] for row in unsure_about(facts, v) if row["velden"] == ["uitvoerders"]]
        ranked = sorted(found, key=lambda i: (-facts.ladder[facts.evidence(i).niveau].rang, i))
        if ranked:
            one, names = len(ranked) == 1, [str(facts.programmes[i]["naam"]) for i in ranked[:_MOST]]
            return (
                f"Over {facts.label('vraagstukken', v)} {'past' if one else 'passen'} misschien ook {listing(names)}. "
                f"{'Dat heeft of had' if one else 'Die hebben of hadden'} een erkenning. Wij weten alleen niet wie het uitvoert; vraag het na."
            )
    return ""


def unanswered(facts: Facts) -> list[str]:
    """What the needs are about for which nothing fits that we know and nothing recognised runs, the most urgent first.

    Not what has another answer: acute danger, a question for figures, or what others deliver.
    """
    found = []
    for need in facts.needs:
        answer = need["antwoord"]
        known = any(answer[kind] for kind in ("suggesties", "misschien", "elders"))
        other = need.get("eerst") or need.get("cijfers")
        if not known and not other and not any(_stands(facts, i) for i in answer["loopt"]):
            found += mainly(need, facts.model)[:1]
    return list(dict.fromkeys(found))


def dead_ends(facts: Facts, left: Sequence[str]) -> str:
    """What to do for the vraagstukken that are left without an answer; '' when there is none."""
    if not left:
        return ""
    some = [f"‘{facts.label('vraagstukken', v)}’" for v in islice(left, _MOST)]
    ask = (
        "uw gemeente, GGD of JGZ"
        if facts.profiel.organisatie.type in ("school", "kinderopvang")
        else "uw partners"
    )
    return (
        f"Voor {listing(some)} vonden wij niets erkends dat past en dat u nog niet heeft of plant. "
        f"Vraag {ask} wat zij doen, en lees de goede voorbeelden in het hele verslag."
    )


def covered_yet_urgent(facts: Facts) -> str:
    """What runs on recognition for what is called most urgent all the same: how that goes comes first; '' when nothing does."""
    needs = facts.document["behoeften"]
    top = max((need["urgentie"] for need in needs), default=0)
    for need in needs:
        subject = next(iter(mainly(need, facts.model)), "")
        # What the words point at may be about something else; then it does not run for what is named here.
        runs = [i for i in need["antwoord"]["loopt"] if subject in facts.programmes[i]["vraagstukken"]]
        names = [str(facts.programmes[i]["naam"]) for i in runs if _stands(facts, i)]
        if need["urgentie"] == top and names:
            label = facts.label("vraagstukken", subject)
            # Only where something else is less urgent, something is called most urgent.
            equal = len({row["urgentie"] for row in needs}) == 1 < len(needs)
            return (
                f"U noemt ‘{label}’{'' if equal else ' het dringendst'}, en daar {'loopt' if len(names) == 1 else 'lopen'} al {listing(names[:_MOST])}. "
                "Bespreek eerst hoe dat gaat: bereikt het wie u bedoelt?"
            )
    return ""


def _stands(facts: Facts, item_id: str) -> bool:
    """Whether it runs on a recognition that nothing contradicts, as a covered place needs."""
    found = facts.evidence(item_id)
    return facts.is_recognised(found) and not found.betwist and not facts.is_ended(item_id)


def more_reach(facts: Facts) -> str:
    """What is recognised and runs, but reaches few: widening that may do more than something new; '' when there is none."""
    asked = {c["vraagstuk"] for c in facts.document["dekking"]}
    rows: list[tuple[str, int]] = [
        (i, reach)
        for i, reach in low_reach(facts)
        if facts.programmes[i]["basis"] or asked.intersection(facts.programmes[i]["vraagstukken"])
    ]
    if not rows:
        return ""
    told = listing([f"{facts.programmes[i]['naam']} bereikt {reach} procent" for i, reach in rows[:_MOST]])
    return f"{sentence_case(told)}. Breder inzetten van wat er al is, kan meer doen dan iets nieuws."


def most_urgent(rows: Iterable[Row]) -> list[str]:
    """What the needs with the highest urgency are about, each once: of plain words only the strongest vraagstuk.

    What was read on the side may not be what somebody meant, so no advice is built on it.
    """
    needs = [(row["urgentie"], row.get("vraagstuk") or _strongest(row)) for row in rows]
    top = max((urgency for urgency, _ in needs), default=0)
    return list(dict.fromkeys(v for urgency, v in needs if urgency == top and v))


def _strongest(row: Row) -> str:
    return str(row["gevonden"][0]["vraagstuk"]) if row["gevonden"] else ""
