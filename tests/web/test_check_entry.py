"""The check of an entry in the browser says what `kansrijk check` says: every rule's failing example, and broken real entries."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml
from basis import TODAY
from browsing import answers
from failing import broken

from kansrijk.propose.form import form_data
from kansrijk.propose.later import LATER, NOT_HERE
from kansrijk.propose.lists import list_data
from kennisbank.knowledge import Kennisbank
from kennisbank.load import Loaded, load
from kennisbank.model import SOORTEN, Soort
from kennisbank.problems import Problem
from kennisbank.rules import REGELS
from kennisbank.strict_yaml import PLAIN, Report, compose

pytestmark = pytest.mark.browser

TEXT_OF_OTHERS = {"vroeger-id-bezet", "naam-botsing", "titel-dubbel", "naam-lijkt-op", "opvolger-kring"}
"""Told at the entry at hand in the browser, and at the later of the two on the command line."""
MUTATIONS = 400
BATCH = 400
RUN = """([form, lists, cases, today]) => {
  const known = kansrijk.choicesOf(lists);
  return cases.map(([soort, id, tree]) => kansrijk.checkEntry(tree, {soort, id, form, lists, known, today}));
}"""
Row = tuple[str, str, str, str, str]


def tree_of(node: yaml.Node) -> dict[str, Any]:
    """The nodes of a YAML file as the form makes them out of its fields."""
    if isinstance(node, yaml.MappingNode):
        return {"soort": "groep", "velden": [[key.value, tree_of(value)] for key, value in node.value]}
    if isinstance(node, yaml.SequenceNode):
        return {"soort": "lijst", "delen": [tree_of(part) for part in node.value]}
    return {"soort": "kaal" if node.tag is PLAIN else "tekst", "tekst": node.value}


def soort_of_file(path: str) -> tuple[Soort, str] | None:
    """The kind and the id of the entry in this file; None when no entry lives there."""
    folder, _, name = path.partition("/")
    soort = next((s for s in SOORTEN if s.map == folder), None)
    return (soort, name.removesuffix(".yml")) if soort and name.endswith(".yml") else None


def case(path: str, text: str) -> list[Any] | None:
    """What the browser is given for one file; None when the text is no entry at all."""
    found = soort_of_file(path)
    node = compose(text, Report(path))
    if found is None or not isinstance(node, yaml.MappingNode):
        return None
    return [found[0].naam, found[1], tree_of(node)]


def in_browser(page: Any, kb: Kennisbank, cases: list[Any]) -> list[list[Row]]:
    """What the browser says about each file."""
    said = answers(page, RUN, [form_data(), list_data(kb), cases, TODAY.isoformat()])
    return [
        sorted((p["veld"], p["regel_id"], p["ernst"], p["tekst"], p["hulp"]) for p in found) for found in said
    ]


def rows(problems: list[Problem], path: str) -> list[Row]:
    """What the command line says about one file, without line and column."""
    return sorted({(p.veld, p.regel_id, p.ernst, p.tekst, p.hulp) for p in problems if p.bestand == path})


def test_every_failing_example_gives_the_same_problems(example_files: dict[str, bytes], page: Any) -> None:
    """Each rule fires in the browser on its own example with the same words, or is on a list that says why not."""
    assert not (set(LATER) & set(NOT_HERE))
    assert set(LATER) | set(NOT_HERE) <= set(REGELS)
    fired: set[str] = set()
    different = []
    for regel in REGELS.values():
        if regel.id in NOT_HERE or regel.id in LATER:
            continue
        files = broken(example_files, regel)
        loaded = load(files, TODAY)
        paths = sorted({p.bestand for p in loaded.problems} & {p for p in files if soort_of_file(p)})
        cases = [case(path, files[path].decode()) for path in paths]
        assert None not in cases, regel.id
        for path, said in zip(paths, in_browser(page, loaded.kennisbank, cases), strict=True):
            fired |= {row[1] for row in said}
            expected = rows(loaded.problems, path)
            if said != expected:
                different.append((regel.id, path, said, expected))
    assert different[:3] == []
    assert set(REGELS) - fired - set(LATER) - set(NOT_HERE) == {"id-vorm", "id-dubbel"}


def test_a_form_id_and_an_untouched_example_are_judged_alike(
    example_files: dict[str, bytes], page: Any
) -> None:
    """The two rules whose examples are vocabularies: an id that cannot be one; and a good entry has no problems."""
    path = "parels/voorbeeldparel.yml"
    good = example_files[path].decode()
    for old, new, rule in (
        ("id: voorbeeldparel", "id: Voorbeeld parel", "id-vorm"),
        ("id: voorbeeldparel", "id: index", "id-vorm"),
        ("id: voorbeeldparel", "id: lpt1", "id-vorm"),
        ("id: voorbeeldparel", "id: constructor", "id-vorm"),
        ("op: 2026-", "op: 9999-", "datum-vorm"),
    ):
        bad = good.replace(old, new)
        assert bad != good
        loaded = load({**example_files, path: bad.encode()}, TODAY)
        said, fine = in_browser(page, loaded.kennisbank, [case(path, bad), case(path, good)])
        assert said == rows(loaded.problems, path)
        assert rule in {row[1] for row in said}
        assert fine == []


def test_real_entries_have_the_same_problems(real: Loaded, real_files: dict[str, bytes], page: Any) -> None:
    """All real entries, on the fixed day and as they are: the same warnings."""
    paths = [path for path in real_files if soort_of_file(path)]
    assert len(paths) > 400
    said = in_browser(page, real.kennisbank, [case(path, real_files[path].decode()) for path in paths])
    different = [
        (path, found, rows(real.problems, path))
        for path, found in zip(paths, said, strict=True)
        if found != rows(real.problems, path)
    ]
    assert different[:3] == []


def mutations(files: Mapping[str, bytes], number: int) -> Iterator[tuple[str, str]]:
    """(path, text) of real entries with two or three values changed, the same ones at every run."""
    chance = random.Random(6)
    paths = sorted(path for path in files if soort_of_file(path))
    words = [
        "onbekend", "geen", "", "true", "false", "4", "-0.75", "04", "1.50", "2,5", "2026-02-30", "2031-01-01", "2016", "2024-13",
        "school", "School", "jgz", "GGD", "angst", "gepubliceerd", "vervallen", "concept", "voorzorg", "actiz-2024-handreiking",
        "nji-2015-sterke-basis", "VUL IN", "no", "<b>vet</b>", "[link](x)", "Een zin. " * 60, "a\u200bb", "https://x.nl/a b",
        "Triple P", "Voor-Zorg", "M@ZL", "doelgreop", "doel", "universeel", "selectief", "niet-erkend", "huidig", "é", "🎈" * 150,
        "De implementatieverantwoordelijkheden van ketensamenwerkingspartners vereisen voorafgaande beleidsmatige afstemming.",
    ]  # fmt: skip
    for _ in range(number):
        path = chance.choice(paths)
        data = yaml.load(files[path], Loader=yaml.BaseLoader)
        for _ in range(chance.randint(1, 3)):
            _change(data, chance, words)
        quoted = yaml.dump(data, allow_unicode=True, sort_keys=False, width=10_000)
        yield path, quoted


def _change(data: Any, chance: random.Random, words: list[str]) -> None:
    """Change one value somewhere inside: another word, gone, doubled, or of another shape."""
    while True:
        keys = list(data) if isinstance(data, dict) else list(range(len(data)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(data[key], dict | list) and data[key] and chance.random() < 0.8:
            data = data[key]
            continue
        break
    way = chance.random()
    if way < 0.6:
        data[key] = chance.choice(words)
    elif way < 0.7:
        del data[key]
    elif way < 0.8 and isinstance(data, list):
        data.append(data[key])
    elif way < 0.85 and isinstance(data, dict):
        data[str(key) + "s"] = data.pop(key)
    elif way < 0.92:
        data[key] = []
    else:
        data[key] = {"van": "4"}


def test_broken_real_entries_have_the_same_problems(
    real: Loaded, real_files: dict[str, bytes], page: Any
) -> None:
    """Real entries with values changed at random: the same problems, and nearly every rule among them."""
    changed = list(mutations(real_files, MUTATIONS))
    # Loading the whole knowledge base for each would take an hour; all entries of a batch are changed at once, and the
    # lists of the browser are made of the same batch.
    seen: set[str] = set()
    different = []
    for start in range(0, len(changed), BATCH):
        # A file that is no entry at all is told about before any field is read; the form cannot make one.
        made = {path: (text, case(path, text)) for path, text in changed[start : start + BATCH]}
        batch = {path: text for path, (text, found) in made.items() if found}
        cases = {path: found for path, (_, found) in made.items() if found}
        loaded = load({**real_files, **{path: text.encode() for path, text in batch.items()}}, TODAY)
        assert len(cases) > BATCH // 2
        said = in_browser(page, loaded.kennisbank, list(cases.values()))
        for path, found in zip(cases, said, strict=True):
            seen |= {row[1] for row in found}
            expected = [row for row in rows(loaded.problems, path) if row[1] not in TEXT_OF_OTHERS]
            own = [row for row in found if row[1] not in TEXT_OF_OTHERS]
            missing = [
                row for row in rows(loaded.problems, path) if row[1] in TEXT_OF_OTHERS and row not in found
            ]
            if own != expected or missing:
                different.append(
                    (
                        path,
                        [r for r in own if r not in expected],
                        [r for r in expected if r not in own],
                        missing,
                    )
                )
    assert different[:3] == []
    assert len(seen) >= 25, sorted(seen)
