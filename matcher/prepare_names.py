"""Every name in the knowledge base, prepared once as plain JSON data for recognition, here and in the browser.

What each table holds stands in `matcher.names_data`; the modules `prepare_...` make one group of them each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kennisbank.names import words
from matcher import prepare_described as entries
from matcher import prepare_everyday as everyday
from matcher import prepare_members as members_of
from matcher import words_around as around
from matcher.common_words import COMMON
from matcher.names_data import Lookup, Names, Programmes, WordsBeside, Written
from matcher.other_words import OTHER
from matcher.places import PLACES, PLAIN_PLACES
from matcher.prepare_lookup import family_names, lookup, spellings
from matcher.prepare_misspelled import misspelled
from matcher.prepare_tables import table

if TYPE_CHECKING:
    from kennisbank.knowledge import Kennisbank


def prepare_names(kb: Kennisbank) -> Names:
    """What `recognise` needs, as JSON data: the same knowledge base gives the same bytes."""
    items = sorted(kb.interventies.values(), key=lambda item: item.id)
    used = everyday.everyday(kb)
    ordinary = everyday.ordinary(kb, used)
    whole = entries.whole_texts(kb)
    found = lookup(kb, items, used)
    written_so = (
        [name for name, _ in spellings(items)]
        + [item.id for item in items]
        + [name for _, name in family_names(kb)]
    )
    known = sorted({" ".join(words(name)) for name in written_so} - {""})
    return {
        **found,
        **_written(kb, items, found, used, ordinary, whole),
        **misspelled(known, used, ordinary, found["names"], found["aliases"], found["families"]),
        **_programmes(kb, items, whole),
        **_words_beside(kb, used),
    }


def _written(
    kb: Kennisbank,
    items: list[Any],
    found: Lookup,
    used: Mapping[str, int],
    ordinary: frozenset[str],
    whole: Mapping[str, str],
) -> Written:
    """How a name must be written to be one."""
    taken = {*found["names"], *found["aliases"], *found["families"]}
    of_a_programme = {
        key: {*found["names"].get(key, ()), *found["aliases"].get(key, ()), *found["loose"].get(key, ())}
        for key in {*found["names"], *found["aliases"], *found["loose"]} - {*found["families"], *ordinary}
    }
    return {
        "ordinary": table(w for w in ordinary if w in taken or w in found["stems"]),
        "capitals": everyday.abbreviations(items, used),
        "signed": table(everyday.signed(items)),
        "standing": entries.standing(kb, of_a_programme, used),
        "said": table(entries.said(kb, whole)),
        "owners": table(entries.owners(kb)),
    }


def _programmes(kb: Kennisbank, items: list[Any], whole: Mapping[str, str]) -> Programmes:
    """What is told of each programme by its id."""
    return {
        "told": entries.told(kb, whole),
        "own": {item.id: entries.own_words(item, kb) for item in items},
        "ages": entries.ages(items),
        "levels": members_of.levels(items),
        "school_kinds": members_of.school_kinds(kb),
        "given_at": entries.given_at(kb),
        "by_school": table(members_of.by_school(kb)),
        "municipal": table(entries.municipal(kb)),
        "services": table(members_of.services(items)),
        "kinds": table(members_of.kinds(kb)),
    }


def _words_beside(kb: Kennisbank, used: Mapping[str, int]) -> WordsBeside:
    """Words by what they say beside a name."""
    return {
        "vocabulary": table(used),
        "daily": table(w for w in COMMON if w not in used),
        "other": table(OTHER - around.GENERIC - around.SCHOOLS - around.VARIANTS),
        "double": table(OTHER & around.OF_ITS_FORM),
        "others": members_of.others(kb),
        "beside_ours": table(members_of.beside_ours(kb)),
        "by_whom": table(entries.by_whom(kb)),
        "places": {place: 2 if place in PLAIN_PLACES else 1 for place in sorted(PLACES)},
        "schools": members_of.schools(),
        "kind": table(around.KIND | around.ROLES),
        "fillers": table(around.FILLERS | around.KIND),
        "generic": table(around.GENERIC),
        "movable": table(around.MOVABLE),
        "organisations": table(around.ORGANISATIONS),
        "teams": table(around.TEAMS),
        "topics": table(around.TOPICS),
        "verbs": table(around.VERBS),
        "units": table(around.UNITS),
        "remarks": table(around.REMARKS),
        "doubt": table(around.DOUBT),
        "elsewhere": table(around.ELSEWHERE),
        "variants": table(around.VARIANTS),
        "people": table(around.PEOPLE),
        "doing": table(around.DOING),
        "wishes": table(around.WISHES),
        "asking": table(around.ASKING),
        "work": table((around.AUDIENCE | around.PROVIDERS | around.SCHOOLS | around.ROLES) - {"nl"}),
        "place_parts": table(around.PLACE_PARTS),
        "forms": table(around.OF_ITS_FORM),
        "things": sorted(around.THINGS),
        "happens": sorted(around.HAPPENS),
        "place_endings": sorted(around.PLACE_ENDINGS),
        "compound_endings": sorted(around.COMPOUND_ENDINGS),
        "glued": list(around.GLUED),
    }
