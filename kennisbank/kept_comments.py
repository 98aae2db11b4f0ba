"""The comments in the file of an entry as plain data, so that a form that writes the file anew can keep them.

`kansrijk opmaak` keeps comments because it reads the file itself. The form at /meedoen/ gets the values of an
entry as data; what stands here goes along, and `kansrijk/web/propose_comments.js` puts it back in its place.
"""

from __future__ import annotations

import re
from typing import Any

from kennisbank.layout import Collection, Entry
from kennisbank.model.soorten import Soort
from kennisbank.problems import ProblemsFoundError
from kennisbank.tidy import Tree, read_tree

Comments = dict[str, Any]
"""{voor: lines above, naast: text beside, na: lines below the last part, in: {name or place in a list: Comments}}.

Only what is there. A line that is '' is an empty line. At the top of a file also `kop`: the lines above everything.
"""
_MAYBE = re.compile(rb"(?:^|\s)#", re.MULTILINE)


def kept_comments(data: bytes, soort: Soort, bestand: str) -> Comments:
    """The comments of one file, by the field that each belongs to; {} without any, or when the file is no good YAML."""
    if _MAYBE.search(data) is None:
        return {}
    try:
        tree = read_tree(data, soort.naam, bestand)
    except ProblemsFoundError:
        return {}
    return _whole(tree)


def _whole(tree: Tree) -> Comments:
    found = _inside(tree.root)
    return {"kop": tree.header, **found} if tree.header else found


def _inside(collection: Collection) -> Comments:
    parts = {}
    for number, entry in enumerate(collection.entries):
        if own := _of(entry):
            parts[entry.key.tekst if entry.key is not None else str(number)] = own
    return {**({"in": parts} if parts else {}), **({"na": collection.tail} if collection.tail else {})}


def _of(entry: Entry) -> Comments:
    found: Comments = _inside(entry.value) if isinstance(entry.value, Collection) else {}
    if entry.before:
        found["voor"] = entry.before
    if entry.beside:
        found["naast"] = entry.beside
    return found
