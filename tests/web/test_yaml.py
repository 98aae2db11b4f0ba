"""Entries are written, and read, alike in Python and in the browser."""

from __future__ import annotations

import random
from typing import Any

import pytest
import yaml
from basis import ROOT, TODAY
from browsing import answers
from profiles import problems_of, random_profiles, real_profiles

from kennisbank.knowledge import Kennisbank
from kennisbank.layout import layout, write_entry
from kennisbank.messages import MELDINGEN
from kennisbank.model import SOORTEN
from kennisbank.problems import Problem
from kennisbank.strict_yaml import PLAIN, Report, compose, decode

pytestmark = pytest.mark.browser

WRITE = """([cases, layouts]) => cases.map(([kind, data]) => {
  try { return kansrijk.writeEntry(layouts[kind], data); } catch (error) { return error.constructor.name; }
})"""
RANDOM = 800
WILD = 3000
EXAMPLES = ("gemeente", "jgz", "school-po", "school-vo")
_PIECES = [
    *"abc :#-'\"[]{},&*!|>%@?\\`~=<.0123456789_+eE\n\t\r\x85\u2028\u200b\u00ad\ufeff\u00e9\ue000\U0001f600\U0010ffff",
    " ", " ", " # ", ": ", "--- ", "true", "no", "null", "2026-11-22", "2026", "12:30:45", "0x1F", "VUL IN",
    "een lange zin met veel woorden ", "https://www.voorbeeld.nl/een/heel/lang/adres?met=vragen&en=meer ",
]  # fmt: skip
_FIXED = (
    True,
    False,
    None,
    0,
    1,
    -1,
    -0.75,
    12.5,
    0.1,
    1e-7,
    1.5e-9,
    123456.789,
    10**15,
    1e14 + 0.5,
    -0.0,
    5e-324,
)


def _text(chosen: random.Random) -> str:
    return "".join(chosen.choices(_PIECES, k=chosen.choice((0, 1, 2, 3, 8, 20))))


def _random_value(chosen: random.Random, form: Any, depth: int) -> Any:
    """A value that mostly fits the layout, and sometimes not at all."""
    kind = form["soort"] if chosen.random() < 0.9 else chosen.choice(("groep", "lijst", "tekst"))
    if kind == "groep" and depth < 5:
        fields = form.get("velden", {})
        names = [name for name in fields if chosen.random() < 0.5] + [
            f"x{_text(chosen)}" for _ in range(chosen.randrange(2))
        ]
        chosen.shuffle(names)
        return {
            name: _random_value(chosen, fields.get(name, {"soort": "tekst"}), depth + 1) for name in names
        }
    if kind == "lijst" and depth < 5:
        part = form.get("van", {"soort": "tekst"})
        return [_random_value(chosen, part, depth + 1) for _ in range(chosen.choice((0, 1, 2, 4)))]
    return chosen.choice(_FIXED) if chosen.random() < 0.2 else _text(chosen)


def test_the_same_bytes_are_written(real_files: dict[str, bytes], page: Any) -> None:
    """Every real entry, and thousands of odd ones, in the layout of each kind."""
    layouts = {soort.naam: layout(soort.naam) for soort in SOORTEN}
    folders = {soort.map: soort.naam for soort in SOORTEN}
    real = [
        (folders[path.partition("/")[0]], yaml.load(data, Loader=yaml.CBaseLoader))
        for path, data in real_files.items()
        if path.partition("/")[0] in folders
    ]
    assert len(real) > 400
    chosen = random.Random(1)
    odd = [
        (kind, _random_value(chosen, {**layouts[kind]}, 0))
        for kind in chosen.choices(list(layouts), k=RANDOM)
    ]
    cases = [(kind, data) for kind, data in [*real, *odd] if isinstance(data, dict)]
    assert len(cases) > RANDOM / 2
    found = answers(page, WRITE, [cases, layouts])
    for (kind, data), text in zip(cases, found, strict=True):
        assert text == write_entry(kind, data), data


def test_what_cannot_be_written_is_refused(page: Any) -> None:
    """Half a character and numbers that lose figures on the way."""
    layouts = {"tip": layout("tip")}
    refused = [("tip", {"naam": "a\ud800"}), ("tip", {"versie": 1e16})]
    for kind, data in refused:
        with pytest.raises(ValueError, match=r"half|exactly"):
            write_entry(kind, data)
    found = page.evaluate(
        WRITE.replace("cases.map", "[['tip', {naam: 'a\\ud800'}], ['tip', {versie: 1e16}]].map"),
        [[], layouts],
    )
    assert found == ["RangeError", "RangeError"]


