"""Patterns that a text has no use for are left out, and the page is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from basis import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from kansrijk.used_patterns import PLAIN, SIGNS, UsedPatterns, with_used_patterns

KNOWN = sorted(PLAIN)
WRITTEN = sorted((ROOT / "docs").rglob("*.md"))
PIECES = st.sampled_from(
    [*"`\\[]()!@:<>&*_#|\n\t-+.", "  \n", "\n\n", "    ", "!!! note \"", "a", "b c", "http://a.b", "<b>", "</b>", "<div>\n", "</div>",
     "[a]: b\n", "[a]", "![a]", "](c)", "&amp;", "| a | b |\n|---|---|\n", "{: .k }", "```\n", "# ", "1. "]
)  # fmt: skip


def made(text: str, *more: UsedPatterns) -> tuple[str, object]:
    markdown = Markdown(extensions=[*KNOWN, *more])
    return markdown.convert(text), markdown.toc_tokens


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_the_same_html(text: str) -> None:
    assert made(text, UsedPatterns()) == made(text)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_a_written_page_gives_the_same_html(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert made(text, UsedPatterns()) == made(text)


@pytest.mark.parametrize(("name", "sign"), SIGNS.items())
def test_a_pattern_is_left_out_without_its_sign_only(name: str, sign: str) -> None:
    with_sign, without = (Markdown(extensions=[UsedPatterns()]) for _ in range(2))
    with_sign.convert(f"een {sign} tekst")
    without.convert("een tekst")
    assert name in with_sign.inlinePatterns
    assert name not in without.inlinePatterns


def test_beside_an_extension_that_we_do_not_know_every_pattern_stays() -> None:
    assert isinstance(with_used_patterns(KNOWN)[-1], UsedPatterns)
    for other in ("footnotes", "pymdownx.snippets", UsedPatterns()):
        assert with_used_patterns([*KNOWN, other]) == [*KNOWN, other]
