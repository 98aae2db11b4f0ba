"""Rules about entries that look alike: probably one thing written down twice, unless the entry says how they differ."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from typing import Any

from kennisbank.entry_texts import ASKED, HISTORY, NAMES, texts_of
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.interventie import Interventie
from kennisbank.model.soorten import SOORTEN, Item
from kennisbank.names import name_key
from kennisbank.near_names import near_names
from kennisbank.no_value import GEEN
from kennisbank.rules.registry import Finding, Voorbeeld, finding, geheelregel
from kennisbank.similarity import near_pairs

TEKST_GELIJK = 0.55
"""Cosine from which two texts are likely one thing. In this collection texts about one subject stay under 0.5;
a copy in which a third of the words was changed stays above 0.55."""
_NOT_ABOUT_IT = NAMES | ASKED | HISTORY | {"relaties", "verschilt_van", "bronnen", "eigenaar"}


def differs(item: Item, other: Item) -> bool:
    """Whether the entries say how they differ: a relation or `verschilt_van` on one side, or one family."""
    if isinstance(item, Interventie) and isinstance(other, Interventie):
        if item.familie == other.familie != GEEN:
            return True
        return any(r.met == other.id for r in item.relaties) or any(r.met == item.id for r in other.relaties)
    return any(
        v.met == b.id for a, b in ((item, other), (other, item)) for v in getattr(a, "verschilt_van", ())
    )


def difference_field(cls: type[Any]) -> str:
    """The field in which an entry of this class says how it differs from another."""
    return "relaties" if issubclass(cls, Interventie) else "verschilt_van"


@geheelregel(
    "titel-dubbel",
    Voorbeeld(
        "naam: Koffie-op-het-schoolplein",
        "parels/tweede-parel.yml",
        naar="parels/voorbeeldparel.yml",
    ),
)
def titles_are_unique(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Twee parels, puzzels of tips hebben niet dezelfde titel; hoofdletters, spaties en streepjes tellen niet mee."""
    for kind in ("parels", "puzzels", "tips"):
        owner: dict[str, str] = {}
        for item in kb.of(kind).values():
            other = owner.setdefault(name_key(item.naam), item.id)
            if other != item.id:
                yield file_of(item), finding(("naam",), "titel-dubbel", naam=item.naam, id=other)


@geheelregel(
    "naam-lijkt-op",
    Voorbeeld(
        "naam: Zonnestraaltje",
        erbij={"interventions/ander-voorbeeld.yml": "naam: Zonestraaltje"},
    ),
    ernst="waarschuwing",
)
def names_are_not_nearly_the_same(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Namen van twee items verschillen meer dan één letter of de volgorde van woorden, tenzij het item zegt wat het verschil is."""
    for soort in SOORTEN:
        items = kb.of(soort.meervoud)
        names = chain.from_iterable(
            ((i.id, name) for name in (i.naam, *getattr(i, "aliassen", ()))) for i in items.values()
        )
        for item_id, name, other_id, other_name in near_names(names):
            item = items[item_id]
            if not differs(item, items[other_id]):
                where = ("naam",) if name == item.naam else ("aliassen",)
                field = difference_field(soort.cls)
                yield (
                    file_of(item),
                    finding(where, "naam-lijkt-op", naam=name, ander=other_name, id=other_id, veld=field),
                )


_TEKST = """\
doel: De kinderen bouwen samen een moestuin en leren zo over groente, regenwormen en geduldig wachten.
doelgroep: Groepen van de basisschool met een schoolplein waar ruimte is voor een bak met aarde.
intensiteit: Een uur in de week, van maart tot en met september, met een feestelijke oogst.
uitvoering: De conciërge met twee grootouders die van tuinieren houden.
samenvatting: Kinderen maken een moestuin bij de school.
"""


@geheelregel(
    "tekst-lijkt-op",
    Voorbeeld(
        _TEKST,
        erbij={"interventions/ander-voorbeeld.yml": _TEKST.replace("twee grootouders", "drie buren")},
    ),
    ernst="waarschuwing",
    traag=True,
)
def texts_are_not_nearly_the_same(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Teksten van twee items zijn niet bijna gelijk, tenzij het item zegt wat het verschil is. Gemeten met TF-IDF; alleen bij de hele kennisbank."""
    for soort in SOORTEN:
        items = kb.of(soort.meervoud)
        texts = {i: " ".join(text for _, text in texts_of(x, _NOT_ABOUT_IT)) for i, x in items.items()}
        told: set[str] = set()  # the nearest other entry is enough to know what to do
        for other_id, item_id, score in near_pairs(texts, TEKST_GELIJK):
            if item_id not in told and not differs(items[item_id], items[other_id]):
                told.add(item_id)
                values = {
                    "procent": f"{100 * score:.0f}",
                    "id": other_id,
                    "veld": difference_field(soort.cls),
                }
                yield file_of(items[item_id]), finding(("naam",), "tekst-lijkt-op", **values)
