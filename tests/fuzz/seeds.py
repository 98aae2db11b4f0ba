"""Where fuzzing starts: good files, the hostile texts, and files with a hostile text in one field."""

from __future__ import annotations

import json
from typing import Any

import yaml
from basis import ROOT, example_files
from failing import with_fragment
from hostile_texts import texts
from hypothesis import strategies as st

ENTRY_TEXT = example_files()["interventions/voorbeeld.yml"].decode()
SOURCES = example_files()["vocabulaire/bronnen/brondocumenten.yml"].decode()
PROFILE: dict[str, Any] = yaml.safe_load((ROOT / "voorbeelden/gemeente.yml").read_text(encoding="utf-8"))
REGION: dict[str, Any] = yaml.safe_load((ROOT / "voorbeelden/regio.yml").read_text(encoding="utf-8"))

some_text = st.one_of(
    st.sampled_from(texts()),
    st.text(max_size=60),
    st.lists(st.sampled_from(texts()), min_size=2, max_size=4).map("".join),
)
"""What somebody may type in a field."""
some_value = st.one_of(
    some_text,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.lists(some_text, max_size=3),
    st.dictionaries(some_text, some_text, max_size=2),
)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [path, *(place for key, part in value.items() for place in _places(part, (*path, key)))]
    if isinstance(value, list):
        return [path, *(place for index, part in enumerate(value) for place in _places(part, (*path, index)))]
    return [path]


def _changed(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = _changed(value[path[0]], path[1:], new)
    return copied


def _documents(good: Any) -> st.SearchStrategy[bytes]:
    """A good document with one or two places changed, as JSON or as YAML."""

    def made(changes: list[tuple[int, Any]], as_yaml: bool) -> bytes:
        document = good
        for number, new in changes:
            places = _places(document)
            document = _changed(document, places[number % len(places)], new)
        text = yaml.safe_dump(document, allow_unicode=True) if as_yaml else json.dumps(document, default=str)
        return text.encode("utf-8", "surrogatepass")

    change = st.tuples(st.integers(0, 10_000), some_value)
    return st.builds(made, st.lists(change, min_size=1, max_size=2), st.booleans())


def _entries() -> st.SearchStrategy[bytes]:
    fields = [line.split(":")[0] for line in ENTRY_TEXT.splitlines() if line[:1].isalpha()]

    def made(name: str, value: Any, quoted: bool) -> bytes:
        text = json.dumps(value) if quoted else str(value)
        return with_fragment(ENTRY_TEXT, f"{name}: {text}").encode("utf-8", "surrogatepass")

    return st.builds(made, st.sampled_from(fields), some_value, st.booleans())


any_text = st.one_of(some_text.map(lambda text: text.encode("utf-8", "replace")), st.binary(max_size=300))
STRATEGIES: dict[str, st.SearchStrategy[bytes]] = {
    "lader": st.one_of(_entries(), any_text),
    "bronnen": st.one_of(_documents(yaml.safe_load(SOURCES)), any_text),
    "herkenning": any_text,
    "profiel": st.one_of(_documents(PROFILE), any_text),
    "regio": st.one_of(_documents(REGION), any_text),
    "schrijver": any_text,
}
"""What hypothesis makes for each target."""


def first(target: str) -> list[bytes]:
    """What the coverage-guided fuzzer starts from."""
    good = {
        "lader": [ENTRY_TEXT.encode()],
        "bronnen": [SOURCES.encode()],
        "profiel": [json.dumps(PROFILE, default=str).encode(), yaml.safe_dump(PROFILE).encode()],
        "regio": [json.dumps(REGION, default=str).encode(), yaml.safe_dump(REGION).encode()],
    }
    return good.get(target, []) + [text.encode("utf-8", "replace") for text in texts()]
