"""The files of the site that are no page: the data for others, and where to tell about a leak (RFC 9116)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from kansrijk.api.files import each_api_file
from kansrijk.api.publication import Publication
from kansrijk.disk import read_repository_address, read_site_address
from kennisbank.knowledge import Kennisbank

PATH = ".well-known/security.txt"
VALID = dt.timedelta(days=365)
"""RFC 9116 recommends less than a year ahead. It counts from the last change of the content, so that the same
content gives the same file; content that nobody touched for a year says by it that nobody may be listening."""


def well_known_files(kb: Kennisbank, repository: str, site: str) -> dict[str, bytes]:
    """path -> bytes; empty when nobody said where the project lives, since then there is no place to write to."""
    if not repository:
        return {}
    expires = Publication(kb).changed + VALID
    lines = [
        f"Contact: {repository}/security/advisories/new",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Policy: {repository}/blob/main/SECURITY.md",
    ]
    if site:
        lines.append(f"Canonical: {site}{PATH}")
    return {PATH: "".join(f"{line}\n" for line in lines).encode()}


def site_files(kb: Kennisbank, root: Path) -> dict[str, bytes]:
    """path -> bytes; the addresses come from the mkdocs.yml under `root`."""
    return dict(each_site_file(kb, root))


def each_site_file(kb: Kennisbank, root: Path) -> Iterator[tuple[str, bytes]]:
    """The files of `site_files` one by one."""
    site = read_site_address(root)
    yield from each_api_file(kb, site)
    yield from well_known_files(kb, read_repository_address(root), site).items()
