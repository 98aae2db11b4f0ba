"""The navigation and the headings of pages as plain data, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents


def titles(nav: Any) -> Iterator[tuple[str, str | None]]:
    """(path, title or None) of every page that the `nav` of a configuration names."""
    for item in nav if isinstance(nav, list) else ():
        if isinstance(item, str):
            yield item.lstrip("/"), None
        for title, under in item.items() if isinstance(item, dict) else ():
            if isinstance(under, str):
                yield under.lstrip("/"), title
            else:
                yield from titles(under)


def outline(item: Any) -> list[Any]:
    """A piece of the navigation as plain data: all of it that any page shows."""
    return [item.title, getattr(item, "url", ""), [outline(child) for child in item.children or ()]]


def headings(item: AnchorLink) -> list[Any]:
    """A heading with those under it, for `toc`."""
    return [item.title, item.id, item.level, [headings(child) for child in item.children]]


def toc(items: Sequence[list[Any]]) -> TableOfContents:
    """The table of contents as mkdocs makes it; the first element is always the active one."""

    def link(item: list[Any]) -> AnchorLink:
        found = AnchorLink(item[0], item[1], item[2])
        found.children = [link(child) for child in item[3]]
        return found

    links = [link(item) for item in items]
    if links:
        links[0].active = True  # type: ignore[attr-defined]  # mkdocs sets it too, and does not declare it
    return TableOfContents(links)
