"""The issue forms on GitHub, made out of the model and the vocabularies: which questions, in which order, with which choices.

Pure: a Kennisbank in, path -> text out. `kansrijk referentie` writes them, and `kansrijk.issue_body`
reads what people filled in with the very same questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from kennisbank.fields import Groep, Veld, fields_of
from kennisbank.kinds import Id, JaNee, Keuze, Lijst, Tekst
from kennisbank.knowledge import Kennisbank
from kennisbank.model.soorten import SOORTEN, Soort
from kennisbank.no_value import GEEN, ONBEKEND
from kennisbank.reading import Kind

FOLDER = ".github/ISSUE_TEMPLATE"
LABEL = "formulier"
"""The label of every form that becomes a pull request."""
OURS = (
    "status",
    "vroegere_ids",
    "vervangen_door",
    "familie",
    "basisaanbod",
    "kanttekeningen",
    "kanttekening_kort",
    "controle",
    "versie",
    "wijzigingen",
)
"""Fields that an editor fills in."""  # fmt: skip
SHORT = 220
"""A text up to this length is asked on one line."""
BRONNEN = "bronnen"
BESTAAND_ID = "id van het bestaande item"
VERANDERD = "wat er veranderd is"
NAGELEZEN = "nagelezen op"
BESTAND = "het nieuwe bestand"
WAAR = "waar klopt iets niet"
BOXES = (
    "Bij elk feit staat een bron, met plaats en datum.",
    "De eigenaar is akkoord, of ik ben de eigenaar.",
    "Er staan geen gegevens in over herkenbare kinderen of gezinnen.",
    "De tekst is in eigen woorden geschreven.",
)

Vorm = Literal["nieuw", "update", "melding"]


@dataclass(frozen=True)
class Vraag:
    """One question of a form: the heading people see, and what kind of value it asks for."""

    kop: str
    veld: Veld | None
    element: dict[str, Any]


def heading(soort: Soort, name: str) -> str:
    """The heading above a field: the field's own word; the id also tells the kind of entry."""
    lidwoord = "van de"
    return f"id {lidwoord} {soort.naam}" if name == "id" else name


def questions(soort: Soort, kb: Kennisbank) -> list[Vraag]:
    """What the form for a new entry of this kind asks, in the order of the model."""
    return list(_questions(soort, kb))


def _questions(soort: Soort, kb: Kennisbank) -> Iterator[Vraag]:
    for name, f in fields_of(soort.cls).items():
        if name in OURS:
            continue
        if name == BRONNEN:
            yield _sources()
        elif isinstance(f.kind, Groep):
            inner = fields_of(f.kind.cls)
            if any(_is_nested(part.kind) for part in inner.values()):
                continue
            for part_name, part in inner.items():
                yield _question(f"{name}.{part_name}", part, kb)
        elif not _is_nested(f.kind):
            yield _question(heading(soort, name), f, kb)


def _is_nested(kind: Kind) -> bool:
    return isinstance(kind, Groep) or (isinstance(kind, Lijst) and isinstance(kind.van, Groep))


def _question(kop: str, f: Veld, kb: Kennisbank) -> Vraag:
    kind = f.kind
    part = kind.van if isinstance(kind, Lijst) else kind
    asked: dict[str, Any] = {"label": kop}
    required = not (kind.onbekend or kind.geen or (isinstance(kind, Lijst) and not kind.minstens))
    if isinstance(part, JaNee):
        soort = "dropdown"
        asked |= {"description": f.uitleg, "options": ["ja", "nee"] + ([ONBEKEND] if kind.onbekend else [])}
    elif isinstance(part, Keuze) and part.uit in kb.vocabulaire:
        soort = "dropdown"
        asked |= {"description": _explained(f), "options": options(part, kb)}
        if isinstance(kind, Lijst):
            asked["multiple"] = True
    else:
        listed = isinstance(kind, Lijst)
        links = isinstance(part, Keuze)
        long = (listed and not links) or (isinstance(part, Tekst) and part.tekens > SHORT)
        soort = "textarea" if long else "input"
        how = " Eén per regel." if listed and not links else " Ids, met een komma ertussen." if listed else ""
        asked |= {"description": _explained(f) + how}
        if f.voorbeeld and f.voorbeeld not in ("[]", ONBEKEND, GEEN):
            asked["placeholder"] = f.voorbeeld.strip("[]")
    return Vraag(kop, f, {"type": soort, "attributes": asked, "validations": {"required": required}})


def _explained(f: Veld) -> str:
    words = [word for word, allowed in ((ONBEKEND, f.kind.onbekend), (GEEN, f.kind.geen)) if allowed]
    part = f.kind.van if isinstance(f.kind, Lijst) else f.kind
    text = f.uitleg
    if isinstance(part, Tekst | Id):
        text += f" Verwacht: {part.core_expectation()}."
    return text + (f" Leeg laten is: {words[0]}." if words else "")


