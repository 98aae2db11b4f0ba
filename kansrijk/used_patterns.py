"""Markdown without the patterns that a page has no use for.

Python-Markdown tries fourteen patterns on every piece of text between two signs, and a page has hundreds of pieces: a
third of its work. Hardly any page has an image, a backslash or a mail address in it, and without those eight of the
fourteen match nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "reference": "]:",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "]:",
    "short_image_ref": "![",
    "automail": "@",
}
"""What stands somewhere in every text in which a pattern finds something. A reference finds nothing when none is defined."""
PLAIN = frozenset({"admonition", "attr_list", "fenced_code", "tables", "toc"})
"""Extensions of Python-Markdown that bring no text of their own and no patterns."""
_WHOLE = 29
"""Directly after white space was made alike, while all text still stands there."""


class UsedPatterns(Extension):  # type: ignore[misc]  # Python-Markdown has no types, here and below
    """Leaves out of a `Markdown` what its text has no use for: one for one text, as mkdocs makes them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is that of Python-Markdown
        md.preprocessors.register(_LeaveOut(md), "kansrijk_used_patterns", _WHOLE)


class _LeaveOut(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        for name, sign in SIGNS.items():
            if sign not in text:
                self.md.inlinePatterns.deregister(name)
        return lines


def with_used_patterns(extensions: Iterable[Any]) -> list[Any]:
    """These extensions of Markdown with `UsedPatterns`, unless there is one of which we do not know what it does."""
    known = list(extensions)
    return [*known, UsedPatterns()] if PLAIN.issuperset(known) else known
