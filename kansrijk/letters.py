"""The letter that asks an owner to read its pages again: plain text, ready to send, from what `kennisbank.due` finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from kansrijk.pages.words import count
from kennisbank.dates import day
from kennisbank.due import (
    EIGENAAR_ONBEKEND,
    ERKENNING_LOOPT_AF,
    ERKENNING_VERLOPEN,
    ERKENNING_ZONDER_DATUM,
    REDACTIE,
    Due,
    doer,
)
from kennisbank.model.soorten import soort_of

NOWHERE = "[adres van de site]/"
"""Stands in a letter when nobody filled in the address of the site."""


def has_letter(name: str) -> bool:
    """Whether there is somebody to write to."""
    return name not in (EIGENAAR_ONBEKEND, REDACTIE)


def update_form(item_soort: str, item_id: str, site: str) -> str:
    """The address of the update form, filled in with what the entry says now."""
    return f"{site or NOWHERE}meedoen/?{urlencode({'soort': item_soort, 'id': item_id})}"


def letter(name: str, found: Sequence[Due], site: str, today: dt.date) -> str:
    """A letter to one owner about everything of its own that is due, nearest deadline first; '' when nothing is.

    `found` is that owner's part of `kennisbank.due.due`; `site` is the address of the site or ''.
    """
    pages: dict[tuple[str, str], list[Due]] = {}
    for row in found:
        if doer(row) == name:
            pages.setdefault((soort_of(row.item).naam, row.item.id), []).append(row)
    if not pages:
        return ""
    return "\n".join(_lines(name, pages, site, today)) + "\n"


def _lines(name: str, pages: dict[tuple[str, str], list[Due]], site: str, today: dt.date) -> Iterator[str]:
    yield f"Onderwerp: Wilt u {count(len(pages), 'pagina', 'pagina’s')} op Kansrijk nalezen?"
    yield ""
    yield f"Beste mensen van {name},"
    yield ""
    what = "uw programma" if len(pages) == 1 else f"{len(pages)} van uw programma’s"
    yield (
        f"Op Kansrijk staat een pagina over {what}."
        if len(pages) == 1
        else f"Op Kansrijk staan pagina’s over {what}."
    )
    yield "Professionals kiezen daarmee. Wilt u nalezen of alles nog klopt? Het zou fijn zijn als dat binnen zes weken lukt."
    for (soort, item_id), rows in pages.items():
        yield ""
        yield rows[0].item.naam
        for row in rows:
            yield f"- {_about(row)}"
        yield f"  Nalezen en bijwerken: {update_form(soort, item_id, site)}"
    yield ""
    yield "Het formulier is al ingevuld met wat er nu staat. Klopt alles? Laat dat ook weten: dan zetten wij de datum erbij."
    yield "Noem bij een wijziging waar het staat: een webadres, of een rapport met bladzijde. Een vermelding kost niets."
    yield ""
    yield "Dank u wel,"
    yield "de redactie van Kansrijk"
    yield day(today)


ASKS = {
    ERKENNING_VERLOPEN: " Is er een nieuw oordeel? Zo niet: dat is geen afkeuring, en het blijft er zo staan.",
    ERKENNING_LOOPT_AF: " Vroeg u een nieuw oordeel aan? Laat het weten als het er is.",
    ERKENNING_ZONDER_DATUM: " Weet u die?",
}
"""What we ask the owner with a reason, after what it is about."""


def _about(row: Due) -> str:
    """A reason in words to the owner itself."""
    text = row.tekst.replace("De eigenaar las de pagina", "U las deze pagina")
    return text + ASKS.get(row.reden, "")