def options(kind: Keuze, kb: Kennisbank) -> list[str]:
    """The choices of a vocabulary as people read them, with the id between brackets."""
    return [f"{value.label} ({key})" for key, value in kb.vocabulaire[kind.uit].items()]


def _sources() -> Vraag:
    asked = {
        "label": BRONNEN,
        "description": "Eén bron per regel: id van de bron | plaats in de bron | dag waarop u het las | velden die "
        "eruit komen. De ids staan in vocabulaire/bronnen. Laat de velden weg als alles uit deze bron komt.",
        "placeholder": "actiz-2024-handreiking | paragraaf 5.4 | 2026-11-22 | doel, doelgroep",
    }
    return Vraag(BRONNEN, None, {"type": "textarea", "attributes": asked, "validations": {"required": True}})


def build_forms(kb: Kennisbank) -> dict[str, str]:
    """path (from the root of the repository) -> text of every issue form, sorted."""
    forms: dict[str, dict[str, Any]] = {
        soort.naam: _form(
            f"Nieuw: {soort.naam}",
            f"Stel een nieuwe {soort.naam} voor. Wij maken er een voorstel van dat een redacteur bekijkt.",
            f"Nieuwe {soort.naam}: ",
            [q.element for q in questions(soort, kb)],
        )
        for soort in SOORTEN
    }
    forms["update"] = _form(
        "Jaarlijkse update",
        "Loop een bestaand item na, of stuur een nieuwe tekst.",
        "Update: ",
        _update_questions(),
    )
    forms["melding"] = _form(
        "Er klopt iets niet",
        "Meld een fout. U hoeft niets van bestanden te weten.",
        "Fout: ",
        _report_questions(),
        becomes_entry=False,
    )
    config = {"blank_issues_enabled": False}
    texts = {f"{FOLDER}/{name}.yml": _dump(form) for name, form in forms.items()}
    return dict(sorted({**texts, f"{FOLDER}/config.yml": _dump(config)}.items()))


def _update_questions() -> list[dict[str, Any]]:
    def asked(kind: str, label: str, description: str, required: bool, **more: Any) -> dict[str, Any]:
        attributes = {"label": label, "description": description, **more}
        return {"type": kind, "attributes": attributes, "validations": {"required": required}}

    return [
        asked("input", BESTAAND_ID, "Het laatste stuk van het webadres van de pagina.", True, placeholder="voorzorg"),
        asked("input", VERANDERD, "In één zin van hooguit 200 tekens. Is er niets veranderd? Schrijf dat dan op.", True,
              placeholder="De kosten zijn bijgewerkt naar 2026."),
        asked("input", NAGELEZEN, "De dag waarop de eigenaar de hele pagina nalas (JJJJ-MM-DD). Laat leeg als dat niet gebeurde.",
              False, placeholder="2026-11-22"),
        asked("textarea", BESTAND, "Alleen als er iets veranderd is: plak hier het bestand dat u op de pagina Meedoen maakte.",
              False, render="yaml"),
    ]  # fmt: skip


def _report_questions() -> list[dict[str, Any]]:
    def asked(kind: str, label: str, description: str, required: bool) -> dict[str, Any]:
        attributes = {"label": label, "description": description}
        return {"type": kind, "attributes": attributes, "validations": {"required": required}}

    return [
        asked("input", WAAR, "Het webadres van de pagina, of de naam van het programma.", True),
        asked("textarea", "wat klopt er niet", "Schrijf niets over herkenbare kinderen of gezinnen.", True),
        asked(
            "textarea", "waar staat het wel goed", "Een bron die wij kunnen nalezen, als u die heeft.", False
        ),
    ]


def _form(
    name: str, description: str, title: str, body: list[dict[str, Any]], *, becomes_entry: bool = True
) -> dict[str, Any]:
    boxes = {
        "type": "checkboxes",
        "attributes": {
            "label": "vakjes",
            "options": [{"label": text, "required": True} for text in BOXES],
        },
    }
    labels = [LABEL] if becomes_entry else ["melding"]
    return {
        "name": name,
        "description": description,
        "title": title,
        "labels": labels,
        "body": [*body, *([boxes] if becomes_entry else [])],
    }


class _Wide(yaml.SafeDumper):
    """Writes lists a step further in, as the other files of the repository have them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _dump(form: dict[str, Any]) -> str:
    note = (
        "# Gemaakt uit het model en de vocabulaires met `kansrijk referentie`. Wijzig dit niet met de hand.\n"
    )
    return note + yaml.dump(form, Dumper=_Wide, allow_unicode=True, sort_keys=False, width=110)
