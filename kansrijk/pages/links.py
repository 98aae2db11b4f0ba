"""Where every page lives, and relative links from one page to another."""

from __future__ import annotations

import posixpath
from functools import cache

from kansrijk.pages.markup import escape
from kennisbank.knowledge import Kennisbank
from kennisbank.marks import contested
from kennisbank.model import Item
from kennisbank.model.soorten import soort_of

BEWIJSNIVEAUS = "over/bewijsniveaus.md"
BRONNEN = "over/bronnen.md"
ERKENNINGEN = "over/erkenningen.md"
KERNCIJFERS = "visie/kerncijfers.md"
LANDELIJK = "over/landelijk-beeld.md"
NALEZEN = "over/nalezen.md"
MEEDOEN = "over/meedoen.md"
VOORSTELLEN = "meedoen/index.md"
"""The page with the form; an address with ?soort=…&id=… opens it filled in."""


def item_path(item: Item) -> str:
    """The page of an entry: interventies/voorzorg.md."""
    return f"{soort_of(item).meervoud}/{item.id}.md"


def index_path(folder: str) -> str:
    """The overview of a folder: interventies/index.md."""
    return f"{folder}/index.md"


def vraagstuk_path(vraagstuk_id: str) -> str:
    return f"vraagstukken/{vraagstuk_id}.md"


def leeftijd_path(fase_id: str) -> str:
    return f"leeftijd/{fase_id}.md"


@cache
def _relative(folder: str, to: str) -> str:
    # A site of a thousand entries asks for the same few thousand pairs again and again. Our own paths hold no dots.
    above, under = folder.split("/") if folder else [], to.split("/")
    while above and above[0] == under[0] and len(under) > 1:
        del above[0], under[0]
    return "/".join([*[".."] * len(above), *under])


def link(here: str, text: object, to: str, anchor: str = "") -> str:
    """A relative Markdown link from page `here` to page `to`; the text is escaped here."""
    target = _relative(here.rpartition("/")[0], to) if to != here else ""
    return f"[{escape(text)}]({target}{'#' + anchor if anchor else ''})"


def file_link(here: str, text: str, path: str) -> str:
    """A link to a file of the site that is no page. As HTML: pages can be built without the files beside them."""
    address = posixpath.relpath(path, here.removesuffix(".md").removesuffix("index") or ".")
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def propose_link(here: str, text: object, item: Item) -> str:
    """A link to the form with this entry filled in; the text is escaped here."""
    target = _relative(here.rpartition("/")[0], VOORSTELLEN)
    return f"[{escape(text)}]({target}?soort={soort_of(item).naam}&id={item.id})"


def item_link(here: str, item: Item, kb: Kennisbank) -> str:
    """A link to an entry; behind a programme that sources disagree about stands its mark, in every list."""
    mark = contested(item, kb)
    shown = f" *{escape(mark)}*{{: .kr-betwist }}" if mark else ""
    return link(here, item.naam, item_path(item)) + shown


def vraagstuk_links(here: str, kb: Kennisbank, ids: tuple[str, ...]) -> list[str]:
    """A link for each vraagstuk, in the given order."""
    return [link(here, kb.label("vraagstukken", i), vraagstuk_path(i)) for i in ids]


def level_link(here: str, kb: Kennisbank, level: str) -> str:
    """A link to what a level of evidence means."""
    return link(here, kb.label("bewijsniveaus", level), BEWIJSNIVEAUS, f"niveau-{level}")
