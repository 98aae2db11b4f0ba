"""Links that also work from a folder on disk: a server knows which page a folder stands for, a disk shows its files."""

from __future__ import annotations

import re

# Only links to follow: the address that a search engine reads (rel=canonical) stays the folder.
_LINK = re.compile(r'(<a\s[^>]*?\bhref=")([^"#?]*)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.\-]*:|/", re.IGNORECASE)


def with_index(html: str) -> str:
    """The page with `index.html` behind every link to a folder of the site; addresses of other sites stay as they are."""
    return _LINK.sub(lambda found: found[1] + _file(found[2]), html)


def _file(path: str) -> str:
    if not path or _ELSEWHERE.match(path):
        return path
    name = path.rpartition("/")[2]
    if name in (".", ".."):
        return f"{path}/index.html"
    return path if name else f"{path}index.html"
