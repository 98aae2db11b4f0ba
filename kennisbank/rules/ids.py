"""Rules that keep addresses alive: an id that was ever published stays, or says under which id it lives on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kennisbank.folder import IDS_BESTAND
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model.gepubliceerd import VOCABULARY_KINDS
from kennisbank.model.soorten import SOORTEN
from kennisbank.published_ids import living_ids
from kennisbank.rules.registry import Finding, Voorbeeld, finding, geheelregel

_LIJST = """\
interventies: [voorbeeld, verdwenen-voorbeeld]
parels: []
puzzels: []
tips: []
vraagstukken: []
leeftijdsfasen: []
"""


@geheelregel("id-verdwenen", Voorbeeld(_LIJST, IDS_BESTAND, heel=True), alleen_compleet=True)
def published_ids_stay(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een id dat ooit op de site stond, heeft nog steeds een pagina. Wat niet meer geldt is vervallen; wat anders heet, noemt het oude id bij vroegere_ids."""
    folders = {soort.meervoud: soort.map for soort in SOORTEN}
    for kind, living in living_ids(kb).items():
        for index, item_id in enumerate(getattr(kb.gepubliceerd, kind)):
            if item_id in living:
                continue
            if kind in VOCABULARY_KINDS:
                tekst, hulp = (
                    f"'{item_id}' staat niet meer in vocabulaire/{kind}.yml.",
                    "Zet de waarde terug.",
                )
            elif item_id in kb.of(kind):
                tekst = f"'{item_id}' stond op de site en is nu een concept; zijn adres werkt dan niet meer."
                hulp = f"Zet in {folders[kind]}/{item_id}.yml de status op gepubliceerd of vervallen."
            else:
                tekst = f"'{item_id}' stond op de site en is er niet meer; zijn adres werkt dan niet meer."
                hulp = (
                    f"Heet het nu anders? Zet '{item_id}' bij vroegere_ids van het item met de nieuwe naam. "
                    f"Anders: zet {folders[kind]}/{item_id}.yml terug, met status: vervallen."
                )
            yield IDS_BESTAND, Finding((kind, index), tekst, hulp)


@geheelregel("vroeger-id-bezet", "vroegere_ids: [ander-voorbeeld]")
def former_ids_are_free(kb: Kennisbank, _today: dt.date) -> Iterator[tuple[str, Finding]]:
    """Een vroeger id is van één item, en geen enkel item van die soort heet nu nog zo."""
    for soort in SOORTEN:
        items = kb.of(soort.meervoud)
        owner: dict[str, str] = {}
        for item in items.values():
            for index, former in enumerate(item.vroegere_ids):
                other = former if former in items else owner.setdefault(former, item.id)
                where = ("vroegere_ids", index)
                if former in items:
                    yield file_of(item), finding(where, "vroeger-id-is-id", vroeger=former, map=soort.map)
                elif other != item.id:
                    yield file_of(item), finding(where, "vroeger-id-bezet", vroeger=former, id=other)
