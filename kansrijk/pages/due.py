"""What has to be looked at again, per owner: recognitions past their time and pages that nobody read lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kansrijk.pages.evidence import current, late_words
from kansrijk.pages.links import NALEZEN, item_link
from kansrijk.pages.markup import escape, section, table
from kansrijk.pages.overviews import LOW, by_name
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.words import count, day
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie
from kennisbank.reading import ONBEKEND
from kennisbank.rules.verval import CONTROLE_DAGEN

NOBODY = "Eigenaar onbekend"


def due_page(kb: Kennisbank, today: dt.date) -> Page:
    """One table per owner, owners in alphabetical order, the unknown last."""
    here = NALEZEN
    by_owner: dict[str, list[tuple[str, str, str]]] = {}
    shown = [i for i in by_name(list(kb.published("interventies").values())) if isinstance(i, Interventie)]
    for item in shown:
        if item.status != "gepubliceerd":
            continue
        reasons = list(_reasons(item, kb, today))
        if reasons:
            owner = NOBODY if item.eigenaar.naam == ONBEKEND else item.eigenaar.naam
            by_owner.setdefault(owner, []).append(
                (item_link(here, item, kb), escape(reasons[0]), escape("; ".join(reasons[1:])))
            )
    owners = sorted(by_owner, key=lambda name: (name == NOBODY, name.casefold(), name))
    n_late = sum(current(i, kb, today).found.verlopen for i in shown)
    n_unread = sum(i.controle.inhoud == ONBEKEND for i in shown)
    intro = (
        f"Van {count(len(shown), 'programma', 'programma’s')} is bij {n_late} de erkenning ouder dan vijf jaar. "
        f"Bij {n_unread} heeft de eigenaar deze pagina nog niet nagelezen."
    )
    blocks = [
        f"{intro}\n{{: .samenvatting }}",
        "Ben jij de eigenaar? Lees je pagina na en laat weten wat er niet klopt. Een erkenning die ouder is dan vijf jaar, is niet ingetrokken.",
        *(
            section(
                escape(owner),
                f"eigenaar-{number}",
                table(("Programma", "Erkenning", "Wat nog meer"), by_owner[owner]),
            )
            for number, owner in enumerate(owners, 1)
        ),
    ]
    return make_page(
        here, "Wat nagelezen moet worden", "Wat nagelezen moet worden", blocks, about=intro, boost=LOW
    )


def _reasons(item: Interventie, kb: Kennisbank, today: dt.date) -> Iterator[str]:
    """First the state of the recognition, then what else is due; nothing when all is in order."""
    now = current(item, kb, today)
    late = now.found.verlopen and now.verdict is not None
    due: list[str] = []
    if item.controle.inhoud == ONBEKEND:
        due.append("de eigenaar las de pagina nog niet na")
    elif (today - item.controle.inhoud).days > CONTROLE_DAGEN:
        due.append(f"de eigenaar las de pagina voor het laatst na op {day(item.controle.inhoud)}")
    if item.controle.bronnen == ONBEKEND:
        due.append("wij lazen de bronnen nog niet na")
    elif (today - item.controle.bronnen).days > CONTROLE_DAGEN:
        due.append(f"wij lazen de bronnen voor het laatst na op {day(item.controle.bronnen)}")
    if late or due:
        yield late_words(now.verdict, kb, today) if late and now.verdict else now.label
        yield from due
