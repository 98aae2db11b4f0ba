"""The form as plain data: the fields of each kind with what a person and a check need to know, out of the model."""

from __future__ import annotations

import re
from typing import Any

from kansrijk.propose.sections import sections_of
from kennisbank.entry_messages import ITEMMELDINGEN
from kennisbank.field_form import group_form
from kennisbank.handreiking import HANDREIKING
from kennisbank.layout import layout
from kennisbank.messages import MELDINGEN
from kennisbank.model.soorten import SOORTEN, Soort
from kennisbank.model.vocabulaire import Bron
from kennisbank.near_names import FILLERS, SHORTEST
from kennisbank.readability import LEAST_SHORT, NORM
from kennisbank.rules import REGELS
from kennisbank.rules.bronnen import sourced_fields
from kennisbank.rules.gelijkenis import difference_field
from kennisbank.rules.leesbaar import EERSTE_TEKST, LANG
from kennisbank.rules.verval import CONTROLE_DAGEN
from kennisbank.rules.volledig import ADMINISTRATIE, GEVULD_DEEL
from kennisbank.validity import BUITENLAND, GELDIGHEID_JAREN


def form_data() -> dict[str, Any]:
    """Everything about the fields and the checks that does not depend on the content of the Kennisbank."""
    return {
        "soorten": {soort.naam: _kind(soort) for soort in SOORTEN},
        "bron": _for_people(group_form(Bron, explained=True)),
        "meldingen": {name: list(message) for name, message in {**MELDINGEN, **ITEMMELDINGEN}.items()},
        "regels": {
            regel.id: {"ernst": regel.ernst, "velden": list(regel.velden), "soorten": list(regel.soorten)}
            for regel in REGELS.values()
        },
        "maten": {
            "geldigheid-jaren": GELDIGHEID_JAREN,
            "controle-dagen": CONTROLE_DAGEN,
            "gevuld-procent": round(100 * GEVULD_DEEL),
            "leesbaar-norm": NORM,
            "leesbaar-minste": LEAST_SHORT,
            "zin-lang": LANG,
            "naam-kortste": SHORTEST,
            "naam-vulwoorden": sorted(FILLERS),
            "administratie": list(ADMINISTRATIE),
            "buitenland": BUITENLAND,
            "handreiking": HANDREIKING,
        },
    }


_IN_YAML = ((r"(^|[.] )\[\] (?=als|is)", r"\1Laat leeg "), (r"(^|[.] )true als", r"\1Ja als"))
"""How the model explains what to type in YAML, and what somebody does in the form instead."""


def _for_people(form: Any) -> Any:
    """The same form with explanations for somebody who sees boxes and lists, not YAML."""
    if isinstance(form, list):
        return [_for_people(part) for part in form]
    if not isinstance(form, dict):
        return form
    found = {name: _for_people(value) for name, value in form.items()}
    if isinstance(uitleg := form.get("uitleg"), str):
        for pattern, text in _IN_YAML:
            uitleg = re.sub(pattern, text, uitleg)
        found["uitleg"] = uitleg.replace("Laat leeg is: ", "Laat leeg voor ")
    return found


def _kind(soort: Soort) -> dict[str, Any]:
    form = group_form(soort.cls, explained=True)
    # Free text in the model, but only these words are of use: the rules say so.
    form["velden"]["bronnen"]["van"]["velden"]["onderbouwt"]["keuzes"] = list(sourced_fields(soort.cls))
    return {
        "meervoud": soort.meervoud,
        "map": soort.map,
        **_for_people(form),
        "opmaak": layout(soort.naam),
        "secties": sections_of(soort),
        "bronvelden": list(sourced_fields(soort.cls)),
        "eerste-tekst": EERSTE_TEKST[soort.naam],
        "verschil-veld": difference_field(soort.cls),
    }
