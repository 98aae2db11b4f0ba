"""A knowledge base of any size that looks like the real one: the real entries, and made-up ones after them.

A made-up entry is a real one under a new id and name, with its sentences taken from other entries and part of
their words changed. Nothing in it is a fact. The same size and seed give the same bytes.

Run: python tests/bench/synthetic.py MAP AANTAL. Writes a project that every `kansrijk` command can work on.
"""

# ruff: noqa: E402 (the tests are no package; nothing here is a secret)
from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

import yaml
from basis import ROOT

from kennisbank.folder import BRONNEN_MAP, MAX_BYTES, read_folder
from kennisbank.names import name_key

OTHER_NAMES = "vocabulaire/andere_namen.yml"
INTERVENTIONS = "interventions/"
TEXTS = {
    "samenvatting": 200, "doel": 400, "doelgroep": 400, "uitvoering": 400, "intensiteit": 400, "toelichting": 250,
    "bevinding": 400, "kanttekeningen": 400, "werkzame_elementen": 200, "randvoorwaarden": 200, "wat": 200, "uitspraak": 350,
    "kanttekening": 350, "omvang": 120, "uitleg": 400,
}  # fmt: skip
"""Fields of which the sentences are mixed, and how many characters the mix may have."""
CHANGED = 0.3
"""Part of the longer words in a sentence that becomes another word of the same field."""
NEW_WORD = 0.004
"""Part of the words that becomes a compound nobody wrote before: a growing collection keeps meeting new words."""
_SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-ZÀ-Ý0-9'])")
_LONG_WORD = re.compile(r"\b[a-zà-ÿ]{6,14}\b")
_NAME_WORD = re.compile(r"\b[A-Za-zà-ÿ]{4,14}\b")


class _Maker:
    """What all made-up entries share: the real ones, their sentences and words, and the names that are taken."""

    def __init__(self, files: dict[str, bytes], seed: int) -> None:
        self.rng = random.Random(seed)
        self.real = {
            path: yaml.load(data, Loader=yaml.CSafeLoader)
            for path, data in files.items()
            if path.startswith(INTERVENTIONS)
        }
        self.ids = {path[len(INTERVENTIONS) : -4] for path in self.real}
        self.sentences: dict[str, list[str]] = {name: [] for name in TEXTS}
        for entry in self.real.values():
            for name, text in _texts_in(entry):
                self.sentences[name] += _SENTENCE.split(text)
        # A word that is the name of another thing would make a name that is refused.
        others = {
            name_key(n)
            for other in yaml.load(files[OTHER_NAMES], Loader=yaml.CSafeLoader)
            for n in (other["label"], *other["synoniemen"])
        }
        long_words = {w for found in self.sentences.values() for s in found for w in _LONG_WORD.findall(s)}
        self.words = sorted(w for w in long_words if name_key(w) not in others)
        names = [entry["naam"] for entry in self.real.values()]
        name_words = {w for name in names for w in _NAME_WORD.findall(name)}
        self.name_words = sorted(w for w in name_words if name_key(w) not in others)
        self.taken = {
            name_key(n) for e in self.real.values() for n in (e["naam"], e["id"], *e["aliassen"])
        } | others

    def entry(self, base: dict[str, Any], copy: int) -> dict[str, Any]:
        """A new entry that has the shape of `base`."""
        name = self._name()
        made: dict[str, Any] = self._mixed(base)
        made["id"] = self._id(name, copy)
        made["naam"] = name
        made["aliassen"] = [self._name() for _ in base["aliassen"][:4]]
        made["vervangen_door"], made["basisaanbod"] = [], False
        made["parels"], made["puzzels"], made["tips"] = [], [], []
        if base["status"] == "vervallen":
            made["status"] = "gepubliceerd"
        return made

    def _name(self) -> str:
        """A name nobody has: two or three words of real names, or one of them made longer."""
        while True:
            first, second, third = (self.rng.choice(self.name_words) for _ in range(3))
            word = self.rng.choice(self.words)
            name = self.rng.choice(
                (
                    f"{first} {second} {third}",
                    f"{first.capitalize()}{word}",
                    f"{first} en {second} bij {word}",
                )
            )
            name = name[0].upper() + name[1:]
            if len(name) <= 70 and name_key(name) not in self.taken:
                self.taken.add(name_key(name))
                return name

    def _id(self, name: str, copy: int) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", name_key(name))[:50].strip("-")
        found = f"{plain}-{copy}"
        while found in self.ids:
            found += "0"
        self.ids.add(found)
        self.taken.add(name_key(found))
        return found

    def _mixed(self, value: Any, name: str = "") -> Any:
        if isinstance(value, dict):
            return {key: self._mixed(part, key) for key, part in value.items()}
        if isinstance(value, list):
            mixed = [self._mixed(part, name) for part in value]
            return (
                list(dict.fromkeys(mixed))
                if name in TEXTS and all(isinstance(m, str) for m in mixed)
                else mixed
            )
        if name in TEXTS and isinstance(value, str) and value not in ("onbekend", "geen"):
            return self._text(name, len(_SENTENCE.split(value)))
        return value

    def _text(self, name: str, n_sentences: int) -> str:
        text = ""
        for _ in range(n_sentences):
            sentence = self.rng.choice(self.sentences[name])
            # The first sentence a reader sees has to stay readable: a check that warns about all of them is not the real one.
            sentence = sentence if name == "samenvatting" else _LONG_WORD.sub(self._word, sentence)
            if text and len(text) + len(sentence) >= TEXTS[name]:
                break
            text = f"{text} {sentence}".strip()
        return text[: TEXTS[name]].strip()

    def _word(self, found: re.Match[str]) -> str:
        drawn = self.rng.random()
        if drawn < NEW_WORD:
            return found.group() + self.rng.choice(self.words)
        return self.rng.choice(self.words) if drawn < CHANGED else found.group()


