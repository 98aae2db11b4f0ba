"""What every entry page ends with: the three dates, the history, the sources, and how to report a mistake."""

from __future__ import annotations

import datetime as dt

from kansrijk.citation import reference
from kansrijk.pages.evidence import current, is_recognition, late_words, state_word, years_word
from kansrijk.pages.links import MEEDOEN, link, propose_link
from kansrijk.pages.markup import box, escape, section, table
from kansrijk.pages.sources import Sources
from kansrijk.pages.words import count, day, part_date, sentence
from kennisbank.knowledge import Kennisbank, file_of
from kennisbank.model import Interventie, Item
from kennisbank.no_value import ONBEKEND
from kennisbank.rules.verval import CONTROLE_DAGEN
from kennisbank.validity import valid_until

LATE = "{: .kr-te-laat }"


def closing(item: Item, kb: Kennisbank, here: str, today: dt.date, sources: Sources) -> list[str]:
    """The blocks at the end of an entry page."""
    blocks = [clock(item, kb, today), _history(item), sources.section(), _cite(item, kb), _report(item, here)]
    # Only a programme has a short version on paper; the style sheet leaves the rest out.
    return [*blocks, _on_paper(item)] if isinstance(item, Interventie) else blocks


def clock(item: Item, kb: Kennisbank, today: dt.date) -> str:
    """The dates people look for, each with words for what it means today."""
    rows = []
    if isinstance(item, Interventie):
        rows.append(("Erkenning geldig", *_recognition(item, kb, today)))
        rows.append(
            (
                "Inhoud nagelezen door de eigenaar",
                *_checked(item.controle.inhoud, today, "De eigenaar las deze pagina nog niet na."),
            )
        )
    rows.append(
        (
            "Bronnen nagelezen door ons",
            *_checked(item.controle.bronnen, today, "Wij lazen de bronnen nog niet na."),
        )
    )
    return section(
        "Hoe actueel is dit?", "actueel", box("kr-klok", "", table(("Datum", "Wanneer", "Stand"), rows))
    )


def _recognition(item: Interventie, kb: Kennisbank, today: dt.date) -> tuple[str, str]:
    verdict = current(item, kb, today).verdict
    if verdict is None or not is_recognition(verdict, kb):
        return "niet van toepassing", "Er is nu geen erkenning waar een datum bij hoort."
    until = valid_until(verdict)
    if until is None:
        return ONBEKEND, f"**De datum van het oordeel is onbekend.**{LATE}"
    end, stated = until
    if stated:
        shown = f"tot {part_date(verdict.geldig_tot)}"
        rule = "De bron noemt deze datum."
    else:
        shown = f"tot {day(end)}, berekend"
        rule = f"Dit is een rekenregel: datum van het oordeel plus {years_word()} jaar. De bron noemt geen einddatum."
    if late := late_words(verdict, kb, today):
        return shown, f"**{escape(sentence(late))}**{LATE} {rule}"
    return shown, f"**{escape(sentence(state_word(verdict, kb, today)))}** {rule}"


def _checked(date: dt.date | str, today: dt.date, never: str) -> tuple[str, str]:
    if isinstance(date, str):
        return ONBEKEND, f"**{escape(never)}**{LATE}"
    due = date + dt.timedelta(days=CONTROLE_DAGEN)
    if due < today:
        return day(date), f"**Langer dan een jaar geleden.**{LATE} Nalezen had gemoeten voor {day(due)}."
    return day(date), f"Op tijd. Opnieuw nalezen voor {day(due)}."


def _history(item: Item) -> str:
    rows = [(day(change.op), escape(sentence(change.wat))) for change in reversed(item.wijzigingen)]
    intro = f"Dit is versie {item.versie}. De nieuwste wijziging staat bovenaan."
    return section("Geschiedenis", "geschiedenis", intro, table(("Datum", "Wat er veranderde"), rows))


def _cite(item: Item, kb: Kennisbank) -> str:
    return section("Zo verwijst u hiernaar", "verwijzen", f"{escape(reference(item, kb))}\n{{: .kr-noot }}")


def _on_paper(item: Item) -> str:
    n = count(len(item.bronnen), "bron", "bronnen")
    return f"Dit is de korte versie op papier. Alle gegevens, de geschiedenis en de {n} staan op de site.\n{{: .kr-op-papier }}"


def _report(item: Item, here: str) -> str:
    n = count(len(item.bronnen), "bron", "bronnen")
    return section(
        "Klopt er iets niet?",
        "melden",
        f"✎ {propose_link(here, 'Stel een wijziging voor', item)}. Het formulier is al ingevuld met wat hier staat. "
        f"Liever op een andere manier? Lees {link(here, 'hoe u meedoet', MEEDOEN)}.",
        f"Deze pagina rust op {n} en is gemaakt uit het bestand `{file_of(item)}`.",
    )
