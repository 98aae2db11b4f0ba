"""What mkdocs says, in Dutch for who writes pages. Knows its words only, and not mkdocs itself."""

from __future__ import annotations

import re

SHOWN_MESSAGES = 20

DUTCH = (
    (
        r"Doc file '(.+)' contains a link '(.+)', but the target .* is not found among documentation files\..*",
        r"docs/\1 heeft een link naar '\2'; die pagina is er niet.",
    ),
    (
        r"Doc file '(.+)' contains a link '(.+)', but .*anchor.*",
        r"docs/\1 heeft een link naar '\2'; die plek is er niet op de pagina.",
    ),
    (
        r"The following pages exist in the docs directory, but are not included in the \"nav\" configuration:\s*(.+)",
        r"Deze pagina's staan in docs/ maar niet onder nav of not_in_nav in mkdocs.yml: \1",
    ),
    (
        r"A reference to '(.+)' is included in the 'nav' configuration, which is not found in the documentation files\.",
        r"Onder nav in mkdocs.yml staat '\1'; die pagina is er niet.",
    ),
)
"""What writers meet most of mkdocs' messages, and the same in Dutch; others are shown as they are."""


def in_dutch(message: str) -> str:
    """A message of mkdocs in Dutch when we know it."""
    for pattern, dutch in DUTCH:
        if (found := re.fullmatch(pattern, message, re.DOTALL)) is not None:
            return " ".join(found.expand(dutch).split())
    # Of an extension that fails it also tells where in its code: that helps nobody who writes pages.
    first, _, rest = message.partition("\n")
    return first if re.search(r'^\s*File "|^\w+Error: ', rest, re.MULTILINE) else message


def listed_messages(messages: list[str]) -> str:
    """What mkdocs said, in Dutch as far as we know it, one line each; a long list is cut and says so."""
    shown = [f"    - {in_dutch(message)}" for message in messages[:SHOWN_MESSAGES]]
    more = len(messages) - SHOWN_MESSAGES
    return "\n".join([*shown, f"    … en nog {more}"] if more > 0 else shown)
