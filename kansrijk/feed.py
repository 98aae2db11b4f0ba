"""Writing an Atom feed (RFC 4287): entries in, bytes out, the same bytes for the same entries."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kansrijk.api.publication import LICENCE_NAME, LICENCE_URL, NAME, Publication
from kennisbank.model import SOORTEN

PATH = "wijzigingen.xml"
NAMESPACE = uuid.UUID("6f1c3a52-0d2b-5c37-9f5e-6a3b1d0c7e41")
"""Ours, chosen once: an id made with it stays the same wherever the site stands."""
# Signs that XML 1.0 cannot hold.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class FeedEntry(NamedTuple):
    """One entry: a name that never changes (any text), what happened, on which day, and where to read on."""

    id: str
    title: str
    updated: dt.date
    url: str
    summary: str


def lasting_id(name: str) -> str:
    """An id for ever, as `urn:uuid:…`, out of a name that is ours alone."""
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, name)}"


def atom(entries: Iterable[FeedEntry], *, name: str, title: str, home: str, here: str) -> bytes:
    """The bytes of a feed, newest entries first.

    `name` is what its id is made of; `home` and `here` are the addresses of the site and of the feed,
    '' when unknown. The feed is as new as its newest entry: no clock is read.
    """
    ordered = sorted(entries, key=lambda e: (e.title, e.id))
    ordered.sort(key=lambda e: e.updated, reverse=True)
    newest = ordered[0].updated if ordered else dt.date(2000, 1, 1)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
        f"  <id>{lasting_id(name)}</id>",
        f"  <title>{_text(title)}</title>",
        f"  <updated>{_moment(newest)}</updated>",
        f"  <author><name>{NAME}</name></author>",
        f"  <rights>{_text(LICENCE_NAME)}: {LICENCE_URL}</rights>",
        *([f'  <link rel="self" type="application/atom+xml" href={_attribute(here)}/>'] if here else []),
        *([f'  <link rel="alternate" type="text/html" href={_attribute(home)}/>'] if home else []),
    ]
    for entry in ordered:
        lines += [
            "  <entry>",
            f"    <id>{lasting_id(entry.id)}</id>",
            f"    <title>{_text(entry.title)}</title>",
            f"    <updated>{_moment(entry.updated)}</updated>",
            f'    <link rel="alternate" type="text/html" href={_attribute(entry.url)}/>',
            f"    <summary>{_text(entry.summary)}</summary>",
            "  </entry>",
        ]
    return ("\n".join([*lines, "</feed>"]) + "\n").encode()


def change_entries(publication: Publication) -> Iterator[FeedEntry]:
    """An entry for each step in the history of each published item, and for each edition."""
    for edition in publication.kb.uitgaven:
        yield FeedEntry(
            f"editie/{edition.naam}",
            f"{NAME}: editie {edition.naam}",
            edition.op,
            publication.address(f"edities/{edition.naam}/"),
            f"Editie {edition.naam} is uit, met {len(edition.items)} items.",
        )
    for soort in SOORTEN:
        for item in publication.kb.published(soort.meervoud).values():
            for number, change in enumerate(item.wijzigingen, 1):
                yield FeedEntry(
                    f"wijziging/{soort.meervoud}/{item.id}/{number}",
                    f"{item.naam} ({soort.naam})",
                    change.op,
                    publication.page(soort, item.id),
                    change.wat,
                )


def change_feed(publication: Publication) -> bytes:
    """The Atom feed of the site: every change of every item."""
    return atom(
        change_entries(publication),
        name="wijzigingen",
        title=f"{NAME}: wat er veranderde",
        home=publication.site,
        here=publication.address(PATH) if publication.site else "",
    )


def _text(text: str) -> str:
    from xml.sax.saxutils import (
        escape,
    )  # brings half of the network library along, and most of a build needs none of it

    return escape(_FORBIDDEN.sub("", text))


def _attribute(text: str) -> str:
    from xml.sax.saxutils import quoteattr  # as above

    return quoteattr(_FORBIDDEN.sub("", text))


def _moment(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
