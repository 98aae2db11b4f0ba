"""What is fuzzed: each target takes any bytes, and fails when something comes out that may not.

A reader may refuse what it is given, with a place and a remedy; it may not stumble. What writes Markdown must show
the text and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any

import markdown
import yaml
from basis import ROOT, TODAY, example_files
from profiles import problems_of

from kansrijk.markdown_text import as_terminal, plain
from kansrijk.pages.markup import bullets, escape, one_line, table, web_address, web_link
from kansrijk.terminal import visible
from kennisbank.load import load
from kennisbank.problems import Problem, ProblemsFoundError
from matcher.match import match
from matcher.prepare_match import prepare_match
from matcher.profile import read_profile
from matcher.profile_quick import quick_profile
from matcher.recognise import Recognised, recognise
from matcher.region_file import read_region

ENTRY = "interventions/voorbeeld.yml"
_MOST = 201
"""Problems of one file, with the one that says that there are more."""


@cache
def model() -> dict[str, Any]:
    """The prepared data of the model's own examples, as JSON gives it back."""
    kb = load(example_files(), TODAY).require_valid()
    found: dict[str, Any] = json.loads(json.dumps(prepare_match(kb)))
    return found


def sound(problems: Iterable[Problem]) -> None:
    """Every problem has a place, a sentence and a remedy, and can be shown."""
    listed = list(problems)
    assert len(listed) <= _MOST
    for problem in listed:
        assert problem.regel >= 1, problem
        assert problem.kolom >= 1, problem
        assert problem.tekst, problem
        assert problem.hulp, problem
        visible(problem.as_text()).encode()


def loader(data: bytes) -> None:
    """An entry, on its own and among its vocabularies' absence, which is told as well."""
    loaded = load({ENTRY: data}, TODAY)
    sound(p for p in loaded.problems if p.bestand == ENTRY)


def values(data: bytes) -> None:
    """A list of sources: the other form of a file."""
    path = "vocabulaire/bronnen/voorbeeld.yml"
    sound(p for p in load({path: data}, TODAY).problems if p.bestand == path)


def recognition(data: bytes) -> None:
    """A name as somebody may write it, as long as a name may be."""
    text = data.decode("utf-8", "replace")[:300]
    found = recognise(text, model()["namen"])
    assert len(found.invoer.splitlines()) < 2
    assert len(found.invoer) <= len(text)
    json.dumps(found.ids if isinstance(found, Recognised) else found.lijkt_op)


def profile(data: bytes) -> None:
    """Refused with problems, or read; the quick reader gives only what the full one gives, and then there is an answer."""
    problems = problems_of(data, "profiel.yml", model(), TODAY)
    sound(problems)
    quick = quick_profile(data, model())
    if problems:
        assert quick is None, data
        return
    full = read_profile(data, "profiel.yml", model(), TODAY)
    if quick is not None:
        assert _plain(quick) == _plain(full), data
    if len(data) < 5000:
        json.dumps(match(full, model(), TODAY, None))


def region(data: bytes) -> None:
    """Refused with problems, or read."""
    try:
        read_region(data, "regio.yml", model(), TODAY)
    except ProblemsFoundError as error:
        sound(error.problems)


def writer(data: bytes) -> None:
    """A text in every place of a page: one line, the same elements as a plain word, and the text as it was typed."""
    text = data.decode("utf-8", "replace")[:2000]
    safe = escape(text)
    shown = one_line(text)
    assert "\n" not in safe
    for source in (f"x{safe}", safe or "x", bullets([safe]), f"# {safe}", table(("a",), [(safe,)])):
        html = _read("article", markdown.markdown(source, extensions=_extensions()))
        assert not html.odd, (text, html.odd)
    assert (
        _read("p", markdown.markdown(f"x{safe}", extensions=_extensions())).text.split()
        == f"x{shown}".split()
    )
    address = web_address(text)
    assert not address or address.lower().startswith("http")
    link = _read("p", markdown.markdown(web_link("naam", text), extensions=_extensions()))
    assert link.links in ([], [address.replace("&amp;", "&")]), (text, link.links)
    told = as_terminal([f"# {plain(text)}", "", f"- {plain(text)}", f"| {plain(text)} |"])
    visible(told).encode()


class _Read(HTMLParser):
    allowed = frozenset("article p ul li h1 table thead tbody tr th td a".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.odd: list[Any] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.links += [value or "" for name, value in attrs if name == "href"]
        if tag not in self.allowed or any(name not in ("href", "id", "class", "title") for name, _ in attrs):
            self.odd.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(element: str, html: str) -> _Read:
    reader = _Read()
    reader.feed(f"<{element}>{html}</{element}>")
    reader.close()
    return reader


@cache
def _extensions() -> list[str]:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return [name for each in settings["markdown_extensions"] for name in ([each] if isinstance(each, str) else each) if name != "toc"]  # fmt: skip


def _plain(value: Any) -> Any:
    """A profile as tables and lists, whichever reader made it."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, SimpleNamespace):
        return {name: _plain(part) for name, part in vars(value).items()}
    slots = getattr(type(value), "__slots__", None)
    return {name: _plain(getattr(value, name)) for name in slots} if slots else value


TARGETS: dict[str, Callable[[bytes], None]] = {
    "lader": loader,
    "bronnen": values,
    "herkenning": recognition,
    "profiel": profile,
    "regio": region,
    "schrijver": writer,
}
