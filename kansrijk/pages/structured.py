"""What an entry is in the words of schema.org, for search engines: the members that its page gets besides those of every page.

Only what the entry says, in the same words as the page. A recognition is no rating, so none is given as one.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from kansrijk.pages.related import in_one_line
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item, Parel, Puzzel
from kennisbank.model.soorten import soort_of
from kennisbank.no_value import GEEN, ONBEKEND


def last_changed(item: Item) -> dt.date:
    """The day of the newest change of the entry."""
    return max(change.op for change in item.wijzigingen)


def structured(item: Item, kb: Kennisbank) -> str:
    """A JSON object as text, safe inside a script element; addresses are relative to the page of the entry."""
    found = {
        "dateModified": last_changed(item).isoformat(),
        "breadcrumb": {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": 1,
                    "name": soort_of(item).meervoud.capitalize(),
                    "item": "../",
                },
                {"@type": "ListItem", "position": 2, "name": item.naam},
            ],
        },
        "mainEntity": _main(item, kb),
    }
    plain = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&":
        plain = plain.replace(sign, f"\\u{ord(sign):04x}")
    return plain


def _main(item: Item, kb: Kennisbank) -> dict[str, Any]:
    about = in_one_line(item)
    subjects = [kb.label("vraagstukken", v) for v in item.vraagstukken]
    if isinstance(item, Interventie):
        return _programme(item, kb, subjects)
    if isinstance(item, Puzzel):
        return {"@type": "Question", "name": item.naam, "text": about}
    kind = "Article" if isinstance(item, Parel) else "CreativeWork"
    return _filled({"@type": kind, "headline": item.naam, "description": about, "about": subjects})


def _programme(item: Interventie, kb: Kennisbank, subjects: list[str]) -> dict[str, Any]:
    van, tot = item.leeftijd.van, item.leeftijd.tot
    owner = item.eigenaar
    return _filled(
        {
            "@type": "Service",
            "name": item.naam,
            "alternateName": list(item.aliassen),
            "description": in_one_line(item),
            "serviceType": kb.label("aarden", item.aard),
            "category": subjects,
            "audience": _filled(
                {
                    "@type": "PeopleAudience",
                    "audienceType": "" if item.doelgroep_kort in (GEEN, ONBEKEND) else item.doelgroep_kort,
                    "suggestedMinAge": "" if isinstance(van, str) else max(0, van),
                    "suggestedMaxAge": "" if isinstance(tot, str) else max(0, tot),
                }
            ),
            "brand": {}
            if owner.naam == ONBEKEND
            else _filled(
                {
                    "@type": "Organization",
                    "name": owner.naam,
                    "url": "" if owner.website == ONBEKEND else owner.website,
                }
            ),
        }
    )


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """What is known; what is not is left out, as schema.org has no word for it."""
    return {name: value for name, value in values.items() if value not in ("", [], {})}
