"""Ids are for ever: which ids a knowledge base keeps alive, and the text of the list that remembers them."""

from __future__ import annotations

from collections.abc import Mapping

from kennisbank.fields import fields_of
from kennisbank.knowledge import Kennisbank
from kennisbank.model.gepubliceerd import VOCABULARY_KINDS, GepubliceerdeIds

_HEAD = """\
# Elk id dat ooit op de site stond, en dus nooit meer verandert of verdwijnt. Gemaakt met: kansrijk referentie.
# kansrijk check bewaakt deze lijst. Er komt alleen bij; haal er niets uit.
"""


def shown_ids(kb: Kennisbank) -> dict[str, frozenset[str]]:
    """Per kind the ids that have a page of their own now."""
    return {
        kind: frozenset(kb.vocabulaire.get(kind, {}) if kind in VOCABULARY_KINDS else kb.published(kind))
        for kind in fields_of(GepubliceerdeIds)
    }


def former_ids(kb: Kennisbank, kind: str) -> dict[str, str]:
    """former id -> id now, of the published entries of one kind, sorted."""
    found = {
        former: item.id
        for item in kb.published(kind).values()
        for former in getattr(item, "vroegere_ids", ())
    }
    return dict(sorted(found.items()))


def living_ids(kb: Kennisbank) -> dict[str, frozenset[str]]:
    """Per kind the ids whose address works: with a page of their own, or as a former id of one that has."""
    return {
        kind: ids if kind in VOCABULARY_KINDS else ids | former_ids(kb, kind).keys()
        for kind, ids in shown_ids(kb).items()
    }


def ids_text(kb: Kennisbank, extra: Mapping[str, frozenset[str]] | None = None) -> str:
    """The list as it must stand in its file: what it had, with every id that has a page now and those in `extra`."""
    parts = [_HEAD]
    for kind, ids in shown_ids(kb).items():
        known = {*getattr(kb.gepubliceerd, kind), *ids, *(extra or {}).get(kind, ())}
        parts.append(
            f"{kind}:\n" + "".join(f"  - {i if not i.isdigit() else repr(i)}\n" for i in sorted(known))
        )
        if not known:
            parts[-1] = f"{kind}: []\n"
    return "".join(parts)
