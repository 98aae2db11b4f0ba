"""Searching and understanding needs give the same answer in Python and in the browser."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import pytest
import yaml
from basis import ROOT, THOROUGH
from browsing import answers

from kansrijk.packing import pack_names, pack_needs, pack_stems, pack_words
from kansrijk.search_files import search_pieces
from kennisbank.knowledge import Kennisbank
from matcher.dutch import compound_parts, stem
from matcher.needs import needs_of
from matcher.prepare_mending import MENDING
from matcher.question import Question, read_question
from matcher.search import Filters, search

pytestmark = pytest.mark.browser
MIXED = 1200 if THOROUGH else 300
"""Questions put together at random; the other kinds are a part of it."""
OF_A_NAME = ("wat kost {}", "ervaringen met {}", "{} in onze klas")


def _questions(kb: Kennisbank, data: dict[str, Any]) -> list[str]:
    """Questions from practice, names, vocabulary words, all of these with typing errors, and random mixtures."""
    asked = [
        case["vraag"]
        for name in (
            "vragen-ontwikkelen",
            "vragen-meten",
            "vragen-nieuw-ontwikkelen",
            "vragen-nieuw-meten",
            "vragen-vrij",
            "vragen-buitenstaander-meten",
        )
        for case in yaml.safe_load((ROOT / f"tests/spec/{name}.yml").read_text(encoding="utf-8"))
    ]
    denials, figures = (
        yaml.safe_load((ROOT / f"tests/spec/{name}.yml").read_text(encoding="utf-8"))
        for name in ("ontkenningen", "cijfervragen")
    )
    asked += [case["tekst"] for part in ("ontwikkelen", "later") for case in denials[part]]
    asked += [
        text.format(name) for text in OF_A_NAME for name in ("KIES", "VRIENDEN", "En nu ik...!", "VoorZorg")
    ]
    asked += [*denials["niets_ontkend"], *figures["gevraagd"], *figures["verteld"]]
    terms = [
        text
        for name in ("vraagstukken", "onderwerpen", "leeftijdswoorden", "noodhulp", "settings")
        for value in kb.vocabulaire[name].values()
        for text in (value.label, *value.synoniemen)
    ]
    names = [name for item in kb.interventies.values() for name in (item.naam, *item.aliassen)]
    chosen = random.Random(2)
    known = list(data["behoeften"]["taal"]["woorden"])
    small = [
        "geen",
        "niet",
        "van",
        ",",
        "mijn",
        "ik ben",
        "12",
        "jaar",
        "8-jarige",
        "groep",
        "hoeveel",
        "aantal",
        "constructor",
        "é",
        "!",
    ]
    mixed = [
        " ".join(
            chosen.choice(chosen.choice([known, names, terms, small])) for _ in range(chosen.randrange(1, 7))
        )
        for _ in range(MIXED)
    ]
    wrong = []
    for text in chosen.sample([*asked, *terms, *names], MIXED // 4):
        at = chosen.randrange(len(text))
        wrong.append(text[:at] + chosen.choice(["", text[at : at + 1] * 2, "e", " "]) + text[at + 1 :])
    loose = [*chosen.sample(terms, MIXED // 3), *chosen.sample(names, MIXED // 6)]
    asked = asked if THOROUGH else chosen.sample(asked, len(asked) // 3)
    return [*asked, *loose, *mixed, *wrong, "", "?", "xqzvw"]


def test_search_and_needs_are_equal(kb: Kennisbank, search_data: dict[str, Any], page: Any) -> None:
    """The same question and filters give the same document, letter for letter."""
    questions = _questions(kb, search_data)
    assert len(questions) > MIXED * 7 // 4
    chosen = random.Random(3)
    options: list[dict[str, Any]] = [
        {}, {}, {"soort": "interventie"}, {"vraagstuk": "pesten"}, {"leeftijd": 12}, {"leeftijd": -0.5}, {"leeftijd": 2.3},
        {"setting": "school"}, {"niveau": "universeel"}, {"niveau": "goed-onderbouwd", "soort": "interventie"},
    ]  # fmt: skip
    tasks = [[question, chosen.choice(options)] for question in questions]
    answers(page, "data => { window.gegevens = data; return 1; }", search_data)
    found = answers(
        page,
        "tasks => tasks.map(([q, f]) => [JSON.stringify(kansrijk.search(q, gegevens, f, 10)),"
        " JSON.stringify(kansrijk.needsDocument(kansrijk.findNeeds(q, gegevens.behoeften)))])",
        tasks,
    )

    def read(question: str) -> Question:
        return read_question(question, search_data["behoeften"]["taal"])

    def text(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    different = [
        (question, options)
        for (question, options), (result, needs) in zip(tasks, found, strict=True)
        if result != text(search(question, search_data, Filters(**options)).as_dict())
        or needs != text(needs_of(read(question), search_data["behoeften"]).as_dict())
    ]
    assert different == []


def test_the_pieces_a_browser_loads_give_the_same_answer(
    kb: Kennisbank, search_data: dict[str, Any], page: Any
) -> None:
    """Per question only the pieces it asks for, from nothing: the same answer as with everything there is.

    Most of these have words in them that must be mended, and a word is mended with a few pieces of all known words.
    """
    pieces = search_pieces(search_data)
    known = sorted(search_data["behoeften"]["taal"]["woorden"])
    chosen = random.Random(5)
    wrong = []
    for word in chosen.sample(known, MIXED):
        at = chosen.randrange(len(word))
        other = chosen.choice("aeioudnrstlkcvz")
        slips = [
            word[:at] + word[at + 1 :],
            word[:at] + other + word[at:],
            word[:at] + other + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        ]
        wrong.append(chosen.choice(slips))
    more = chosen.sample(_questions(kb, search_data), MIXED)
    beside = ["m azl po", "k anjertraining", "12", "e", "verpleegkundige thuis", "op weg naar het licht"]
    tasks = [
        [question, chosen.choice([{}, {}, {"niveau": "universeel"}, {"setting": "school"}])]
        for question in (*wrong, *more, *beside)
    ]
    answers(
        page,
        "pieces => { for (const [n, p] of Object.entries(pieces)) kansrijk.data(n, p); return 1; }",
        pieces,
    )
    answers(page, "data => { window.gegevens = data; return 1; }", search_data)
    found = answers(
        page,
        """async (tasks) => Promise.all(tasks.map(async ([question, filters]) => {
          const data = await kansrijk.loadSearchData(question, filters, kansrijk.emptyIndex());
          const [some, all] = [data, window.gegevens].map((d) => JSON.stringify(kansrijk.findEntries(question, d, filters)));
          return [some === all, JSON.parse(all).suggestie, Object.keys(data.behoeften.taal.woorden).length];
        }))""",
        tasks,
    )
    assert [task for task, (same, _, _) in zip(tasks, found, strict=True) if not same] == []
    assert sum(1 for _, mended, _ in found if mended) > MIXED // 4
    # Of the known words a word takes a part only.
    assert max(number for _, _, number in found[: len(wrong)]) < len(known) * 3 // 4


def test_every_word_is_in_the_piece_that_a_browser_asks_for(search_data: dict[str, Any]) -> None:
    """Once, under its first three letters, or under four where three would make a large piece; no piece is large."""
    pieces = search_pieces(search_data)
    found: dict[str, list[str]] = {}
    for name, piece in pieces.items():
        if name.startswith("zoek/t-"):
            for term in piece:
                found.setdefault(term, []).append(name.removeprefix("zoek/t-"))
    asked = {term: {term.lstrip("~?+")[:3], term.lstrip("~?+")[:4]} for term in found}
    assert [term for term, names in found.items() if len(names) != 1 or names[0] not in asked[term]] == []
    words = [term for term in search_data["termen"] if not term.startswith("#")]
    hints = {f"~{root}" for root in search_data["behoeften"]["taal"]["wijzers"]}
    assert set(words) | hints | {f"?{term}" for term in search_data["gevraagd"]} == set(found)
    assert {len(names[0]) for names in found.values()} >= {3, 4}
    told = pieces["zoek/begin"]["stukken"]
    assert told == pack_words(n.removeprefix("zoek/") for n in pieces if re.match("zoek/[a-z]-", n))


def test_stems_and_compounds_are_equal(search_data: dict[str, Any], page: Any) -> None:
    language = search_data["behoeften"]["taal"]
    known = [*language["woorden"], *language["namen"]]
    chosen = random.Random(4)
    known += [
        "".join(chosen.choices("aeiouybdfgjklmnprstvwz", k=chosen.randrange(1, 14))) for _ in range(5000)
    ]
    assert len(known) > 8000
    answers(page, "taal => { window.taal = taal; return 1; }", language)
    found = answers(
        page, "ws => ws.map(w => [kansrijk.stem(w, taal), kansrijk.compoundParts(w, taal)])", known
    )
    delen = language["delen"]
    different = [
        w for w, f in zip(known, found, strict=True) if f != [stem(w), list(compound_parts(w, delen))]
    ]
    assert different == []


def test_a_word_is_found_in_a_table_that_is_not_made_whole(search_data: dict[str, Any], page: Any) -> None:
    """The table of stems says of every word what the whole table says, also of words that are nearly in it."""
    language = search_data["behoeften"]["taal"]
    words = [w + more for w in language["stammen"] for more in ("", "q")] + ["", "a", "z", "zz", "é"]
    packed = pack_stems(language)
    found = answers(
        page,
        """([{ stammen, delen }, words]) => {
          const tables = [new kansrijk.WordTable(stammen), new kansrijk.WordTable(stammen, delen)];
          return words.map((word) => tables.map((table) => kansrijk.own(table, word) === 1));
        }""",
        [packed, words],
    )
    assert found == [[w in language["stammen"], w in language["delen"]] for w in words]
    assert len(words) > sum(stem for stem, _ in found) >= len(language["stammen"]) > len(language["delen"])


def test_the_language_comes_whole_out_of_its_short_form(search_data: dict[str, Any], page: Any) -> None:
    """What is written short for the browser is the same language there, without the tables that it makes itself."""
    language = search_data["behoeften"]["taal"]
    assert language.keys() > set(MENDING)
    own = {name: part for name, part in language.items() if name not in MENDING}
    needs = {**search_data["behoeften"], "taal": own}
    assert answers(page, "packed => kansrijk.unpackNeeds(packed)", pack_needs(needs)) == needs


def test_the_names_come_whole_out_of_their_short_form(model: dict[str, Any], page: Any) -> None:
    """What the browser works out from the known names is what was prepared: a quarter of all that a matcher loads."""
    names = model["namen"]
    packed = pack_names(names)
    assert len(names) == len(packed) + 2
    assert answers(page, "packed => kansrijk.unpackNames(packed)", packed) == names