READ = """([texts]) => {
  const tree = (node) => node.soort === 'groep' ? {velden: node.velden.map(([key, part]) => [key, tree(part)])}
    : node.soort === 'lijst' ? node.delen.map(tree) : [node.soort, node.tekst].join(' ');
  return texts.map((text) => {
    const found = kansrijk.parseYaml(text);
    return found.fout ? {fout: found.fout.naam, regel: found.fout.regel, kolom: found.fout.kolom} : tree(found.node);
  });
}"""
CONTRACT = """organisatie:
  naam: Gemeente Voorbeeld
  type: gemeente            # gemeente | regio | school | kinderopvang | jgz
  onderwijs: [vo]           # alleen bij school: po | vo | mbo | so
  code: GM0000              # optioneel
populatie:
  leeftijd: {van: 0, tot: 18}   # -0.75 is het begin van een zwangerschap
  aantal: 12000                 # jeugdigen, optioneel
behoeften:                  # optioneel
  - vraagstuk: schoolverzuim    # id uit vocabulaire/vraagstukken
    urgentie: 3                 # 1..3, standaard 2
  - tekst: veel leerlingen melden zich vaak ziek
aanbod:                     # wat er nu is
  - M@ZL
  - {naam: Voorzorg, status: gestopt}   # actief (standaard) | gepland | gestopt | onbekend
"""
ODD = (
    "a:\n  - \t b\n",
    'a: "een\\n  twee\\x41\\u00e9 \\\n  drie\n\n  vier"\nb: \'it\'\'s\n  zo\'\n', "a: >\n  een\n  twee\n\n   drie\n  vier\n\n\nb: |+\n  x\n\n",
    "a: |2-\n   x\n  y\nb:\n- 1\n- - 2\n  - {c: d, 'e':f, \"g\" : [h,\n i, ]}\n-\n  j: k\n", "# kop\n---\na: b # c\n  \n# slot\n", "a:\nb: ~\nc: ''\n",
    "\"a b\" : c\n'd': http://x.nl:80/#e\nf: g:h#i\n", "- een\n  twee\n\n  drie # c\n- vier\n", "a: - b\n", "a: >x\n  b\n", '{"a": [1, 2.50, true, null, "x"], "b": {}}',
    "a: b\r\nc:\r\n  - d\r\n  - e\r\n", "a: >-\n\n  een\n\n\n  twee\n   ingesprongen\n  drie\nb: |\n\n  x\n  # geen commentaar\n # wel\nc: d\n", "a: |\n", "a: >", "a: -b\nc: -1\nd: ?e\nf: :g\n",
    "a: 'x' # y\nb: [a #c\n , b]\n", "tekst over\ntwee regels\n", "a: 1\n...\n", "a: x\u0085  y\u2028  z\n", "a: [- b]\n", "a: [b: c]\n", "a: {b}\n", "? a\n: b\n", "a: &b c\n", "a: !!str b\n", "%YAML 1.1\n---\na: b\n",
)  # fmt: skip
RARE = ["a: 1\n...\n", "a: [b: c]\n", "a: {b}\n", "? a\n: b\n", "%YAML 1.1\n---\na: b\n"]
"""Ways of writing that the browser leaves to the command line."""
_FRAGMENTS = (
    "a:", "b: c", "- ", "- d", "  ", "  e: f", "    - g", '"h', "'i'", " # j", "#k", "[l, m]", "{n: o}", "[", "]", "}", ": ", ">-", "|", "|2", "\\n", "\\", "&p", "*q", "!r", "---", "...", "\t", "?", "x y", "true", "012", ",", "@", "''", '"', "%",
)  # fmt: skip


def _tree(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {"velden": [[key.value, _tree(part)] for key, part in node.value]}
    if isinstance(node, yaml.SequenceNode):
        return [_tree(part) for part in node.value]
    return f"{'kaal' if node.tag is PLAIN else 'tekst'} {node.value}"


def _read(text: str) -> Any:
    """What Python makes of it; the first problem when it refuses."""
    report = Report("x")
    readable = decode(text.encode(), report)
    node = compose(readable, report) if readable is not None else None
    if node is None:
        return report.problems[0]
    if any(
        isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None)
        for event in yaml.parse(text, Loader=yaml.CBaseLoader)
    ):
        return Problem("x", 1, 1, "", "yaml-tag", "fout", "", "")
    return _tree(node)


def _wild(chosen: random.Random, real: list[str]) -> str:
    """Loose pieces on lines, or a piece of a real file in which something went wrong."""
    if chosen.random() < 0.6:
        pieces = chosen.choices(_FRAGMENTS, k=chosen.randrange(1, 9))
        return "".join(p + chosen.choice(("", "", "\n", " ", "\n  ")) for p in pieces)
    lines = chosen.choice(real).split("\n")
    start = chosen.randrange(len(lines))
    text = "\n".join(lines[start : start + chosen.randrange(1, 15)])
    for _ in range(chosen.randrange(4)):
        at = chosen.randrange(len(text) + 1)
        text = text[:at] + chosen.choice(_FRAGMENTS) + text[at + chosen.randrange(3) :]
    return text


