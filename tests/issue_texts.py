"""The text that GitHub makes of an issue form that somebody filled in."""

from __future__ import annotations

import yaml
from basis import ROOT

FORMS = ROOT / ".github/ISSUE_TEMPLATE"
ANSWERS = {
    "naam": "Samen buiten spelen",
    "samenvatting": "Ouders en kinderen spelen elke week samen buiten, met iemand van het wijkteam erbij.",
    "vraag": "Wie zorgt dat er elke week iemand van de gemeente bij is?",
    "waarom_lastig": "Niemand heeft er uren voor.", "tip": "Vraag eerst wat ouders zelf willen.",
    "aanpak": "Elke woensdag staat er iemand op het plein.", "doel": "Kinderen bewegen meer.",
    "aanleiding": "Ouders kenden elkaar niet.", "lessen": "- begin klein\n- blijf komen",
    "leeftijd.van": "4", "leeftijd.tot": "12", "waar": "Voorbeeldstad in 2026",
    "bronnen": "actiz-2024-handreiking | paragraaf 5.4 | 2026-11-22 |",
}  # fmt: skip


def filled(name: str, given: dict[str, str]) -> str:
    """The text GitHub makes of a form of this name with these answers; the first choice where none is given."""
    parts = []
    for element in yaml.safe_load((FORMS / f"{name}.yml").read_text(encoding="utf-8"))["body"]:
        attributes = element["attributes"]
        kop = attributes["label"]
        if element["type"] == "checkboxes":
            answer = "\n".join(f"- [X] {option['label']}" for option in attributes["options"])
        elif kop in given:
            answer = f"```{attributes['render']}\n{given[kop]}\n```" if "render" in attributes else given[kop]
        elif element["type"] == "dropdown" and element["validations"]["required"]:
            answer = attributes["options"][0]
        else:
            answer = "_No response_"
        parts.append(f"### {kop}\n\n{answer}\n")
    return "\n".join(parts)
