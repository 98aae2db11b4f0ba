"""Rules about age: an entry that nobody looked at for more than a year, a verdict that would hold for too long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kennisbank.knowledge import Kennisbank
from kennisbank.messages import piece
from kennisbank.model.interventie import Interventie
from kennisbank.no_value import ONBEKEND
from kennisbank.rules.registry import Finding, finding, itemregel
from kennisbank.validity import BUITENLAND, GELDIGHEID_JAREN, calculated_end, valid_until

CONTROLE_DAGEN = 365
"""The handreiking asks for a yearly update with partners (hoofdstuk 2)."""


@itemregel(
    "controle-verouderd",
    "controle: {inhoud: onbekend, bronnen: 2024-01-15}",
    velden=("controle",),
    ernst="waarschuwing",
)
def checked_within_a_year(item: Any, _kb: Kennisbank, today: dt.date) -> Iterator[Finding]:
    """De bronnen van een item zijn korter dan een jaar geleden nagelezen."""
    checked = item.controle.bronnen
    if item.status == "vervallen":
        return
    if checked == ONBEKEND:
        yield finding(("controle", "bronnen"), "nooit-nagelezen")
    elif (today - checked).days > CONTROLE_DAGEN:
        yield finding(("controle", "bronnen"), "controle-verouderd", dagen=(today - checked).days)


@itemregel(
    "oordeel-te-lang-geldig",
    """\
bewijs:
  oordelen:
    - instelling: erkenningscommissie
      commissie: onbekend
      niveau: goed-onderbouwd
      datum: 2016-03-29
      geldig_tot: 2028
      staat: huidig
      geldt_voor: []
      bron: actiz-2024-handreiking
  resultaten: []
  handreiking: {zegt: geen, plaats: geen}
  betwist: {is_betwist: false, waarover: geen, geldt_voor: [], uitleg: geen}
""",
    velden=("bewijs",),
    soorten=("interventie",),
)
def verdict_holds_five_years(item: Interventie, _kb: Kennisbank, today: dt.date) -> Iterator[Finding]:
    """Een Nederlands oordeel geldt hooguit vijf jaar: ouder mag het niet als geldig te boek staan. Zonder geldig_tot rekent de site zelf."""
    for index, oordeel in enumerate(item.bewijs.oordelen):
        until = valid_until(oordeel)
        if (
            until is None
            or ONBEKEND in (oordeel.datum, oordeel.geldig_tot)
            or oordeel.instelling == BUITENLAND
        ):
            continue
        last = calculated_end(oordeel.datum)
        if until[0] > last:
            ended = piece("dus-verlopen") if last < today else piece("dus-geldig", dag=last.isoformat())
            yield finding(
                ("bewijs", "oordelen", index, "geldig_tot"), "oordeel-te-lang-geldig",
                datum=oordeel.datum, einde=ended, tot=oordeel.geldig_tot, jaren=GELDIGHEID_JAREN,
            )  # fmt: skip