def test_the_same_tree_is_read(real_files: dict[str, bytes], page: Any) -> None:
    """Every file of the knowledge base and every example, and hand-made odd ones."""
    examples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "voorbeelden").glob("*.yml"))]
    texts = [*(data.decode() for data in real_files.values()), *examples, CONTRACT]
    assert len(texts) > 450
    for text, found in zip(texts, answers(page, READ, [texts]), strict=True):
        assert found == _read(text), text[:200]
    only_here = []
    for text, found in zip(ODD, answers(page, READ, [list(ODD)]), strict=True):
        expected = _read(text)
        if isinstance(found, dict) and "fout" in found:
            if not isinstance(expected, Problem):
                only_here.append(text)
        else:
            assert found == expected, text
    assert only_here == RARE


def test_nothing_is_guessed(real_files: dict[str, bytes], page: Any) -> None:
    """Whatever is typed: the browser says the same as Python, or refuses with a place; and never reads what Python refuses."""
    chosen = random.Random(2)
    real = [data.decode() for data in real_files.values()]
    texts = [text for text in (_wild(chosen, real) for _ in range(WILD)) if text.strip()]
    same = refused = 0
    for text, found in zip(texts, answers(page, READ, [texts]), strict=True):
        expected = _read(text)
        if isinstance(found, dict) and "fout" in found:
            refused += 1
            assert found["regel"] >= 1 and found["kolom"] >= 1
        else:
            same += 1
            assert found == expected, (text, found, expected)
    assert same > WILD / 4
    assert refused > WILD / 10


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        ("a: &x 1\nb: *x\n", "anker"),
        ("a: &a [x]\n" + "b: [*a, *a]\n" * 1000, "anker"),
        ("[" * 100_000, "te-diep"),
        ("- " * 100_000 + "a", "te-diep"),
        ("{a: " * 50_000, "te-diep"),
        ("a:\n\tb: 1\n", "tab"),
        ("a: 1\n---\nb: 2\n", "meer-documenten"),
        ("a: b: c\n", "syntaxis"),
        ('a: "zonder einde\n', "syntaxis"),
        ("naam: x\nzonder dubbele punt\nb: c\n", "syntaxis"),
        ("# niets\n", "alleen-commentaar"),
        ("a: " + "x" * 250_000, ""),
        ("a: '" + "\n" * 200_000 + "'", ""),
        ("a: |\n" + " \n" * 100_000 + "  x\n", ""),
        ("".join(f"k{i}: v\n" for i in range(20_000)), ""),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_hostile_texts_end_quickly_and_say_why(text: str, naam: str, page: Any) -> None:
    """References, depth and length; the names and places are those of the command line."""
    [found] = answers(page, READ, [[text]])
    expected = _read(text)
    if not naam:
        assert found == expected
        return
    assert found["fout"] == naam
    assert isinstance(expected, Problem)
    if naam != "te-diep":
        assert (found["regel"], found["kolom"]) == (expected.regel, expected.kolom)
        assert MELDINGEN[naam][0] == expected.regel_id


FAULTY = (
    "organisatie:\n  naam: 2026\n  type: gemeent\npopulatie:\n  leeftijd: {van: 04, tot: '18'}\n  aantal: 12,5\n",
    "organisatie: {type: school, onderwijs: vo}\nbehoeften:\n  - vraagstuk: pesten\n    tekst: x\n    urgentie: twee\n  - urgentie: 1.50\n",
    "organisatie:\n  type: gemeente\naanbod:\n  - yes\n  - {naam: Voorzorg, status: gestopt, regionaal: ja}\n  -\n  - <<: x\nonzin: [1]\n",
    "organisatie:\n  type: gemeente\n  type: school\n  naam: >-\n    a\u200bb\n", "tekst\n", "- a\n", "# niets\n", "  \n", "organisatie: {}\n",
    "organisatie:\n  type: gemeente # een\ufeff\n  naam: a\ufeffb\n",
)  # fmt: skip
PROFILES = """([given, model]) => given.map((profile) => {
  const {profiel, problemen} = kansrijk.readProfile(profile, model, typeof profile === 'string');
  return problemen.length ? problemen.map((p) => [p.veld, p.regel_id, p.tekst, p.hulp]).sort() : profiel;
})"""


def test_a_profile_in_yaml_says_the_same_as_in_json(kb: Kennisbank, model: dict[str, Any], page: Any) -> None:
    """Real and random profiles give the same either way; what is wrong is told in the words of the command line."""
    profiles = [*real_profiles(), *random_profiles(kb, 200)]
    examples = [CONTRACT, *((ROOT / "voorbeelden" / f"{name}.yml").read_text("utf-8") for name in EXAMPLES)]
    texts = [
        yaml.dump(profile, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        for profile in profiles
    ]
    given = [*profiles, *(yaml.load(text, Loader=yaml.CSafeLoader) for text in examples)]
    assert answers(page, PROFILES, [[*texts, *examples], model]) == answers(page, PROFILES, [given, model])
    for text, found in zip(FAULTY, answers(page, PROFILES, [list(FAULTY), model]), strict=True):
        problems = problems_of(text.encode(), "p.yml", model, TODAY)
        assert problems
        assert found == sorted([p.veld, p.regel_id, p.tekst, p.hulp] for p in problems), text
