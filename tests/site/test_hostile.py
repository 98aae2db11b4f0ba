"""Whatever somebody types in a text field is shown as text, and never becomes part of the page."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import yaml
from basis import ROOT
from hostile_texts import Laying, text_fields, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from site_reading import Html, html_files, read_html

from kansrijk.pages.markup import escape, table, web_address, web_link
from kennisbank.hidden import UNSHOWN
from kennisbank.knowledge import Kennisbank
from kennisbank.model import SOORTEN, Bron, Kerncijfer
from kennisbank.model.vocabulaire import VOCABULARIES

_SCHEME = re.compile(r"(?!https?:|mailto:)[\x00-\x20]*[a-z][a-z0-9+.\-\s]*:", re.IGNORECASE)
"""An address with a scheme that is not of the web."""


def shape(html: Html) -> list[tuple[str, str]]:
    """The elements of a page that may not depend on texts: everything but links and the line breaks in them.

    How wide a chart sets its names depends on how long they are.
    """
    return [
        (tag, attrs.get("class", "").removesuffix(" grafiek-kort"))
        for tag, attrs in html.elements
        if tag != "a"
    ]


def test_every_text_lies_in_every_field(laid: tuple[Kennisbank, Kennisbank, Laying]) -> None:
    """The corpus is large, and no field of the model was passed over: a new field comes along by itself."""
    assert len(texts()) >= 200
    classes = [*(soort.cls for soort in SOORTEN), *VOCABULARIES.values(), Bron, Kerncijfer]
    wanted = set().union(*map(text_fields, classes))
    assert len(wanted) > 100
    found = laid[2].laid
    assert [field for field in sorted(wanted) if found.get(field) != set(texts())] == []


def test_hostile_text_stays_text(hostile_sites: Path, laid: tuple[Kennisbank, Kennisbank, Laying]) -> None:
    """Each page has exactly the elements it has with plain words, and shows what was typed."""
    harmless = html_files(hostile_sites / "gewoon")
    files = html_files(hostile_sites / "vijandig")
    assert files.keys() == harmless.keys()
    assert len(files) > 50
    for path, file in files.items():
        html = read_html(file)
        assert shape(html) == shape(read_html(harmless[path])), path
        for tag, attrs in html.elements:
            assert not [a for a in attrs if a.startswith("on") or a == "style"], (path, tag, attrs)
            for place in ("href", "src", "action", "formaction"):
                assert not _SCHEME.match(attrs.get(place, "")), (path, attrs)
    for folder, items in (("interventies", laid[0].interventies), ("parels", laid[0].parels)):
        for item in items.values():
            headings = read_html(hostile_sites / "vijandig" / folder / item.id / "index.html").headings
            assert " ".join(UNSHOWN.sub(" ", item.naam).split()) in [" ".join(h.split()) for h in headings]


EXTENSIONS = [
    e if isinstance(e, str) else next(iter(e))
    for e in yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]
]
ANY_TEXT = st.text(
    alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("#*_-+`~!?:|[](){}<>&\\\"'\n 1.=^$")),
    max_size=60,
)


def as_text(source: str) -> str:
    html = Html()
    html.feed("<article>" + markdown.markdown(source, extensions=EXTENSIONS) + "</article>")
    html.close()
    return " ".join(html.text.split())


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
def test_escape_shows_exactly_the_text(text: str) -> None:
    """In a paragraph, a list, a heading and a table cell the reader sees what was typed, and nothing else."""
    safe = escape(text)
    assert "\n" not in safe
    wanted = as_text("x" + safe).removeprefix("x").strip()
    for source in (safe, f"- {safe}", f"**a** {safe}", table(("a",), [(safe,)])):
        html = Html()
        html.feed("<article>" + markdown.markdown(source, extensions=EXTENSIONS) + "</article>")
        assert {tag for tag, _ in html.elements} <= {
            "article",
            "p",
            "ul",
            "li",
            "strong",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        }
        assert " ".join(html.text.split()).endswith(wanted)


def test_escape_keeps_ordinary_dutch_readable() -> None:
    """Plain words are left alone, so that the Markdown can be read and searched."""
    text = "M@ZL (vo): 5.4 'reëel' en 80% — zie hoofdstuk 2, Girls' Talk+ & meer"
    assert escape(text) == text.replace("&", "&amp;")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
def test_addresses_are_web_addresses_or_nothing(rest: str) -> None:
    """Only http and https survive, and nothing in the address can end the link."""
    assert web_address(rest) == "" or rest.lower().startswith("http")
    safe = web_address("https://x.nl/" + rest.encode("utf-8", "ignore").decode())
    assert not set(safe) & set(" ()[]<>\"'`\\|{}\n")


def test_address_that_is_none_leaves_the_text() -> None:
    assert web_link("Titel", "javascript:alert(1)") == "Titel"
    assert web_link("Titel", "geen") == "Titel"
    assert web_link("Titel", "https://x.nl/a(b)") == "[Titel](https://x.nl/a%28b%29)"
