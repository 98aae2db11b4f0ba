"""What the words beside a name say of how a programme stands: stopped, planned, a trial, full, not everywhere, or not sure.

Who writes more than a name mostly writes it apart: in brackets, or behind a comma, a colon or a dash. Each such part is
read by itself. One that speaks of time or standing and cannot be read for sure says `onbekend`: to ask costs less than to
count as present what is not. `kansrijk/web/name_remark.js` is the same in the browser: the same words.
"""

from __future__ import annotations

import re

from kennisbank.names import words
from matcher.name_reach import ONLY_THERE, is_somewhere
from matcher.name_when import today
from matcher.name_words import is_a_year

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

TRIED, FULL, IN_PART = "proef", "vol", "deels"
"""Active all the same, but not to be counted on."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STOPPED = _set(
    "gestopt gestaakt stopgezet beeindigd opgeheven afgeschaft wegbezuinigd vervallen weggevallen afgelopen geschrapt "
    "uitgefaseerd afgebouwd opgezegd geannuleerd afgeblazen ingetrokken opgedoekt ontmanteld gesneuveld uitgevallen afgevallen verdwenen"
)
_NOT_YET_OVER = _set(
    "wordt worden gaat gaan zal zullen binnenkort straks mogelijk misschien deels gedeeltelijk tijdelijk bijna"
)
_UNSURE = _set(
    "misschien eventueel waarschijnlijk wellicht onzeker onduidelijk twijfel voorbehoud overwegen overwogen overweging wens gewenst "
    "ambitie verkenning verkennen verkend orientatie orienteren orienterend offerte aanvraag aangevraagd subsidieaanvraag besluit "
    "besluitvorming losgelaten gepauzeerd stilgelegd slapend slaapt sluimert sluimerend opgeschort onderbroken vacature "
    "personeelstekort uitgesteld verlopen afgerond ooit voorstel voornemen helaas bezuiniging bezuinigingen stopt eindigt heroverwogen "
    "heroverweging onderhandeling gezocht tijdelijk ijskast koelkast aflopend aanbesteding aanbesteed nagaan navragen uitzoeken checken bespreken beraad discussie teruggetrokken terugtrekken vertrokken pensioen bevroren stagneert stagnatie geparkeerd afgewezen mislukt intentie voornemens voorgesteld beslist beslissing overgeslagen overslaan steigers pijplijn klaar tekort tekorten gebrek werving vervangen ntb toegezegd"
)
_UNSURE_STEMS = (
    "tijdelijk", "besliss", "besluit", "verken", "orient", "onzeker", "onduidelijk", "twijfel", "gepauz", "pauzer", "opgeschor", "bezuinig",
    "afbouw", "opgehoud", "uitstel", "uitgestel", "aangevra", "akkoord", "goedkeuring", "heroverw", "stopzet", "beeindiging", "opheff", "opzeg",
)  # fmt: skip
"""How words begin that say in any form that it is not sure."""
_UNSURE_SAID = (
    "status onbekend", "onbekend of", "loopt af", "loopt ten einde", "loopt dit nog", "loopt dat nog", "loopt het nog", "loopt niet",
    "draait niet", "ligt stil", "staat stil", "on hold", "op pauze", "stand by", "in de wacht", "wacht op", "wachten op", "wachten nog op", "in onderzoek",
    "wordt onderzocht", "we willen", "wij willen", "willen we", "willen wij", "zouden we", "zouden wij", "wij overwegen", "gaat stoppen",
    "gaan stoppen", "zal stoppen", "we stoppen", "wij stoppen", "stoppen we", "we gehad", "wij gehad", "al gehad", "keer gedaan",
    "niet actief", "niet gebruikt", "niet in gebruik", "niet beschikbaar", "niet ingezet", "niet uitgevoerd", "niet aanwezig",
    "niet gestart", "nog te", "nog op te", "in te kopen", "aan te schaffen", "nog geen", "n t b", "nader te", "weet niet", "weten niet", "volgens mij", "geloof ik", "denk ik", "dacht ik", "zou kunnen", "op termijn", "wacht nog op", "laatste jaar", "laatste keer", "het laatst", "laatst in", "deden we", "hadden we", "tot vorig jaar", "tot voor kort", "trekt zich terug", "trok zich terug", "niet doorgegaan", "gaat niet door", "gaan niet door", "niet toegekend", "te weinig", "te duur", "even geen", "even niet", "dit jaar geen", "jaar over", "laatste groep", "laatste ronde", "laatste lichting", "op de rol", "niet gelukt", "niet van de grond", "uit dienst", "onder druk", "op de tocht", "op zoek", "op de agenda", "opgegaan in", "in gesprek over",
)  # fmt: skip
_UNSURE_ALONE = _set(
    "nee weg gesloten check plan plannen herstart niet pauze wensen idee concept vroeger stil eenmalig mogelijk onbekend gesprek"
)
"""Only when the part says nothing else, or ends in it: 'vroeger Op volle kracht' is its old name."""
_UNSURE_AT_THE_END = _set("vroeger eenmalig weg nee")
_LACKED = _set(
    "trainer trainers geld budget middelen personeel aanbieder uitvoerder vrijwilligers licentie financiering docent docenten formatie "
    "animo belangstelling deelnemers aanmeldingen uren subsidie"
)
_PLANNED = _set(
    "gepland ingepland beoogd beoogde voorgenomen oprichting opstart opstartfase voorbereid voorbereidingsfase binnenkort"
)
_PLANNED_SAID = (
    "in voorbereiding", "de planning", "in planning", "in ontwikkeling", "wordt ontwikkeld", "volgend jaar", "volgend schooljaar", "komend jaar", "komend schooljaar", "gaat starten",
    "gaan starten", "nog starten", "komt eraan", "komt er aan", "komt nog", "wordt ingevoerd", "nog ingevoerd", "jaar ingevoerd",
    "schooljaar ingevoerd", "wordt opgestart", "nog in te voeren", "in te voeren", "start later",
)  # fmt: skip
_BEGUN = _set("gestart begonnen ingevoerd opgestart van")
_EVERY = _set("alle allemaal iedereen overal elke ieder iedere volledig helemaal compleet")
_COMES = _set("start starten begint beginnen komt invoering ingevoerd gaat aanvang vanaf")
_SINCE_OR_UNTIL = _set("sinds tot m al")
_UNTIL = _set("tot t m en met")
_IS_DONE = _set("is was afgerond eenmalig in het gedaan gegeven eind begin zomer najaar voorjaar schooljaar")
_SCHOOLING = _set("nascholing scholing bijscholing")
"""Of what is planned the name goes before it: 'Helder op School nascholing gepland'."""
_EACH_YEAR = _set("elk elke ieder iedere jaarlijks keer maandelijks wekelijks doorlopend")
_NO_ROOM = _set(
    "wachtlijst wachtlijsten wachttijd wachttijden volgeboekt aanmeldstop clientenstop opnamestop patientenstop intakestop instroomstop "
    "plaatsingsstop"
)
_NO_ROOM_SAID = (
    "max aantal", "instroom gesloten", "aanmelding gesloten", "aanmeldingen gesloten", "maximum bereikt", "geen plek", "geen plekken", "geen plaats", "geen plaatsen", "geen ruimte", "geen capaciteit", "zit vol", "is vol", "zijn vol", "nu vol",
    "helemaal vol",
)  # fmt: skip
_TRIALS = _set(
    "pilot pilots pilotfase pilotproject pilotperiode proef proefproject proefperiode proeftuin experiment testfase uitgeprobeerd tryout testlicentie proeflicentie proefabonnement "
    "uitproberen proefdraaien"
)
_PARTLY = _set(
    "invoering implementatie invoeringstraject implementatietraject startfase beginfase kleinschalig mondjesmaat incidenteel sporadisch deels gedeeltelijk uitrol implementatiefase invoeringsfase opbouwfase"
)
_PARTLY_SAID = (
    "in opbouw", "eerste stappen", "nog maar", "kleine schaal", "zeer beperkt", "heel beperkt", "try out", "wordt uitgerold", "invoering loopt", "invoering bezig", "implementatie loopt", "deel van de", "deel van onze", "niet overal",
    "niet alle", "niet iedereen", "niet op alle", "niet in alle", "niet bij alle", "niet volledig",
)  # fmt: skip
_DENIED_DEED = "(?:ge|ver|be|ont|her|door|voort|af|op|uit|in|aan)[a-z]+(?:d|t|en)"
_HARMLESS = _set(
    "verplicht erkend gecertificeerd geaccrediteerd bewezen gebonden betaald inbegrepen bekend aangeboren begeleid opgenomen verwezen"
)
"""What may be denied of a programme that runs: 'niet verplicht'. Another deed that was not done is asked about."""
_A_FEW = _set("enkele sommige paar")
_UNITS = ("scholen", "locaties", "wijken", "klassen", "groepen", "teams", "gemeenten", "praktijken", "dorpen", "kernen")  # fmt: skip
_MONTHS = _set(
    "januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec "
    "voorjaar zomer najaar herfst winter kwartaal q1 q2 q3 q4 schooljaar"
)
_NO_REMARK = (
    "op aanvraag", "na aanvraag", "aanvraag via", "op wens", "geen wachtlijst", "geen wachttijd", "zonder wachtlijst",
    "zonder wachttijd", "wachtlijst ondersteuning", "tijdens wachttijd", "niet gestopt", "niet vervallen", "niet beeindigd", "stoppen met",
    "gestopt met", "na pilot", "na een pilot", "na de pilot",
)  # fmt: skip
"""Said of something else, or the opposite; what is left is read on."""
_OF_SOMETHING_ELSE = _set(
    "ook rest overige uitbreiding uitbreiden uitgebreid verbreding evaluatie geevalueerd verlenging verlengd herhaling vervolg scholing bijscholing nascholing"
)
"""What is planned is then not the programme: 'uitbreiding gepland', 'vanaf 2027 ook in Zuid'."""
_GIVEN = _set(
    "aangeboden gegeven ingezet uitgevoerd gebruikt actief beschikbaar mogelijk sinds per vanaf in na wegens vanwege door ivm i omdat want nu dit van bij op"
)
_TAILS = (
    _STOPPED
    | _set(
        "gepland aangevraagd uitgesteld stopt gepauzeerd opgeschort binnenkort pilot misschien mogelijk eventueel verkenning tot behalve geweest"
    )
    | {"t m"}
)
_LONG_TAILS = (
    "niet meer", "in voorbereiding", "in ontwikkeling", "in aanvraag", "in opstart", "nog niet", "on hold", "ligt stil", "volgend jaar",
    "volgend schooljaar", "start volgend", "start pas", "gaat starten", "gaat nog", "we willen", "wij willen", "status onbekend", "loopt af",
    "loopt niet", "loopt dit", "loopt dat", "loopt het", "wordt voorbereid", "wordt ingevoerd", "wordt nog", "onder voorbehoud", "onbekend of",
    "in verkenning", "in opbouw", "op pauze", "staat stil", "nu even", "komt in", "deden we", "hadden we", "gaat niet", "gaat stoppen", "gaan stoppen", "wordt opgestart", "wacht nog", "wacht op", "in overweging",
    "in onderzoek", "afgerond in", "eenmalig in", "alleen op", "alleen in", "alleen bij", "alleen nog", "alleen groep", "alleen klas",
    "alleen team", "alleen locatie", "enkel op", "enkel in", "uitsluitend op", "uitsluitend in",
)  # fmt: skip
"""What may stand right behind a name; other words may be of the name."""
_LEADS = _set(
    "is zijn was werd wordt worden nu inmiddels helaas al weer tijdelijk even deels per sinds in eind begin loopt pas verkenning"
)
_FRONT = _set(
    "voorbereiding voor vanaf per in sinds het begin medio eind nog niet pas gaat meer van start wordt we wij"
)
_SIGNS = (
    _STOPPED | _UNSURE | _UNSURE_ALONE | _PLANNED | _COMES | _NO_ROOM | _TRIALS | _PARTLY | _A_FEW
    | ONLY_THERE | _set("geweest niet geen loopt draait ligt staat hold by voorbereiding wacht wachten onderzoek onderzocht willen zouden stoppen gehad gedaan nog vol volgend komend "
           "opbouw uitgerold bezig deel ontwikkeling ontwikkeld voeren implementatie opgestart even eerste maar instroom zonder op planning bepalen nader weet weten volgens geloof denk dacht termijn laatste laatst deden hadden vorig kort terug "
           "door doorgegaan toegekend gelukt grond dienst druk tocht zoek agenda opgegaan schaal beperkt try zou kunnen kopen schaffen bespreken tot m t b duur even jaar rol max maximum weinig")
)  # fmt: skip
"""Every remark has one of these, or a year, and hardly any name."""
_BREAK = r"[()\[\],;]|:(?= |$)| ?[–—] ?| - "
_OPENS, _SHUTS = ("(", "["), (")", "]")
_WORD = r"[^ ]+"
_CAPITAL = " [\"'‘“]?[A-Z]"
_LONGEST_TAIL, _LONGEST_NO, _LONGEST_LINE = 10, 5, 600
"""A longer text than that is no line of an offering, and would take long."""
_STRONGEST = ("gestopt", "onbekend", "gepland", FULL, TRIED, IN_PART)


class Remark:
    """What a line says beside its name: the name, what it says, and whether nothing else stands behind it."""

    __slots__ = ("kind", "last", "naam")

    def __init__(self, naam: str, kind: str, last: bool) -> None:
        self.naam, self.kind, self.last = naam, kind, last


def remark_in(text: str, vandaag: str = "") -> Remark | None:
    """What a line says of how its programme stands on the day `vandaag` (ISO date, '' for the real one); None when it says nothing of it.

    The kind is a status (gestopt, gepland, onbekend), or why what runs is not to be counted on (TRIED, FULL, IN_PART).
    """
    said = words(text) if len(text) <= _LONGEST_LINE else []
    if _SIGNS.isdisjoint(said) and not any(is_a_year(w) or w.startswith(_UNSURE_STEMS) for w in said):
        return None
    year = int((vandaag or today())[:4])
    parts = [part for part in _parts(text) if words(text[part[1] : part[2]])]
    if not parts:
        return None
    if (ahead := _ahead(text, parts, year)) is not None:
        return ahead
    found: list[tuple[str, int]] = []
    _, first, end = parts[0]
    tail = _tail(text, first, end, year)
    if tail is not None:
        found.append(tail)
    bare = (
        0  # parts that say nothing of this, before the first remark in its brackets or behind it outside them
    )
    for sign, start, stop in parts[1:]:
        said = words(text[start:stop])
        kind = "" if found and _is_a_date(said) else part_kind(said, year)
        if kind:
            opening = _opening(text, sign)
            # A name in the remark is to be read too: '(pilot Kind naar Gezonder Gewicht)', 'pilot met KIES'.
            own = text[start:stop].strip(" ")
            bare += (not found and opening != sign) or "met" in said or re.search(_CAPITAL, own) is not None
            found.append((kind, opening))
        elif found and text.count("(", 0, start) == text.count(")", 0, start):
            bare += 1
    naam = text[: found[0][1]].rstrip(" ,;:–—-[(") if found else ""
    if not naam.strip(" "):
        return None
    kinds = {kind for kind, _ in found}
    # Stopped and planned again, or the other way round: who knows.
    kind = (
        "onbekend"
        if {"gestopt", "gepland"} <= kinds
        else next(strong for strong in _STRONGEST if strong in kinds)
    )
    return Remark(naam.strip(" "), kind, bare == 0)


def _parts(text: str) -> list[tuple[int, int, int]]:
    """Where what sets a part apart begins, and where the part begins and ends."""
    parts, sign, start = [], 0, 0
    for found in re.finditer(_BREAK, text):
        parts.append((sign, start, found.start()))
        sign, start = found.start(), found.end()
    return [*parts, (sign, start, len(text))]


def _opening(text: str, sign: int) -> int:
    """Where the brackets begin that a part stands in, or what sets it apart."""
    before = text[: sign + 1]
    for opens, shuts in zip(_OPENS, _SHUTS, strict=True):
        if before.count(opens) > before.count(shuts):
            return before.rindex(opens)
    return sign


def _ahead(text: str, parts: Sequence[tuple[int, int, int]], year: int) -> Remark | None:
    """A remark before the name: 'Gestopt: VoorZorg', 'pilot VoorZorg'."""
    _, start, end = parts[0]
    said = words(text[start:end])
    if len(parts) > 1 and text[parts[1][0] : parts[1][0] + 1] == ":":
        kind = part_kind(said, year)
        known = all(
            w in _TAILS or w in _PLANNED or w in _FRONT or w in _MONTHS or w in _TRIALS or w.isdigit()
            for w in said
        )
        return Remark(text[parts[1][1] :].strip(" "), kind, True) if kind and known else None
    if said[0] in ("pilot", "proef") and len(said) > 1:
        rest = text[start:end].lstrip(" ")[len(said[0]) :].lstrip(" ") + text[end:]
        return Remark(rest.strip(" "), TRIED, True) if rest.strip(" ") in text else None
    return None


def _tail(text: str, start: int, end: int, year: int) -> tuple[str, int] | None:
    """The remark right behind a name in one part, and where it begins: 'KIES gestopt wegens geldgebrek'."""
    chunks = [(m.start() + start, " ".join(words(m[0]))) for m in re.finditer(_WORD, text[start:end])]
    chunks = [chunk for chunk in chunks if chunk[1]]
    for at in range(1, len(chunks)):
        pair = f"{chunks[at][1]} {chunks[at + 1][1]}" if at + 1 < len(chunks) else ""
        if chunks[at][1] not in _TAILS and pair not in _LONG_TAILS:
            continue
        first = at
        while first > 1 and (chunks[first - 1][1] in _LEADS or is_a_year(chunks[first - 1][1])):
            first -= 1
        behind = [w for _, said in chunks[first:] for w in said.split(" ")]
        # 'online mogelijk' says how, 'mogelijk vanaf 2027' says whether.
        if len(behind) > _LONGEST_TAIL or (chunks[at][1] == "mogelijk" and at + 1 == len(chunks)):
            continue
        kind = part_kind(behind, year)
        if kind == "gepland" and first > 1 and chunks[first - 1][1] in _SCHOOLING:
            first -= 1
        if kind:
            return kind, chunks[first][0]
    return None


def _is_a_date(said: Sequence[str]) -> bool:
    """Whether a part is only the day of what was said before it: 'gepland: jan 2027'."""
    return all(w in _MONTHS or w in _FRONT or w in _UNTIL or w.isdigit() for w in said)


def _years(said: Sequence[str], until: bool) -> list[int]:
    """The years in a part; of 'schooljaar 24/25' the first, or the second when it says until when."""
    years = [int(w) for w in said if is_a_year(w)]
    for at, word in enumerate(said[:-2]):
        pair = said[at + 1 : at + 3]
        if word == "schooljaar" and all(len(w) == 2 and w.isdigit() for w in pair):
            years.append(2000 + int(pair[1] if until else pair[0]))
    return years


def part_kind(given: Sequence[str], year: int) -> str:
    """What one part says of how a programme stands, or '' when it is about something else."""
    padded = f" {' '.join(given)} "
    for phrase in _NO_REMARK:
        padded = padded.replace(f" {phrase} ", " ")
    said = padded.split()
    if not said or "die" in said or (said[0] == "voor" and not any(is_a_year(w) for w in said)):
        return ""  # for whom it is
    if any(w in _STOPPED for w in said):
        return "onbekend" if any(w in _NOT_YET_OVER for w in said) else "gestopt"
    if _is_over(said, year):
        return "gestopt"
    denied = _denied(said, padded)
    if denied:
        return denied
    until = "tot" in said or "m" in said
    years = _years(said, until)
    if until and years and max(years) <= year and _is_a_date(said):
        return "onbekend"
    later = not until and any(y > year for y in years)
    if _is_unsure(said, padded):
        return "gepland" if "uitgesteld" in said and later else "onbekend"
    other = any(w in _OF_SOMETHING_ELSE for w in said)
    if any(w in _PLANNED for w in said) or any(f" {phrase} " in padded for phrase in _PLANNED_SAID):
        return "" if other else "gepland"
    if (
        any(w in _NO_ROOM for w in said)
        or said[-1] == "vol"
        or any(f" {phrase} " in padded for phrase in _NO_ROOM_SAID)
    ):
        return FULL
    if later:
        comes = any(w in _COMES or w in _TRIALS for w in said) or said[0] in ("in", "per")
        return "" if other else "gepland" if comes else "onbekend"
    if any(w in _TRIALS for w in said):
        past = any(is_a_year(w) and int(w) < year for w in said)
        return "onbekend" if past and _SINCE_OR_UNTIL.isdisjoint(said) and "vanaf" not in said else TRIED
    if _is_partly(said, padded, year):
        return IN_PART
    undated = not any(is_a_year(w) for w in said) and any(w in _MONTHS for w in said)
    comes = undated and any(w in _COMES for w in said)
    return "onbekend" if comes and not other and _EACH_YEAR.isdisjoint(said) else ""


def _is_over(said: Sequence[str], year: int) -> bool:
    """Whether it was there: 'geweest', 'afgerond in 2023', 'eenmalig in 2022'."""
    if said[-1] == "geweest":
        return all(w in _LEADS for w in said[:-1])
    years = [int(w) for w in said if is_a_year(w)]
    done = "afgerond" in said or said[0] == "eenmalig"
    return (
        done
        and len(years) > 0
        and max(years) <= year
        and all(w in _IS_DONE or w in _MONTHS or w.isdigit() for w in said)
    )


def _denied(said: Sequence[str], padded: str) -> str:
    """What a part with 'niet' or 'geen' says, or '' when that says nothing of how it stands."""
    if " niet meer " in padded:
        rest = padded.partition(" niet meer ")[2].split()
        if not rest or rest[0] in _GIVEN or is_a_year(rest[0]):
            return "gestopt"
    if " nog niet " in padded:
        rest = padded.partition(" nog niet ")[2].split()
        if any(w in _EVERY for w in rest):
            return IN_PART
        return "gepland" if rest and rest[0] in _BEGUN else "onbekend"
    if said[-1] == "niet" and len(said) <= _LONGEST_NO:
        return "onbekend"
    if "niet" in said:
        deed = said[said.index("niet") + 1 :][:1]
        if deed and deed[0] not in _HARMLESS and re.fullmatch(_DENIED_DEED, deed[0]) is not None:
            return "onbekend"
    if "geen" in said:
        lacked = said[said.index("geen") + 1 :]
        if lacked and (lacked[0] in _LACKED or lacked[-1] == "meer"):
            return "onbekend"
    # 'zonder trainer', 'budget op'
    if "zonder" in said and any(w in _LACKED for w in said[said.index("zonder") + 1 :][:1]):
        return "onbekend"
    return "onbekend" if len(said) == 2 and said[0] in _LACKED and said[1] == "op" else ""


def _is_unsure(said: Sequence[str], padded: str) -> bool:
    return (
        any(w in _UNSURE or w.startswith(_UNSURE_STEMS) for w in said)
        or any(f" {phrase} " in padded for phrase in _UNSURE_SAID)
        or said[0] == "mogelijk"
        or (said[-1] in _UNSURE_ALONE and (len(said) == 1 or said[-1] in _UNSURE_AT_THE_END))
        or (said[0] == "eenmalig" and any(is_a_year(w) for w in said))
    )


def _is_partly(said: Sequence[str], padded: str, year: int) -> bool:
    if any(is_a_year(w) and int(w) < year for w in said):
        return False
    few = any(
        w in _A_FEW and said[at + 1 : at + 2] and said[at + 1].endswith(_UNITS) for at, w in enumerate(said)
    )
    return (
        few
        or (is_somewhere(said) and _MONTHS.isdisjoint(said))
        or any(w in _PARTLY for w in said)
        or said == ["beperkt"]
        or any(f" {phrase} " in padded for phrase in _PARTLY_SAID)
    )
