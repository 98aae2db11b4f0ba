"""A filled-in issue form -> the file of an entry, with everything that is wrong with it.

Pure: the text of the issue, the files of the knowledge base and a date in; a file out. Nothing of what
people typed is ever run, and a name becomes a path only when it is an id.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kansrijk.issue_forms import (
    BESTAAND_ID,
    BESTAND,
    BRONNEN,
    NAGELEZEN,
    VERANDERD,
    WAAR,
    Vorm,
    Vraag,
    heading,
    questions,
)
from kansrijk.terminal import visible
from kennisbank.fields import Groep, Veld, fields_of
from kennisbank.kinds import SLUG, Getal, JaNee, Keuze, Lijst
from kennisbank.knowledge import Kennisbank
from kennisbank.layout import Collection, Entry, write_entry
from kennisbank.load import Loaded, load
from kennisbank.model.soorten import SOORTEN, Soort
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.problems import Problem, ProblemsFoundError, errors
from kennisbank.reading import Kind
from kennisbank.rules.bronnen import sourced_fields
from kennisbank.tidy import Tree, read_tree
from kennisbank.yaml_text import Scalar

MOST_CHARACTERS = 200_000
"""GitHub cuts an issue off at 65,536 characters; more than this is no issue."""
MOST_SOURCES = 100
"""A line without fields stands for all of them, so every line makes many; no entry has so many sources."""
NO_ANSWER = ("", "_No response_", "None")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,9})(?:\.[0-9]{0,4}[1-9])?")
_OPTION = re.compile(r"\(([a-z0-9-]+)\)(?:,\s*|$)")
_FENCE = re.compile(r"(`{3,}|~{3,})[a-z]*\n")


@dataclass
class Outcome:
    """What became of a form: the file it makes (`bestand`, None when there is none) and what is wrong with it."""

    vorm: Vorm | None
    soort: str = ""
    bestand: str | None = None
    yaml: str = ""
    problemen: list[Problem] = field(default_factory=list)

    def is_good(self) -> bool:
        """True when the file can be proposed."""
        return self.bestand is not None and not errors(self.problemen)


def read_issue(body: str, files: Mapping[str, bytes], kb: Kennisbank, today: dt.date) -> Outcome:
    """The entry that a filled-in form asks for; never raises on what people typed."""
    if len(body) > MOST_CHARACTERS:
        return _refused(None, "De tekst is te lang voor een formulier.", "Vul het formulier opnieuw in.")
    body = body.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8")
    if f"### {WAAR}\n" in body:
        return Outcome("melding")
    if f"### {BESTAAND_ID}\n" in body:
        return _update(body, files, today)
    for soort in SOORTEN:
        if f"### {heading(soort, 'id')}\n" in body:
            return _new(body, soort, files, kb, today)
    return _refused(None, "Dit is geen ingevuld formulier.", "Kies een formulier bij Issues, Nieuw issue.")


def _refused(vorm: Vorm | None, tekst: str, hulp: str, soort: str = "") -> Outcome:
    return Outcome(vorm, soort, problemen=[Problem("formulier", 1, 1, "", "formulier", "fout", tekst, hulp)])


def answers(body: str, headings: list[str]) -> dict[str, str] | str:
    """heading -> what stands below it; the heading that stands there twice, when one does."""
    found: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in body.split("\n"):
        name = line[4:].strip() if line.startswith("### ") else None
        if name in headings or name == "vakjes":
            if name in found:
                return name
            current = found[name] = []
        elif current is not None:
            current.append(line)
    texts = {name: "\n".join(lines).strip() for name, lines in found.items()}
    return {name: "" if text in NO_ANSWER else text for name, text in texts.items()}


def _twice(vorm: Vorm, kop: str, soort: str = "") -> Outcome:
    hulp = "Haal de regel weg die met ### begint, of vul het formulier opnieuw in."
    return _refused(vorm, f"Het kopje '{kop}' staat er twee keer.", hulp, soort)


def _new(body: str, soort: Soort, files: Mapping[str, bytes], kb: Kennisbank, today: dt.date) -> Outcome:
    asked = questions(soort, kb)
    given = answers(body, [q.kop for q in asked])
    if isinstance(given, str):
        return _twice("nieuw", given, soort.naam)
    item_id = given.get(heading(soort, "id"), "")
    if not SLUG.fullmatch(item_id) or len(item_id) > 60:
        hulp = "Gebruik kleine letters zonder accent, cijfers en streepjes, hooguit 60 tekens."
        said = f"Onder '{heading(soort, 'id')}' staat iets dat geen id kan zijn."
        return _refused("nieuw", said, hulp, soort.naam)
    path = f"{soort.map}/{item_id}.yml"
    if path in files:
        return _refused(
            "nieuw", f"'{item_id}' bestaat al.", "Gebruik het formulier Jaarlijkse update.", soort.naam
        )
    lines = sum(bool(line.strip()) for line in given.get(BRONNEN, "").split("\n"))
    if lines > MOST_SOURCES:
        told = f"Onder '{BRONNEN}' staan {lines} regels; {MOST_SOURCES} is het meeste."
        return _refused("nieuw", told, "Schrijf voor elke bron één regel.", soort.naam)
    data = _data(soort, asked, given, today)
    return _checked(Outcome("nieuw", soort.naam, path, write_entry(soort.naam, data)), files, today)


def _data(soort: Soort, asked: list[Vraag], given: Mapping[str, str], today: dt.date) -> dict[str, Any]:
    data: dict[str, Any] = {name: _empty(f) for name, f in fields_of(soort.cls).items()}
    for question in asked:
        if question.veld is None:
            continue
        name, _, part = question.kop.removesuffix(f" van de {soort.naam}").partition(".")
        value = _value(given.get(question.kop, ""), question.veld)
        if part:
            data[name][part] = value
        else:
            data[name] = value
    data |= {
        "status": "concept",
        "versie": 1,
        "wijzigingen": [{"op": today.isoformat(), "wat": "Eerste versie, via het formulier op GitHub."}],
    }
    data[BRONNEN] = _sources(given.get(BRONNEN, ""), data, soort, today)
    # Who fills in where it stands has read it; the oldest day is that of all sources together.
    days = sorted(row["geraadpleegd"] for row in data[BRONNEN])
    if days and all(map(_is_day, days)):
        data["controle"]["bronnen"] = days[0]
    return data


def _empty(f: Veld) -> Any:
    """The value of a field nobody filled in."""
    kind = f.kind
    if kind.onbekend:
        return ONBEKEND
    if kind.geen:
        return GEEN
    if isinstance(kind, Groep):
        return {name: _empty(part) for name, part in fields_of(kind.cls).items()}
    if isinstance(kind, Lijst):
        return []
    return False if isinstance(kind, JaNee) else None


def _value(text: str, f: Veld) -> Any:
    kind = f.kind
    if not text:
        return _empty(f)
    if isinstance(kind, Lijst):
        if text == ONBEKEND and kind.onbekend:
            return ONBEKEND
        if isinstance(kind.van, Keuze):
            return _OPTION.findall(text) or [part.strip() for part in text.split(",") if part.strip()]
        lines = (re.sub(r"^[-*]\s+", "", line.strip()) for line in text.split("\n"))
        return [line for line in lines if line]
    return _single(" ".join(text.split()), kind)


def _single(text: str, kind: Kind) -> Any:
    if isinstance(kind, JaNee) and text in ("ja", "nee"):
        return text == "ja"
    if isinstance(kind, Getal) and _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    if isinstance(kind, Keuze) and (found := _OPTION.findall(text)):
        return found[-1]
    return text


def _sources(text: str, data: Mapping[str, Any], soort: Soort, today: dt.date) -> list[dict[str, Any]]:
    """The lines 'bron | plaats | dag | velden'; a line without fields supports all that is known and not yet named."""
    rows = [[part.strip() for part in line.split("|")] for line in text.split("\n") if line.strip()]
    rows = [row + [""] * (4 - len(row)) for row in rows]
    named = {name.strip() for row in rows for name in row[3].split(",")}
    known = [
        name
        for name in sourced_fields(soort.cls)
        if name not in named and name not in (BRONNEN,) and data.get(name) not in (ONBEKEND, GEEN, None, [])
        and not (isinstance(data.get(name), dict) and set(data[name].values()) <= {ONBEKEND, GEEN})
    ]  # fmt: skip
    found = []
    for bron, plaats, dag, velden, *_ in rows:
        supports = [name.strip() for name in velden.split(",") if name.strip()] or known
        found.append(
            {"bron": bron.lstrip("-* "), "plaats": plaats, "geraadpleegd": dag or today.isoformat(), "onderbouwt": supports}
        )  # fmt: skip
    return found


_ASKED = {
    BESTAAND_ID: "Vul het laatste stuk van het webadres van de pagina in, bijvoorbeeld voorzorg.",
    VERANDERD: "Schrijf daar in één zin wat er veranderde, of dat alles nog klopt.",
}
"""What an update cannot do without, and what to fill in there. Who edits an issue may take a heading out."""


def _update(body: str, files: Mapping[str, bytes], today: dt.date) -> Outcome:
    given = answers(body, [BESTAAND_ID, VERANDERD, NAGELEZEN, BESTAND])
    if isinstance(given, str):
        return _twice("update", given)
    for kop, hulp in _ASKED.items():
        if not given.get(kop):
            return _refused("update", f"Onder '{kop}' staat niets.", hulp)
    item_id = given[BESTAAND_ID].strip().strip("/").rpartition("/")[2]
    paths = {soort: f"{soort.map}/{item_id}.yml" for soort in SOORTEN}
    found = [(soort, path) for soort, path in paths.items() if SLUG.fullmatch(item_id) and path in files]
    if not found:
        return _refused(
            "update", "Dit item bestaat niet.", "Kijk naar het laatste stuk van het webadres van de pagina."
        )
    soort, path = found[0]
    text = given.get(BESTAND, "")
    pasted = _unfenced(text)
    try:
        old = read_tree(files[path], soort.naam, path)
        tree = read_tree(f"{pasted}\n".encode(), soort.naam, path) if pasted.strip() else old
    except ProblemsFoundError as error:
        hulp = f"Plak bij '{BESTAND}' het hele bestand, of laat dat vak leeg."
        faults = [p._replace(hulp=f"{p.hulp} {hulp}") for p in error.problems]
        return Outcome("update", soort.naam, None, problemen=faults)
    if tree.field("id") != Scalar(item_id, False):
        return _refused(
            "update", "Het id in het nieuwe bestand is een ander.", "Een id verandert nooit.", soort.naam
        )
    _note(tree, given, _versie(old), today)
    return _checked(Outcome("update", soort.naam, path, tree.text()), files, today)


def _unfenced(text: str) -> str:
    """What stands between the marks of a block of code, when the whole text is one."""
    opened, body = _FENCE.match(text), text.rstrip()
    if opened is None or not body.endswith(opened[1], opened.end()):
        return text
    return body[opened.end() : -len(opened[1])].removesuffix("\n")


def _versie(tree: Tree) -> str:
    value = tree.field("versie")
    return value.tekst if isinstance(value, Scalar) else ""


def _note(tree: Tree, given: Mapping[str, str], old_version: str, today: dt.date) -> None:
    """Write down who read it and what changed, unless the new file says so already."""
    controle, wijzigingen = tree.field("controle"), tree.field("wijzigingen")
    if given.get(NAGELEZEN) and isinstance(controle, Collection):
        for entry in controle.entries:
            if entry.key and entry.key.tekst == "inhoud":
                entry.value = (
                    Scalar(given[NAGELEZEN], True)
                    if _is_day(given[NAGELEZEN])
                    else Scalar(given[NAGELEZEN], False)
                )
    if not isinstance(wijzigingen, Collection) or _versie(tree) != old_version:
        return
    change = [
        ("op", Scalar(today.isoformat(), True)),
        ("wat", Scalar(" ".join(given[VERANDERD].split()), False)),
    ]
    group = Collection(False, [Entry(Scalar(name, False), value) for name, value in change])
    wijzigingen.entries.append(Entry(None, group))
    for entry in tree.root.entries:
        if entry.key and entry.key.tekst == "versie":
            entry.value = Scalar(str(len(wijzigingen.entries)), True)


def _is_day(text: str) -> bool:
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None


def _checked(outcome: Outcome, files: Mapping[str, bytes], today: dt.date) -> Outcome:
    assert outcome.bestand is not None
    loaded: Loaded = load({**files, outcome.bestand: outcome.yaml.encode()}, today)
    outcome.problemen = [_for_form(p, outcome.vorm) for p in loaded.problems if p.bestand == outcome.bestand]
    return outcome


_SOURCE_FIELD = re.compile(rf"{BRONNEN}(?:\[\d+\]\.(?:bron|plaats))?")
_SOURCE_HELP = (
    "Schrijf bij bronnen voor elke bron een regel: bron | plaats | dag | velden. Staat uw bron niet op de lijst? "
    "Noem titel, jaar en webadres in een reactie; de redactie zet hem erbij."
)


def _for_form(problem: Problem, vorm: Vorm | None) -> Problem:
    """The same problem for somebody who sees a box with lines instead of a list of groups."""
    is_source = vorm == "nieuw" and problem.ernst == "fout" and _SOURCE_FIELD.fullmatch(problem.veld)
    return problem._replace(hulp=_SOURCE_HELP) if is_source else problem


def as_comment(outcome: Outcome) -> str:
    """What is said below the issue: what happens now, or what has to be mended."""
    if outcome.vorm == "melding":
        return "Dank u wel. Een redacteur leest uw melding.\n"
    if outcome.is_good():
        lines = [
            "Dank u wel. Uw formulier is goed te lezen en er staat een voorstel klaar. Een redacteur kijkt ernaar.",
            "",
        ]
    else:
        lines = [
            "Dank u wel. Er moet nog iets veranderen voor wij er een voorstel van kunnen maken.",
            "Pas de tekst van dit issue aan (rechtsboven: Edit). Daarna kijken wij vanzelf opnieuw.",
            "",
        ]
    if outcome.problemen:
        # In a block of code nobody is called and nothing is a link; what would hide or turn text is written out.
        said = visible(
            "\n".join(f"{p.veld or 'formulier'}: {p.tekst}\n    {p.hulp}" for p in outcome.problemen)
        )
        fence = "`" * (max((len(run) for run in re.findall("`+", said)), default=0) + 3)
        lines += [f"{fence}text", said, fence]
    return "\n".join(lines).rstrip() + "\n"
