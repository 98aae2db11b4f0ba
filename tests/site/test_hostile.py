"""Whatever somebody types in a text field is shown as text, and never becomes part of the page."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from basis import ROOT, TODAY
from hypothesis import given, settings
from hypothesis import strategies as st
from site_reading import Html, html_files, read_html, small_project

from kansrijk.mkdocs_adapter import build_into
from kansrijk.pages.build import build_pages
from kansrijk.pages.markup import escape, table, web_address, web_link
from kennisbank.fields import Groep, fields_of
from kennisbank.kinds import Lijst, Tekst, Url
from kennisbank.knowledge import Kennisbank

HOSTILE = {
    "html": '<script>alert(1)</script> "><img src=x onerror=alert(1)> <!-- <b> --> <iframe src=//x>',
    "titel": "</title></h1><script>alert(1)</script>",
    "verwijzingen": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;lt;i&amp;gt;",
    "links": "[x](javascript:alert(1)) ![y](javascript:alert(2)) <javascript:alert(3)> [z][1] <http://x.nl>",
    "opmaak": "**vet** _schuin_ `code` ~~weg~~ ^op^ ==geel== $x$ \\* a*b*c",
    "attributen": 'tekst {: onclick=alert(1) } {#bewijs .x} {onclick="alert(1)"}',
    "blokken": '!!! danger "x"\n\n    # kop\n\n- lijst\n\n1. een\n\n> citaat\n\n```\ncode\n```\n\n***',
    "tabel": "a | b || c |\n| --- | --- |\n| d | e |",
    "verwijzing": "[1]: javascript:alert(1)\n*[HTML]: x\n[^1]: voetnoot",
    "sjabloon": "{{ config }} {% include 'x' %} ${x} --8<-- \"x\"",
    "begin": "# kop",
    "cijfer": "1. lijst",
    "vragen": "??? note",
    "stash": "\x02klzzwxh:0\x03 \x02wzxhzdk:1\x03 \u202egespiegeld\u200b",
}
ADDRESSES = {
    "html": "https://x.nl/?a=\"onmouseover=alert(1)&b='<script>",
    "titel": "javascript:alert(1)",
    "verwijzingen": "https://x.nl/&quot;&#62;",
    "links": "https://x.nl/) [y](javascript:alert(1)",
    "opmaak": "https://x.nl/a_b_c*d*e`f`",
    "attributen": "https://x.nl/){: onclick=alert(1) }",
    "tabel": "https://x.nl/a|b",
}


def spoiled(value: Any, text: str, address: str) -> Any:
    """The same value with every free text and address in it replaced."""
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    for name, field in fields_of(type(value)).items():
        old = getattr(value, name)
        kind = field.kind
        if isinstance(kind, Tekst):
            changes[name] = text
        elif isinstance(kind, Url):
            changes[name] = address
        elif isinstance(kind, Lijst) and isinstance(old, tuple):
            spoil_list = isinstance(kind.van, Tekst) and name != "onderbouwt"
            changes[name] = (text,) if spoil_list else tuple(spoiled(part, text, address) for part in old)
        elif isinstance(kind, Groep):
            changes[name] = spoiled(old, text, address)
    return dataclasses.replace(value, **changes)


def spoiled_kb(kb: Kennisbank, text: str, address: str) -> Kennisbank:
    def all_of(values: Any) -> Any:
        return {key: spoiled(value, text, address) for key, value in values.items()}

    return Kennisbank(
        interventies=all_of(kb.interventies),
        parels=all_of(kb.parels),
        puzzels=all_of(kb.puzzels),
        tips=all_of(kb.tips),
        vocabulaire={name: all_of(values) for name, values in kb.vocabulaire.items()},
        bronnen=all_of(kb.bronnen),
        bron_bestanden=kb.bron_bestanden,
        kerncijfers=all_of(kb.kerncijfers),
        kerncijfer_bestanden=kb.kerncijfer_bestanden,
        editie=text,
    )


def shape(html: Html) -> list[tuple[str, str]]:
    """The elements of a page that may not depend on texts: everything but links and the line breaks in them.

    How wide a chart sets its names depends on how long they are.
    """
    return [
        (tag, attrs.get("class", "").removesuffix(" grafiek-kort"))
        for tag, attrs in html.elements
        if tag != "a"
    ]


@pytest.fixture(scope="module")
def plain_site(
    tmp_path_factory: pytest.TempPathFactory, example_files: dict[str, bytes], example_kb: Kennisbank
) -> tuple[Path, dict[str, Html]]:
    """A project, and its pages when every text is the harmless word 'tekst'."""
    project = small_project(tmp_path_factory.mktemp("vijandig"), example_files)
    build_into(
        project / "mkdocs.yml",
        project / "gewoon",
        build_pages(spoiled_kb(example_kb, "tekst", "https://x.nl/"), TODAY),
    )
    return project, {name: read_html(path) for name, path in html_files(project / "gewoon").items()}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(
    name: str, plain_site: tuple[Path, dict[str, Html]], example_kb: Kennisbank
) -> None:
    """The page has exactly the elements it has with harmless text, and shows what was typed."""
    project, harmless = plain_site
    text = HOSTILE[name]
    kb = spoiled_kb(example_kb, text, ADDRESSES.get(name, "https://x.nl/"))
    target = project / name
    build_into(project / "mkdocs.yml", target, build_pages(kb, TODAY))
    for path, file in html_files(target).items():
        html = read_html(file)
        assert shape(html) == shape(harmless[path]), path
        for tag, attrs in html.elements:
            assert not [a for a in attrs if a.startswith("on")], (path, tag, attrs)
            for place in ("href", "src", "action", "formaction"):
                assert (
                    not attrs.get(place, "").strip().lower().startswith(("javascript:", "data:", "vbscript:"))
                ), (path, attrs)
    shown = " ".join(text.translate({2: " ", 3: " ", 0x202E: " ", 0x200B: " "}).split())
    for path in (
        "interventies/voorbeeld/index.html",
        "parels/voorbeeldparel/index.html",
        "vraagstukken/pesten/index.html",
    ):
        assert shown in [" ".join(h.split()) for h in read_html(target / path).headings], path


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