def _texts_in(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _texts_in(part, key)
    elif isinstance(value, list):
        for part in value:
            yield from _texts_in(part, name)
    elif name in TEXTS and isinstance(value, str) and value not in ("onbekend", "geen"):
        yield name, value


def synthetic_files(n: int, seed: int = 1) -> dict[str, bytes]:
    """The files of a valid knowledge base of `n` programmes: real ones first, made-up ones after those."""
    files = read_folder(ROOT)
    real = sorted(path for path in files if path.startswith(INTERVENTIONS))
    if n < len(real):
        return _smaller(
            files, set(sorted(real, key=lambda path: (path not in _linked_from_docs(), path))[:n])
        )
    maker = _Maker(files, seed)
    families: dict[str, str] = {}
    sources: set[tuple[str, int]] = set()
    made: dict[str, bytes] = {}
    id_of = {(path, 0): maker.real[path]["id"] for path in real}
    entries = []
    for number in range(len(real), n):
        path, copy = real[number % len(real)], number // len(real)
        entry = maker.entry(maker.real[path], copy)
        id_of[path, copy] = entry["id"]
        entries.append((entry, copy))
    path_of = {maker.real[path]["id"]: path for path in real}
    for entry, copy in entries:
        if entry["familie"] != "geen":
            entry["familie"] = f"{entry['familie']}-{copy}"
            families.setdefault(entry["familie"], f"{maker._name()} familie")
        entry["relaties"] = [
            {**relation, "met": id_of[path_of[relation["met"]], copy]}
            for relation in entry["relaties"]
            if (path_of[relation["met"]], copy) in id_of
        ]
        sources |= _own_sources(entry, copy)
        made[f"{INTERVENTIONS}{entry['id']}.yml"] = _dumped(entry)
    files["vocabulaire/families.yml"] += (
        _dumped(
            [
                {"id": i, "label": name, "betekenis": "Verzonnen.", "synoniemen": []}
                for i, name in families.items()
            ]
        )
        if families
        else b""
    )
    return dict(sorted({**files, **made, **_source_files(files, sources)}.items()))


def _own_sources(entry: dict[str, Any], copy: int) -> set[tuple[str, int]]:
    """Give a made-up entry sources of its own, as a real one has; the shared documents stay shared."""
    found: set[tuple[str, int]] = set()

    def renamed(value: Any) -> None:
        if isinstance(value, list):
            for part in value:
                renamed(part)
        elif isinstance(value, dict):
            source = value.get("bron")
            if isinstance(source, str) and not source.startswith(("actiz-", "zhz-", "nji-2015")):
                found.add((source, copy))
                value["bron"] = f"{source}-{copy}"
            for part in value.values():
                renamed(part)

    renamed(entry)
    return found


def _source_files(files: dict[str, bytes], wanted: set[tuple[str, int]]) -> dict[str, bytes]:
    known = {
        s["id"]: s for path, data in files.items() if path.startswith(BRONNEN_MAP) for s in _loaded(data)
    }
    parts: list[bytes] = [b""]
    for source, copy in sorted(wanted):
        text = _dumped([{**known[source], "id": f"{source}-{copy}"}])
        if len(parts[-1]) + len(text) > MAX_BYTES - 1000:
            parts.append(b"")
        parts[-1] += text
    return {f"{BRONNEN_MAP}/verzonnen-{i:03}.yml": part for i, part in enumerate(parts) if part}


@cache
def _linked_from_docs() -> frozenset[str]:
    """The files of the programmes that a written page links to: without those no site can be built."""
    texts = (path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    ids = {found for text in texts for found in re.findall(r"\(\.\./interventies/([a-z0-9-]+)\.md", text)}
    return frozenset(f"{INTERVENTIONS}{i}.yml" for i in ids)


def _smaller(files: dict[str, bytes], kept: set[str]) -> dict[str, bytes]:
    """Only these programmes, without the links to others and the sources that nobody else uses."""
    ids = {path[len(INTERVENTIONS) : -4] for path in kept}
    left: dict[str, Any] = {}
    for path, data in files.items():
        if path.startswith("vocabulaire/") or path == "editie.yml":
            left[path] = data
        elif not path.startswith(INTERVENTIONS) or path in kept:
            left[path] = _linked(_loaded(data), ids)
    used = set(
        re.findall(
            r"'bron': '([^']+)'",
            str(
                [
                    v if not isinstance(v, bytes) else _loaded(v)
                    for p, v in left.items()
                    if not p.startswith(BRONNEN_MAP)
                ]
            ),
        )
    )
    found: dict[str, bytes] = {}
    for path, value in left.items():
        if path.startswith(BRONNEN_MAP):
            value = [source for source in _loaded(value) if source["id"] in used]
        if value or not path.startswith(BRONNEN_MAP):
            found[path] = value if isinstance(value, bytes) else _dumped(value)
    return found


def _linked(value: Any, ids: set[str]) -> Any:
    if isinstance(value, list):
        return [_linked(part, ids) for part in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for key, part in value.items():
        if key in ("interventies", "vervangen_door") and isinstance(part, list):
            found[key] = [i for i in part if i in ids]
        elif key == "relaties":
            found[key] = [relation for relation in part if relation["met"] in ids]
        else:
            found[key] = _linked(part, ids)
    return found


def _loaded(data: bytes) -> Any:
    return yaml.load(data, Loader=yaml.CSafeLoader)


def _dumped(value: Any) -> bytes:
    text: str = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    return text.encode()


def write_project(folder: Path, n: int, seed: int = 1) -> None:
    """A project of `n` programmes in a new or empty folder, with the real written pages and mkdocs.yml."""
    for path, data in synthetic_files(n, seed).items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)


if __name__ == "__main__":
    write_project(Path(sys.argv[1]), int(sys.argv[2]))
