"""What has to be looked at again, per owner: the reasons of `kennisbank.due`, with the state of each recognition."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from kansrijk.agenda import PATH, agenda_paths
from kansrijk.pages.evidence import current, late_words
from kansrijk.pages.links import NALEZEN, file_link, item_link
from kansrijk.pages.markup import escape, section
from kansrijk.pages.overviews import LOW, listing_table
from kansrijk.pages.page import Page, make_page
from kansrijk.pages.spread import MOST, cut, part_links, part_path, part_title, spans
from kansrijk.pages.words import count, lower_first
from kennisbank.due import ERKENNING_VERLOPEN, REDACTIE, Due, by_owner, due, terms
from kennisbank.knowledge import Kennisbank
from kennisbank.model import Interventie
from kennisbank.no_value import ONBEKEND


def due_pages(kb: Kennisbank, today: dt.date, most: int = MOST) -> list[Page]:
    """One table per owner, owners in alphabetical order, the unknown last; more than `most` rows go over several pages."""
    groups = {name: rows for name, rows in by_owner(due(kb, today)).items() if name != REDACTIE}
    agendas = agenda_paths(terms(kb))
    shown = [i for i in kb.published("interventies").values() if isinstance(i, Interventie)]
    n_late = sum(current(i, kb, today).found.verlopen for i in shown)
    n_unread = sum(i.controle.inhoud == ONBEKEND for i in shown)
    intro = (
        f"Van {count(len(shown), 'programma', 'programma’s')} is bij {n_late} de erkenning ouder dan vijf jaar. "
        f"Bij {n_unread} heeft de eigenaar deze pagina nog niet nagelezen."
    )
    rows = [(name, row) for name, found in groups.items() for row in _per_item(found)]
    numbers = {name: number for number, name in enumerate(groups, 1)}
    parts = cut(rows, most)
    paths = [part_path(NALEZEN, n) for n in range(1, len(parts) + 1)]
    labels = spans([[name for name, _ in part] for part in parts]) if len(parts) > 1 else ()
    pages = []
    for number, (here, part) in enumerate(zip(paths, parts, strict=True), 1):
        first = [
            f"{intro}\n{{: .kr-intro }}",
            "Bent u de eigenaar? Lees uw pagina na en laat weten wat er niet klopt. Een erkenning die ouder is dan vijf jaar, is niet ingetrokken.",
            f"Alle termijnen in uw eigen agenda: {file_link(here, 'abonneer u op de agenda van alles', PATH)}. Onder elke eigenaar staat een agenda voor die ene.",
        ]
        owners = [
            section(
                escape(owner),
                f"eigenaar-{numbers[owner]}",
                listing_table(
                    ("Programma", "Erkenning", "Wat nog meer"),
                    _rows(here, [row for _, row in group], kb, today),
                ),
                file_link(here, f"Agenda van {owner}", agendas[owner]) if owner in agendas else "",
            )
            for owner, group in groupby(part, key=lambda pair: pair[0])
        ]
        title = part_title("Wat nagelezen moet worden", number)
        blocks = [*(first if number == 1 else ()), part_links(here, paths, labels), *owners]
        pages.append(make_page(here, title, title, blocks, about=intro, boost=LOW))
    return pages


def _per_item(found: list[Due]) -> list[list[Due]]:
    """What is due per programme, in the order of its name."""
    per_item: dict[str, list[Due]] = {}
    for row in found:
        per_item.setdefault(row.item.id, []).append(row)
    return sorted(per_item.values(), key=lambda rows: (rows[0].item.naam.lower(), rows[0].item.id))


def _rows(here: str, found: list[list[Due]], kb: Kennisbank, today: dt.date) -> list[tuple[str, str, str]]:
    """A row per programme: the state of the recognition, and what else is due."""
    return [
        (
            item_link(here, item, kb),
            escape(_recognition(item, kb, today)),
            escape("; ".join(lower_first(row.tekst.rstrip(".")) for row in rows if not _is_expired(row))),
        )
        for rows in found
        if isinstance(item := rows[0].item, Interventie)
    ]


def _is_expired(row: Due) -> bool:
    """Whether the column about the recognition tells it already."""
    return row.reden == ERKENNING_VERLOPEN


def _recognition(item: Interventie, kb: Kennisbank, today: dt.date) -> str:
    now = current(item, kb, today)
    words = (late_words(now.verdict, kb, today) if now.verdict else "") or now.label
    # On a phone the cells stand below each other, without the head of their column.
    return f"erkenning {ONBEKEND}" if now.found.niveau == ONBEKEND else words
