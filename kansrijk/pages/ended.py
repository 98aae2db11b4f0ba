"""The warning on the page of an entry that is no longer kept up, with what came in its place."""

from __future__ import annotations

from kansrijk.pages.links import item_link
from kansrijk.pages.markup import box
from kansrijk.pages.words import listing
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie, Item
from kennisbank.model.soorten import soort_of


def ended_box(item: Item, kb: Kennisbank, here: str) -> str:
    """The warning, with links to the successors; '' for an entry that still holds."""
    if item.status != "vervallen":
        return ""
    pool = kb.published(soort_of(item).meervoud)
    after = [item_link(here, pool[i], kb) for i in item.vervangen_door if i in pool]
    what = "Dit programma geldt" if isinstance(item, Interventie) else "Dit geldt"
    text = f"Kijk nu bij {listing(after)}." if after else "Er is geen opvolger bekend."
    stays = "De pagina blijft staan, zodat oude links blijven werken."
    return box("danger", "Vervallen", f"{what} niet meer. {stays} {text}")
