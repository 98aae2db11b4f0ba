"""The parts behind the summary: the question, the offering, the coverage, overlap, and what stays unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kansrijk.markdown_text import plain
from kansrijk.pages.words import listing, lower_first, number
from kansrijk.report.answers import places_words
from kansrijk.report.facts import Facts, Row, count_words, first_sentence
from kansrijk.report.named import named_lines
from kansrijk.report.next_steps import nearly
from kansrijk.report.offering import is_vague, look_up_first, question_back, running_word
from kansrijk.report.per_need import (
    comes_first,
    has_programmes,
    may_be,
    need_title,
    nothing_fits,
    runs,
    treatment,
    unsure_here,
    without_recognition,
)
from kansrijk.report.suggestions import read_before, where_it_stands
from kansrijk.report.summary import MOST_POINTS
from matcher.fit import PREVENTIE
from matcher.name_other import known_other
from matcher.sentences import range_text

DEKKING_WOORD = {
    "gedekt": "gedekt", "zwak-gedekt": "zwak gedekt", "open": "open", "geen-erkend-aanbod": "geen erkend aanbod",
    "niet-van-toepassing": "n.v.t.",
}  # fmt: skip
_MOST_NAMES = 6
_MOST_OVERLAPS = 5
_MOST_PAGES = 6
"""So many goede voorbeelden, lastige vragen and tips are named; the workbook has all."""
VERSCHIL_WOORD = {
    "leeftijd": "Leeftijd", "settings": "Plek", "schooltypen": "Onderwijs", "uitvoerders": "Uitvoering",
    "bewijs": "Bewijs", "relaties": "Verschil volgens de bron",
}  # fmt: skip
REDEN_KOP = {
    "aanbod": "Dit heeft of plant u al, of dat is niet zeker",
    "bewijs": "Er is geen erkenning bekend, of een commissie erkende het niet",
    "leeftijd": "Voor een andere leeftijd",
    "preventieniveau": "Dit is behandeling",
    "schooltypen": "Voor ander onderwijs",
    "settings": "Op een plek waar uw organisatie niet over gaat",
    "uitvoerders": "Anderen voeren het uit",
    "status": "Bestaat niet meer",
    "vraagstukken": "Over iets waar u niet om vraagt",
}


def needs_lines(facts: Facts) -> Iterator[str]:
    """What was asked, the words from which that was read, and what there is for it."""
    yield "## Uw vraag, zoals wij die lazen"
    yield ""
    needs = facts.document["behoeften"]
    for place, row in enumerate(needs):
        yield f"### {plain(need_title(facts, row))}"
        yield ""
        yield f"- Urgentie {row['urgentie']} van 3. {plain(_understood(facts, row))}"
        if row.get("eerst") or row.get("cijfers"):
            yield f"- {plain(comes_first(facts, row))}"
        for text in named_lines(facts, row):
            yield f"- {plain(text)}"
        if not has_programmes(facts, row) and not is_vague(row):
            yield ""
            continue
        if any(row["antwoord"][kind] for kind in ("loopt", "breder", "gepland", "onbekend")):
            yield f"- Dat loopt al: {plain(runs(facts, row))}"
        for more in row["antwoord"]["uitbreiden"]:
            yield f"- {plain(more['tekst'])}"
        for item_id in row["antwoord"]["suggesties"]:
            yield f"- Dat past: {plain(facts.name(item_id))} {plain(where_it_stands(facts, item_id, place))}"
        for item_id in may_be(row):
            words = f"{facts.name(item_id)}. Het noemt niet wat u schrijft; vraag na of het erover gaat."
            yield f"- Misschien past: {plain(words)}"
        nothing = nothing_fits(facts, row)
        if nothing and not (row["antwoord"]["suggesties"] or may_be(row)):
            yield f"- {plain(nothing)}"
        near = [one["id"] for one in row.get("dichtbij", ())]
        if unsure := [i for i in unsure_here(facts, row) if i not in near]:
            yield f"- Misschien; vraag na of het bij u past: {plain(facts.names(unsure[:_MOST_NAMES]))}."
        if unknown := [i for i in without_recognition(facts, row) if i not in near]:
            yield f"- Zonder bekende erkenning: {plain(facts.names(unknown[:_MOST_NAMES]))}."
        if referred := [i for i in treatment(facts, row) if i not in near]:
            yield f"- Dit is behandeling; verwijs: {plain(facts.names(referred[:_MOST_NAMES]))}."
        if row["antwoord"]["elders"]:
            yield f"- Anderen doen dit; u kunt verwijzen: {plain(facts.names(row['antwoord']['elders']))}."
        for one in row.get("dichtbij", ()):
            if one["id"] not in row["antwoord"]["suggesties"]:
                yield f"- Dichtbij: {plain(_near(facts, one, place))}"
        yield ""
    if all(is_vague(row) for row in needs):
        why = "Omdat wij geen behoefte begrepen" if needs else "Het profiel noemt geen behoeften. Daarom"
        yield f"{why} kijken wij naar alles wat bij dit soort organisatie en deze leeftijden hoort."
        yield ""


def _understood(facts: Facts, row: Row) -> str:
    """What was read in a need, and for whom; a question back when it was not understood."""
    if "vraagstuk" in row:
        return "Zo gekozen in het profiel."
    if not row["gevonden"] and row["genoemd"]:
        return "Wij lazen hier de naam van een programma, en geen vraagstuk."
    if not row["gevonden"]:
        return f"Dit begrepen wij niet. {question_back(facts, row)}"
    read = "; ".join(_read(facts, found) for found in row["gevonden"])
    named = for_whom(facts, row)
    return f"Wij lazen: {read}.{f' Voor wie: {named}.' if named else ''}"


def for_whom(facts: Facts, row: Row) -> str:
    """'jeugdigen van 12 jaar tot 18 jaar en voortgezet onderwijs', as was read in a need; '' when it names nobody."""
    ages, schools = row["leeftijd"], facts.labels("schooltypen", row["schooltypen"])
    named = []
    if ages:
        own = range_text(facts.model["zinnen"], round(ages["van"] * 100), round(ages["tot"] * 100))
        named.append(f"jeugdigen {own}")
    if schools:
        named.append(schools)
    return listing(named)


def _near(facts: Facts, near: Row, need: int) -> str:
    """One programme that is near what somebody wrote: by which words, and where it ended up."""
    name = f"{facts.name(near['id'])} (door {listing([f'‘{w}’' for w in near['woorden']])})"
    if near["reden"] is None:
        return f"{name} {where_it_stands(facts, near['id'], need)}"
    return f"{name} is geen suggestie. {first_sentence(near['reden']['tekst'])}"


def _read(facts: Facts, found: Row) -> str:
    label = facts.label("vraagstukken", found["vraagstuk"])
    words = ", ".join(f"‘{w}’" for w in found["woorden"])
    return f"{label} (door {words})" if words else f"{label} (een gok: geen woord wees er precies naar)"


def offering_lines(facts: Facts) -> Iterator[str]:
    """Every line of the list with what it was taken for."""
    document = facts.document
    yield "## Uw aanbod, zoals wij het herkenden"
    yield ""
    if not document["herkend"] and not document["onbekend"]:
        yield "Het profiel noemt geen aanbod."
        yield ""
        return
    yield "| Zoals u het schreef | Loopt het? | Herkend als | Bewijs |"
    yield "|---|---|---|---|"
    for row in document["herkend"]:
        ids = row["ids"]
        if row["wijze"] == "familie":
            what, proof = f"een familie: {', '.join(facts.name(i) for i in ids)}", "verschilt per programma"
        else:
            what, proof = facts.names(ids), "; ".join(dict.fromkeys(facts.evidence_short(i) for i in ids))
        yield f"| {plain(row['invoer'])} | {running_word(facts, row)} | {plain(what)} | {plain(proof)} |"
    for row in document["onbekend"]:
        like = f"niet herkend; lijkt op {facts.names(row['lijkt_op'])}" if row["lijkt_op"] else "niet herkend"
        like = known_other(row["invoer"], facts.model["namen"]) or like
        yield f"| {plain(row['invoer'])} | {running_word(facts, row)} | {plain(like)} | - |"
    yield ""
    yield from _caveats_of_own(facts)
    points = look_up_first(facts)
    if len(points) > MOST_POINTS:
        yield "Zoek dit ook uit:"
        yield ""
        for text in points[MOST_POINTS:]:
            yield f"- {plain(text)}"
        yield ""


def _caveats_of_own(facts: Facts) -> Iterator[str]:
    """What to know of what runs, is planned or may run, a line for each programme that has a caveat."""
    rows = [r for r in facts.document["herkend"] if r["status"] != "gestopt" and r["wijze"] != "familie"]
    told = {i: caveats for r in rows for i in r["ids"] if (caveats := facts.caveats(i))}
    if told:
        yield "Let op bij wat u heeft of plant. Meer staat op de pagina van het programma op de site."
        yield ""
        for item_id, caveats in told.items():
            yield f"- {plain(facts.brief(item_id))}: {plain(caveats)}"
        yield ""


def coverage_lines(facts: Facts) -> Iterator[str]:
    """The grid, a row per vraagstuk and a column per prevention level."""
    cells = [c for c in facts.document["dekking"] if c["status"] != "niet-van-toepassing"]
    yield "## Wat is gedekt?"
    yield ""
    if not cells:
        yield "Bij deze vraag hoort geen plek die deze organisatie zelf kan vullen."
        yield ""
        return
    yield coverage_words(facts)
    yield ""
    yield "| Vraagstuk | Universeel | Selectief | Geïndiceerd |"
    yield "|---|---|---|---|"
    # What was asked has a row, also when others are to do it all; who finds no row thinks that it was not read.
    places: dict[str, dict[str, list[Row]]] = {c["vraagstuk"]: {} for c in facts.document["dekking"]}
    for c in cells:
        places.setdefault(c["vraagstuk"], {}).setdefault(c["preventieniveau"], []).append(c)
    for v, found in places.items():
        row = [_heat(found.get(n, [])) for n in PREVENTIE]
        yield f"| {plain(facts.model['labels']['vraagstukken'][v])} | {' | '.join(row)} |"
    yield ""
    yield "- Gedekt: er loopt iets met een erkenning, nu of eerder. Het hoeft niet voor elk kind, elk jaar van die leeftijd of elk deel van het vraagstuk te zijn. Zwak gedekt: er loopt iets, maar met een vraag erbij."
    yield "- Open: er loopt niets, en er bestaat wel iets erkends dat past."
    yield "- Geen erkend aanbod: in deze kennisbank staat er niets erkends voor, ook niet met een oude erkenning. Dat betekent niet dat er niets helpt."
    yield "- Een getal is een leeftijd: 4-12 is 4 tot 12 jaar. Staat er geen leeftijd bij, dan geldt het voor alle leeftijden."
    yield "- Een streepje: daar gaat uw soort organisatie niet zelf over."
    yield ""
    why: dict[str, list[str]] = {}
    for cell in cells:
        if cell["waarom"] and cell["status"] == "zwak-gedekt":
            why.setdefault(cell["waarom"], []).append(facts.label("vraagstukken", cell["vraagstuk"]))
    if why:
        yield "Waarom zwak gedekt:"
        yield ""
        for text, where in why.items():
            yield f"- {plain(text)} Dit gaat over {plain(listing(list(dict.fromkeys(where))))}."
        yield ""
    yield from _for_others(facts)


def _for_others(facts: Facts) -> Iterator[str]:
    """Where something recognised exists that others are to do: per vraagstuk what the matcher says of it."""
    found: dict[tuple[str, str], list[str]] = {}
    for c in facts.document["dekking"]:
        if c["waarom"] and c["status"] != "zwak-gedekt":
            head, _, names = c["waarom"].removesuffix(".").partition(": ")
            subject = facts.model["labels"]["vraagstukken"][c["vraagstuk"]]
            found.setdefault((subject, head), []).append(names)
    if found:
        yield "Wel erkend, maar niet voor u:"
        yield ""
        for (subject, head), lists in found.items():
            # Two places of one vraagstuk often have the same programmes; a list within a longer one says nothing new.
            named = list(dict.fromkeys(lists))
            kept = [names for names in named if not any(names in other for other in named if other != names)]
            yield f"- {plain(subject)}: {plain(lower_first(head))}: {plain('; '.join(kept))}."
        yield ""


def coverage_words(facts: Facts) -> str:
    """How many places are in which state, in one sentence."""
    counted = Counter(c["status"] for c in facts.document["dekking"])
    total = sum(n for status, n in counted.items() if status != "niet-van-toepassing")
    states = {
        "gedekt": "gedekt", "zwak-gedekt": "zwak gedekt", "open": "open", "geen-erkend-aanbod": "zonder erkend aanbod",
    }  # fmt: skip
    parts = [f"{number(counted[status])} {word}" for status, word in states.items() if counted[status]]
    return (
        "Een plek is een vraagstuk, een preventieniveau en een leeftijd samen. "
        f"Van de {count_words(total, 'plek', 'plekken')} bij deze vraag: {listing(parts)}."
    )


def _heat(cells: list[Row]) -> str:
    """The state of all phases in a few words: 'open', or 'gedekt: 0-4; open: 4-12 en 12-18'."""
    states: dict[str, list[str]] = {}
    for cell in cells:
        states.setdefault(cell["status"], []).append(cell["leeftijdsfase"])
    if not states:
        return "-"
    if len(states) == 1:
        return DEKKING_WOORD[next(iter(states))]
    order = [s for s in DEKKING_WOORD if s in states]
    return "; ".join(f"{DEKKING_WOORD[s]}: {', '.join(states[s])}" for s in order)


def overlap_lines(facts: Facts) -> Iterator[str]:
    """Where more does the same: one block per set of programmes, with differences and the question."""
    rows = facts.document["overlap"]
    if not rows:
        return
    yield "## Waar meer programma's hetzelfde doen"
    yield ""
    grouped: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        grouped.setdefault(tuple(sorted(row["ids"])), []).append(row)
    order = sorted(grouped, key=lambda ids: -len(grouped[ids]))
    told: set[tuple[str, str]] = set()  # what a field says of a programme stands in the report once
    question = facts.model["zinnen"]["overlap-vraag"]
    for ids in order[:_MOST_OVERLAPS]:
        places = grouped[ids]
        where = listing(places_words(facts, places))
        yield f"**{plain(facts.names(ids))}** doen iets op dezelfde plek: bij {plain(where)}. {plain(question)}"
        yield ""
        for difference in places[0]["verschil"]:
            said = {(difference["veld"], item_id) for item_id in difference["waarden"]}
            if said <= told or set(difference["waarden"].values()) <= {"geen", "onbekend"}:
                continue
            told |= said
            yield f"- {VERSCHIL_WOORD.get(difference['veld'], difference['veld'])}: {plain(difference_words(facts, difference))}"
        yield ""
    if len(order) > _MOST_OVERLAPS:
        yield f"Nog {count_words(len(order) - _MOST_OVERLAPS, 'groepje staat', 'groepjes staan')} in het werkblad."
        yield ""


def difference_words(facts: Facts, difference: Row) -> str:
    """'Home-Start: thuis; Stevig Ouderschap: thuis, consultatiebureau of CJG.' The marks stand in the line above."""
    if difference["veld"] == "relaties":
        return " ".join(dict.fromkeys(difference["waarden"].values()))
    parts = [
        f"{facts.programmes[i]['naam']}: {value_words(facts, difference, i)}" for i in difference["waarden"]
    ]
    return "; ".join(parts) + "."


def value_words(facts: Facts, difference: Row, item_id: str) -> str:
    """What one programme has; behind a level stand its year and its state."""
    value = str(difference["waarden"][item_id])
    if difference["veld"] == "schooltypen" and value == "geen":
        return "hoort niet bij een soort onderwijs"
    if difference["veld"] != "bewijs":
        return value
    whole = facts.evidence(item_id)
    if value == facts.label("bewijsniveaus", "onbekend") and facts.is_recognised(whole):
        return "geen oordeel voor dit preventieniveau"
    return value + facts.evidence_notes(item_id)


def practice_lines(facts: Facts) -> Iterator[str]:
    """Parels, puzzels and tips by title, with their page on the site; not what stands with a suggestion."""
    kinds = (
        ("parels", "Goede voorbeelden (parels)"),
        ("puzzels", "Lastige vragen (puzzels)"),
        ("tips", "Tips"),
    )
    before = read_before(facts)
    left = {kind: [i for i in facts.document[kind] if f"{kind}/{i}" not in before] for kind, _ in kinds}
    if not any(left.values()):
        return
    yield "## Om van te leren"
    yield ""
    yield "Een goed voorbeeld is geen bewijs dat het bij u ook werkt. De pagina staat op de site van Kansrijk."
    yield ""
    for kind, title in kinds:
        if left[kind]:
            yield f"### {title}"
            yield ""
            for item_id in left[kind][:_MOST_PAGES]:
                yield f"- {plain(facts.title(kind, item_id))} (pagina {kind}/{item_id})"
            if len(left[kind]) > _MOST_PAGES:
                yield f"- En nog {len(left[kind]) - _MOST_PAGES} in het werkblad."
            yield ""


def refused_lines(facts: Facts) -> Iterator[str]:
    """What was not suggested, counted per reason; and where it is not known whether it fits."""
    unknown = facts.document["onbekend_of_het_past"]
    if unknown:
        yield "## Onbekend of het past"
        yield ""
        yield "Zoek bij de eigenaar na wat hier niet bekend is, voor u deze programma's afschrijft."
        yield ""
        for row in unknown:
            yield f"- {plain(facts.brief(row['id']))}: niet bekend: {plain(listing([_field(v) for v in row['velden']]))}."
        yield ""
    rows = facts.document["niet_voorgesteld"]
    if not rows:
        return
    yield "## Niet voorgesteld"
    yield ""
    yield f"{count_words(len(rows), 'programma stellen', 'programma’s stellen')} wij niet voor. Het werkblad geeft per programma de reden."
    yield ""
    grouped: dict[str, list[str]] = {}
    for row in rows:
        grouped.setdefault(row["reden"]["veld"], []).append(row["id"])
    wanted = facts.asked.wanted
    near = [i for v in sorted(wanted, key=lambda v: -wanted[v].haste) for i in nearly(facts, v)]
    for field, ids in sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0])):
        names = [facts.name(i) for i in sorted(ids, key=lambda i: near.index(i) if i in near else len(near))]
        more = f" en nog {number(len(names) - _MOST_NAMES)}" if len(names) > _MOST_NAMES else ""
        yield f"- {REDEN_KOP.get(field, lower_first(field))} ({len(names)}): {plain(', '.join(names[:_MOST_NAMES]))}{more}."
    yield ""


def _field(name: str) -> str:
    words = {
        "leeftijd": "voor welke leeftijd het is", "preventieniveau": "op welk preventieniveau het werkt",
        "schooltypen": "voor welk onderwijs het is", "settings": "waar het plaatsvindt",
    }  # fmt: skip
    return words.get(name, name)
