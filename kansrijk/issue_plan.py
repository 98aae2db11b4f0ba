"""Which issues should be open on GitHub, and what that asks of the ones that are: make, change or close.

Pure: what is wrong, grouped per owner, and the open issues in; a list of actions out, so that a second
run the same day changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from kansrijk.errors import UserError
from kansrijk.markdown_text import code, quiet
from kansrijk.terminal import visible

LABELS = {"herzien": "herzien", "links": "dode-link"}
"""Kind of issue -> its label on GitHub."""
SOON = 180
"""Days before a term ends that an owner hears of it."""
LONGEST = 60_000
"""Characters of lines in one issue; GitHub refuses a text of more than 65,536."""
_INTRO = {
    "herzien": "Loop deze pagina's na. Het makkelijkst is het formulier Jaarlijkse update.",
    "links": "Deze adressen gaven geen antwoord. Zoek het nieuwe adres, of haal de bron weg als zij er niet meer is.",
}


def review_issues(document: Mapping[str, Any]) -> dict[str, str]:
    """title -> text per owner, from `kansrijk verouderd --json`: what is over time or nearly so."""
    found = {}
    for group in document["eigenaren"]:
        rows = [row for row in group["items"] if row["dagen"] is None or row["dagen"] <= SOON]
        if rows:
            lines = sorted(
                f"- [ ] {code(row['id'])} {quiet(row['titel'])}: {quiet(row['tekst'])}" for row in rows
            )
            found[f"Herzien: {_title(group['eigenaar'])}"] = _text("herzien", lines)
    return found


def link_issues(broken: Iterable[tuple[str, str, str, str]]) -> dict[str, str]:
    """title -> text per owner, from (owner, id, address, what went wrong)."""
    lines: dict[str, set[str]] = {}
    for owner, item, address, fault in broken:
        lines.setdefault(owner, set()).add(f"- [ ] {code(item)}: {code(address)} ({quiet(fault)})")
    return {
        f"Dode links: {_title(owner)}": _text("links", sorted(found))
        for owner, found in sorted(lines.items())
    }


def _text(kind: str, lines: list[str]) -> str:
    size = 0
    shown: list[str] = []
    for line in lines:
        size += len(line) + 1
        if size > LONGEST:
            shown.append(
                f"- [ ] en nog {len(lines) - len(shown)}: haal eerst deze weg, dan komen die vanzelf"
            )
            break
        shown.append(line)
    return "\n".join([_INTRO[kind], "", *shown]) + "\n"


def _title(name: str) -> str:
    """A name in the title of an issue, where Markdown is no markup; it calls nobody."""
    return visible(" ".join(name.split())).replace("@", "@\u200b")


def plan(wanted: Mapping[str, str], existing: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Actions in order: {doe: maak|wijzig|sluit, nummer, titel, tekst}; `existing` are {number, title, body}."""
    actions: list[dict[str, Any]] = []
    seen: set[str] = set()
    for issue in sorted(existing, key=lambda i: int(i["number"])):
        title, number = issue["title"], issue["number"]
        if title not in wanted or title in seen:
            actions.append({"doe": "sluit", "nummer": number, "titel": title, "tekst": ""})
        elif _same(issue.get("body") or "", wanted[title]):
            seen.add(title)
        else:
            seen.add(title)
            actions.append({"doe": "wijzig", "nummer": number, "titel": title, "tekst": wanted[title]})
    new = [title for title in wanted if title not in seen]
    return actions + [{"doe": "maak", "nummer": None, "titel": t, "tekst": wanted[t]} for t in sorted(new)]


def _same(body: str, text: str) -> bool:
    """Equal but for line ends and the boxes that somebody ticked."""
    return body.replace("\r\n", "\n").replace("- [x]", "- [ ]").strip() == text.strip()


def read_existing(data: bytes, name: str) -> list[dict[str, Any]]:
    """The open issues as `gh issue list --json number,title,body` gives them; raises UserError when it is something else."""
    hulp = "Maak het met: gh issue list --state open --json number,title,body"
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        raise UserError(f"'{name}' is geen JSON.", hulp) from None
    good = isinstance(found, list) and all(
        isinstance(i, dict)
        and type(i.get("number")) is int  # true is one too
        and isinstance(i.get("title"), str)
        and isinstance(i.get("body", ""), str | None)
        for i in found
    )
    if not good:
        raise UserError(f"'{name}' is geen lijst van issues.", hulp)
    return list(found)
