"""What a text says it is not about is read, and a need that is itself negative is left as it is."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from basis import ROOT

from kennisbank.knowledge import Kennisbank
from kennisbank.names import words
from matcher.denied import denied_words
from matcher.denied_rules import BACK, KINDS, RULES, SIGNS, WHO
from matcher.needs import NeedsAnswer, needs_of
from matcher.question import read_question

CASES: dict[str, Any] = yaml.safe_load((ROOT / "tests/spec/ontkenningen.yml").read_text(encoding="utf-8"))
TEXT = re.compile(r'"([^"]*)"')


def denied(text: str) -> set[str]:
    """The words of a text that are denied."""
    clauses = [n for n, part in enumerate(re.split(r"[.,;:!?\n]", text)) for _ in words(part)]
    typed = words(text)
    return {typed[place] for place in denied_words(typed, clauses)}


def find_needs(text: str, data: dict[str, Any]) -> NeedsAnswer:
    return needs_of(read_question(text, data["taal"]), data)


@pytest.mark.parametrize(("part", "missed"), [("ontwikkelen", 1), ("later", 8)])
def test_denials_are_read_and_needs_stay(part: str, missed: int) -> None:
    """A denial may be missed now and then; a need that vanishes is worse, so there is none."""
    rows = CASES[part]
    lost = [
        (r["tekst"], denied(r["tekst"])) for r in rows if denied(r["tekst"]) & {*words(r.get("blijft", ""))}
    ]
    assert lost == []
    unread = [r["tekst"] for r in rows if not {*words(r.get("weg", ""))} <= denied(r["tekst"])]
    assert len(unread) <= missed, unread


def test_nothing_is_denied_in_a_need() -> None:
    assert [(text, denied(text)) for text in CASES["niets_ontkend"] if denied(text)] == []


def test_no_word_of_the_vocabulary_is_a_denial(kb: Kennisbank) -> None:
    """'Geen vriendjes' and 'het geweld is gestopt' are there because people say them of a need."""
    said = [
        text
        for name in ("vraagstukken", "onderwerpen")
        for value in kb.vocabulaire[name].values()
        for text in (value.label, *value.synoniemen)
    ]
    assert [(text, denied(text)) for text in said if denied(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "We willen geen nieuwe interventies tegen overgewicht",
        "Overgewicht pakken we al voldoende aan",
        "Roken? Dat speelt hier niet",
        "Aan alcohol hoeven we niets te doen",
        "We kennen hier geen armoede",
    ],
)
def test_who_only_denies_is_asked_what_it_is_about(text: str, model: dict[str, Any]) -> None:
    """'Niets te doen' says elsewhere that there is nothing to do for young people; here it is part of the denial."""
    found = find_needs(text, model["behoeften"])
    assert found.needs == ()
    assert found.vraag_terug == model["behoeften"]["teksten"]["ontkend"]


def test_not_only_is_no_denial(model: dict[str, Any]) -> None:
    """Who is behind in more than language is behind in language too."""
    found = find_needs("ontwikkelingsachterstand, niet alleen taal", model["behoeften"])
    assert {"ontwikkeling", "taal"} <= set(found.onderwerpen)


def test_danger_is_heard_whatever_is_denied(model: dict[str, Any]) -> None:
    found = find_needs(
        "pesten is hier geen probleem, maar een leerling wil niet meer leven", model["behoeften"]
    )
    assert [help_.id for help_ in found.eerst] == ["113"]


def test_every_rule_is_reached() -> None:
    """A rule without a sign in it is never looked at, and a kind that nobody names is a typing error."""
    for pattern, *_ in RULES:
        said = [step for step in pattern.split() if not step.endswith(("?", "*")) and step[0] != "!"]
        kinds = [{w for name in step.split("/") for w in KINDS.get(name, name).split()} for step in said]
        assert any(kind <= {*SIGNS, *(w for w in kind if w in ("al", "in"))} for kind in kinds), pattern
    named = {
        name
        for rule in RULES
        for text in rule[:3]
        for step in text.split()
        for name in re.findall(r"\w+", step)
    }
    assert {name for name in named if name.isupper()} <= {*KINDS, WHO}


def test_the_browser_has_the_same_table() -> None:
    """Both tables are written out, so that each can be read beside its own code."""
    source = (ROOT / "kansrijk/web/denied_rules.js").read_text(encoding="utf-8")
    kinds, rules = source.split("DENIED_KINDS = {")[1].split("export const DENIED_RULES = [")
    kinds, back = kinds.split("export const BACK")
    rules, signs = rules.split("export const SIGNS")
    told = dict(re.findall(r"^  ([A-Z_]+): ((?:[^/]|/[^/])*?),$", kinds, re.MULTILINE))
    assert {name: "".join(TEXT.findall(text)).split() for name, text in told.items()} == {
        name: text.split() for name, text in KINDS.items()
    }
    assert TEXT.findall(re.sub(r"\b(UN)?TURNED\b|\bAFTER_\w+", '"…"', rules.split("\n];")[0]))[::4] == [
        rule[0] for rule in RULES
    ]
    assert set("".join(TEXT.findall(back.split(").split")[0])).split()) == BACK
    assert set("".join(TEXT.findall(signs.split(").split")[0])).split()) == SIGNS
